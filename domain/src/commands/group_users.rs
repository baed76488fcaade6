//! Who is in a group, and as what.

use super::groups::{GroupRank, administered, owned};
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::group::{Group, GroupMembership};
use crate::ids::{GroupId, UserId};
use crate::membership::MembershipState;
use crate::refusal::Refusal;
use crate::roles::{GROUP_ADMIN, MAX_ROLES};
use crate::state::OrganizationState;
use crate::text::RoleKey;
use std::collections::HashSet;
use std::sync::Arc;

/// The roles one user shall hold in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupUserRoles {
    /// Whose.
    pub user: UserId,
    /// Keys of the group's roles; `GROUP_ADMIN` may stand among them.
    pub roles: Vec<RoleKey>,
    /// Whether the user shall be `GROUP_ADMIN`; `None` leaves that as it is.
    pub is_admin: Option<bool>,
}

/// Replaces the roles of users in a group, all or nothing. Who was not in the group is from now on.
pub struct SetGroupUsersRoles {
    /// Which group.
    pub group: GroupId,
    /// Whose roles; 1 to [`Self::MAX_USERS`].
    pub users: Vec<GroupUserRoles>,
}

impl SetGroupUsersRoles {
    /// Most users in one request.
    pub const MAX_USERS: usize = 200;

    fn check_size(&self) -> Result<(), Refusal> {
        if self.users.is_empty() || self.users.len() > Self::MAX_USERS {
            let detail = format!("must have 1 to {} items", Self::MAX_USERS);
            return Err(Refusal::invalid("users", detail));
        }
        let mut seen = HashSet::new();
        for (place, wanted) in self.users.iter().enumerate() {
            if !seen.insert(wanted.user) {
                return Err(Refusal::invalid(
                    format!("users[{place}].userId"),
                    "stands twice in the list",
                ));
            }
            if wanted.roles.len() > MAX_ROLES {
                return Err(Refusal::invalid(
                    format!("users[{place}].roles"),
                    format!("must have at most {MAX_ROLES} items"),
                ));
            }
        }
        Ok(())
    }
}

/// The change by which an invitation adds to somebody's part in a group; none where nothing is new. The
/// person becomes a member of the organization in the same decision, if they are none yet.
pub(super) fn joined(
    mut wanted: GroupUserRoles,
    group: GroupId,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<Option<Change>, Refusal> {
    let (_, rank) = administered(state, context, group)?;
    let before = state.group_memberships.get(&(group, wanted.user));
    if let Some(before) = before {
        wanted.roles.extend(before.roles.iter().cloned());
    } else if state.users_of_group(group).count() >= Group::MAX_USERS {
        return Err(too_many());
    }
    let part = part(wanted, "roles", group, rank, state, context)?;
    let is_same = before
        .is_some_and(|before| (&before.roles, before.is_admin) == (&part.roles, part.is_admin));
    Ok((!is_same).then(|| Change::GroupMembership(Arc::new(part))))
}

fn too_many() -> Refusal {
    let detail = format!("A group has at most {} users.", Group::MAX_USERS);
    Refusal::conflict(ErrorCode::LimitReached, detail)
}

/// A member's part in a group as it shall be.
fn replaced(
    wanted: GroupUserRoles,
    place: usize,
    group: GroupId,
    rank: GroupRank,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<GroupMembership, Refusal> {
    if !state.memberships.contains_key(&wanted.user) {
        return Err(Refusal::not_found(
            ErrorCode::UserNotFound,
            "Only members of the organization can be in its groups: add the user to the organization first.",
        )
        .about(format!("users[{place}].userId")));
    }
    let field = format!("users[{place}].roles");
    part(wanted, &field, group, rank, state, context)
}

/// A user's part in a group, whose roles a client gave under `field`.
fn part(
    wanted: GroupUserRoles,
    field: &str,
    group: GroupId,
    rank: GroupRank,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<GroupMembership, Refusal> {
    let before = state.group_memberships.get(&(group, wanted.user));
    let mut roles = wanted.roles;
    roles.sort_unstable();
    roles.dedup();
    let listed = roles.len();
    roles.retain(|key| key.as_str() != GROUP_ADMIN);
    let was_admin = before.is_some_and(|part| part.is_admin);
    let is_admin = roles.len() < listed || wanted.is_admin.unwrap_or(was_admin);
    if is_admin != was_admin && rank < GroupRank::Organization {
        return Err(Refusal::above_own_role().about(field.to_owned()));
    }
    for key in &roles {
        if !state.group_roles.contains_key(&(group, key.clone())) {
            let detail =
                format!("The group has no role {key}: define it first, or check its spelling.");
            return Err(Refusal::bad(ErrorCode::UnknownRole, detail).about(field.to_owned()));
        }
    }
    Ok(GroupMembership {
        group,
        user: wanted.user,
        roles,
        is_admin,
        state: before.map_or(MembershipState::Active, |part| part.state),
        created_at: before.map_or(context.now, |part| part.created_at),
        changed_at: context.now,
    })
}

impl Command for SetGroupUsersRoles {
    type Reply = Vec<Arc<GroupMembership>>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let (_, rank) = administered(state, context, self.group)?;
        self.check_size()?;
        let mut parts = Vec::with_capacity(self.users.len());
        for (place, wanted) in self.users.into_iter().enumerate() {
            let part = replaced(wanted, place, self.group, rank, state, context)?;
            parts.push(Arc::new(part));
        }
        let is_new = |part: &&Arc<GroupMembership>| {
            !state
                .group_memberships
                .contains_key(&(part.group, part.user))
        };
        let joining = parts.iter().filter(is_new).count();
        if joining > 0 && state.users_of_group(self.group).count() + joining > Group::MAX_USERS {
            return Err(too_many());
        }
        let users: Vec<_> = parts
            .iter()
            .map(|part| {
                serde_json::json!({"userId": part.user, "roles": part.roles, "isGroupAdmin": part.is_admin})
            })
            .collect();
        let event =
            EventDraft::new("group.users-roles-set", "group", self.group).with("users", users);
        let changed = parts.iter().filter(|part| {
            let before = state.group_memberships.get(&(part.group, part.user));
            before.is_none_or(|before| !part.gives_the_same_as(before))
        });
        let changes = changed
            .map(|part| Change::GroupMembership(Arc::clone(part)))
            .collect();
        Ok(Decision::of_changes(parts, changes, event))
    }
}

/// The user's part in the group, to a caller who may take it away or give it back. Who is
/// `GROUP_ADMIN` is decided by `ORG_ADMIN` and above, but everybody may go.
fn changeable<'a>(
    state: &'a OrganizationState,
    context: &Context<'_>,
    group: GroupId,
    user: UserId,
) -> Result<&'a Arc<GroupMembership>, Refusal> {
    let (_, rank) = administered(state, context, group)?;
    let part = state
        .group_memberships
        .get(&(group, user))
        .ok_or_else(not_in_group)?;
    if part.is_admin && rank < GroupRank::Organization && context.caller.id != user.0 {
        return Err(Refusal::above_own_role());
    }
    Ok(part)
}

