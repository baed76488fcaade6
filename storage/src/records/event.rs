//! The audit trail.

use super::{Kept, Record, get};
use crate::codec::{damaged, decode_payload};
use crate::{Engine, Key, Kind, StoreError, keys};
use domain::event::{ActorType, Event};
use domain::ids::OrganizationId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Serialize, Deserialize)]
pub struct EventV1<'a> {
    kind: Cow<'a, str>,
    actor_type: u8,
    actor: u64,
    target_type: Cow<'a, str>,
    target: Cow<'a, str>,
    occurred_at: i64,
    ip_address: Cow<'a, str>,
    user_agent: Cow<'a, str>,
    data: Cow<'a, str>,
    previous_hash: [u8; 32],
}

impl Kept for Event {
    const KIND: Kind = Kind::Event;
    type Stored<'a> = EventV1<'a>;

    fn stored(&self) -> EventV1<'_> {
        EventV1 {
            kind: Cow::Borrowed(&self.kind),
            actor_type: match self.actor_type {
                ActorType::Person => 1,
                ActorType::Machine => 2,
                ActorType::System => 3,
                ActorType::Anonymous => 4,
            },
            actor: self.actor,
            target_type: Cow::Borrowed(&self.target_type),
            target: Cow::Borrowed(&self.target),
            occurred_at: self.occurred_at.0,
            ip_address: Cow::Borrowed(&self.ip_address),
            user_agent: Cow::Borrowed(&self.user_agent),
            data: Cow::Borrowed(&self.data),
            previous_hash: self.previous_hash,
        }
    }
}

impl Record for Event {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: EventV1<'static> = decode_payload(key, payload)?;
        let malformed = || damaged(key, "the key or the actor is malformed");
        Ok(Self {
            organization: OrganizationId(parsed.organization.ok_or_else(malformed)?),
            sequence: parsed.number().ok_or_else(malformed)?,
            kind: stored.kind.into(),
            actor_type: match stored.actor_type {
                1 => ActorType::Person,
                2 => ActorType::Machine,
                3 => ActorType::System,
                4 => ActorType::Anonymous,
                _ => return Err(malformed()),
            },
            actor: stored.actor,
            target_type: stored.target_type.into(),
            target: stored.target.into(),
            occurred_at: Timestamp(stored.occurred_at),
            ip_address: stored.ip_address.into(),
            user_agent: stored.user_agent.into(),
            data: stored.data.into(),
            previous_hash: stored.previous_hash,
        })
    }
}

/// Which part of a trail to read.
#[derive(Clone, Copy, Debug)]
pub struct EventQuery {
    /// Whose.
    pub organization: OrganizationId,
    /// The first sequence.
    pub first: u64,
    /// The last sequence: what a published snapshot knows, so that nothing undecided is shown.
    pub last: u64,
    /// Newest first.
    pub newest_first: bool,
}

/// Reads a trail, event by event, until `visit` answers `false`.
///
/// # Errors
/// When the store fails or a record is damaged.
pub fn read_events(
    engine: &dyn Engine,
    query: EventQuery,
    mut visit: impl FnMut(Event) -> bool,
) -> Result<(), StoreError> {
    if query.first > query.last {
        return Ok(());
    }
    let from = keys::event(query.organization.0, query.first);
    let to = keys::event(query.organization.0, query.last.saturating_add(1));
    engine.scan_range(&from, Some(&to), query.newest_first, &mut |key, value| {
        let event: Event = get(key, value)?;
        Ok(visit(event))
    })
}
