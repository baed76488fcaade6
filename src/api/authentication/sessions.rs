//! Sessions: signing out, extending, listing.

use crate::access::authenticate::Caller;
use crate::access::lookup::{application_role, named_organization, user_not_found};
use crate::api::Call;
use crate::api::authentication::session_opening::{enrolled, settings_for};
use crate::api::authentication::session_view::SessionView;
use crate::api::authentication::signed_in::{SignedIn, session_cookie};
use crate::api::types::list::ListMetadata;
use crate::api::types::list::{OnlyPage, page};
use crate::api::types::path::UserPath;
use crate::app::{App, Server};
use crate::http::request::RequestHeaders;
use crate::http::{Allow, Endpoint, PageQuery, Problem, Reply, Scope, delete, get, put};
use domain::commands::sessions::{EndSession, ExtendSession};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::login_settings::LoginSettings;
use domain::session::{Session, SessionState};
use domain::state::OrganizationState;
use domain::time::Timestamp;
use domain::user::User;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        delete("/v1/authentication/users/sessions/{sessionId}")
            .operation("signOut")
            .tag("authentication")
            .summary("End a session.")
            .description(
                "A person ends their own session; an owner those of the organization named by `X-Iam-Orgid` (else of \
                 the caller's session); an administrator of the application any.",
            )
            .errors(&[ErrorCode::SessionNotFound])
            .allow(
                &[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgOwner, Allow::SessionOwner],
                Scope::OrganizationOfSession,
            )
            .handle(sign_out),
        put("/v1/authorization/sessions/{sessionId}")
            .operation("extendSession")
            .tag("sessions")
            .summary("Extend the session that calls, never past its absolute lifetime.")
            .description("Needs the session token itself: an access token made from the session does not extend it.")
            .errors(&[ErrorCode::SessionExpired, ErrorCode::SessionTokenRequired])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(extend_session),
        get("/v1/authorization/sessions")
            .operation("listSessions")
            .tag("sessions")
            .summary("List active and expired sessions of the application.")
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::Application)
            .handle(list_sessions),
        get("/v1/authorization/organizations/users/{userId}/sessions")
            .operation("listOrganizationSessions")
            .tag("sessions")
            .summary("List a user's active and expired sessions in an organization.")
            .errors(&[ErrorCode::UserNotFound])
            .allow(&[Allow::OrgOwner], Scope::OrganizationInHeader)
            .handle(list_organization_sessions),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct SessionPath {
    session_id: SessionId,
}

async fn sign_out(call: Call<SessionPath>) -> Result<Reply<()>, Problem> {
    let (app, id) = (&call.state, call.path.session_id);
    // Whatever roles its person has, a session that waits ends itself and nothing else.
    let own = call.caller.session();
    if own.is_some_and(|own| own.state == SessionState::MfaRequired && own.id != id) {
        return Err(Problem::unauthenticated());
    }
    let organization = organization_of(app, &call.caller, &call.headers, id).await?;
    let state = app.organization(organization).await?;
    let application_role = match state.sessions.get(&id) {
        Some(session) => application_role(app, session.user).await?,
        None => None,
    };
    let command = EndSession {
        session: id,
        application_role,
    };
    app.execute(organization, command, &call.caller, call.deadline)
        .await?;
    let is_own = call.caller.session().is_some_and(|own| own.id == id);
    let reply = Reply::no_content();
    Ok(if is_own {
        reply.cookie(session_cookie(app, "", 0))
    } else {
        reply
    })
}

/// Where a session is to be looked for. There is no index of all sessions: the caller's own comes
/// first, then the organization named, and for administrators of the application every other one.
async fn organization_of(
    app: &App,
    caller: &Caller,
    headers: &RequestHeaders,
    id: SessionId,
) -> Result<OrganizationId, Problem> {
    let own = caller
        .session()
        .map(|session| (session.id, session.organization));
    if let Some((own, organization)) = own
        && own == id
    {
        return Ok(organization);
    }
    if let Some(named) = headers.organization() {
        return Ok(OrganizationId(named));
    }
    if caller.application_role().is_some() {
        for organization in app.core.directory().organizations() {
            if app
                .organization(organization.id)
                .await?
                .sessions
                .contains_key(&id)
            {
                return Ok(organization.id);
            }
        }
        return Err(Problem::not_found(
            ErrorCode::SessionNotFound,
            "There is no such session.",
        ));
    }
    own.map(|(_, organization)| organization)
        .ok_or_else(Problem::forbidden)
}

