//! Identity providers.

mod oidc;
mod oidc_answers;
mod oidc_sources;
