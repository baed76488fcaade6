//! Black-box tests: a real server on a loopback port with its real store, asked over HTTP. Folders and
//! files mirror `src/api`; what holds for every operation is in `server`, what they share in `support`.

mod support;

mod application;
mod authentication;
mod contract;
mod groups;
mod identity_providers;
mod invites;
mod matrix;
mod oauth;
mod organizations;
mod server;
mod services;
mod users;
