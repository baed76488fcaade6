//! The system's random generator: the edge where randomness enters.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the edge where randomness comes in"
)]

use domain::ambient::Randomness;

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
}
