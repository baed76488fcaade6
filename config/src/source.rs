//! The sources of settings, merged into one tree of values that remember where they came from.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::cli::Flags;
use crate::problem::{Origin, Problem, VARIABLE_PREFIX};

/// The settings file that is read when no other is named, if it exists.
pub const DEFAULT_FILE: &str = "./locai-iam.toml";

/// The environment variable that names the settings file, as `--config` does.
pub(crate) const FILE_VARIABLE: &str = "LOCAI_IAM_CONFIG";

/// A value as it was given, not yet checked against what its setting wants.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// A TOML string.
    Text(String),
    /// A TOML integer.
    Integer(i64),
    /// A TOML boolean.
    Boolean(bool),
    /// A TOML array.
    List(Vec<Value>),
    /// From the environment or a flag: text that may mean any of the above.
    Plain(String),
    /// A TOML value of a kind that no setting has, with the name of the kind.
    Foreign(&'static str),
}

/// A value and where it came from.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    pub value: Value,
    pub origin: Origin,
}

/// All that was given, the strongest source winning, under dotted names.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// Single values by full name.
    pub leaves: BTreeMap<String, Given>,
    /// Sections that hold nothing.
    pub empty_sections: BTreeMap<String, Origin>,
    /// Names under `applications`, with where each is first met.
    pub applications: BTreeMap<String, Origin>,
}

/// Reads file, environment and flags into one tree. Problems of form are added to `problems`.
pub(crate) fn gather(
    flags: &Flags,
    environment: impl Iterator<Item = (String, String)>,
    read_file: &dyn Fn(&Path) -> io::Result<String>,
    problems: &mut Vec<Problem>,
) -> Tree {
    let mut environment: BTreeMap<String, String> = environment
        .filter(|(name, _)| name.starts_with(VARIABLE_PREFIX) && !is_service_link(name))
        .collect();
    let file_variable = environment.remove(FILE_VARIABLE);

    let mut tree = Tree::default();
    let (path, named_by) = match (&flags.config, file_variable) {
        (Some(path), _) => (path.clone(), Some(Origin::Flag("--config"))),
        (None, Some(path)) => {
            let origin = Origin::Environment(FILE_VARIABLE.to_owned());
            (PathBuf::from(path), Some(origin))
        }
        (None, None) => (PathBuf::from(DEFAULT_FILE), None),
    };
    match read_file(&path) {
        Ok(text) => tree.add_file(&path, &text, problems),
        Err(error) if error.kind() == io::ErrorKind::NotFound && named_by.is_none() => {}
        Err(error) => problems.push(Problem {
            name: String::new(),
            origin: named_by,
            what: format!(
                "the settings file {} can't be read: {error}",
                path.display()
            ),
            example: None,
        }),
    }
    for (variable, value) in environment {
        tree.add_variable(variable, value);
    }
    tree.add_flags(flags, problems);
    tree
}

