//! The audit trail, kept in pages: events that become durable together are one record, in which each
//! says only what the one before it did not. A busy organization's trail takes a tenth of the bytes
//! and of the engine's time that a record for each event takes.

use super::{open_known, owner_and_number};
use crate::codec::{self, damaged};
use crate::{Engine, Kind, StoreError, Write, keys};
use domain::change::Change;
use domain::event::{ActorType, Event};
use domain::ids::OrganizationId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A page takes no more events when it has this many bytes: whoever looks for one event reads a page.
const FULL: usize = 16 * 1024;
/// An event's numbers, hash and lengths take fewer bytes than this.
const BESIDES_TEXTS: usize = 128;

/// Version 1: an event as a record of its own.
#[derive(Deserialize)]
struct EventV1<'a> {
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

/// Version 2: one event of a page, which follow each other without gaps. What is `None` is as in the
/// event before, and what follows from it for the hash is not kept: only the first has it.
#[derive(Serialize, Deserialize)]
struct EventV2<'a> {
    kind: Option<Cow<'a, str>>,
    actor: Option<(u8, u64)>,
    target_type: Option<Cow<'a, str>>,
    target: Option<Cow<'a, str>>,
    /// Milliseconds since the event before; of the first since the epoch.
    elapsed: i64,
    ip_address: Option<Cow<'a, str>>,
    user_agent: Option<Cow<'a, str>>,
    data: Option<Cow<'a, str>>,
    previous_hash: Option<[u8; 32]>,
}

impl<'a> EventV2<'a> {
    fn of(event: &'a Event, before: Option<&Event>) -> Self {
        let differs = |text: fn(&Event) -> &str| {
            let own = text(event);
            (before.map(text) != Some(own)).then_some(Cow::Borrowed(own))
        };
        let actor = |event: &Event| (actor_type_number(event.actor_type), event.actor);
        let own = actor(event);
        Self {
            kind: differs(|event| &event.kind),
            actor: (before.map(actor) != Some(own)).then_some(own),
            target_type: differs(|event| &event.target_type),
            target: differs(|event| &event.target),
            elapsed: before.map_or(event.occurred_at.0, |before| {
                event.occurred_at.0.wrapping_sub(before.occurred_at.0)
            }),
            ip_address: differs(|event| &event.ip_address),
            user_agent: differs(|event| &event.user_agent),
            data: differs(|event| &event.data),
            previous_hash: before.is_none().then_some(event.previous_hash),
        }
    }

    /// `None` when it leaves out what no event before it says.
    fn into_entity(
        self,
        organization: OrganizationId,
        sequence: u64,
        before: Option<&Event>,
    ) -> Option<Event> {
        let or_before = |own: Option<Cow<'_, str>>, text: fn(&Event) -> &str| match own {
            Some(own) => Some(own.into()),
            None => before.map(|before| text(before).into()),
        };
        let (actor_type, actor) = match self.actor {
            Some((number, actor)) => (actor_type(number)?, actor),
            None => before.map(|before| (before.actor_type, before.actor))?,
        };
        Some(Event {
            organization,
            sequence,
            kind: or_before(self.kind, |event| &event.kind)?,
            actor_type,
            actor,
            target_type: or_before(self.target_type, |event| &event.target_type)?,
            target: or_before(self.target, |event| &event.target)?,
            occurred_at: Timestamp(before.map_or(self.elapsed, |before| {
                before.occurred_at.0.wrapping_add(self.elapsed)
            })),
            ip_address: or_before(self.ip_address, |event| &event.ip_address)?,
            user_agent: or_before(self.user_agent, |event| &event.user_agent)?,
            data: or_before(self.data, |event| &event.data)?,
            previous_hash: self.previous_hash.or_else(|| before.map(Event::hash))?,
        })
    }
}

const fn actor_type_number(actor_type: ActorType) -> u8 {
    match actor_type {
        ActorType::Person => 1,
        ActorType::Machine => 2,
        ActorType::System => 3,
        ActorType::Anonymous => 4,
    }
}

const fn actor_type(number: u8) -> Option<ActorType> {
    match number {
        1 => Some(ActorType::Person),
        2 => Some(ActorType::Machine),
        3 => Some(ActorType::System),
        4 => Some(ActorType::Anonymous),
        _ => None,
    }
}

struct Page<'e> {
    key: Vec<u8>,
    value: codec::Value,
    last: &'e Event,
}

