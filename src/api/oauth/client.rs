//! Who asks: a machine user, by its client id and secret (RFC 6749 §2.3.1).

use crate::api::types::bounded_string::BoundedString;
use crate::app::App;
use crate::http::{ClientCredentials, Problem};
use crate::services::Secret;
use crate::services::tokens::ClientSecret;
use domain::error_code::ErrorCode;
use domain::ids::UserId;
use domain::user::{User, UserState, UserType};
use std::sync::Arc;

/// A machine's user id, as it is given.
pub(crate) type ClientId = BoundedString<64>;

/// A machine user that showed its secret.
pub(crate) struct Client {
    /// The machine.
    pub(crate) machine: Arc<User>,
    /// What its tokens carry to be good.
    pub(crate) epoch: u32,
}

/// The client that a form or HTTP Basic authenticates.
///
/// # Errors
/// 401 `invalid-credentials`; 400 where both ways are used at once (RFC 6749 §2.3); 503.
pub(crate) async fn authenticated(
    app: &App,
    basic: Option<ClientCredentials>,
    client_id: Option<ClientId>,
    client_secret: Option<Secret>,
) -> Result<Client, Problem> {
    let basic = basic.map(|client| (client.id, Secret::from(client.secret)));
    if basic.is_some() && client_secret.is_some() {
        let problem = Problem::bad_request(
            ErrorCode::InvalidRequest,
            "Authenticate by HTTP Basic or in the form, not both.",
        );
        return Err(problem.oauth("invalid_request"));
    }
    let in_form = client_id.map(String::from).zip(client_secret);
    let (id, secret) = basic.or(in_form).ok_or_else(invalid)?;
    by_secret(app, &id, &secret).await?.ok_or_else(invalid)
}

/// 401, alike whatever is wrong.
pub(crate) fn invalid() -> Problem {
    Problem::unauthorized(
        ErrorCode::InvalidCredentials,
        "The client id or the client secret is wrong, or the machine user is inactive.",
    )
}

/// The machine whose id and secret these are, if it may act.
///
/// # Errors
/// 503.
pub(crate) async fn by_secret(
    app: &App,
    client_id: &str,
    secret: &Secret,
) -> Result<Option<Client>, Problem> {
    let Ok(id) = client_id.parse::<UserId>() else {
        return Ok(None);
    };
    let Some(home) = app.core.home_of(id).await? else {
        return Ok(None);
    };
    let machine = home.users.get(&id).filter(|user| {
        user.user_type == UserType::Machine
            && user.state == UserState::Active
            && home.organization.is_active()
    });
    let credential = home.credentials.get(&id).zip(home.token_epoch(id));
    let (Some(machine), Some((credential, epoch))) = (machine, credential) else {
        return Ok(None);
    };
    let is_right = ClientSecret::parse(secret.expose())
        .zip(credential.secret.as_deref())
        .is_some_and(|(shown, stored)| shown.matches_text(stored));
    Ok(is_right.then(|| Client {
        machine: Arc::clone(machine),
        epoch,
    }))
}
