//! The system's random generator: the edge where randomness enters.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the edge where randomness comes in"
)]

use domain::ambient::Randomness;
use std::cell::RefCell;

/// Bytes of the kernel's generator (getrandom(2)).
#[derive(Clone, Copy, Debug)]
pub struct SystemRandomness(());

impl SystemRandomness {
    /// Opens the generator, and draws from it once: a system without one is told at start.
    ///
    /// # Errors
    /// When the system has no random generator.
    pub fn open() -> Result<Self, getrandom::Error> {
        getrandom::fill(&mut [0; 32]).map(|()| Self(()))
    }
}

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the kernel's generator cannot fail once it has been seeded");
    }

    fn fill_public(&self, bytes: &mut [u8]) {
        STORE.with_borrow_mut(|store| store.fill(bytes, |drawn| self.fill(drawn)));
    }
}

/// How much a thread draws at once for ids and nonces. A request takes three or four of at most 12
/// bytes, and each call into the kernel costs more than all of them. Secrets are not drawn in advance:
/// they would lie in memory before they are used, and twice in a machine that is copied.
const DRAWN_AT_ONCE: usize = 256;

thread_local! {
    static STORE: RefCell<Store> = const { RefCell::new(Store { bytes: [0; DRAWN_AT_ONCE], left: 0 }) };
}

/// Bytes that were drawn, of which the first `left` were not given out yet.
struct Store {
    bytes: [u8; DRAWN_AT_ONCE],
    left: usize,
}

impl Store {
    fn fill(&mut self, bytes: &mut [u8], draw: impl FnOnce(&mut [u8])) {
        if bytes.len() > DRAWN_AT_ONCE {
            return draw(bytes);
        }
        if bytes.len() > self.left {
            draw(&mut self.bytes);
            self.left = DRAWN_AT_ONCE;
        }
        let rest = self.left - bytes.len();
        bytes.copy_from_slice(&self.bytes[rest..self.left]);
        self.left = rest;
    }
}

/// Repeatable bytes for tests: SHA-256 of a seed and a counter.
#[cfg(test)]
pub(crate) struct TestRandomness(std::sync::atomic::AtomicU64);

#[cfg(test)]
impl TestRandomness {
    pub(crate) const fn seeded(seed: u64) -> Self {
        Self(std::sync::atomic::AtomicU64::new(seed << 32))
    }
}

#[cfg(test)]
impl Randomness for TestRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        use sha2::Digest as _;
        for chunk in bytes.chunks_mut(32) {
            let count = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let block = sha2::Sha256::digest(count.to_be_bytes());
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ() {
        let system: &dyn Randomness = &SystemRandomness::open().expect("a system generator");
        assert_ne!(system.bytes::<32>(), system.bytes::<32>());
    }

    #[test]
    fn nothing_is_given_out_twice() {
        let system = SystemRandomness::open().expect("a system generator");
        let mut seen = std::collections::HashSet::new();
        for size in (8..=40).cycle().take(1_000).chain([DRAWN_AT_ONCE + 1]) {
            let mut bytes = vec![0; size];
            system.fill_public(&mut bytes);
            assert!(bytes.windows(8).all(|part| seen.insert(part.to_vec())));
        }
    }
}
