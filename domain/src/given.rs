//! Reading changes, in which a field may be left out, `null` or a value.

use serde::{Deserialize, Deserializer};

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
