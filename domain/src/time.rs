//! Points in time.

use jiff::civil::DateTime;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Written as RFC 3339 UTC in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This point moved forward by `seconds`; stays at the last representable one.
    #[must_use]
    pub const fn plus_seconds(self, seconds: u64) -> Self {
        let milliseconds = (seconds as i64).saturating_mul(1000);
        Self(self.0.saturating_add(milliseconds))
    }

    /// This point moved back by `milliseconds`.
    #[must_use]
    pub const fn minus_milliseconds(self, milliseconds: u64) -> Self {
        Self(self.0.saturating_sub(milliseconds as i64))
    }

    /// Whole seconds since 1970, as JWT's NumericDate (RFC 7519 §2) has them.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Reads RFC 3339, with any offset, up to the end of the year 9999.
    ///
    /// # Errors
    /// When the text is not a time.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const WRONG: &str =
            "expected a time such as 2026-01-31T12:00:00Z (RFC 3339), at most 9999-12-31T23:59:59Z";
        match text.parse::<jiff::Timestamp>() {
            Ok(at) => Ok(Self(at.as_millisecond())),
            Err(_) => parse_far(text).ok_or(WRONG),
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let since = jiff::SignedDuration::from_millis(self.0);
        let at = EPOCH.saturating_add(since).min(LAST);
        write!(f, "{at:.3}Z")
    }
}

const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
/// The last that RFC 3339 can write, in milliseconds.
const LAST: DateTime = DateTime::constant(9999, 12, 31, 23, 59, 59, 999_000_000);

/// Reads a time of the last two days of the year 9999: programs write the end of all time so, and jiff's
/// own timestamps end before them, so that each is a date in every zone.
fn parse_far(text: &str) -> Option<Timestamp> {
    let pieces = jiff::fmt::temporal::Pieces::parse(text).ok()?;
    let offset = pieces.to_numeric_offset()?;
    let since = pieces
        .date()
        .to_datetime(pieces.time()?)
        .duration_since(EPOCH);
    let milliseconds = i64::try_from(since.as_millis()).ok()?;
    let at = Timestamp(milliseconds - i64::from(offset.seconds()) * 1000);
    (at.0 <= i64::try_from(LAST.duration_since(EPOCH).as_millis()).ok()?).then_some(at)
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

impl JsonSchema for Timestamp {
    fn schema_name() -> Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "date-time"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_and_read_as_rfc_3339() {
        let at = Timestamp(1_790_000_000_123);
        assert_eq!(at.to_string(), "2026-09-21T14:13:20.123Z");
        assert_eq!(Timestamp::parse(&at.to_string()), Ok(at));
        assert_eq!(Timestamp::parse("2026-09-21T16:13:20.123+02:00"), Ok(at));
        assert!(Timestamp::parse("yesterday").is_err());
    }

    #[test]
    fn the_end_of_the_year_9999_is_a_time() {
        for far in [
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59.999Z",
            "9999-12-30T22:00:01Z",
            "9999-12-31T22:59:59-01:00",
        ] {
            let at = Timestamp::parse(far).expect(far);
            assert_eq!(Timestamp::parse(&at.to_string()), Ok(at), "{far}");
        }
        assert_eq!(
            Timestamp::parse("9999-12-31T23:59:59Z").map(|at| at.to_string()),
            Ok("9999-12-31T23:59:59.000Z".into())
        );
        for wrong in [
            "9999-12-31T23:59:59-01:00",
            "10000-01-01T00:00:00Z",
            "9999-12-31T23:59:59",
            "9999-12-32T00:00:00Z",
        ] {
            assert!(Timestamp::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Timestamp(i64::MAX).to_string(), "9999-12-31T23:59:59.999Z");
    }
}
