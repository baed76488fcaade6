//! The unit of systemd and the Dockerfile, as far as they can be tried without either.

use std::path::{Path, PathBuf};
use std::process::Command;

const UNIT: &str = include_str!("../../packaging/locai-iam.service");
const DOCKERFILE: &str = include_str!("../../Dockerfile");
const MANIFEST: &str = include_str!("../../Cargo.toml");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The instructions of the Dockerfile, continued lines joined.
fn instructions() -> Vec<(String, String)> {
    let lines = DOCKERFILE.lines().filter(|line| !line.starts_with('#'));
    let joined = lines.collect::<Vec<_>>().join("\n").replace("\\\n", " ");
    joined
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, rest)| {
            (
                name.to_owned(),
                rest.split_whitespace().collect::<Vec<_>>().join(" "),
            )
        })
        .collect()
}

#[test]
fn systemd_finds_nothing_wrong_with_the_unit() {
    for wanted in [
        "Type=notify",
        "WatchdogSec=",
        "DynamicUser=yes",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "StateDirectoryMode=0700",
    ] {
        assert!(
            UNIT.lines().any(|line| line.starts_with(wanted)),
            "{wanted}"
        );
    }
    let scratch = tempfile::tempdir().expect("a directory");
    let path = scratch.path().join("locai-iam.service");
    let unit = UNIT.replace("/usr/local/bin/locai-iam", env!("CARGO_BIN_EXE_locai-iam"));
    std::fs::write(&path, unit).expect("written");
    let Ok(verified) = Command::new("systemd-analyze")
        .arg("verify")
        .arg(&path)
        .output()
    else {
        eprintln!("there is no systemd-analyze: the unit was not verified");
        return;
    };
    let said = String::from_utf8_lossy(&verified.stderr).into_owned();
    // What it says of units of the machine is not ours.
    let ours: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("locai-iam"))
        .collect();
    assert!(ours.is_empty(), "{said}");
    let command = ["security", "--offline=true", "--threshold=20"];
    let judged = Command::new("systemd-analyze")
        .args(command)
        .arg(&path)
        .output();
    let judged = judged.expect("it was there a moment ago");
    assert!(
        judged.status.success(),
        "the sandbox has holes: {}",
        String::from_utf8_lossy(&judged.stdout)
    );
}

#[test]
fn the_image_is_built_from_what_there_is_and_runs_as_a_user_of_its_own() {
    let all = instructions();
    let named = |name: &str| {
        let found = all.iter().filter(|(instruction, _)| instruction == name);
        found.map(|(_, rest)| rest.as_str()).collect::<Vec<_>>()
    };
    let bases = named("FROM");
    assert_eq!(bases.len(), 2, "one stage builds, one runs: {bases:?}");
    for base in &bases {
        let tag = base
            .split(' ')
            .next()
            .and_then(|image| image.split_once(':'));
        assert!(
            tag.is_some_and(|(_, tag)| tag != "latest"),
            "{base} may be anything tomorrow"
        );
    }
    let wanted = MANIFEST
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = "));
    let wanted = wanted.expect("a version").trim_matches('"');
    assert!(
        bases[0].starts_with(&format!("rust:{wanted}-")),
        "{}",
        bases[0]
    );
    for copied in named("COPY")
        .iter()
        .filter(|copied| !copied.starts_with("--from"))
    {
        let mut paths: Vec<&str> = copied.split(' ').collect();
        paths.pop();
        for path in paths {
            assert!(root().join(path).exists(), "{path} is not there");
            assert!(is_sent(path), ".dockerignore keeps {path} back");
        }
    }
    let members = MANIFEST
        .lines()
        .find_map(|line| line.strip_prefix("members = "));
    for member in members.expect("members").split('"').skip(1).step_by(2) {
        let copied = format!("{member} {member}");
        assert!(
            named("COPY").contains(&copied.as_str()),
            "{member} is not copied"
        );
    }
    let last = all
        .iter()
        .rposition(|(name, _)| name == "FROM")
        .expect("a stage");
    let run = &all[last..];
    let user = run.iter().find(|(name, _)| name == "USER").expect("a user");
    assert!(
        user.1.parse::<u32>().is_ok_and(|id| id > 0),
        "a number, which Kubernetes can check"
    );
    for exec in ["ENTRYPOINT", "HEALTHCHECK"] {
        let (_, command) = run.iter().find(|(name, _)| name == exec).expect(exec);
        assert!(
            command.contains("[\"/usr/local/bin/locai-iam\""),
            "{exec}: no shell between"
        );
    }
    for run in named("RUN")
        .iter()
        .filter(|run| run.contains("apt-get install"))
    {
        for part in [
            "apt-get update",
            "--yes",
            "--no-install-recommends",
            "rm -rf /var/lib/apt/lists/*",
        ] {
            assert!(run.contains(part), "{run} lacks {part}");
        }
    }
}

/// Whether `.dockerignore` sends a path to the builder: the last line that fits decides.
fn is_sent(path: &str) -> bool {
    let ignore = std::fs::read_to_string(root().join(".dockerignore")).expect(".dockerignore");
    let mut whole = PathBuf::new();
    Path::new(path).iter().all(|part| {
        whole.push(part);
        let text = whole.to_str().expect("UTF-8");
        let parent = whole.parent().and_then(Path::to_str).unwrap_or_default();
        let fits = |pattern: &str| {
            pattern == text
                || pattern
                    .strip_suffix('*')
                    .is_some_and(|rest| rest.trim_end_matches('/') == parent)
        };
        let mut rules = ignore.lines().filter(|line| !line.starts_with('#'));
        let last = rules.rfind(|line| fits(line.trim_start_matches('!')));
        last.is_none_or(|line| line.starts_with('!'))
    })
}
