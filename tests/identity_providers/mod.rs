//! Setting up identity providers, and signing in through them.

mod ldap;
mod openid_connect;
mod provider;
