//! locai-iam: identity and access management in one binary, with everything embedded.
//!
//! Arrows point down only: this crate (what can be asked, and by whom) → `actors` (who owns it) →
//! `storage` (how it is kept) → `domain` (what is true); settings come from `config`.
#![deny(unsafe_code)]

pub mod access;
pub mod access_log;
pub mod api;
pub mod app;
pub mod bootstrap;
mod command_line;
mod data_directory;
pub mod fd_limit;
pub mod http;
pub mod pages;
mod sd_notify;
pub mod services;
mod settings_check;
pub mod startup;
pub mod system;

pub use command_line::run;
