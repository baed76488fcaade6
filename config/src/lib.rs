//! Typed settings of the server: built-in defaults, overridden by a TOML file, by environment
//! variables and by command-line flags, in this order.
//!
//! Everything is checked at the start, in one pass. What is wrong comes back as
//! [`SettingsErrors`], each problem with the setting's full name, where its value came from, what
//! is wrong with it and a right example; secrets are never repeated. See `docs/SETTINGS.md`.

mod application;
mod cli;
mod identity_providers;
mod limits;
mod login;
mod mail;
mod network;
mod pages;
mod problem;
mod reader;
mod secret;
mod server;
mod settings;
mod source;
mod unknown;
mod web_address;

pub use application::{AdminSettings, ApplicationSettings, is_application_name};
pub use cli::{Cli, Command, Flags};
pub use identity_providers::IdentityProviderSettings;
pub use limits::{
    AccessLogPlace, LogFormat, LogLevel, LoggingSettings, OrganizationSettings, PasswordSettings,
    SessionSettings, StorageSettings, TokenAlgorithm, TokenSettings,
};
pub use login::{LockoutPolicySettings, LoginSettings, PasswordPolicySettings};
pub use mail::{MailSettings, MailTransport, SmtpCredentials, SmtpSecurity, SmtpSettings};
pub use network::Network;
pub use pages::{LogoFile, PageSettings};
pub use problem::{Finding, Origin, Problem, SettingsErrors, variable_of};
pub use reader::Effective;
pub use secret::Secret;
pub use server::{ServerSettings, TlsSettings};
pub use settings::{Settings, load, load_checked, load_from_process};
pub use source::DEFAULT_FILE;
pub use web_address::{AllowedUrl, is_loopback};

/// The commented example of a settings file, which names every setting with its default.
pub const EXAMPLE: &str = include_str!("../locai-iam.toml");
