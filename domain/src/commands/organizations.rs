//! Setting up and changing organizations.

use super::checks::{RoleSet, check_definitions, patched};
use super::users::new_user;
use crate::change::{Change, OutboxItem};
use crate::code::Code;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::membership::{Membership, MembershipState};
use crate::organization::{Organization, OrganizationStatus};
use crate::refusal::Refusal;
use crate::roles::{ManagerRole, Rank, Role};
use crate::state::OrganizationState;
use crate::text::{Metadata, MetadataPatch, Name};
use crate::user::User;
use std::sync::Arc;

/// Who will own a new organization.
pub enum FirstOwner {
    /// Somebody who lives elsewhere.
    Known(Arc<User>),
    /// Somebody who is created with it.
    New {
        /// The user, living in the new organization.
        user: Box<User>,
        /// The PHC string, when a password is set at once.
        secret: Option<Box<str>>,
        /// The invitation's code.
        code: Option<Code>,
        /// The invitation.
        mail: Option<OutboxItem>,
    },
    /// Nobody yet: only the root organization, whose people the super administrator manages.
    Nobody,
}

/// Sets up an organization under a vacant id.
pub struct SetupOrganization {
    /// Its name.
    pub name: Name,
    /// Whether it is the application's root.
    pub is_root: bool,
    /// Its first roles.
    pub roles: Vec<Role>,
    /// Its metadata.
    pub metadata: Metadata,
    /// Its owner.
    pub owner: FirstOwner,
}

impl Command for SetupOrganization {
    type Reply = Arc<Organization>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Machine)?;
        if !state.is_vacant() {
            return Err(Refusal::conflict(
                ErrorCode::AlreadyExists,
                "An organization of this id exists already.",
            ));
        }
        check_definitions(&self.roles, "customRoles")?;
        let organization = Arc::new(Organization {
            id: state.id,
            name: self.name,
            status: OrganizationStatus::Active,
            is_root: self.is_root,
            metadata: self.metadata,
            created_at: context.now,
            changed_at: context.now,
            inactivated_at: None,
            inactivations: 0,
        });
        let mut event = EventDraft::new("organization.created", "organization", state.id)
            .with("name", &organization.name);
        let mut changes = vec![Change::Organization(Arc::clone(&organization))];
        changes.extend(
            self.roles
                .into_iter()
                .map(|role| Change::Role(Arc::new(role))),
        );
        match self.owner {
            FirstOwner::Known(user) => {
                event = event.with("ownerId", user.id);
                changes.push(Change::Membership(Arc::new(Membership {
                    user: user.id,
                    home: user.home,
                    roles: Vec::new(),
                    manager_roles: vec![ManagerRole::OrgOwner],
                    state: MembershipState::Active,
                    created_at: context.now,
                    changed_at: context.now,
                })));
                changes.push(Change::GuestJoined {
                    user: user.id,
                    home: user.home,
                });
            }
            FirstOwner::New {
                user,
                secret,
                code,
                mail,
            } => {
                event = event.with("ownerId", user.id);
                let roles = RoleSet {
                    roles: Vec::new(),
                    manager_roles: vec![ManagerRole::OrgOwner],
                };
                changes.extend(new_user(&Arc::from(user), secret, roles, context));
                changes.extend(code.map(|code| Change::Code(Arc::new(code))));
                changes.extend(mail.map(|mail| Change::Outbox(Arc::new(mail))));
            }
            FirstOwner::Nobody => {}
        }
        Ok(Decision::of(organization, changes, event))
    }
}

/// Changes an organization; what is `None` stays.
pub struct UpdateOrganization {
    /// Its name.
    pub name: Option<Name>,
    /// Whether it works.
    pub status: Option<OrganizationStatus>,
    /// Changes the metadata.
    pub metadata: Option<MetadataPatch>,
}

impl Command for UpdateOrganization {
    type Reply = Arc<Organization>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let rank = context.require(state, Rank::Owner)?;
        let before = &state.organization;
        let mut organization = Organization::clone(before);
        if let Some(name) = self.name {
            organization.name = name;
        }
        if let Some(patch) = &self.metadata {
            organization.metadata = patched(patch, &organization.metadata)?;
        }
        if let Some(status) = self.status {
            if organization.is_root && status == OrganizationStatus::Inactive {
                return Err(Refusal::conflict(
                    ErrorCode::Conflict,
                    "The application's own organization cannot be made inactive.",
                ));
            }
            if status == OrganizationStatus::Inactive && highest_by_application(state) > rank {
                // It would end what the caller may not touch.
                return Err(Refusal::above_own_role());
            }
            if status == OrganizationStatus::Inactive && organization.is_active() {
                organization.inactivate(context.now);
            }
            organization.status = status;
        }
        if organization == **before {
            return Ok(Decision::reply(Arc::clone(before)));
        }
        organization.changed_at = context.now;
        let event = EventDraft::new("organization.updated", "organization", state.id)
            .with("nameChanged", organization.name != before.name)
            .with("metadataChanged", organization.metadata != before.metadata)
            .with("status", organization.status);
        let organization = Arc::new(organization);
        Ok(Decision::of(
            Arc::clone(&organization),
            vec![Change::Organization(organization)],
            event,
        ))
    }
}

/// The highest role on the application that somebody who lives here holds.
fn highest_by_application(state: &OrganizationState) -> Rank {
    let roles = state
        .users
        .values()
        .filter_map(|user| user.application_role);
    roles.max().map_or(Rank::None, Rank::from)
}
