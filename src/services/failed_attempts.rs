//! Wrong passwords that are not in their accounts' records yet.
//!
//! They are counted here the moment they are found wrong, so that nothing that keeps a record from
//! being written keeps them from being counted: not a full mailbox, not a failing store, not an
//! organization that is not loaded.

use domain::ids::UserId;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The wrong passwords of all accounts of an application that are not recorded yet.
#[derive(Default)]
pub struct FailedAttempts {
    /// Whoever has none is not in it.
    by_user: Mutex<HashMap<UserId, Pending>>,
}

#[derive(Clone, Copy, Default)]
struct Pending {
    waiting: u16,
    under_way: u16,
    /// What the record said before those under way.
    before: u16,
    /// Somebody sees to it that they are recorded.
    has_recorder: bool,
}

/// The wrong passwords of one account that are not known to be recorded yet.
#[derive(Clone, Copy)]
pub struct PendingAttempts(Pending);

impl PendingAttempts {
    /// Whether there are none.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0.waiting == 0 && self.0.under_way == 0
    }

    /// Whether some wait to be taken.
    #[must_use]
    pub const fn are_waiting(self) -> bool {
        self.0.waiting > 0
    }

    /// All wrong passwords, when the record says `recorded`: it may hold those under way already.
    #[must_use]
    pub fn and_recorded(self, recorded: u16) -> u16 {
        let taken = match self.0.under_way {
            0 => 0,
            under_way => self.0.before.saturating_add(under_way),
        };
        recorded.max(taken).saturating_add(self.0.waiting)
    }
}

/// Wrong passwords on their way into a record. Dropped, they wait again.
pub struct Taken<'g> {
    failed_attempts: &'g FailedAttempts,
    user: UserId,
    count: u16,
}

impl FailedAttempts {
    /// Counts a wrong password.
    pub fn add(&self, user: UserId) {
        let mut all = self.lock();
        let pending = all.entry(user).or_default();
        pending.waiting = pending.waiting.saturating_add(1);
    }

    /// How many are not known to be recorded yet.
    #[must_use]
    pub fn pending(&self, user: UserId) -> PendingAttempts {
        let pending = self.lock().get(&user).copied().unwrap_or_default();
        PendingAttempts(pending)
    }

    /// Takes those that wait, to record them after the `before` that are recorded; none when none
    /// waits.
    #[must_use]
    pub fn take(&self, user: UserId, before: u16) -> Option<Taken<'_>> {
        let mut all = self.lock();
        let pending = all.get_mut(&user)?;
        let count = std::mem::take(&mut pending.waiting);
        if pending.under_way == 0 {
            pending.before = before;
        }
        pending.under_way = pending.under_way.saturating_add(count);
        (count > 0).then_some(Taken {
            failed_attempts: self,
            user,
            count,
        })
    }

    /// Whether the caller is now the one who sees to it that they are recorded. Nobody is where none
    /// waits.
    #[must_use]
    pub fn become_recorder(&self, user: UserId) -> bool {
        let mut all = self.lock();
        let Some(pending) = all.get_mut(&user) else {
            return false;
        };
        pending.waiting > 0 && !std::mem::replace(&mut pending.has_recorder, true)
    }

    /// Whether the one who sees to it is done: nothing waits any more.
    #[must_use]
    pub fn is_recorder_done(&self, user: UserId) -> bool {
        let mut all = self.lock();
        let Some(pending) = all.get_mut(&user) else {
            return true;
        };
        if pending.waiting > 0 {
            return false;
        }
        pending.has_recorder = false;
        forget_if_none(&mut all, user);
        true
    }

    /// Each change is one step: a panic while the lock was held left it whole.
    fn lock(&self) -> MutexGuard<'_, HashMap<UserId, Pending>> {
        self.by_user.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn forget_if_none(all: &mut HashMap<UserId, Pending>, user: UserId) {
    let is_over =
        |pending: &Pending| pending.waiting == 0 && pending.under_way == 0 && !pending.has_recorder;
    if all.get(&user).is_some_and(is_over) {
        all.remove(&user);
    }
}

impl Taken<'_> {
    /// How many.
    #[must_use]
    pub const fn count(&self) -> u16 {
        self.count
    }

    /// They are recorded.
    pub fn recorded(mut self) {
        self.end(0);
    }

    fn end(&mut self, back: u16) {
        let mut all = self.failed_attempts.lock();
        if let Some(pending) = all.get_mut(&self.user) {
            pending.under_way = pending.under_way.saturating_sub(self.count);
            pending.waiting = pending.waiting.saturating_add(back);
        }
        forget_if_none(&mut all, self.user);
        self.count = 0;
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        if self.count > 0 {
            self.end(self.count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USER: UserId = UserId(7);

    #[test]
    fn what_is_not_recorded_waits_again() {
        let failed_attempts = FailedAttempts::default();
        assert!(failed_attempts.take(USER, 4).is_none());
        failed_attempts.add(USER);
        failed_attempts.add(USER);
        let taken = failed_attempts.take(USER, 4).expect("two");
        failed_attempts.add(USER);
        assert_eq!(taken.count(), 2);
        // Those under way are counted once, whether the record says so already or not yet.
        for recorded in [4, 6] {
            assert_eq!(failed_attempts.pending(USER).and_recorded(recorded), 7);
        }
        drop(taken);
        assert_eq!(failed_attempts.pending(USER).and_recorded(4), 7);
        let taken = failed_attempts.take(USER, 4).expect("three");
        assert!(
            failed_attempts.take(USER, 4).is_none(),
            "they are under way"
        );
        taken.recorded();
        assert!(failed_attempts.pending(USER).is_none());
        assert_eq!(failed_attempts.pending(USER).and_recorded(7), 7);
        assert!(
            failed_attempts.lock().is_empty(),
            "nothing is kept of nobody"
        );
    }

    #[test]
    fn one_at_a_time_sees_to_it_and_does_not_leave_before_all_is_taken() {
        let failed_attempts = FailedAttempts::default();
        assert!(!failed_attempts.become_recorder(USER), "there is nothing");
        failed_attempts.add(USER);
        assert!(failed_attempts.become_recorder(USER));
        assert!(!failed_attempts.become_recorder(USER));
        failed_attempts.take(USER, 0).expect("one").recorded();
        failed_attempts.add(USER);
        assert!(!failed_attempts.is_recorder_done(USER));
        failed_attempts.take(USER, 0).expect("one").recorded();
        assert!(failed_attempts.is_recorder_done(USER));
        assert!(failed_attempts.lock().is_empty());
    }
}
