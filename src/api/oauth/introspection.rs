//! What a token is worth now (RFC 7662).

use super::ApplicationPath;
use super::client::authenticated;
use super::shown::{TokenForm, identity_of};
use crate::access::authenticate::{Accepted, Identity};
use crate::api::Call;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::user::UserType;
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    const DESCRIPTION: &str = "A machine user asks, with `client_id` and `client_secret` in the form or by HTTP \
        Basic. Session tokens and access tokens of this application are told of, and whether they are good is \
        looked up: a token that was signed out, or whose person was deactivated, is `{\"active\": false}`, like one \
        of another application and one that never was.";
    vec![
        post("/oauth/introspect")
            .operation("introspectToken")
            .tag("authentication")
            .summary("What a token is worth now (RFC 7662).")
            .description(DESCRIPTION)
            .errors(&[ErrorCode::InvalidCredentials])
            .form()
            .public()
            .handle(introspect::<()>),
        post("/apps/{appName}/oauth/introspect")
            .operation("introspectApplicationToken")
            .tag("authentication")
            .summary("The same, of the application that the path names.")
            .description(DESCRIPTION)
            .errors(&[ErrorCode::InvalidCredentials])
            .form()
            .public()
            .handle(introspect::<ApplicationPath>),
    ]
}

/// The answer of RFC 7662 §2.2. What is not good has nothing but `active`.
#[derive(Default, Serialize, JsonSchema)]
#[schemars(rename = "TokenIntrospection")]
struct Introspection {
    /// Whether the token is good now.
    active: bool,
    /// The application's issuer.
    #[serde(skip_serializing_if = "Option::is_none")]
    iss: Option<String>,
    /// The application's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    aud: Option<String>,
    /// The person or machine.
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<UserId>,
    /// A machine's client id; for a person the application's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    client_id: Option<String>,
    /// The person's address, or the machine's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<String>,
    /// How the token is shown: `Bearer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    token_type: Option<&'static str>,
    /// `person` or `machine`.
    #[serde(skip_serializing_if = "Option::is_none")]
    typ: Option<&'static str>,
    /// The organization: that of the session, or the machine's home.
    #[serde(skip_serializing_if = "Option::is_none")]
    org: Option<OrganizationId>,
    /// A person's session.
    #[serde(skip_serializing_if = "Option::is_none")]
    sid: Option<SessionId>,
    /// The token's end, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    exp: Option<i64>,
    /// When it was issued, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    iat: Option<i64>,
    /// An access token's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    jti: Option<String>,
}

async fn introspect<P>(call: Call<P, (), TokenForm>) -> Result<Reply<Introspection>, Problem> {
    let (app, form) = (&call.state, call.body);
    authenticated(app, call.client, form.client_id, form.client_secret).await?;
    let identity = identity_of(app, &form.token, Accepted::Proved).await?;
    let known = identity.and_then(|identity| known(app, &identity, &form.token));
    Ok(Reply::ok(known.unwrap_or_default()))
}

/// What a good token says. A session token says what its session does.
fn known(app: &App, identity: &Identity, token: &Secret) -> Option<Introspection> {
    let user = &identity.user;
    let is_machine = user.user_type == UserType::Machine;
    let session = identity.session.as_ref();
    let application = || app.settings.name.clone();
    let of_session = Introspection {
        active: true,
        iss: Some(app.access_tokens.issuer().to_owned()),
        aud: Some(application()),
        sub: Some(user.id),
        client_id: Some(if is_machine {
            user.id.to_string()
        } else {
            application()
        }),
        username: Some(user.login.to_string()),
        token_type: Some("Bearer"),
        typ: Some(if is_machine { "machine" } else { "person" }),
        org: Some(session.map_or(user.home, |session| session.organization)),
        sid: session.map(|session| session.id),
        exp: session.map(|session| session.expires_at.seconds()),
        iat: session.map(|session| session.created_at.seconds()),
        jti: None,
    };
    if identity.session_token.is_some() {
        return Some(of_session);
    }
    let shown = app
        .access_tokens
        .verify(token.expose(), app.core.clock().now())
        .ok()?;
    Some(Introspection {
        iss: Some(shown.iss.clone()),
        exp: Some(shown.exp),
        iat: Some(shown.iat),
        jti: Some(shown.jti.clone()),
        ..of_session
    })
}
