//! Inviting people to an organization, a group or the application.

pub(crate) mod invitation;
pub(crate) mod invite;
pub(crate) mod pending;

use crate::app::Server;
use crate::http::Endpoint;

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [invite::endpoints(), pending::endpoints()]
        .into_iter()
        .flatten()
        .collect()
}
