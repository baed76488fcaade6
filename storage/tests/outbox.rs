//! The outbox in pages.

mod support;

use domain::change::{Change, OutboxItem, OutboxTask};
use domain::ids::{OrganizationId, OutboxId};
use domain::state::OrganizationState;
use domain::time::Timestamp;
use std::sync::Arc;
use storage::records::{self, OutboxPages, entities, pending_outbox};
use storage::{Engine, SledEngine, StoreError, Write, codec, keys};

const ORGANIZATION: OrganizationId = OrganizationId(7);

fn mail(id: u64, bytes: usize) -> Change {
    let task = OutboxTask::SealedMail(vec![7; bytes].into());
    let item = OutboxItem::new(OutboxId(id), Timestamp(1_790_000_000_000), task);
    Change::Outbox(Arc::new(item))
}

fn item(change: &Change) -> &OutboxItem {
    match change {
        Change::Outbox(item) => item,
        _ => unreachable!("there are only items"),
    }
}

/// What a commit of `changes` writes, and the state afterwards.
fn commit(engine: &dyn Engine, state: &mut OrganizationState, changes: &[Change]) -> Vec<Write> {
    changes.iter().for_each(|change| state.apply(change));
    assert_eq!(entities(state, changes).unwrap(), []);
    let writes = records::pages(state, changes).unwrap();
    engine.apply(&writes).unwrap();
    writes
}

/// Ids of what is found waiting, with their page.
fn waiting(engine: &dyn Engine) -> Vec<(u64, u64)> {
    let found = pending_outbox(engine).unwrap();
    let found = found.iter().map(|(organization, item)| {
        assert_eq!(*organization, ORGANIZATION);
        (item.page.0, item.id.0)
    });
    found.collect()
}

fn engine() -> (tempfile::TempDir, SledEngine) {
    let directory = tempfile::tempdir().unwrap();
    let engine = support::engine(directory.path()).unwrap();
    (directory, engine)
}

#[test]
fn items_of_one_commit_are_one_record_until_each_is_done() {
    let (_directory, engine) = engine();
    let mut state = OrganizationState::vacant(ORGANIZATION);
    let mut pages = OutboxPages::default();
    // Not in the order of ids: they are given out before the order is decided.
    let mut first = [mail(5, 100), mail(3, 100), mail(9, 100)];
    pages.assign(&mut first);
    pages.close();
    let mut second = [mail(11, 100)];
    pages.assign(&mut second);
    let writes = commit(&engine, &mut state, &first);
    assert_eq!(writes.len(), 1);
    assert_eq!(writes[0].key, keys::outbox(ORGANIZATION.0, 5));
    commit(&engine, &mut state, &second);
    assert_eq!(waiting(&engine), [(5, 3), (5, 5), (5, 9), (11, 11)]);

    let done = |change: &Change| Change::OutboxDone(item(change).key());
    let writes = commit(&engine, &mut state, &[done(&first[0]), done(&second[0])]);
    assert_eq!(writes.len(), 2);
    assert_eq!(waiting(&engine), [(5, 3), (5, 9)]);
    let writes = commit(&engine, &mut state, &[done(&first[1]), done(&first[2])]);
    assert_eq!(writes, [Write::delete(keys::outbox(ORGANIZATION.0, 5))]);
    assert_eq!(waiting(&engine), []);
}

#[test]
fn what_is_added_to_a_page_later_leaves_the_rest_of_it() {
    let (_directory, engine) = engine();
    let mut state = OrganizationState::vacant(ORGANIZATION);
    let mut pages = OutboxPages::default();
    for id in [1, 2, 3] {
        let mut one = [mail(id, 100)];
        pages.assign(&mut one);
        commit(&engine, &mut state, &one);
    }
    assert_eq!(waiting(&engine), [(1, 1), (1, 2), (1, 3)]);
}

#[test]
fn a_page_is_full_before_it_fits_no_record() {
    let (_directory, engine) = engine();
    let mut state = OrganizationState::vacant(ORGANIZATION);
    let mut pages = OutboxPages::default();
    let sizes = [7_000, 7_000, 7_000, 40_000, 10, 16_000, 1_000];
    let mut changes: Vec<_> = (1..).zip(sizes).map(|(id, size)| mail(id, size)).collect();
    pages.assign(&mut changes);
    commit(&engine, &mut state, &changes);
    let expected = [(1, 1), (1, 2), (3, 3), (4, 4), (5, 5), (5, 6), (7, 7)];
    assert_eq!(waiting(&engine), expected);
}

#[test]
fn an_item_that_fits_no_record_is_refused_and_the_largest_is_not() {
    let (_directory, engine) = engine();
    let mut state = OrganizationState::vacant(ORGANIZATION);
    let largest = (1..=codec::MAX_VALUE)
        .rev()
        .find(|size| entities(&state, &[mail(1, *size)]).is_ok())
        .unwrap();
    assert!(largest > codec::MAX_VALUE - 100, "{largest}");
    match entities(&state, &[mail(1, largest + 1)]) {
        Err(StoreError::TooLarge { kind, .. }) => assert_eq!(kind, storage::Kind::Outbox.into()),
        other => panic!("{other:?}"),
    }
    commit(&engine, &mut state, &[mail(1, largest)]);
    assert_eq!(waiting(&engine), [(1, 1)]);
}

#[test]
fn single_records_of_earlier_stores_are_read_and_taken_out() {
    let golden = include_str!("golden/outbox-mail-full-v1.hex");
    let (key, value) = golden.trim_end().split_once('\n').unwrap();
    let (key, value) = (support::bytes(key), support::bytes(value));
    let parsed = storage::Key::parse(&key).unwrap();
    let (organization, id) = (parsed.organization.unwrap(), parsed.number().unwrap());
    let (_directory, engine) = engine();
    engine.apply(&[Write::put(key.clone(), value)]).unwrap();
    let found = pending_outbox(&engine).unwrap();
    let [(owner, item)] = &found[..] else {
        panic!("{} items", found.len());
    };
    assert_eq!((owner.0, item.id.0, item.page.0), (organization, id, id));
    let mut state = OrganizationState::vacant(*owner);
    state.apply(&Change::Outbox(Arc::new(item.clone())));
    let writes = commit(&engine, &mut state, &[Change::OutboxDone(item.key())]);
    assert_eq!(writes, [Write::delete(key)]);
}
