//! TLS by the server itself.

use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD, TestServer};
use rustls::RootCertStore;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// A certificate for `localhost` that signs itself, and its key.
pub(super) fn make_certificate(directory: &Path) {
    let made = Command::new("openssl")
        .current_dir(directory)
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
        ])
        .args([
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
        ])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .args([
            "-keyout",
            "key.pem",
            "-out",
            "certificate.pem",
            "-days",
            "2",
        ])
        .output()
        .expect("openssl is installed");
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
}

async fn server() -> (TestServer, tempfile::TempDir) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    make_certificate(directory.path());
    let file = |name: &str| directory.path().join(name);
    let server = TestServer::start_with(|settings| {
        settings.server.tls = Some(config::TlsSettings {
            certificate_file: file("certificate.pem"),
            key_file: file("key.pem"),
        });
    })
    .await;
    (server, directory)
}

/// What the server says to a request over TLS, verified by its own certificate.
async fn ask(server: &TestServer, certificate: &Path, request: &str) -> String {
    let mut roots = RootCertStore::empty();
    let certificate = CertificateDer::from_pem_file(certificate).expect("a certificate");
    roots.add(certificate).expect("a sound certificate");
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = connect(server).await;
    let name = ServerName::try_from("localhost").expect("a name");
    let connector = TlsConnector::from(Arc::new(config));
    let mut stream = connector.connect(name, stream).await.expect("a handshake");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = String::new();
    // Some end without a word at the end of a connection; what came before counts.
    let _ = stream.read_to_string(&mut answer).await;
    answer
}

async fn connect(server: &TestServer) -> TcpStream {
    let address = server.anonymous.url("");
    let (_, address) = address.split_once("//").expect("a URL");
    TcpStream::connect(address).await.expect("a connection")
}

#[tokio::test]
async fn people_sign_in_over_tls_and_the_cookie_stays_there() {
    let (server, directory) = server().await;
    let certificate = directory.path().join("certificate.pem");
    let body = json!({"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD}).to_string();
    let request = format!(
        "POST /v1/authentication/users/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = ask(&server, &certificate, &request).await;
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    assert!(head.starts_with("HTTP/1.1 201"), "{answer}");
    assert!(
        head.contains("strict-transport-security: max-age="),
        "{head}"
    );
    let signed_in: Value = serde_json::from_str(body).expect("JSON");
    assert!(signed_in["sessionToken"].is_string());
}

#[tokio::test]
async fn plain_http_gets_nothing_from_a_port_of_tls() {
    let (server, directory) = server().await;
    let mut stream = connect(&server).await;
    let request = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    stream.write_all(request).await.expect("sent");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let text = String::from_utf8_lossy(&answer);
    assert!(!text.contains("HTTP/1.1"), "{text}");
    // It goes on serving those who speak TLS.
    let certificate = directory.path().join("certificate.pem");
    let request = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let answer = ask(&server, &certificate, request).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
