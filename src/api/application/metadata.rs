//! What a sign-in page has to know before anybody is signed in.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, get};
use domain::ids::OrganizationId;
use domain::login_settings::{LoginSettings, PasswordPolicy};
use schemars::JsonSchema;
use serde::Serialize;

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
            .errors(&["organization-not-found"])
            .organization_header()
            .public()
            .handle(of_organization),
    ]
}

/// A way to sign in with an account of elsewhere.
#[derive(Serialize, JsonSchema)]
struct IdentityProvider {
    id: String,
    name: String,
    #[serde(rename = "type")]
    provider_type: String,
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
    /// Empty while no identity provider is set up.
    idp_providers: Vec<IdentityProvider>,
    login_settings: PublicLoginSettings,
}

impl ApplicationMetadata {
    fn of(app: &App, name: &str, settings: &LoginSettings) -> Self {
        Self {
            name: name.to_owned(),
            version: env!("CARGO_PKG_VERSION"),
            languages: app.settings.languages.clone(),
            idp_providers: Vec::new(),
            login_settings: PublicLoginSettings::of(settings),
        }
    }
}

async fn of_application(call: Call) -> Result<Reply<ApplicationMetadata>, Problem> {
    let app = &call.state;
    Ok(Reply::ok(ApplicationMetadata::of(
        app,
        app.actors.name(),
        &app.login_settings,
    )))
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
        metadata: ApplicationMetadata::of(app, name, &settings),
    }))
}
