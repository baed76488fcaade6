//! Reading changes, in which a field may be left out, `null` or a value.

use serde::{Deserialize, Deserializer, de};

/// Tells a field that is `null` from one that is left out.
///
/// # Errors
/// As the value's own reading.
#[allow(
    clippy::option_option,
    reason = "left out, null and a value are three things"
)]
pub fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

/// Reads a field that may be left out but, since there is no being without it, not be `null`.
///
/// # Errors
/// For `null`, else as the value's own reading.
pub fn set<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let given = Option::<T>::deserialize(deserializer)?;
    let given =
        given.ok_or_else(|| de::Error::custom("must not be null: leave it out to let it stay"));
    given.map(Some)
}
