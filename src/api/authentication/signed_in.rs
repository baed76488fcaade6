//! What a client gets that signed in: the session, its token and cookie, and an access token.

use crate::access::authenticate::SESSION_COOKIE;
use crate::api::authentication::session_opening::Opened;
use crate::api::authentication::session_tokens::person_token;
use crate::app::App;
use crate::http::{Problem, Reply};
use crate::services::Secret;
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::login_settings::LoginSettings;
use domain::session::{Session, SessionState};
use domain::time::Timestamp;
use http::HeaderValue;
use schemars::JsonSchema;
use serde::Serialize;

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
        let now = app.core.clock().now();
        let left = session
            .expires_at
            .seconds()
            .saturating_sub(now.seconds())
            .max(0);
        let lifetime = settings
            .access_token_lifetime_seconds
            .min(u32::try_from(left).unwrap_or(u32::MAX));
        let access_token = person_token(app, session, lifetime)?;
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
        let now = app.core.clock().now();
        let age = self
            .expiration_date
            .seconds()
            .saturating_sub(now.seconds())
            .max(0);
        session_cookie(app, self.session_token.expose(), age)
    }
}

/// A session, or what is still to be proved.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "SignInReply")]
pub(crate) enum SignedInOrWaiting {
    /// Signed in.
    SignedIn(SignedIn),
    /// A second factor is due.
    Waiting(FactorRequired),
}

/// A session that serves nothing but proving a second factor.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FactorRequired {
    session_id: SessionId,
    /// For `verifySessionMfa`, `resendSessionMfaCode` and signing out.
    #[serde(serialize_with = "Secret::serialize_exposed")]
    session_token: Secret,
    user_id: UserId,
    /// `MFA_REQUIRED`.
    state: SessionState,
    /// `email` (a code is on its way), `totp`, `recoveryCode`, `passkey`.
    mfa_methods: Vec<&'static str>,
    /// Until when it waits.
    expiration_date: Timestamp,
}

/// The answer for a session that was opened: 201 with the session, or 200 with one that waits for a second
/// factor.
pub(crate) fn signed_in_or_waiting(
    app: &App,
    opened: Opened,
) -> Result<Reply<SignedInOrWaiting>, Problem> {
    if !opened.due.is_empty() {
        return Ok(Reply::ok(SignedInOrWaiting::Waiting(FactorRequired {
            session_id: opened.session.id,
            session_token: opened.token,
            user_id: opened.session.user,
            state: opened.session.state,
            mfa_methods: opened.due.iter().map(|factor| factor.as_str()).collect(),
            expiration_date: opened.session.expires_at,
        })));
    }
    let signed_in = SignedIn::new(app, &opened.session, &opened.token, &opened.settings)?;
    let cookie = signed_in.cookie(app);
    Ok(Reply::created(SignedInOrWaiting::SignedIn(signed_in)).cookie(cookie))
}

/// A `Set-Cookie` value (RFC 6265 §4.1); an age of 0 removes the cookie.
pub(crate) fn session_cookie(app: &App, token: &str, age_seconds: i64) -> HeaderValue {
    let secure = if app.common.secure_cookies {
        "; Secure"
    } else {
        ""
    };
    let path = &app.common.cookie_path;
    let cookie = format!(
        "{SESSION_COOKIE}={token}; Path={path}; Max-Age={age_seconds}; HttpOnly; SameSite=Lax{secure}"
    );
    let mut cookie =
        HeaderValue::from_str(&cookie).unwrap_or_else(|_| HeaderValue::from_static(""));
    cookie.set_sensitive(true);
    cookie
}
