//! Signing in with a password.

use super::Call;
use super::accounts::{self, OpenedSession};
use crate::app::App;
use crate::http::authenticate::{Caller, SESSION_COOKIE};
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::commands::sessions::{
    OpenSession, RecordFailedAttempt, RecordSignIn, invalid_credentials,
};
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::login_settings::LoginSettings;
use domain::session::Session;
use domain::state::OrganizationState;
use domain::text::Email;
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use http::HeaderValue;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Instant;

pub(super) fn endpoints() -> Vec<Endpoint<crate::app::Server>> {
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
pub(super) struct SignedIn {
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
    pub(super) fn new(
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
        let access_token = accounts::person_token(app, session, lifetime)?;
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
    pub(super) fn cookie(&self, app: &App) -> HeaderValue {
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
pub(super) fn session_cookie(app: &App, token: &str, age_seconds: i64) -> HeaderValue {
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
    let settings = app.login_settings(&organization);
    if !settings.allow_username_password {
        return Err(invalid_credentials().into());
    }
    let is_verified = person.user.is_email_verified;
    // Who signs up with somebody's address gets the same answer as for a free one, and must not learn
    // by signing in which it was.
    if settings.verify_before_session && !settings.require_verified_email && !is_verified {
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

/// A person whose password was right a moment ago.
struct Proven {
    user: Arc<User>,
    home: Arc<OrganizationState>,
    /// The epoch of the credential the password was compared with.
    epoch: u32,
    rehashed: Option<Box<str>>,
}

/// Compares the password. Whatever is wrong, a hash of the same cost is computed and the answer is
/// the same.
async fn proven_by_password(
    app: &Arc<App>,
    caller: &Caller,
    email: &Email,
    password: Secret,
    deadline: Instant,
) -> Result<Proven, Problem> {
    let login = app
        .actors
        .directory()
        .login(email.as_str(), UserType::Human);
    let home = match login {
        Some(login) => Some(app.organization(login.home).await?),
        None => None,
    };
    let now = app.actors.clock().now();
    let known = login.zip(home).and_then(|(login, home)| {
        let user = Arc::clone(home.users.get(&login.user)?);
        let credential = Arc::clone(home.credentials.get(&login.user)?);
        Some((user, credential, home))
    });
    let may_sign_in = known.as_ref().filter(|(user, credential, home)| {
        user.state == UserState::Active
            && !credential.is_locked(now)
            && home.organization.is_active()
    });
    let stored = may_sign_in.and_then(|(_, credential, _)| credential.secret.as_deref());
    let hasher = &app.common.passwords;
    let verified = hasher
        .verify(password.clone(), stored, Some(deadline))
        .await?;
    let Some((user, credential, home)) = known else {
        return Err(invalid_credentials().into());
    };
    if !verified.matches {
        record_failure(app, caller, &user, &home, deadline);
        return Err(invalid_credentials().into());
    }
    // Others may have been guessing while this one was hashed. The actor refuses a session then; what
    // is answered without it, as that a second factor is due, must not tell that the guess was right.
    let present = app.organization(home.id).await?;
    let still_stands = present.credentials.get(&user.id).is_some_and(|present| {
        present.epoch == credential.epoch && !present.is_locked(app.actors.clock().now())
    });
    if !still_stands {
        return Err(invalid_credentials().into());
    }
    let rehashed = if verified.needs_rehash {
        hasher
            .hash(password, Some(deadline))
            .await
            .ok()
            .map(Into::into)
    } else {
        None
    };
    Ok(Proven {
        epoch: credential.epoch,
        user,
        home,
        rehashed,
    })
}

/// Counts a wrong password. Nobody waits for it: how long the answer takes must not tell that the
/// account exists. The account's actor counts in order all the same, and refuses to open a session
/// once it is locked.
fn record_failure(
    app: &Arc<App>,
    caller: &Caller,
    user: &User,
    home: &OrganizationState,
    deadline: Instant,
) {
    let command = RecordFailedAttempt {
        user: user.id,
        settings: app.login_settings(home),
    };
    let (app, caller, home) = (Arc::clone(app), caller.clone(), home.id);
    tokio::spawn(async move {
        if let Err(problem) = app.execute(home, command, &caller, deadline).await {
            tracing::warn!(
                code = problem.code(),
                "a wrong password could not be counted"
            );
        }
    });
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
    let mut opened = accounts::new_session(app, &user, organization, settings, caller);
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
