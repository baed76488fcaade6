//! Setting up identity providers, and signing in through them.

mod accounts;
mod callback;
mod departure;
mod intents;
mod ldap;
mod ldap_sign_in;
mod links;
mod openid_connect;
mod openid_connect_update;
mod provider;
mod stage;
