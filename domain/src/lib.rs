//! What is true about people, organizations, roles and sessions.
//!
//! Everything here is pure: no I/O, no ambient clock, no ambient randomness. A [`command::Command`]
//! looks at the [`state::OrganizationState`] it is given and answers with the changes to be made;
//! who keeps that state and how it is stored is decided elsewhere.
#![forbid(unsafe_code)]

pub mod ambient;
pub mod authorization;
pub mod change;
pub mod code;
pub mod command;
pub mod commands;
mod compact;
pub mod error_code;
pub mod event;
mod event_data;
pub mod factor;
pub mod group;
pub mod identity_provider;
pub mod ids;
pub mod login_settings;
pub mod membership;
pub mod organization;
pub mod patch;
pub mod permission;
pub mod refusal;
pub mod role_impact;
pub mod roles;
pub mod search;
pub mod session;
pub mod state;
pub mod text;
pub mod time;
pub mod user;