async fn extend_session(call: Call<SessionPath>) -> Result<Reply<SignedIn>, Problem> {
    let app = &call.state;
    let identity = call.caller.identity()?;
    // Another session of the same person has a token of its own.
    let session = identity
        .session
        .as_ref()
        .filter(|session| session.id == call.path.session_id);
    let session = session.ok_or_else(Problem::forbidden)?;
    let token = identity.session_token.clone().ok_or_else(|| {
        Problem::refused(
            ErrorCode::SessionTokenRequired,
            "Show the session token itself: an access token cannot extend its session.",
        )
    })?;
    let state = app.organization(session.organization).await?;
    let home = app.organization(session.home).await?;
    let settings = settings_for(app, &state, &home);
    if is_factor_too_old(
        &identity.user,
        &home,
        &settings,
        session,
        app.core.clock().now(),
    ) {
        return Err(Problem::unauthorized(
            ErrorCode::SessionExpired,
            "The second factor was proved too long ago: sign in again.",
        ));
    }
    let command = ExtendSession {
        session: call.path.session_id,
        settings: Arc::clone(&settings),
    };
    let extended = app
        .execute(session.organization, command, &call.caller, call.deadline)
        .await?;
    let signed_in = SignedIn::new(app, &extended, &token, &settings)?;
    let cookie = signed_in.cookie(app);
    Ok(Reply::ok(signed_in).cookie(cookie))
}

/// Whether a second factor is due and was proved longer ago than the settings let it count.
fn is_factor_too_old(
    user: &User,
    home: &OrganizationState,
    settings: &LoginSettings,
    session: &Session,
    now: Timestamp,
) -> bool {
    let credential = home.credentials.get(&user.id);
    let is_due = settings.force_mfa
        || !enrolled(user, credential.map(|credential| &**credential)).is_empty();
    let lifetime = u64::from(settings.second_factor_check_lifetime_seconds);
    let is_fresh = |at: Timestamp| now < at.plus_seconds(lifetime);
    is_due && !session.factors.second().is_some_and(is_fresh)
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SessionsQuery {
    #[serde(flatten)]
    page: PageQuery,
    user_id: Option<UserId>,
    org_id: Option<OrganizationId>,
    state: Option<SessionState>,
}

/// A page of sessions.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SessionPage")]
struct Sessions {
    metadata: ListMetadata,
    sessions: Vec<SessionView>,
}

async fn list_sessions(call: Call<(), SessionsQuery>) -> Result<Reply<Sessions>, Problem> {
    let (app, query) = (&call.state, call.query);
    let organizations = match query.org_id {
        Some(id) => vec![app.organization(id).await?],
        None => {
            let mut all = Vec::new();
            for organization in app.core.directory().organizations() {
                all.push(app.organization(organization.id).await?);
            }
            all
        }
    };
    sessions(app, &organizations, query.user_id, query.state, &query.page).await
}

async fn sessions(
    app: &App,
    organizations: &[Arc<OrganizationState>],
    user: Option<UserId>,
    wanted: Option<SessionState>,
    query: &PageQuery,
) -> Result<Reply<Sessions>, Problem> {
    let now = app.core.clock().now();
    let mut found: Vec<_> = organizations
        .iter()
        .flat_map(|state| {
            let all = state.sessions.values();
            all.filter(|session| !state.organization.ended(session))
        })
        .filter(|session| user.is_none_or(|user| session.user == user))
        .filter(|session| wanted.is_none_or(|wanted| session.state_at(now) == wanted))
        .cloned()
        .collect();
    drop_revoked(app, &mut found).await?;
    found.sort_unstable_by_key(|session| session.id);
    let (found, metadata) = page(found, query, |session| session.id.0)?;
    Ok(Reply::ok(Sessions {
        metadata,
        sessions: found.iter().map(|s| SessionView::new(s, now)).collect(),
    }))
}

/// Takes out what a home has ended in other organizations, which do not hear of it: a new password
/// there, a deactivation, the end of the home itself.
async fn drop_revoked(app: &App, sessions: &mut Vec<Arc<Session>>) -> Result<(), Problem> {
    let mut homes = HashMap::new();
    for session in sessions.iter().filter(|s| s.home != s.organization) {
        if let Entry::Vacant(place) = homes.entry(session.user) {
            place.insert(app.core.home_of(session.user).await?);
        }
    }
    sessions.retain(|session| match homes.get(&session.user) {
        Some(Some(home)) if session.home != session.organization => {
            let credential = home.credentials.get(&session.user);
            credential.is_some_and(|credential| credential.keeps(session))
                && !home.organization.ended(session)
        }
        Some(None) => session.home == session.organization,
        _ => true,
    });
    Ok(())
}

async fn list_organization_sessions(
    call: Call<UserPath, OnlyPage>,
) -> Result<Reply<Sessions>, Problem> {
    let app = &call.state;
    let organization = named_organization(&call.headers)?;
    let state = app.organization(organization).await?;
    let user = call.path.user_id;
    if !state.memberships.contains_key(&user) {
        return Err(user_not_found());
    }
    sessions(app, &[state], Some(user), None, &call.query.page).await
}
