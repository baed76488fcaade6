//! Organizations, members, roles, settings, trails.

mod dry_run;
mod events;
mod login_settings;
mod member_ranks;
mod members;
mod no_change;
mod organization;
mod organization_roles;
mod organization_search;
mod organization_setup;
