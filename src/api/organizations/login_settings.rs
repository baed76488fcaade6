//! How people sign in to an organization.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::authentication::code_mail::checked_link;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, get, put};
use domain::commands::settings::UpdateLoginSettings;
use domain::error_code::ErrorCode;
use domain::ids::OrganizationId;
use domain::login_settings::{LoginSettings, LoginSettingsUpdate};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

const OWNERS: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgOwner,
];

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/organizations/login-settings")
            .operation("getLoginSettings")
            .tag("organizations")
            .summary("How people sign in to the organization.")
            .allow(OWNERS, Scope::OrganizationInHeader)
            .handle(get_settings),
        put("/v1/authorization/organizations/login-settings")
            .operation("updateLoginSettings")
            .tag("organizations")
            .summary("Change how people sign in to the organization.")
            .description(
                "What is left out stays as it is in effect. Redirect URIs must be among the application's allowed URLs.",
            )
            .errors(&[ErrorCode::UrlNotAllowed])
            .allow(OWNERS, Scope::OrganizationInHeader)
            .handle(update),
    ]
}

/// The settings in effect.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "EffectiveLoginSettings")]
struct InEffect {
    org_id: OrganizationId,
    /// Whether they are the application's, because the organization has none of its own.
    is_inherited: bool,
    #[serde(flatten)]
    settings: LoginSettings,
}

async fn get_settings(call: Call) -> Result<Reply<InEffect>, Problem> {
    let state = call
        .state
        .organization(named_organization(&call.headers)?)
        .await?;
    Ok(Reply::ok(InEffect {
        org_id: state.id,
        is_inherited: state.settings.login.is_none(),
        settings: LoginSettings::clone(&call.state.login_settings(&state)),
    }))
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Updated {
    message: &'static str,
    id: OrganizationId,
    login_settings: LoginSettings,
}

async fn update(call: Call<(), (), LoginSettingsUpdate>) -> Result<Reply<Updated>, Problem> {
    let (app, id) = (&call.state, named_organization(&call.headers)?);
    let update = call
        .body
        .with_uris(|field, uri| checked_link(app, uri, field))?;
    let command = UpdateLoginSettings {
        update,
        inherited: Arc::clone(&app.login_settings),
    };
    let settings = app
        .execute(id, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Updated {
        message: "Login settings updated.",
        id,
        login_settings: *settings,
    }))
}
