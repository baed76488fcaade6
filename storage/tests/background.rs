//! The scan of all records behind a start, over the real engine's files.

mod support;

use std::fs::OpenOptions;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use domain::event::{ActorType, Event};
use domain::ids::OrganizationId;
use domain::state::OrganizationState;
use domain::time::Timestamp;
use storage::records::pages;
use storage::{BackgroundScan, Committer, ScanStatus, Shard, Store, Write, open_store};
use support::{commit, options, quick};

/// One event with a text that is found nowhere else.
fn event(sequence: u64) -> Write {
    let event = Event {
        organization: OrganizationId(1),
        sequence,
        kind: "user.created".into(),
        actor_type: ActorType::System,
        actor: 0,
        target_type: "user".into(),
        target: format!("the target of event {sequence}.").into(),
        occurred_at: Timestamp(1_790_000_000_000),
        ip_address: "".into(),
        user_agent: "x".repeat(1_000).into(),
        data: "{}".into(),
        previous_hash: [0; 32],
    };
    let change = domain::change::Change::Event(Arc::new(event));
    let state = OrganizationState::vacant(OrganizationId(1));
    pages(&state, &[change]).unwrap().remove(0)
}

/// A store of 600 events, closed in order: the next start reads its index and not its log.
fn filled(directory: &Path) {
    let store = Arc::new(open_store(directory, &options(), Arc::default()).unwrap());
    let committer = Committer::start(Arc::clone(&store), quick(), Box::new(|_| Ok(()))).unwrap();
    let shard = Arc::new(Shard::new());
    for sequence in 1..=600 {
        commit(&committer, &shard, 1, event(sequence)).unwrap();
    }
    committer.shutdown().unwrap();
}

fn scanned(store: Store) -> ScanStatus {
    let scan = BackgroundScan::start(Arc::new(store), "tests").unwrap();
    for _ in 0..3_000 {
        let status = scan.status();
        if status.is_done {
            return status;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the scan did not end: {:?}", scan.status());
}

#[test]
fn a_sound_store_is_found_sound() {
    let directory = tempfile::tempdir().unwrap();
    filled(directory.path());
    let store = open_store(directory.path(), &options(), Arc::default()).unwrap();
    let status = scanned(store);
    assert_eq!((status.records, status.damaged), (602, 0));
}

#[test]
fn a_byte_that_flipped_on_disk_is_found() {
    let directory = tempfile::tempdir().unwrap();
    filled(directory.path());
    let path = directory.path().join("store/db");
    let bytes = std::fs::read(&path).unwrap();
    let file = OpenOptions::new().write(true).open(&path).unwrap();
    let text = b"the target of event 100.";
    let places = bytes.windows(text.len()).enumerate();
    let mut flipped = 0;
    for (place, _) in places.filter(|(_, window)| window == text) {
        file.write_all_at(b"T", place as u64).unwrap();
        flipped += 1;
    }
    assert!(flipped > 0, "the event is somewhere");
    drop(file);
    let store = open_store(directory.path(), &options(), Arc::default()).unwrap();
    let status = scanned(store);
    assert!(status.damaged > 0, "{status:?}");
}

#[test]
fn a_scan_that_is_stopped_stops_at_once() {
    let directory = tempfile::tempdir().unwrap();
    filled(directory.path());
    let store = Arc::new(open_store(directory.path(), &options(), Arc::default()).unwrap());
    let scan = BackgroundScan::start(Arc::clone(&store), "tests").unwrap();
    scan.stop();
    let status = scan.status();
    assert!(!status.is_done, "{status:?}");
    assert_eq!(
        Arc::strong_count(&store),
        1,
        "nobody has the store any more"
    );
}
