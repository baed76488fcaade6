//! Black-box tests: a real server on a loopback port with its real store, asked over HTTP. Files
//! mirror `src/api`; what they share is in `support`.

mod support;

mod application_roles;
mod applications;
mod command_line;
mod connections;
mod contract;
mod cookies;
mod current_user;
mod dry_run;
mod events;
mod fuzz;
mod group_admins;
mod group_users;
mod groups;
mod jwks;
mod liveness;
mod lockout;
mod login_settings;
mod machine_tokens;
mod machine_users;
mod matrix;
mod member_ranks;
mod members;
mod metadata;
mod organization_roles;
mod organization_search;
mod organization_setup;
mod organizations;
mod password_check;
mod passwords;
mod permissions;
mod probes;
mod races;
mod requests;
mod search_places;
mod searches;
mod secrecy;
mod sessions;
mod sign_in;
mod sign_up;
mod tls;
mod users;
mod users_admin;
