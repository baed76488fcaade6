//! Moving an account to another address: nothing changes before the code that was mailed there comes back,
//! and the address before can take the account back for as long as its code lives.

use super::checks::{check_may_change, is_self, user_here};
use super::codes::{CodeOutcome, acting, refused, spend};
use crate::change::{Change, OutboxItem};
use crate::code::{Code, CodePurpose};
use crate::command::{Command, Context, Decision, EventDraft, forbidden};
use crate::error_code::ErrorCode;
use crate::ids::UserId;
use crate::refusal::Refusal;
use crate::roles::Rank;
use crate::state::OrganizationState;
use crate::user::{Credential, User, UserState, UserType};
use std::sync::Arc;

/// Sends the code that moves an account to another address.
pub struct BeginEmailChange {
    /// The code, with the address. Its purpose says who asks: the person, or an administrator.
    pub code: Code,
    /// The mail to that address.
    pub mail: OutboxItem,
}

impl Command for BeginEmailChange {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        check_may_begin(state, context, self.code.user, self.code.purpose)?;
        let event = EventDraft::new("user.email-change-requested", "user", self.code.user)
            .with("purpose", self.code.purpose.as_str());
        let changes = vec![
            Change::Code(Arc::new(self.code)),
            Change::Outbox(Arc::new(self.mail)),
        ];
        Ok(Decision::of((), changes, event))
    }
}

/// Refuses who may not move an account to another address now.
///
/// # Errors
/// `user-not-found`, `forbidden`, `role-above-own`, `conflict`.
pub fn check_may_begin(
    state: &OrganizationState,
    context: &Context<'_>,
    user: UserId,
    purpose: CodePurpose,
) -> Result<(), Refusal> {
    let user = user_here(state, user)?;
    match (purpose, is_self(context, user.id)) {
        (CodePurpose::ChangeEmail, true) => {
            if undo(state, user.id).is_some_and(|code| code.is_alive(context.now)) {
                return Err(Refusal::conflict(
                    ErrorCode::Conflict,
                    "The address was changed in the last 72 hours: wait until that is over, or undo it.",
                ));
            }
        }
        (CodePurpose::ChangeEmail, false) => return Err(forbidden()),
        (_, true) => {
            return Err(Refusal::conflict(
                ErrorCode::Conflict,
                "It is your own account: use changeEmail, which asks for a fresh proof.",
            ));
        }
        (_, false) => check_may_change(user, state, context, Rank::UserManager)?,
    }
    let is_person = user.user_type == UserType::Human;
    if !is_person || user.state != UserState::Active || !state.organization.is_active() {
        return Err(Refusal::conflict(
            ErrorCode::Conflict,
            "Only people who are active have an address that can be changed.",
        ));
    }
    Ok(())
}

fn undo(state: &OrganizationState, user: UserId) -> Option<&Arc<Code>> {
    state.codes.get(&(user, CodePurpose::UndoEmailChange))
}

/// Lets go of the address that is kept for somebody.
pub(super) fn kept_no_more(state: &OrganizationState, user: UserId) -> Option<Change> {
    let email = undo(state, user)?.address.clone()?;
    Some(Change::EmailKeptNoMore { email })
}

/// Moves an account to the address its code was mailed to.
pub struct ConfirmEmailChange {
    /// Whose.
    pub user: UserId,
    /// For what the code was sent.
    pub purpose: CodePurpose,
    /// Keyed hash of what was given back, bound to user and purpose.
    pub hash: [u8; 32],
    /// The address, which is reserved; none where the code is not right as far as anybody knows.
    pub reserved: Option<Box<str>>,
    /// The code by which the address before takes the account back, where the person asked.
    pub undo: Option<Code>,
    /// The mail to the address before.
    pub notice: OutboxItem,
}

