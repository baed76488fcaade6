//! Where in a list to begin, and how much of it to give.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;

/// Which part of a list is wanted. Flatten it into a query: `#[serde(flatten)] page: PageQuery`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PageQuery {
    /// The page, counted from 0.
    #[serde(default)]
    pub page: Page,
    /// How many on a page.
    #[serde(default)]
    pub page_size: PageSize,
    /// The `nextCursor` of the answer before, in place of `page`: gives each thing once while
    /// others come and go.
    pub cursor: Option<String>,
}

impl PageQuery {
    /// How many to pass over when there is no cursor.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.page.0 as usize * self.page_size.0 as usize
    }

    /// How many to give.
    #[must_use]
    pub const fn limit(&self) -> usize {
        self.page_size.0 as usize
    }
}

/// The number of a page, from 0; default 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page(pub u32);

/// How many on a page, 1 to 100; default 50.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize(pub u32);

impl Default for PageSize {
    fn default() -> Self {
        Self(50)
    }
}

impl<'de> Deserialize<'de> for Page {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let page = i64::deserialize(deserializer)?;
        u32::try_from(page)
            .map(Self)
            .map_err(|_| de::Error::custom("expected a whole number from 0 to 4294967295"))
    }
}

impl<'de> Deserialize<'de> for PageSize {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match i64::deserialize(deserializer)? {
            size @ 1..=100 => Ok(Self(u32::try_from(size).unwrap_or(100))),
            _ => Err(de::Error::custom("expected a whole number from 1 to 100")),
        }
    }
}

impl JsonSchema for Page {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Page".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": 0, "maximum": u32::MAX, "default": 0})
    }
}

impl JsonSchema for PageSize {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "PageSize".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": 1, "maximum": 100, "default": 50})
    }
}
