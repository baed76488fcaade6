//! The operations, a folder a subject and a file a resource. Each file gives its table of endpoints,
//! each folder joins its files'; [`table`] is all of them.

pub(crate) mod application;
pub(crate) mod authentication;
pub(crate) mod groups;
pub(crate) mod identity_providers;
pub(crate) mod invites;
pub(crate) mod oauth;
pub(crate) mod organizations;
pub(crate) mod types;
pub(crate) mod users;

use crate::app::Server;
use crate::http::Endpoint;

/// A call as the handlers of this server get it.
pub(crate) type Call<P = (), Q = (), B = ()> = crate::http::Call<Server, P, Q, B>;

/// Every operation.
#[must_use]
pub fn table() -> Vec<Endpoint<Server>> {
    [
        authentication::endpoints(),
        oauth::endpoints(),
        users::endpoints(),
        organizations::endpoints(),
        groups::endpoints(),
        invites::endpoints(),
        identity_providers::endpoints(),
        application::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
