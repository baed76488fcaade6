//! The system's random generator: the edge where randomness enters.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the edge where randomness comes in"
)]

use domain::ambient::Randomness;
use std::cell::RefCell;
use zeroize::Zeroize;

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
        // A thread that ends has no store any more.
        let filled = STORE.try_with(|store| store.borrow_mut().fill(bytes));
        if filled.is_err() {
            draw(bytes);
        }
    }
}

/// How much a thread draws at once. A request takes four or five numbers of at most 32 bytes, and each
/// call into the kernel costs more than all of them.
const DRAWN_AT_ONCE: usize = 512;

thread_local! {
    static STORE: RefCell<Store> = const { RefCell::new(Store { bytes: [0; DRAWN_AT_ONCE], left: 0 }) };
}

/// Bytes that were drawn and not given out yet. Those given out are wiped: they may be a secret.
struct Store {
    bytes: [u8; DRAWN_AT_ONCE],
    left: usize,
}

impl Store {
    fn fill(&mut self, bytes: &mut [u8]) {
        if bytes.len() > DRAWN_AT_ONCE {
            return draw(bytes);
        }
        if bytes.len() > self.left {
            draw(&mut self.bytes);
            self.left = DRAWN_AT_ONCE;
        }
        let rest = self.left - bytes.len();
        let given = &mut self.bytes[rest..self.left];
        bytes.copy_from_slice(given);
        given.zeroize();
        self.left = rest;
    }
}

fn draw(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the kernel's generator cannot fail once it has been seeded");
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
    fn nothing_is_given_out_twice_nor_kept() {
        let mut store = Store {
            bytes: [0; DRAWN_AT_ONCE],
            left: 0,
        };
        let mut seen = std::collections::HashSet::new();
        for size in (8..=40).cycle().take(1_000) {
            let mut bytes = vec![0; size];
            store.fill(&mut bytes);
            assert!(bytes.windows(8).all(|part| seen.insert(part.to_vec())));
            assert!(
                store.bytes[store.left..]
                    .iter()
                    .take(size)
                    .all(|byte| *byte == 0)
            );
        }
        let mut large = [0; DRAWN_AT_ONCE + 1];
        store.fill(&mut large);
        assert!(
            large
                .chunks(64)
                .all(|part| part.iter().any(|byte| *byte != 0))
        );
    }
}
