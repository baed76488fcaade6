//! Inviting people: who is known gets the roles at once, who is new is created and mailed a code.

use super::checks::{AbsentOwners, user_here};
use super::checks::{RoleSet, check_may_change, check_may_manage, is_self, keep_an_owner};
use super::group_users::{GroupUserRoles, joined};
use super::users::{gone, new_user};
use crate::change::{Change, OutboxItem};
use crate::code::Code;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::ids::{GroupId, OutboxId, UserId};
use crate::membership::{Membership, MembershipState};
use crate::refusal::Refusal;
use crate::roles::{ApplicationRole, Rank};
use crate::state::OrganizationState;
use crate::text::RoleKey;
use crate::user::{User, UserState};
use std::sync::Arc;

/// Who is invited.
pub enum Invited {
    /// Somebody who has an account, as their home knows them, wherever that is.
    Known(Arc<User>),
    /// Somebody new, whose address is reserved.
    New(Box<User>),
}

impl Invited {
    fn user(&self) -> &User {
        match self {
            Self::Known(user) => user,
            Self::New(user) => user,
        }
    }
}

/// What the invitation gives.
pub enum Grant {
    /// Roles in the organization; the caller stands at least this high.
    Organization(RoleSet, Rank),
    /// A part in a group: roles of the group, and whether as `GROUP_ADMIN`.
    Group(GroupId, Vec<RoleKey>, bool),
    /// `SUPER_ADMIN` of the application. To be decided in the person's home.
    SuperAdmin,
}

/// Invites somebody.
pub struct Invite {
    /// Whom.
    pub invited: Invited,
    /// To what.
    pub grant: Grant,
    /// The code for somebody without a password who lives here.
    pub code: Option<Code>,
    /// The mail: the code, or a notice to somebody known.
    pub mail: Option<OutboxItem>,
}

impl Command for Invite {
    type Reply = UserId;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<UserId>, Refusal> {
        let user = self.invited.user().id;
        let is_known = matches!(self.invited, Invited::Known(_));
        let mut event = EventDraft::new("user.invited", "user", user).with("isKnown", is_known);
        let rank = match &self.grant {
            Grant::Organization(roles, least) => {
                let rank = context.require(state, *least)?;
                roles.check(state, context)?;
                event = event
                    .with("roles", &roles.roles)
                    .with("managerRoles", &roles.manager_roles);
                rank
            }
            Grant::Group(group, roles, is_admin) => {
                event = event
                    .with("groupId", group)
                    .with("roles", roles)
                    .with("isGroupAdmin", is_admin);
                context.rank(state)
            }
            Grant::SuperAdmin => {
                event = event.with("applicationRole", ApplicationRole::SuperAdmin);
                context.require(state, Rank::SuperAdmin)?
            }
        };
        if !state.organization.is_active() {
            return Err(Refusal::conflict(
                ErrorCode::OrganizationInactive,
                "The organization is inactive: activate it first.",
            ));
        }
        let mut changes = self.person(state, context, rank)?;
        if let Grant::Group(group, roles, is_admin) = self.grant {
            let wanted = GroupUserRoles {
                user,
                roles,
                is_admin: is_admin.then_some(true),
            };
            changes.extend(joined(wanted, group, state, context)?);
        }
        if changes.is_empty() && self.code.is_none() {
            return Err(Refusal::conflict(
                ErrorCode::AlreadyMember,
                "The person has this role already.",
            ));
        }
        changes.extend(self.code.map(|code| Change::Code(Arc::new(code))));
        changes.extend(self.mail.map(|mail| Change::Outbox(Arc::new(mail))));
        Ok(Decision::of(user, changes, event))
    }
}

impl Invite {
    /// The person and their membership as they are from now on.
    fn person(
        &self,
        state: &OrganizationState,
        context: &Context<'_>,
        rank: Rank,
    ) -> Result<Vec<Change>, Refusal> {
        let roles = match &self.grant {
            Grant::Organization(roles, _) => roles.clone(),
            Grant::Group(..) | Grant::SuperAdmin => RoleSet::default(),
        };
        match &self.invited {
            Invited::New(user) => {
                let mut user = User::clone(user);
                if matches!(self.grant, Grant::SuperAdmin) {
                    user.application_role = Some(ApplicationRole::SuperAdmin);
                }
                Ok(new_user(&Arc::new(user), None, roles, context))
            }
            Invited::Known(user) if matches!(self.grant, Grant::SuperAdmin) => {
                promoted(state, context, user.id)
            }
            Invited::Known(user) => {
                if user.application_role.is_some() && rank < Rank::Machine {
                    // Who administers the application is not for everybody to find out.
                    return Err(Refusal::conflict(
                        ErrorCode::AccountExists,
                        "The account of this address cannot be added here: ask an administrator of the application.",
                    )
                    .about("email"));
                }
                member(user, roles, state, context, rank)
            }
        }
    }
}

