//! Who belongs to an organization, and as what.

use crate::ids::{OrganizationId, UserId};
use crate::roles::{ManagerRole, Rank};
use crate::text::RoleKey;
use crate::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether a membership counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MembershipState {
    /// Counts.
    Active,
    /// Kept, but gives nothing.
    Inactive,
}

/// The tie between a user and an organization, be it the user's home or another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The member.
    pub user: UserId,
    /// The member's home organization.
    pub home: OrganizationId,
    /// Custom or predefined roles held, sorted.
    pub roles: Vec<RoleKey>,
    /// Built-in roles held, sorted.
    pub manager_roles: Vec<ManagerRole>,
    /// Whether it counts.
    pub state: MembershipState,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

impl Membership {
    /// Whether it counts.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.state == MembershipState::Active
    }

    /// All roles held, built-in ones by their names.
    pub fn role_names(&self) -> impl Iterator<Item = RoleKey> {
        let built_in = self
            .manager_roles
            .iter()
            .map(|role| RoleKey::stored(role.as_str()));
        self.roles.iter().cloned().chain(built_in)
    }

    /// The highest built-in role, if the membership counts.
    #[must_use]
    pub fn rank(&self) -> Rank {
        let highest = self
            .manager_roles
            .iter()
            .max()
            .copied()
            .filter(|_| self.is_active());
        highest.map_or(Rank::None, Rank::from)
    }

    /// Whether the member is an owner who counts.
    #[must_use]
    pub fn is_owner(&self) -> bool {
        self.rank() == Rank::Owner
    }
}
