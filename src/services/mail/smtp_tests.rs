//! Against a real SMTP server: aiosmtpd, run by the Python that `PYTHON` names (or `python3`).
//! Where it is not installed these tests say so and test nothing.

use super::*;
use crate::services::mail::MailApplication;
use crate::services::mail::mailer::Mailer;
use crate::services::mail::message::{Content, Language, Message};
use config::{Secret, SmtpCredentials};
use domain::time::Timestamp;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdout, Command, Stdio};

const SERVER: &str = r#"
import asyncio, json, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone@"):
            return "550 5.1.1 no such user, your code was AB12CD"
        if address.startswith("later@"):
            return "451 4.3.0 try again"
        envelope.rcpt_tos.append(address)
        return "250 OK"
    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({"to": envelope.rcpt_tos, "from": envelope.mail_from,
                          "tls": session.ssl is not None, "auth": bool(session.authenticated),
                          "data": envelope.content.decode()}), flush=True)
        return "250 OK"

def check(server, session, envelope, mechanism, data):
    good = data.login == b"mailer" and data.password == b"right"
    return AuthResult(success=good, handled=False)

async def main():
    mode = sys.argv[1]
    options = {}
    if mode == "starttls":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
        options = {"tls_context": context, "require_starttls": True}
    if mode == "auth":
        options = {"authenticator": check, "auth_required": True, "auth_require_tls": False}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), hostname="localhost", **options),
                                      "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # The end of the test closes this end.
    await loop.run_in_executor(None, sys.stdin.read)

asyncio.run(main())
"#;

/// Written past the test runner, which keeps `eprintln!` of passing tests to itself.
fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "SKIPPED: {why}");
}

struct Server {
    child: Child,
    output: BufReader<ChildStdout>,
    port: u16,
}

