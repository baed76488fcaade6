//! The sessions of the calling person, in all organizations.

use crate::api::Call;
use crate::api::authentication::current_user::organizations_of;
use crate::api::authentication::session_view::SessionView;
use crate::api::types::list::{ListMetadata, OnlyPage, page};
use crate::api::types::message::Message;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, delete, get};
use domain::commands::sessions::EndOwnSessions;
use domain::session::SessionState;
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authentication/users/me/sessions")
            .operation("listCurrentUserSessions")
            .tag("authentication")
            .summary("Where I am signed in.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(list),
        delete("/v1/authentication/users/me/sessions")
            .operation("signOutEverywhereElse")
            .tag("authentication")
            .summary("End all of my sessions but the one that calls.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(sign_out_elsewhere),
    ]
}

/// One of the caller's sessions.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct OwnSession {
    #[serde(flatten)]
    session: SessionView,
    /// Whether it is the one that calls.
    is_current: bool,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OwnSessionPage")]
struct OwnSessions {
    metadata: ListMetadata,
    sessions: Vec<OwnSession>,
}

async fn list(call: Call<(), OnlyPage>) -> Result<Reply<OwnSessions>, Problem> {
    let app = &call.state;
    let user = call.caller.identity()?.user.id;
    let current = call.caller.session().map(|session| session.id);
    let now = app.core.clock().now();
    let mut found = Vec::new();
    for state in organizations_of(app, user).await? {
        let live = state
            .sessions_of(user)
            .filter(|session| state.live_session(session.id, now).is_some())
            .filter(|session| session.state == SessionState::Active);
        found.extend(live.cloned());
    }
    found.sort_unstable_by_key(|session| session.id);
    let (found, metadata) = page(found, &call.query.page, |session| session.id.0)?;
    let sessions = found.iter().map(|session| OwnSession {
        session: SessionView::new(session, now),
        is_current: Some(session.id) == current,
    });
    Ok(Reply::ok(OwnSessions {
        metadata,
        sessions: sessions.collect(),
    }))
}

async fn sign_out_elsewhere(call: Call) -> Result<Reply<Message>, Problem> {
    let app = &call.state;
    let user = call.caller.identity()?.user.id;
    for state in organizations_of(app, user).await? {
        let command = EndOwnSessions { user };
        app.execute(state.id, command, &call.caller, call.deadline)
            .await?;
    }
    Ok(Reply::ok(Message {
        message: "All other sessions have ended.",
    }))
}
