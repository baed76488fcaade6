//! What clients keep with things for their own use.

use super::line;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Flat string-to-string data that a client keeps with a thing: at most 30 items, keys of at most 64
/// characters, values of at most 512, 8 KiB in all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(transparent)]
pub struct Metadata(pub BTreeMap<String, String>);

impl Metadata {
    /// Most items.
    pub const MAX_ITEMS: usize = 30;
    /// Longest key, in code points.
    pub const MAX_KEY: usize = 64;
    /// Longest value, in code points.
    pub const MAX_VALUE: usize = 512;
    /// Largest sum of keys and values, in bytes.
    pub const MAX_BYTES: usize = 8192;

    fn check(&self) -> Result<(), Cow<'static, str>> {
        if self.0.len() > Self::MAX_ITEMS {
            return Err("must have at most 30 items".into());
        }
        for (key, value) in &self.0 {
            line(key, Self::MAX_KEY).map_err(|why| format!("a key {why}"))?;
            if value.chars().count() > Self::MAX_VALUE {
                return Err("a value must be at most 512 characters".into());
            }
            if value.contains('\0') {
                return Err("a value must not hold the NUL character".into());
            }
        }
        if self
            .0
            .iter()
            .map(|(key, value)| key.len() + value.len())
            .sum::<usize>()
            > Self::MAX_BYTES
        {
            return Err("must be at most 8 KiB in all".into());
        }
        Ok(())
    }
}

impl Metadata {
    /// Whether every pair of `wanted` is among these.
    #[must_use]
    pub fn holds(&self, wanted: &Self) -> bool {
        wanted
            .0
            .iter()
            .all(|(key, value)| self.0.get(key) == Some(value))
    }
}

impl<'de> Deserialize<'de> for Metadata {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let metadata = Self(BTreeMap::deserialize(deserializer)?);
        metadata.check().map_err(de::Error::custom)?;
        Ok(metadata)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_bounded() {
        let of = |n: usize, value: &str| {
            serde_json::to_string(
                &(0..n)
                    .map(|i| (format!("k{i}"), value.to_owned()))
                    .collect::<BTreeMap<_, _>>(),
            )
            .expect("serializes")
        };
        assert!(serde_json::from_str::<Metadata>(&of(30, "v")).is_ok());
        assert!(serde_json::from_str::<Metadata>(&of(31, "v")).is_err());
        assert!(serde_json::from_str::<Metadata>(&of(1, &"v".repeat(513))).is_err());
        assert!(serde_json::from_str::<Metadata>(&of(30, &"v".repeat(512))).is_err());
    }
}