/// The pages of the events among `changes` of one organization.
pub(super) fn pages(changes: &[Change]) -> Result<Vec<Write>, StoreError> {
    let mut writes = Vec::new();
    let mut open: Option<Page> = None;
    for change in changes {
        let Change::Event(event) = change else {
            continue;
        };
        if let Some(page) = &mut open
            && page.takes(event)
        {
            page.append(event, true)?;
            continue;
        }
        if let Some(full) = open.replace(Page::of(event)?) {
            writes.push(full.into_write()?);
        }
    }
    if let Some(page) = open {
        writes.push(page.into_write()?);
    }
    Ok(writes)
}

impl<'e> Page<'e> {
    fn of(event: &'e Event) -> Result<Self, StoreError> {
        let mut page = Self {
            key: keys::event(event.organization.0, event.sequence),
            value: codec::Value::new(Kind::Event.newest_version()),
            last: event,
        };
        page.append(event, false)?;
        Ok(page)
    }

    fn takes(&self, event: &Event) -> bool {
        event.organization == self.last.organization
            && event.sequence == self.last.sequence + 1
            && self.value.len() + largest_size(event) <= FULL
    }

    fn append(&mut self, event: &'e Event, follows: bool) -> Result<(), StoreError> {
        debug_assert!(
            !follows || event.previous_hash == self.last.hash(),
            "what is left out follows from the page"
        );
        let stored = EventV2::of(event, follows.then_some(self.last));
        self.value.append(&self.key, &stored)?;
        self.last = event;
        Ok(())
    }

    fn into_write(self) -> Result<Write, StoreError> {
        let value = self.value.sealed(&self.key)?;
        Ok(Write::put(self.key, value))
    }
}

/// No fewer bytes than an event can take.
pub(super) fn largest_size(event: &Event) -> usize {
    let texts = [
        &event.kind,
        &event.target_type,
        &event.target,
        &event.ip_address,
        &event.user_agent,
        &event.data,
    ];
    BESIDES_TEXTS + texts.iter().map(|text| text.len()).sum::<usize>()
}

/// The events of a page, in their order.
pub(super) fn read_page(key: &[u8], value: &[u8]) -> Result<Vec<Event>, StoreError> {
    let (version, payload) = open_known(Kind::Event, key, value)?;
    let (organization, first) = owner_and_number(key)?;
    let malformed = || damaged(key, "an event is malformed");
    let mut events: Vec<Event> = Vec::new();
    match version {
        1 => {
            let stored: EventV1<'static> = codec::decode_payload(key, payload)?;
            let event = stored.into_entity(organization, first);
            events.push(event.ok_or_else(malformed)?);
        }
        2 => codec::decode_each(key, payload, |stored: EventV2<'static>| {
            let sequence = first.checked_add(events.len() as u64);
            let event = sequence
                .and_then(|sequence| stored.into_entity(organization, sequence, events.last()))
                .ok_or_else(malformed)?;
            events.push(event);
            Ok(())
        })?,
        _ => return Err(damaged(key, "its version was never written")),
    }
    Ok(events)
}

impl EventV1<'_> {
    fn into_entity(self, organization: OrganizationId, sequence: u64) -> Option<Event> {
        Some(Event {
            organization,
            sequence,
            kind: self.kind.into(),
            actor_type: actor_type(self.actor_type)?,
            actor: self.actor,
            target_type: self.target_type.into(),
            target: self.target.into(),
            occurred_at: Timestamp(self.occurred_at),
            ip_address: self.ip_address.into(),
            user_agent: self.user_agent.into(),
            data: self.data.into(),
            previous_hash: self.previous_hash,
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
    let organization = query.organization.0;
    // The page that holds the first event begins at it or before it.
    let mut from = keys::event(organization, query.first);
    let before = keys::event(organization, 0);
    let end = keys::event(organization, query.first.saturating_add(1));
    engine.scan_range(&before, Some(&end), true, &mut |key, _| {
        from = key.to_vec();
        Ok(false)
    })?;
    let to = keys::event(organization, query.last.saturating_add(1));
    engine.scan_range(&from, Some(&to), query.newest_first, &mut |key, value| {
        let mut page = read_page(key, value)?;
        if query.newest_first {
            page.reverse();
        }
        let mut asked = page
            .into_iter()
            .filter(|event| (query.first..=query.last).contains(&event.sequence));
        Ok(asked.all(&mut visit))
    })
}

/// The last event of an organization's trail.
pub(super) fn last_event(
    engine: &dyn Engine,
    organization: OrganizationId,
) -> Result<Option<Event>, StoreError> {
    let (first, end) = (
        keys::event(organization.0, 0),
        keys::event(organization.0, u64::MAX),
    );
    let mut last = None;
    engine.scan_range(&first, Some(&end), true, &mut |key, value| {
        last = read_page(key, value)?.pop();
        Ok(false)
    })?;
    Ok(last)
}
