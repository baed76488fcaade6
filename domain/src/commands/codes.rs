//! Codes that are sent by mail: sending one, and what giving it back does.
//!
//! A wrong try changes something too, the count of tries, so it is an answer and not a refusal: nothing
//! of a refusal is kept.

use super::checks::user_here;
use crate::change::{Change, OutboxItem};
use crate::code::{Code, CodePurpose};
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::ids::UserId;
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use crate::user::{Credential, User, UserState};
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// The one answer to a code that is wrong, used, expired or tried too often, or whose person does not
/// exist.
#[must_use]
pub fn invalid_code() -> Refusal {
    Refusal::bad(
        ErrorCode::InvalidCode,
        "The code is wrong or can no longer be used: check it, or ask for a new one.",
    )
}

/// What came of giving a code back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeOutcome {
    /// It was right, and is used up.
    Accepted,
    /// Anything else.
    Refused,
}

/// A code as somebody gave it back.
#[derive(Clone, Copy)]
pub struct GivenCode {
    /// Whose it should be.
    pub user: UserId,
    /// Keyed hash of what was given, bound to user and purpose.
    pub hash: [u8; 32],
}

/// Whether a code is the one that was sent, and what trying it changes.
pub(super) fn spend(
    state: &OrganizationState,
    context: &Context<'_>,
    given: GivenCode,
    purpose: CodePurpose,
) -> (CodeOutcome, Vec<Change>) {
    let sent = state.codes.get(&(given.user, purpose));
    let Some(sent) = sent.filter(|code| code.is_alive(context.now)) else {
        return (CodeOutcome::Refused, Vec::new());
    };
    if bool::from(sent.hash.ct_eq(&given.hash)) {
        return (
            CodeOutcome::Accepted,
            vec![Change::CodeGone(given.user, purpose)],
        );
    }
    let mut tried = Code::clone(sent);
    tried.attempts = tried.attempts.saturating_add(1);
    (CodeOutcome::Refused, vec![Change::Code(Arc::new(tried))])
}

/// A refused try. It is written down also where no code is left, so that it takes as long.
pub(super) fn refused(
    user: UserId,
    purpose: CodePurpose,
    changes: Vec<Change>,
) -> Decision<CodeOutcome> {
    let event =
        EventDraft::new("user.code-refused", "user", user).with("purpose", purpose.as_str());
    Decision::of(CodeOutcome::Refused, changes, event)
}

/// Notes a try for somebody who does not exist, in the application's own organization: it leaves the
/// trace, and takes the time, that one for somebody who does exist leaves and takes.
pub struct NoteRefusedCode {
    /// What the code was for.
    pub purpose: CodePurpose,
}

impl Command for NoteRefusedCode {
    type Reply = CodeOutcome;

    fn decide(
        self,
        _: &OrganizationState,
        _: &Context<'_>,
    ) -> Result<Decision<CodeOutcome>, Refusal> {
        Ok(refused(UserId(0), self.purpose, Vec::new()))
    }
}

/// Puts a new code in the place of an earlier one, and its mail into the outbox. Nothing happens for
/// whom the purpose does not concern: who is inactive, who verified the address, who has no password
/// yet or has one already.
pub struct SendCode {
    /// The code; names the person and the purpose.
    pub code: Code,
    /// The mail.
    pub mail: OutboxItem,
}

/// Whether a code of a purpose is of use to somebody.
#[must_use]
pub fn concerns(purpose: CodePurpose, user: &User) -> bool {
    match purpose {
        CodePurpose::VerifyEmail => user.state == UserState::Active && !user.is_email_verified,
        CodePurpose::ResetPassword
        | CodePurpose::Mfa
        | CodePurpose::ChangeEmail
        | CodePurpose::AdoptEmail
        | CodePurpose::UndoEmailChange => user.state == UserState::Active,
        CodePurpose::AcceptInvite => user.state == UserState::Initial,
    }
}

impl Command for SendCode {
    type Reply = ();

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        let user = user_here(state, self.code.user)?;
        if !state.organization.is_active() || !concerns(self.code.purpose, user) {
            return Ok(Decision::reply(()));
        }
        let event = EventDraft::new("user.code-sent", "user", user.id)
            .with("purpose", self.code.purpose.as_str());
        let changes = vec![
            Change::Code(Arc::new(self.code)),
            Change::Outbox(Arc::new(self.mail)),
        ];
        Ok(Decision::of((), changes, event))
    }
}

