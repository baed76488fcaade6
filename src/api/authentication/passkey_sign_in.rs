//! Signing in with a passkey: alone, or as second factor of a session that waits.

use crate::access::authenticate::Caller;
use crate::api::Call;
use crate::api::authentication::passkeys::{
    CeremonyState, LARGEST_ANSWER, PasskeyOptions, context, kept, passkeys,
};
use crate::api::authentication::password_check::VerifiedUser;
use crate::api::authentication::session_factors::{
    WaitingSession, completed, completion_for, waiting,
};
use crate::api::authentication::session_opening::{FactorDue, Proof, open_session};
use crate::api::authentication::signed_in::SignedIn;
use crate::api::types::json_object::JsonObject;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use crate::services::passkeys::Claimed;
use domain::commands::passkeys::UsePasskey;
use domain::commands::sessions::invalid_credentials;
use domain::error_code::ErrorCode;
use domain::factor::Passkey;
use domain::ids::{OrganizationId, SessionId};
use domain::user::UserState;
use schemars::JsonSchema;
use serde::Deserialize;
use std::time::Instant;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/passkeys/options")
            .operation("startPasskeySignIn")
            .tag("authentication")
            .summary("Begin to sign in with a passkey, without an address.")
            .description(
                "Give `options.publicKey` to `navigator.credentials.get` and what comes of it to \
                 `signInWithPasskey`, within 5 minutes.",
            )
            .errors(&[ErrorCode::PasskeysUnavailable])
            .public()
            .handle(start),
        post("/v1/authentication/passkeys/sessions")
            .operation("signInWithPasskey")
            .tag("authentication")
            .summary("Sign in with a passkey.")
            .description(
                "The authenticator has verified the person, so that no second factor is asked for (NIST SP 800-63B \
                 §3.1.6).",
            )
            .errors(&[
                ErrorCode::PasskeysUnavailable,
                ErrorCode::InvalidPasskey,
                ErrorCode::InvalidCredentials,
                ErrorCode::EmailNotVerified,
            ])
            .answers(&[201])
            .public()
            .handle(sign_in),
        post("/v2/authentication/users/sessions/mfa/passkey/options")
            .operation("startSessionPasskey")
            .tag("authentication")
            .summary("Begin to prove a passkey as second factor of a session that waits.")
            .errors(&[ErrorCode::PasskeysUnavailable, ErrorCode::SessionExpired, ErrorCode::FactorNotFound])
            .public()
            .handle(start_second),
        post("/v2/authentication/users/sessions/mfa/passkey")
            .operation("verifySessionPasskey")
            .tag("authentication")
            .summary("Prove a passkey as second factor of a session that waits.")
            .description("Answers as `signIn`, with a new token; the one shown is dead.")
            .errors(&[
                ErrorCode::PasskeysUnavailable,
                ErrorCode::InvalidPasskey,
                ErrorCode::InvalidCredentials,
                ErrorCode::SessionExpired,
            ])
            .answers(&[201])
            .public()
            .handle(verify_second),
    ]
}

