//! What a type looks like from outside, taken from its JSON Schema: which fields it has, and how
//! to read those that come as text.

use super::tree::Value;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;
use std::borrow::Cow;

/// The fields of an input type.
#[derive(Clone, Debug)]
pub struct Shape {
    fields: Vec<(String, Kind)>,
    /// Whether these are all the fields there can be.
    closed: bool,
    optional: bool,
    has_total: bool,
}

/// How a field that comes as text is to be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Text,
    Whole,
    Number,
    Boolean,
    List(Box<Kind>),
    Map(Box<Kind>),
}

impl Shape {
    /// The shape of `T`.
    #[must_use]
    pub fn of<T: JsonSchema>() -> Self {
        let mut generator = SchemaSettings::draft2020_12()
            .with(|s| s.inline_subschemas = true)
            .into_generator();
        let schema = generator.subschema_for::<T>().to_value();
        let types = types(&schema);
        let fields: Vec<_> = schema["properties"]
            .as_object()
            .map(|properties| {
                properties
                    .iter()
                    .map(|(name, field)| (name.clone(), kind(field)))
                    .collect()
            })
            .unwrap_or_default();
        let extensible = ["allOf", "anyOf", "oneOf", "$ref", "patternProperties"]
            .iter()
            .any(|k| !schema[k].is_null())
            || !matches!(
                schema["additionalProperties"],
                Json::Null | Json::Bool(false)
            );
        let is_nothing = types == ["null"];
        Self {
            closed: is_nothing || (types.contains(&"object") && !extensible),
            optional: types.contains(&"null")
                || schema["anyOf"]
                    .as_array()
                    .is_some_and(|any| any.iter().any(is_null)),
            has_total: schema["properties"]["metadata"]["properties"]["total"].is_object(),
            fields,
        }
    }

    /// The names of the fields.
    pub fn field_names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    /// Whether it is a page of a list, which says how many there are in all.
    pub(in crate::http) fn has_total(&self) -> bool {
        self.has_total
    }

    pub(super) fn knows(&self, name: &str) -> bool {
        !self.closed || self.fields.iter().any(|(field, _)| field == name)
    }

    pub(super) const fn is_optional(&self) -> bool {
        self.optional
    }

    pub(super) fn field(&self, name: &str) -> &Kind {
        self.fields
            .iter()
            .find(|(field, _)| field == name)
            .map_or(&Kind::Text, |(_, kind)| kind)
    }

    pub(super) fn has_fields(&self) -> bool {
        !self.fields.is_empty() || !self.closed
    }
}

impl Kind {
    /// A text as what it stands for; if it stands for nothing of the kind it stays a text, which
    /// the type that reads it will refuse in its own words.
    pub(super) fn value<'a>(&self, text: Cow<'a, str>) -> Value<'a> {
        match self {
            Self::Whole => match (text.parse(), text.parse()) {
                (Ok(value), _) if is_plain(&text) => Value::Unsigned(value),
                (Err(_), Ok(value)) if is_plain(&text) => Value::Signed(value),
                _ => Value::Text(text),
            },
            Self::Number => match text.parse::<f64>() {
                Ok(value) if value.is_finite() && is_plain(&text) => Value::Float(value),
                _ => Value::Text(text),
            },
            Self::Boolean => match text.as_ref() {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                _ => Value::Text(text),
            },
            Self::Text | Self::List(_) | Self::Map(_) => Value::Text(text),
        }
    }
}

/// Rust reads `+1` and `inf`; we do not.
fn is_plain(text: &str) -> bool {
    text.starts_with(|c: char| c == '-' || c.is_ascii_digit())
}

fn is_null(schema: &Json) -> bool {
    types(schema) == ["null"]
}

fn types(schema: &Json) -> Vec<&str> {
    match &schema["type"] {
        Json::String(one) => vec![one],
        Json::Array(several) => several.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    }
}

fn kind(schema: &Json) -> Kind {
    if let Some(any) = schema["anyOf"].as_array() {
        return any
            .iter()
            .find(|one| !is_null(one))
            .map_or(Kind::Text, kind);
    }
    match types(schema).into_iter().find(|name| *name != "null") {
        Some("integer") => Kind::Whole,
        Some("number") => Kind::Number,
        Some("boolean") => Kind::Boolean,
        Some("array") => Kind::List(Box::new(kind(&schema["items"]))),
        Some("object") => Kind::Map(Box::new(kind(&schema["additionalProperties"]))),
        _ => Kind::Text,
    }
}
