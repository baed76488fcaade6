//! What a user may do in an organization, and why. Pure: a question about a snapshot.

use crate::ids::{GroupId, OrganizationId, UserId};
use crate::permission::covers;
use crate::roles::Role;
use crate::state::OrganizationState;
use crate::text::{Permission, RoleKey};
use crate::user::{User, UserState};
use imbl::OrdMap;
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// A role that allowed an action, and where it is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PermissionGrant")]
pub struct Grant {
    /// The role's key.
    pub role: RoleKey,
    /// The organization it is held in.
    pub org_id: OrganizationId,
    /// The group it is held in, when it is a group's role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// The permission that covers the action, or comes nearest to it.
    pub permission: Option<Permission>,
}

/// Why an action is allowed or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PermissionExplanation")]
pub struct Explanation {
    /// The action asked about.
    pub action: Permission,
    /// Whether it is allowed.
    pub allowed: bool,
    /// In words.
    pub reason: String,
    /// The roles that allow it; empty when it is not allowed.
    pub via: Vec<Grant>,
    /// When it is not allowed: the held role whose permission shares most leading segments with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Grant>,
}

/// A held role with its definition.
pub(crate) struct Held<'a> {
    pub(crate) role: &'a Role,
    group: Option<GroupId>,
}

/// The roles that count for a member of an organization: those held in it and, if one is named, those
/// held in a group; nothing by an inactive membership or part.
pub(crate) fn held<'a>(
    state: &'a OrganizationState,
    application_roles: &'a OrdMap<RoleKey, Arc<Role>>,
    user: UserId,
    group: Option<GroupId>,
) -> Vec<Held<'a>> {
    let membership = state.memberships.get(&user);
    let Some(membership) = membership.filter(|membership| membership.is_active()) else {
        return Vec::new();
    };
    let of_organization = membership
        .roles
        .iter()
        .filter_map(|key| definition(state, application_roles, key));
    let mut held: Vec<_> = of_organization
        .map(|role| Held { role, group: None })
        .collect();
    if let Some(group) = group
        && let Some(part) = state.group_memberships.get(&(group, user))
        && part.is_active()
    {
        let of_group = part
            .roles
            .iter()
            .filter_map(|key| state.group_roles.get(&(group, key.clone())));
        held.extend(of_group.map(|role| Held {
            role,
            group: Some(group),
        }));
    }
    held
}

/// A question about one user in one organization.
pub struct Question<'a> {
    /// The organization's snapshot.
    pub state: &'a OrganizationState,
    /// The application's roles.
    pub application_roles: &'a OrdMap<RoleKey, Arc<Role>>,
    /// The user, from the snapshot of the user's home.
    pub user: Option<&'a User>,
    /// Whether the user's home organization is active: nobody of an inactive one can sign in anywhere.
    pub is_home_active: bool,
    /// The user's id.
    pub user_id: UserId,
    /// A group whose roles count as well.
    pub group: Option<GroupId>,
}

/// The definition of a role in an organization: its own before the application's.
#[must_use]
pub fn definition<'a>(
    state: &'a OrganizationState,
    application_roles: &'a OrdMap<RoleKey, Arc<Role>>,
    key: &RoleKey,
) -> Option<&'a Arc<Role>> {
    state.roles.get(key).or_else(|| application_roles.get(key))
}

impl<'a> Question<'a> {
    /// Why nothing at all is allowed, if so.
    fn barred(&self) -> Option<&'static str> {
        if !self.state.organization.is_active() {
            return Some("the organization is inactive");
        }
        match self.user.map(|user| user.state) {
            None => return Some("the user does not exist"),
            Some(UserState::Inactive) => return Some("the user is inactive"),
            Some(UserState::Initial) => {
                return Some("the user has not accepted the invitation yet");
            }
            Some(UserState::Active | UserState::Locked) => {}
        }
        if !self.is_home_active {
            return Some("the user's home organization is inactive");
        }
        match self.state.memberships.get(&self.user_id) {
            None => Some("the user is not a member of the organization"),
            Some(membership) if !membership.is_active() => Some("the membership is inactive"),
            Some(_) => None,
        }
    }

    /// Whether anything at all can be allowed: what roles are held counts for nothing otherwise.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.barred().is_none()
    }

    fn held(&self) -> Vec<Held<'a>> {
        held(self.state, self.application_roles, self.user_id, self.group)
    }

    /// The actions among `asked` that are allowed, in the order asked.
    #[must_use]
    pub fn allowed(&self, asked: &[Permission]) -> Vec<Permission> {
        if self.barred().is_some() {
            return Vec::new();
        }
        let held = self.held();
        let is_allowed = |action: &&Permission| {
            held.iter()
                .flat_map(|held| &held.role.allowed_permissions)
                .any(|p| covers(p.as_str(), action.as_str()))
        };
        asked.iter().filter(is_allowed).cloned().collect()
    }

    /// Why each action asked is allowed or not.
    #[must_use]
    pub fn explain(&self, asked: &[Permission]) -> Vec<Explanation> {
        let barred = self.barred();
        let held = if barred.is_some() {
            Vec::new()
        } else {
            self.held()
        };
        asked
            .iter()
            .map(|action| self.explain_one(action, barred, &held))
            .collect()
    }

    fn explain_one(
        &self,
        action: &Permission,
        barred: Option<&str>,
        held: &[Held<'_>],
    ) -> Explanation {
        let grant = |held: &Held<'_>, permission: &Permission| Grant {
            role: held.role.key.clone(),
            org_id: self.state.id,
            group_id: held.group,
            permission: Some(permission.clone()),
        };
        let covering = |held: &Held<'_>| {
            let permissions = &held.role.allowed_permissions;
            permissions
                .iter()
                .find(|p| covers(p.as_str(), action.as_str()))
                .map(|p| grant(held, p))
        };
        let via: Vec<_> = held.iter().filter_map(covering).collect();
        let nearest = if via.is_empty() {
            let all = held
                .iter()
                .flat_map(|held| held.role.allowed_permissions.iter().map(move |p| (held, p)));
            all.map(|(held, p)| (shared_segments(p, action), held, p))
                .filter(|(shared, ..)| *shared > 0)
                .max_by_key(|(shared, ..)| *shared)
                .map(|(_, held, p)| grant(held, p))
        } else {
            None
        };
        let reason = match (barred, via.first()) {
            (Some(why), _) => format!("Not allowed: {why}."),
            (None, Some(grant)) => {
                let place = grant
                    .group_id
                    .map_or("the organization".to_owned(), |group| {
                        format!("group {group}")
                    });
                format!("Allowed by role {} in {place}.", grant.role)
            }
            (None, None) if held.is_empty() => {
                "Not allowed: the user holds no role here.".to_owned()
            }
            (None, None) => {
                "Not allowed: no role held here has a permission that covers it.".to_owned()
            }
        };
        Explanation {
            action: action.clone(),
            allowed: !via.is_empty(),
            reason,
            via,
            nearest,
        }
    }
}

fn shared_segments(permission: &Permission, action: &Permission) -> usize {
    let pairs = permission
        .as_str()
        .split(':')
        .zip(action.as_str().split(':'));
    pairs.take_while(|(have, asked)| have == asked).count()
}
