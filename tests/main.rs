//! Black-box tests: a real server on a loopback port with its real store, asked over HTTP. Files
//! mirror `src/api`; what they share is in `support`.

mod support;

mod application_roles;
mod applications;
mod connections;
mod contract;
mod cookies;
mod current_user;
mod events;
mod fuzz;
mod jwks;
mod liveness;
mod lockout;
mod machine_tokens;
mod machine_users;
mod matrix;
mod member_ranks;
mod members;
mod organization_roles;
mod organization_setup;
mod organizations;
mod passwords;
mod permissions;
mod probes;
mod requests;
mod secrecy;
mod sessions;
mod sign_in;
mod sign_up;
mod tls;
mod users;
mod users_admin;
