//! A clock that stands still until the test moves it.

use domain::ambient::Clock;
use domain::time::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering};

/// Begins at 2026-09-21T14:13:20Z.
pub const BEGINNING: i64 = 1_790_000_000_000;

pub struct ManualClock(AtomicI64);

impl Default for ManualClock {
    fn default() -> Self {
        Self(AtomicI64::new(BEGINNING))
    }
}

impl ManualClock {
    pub fn advance_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}
