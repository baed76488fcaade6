//! Where time and randomness come in: the one place that asks the operating system for them.

use crate::services::randomness::SystemRandomness;
use domain::ambient::{Clock, Randomness};
use domain::time::Timestamp;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// The time and randomness a server runs on. Tests pass a clock that they move.
#[derive(Clone)]
pub struct System {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Gives strong random bytes.
    pub random: Arc<dyn Randomness>,
}

impl System {
    /// Those of the operating system.
    ///
    /// # Errors
    /// When the system has no source of randomness.
    pub fn of_host() -> Result<Self, String> {
        let random = SystemRandomness::open()
            .map_err(|error| format!("the system has no randomness: {error}"))?;
        Ok(Self {
            clock: Arc::new(SystemClock),
            random: Arc::new(random),
        })
    }
}

/// The operating system's clock.
struct SystemClock;

impl Clock for SystemClock {
    #[allow(
        clippy::disallowed_methods,
        reason = "this is the edge where time comes in"
    )]
    fn now(&self) -> Timestamp {
        // A clock before 1970 is a clock that was never set: ids still grow, see `IdGenerator`.
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}
