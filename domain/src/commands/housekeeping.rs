//! What the server does by itself: it answers nobody and, but for taking roles away, leaves no trail.

use super::members::leave;
use crate::change::{Change, OutboxItem, OutboxKey};
use crate::code::CodePurpose;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::ids::{IdentityProviderId, UserId};
use crate::membership::Membership;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::state::OrganizationState;
use crate::text::RoleKey;
use std::sync::Arc;

/// Forgets sessions that expired long ago or ended with the organization, codes that are dead, and attempts
/// to sign in through a provider that took too long.
pub struct SweepExpired {
    /// Most things forgotten at once, so that the mailbox stays quick.
    pub at_most: usize,
}

impl Command for SweepExpired {
    /// Whether more is left.
    type Reply = bool;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<bool>, Refusal> {
        let horizon = context.now.minus_milliseconds(Session::KEPT_AFTER_EXPIRY);
        let sessions = state
            .sessions
            .values()
            .filter(|s| s.expires_at < horizon || state.organization.ended(s));
        let sessions = sessions.map(|session| Change::SessionGone(session.id));
        let codes = state
            .codes
            .values()
            .filter(|code| code.expires_at < context.now);
        // With the code that undoes a change of address ends the hold on the address before.
        let codes = codes.flat_map(|code| {
            let gone = Change::CodeGone(code.user, code.purpose);
            let kept = (code.purpose == CodePurpose::UndoEmailChange).then(|| code.address.clone());
            let kept = kept
                .flatten()
                .map(|email| Change::EmailKeptNoMore { email });
            kept.into_iter().chain([gone])
        });
        let intents = state
            .intents
            .values()
            .filter(|intent| !intent.is_alive(context.now));
        let intents = intents.map(|intent| Change::IntentGone(intent.id));
        let swept = sessions.chain(codes).chain(intents);
        let mut changes: Vec<_> = swept.take(self.at_most + 1).collect();
        let more = changes.len() > self.at_most;
        changes.truncate(self.at_most);
        Ok(Decision {
            reply: more,
            changes,
            event: None,
        })
    }
}

/// Takes delivered work out of the outbox.
pub struct FinishOutbox {
    /// Which.
    pub items: Vec<OutboxKey>,
}

impl Command for FinishOutbox {
    type Reply = ();

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        let waiting = |item: &OutboxKey| state.outbox.contains_key(item);
        let done = self.items.into_iter().filter(waiting);
        Ok(Decision {
            reply: (),
            changes: done.map(Change::OutboxDone).collect(),
            event: None,
        })
    }
}

/// Takes a deleted application role from everybody who holds it here, unless the organization
/// defines a role of that key itself.
pub struct DropApplicationRole {
    /// The key.
    pub key: RoleKey,
}

impl Command for DropApplicationRole {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        if state.roles.contains_key(&self.key) {
            return Ok(Decision::reply(()));
        }
        let changes = without_roles(state, context, |key| *key == self.key);
        let event = EventDraft::new("member.role-dropped", "role", &self.key)
            .with("members", changes.len());
        Ok(Decision {
            event: (!changes.is_empty()).then_some(event),
            reply: (),
            changes,
        })
    }
}

/// Takes roles from everybody who holds one of them here.
pub(super) fn without_roles(
    state: &OrganizationState,
    context: &Context<'_>,
    is_gone: impl Fn(&RoleKey) -> bool,
) -> Vec<Change> {
    let holders = state
        .memberships
        .values()
        .filter(|membership| membership.roles.iter().any(&is_gone));
    let without = |membership: &Arc<Membership>| {
        let mut membership = Membership::clone(membership);
        membership.roles.retain(|key| !is_gone(key));
        membership.changed_at = context.now;
        Change::Membership(Arc::new(membership))
    };
    holders.map(without).collect()
}

/// Takes out a guest whose account was deleted. Nobody asks whether an owner is left: that was asked
/// before the account went.
pub struct ForgetMember {
    /// Whom.
    pub user: UserId,
}

impl Command for ForgetMember {
    type Reply = ();

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        if state.users.contains_key(&self.user) {
            return Ok(Decision::reply(()));
        }
        if state.memberships.contains_key(&self.user) {
            let event = EventDraft::new("member.removed", "user", self.user);
            return Ok(Decision::of((), leave(state, self.user), event));
        }
        Ok(Decision::reply(()))
    }
}

/// Takes the links to a provider that was deleted from those who live here.
pub struct ForgetProviderLinks {
    /// The provider.
    pub provider: IdentityProviderId,
    /// Most of them at once, so that the mailbox stays quick.
    pub at_most: usize,
}

impl Command for ForgetProviderLinks {
    /// Whether more is left.
    type Reply = bool;

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<bool>, Refusal> {
        let links = state
            .provider_links
            .values()
            .filter(|link| link.provider == self.provider)
            .map(|link| Change::ProviderLinkGone(link.user, link.key()));
        let mut changes: Vec<_> = links.take(self.at_most + 1).collect();
        let more = changes.len() > self.at_most;
        changes.truncate(self.at_most);
        let event = EventDraft::new("user.links-dropped", "identity-provider", self.provider)
            .with("users", changes.len());
        Ok(Decision {
            event: (!changes.is_empty()).then_some(event),
            reply: more,
            changes,
        })
    }
}

/// Puts a notice to somebody who lives here into the outbox.
pub struct SendNotice {
    /// To whom.
    pub user: UserId,
    /// The mail.
    pub mail: OutboxItem,
}

impl Command for SendNotice {
    type Reply = ();

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        if !state.users.contains_key(&self.user) {
            return Ok(Decision::reply(()));
        }
        let event = EventDraft::new("user.notified", "user", self.user);
        Ok(Decision::of(
            (),
            vec![Change::Outbox(Arc::new(self.mail))],
            event,
        ))
    }
}
