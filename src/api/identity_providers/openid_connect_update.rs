//! Changing OpenID Connect providers: a new client secret before the old one ends, other rules, one tenant in the
//! place of all.

use super::ADMINISTRATORS;
use super::openid_connect::callback_url;
use super::provider::{ProviderPath, find_provider};
use super::rules::{LONGEST_ADDRESS, MOST_SCOPES, Rules, check_secret, identifier, scopes};
use super::secrets;
use super::tenants::{issuer_of, named_tenant};
use super::view::{ProviderSet, ProviderView, TenantType};
use crate::api::Call;
use crate::api::types::bounded_string::BoundedString;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, Scope, put};
use crate::services::Secret;
use domain::commands::identity_providers::{UpdateIdentityProvider, no_provider};
use domain::error_code::ErrorCode;
use domain::identity_provider::{
    AzureTenant, IdentityProvider, OidcKind, OidcSettings, ProviderSettings,
};
use domain::ids::OrganizationId;
use domain::text::Name;
use schemars::JsonSchema;
use serde::Deserialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        put("/v1/authorization/idps/oidc/{idpId}")
            .operation("updateOidcIdentityProvider")
            .tag("identity-providers")
            .summary("Replace the settings of Google, Microsoft or any other OpenID Connect provider.")
            .description(
                "`clientSecret` left out stays, as long as `clientId` and the tenant do; `tenantType` and `tenantId` \
                 left out stay. The issuer stays for good, because accounts are linked by the subjects it gives: \
                 another one is another provider.",
            )
            .errors(&[ErrorCode::IdentityProviderNotFound])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(update),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ChangedOidcProvider {
    /// Whose it is, which stays.
    org_id: Option<OrganizationId>,
    /// For people, on the button.
    name: Name,
    /// What this server is to the provider.
    client_id: BoundedString<255>,
    /// Left out, it stays.
    #[schemars(length(min = 1, max = Secret::MAX_GIVEN))]
    client_secret: Option<Secret>,
    /// `openid`, `profile` and `email` when left out.
    #[schemars(length(max = MOST_SCOPES))]
    scopes: Option<Vec<String>>,
    /// Whose accounts of Microsoft may sign in, where no tenant is named.
    tenant_type: Option<TenantType>,
    /// The one tenant of Microsoft whose accounts may sign in: its id or domain.
    tenant_id: Option<BoundedString<100>>,
    /// The one it has, or left out.
    #[schemars(length(max = LONGEST_ADDRESS))]
    issuer: Option<String>,
    #[serde(flatten)]
    rules: Rules,
}

async fn update(
    call: Call<ProviderPath, (), ChangedOidcProvider>,
) -> Result<Reply<ProviderSet>, Problem> {
    let (app, id, body) = (&call.state, call.path.idp_id, call.body);
    let before = find_provider(app, id).await?;
    let oidc = before.oidc().ok_or_else(no_provider)?;
    if body
        .org_id
        .is_some_and(|named| named != before.organization)
    {
        let why = "must be the organization the provider belongs to, or be left out";
        return Err(Problem::invalid("orgId", why));
    }
    if body
        .issuer
        .as_ref()
        .is_some_and(|named| *named != oidc.issuer)
    {
        let why = "must be the provider's, or be left out: for another one add another provider";
        return Err(Problem::invalid("issuer", why));
    }
    let tenant = named_tenant(body.tenant_id, body.tenant_type)?;
    let (kind, issuer) = moved_to(tenant, oidc)?;
    let sealed_client_secret = match &body.client_secret {
        Some(secret) => {
            check_secret(secret, "clientSecret")?;
            secrets::seal(app, id, secret)?
        }
        None => oidc.sealed_client_secret.clone(),
    };
    let settings = OidcSettings {
        kind,
        issuer,
        client_id: identifier(body.client_id.into(), "clientId")?,
        sealed_client_secret,
        scopes: scopes(body.scopes)?,
    };
    let provider = IdentityProvider {
        name: body.name,
        settings: ProviderSettings::OpenIdConnect(settings),
        rules: body.rules.into(),
        changed_at: app.core.clock().now(),
        ..IdentityProvider::clone(&before)
    };
    let command = UpdateIdentityProvider {
        provider,
        keeps_secret: body.client_secret.is_none(),
    };
    let provider = app
        .execute(before.organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(ProviderSet {
        message: "Identity provider updated.",
        id,
        callback_urls: vec![callback_url(app)],
        idp: ProviderView::from(&*provider),
    }))
}

/// The kind and the issuer of a provider once a tenant was named: Microsoft's own addresses go with the tenant, one
/// that an administrator gave stays.
///
/// # Errors
/// 400 where the provider is not Microsoft's.
fn moved_to(
    tenant: Option<AzureTenant>,
    oidc: &OidcSettings,
) -> Result<(OidcKind, String), Problem> {
    match (tenant, &oidc.kind) {
        (None, kind) => Ok((kind.clone(), oidc.issuer.clone())),
        (Some(tenant), OidcKind::AzureAd(before)) => {
            let issuer = if oidc.issuer == issuer_of(before) {
                issuer_of(&tenant)
            } else {
                oidc.issuer.clone()
            };
            Ok((OidcKind::AzureAd(tenant), issuer))
        }
        (Some(_), _) => Err(Problem::invalid(
            "tenantId",
            "is for Microsoft's providers: leave it and `tenantType` out",
        )),
    }
}
