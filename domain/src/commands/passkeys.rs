//! Signing in and proving a second factor with a passkey.

use super::factors::{Completion, Proved};
use super::sessions::invalid_credentials;
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::factor::SecondFactor;
use crate::ids::{PasskeyId, UserId};
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use crate::user::{Credential, UserState};
use std::sync::Arc;

/// Notes that somebody who lives here showed a passkey, whose signature was verified.
pub struct UsePasskey {
    /// Whose.
    pub user: UserId,
    /// The credential's epoch that the rest of the sign-in stands on.
    pub epoch: u32,
    /// Which.
    pub passkey: PasskeyId,
    /// What the signature was verified with.
    pub before: Box<[u8]>,
    /// The same with the counter that the authenticator gave.
    pub after: Box<[u8]>,
    /// The session that waits, if it is one of this organization: it is completed in the same decision.
    pub completes: Option<Completion>,
}

impl Command for UsePasskey {
    type Reply = Proved;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Proved>, Refusal> {
        let user = state.users.get(&self.user);
        let is_active = user.is_some_and(|user| user.state == UserState::Active);
        let credential = state.credentials.get(&self.user);
        let credential = credential.filter(|credential| credential.epoch == self.epoch);
        let Some(credential) = credential.filter(|_| is_active && state.organization.is_active())
        else {
            return Err(invalid_credentials());
        };
        let mut credential = Credential::clone(credential);
        let factors = credential.factors.as_mut();
        let factors = factors.filter(|factors| !factors.is_locked(context.now));
        // Whoever used the same counter first has changed it: a cloned authenticator, or the same
        // signature twice (WebAuthn Level 3 §7.2, step 22).
        let passkey = factors.and_then(|factors| {
            let mut passkeys = factors.passkeys.iter_mut();
            passkeys.find(|kept| kept.id == self.passkey && kept.credential == self.before)
        });
        let passkey = passkey.ok_or_else(invalid_credentials)?;
        passkey.credential = self.after;
        passkey.last_used_at = Some(context.now);
        let mut changes = Vec::new();
        let session = match &self.completes {
            Some(completion) => {
                Some(completion.session_with(SecondFactor::Passkey, state, context)?)
            }
            None => None,
        };
        changes.extend(session.clone().map(Change::Session));
        changes.push(Change::Credential(Arc::new(credential)));
        let event = EventDraft::new("user.factor-proved", "user", self.user)
            .with("factor", SecondFactor::Passkey.as_str());
        let reply = Proved {
            factor: SecondFactor::Passkey,
            session,
        };
        Ok(Decision::of(reply, changes, event))
    }
}