/// Makes a super administrator of somebody who lives here.
fn promoted(
    state: &OrganizationState,
    context: &Context<'_>,
    user: UserId,
) -> Result<Vec<Change>, Refusal> {
    let before = user_here(state, user)?;
    if before.application_role == Some(ApplicationRole::SuperAdmin) {
        return Ok(Vec::new());
    }
    let mut user = User::clone(before);
    user.application_role = Some(ApplicationRole::SuperAdmin);
    user.changed_at = context.now;
    let mut changes = vec![Change::User(Arc::new(user.clone()))];
    if user.is_acting_super_admin() {
        changes.push(Change::SuperAdmin(user.id));
    }
    Ok(changes)
}

/// Adds roles to those a member has, or makes a member; nothing where nothing is new.
fn member(
    user: &User,
    added: RoleSet,
    state: &OrganizationState,
    context: &Context<'_>,
    rank: Rank,
) -> Result<Vec<Change>, Refusal> {
    let Some(before) = state.memberships.get(&user.id) else {
        let membership = Membership {
            user: user.id,
            home: user.home,
            roles: added.roles,
            manager_roles: added.manager_roles,
            state: MembershipState::Active,
            created_at: context.now,
            changed_at: context.now,
        };
        let mut changes = vec![Change::Membership(Arc::new(membership))];
        if user.home != state.id {
            changes.push(Change::GuestJoined {
                user: user.id,
                home: user.home,
            });
        }
        return Ok(changes);
    };
    let mut membership = Membership::clone(before);
    membership.roles.extend(added.roles);
    membership.roles.sort_unstable();
    membership.roles.dedup();
    membership.manager_roles.extend(added.manager_roles);
    membership.manager_roles.sort_unstable();
    membership.manager_roles.dedup();
    if (&membership.roles, &membership.manager_roles) == (&before.roles, &before.manager_roles) {
        return Ok(Vec::new());
    }
    check_may_manage(user.id, user.application_role, state, context)?;
    if is_self(context, user.id) && rank < Rank::Admin {
        return Err(Refusal::above_own_role());
    }
    membership.changed_at = context.now;
    Ok(vec![Change::Membership(Arc::new(membership))])
}

/// Takes back the invitation of somebody who has not accepted it: the account goes, as it came.
pub struct WithdrawInvitation {
    /// Whose.
    pub user: UserId,
    /// Owners who live elsewhere and cannot act.
    pub absent_owners: AbsentOwners,
    /// The id of the work for the outbox; none for somebody who is a guest nowhere.
    pub to_forget: Option<OutboxId>,
}

impl Command for WithdrawInvitation {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        context.require(state, Rank::UserManager)?;
        let user = pending(state, self.user)?;
        check_may_change(user, state, context, Rank::UserManager)?;
        keep_an_owner(state, self.user, &self.absent_owners)?;
        let changes = gone(user, state, context, self.to_forget);
        let event = EventDraft::new("user.invitation-withdrawn", "user", self.user);
        Ok(Decision::of((), changes, event))
    }
}

/// Sends an invitation anew: an earlier code is worth nothing any more.
pub struct ResendInvitation {
    /// Whose.
    pub user: UserId,
    /// The new code.
    pub code: Code,
    /// Its mail.
    pub mail: OutboxItem,
}

impl Command for ResendInvitation {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        context.require(state, Rank::UserManager)?;
        let user = pending(state, self.user)?;
        check_may_change(user, state, context, Rank::UserManager)?;
        let event = EventDraft::new("user.invited", "user", self.user).with("isKnown", true);
        let changes = vec![
            Change::Code(Arc::new(self.code)),
            Change::Outbox(Arc::new(self.mail)),
        ];
        Ok(Decision::of((), changes, event))
    }
}

/// Somebody who lives here and has not accepted yet.
fn pending(state: &OrganizationState, user: UserId) -> Result<&Arc<User>, Refusal> {
    let user = state.users.get(&user);
    let user = user.filter(|user| user.state == UserState::Initial);
    user.ok_or_else(|| {
        Refusal::not_found(
            ErrorCode::InvitationNotFound,
            "There is no invitation of this person here that waits to be accepted.",
        )
    })
}
