//! What an operator does where nobody can sign in any more.

use super::checks::user_here;
use super::users::unlocked;
use crate::change::Change;
use crate::code::CodePurpose;
use crate::command::{Command, Context, Decision, EventDraft, forbidden};
use crate::error_code::ErrorCode;
use crate::event::ActorType;
use crate::ids::UserId;
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use crate::user::{Credential, User, UserState};
use std::sync::Arc;

/// Takes a lock away, and the wrong passwords that led to it. Answers whether there were any.
pub struct Unlock {
    /// Whose.
    pub user: UserId,
}

/// Sets a password without the present one. Takes a lock away, ends all sessions, and makes somebody
/// active who was invited.
pub struct SetPassword {
    /// Whose.
    pub user: UserId,
    /// The new argon2id PHC string.
    pub secret: Box<str>,
}

fn require_operator(context: &Context<'_>) -> Result<(), Refusal> {
    if context.caller.actor_type == ActorType::System {
        Ok(())
    } else {
        Err(forbidden())
    }
}

impl Command for Unlock {
    type Reply = bool;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<bool>, Refusal> {
        require_operator(context)?;
        user_here(state, self.user)?;
        let Some(change) = unlocked(state, self.user) else {
            return Ok(Decision::reply(false));
        };
        let event = EventDraft::new("user.unlocked", "user", self.user);
        Ok(Decision::of(true, vec![change], event))
    }
}

impl Command for SetPassword {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        require_operator(context)?;
        let user = user_here(state, self.user)?;
        if user.state == UserState::Inactive {
            return Err(Refusal::conflict(
                ErrorCode::Conflict,
                "The account is inactive: an administrator has to activate it first.",
            ));
        }
        let mut changes: Vec<_> = state
            .sessions_of(self.user)
            .map(|session| Change::SessionGone(session.id))
            .collect();
        let mut credential = match state.credentials.get(&self.user) {
            Some(credential) => Credential::clone(credential),
            None => Credential::new(self.user, None, context.now),
        };
        credential.renew(self.secret, None, context.now);
        changes.push(Change::Credential(Arc::new(credential)));
        if user.state == UserState::Initial {
            let mut user = User::clone(user);
            user.state = UserState::Active;
            user.changed_at = context.now;
            if user.is_acting_super_admin() {
                changes.push(Change::SuperAdmin(user.id));
            }
            changes.push(Change::User(Arc::new(user)));
            let invite = (self.user, CodePurpose::AcceptInvite);
            if state.codes.contains_key(&invite) {
                changes.push(Change::CodeGone(invite.0, invite.1));
            }
        }
        let event = EventDraft::new("user.password-set", "user", self.user);
        Ok(Decision::of((), changes, event))
    }
}
