//! The passkeys of a person: adding, naming and removing them.

use crate::api::Call;
use crate::api::authentication::factors::{FRESH, FactorsChanged, apply, fresh};
use crate::api::types::bounded_string::BoundedString;
use crate::api::types::json_object::JsonObject;
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, delete, post, put};
use crate::services::Secret;
use crate::services::passkeys::{Begun, CeremonyContext, PasskeyError, Passkeys};
use domain::commands::factors::FactorChange;
use domain::error_code::ErrorCode;
use domain::factor::Passkey;
use domain::ids::{PasskeyId, UserId};
use domain::state::OrganizationState;
use domain::text::Name;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Largest answer of an authenticator, in bytes: with a certificate chain it has some kilobytes.
pub(crate) const LARGEST_ANSWER: usize = 16 * 1024;

/// The state of a ceremony, sealed: the browser gives it back as it came.
pub(crate) type CeremonyState = BoundedString<16_384>;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/users/me/mfa/passkeys/options")
            .operation("startPasskeyRegistration")
            .tag("mfa")
            .summary("Begin to add a passkey (WebAuthn).")
            .description(
                "Give `options.publicKey` to `navigator.credentials.create` and what comes of it to `addPasskey`, \
                 within 5 minutes. Needs something proved within the last 5 minutes: see `reauthenticate`.",
            )
            .errors(&[ErrorCode::FreshProofRequired, ErrorCode::PasskeysUnavailable])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(start),
        post("/v1/authentication/users/me/mfa/passkeys")
            .operation("addPasskey")
            .tag("mfa")
            .summary("Add the passkey that an authenticator made.")
            .description(
                "From now on it signs in, alone or as second factor. An account has at most 10.",
            )
            .errors(&[
                ErrorCode::FreshProofRequired,
                ErrorCode::PasskeysUnavailable,
                ErrorCode::InvalidPasskey,
                ErrorCode::AlreadyExists,
                ErrorCode::LimitReached,
            ])
            .answers(&[201])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(add),
        put("/v1/authentication/users/me/mfa/passkeys/{passkeyId}")
            .operation("renamePasskey")
            .tag("mfa")
            .summary("Give one of my passkeys another name.")
            .errors(&[ErrorCode::FactorNotFound])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(rename),
        delete("/v1/authentication/users/me/mfa/passkeys/{passkeyId}")
            .operation("removePasskey")
            .tag("mfa")
            .summary("Remove one of my passkeys.")
            .description(FRESH)
            .errors(&[ErrorCode::FreshProofRequired, ErrorCode::FactorNotFound])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(remove),
    ]
}

/// What a browser is to ask an authenticator.
#[derive(Serialize, JsonSchema)]
pub(crate) struct PasskeyOptions {
    /// `{publicKey: …}` for `navigator.credentials`, binary values in base64url (WebAuthn Level 3,
    /// §5.1.8).
    options: Value,
    /// To be given back with the answer.
    #[serde(serialize_with = "Secret::serialize_exposed")]
    state: Secret,
}

impl From<Begun> for PasskeyOptions {
    fn from(begun: Begun) -> Self {
        Self {
            options: begun.options,
            state: begun.state,
        }
    }
}

impl From<PasskeyError> for Problem {
    fn from(error: PasskeyError) -> Self {
        let detail = match error {
            PasskeyError::Ceremony => "This began too long ago, or was used before: begin again.",
            PasskeyError::Answer => "What the authenticator gave does not fit: try again.",
        };
        Self::bad_request(ErrorCode::InvalidPasskey, detail)
    }
}

/// What checks passkeys here.
///
/// # Errors
/// 409 `passkeys-unavailable`.
pub(crate) fn passkeys(app: &App) -> Result<&Passkeys, Problem> {
    app.passkeys.as_ref().ok_or_else(|| {
        Problem::conflict(
            ErrorCode::PasskeysUnavailable,
            "Browsers keep no passkeys for IP addresses: the server must be reached by a name (server.public_url).",
        )
    })
}

/// Keys, clock and randomness of a ceremony.
pub(crate) fn context(app: &App) -> CeremonyContext<'_> {
    CeremonyContext {
        sealer: app.keys.sealer(),
        random: &*app.common.random,
        now: app.core.clock().now(),
    }
}

/// The passkeys of somebody who lives in `home`.
pub(crate) fn kept(home: &OrganizationState, user: UserId) -> &[Passkey] {
    let credential = home.credentials.get(&user);
    let factors = credential.and_then(|credential| credential.factors.as_ref());
    factors.map_or(&[], |factors| &factors.passkeys)
}

async fn start(call: Call) -> Result<Reply<PasskeyOptions>, Problem> {
    let user = fresh(&call)?;
    let app = &call.state;
    let (person, home) = crate::access::lookup::find_user(app, user).await?;
    let begun = passkeys(app)?.begin_registration(
        user,
        &person.login,
        &person.shown_name(),
        kept(&home, user),
        context(app),
    )?;
    Ok(Reply::ok(begun.into()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewPasskey {
    /// As `startPasskeyRegistration` gave it.
    state: CeremonyState,
    /// What `navigator.credentials.create` gave, by its `toJSON`.
    credential: JsonObject<LARGEST_ANSWER>,
    /// What the person calls it.
    name: Name,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "AddedPasskey")]
struct PasskeyAdded {
    message: &'static str,
    passkey_id: PasskeyId,
}

async fn add(call: Call<(), (), NewPasskey>) -> Result<Reply<PasskeyAdded>, Problem> {
    let user = fresh(&call)?;
    let (app, body) = (&call.state, &call.body);
    let checked = passkeys(app)?.finish_registration(
        user,
        body.state.as_str(),
        body.credential.text(),
        context(app),
    )?;
    let passkey_id = PasskeyId(app.core.next_id());
    let passkey = Passkey {
        id: passkey_id,
        name: body.name.as_str().into(),
        credential_id: checked.id,
        credential: checked.credential,
        created_at: app.core.clock().now(),
        last_used_at: None,
    };
    apply(&call, user, FactorChange::AddPasskey(passkey)).await?;
    Ok(Reply::created(PasskeyAdded {
        message: "The passkey can be used to sign in.",
        passkey_id,
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PasskeyPath {
    passkey_id: PasskeyId,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PasskeyName {
    name: Name,
}

async fn rename(
    call: Call<PasskeyPath, (), PasskeyName>,
) -> Result<Reply<FactorsChanged>, Problem> {
    let user_id = call.caller.identity()?.user.id;
    let change = FactorChange::RenamePasskey(call.path.passkey_id, call.body.name.as_str().into());
    apply(&call, user_id, change).await?;
    Ok(Reply::ok(FactorsChanged {
        message: "The passkey has another name.",
        user_id,
    }))
}

async fn remove(call: Call<PasskeyPath>) -> Result<Reply<FactorsChanged>, Problem> {
    let user_id = fresh(&call)?;
    let change = FactorChange::RemovePasskey(call.path.passkey_id);
    apply(&call, user_id, change).await?;
    Ok(Reply::ok(FactorsChanged {
        message: "The passkey signs in no more.",
        user_id,
    }))
}
