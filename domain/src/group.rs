//! Groups of an organization.

use crate::ids::{GroupId, UserId};
use crate::membership::MembershipState;
use crate::roles::Role;
use crate::text::{Description, Name, RoleKey};
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// A group with roles of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Unique in the application.
    pub id: GroupId,
    /// Unique in the organization, in any case.
    pub name: Name,
    /// For people.
    pub description: Option<Description>,
    /// Any JSON object, as compact text of at most 8 KiB.
    pub settings: Box<str>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

/// A user's part in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupMembership {
    /// The group.
    pub group: GroupId,
    /// The user.
    pub user: UserId,
    /// Keys of the group's roles held, sorted.
    pub roles: Vec<RoleKey>,
    /// Whether the user is `GROUP_ADMIN`.
    pub is_admin: bool,
    /// Whether it counts.
    pub state: MembershipState,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

/// The roles that one group defines, by key.
pub type GroupRoles = BTreeMap<RoleKey, Role>;
