//! What was wrong with an input, built from serde's structured errors so that no value gets in.

use super::super::error::{FieldError, Problem};
use serde::de::{Error, Expected, Unexpected};
use std::fmt::{self, Display, Write};

/// Names given by the client are cut after this many characters.
const NAME_LIMIT: usize = 64;
/// No more than this many unknown fields are named at once.
const LIST_LIMIT: usize = 20;

/// An input that could not be accepted: one or more places, each with a message.
#[derive(Debug)]
pub(super) struct InputError(Vec<Place>);

#[derive(Debug)]
struct Place {
    /// From the innermost outwards: it grows while the error travels up.
    path: Vec<Segment>,
    message: String,
    missing: bool,
}

#[derive(Debug)]
enum Segment {
    Key(String),
    Index(usize),
}

impl InputError {
    pub(super) fn message(message: impl Into<String>) -> Self {
        Self(vec![Place {
            path: Vec::new(),
            message: message.into(),
            missing: false,
        }])
    }

    pub(super) fn unknown<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let place = |name| Place {
            path: vec![Segment::Key(shown(name))],
            message: "is not known here".to_owned(),
            missing: false,
        };
        Self(names.take(LIST_LIMIT).map(place).collect())
    }

    pub(super) fn under_key(mut self, key: &str) -> Self {
        for place in &mut self.0 {
            place.path.push(Segment::Key(shown(key)));
        }
        self
    }

    pub(super) fn under_index(mut self, index: usize) -> Self {
        for place in &mut self.0 {
            place.path.push(Segment::Index(index));
        }
        self
    }

    /// Replaces a message that quotes `value`; only foreign parsers do such a thing.
    pub(super) fn without(mut self, value: &str) -> Self {
        for place in &mut self.0 {
            let quoted = |quote: char| {
                place.message.match_indices(value).any(|(at, _)| {
                    place.message[..at].ends_with(quote)
                        && place.message[at + value.len()..].starts_with(quote)
                })
            };
            if !value.is_empty() && ['"', '\'', '`'].into_iter().any(quoted) {
                "is not valid".clone_into(&mut place.message);
            }
        }
        self
    }

    pub(super) fn is_at_root(&self) -> bool {
        self.0.iter().any(|place| place.path.is_empty())
    }

    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        self.is_at_root()
            && self
                .0
                .iter()
                .map(|p| &p.message)
                .eq(other.0.iter().map(|p| &p.message))
    }

    pub(super) fn misses(&self, name: &str) -> bool {
        self.0.iter().any(|place| {
            place.missing && matches!(place.path.first(), Some(Segment::Key(key)) if key == name)
        })
    }
}

/// A name as it may be shown: without control characters and not too long.
fn shown(name: &str) -> String {
    let mut text: String = name
        .chars()
        .filter(|c| !c.is_control())
        .take(NAME_LIMIT)
        .collect();
    if name.chars().count() > NAME_LIMIT {
        text.push('…');
    }
    text
}

impl From<InputError> for Problem {
    fn from(error: InputError) -> Self {
        let field = |place: &Place| {
            let mut path = String::new();
            for segment in place.path.iter().rev() {
                match segment {
                    Segment::Key(key) if path.is_empty() => path.push_str(key),
                    Segment::Key(key) => {
                        path.push('.');
                        path.push_str(key);
                    }
                    // Writing into a `String` cannot fail.
                    Segment::Index(index) => drop(write!(path, "[{index}]")),
                }
            }
            path
        };
        Self::invalid_fields(
            error
                .0
                .into_iter()
                .map(|place| FieldError {
                    field: field(&place),
                    message: place.message,
                })
                .collect(),
        )
    }
}

impl Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .first()
            .map_or("is not valid", |place| place.message.as_str())
            .fmt(f)
    }
}

impl std::error::Error for InputError {}

impl Error for InputError {
    fn custom<T: Display>(message: T) -> Self {
        Self::message(cleaned(&message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::message(expectation(expected))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::message(expectation(expected))
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::message(format!(
            "has the wrong number of items: {}",
            expectation(expected)
        ))
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::message(one_of(expected))
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::unknown(std::iter::once(field))
    }

    fn missing_field(field: &'static str) -> Self {
        let message = "is required".to_owned();
        Self(vec![Place {
            path: vec![Segment::Key(field.to_owned())],
            message,
            missing: true,
        }])
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::message("is given more than once").under_key(field)
    }
}

pub(super) fn one_of(expected: &[&str]) -> String {
    format!("expected one of: {}", expected.join(", "))
}

/// serde's words for what it wanted, in those of JSON.
fn expectation(expected: &dyn Expected) -> String {
    let wanted = expected.to_string();
    let number = |bits: u32| {
        format!(
            "expected a whole number from 0 to {}",
            u64::MAX >> (64 - bits)
        )
    };
    match wanted.as_str() {
        "a string" | "string" | "str" | "a borrowed string" => "expected a string".to_owned(),
        "a boolean" | "bool" => "expected true or false".to_owned(),
        "u8" | "a nonzero u8" => number(8),
        "u16" | "a nonzero u16" => number(16),
        "u32" | "a nonzero u32" => number(32),
        "u64" | "usize" | "i8" | "i16" | "i32" | "i64" | "isize" | "u128" | "i128" => {
            "expected a whole number".to_owned()
        }
        "f32" | "f64" => "expected a number".to_owned(),
        "a map" | "map" => "expected an object".to_owned(),
        "a sequence" | "sequence" => "expected an array".to_owned(),
        "unit" | "null" => "expected null".to_owned(),
        other if other.starts_with("struct ") || other.contains("tagged enum") => {
            "expected an object".to_owned()
        }
        other if other.contains("tuple ") => other.rsplit_once("of size ").map_or_else(
            || "expected an array".to_owned(),
            |(_, size)| format!("expected an array of {size} items"),
        ),
        other if other.starts_with("enum ") || other.starts_with("variant ") => {
            "expected one of the values listed for it".to_owned()
        }
        other => format!("expected {other}"),
    }
}

/// Custom messages pass, but not those that hold a value in serde's way.
fn cleaned(message: &str) -> String {
    if message.contains("did not match any variant") {
        return "has none of the accepted forms".to_owned();
    }
    if ["invalid type: ", "invalid value: ", "invalid length "]
        .iter()
        .any(|start| message.contains(start))
    {
        return message.rsplit_once(", expected ").map_or_else(
            || "is not valid".to_owned(),
            |(_, wanted)| expectation(&wanted),
        );
    }
    if message.contains("unknown variant ") {
        return message.rsplit_once(", expected ").map_or_else(
            || "is not valid".to_owned(),
            |(_, wanted)| format!("expected {wanted}"),
        );
    }
    message.to_owned()
}
