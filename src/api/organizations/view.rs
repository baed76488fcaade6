//! What clients see of organizations and their members.

use crate::api::groups::group_views::GroupView;
use domain::change::OrganizationSettings;
use domain::ids::{OrganizationId, UserId};
use domain::membership::Membership;
use domain::organization::{Organization, OrganizationStatus};
use domain::roles::{ManagerRole, Role};
use domain::state::OrganizationState;
use domain::text::{Metadata, RoleKey};
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// A role of an organization, a group or the application.
pub type RoleView = Role;

/// Roles as clients see them.
#[must_use]
pub fn role_views<'r>(roles: impl IntoIterator<Item = &'r Arc<Role>>) -> Vec<RoleView> {
    roles.into_iter().map(|role| Role::clone(role)).collect()
}

/// An organization.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationView {
    id: OrganizationId,
    name: String,
    status: OrganizationStatus,
    created_at: Timestamp,
    changed_at: Timestamp,
    /// Whether it is the application's own organization.
    is_root: bool,
    /// Custom settings; empty where none are set.
    settings: serde_json::Map<String, serde_json::Value>,
    /// Only with `includeMetadata=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<Metadata>,
    /// Only with `includeMembers=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    members: Option<Vec<MemberView>>,
    /// Only with `includeRoles=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<Vec<RoleView>>,
    /// Only with `includeGroups=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    groups: Option<Vec<GroupView>>,
}

/// What of an organization is wanted beside itself. Each costs time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Include {
    /// The metadata.
    pub metadata: bool,
    /// The members.
    pub members: bool,
    /// The roles.
    pub roles: bool,
    /// The groups.
    pub groups: bool,
}

impl Include {
    /// Whether more is wanted than the organization itself and its settings.
    #[must_use]
    pub const fn needs_state(self) -> bool {
        self.members || self.roles || self.groups
    }
}

impl OrganizationView {
    /// An organization with its settings.
    #[must_use]
    pub fn new(
        organization: &Organization,
        settings: &OrganizationSettings,
        include: Include,
    ) -> Self {
        Self {
            id: organization.id,
            name: organization.name.to_string(),
            status: organization.status,
            created_at: organization.created_at,
            changed_at: organization.changed_at,
            is_root: organization.is_root,
            settings: serde_json::from_str(&settings.custom).unwrap_or_default(),
            metadata: include.metadata.then(|| organization.metadata.clone()),
            members: None,
            roles: None,
            groups: None,
        }
    }

    /// With what its snapshot knows.
    #[must_use]
    pub fn with_state(mut self, state: &OrganizationState, include: Include) -> Self {
        self.members = include.members.then(|| {
            state
                .memberships
                .values()
                .map(|m| MemberView::new(m))
                .collect()
        });
        self.roles = include.roles.then(|| role_views(state.roles.values()));
        self.groups = include.groups.then(|| {
            state
                .groups
                .values()
                .map(|group| GroupView::new(group, state.id))
                .collect()
        });
        self
    }
}

/// A member of an organization.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MemberView {
    user_id: UserId,
    roles: Vec<RoleKey>,
    manager_roles: Vec<ManagerRole>,
    created_at: Timestamp,
}

impl MemberView {
    /// A membership.
    #[must_use]
    pub fn new(membership: &Membership) -> Self {
        Self {
            user_id: membership.user,
            roles: membership.roles.clone(),
            manager_roles: membership.manager_roles.clone(),
            created_at: membership.created_at,
        }
    }
}