/// Whether a variable is one that Kubernetes sets in every container for a service named
/// `locai-iam`, such as `LOCAI_IAM_SERVICE_HOST` and `LOCAI_IAM_PORT_8080_TCP_ADDR`. They are no
/// settings, and nobody chose them.
fn is_service_link(variable: &str) -> bool {
    let rest = &variable[VARIABLE_PREFIX.len()..];
    rest == "SERVICE_HOST"
        || rest == "PORT"
        || rest == "SERVICE_PORT"
        || rest.starts_with("SERVICE_PORT_")
        || rest
            .strip_prefix("PORT_")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

impl Tree {
    fn add_file(&mut self, path: &Path, text: &str, problems: &mut Vec<Problem>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        let origin_at = |offset: usize| Origin::File {
            path: path.to_owned(),
            line: 1 + text.as_bytes()[..offset.min(text.len())]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count(),
        };
        // The parser's own rendering quotes the line, which may hold a password.
        problems.extend(errors.iter().map(|error| Problem {
            name: String::new(),
            origin: Some(origin_at(error.span().map_or(0, |span| span.start))),
            what: format!("not TOML: {}", error.message()),
            example: None,
        }));
        // What an unreadable file lets through by recovery would only add misleading problems.
        if errors.is_empty() {
            self.add_table("", table.get_ref(), &origin_at);
        }
    }

    fn add_table(
        &mut self,
        prefix: &str,
        table: &DeTable<'_>,
        origin_at: &dyn Fn(usize) -> Origin,
    ) {
        for (key, value) in table {
            let origin = origin_at(key.span().start);
            let name = joined(prefix, &key_text(key.get_ref()));
            if prefix == "applications" && value.get_ref().is_table() {
                self.applications
                    .entry(key_text(key.get_ref()))
                    .or_insert_with(|| origin.clone());
            }
            match value.get_ref() {
                DeValue::Table(inner) if inner.is_empty() => {
                    self.empty_sections.insert(name, origin);
                }
                DeValue::Table(inner) => self.add_table(&name, inner, origin_at),
                _ => {
                    let value = converted(value);
                    self.leaves.insert(name, Given { value, origin });
                }
            }
        }
    }

    fn add_variable(&mut self, variable: String, value: String) {
        let mut segments: Vec<String> = variable[VARIABLE_PREFIX.len()..]
            .split("__")
            .map(str::to_lowercase)
            .collect();
        let origin = Origin::Environment(variable);
        if segments.len() > 2 && segments[0] == "applications" {
            // A shell's variable can't have the hyphen, an application's name not the underscore.
            segments[1] = segments[1].replace('_', "-");
            self.applications
                .entry(segments[1].clone())
                .or_insert_with(|| origin.clone());
        }
        let value = Value::Plain(value);
        self.leaves
            .insert(segments.join("."), Given { value, origin });
    }

    fn add_flags(&mut self, flags: &Flags, problems: &mut Vec<Problem>) {
        let mut add = |name: String, flag: &'static str, value: &Option<String>| {
            if let Some(value) = value {
                let given = Given {
                    value: Value::Plain(value.clone()),
                    origin: Origin::Flag(flag),
                };
                self.leaves.insert(name, given);
            }
        };
        add(
            "data_directory".into(),
            "--data-directory",
            &flags.data_directory,
        );
        add("server.listen".into(), "--listen", &flags.listen);
        add(
            "server.public_url".into(),
            "--public-url",
            &flags.public_url,
        );
        add("logging.level".into(), "--log-level", &flags.log_level);
        let mut names = self.applications.keys();
        match (names.next().cloned(), names.next()) {
            (name, None) => {
                let name = name.unwrap_or_else(|| "default".into());
                let name = format!("applications.{name}.admin.email");
                add(name, "--admin-email", &flags.admin_email);
            }
            (Some(name), Some(_)) if flags.admin_email.is_some() => problems.push(Problem {
                name: "applications.<name>.admin.email".into(),
                origin: Some(Origin::Flag("--admin-email")),
                what: "several applications are configured, and the flag doesn't say which one \
                       is meant: set it in the settings file"
                    .into(),
                example: Some(format!(
                    "email = \"admin@example.com\" in the section [applications.{name}.admin]"
                )),
            }),
            _ => {}
        }
    }
}

fn joined(prefix: &str, key: &str) -> String {
    if prefix.is_empty() {
        key.to_owned()
    } else {
        format!("{prefix}.{key}")
    }
}

/// A key as it stands in a dotted name: quoted when it is no bare key, so that a key with a dot in
/// it is not taken for two.
fn key_text(key: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !key.is_empty() && key.chars().all(bare) {
        key.to_owned()
    } else {
        format!("{key:?}")
    }
}

fn converted(value: &Spanned<DeValue<'_>>) -> Value {
    match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Foreign("a number beyond 64 bits"), Value::Integer),
        DeValue::Boolean(boolean) => Value::Boolean(*boolean),
        DeValue::Array(items) => Value::List(items.iter().map(converted).collect()),
        DeValue::Float(_) => Value::Foreign("a number with a fraction"),
        DeValue::Datetime(_) => Value::Foreign("a date or time"),
        DeValue::Table(_) => Value::Foreign("a table"),
    }
}
