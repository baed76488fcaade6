//! The end of a token at the word of a service that was shown it (RFC 7009).
//!
//! That it was shown is proof enough: whoever holds a token could sign out with it. What is ended
//! already stays ended, and leaves no second event.

use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::ids::{SessionId, UserId};
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use crate::user::Credential;
use std::sync::Arc;

/// Ends the session of a token.
pub struct RevokeSession {
    /// Which.
    pub session: SessionId,
}

impl Command for RevokeSession {
    type Reply = ();

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        let Some(session) = state.sessions.get(&self.session) else {
            return Ok(Decision::reply(()));
        };
        let event =
            EventDraft::new("session.ended", "session", session.id).with("userId", session.user);
        Ok(Decision::of(
            (),
            vec![Change::SessionGone(session.id)],
            event,
        ))
    }
}

/// Ends all tokens that a machine got so far. Its secret stays.
pub struct RevokeMachineTokens {
    /// Which machine.
    pub machine: UserId,
    /// What the token that was shown carries: tokens of later on are spared.
    pub epoch: u32,
}

impl Command for RevokeMachineTokens {
    type Reply = ();

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        let credential = state
            .credentials
            .get(&self.machine)
            .filter(|_| state.token_epoch(self.machine) == Some(self.epoch));
        let Some(credential) = credential else {
            return Ok(Decision::reply(()));
        };
        let mut credential = Credential::clone(credential);
        credential.epoch = credential.epoch.wrapping_add(1);
        let event = EventDraft::new("user.tokens-revoked", "user", self.machine);
        Ok(Decision::of(
            (),
            vec![Change::Credential(Arc::new(credential))],
            event,
        ))
    }
}
