//! Opening, extending and ending sessions.

use super::checks::{is_self, require_self};
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft, forbidden};
use crate::error_code::ErrorCode;
use crate::ids::{SessionId, UserId};
use crate::login_settings::LoginSettings;
use crate::refusal::Refusal;
use crate::roles::{ApplicationRole, Rank};
use crate::session::{Session, SessionState};
use crate::state::OrganizationState;
use crate::user::{Credential, UserState};
use std::sync::Arc;

/// Opens a session for somebody whose password was found right.
pub struct OpenSession {
    /// The session, with the epoch the password was checked under.
    pub session: Session,
    /// Most sessions a person has here; the oldest end.
    pub most_sessions: usize,
    /// A fresh hash, when the stored one was made with weaker parameters.
    pub rehashed: Option<Box<str>>,
}

/// The one refusal of a sign-in, whatever the reason.
#[must_use]
pub fn invalid_credentials() -> Refusal {
    Refusal::unauthenticated(
        ErrorCode::InvalidCredentials,
        "The e-mail address or the password is wrong, or the account cannot sign in.",
    )
}

impl Command for OpenSession {
    type Reply = Arc<Session>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let session = Arc::new(self.session);
        let user = session.user;
        let is_member = state
            .memberships
            .get(&user)
            .is_some_and(|membership| membership.is_active());
        if !state.organization.is_active() || !is_member {
            return Err(invalid_credentials());
        }
        let mut changes = Vec::new();
        if session.home == state.id {
            changes.push(signed_in(state, &session, context, self.rehashed)?);
        }
        let expired_long_ago = |s: &&Arc<Session>| s.state_at(context.now) == SessionState::Expired;
        let of_user: Vec<_> = state.sessions_of(user).collect();
        let too_many = (of_user.len() + 1).saturating_sub(self.most_sessions);
        let mut leaving: Vec<_> = of_user
            .iter()
            .filter(|s| expired_long_ago(s))
            .take(too_many)
            .map(|s| s.id)
            .collect();
        let alive = of_user
            .iter()
            .filter(|s| !expired_long_ago(s))
            .take(too_many - leaving.len());
        leaving.extend(alive.map(|s| s.id));
        changes.extend(leaving.into_iter().map(Change::SessionGone));
        changes.push(Change::Session(Arc::clone(&session)));
        let event = EventDraft::new("session.opened", "session", session.id)
            .with("userId", user)
            .with("state", session.state);
        Ok(Decision::of(session, changes, event))
    }
}

/// The credential after a sign-in, if the one the password was checked against still stands.
fn signed_in(
    state: &OrganizationState,
    session: &Session,
    context: &Context<'_>,
    rehashed: Option<Box<str>>,
) -> Result<Change, Refusal> {
    let is_active = state
        .users
        .get(&session.user)
        .is_some_and(|user| user.state == UserState::Active);
    let credential = state
        .credentials
        .get(&session.user)
        .ok_or_else(invalid_credentials)?;
    if !is_active || credential.epoch != session.epoch || credential.is_locked(context.now) {
        return Err(invalid_credentials());
    }
    let mut credential = Credential::clone(credential);
    credential.failed_attempts = 0;
    credential.locked_until = None;
    credential.last_sign_in_at = Some(context.now);
    if rehashed.is_some() {
        credential.secret = rehashed;
    }
    Ok(Change::Credential(Arc::new(credential)))
}

/// Extends a session, never past its absolute lifetime.
pub struct ExtendSession {
    /// Which.
    pub session: SessionId,
    /// The organization's login settings in effect.
    pub settings: Arc<LoginSettings>,
}

impl Command for ExtendSession {
    type Reply = Arc<Session>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let ended = || {
            Refusal::unauthenticated(
                ErrorCode::SessionExpired,
                "The session has ended: sign in again.",
            )
        };
        let session = state
            .live_session(self.session, context.now)
            .ok_or_else(ended)?;
        require_self(context, session.user)?;
        let mut session = Session::clone(session);
        session.extend(context.now, &self.settings);
        let session = Arc::new(session);
        let event =
            EventDraft::new("session.extended", "session", session.id).with("userId", session.user);
        Ok(Decision::of(
            Arc::clone(&session),
            vec![Change::Session(session)],
            event,
        ))
    }
}

