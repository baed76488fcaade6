//! Typed reading of the tree: every read names a setting, checks its value and keeps a record, so
//! that the settings that exist are just those that are read.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io;
use std::ops::RangeInclusive;
use std::path::Path;

use crate::problem::{Finding, Origin, Problem};
use crate::secret::Secret;
use crate::source::{Tree, Value};

/// A setting in effect, for people to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective {
    /// Full name, such as `server.listen`.
    pub name: String,
    /// Value in TOML notation, `[redacted]` for a secret; `None` when it is not set.
    pub value: Option<String>,
    /// Where the value came from.
    pub origin: Origin,
}

/// State of one pass over all settings.
pub(crate) struct Reader<'a> {
    pub tree: Tree,
    pub read_file: &'a dyn Fn(&Path) -> io::Result<String>,
    pub effective: BTreeMap<String, Effective>,
    pub problems: Vec<Problem>,
    pub warnings: Vec<String>,
}

impl<'a> Reader<'a> {
    pub fn new(tree: Tree, read_file: &'a dyn Fn(&Path) -> io::Result<String>) -> Self {
        Self {
            tree,
            read_file,
            effective: BTreeMap::new(),
            problems: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Adds what somebody else found, unless the setting is wrong already.
    pub fn found(&mut self, finding: Finding) {
        let Finding {
            name,
            what,
            example,
        } = finding;
        if self.problems.iter().any(|problem| problem.name == name) {
            return;
        }
        let (section, key) = name.rsplit_once('.').unwrap_or(("", &name));
        self.section(section).problem(key, what, &example);
    }

    pub fn section(&mut self, prefix: impl Into<String>) -> Section<'_, 'a> {
        Section {
            reader: self,
            prefix: prefix.into(),
        }
    }
}

/// A group of settings that share a prefix. Reads that fail add a problem and give the default, so
/// that the pass goes on to find the next problem.
pub(crate) struct Section<'r, 'a> {
    pub reader: &'r mut Reader<'a>,
    prefix: String,
}

impl<'a> Section<'_, 'a> {
    pub fn section(&mut self, key: &str) -> Section<'_, 'a> {
        let prefix = self.name(key);
        self.reader.section(prefix)
    }

    /// Full name of a setting of this section.
    pub fn name(&self, key: &str) -> String {
        if self.prefix.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.prefix)
        }
    }

    /// Whether somebody gave a value for the setting.
    pub fn is_given(&self, key: &str) -> bool {
        self.reader.tree.leaves.contains_key(&self.name(key))
    }

    /// Adds a problem with one setting; `example` in TOML notation.
    pub fn problem(&mut self, key: &str, what: impl Into<String>, example: &str) {
        let name = self.name(key);
        let origin = self.reader.tree.leaves.get(&name).map(|g| g.origin.clone());
        let example = origin
            .as_ref()
            .unwrap_or(&Origin::Default)
            .write_example(&name, example);
        self.reader.problems.push(Problem {
            name,
            origin,
            what: what.into(),
            example: Some(example),
        });
    }

    pub fn warn(&mut self, key: &str, what: impl Display) {
        let name = self.name(key);
        self.reader.warnings.push(format!("{name}: {what}"));
    }

    /// Reads a setting of any type. `example` is in TOML notation; `parse` answers an error as a
    /// sentence about the value.
    pub fn read<T>(
        &mut self,
        key: &str,
        example: &str,
        parse: impl FnOnce(&Value) -> Result<T, String>,
        show: impl FnOnce(&T) -> String,
    ) -> Option<T> {
        let name = self.name(key);
        let given = self.reader.tree.leaves.get(&name).cloned();
        let (value, origin) = match given {
            None => (None, Origin::Default),
            Some(given) => match parse(&given.value) {
                Ok(value) => (Some(value), given.origin),
                Err(what) => {
                    self.problem(key, what, example);
                    (None, given.origin)
                }
            },
        };
        let effective = Effective {
            name: name.clone(),
            value: value.as_ref().map(show),
            origin,
        };
        self.reader.effective.insert(name, effective);
        value
    }

    /// Fills in the default of a setting that nobody gave.
    pub fn or_default<T>(
        &mut self,
        key: &str,
        value: Option<T>,
        default: impl FnOnce() -> T,
        show: impl FnOnce(&T) -> String,
    ) -> T {
        value.unwrap_or_else(|| {
            let default = default();
            if let Some(effective) = self.reader.effective.get_mut(&self.name(key)) {
                effective.value = Some(show(&default));
            }
            default
        })
    }

    /// A whole number within a range.
    pub fn number(&mut self, key: &str, default: u64, range: RangeInclusive<u64>) -> u64 {
        let read = self.read(
            key,
            &default.to_string(),
            |value| whole_number(value, &range),
            u64::to_string,
        );
        self.or_default(key, read, || default, u64::to_string)
    }

    /// A count of things held in memory.
    pub fn count(&mut self, key: &str, default: usize, range: RangeInclusive<u64>) -> usize {
        let number = self.number(key, default as u64, range);
        usize::try_from(number).unwrap_or(usize::MAX)
    }

    /// A whole number of 32 bits.
    pub fn small(&mut self, key: &str, default: u32, range: RangeInclusive<u64>) -> u32 {
        let number = self.number(key, default.into(), range);
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    /// A whole number of 16 bits.
    pub fn short(&mut self, key: &str, default: u16, range: RangeInclusive<u64>) -> u16 {
        let number = self.number(key, default.into(), range);
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    /// A yes or no.
    pub fn flag(&mut self, key: &str, default: bool) -> bool {
        let read = self.read(key, &default.to_string(), yes_or_no, bool::to_string);
        self.or_default(key, read, || default, bool::to_string)
    }

    /// One of a few words.
    pub fn choice<T: Copy + PartialEq>(&mut self, key: &str, words: &[(&str, T)], default: T) -> T {
        let word_of = |wanted: &T| {
            let found = words.iter().find(|(_, meaning)| meaning == wanted);
            quoted(found.map_or("", |(word, _)| word))
        };
        let parse = |value: &Value| {
            let given = text(value)?;
            let found = words.iter().find(|(word, _)| *word == given);
            found.map(|(_, meaning)| *meaning).ok_or_else(|| {
                let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                format!("{given:?} is not one of {}", words.join(", "))
            })
        };
        let read = self.read(key, &word_of(&default), parse, word_of);
        self.or_default(key, read, || default, word_of)
    }

    /// A text, or something written as one, that may be left out.
    pub fn optional<T: ToString>(
        &mut self,
        key: &str,
        example: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let parse = |value: &Value| parse(not_empty(text(value)?)?);
        self.read(key, &quoted(example), parse, |value| {
            quoted(&value.to_string())
        })
    }

    /// A text, or something written as one, with a default.
    pub fn parsed<T: ToString>(
        &mut self,
        key: &str,
        example: &str,
        default: impl FnOnce() -> T,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> T {
        let read = self.optional(key, example, parse);
        self.or_default(key, read, default, |value| quoted(&value.to_string()))
    }

    /// A list of texts, or of things written as such. In the environment, items are separated by
    /// commas.
    pub fn list<T: ToString + Clone>(
        &mut self,
        key: &str,
        example: &str,
        default: &[T],
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Vec<T> {
        let show = |items: &Vec<T>| {
            let items: Vec<String> = items.iter().map(|i| quoted(&i.to_string())).collect();
            format!("[{}]", items.join(", "))
        };
        let parse = |value: &Value| -> Result<Vec<T>, String> {
            items(value)?.into_iter().map(&parse).collect()
        };
        let read = self.read(key, example, parse, show);
        self.or_default(key, read, || default.to_vec(), show)
    }

    /// A secret, given either as `key` or as the path of a file in `key_file`, whose one trailing
    /// line break is dropped. Of two given in different sources, the stronger source wins.
    pub fn secret(&mut self, key: &str) -> Option<Secret> {
        let file_key = format!("{key}_file");
        let example_path = format!("/run/secrets/{}", self.name(key).replace('.', "-"));
        let redacted = |_: &Secret| "[redacted]".to_owned();
        let inline = self.read(
            key,
            "\"…\"",
            |value| match text(value) {
                Ok("") => Err("is empty".to_owned()),
                Ok(value) => Ok(Secret::new(value)),
                Err(what) => Err(what),
            },
            redacted,
        );
        let path = self.optional(&file_key, &example_path, |path| Ok(path.to_owned()));

        let strength = |key: &str| {
            let given = self.reader.tree.leaves.get(&self.name(key));
            given.map_or(0, |given| given.origin.strength())
        };
        let (inline_strength, file_strength) = (strength(key), strength(&file_key));
        if inline_strength > file_strength {
            return inline;
        }
        if file_strength > 0 && inline_strength == file_strength {
            let what = format!("both {key} and {file_key} are given: keep one of them");
            self.problem(&file_key, what, &quoted(&example_path));
            return None;
        }
        self.secret_in_file(&file_key, &path?, &example_path)
    }

    fn secret_in_file(&mut self, key: &str, path: &str, example: &str) -> Option<Secret> {
        let what = match (self.reader.read_file)(Path::new(path)) {
            Ok(content) => {
                let line = content.strip_suffix('\n').unwrap_or(&content);
                let line = line.strip_suffix('\r').unwrap_or(line);
                if !line.is_empty() {
                    return Some(Secret::new(line));
                }
                format!("the file {path} is empty")
            }
            Err(error) => format!("the file {path} can't be read: {error}"),
        };
        self.problem(key, what, &quoted(example));
        None
    }
}

/// A text in TOML notation.
pub(crate) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Text(_) | Value::Plain(_) => "a text",
        Value::Integer(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::List(_) => "a list",
        Value::Foreign(kind) => kind,
    }
}

fn text(value: &Value) -> Result<&str, String> {
    match value {
        Value::Text(text) | Value::Plain(text) => Ok(text),
        other => Err(format!(
            "must be a text in quotes, but is {}",
            kind_of(other)
        )),
    }
}

fn not_empty(text: &str) -> Result<&str, String> {
    if text.trim().is_empty() {
        Err("is empty: give a value, or leave the setting out".to_owned())
    } else if text.chars().any(char::is_control) {
        Err("holds a line break or another control character".to_owned())
    } else {
        Ok(text)
    }
}

fn whole_number(value: &Value, range: &RangeInclusive<u64>) -> Result<u64, String> {
    let (shown, number) = match value {
        Value::Integer(number) => (number.to_string(), u64::try_from(*number).ok()),
        Value::Plain(text) => match text.trim().parse::<i128>() {
            Ok(number) => (number.to_string(), u64::try_from(number).ok()),
            Err(_) => return Err(format!("must be a whole number, but is {text:?}")),
        },
        Value::Text(text) => {
            return Err(format!(
                "must be a whole number without quotes, but is {text:?}"
            ));
        }
        other => return Err(format!("must be a whole number, but is {}", kind_of(other))),
    };
    number.filter(|n| range.contains(n)).ok_or_else(|| {
        format!(
            "must be between {} and {}, but is {shown}",
            range.start(),
            range.end()
        )
    })
}

fn yes_or_no(value: &Value) -> Result<bool, String> {
    match value {
        Value::Boolean(boolean) => Ok(*boolean),
        Value::Plain(text) => match text.trim() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(format!("must be true or false, but is {text:?}")),
        },
        Value::Text(text) => Err(format!(
            "must be true or false without quotes, but is {text:?}"
        )),
        other => Err(format!("must be true or false, but is {}", kind_of(other))),
    }
}

fn items(value: &Value) -> Result<Vec<&str>, String> {
    match value {
        Value::Plain(list) => Ok(list
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .collect()),
        Value::List(items) => items
            .iter()
            .map(|item| not_empty(text(item).map_err(|what| format!("every item {what}"))?))
            .collect(),
        other => Err(format!(
            "must be a list of texts in square brackets, but is {}",
            kind_of(other)
        )),
    }
}
