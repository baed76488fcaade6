//! The blocks of the README, run as they are written.

use crate::support::process::{Place, between};
use std::path::Path;
use std::process::{Command, Output};

const README: &str = include_str!("../../README.md");

/// The shell blocks below a heading, as one script.
fn script(heading: &str) -> String {
    let section = between(README, &format!("\n## {heading}\n"), "\n## ");
    let blocks = section.split("```sh\n").skip(1);
    blocks
        .map(|block| block.split("```").next().unwrap_or_default())
        .collect()
}

/// Runs a script with the built binary in the `PATH`; none where there is no curl.
fn run(script: &str, directory: &Path) -> Option<Output> {
    if Command::new("curl").arg("--version").output().is_err() {
        eprintln!("there is no curl: the README was not tried");
        return None;
    }
    let binary = Path::new(env!("CARGO_BIN_EXE_locai-iam"));
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{path}", binary.parent().expect("a directory").display());
    let mut command = Command::new("bash");
    command.arg("-c").arg(script).current_dir(directory);
    let output = command.env("PATH", path).env_remove("LOCAI_IAM_CONFIG");
    Some(output.output().expect("there is bash"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_first_five_minutes_and_the_backup_go_as_written() {
    let place = Place::new();
    let server = place.serve();
    let base = between(&server.greeting, "listens on ", "\n");
    let password = between(&server.greeting, "password ", " ");
    let minutes = script("The first five minutes");
    assert!(minutes.contains("BASE=http://localhost:8080\n"));
    let minutes = minutes
        .replace("http://localhost:8080", base)
        .replace("the-printed-password", password);
    let Some(ran) = run(&minutes, place.path()) else {
        return;
    };
    let (out, err) = (text(&ran.stdout), text(&ran.stderr));
    for expected in [
        "{\"permissions\":[\"invoice:read\"]}",
        "\"allowed\":false",
        "\"code\":\"unauthenticated\"",
    ] {
        assert!(out.contains(expected), "{expected}: {out}\n{err}");
    }
    assert_eq!(
        err.matches("error: 4").count(),
        1,
        "only the last call fails: {err}"
    );

    let wrong = minutes.replace(password, "a password that is wrong");
    let wrong = run(&wrong, place.path()).expect("there was curl");
    let shown = text(&wrong.stderr);
    assert!(
        shown.contains("\"code\":\"invalid-credentials\""),
        "problems are shown: {shown}"
    );

    server.stop();
    let ran = run(
        &format!("set -e\n{}", script("Backup, restore, verify")),
        place.path(),
    );
    let ran = ran.expect("there was curl");
    assert!(
        ran.status.success(),
        "{}{}",
        text(&ran.stdout),
        text(&ran.stderr)
    );
    place.serve().stop();
}
