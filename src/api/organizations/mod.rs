//! Organizations: members, roles, settings and trail.

pub(crate) mod dry_run;
pub(crate) mod event_checkpoint;
pub(crate) mod event_view;
pub(crate) mod events;
pub(crate) mod login_settings;
pub(crate) mod members;
pub(crate) mod organization;
pub(crate) mod organization_roles;
pub(crate) mod organization_settings;
pub(crate) mod view;

use crate::app::Server;
use crate::http::Endpoint;

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [
        organization::endpoints(),
        members::endpoints(),
        organization_roles::endpoints(),
        organization_settings::endpoints(),
        login_settings::endpoints(),
        events::endpoints(),
        event_checkpoint::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
