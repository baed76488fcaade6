//! Tokens: signed ones that anyone can check through the JWKS ([`jwt`]), opaque ones that only
//! this server knows ([`opaque`]), one-time codes ([`codes`]), and the keys behind them ([`keys`]).

pub mod cache;
pub mod checkpoint;
pub mod codes;
pub mod jwks;
pub mod jwt;
mod key_files;
pub mod keys;
pub mod opaque;

pub use checkpoint::Checkpoint;
pub use codes::CodeKey;
pub use jwt::{AccessClaims, AccessTokens, NewAccess, SubjectKind, TokenError};
pub use keys::{ApplicationKeys, KeyError};
pub use opaque::{BrowserSecret, ClientSecret, IntentToken, SessionToken};
