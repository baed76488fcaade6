//! Identity providers: setting them up, and signing in through them.

mod attempt;
pub(crate) mod callback;
mod departure;
mod failure;
pub(crate) mod intents;
pub(crate) mod ldap;
pub(crate) mod ldap_settings;
pub(crate) mod ldap_sign_in;
pub(crate) mod links;
pub(crate) mod openid_connect;
mod openid_connect_update;
pub(crate) mod person;
pub(crate) mod provider;
pub(crate) mod rules;
pub(crate) mod secrets;
mod tenants;
pub(crate) mod trial;
pub(crate) mod view;

use crate::app::Server;
use crate::http::{Allow, Endpoint};

/// Who sets providers up.
const ADMINISTRATORS: &[Allow] = &[Allow::SuperAdmin, Allow::GenericMachineUser];

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [
        openid_connect::endpoints(),
        openid_connect_update::endpoints(),
        ldap::endpoints(),
        provider::endpoints(),
        trial::endpoints(),
        intents::endpoints(),
        ldap_sign_in::endpoints(),
        departure::endpoints(),
        callback::endpoints(),
        links::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
