//! Sessions that are about to be opened, and the tokens that show them.

use crate::access::authenticate::Caller;
use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use crate::services::tokens::{NewAccess, SessionToken, SubjectKind};
use domain::ids::{OrganizationId, SessionId};
use domain::login_settings::LoginSettings;
use domain::session::{Factors, Session, SessionState};
use domain::user::User;

/// A session that is about to be opened, and the token that only its owner will know.
pub(crate) struct OpenedSession {
    pub(crate) session: Session,
    pub(crate) token: Secret,
}

pub(crate) fn new_session(
    app: &App,
    user: &User,
    organization: OrganizationId,
    settings: &LoginSettings,
    caller: &Caller,
) -> OpenedSession {
    let now = app.core.clock().now();
    let id = SessionId(app.core.next_id());
    let token = SessionToken::generate(organization, id, &*app.common.random);
    let absolute_expiry = now.plus_seconds(u64::from(settings.session_absolute_lifetime_seconds));
    let lifetime = now.plus_seconds(u64::from(settings.session_lifetime_seconds));
    let session = Session {
        id,
        user: user.id,
        home: user.home,
        organization,
        token_hash: token.hash(),
        epoch: 0,
        state: SessionState::Active,
        factors: Factors {
            password: Some(now),
            ..Factors::default()
        },
        created_at: now,
        changed_at: now,
        expires_at: lifetime.min(absolute_expiry),
        absolute_expiry,
        ip_address: caller.ip_address.clone(),
        user_agent: caller.user_agent.clone(),
    };
    OpenedSession {
        session,
        token: token.reveal(),
    }
}

/// A JWT for the person of a session.
pub(crate) fn person_token(
    app: &App,
    session: &Session,
    lifetime_seconds: u32,
) -> Result<Secret, Problem> {
    let token = NewAccess {
        subject: session.user,
        kind: SubjectKind::Person,
        client_id: None,
        session: Some(session.id),
        organization: session.organization,
        epoch: session.epoch,
        lifetime_seconds,
    };
    sign(app, &token)
}

/// A JWT for a machine.
pub(crate) fn machine_token(app: &App, machine: &User, epoch: u32) -> Result<Secret, Problem> {
    let client_id = machine.id.to_string();
    let token = NewAccess {
        subject: machine.id,
        kind: SubjectKind::Machine,
        client_id: Some(&client_id),
        session: None,
        organization: machine.home,
        epoch,
        lifetime_seconds: app.common.machine_token_seconds,
    };
    sign(app, &token)
}

fn sign(app: &App, token: &NewAccess<'_>) -> Result<Secret, Problem> {
    app.access_tokens
        .issue(token, app.core.clock().now(), &*app.common.random)
        .map_err(|error| {
            tracing::error!(%error, "an access token could not be signed");
            Problem::internal()
        })
}