async fn start(call: Call) -> Result<Reply<PasskeyOptions>, Problem> {
    let app = &call.state;
    let begun = passkeys(app)?.begin_sign_in(context(app))?;
    Ok(Reply::ok(begun.into()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PasskeySignIn {
    /// As `startPasskeySignIn` gave it.
    state: CeremonyState,
    /// What `navigator.credentials.get` gave, by its `toJSON`.
    credential: JsonObject<LARGEST_ANSWER>,
    /// The organization to sign in to; the home organization when left out.
    org_id: Option<OrganizationId>,
}

async fn sign_in(call: Call<(), (), PasskeySignIn>) -> Result<Reply<SignedIn>, Problem> {
    let (app, body) = (&call.state, &call.body);
    let checker = passkeys(app)?;
    let answer = body.credential.text();
    let (person, passkey) = claimed(app, &checker.claimed(answer)?).await?;
    let after = checker.finish_sign_in(body.state.as_str(), answer, &passkey, context(app))?;
    let command = UsePasskey {
        user: person.user.id,
        epoch: person.epoch,
        passkey: passkey.id,
        before: passkey.credential,
        after,
        completes: None,
    };
    let home = person.home.id;
    app.execute(home, command, &call.caller, call.deadline)
        .await?;
    let opened = opened(app, &call.caller, person, body.org_id, call.deadline).await?;
    let cookie = opened.cookie(app);
    Ok(Reply::created(opened).cookie(cookie))
}

async fn opened(
    app: &App,
    caller: &Caller,
    person: VerifiedUser,
    wanted: Option<OrganizationId>,
    deadline: Instant,
) -> Result<SignedIn, Problem> {
    let opened = open_session(
        app,
        caller,
        person,
        Proof::Passkey,
        wanted,
        FactorDue::Refuse,
        deadline,
    )
    .await?;
    SignedIn::new(app, &opened.session, &opened.token, &opened.settings)
}

/// The person and passkey that an answer claims to be of. Nobody and a person without it are one answer.
async fn claimed(app: &App, claimed: &Claimed) -> Result<(VerifiedUser, Passkey), Problem> {
    let home = app.core.directory().home(claimed.user);
    let home = app
        .organization(home.ok_or_else(invalid_credentials)?)
        .await?;
    let user = home.users.get(&claimed.user).cloned();
    let user = user
        .filter(|user| user.state == UserState::Active && home.organization.is_active())
        .ok_or_else(invalid_credentials)?;
    let credential = home.credentials.get(&user.id);
    let epoch = credential.ok_or_else(invalid_credentials)?.epoch;
    let passkey = kept(&home, user.id)
        .iter()
        .find(|passkey| passkey.credential_id == claimed.credential_id)
        .cloned()
        .ok_or_else(invalid_credentials)?;
    let person = VerifiedUser {
        user,
        home,
        epoch,
        rehashed: None,
    };
    Ok((person, passkey))
}

async fn start_second(
    call: Call<(), (), WaitingSession>,
) -> Result<Reply<PasskeyOptions>, Problem> {
    let (app, body) = (&call.state, call.body);
    let waiting = waiting(app, body.session_id, &body.session_token).await?;
    let kept = kept(&waiting.home, waiting.session.user);
    if kept.is_empty() {
        return Err(Problem::not_found(
            ErrorCode::FactorNotFound,
            "This person has no passkey: use one of the methods that the sign-in named.",
        ));
    }
    let begun = passkeys(app)?.begin_second_factor(waiting.session.id, kept, context(app))?;
    Ok(Reply::ok(begun.into()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PasskeyProof {
    session_id: SessionId,
    session_token: Secret,
    /// As `startSessionPasskey` gave it.
    state: CeremonyState,
    /// What `navigator.credentials.get` gave, by its `toJSON`.
    credential: JsonObject<LARGEST_ANSWER>,
}

async fn verify_second(call: Call<(), (), PasskeyProof>) -> Result<Reply<SignedIn>, Problem> {
    let (app, body) = (&call.state, &call.body);
    let waiting = waiting(app, body.session_id, &body.session_token).await?;
    let session = &waiting.session;
    let (passkey, after) = passkeys(app)?.finish_second_factor(
        session.id,
        body.state.as_str(),
        body.credential.text(),
        kept(&waiting.home, session.user),
        context(app),
    )?;
    let completion = completion_for(app, &waiting);
    let (token, here, elsewhere) = completion.split(&waiting);
    let command = UsePasskey {
        user: session.user,
        epoch: session.epoch,
        passkey: passkey.id,
        before: passkey.credential.clone(),
        after,
        completes: here,
    };
    let proved = app
        .execute(waiting.home.id, command, &call.caller, call.deadline)
        .await?;
    let signed_in = completed(
        app,
        &call.caller,
        &waiting,
        proved,
        elsewhere,
        &token,
        call.deadline,
    )
    .await?;
    let cookie = signed_in.cookie(app);
    Ok(Reply::created(signed_in).cookie(cookie))
}
