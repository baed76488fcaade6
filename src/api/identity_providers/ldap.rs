//! Setting up directories.

use super::ADMINISTRATORS;
use super::ldap_settings::GivenLdap;
use super::provider::{ProviderPath, find_provider};
use super::rules::{Rules, check_secret, owner};
use super::secrets;
use super::view::{ProviderSet, ProviderView};
use crate::api::Call;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, Scope, post, put};
use crate::services::Secret;
use domain::commands::identity_providers::{AddIdentityProvider, UpdateIdentityProvider};
use domain::error_code::ErrorCode;
use domain::identity_provider::{IdentityProvider, ProviderSettings};
use domain::ids::{IdentityProviderId, OrganizationId};
use domain::text::Name;
use schemars::JsonSchema;
use serde::Deserialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/idps/ldap")
            .operation("addLdapIdentityProvider")
            .tag("identity-providers")
            .summary("Let people sign in by the password they have in a directory (LDAP).")
            .description(
                "Without `orgId` it serves the whole application. The password for searching is encrypted at rest and \
                 in no answer.",
            )
            .errors(&[ErrorCode::OrganizationNotFound, ErrorCode::LimitReached, ErrorCode::UnknownRole, ErrorCode::TooLarge])
            .answers(&[201])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(add),
        put("/v1/authorization/idps/ldap/{idpId}")
            .operation("updateLdapIdentityProvider")
            .tag("identity-providers")
            .summary("Replace the settings of a directory.")
            .description(
                "`bindPassword` left out stays, as long as `servers`, `bindDn`, `rootCa` and `startTls` let it go only \
                 where it went so far.",
            )
            .errors(&[ErrorCode::IdentityProviderNotFound, ErrorCode::UnknownRole, ErrorCode::TooLarge])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(update),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewDirectory {
    /// Whose it is; the application's own organization when left out, and so everybody's.
    org_id: Option<OrganizationId>,
    /// For people, on the button.
    name: Name,
    /// The password for looking people up.
    #[schemars(length(min = 1, max = Secret::MAX_GIVEN))]
    bind_password: Secret,
    #[serde(flatten)]
    settings: GivenLdap,
    #[serde(flatten)]
    rules: Rules,
}

async fn add(call: Call<(), (), NewDirectory>) -> Result<Reply<ProviderSet>, Problem> {
    let (app, body) = (&call.state, call.body);
    let organization = owner(app, body.org_id)?;
    check_secret(&body.bind_password, "bindPassword")?;
    let mut settings = body.settings.checked()?;
    let id = IdentityProviderId(app.core.next_id());
    settings.sealed_bind_password = secrets::seal(app, id, &body.bind_password)?;
    let now = app.core.clock().now();
    let provider = IdentityProvider {
        id,
        organization,
        name: body.name,
        settings: ProviderSettings::Ldap(Box::new(settings)),
        rules: body.rules.into(),
        created_at: now,
        changed_at: now,
    };
    let command = AddIdentityProvider { provider };
    let provider = app
        .execute(organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::created(ProviderSet {
        message: "Identity provider added.",
        id,
        callback_urls: Vec::new(),
        idp: ProviderView::from(&*provider),
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ChangedDirectory {
    /// Whose it is, which stays.
    org_id: Option<OrganizationId>,
    /// For people, on the button.
    name: Name,
    /// The password for looking people up; left out, it stays.
    #[schemars(length(min = 1, max = Secret::MAX_GIVEN))]
    bind_password: Option<Secret>,
    #[serde(flatten)]
    settings: GivenLdap,
    #[serde(flatten)]
    rules: Rules,
}

async fn update(
    call: Call<ProviderPath, (), ChangedDirectory>,
) -> Result<Reply<ProviderSet>, Problem> {
    let (app, id, body) = (&call.state, call.path.idp_id, call.body);
    let before = find_provider(app, id).await?;
    if body
        .org_id
        .is_some_and(|named| named != before.organization)
    {
        let why = "must be the organization the provider belongs to, or be left out";
        return Err(Problem::invalid("orgId", why));
    }
    let mut settings = body.settings.checked()?;
    if let Some(password) = &body.bind_password {
        check_secret(password, "bindPassword")?;
        settings.sealed_bind_password = secrets::seal(app, id, password)?;
    }
    let provider = IdentityProvider {
        name: body.name,
        settings: ProviderSettings::Ldap(Box::new(settings)),
        rules: body.rules.into(),
        changed_at: app.core.clock().now(),
        ..IdentityProvider::clone(&before)
    };
    let command = UpdateIdentityProvider {
        provider,
        keeps_secret: body.bind_password.is_none(),
    };
    let provider = app
        .execute(before.organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(ProviderSet {
        message: "Identity provider updated.",
        id,
        callback_urls: Vec::new(),
        idp: ProviderView::from(&*provider),
    }))
}
