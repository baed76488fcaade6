//! What clients keep with things for their own use.

use super::line;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Flat string-to-string data that a client keeps with a thing: at most 30 items, keys of at most 64
/// characters, values of at most 512, 8 KiB in all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(transparent, extend(
    "maxProperties" = Self::MAX_ITEMS,
    "propertyNames" = {"minLength": 1, "maxLength": Self::MAX_KEY},
    "additionalProperties" = {"type": "string", "maxLength": Self::MAX_VALUE},
))]
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

/// What is to change of [`Metadata`]: a value puts a pair in the place of the one of its key, `null`
/// takes it out, what is not named stays (JSON Merge Patch, RFC 7396).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(transparent, extend(
    "additionalProperties" = {"type": ["string", "null"], "maxLength": Metadata::MAX_VALUE},
))]
pub struct MetadataPatch(BTreeMap<String, Option<String>>);

impl MetadataPatch {
    /// The metadata after the change.
    ///
    /// # Errors
    /// When it would break a limit; those of numbers count what is there afterwards.
    pub fn applied_to(&self, before: &Metadata) -> Result<Metadata, Cow<'static, str>> {
        let mut after = before.clone();
        for (key, value) in &self.0 {
            match value {
                Some(value) => drop(after.0.insert(key.clone(), value.clone())),
                None => drop(after.0.remove(key)),
            }
        }
        after.check()?;
        Ok(after)
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
    fn a_patch_merges_and_null_removes() {
        let metadata = |json: &str| serde_json::from_str::<Metadata>(json).expect("metadata");
        let patch = |json: &str| serde_json::from_str::<MetadataPatch>(json).expect("a patch");
        let before = metadata(r#"{"a": "1", "b": "2"}"#);
        for (change, after) in [
            (r#"{"c": "3"}"#, r#"{"a": "1", "b": "2", "c": "3"}"#),
            (r#"{"a": null}"#, r#"{"b": "2"}"#),
            (r#"{"a": "4", "x": null}"#, r#"{"a": "4", "b": "2"}"#),
            ("{}", r#"{"a": "1", "b": "2"}"#),
        ] {
            assert_eq!(
                patch(change).applied_to(&before),
                Ok(metadata(after)),
                "{change}"
            );
        }
        let full: BTreeMap<_, _> = (0..30).map(|i| (format!("k{i}"), "v".to_owned())).collect();
        let full = Metadata(full);
        assert!(patch(r#"{"more": "v"}"#).applied_to(&full).is_err());
        assert!(
            patch(r#"{"more": "v", "k0": null}"#)
                .applied_to(&full)
                .is_ok()
        );
    }

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
