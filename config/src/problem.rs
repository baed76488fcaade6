//! What is wrong with the settings, told to the person who wrote them.

use std::fmt;
use std::path::PathBuf;

/// Where the value of a setting came from, from the weakest to the strongest source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it: the built-in default holds.
    Default,
    /// A line of the settings file.
    File {
        /// The file as it was named.
        path: PathBuf,
        /// Line counted from 1.
        line: usize,
    },
    /// An environment variable, with its whole name.
    Environment(String),
    /// A command-line flag, with its dashes.
    Flag(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "file {}, line {line}", path.display()),
            Self::Environment(variable) => write!(f, "environment variable {variable}"),
            Self::Flag(flag) => write!(f, "flag {flag}"),
        }
    }
}

impl Origin {
    /// Rank of the source: a value of a higher rank overrides one of a lower.
    pub(crate) fn strength(&self) -> u8 {
        match self {
            Self::Default => 0,
            Self::File { .. } => 1,
            Self::Environment(_) => 2,
            Self::Flag(_) => 3,
        }
    }

    /// How `name = value` is written in this source. `value` is in TOML notation.
    pub(crate) fn write_example(&self, name: &str, value: &str) -> String {
        match self {
            Self::Environment(_) => {
                format!("{}={}", variable_of(name), shell_value(value))
            }
            Self::Flag(flag) => format!("{flag} {}", shell_value(value)),
            Self::Default | Self::File { .. } => match name.rsplit_once('.') {
                Some((section, key)) => format!("{key} = {value} in the section [{section}]"),
                None => format!("{name} = {value}"),
            },
        }
    }
}

/// Prefix of every environment variable that is a setting.
pub(crate) const VARIABLE_PREFIX: &str = "LOCAI_IAM_";

/// The environment variable that sets `name`: `LOCAI_IAM_SERVER__LISTEN` for `server.listen`.
///
/// A hyphen, which only application names have, is written as one underscore.
#[must_use]
pub fn variable_of(name: &str) -> String {
    let rest = name.replace('.', "__").replace('-', "_").to_uppercase();
    format!("{VARIABLE_PREFIX}{rest}")
}

/// A TOML value as it is written after `=` in a shell: strings bare, lists with commas.
fn shell_value(toml: &str) -> String {
    let bare: String = toml
        .trim_matches(['[', ']'])
        .split(", ")
        .map(|item| item.trim_matches('"'))
        .collect::<Vec<_>>()
        .join(",");
    if bare
        .chars()
        .any(|c| c.is_whitespace() || "<>&|;$*?'\"{}".contains(c))
    {
        format!("'{bare}'")
    } else {
        bare
    }
}

/// One thing wrong with the settings. Never holds the value of a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Full name of the setting (`server.listen`); empty when a whole file can't be read.
    pub name: String,
    /// Where the wrong value was given; `None` when it is missing.
    pub origin: Option<Origin>,
    /// What is wrong, as a sentence that follows the name.
    pub what: String,
    /// How to write it right, in the notation of where it came from.
    pub example: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name.as_str(), &self.origin) {
            ("", Some(origin)) => write!(f, "{origin}: {}", self.what)?,
            (name, Some(origin)) => write!(f, "{name} ({origin}): {}", self.what)?,
            ("", None) => f.write_str(&self.what)?,
            (name, None) => write!(f, "{name}: {}", self.what)?,
        }
        if let Some(example) = &self.example {
            write!(f, "\n      for example: {example}")?;
        }
        Ok(())
    }
}

/// Everything wrong with the settings, found in one pass. Its `Display` is a text of several lines
/// meant for the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsErrors(pub Vec<Problem>);

impl fmt::Display for SettingsErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => f.write_str("1 problem in the settings:")?,
            n => write!(f, "{n} problems in the settings:")?,
        }
        for problem in &self.0 {
            write!(f, "\n  - {problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for SettingsErrors {}

/// What those who use a setting find wrong with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Full name of the setting.
    pub name: String,
    /// What is wrong, as a sentence that follows the name.
    pub what: String,
    /// A right value, in TOML notation.
    pub example: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_written_as_its_source_writes_it() {
        let file = Origin::File {
            path: "a.toml".into(),
            line: 3,
        };
        let environment = Origin::Environment("LOCAI_IAM_SERVER__LISTEN".into());
        let value = "\"127.0.0.1:8080\"";
        assert_eq!(
            file.write_example("server.listen", value),
            "listen = \"127.0.0.1:8080\" in the section [server]"
        );
        assert_eq!(
            environment.write_example("server.listen", value),
            "LOCAI_IAM_SERVER__LISTEN=127.0.0.1:8080"
        );
        assert_eq!(
            Origin::Flag("--listen").write_example("server.listen", value),
            "--listen 127.0.0.1:8080"
        );
        assert_eq!(
            environment.write_example("server.trusted_proxies", r#"["10.0.0.0/8", "::1"]"#),
            "LOCAI_IAM_SERVER__TRUSTED_PROXIES=10.0.0.0/8,::1"
        );
    }
}
