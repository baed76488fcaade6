//! What those who run the server rely on: its health, its logs, what it tells the service manager.

use super::tls::make_certificate;
use crate::support::Client;
use crate::support::process::{Place, between};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixDatagram;
use std::process::{Child, Stdio};
use std::time::Duration;

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// A process whose lines on standard error are JSON.
struct Logging {
    child: Child,
    lines: BufReader<std::process::ChildStderr>,
}

impl Logging {
    fn start(place: &Place) -> Self {
        let mut command = place.command(&["serve"]);
        let mut child = command
            .stdin(Stdio::null())
            .spawn()
            .expect("the binary is built");
        let lines = BufReader::new(child.stderr.take().expect("its log"));
        Self { child, lines }
    }

    /// The next line that says this.
    fn next(&mut self, message: &str) -> Value {
        loop {
            let mut line = String::new();
            assert!(
                self.lines.read_line(&mut line).expect("a line") > 0,
                "nothing said {message}"
            );
            let event: Value = serde_json::from_str(&line).expect("every line is JSON");
            let said = event["fields"]["message"].as_str().unwrap_or_default();
            if said.starts_with(message) {
                return event;
            }
        }
    }

    /// Ends it in order; what it wrote to standard output.
    fn stop(self) -> String {
        let id = self.child.id().to_string();
        let kill = std::process::Command::new("kill").arg(id).status();
        assert!(kill.expect("a signal").success());
        let ended = self.child.wait_with_output().expect("it ends");
        assert!(ended.status.success());
        String::from_utf8(ended.stdout).expect("UTF-8")
    }
}

fn base(event: &Value) -> String {
    event["fields"]["address"]
        .as_str()
        .expect("an address")
        .to_owned()
}

#[tokio::test]
async fn where_logs_are_json_the_greeting_and_the_first_password_are_events() {
    // Told at any level, because nothing else tells it.
    let place = Place::new()
        .with("LOCAI_IAM_LOGGING__FORMAT", "json")
        .with("LOCAI_IAM_LOGGING__LEVEL", "error");
    let mut server = Logging::start(&place);
    let first = server.next("application set up")["fields"].clone();
    let base = base(&server.next("listening"));
    let client = Client::new(base);
    let body = json!({"email": first["email"], "password": first["password"]});
    client
        .post("/v1/authentication/users/sessions", body)
        .await
        .expect(201);
    assert_eq!(server.stop(), "", "standard output is left to others");

    let mut again = Logging::start(&place);
    let listening = again.next("listening");
    assert_eq!(listening["fields"]["version"], env!("CARGO_PKG_VERSION"));
    again.stop();
}

#[tokio::test]
async fn lines_of_a_traced_request_name_its_trace() {
    let place = Place::new()
        .with("LOCAI_IAM_LOGGING__FORMAT", "json")
        .with("LOCAI_IAM_LOGGING__LEVEL", "debug");
    let mut server = Logging::start(&place);
    let base = base(&server.next("listening"));
    let parent = format!("00-{TRACE}-00f067aa0ba902b7-01");
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    let ask = |parent: String| {
        let request = http
            .get(format!("{base}/health"))
            .header("traceparent", parent);
        request.header("tracestate", "rojo=1").send()
    };
    assert_eq!(ask(parent).await.expect("an answer").status(), 200);
    let line = server.next("answered");
    assert_eq!(line["span"]["trace_id"], TRACE);
    assert_eq!(line["span"]["parent_id"], "00f067aa0ba902b7");
    assert_eq!(line["span"]["trace_state"], "rojo=1");
    let wrong = ask("00-made-up-01".to_owned()).await;
    assert_eq!(wrong.expect("an answer").status(), 200);
    assert!(server.next("answered").get("span").is_none());
    server.stop();
}

