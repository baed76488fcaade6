//! The example file and `docs/SETTINGS.md` name every setting, with the default it has.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use clap::Parser;
use config::{Cli, EXAMPLE, Effective, Settings, load};

const DOCUMENTATION: &str = include_str!("../../docs/SETTINGS.md");

fn settings_of(file: &str) -> Settings {
    let cli = Cli::parse_from(["locai-iam"]);
    let read_file = |path: &Path| {
        if path == Path::new(config::DEFAULT_FILE) {
            Ok(file.to_owned())
        } else if path.starts_with("/run/secrets") {
            Ok("secret\n".to_owned())
        } else {
            Err(io::Error::from(io::ErrorKind::NotFound))
        }
    };
    load(&cli, std::iter::empty(), read_file).unwrap_or_else(|errors| panic!("{errors}"))
}

/// Everything but where the values came from.
fn comparable(mut settings: Settings) -> String {
    settings.effective.clear();
    format!("{settings:#?}")
}

/// The example with the lines that `uncomment` takes the comment from.
fn example(uncomment: impl Fn(&str) -> Option<&str>) -> String {
    let lines: Vec<&str> = EXAMPLE
        .lines()
        .map(|line| uncomment(line).unwrap_or(line))
        .collect();
    lines.join("\n")
}

fn default_line(line: &str) -> Option<&str> {
    line.strip_prefix('#')
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter(|rest| !rest.starts_with("e.g. "))
}

fn suggestion_line(line: &str) -> Option<&str> {
    line.strip_prefix("#e.g. ")
        // The password itself and its file exclude each other.
        .filter(|rest| !rest.starts_with("password ="))
}

#[test]
fn the_example_as_it_stands_changes_nothing() {
    assert_eq!(
        comparable(settings_of(EXAMPLE)),
        comparable(settings_of(""))
    );
}

#[test]
fn the_uncommented_defaults_of_the_example_are_the_defaults() {
    let uncommented = example(default_line);
    assert_eq!(
        comparable(settings_of(&uncommented)),
        comparable(settings_of(""))
    );
}

#[test]
fn the_suggestions_of_the_example_are_accepted() {
    let all = example(|line| default_line(line).or_else(|| suggestion_line(line)));
    let settings = settings_of(&all);
    assert_eq!(settings.server.issuer(), "https://id.example.com");
    assert!(settings.server.tls.is_some());
    let admin = settings.applications["default"].admin.as_ref().unwrap();
    assert_eq!(admin.password.as_ref().unwrap().expose(), "secret");
}

#[test]
fn the_example_shows_every_setting_and_which_have_a_default() {
    let mut section = String::new();
    let mut defaults = BTreeSet::new();
    let mut suggestions = BTreeSet::new();
    for line in EXAMPLE.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = format!("{}.", name.trim_end_matches(']'));
        }
        let (names, setting) = match default_line(line) {
            Some(setting) => (&mut defaults, setting),
            None => match line.strip_prefix("#e.g. ") {
                Some(setting) => (&mut suggestions, setting),
                None => continue,
            },
        };
        let key = setting.split(" = ").next().unwrap();
        assert!(
            names.insert(format!("{section}{key}")),
            "{key} stands twice"
        );
    }
    let shown: BTreeSet<String> = defaults.union(&suggestions).cloned().collect();
    let existing: BTreeSet<String> = settings_of("")
        .effective
        .into_iter()
        .map(|s| s.name)
        .collect();
    assert_eq!(shown, existing);
}

#[test]
fn the_documentation_lists_every_setting_with_its_default() {
    let rows: Vec<Vec<&str>> = DOCUMENTATION
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let documented: BTreeSet<String> = rows
        .iter()
        .map(|row| row[0].trim_matches('`').replace("<name>", "default"))
        .collect();
    let effective = settings_of("").effective;
    let existing: BTreeSet<String> = effective.iter().map(|s| s.name.clone()).collect();
    assert_eq!(documented, existing);

    // Defaults made from other settings are described in words or by the other's name.
    let derived = [
        "server.public_url",
        "passwords.threads",
        "mail.directory",
        "mail.smtp.port",
        "applications.default.display_name",
        "applications.default.login.session_lifetime_seconds",
        "applications.default.login.session_absolute_lifetime_seconds",
        "applications.default.login.access_token_lifetime_seconds",
    ];
    for row in rows {
        let name = row[0].trim_matches('`').replace("<name>", "default");
        if derived.contains(&name.as_str()) {
            continue;
        }
        let Effective { value, .. } = effective.iter().find(|s| s.name == name).unwrap();
        let expected = value
            .as_ref()
            .map_or("not set".to_owned(), |value| format!("`{value}`"));
        assert_eq!(row[1], expected, "default of {name}");
    }
}
