//! How domain entities are kept: for each a frozen structure per version, and the way up from each
//! version to the entity. A structure is never changed once released; a new version is added beside
//! it. Golden files hold an example of every version.

mod access;
mod account;
mod directory;
mod event;
mod group;
mod identity_provider;
mod intent;
mod load;
mod organization;
mod outbox;
mod session;
mod table;
mod tally;
mod user;

pub use account::read_account;
pub use directory::{DirectoryContents, Guest, Login, load_directory};
pub use event::{EventQuery, read_events};
pub use load::{load_organization, pending_outbox, read_settings};
pub use outbox::OutboxPages;
pub(crate) use table::check;
pub use tally::Tally;

use crate::codec::{self, check_version, damaged, encode, open};
use crate::{Key, Kind, StoreError, Write, keys};
use domain::change::Change;
use domain::ids::OrganizationId;
use domain::state::OrganizationState;
use serde::Serialize;
use std::collections::BTreeSet;

/// What is kept under one kind of key.
trait Persisted {
    const KIND: Kind;

    /// The newest frozen structure.
    type Stored<'a>: Serialize
    where
        Self: 'a;

    /// In the newest structure.
    fn stored(&self) -> Self::Stored<'_>;
}

/// An entity that is a record of its own.
trait Entity: Persisted + Sized {
    /// Reads any known version.
    fn read(key: &[u8], parsed: &Key<'_>, version: u8, payload: &[u8]) -> Result<Self, StoreError>;
}

fn put<R: Persisted>(key: Vec<u8>, record: &R) -> Result<Write, StoreError> {
    let value = encode(&key, R::KIND.newest_version(), &record.stored())?;
    Ok(Write::put(key, value))
}

/// The version and payload of a record of `kind`, if this release knows the version.
fn open_known<'v>(kind: Kind, key: &[u8], value: &'v [u8]) -> Result<(u8, &'v [u8]), StoreError> {
    let (version, payload) = open(key, value)?;
    check_version(key, version, kind.newest_version())?;
    Ok((version, payload))
}

/// Whose a record is, and the number its key names.
fn owner_and_number(key: &[u8]) -> Result<(OrganizationId, u64), StoreError> {
    Key::parse(key)
        .ok()
        .and_then(|parsed| parsed.organization.zip(parsed.number()))
        .map(|(organization, number)| (OrganizationId(organization), number))
        .ok_or_else(|| damaged(key, "the key is malformed"))
}

fn get<R: Entity>(key: &[u8], value: &[u8]) -> Result<R, StoreError> {
    let (version, payload) = open_known(R::KIND, key, value)?;
    let parsed = Key::parse(key).map_err(|_| damaged(key, "the key is malformed"))?;
    R::read(key, &parsed, version, payload)
}

/// The writes that make `changes` of one organization durable: see [`entities`], [`pages`] and
/// [`tally`].
///
/// # Errors
/// [`StoreError::TooLarge`] when an entity does not fit a record.
pub fn writes(
    state: &OrganizationState,
    changes: &[Change],
    highest_id: u64,
) -> Result<Vec<Write>, StoreError> {
    let mut writes = entities(state, changes)?;
    writes.extend(pages(state, changes)?);
    writes.push(tally(state, highest_id)?);
    Ok(writes)
}

/// The writes of what `changes` of one organization are about, but for what is kept in [`pages`].
/// `state` is what they led to: accounts are written as they stand in it.
///
/// # Errors
/// [`StoreError::TooLarge`] when an entity does not fit a record.
pub fn entities(state: &OrganizationState, changes: &[Change]) -> Result<Vec<Write>, StoreError> {
    let mut writes = Vec::with_capacity(changes.len() + 1);
    let mut accounts = BTreeSet::new();
    for change in changes {
        match account::touched(state, change) {
            Some(user) => drop(accounts.insert(user)),
            None => writes.extend(write(state.id, change)?),
        }
    }
    for user in accounts {
        writes.push(account::write(state, user)?);
    }
    Ok(writes)
}

/// The writes of what is kept in pages: the events and outbox items of `changes`, which may come from
/// several decisions. `state` is what the last of them led to.
///
/// # Errors
/// None when [`entities`] took the changes.
pub fn pages(state: &OrganizationState, changes: &[Change]) -> Result<Vec<Write>, StoreError> {
    let mut writes = event::pages(changes)?;
    writes.extend(outbox::pages(state, changes)?);
    Ok(writes)
}

