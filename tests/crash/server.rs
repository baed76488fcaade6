//! The built server as a process of its own, which can be killed.

use serde_json::Value;
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub const ADMIN_EMAIL: &str = "root@example.com";
pub const ADMIN_PASSWORD: &str = "a phrase for the first";

/// Far beyond what a start takes; how long the slowest took is printed.
const READY_LIMIT: Duration = Duration::from_secs(10);

pub struct Process {
    directory: PathBuf,
    pub base: String,
    address: String,
    child: Option<Child>,
}

impl Process {
    /// A process that is not started yet, on a directory and a free port of its own.
    pub fn new(directory: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = free.local_addr().expect("an address").to_string();
        Self {
            directory: directory.to_owned(),
            base: format!("http://{address}"),
            address,
            child: None,
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_locai-iam"));
        // Settings of whoever runs the tests are not the tests' settings.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("LOCAI_IAM_") {
                command.env_remove(name);
            }
        }
        command
            .env("LOCAI_IAM_DATA_DIRECTORY", self.directory.join("data"))
            .env("LOCAI_IAM_SERVER__LISTEN", &self.address)
            .env("LOCAI_IAM_LOGGING__LEVEL", "warn")
            // What a hash costs is not what this is about: as little as may be set.
            .env("LOCAI_IAM_PASSWORDS__MEMORY_KIB", "7168")
            .env("LOCAI_IAM_PASSWORDS__ITERATIONS", "5")
            .env("LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL", ADMIN_EMAIL)
            .env(
                "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD",
                ADMIN_PASSWORD,
            )
            .current_dir(&self.directory)
            .stdin(Stdio::null());
        command
    }

    pub fn spawn(&mut self) {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.directory.join("log"))
            .expect("a log");
        let child = self.command().stdout(Stdio::null()).stderr(log).spawn();
        self.child = Some(child.expect("the server is built"));
    }

    /// Starts it, and tells how long it took until the first answer.
    pub async fn start(&mut self) -> Duration {
        let began = now();
        self.spawn();
        let http = client();
        loop {
            let answer = http.get(format!("{}/health", self.base)).send().await;
            if answer.is_ok_and(|answer| answer.status() == 200) {
                return began.elapsed();
            }
            let child = self.child.as_mut().expect("it was spawned");
            let ended = child.try_wait().expect("a child");
            assert!(
                ended.is_none(),
                "the server ended: {ended:?}\n{}",
                self.log()
            );
            assert!(began.elapsed() < READY_LIMIT, "not ready\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// As kill -9.
    pub fn kill(&mut self) {
        let mut child = self.child.take().expect("it runs");
        child.kill().expect("it can be killed");
        child.wait().expect("it ended");
    }

    /// As an operator stops it.
    pub fn terminate(&mut self) {
        let mut child = self.child.take().expect("it runs");
        let sent = Command::new("kill").arg(child.id().to_string()).status();
        assert!(sent.expect("kill runs").success());
        let status = child.wait().expect("it ended");
        assert!(status.success(), "{status}\n{}", self.log());
    }

    /// What `locai-iam verify` prints; fails where it finds damage.
    pub fn verify(&self) -> String {
        let output = self.command().arg("verify").output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{said}{complained}\n{}",
            self.log()
        );
        said
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.directory.join("log")).unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "readiness is measured")]
pub fn now() -> Instant {
    Instant::now()
}

pub fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client")
}

/// Sends a request; `None` when no whole answer came back.
pub async fn send(request: reqwest::RequestBuilder) -> Option<(u16, Value)> {
    let answer = request.send().await.ok()?;
    let status = answer.status().as_u16();
    let body = answer.bytes().await.ok()?;
    Some((status, serde_json::from_slice(&body).unwrap_or(Value::Null)))
}

/// The answer of a server that runs; asked again while it is too busy, as on a machine that was
/// stopped for a while. Only for what may be asked twice.
pub async fn send_patiently(request: reqwest::RequestBuilder) -> (u16, Value) {
    for _ in 0..50 {
        let once = request.try_clone().expect("a body in memory");
        match send(once).await {
            Some((503, _)) => tokio::time::sleep(Duration::from_millis(200)).await,
            answer => return answer.expect("the server runs"),
        }
    }
    panic!("the server stays busy")
}
