//! Reading an organization from disk.

use super::{Kept, Record, Tally, access::ApplicationRole, account, directory, event, get, outbox};
use crate::codec::damaged;
use crate::{Engine, Key, Kind, StoreError, keys};
use domain::change::{Change, OrganizationSettings, OutboxItem};
use domain::group::{Group, GroupMembership};
use domain::ids::{GroupId, OrganizationId};
use domain::membership::Membership;
use domain::organization::Organization;
use domain::roles::Role;
use domain::session::Session;
use domain::state::OrganizationState;
use std::sync::Arc;

/// Reads everything an organization owns but its past events, and checks it against the tally and
/// the directory.
/// `None` when there is no such organization.
///
/// # Errors
/// When the store fails, a record is damaged or newer than this release, or records are missing.
pub fn load_organization(
    engine: &dyn Engine,
    id: OrganizationId,
) -> Result<Option<OrganizationState>, StoreError> {
    let mut state = OrganizationState::vacant(id);
    let tally_key = keys::tally(id.0);
    let Some(tally) = engine.get(&tally_key)? else {
        if engine.get(&keys::organization(id.0))?.is_some() {
            return Err(missing(&tally_key));
        }
        return Ok(None);
    };
    let tally: Tally = get(&tally_key, &tally)?;

    each::<Organization>(engine, id, &mut state, |record, _| {
        Change::Organization(Arc::new(record))
    })?;
    each::<OrganizationSettings>(engine, id, &mut state, |record, _| {
        Change::Settings(Arc::new(record))
    })?;
    // Of guests; of those who live here they are part of the account.
    each::<Membership>(engine, id, &mut state, |record, _| {
        Change::Membership(Arc::new(record))
    })?;
    account::load(engine, &mut state)?;
    each::<Role>(engine, id, &mut state, |record, key| match key.number() {
        None | Some(0) => Change::Role(Arc::new(record)),
        Some(group) => Change::GroupRole(GroupId(group), Arc::new(record)),
    })?;
    each::<Group>(engine, id, &mut state, |record, _| {
        Change::Group(Arc::new(record))
    })?;
    each::<GroupMembership>(engine, id, &mut state, |record, _| {
        Change::GroupMembership(Arc::new(record))
    })?;
    each::<Session>(engine, id, &mut state, |record, _| {
        Change::Session(Arc::new(record))
    })?;
    let outbox = keys::organization_prefix(Kind::Outbox, id.0);
    engine.scan(&outbox, &mut |key, value| {
        for item in outbox::read_page(key, value)?.1 {
            state.apply(&Change::Outbox(Arc::new(item)));
        }
        Ok(true)
    })?;
    let application_roles = keys::organization_prefix(ApplicationRole::KIND, id.0);
    engine.scan(&application_roles, &mut |key, value| {
        state.apply(&Change::ApplicationRole(Arc::new(ApplicationRole::get(
            key, value,
        )?)));
        Ok(true)
    })?;
    if let Some(last) = event::last_event(engine, id)? {
        state.apply(&Change::Event(Arc::new(last)));
    }

    if state.is_vacant() || tally.difference(&state).is_some() {
        return Err(missing(&tally_key));
    }
    directory::check_entries(engine, &state)?;
    state.pack();
    Ok(Some(state))
}

fn missing(tally_key: &[u8]) -> StoreError {
    damaged(
        tally_key,
        "records of the organization are missing: restore a backup",
    )
}

fn each<R: Record>(
    engine: &dyn Engine,
    id: OrganizationId,
    state: &mut OrganizationState,
    change: impl Fn(R, &Key<'_>) -> Change,
) -> Result<(), StoreError> {
    engine.scan(
        &keys::organization_prefix(R::KIND, id.0),
        &mut |key, value| {
            let record: R = get(key, value)?;
            let parsed = Key::parse(key).map_err(|_| damaged(key, "the key is malformed"))?;
            state.apply(&change(record, &parsed));
            Ok(true)
        },
    )
}

/// What an organization set for itself, without reading anything else of it. `None` when it set
/// nothing.
///
/// # Errors
/// When the store fails, or the record is damaged or newer than this release.
pub fn read_settings(
    engine: &dyn Engine,
    id: OrganizationId,
) -> Result<Option<OrganizationSettings>, StoreError> {
    let key = keys::settings(id.0);
    let value = engine.get(&key)?;
    value.map(|value| get(&key, &value)).transpose()
}

/// All outbox items of all organizations, oldest first: what was not delivered before a stop.
///
/// # Errors
/// When the store fails or a record is damaged.
pub fn pending_outbox(
    engine: &dyn Engine,
) -> Result<Vec<(OrganizationId, OutboxItem)>, StoreError> {
    let mut pending = Vec::new();
    engine.scan(&keys::kind_prefix(Kind::Outbox), &mut |key, value| {
        let (organization, items) = outbox::read_page(key, value)?;
        pending.extend(items.into_iter().map(|item| (organization, item)));
        Ok(true)
    })?;
    pending.sort_by_key(|(_, item)| item.id);
    Ok(pending)
}
