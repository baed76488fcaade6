//! Signing in by the password of a directory.

use super::failure;
use super::intents::provider_for;
use super::person::{Vouched, typed_form};
use super::secrets;
use crate::access::authenticate::Caller;
use crate::api::Call;
use crate::api::authentication::password_check::{count_wrong, is_shut_out, record};
use crate::api::authentication::session_opening::{FactorDue, Proof, open_session};
use crate::api::authentication::signed_in::{SignedInOrWaiting, signed_in_or_waiting};
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::commands::sessions::invalid_credentials;
use domain::error_code::ErrorCode;
use domain::identity_provider::{ExternalPerson, IdentityProvider, LdapFailure, LdapSettings};
use domain::ids::{IdentityProviderId, OrganizationId};
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Instant;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/idp/intents/ldap")
            .operation("signInWithLdap")
            .tag("idp-authentication")
            .summary("Sign in by the name and password of a directory.")
            .description(
                "201 with a session; 200 with a session that waits for a second factor, as `signInV2`. One answer for a \
                 wrong password, an unknown name and an account that may not sign in. Wrong passwords are counted as \
                 those of `signIn` are.",
            )
            .errors(&[
                ErrorCode::IdentityProviderNotFound,
                ErrorCode::InvalidCredentials,
                ErrorCode::EmailNotVerified,
                ErrorCode::EmailTaken,
                ErrorCode::AlreadyExists,
                ErrorCode::SignInMethodDisabled,
                ErrorCode::IdentityProviderError,
                ErrorCode::IdentityProviderUnavailable,
                ErrorCode::Conflict,
                ErrorCode::OrganizationInactive,
            ])
            .answers(&[200, 201])
            .public()
            .handle(sign_in),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LdapSignIn {
    idp_id: IdentityProviderId,
    username: Secret,
    password: Secret,
    /// The organization to sign in to; the home when left out.
    org_id: Option<OrganizationId>,
}

async fn sign_in(call: Call<(), (), LdapSignIn>) -> Result<Reply<SignedInOrWaiting>, Problem> {
    let (app, body) = (&call.state, call.body);
    let (provider, wanted) = provider_for(app, body.idp_id, body.org_id).await?;
    let asked = proven(
        app,
        &call.caller,
        &provider,
        &body.username,
        &body.password,
        call.deadline,
    );
    let person = asked.await?;
    let vouched = Vouched {
        provider: &provider,
        person: &person,
        user_name: Some(body.username.expose()),
        wanted,
    };
    let proven = vouched.let_in(app, &call.caller, call.deadline).await?;
    let opened = open_session(
        app,
        &call.caller,
        proven,
        Proof::Provider,
        wanted,
        FactorDue::Wait,
        call.deadline,
    );
    signed_in_or_waiting(app, opened.await?)
}

/// How a provider is asked, if it is a directory.
///
/// # Errors
/// 400 naming `idpId`.
pub(crate) fn directory(provider: &IdentityProvider) -> Result<&LdapSettings, Problem> {
    provider.ldap().ok_or_else(|| {
        Problem::invalid(
            "idpId",
            "is no directory: send the browser there by createIdpIntent",
        )
    })
}

/// Whom a directory vouches for by name and password. One try for a name at a time, so that many at once are
/// counted like one after the other; who had too many wrong ones does not get to ask the directory.
///
/// # Errors
/// 401 `invalid-credentials`; as the directory fails.
pub(crate) async fn proven(
    app: &Arc<App>,
    caller: &Caller,
    provider: &IdentityProvider,
    username: &Secret,
    password: &Secret,
    deadline: Instant,
) -> Result<ExternalPerson, Problem> {
    let ldap = directory(provider)?;
    // A bind without a password succeeds as nobody (RFC 4513 §5.1.2), and what ends at a NUL is not what was
    // typed.
    let is_typed = |text: &Secret| !text.expose().is_empty() && !text.expose().contains('\0');
    if username.expose().trim().is_empty() || !is_typed(username) || !is_typed(password) {
        return Err(invalid_credentials().into());
    }
    let name = typed_form(username.expose());
    let attempts = app.ldap_failed_attempts.of(provider.id, &name);
    let mut attempts = attempts.lock().await;
    let known = app.core.directory().named(provider.id, &name);
    let owner = app.organization(provider.organization).await?;
    let policy = &app.login_settings(&owner).lockout_policy;
    let now = app.core.clock().now();
    let is_locked_out = match known {
        Some((user, home)) => is_shut_out(app, user, home).await?,
        None => attempts.is_locked(now),
    };
    if is_locked_out {
        return Err(invalid_credentials().into());
    }
    let bind_password = secrets::open(app, provider).map_err(failure::problem)?;
    let answer = app
        .providers
        .ldap_sign_in(
            provider.id,
            ldap,
            &bind_password,
            username.expose(),
            password,
        )
        .await;
    match answer {
        Ok(person) => {
            attempts.forget();
            // Wrong ones before it are recorded first, so that the sign-in takes them along.
            if let Some((user, home)) = known {
                record(app, caller, user, home, deadline).await?;
            }
            Ok(person)
        }
        Err(LdapFailure::WrongCredentials) => {
            match known {
                Some((user, home)) => count_wrong(app, caller, user, home),
                None => attempts.count(policy, app.core.clock().now()),
            }
            Err(invalid_credentials().into())
        }
        Err(LdapFailure::Provider(failure)) => Err(failure::problem(failure)),
    }
}
