//! What clients see of users.

use crate::access::visibility::Visibility;
use domain::ids::{GroupId, OrganizationId, UserId};
use domain::membership::Membership;
use domain::roles::{ApplicationRole, ManagerRole};
use domain::state::OrganizationState;
use domain::text::{Language, Metadata, PhoneNumber, RoleKey};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use schemars::JsonSchema;
use serde::Serialize;

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
    /// Whether the visibility sees all of the user.
    #[serde(skip)]
    is_whole: bool,
}

impl UserView {
    /// A user as the snapshot of their home knows them, as far as that is for the visibility to see.
    #[must_use]
    pub(crate) fn new(user: &User, home: &OrganizationState, visibility: &Visibility) -> Self {
        let credential = home.credentials.get(&user.id);
        let is_locked = user.state == UserState::Active
            && credential.is_some_and(|c| c.is_locked(visibility.now));
        let is_whole = visibility.sees_whole(user.id, home);
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
            mfa_enabled: whole.map(|user| {
                let factors = credential.and_then(|credential| credential.factors.as_ref());
                user.mfa_enabled || factors.is_some_and(|factors| factors.has_totp())
            }),
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

    /// With the metadata, if wanted and for the visibility to see.
    #[must_use]
    pub(crate) fn with_metadata(mut self, user: &User, wanted: bool) -> Self {
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
