//! Listing and deleting identity providers.

use super::ADMINISTRATORS;
use super::view::ProviderView;
use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::types::list::{ListMetadata, OnlyPage, page};
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, Scope, delete, get};
use domain::commands::identity_providers::{DeleteIdentityProvider, no_provider};
use domain::error_code::ErrorCode;
use domain::identity_provider::IdentityProvider;
use domain::ids::{IdentityProviderId, OrganizationId, OutboxId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/organizations/idps")
            .operation("listOrganizationIdentityProviders")
            .tag("identity-providers")
            .summary("The identity providers by which people sign in to the organization.")
            .description("Its own, and those of the whole application; `orgId` of each says whose it is.")
            .errors(&[ErrorCode::OrganizationNotFound])
            .allow(ADMINISTRATORS, Scope::OrganizationInHeader)
            .handle(list),
        delete("/v1/authorization/idps/{idpId}")
            .operation("deleteIdentityProvider")
            .tag("identity-providers")
            .summary("Delete an identity provider.")
            .description(
                "Nobody signs in by it from then on, and the links of accounts to it are forgotten. Sessions opened by \
                 it go on.",
            )
            .errors(&[ErrorCode::IdentityProviderNotFound])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(remove),
    ]
}

/// A path with an identity provider's id.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProviderPath {
    /// The identity provider.
    pub(crate) idp_id: IdentityProviderId,
}

/// A provider of the application.
///
/// # Errors
/// 404 `identity-provider-not-found`, 503.
pub(crate) async fn find_provider(
    app: &App,
    id: IdentityProviderId,
) -> Result<Arc<IdentityProvider>, Problem> {
    let organization = app.core.directory().identity_provider(id);
    let organization = organization.ok_or_else(no_provider)?;
    let state = app.organization(organization).await?;
    let provider = state.identity_providers.get(&id).cloned();
    provider.ok_or_else(|| no_provider().into())
}

/// The providers by which people sign in to an organization: its own, and the root organization's; by id.
///
/// # Errors
/// 404 `organization-not-found`, 503.
pub(crate) async fn providers_of(
    app: &App,
    organization: OrganizationId,
) -> Result<Vec<Arc<IdentityProvider>>, Problem> {
    let state = app.organization(organization).await?;
    let mut providers: Vec<_> = state.identity_providers.values().cloned().collect();
    let root = app.root()?;
    if root != organization {
        let root = app.organization(root).await?;
        providers.extend(root.identity_providers.values().cloned());
    }
    providers.sort_unstable_by_key(|provider| provider.id);
    Ok(providers)
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "IdentityProviderPage")]
struct Providers {
    metadata: ListMetadata,
    idps: Vec<ProviderView>,
}

async fn list(call: Call<(), OnlyPage>) -> Result<Reply<Providers>, Problem> {
    let organization = named_organization(&call.headers)?;
    let all = providers_of(&call.state, organization).await?;
    let (found, metadata) = page(all, &call.query.page, |provider| provider.id.0)?;
    let idps = found.iter().map(|provider| ProviderView::from(&**provider));
    Ok(Reply::ok(Providers {
        metadata,
        idps: idps.collect(),
    }))
}

#[derive(Serialize, JsonSchema)]
struct Deleted {
    message: &'static str,
    id: IdentityProviderId,
}

async fn remove(call: Call<ProviderPath>) -> Result<Reply<Deleted>, Problem> {
    let (app, id) = (&call.state, call.path.idp_id);
    let provider = find_provider(app, id).await?;
    let command = DeleteIdentityProvider {
        id,
        to_forget: OutboxId(app.core.next_id()),
    };
    app.execute(provider.organization, command, &call.caller, call.deadline)
        .await?;
    app.providers.forget(id);
    Ok(Reply::ok(Deleted {
        message: "Identity provider deleted.",
        id,
    }))
}
