//! The two things the outside world gives to a decision: the time and randomness.

use crate::time::Timestamp;

/// Tells the time. The server passes the system's clock, a test one that it moves by hand.
pub trait Clock: Send + Sync + 'static {
    /// The time now, UTC, in milliseconds.
    fn now(&self) -> Timestamp;
}

/// A source of cryptographically strong random bytes.
pub trait Randomness: Send + Sync + 'static {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);

    /// Fills `bytes` with what is no secret: ids and nonces. Unlike secrets they may be drawn in advance.
    fn fill_public(&self, bytes: &mut [u8]) {
        self.fill(bytes);
    }
}

impl dyn Randomness {
    /// `N` random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// `N` random bytes of which no secret is made: see [`Randomness::fill_public`].
    #[must_use]
    pub fn public_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill_public(&mut bytes);
        bytes
    }
}
