//! The built binary as a process of its own.

use super::Client;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A directory in which the binary is run, with variables of its own.
pub struct Place {
    directory: TempDir,
    variables: Vec<(&'static str, String)>,
}

pub struct Ended {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

/// A server that listens.
pub struct Server {
    pub child: Child,
    pub greeting: String,
    pub client: Client,
}

impl Place {
    pub fn new() -> Self {
        Self {
            directory: tempfile::tempdir().expect("a directory"),
            variables: vec![("LOCAI_IAM_SERVER__LISTEN", "127.0.0.1:0".to_owned())],
        }
    }

    pub fn with(mut self, variable: &'static str, value: &str) -> Self {
        self.variables.push((variable, value.to_owned()));
        self
    }

    pub fn path(&self) -> &Path {
        self.directory.path()
    }

    pub fn write(&self, file: &str, content: &str) {
        std::fs::write(self.path().join(file), content).expect("written");
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_locai-iam"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("LOCAI_IAM_") {
                command.env_remove(name);
            }
        }
        command
            .envs(self.variables.iter().map(|(name, value)| (*name, value)))
            .current_dir(self.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with_input(arguments, "")
    }

    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Ended {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .expect("the binary is built");
        let mut stdin = child.stdin.take().expect("its input");
        // Whoever does not read it is not wrong.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let output = child.wait_with_output().expect("it ends");
        Ended {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Serves, and waits until it says that it listens.
    pub fn serve(&self) -> Server {
        self.serve_logging_to(Stdio::null())
    }

    /// The same, with its log going there.
    pub fn serve_logging_to(&self, log: Stdio) -> Server {
        let mut command = self.command(&["serve"]);
        let child = command.stdin(Stdio::null()).stderr(log).spawn();
        let mut child = child.expect("the binary is built");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let mut greeting = String::new();
        // The last line of the greeting is the body of the command to try.
        while !greeting.contains("  -d '") {
            assert!(
                out.read_line(&mut greeting).expect("a line") > 0,
                "{greeting}"
            );
        }
        let base = between(&greeting, "listens on ", "\n").to_owned();
        Server {
            child,
            greeting,
            client: Client::new(base),
        }
    }
}

impl Server {
    /// Ends it in order.
    pub fn stop(mut self) {
        let id = self.child.id().to_string();
        let kill = Command::new("kill").arg(id).status().expect("a signal");
        assert!(kill.success());
        assert!(self.child.wait().expect("it ends").success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Ended {
    #[track_caller]
    pub fn succeeded(self) -> Self {
        assert_eq!(self.status, Some(0), "{}\n{}", self.out, self.err);
        self
    }

    /// Ended with this status after saying each of these.
    #[track_caller]
    pub fn refused(self, status: i32, parts: &[&str]) -> Self {
        assert_eq!(self.status, Some(status), "{}\n{}", self.out, self.err);
        for part in parts {
            assert!(
                self.err.contains(part),
                "{part:?} is missing in:\n{}",
                self.err
            );
        }
        self
    }
}

pub fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let rest = text.split_once(before).map(|(_, rest)| rest);
    let found = rest.and_then(|rest| rest.split_once(after));
    found.unwrap_or_else(|| panic!("no {before:?} in {text}")).0
}
