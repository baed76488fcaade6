//! argon2id (RFC 9106) in memory of the caller's, and its PHC string.

use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Params, PasswordHash, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::memory::WorkingMemory;
use super::pool::{HashError, Verified};
use crate::services::secret::Secret;

/// Bytes of a salt: 128 bits, as RFC 9106 §3.1 recommends.
pub(super) const SALT: usize = 16;
/// Bytes of a hash.
const OUTPUT: usize = 32;

/// Most memory, in KiB, that a stored hash may ask for: the most the settings allow.
const MOST_MEMORY_KIB: u32 = 1_048_576;
/// Most work, in KiB times passes, that a stored hash may ask for: some seconds of one core.
const MOST_WORK: u64 = 4 * 1_048_576;
/// Most lanes that a stored hash may ask for.
const MOST_LANES: u32 = 16;

/// What a new hash costs.
#[derive(Clone, Debug)]
pub(super) struct Cost {
    params: Params,
}

impl Cost {
    pub(super) fn new(memory_kib: u32, iterations: u32, lanes: u32) -> Result<Self, argon2::Error> {
        Params::new(memory_kib, iterations, lanes, Some(OUTPUT)).map(|params| Self { params })
    }

    pub(super) fn blocks(&self) -> usize {
        self.params.block_count()
    }

    const fn work(params: &Params) -> u64 {
        params.m_cost() as u64 * params.t_cost() as u64
    }

    /// Whether a stored hash made at `stored` may be computed here.
    fn affords(&self, stored: &Params) -> bool {
        let own = &self.params;
        stored.m_cost() <= MOST_MEMORY_KIB.max(own.m_cost())
            && Self::work(stored) <= MOST_WORK.max(Self::work(own))
            && stored.p_cost() <= MOST_LANES.max(own.p_cost())
    }

    fn is_that_of(&self, stored: &Params) -> bool {
        let own = &self.params;
        (own.m_cost(), own.t_cost(), own.p_cost(), own.output_len())
            == (
                stored.m_cost(),
                stored.t_cost(),
                stored.p_cost(),
                stored.output_len(),
            )
    }
}

/// The PHC string of `password`.
pub(super) fn hash(
    memory: &mut WorkingMemory,
    cost: &Cost,
    password: &Secret,
    salt: [u8; SALT],
) -> Result<String, HashError> {
    let mut output = Zeroizing::new([0; OUTPUT]);
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params.clone());
    compute(memory, &argon2, password, &salt, &mut *output)?;
    Ok(format!(
        "$argon2id$v=19$m={},t={},p={}${}${}",
        cost.params.m_cost(),
        cost.params.t_cost(),
        cost.params.p_cost(),
        STANDARD_NO_PAD.encode(salt),
        STANDARD_NO_PAD.encode(*output),
    ))
}

/// Whether `password` is the one `stored` was made of. Without a stored hash the same work is done
/// as for one made at `cost`, and the answer is no: an unknown person takes as long as a known one.
pub(super) fn verify(
    memory: &mut WorkingMemory,
    cost: &Cost,
    password: &Secret,
    stored: Option<&str>,
) -> Result<Verified, HashError> {
    let Some(stored) = stored else {
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params.clone());
        let mut output = Zeroizing::new([0; OUTPUT]);
        compute(memory, &argon2, password, &[0; SALT], &mut *output)?;
        std::hint::black_box(&*output);
        return Ok(Verified {
            matches: false,
            needs_rehash: false,
        });
    };
    let parsed = PasswordHash::new(stored).map_err(|_| HashError::UnusableStoredHash)?;
    let (algorithm, version, params) = recipe(&parsed)?;
    let (Some(salt), Some(expected)) = (&parsed.salt, &parsed.hash) else {
        return Err(HashError::UnusableStoredHash);
    };
    if !cost.affords(&params) {
        return Err(HashError::UnusableStoredHash);
    }
    let current =
        parsed.algorithm == ARGON2ID_IDENT && version == Version::V0x13 && cost.is_that_of(&params);
    let mut output = Zeroizing::new(vec![0; expected.len()]);
    let argon2 = Argon2::new(algorithm, version, params);
    compute(memory, &argon2, password, salt, &mut output)?;
    let matches = bool::from(output.ct_eq(expected.as_bytes()));
    Ok(Verified {
        matches,
        needs_rehash: matches && !current,
    })
}

fn recipe(parsed: &PasswordHash) -> Result<(Algorithm, Version, Params), HashError> {
    let unusable = |_| HashError::UnusableStoredHash;
    let algorithm =
        Algorithm::new(parsed.algorithm.as_str()).map_err(|_| HashError::UnusableStoredHash)?;
    // A PHC string without a version is of the first one, 1.0.
    let version = parsed
        .version
        .map_or(Ok(Version::V0x10), Version::try_from)
        .map_err(|_| HashError::UnusableStoredHash)?;
    let params = Params::try_from(parsed).map_err(unusable)?;
    Ok((algorithm, version, params))
}

