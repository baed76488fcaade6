//! Groups of an organization.

use crate::ids::{GroupId, UserId};
use crate::membership::MembershipState;
use crate::text::{Description, Metadata, Name, RoleKey};
use crate::time::Timestamp;

/// A group with roles of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Unique in the application.
    pub id: GroupId,
    /// Unique in the organization, in any case.
    pub name: Name,
    /// For people.
    pub description: Option<Description>,
    /// Any JSON object, as compact text of at most 8 KiB; empty for none.
    pub settings: Box<str>,
    /// Flat, string to string.
    pub metadata: Metadata,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

impl Group {
    /// Most groups of one organization.
    pub const MAX_IN_ORGANIZATION: usize = 10_000;
    /// Most users of one group: what becomes of all of them at once is one batch on disk.
    pub const MAX_USERS: usize = 10_000;
    /// Longest settings, in bytes of compact JSON.
    pub const MAX_SETTINGS: usize = 8192;
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

impl GroupMembership {
    /// Whether it counts.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.state == MembershipState::Active
    }

    /// Whether it differs from another in its times at most.
    #[must_use]
    pub fn gives_the_same_as(&self, other: &Self) -> bool {
        let times = |part: &Self| Self {
            created_at: other.created_at,
            changed_at: other.changed_at,
            ..part.clone()
        };
        times(self) == *other
    }
}
