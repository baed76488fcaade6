//! Who belongs to an organization.

use super::checks::{AbsentOwners, RoleSet, check_may_make_owner, check_may_manage, keep_an_owner};
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::ids::UserId;
use crate::membership::{Membership, MembershipState};
use crate::refusal::Refusal;
use crate::roles::{ApplicationRole, ManagerRole, Rank};
use crate::state::OrganizationState;
use crate::text::RoleKey;
use crate::user::User;
use std::sync::Arc;

/// Adds somebody who exists already.
pub struct AddMember {
    /// The user, as their home knows them.
    pub user: Arc<User>,
    /// The roles to give.
    pub roles: RoleSet,
}

impl AddMember {
    /// Refuses what [`Command::decide`] would refuse.
    ///
    /// # Errors
    /// `forbidden`, `already-member`, `user-not-found`, `unknown-role`, `role-above-own`,
    /// `owner-from-elsewhere`.
    pub fn check(&self, state: &OrganizationState, context: &Context<'_>) -> Result<(), Refusal> {
        let rank = context.require(state, Rank::UserManager)?;
        if state.memberships.contains_key(&self.user.id) {
            return Err(Refusal::conflict(
                ErrorCode::AlreadyMember,
                "The user is a member of this organization already.",
            ));
        }
        if self.user.application_role.is_some() && rank < Rank::Machine {
            // As where there is no such user: who administers the application is not for everybody
            // to find out.
            return Err(Refusal::user_not_found());
        }
        self.roles.check(state, context)?;
        if self.roles.makes_owner() {
            check_may_make_owner(self.user.home, state, context)?;
        }
        Ok(())
    }
}

impl Command for AddMember {
    type Reply = Arc<Membership>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        self.check(state, context)?;
        let user = self.user.id;
        let event = EventDraft::new("member.added", "user", user)
            .with("roles", &self.roles.roles)
            .with("managerRoles", &self.roles.manager_roles);
        let membership = Arc::new(Membership {
            user,
            home: self.user.home,
            roles: self.roles.roles,
            manager_roles: self.roles.manager_roles,
            state: MembershipState::Active,
            created_at: context.now,
            changed_at: context.now,
        });
        let mut changes = vec![Change::Membership(Arc::clone(&membership))];
        if self.user.home != state.id {
            changes.push(Change::GuestJoined {
                user,
                home: self.user.home,
            });
        }
        Ok(Decision::of(membership, changes, event))
    }
}

/// Takes somebody out of the organization, its groups and its sessions.
pub struct RemoveMember {
    /// Whom.
    pub user: UserId,
    /// The member's application role, as their home knows it.
    pub application_role: Option<ApplicationRole>,
    /// Owners who live elsewhere and cannot act.
    pub absent_owners: AbsentOwners,
}

impl Command for RemoveMember {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        context.require(state, Rank::UserManager)?;
        if !state.memberships.contains_key(&self.user) {
            return Err(Refusal::user_not_found());
        }
        check_may_manage(self.user, self.application_role, state, context)?;
        let here = state.users.get(&self.user);
        if here.is_some_and(|user| user.application_role.is_some()) {
            // The role on the application does not hang on the membership: it would look taken away and
            // would not be.
            return Err(Refusal::conflict(
                ErrorCode::Conflict,
                "A SUPER_ADMIN or GENERIC_MACHINE_USER cannot be taken out of the home organization: delete the user instead.",
            ));
        }
        keep_an_owner(state, self.user, &self.absent_owners)?;
        let event = EventDraft::new("member.removed", "user", self.user);
        Ok(Decision::of((), leave(state, self.user), event))
    }
}

/// The changes that take somebody out of the organization, its groups and its sessions.
pub(super) fn leave(state: &OrganizationState, user: UserId) -> Vec<Change> {
    let mut changes: Vec<_> = state
        .sessions_of(user)
        .map(|session| Change::SessionGone(session.id))
        .collect();
    changes.extend(
        state
            .groups_of(user)
            .map(|part| Change::GroupMembershipGone(part.group, user)),
    );
    if let Some(membership) = state.memberships.get(&user) {
        changes.push(Change::MembershipGone(user));
        if membership.home != state.id {
            changes.push(Change::GuestLeft(user));
        }
    }
    changes
}

/// Whether both hold the same, in whatever order.
fn same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().all(|item| other.contains(item))
}

/// Replaces a member's roles.
pub struct SetMemberRoles {
    /// Whose.
    pub user: UserId,
    /// The custom roles from now on; built-in names here count as manager roles.
    pub roles: RoleSet,
    /// Whether built-in roles were given at all; if not they stay.
    pub replaces_manager_roles: bool,
    /// The member's application role, as their home knows it.
    pub application_role: Option<ApplicationRole>,
    /// Owners who live elsewhere and cannot act.
    pub absent_owners: AbsentOwners,
}

impl Command for SetMemberRoles {
    type Reply = Arc<Membership>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::UserManager)?;
        let before = state
            .memberships
            .get(&self.user)
            .ok_or_else(Refusal::user_not_found)?;
        let rank = check_may_manage(self.user, self.application_role, state, context)?;
        self.roles.check_against(state, context, Some(before))?;
        if self.roles.makes_owner() && !before.manager_roles.contains(&ManagerRole::OrgOwner) {
            check_may_make_owner(before.home, state, context)?;
        }
        let is_own = context.caller.id == self.user.0;
        let is_new = |key: &RoleKey| !before.roles.contains(key);
        if is_own && rank < Rank::Admin && self.roles.roles.iter().any(is_new) {
            return Err(Refusal::forbidden(
                ErrorCode::RoleAboveOwn,
                "An ORG_USER_MANAGER gives themself no further role: ask an ORG_ADMIN or ORG_OWNER.",
            ));
        }
        let mut membership = Membership::clone(before);
        membership.roles = self.roles.roles;
        if self.replaces_manager_roles {
            membership.manager_roles = self.roles.manager_roles;
        }
        if same(&membership.roles, &before.roles)
            && same(&membership.manager_roles, &before.manager_roles)
        {
            return Ok(Decision::reply(Arc::clone(before)));
        }
        membership.changed_at = context.now;
        if before.is_owner() && !membership.manager_roles.contains(&ManagerRole::OrgOwner) {
            keep_an_owner(state, self.user, &self.absent_owners)?;
        }
        let event = EventDraft::new("member.roles-set", "user", self.user)
            .with("roles", &membership.roles)
            .with("managerRoles", &membership.manager_roles);
        let membership = Arc::new(membership);
        Ok(Decision::of(
            Arc::clone(&membership),
            vec![Change::Membership(membership)],
            event,
        ))
    }
}
