//! Passwords: which are accepted ([`policy`]), and how they are hashed ([`pool`]).

mod common;
mod dearest;
mod hashing;
mod known;
mod memory;
mod normalization;
mod patterns;
pub mod policy;
pub mod pool;
mod queue;

pub use dearest::DearestCost;
pub use policy::{PasswordPolicy, PolicyContext, PolicyViolation};
pub use pool::{HashError, PasswordHasher, Verified};
