//! Organizations.

use crate::ids::OrganizationId;
use crate::session::Session;
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
    /// When it was made inactive last: what was opened up to then stays dead when it is active again.
    pub inactivated_at: Option<Timestamp>,
    /// How often it was made inactive: tokens of machines carry it, whose time is in whole seconds.
    pub inactivations: u32,
}

impl Organization {
    /// Whether it works.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.status == OrganizationStatus::Active
    }

    /// Ends every session here and every session and token of those who live here. To note it once
    /// costs the same for ten people and for a hundred thousand.
    pub fn inactivate(&mut self, now: Timestamp) {
        self.status = OrganizationStatus::Inactive;
        self.inactivated_at = Some(now);
        self.inactivations += 1;
    }

    /// Whether it was made inactive since a session was opened, be it here or by somebody who lives
    /// here.
    #[must_use]
    pub fn ended(&self, session: &Session) -> bool {
        self.inactivated_at
            .is_some_and(|at| session.created_at <= at)
    }
}
