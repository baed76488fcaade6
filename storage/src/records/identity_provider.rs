//! Identity providers.

use super::{Entity, Persisted};
use crate::codec::{damaged, decode_payload};
use crate::{Key, Kind, StoreError};
use domain::identity_provider::{
    AutoLinking, AzureTenant, GroupRoleMapping, IdentityProvider, LdapAttributes, LdapSettings,
    OidcKind, OidcSettings, ProviderRules, ProviderSettings, SealedSecret,
};
use domain::ids::{IdentityProviderId, OrganizationId};
use domain::text::{Name, RoleKey};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Serialize, Deserialize)]
pub struct IdentityProviderV1<'a> {
    name: Cow<'a, str>,
    rules: u8,
    settings: SettingsV1<'a>,
    created_at: i64,
    changed_at: i64,
}

#[derive(Serialize, Deserialize)]
enum SettingsV1<'a> {
    OpenIdConnect(OidcV1<'a>),
    Ldap(Box<LdapV1<'a>>),
}

#[derive(Serialize, Deserialize)]
struct OidcV1<'a> {
    kind: OidcKindV1<'a>,
    issuer: Cow<'a, str>,
    client_id: Cow<'a, str>,
    sealed_client_secret: Cow<'a, [u8]>,
    scopes: Cow<'a, [String]>,
}

#[derive(Serialize, Deserialize)]
enum OidcKindV1<'a> {
    Google,
    AzureCommon,
    AzureOrganisations,
    AzureConsumers,
    AzureOne(Cow<'a, str>),
    Other,
}

