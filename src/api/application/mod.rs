//! The application as a whole: predefined roles, metadata, probes.

pub(crate) mod application_roles;
pub(crate) mod metadata;
pub(crate) mod probes;

use crate::app::Server;
use crate::http::Endpoint;

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [
        application_roles::endpoints(),
        metadata::endpoints(),
        probes::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
