//! A server for a test, a clock that the test moves, and clients that ask it.

pub mod authenticator;
pub mod authority;
pub mod client;
pub mod clock;
pub mod documented;
pub mod faulty_provider;
pub mod fuzzing;
pub mod group_stage;
pub mod mail;
pub mod oidc_provider;
pub mod process;
pub mod rng;
pub mod server;
pub mod slapd;
pub mod totp;
pub mod world;

pub use client::{Answer, Client};
pub use server::TestServer;
pub use world::World;

/// Says that a test tested nothing, past the test runner, which keeps `eprintln!` of passing tests to
/// itself.
pub fn skipped(why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "SKIPPED: {why}");
}
