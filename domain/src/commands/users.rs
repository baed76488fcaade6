//! Creating, changing and deleting people and machines in their home organization.

use super::checks::{
    AbsentOwners, RoleSet, check_may_change, check_may_set_state, is_self, keep_an_owner, patched,
    user_here,
};
use super::email_change::kept_no_more;
use crate::change::{Change, OutboxItem, OutboxTask};
use crate::code::{Code, CodePurpose};
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::ids::{OutboxId, UserId};
use crate::membership::{Membership, MembershipState};
use crate::refusal::Refusal;
use crate::roles::{ApplicationRole, Rank};
use crate::session::Session;
use crate::state::OrganizationState;
use crate::text::{Language, LastName, MetadataPatch, PersonName, PhoneNumber};
use crate::user::{Credential, User, UserState, UserType};
use std::sync::Arc;

/// How somebody comes to be created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreatedBy {
    /// By signing up; the organization must allow it.
    SignUp,
    /// By somebody who stands at least this high.
    Manager(Rank),
}

/// Creates a user. The login is reserved with the directory beforehand.
pub struct CreateUser {
    /// The user.
    pub user: User,
    /// PHC string or hash of the client secret.
    pub secret: Option<Box<str>>,
    /// Roles in the home organization.
    pub roles: RoleSet,
    /// By what way.
    pub by: CreatedBy,
    /// A code that goes out with the mail.
    pub code: Option<Code>,
    /// The mail.
    pub mail: Option<OutboxItem>,
    /// A session opened at once.
    pub session: Option<Session>,
}

impl Command for CreateUser {
    type Reply = Arc<User>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        match self.by {
            CreatedBy::SignUp => {}
            CreatedBy::Manager(least) => {
                let rank = context.require(state, least)?;
                let granted = self.user.application_role.map_or(Rank::None, Rank::from);
                if granted > rank {
                    return Err(Refusal::above_own_role());
                }
                if self.user.is_email_verified && rank < Rank::Machine {
                    return Err(verified_without_proof());
                }
            }
        }
        if !state.organization.is_active() {
            return Err(Refusal::conflict(
                ErrorCode::OrganizationInactive,
                "The organization is inactive: activate it first.",
            ));
        }
        self.roles.check(state, context)?;
        let user = Arc::new(self.user);
        let kind = match user.user_type {
            UserType::Human => "user.created",
            UserType::Machine => "machine.created",
        };
        let event = EventDraft::new(kind, "user", user.id)
            .with("roles", &self.roles.roles)
            .with("managerRoles", &self.roles.manager_roles)
            .with("state", user.state);
        let mut changes = new_user(&user, self.secret, self.roles, context);
        changes.extend(self.code.map(|code| Change::Code(Arc::new(code))));
        changes.extend(self.mail.map(|mail| Change::Outbox(Arc::new(mail))));
        changes.extend(
            self.session
                .map(|session| Change::Session(Arc::new(session))),
        );
        Ok(Decision::of(user, changes, event))
    }
}

/// Who has a verified address is taken for the one it belongs to by every organization: those who
/// manage one alone do not say so of an address.
fn verified_without_proof() -> Refusal {
    Refusal::forbidden(
        ErrorCode::VerificationNotAllowed,
        "Only SUPER_ADMIN and GENERIC_MACHINE_USER say that an address is verified: leave isEmailVerified out, the person verifies it.",
    )
    .about("isEmailVerified")
}

/// The changes that make a user with a credential and a membership at home.
pub(super) fn new_user(
    user: &Arc<User>,
    secret: Option<Box<str>>,
    roles: RoleSet,
    context: &Context<'_>,
) -> Vec<Change> {
    let mut credential = Credential::new(user.id, secret, context.now);
    credential.last_sign_in_at = None;
    let membership = Membership {
        user: user.id,
        home: user.home,
        roles: roles.roles,
        manager_roles: roles.manager_roles,
        state: MembershipState::Active,
        created_at: context.now,
        changed_at: context.now,
    };
    let mut changes = vec![
        Change::LoginClaimed {
            login: login_key(user),
            user_type: user.user_type,
            user: user.id,
        },
        Change::User(Arc::clone(user)),
        Change::Credential(Arc::new(credential)),
        Change::Membership(Arc::new(membership)),
    ];
    if user.is_acting_super_admin() {
        changes.push(Change::SuperAdmin(user.id));
    }
    changes
}

