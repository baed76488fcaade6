//! A JSON object that is kept as it came, for clients' own use.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;

/// Any JSON object of at most `MAX` bytes, as compact text.
#[derive(Clone, Debug)]
pub struct JsonObject<const MAX: usize>(Box<str>);

impl<const MAX: usize> JsonObject<MAX> {
    /// The compact text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The compact text.
    #[must_use]
    pub fn into_text(self) -> Box<str> {
        self.0
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for JsonObject<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // serde_json's own map would take null for an empty one.
        let value = serde_json::Value::deserialize(deserializer)?;
        if !value.is_object() {
            return Err(de::Error::custom("expected an object"));
        }
        let text = value.to_string();
        if text.len() > MAX {
            let message = format!("must be at most {MAX} bytes of compact JSON");
            return Err(de::Error::custom(message));
        }
        Ok(Self(text.into()))
    }
}

impl<const MAX: usize> JsonSchema for JsonObject<MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "JsonObject".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "additionalProperties": true,
            "description": format!("Any JSON object of at most {MAX} bytes."),
        })
    }
}

/// What was kept, as JSON again; none where nothing was.
#[must_use]
pub fn shown(text: &str) -> Option<serde_json::Value> {
    serde_json::from_str(text).ok()
}
