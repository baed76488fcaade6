//! A part of a text to look for.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;

/// A part of a name or an address, in any case; an empty one is in all of them.
#[derive(Clone, Debug)]
pub struct Part(String);

impl Part {
    /// The longest accepted, in code points: no name or address is longer.
    pub const MAX: usize = 256;

    /// The text as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Part> for String {
    fn from(part: Part) -> Self {
        part.0
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.chars().nth(Self::MAX).is_some() {
            let max = Self::MAX;
            return Err(de::Error::custom(format!(
                "must be at most {max} characters"
            )));
        }
        Ok(Self(text))
    }
}

impl JsonSchema for Part {
    fn schema_name() -> Cow<'static, str> {
        "Part".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "maxLength": Self::MAX})
    }
}
