//! The audit trail in pages.

mod support;

use domain::change::Change;
use domain::event::{ActorType, Event};
use domain::ids::OrganizationId;
use domain::state::OrganizationState;
use domain::time::Timestamp;
use std::sync::Arc;
use storage::records::{self, EventQuery, entities, read_events};
use storage::{Engine, Kind, StoreError, Write, codec, keys};

const ORGANIZATION: OrganizationId = OrganizationId(7);

/// A chain of events that differ in what the bits of their sequences say.
fn chain(count: u64, data: usize) -> Vec<Change> {
    let mut previous_hash = [0; 32];
    let events = (1..=count).map(|sequence| {
        let bit = |bit: u64| sequence >> bit & 1 == 1;
        let text = |bit_number, one: &str, other: &str| {
            Box::from(if bit(bit_number) { one } else { other })
        };
        let event = Event {
            organization: ORGANIZATION,
            sequence,
            kind: text(0, "user.created", "user.updated"),
            actor_type: if bit(1) {
                ActorType::Person
            } else {
                ActorType::System
            },
            actor: if bit(1) { 9 } else { 0 },
            target_type: text(2, "user", "group"),
            target: sequence.to_string().into(),
            // The clock may step back.
            occurred_at: Timestamp(if bit(3) { 1_790_000_000_000 } else { 5 }),
            ip_address: text(4, "::1", ""),
            user_agent: text(5, "Ünal/1", ""),
            data: if bit(6) {
                format!("{sequence}{}", "d".repeat(data)).into()
            } else {
                "{}".into()
            },
            previous_hash,
        };
        previous_hash = event.hash();
        Change::Event(Arc::new(event))
    });
    events.collect()
}

fn events(changes: &[Change]) -> Vec<Event> {
    let events = changes.iter().map(|change| match change {
        Change::Event(event) => Event::clone(event),
        _ => unreachable!("there are only events"),
    });
    events.collect()
}

fn pages(changes: &[Change]) -> Vec<Write> {
    let state = OrganizationState::vacant(ORGANIZATION);
    let writes = records::pages(&state, changes).unwrap();
    let size: usize = writes.iter().map(Write::size).sum();
    assert!(records::size_in_pages(changes) >= size);
    writes
}

fn read(engine: &dyn Engine, first: u64, last: u64, newest_first: bool) -> Vec<Event> {
    let query = EventQuery {
        organization: ORGANIZATION,
        first,
        last,
        newest_first,
    };
    let mut found = Vec::new();
    read_events(engine, query, |event| {
        found.push(event);
        true
    })
    .unwrap();
    found
}

#[test]
fn any_part_of_a_trail_is_read_from_either_end() {
    let directory = tempfile::tempdir().unwrap();
    let engine = support::engine(directory.path()).unwrap();
    let changes = chain(200, 300);
    // Pages of one event, of several, and full ones.
    let (mut rest, mut written) = (&changes[..], 0);
    for size in [1, 2, 3, 50, 144] {
        let (page, behind) = rest.split_at(size);
        let writes = pages(page);
        written += writes.len();
        engine.apply(&writes).unwrap();
        rest = behind;
    }
    assert!(rest.is_empty());
    assert!((6..20).contains(&written), "{written} records");
    let all = events(&changes);
    for (first, last) in [
        (1, 200),
        (1, 1),
        (2, 2),
        (3, 7),
        (60, 61),
        (7, 150),
        (200, 200),
        (150, 900),
    ] {
        let end = last.min(200);
        let expected = &all[usize::try_from(first).unwrap() - 1..usize::try_from(end).unwrap()];
        assert_eq!(
            read(&engine, first, last, false),
            expected,
            "{first} to {last}"
        );
        let mut backwards = read(&engine, first, last, true);
        backwards.reverse();
        assert_eq!(backwards, expected, "{last} down to {first}");
    }
    assert_eq!(read(&engine, 201, u64::MAX, false), []);
    assert_eq!(read(&engine, 5, 4, false), []);
}

#[test]
fn whoever_has_seen_enough_reads_no_more() {
    let directory = tempfile::tempdir().unwrap();
    let engine = support::engine(directory.path()).unwrap();
    engine.apply(&pages(&chain(9, 10))).unwrap();
    let query = EventQuery {
        organization: ORGANIZATION,
        first: 3,
        last: 9,
        newest_first: false,
    };
    let mut seen = Vec::new();
    read_events(&engine, query, |event| {
        seen.push(event.sequence);
        event.sequence < 5
    })
    .unwrap();
    assert_eq!(seen, [3, 4, 5]);
}

#[test]
fn a_page_is_closed_before_it_is_large() {
    let writes = pages(&chain(400, 2_000));
    let sizes: Vec<_> = writes
        .iter()
        .map(|write| write.value.as_ref().unwrap().len())
        .collect();
    assert!(sizes.iter().all(|size| *size <= 16 * 1024), "{sizes:?}");
    assert!(sizes.len() < 40, "{sizes:?}");
    // Repeated texts are kept once.
    let alike = chain(3, 0);
    let [Change::Event(first), ..] = &alike[..] else {
        unreachable!("there are three");
    };
    let mut previous_hash = [0; 32];
    let alike: Vec<_> = (1..=50)
        .map(|sequence| {
            let mut event = Event::clone(first);
            (event.sequence, event.data) = (sequence, "x".repeat(200).into());
            event.previous_hash = previous_hash;
            previous_hash = event.hash();
            Change::Event(Arc::new(event))
        })
        .collect();
    let size: usize = pages(&alike).iter().map(Write::size).sum();
    assert!(size < 1_000, "{size} bytes");
}

