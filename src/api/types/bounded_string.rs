//! Texts to look for, of limited length.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;

/// A text of at most `MAX` code points, not looked at otherwise.
#[derive(Clone, Debug)]
pub struct BoundedString<const MAX: usize>(String);

/// A part of a name or an address, in any case; an empty one is in all of them. No name or address is
/// longer.
pub type SearchText = BoundedString<256>;

impl<const MAX: usize> BoundedString<MAX> {
    /// The text as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> From<BoundedString<MAX>> for String {
    fn from(text: BoundedString<MAX>) -> Self {
        text.0
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for BoundedString<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.chars().nth(MAX).is_some() {
            return Err(de::Error::custom(format!(
                "must be at most {MAX} characters"
            )));
        }
        Ok(Self(text))
    }
}

impl<const MAX: usize> JsonSchema for BoundedString<MAX> {
    fn schema_name() -> Cow<'static, str> {
        format!("BoundedString{MAX}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "maxLength": MAX})
    }
}