#[tokio::test]
async fn the_access_log_tells_what_was_asked_and_no_secret() {
    let place = Place::new().with("LOCAI_IAM_LOGGING__ACCESS", "./access.log");
    let server = place.serve();
    let password = between(&server.greeting, "password ", " ").to_owned();
    let body = json!({"email": "admin@localhost", "password": password});
    let session = server
        .client
        .post("/v1/authentication/users/sessions", body)
        .await
        .expect(201);
    let token = session.body["sessionToken"]
        .as_str()
        .expect("a token")
        .to_owned();
    let admin = server.client.bearer(&token);
    admin
        .get("/v1/authorization/users?email=somebody%40secret.example")
        .await
        .expect(200);
    server
        .client
        .get(&format!("/v1/nowhere/{token}?code=123456"))
        .await
        .expect(404);
    server.client.get("/health").await.expect(200);
    server.stop();

    let path = place.path().join("access.log");
    let text = std::fs::read_to_string(&path).expect("the log");
    let mode = std::fs::metadata(&path)
        .expect("the log")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    for secret in [
        token.as_str(),
        password.as_str(),
        "secret.example",
        "123456",
    ] {
        assert!(!text.contains(secret), "{text}");
    }
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let told: Vec<_> = lines
        .iter()
        .map(|line| {
            (
                line["method"].as_str(),
                line["operation"].as_str(),
                line["status"].as_u64(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some("POST"), Some("signIn"), Some(201)),
            (Some("GET"), Some("listUsers"), Some(200)),
            (Some("GET"), None, Some(404)),
            (Some("GET"), Some("getHealth"), Some(200)),
        ]
    );
    let line = &lines[1];
    assert_eq!(line["path"], "/v1/authorization/users");
    assert_eq!(line["application"], "default");
    assert_eq!(line["ip"], "127.0.0.1");
    for number in ["bytes", "microseconds"] {
        assert!(
            line[number].as_u64().is_some_and(|number| number > 0),
            "{line}"
        );
    }
    for text in ["time", "requestId"] {
        assert!(
            line[text].as_str().is_some_and(|text| text.len() > 10),
            "{line}"
        );
    }
    assert!(lines[2].get("path").is_none());
}

#[test]
fn an_access_log_that_cannot_be_opened_keeps_the_server_from_starting() {
    let place = Place::new().with("LOCAI_IAM_LOGGING__ACCESS", "./missing/access.log");
    place
        .run(&["serve"])
        .refused(1, &["logging.access", "cannot be opened"]);
    let place = Place::new().with("LOCAI_IAM_LOGGING__ACCESS", "yes");
    place.run(&["serve"]).refused(
        2,
        &[
            "logging.access",
            "neither off, stdout nor the path of a file",
        ],
    );
}

fn port(greeting: &str) -> &str {
    let address = greeting
        .split("listens on ")
        .nth(1)
        .and_then(|rest| rest.lines().next());
    address
        .and_then(|address| address.rsplit(':').next())
        .expect("a port")
}

#[test]
fn the_health_of_a_server_is_its_exit_status() {
    let place = Place::new();
    let server = place.serve();
    let listen = format!("127.0.0.1:{}", port(&server.greeting));
    let ask = ["healthcheck", "--listen", &listen];
    let healthy = place.run(&ask).succeeded();
    assert_eq!((healthy.out.as_str(), healthy.err.as_str()), ("", ""));
    server.stop();
    place.run(&ask).refused(1, &["does not answer"]);
    place.run(&["healthcheck"]).refused(1, &["port 0"]);
}

#[test]
fn the_health_of_a_server_that_speaks_tls_is_told_too() {
    let place = Place::new()
        .with("LOCAI_IAM_SERVER__TLS__CERTIFICATE_FILE", "certificate.pem")
        .with("LOCAI_IAM_SERVER__TLS__KEY_FILE", "key.pem");
    make_certificate(place.path());
    let server = place.serve();
    let listen = format!("127.0.0.1:{}", port(&server.greeting));
    place.run(&["healthcheck", "--listen", &listen]).succeeded();
    server.stop();
}

#[test]
fn the_service_manager_hears_of_the_start_of_life_and_of_the_end() {
    let place = Place::new();
    let path = place.path().join("notify");
    let socket = UnixDatagram::bind(&path).expect("bound");
    socket
        .set_read_timeout(Some(Duration::from_secs(60)))
        .expect("set");
    let heard = || {
        let mut buffer = [0; 256];
        let length = socket.recv(&mut buffer).expect("something is told");
        String::from_utf8_lossy(&buffer[..length]).into_owned()
    };
    let mut command = place.command(&["serve"]);
    command
        .env("NOTIFY_SOCKET", &path)
        .env("WATCHDOG_USEC", "100000");
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.expect("the binary is built");
    assert!(heard().starts_with("READY=1\n"));
    assert_eq!([heard(), heard()], ["WATCHDOG=1", "WATCHDOG=1"]);
    let kill = std::process::Command::new("kill")
        .arg(child.id().to_string())
        .status();
    assert!(kill.expect("a signal").success());
    let last = std::iter::repeat_with(heard).find(|told| told != "WATCHDOG=1");
    assert!(last.is_some_and(|told| told.starts_with("STOPPING=1\n")));
    assert!(child.wait().expect("it ends").success());
}
