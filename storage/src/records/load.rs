//! Reading an organization from disk.

use super::{Tally, directory, event, get, outbox, table};
use crate::codec::damaged;
use crate::{Engine, Kind, StoreError, keys};
use domain::change::{Change, OrganizationSettings, OutboxItem};
use domain::ids::OrganizationId;
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

    table::load(engine, &mut state)?;
    if let Some(last) = event::last_event(engine, id)? {
        state.apply(&Change::Event(Arc::new(last)));
    }

    if state.is_vacant() || !tally.agrees_with(&state) {
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
