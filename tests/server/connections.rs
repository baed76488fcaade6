//! A connection serves the next request after a refusal, or the answer says that it will not; and no
//! number of connections takes from the server what it needs itself.

use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD};
use crate::support::{Client, TestServer};
use reqwest::Method;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use tokio::net::TcpStream;

#[tokio::test]
async fn a_refusal_before_the_body_is_read_says_whether_the_connection_stays() {
    let server = TestServer::start().await;
    let path = "/v1/authorization/users";
    for (size, stays) in [(0, true), (10, true), (30_000, true), (1_000_000, false)] {
        let body = Some(vec![b' '; size]);
        let answer = server
            .anonymous
            .send_raw(Method::POST, path, "application/json", body)
            .await;
        assert_eq!(answer.status, 401, "{}", answer.text);
        let closes = answer
            .headers
            .get("connection")
            .is_some_and(|value| value == "close");
        assert_eq!(closes, !stays, "after {size} bytes");
        server.anonymous.get("/health").await.expect(200);
    }
}

/// The built server as a process of its own, which may have only so many files open.
struct Limited {
    child: Child,
    client: Client,
    /// Open as long as the server runs: it goes on to print, and ends when nobody can read it.
    _said: BufReader<ChildStdout>,
}

impl Limited {
    /// `limits` are commands of the shell.
    fn start(directory: &Path, limits: &str) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{limits} && exec \"$0\"")]);
        command.arg(env!("CARGO_BIN_EXE_locai-iam"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("LOCAI_IAM_") {
                command.env_remove(name);
            }
        }
        command
            .env("LOCAI_IAM_DATA_DIRECTORY", directory.join("data"))
            .env("LOCAI_IAM_SERVER__LISTEN", "127.0.0.1:0")
            .env("LOCAI_IAM_PASSWORDS__THREADS", "1")
            .env("LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL", ADMIN_EMAIL)
            .env(
                "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD",
                ADMIN_PASSWORD,
            );
        let log = std::fs::File::create(directory.join("log")).expect("a log");
        command.current_dir(directory).stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(log);
        let mut child = command.spawn().expect("a shell");
        let mut said = BufReader::new(child.stdout.take().expect("an output"));
        let mut line = String::new();
        said.read_line(&mut line).expect("a line");
        let base = line.trim().rsplit(' ').next().expect("an address");
        let client = Client::new(base.to_owned());
        Self {
            child,
            client,
            _said: said,
        }
    }

    fn most_open_files(&self) -> Vec<String> {
        let path = format!("/proc/{}/limits", self.child.id());
        let limits = std::fs::read_to_string(path).expect("limits");
        let line = limits.lines().find(|l| l.starts_with("Max open files"));
        let columns = line.expect("a limit").split_whitespace();
        columns.skip(3).take(2).map(str::to_owned).collect()
    }
}

impl Drop for Limited {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn the_soft_limit_of_open_files_is_raised_to_the_hard_one() {
    let directory = tempfile::tempdir().expect("a directory");
    let server = Limited::start(directory.path(), "ulimit -Sn 64 && ulimit -Hn 512");
    assert_eq!(server.most_open_files(), ["512", "512"]);
}

#[tokio::test]
async fn connections_that_are_only_opened_leave_the_server_its_files() {
    let directory = tempfile::tempdir().expect("a directory");
    let server = Limited::start(directory.path(), "ulimit -n 128");
    let log = || std::fs::read_to_string(directory.path().join("log")).expect("a log");
    assert!(log().contains("server.max_connections: 48 connections instead of 4096"));
    let client = &server.client;
    client.get("/health").await.expect(200);
    let mut idle = Vec::new();
    for _ in 0..150 {
        let base = client.url("");
        let address = base.trim_start_matches("http://");
        idle.push(TcpStream::connect(address).await.expect("a connection"));
    }
    // A mail is a new file.
    let body = json!({"firstName": "A", "lastName": "B", "email": "a@example.com", "password": "seven ships sail north"});
    let signed_up = client.post("/v1/authentication/users", body).await;
    signed_up.expect(201);
    let mails = directory.path().join("data/mail");
    for _ in 0..500 {
        if std::fs::read_dir(&mails).is_ok_and(|mut mails| mails.next().is_some()) {
            assert!(!log().contains("could not be accepted"), "{}", log());
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("no mail came\n{}", log());
}
