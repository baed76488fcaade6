//! A circuit breaker: a directory that failed several times in a row is left alone for a while, so that
//! who signs in gets the answer at once instead of after its timeout.

use std::sync::Mutex;

use domain::time::Timestamp;

/// Failures in a row after which it opens.
const FAILURES: u32 = 5;
/// Seconds for which it stays open; then one try is let through.
const OPEN: u64 = 30;

/// Counts failures of one directory.
#[derive(Default)]
pub(super) struct Breaker(Mutex<State>);

#[derive(Default)]
struct State {
    failures: u32,
    /// Since when it is open, or when the last try was let through.
    since: Option<Timestamp>,
}

impl Breaker {
    /// Whether the directory may be asked now. While open, one may in every 30 s.
    pub fn admits(&self, now: Timestamp) -> bool {
        let mut state = self.lock();
        let Some(since) = state.since else {
            return true;
        };
        // A clock that was set back keeps nobody waiting for longer.
        let is_over = now < since || since.plus_seconds(OPEN) <= now;
        if is_over {
            state.since = Some(now);
        }
        is_over
    }

    /// The directory answered.
    pub fn answered(&self) {
        *self.lock() = State::default();
    }

    /// The directory did not answer.
    pub fn failed(&self, now: Timestamp) {
        let mut state = self.lock();
        state.failures = state.failures.saturating_add(1);
        if state.failures >= FAILURES {
            state.since = Some(now);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.0
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    #[test]
    fn opens_after_failures_in_a_row_and_lets_one_try_through() {
        let breaker = Breaker::default();
        for _ in 0..4 {
            breaker.failed(NOW);
        }
        assert!(breaker.admits(NOW));
        breaker.answered();
        for _ in 0..4 {
            breaker.failed(NOW);
        }
        assert!(breaker.admits(NOW), "not in a row");
        breaker.failed(NOW);
        assert!(!breaker.admits(NOW));
        assert!(!breaker.admits(NOW.plus_seconds(29)));
        let later = NOW.plus_seconds(30);
        assert!(breaker.admits(later), "one try");
        assert!(!breaker.admits(later), "and only one");
        breaker.failed(later);
        assert!(!breaker.admits(later.plus_seconds(29)));
        assert!(breaker.admits(later.plus_seconds(30)));
        breaker.answered();
        assert!(breaker.admits(later.plus_seconds(30)));
        assert!(breaker.admits(later.plus_seconds(30)));
    }

    #[test]
    fn a_try_that_never_ends_does_not_keep_it_open() {
        let breaker = Breaker::default();
        for _ in 0..5 {
            breaker.failed(NOW);
        }
        assert!(breaker.admits(NOW.plus_seconds(30)));
        assert!(breaker.admits(NOW.plus_seconds(60)));
        assert!(breaker.admits(NOW.minus_milliseconds(1)), "set back");
    }
}
