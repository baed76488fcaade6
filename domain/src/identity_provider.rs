//! Identity providers: who vouches for people outside, and what is asked of them.
//!
//! A provider belongs to one organization; one of the root organization serves the whole application.

mod intent;
mod link;
mod person;

pub use intent::{Intent, IntentPurpose, IntentStage};
pub use link::{LinkKey, ProviderLink};
pub use person::{ExternalPerson, LdapFailure, ProviderFailure};

use crate::ids::{IdentityProviderId, OrganizationId};
use crate::text::{Name, RoleKey};
use crate::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An identity provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityProvider {
    /// Unique in the application.
    pub id: IdentityProviderId,
    /// Whose it is; the root organization's serve the whole application.
    pub organization: OrganizationId,
    /// For people; need not be unique.
    pub name: Name,
    /// How it is reached.
    pub settings: ProviderSettings,
    /// What it may do here.
    pub rules: ProviderRules,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

/// How a provider is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProviderSettings {
    /// OpenID Connect, code flow with PKCE.
    OpenIdConnect(OidcSettings),
    /// A directory that is asked by LDAP (RFC 4511).
    Ldap(Box<LdapSettings>),
}

/// A secret, encrypted under the application's key. What it belongs to is part of the encryption, so that
/// it opens nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedSecret(pub Box<[u8]>);

impl std::fmt::Debug for SealedSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealedSecret([redacted])")
    }
}

/// An OpenID Connect provider (OpenID Connect Core 1.0).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OidcSettings {
    /// Which one: Google and Microsoft have ways of their own.
    pub kind: OidcKind,
    /// Below which its metadata lie (OpenID Connect Discovery 1.0 §4): its issuer identifier. Microsoft's
    /// shared tenants, as `https://login.microsoftonline.com/common/v2.0`, are issuers of none: there each
    /// token names the issuer of its own tenant.
    pub issuer: String,
    /// What this server is to it.
    pub client_id: String,
    /// The client's secret.
    pub sealed_client_secret: SealedSecret,
    /// What is asked for; `openid` is among them.
    pub scopes: Vec<String>,
}

/// Which OpenID Connect provider it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OidcKind {
    /// Google.
    Google,
    /// Microsoft Entra ID, formerly Azure AD.
    AzureAd(AzureTenant),
    /// Any other that follows the standard.
    Other,
}

/// Whose accounts of Microsoft may sign in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AzureTenant {
    /// Everybody's.
    #[default]
    Common,
    /// Those of companies and schools.
    Organisations,
    /// Private ones.
    Consumers,
    /// Those of one tenant, by its id or domain.
    One(String),
}

/// A directory (RFC 4511).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LdapSettings {
    /// Addresses such as `ldaps://ldap.example.com`; the next is tried where one does not answer.
    pub servers: Vec<String>,
    /// Whether a connection without TLS is raised to TLS before anything is sent (RFC 4511 §4.14).
    pub start_tls: bool,
    /// Certificates in PEM that the servers' are checked against, in place of the system's. At most
    /// [`LdapSettings::MAX_ROOT_CA`] bytes.
    pub root_ca: Option<String>,
    /// Where the directory's own entries begin.
    pub base_dn: String,
    /// As whom people are looked for.
    pub bind_dn: String,
    /// The password for it.
    pub sealed_bind_password: SealedSecret,
    /// Below which entry people are looked for. `dn` or an empty text means `base_dn`.
    pub user_base: String,
    /// Attributes of which one has to be what the person typed, such as `uid` or `mail`.
    pub user_filters: Vec<String>,
    /// Object classes that a person's entry must have, all of them.
    pub user_object_classes: Vec<String>,
    /// How long one sign-in may wait for the directory, in milliseconds.
    pub timeout: u32,
    /// Where an entry says what.
    pub attributes: LdapAttributes,
    /// The attribute of a person's entry that holds the names of their groups, such as `memberOf`.
    pub group_attribute: Option<String>,
    /// Which group, by its distinguished name, gives which role.
    pub role_mapping: Vec<GroupRoleMapping>,
}

impl LdapSettings {
    /// Longest `root_ca`, in bytes.
    pub const MAX_ROOT_CA: usize = 8 * 1024;
}

/// A directory's group gives a role here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupRoleMapping {
    /// The group's distinguished name, compared without case.
    pub group: String,
    /// The key of a custom or predefined role.
    pub role: RoleKey,
}