/// The text by which the directory knows a user: the address is folded already, a machine's name is
/// folded here.
#[must_use]
pub fn login_key(user: &User) -> Box<str> {
    match user.user_type {
        UserType::Human => user.login.clone(),
        UserType::Machine => crate::text::fold(&user.login).into(),
    }
}

/// Changes what is known of a user; what is `None` stays.
#[derive(Default)]
pub struct UpdateUser {
    /// Whose.
    pub user: Option<UserId>,
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<LastName>,
    /// Display name; `Some(None)` clears it.
    pub display_name: Option<Option<PersonName>>,
    /// Phone number; `Some(None)` clears it. A new one is not verified.
    pub phone_number: Option<Option<PhoneNumber>>,
    /// Language; `Some(None)` clears it.
    pub preferred_language: Option<Option<Language>>,
    /// Changes the metadata.
    pub metadata: Option<MetadataPatch>,
    /// `Active` or `Inactive`; for administrators, not for oneself.
    pub state: Option<UserState>,
    /// Whether the directory holds a lease by which this super administrator may stop acting.
    pub super_admin_lease: bool,
    /// Owners who live elsewhere and cannot act.
    pub absent_owners: AbsentOwners,
}

impl UpdateUser {
    fn change(&self, user: &mut User) -> Result<Vec<&'static str>, Refusal> {
        let mut changed = Vec::new();
        let mut set = |name, is_new: bool| {
            if is_new {
                changed.push(name);
            }
        };
        if let Some(name) = &self.first_name {
            set("firstName", *name.as_str() != *user.first_name);
            user.first_name = name.as_str().into();
        }
        if let Some(name) = &self.last_name {
            set("lastName", *name.as_str() != *user.last_name);
            user.last_name = name.as_str().into();
        }
        if let Some(name) = &self.display_name {
            set("displayName", *name != user.display_name);
            user.display_name.clone_from(name);
        }
        if let Some(number) = &self.phone_number {
            set("phoneNumber", *number != user.phone_number);
            user.is_phone_verified &= *number == user.phone_number;
            user.phone_number.clone_from(number);
        }
        if let Some(language) = &self.preferred_language {
            set("preferredLanguage", *language != user.preferred_language);
            user.preferred_language.clone_from(language);
        }
        if let Some(patch) = &self.metadata {
            let before = user.metadata.as_deref().cloned().unwrap_or_default();
            let metadata = patched(patch, &before)?;
            let metadata = (!metadata.0.is_empty()).then(|| Box::new(metadata));
            set("metadata", metadata != user.metadata);
            user.metadata = metadata;
        }
        Ok(changed)
    }
}

impl Command for UpdateUser {
    type Reply = Arc<User>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let id = self.user.ok_or_else(Refusal::user_not_found)?;
        let before = user_here(state, id)?;
        let by_self = is_self(context, id);
        if !by_self {
            check_may_change(before, state, context, Rank::UserManager)?;
        }
        let mut user = User::clone(before);
        let mut changed = self.change(&mut user)?;
        let mut changes = Vec::new();
        // A locked account is shown as LOCKED: activating it takes the lock away, but not by oneself.
        let unlocks = !by_self && self.state == Some(UserState::Active);
        if unlocks && before.state == UserState::Active {
            let unlocked = unlocked(state, id);
            changed.extend(unlocked.as_ref().map(|_| "userState"));
            changes.extend(unlocked);
        }
        if let Some(wanted) = self.state.filter(|wanted| *wanted != before.state) {
            check_may_set_state(before, state, context)?;
            if wanted == UserState::Inactive {
                keep_an_owner(state, id, &self.absent_owners)?;
            }
            changes = set_state(&mut user, wanted, state, context, self.super_admin_lease)?;
            changed.push("userState");
        }
        if changed.is_empty() {
            return Ok(Decision::reply(Arc::clone(before)));
        }
        user.changed_at = context.now;
        let user = Arc::new(user);
        let event = EventDraft::new("user.updated", "user", id)
            .with("changed", changed)
            .with("state", user.state);
        changes.push(Change::User(Arc::clone(&user)));
        Ok(Decision::of(user, changes, event))
    }
}

