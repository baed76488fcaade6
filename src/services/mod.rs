//! Slow or outward work: password hashing, tokens, encryption at rest, mail.
//!
//! None of it happens in an actor's mailbox: handlers and the outbox worker call it, and hand only its
//! result to the actors. Time and randomness come in as arguments; [`randomness`] is the edge
//! where the system's generator enters.

pub mod failed_attempts;
pub mod identity_provider;
pub mod ldap_failed_attempts;
pub mod mail;
pub mod owner_locks;
pub mod passkeys;
pub mod passwords;
pub mod randomness;
pub mod sealing;
pub mod secret;
pub mod tokens;
pub mod totp;

pub use secret::Secret;
