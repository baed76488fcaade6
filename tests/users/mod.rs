//! People and machines, searches, permission checks.

mod import;
mod machine_users;
mod names;
mod permissions;
mod search_places;
mod searches;
mod user;
mod users_admin;
