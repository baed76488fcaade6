//! Commands: what somebody wants done to one organization, and what is decided about it.

use crate::change::Change;
use crate::error_code::ErrorCode;
use crate::event::{ActorType, Event};
use crate::ids::SessionId;
use crate::refusal::Refusal;
use crate::roles::{ApplicationRole, Rank, Role};
use crate::state::OrganizationState;
use crate::text::RoleKey;
use crate::time::Timestamp;
use crate::user::UserState;
use imbl::OrdMap;
use std::sync::Arc;

/// Who asks, and from where.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Person, machine, the server, or nobody signed in.
    pub actor_type: ActorType,
    /// The user id; 0 where there is none.
    pub id: u64,
    /// The session of a person.
    pub session: Option<SessionId>,
    /// A role on the whole application.
    pub application_role: Option<ApplicationRole>,
    /// From where, as text.
    pub ip_address: Box<str>,
    /// With what, cut to a sound length.
    pub user_agent: Box<str>,
}

impl Caller {
    /// The server itself, as at the first start.
    #[must_use]
    pub fn system() -> Self {
        Self {
            actor_type: ActorType::System,
            id: 0,
            session: None,
            application_role: Some(ApplicationRole::SuperAdmin),
            ip_address: Box::default(),
            user_agent: Box::default(),
        }
    }
}

/// What a decision may look at besides the state.
pub struct Context<'a> {
    /// The time of the decision.
    pub now: Timestamp,
    /// Who asks.
    pub caller: &'a Caller,
    /// The roles that the application predefines for all organizations.
    pub application_roles: &'a OrdMap<RoleKey, Arc<Role>>,
}

impl Context<'_> {
    /// How high the caller stands here, by the state the decision is made on: a manager demoted a
    /// moment ago decides nothing any more.
    #[must_use]
    pub fn rank(&self, state: &OrganizationState) -> Rank {
        let caller = crate::ids::UserId(self.caller.id);
        // Of a caller who lives here, the state that is decided on knows what was changed a moment ago.
        let application_role = match state.users.get(&caller) {
            Some(here) => here
                .application_role
                .filter(|_| here.state == UserState::Active),
            None => self.caller.application_role,
        };
        let by_application = application_role.map_or(Rank::None, Rank::from);
        by_application.max(state.rank_of(caller))
    }

    /// Refuses a caller who stands lower than `least`.
    ///
    /// # Errors
    /// With `forbidden`.
    pub fn require(&self, state: &OrganizationState, least: Rank) -> Result<Rank, Refusal> {
        let rank = self.rank(state);
        if rank < least {
            Err(forbidden())
        } else {
            Ok(rank)
        }
    }
}

/// The one answer to callers who may not, whatever the reason.
#[must_use]
pub fn forbidden() -> Refusal {
    Refusal::forbidden(ErrorCode::Forbidden, "You may not do this.")
}

/// What happened, for the trail; the rest of the event is filled in from the context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventDraft {
    kind: &'static str,
    target_type: &'static str,
    target: Box<str>,
    data: serde_json::Map<String, serde_json::Value>,
}

impl EventDraft {
    /// Something of `kind` was done to a target.
    #[must_use]
    pub fn new(
        kind: &'static str,
        target_type: &'static str,
        target: impl std::fmt::Display,
    ) -> Self {
        Self {
            kind,
            target_type,
            target: target.to_string().into(),
            data: serde_json::Map::new(),
        }
    }

    /// Adds a detail. Never a secret, a code or a hash.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl serde::Serialize) -> Self {
        if let Ok(value) = serde_json::to_value(value) {
            self.data.insert(name.to_owned(), value);
        }
        self
    }

    /// The event, next in the state's trail.
    #[must_use]
    pub fn finish(self, state: &OrganizationState, context: &Context<'_>) -> Event {
        let data = crate::event_data::written(self.data);
        Event {
            organization: state.id,
            sequence: state.head.sequence + 1,
            kind: self.kind.into(),
            actor_type: context.caller.actor_type,
            actor: context.caller.id,
            target_type: self.target_type.into(),
            target: self.target,
            occurred_at: context.now,
            ip_address: context.caller.ip_address.clone(),
            user_agent: context.caller.user_agent.clone(),
            data: data.into(),
            previous_hash: state.head.hash,
        }
    }
}

/// What was decided: the answer, and what is to change before it may leave.
pub struct Decision<R> {
    /// The answer.
    pub reply: R,
    /// What changes, in order.
    pub changes: Vec<Change>,
    /// What goes on the trail; none only where nothing changes, or for housekeeping.
    pub event: Option<EventDraft>,
}

impl<R> Decision<R> {
    /// An answer that changes nothing.
    pub const fn reply(reply: R) -> Self {
        Self {
            reply,
            changes: Vec::new(),
            event: None,
        }
    }

    /// An answer with changes and their event; without the event where nothing changes.
    pub fn of_changes(reply: R, changes: Vec<Change>, event: EventDraft) -> Self {
        Self {
            reply,
            event: (!changes.is_empty()).then_some(event),
            changes,
        }
    }

    /// An answer with changes and their event.
    pub const fn of(reply: R, changes: Vec<Change>, event: EventDraft) -> Self {
        Self {
            reply,
            changes,
            event: Some(event),
        }
    }
}

/// Something that somebody wants done to one organization.
pub trait Command: Send + 'static {
    /// What is answered when it is done.
    type Reply: Send + 'static;

    /// Decides, without doing.
    ///
    /// # Errors
    /// When it is refused; nothing changes then.
    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal>;
}
