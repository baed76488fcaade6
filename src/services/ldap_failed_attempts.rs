//! Wrong passwords for names of a directory that belong to no account here yet. For a name that does, they are
//! counted in the account, as any wrong password is.
//!
//! They are kept in memory alone: a restart forgets them, as it forgets what nobody has recorded yet elsewhere.

use domain::ids::IdentityProviderId;
use domain::login_settings::LockoutPolicy;
use domain::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Most names kept. Who fills it makes others' wrong passwords forgotten, not their right ones refused.
const MOST: usize = 50_000;

type Name = (IdentityProviderId, Box<str>);

/// The names of all directories of an application.
#[derive(Default)]
pub struct LdapFailedAttempts {
    by_name: Mutex<HashMap<Name, Arc<tokio::sync::Mutex<Attempts>>>>,
}

/// The wrong passwords for one name.
#[derive(Debug, Default)]
pub struct Attempts {
    wrong: u16,
    locked_until: Option<Timestamp>,
}

impl LdapFailedAttempts {
    /// The attempts for a name, to be locked while one of them is under way.
    #[must_use]
    pub fn of(
        &self,
        provider: IdentityProviderId,
        name: &str,
    ) -> Arc<tokio::sync::Mutex<Attempts>> {
        let mut by_name = self.by_name.lock().unwrap_or_else(PoisonError::into_inner);
        if by_name.len() >= MOST {
            // What somebody holds is under way; of what is left nothing is worth more than the rest.
            by_name.retain(|_, attempts| Arc::strong_count(attempts) > 1);
        }
        Arc::clone(by_name.entry((provider, name.into())).or_default())
    }
}

impl Attempts {
    /// Whether there were too many.
    #[must_use]
    pub fn is_locked(&mut self, now: Timestamp) -> bool {
        match self.locked_until {
            Some(until) if now < until => true,
            Some(_) => {
                self.forget();
                false
            }
            None => false,
        }
    }

    /// Counts a wrong one.
    pub fn count(&mut self, policy: &LockoutPolicy, now: Timestamp) {
        self.wrong = self.wrong.saturating_add(1);
        if self.wrong >= policy.max_password_attempts {
            self.locked_until = Some(now.plus_seconds(u64::from(policy.lockout_seconds)));
        }
    }

    /// A right one takes the wrong ones before it along.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_name_is_locked_for_a_while_by_too_many() {
        let failed_attempts = LdapFailedAttempts::default();
        let policy = LockoutPolicy {
            max_password_attempts: 3,
            lockout_seconds: 60,
        };
        let now = Timestamp(1_790_000_000_000);
        let attempts = failed_attempts.of(IdentityProviderId(1), "ada");
        let mut attempts = attempts.lock().await;
        for _ in 0..3 {
            assert!(!attempts.is_locked(now));
            attempts.count(&policy, now);
        }
        assert!(attempts.is_locked(now.plus_seconds(59)));
        assert!(!attempts.is_locked(now.plus_seconds(60)));
        attempts.count(&policy, now);
        assert!(!attempts.is_locked(now), "counted from the beginning");
        let other = failed_attempts.of(IdentityProviderId(2), "ada");
        assert!(!other.lock().await.is_locked(now), "of another directory");
    }
}