fn not_in_group() -> Refusal {
    Refusal::not_found(
        ErrorCode::UserNotFound,
        "There is no such user in the group.",
    )
}

/// Takes a user out of a group.
pub struct RemoveGroupUser {
    /// Which group.
    pub group: GroupId,
    /// Whom.
    pub user: UserId,
}

impl Command for RemoveGroupUser {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        changeable(state, context, self.group, self.user)?;
        let event =
            EventDraft::new("group.user-removed", "group", self.group).with("userId", self.user);
        let changes = vec![Change::GroupMembershipGone(self.group, self.user)];
        Ok(Decision::of((), changes, event))
    }
}

/// Keeps a user in a group without effect, or undoes that. Nothing happens where it is so already.
pub struct SetGroupUserState {
    /// Which group.
    pub group: GroupId,
    /// Whom.
    pub user: UserId,
    /// The state from now on.
    pub state: MembershipState,
}

impl Command for SetGroupUserState {
    type Reply = Arc<GroupMembership>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let before = changeable(state, context, self.group, self.user)?;
        if before.state == self.state {
            return Ok(Decision::reply(Arc::clone(before)));
        }
        let part = Arc::new(GroupMembership {
            state: self.state,
            changed_at: context.now,
            ..GroupMembership::clone(before)
        });
        let kind = match self.state {
            MembershipState::Active => "group.user-activated",
            MembershipState::Inactive => "group.user-deactivated",
        };
        let event = EventDraft::new(kind, "group", self.group).with("userId", self.user);
        let changes = vec![Change::GroupMembership(Arc::clone(&part))];
        Ok(Decision::of(part, changes, event))
    }
}

/// Takes `GROUP_ADMIN` from somebody, who stays in the group as a user.
pub struct RemoveGroupMember {
    /// Which group.
    pub group: GroupId,
    /// From whom.
    pub user: UserId,
}

impl Command for RemoveGroupMember {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        owned(state, context, self.group)?;
        let before = state
            .group_memberships
            .get(&(self.group, self.user))
            .filter(|part| part.is_admin)
            .ok_or_else(|| {
                Refusal::not_found(
                    ErrorCode::MemberNotFound,
                    "The user is no GROUP_ADMIN of the group.",
                )
            })?;
        let part = Arc::new(GroupMembership {
            is_admin: false,
            changed_at: context.now,
            ..GroupMembership::clone(before)
        });
        let event =
            EventDraft::new("group.member-removed", "group", self.group).with("userId", self.user);
        Ok(Decision::of((), vec![Change::GroupMembership(part)], event))
    }
}
