//! From a request's credential to a caller who is alive now.
//!
//! Liveness is looked up on every call, for JWTs too: sign-out, expiry, deactivation, deletion, a new
//! password and removal take effect on the next one.

use crate::app::App;
use crate::http::Problem;
use crate::http::RequestParts;
use crate::services::Secret;
use crate::services::tokens::{AccessClaims, SessionToken, SubjectKind};
use actors::Failure;
use domain::command::Caller as DomainCaller;
use domain::error_code::ErrorCode;
use domain::event::ActorType;
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::roles::ApplicationRole;
use domain::session::{Session, SessionState};
use domain::user::{User, UserState, UserType};
use http::Method;
use std::sync::Arc;

/// The cookie that holds a session token.
pub const SESSION_COOKIE: &str = "session-token";

/// Who calls.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Who it is; none for public endpoints.
    pub identity: Option<Identity>,
    /// From where.
    pub ip_address: Box<str>,
    /// With what.
    pub user_agent: Box<str>,
}

/// A caller who is alive now.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The person or machine, as their home knows them.
    pub user: Arc<User>,
    /// A person's session.
    pub session: Option<Arc<Session>>,
    /// The session token, when it was shown itself and not a JWT made from the session.
    pub session_token: Option<Secret>,
}

impl Caller {
    /// The application role of the caller.
    #[must_use]
    pub fn application_role(&self) -> Option<ApplicationRole> {
        self.identity.as_ref()?.user.application_role
    }

    /// The caller's user id.
    #[must_use]
    pub fn user_id(&self) -> Option<UserId> {
        Some(self.identity.as_ref()?.user.id)
    }

    /// The caller's session.
    #[must_use]
    pub fn session(&self) -> Option<&Arc<Session>> {
        self.identity.as_ref()?.session.as_ref()
    }

    /// The identity of an endpoint that is not public.
    ///
    /// # Errors
    /// 401 for nobody.
    pub fn identity(&self) -> Result<&Identity, Problem> {
        self.identity.as_ref().ok_or_else(Problem::unauthenticated)
    }

    /// The caller as commands know it.
    #[must_use]
    pub fn for_command(&self) -> DomainCaller {
        let actor_type = match &self.identity {
            None => ActorType::Anonymous,
            Some(identity) => match identity.user.user_type {
                UserType::Human => ActorType::Person,
                UserType::Machine => ActorType::Machine,
            },
        };
        DomainCaller {
            actor_type,
            id: self.user_id().map_or(0, |user| user.0),
            session: self.session().map(|session| session.id),
            application_role: self.application_role(),
            ip_address: self.ip_address.clone(),
            user_agent: self.user_agent.clone(),
        }
    }
}

/// Nobody, from where the request came.
#[must_use]
pub fn nobody(parts: &RequestParts) -> Caller {
    let agent = parts.headers.user_agent().unwrap_or_default();
    Caller {
        identity: None,
        ip_address: parts.ip.to_canonical().to_string().into(),
        user_agent: agent.chars().take(Session::MAX_USER_AGENT).collect(),
    }
}

/// Which sessions are let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// Those in which everything was proved that is due.
    Proved,
    /// Also those that wait for a second factor: to end them.
    Waiting,
}

/// Finds out who calls.
///
/// # Errors
/// 401 without a credential that is good now; 403 `origin-not-allowed` for a change made by cookie
/// from a page of another origin.
pub async fn authenticate(
    app: &App,
    parts: &RequestParts,
    accepted: Accepted,
) -> Result<Caller, Problem> {
    let mut by_cookie = false;
    let token = match parts.bearer() {
        Some(token) => token,
        None if parts.has_authorization() => return Err(Problem::unauthenticated()),
        None => {
            let cookie = parts
                .cookie(SESSION_COOKIE)
                .ok_or_else(Problem::unauthenticated)?;
            check_origin(app, parts)?;
            by_cookie = true;
            cookie
        }
    };
    // The cookie is ours alone to set, and holds nothing but a session token.
    if by_cookie && SessionToken::parse(token).is_none() {
        return Err(Problem::unauthenticated());
    }
    let identity = identify(app, token, accepted).await?;
    Ok(Caller {
        identity: Some(identity),
        ..nobody(parts)
    })
}

/// Whose token it is, if it is good now: a session token or an access token.
///
/// # Errors
/// 401 for one that is not; 503 where that cannot be found out.
pub async fn identify(app: &App, token: &str, accepted: Accepted) -> Result<Identity, Problem> {
    match SessionToken::parse(token) {
        Some(parsed) => by_session_token(app, &parsed, token, accepted).await,
        None => by_access_token(app, token).await,
    }
}

