//! Identity providers as administrators see them: never with a secret.

use domain::identity_provider::{
    AutoLinking, AzureTenant, GroupRoleMapping, IdentityProvider, LdapAttributes, LdapSettings,
    OidcKind, OidcSettings, ProviderSettings, ProviderType,
};
use domain::ids::{IdentityProviderId, OrganizationId};
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whose accounts of Microsoft may sign in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) enum TenantType {
    /// Everybody's.
    #[default]
    #[serde(rename = "AZURE_AD_TENANT_TYPE_COMMON")]
    Common,
    /// Those of companies and schools.
    #[serde(
        rename = "AZURE_AD_TENANT_TYPE_ORGANISATIONS",
        alias = "AZURE_AD_TENANT_TYPE_ORGANIZATIONS"
    )]
    Organisations,
    /// Private ones.
    #[serde(rename = "AZURE_AD_TENANT_TYPE_CONSUMERS")]
    Consumers,
}

/// An identity provider.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProviderView {
    id: IdentityProviderId,
    name: String,
    /// `GOOGLE`, `AZURE_AD`, `OIDC` or `LDAP`.
    #[serde(rename = "type")]
    provider_type: ProviderType,
    /// Whose it is; the root organization's serve the whole application.
    org_id: OrganizationId,
    is_creation_allowed: bool,
    is_linking_allowed: bool,
    is_auto_update: bool,
    auto_linking: AutoLinking,
    /// How it is reached.
    settings: SettingsView,
    created_at: Timestamp,
    changed_at: Timestamp,
}

#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "ProviderSettings")]
enum SettingsView {
    OpenIdConnect(OidcView),
    Ldap(Box<LdapView>),
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct OidcView {
    issuer: String,
    client_id: String,
    scopes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant_type: Option<TenantType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant_id: Option<String>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct LdapView {
    servers: Vec<String>,
    start_tls: bool,
    root_ca: Option<String>,
    base_dn: String,
    bind_dn: String,
    user_base: String,
    user_filters: Vec<String>,
    user_object_classes: Vec<String>,
    /// In milliseconds.
    timeout: u32,
    attributes: LdapAttributes,
    group_attribute: Option<String>,
    role_mapping: Vec<GroupRoleMapping>,
}

impl From<&OidcSettings> for OidcView {
    fn from(oidc: &OidcSettings) -> Self {
        let (tenant_type, tenant_id) = match &oidc.kind {
            OidcKind::AzureAd(AzureTenant::Common) => (Some(TenantType::Common), None),
            OidcKind::AzureAd(AzureTenant::Organisations) => {
                (Some(TenantType::Organisations), None)
            }
            OidcKind::AzureAd(AzureTenant::Consumers) => (Some(TenantType::Consumers), None),
            OidcKind::AzureAd(AzureTenant::One(tenant)) => (None, Some(tenant.clone())),
            OidcKind::Google | OidcKind::Other => (None, None),
        };
        Self {
            issuer: oidc.issuer.clone(),
            client_id: oidc.client_id.clone(),
            scopes: oidc.scopes.clone(),
            tenant_type,
            tenant_id,
        }
    }
}

impl From<&LdapSettings> for LdapView {
    fn from(ldap: &LdapSettings) -> Self {
        Self {
            servers: ldap.servers.clone(),
            start_tls: ldap.start_tls,
            root_ca: ldap.root_ca.clone(),
            base_dn: ldap.base_dn.clone(),
            bind_dn: ldap.bind_dn.clone(),
            user_base: ldap.user_base.clone(),
            user_filters: ldap.user_filters.clone(),
            user_object_classes: ldap.user_object_classes.clone(),
            timeout: ldap.timeout,
            attributes: ldap.attributes.clone(),
            group_attribute: ldap.group_attribute.clone(),
            role_mapping: ldap.role_mapping.clone(),
        }
    }
}

impl From<&IdentityProvider> for ProviderView {
    fn from(provider: &IdentityProvider) -> Self {
        let rules = provider.rules;
        Self {
            id: provider.id,
            name: provider.name.to_string(),
            provider_type: provider.provider_type(),
            org_id: provider.organization,
            is_creation_allowed: rules.is_creation_allowed,
            is_linking_allowed: rules.is_linking_allowed,
            is_auto_update: rules.is_auto_update,
            auto_linking: rules.auto_linking,
            settings: match &provider.settings {
                ProviderSettings::OpenIdConnect(oidc) => SettingsView::OpenIdConnect(oidc.into()),
                ProviderSettings::Ldap(ldap) => SettingsView::Ldap(Box::new((&**ldap).into())),
            },
            created_at: provider.created_at,
            changed_at: provider.changed_at,
        }
    }
}

/// A provider that was added or changed.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "IdentityProviderReply")]
pub(crate) struct ProviderSet {
    pub(crate) message: &'static str,
    pub(crate) id: IdentityProviderId,
    /// To be registered at the provider as where the browser may return to; none for a directory.
    pub(crate) callback_urls: Vec<String>,
    pub(crate) idp: ProviderView,
}
