//! Whether a record can be read as what its key says it is.

use super::access::ApplicationRole;
use super::{Record, Tally, account, directory, event, get, outbox};
use crate::store::SYSTEM_VERSION;
use crate::{Key, Kind, StoreError, codec};
use domain::change::OrganizationSettings;
use domain::group::{Group, GroupMembership};
use domain::membership::Membership;
use domain::organization::Organization;
use domain::roles::Role;
use domain::session::Session;

/// Decodes a record of any kind, and drops what it holds.
pub(crate) fn check(parsed: &Key<'_>, key: &[u8], value: &[u8]) -> Result<(), StoreError> {
    fn as_a<R: Record>(key: &[u8], value: &[u8]) -> Result<(), StoreError> {
        get::<R>(key, value).map(drop)
    }
    match parsed.kind {
        // The sentinel is a text, the commit sequence a number; both were read when the store was
        // opened.
        Kind::System if *key == crate::store::sequence_key() => {
            codec::decode::<u64>(key, SYSTEM_VERSION, value).map(drop)
        }
        Kind::System => codec::decode::<String>(key, SYSTEM_VERSION, value).map(drop),
        Kind::DirectoryEmail
        | Kind::DirectoryClient
        | Kind::DirectoryGuest
        | Kind::DirectorySuperAdmin => directory::check(parsed.kind, key, value),
        Kind::Organization => as_a::<Organization>(key, value),
        Kind::Settings => as_a::<OrganizationSettings>(key, value),
        Kind::User => account::check(key, value),
        Kind::Membership => as_a::<Membership>(key, value),
        Kind::Role => as_a::<Role>(key, value),
        Kind::Group => as_a::<Group>(key, value),
        Kind::GroupMembership => as_a::<GroupMembership>(key, value),
        Kind::Session => as_a::<Session>(key, value),
        Kind::Event => event::read_page(key, value).map(drop),
        Kind::Outbox => outbox::read_page(key, value).map(drop),
        Kind::Tally => as_a::<Tally>(key, value),
        Kind::ApplicationRole => ApplicationRole::get(key, value).map(drop),
    }
}
