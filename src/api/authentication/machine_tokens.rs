//! Access tokens for machines.

use crate::api::Call;
use crate::api::types::bounded::Bounded;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use crate::services::tokens::ClientSecret;
use domain::ids::UserId;
use domain::user::{UserState, UserType};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/machine-users/access-token")
            .operation("issueMachineToken")
            .tag("authentication")
            .summary("Get an access token for a machine user.")
            .errors(&["invalid-credentials"])
            .public()
            .handle(issue_machine_token),
        post("/oauth/token")
            .operation("issueOAuthToken")
            .tag("authentication")
            .summary(
                "Get an access token by the OAuth 2.0 client credentials grant (RFC 6749 §4.4).",
            )
            .description("Takes `client_id` and `client_secret` in the form or by HTTP Basic.")
            .errors(&["invalid-credentials"])
            .form()
            .public()
            .handle(issue_oauth_token),
    ]
}

/// A machine's user id, as it is given.
type ClientId = Bounded<64>;

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
    let token = issue(
        &call.state,
        call.body.client_id.as_str(),
        &call.body.client_secret,
    )
    .await?
    .ok_or_else(invalid_client)?;
    Ok(Reply::ok(MachineToken {
        token,
        expires_in_seconds: call.state.common.machine_token_seconds,
    }))
}

fn invalid_client() -> Problem {
    Problem::unauthorized(
        "invalid-credentials",
        "The client id or the client secret is wrong, or the machine user is inactive.",
    )
}

/// The form of RFC 6749 §4.4.2; fields that are not known are ignored, as §3.2 asks.
#[derive(Deserialize, JsonSchema)]
struct TokenRequest {
    grant_type: String,
    client_id: Option<ClientId>,
    client_secret: Option<Secret>,
    /// Ignored: a machine's roles decide what it may do.
    #[allow(dead_code, reason = "part of the standard's form")]
    scope: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct TokenReply {
    #[serde(serialize_with = "Secret::serialize_exposed")]
    access_token: Secret,
    token_type: &'static str,
    expires_in: u32,
}

async fn issue_oauth_token(call: Call<(), (), TokenRequest>) -> Result<Reply<TokenReply>, Problem> {
    if call.body.grant_type != "client_credentials" {
        let problem = Problem::bad_request(
            "invalid-request",
            "Only the grant type client_credentials is offered.",
        );
        return Err(problem.oauth("unsupported_grant_type"));
    }
    let basic = call
        .client
        .map(|client| (client.id, Secret::from(client.secret)));
    // RFC 6749 §2.3: not more than one way of authenticating in one request.
    if basic.is_some() && call.body.client_secret.is_some() {
        let problem = Problem::bad_request(
            "invalid-request",
            "Authenticate by HTTP Basic or in the form, not both.",
        );
        return Err(problem.oauth("invalid_request"));
    }
    let client_id = call.body.client_id.map(String::from);
    let in_form = client_id.zip(call.body.client_secret);
    let invalid = || invalid_client().oauth("invalid_client");
    let (id, secret) = basic.or(in_form).ok_or_else(invalid)?;
    let access_token = issue(&call.state, &id, &secret)
        .await?
        .ok_or_else(invalid)?;
    Ok(Reply::ok(TokenReply {
        access_token,
        token_type: "Bearer",
        expires_in: call.state.common.machine_token_seconds,
    }))
}

/// A token for the machine, if id and secret are right and it may act.
async fn issue(app: &App, client_id: &str, secret: &Secret) -> Result<Option<Secret>, Problem> {
    let Ok(id) = client_id.parse::<UserId>() else {
        return Ok(None);
    };
    let Some(home) = app.actors.home_of(id).await? else {
        return Ok(None);
    };
    let machine = home.users.get(&id).filter(|user| {
        user.user_type == UserType::Machine
            && user.state == UserState::Active
            && home.organization.is_active()
    });
    let credential = home.credentials.get(&id).zip(home.token_epoch(id));
    let (Some(machine), Some((credential, epoch))) = (machine, credential) else {
        return Ok(None);
    };
    let is_right = ClientSecret::parse(secret.expose())
        .zip(credential.secret.as_deref())
        .is_some_and(|(shown, stored)| shown.matches_text(stored));
    if !is_right {
        return Ok(None);
    }
    crate::api::authentication::session_tokens::machine_token(app, machine, epoch).map(Some)
}
