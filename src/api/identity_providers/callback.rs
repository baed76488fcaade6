//! Where the browser comes back to from a provider. It answers with a redirect to one of the attempt's two URLs;
//! only who brings no `state` of ours sees an error here.

use super::attempt;
use super::openid_connect::{CALLBACK_PATH, callback_url};
use super::person::{NotLetIn, Vouched};
use super::secrets;
use crate::access::authenticate::Caller;
use crate::api::Call;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, RequestHeaders, get};
use crate::services::Secret;
use crate::services::identity_provider::Redemption;
use crate::services::tokens::IntentToken;
use domain::commands::intents::{Asked, NoteAnswer, TakeBackIntent, invalid_intent};
use domain::error_code::ErrorCode;
use domain::identity_provider::{
    ExternalPerson, IdentityProvider, Intent, IntentPurpose, ProviderFailure,
};
use domain::ids::IntentId;
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Instant;
use subtle::ConstantTimeEq;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get(CALLBACK_PATH)
            .operation("identityProviderCallback")
            .tag("idp-authentication")
            .summary("Where browsers return to from identity providers.")
            .description(
                "For browsers alone. 303 to `successUrl?intentId=…&intentToken=…` or \
                 `failureUrl?intentId=…&error=…`; the application is named in `state`.",
            )
            .errors(&[ErrorCode::InvalidIntent])
            .answers(&[303])
            .any_application()
            .ignore_unknown_query()
            .public()
            .handle(come_back),
    ]
}

/// What a provider gives back (RFC 6749 §4.1.2, RFC 9207).
#[derive(Deserialize, JsonSchema)]
struct Returned {
    /// The code to be redeemed.
    code: Option<Secret>,
    /// What was sent along.
    state: Option<Secret>,
    /// Why there is no code.
    error: Option<String>,
    /// The issuer that answers.
    iss: Option<String>,
}

async fn come_back(call: Call<(), Returned>) -> Result<Reply<()>, Problem> {
    let (app, token, intent) = named_by(&call.service, call.query.state.as_ref()).await?;
    let command = TakeBackIntent {
        intent: intent.id,
        state_hash: intent.state_hash,
        browser_hash: browser_hash(&app, &call.headers, intent.id),
    };
    let is_the_browser = intent.is_browser(&command.browser_hash);
    let owner = token.organization();
    let taken = app
        .execute(owner, command, &call.caller, call.deadline)
        .await;
    let intent = match taken {
        Ok(intent) => intent,
        Err(problem) if problem.code() == ErrorCode::InvalidIntent => {
            let failure = match is_the_browser {
                true => ProviderFailure::IntentExpired,
                false => ProviderFailure::StateInvalid,
            };
            return Ok(failed(&intent, failure));
        }
        Err(problem) => return Err(problem),
    };
    let outcome = asked(&app, &intent, &call.query).await;
    let reply = note(&app, &token, &intent, outcome, &call.caller, call.deadline).await?;
    Ok(reply.cookie(attempt::cookie(&app, intent.id, "", 0)))
}

/// The application and the attempt that a `state` names.
///
/// # Errors
/// 400 `invalid-intent`, 503.
pub(super) async fn named_by(
    service: &Server,
    state: Option<&Secret>,
) -> Result<(Arc<App>, IntentToken, Arc<Intent>), Problem> {
    let state = state.map_or("", Secret::expose);
    let (name, token) = state.rsplit_once('.').ok_or_else(invalid_intent)?;
    let app = service.applications.get(name);
    let app = Arc::clone(app.ok_or_else(invalid_intent)?);
    let token = IntentToken::parse(token).ok_or_else(invalid_intent)?;
    let intent = find(&app, &token).await?;
    Ok((app, token, intent))
}

/// The keyed hash of what a browser's cookie for an attempt holds; of nothing where it has none.
pub(super) fn browser_hash(app: &App, headers: &RequestHeaders, intent: IntentId) -> [u8; 32] {
    let cookie = headers.cookie(&attempt::cookie_name(intent));
    let browser = Secret::from(cookie.unwrap_or_default());
    app.keys.codes().hash_intent("browser", intent, &browser)
}

/// The attempt whose `state` it is, also when it is too old.
///
/// # Errors
/// 400 `invalid-intent`, 503.
async fn find(app: &App, token: &IntentToken) -> Result<Arc<Intent>, Problem> {
    let owner = token.organization();
    if app.core.directory().organization(owner).is_none() {
        return Err(invalid_intent().into());
    }
    let state = app.organization(owner).await?;
    let given = app
        .keys
        .codes()
        .hash_intent("state", token.intent(), &token.reveal());
    let intent = state.intents.get(&token.intent());
    let intent = intent.filter(|intent| bool::from(given.ct_eq(&intent.state_hash)));
    Ok(Arc::clone(intent.ok_or_else(invalid_intent)?))
}

