//! What a sign-in page has to know before anybody is signed in.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::identity_providers::provider::providers_of;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, get};
use domain::error_code::ErrorCode;
use domain::identity_provider::{IdentityProvider, ProviderType};
use domain::ids::{IdentityProviderId, OrganizationId};
use domain::login_settings::{LoginSettings, PasswordPolicy};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authentication/apps/metadata")
            .operation("getApplicationMetadata")
            .tag("metadata")
            .summary("What a sign-in page has to know of the application.")
            .public()
            .handle(of_application),
        get("/v1/authentication/organizations/metadata")
            .operation("getOrganizationMetadata")
            .tag("metadata")
            .summary("What a sign-in page has to know of an organization.")
            .description(
                "An inactive organization is not told from none: nobody can sign in to it.",
            )
            .errors(&[ErrorCode::OrganizationNotFound])
            .organization_header()
            .public()
            .handle(of_organization),
    ]
}

/// A way to sign in with an account of elsewhere.
#[derive(Serialize, JsonSchema)]
struct ProviderButton {
    id: IdentityProviderId,
    name: String,
    /// `LDAP` takes name and password (`signInWithLdap`); to the others the browser goes (`createIdpIntent`).
    #[serde(rename = "type")]
    provider_type: ProviderType,
}

/// The providers by which people sign in to an organization, where its settings accept any.
async fn buttons(
    app: &App,
    organization: OrganizationId,
    settings: &LoginSettings,
) -> Result<Vec<ProviderButton>, Problem> {
    if !settings.allow_external_idp {
        return Ok(Vec::new());
    }
    let providers = providers_of(app, organization).await?;
    let button = |provider: &Arc<IdentityProvider>| ProviderButton {
        id: provider.id,
        name: provider.name.to_string(),
        provider_type: provider.provider_type(),
    };
    Ok(providers.iter().map(button).collect())
}

/// The login settings that a sign-in page acts on; what only the server acts on is not told.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct PublicLoginSettings {
    allow_username_password: bool,
    allow_register: bool,
    allow_external_idp: bool,
    force_mfa: bool,
    ignore_unknown_usernames: bool,
    hide_password_reset: bool,
    verify_before_session: bool,
    require_verified_email: bool,
    password_policy: PasswordPolicy,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_redirect_uri: Option<String>,
    allowed_redirect_uris: Vec<String>,
}

impl PublicLoginSettings {
    fn of(settings: &LoginSettings) -> Self {
        Self {
            allow_username_password: settings.allow_username_password,
            allow_register: settings.allow_register,
            allow_external_idp: settings.allow_external_idp,
            force_mfa: settings.force_mfa,
            ignore_unknown_usernames: settings.ignore_unknown_usernames,
            hide_password_reset: settings.hide_password_reset,
            verify_before_session: settings.verify_before_session,
            require_verified_email: settings.require_verified_email,
            password_policy: settings.password_policy.clone(),
            default_redirect_uri: settings.default_redirect_uri.clone(),
            allowed_redirect_uris: settings.allowed_redirect_uris.clone(),
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct ApplicationMetadata {
    name: String,
    /// The server's version.
    version: &'static str,
    /// The languages offered, the default first (BCP 47).
    languages: Vec<String>,
    /// Empty where none is set up, or none accepted (`allowExternalIdp`).
    idp_providers: Vec<ProviderButton>,
    login_settings: PublicLoginSettings,
}

impl ApplicationMetadata {
    async fn of(
        app: &App,
        name: &str,
        organization: OrganizationId,
        settings: &LoginSettings,
    ) -> Result<Self, Problem> {
        Ok(Self {
            name: name.to_owned(),
            version: env!("CARGO_PKG_VERSION"),
            languages: app.settings.languages.clone(),
            idp_providers: buttons(app, organization, settings).await?,
            login_settings: PublicLoginSettings::of(settings),
        })
    }
}

async fn of_application(call: Call) -> Result<Reply<ApplicationMetadata>, Problem> {
    let app = &call.state;
    let name = app.core.name();
    let metadata = ApplicationMetadata::of(app, name, app.root()?, &app.login_settings);
    Ok(Reply::ok(metadata.await?))
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct OrganizationMetadata {
    org_id: OrganizationId,
    #[serde(flatten)]
    metadata: ApplicationMetadata,
}

async fn of_organization(call: Call) -> Result<Reply<OrganizationMetadata>, Problem> {
    let app = &call.state;
    let id = named_organization(&call.headers)?;
    let state = app.organization(id).await?;
    if !state.organization.is_active() {
        return Err(actors::Failure::NoOrganization.into());
    }
    let settings = app.login_settings(&state);
    let name = state.organization.name.as_str();
    Ok(Reply::ok(OrganizationMetadata {
        org_id: id,
        metadata: ApplicationMetadata::of(app, name, id, &settings).await?,
    }))
}
