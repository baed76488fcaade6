//! What clients see of groups.

use crate::api::organizations::view::{RoleView, role_views};
use crate::api::types::json_object::shown;
use crate::api::users::view::UserView;
use domain::group::{Group, GroupMembership};
use domain::ids::{GroupId, OrganizationId};
use domain::membership::MembershipState;
use domain::roles::GROUP_ADMIN;
use domain::state::OrganizationState;
use domain::text::{Metadata, RoleKey};
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

/// A group.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    id: GroupId,
    org_id: OrganizationId,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// Custom settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    settings: Option<serde_json::Value>,
    created_at: Timestamp,
    changed_at: Timestamp,
    /// Only with `includeMetadata=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<Metadata>,
    /// Only with `includeRoles=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<Vec<RoleView>>,
}

impl GroupView {
    /// A group by itself.
    #[must_use]
    pub fn new(group: &Group, organization: OrganizationId) -> Self {
        Self {
            id: group.id,
            org_id: organization,
            name: group.name.to_string(),
            description: group.description.as_ref().map(ToString::to_string),
            settings: shown(&group.settings),
            created_at: group.created_at,
            changed_at: group.changed_at,
            metadata: None,
            roles: None,
        }
    }

    /// With the metadata, if wanted.
    #[must_use]
    pub fn with_metadata(mut self, group: &Group, wanted: bool) -> Self {
        self.metadata = wanted.then(|| group.metadata.clone());
        self
    }

    /// With the roles it defines, if wanted.
    #[must_use]
    pub fn with_roles(mut self, state: &OrganizationState, wanted: bool) -> Self {
        self.roles = wanted.then(|| role_views(state.roles_of_group(self.id)));
        self
    }
}

/// A user's part in a group.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PartView {
    /// Keys of the group's roles held.
    roles: Vec<RoleKey>,
    /// `GROUP_ADMIN`, or nothing.
    manager_roles: Vec<&'static str>,
    /// Whether it counts.
    state: MembershipState,
}

impl PartView {
    /// A part.
    #[must_use]
    pub fn new(part: &GroupMembership) -> Self {
        Self {
            roles: part.roles.clone(),
            manager_roles: manager_roles(part),
            state: part.state,
        }
    }
}

/// `GROUP_ADMIN`, if it is held.
#[must_use]
pub fn manager_roles(part: &GroupMembership) -> Vec<&'static str> {
    part.is_admin.then_some(GROUP_ADMIN).into_iter().collect()
}

/// A user of a group.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GroupUserView {
    /// The user.
    pub user: UserView,
    /// The user's part in the group.
    #[serde(flatten)]
    pub part: PartView,
}

/// A privileged member of a group.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupMemberView {
    /// The user.
    pub user: UserView,
    /// `GROUP_ADMIN`.
    pub manager_roles: Vec<&'static str>,
    /// INACTIVE: kept in the group without effect.
    pub state: MembershipState,
}
