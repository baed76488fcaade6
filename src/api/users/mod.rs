//! People and machines as administrators see them: creating, searching, roles and permissions.

pub(crate) mod accounts;
pub(crate) mod import;
pub(crate) mod permissions;
pub(crate) mod searches;
pub(crate) mod user;
pub(crate) mod user_filter;
pub(crate) mod user_roles;
pub(crate) mod user_search;
pub(crate) mod users_admin;
pub(crate) mod view;

use crate::app::Server;
use crate::http::Endpoint;

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [
        user::endpoints(),
        users_admin::endpoints(),
        import::endpoints(),
        user_roles::endpoints(),
        searches::endpoints(),
        permissions::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
