//! Signing in through an OpenID Connect provider: the beginning and the end, as a client sees them.

use super::attempt::{self, Asked};
use super::departure::{authorization_url, departure_url};
use super::failure;
use super::person::Vouched;
use super::provider::find_provider;
use crate::access::authenticate::Caller;
use crate::api::Call;
use crate::api::authentication::session_opening::{FactorDue, Proof, open_session};
use crate::api::authentication::signed_in::{SignedInOrWaiting, signed_in_or_waiting};
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use crate::services::tokens::IntentToken;
use domain::commands::identity_providers::no_provider;
use domain::commands::intents::{BeginIntent, UseIntent, invalid_intent};
use domain::error_code::ErrorCode;
use domain::identity_provider::{
    ExternalPerson, IdentityProvider, Intent, IntentPurpose, IntentStage,
};
use domain::ids::{IdentityProviderId, IntentId, OrganizationId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/idp/intents/create")
            .operation("createIdpIntent")
            .tag("idp-authentication")
            .summary("Begin to sign in through an identity provider.")
            .description(
                "Send the browser to `authUrl`, an address of this server's, within 10 minutes. It returns to \
                 `successUrl` with `intentId` and `intentToken`, which go to `validateIdpIntent`; or to `failureUrl` \
                 with `intentId` and `error`. Only the browser that opened `authUrl` first may return.",
            )
            .errors(&[
                ErrorCode::IdentityProviderNotFound,
                ErrorCode::IdentityProviderUnavailable,
                ErrorCode::IdentityProviderError,
                ErrorCode::SignInMethodDisabled,
                ErrorCode::UrlNotAllowed,
                ErrorCode::TooManyRequests,
                ErrorCode::LimitReached,
            ])
            .answers(&[201])
            .public()
            .handle(create),
        post("/v1/authentication/idp/intents/validate")
            .operation("validateIdpIntent")
            .tag("idp-authentication")
            .summary("Get the session of a sign-in through an identity provider, once.")
            .description(
                "201 with a session; 200 with a session that waits for a second factor, as `signInV2`. Accounts are \
                 found by provider and subject; whether one is linked or created is up to the provider's rules.",
            )
            .errors(&[
                ErrorCode::InvalidIntent,
                ErrorCode::InvalidCredentials,
                ErrorCode::EmailNotVerified,
                ErrorCode::EmailTaken,
                ErrorCode::AlreadyExists,
                ErrorCode::SignInMethodDisabled,
                ErrorCode::IdentityProviderError,
                ErrorCode::Conflict,
                ErrorCode::OrganizationInactive,
            ])
            .answers(&[200, 201])
            .public()
            .handle(validate),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewIntent {
    idp_id: IdentityProviderId,
    /// Where the browser goes when it went well; among the application's allowed URLs.
    success_url: String,
    /// Where it goes when it did not.
    failure_url: String,
    /// The organization to sign in to; the home when left out.
    org_id: Option<OrganizationId>,
}

/// An attempt that has begun.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "StartedIntent")]
pub(crate) struct IntentBegun {
    /// Where the browser is to go.
    auth_url: String,
    intent_id: IntentId,
}

async fn create(call: Call<(), (), NewIntent>) -> Result<Reply<IntentBegun>, Problem> {
    let (app, body) = (&call.state, call.body);
    let (provider, wanted) = provider_for(app, body.idp_id, body.org_id).await?;
    let beginning = Beginning {
        provider: &provider,
        wanted,
        purpose: IntentPurpose::SignIn,
        success_url: &body.success_url,
        failure_url: &body.failure_url,
    };
    beginning.begin(app, &call.caller, call.deadline).await
}

/// A provider by which somebody wants to sign in to an organization, and that organization. An organization's
/// own provider leads to it alone.
///
/// # Errors
/// 404 `identity-provider-not-found`, 403 `sign-in-method-disabled`, 503.
pub(crate) async fn provider_for(
    app: &App,
    id: IdentityProviderId,
    named: Option<OrganizationId>,
) -> Result<(Arc<IdentityProvider>, Option<OrganizationId>), Problem> {
    let provider = find_provider(app, id).await?;
    let root = app.root()?;
    let wanted = match provider.organization == root {
        true => named,
        false if named.is_none_or(|named| named == provider.organization) => {
            Some(provider.organization)
        }
        false => return Err(no_provider().into()),
    };
    // What does not exist looks like the application's own: it must not tell which organizations do.
    let organization = wanted.filter(|id| app.core.directory().organization(*id).is_some());
    let state = app.organization(organization.unwrap_or(root)).await?;
    if !app.login_settings(&state).allow_external_idp {
        return Err(method_disabled());
    }
    Ok((provider, wanted))
}

/// 403 where other identity providers are not accepted.
pub(crate) fn method_disabled() -> Problem {
    Problem::refused(
        ErrorCode::SignInMethodDisabled,
        "Nobody signs in here through an identity provider.",
    )
}

/// An attempt that is about to begin.
pub(crate) struct Beginning<'a> {
    pub(crate) provider: &'a IdentityProvider,
    pub(crate) wanted: Option<OrganizationId>,
    pub(crate) purpose: IntentPurpose,
    pub(crate) success_url: &'a str,
    pub(crate) failure_url: &'a str,
}

