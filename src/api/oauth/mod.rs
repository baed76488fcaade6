//! OAuth 2.0 for clients that know nothing of ours: each application is an issuer with addresses of
//! its own below `/apps/{appName}`, where no header has to name it.

pub(crate) mod client;
pub(crate) mod discovery;
pub(crate) mod introspection;
pub(crate) mod revocation;
pub(crate) mod shown;
pub(crate) mod token;

use crate::app::Server;
use crate::http::Endpoint;
use schemars::JsonSchema;
use serde::Deserialize;

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [
        discovery::endpoints(),
        token::endpoints(),
        introspection::endpoints(),
        revocation::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The application, named by the path.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ApplicationPath {
    /// The application's name; the router has found the application by it.
    #[allow(dead_code, reason = "read before the handler is called")]
    app_name: String,
}
