//! Makes those wait for one another who take owners away from the same organization, or make an owner
//! of somebody who is about to go.
//!
//! The organization's own actor keeps the last owner, but whether an owner who lives elsewhere can act
//! is known by that owner's home alone: two homes could each make one inactive at the same moment, each
//! seeing the other one there.

use domain::ids::OrganizationId;
use std::sync::Arc;
use tokio::sync::{Mutex, OwnedMutexGuard};

/// Organizations share the locks: waiting for a stranger now and then costs less than one for each.
const LOCKS: usize = 1 << LOCK_BITS;
const LOCK_BITS: u32 = 8;

/// The locks of an application.
#[derive(Debug)]
pub struct OwnerLocks([Arc<Mutex<()>>; LOCKS]);

/// Locks that are held. They go with the command they were taken for, so that a caller who hangs up
/// does not let go of them while it is still being decided.
pub type OwnerGuards = Vec<OwnedMutexGuard<()>>;

impl Default for OwnerLocks {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Arc::default()))
    }
}

impl OwnerLocks {
    /// Waits until nobody else takes owners away from these organizations. Always in one order, so that
    /// two who want the same ones cannot wait for each other forever.
    pub async fn of(&self, organizations: &[OrganizationId]) -> OwnerGuards {
        let mut places: Vec<_> = organizations.iter().map(|id| place(*id)).collect();
        places.sort_unstable();
        places.dedup();
        let mut guards = Vec::with_capacity(places.len());
        for place in places {
            guards.push(Arc::clone(&self.0[place]).lock_owned().await);
        }
        guards
    }
}

/// Which lock is an organization's. The low bits of an id are a count within its millisecond and nearly
/// always the same: multiplied by 2^64 over the golden ratio, all bits tell in the highest ones (Knuth,
/// The Art of Computer Programming 6.4).
const fn place(organization: OrganizationId) -> usize {
    (organization.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - LOCK_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::IdGenerator;
    use domain::time::Timestamp;
    use std::collections::BTreeSet;

    /// Organizations set up at different times have hardly a bit in common but the low ones.
    #[test]
    fn organizations_do_not_all_share_one_lock() {
        let ids = IdGenerator::default();
        let places: BTreeSet<_> = (0..4 * LOCKS as i64)
            .map(|n| OrganizationId(ids.next(Timestamp(1_790_000_000_000 + 977 * n), 7)))
            .map(place)
            .collect();
        assert!(places.len() > LOCKS * 9 / 10, "{} of {LOCKS}", places.len());
    }
}