fn set_state(
    user: &mut User,
    wanted: UserState,
    state: &OrganizationState,
    context: &Context<'_>,
    super_admin_lease: bool,
) -> Result<Vec<Change>, Refusal> {
    let has_secret = state
        .credentials
        .get(&user.id)
        .is_some_and(|credential| credential.secret.is_some())
        || state.links_of(user.id).next().is_some();
    match wanted {
        UserState::Active if !has_secret => {
            return Err(Refusal::conflict(
                ErrorCode::Conflict,
                "The user has not accepted the invitation yet.",
            ));
        }
        UserState::Active | UserState::Inactive => {}
        UserState::Locked | UserState::Initial => {
            return Err(Refusal::invalid("userState", "must be ACTIVE or INACTIVE"));
        }
    }
    let mut changes = Vec::new();
    let was_acting = user.is_acting_super_admin();
    if wanted == UserState::Inactive {
        if was_acting && !super_admin_lease {
            return Err(last_super_admin());
        }
        changes.extend(end_credential(state, user.id));
        changes.extend(
            state
                .sessions_of(user.id)
                .map(|session| Change::SessionGone(session.id)),
        );
    } else {
        changes.extend(unlocked(state, user.id));
    }
    user.state = wanted;
    user.changed_at = context.now;
    match (was_acting, user.is_acting_super_admin()) {
        (true, false) => changes.push(Change::SuperAdminGone(user.id)),
        (false, true) => changes.push(Change::SuperAdmin(user.id)),
        _ => {}
    }
    Ok(changes)
}

/// Forgets wrong passwords and the lock that came of them: an administrator who activates somebody
/// means that they can sign in now.
pub(super) fn unlocked(state: &OrganizationState, user: UserId) -> Option<Change> {
    let credential = state.credentials.get(&user)?;
    if credential.failed_attempts == 0 {
        return None;
    }
    let mut credential = Credential::clone(credential);
    credential.failed_attempts = 0;
    credential.locked_until = None;
    Some(Change::Credential(Arc::new(credential)))
}

/// Ends every session and token of somebody, wherever they are.
fn end_credential(state: &OrganizationState, user: UserId) -> Option<Change> {
    let mut credential = Credential::clone(state.credentials.get(&user)?);
    credential.end_all(None);
    Some(Change::Credential(Arc::new(credential)))
}

/// The refusal that keeps one super administrator able to act.
#[must_use]
pub fn last_super_admin() -> Refusal {
    Refusal::conflict(
        ErrorCode::LastSuperAdmin,
        "This is the application's last SUPER_ADMIN: make somebody else super administrator first.",
    )
}

/// Deletes a user for good. From then on nothing of theirs counts anywhere, because every organization
/// looks at the home; that those in which they were a guest forget them is done through the outbox.
pub struct DeleteUser {
    /// Whom.
    pub user: UserId,
    /// Whether the directory holds a lease by which this super administrator may go.
    pub super_admin_lease: bool,
    /// Owners who live elsewhere and cannot act.
    pub absent_owners: AbsentOwners,
    /// The id of the work for the outbox; none for somebody who is a guest nowhere.
    pub to_forget: Option<OutboxId>,
}

impl Command for DeleteUser {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let user = user_here(state, self.user)?;
        check_may_change(user, state, context, Rank::Machine)?;
        keep_an_owner(state, self.user, &self.absent_owners)?;
        if user.is_acting_super_admin() && !self.super_admin_lease {
            return Err(last_super_admin());
        }
        let changes = gone(user, state, context, self.to_forget);
        let event =
            EventDraft::new("user.deleted", "user", self.user).with("userType", user.user_type);
        Ok(Decision::of((), changes, event))
    }
}

/// The changes that delete somebody who lives here, and put into the outbox that others forget them.
pub(super) fn gone(
    user: &User,
    state: &OrganizationState,
    context: &Context<'_>,
    to_forget: Option<OutboxId>,
) -> Vec<Change> {
    let id = user.id;
    let mut changes = super::members::leave(state, id);
    changes.push(Change::LoginReleased {
        login: login_key(user),
        user_type: user.user_type,
        user: id,
    });
    changes.push(Change::CredentialGone(id));
    if user.application_role == Some(ApplicationRole::SuperAdmin) {
        changes.push(Change::SuperAdminGone(id));
    }
    let sent = CodePurpose::ALL
        .into_iter()
        .filter(|purpose| state.codes.contains_key(&(id, *purpose)));
    changes.extend(sent.map(|purpose| Change::CodeGone(id, purpose)));
    changes.extend(kept_no_more(state, id));
    let links = state.links_of(id);
    changes.extend(links.map(|link| Change::ProviderLinkGone(id, link.key())));
    changes.push(Change::UserGone(id));
    changes.extend(to_forget.map(|outbox| {
        let task = OutboxTask::ForgetUser(id);
        Change::Outbox(Arc::new(OutboxItem::new(outbox, context.now, task)))
    }));
    changes
}
