//! Groups of an organization, their roles and users.

pub(crate) mod group;
pub(crate) mod group_roles;
pub(crate) mod group_users;
pub(crate) mod group_views;

use crate::app::Server;
use crate::http::Endpoint;

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [
        group::endpoints(),
        group_roles::endpoints(),
        group_users::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
