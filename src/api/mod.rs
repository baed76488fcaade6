//! The operations, a file a resource. Each file gives its table of endpoints; [`table`] is all of
//! them.

mod accounts;
mod application_roles;
mod bounded;
mod current_user;
mod dry_run;
mod event_checkpoint;
mod events;
mod greetings;
mod group_roles;
mod group_users;
mod group_views;
mod groups;
mod json_object;
mod jwks;
mod login_settings;
mod machine_tokens;
mod members;
mod metadata;
mod organization_roles;
mod organization_settings;
mod organizations;
mod ownership;
mod password_check;
mod passwords;
mod permissions;
mod probes;
mod searches;
mod sessions;
mod sign_in;
mod sign_up;
mod support;
mod user_filter;
mod user_roles;
mod user_search;
mod users;
mod users_admin;
mod viewer;
mod views;

use crate::app::Server;
use crate::http::Endpoint;

/// A call as the handlers of this server get it.
pub(crate) type Call<P = (), Q = (), B = ()> = crate::http::Call<Server, P, Q, B>;

/// Every operation.
#[must_use]
pub fn table() -> Vec<Endpoint<Server>> {
    [
        sign_up::endpoints(),
        sign_in::endpoints(),
        machine_tokens::endpoints(),
        jwks::endpoints(),
        current_user::endpoints(),
        users::endpoints(),
        passwords::endpoints(),
        sessions::endpoints(),
        organizations::endpoints(),
        members::endpoints(),
        organization_roles::endpoints(),
        organization_settings::endpoints(),
        login_settings::endpoints(),
        groups::endpoints(),
        group_roles::endpoints(),
        group_users::endpoints(),
        events::endpoints(),
        event_checkpoint::endpoints(),
        application_roles::endpoints(),
        users_admin::endpoints(),
        searches::endpoints(),
        user_roles::endpoints(),
        permissions::endpoints(),
        metadata::endpoints(),
        probes::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
