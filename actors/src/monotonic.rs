//! The monotonic clock. Deadlines and the waits between tries are matters of the machine that runs
//! the actors; what is decided goes by [`Clock`](domain::ambient::Clock) alone.

use std::time::Instant;

/// Now, for comparing with a deadline or for making one.
#[allow(
    clippy::disallowed_methods,
    reason = "deadlines and waits are measured, not decided"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}
