//! argon2id (RFC 9106) in memory of the caller's, and its PHC string.

use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Params, PasswordHash, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::foreign::{Foreign, Unusable};
use super::max_cost::{HashWork, MaxCost};
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
/// Least work of a hash, in blocks: argon2 takes no less memory (RFC 9106 §3.1).
const LEAST_WORK: u64 = 8;

/// What a new hash costs.
#[derive(Clone, Debug)]
pub(super) struct Cost {
    params: Params,
}

impl Cost {
    pub(super) fn new(memory_kib: u32, iterations: u32, lanes: u32) -> Result<Self, argon2::Error> {
        Params::new(memory_kib, iterations, lanes, Some(OUTPUT)).map(|params| Self { params })
    }

    pub(super) fn work_of_one(&self) -> HashWork {
        work(&self.params)
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

/// Whether `password` is the one `stored` was made of. The work is that of the most expensive hash there is,
/// whatever `stored` costs, and also without one and where it cannot be used: how long it takes tells
/// nothing about the person.
pub(super) fn verify(
    memory: &mut WorkingMemory,
    cost: &Cost,
    max_cost: &MaxCost,
    password: &Secret,
    stored: Option<&str>,
) -> Result<Verified, HashError> {
    let before = memory.filled();
    let outcome = match stored {
        Some(stored) => compare(memory, cost, max_cost, password, stored),
        None => Ok(Verified {
            matches: false,
            needs_rehash: false,
        }),
    };
    let done = memory.filled() - before;
    make_up(memory, max_cost, password, done)?;
    outcome
}

fn compare(
    memory: &mut WorkingMemory,
    cost: &Cost,
    max_cost: &MaxCost,
    password: &Secret,
    stored: &str,
) -> Result<Verified, HashError> {
    if let Some(foreign) = Foreign::parse(stored) {
        let foreign = foreign.map_err(|_| HashError::UnusableStoredHash)?;
        let matches = foreign.matches(password.expose().as_bytes());
        return Ok(Verified {
            matches,
            needs_rehash: matches,
        });
    }
    let parsed = PasswordHash::new(stored).map_err(|_| HashError::UnusableStoredHash)?;
    let (algorithm, version, params) = recipe(&parsed)?;
    let (Some(salt), Some(expected)) = (&parsed.salt, &parsed.hash) else {
        return Err(HashError::UnusableStoredHash);
    };
    if !cost.affords(&params) {
        return Err(HashError::UnusableStoredHash);
    }
    max_cost.raise(work(&params));
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

/// Most memory, in KiB, and most work, in KiB times passes, of an argon2 hash that is brought along from elsewhere:
/// every comparison is made to cost as much as the most expensive hash there is.
const IMPORTED_MEMORY_KIB: u32 = 131_072;
const IMPORTED_WORK: u64 = 4 * 131_072;

/// Refuses a hash of another system that could not be compared here, or would cost too much.
///
/// # Errors
/// In words that follow the name of the field.
pub fn check_importable(text: &str) -> Result<(), Unusable> {
    if let Some(foreign) = Foreign::parse(text) {
        return foreign.map(drop);
    }
    if !text.starts_with("$argon2") {
        return Err(Unusable::Unknown);
    }
    let parsed = PasswordHash::new(text).map_err(|_| Unusable::Malformed)?;
    let (_, _, params) = recipe(&parsed).map_err(|_| Unusable::Malformed)?;
    if parsed.salt.is_none() || parsed.hash.is_none() {
        return Err(Unusable::Malformed);
    }
    let is_affordable = params.m_cost() <= IMPORTED_MEMORY_KIB
        && Cost::work(&params) <= IMPORTED_WORK
        && params.p_cost() <= MOST_LANES;
    if is_affordable {
        Ok(())
    } else {
        Err(Unusable::TooExpensive)
    }
}

/// Does the work that is lacking after `done`, to within [`LEAST_WORK`].
fn make_up(
    memory: &mut WorkingMemory,
    max_cost: &MaxCost,
    password: &Secret,
    mut done: u64,
) -> Result<(), HashError> {
    let whole = max_cost.get();
    loop {
        let lacking = whole.total().saturating_sub(done);
        if lacking < LEAST_WORK {
            return Ok(());
        }
        // As much memory at once as the most expensive takes, so that caches and pages weigh the same; what is
        // less than a pass of it comes last.
        let (blocks, lanes) = if lacking < u64::from(whole.memory) {
            (u32::try_from(lacking).unwrap_or(whole.memory), 1)
        } else {
            (whole.memory, whole.lanes)
        };
        let passes = u32::try_from(lacking / u64::from(blocks)).unwrap_or(u32::MAX);
        let params = Params::new(blocks, passes.max(1), lanes, Some(OUTPUT))
            .map_err(|_| HashError::Unavailable)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let before = memory.filled();
        let mut output = Zeroizing::new([0; OUTPUT]);
        compute(memory, &argon2, password, &[0; SALT], &mut *output)?;
        std::hint::black_box(&*output);
        done += memory.filled() - before;
    }
}

const fn work(params: &Params) -> HashWork {
    HashWork {
        memory: params.m_cost(),
        passes: params.t_cost(),
        lanes: params.p_cost(),
    }
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
    let params = argon2.params();
    memory.count(params.block_count(), params.t_cost());
    let blocks = memory
        .take(params.block_count())
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
        verify_and_count(password, stored, &max_cost_of(&cost())).0
    }

    fn max_cost_of(cost: &Cost) -> MaxCost {
        let max_cost = MaxCost::forgetful();
        max_cost.raise(cost.work_of_one());
        max_cost
    }

    /// With the blocks that were filled for it.
    fn verify_and_count(
        password: &str,
        stored: Option<&str>,
        max_cost: &MaxCost,
    ) -> (Result<Verified, HashError>, u64) {
        let mut memory = WorkingMemory::empty();
        let verified = verify(&mut memory, &cost(), max_cost, &password.into(), stored);
        (verified, memory.filled())
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
    fn every_comparison_costs_as_much_as_the_most_expensive_hash() {
        let present = cost().work_of_one().total();
        let mut memory = WorkingMemory::empty();
        let mut hashed_at = |memory_kib, iterations, lanes| {
            let cost = Cost::new(memory_kib, iterations, lanes).expect("allowed");
            hash(&mut memory, &cost, &"secret".into(), [3; SALT]).expect("hashed")
        };
        let absurd = "$argon2id$v=19$m=4194304,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$\
                      iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8";
        let mut stored = vec![None, Some(absurd.to_owned()), Some("broken".to_owned())];
        for (memory_kib, iterations, lanes) in [
            (64, 2, 1),
            (8, 1, 1),
            (32, 2, 1),
            (48, 1, 2),
            (128, 1, 1),
            (64, 2, 2),
        ] {
            stored.push(Some(hashed_at(memory_kib, iterations, lanes)));
        }
        for stored in &stored {
            for password in ["secret", "another"] {
                let max_cost = max_cost_of(&cost());
                let (_, filled) = verify_and_count(password, stored.as_deref(), &max_cost);
                assert_eq!(filled, present, "{stored:?}");
            }
        }
        // The cost was lowered: somebody has a hash that is dearer, and all cost as much as it.
        let dear = hashed_at(128, 3, 2);
        let max_cost = max_cost_of(&cost());
        let (verified, filled) = verify_and_count("secret", Some(&dear), &max_cost);
        assert_eq!((verified, filled), (STALE, 384));
        for stored in &stored {
            let (_, filled) = verify_and_count("secret", stored.as_deref(), &max_cost);
            assert_eq!(filled, 384, "{stored:?}");
        }
    }

    #[test]
    fn broken_and_absurd_hashes_are_refused() {
        let tail = "$c29tZXNhbHRzb21lc2FsdA$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8";
        for start in [
            "$argon2id$v=19$m=4194304,t=1,p=1",
            "$argon2id$v=19$m=65536,t=4294967295,p=1",
            "$argon2id$v=19$m=65536,t=1,p=4096",
            "$argon2id$v=99$m=64,t=2,p=1",
            "$scrypt$ln=24,r=8,p=1",
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