/// Sends the browser to the attempt's failure URL.
pub(super) fn failed(intent: &Intent, failure: ProviderFailure) -> Reply<()> {
    let id = intent.id.to_string();
    let parameters = [("intentId", id.as_str()), ("error", failure.as_str())];
    Reply::see_other(&attempt::with_parameters(&intent.failure_url, &parameters))
}

/// Asks the provider whom it vouches for, and looks whether that person would be let in.
async fn asked(
    app: &App,
    intent: &Intent,
    returned: &Returned,
) -> Result<ExternalPerson, NotLetIn> {
    let owner = app.core.directory().identity_provider(intent.provider);
    let owner = owner.ok_or(ProviderFailure::IntentExpired)?;
    let state = app.organization(owner).await?;
    let provider = state.identity_providers.get(&intent.provider);
    let provider = provider.ok_or(ProviderFailure::IntentExpired)?;
    if let Some(error) = returned.error.as_deref() {
        return Err(refused_with(error).into());
    }
    let code = returned
        .code
        .clone()
        .ok_or(ProviderFailure::AnswerInvalid)?;
    let person = redeemed(app, provider, intent, code, returned.iss.clone()).await?;
    let vouched = Vouched {
        provider,
        person: &person,
        user_name: None,
        wanted: intent.wanted,
    };
    match intent.purpose {
        IntentPurpose::SignIn => vouched.check(app).await?,
        IntentPurpose::Link(_) => {
            if app.core.directory().linked(&vouched.key()?).is_some() {
                return Err(ProviderFailure::LinkedElsewhere.into());
            }
        }
    }
    Ok(person)
}

async fn redeemed(
    app: &App,
    provider: &IdentityProvider,
    intent: &Intent,
    code: Secret,
    issuer: Option<String>,
) -> Result<ExternalPerson, ProviderFailure> {
    let oidc = provider.oidc().ok_or(ProviderFailure::IntentExpired)?;
    let asked = attempt::asked(app, intent)?;
    let secret = secrets::open(app, provider)?;
    let redemption = Redemption {
        code,
        pkce_verifier: asked.pkce_verifier,
        nonce: asked.nonce.expose().to_owned(),
        redirect_uri: callback_url(app),
        issuer,
    };
    let now = app.core.clock().now();
    app.providers.redeem(oidc, &secret, redemption, now).await
}

/// What the provider's refusal means (RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6).
fn refused_with(error: &str) -> ProviderFailure {
    match error {
        "access_denied"
        | "login_required"
        | "interaction_required"
        | "consent_required"
        | "account_selection_required" => ProviderFailure::AccessDenied,
        "server_error" | "temporarily_unavailable" => ProviderFailure::Unavailable,
        "unauthorized_client"
        | "unsupported_response_type"
        | "invalid_scope"
        | "invalid_request" => ProviderFailure::Misconfigured,
        _ => ProviderFailure::AnswerInvalid,
    }
}

/// Notes what came of it, and sends the browser on.
async fn note(
    app: &App,
    state: &IntentToken,
    intent: &Intent,
    outcome: Result<ExternalPerson, NotLetIn>,
    caller: &Caller,
    deadline: Instant,
) -> Result<Reply<()>, Problem> {
    let owner = state.organization();
    let token = IntentToken::generate(owner, intent.id, &*app.common.random);
    let outcome = match outcome {
        Ok(person) => Ok(attempt::seal(app, intent.id, &person)?),
        Err(NotLetIn::Because(failure)) => Err(failure),
        Err(NotLetIn::Problem(problem)) => {
            tracing::warn!(
                code = %problem.code(),
                "a sign-in through an identity provider was cut off"
            );
            Err(ProviderFailure::Unavailable)
        }
    };
    let failure = outcome.as_ref().err().copied();
    let asked = match outcome {
        Ok(sealed) => Asked::Vouched {
            token_hash: app
                .keys
                .codes()
                .hash_intent("token", intent.id, &token.reveal()),
            sealed,
        },
        Err(failure) => Asked::Failed(failure),
    };
    let command = NoteAnswer {
        intent: intent.id,
        asked,
    };
    let noted = app.execute(owner, command, caller, deadline).await;
    let failure = match (noted, failure) {
        (_, Some(failure)) => Some(failure),
        (Ok(()), None) => None,
        (Err(problem), None) if problem.code() == ErrorCode::InvalidIntent => {
            Some(ProviderFailure::IntentExpired)
        }
        (Err(_), None) => Some(ProviderFailure::Unavailable),
    };
    Ok(match failure {
        Some(failure) => failed(intent, failure),
        None => {
            let id = intent.id.to_string();
            let revealed = token.reveal();
            let parameters = [
                ("intentId", id.as_str()),
                ("intentToken", revealed.expose()),
            ];
            Reply::see_other(&attempt::with_parameters(&intent.success_url, &parameters))
        }
    })
}
