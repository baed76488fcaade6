//! Setting up identity providers, and signing in through them.

mod accounts;
mod callback;
mod intents;
mod ldap;
mod ldap_sign_in;
mod links;
mod openid_connect;
mod provider;
mod stage;