/// Ends a session.
pub struct EndSession {
    /// Which.
    pub session: SessionId,
    /// The application role of whose session it is, as their home knows it.
    pub application_role: Option<ApplicationRole>,
}

impl Command for EndSession {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let session = state.sessions.get(&self.session);
        match session {
            Some(session) if is_self(context, session.user) => {}
            _ => {
                let rank = context.require(state, Rank::Owner)?;
                let by_application = self.application_role.map_or(Rank::None, Rank::from);
                let theirs = |session: &Session| by_application.max(state.rank_of(session.user));
                if session.is_some_and(|session| theirs(session) > rank) {
                    return Err(forbidden());
                }
            }
        }
        let session = session.ok_or_else(|| {
            Refusal::not_found(ErrorCode::SessionNotFound, "There is no such session here.")
        })?;
        let event =
            EventDraft::new("session.ended", "session", session.id).with("userId", session.user);
        Ok(Decision::of(
            (),
            vec![Change::SessionGone(session.id)],
            event,
        ))
    }
}

/// Ends all sessions of the caller here but the one that calls.
pub struct EndOwnSessions {
    /// The caller.
    pub user: UserId,
}

impl Command for EndOwnSessions {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        require_self(context, self.user)?;
        let changes: Vec<_> = state
            .sessions_of(self.user)
            .filter(|session| Some(session.id) != context.caller.session)
            .map(|session| Change::SessionGone(session.id))
            .collect();
        if changes.is_empty() {
            return Ok(Decision::reply(()));
        }
        let event = EventDraft::new("session.others-ended", "user", self.user)
            .with("sessions", changes.len());
        Ok(Decision::of((), changes, event))
    }
}

/// Counts wrong passwords, and locks the account when there were too many.
pub struct RecordFailedAttempt {
    /// Whose.
    pub user: UserId,
    /// How many there were.
    pub attempts: u16,
    /// The organization's login settings in effect.
    pub settings: Arc<LoginSettings>,
}

impl Command for RecordFailedAttempt {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let Some(credential) = state.credentials.get(&self.user) else {
            return Ok(Decision::reply(()));
        };
        if credential.is_locked(context.now) {
            return Ok(Decision::reply(()));
        }
        let mut credential = Credential::clone(credential);
        if credential.locked_until.take().is_some() {
            credential.failed_attempts = 0;
        }
        credential.failed_attempts = credential.failed_attempts.saturating_add(self.attempts);
        let policy = &self.settings.lockout_policy;
        let is_locked = credential.failed_attempts >= policy.max_password_attempts;
        if is_locked {
            credential.locked_until =
                Some(context.now.plus_seconds(u64::from(policy.lockout_seconds)));
        }
        let kind = if is_locked {
            "user.locked"
        } else {
            "user.sign-in-failed"
        };
        let event =
            EventDraft::new(kind, "user", self.user).with("attempts", credential.failed_attempts);
        Ok(Decision::of(
            (),
            vec![Change::Credential(Arc::new(credential))],
            event,
        ))
    }
}

/// Notes a sign-in of somebody who lives here to another organization.
pub struct RecordSignIn {
    /// Whose.
    pub user: UserId,
    /// The epoch the password was checked under.
    pub epoch: u32,
    /// A fresh hash, when the stored one was made with weaker parameters.
    pub rehashed: Option<Box<str>>,
}

impl Command for RecordSignIn {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let is_active = state
            .users
            .get(&self.user)
            .is_some_and(|user| user.state == UserState::Active);
        let credential = state
            .credentials
            .get(&self.user)
            .ok_or_else(invalid_credentials)?;
        let holds = credential.epoch == self.epoch && !credential.is_locked(context.now);
        if !state.organization.is_active() || !is_active || !holds {
            return Err(invalid_credentials());
        }
        let mut credential = Credential::clone(credential);
        credential.failed_attempts = 0;
        credential.locked_until = None;
        credential.last_sign_in_at = Some(context.now);
        if self.rehashed.is_some() {
            credential.secret = self.rehashed;
        }
        let event = EventDraft::new("user.signed-in-elsewhere", "user", self.user);
        Ok(Decision::of(
            (),
            vec![Change::Credential(Arc::new(credential))],
            event,
        ))
    }
}
