//! Organizations.

use crate::ids::OrganizationId;
use crate::text::{Metadata, Name};
use crate::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether an organization works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum OrganizationStatus {
    /// Works.
    Active,
    /// Allows nothing; its sessions are dead.
    Inactive,
}

/// An organization: owns its people's memberships, its roles, groups and sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Unique in the application.
    pub id: OrganizationId,
    /// For people; need not be unique.
    pub name: Name,
    /// Whether it works.
    pub status: OrganizationStatus,
    /// The application's own organization: home of those who sign up without naming one, and keeper
    /// of the application's roles. One an application; it cannot be made inactive.
    pub is_root: bool,
    /// What clients keep with it.
    pub metadata: Metadata,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

impl Organization {
    /// Whether it works.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.status == OrganizationStatus::Active
    }
}