/// No fewer bytes than what is new in `changes` takes in [`pages`]. A page that is written anew because
/// of what is done, or added later, is not counted.
#[must_use]
pub fn size_in_pages(changes: &[Change]) -> usize {
    let sizes = changes.iter().map(|change| match change {
        Change::Event(event) => event::largest_size(event),
        Change::Outbox(item) => outbox::largest_size(item),
        _ => 0,
    });
    sizes.sum()
}

/// Whether a page can hold a change's entity, and nothing else.
fn check_size_in_page(kind: Kind, change: &Change) -> Result<(), StoreError> {
    let size = codec::HEADER + size_in_pages(std::slice::from_ref(change));
    codec::check_size(&keys::kind_prefix(kind), size)
}

/// The write of an organization's tally, which goes into every batch that changes something of it.
///
/// # Errors
/// None: a tally always fits a record.
pub fn tally(state: &OrganizationState, highest_id: u64) -> Result<Write, StoreError> {
    put(keys::tally(state.id.0), &Tally::of(state, highest_id))
}

fn write(organization: OrganizationId, change: &Change) -> Result<Option<Write>, StoreError> {
    let org = organization.0;
    let write = match change {
        // These are parts of an account.
        Change::User(_)
        | Change::UserGone(_)
        | Change::Credential(_)
        | Change::CredentialGone(_)
        | Change::Code(_)
        | Change::CodeGone(..) => return Ok(None),
        Change::Organization(entity) => put(keys::organization(org), &**entity),
        Change::Settings(settings) => put(keys::settings(org), &**settings),
        Change::Membership(membership) => {
            put(keys::membership(org, membership.user.0), &**membership)
        }
        Change::MembershipGone(user) => Ok(Write::delete(keys::membership(org, user.0))),
        Change::Role(role) => put(keys::role(org, 0, role.key.as_str()), &**role),
        Change::ApplicationRole(role) => put(
            keys::application_role(org, role.key.as_str()),
            &access::ApplicationRole(role),
        ),
        Change::ApplicationRoleGone(key) => {
            Ok(Write::delete(keys::application_role(org, key.as_str())))
        }
        Change::Group(group) => put(keys::group(org, group.id.0), &**group),
        Change::GroupGone(group) => Ok(Write::delete(keys::group(org, group.0))),
        Change::GroupRole(group, role) => put(keys::role(org, group.0, role.key.as_str()), &**role),
        Change::GroupRoleGone(group, key) => {
            Ok(Write::delete(keys::role(org, group.0, key.as_str())))
        }
        Change::GroupMembership(part) => put(
            keys::group_membership(org, part.group.0, part.user.0),
            &**part,
        ),
        Change::GroupMembershipGone(group, user) => {
            Ok(Write::delete(keys::group_membership(org, group.0, user.0)))
        }
        Change::Session(session) => put(keys::session(org, session.id.0), &**session),
        Change::SessionGone(session) => Ok(Write::delete(keys::session(org, session.0))),
        Change::IdentityProvider(provider) => {
            put(keys::identity_provider(org, provider.id.0), &**provider)
        }
        Change::IdentityProviderGone(id) => Ok(Write::delete(keys::identity_provider(org, id.0))),
        Change::ProviderLink(link) => put(
            keys::provider_link(org, link.user.0, link.provider.0),
            &**link,
        ),
        Change::ProviderLinkGone(user, (provider, _)) => {
            Ok(Write::delete(keys::provider_link(org, user.0, provider.0)))
        }
        Change::Intent(intent) => put(keys::intent(org, intent.id.0), &**intent),
        Change::IntentGone(id) => Ok(Write::delete(keys::intent(org, id.0))),
        Change::Event(_) => return check_size_in_page(Kind::Event, change).map(|()| None),
        Change::Outbox(_) => return check_size_in_page(Kind::Outbox, change).map(|()| None),
        Change::OutboxDone(_) => return Ok(None),
        Change::LoginClaimed {
            login,
            user_type,
            user,
        } => directory::login_claimed(login, *user_type, *user, organization),
        Change::LoginReleased {
            login, user_type, ..
        } => Ok(directory::login_released(login, *user_type)),
        Change::EmailKept { email, user } => directory::email_kept(email, *user, organization),
        Change::EmailKeptNoMore { email } => Ok(directory::email_kept_no_more(email)),
        Change::GuestJoined { user, home } => {
            directory::lives(keys::directory_guest(user.0, org), *home)
        }
        Change::GuestLeft(user) => Ok(Write::delete(keys::directory_guest(user.0, org))),
        Change::SuperAdmin(user) => {
            directory::lives(keys::directory_super_admin(user.0), organization)
        }
        Change::SuperAdminGone(user) => Ok(Write::delete(keys::directory_super_admin(user.0))),
    };
    write.map(Some)
}
