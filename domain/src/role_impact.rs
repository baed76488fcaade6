//! What a change of roles would do to people, before anybody decides to make it.

use crate::authorization::held;
use crate::change::Change;
use crate::command::{Command, Context};
use crate::ids::{GroupId, OrganizationId, UserId};
use crate::permission::covers;
use crate::refusal::Refusal;
use crate::roles::{GROUP_ADMIN, Role};
use crate::state::OrganizationState;
use crate::text::{Permission, RoleKey};
use imbl::OrdMap;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What one user would gain and lose in one place. Permissions count that the roles held there give;
/// somebody inactive is allowed nothing, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "RoleImpact")]
pub struct Effect {
    /// Who.
    pub user_id: UserId,
    /// In which organization.
    pub org_id: OrganizationId,
    /// In which of its groups, for what holds only there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// Roles that would be held then and are not now, built-in ones by their names.
    pub gained_roles: Vec<RoleKey>,
    /// Roles that are held now and would not be then.
    pub lost_roles: Vec<RoleKey>,
    /// Permissions that no permission held now covers.
    pub gained_permissions: Vec<Permission>,
    /// Permissions that no permission held then would cover.
    pub lost_permissions: Vec<Permission>,
}

impl Effect {
    fn is_nothing(&self) -> bool {
        self.gained_roles.is_empty()
            && self.lost_roles.is_empty()
            && self.gained_permissions.is_empty()
            && self.lost_permissions.is_empty()
    }
}

type Roles = OrdMap<RoleKey, Arc<Role>>;

/// What a command would do to people's roles and permissions, in the order of users and groups.
/// Nothing is changed.
///
/// # Errors
/// As the command itself would be refused.
pub fn simulate<C: Command>(
    command: C,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<Vec<Effect>, Refusal> {
    let changes = command.decide(state, context)?.changes;
    let mut after = state.clone();
    for change in &changes {
        after.apply(change);
    }
    let places = places(state, &changes);
    let effects = places
        .into_iter()
        .map(|(user, group)| effect(state, &after, context.application_roles, user, group))
        .filter(|effect| !effect.is_nothing());
    Ok(effects.collect())
}

/// Whom the changes may touch, and where: in the organization, or in a group.
fn places(state: &OrganizationState, changes: &[Change]) -> BTreeSet<(UserId, Option<GroupId>)> {
    let mut places = BTreeSet::new();
    for change in changes {
        match change {
            Change::Role(role) => {
                let key = &role.key;
                let range = (key.clone(), UserId(0))..=(key.clone(), UserId(u64::MAX));
                places.extend(state.holders.range(range).map(|(_, user)| (*user, None)));
            }
            Change::Membership(membership) => drop(places.insert((membership.user, None))),
            Change::GroupRole(group, role) => {
                places.extend(holders(state, *group, &role.key));
            }
            Change::GroupRoleGone(group, key) => places.extend(holders(state, *group, key)),
            Change::GroupMembership(part) => drop(places.insert((part.user, Some(part.group)))),
            Change::GroupMembershipGone(group, user) => {
                places.insert((*user, Some(*group)));
            }
            _ => {}
        }
    }
    places
}

fn holders<'a>(
    state: &'a OrganizationState,
    group: GroupId,
    key: &'a RoleKey,
) -> impl Iterator<Item = (UserId, Option<GroupId>)> + 'a {
    state
        .users_of_group(group)
        .filter(move |part| part.roles.contains(key))
        .map(move |part| (part.user, Some(group)))
}

fn effect(
    before: &OrganizationState,
    after: &OrganizationState,
    application_roles: &Roles,
    user: UserId,
    group: Option<GroupId>,
) -> Effect {
    let (had, has) = (roles(before, user, group), roles(after, user, group));
    let (could, can) = (
        permissions(before, application_roles, user, group),
        permissions(after, application_roles, user, group),
    );
    Effect {
        user_id: user,
        org_id: before.id,
        group_id: group,
        gained_roles: has.difference(&had).cloned().collect(),
        lost_roles: had.difference(&has).cloned().collect(),
        gained_permissions: uncovered(&can, &could),
        lost_permissions: uncovered(&could, &can),
    }
}

/// The roles held just there, built-in ones by their names.
fn roles(state: &OrganizationState, user: UserId, group: Option<GroupId>) -> BTreeSet<RoleKey> {
    let Some(group) = group else {
        let membership = state.memberships.get(&user);
        return membership
            .into_iter()
            .flat_map(|membership| membership.role_names())
            .collect();
    };
    let Some(part) = state.group_memberships.get(&(group, user)) else {
        return BTreeSet::new();
    };
    let admin = part.is_admin.then(|| RoleKey::stored(GROUP_ADMIN));
    part.roles.iter().cloned().chain(admin).collect()
}

/// What the roles held there give; in a group those of the organization hold too.
fn permissions<'a>(
    state: &'a OrganizationState,
    application_roles: &'a Roles,
    user: UserId,
    group: Option<GroupId>,
) -> BTreeSet<&'a Permission> {
    held(state, application_roles, user, group)
        .into_iter()
        .flat_map(|held| &held.role.allowed_permissions)
        .collect()
}

/// The permissions of `these` that none of `those` covers.
fn uncovered(these: &BTreeSet<&Permission>, those: &BTreeSet<&Permission>) -> Vec<Permission> {
    these
        .iter()
        .filter(|this| {
            !those.contains(*this)
                && !those
                    .iter()
                    .any(|that| covers(that.as_str(), this.as_str()))
        })
        .map(|this| Permission::clone(this))
        .collect()
}
