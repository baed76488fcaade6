//! What clients see of the domain's things.

use super::group_views::GroupView;
use super::viewer::Viewer;
use crate::services::tokens::checkpoint::hex;
use domain::change::OrganizationSettings;
use domain::event::{ActorType, Event};
use domain::ids::{GroupId, OrganizationId, SessionId, UserId, first_id_at};
use domain::membership::Membership;
use domain::organization::{Organization, OrganizationStatus};
use domain::roles::{ApplicationRole, ManagerRole, Role};
use domain::session::{Session, SessionState};
use domain::state::OrganizationState;
use domain::text::{Language, Metadata, PhoneNumber, RoleKey};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// How many there are, and how to go on.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ListMetadata {
    /// How many there are in all, whatever the page.
    pub total: usize,
    /// Gives the next page when sent as `cursor`; none on the last page.
    pub next_cursor: Option<String>,
}

/// What became of a change.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Message {
    /// For people.
    pub message: &'static str,
}

/// A person or a machine. Of somebody who lives elsewhere an organization's managers are not told the
/// phone number, the language, the second factor, the metadata, the role on the application and the last
/// sign-in.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserView {
    id: UserId,
    /// The home organization, which holds the credentials.
    org_id: OrganizationId,
    user_type: UserType,
    /// A machine's name; a person's address.
    user_name: String,
    first_name: String,
    last_name: String,
    display_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_number: Option<PhoneNumber>,
    is_email_verified: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_phone_verified: Option<bool>,
    user_state: UserState,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_language: Option<Language>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mfa_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    application_role: Option<ApplicationRole>,
    created_at: Timestamp,
    changed_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_sign_in_at: Option<Timestamp>,
    /// Only with `includeMetadata=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<Metadata>,
    /// In an organization's lists: the roles held in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<Vec<RoleKey>>,
    /// In an organization's lists: the built-in roles held in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    manager_roles: Option<Vec<ManagerRole>>,
    /// Whether the viewer sees all of the user.
    #[serde(skip)]
    is_whole: bool,
}

impl UserView {
    /// A user as the snapshot of their home knows them, as far as that is for the viewer to see.
    #[must_use]
    pub(super) fn new(user: &User, home: &OrganizationState, viewer: &Viewer) -> Self {
        let credential = home.credentials.get(&user.id);
        let is_locked =
            user.state == UserState::Active && credential.is_some_and(|c| c.is_locked(viewer.now));
        let is_whole = viewer.sees_whole(user.id, home);
        let whole = is_whole.then_some(user);
        let credential = credential.filter(|_| is_whole);
        Self {
            id: user.id,
            org_id: user.home,
            user_type: user.user_type,
            user_name: user.login.to_string(),
            first_name: user.first_name.to_string(),
            last_name: user.last_name.to_string(),
            display_name: user.shown_name(),
            email: user.email().map(|email| email.to_string()),
            phone_number: whole.and_then(|user| user.phone_number.clone()),
            is_email_verified: user.is_email_verified,
            is_phone_verified: whole.map(|user| user.is_phone_verified),
            user_state: if is_locked {
                UserState::Locked
            } else {
                user.state
            },
            preferred_language: whole.and_then(|user| user.preferred_language.clone()),
            mfa_enabled: whole.map(|user| user.mfa_enabled),
            application_role: whole.and_then(|user| user.application_role),
            created_at: user.created_at,
            changed_at: user.changed_at,
            last_sign_in_at: credential.and_then(|credential| credential.last_sign_in_at),
            metadata: None,
            roles: None,
            manager_roles: None,
            is_whole,
        }
    }

    /// With the metadata, if wanted and for the viewer to see.
    #[must_use]
    pub(super) fn with_metadata(mut self, user: &User, wanted: bool) -> Self {
        let is_shown = wanted && self.is_whole;
        self.metadata = is_shown.then(|| user.metadata.as_deref().cloned().unwrap_or_default());
        self
    }

    /// With the roles held in one organization.
    #[must_use]
    pub fn with_roles(mut self, membership: &Membership) -> Self {
        self.roles = Some(membership.roles.clone());
        self.manager_roles = Some(membership.manager_roles.clone());
        self
    }
}

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

/// When something was proved.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FactorView {
    verified_at: Timestamp,
}

/// What was proved in a session.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FactorsView {
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<FactorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    idp: Option<FactorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email_otp: Option<FactorView>,
}

/// A session.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    session_id: SessionId,
    user_id: UserId,
    org_id: OrganizationId,
    state: SessionState,
    factors: FactorsView,
    created_at: Timestamp,
    changed_at: Timestamp,
    expiration_date: Timestamp,
    ip_address: String,
    user_agent: String,
}

impl SessionView {
    /// A session as it stands at `now`.
    #[must_use]
    pub fn new(session: &Session, now: Timestamp) -> Self {
        let factor = |at: Option<Timestamp>| at.map(|verified_at| FactorView { verified_at });
        Self {
            session_id: session.id,
            user_id: session.user,
            org_id: session.organization,
            state: session.state_at(now),
            factors: FactorsView {
                password: factor(session.factors.password),
                idp: factor(session.factors.idp),
                email_otp: factor(session.factors.email_otp),
            },
            created_at: session.created_at,
            changed_at: session.changed_at,
            expiration_date: session.expires_at,
            ip_address: session.ip_address.to_string(),
            user_agent: session.user_agent.to_string(),
        }
    }
}

/// Who did something.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EventActor {
    /// None where nobody was signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<UserId>,
    #[serde(rename = "type")]
    actor_type: ActorType,
}

/// What something was done to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EventTarget {
    #[serde(rename = "type")]
    target_type: String,
    id: String,
}

/// An entry of an organization's trail.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct EventView {
    id: String,
    sequence: u64,
    #[serde(rename = "type")]
    kind: String,
    org_id: OrganizationId,
    actor: EventActor,
    target: EventTarget,
    occurred_at: Timestamp,
    ip_address: String,
    user_agent: String,
    data: serde_json::Value,
    /// SHA-256 of the event before, in hexadecimal: the trail is a chain.
    previous_hash: String,
}

impl EventView {
    /// An event.
    #[must_use]
    pub fn new(event: &Event) -> Self {
        Self {
            id: event_id(event).to_string(),
            sequence: event.sequence,
            kind: event.kind.to_string(),
            org_id: event.organization,
            actor: EventActor {
                id: (event.actor != 0).then_some(UserId(event.actor)),
                actor_type: event.actor_type,
            },
            target: EventTarget {
                target_type: event.target_type.to_string(),
                id: event.target.to_string(),
            },
            occurred_at: event.occurred_at,
            ip_address: event.ip_address.to_string(),
            user_agent: event.user_agent.to_string(),
            data: serde_json::from_str(&event.data).unwrap_or_default(),
            previous_hash: hex(&event.previous_hash),
        }
    }
}

/// An id as other things have it: sorted by time, unique in the organization. Made of what the event
/// holds already, so that it is the same whenever it is asked for.
fn event_id(event: &Event) -> u64 {
    const SEQUENCE: u64 = (1 << 20) - 1;
    first_id_at(event.occurred_at) | (event.sequence & SEQUENCE)
}

/// Roles held in one place.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct HeldRoles {
    /// Where.
    pub org_id: OrganizationId,
    /// In which of its groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// Custom and predefined roles.
    pub roles: Vec<RoleKey>,
    /// What they allow together, sorted.
    pub permissions: Vec<domain::text::Permission>,
}