fn compute(
    memory: &mut WorkingMemory,
    argon2: &Argon2<'_>,
    password: &Secret,
    salt: &[u8],
    output: &mut [u8],
) -> Result<(), HashError> {
    let blocks = memory
        .take(argon2.params().block_count())
        .map_err(|_| HashError::OutOfMemory)?;
    argon2
        .hash_password_into_with_memory(password.expose().as_bytes(), salt, output, blocks)
        .map_err(|_| HashError::UnusableStoredHash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::PasswordVerifier;

    fn cost() -> Cost {
        Cost::new(64, 2, 1).expect("allowed")
    }

    fn verify_in_fresh(password: &str, stored: Option<&str>) -> Result<Verified, HashError> {
        let mut memory = WorkingMemory::empty();
        verify(&mut memory, &cost(), &password.into(), stored)
    }

    const RIGHT: Result<Verified, HashError> = Ok(Verified {
        matches: true,
        needs_rehash: false,
    });
    const WRONG: Result<Verified, HashError> = Ok(Verified {
        matches: false,
        needs_rehash: false,
    });
    const STALE: Result<Verified, HashError> = Ok(Verified {
        matches: true,
        needs_rehash: true,
    });

    #[test]
    fn a_hash_is_an_argon2id_phc_string_that_others_read() {
        let mut memory = WorkingMemory::empty();
        let phc = hash(&mut memory, &cost(), &"pass phrase".into(), [5; SALT]).expect("hashed");
        assert!(phc.starts_with("$argon2id$v=19$m=64,t=2,p=1$"), "{phc}");
        let parsed = PasswordHash::new(&phc).expect("PHC");
        Argon2::default()
            .verify_password(b"pass phrase", &parsed)
            .expect("the same hash");
        assert_eq!(verify_in_fresh("pass phrase", Some(&phc)), RIGHT);
        assert_eq!(verify_in_fresh("pass phrasf", Some(&phc)), WRONG);
        assert_eq!(verify_in_fresh("pass phrase", None), WRONG);
    }

    /// Memory that still holds another hash gives the same result as fresh memory.
    #[test]
    fn reused_memory_changes_no_result() {
        let mut memory = WorkingMemory::empty();
        let first = hash(&mut memory, &cost(), &"one".into(), [1; SALT]).expect("hashed");
        hash(&mut memory, &cost(), &"two".into(), [2; SALT]).expect("hashed");
        let again = hash(&mut memory, &cost(), &"one".into(), [1; SALT]).expect("hashed");
        assert_eq!(first, again);
    }

    #[test]
    fn hashes_of_other_costs_are_verified_and_marked_stale() {
        for (memory_kib, iterations, lanes) in [(32, 2, 1), (128, 2, 1), (64, 3, 1), (64, 2, 2)] {
            let mut memory = WorkingMemory::empty();
            let other = Cost::new(memory_kib, iterations, lanes).expect("allowed");
            let phc = hash(&mut memory, &other, &"secret".into(), [3; SALT]).expect("hashed");
            assert_eq!(verify_in_fresh("secret", Some(&phc)), STALE, "{phc}");
            assert_eq!(verify_in_fresh("Secret", Some(&phc)), WRONG);
        }
        // Made by the reference implementation (phc-winner-argon2, test.c), argon2i.
        let reference = "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ\
                         $iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8";
        assert_eq!(verify_in_fresh("password", Some(reference)), STALE);
    }

    #[test]
    fn broken_and_absurd_hashes_are_refused() {
        let tail = "$c29tZXNhbHRzb21lc2FsdA$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8";
        for start in [
            "$argon2id$v=19$m=4194304,t=1,p=1",
            "$argon2id$v=19$m=65536,t=4294967295,p=1",
            "$argon2id$v=19$m=65536,t=1,p=4096",
            "$argon2id$v=99$m=64,t=2,p=1",
            "$scrypt$ln=4,r=8,p=1",
        ] {
            let refused = verify_in_fresh("x", Some(&format!("{start}{tail}")));
            assert_eq!(refused, Err(HashError::UnusableStoredHash), "{start}");
        }
        for broken in [
            "",
            "plain",
            "$argon2id$v=19$m=64,t=2,p=1",
            "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ",
        ] {
            assert_eq!(
                verify_in_fresh("x", Some(broken)),
                Err(HashError::UnusableStoredHash)
            );
        }
    }
}
