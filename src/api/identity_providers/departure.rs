//! Where the browser of an attempt leaves for the provider. It gets the cookie here, whoever began the attempt:
//! a page of another site and a backend can begin one as well as a page of this server's site.

use super::attempt;
use super::callback::{browser_hash, failed, named_by};
use super::openid_connect::callback_url;
use super::provider::find_provider;
use crate::api::Call;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, get};
use crate::services::Secret;
use crate::services::identity_provider::AuthorizationRequest;
use crate::services::tokens::{BrowserSecret, IntentToken};
use domain::commands::intents::BindIntent;
use domain::error_code::ErrorCode;
use domain::identity_provider::{IdentityProvider, Intent, IntentStage, ProviderFailure};
use schemars::JsonSchema;
use serde::Deserialize;

const PATH: &str = "/v1/authentication/idps/departure";

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get(PATH)
            .operation("identityProviderDeparture")
            .tag("idp-authentication")
            .summary("Where browsers leave for identity providers.")
            .description(
                "For browsers alone: the `authUrl` of an intent. 303 to the provider, with the cookie that the browser \
                 has to bring back; or to `failureUrl?intentId=…&error=…`. The first browser that comes is the one \
                 that may return. The application is named in `state`.",
            )
            .errors(&[ErrorCode::InvalidIntent])
            .answers(&[303])
            .any_application()
            .public()
            .handle(leave),
    ]
}

/// The address of an attempt, for the browser that is to make it.
pub(super) fn departure_url(app: &App, token: &IntentToken) -> String {
    let address = format!("{}{PATH}", app.common.public_url);
    attempt::with_parameters(&address, &[("state", &state_text(app, token))])
}

/// The `state` names the application too: one callback address serves all of them.
fn state_text(app: &App, token: &IntentToken) -> String {
    format!("{}.{}", app.core.name(), token.reveal().expose())
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Leaving {
    /// Which attempt; it comes back with the browser.
    state: Option<Secret>,
}

async fn leave(call: Call<(), Leaving>) -> Result<Reply<()>, Problem> {
    let (app, token, intent) = named_by(&call.service, call.query.state.as_ref()).await?;
    if !intent.is_alive(app.core.clock().now()) || intent.stage != IntentStage::Waiting {
        return Ok(failed(&intent, ProviderFailure::IntentExpired));
    }
    let is_known = intent.is_browser(&browser_hash(&app, &call.headers, intent.id));
    if intent.browser_hash.is_some() && !is_known {
        return Ok(failed(&intent, ProviderFailure::StateInvalid));
    }
    let Ok(provider) = find_provider(&app, intent.provider).await else {
        return Ok(failed(&intent, ProviderFailure::IntentExpired));
    };
    let url = match authorization_url(&app, &provider, &intent, &token).await {
        Ok(url) => url,
        Err(failure) => return Ok(failed(&intent, failure)),
    };
    let to_provider = Reply::see_other(&url);
    if is_known {
        return Ok(to_provider);
    }
    let browser = BrowserSecret::generate(&*app.common.random);
    let codes = app.keys.codes();
    let command = BindIntent {
        intent: intent.id,
        state_hash: intent.state_hash,
        browser_hash: codes.hash_intent("browser", intent.id, &browser.reveal()),
    };
    let bound = app
        .execute(token.organization(), command, &call.caller, call.deadline)
        .await;
    match bound {
        Ok(_) => {
            let lifetime = Intent::LIFETIME_SECONDS;
            let cookie = attempt::cookie(&app, intent.id, browser.reveal().expose(), lifetime);
            Ok(to_provider.cookie(cookie))
        }
        // Another browser came first.
        Err(problem) if problem.code() == ErrorCode::InvalidIntent => {
            Ok(failed(&intent, ProviderFailure::StateInvalid))
        }
        Err(problem) => Err(problem),
    }
}

/// Where the provider is asked for the person of an attempt.
///
/// # Errors
/// As the provider fails; [`ProviderFailure::IntentExpired`] where the attempt cannot be read any more.
pub(super) async fn authorization_url(
    app: &App,
    provider: &IdentityProvider,
    intent: &Intent,
    token: &IntentToken,
) -> Result<String, ProviderFailure> {
    let oidc = provider.oidc().ok_or(ProviderFailure::IntentExpired)?;
    let asked = attempt::asked(app, intent)?;
    let request = AuthorizationRequest {
        state: state_text(app, token),
        nonce: asked.nonce.expose().to_owned(),
        pkce_challenge: asked.pkce_challenge(),
        redirect_uri: callback_url(app),
    };
    app.providers.authorization_url(oidc, request).await
}
