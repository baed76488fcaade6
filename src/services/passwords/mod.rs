//! Passwords: which are accepted ([`policy`]), and how they are hashed ([`pool`]).

mod common;
mod foreign;
mod hashing;
mod known;
mod max_cost;
mod memory;
mod normalization;
mod patterns;
pub mod policy;
pub mod pool;
mod queue;

pub use foreign::Unusable;
pub use hashing::check_importable;
pub use max_cost::MaxCost;
pub use policy::{PasswordPolicy, PolicyContext, PolicyViolation};
pub use pool::{HashError, PasswordHasher, Verified};