/// The challenge to a request without a good credential: it names the error only to who showed a token
/// (RFC 6750 §3.1).
#[must_use]
pub fn challenged(problem: Problem, parts: &RequestParts) -> Problem {
    let by_cookie = || !parts.has_authorization() && parts.cookie(SESSION_COOKIE).is_some();
    if problem.code() == ErrorCode::Unauthenticated && (parts.bearer().is_some() || by_cookie()) {
        problem.invalid_token()
    } else {
        problem
    }
}

/// A cookie is sent by browsers on their own: who makes a change with it must show that the page it
/// comes from may (OWASP ASVS 5.0 V3.5).
fn check_origin(app: &App, parts: &RequestParts) -> Result<(), Problem> {
    if matches!(parts.method, Method::GET | Method::HEAD) {
        return Ok(());
    }
    match parts.headers.origin() {
        Some(origin) if app.allows_origin(origin) => Ok(()),
        _ => Err(Problem::refused(
            ErrorCode::OriginNotAllowed,
            "A change by cookie needs an Origin header that the application allows; use the Authorization header otherwise.",
        )),
    }
}

async fn by_session_token(
    app: &App,
    token: &SessionToken,
    shown: &str,
    accepted: Accepted,
) -> Result<Identity, Problem> {
    let (session, user) = live(app, token.organization(), token.session(), accepted).await?;
    if !token.matches(&session.token_hash) {
        return Err(Problem::unauthenticated());
    }
    Ok(Identity {
        user,
        session: Some(session),
        session_token: Some(shown.into()),
    })
}

async fn by_access_token(app: &App, token: &str) -> Result<Identity, Problem> {
    let claims = app
        .access_tokens
        .verify(token, app.core.clock().now())
        .map_err(|_| Problem::unauthenticated())?;
    match (claims.typ, claims.sid) {
        (SubjectKind::Person, Some(session)) => {
            let (session, user) = live(app, claims.org, session, Accepted::Proved).await?;
            // The session may live, but not under another person's name.
            if user.id != claims.sub {
                return Err(Problem::unauthenticated());
            }
            Ok(Identity {
                user,
                session: Some(session),
                session_token: None,
            })
        }
        (SubjectKind::Machine, None) => machine(app, &claims).await,
        _ => Err(Problem::unauthenticated()),
    }
}

/// Looks up, without waiting where everything needed is loaded.
async fn snapshot(
    app: &App,
    id: OrganizationId,
) -> Result<Arc<domain::state::OrganizationState>, Problem> {
    if let Some(state) = app.core.loaded_snapshot(id) {
        return Ok(state);
    }
    app.core
        .snapshot(id)
        .await
        .map_err(|failure| match failure {
            Failure::NoOrganization => Problem::unauthenticated(),
            other => other.into(),
        })
}

async fn live(
    app: &App,
    organization: OrganizationId,
    id: SessionId,
    accepted: Accepted,
) -> Result<(Arc<Session>, Arc<User>), Problem> {
    let state = snapshot(app, organization).await?;
    let now = app.core.clock().now();
    let session = state
        .live_session(id, now)
        .ok_or_else(Problem::unauthenticated)?;
    if session.state != SessionState::Active && accepted == Accepted::Proved {
        return Err(Problem::unauthenticated());
    }
    let home = if session.home == organization {
        Arc::clone(&state)
    } else {
        snapshot(app, session.home).await?
    };
    let user = home
        .users
        .get(&session.user)
        .filter(|user| user.state == UserState::Active);
    let credential = home.credentials.get(&session.user);
    let (Some(user), Some(credential)) = (user, credential) else {
        return Err(Problem::unauthenticated());
    };
    let home_is_on = home.organization.is_active() && !home.organization.ended(session);
    if !credential.keeps(session) || !home_is_on {
        return Err(Problem::unauthenticated());
    }
    Ok((Arc::clone(session), Arc::clone(user)))
}

async fn machine(app: &App, claims: &AccessClaims) -> Result<Identity, Problem> {
    let home = snapshot(app, claims.org).await?;
    let user = home
        .users
        .get(&claims.sub)
        .filter(|user| user.state == UserState::Active);
    let user = user
        .filter(|user| user.user_type == UserType::Machine)
        .ok_or_else(Problem::unauthenticated)?;
    let is_current = home.token_epoch(claims.sub) == Some(claims.ver);
    if !is_current || !home.organization.is_active() {
        return Err(Problem::unauthenticated());
    }
    Ok(Identity {
        user: Arc::clone(user),
        session: None,
        session_token: None,
    })
}
