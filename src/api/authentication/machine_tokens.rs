//! Access tokens for machines.

use crate::api::Call;
use crate::api::authentication::session_tokens::machine_token;
use crate::api::oauth::client::{ClientId, by_secret, invalid};
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::error_code::ErrorCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/machine-users/access-token")
            .operation("issueMachineToken")
            .tag("authentication")
            .summary("Get an access token for a machine user.")
            .errors(&[ErrorCode::InvalidCredentials])
            .public()
            .handle(issue_machine_token),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ClientLogin {
    client_id: ClientId,
    client_secret: Secret,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct MachineToken {
    #[serde(serialize_with = "Secret::serialize_exposed")]
    token: Secret,
    expires_in_seconds: u32,
}

async fn issue_machine_token(
    call: Call<(), (), ClientLogin>,
) -> Result<Reply<MachineToken>, Problem> {
    let app = &call.state;
    let client = by_secret(app, call.body.client_id.as_str(), &call.body.client_secret)
        .await?
        .ok_or_else(invalid)?;
    let token = machine_token(app, &client.machine, client.epoch)?;
    Ok(Reply::ok(MachineToken {
        token,
        expires_in_seconds: call.state.common.machine_token_seconds,
    }))
}
