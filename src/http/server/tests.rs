//! The accept loop over real sockets.

use super::*;
use crate::http::api::ApiSettings;
use crate::http::endpoint::{Endpoint, get, post};
use crate::http::error::Problem;
use crate::http::reply::Reply;
use crate::http::request::Call;
use crate::http::tests::Tiny;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;

#[derive(Deserialize, Serialize, JsonSchema)]
struct Note {
    text: String,
}

async fn echo(call: Call<Tiny, (), (), Note>) -> Result<Reply<Note>, Problem> {
    Ok(Reply::ok(call.body))
}

async fn address(call: Call<Tiny>) -> Result<Reply<Note>, Problem> {
    Ok(Reply::ok(Note {
        text: call.ip.to_string(),
    }))
}

async fn fail(_: Call<Tiny>) -> Result<Reply<()>, Problem> {
    panic!("a mistake");
}

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<bool>,
    /// Told when a request to `/hold` has begun.
    held: Arc<Notify>,
    /// Lets requests to `/hold` end.
    gate: Arc<Notify>,
}

async fn start(settings: ServerSettings) -> Running {
    start_with(settings, ApiSettings::default()).await
}

async fn start_with(settings: ServerSettings, api: ApiSettings) -> Running {
    let (held, gate) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (begun, let_go) = (Arc::clone(&held), Arc::clone(&gate));
    let hold: Endpoint<Tiny> = get("/hold")
        .operation("hold")
        .tag("t")
        .summary("Holds")
        .public()
        .any_application()
        .handle(move |_: Call<Tiny>| {
            let (begun, let_go) = (Arc::clone(&begun), Arc::clone(&let_go));
            async move {
                begun.notify_one();
                let_go.notified().await;
                Ok(Reply::ok(Note {
                    text: "let go".to_owned(),
                }))
            }
        });
    let endpoint = |builder: crate::http::endpoint::EndpointBuilder<_>, name| {
        builder
            .operation(name)
            .tag("t")
            .summary("s")
            .public()
            .any_application()
    };
    let table = vec![
        hold,
        endpoint(post("/echo"), "echo").handle(echo),
        endpoint(get("/address"), "address").handle(address),
        endpoint(get("/panic"), "fail").handle(fail),
    ];
    let api = Arc::new(Api::new(Arc::new(Tiny), table, api));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let ended = tokio::spawn(serve(listener, api, settings, async {
        let _ = stopped.await;
    }));
    Running {
        address,
        stop,
        ended,
        held,
        gate,
    }
}

impl Running {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    async fn stop(self) -> bool {
        self.stop.send(()).unwrap();
        self.ended.await.unwrap()
    }
}

/// Reads one answer: its head and as much as `Content-Length` says.
async fn answer<I: AsyncRead + Unpin>(stream: &mut I) -> String {
    let mut read = String::new();
    loop {
        if let Some((head, body)) = read.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "))
                .map_or(0, |length| length.parse().unwrap());
            if body.len() >= length {
                return read;
            }
        }
        let mut chunk = [0; 4096];
        let length = stream.read(&mut chunk).await.unwrap();
        assert_ne!(length, 0, "the connection ended early: {read}");
        read.push_str(std::str::from_utf8(&chunk[..length]).unwrap());
    }
}

async fn ask<I: AsyncRead + AsyncWrite + Unpin>(stream: &mut I, request: &str) -> String {
    stream.write_all(request.as_bytes()).await.unwrap();
    answer(stream).await
}

/// Waits until the other side closes, whatever it says before.
async fn closed(stream: &mut TcpStream) {
    let mut rest = Vec::new();
    // A reset is an end too.
    let _ = stream.read_to_end(&mut rest).await;
}

const ADDRESS: &str = "GET /address HTTP/1.1\r\nhost: x\r\n\r\n";

