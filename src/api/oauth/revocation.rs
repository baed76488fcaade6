//! The end of a token (RFC 7009).

use super::ApplicationPath;
use super::client::authenticated;
use super::shown::{TokenForm, identity_of};
use crate::access::authenticate::{Accepted, Caller, Identity};
use crate::api::Call;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, post};
use domain::commands::revocation::{RevokeMachineTokens, RevokeSession};
use domain::error_code::ErrorCode;
use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    const DESCRIPTION: &str = "A machine user asks, with `client_id` and `client_secret` in the form or by HTTP \
        Basic. A person's session token or access token ends the session, and with it every token made from it; \
        whoever holds the token could sign out with it. A machine's access token is ended by that machine alone, \
        together with all it got before (RFC 7009 §2.1). A token that is not good any more, or never was, is \
        answered in the same way.";
    vec![
        post("/oauth/revoke")
            .operation("revokeToken")
            .tag("authentication")
            .summary("End a token (RFC 7009).")
            .description(DESCRIPTION)
            .errors(&[ErrorCode::InvalidCredentials])
            .form()
            .public()
            .handle(revoke::<()>),
        post("/apps/{appName}/oauth/revoke")
            .operation("revokeApplicationToken")
            .tag("authentication")
            .summary("The same, of the application that the path names.")
            .description(DESCRIPTION)
            .errors(&[ErrorCode::InvalidCredentials])
            .form()
            .public()
            .handle(revoke::<ApplicationPath>),
    ]
}

/// RFC 7009 §2.2: the content of the answer is ignored.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RevocationReply")]
struct Revoked {}

async fn revoke<P>(call: Call<P, (), TokenForm>) -> Result<Reply<Revoked>, Problem> {
    let (app, form) = (&call.state, call.body);
    let client = authenticated(app, call.client, form.client_id, form.client_secret).await?;
    // A sign-in that waits for its second factor can be given up too.
    let shown = identity_of(app, &form.token, Accepted::Waiting).await?;
    let Some(shown) = shown else {
        return Ok(Reply::status(StatusCode::OK, Revoked {}));
    };
    let caller = Caller {
        identity: Some(Identity {
            user: client.machine.clone(),
            session: None,
            session_token: None,
        }),
        ..call.caller
    };
    match &shown.session {
        Some(session) => {
            let command = RevokeSession {
                session: session.id,
            };
            app.execute(session.organization, command, &caller, call.deadline)
                .await?;
        }
        None if shown.user.id == client.machine.id => {
            let command = RevokeMachineTokens {
                machine: client.machine.id,
                epoch: client.epoch,
            };
            app.execute(client.machine.home, command, &caller, call.deadline)
                .await?;
        }
        None => {
            let problem = Problem::bad_request(
                ErrorCode::InvalidRequest,
                "The token was issued to another client, which alone can revoke it.",
            );
            return Err(problem.oauth("unauthorized_client"));
        }
    }
    Ok(Reply::status(StatusCode::OK, Revoked {}))
}