impl Command for ConfirmEmailChange {
    type Reply = CodeOutcome;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<CodeOutcome>, Refusal> {
        let id = self.user;
        let sent = state.codes.get(&(id, self.purpose));
        let address = sent.and_then(|code| code.address.clone());
        let given = super::codes::GivenCode {
            user: id,
            hash: self.hash,
        };
        let (outcome, changes) = spend(state, context, given, self.purpose);
        let user = acting(state, id, UserState::Active);
        let (Some(user), CodeOutcome::Accepted) = (user, outcome) else {
            return Ok(refused(id, self.purpose, changes));
        };
        let Some(address) = address.filter(|address| self.reserved.as_ref() == Some(address))
        else {
            return Err(changed_meanwhile());
        };
        let mut changes = moved(state, context, user, &address, changes);
        if let Some(undo) = self.undo {
            // The first address keeps its way back: whoever has the account must not wear it out.
            if kept_no_more(state, id).is_some() {
                return Err(changed_meanwhile());
            }
            changes.extend(
                undo.address
                    .clone()
                    .map(|email| Change::EmailKept { email, user: id }),
            );
            changes.push(Change::Code(Arc::new(undo)));
        }
        changes.push(Change::Outbox(Arc::new(self.notice)));
        let event = EventDraft::new("user.email-changed", "user", id)
            .with("purpose", self.purpose.as_str());
        Ok(Decision::of(CodeOutcome::Accepted, changes, event))
    }
}

fn changed_meanwhile() -> Refusal {
    Refusal::conflict(
        ErrorCode::Conflict,
        "The account changed at this moment: try again.",
    )
}

/// The changes that give somebody another address, which its owner proved to read. Codes that went to the
/// one before are of no more use.
fn moved(
    state: &OrganizationState,
    context: &Context<'_>,
    before: &User,
    address: &str,
    mut changes: Vec<Change>,
) -> Vec<Change> {
    let id = before.id;
    let spent: Vec<_> = changes
        .iter()
        .filter_map(|change| match change {
            Change::CodeGone(_, purpose) => Some(*purpose),
            _ => None,
        })
        .collect();
    let mailed = CodePurpose::ALL.into_iter().filter(|purpose| {
        *purpose != CodePurpose::UndoEmailChange
            && !spent.contains(purpose)
            && state.codes.contains_key(&(id, *purpose))
    });
    changes.extend(mailed.map(|purpose| Change::CodeGone(id, purpose)));
    changes.push(Change::LoginReleased {
        login: before.login.clone(),
        user_type: before.user_type,
        user: id,
    });
    changes.push(Change::LoginClaimed {
        login: address.into(),
        user_type: before.user_type,
        user: id,
    });
    let mut user = before.clone();
    user.login = address.into();
    user.is_email_verified = true;
    user.changed_at = context.now;
    changes.push(Change::User(Arc::new(user)));
    changes
}

/// Moves an account back to the address before, by the code that was mailed there. Whoever moved it may know
/// the password: it, the sessions and the tokens end, and a new password is set by a mailed code.
pub struct UndoEmailChange {
    /// The code.
    pub given: super::codes::GivenCode,
    /// The mail to the address that the account leaves; none where there is no such person.
    pub notice: Option<OutboxItem>,
}

impl Command for UndoEmailChange {
    type Reply = CodeOutcome;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<CodeOutcome>, Refusal> {
        let id = self.given.user;
        let purpose = CodePurpose::UndoEmailChange;
        let address = undo(state, id).and_then(|code| code.address.clone());
        let (outcome, changes) = spend(state, context, self.given, purpose);
        let user = state.users.get(&id);
        let (Some(user), Some(address), CodeOutcome::Accepted) = (user, address, outcome) else {
            return Ok(refused(id, purpose, changes));
        };
        let mut changes = moved(state, context, user, &address, changes);
        changes.push(Change::EmailKeptNoMore { email: address });
        let sessions = state.sessions_of(id);
        changes.extend(sessions.map(|session| Change::SessionGone(session.id)));
        if let Some(credential) = state.credentials.get(&id) {
            let mut credential = Credential::clone(credential);
            credential.secret = None;
            credential.changed_at = context.now;
            credential.end_all(None);
            changes.push(Change::Credential(Arc::new(credential)));
        }
        changes.extend(self.notice.map(|mail| Change::Outbox(Arc::new(mail))));
        let event = EventDraft::new("user.email-change-undone", "user", id);
        Ok(Decision::of(CodeOutcome::Accepted, changes, event))
    }
}