/// The attributes of an entry that say who a person is. None of them: the usual one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LdapAttributes {
    /// What never changes; `entryUUID` otherwise (RFC 4530). Active Directory has `objectGUID`.
    #[schemars(length(min = 1, max = 64))]
    pub id_attribute: Option<String>,
    /// `givenName` otherwise.
    #[schemars(length(min = 1, max = 64))]
    pub first_name_attribute: Option<String>,
    /// `sn` otherwise.
    #[schemars(length(min = 1, max = 64))]
    pub last_name_attribute: Option<String>,
    /// `mail` otherwise.
    #[schemars(length(min = 1, max = 64))]
    pub email_attribute: Option<String>,
    /// `displayName` otherwise.
    #[schemars(length(min = 1, max = 64))]
    pub display_name_attribute: Option<String>,
    /// `telephoneNumber` otherwise.
    #[schemars(length(min = 1, max = 64))]
    pub phone_attribute: Option<String>,
}

impl LdapAttributes {
    /// The attribute with the person's lasting id.
    #[must_use]
    pub fn id(&self) -> &str {
        self.id_attribute.as_deref().unwrap_or("entryUUID")
    }

    /// The attribute with the first name.
    #[must_use]
    pub fn first_name(&self) -> &str {
        self.first_name_attribute.as_deref().unwrap_or("givenName")
    }

    /// The attribute with the last name.
    #[must_use]
    pub fn last_name(&self) -> &str {
        self.last_name_attribute.as_deref().unwrap_or("sn")
    }

    /// The attribute with the address.
    #[must_use]
    pub fn email(&self) -> &str {
        self.email_attribute.as_deref().unwrap_or("mail")
    }

    /// The attribute with the name to show.
    #[must_use]
    pub fn display_name(&self) -> &str {
        self.display_name_attribute
            .as_deref()
            .unwrap_or("displayName")
    }

    /// The attribute with the phone number.
    #[must_use]
    pub fn phone(&self) -> &str {
        self.phone_attribute.as_deref().unwrap_or("telephoneNumber")
    }
}

/// What a provider may do here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProviderRules {
    /// Whether somebody nobody knows yet gets an account.
    pub is_creation_allowed: bool,
    /// Whether somebody who is signed in may link their account.
    pub is_linking_allowed: bool,
    /// Whether names and phone number are taken over from the provider at each sign-in.
    pub is_auto_update: bool,
    /// Whether somebody's account is linked at sign-in.
    pub auto_linking: AutoLinking,
}

/// Whether an account is linked at sign-in to whoever the provider vouches for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum AutoLinking {
    /// Never.
    #[default]
    None,
    /// When both sides have the same address and both have it verified.
    VerifiedEmail,
}

/// What sort of provider it is, as clients know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ProviderType {
    /// Google.
    Google,
    /// Microsoft Entra ID.
    AzureAd,
    /// Any other OpenID Connect provider.
    Oidc,
    /// A directory.
    Ldap,
}

impl ProviderType {
    /// Its name for clients.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Google => "GOOGLE",
            Self::AzureAd => "AZURE_AD",
            Self::Oidc => "OIDC",
            Self::Ldap => "LDAP",
        }
    }
}

impl IdentityProvider {
    /// Most providers of one organization.
    pub const MAX: usize = 100;

    /// What sort of provider it is.
    #[must_use]
    pub const fn provider_type(&self) -> ProviderType {
        match &self.settings {
            ProviderSettings::Ldap(_) => ProviderType::Ldap,
            ProviderSettings::OpenIdConnect(oidc) => match &oidc.kind {
                OidcKind::Google => ProviderType::Google,
                OidcKind::AzureAd(_) => ProviderType::AzureAd,
                OidcKind::Other => ProviderType::Oidc,
            },
        }
    }

    /// How it is reached, if it is asked by OpenID Connect.
    #[must_use]
    pub const fn oidc(&self) -> Option<&OidcSettings> {
        match &self.settings {
            ProviderSettings::OpenIdConnect(settings) => Some(settings),
            ProviderSettings::Ldap(_) => None,
        }
    }

    /// How it is reached, if it is a directory.
    #[must_use]
    pub const fn ldap(&self) -> Option<&LdapSettings> {
        match &self.settings {
            ProviderSettings::Ldap(settings) => Some(settings),
            ProviderSettings::OpenIdConnect(_) => None,
        }
    }
}
