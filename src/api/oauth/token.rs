//! `/oauth/token`: access tokens by the client credentials grant (RFC 6749 §4.4).

use super::ApplicationPath;
use super::client::{ClientId, authenticated};
use crate::api::Call;
use crate::api::authentication::session_tokens::machine_token;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::error_code::ErrorCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/oauth/token")
            .operation("issueOAuthToken")
            .tag("authentication")
            .summary(
                "Get an access token by the OAuth 2.0 client credentials grant (RFC 6749 §4.4).",
            )
            .description("Takes `client_id` and `client_secret` in the form or by HTTP Basic.")
            .errors(&[ErrorCode::InvalidCredentials])
            .form()
            .public()
            .handle(issue::<()>),
        post("/apps/{appName}/oauth/token")
            .operation("issueApplicationOAuthToken")
            .tag("authentication")
            .summary("The same, of the application that the path names.")
            .description("Takes `client_id` and `client_secret` in the form or by HTTP Basic.")
            .errors(&[ErrorCode::InvalidCredentials])
            .form()
            .public()
            .handle(issue::<ApplicationPath>),
    ]
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

async fn issue<P>(call: Call<P, (), TokenRequest>) -> Result<Reply<TokenReply>, Problem> {
    let form = call.body;
    if form.grant_type != "client_credentials" {
        let problem = Problem::bad_request(
            ErrorCode::InvalidRequest,
            "Only the grant type client_credentials is offered.",
        );
        return Err(problem.oauth("unsupported_grant_type"));
    }
    let app = &call.state;
    let client = authenticated(app, call.client, form.client_id, form.client_secret).await?;
    Ok(Reply::ok(TokenReply {
        access_token: machine_token(app, &client.machine, client.epoch)?,
        token_type: "Bearer",
        expires_in: app.common.machine_token_seconds,
    }))
}
