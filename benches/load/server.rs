//! The built server as a child process, and what is asked of it apart from load.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub const EMAIL: &str = "root@example.com";
pub const PASSWORD: &str = "seven ships sail north";

/// A server, killed when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    /// From its start to its first answer.
    pub ready: Duration,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// Starts ours on a data directory.
    pub fn start(data: &Path) -> Self {
        let begin = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_locai-iam"));
        command
            .env("LOCAI_IAM_DATA_DIRECTORY", data)
            .env(
                "LOCAI_IAM_IDENTITY_PROVIDERS__ALLOW_PRIVATE_ADDRESSES",
                "true",
            )
            .env("LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL", EMAIL)
            .env("LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD", PASSWORD)
            .args(["serve", "--listen", "127.0.0.1:0", "--log-level", "error"]);
        let mut this = Self::spawn(command, |line| {
            line.split("http://").nth(1).map(str::to_owned)
        });
        // Ready is when the directory answers, not when the port is open.
        let known = ureq(
            &this.address,
            "POST",
            "/v1/authentication/machine-users/access-token",
            &[],
            &json!({
                "clientId": "1", "clientSecret": "x",
            }),
        );
        assert_eq!(known.0, 401);
        this.ready = begin.elapsed();
        this
    }

    /// Starts the bare endpoint: this program again.
    pub fn bare() -> Self {
        let mut command = Command::new(std::env::current_exe().expect("a path"));
        command.arg("bare");
        Self::spawn(command, |line| Some(line.to_owned()))
    }

    fn spawn(mut command: Command, address: impl Fn(&str) -> Option<String>) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("a process");
        let out = BufReader::new(child.stdout.take().expect("its output"));
        let mut lines = out.lines();
        let address = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| address(line.trim()));
        // The rest is read so that the child never blocks on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self {
            child,
            address: address.expect("it says where it listens"),
            ready: Duration::ZERO,
        }
    }

    /// Stops in order.
    pub fn stop(mut self) {
        let _ = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        let _ = self.child.wait();
    }

    /// Processor time used so far by all its threads, to a hundredth of a second.
    pub fn processor_time(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let stat = stat.unwrap_or_default();
        // Behind the name, which may hold anything: the 12th and 13th are user and system time.
        let fields = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|ticks| ticks.parse::<u64>().ok())
            .sum();
        Duration::from_millis(ticks * 10)
    }

    /// Resident memory, in bytes.
    pub fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))
            .unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kib.unwrap_or_default() * 1024
    }

    /// Asks once; panics at another status than 2xx.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Value {
        let (status, answer) = ureq(&self.address, method, path, headers, body);
        assert!(
            (200..300).contains(&status),
            "{method} {path}: {status} {answer}"
        );
        answer
    }
}

/// One request on a connection of its own.
fn ureq(
    address: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &Value,
) -> (u16, Value) {
    use std::io::{Read, Write};
    let mut all = headers.to_vec();
    all.push(("Connection", "close"));
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let mut stream = std::net::TcpStream::connect(address).expect("a connection");
    stream
        .write_all(&super::generator::request(method, path, &all, &body))
        .expect("written");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("an answer");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .expect("a status");
    (status, serde_json::from_str(body).unwrap_or(Value::Null))
}
