//! 64-bit, time-sorted identifiers, written in decimal.

use crate::time::Timestamp;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

/// Ids count from this moment (2020-01-01T00:00:00Z), so that they stay short of 63 bits until 2298.
const EPOCH_MILLISECONDS: i64 = 1_577_836_800_000;
/// Ids made in the same millisecond are told apart by this many low bits.
const SEQUENCE_BITS: u32 = 20;
/// How far apart ids of the same millisecond are, at most: 2 to the power of this.
const STEP_BITS: u32 = 13;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = &'static str;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                parse(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                parse(&text).map(Self).map_err(de::Error::custom)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "pattern": "^[0-9]{1,20}$", "examples": ["281185056586736799"]})
            }
        }
    };
}

id!(
    /// An organization.
    OrganizationId
);
id!(
    /// A person or a machine.
    UserId
);
id!(
    /// A session of a person.
    SessionId
);
id!(
    /// A group of an organization.
    GroupId
);
id!(
    /// A passkey of a person.
    PasskeyId
);
id!(
    /// A message waiting to be delivered.
    OutboxId
);
id!(
    /// An identity provider.
    IdentityProviderId
);
id!(
    /// An attempt to sign in through an identity provider.
    IntentId
);

fn parse(text: &str) -> Result<u64, &'static str> {
    let canonical =
        (text == "0" || !text.starts_with('0')) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|_| canonical)
        .ok_or("expected an id: a whole number in decimal digits, as a string")
}

/// Makes ids that only ever grow, even when the clock steps back.
#[derive(Debug, Default)]
pub struct IdGenerator {
    last: AtomicU64,
}

impl IdGenerator {
    /// Starts above `highest`, the highest id already given out.
    #[must_use]
    pub const fn above(highest: u64) -> Self {
        Self {
            last: AtomicU64::new(highest),
        }
    }

    /// Makes sure that later ids are above `highest`.
    pub fn raise(&self, highest: u64) {
        self.last.fetch_max(highest, Ordering::Relaxed);
    }

    /// The highest id given out so far.
    #[must_use]
    pub fn highest(&self) -> u64 {
        self.last.load(Ordering::Relaxed)
    }

    /// The next id. Its low bits come from `random`, so that whoever knows one id and the time does
    /// not know the next. Several of one millisecond still grow, by random steps; about 128 can be
    /// made in it before ids run ahead of the clock, which does no harm.
    pub fn next(&self, now: Timestamp, random: u32) -> u64 {
        let in_millisecond = u64::from(random) & ((1 << SEQUENCE_BITS) - 1);
        let step = 1 + (u64::from(random) & ((1 << STEP_BITS) - 1));
        let by_clock = first_id_at(now) | in_millisecond;
        let after = |last: u64| by_clock.max(last + step);
        match self
            .last
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| {
                Some(after(last))
            }) {
            Ok(last) | Err(last) => after(last),
        }
    }
}

/// The smallest id that could have been made at `at`: for paging by time.
#[must_use]
pub fn first_id_at(at: Timestamp) -> u64 {
    u64::try_from(at.0 - EPOCH_MILLISECONDS).unwrap_or(0) << SEQUENCE_BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_even_when_the_clock_steps_back() {
        let ids = IdGenerator::default();
        let first = ids.next(Timestamp(1_790_000_000_000), u32::MAX);
        let second = ids.next(Timestamp(1_790_000_000_000), 0);
        let third = ids.next(Timestamp(1_700_000_000_000), 5);
        assert!(first < second && second < third);
        ids.raise(third + (1 << 40));
        assert!(ids.next(Timestamp(1_790_000_000_000), 0) > third + (1 << 40));
    }

    #[test]
    fn ids_of_a_millisecond_lie_in_it_at_no_known_place() {
        let now = Timestamp(1_790_000_000_000);
        let (start, end) = (first_id_at(now), first_id_at(Timestamp(now.0 + 1)));
        for random in [0, 1, 0xFFFF_FFFF, 0xABCD_EF01] {
            let id = IdGenerator::default().next(now, random);
            assert!((start..end).contains(&id));
            assert_eq!(id - start, u64::from(random) % (1 << 20));
        }
        // The step to the next one of the same millisecond is random, too.
        let ids = IdGenerator::above(end - 10_000);
        assert_eq!(ids.next(now, 0), end - 10_000 + 1);
        assert_eq!(ids.next(now, 41), end - 10_000 + 1 + 42);
    }

    #[test]
    fn only_the_canonical_decimal_form_is_read() {
        assert_eq!(
            "281185056586736799".parse(),
            Ok(UserId(281_185_056_586_736_799))
        );
        for wrong in [
            "",
            "007",
            "+7",
            "-7",
            "7 ",
            "0x7",
            "18446744073709551616",
            "٧",
        ] {
            assert!(wrong.parse::<UserId>().is_err(), "{wrong:?} was read");
        }
    }
}
