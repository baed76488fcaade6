//! A server for a test, a clock that the test moves, and clients that ask it.

pub mod client;
pub mod clock;
pub mod documented;
pub mod faulty_provider;
pub mod fuzzing;
pub mod group_stage;
pub mod mail;
pub mod process;
pub mod rng;
pub mod server;
pub mod totp;
pub mod world;

pub use client::{Answer, Client};
pub use server::TestServer;
pub use world::World;
