//! Setting up OpenID Connect providers.

use super::ADMINISTRATORS;
use super::rules::{
    LONGEST_ADDRESS, MOST_SCOPES, Rules, check_secret, identifier, issuer, owner, scopes,
};
use super::secrets;
use super::tenants::{issuer_of, named_tenant};
use super::view::{ProviderSet, ProviderView, TenantType};
use crate::api::Call;
use crate::api::types::bounded_string::BoundedString;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, Scope, post};
use crate::services::Secret;
use domain::commands::identity_providers::AddIdentityProvider;
use domain::error_code::ErrorCode;
use domain::identity_provider::{
    AzureTenant, IdentityProvider, OidcKind, OidcSettings, ProviderSettings,
};
use domain::ids::{IdentityProviderId, OrganizationId};
use domain::text::Name;
use schemars::JsonSchema;
use serde::Deserialize;

/// Where the browser comes back to from a provider.
pub(crate) const CALLBACK_PATH: &str = "/v1/authentication/idps/callback";

const GOOGLE: &str = "https://accounts.google.com";

const DESCRIPTION: &str = "Without `orgId` it serves the whole application. Register `callbackUrls` at the provider. \
     The secret is encrypted at rest and in no answer; `issuer` takes the place of the provider's own address.";

const ERRORS: &[ErrorCode] = &[ErrorCode::OrganizationNotFound, ErrorCode::LimitReached];

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/idps/google")
            .operation("addGoogleIdentityProvider")
            .tag("identity-providers")
            .summary("Let people sign in with Google.")
            .description(DESCRIPTION)
            .errors(ERRORS)
            .answers(&[201])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(add_google),
        post("/v1/authorization/idps/azure")
            .operation("addAzureAdIdentityProvider")
            .tag("identity-providers")
            .summary("Let people sign in with Microsoft Entra ID (Azure AD).")
            .description(DESCRIPTION)
            .errors(ERRORS)
            .answers(&[201])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(add_azure),
        post("/v1/authorization/idps/oidc")
            .operation("addOidcIdentityProvider")
            .tag("identity-providers")
            .summary("Let people sign in with any OpenID Connect provider.")
            .description(DESCRIPTION)
            .errors(ERRORS)
            .answers(&[201])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(add_other),
    ]
}

/// What all of them take.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Client {
    /// What this server is to the provider.
    client_id: BoundedString<255>,
    #[schemars(length(min = 1, max = Secret::MAX_GIVEN))]
    client_secret: Secret,
    /// For people, on the button.
    name: Option<Name>,
    /// `openid`, `profile` and `email` when left out.
    #[schemars(length(max = MOST_SCOPES))]
    scopes: Option<Vec<String>>,
    /// Whose it is; the application's own organization when left out, and so everybody's.
    org_id: Option<OrganizationId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Google {
    #[serde(flatten)]
    client: Client,
    #[serde(flatten)]
    rules: Rules,
    /// In the place of `https://accounts.google.com`.
    #[schemars(length(max = LONGEST_ADDRESS))]
    issuer: Option<String>,
}

async fn add_google(call: Call<(), (), Google>) -> Result<Reply<ProviderSet>, Problem> {
    let given = call.body.issuer.as_deref().unwrap_or(GOOGLE);
    let what = What {
        kind: OidcKind::Google,
        name: "Google",
        issuer: issuer(given)?,
        rules: call.body.rules,
    };
    add(
        &call.state,
        &call.caller,
        call.body.client,
        what,
        call.deadline,
    )
    .await
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Azure {
    #[serde(flatten)]
    client: Client,
    #[serde(flatten)]
    rules: Rules,
    /// Whose accounts may sign in, where no tenant is named.
    tenant_type: Option<TenantType>,
    /// The one tenant whose accounts may sign in: its id or domain.
    tenant_id: Option<BoundedString<100>>,
    /// In the place of `https://login.microsoftonline.com/{tenant}/v2.0`.
    issuer: Option<String>,
}

async fn add_azure(call: Call<(), (), Azure>) -> Result<Reply<ProviderSet>, Problem> {
    let body = call.body;
    let tenant = named_tenant(body.tenant_id, body.tenant_type)?.unwrap_or(AzureTenant::Common);
    let own = issuer_of(&tenant);
    let what = What {
        issuer: issuer(body.issuer.as_deref().unwrap_or(&own))?,
        rules: body.rules,
        kind: OidcKind::AzureAd(tenant),
        name: "Microsoft",
    };
    add(&call.state, &call.caller, body.client, what, call.deadline).await
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Other {
    #[serde(flatten)]
    client: Client,
    #[serde(flatten)]
    rules: Rules,
    /// The provider's issuer identifier, below which its metadata lie (OpenID Connect Discovery 1.0 §4).
    #[schemars(length(max = LONGEST_ADDRESS))]
    issuer: String,
}

async fn add_other(call: Call<(), (), Other>) -> Result<Reply<ProviderSet>, Problem> {
    let what = What {
        kind: OidcKind::Other,
        name: "OpenID Connect",
        issuer: issuer(&call.body.issuer)?,
        rules: call.body.rules,
    };
    add(
        &call.state,
        &call.caller,
        call.body.client,
        what,
        call.deadline,
    )
    .await
}

/// What the operation says of the provider.
struct What {
    kind: OidcKind,
    name: &'static str,
    issuer: String,
    rules: Rules,
}

async fn add(
    app: &App,
    caller: &crate::access::authenticate::Caller,
    client: Client,
    what: What,
    deadline: std::time::Instant,
) -> Result<Reply<ProviderSet>, Problem> {
    let organization = owner(app, client.org_id)?;
    let client_id = identifier(client.client_id.into(), "clientId")?;
    check_secret(&client.client_secret, "clientSecret")?;
    let id = IdentityProviderId(app.core.next_id());
    let now = app.core.clock().now();
    let provider = IdentityProvider {
        id,
        organization,
        name: client.name.unwrap_or_else(|| Name::stored(what.name)),
        settings: ProviderSettings::OpenIdConnect(OidcSettings {
            kind: what.kind,
            issuer: what.issuer,
            client_id,
            sealed_client_secret: secrets::seal(app, id, &client.client_secret)?,
            scopes: scopes(client.scopes)?,
        }),
        rules: what.rules.into(),
        created_at: now,
        changed_at: now,
    };
    let command = AddIdentityProvider { provider };
    let provider = app.execute(organization, command, caller, deadline).await?;
    Ok(Reply::created(ProviderSet {
        message: "Identity provider added.",
        id,
        callback_urls: vec![callback_url(app)],
        idp: ProviderView::from(&*provider),
    }))
}

/// Where providers send browsers back to.
pub(crate) fn callback_url(app: &App) -> String {
    format!("{}{CALLBACK_PATH}", app.common.public_url)
}