impl Server {
    fn start(arguments: &[&str]) -> Option<Self> {
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let found = Command::new(&python)
            .args(["-c", "import aiosmtpd"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if !found {
            skipped(&format!(
                "no aiosmtpd for {python}: NOTHING WAS TESTED against a mail server"
            ));
            return None;
        }
        let mut child = Command::new(python)
            .arg("-c")
            .arg(SERVER)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("python runs");
        let mut output = BufReader::new(child.stdout.take().expect("piped"));
        let mut line = String::new();
        output.read_line(&mut line).expect("a port");
        let port = line.trim().parse().expect("the server says its port");
        Some(Self {
            child,
            output,
            port,
        })
    }

    fn received(&mut self) -> serde_json::Value {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("a mail");
        serde_json::from_str(&line).expect("JSON")
    }

    fn mailer(
        &self,
        security: SmtpSecurity,
        password: Option<&str>,
        root: Option<Certificate>,
    ) -> Mailer {
        let settings = SmtpSettings {
            host: "localhost".to_owned(),
            port: self.port,
            security,
            credentials: password.map(|password| SmtpCredentials {
                username: "mailer".to_owned(),
                password: Secret::new(password),
            }),
        };
        Mailer::with_smtp(transport(&settings, root).expect("set up"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn message(to: &str) -> Message {
    Message {
        to: to.into(),
        language: Language::English,
        organization: None,
        created_at: Timestamp(1_790_000_000_000),
        content: Content::VerifyEmail {
            code: "AB12CD".into(),
            link: None,
        },
    }
}

#[tokio::test]
async fn mail_arrives_with_the_same_message_id_each_time() {
    let Some(mut server) = Server::start(&["plain"]) else {
        return;
    };
    let mailer = server.mailer(SmtpSecurity::None, None, None);
    assert_eq!(mailer.probe().await, Ok(()));
    for _ in 0..2 {
        mailer
            .send(77, &MailApplication::sample(), &message("ann@example.com"))
            .await
            .expect("sent");
        let mail = server.received();
        assert_eq!(mail["to"], serde_json::json!(["ann@example.com"]));
        assert_eq!(mail["from"], "no-reply@example.com");
        let data = mail["data"].as_str().expect("text");
        assert!(
            data.contains("Message-ID: <77.outbox@example.com>"),
            "{data}"
        );
        assert!(
            data.contains("AB12CD") && data.contains("multipart/alternative"),
            "{data}"
        );
    }
}

#[tokio::test]
async fn refusals_tell_whether_to_try_again_and_never_the_code() {
    let Some(server) = Server::start(&["plain"]) else {
        return;
    };
    let mailer = server.mailer(SmtpSecurity::None, None, None);
    let gone = mailer
        .send(1, &MailApplication::sample(), &message("gone@example.com"))
        .await;
    assert_eq!(
        gone,
        Err(MailError::Permanent(
            "the mail server refused it (550 5.1.1)".into()
        ))
    );
    let later = mailer
        .send(2, &MailApplication::sample(), &message("later@example.com"))
        .await;
    assert_eq!(
        later,
        Err(MailError::Transient(
            "the mail server put it off (451 4.3.0)".into()
        ))
    );
    let port = server.port;
    drop(server);
    let away = mailer
        .send(3, &MailApplication::sample(), &message("ann@example.com"))
        .await;
    assert!(
        matches!(away, Err(MailError::Transient(_))),
        "{away:?} on {port}"
    );
}

#[tokio::test]
async fn credentials_are_shown_and_wrong_ones_can_be_put_right() {
    let Some(mut server) = Server::start(&["auth"]) else {
        return;
    };
    let right = server.mailer(SmtpSecurity::None, Some("right"), None);
    right
        .send(1, &MailApplication::sample(), &message("ann@example.com"))
        .await
        .expect("sent");
    assert_eq!(server.received()["auth"], true);
    let wrong = server.mailer(SmtpSecurity::None, Some("wrong-secret"), None);
    let refused = wrong
        .send(2, &MailApplication::sample(), &message("ann@example.com"))
        .await;
    let Err(MailError::Transient(text)) = refused else {
        panic!("{refused:?}");
    };
    assert!(
        text.contains("mail.smtp.username") && !text.contains("wrong-secret"),
        "{text}"
    );
}

#[tokio::test]
async fn starttls_is_required_and_the_certificate_checked() {
    let directory = tempfile::tempdir().expect("a directory");
    let (certificate, key) = (
        directory.path().join("c.pem"),
        directory.path().join("k.pem"),
    );
    let made = Command::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
        ])
        .args([
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
        ])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .arg("-keyout")
        .arg(&key)
        .arg("-out")
        .arg(&certificate)
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !made {
        skipped("no openssl to make a certificate: STARTTLS WAS NOT TESTED");
        return;
    }
    let paths = [
        certificate.to_str().expect("text"),
        key.to_str().expect("text"),
    ];
    let Some(mut server) = Server::start(&["starttls", paths[0], paths[1]]) else {
        return;
    };
    let pem = std::fs::read(&certificate).expect("there");
    let root = Certificate::from_pem(&pem).expect("a certificate");
    let trusting = server.mailer(SmtpSecurity::StartTls, None, Some(root.clone()));
    trusting
        .send(1, &MailApplication::sample(), &message("ann@example.com"))
        .await
        .expect("sent");
    assert_eq!(server.received()["tls"], true);
    let strange = server.mailer(SmtpSecurity::StartTls, None, None);
    let refused = strange
        .send(2, &MailApplication::sample(), &message("ann@example.com"))
        .await;
    assert!(
        matches!(&refused, Err(MailError::Transient(text)) if text.contains("certificate")),
        "{refused:?}"
    );

    let Some(plain) = Server::start(&["plain"]) else {
        return;
    };
    let mailer = plain.mailer(SmtpSecurity::StartTls, None, Some(root));
    let refused = mailer
        .send(3, &MailApplication::sample(), &message("ann@example.com"))
        .await;
    assert!(
        matches!(refused, Err(MailError::Transient(_))),
        "no fall back to plain text: {refused:?}"
    );
}
