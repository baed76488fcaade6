//! A token that a service was shown, and wants to know of or to end.

use super::client::ClientId;
use crate::access::authenticate::{Accepted, Identity, identify};
use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// The form of RFC 7662 §2.1 and RFC 7009 §2.1; fields that are not known are ignored.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "PresentedTokenRequest")]
pub(crate) struct TokenForm {
    /// The session token or access token.
    pub(crate) token: Secret,
    /// Ignored: a token's form tells its kind.
    #[allow(dead_code, reason = "part of the standards' form")]
    token_type_hint: Option<String>,
    pub(crate) client_id: Option<ClientId>,
    pub(crate) client_secret: Option<Secret>,
}

/// Whose token it is; `None` for one that is not good now, or of no form that we know.
///
/// # Errors
/// 503 where that cannot be found out: it must not be taken for the end of the token.
pub(crate) async fn identity_of(
    app: &App,
    token: &Secret,
    accepted: Accepted,
) -> Result<Option<Identity>, Problem> {
    match identify(app, token.expose(), accepted).await {
        Ok(identity) => Ok(Some(identity)),
        Err(problem) if problem.status() == StatusCode::UNAUTHORIZED => Ok(None),
        Err(problem) => Err(problem),
    }
}
