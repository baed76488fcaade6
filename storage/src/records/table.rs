//! What is done with the records of each kind, a row a kind: a kind without a row does not compile.

use super::access::ApplicationRole;
use super::{Entity, Tally, account, directory, event, get, outbox};
use crate::store::SYSTEM_VERSION;
use crate::{Engine, Key, Kind, StoreError, codec, keys};
use domain::change::{Change, OrganizationSettings};
use domain::ids::GroupId;
use domain::roles::Role;
use domain::state::OrganizationState;
use std::sync::Arc;

/// What is done with the records of a kind.
pub(super) enum Row {
    /// An organization's state holds what is in them.
    Owned {
        /// Decodes one of them, and gives the changes that make it.
        read: Read,
        /// How many entities of the kind a state holds, for the tally.
        count: fn(&OrganizationState) -> usize,
    },
    /// No state holds them.
    Apart {
        /// Decodes one of them, and drops what it holds.
        check: fn(key: &[u8], value: &[u8]) -> Result<(), StoreError>,
    },
}

type Read = fn(key: &[u8], value: &[u8], give: &mut dyn FnMut(Change)) -> Result<(), StoreError>;

/// The row of a kind whose records are an entity each.
macro_rules! each {
    ($change:path, |$state:ident| $count:expr) => {
        Row::Owned {
            read: |key, value, give| Ok(give($change(entity(key, value)?))),
            count: |$state| $count,
        }
    };
}

/// The row of a kind.
pub(super) const fn row(kind: Kind) -> Row {
    match kind {
        Kind::System => Row::Apart {
            check: check_system,
        },
        Kind::DirectoryEmail | Kind::DirectoryClient | Kind::DirectoryKeptEmail => Row::Apart {
            check: directory::check_login,
        },
        Kind::DirectoryGuest | Kind::DirectorySuperAdmin => Row::Apart {
            check: directory::check_home,
        },
        Kind::Organization => each!(Change::Organization, |state| usize::from(
            !state.is_vacant()
        )),
        // Without them an organization would fall back to weaker ones without a word.
        Kind::Settings => each!(Change::Settings, |state| usize::from(
            *state.settings != OrganizationSettings::default()
        )),
        Kind::User => Row::Owned {
            read: account::read,
            count: |state| state.users.len(),
        },
        // Of guests; of those who live here they are part of the account.
        Kind::Membership => each!(Change::Membership, |state| state.guests.len()),
        Kind::Role => Row::Owned {
            read: read_role,
            count: |state| state.roles.len() + state.group_roles.len(),
        },
        Kind::Group => each!(Change::Group, |state| state.groups.len()),
        Kind::GroupMembership => each!(Change::GroupMembership, |state| state
            .group_memberships
            .len()),
        Kind::Session => each!(Change::Session, |state| state.sessions.len()),
        // A state knows of the last one only, whose sequence and hash the tally has beside the counts.
        Kind::Event => Row::Apart {
            check: |key, value| event::read_page(key, value).map(drop),
        },
        Kind::Outbox => Row::Owned {
            read: |key, value, give| {
                let items = outbox::read_page(key, value)?.1.into_iter();
                items.for_each(|item| give(Change::Outbox(Arc::new(item))));
                Ok(())
            },
            count: |state| state.outbox.len(),
        },
        Kind::Tally => Row::Apart {
            check: |key, value| get::<Tally>(key, value).map(drop),
        },
        Kind::ApplicationRole => Row::Owned {
            read: |key, value, give| {
                let role = ApplicationRole::get(key, value)?;
                give(Change::ApplicationRole(Arc::new(role)));
                Ok(())
            },
            count: |state| state.application_roles.len(),
        },
        Kind::IdentityProvider => each!(Change::IdentityProvider, |state| state
            .identity_providers
            .len()),
        Kind::ProviderLink => each!(Change::ProviderLink, |state| state.provider_links.len()),
        Kind::Intent => each!(Change::Intent, |state| state.intents.len()),
    }
}

fn entity<R: Entity>(key: &[u8], value: &[u8]) -> Result<Arc<R>, StoreError> {
    get(key, value).map(Arc::new)
}

fn read_role(key: &[u8], value: &[u8], give: &mut dyn FnMut(Change)) -> Result<(), StoreError> {
    let role = entity::<Role>(key, value)?;
    let place = Key::parse(key).ok().and_then(|parsed| parsed.number());
    give(match place {
        None | Some(0) => Change::Role(role),
        Some(group) => Change::GroupRole(GroupId(group), role),
    });
    Ok(())
}

/// The sentinel is a text, the commit sequence a number; both were read when the store was opened.
fn check_system(key: &[u8], value: &[u8]) -> Result<(), StoreError> {
    if *key == crate::store::sequence_key() {
        codec::decode::<u64>(key, SYSTEM_VERSION, value).map(drop)
    } else {
        codec::decode::<String>(key, SYSTEM_VERSION, value).map(drop)
    }
}

/// Whether a record of any kind can be read as what its key says it is.
pub(crate) fn check(parsed: &Key<'_>, key: &[u8], value: &[u8]) -> Result<(), StoreError> {
    match row(parsed.kind) {
        Row::Owned { read, .. } => read(key, value, &mut drop),
        Row::Apart { check } => check(key, value),
    }
}

/// Reads everything of an organization that a state holds, but for its events, into its state.
pub(super) fn load(engine: &dyn Engine, state: &mut OrganizationState) -> Result<(), StoreError> {
    for kind in Kind::ALL {
        if let Row::Owned { read, .. } = row(kind) {
            let prefix = keys::organization_prefix(kind, state.id.0);
            engine.scan(&prefix, &mut |key, value| {
                read(key, value, &mut |change| state.apply(&change))?;
                Ok(true)
            })?;
        }
    }
    Ok(())
}

/// How many entities a state holds of each kind of which it holds any, by number.
pub(super) fn counts(state: &OrganizationState) -> Vec<(u8, u64)> {
    let counts = Kind::ALL.into_iter().map(|kind| match row(kind) {
        Row::Owned { count, .. } => (kind.number(), count(state) as u64),
        Row::Apart { .. } => (kind.number(), 0),
    });
    counts.filter(|(_, count)| *count > 0).collect()
}
