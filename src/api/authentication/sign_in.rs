//! Signing in with a password.

use crate::access::authenticate::{Caller, SESSION_COOKIE};
use crate::api::Call;
use crate::api::authentication::password_check::{Proven, proven_by_password};
use crate::api::authentication::session_tokens::OpenedSession;
use crate::app::App;
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::commands::sessions::{OpenSession, RecordSignIn, invalid_credentials};
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::login_settings::LoginSettings;
use domain::session::Session;
use domain::state::OrganizationState;
use domain::text::Email;
use domain::time::Timestamp;
use http::HeaderValue;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
            .errors(&["invalid-credentials", "mfa-required", "email-not-verified"])
            .answers(&[201])
            .public()
            .handle(sign_in),
    ]
}

/// What a sign-in takes.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SignIn {
    email: Email,
    password: Secret,
    /// The organization to sign in to; the home organization when left out, or the first other one
    /// for somebody who was taken out of it.
    org_id: Option<OrganizationId>,
}

/// A session that was opened.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignedIn {
    session_id: SessionId,
    /// Show it as `Authorization: Bearer`; it is also set as the cookie `session-token`.
    #[serde(serialize_with = "Secret::serialize_exposed")]
    session_token: Secret,
    user_id: UserId,
    org_id: OrganizationId,
    /// When the session ends unless it is extended.
    expiration_date: Timestamp,
    /// A short-lived JWT (RFC 9068) that services can verify by the JWKS.
    #[serde(serialize_with = "Secret::serialize_exposed")]
    access_token: Secret,
    /// `Bearer`.
    token_type: &'static str,
    /// The access token's lifetime, in seconds.
    expires_in: u32,
}

impl SignedIn {
    /// The answer for a session, with a fresh access token.
    pub(crate) fn new(
        app: &App,
        session: &Session,
        token: &Secret,
        settings: &LoginSettings,
    ) -> Result<Self, Problem> {
        let now = app.actors.clock().now();
        let left = session
            .expires_at
            .seconds()
            .saturating_sub(now.seconds())
            .max(0);
        let lifetime = settings
            .access_token_lifetime_seconds
            .min(u32::try_from(left).unwrap_or(u32::MAX));
        let access_token =
            crate::api::authentication::session_tokens::person_token(app, session, lifetime)?;
        Ok(Self {
            session_id: session.id,
            session_token: token.clone(),
            user_id: session.user,
            org_id: session.organization,
            expiration_date: session.expires_at,
            access_token,
            token_type: "Bearer",
            expires_in: lifetime,
        })
    }

    /// The cookie that goes with it, alive as long as the session.
    pub(crate) fn cookie(&self, app: &App) -> HeaderValue {
        let now = app.actors.clock().now();
        let age = self
            .expiration_date
            .seconds()
            .saturating_sub(now.seconds())
            .max(0);
        session_cookie(app, self.session_token.expose(), age)
    }
}

/// A `Set-Cookie` value (RFC 6265 §4.1); an age of 0 removes the cookie.
pub(crate) fn session_cookie(app: &App, token: &str, age_seconds: i64) -> HeaderValue {
    let secure = if app.common.secure_cookies {
        "; Secure"
    } else {
        ""
    };
    let cookie = format!(
        "{SESSION_COOKIE}={token}; Path=/; Max-Age={age_seconds}; HttpOnly; SameSite=Lax{secure}"
    );
    let mut cookie =
        HeaderValue::from_str(&cookie).unwrap_or_else(|_| HeaderValue::from_static(""));
    cookie.set_sensitive(true);
    cookie
}

async fn sign_in(call: Call<(), (), SignIn>) -> Result<Reply<SignedIn>, Problem> {
    let app = &call.state;
    let person = proven_by_password(
        app,
        &call.caller,
        &call.body.email,
        call.body.password,
        call.deadline,
    )
    .await?;
    let organization = chosen(app, &person, call.body.org_id).await?;
    let settings = settings_for(app, &organization, &person.home);
    if !settings.allow_username_password {
        return Err(invalid_credentials().into());
    }
    let is_verified = person.user.is_email_verified;
    // Who signs up with somebody's address gets the same answer as for a free one, and must not learn
    // by signing in which it was: not even that the address is to be verified first.
    if settings.verify_before_session && !is_verified {
        return Err(invalid_credentials().into());
    }
    if settings.require_verified_email && !is_verified {
        return Err(Problem::refused(
            "email-not-verified",
            "Verify your e-mail address first: open the link in the mail you got, or ask for a new code.",
        ));
    }
    if settings.force_mfa || person.user.mfa_enabled {
        return Err(Problem::refused(
            "mfa-required",
            "A second factor is needed: sign in through /v2/authentication/users/sessions.",
        ));
    }
    let opened = open(
        app,
        &call.caller,
        person,
        organization.id,
        &settings,
        call.deadline,
    )
    .await?;
    let signed_in = SignedIn::new(app, &opened.session, &opened.token, &settings)?;
    let cookie = signed_in.cookie(app);
    Ok(Reply::created(signed_in).cookie(cookie))
}

/// The login settings for sessions of an organization: what the person's home restricts holds in all.
pub(crate) fn settings_for(
    app: &App,
    organization: &OrganizationState,
    home: &OrganizationState,
) -> Arc<LoginSettings> {
    let settings = app.login_settings(organization);
    if organization.id == home.id {
        return settings;
    }
    Arc::new(settings.restricted_by(&app.login_settings(home)))
}

/// The organization to sign in to.
async fn chosen(
    app: &App,
    person: &Proven,
    wanted: Option<OrganizationId>,
) -> Result<Arc<OrganizationState>, Problem> {
    let user = person.user.id;
    let takes = |state: &OrganizationState| {
        state.organization.is_active()
            && state
                .memberships
                .get(&user)
                .is_some_and(|membership| membership.is_active())
    };
    if let Some(wanted) = wanted {
        // Unknown and not a member are one answer: it must not tell which organizations exist.
        let known = app.actors.directory().organization(wanted).is_some();
        let state = if known {
            Some(app.organization(wanted).await?)
        } else {
            None
        };
        return state
            .filter(|state| takes(state))
            .ok_or_else(|| invalid_credentials().into());
    }
    if takes(&person.home) {
        return Ok(Arc::clone(&person.home));
    }
    for organization in app.actors.directory().guest_of(user) {
        let state = app.organization(organization).await?;
        if takes(&state) {
            return Ok(state);
        }
    }
    Err(invalid_credentials().into())
}

async fn open(
    app: &App,
    caller: &Caller,
    person: Proven,
    organization: OrganizationId,
    settings: &LoginSettings,
    deadline: Instant,
) -> Result<OpenedSession, Problem> {
    let Proven {
        user,
        home,
        epoch,
        rehashed,
    } = person;
    let mut opened = crate::api::authentication::session_tokens::new_session(
        app,
        &user,
        organization,
        settings,
        caller,
    );
    opened.session.epoch = epoch;
    let most_sessions = app.common.sessions_per_person;
    if organization == home.id {
        let command = OpenSession {
            session: opened.session.clone(),
            most_sessions,
            rehashed,
        };
        app.execute(organization, command, caller, deadline).await?;
    } else {
        // The home goes first: it alone knows whether the credential still stands.
        let noted = RecordSignIn {
            user: user.id,
            epoch,
            rehashed,
        };
        app.execute(home.id, noted, caller, deadline).await?;
        let command = OpenSession {
            session: opened.session.clone(),
            most_sessions,
            rehashed: None,
        };
        app.execute(organization, command, caller, deadline).await?;
    }
    Ok(opened)
}
