//! What clients keep with an organization for their own use.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::types::json_object::{JsonObject, shown};
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, put};
use domain::change::OrganizationSettings;
use domain::commands::settings::SetCustomSettings;
use domain::ids::OrganizationId;
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        put("/v1/authorization/organizations/settings")
            .operation("setOrganizationSettings")
            .tag("organizations")
            .summary("Replace the organization's custom settings.")
            .description("Any JSON object of at most 16 KiB; getOrganization gives it.")
            .allow(&[Allow::SuperAdmin], Scope::OrganizationInHeader)
            .handle(set),
    ]
}

type Settings = JsonObject<{ OrganizationSettings::MAX_CUSTOM }>;

#[derive(Serialize, JsonSchema)]
struct Set {
    message: &'static str,
    id: OrganizationId,
    settings: Option<serde_json::Value>,
}

async fn set(call: Call<(), (), Settings>) -> Result<Reply<Set>, Problem> {
    let id = named_organization(&call.headers)?;
    let settings = call.body.into_text();
    let command = SetCustomSettings {
        settings: settings.clone(),
    };
    call.state
        .execute(id, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Set {
        message: "Settings set.",
        id,
        settings: shown(&settings),
    }))
}
