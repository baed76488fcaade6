//! Setting passwords.

use super::checks::{require_self, user_here};
use super::sessions::invalid_credentials;
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::ids::UserId;
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use crate::user::Credential;
use std::sync::Arc;

/// Sets a new password for somebody who gave the present one. Ends all other sessions.
pub struct ChangePassword {
    /// Whose.
    pub user: UserId,
    /// The epoch under which the present password was found right.
    pub epoch: u32,
    /// The new argon2id PHC string.
    pub secret: Box<str>,
}

impl Command for ChangePassword {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        require_self(context, self.user)?;
        user_here(state, self.user)?;
        let credential = state
            .credentials
            .get(&self.user)
            .ok_or_else(Refusal::user_not_found)?;
        // Guesses sent at once are hashed at once: the right one counts only before the lock.
        if credential.epoch != self.epoch || credential.is_locked(context.now) {
            return Err(invalid_credentials());
        }
        let mut credential = Credential::clone(credential);
        let spared = context.caller.session.map(|session| session.0);
        credential.renew(self.secret, spared, context.now);
        let others = state
            .sessions_of(self.user)
            .filter(|session| Some(session.id) != context.caller.session);
        let mut changes: Vec<_> = others
            .map(|session| Change::SessionGone(session.id))
            .collect();
        changes.push(Change::Credential(Arc::new(credential)));
        Ok(Decision::of(
            (),
            changes,
            EventDraft::new("user.password-changed", "user", self.user),
        ))
    }
}
