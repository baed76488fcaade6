//! Bringing people along from another system, each by a decision of their own.

use super::checks::{RoleSet, check_may_change};
use super::group_users::{GroupUserRoles, joined};
use super::users::new_user;
use crate::change::{Change, OutboxItem};
use crate::code::Code;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::ids::GroupId;
use crate::membership::Membership;
use crate::refusal::Refusal;
use crate::roles::{MAX_ROLES, Rank};
use crate::state::OrganizationState;
use crate::text::RoleKey;
use crate::user::{Credential, User, UserState};
use std::sync::Arc;

/// What is to come of somebody who is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfExists {
    /// They stay as they are.
    Skip,
    /// What is given takes the place of what is there; a password that is set stays.
    Update,
    /// It is a mistake.
    Fail,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// A new account.
    Created,
    /// The account had other data.
    Updated,
    /// Nothing was to do.
    Skipped,
}

/// Creates or updates one person. The login is reserved with the directory where nobody has it.
pub struct ImportUser {
    /// The person as given; with the id of the account where there is one.
    pub user: User,
    /// A hash that another system made, which was found usable.
    pub secret: Option<Box<str>>,
    /// Roles in the organization.
    pub roles: RoleSet,
    /// Groups with the roles held there.
    pub groups: Vec<(GroupId, Vec<RoleKey>)>,
    /// Whether an account is there, and what then.
    pub existing: Option<IfExists>,
    /// For a new person without a password who is to be told.
    pub invitation: Option<(Code, OutboxItem)>,
}

impl Command for ImportUser {
    type Reply = Imported;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Imported>, Refusal> {
        context.require(state, Rank::Machine)?;
        if !state.organization.is_active() {
            return Err(Refusal::conflict(
                ErrorCode::OrganizationInactive,
                "The organization is inactive: activate it first.",
            ));
        }
        match self.existing {
            None => self.create(state, context),
            Some(IfExists::Skip) => Ok(Decision::reply(Imported::Skipped)),
            Some(IfExists::Fail) => Err(Refusal::conflict(
                ErrorCode::EmailTaken,
                "Somebody has this e-mail address already.",
            )
            .about("email")),
            Some(IfExists::Update) => self.update(state, context),
        }
    }
}

impl ImportUser {
    fn create(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Imported>, Refusal> {
        self.roles.check(state, context)?;
        let event = EventDraft::new("user.imported", "user", self.user.id)
            .with("roles", &self.roles.roles)
            .with("managerRoles", &self.roles.manager_roles)
            .with("hasPassword", self.secret.is_some());
        let mut user = self.user;
        if self.secret.is_some() {
            user.state = UserState::Active;
        }
        let user = Arc::new(user);
        let mut changes = new_user(&user, self.secret, self.roles, context);
        changes.extend(in_groups(self.groups, &user, state, context)?);
        if let Some((code, mail)) = self.invitation {
            changes.push(Change::Code(Arc::new(code)));
            changes.push(Change::Outbox(Arc::new(mail)));
        }
        Ok(Decision::of(Imported::Created, changes, event))
    }

    fn update(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Imported>, Refusal> {
        let before = super::checks::user_here(state, self.user.id)?;
        check_may_change(before, state, context, Rank::Machine)?;
        // Groups are for members alone.
        let Some(membership) = state.memberships.get(&before.id) else {
            return Err(Refusal::conflict(
                ErrorCode::Conflict,
                "The person was taken out of the organization: add them again with addOrganizationUser first.",
            )
            .about("email"));
        };
        let mut user = User::clone(before);
        let given = self.user;
        user.first_name = given.first_name;
        if !given.last_name.is_empty() {
            user.last_name = given.last_name;
        }
        user.display_name = given.display_name.or(user.display_name);
        user.phone_number = given.phone_number.or(user.phone_number);
        user.preferred_language = given.preferred_language.or(user.preferred_language);
        user.metadata = given.metadata.or(user.metadata);
        user.is_email_verified |= given.is_email_verified;
        let mut changes = Vec::new();
        if let Some(credential) = first_password(state, &user, self.secret) {
            user.state = UserState::Active;
            changes.push(Change::Credential(Arc::new(credential)));
            // Whoever was invited as super administrator is one from here on.
            if !before.is_acting_super_admin() && user.is_acting_super_admin() {
                changes.push(Change::SuperAdmin(user.id));
            }
        }
        if user != **before {
            user.changed_at = context.now;
            changes.push(Change::User(Arc::new(user.clone())));
        }
        self.roles.check_against(state, context, Some(membership))?;
        let (roles, managers) = (&self.roles.roles, &self.roles.manager_roles);
        let mut wanted = Membership::clone(membership);
        wanted.roles.extend(roles.iter().cloned());
        wanted.manager_roles.extend(managers.iter().copied());
        wanted.roles.sort_unstable();
        wanted.roles.dedup();
        wanted.manager_roles.sort_unstable();
        wanted.manager_roles.dedup();
        if wanted.roles.len() > MAX_ROLES {
            let why = format!("must have at most {MAX_ROLES} items with those there are");
            return Err(Refusal::invalid("roles", why));
        }
        if wanted != **membership {
            wanted.changed_at = context.now;
            changes.push(Change::Membership(Arc::new(wanted)));
        }
        changes.extend(in_groups(self.groups, &user, state, context)?);
        let outcome = if changes.is_empty() {
            Imported::Skipped
        } else {
            Imported::Updated
        };
        let event = EventDraft::new("user.imported", "user", user.id).with("isUpdate", true);
        Ok(Decision::of_changes(outcome, changes, event))
    }
}

/// The credential of somebody who has no password yet and gets one. Who has one keeps it: it may be newer than what
/// the other system knows.
fn first_password(
    state: &OrganizationState,
    user: &User,
    secret: Option<Box<str>>,
) -> Option<Credential> {
    let secret = secret?;
    let credential = state.credentials.get(&user.id)?;
    if credential.secret.is_some() || user.state == UserState::Inactive {
        return None;
    }
    let mut credential = Credential::clone(credential);
    credential.secret = Some(secret);
    Some(credential)
}

/// The person's parts in groups, each with the roles given beside those that are there.
fn in_groups(
    groups: Vec<(GroupId, Vec<RoleKey>)>,
    user: &User,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = Vec::new();
    for (group, roles) in groups {
        let wanted = GroupUserRoles {
            user: user.id,
            roles,
            is_admin: None,
        };
        changes.extend(joined(wanted, group, state, context)?);
    }
    Ok(changes)
}