#[derive(Serialize, Deserialize)]
struct LdapV1<'a> {
    servers: Cow<'a, [String]>,
    start_tls: bool,
    root_ca: Option<Cow<'a, str>>,
    base_dn: Cow<'a, str>,
    bind_dn: Cow<'a, str>,
    sealed_bind_password: Cow<'a, [u8]>,
    user_base: Cow<'a, str>,
    user_filters: Cow<'a, [String]>,
    user_object_classes: Cow<'a, [String]>,
    timeout: u32,
    /// In the order of [`LdapAttributes`].
    attributes: [Option<Cow<'a, str>>; 6],
    group_attribute: Option<Cow<'a, str>>,
    role_mapping: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

const CREATION: u8 = 1;
const LINKING: u8 = 2;
const AUTO_UPDATE: u8 = 4;
const LINK_VERIFIED_EMAIL: u8 = 8;

fn text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

const fn rules_of(rules: ProviderRules) -> u8 {
    let ProviderRules {
        is_creation_allowed,
        is_linking_allowed,
        is_auto_update,
        auto_linking,
    } = rules;
    let mut bits = 0;
    if is_creation_allowed {
        bits |= CREATION;
    }
    if is_linking_allowed {
        bits |= LINKING;
    }
    if is_auto_update {
        bits |= AUTO_UPDATE;
    }
    match auto_linking {
        AutoLinking::None => bits,
        AutoLinking::VerifiedEmail => bits | LINK_VERIFIED_EMAIL,
    }
}

impl<'a> OidcV1<'a> {
    fn of(oidc: &'a OidcSettings) -> Self {
        Self {
            kind: match &oidc.kind {
                OidcKind::Google => OidcKindV1::Google,
                OidcKind::AzureAd(AzureTenant::Common) => OidcKindV1::AzureCommon,
                OidcKind::AzureAd(AzureTenant::Organisations) => OidcKindV1::AzureOrganisations,
                OidcKind::AzureAd(AzureTenant::Consumers) => OidcKindV1::AzureConsumers,
                OidcKind::AzureAd(AzureTenant::One(tenant)) => OidcKindV1::AzureOne(text(tenant)),
                OidcKind::Other => OidcKindV1::Other,
            },
            issuer: text(&oidc.issuer),
            client_id: text(&oidc.client_id),
            sealed_client_secret: Cow::Borrowed(&oidc.sealed_client_secret.0),
            scopes: Cow::Borrowed(&oidc.scopes),
        }
    }

    fn into_entity(self) -> OidcSettings {
        OidcSettings {
            kind: match self.kind {
                OidcKindV1::Google => OidcKind::Google,
                OidcKindV1::AzureCommon => OidcKind::AzureAd(AzureTenant::Common),
                OidcKindV1::AzureOrganisations => OidcKind::AzureAd(AzureTenant::Organisations),
                OidcKindV1::AzureConsumers => OidcKind::AzureAd(AzureTenant::Consumers),
                OidcKindV1::AzureOne(tenant) => {
                    OidcKind::AzureAd(AzureTenant::One(tenant.into_owned()))
                }
                OidcKindV1::Other => OidcKind::Other,
            },
            issuer: self.issuer.into_owned(),
            client_id: self.client_id.into_owned(),
            sealed_client_secret: sealed(self.sealed_client_secret),
            scopes: self.scopes.into_owned(),
        }
    }
}

fn sealed(bytes: Cow<'_, [u8]>) -> SealedSecret {
    SealedSecret(bytes.into_owned().into())
}

impl<'a> LdapV1<'a> {
    fn of(ldap: &'a LdapSettings) -> Self {
        let LdapAttributes {
            id_attribute,
            first_name_attribute,
            last_name_attribute,
            email_attribute,
            display_name_attribute,
            phone_attribute,
        } = &ldap.attributes;
        let attributes = [
            id_attribute,
            first_name_attribute,
            last_name_attribute,
            email_attribute,
            display_name_attribute,
            phone_attribute,
        ];
        let mapping = ldap.role_mapping.iter();
        Self {
            servers: Cow::Borrowed(&ldap.servers),
            start_tls: ldap.start_tls,
            root_ca: ldap.root_ca.as_deref().map(text),
            base_dn: text(&ldap.base_dn),
            bind_dn: text(&ldap.bind_dn),
            sealed_bind_password: Cow::Borrowed(&ldap.sealed_bind_password.0),
            user_base: text(&ldap.user_base),
            user_filters: Cow::Borrowed(&ldap.user_filters),
            user_object_classes: Cow::Borrowed(&ldap.user_object_classes),
            timeout: ldap.timeout,
            attributes: attributes.map(|attribute| attribute.as_deref().map(text)),
            group_attribute: ldap.group_attribute.as_deref().map(text),
            role_mapping: mapping
                .map(|mapping| (text(&mapping.group), text(mapping.role.as_str())))
                .collect(),
        }
    }

    fn into_entity(self) -> LdapSettings {
        let attributes = self
            .attributes
            .map(|attribute| attribute.map(Cow::into_owned));
        let [
            id_attribute,
            first_name_attribute,
            last_name_attribute,
            email_attribute,
            display_name_attribute,
            phone_attribute,
        ] = attributes;
        let mapping = self.role_mapping.into_iter();
        LdapSettings {
            servers: self.servers.into_owned(),
            start_tls: self.start_tls,
            root_ca: self.root_ca.map(Cow::into_owned),
            base_dn: self.base_dn.into_owned(),
            bind_dn: self.bind_dn.into_owned(),
            sealed_bind_password: sealed(self.sealed_bind_password),
            user_base: self.user_base.into_owned(),
            user_filters: self.user_filters.into_owned(),
            user_object_classes: self.user_object_classes.into_owned(),
            timeout: self.timeout,
            attributes: LdapAttributes {
                id_attribute,
                first_name_attribute,
                last_name_attribute,
                email_attribute,
                display_name_attribute,
                phone_attribute,
            },
            group_attribute: self.group_attribute.map(Cow::into_owned),
            role_mapping: mapping
                .map(|(group, role)| GroupRoleMapping {
                    group: group.into_owned(),
                    role: RoleKey::stored(role.into_owned()),
                })
                .collect(),
        }
    }
}

impl Persisted for IdentityProvider {
    const KIND: Kind = Kind::IdentityProvider;
    type Stored<'a> = IdentityProviderV1<'a>;

    fn stored(&self) -> IdentityProviderV1<'_> {
        IdentityProviderV1 {
            name: text(self.name.as_str()),
            rules: rules_of(self.rules),
            settings: match &self.settings {
                ProviderSettings::OpenIdConnect(oidc) => {
                    SettingsV1::OpenIdConnect(OidcV1::of(oidc))
                }
                ProviderSettings::Ldap(ldap) => SettingsV1::Ldap(Box::new(LdapV1::of(ldap))),
            },
            created_at: self.created_at.0,
            changed_at: self.changed_at.0,
        }
    }
}

impl Entity for IdentityProvider {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: IdentityProviderV1<'static> = decode_payload(key, payload)?;
        let malformed = || damaged(key, "the key has no identity provider");
        Ok(Self {
            id: IdentityProviderId(parsed.number().ok_or_else(malformed)?),
            organization: OrganizationId(parsed.organization.ok_or_else(malformed)?),
            name: Name::stored(stored.name.into_owned()),
            rules: ProviderRules {
                is_creation_allowed: stored.rules & CREATION != 0,
                is_linking_allowed: stored.rules & LINKING != 0,
                is_auto_update: stored.rules & AUTO_UPDATE != 0,
                auto_linking: if stored.rules & LINK_VERIFIED_EMAIL == 0 {
                    AutoLinking::None
                } else {
                    AutoLinking::VerifiedEmail
                },
            },
            settings: match stored.settings {
                SettingsV1::OpenIdConnect(oidc) => {
                    ProviderSettings::OpenIdConnect(oidc.into_entity())
                }
                SettingsV1::Ldap(ldap) => ProviderSettings::Ldap(Box::new(ldap.into_entity())),
            },
            created_at: Timestamp(stored.created_at),
            changed_at: Timestamp(stored.changed_at),
        })
    }
}
