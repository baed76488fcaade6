//! Makes those wait for one another who take owners away from the same organization.
//!
//! The organization's own actor keeps the last owner, but whether an owner who lives elsewhere can act
//! is known by that owner's home alone: two homes could each make one inactive at the same moment, each
//! seeing the other one there.

use domain::ids::OrganizationId;
use tokio::sync::{Mutex, MutexGuard};

/// Organizations share the locks: waiting for a stranger now and then costs less than one for each.
const LOCKS: usize = 64;

/// The locks of an application.
#[derive(Debug)]
pub struct OwnerLocks([Mutex<()>; LOCKS]);

impl Default for OwnerLocks {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Mutex::new(())))
    }
}

impl OwnerLocks {
    /// Waits until nobody else takes owners away from these organizations. Always in one order, so that
    /// two who want the same ones cannot wait for each other forever.
    pub async fn of(&self, organizations: &[OrganizationId]) -> Vec<MutexGuard<'_, ()>> {
        let places = organizations.iter().map(|id| id.0 as usize % LOCKS);
        let mut places: Vec<_> = places.collect();
        places.sort_unstable();
        places.dedup();
        let mut guards = Vec::with_capacity(places.len());
        for place in places {
            guards.push(self.0[place].lock().await);
        }
        guards
    }
}