/// Verifies an address by the code that was mailed to it.
pub struct VerifyEmail {
    /// The code.
    pub given: GivenCode,
}

impl Command for VerifyEmail {
    type Reply = CodeOutcome;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<CodeOutcome>, Refusal> {
        let purpose = CodePurpose::VerifyEmail;
        let id = self.given.user;
        let user = acting(state, id, UserState::Active);
        let (outcome, mut changes) = spend(state, context, self.given, purpose);
        let (Some(user), CodeOutcome::Accepted) = (user, outcome) else {
            return Ok(refused(id, purpose, changes));
        };
        let mut user = User::clone(user);
        user.is_email_verified = true;
        user.changed_at = context.now;
        changes.push(Change::User(Arc::new(user)));
        let event = EventDraft::new("user.email-verified", "user", id);
        Ok(Decision::of(CodeOutcome::Accepted, changes, event))
    }
}

/// Sets a new password by a mailed code: ends every session and token, takes a lock away, and verifies
/// the address, since the code came by it.
pub struct ResetPassword {
    /// The code.
    pub given: GivenCode,
    /// The new argon2id PHC string.
    pub secret: Box<str>,
}

impl Command for ResetPassword {
    type Reply = CodeOutcome;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<CodeOutcome>, Refusal> {
        let purpose = CodePurpose::ResetPassword;
        let id = self.given.user;
        let user = acting(state, id, UserState::Active);
        let (outcome, changes) = spend(state, context, self.given, purpose);
        let (Some(user), CodeOutcome::Accepted) = (user, outcome) else {
            return Ok(refused(id, purpose, changes));
        };
        let changes = with_password(state, context, user, self.secret, changes);
        let event = EventDraft::new("user.password-reset", "user", id);
        Ok(Decision::of(CodeOutcome::Accepted, changes, event))
    }
}

/// Accepts an invitation by a mailed code: sets the first password, verifies the address, and makes
/// active who was invited.
pub struct AcceptInvite {
    /// The code.
    pub given: GivenCode,
    /// The argon2id PHC string.
    pub secret: Box<str>,
}

impl Command for AcceptInvite {
    type Reply = CodeOutcome;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<CodeOutcome>, Refusal> {
        let purpose = CodePurpose::AcceptInvite;
        let id = self.given.user;
        let user = acting(state, id, UserState::Initial);
        let (outcome, changes) = spend(state, context, self.given, purpose);
        let (Some(user), CodeOutcome::Accepted) = (user, outcome) else {
            return Ok(refused(id, purpose, changes));
        };
        let changes = with_password(state, context, user, self.secret, changes);
        let event = EventDraft::new("user.invitation-accepted", "user", id);
        Ok(Decision::of(CodeOutcome::Accepted, changes, event))
    }
}

/// Somebody who lives in an active organization and is in this state.
pub(super) fn acting(
    state: &OrganizationState,
    user: UserId,
    wanted: UserState,
) -> Option<&Arc<User>> {
    let user = state.users.get(&user).filter(|user| user.state == wanted);
    user.filter(|_| state.organization.is_active())
}

/// A new password, an address that is verified by the way it came, and nothing that goes on under what
/// was before.
fn with_password(
    state: &OrganizationState,
    context: &Context<'_>,
    user: &Arc<User>,
    secret: Box<str>,
    mut changes: Vec<Change>,
) -> Vec<Change> {
    let sessions = state.sessions_of(user.id);
    changes.extend(sessions.map(|session| Change::SessionGone(session.id)));
    let mut credential = match state.credentials.get(&user.id) {
        Some(credential) => Credential::clone(credential),
        None => Credential::new(user.id, None, context.now),
    };
    credential.renew(secret, None, context.now);
    changes.push(Change::Credential(Arc::new(credential)));
    // A code for what is done now must not lie around.
    let verifies = (user.id, CodePurpose::VerifyEmail);
    if state.codes.contains_key(&verifies) {
        changes.push(Change::CodeGone(user.id, CodePurpose::VerifyEmail));
    }
    let was_acting = user.is_acting_super_admin();
    let mut user = User::clone(user);
    user.state = UserState::Active;
    user.is_email_verified = true;
    user.changed_at = context.now;
    // Whoever was invited as super administrator is one from here on.
    if !was_acting && user.is_acting_super_admin() {
        changes.push(Change::SuperAdmin(user.id));
    }
    changes.push(Change::User(Arc::new(user)));
    changes
}