#[tokio::test]
async fn a_connection_serves_many_requests_and_survives_a_panic() {
    let running = start(ServerSettings::default()).await;
    let mut stream = running.connect().await;
    for _ in 0..2 {
        let first = ask(&mut stream, "GET /panic HTTP/1.1\r\nhost: x\r\n\r\n").await;
        assert!(first.starts_with("HTTP/1.1 500"), "{first}");
        let second = ask(&mut stream, ADDRESS).await;
        assert!(
            second.starts_with("HTTP/1.1 200") && second.contains("127.0.0.1"),
            "{second}"
        );
    }
    let body = r#"{"text":"hello"}"#;
    let post = format!(
        "POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    assert!(ask(&mut stream, &post).await.ends_with(body));
}

#[tokio::test]
async fn a_head_has_no_body() {
    let running = start(ServerSettings::default()).await;
    let mut stream = running.connect().await;
    stream
        .write_all(b"HEAD /address HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        .await
        .unwrap();
    let mut read = String::new();
    stream.read_to_string(&mut read).await.unwrap();
    assert!(
        read.contains("content-length: 20\r\n") && read.ends_with("\r\n\r\n"),
        "{read}"
    );
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_before_it_is_sent() {
    let running = start(ServerSettings::default()).await;
    let mut stream = running.connect().await;
    let head = "POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    let answer = ask(
        &mut stream,
        &format!("{head}content-length: 99999999\r\n\r\n"),
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    // One without a length is read up to the limit.
    let mut stream = running.connect().await;
    let chunk = format!("{:x}\r\n{}\r\n", 70_000, " ".repeat(70_000));
    let answer = ask(
        &mut stream,
        &format!("{head}transfer-encoding: chunked\r\n\r\n{chunk}"),
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
}

#[tokio::test]
async fn a_body_that_comes_too_slowly_is_the_clients_fault() {
    let limits = ApiSettings {
        body_timeout: Duration::from_millis(100),
        request_timeout: Duration::from_millis(20),
        ..ApiSettings::default()
    };
    let running = start_with(ServerSettings::default(), limits).await;
    let mut stream = running.connect().await;
    let half = "POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\
        content-length: 16\r\n\r\n{\"text\":";
    let answer = ask(&mut stream, half).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("connection: close"), "{answer}");
    closed(&mut stream).await;
}

#[tokio::test]
async fn a_tunnel_is_refused() {
    let running = start(ServerSettings::default()).await;
    let mut stream = running.connect().await;
    let connect = "CONNECT example.com:443 HTTP/1.1\r\nhost: example.com:443\r\n\r\n";
    let answer = ask(&mut stream, connect).await;
    assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
    assert!(answer.contains("method-not-allowed"), "{answer}");

    // The same in HTTP/2 (RFC 9113 §8.5), of whose frames this needs but few.
    let frame = |kind: u8, flags: u8, stream: u8, payload: &[u8]| {
        let length = u8::try_from(payload.len()).unwrap();
        let head = [0, 0, length, kind, flags, 0, 0, 0, stream];
        [&head, payload].concat()
    };
    // HPACK literals (RFC 7541 §6.2.2) with the names :method and :authority.
    let headers = [&b"\x02\x07CONNECT"[..], b"\x01\x0fexample.com:443"].concat();
    let mut stream = running.connect().await;
    let sent = [
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        frame(4, 0, 0, &[]),
        frame(1, 5, 1, &headers),
    ];
    stream.write_all(&sent.concat()).await.unwrap();
    let mut read = Vec::new();
    while !String::from_utf8_lossy(&read).contains("method-not-allowed") {
        let length = stream.read_buf(&mut read).await.unwrap();
        assert_ne!(length, 0, "the connection ended early: {read:?}");
    }
}

#[tokio::test]
async fn clients_that_do_not_send_a_head_are_left() {
    let settings = ServerSettings {
        header_timeout: Duration::from_millis(50),
        ..ServerSettings::default()
    };
    let running = start(settings).await;
    // Nothing at all, part of a request, part of the HTTP/2 preface.
    for sent in ["", "GET /address HTTP/1.1\r\nhost:", "PRI * HTT"] {
        let mut stream = running.connect().await;
        stream.write_all(sent.as_bytes()).await.unwrap();
        closed(&mut stream).await;
    }
    // A request that is under way for longer is not cut off.
    let mut stream = running.connect().await;
    stream
        .write_all(b"GET /hold HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    running.held.notified().await;
    let mut other = running.connect().await;
    closed(&mut other).await;
    running.gate.notify_one();
    assert!(answer(&mut stream).await.contains("let go"));
}

#[tokio::test]
async fn connections_beyond_the_cap_wait_for_their_turn() {
    let settings = ServerSettings {
        max_connections: 1,
        ..ServerSettings::default()
    };
    let running = start(settings).await;
    let mut first = running.connect().await;
    ask(&mut first, ADDRESS).await;
    let mut second = running.connect().await;
    second.write_all(ADDRESS.as_bytes()).await.unwrap();
    let early = tokio::time::timeout(Duration::from_millis(50), answer(&mut second)).await;
    assert!(early.is_err(), "the second was served beside the first");
    drop(first);
    assert!(answer(&mut second).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn stopping_lets_requests_under_way_finish() {
    let running = start(ServerSettings::default()).await;
    let address = running.address;
    let mut idle = running.connect().await;
    ask(&mut idle, ADDRESS).await;
    let mut busy = running.connect().await;
    busy.write_all(b"GET /hold HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    running.held.notified().await;
    running.stop.send(()).unwrap();
    closed(&mut idle).await;
    assert!(
        TcpStream::connect(address).await.is_err(),
        "a new connection was accepted"
    );
    running.gate.notify_one();
    assert!(answer(&mut busy).await.contains("let go"));
    closed(&mut busy).await;
    assert!(running.ended.await.unwrap());
}

#[tokio::test]
async fn stopping_does_not_wait_for_ever() {
    let settings = ServerSettings {
        shutdown_grace: Duration::ZERO,
        ..ServerSettings::default()
    };
    let running = start(settings).await;
    let mut busy = running.connect().await;
    busy.write_all(b"GET /hold HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    running.held.notified().await;
    assert!(!running.stop().await);
    closed(&mut busy).await;
}

const CERTIFICATE: &[u8] = include_bytes!("test-certificate.pem");
const KEY: &[u8] = include_bytes!("test-key.pem");

#[tokio::test]
async fn tls_is_spoken_and_plain_text_is_not() {
    let settings = ServerSettings {
        tls: Some(Arc::new(tls_config(CERTIFICATE, KEY).unwrap())),
        ..ServerSettings::default()
    };
    let running = start(settings).await;
    let mut roots = rustls::RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(CERTIFICATE).unwrap())
        .unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let connector = TlsConnector::from(Arc::new(config));
    let name = rustls::pki_types::ServerName::try_from("localhost").unwrap();
    let mut stream = connector
        .connect(name, running.connect().await)
        .await
        .unwrap();
    assert!(ask(&mut stream, ADDRESS).await.starts_with("HTTP/1.1 200"));
    let mut plain = running.connect().await;
    plain.write_all(ADDRESS.as_bytes()).await.unwrap();
    let mut read = Vec::new();
    let _ = plain.read_to_end(&mut read).await;
    assert!(!read.starts_with(b"HTTP"));
}

#[tokio::test]
async fn a_handshake_that_does_not_come_is_not_waited_for() {
    let settings = ServerSettings {
        tls: Some(Arc::new(tls_config(CERTIFICATE, KEY).unwrap())),
        handshake_timeout: Duration::from_millis(20),
        ..ServerSettings::default()
    };
    let running = start(settings).await;
    closed(&mut running.connect().await).await;
}

#[test]
fn what_is_wrong_with_a_certificate_is_said() {
    let error = |chain: &[u8], key: &[u8]| tls_config(chain, key).unwrap_err();
    assert!(error(b"", KEY).contains("holds no certificate"));
    assert!(error(CERTIFICATE, b"").contains("the private key cannot be read"));
    assert!(error(CERTIFICATE, CERTIFICATE).contains("the private key cannot be read"));
}