#[test]
fn an_event_that_fits_no_record_is_refused_and_the_largest_is_not() {
    let state = OrganizationState::vacant(ORGANIZATION);
    let with = |data: usize| {
        let Change::Event(event) = chain(1, 0).remove(0) else {
            unreachable!("it is an event");
        };
        let mut event = Event::clone(&event);
        event.data = "d".repeat(data).into();
        [Change::Event(Arc::new(event))]
    };
    let largest = (1..=codec::MAX_VALUE)
        .rev()
        .find(|data| entities(&state, &with(*data)).is_ok())
        .unwrap();
    assert!(largest > codec::MAX_VALUE - 300, "{largest}");
    assert_eq!(entities(&state, &with(largest)).unwrap(), []);
    assert!(matches!(
        entities(&state, &with(largest + 1)),
        Err(StoreError::TooLarge { .. })
    ));
    let directory = tempfile::tempdir().unwrap();
    let engine = support::engine(directory.path()).unwrap();
    engine.apply(&pages(&with(largest))).unwrap();
    assert_eq!(read(&engine, 1, 1, false), events(&with(largest)));
}

#[test]
fn a_page_that_leans_on_nothing_is_damaged() {
    // The second event of a page, as if it were the first.
    let changes = chain(2, 0);
    let both = pages(&changes).remove(0);
    let first = pages(&changes[..1]).remove(0);
    let (key, both, first) = (both.key, both.value.unwrap(), first.value.unwrap());
    let second = &both[first.len()..];
    let directory = tempfile::tempdir().unwrap();
    let engine = support::engine(directory.path()).unwrap();
    let mut value = vec![0, 0, 0, 0, 2];
    value.extend_from_slice(second);
    let value = support::with_checksum(&key, value);
    engine.apply(&[Write::put(key, value)]).unwrap();
    let query = EventQuery {
        organization: ORGANIZATION,
        first: 1,
        last: 9,
        newest_first: true,
    };
    match read_events(&engine, query, |_| true) {
        Err(StoreError::Damaged { kind, .. }) => assert_eq!(kind, Kind::Event.into()),
        other => panic!("{other:?}"),
    }
}

/// What an earlier version wrote of an event: a record of its own.
fn single(event: &Event) -> Write {
    #[derive(serde::Serialize)]
    struct EventV1<'a> {
        kind: &'a str,
        actor_type: u8,
        actor: u64,
        target_type: &'a str,
        target: &'a str,
        occurred_at: i64,
        ip_address: &'a str,
        user_agent: &'a str,
        data: &'a str,
        previous_hash: [u8; 32],
    }
    let stored = EventV1 {
        kind: &event.kind,
        actor_type: match event.actor_type {
            ActorType::Person => 1,
            ActorType::Machine => 2,
            ActorType::System => 3,
            ActorType::Anonymous => 4,
        },
        actor: event.actor,
        target_type: &event.target_type,
        target: &event.target,
        occurred_at: event.occurred_at.0,
        ip_address: &event.ip_address,
        user_agent: &event.user_agent,
        data: &event.data,
        previous_hash: event.previous_hash,
    };
    let key = keys::event(ORGANIZATION.0, event.sequence);
    let value = codec::encode(&key, 1, &stored).unwrap();
    Write::put(key, value)
}

#[test]
fn a_trail_begun_in_single_records_goes_on_in_pages() {
    let directory = tempfile::tempdir().unwrap();
    let engine = support::engine(directory.path()).unwrap();
    let changes = chain(40, 20);
    let all = events(&changes);
    let singles: Vec<_> = all[..20].iter().map(single).collect();
    engine.apply(&singles).unwrap();
    assert_eq!(read(&engine, 1, 20, false), all[..20]);
    engine.apply(&pages(&changes[20..])).unwrap();
    for (first, last) in [(1, 40), (18, 23), (20, 21), (20, 20), (21, 21), (30, 40)] {
        let expected = &all[usize::try_from(first).unwrap() - 1..usize::try_from(last).unwrap()];
        assert_eq!(read(&engine, first, last, false), expected);
        let mut backwards = read(&engine, first, last, true);
        backwards.reverse();
        assert_eq!(backwards, expected);
    }
}

#[test]
fn an_event_changed_inside_a_page_breaks_the_chain_behind_it() {
    let changes = chain(12, 20);
    let honest = events(&changes);
    // Written anew by somebody who can: the page by itself is in order.
    let mut forged = honest[..8].to_vec();
    forged[3].target = "somebody else".into();
    let mut previous_hash = [0; 32];
    for event in &mut forged {
        event.previous_hash = previous_hash;
        previous_hash = event.hash();
    }
    let forged = forged
        .into_iter()
        .map(|event| Change::Event(Arc::new(event)));
    let directory = tempfile::tempdir().unwrap();
    let engine = support::engine(directory.path()).unwrap();
    engine.apply(&pages(&forged.collect::<Vec<_>>())).unwrap();
    engine.apply(&pages(&changes[8..])).unwrap();
    let found = read(&engine, 1, 12, false);
    assert_eq!(found.len(), 12);
    let broken = found
        .windows(2)
        .find(|pair| pair[1].previous_hash != pair[0].hash())
        .map(|pair| pair[1].sequence);
    assert_eq!(broken, Some(9), "the first event of the next page");
}
