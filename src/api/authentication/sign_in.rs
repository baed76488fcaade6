//! Signing in with a password.

use crate::access::authenticate::Caller;
use crate::api::Call;
use crate::api::authentication::password_check::proven_by_password;
use crate::api::authentication::session_opening::{FactorDue, Opened, Proof, open_session};
use crate::api::authentication::signed_in::{SignedIn, SignedInOrWaiting, signed_in_or_waiting};
use crate::app::App;
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::error_code::ErrorCode;
use domain::ids::OrganizationId;
use domain::text::Email;
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Instant;

pub(crate) fn endpoints() -> Vec<Endpoint<crate::app::Server>> {
    vec![
        post("/v1/authentication/users/sessions")
            .operation("signIn")
            .tag("authentication")
            .summary("Sign in with an e-mail address and a password.")
            .description(
                "One answer for a wrong password, an unknown, locked or inactive account, alike in body and time.",
            )
            .errors(&[ErrorCode::InvalidCredentials, ErrorCode::MfaRequired, ErrorCode::EmailNotVerified])
            .answers(&[201])
            .public()
            .handle(sign_in),
        post("/v2/authentication/users/sessions")
            .operation("signInV2")
            .tag("authentication")
            .summary("Sign in with an e-mail address and a password, with a second factor where one is due.")
            .description(
                "201 with a session; 200 with a session that waits for a second factor, for 10 minutes: give it to \
                 `verifySessionMfa`. Refused like `signIn`.",
            )
            .errors(&[ErrorCode::InvalidCredentials, ErrorCode::EmailNotVerified])
            .answers(&[200, 201])
            .public()
            .handle(sign_in_v2),
    ]
}

/// What a sign-in takes.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "SignInRequest")]
struct SignIn {
    email: Email,
    password: Secret,
    /// The organization to sign in to; the home organization when left out, or the first other one
    /// for somebody who was taken out of it.
    org_id: Option<OrganizationId>,
}

async fn sign_in(call: Call<(), (), SignIn>) -> Result<Reply<SignedIn>, Problem> {
    let opened = opened(
        &call.state,
        &call.caller,
        call.body,
        FactorDue::Refuse,
        call.deadline,
    );
    let opened = opened.await?;
    let signed_in = SignedIn::new(
        &call.state,
        &opened.session,
        &opened.token,
        &opened.settings,
    )?;
    let cookie = signed_in.cookie(&call.state);
    Ok(Reply::created(signed_in).cookie(cookie))
}

async fn opened(
    app: &Arc<App>,
    caller: &Caller,
    body: SignIn,
    on_due: FactorDue,
    deadline: Instant,
) -> Result<Opened, Problem> {
    let person = proven_by_password(app, caller, &body.email, body.password, deadline).await?;
    open_session(
        app,
        caller,
        person,
        Proof::Password,
        body.org_id,
        on_due,
        deadline,
    )
    .await
}

async fn sign_in_v2(call: Call<(), (), SignIn>) -> Result<Reply<SignedInOrWaiting>, Problem> {
    let app = &call.state;
    let opened = opened(app, &call.caller, call.body, FactorDue::Wait, call.deadline).await?;
    signed_in_or_waiting(app, opened)
}
