//! Identity providers.

mod ldap;
mod ldap_outages;
mod oidc;
mod oidc_answers;
mod oidc_provider;
mod oidc_sources;