impl Beginning<'_> {
    /// Begins it.
    ///
    /// # Errors
    /// 400 for a directory and for URLs that are not allowed; 429, 503; as the provider fails.
    pub(crate) async fn begin(
        self,
        app: &App,
        caller: &Caller,
        deadline: Instant,
    ) -> Result<Reply<IntentBegun>, Problem> {
        if self.provider.oidc().is_none() {
            let why = "is a directory: send name and password to signInWithLdap";
            return Err(Problem::invalid("idpId", why));
        }
        let success_url = attempt::checked_return(app, self.success_url, "successUrl")?;
        let failure_url = attempt::checked_return(app, self.failure_url, "failureUrl")?;
        let owner = app.organization(self.provider.organization).await?;
        if owner.intents.len() >= Intent::MAX {
            return Err(Problem::too_many_requests(Duration::from_secs(60)));
        }
        let id = IntentId(app.core.next_id());
        let random = &*app.common.random;
        let state = IntentToken::generate(self.provider.organization, id, random);
        let asked = Asked::new(app);
        let codes = app.keys.codes();
        let intent = Intent {
            id,
            provider: self.provider.id,
            wanted: self.wanted,
            purpose: self.purpose,
            success_url,
            failure_url,
            state_hash: codes.hash_intent("state", id, &state.reveal()),
            browser_hash: None,
            sealed: attempt::seal(app, id, &asked)?,
            stage: IntentStage::Waiting,
            created_at: app.core.clock().now(),
        };
        // A provider that is down is told of before the browser leaves.
        let there = authorization_url(app, self.provider, &intent, &state).await;
        there.map_err(failure::problem)?;
        let command = BeginIntent { intent };
        app.execute(self.provider.organization, command, caller, deadline)
            .await?;
        Ok(Reply::created(IntentBegun {
            auth_url: departure_url(app, &state),
            intent_id: id,
        }))
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "ReturnedIntentRequest")]
pub(crate) struct ReturnedIntent {
    pub(crate) intent_id: IntentId,
    /// The `intentToken` of the success URL.
    pub(crate) idp_token: Secret,
}

async fn validate(call: Call<(), (), ReturnedIntent>) -> Result<Reply<SignedInOrWaiting>, Problem> {
    let app = &call.state;
    let (intent, person) = ended(
        app,
        &call.caller,
        call.body,
        IntentPurpose::SignIn,
        call.deadline,
    )
    .await?;
    let provider = find_provider(app, intent.provider).await;
    let provider = provider.map_err(|_| Problem::from(invalid_intent()))?;
    let vouched = Vouched {
        provider: &provider,
        person: &person,
        user_name: None,
        wanted: intent.wanted,
    };
    let proven = vouched.let_in(app, &call.caller, call.deadline).await?;
    let opened = open_session(
        app,
        &call.caller,
        proven,
        Proof::Provider,
        intent.wanted,
        FactorDue::Wait,
        call.deadline,
    );
    signed_in_or_waiting(app, opened.await?)
}

/// Ends an attempt by its token. Of all who have it one gets here.
///
/// # Errors
/// 400 `invalid-intent`, 503.
pub(crate) async fn ended(
    app: &App,
    caller: &Caller,
    returned: ReturnedIntent,
    purpose: IntentPurpose,
    deadline: Instant,
) -> Result<(Arc<Intent>, ExternalPerson), Problem> {
    let token = IntentToken::parse(returned.idp_token.expose()).ok_or_else(invalid_intent)?;
    let organization = token.organization();
    let is_known = app.core.directory().organization(organization).is_some();
    if token.intent() != returned.intent_id || !is_known {
        return Err(invalid_intent().into());
    }
    let command = UseIntent {
        intent: token.intent(),
        token_hash: app
            .keys
            .codes()
            .hash_intent("token", token.intent(), &token.reveal()),
        purpose,
    };
    let intent = app.execute(organization, command, caller, deadline).await?;
    let person = attempt::vouched(app, &intent).map_err(failure::problem)?;
    Ok((intent, person))
}
