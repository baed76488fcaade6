//! Verification, restricted scans, backup and restore.

mod support;

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use storage::backup::{BackupError, backup, restore};
use storage::verification::{Slices, VersionCeilings, scan_kinds, scan_organization, verify};
use storage::{Engine, Kind, KindName, Store, StoreError, Visit, Write, codec, keys, open_store};
use support::{options, put};

fn filled(directory: &Path) -> Store {
    let store = open_store(directory, &options(), Arc::default()).unwrap();
    let mut writes = Vec::new();
    for organization in 1..=3 {
        for user in 1..=100 {
            writes.push(put(organization, 1000 * organization + user, "Ada"));
        }
        let key = keys::event(organization, u64::MAX);
        let value = codec::encode(&key, 1, "created").unwrap();
        writes.push(Write::put(key, value));
    }
    let key = keys::directory_email("ada@example.org");
    let value = codec::encode(&key, 1, &1001u64).unwrap();
    writes.push(Write::put(key, value));
    store.engine().unwrap().apply(&writes).unwrap();
    store.engine().unwrap().sync().unwrap();
    store
}

fn records(store: &Store) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut records = Vec::new();
    store
        .scan(&[], &mut |key, value| {
            records.push((key.to_vec(), value.to_vec()));
            Ok(true)
        })
        .unwrap();
    records
}

#[test]
fn a_verification_counts_every_record_once() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let engine = store.engine().unwrap();
    let report = verify(engine.as_ref(), &VersionCeilings::default(), 2).unwrap();
    assert!(report.is_intact(), "{:?}", report.damaged);
    // 300 users, 3 events, 1 address, the sentinel and the commit sequence.
    assert_eq!(report.records, 306);
    assert_eq!(report.counts[&(Kind::User, Some(2))], 100);
    assert_eq!(
        (report.count(Kind::User), report.count(Kind::Event)),
        (300, 3)
    );
    assert_eq!(report.count(Kind::DirectoryEmail), 1);
    assert_eq!(report.largest_id, 3100, "sequences of events are no ids");
    let alone = verify(engine.as_ref(), &VersionCeilings::default(), 1).unwrap();
    assert_eq!(alone, report);
}

#[test]
fn damage_newer_versions_and_unknown_kinds_are_reported_without_contents() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let engine = store.engine().unwrap();
    let flipped = put(1, 1001, "secret");
    let mut value = flipped.value.unwrap();
    *value.last_mut().unwrap() ^= 1;
    let moved = put(2, 5, "secret").value.unwrap();
    let newer = codec::encode(&keys::user(3, 7), 2, "secret").unwrap();
    engine
        .apply(&[
            Write::put(flipped.key, value),
            Write::put(keys::user(2, 6), moved),
            Write::put(keys::user(3, 7), newer),
            Write::put(vec![200, 1], vec![1]),
        ])
        .unwrap();
    let report = verify(engine.as_ref(), &VersionCeilings::default(), 2).unwrap();
    assert_eq!(report.damaged_count, 4);
    let found: Vec<_> = report
        .damaged
        .iter()
        .map(|record| (record.kind, record.organization))
        .collect();
    let user = KindName::Known(Kind::User);
    assert_eq!(
        found,
        [
            (user, Some(1)),
            (user, Some(2)),
            (user, Some(3)),
            (KindName::Unknown(200), None)
        ]
    );
    assert!(!format!("{report:?}").contains("secret"));
    let raised = VersionCeilings::new(&[(Kind::User, 2)]);
    let report = verify(engine.as_ref(), &raised, 2).unwrap();
    assert_eq!(report.damaged_count, 3);
}

/// An engine that cannot read what lies behind a key.
struct Unreadable<'a>(&'a dyn Engine, Vec<u8>);

impl Engine for Unreadable<'_> {
    fn apply(&self, writes: &[Write]) -> Result<(), StoreError> {
        self.0.apply(writes)
    }
    fn sync(&self) -> Result<(), StoreError> {
        self.0.sync()
    }
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.0.get(key)
    }
    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.0.scan(prefix, visit)
    }
    fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        self.0.scan_range(from, to, reverse, &mut |key, value| {
            if key.starts_with(&self.1) {
                return Err(StoreError::Unavailable);
            }
            visit(key, value)
        })
    }
}

#[test]
fn slices_read_every_record_while_others_come_and_go() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let engine = store.engine().unwrap();
    let mut slices = Slices::default();
    let mut count = 0;
    while slices.read_on(engine.as_ref(), 1000, || false).unwrap() {
        // What the slice ended at goes, and something comes behind it.
        let gone = put(1, 1001 + count % 100, "").key;
        let come = put(9, count, "Ada");
        engine.apply(&[Write::delete(gone), come]).unwrap();
        count += 1;
    }
    assert!(count > 5, "{count} slices");
    let report = slices.report();
    assert!(report.records >= 306 - count, "{report:?}");
    // No account is a text, no address a number.
    assert_eq!(report.damaged_count + 2, report.records, "{report:?}");
}

#[test]
fn slices_go_on_behind_what_the_engine_cannot_read() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let engine = store.engine().unwrap();
    let engine = Unreadable(
        engine.as_ref(),
        keys::organization_prefix(Kind::User, 2).to_vec(),
    );
    let mut slices = Slices::default();
    let mut failures = 0;
    loop {
        match slices.read_on(&engine, u64::MAX / 2, || false) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => failures += 1,
        }
    }
    // Three where it stopped, three at the place itself.
    assert_eq!(failures, 6);
    let report = slices.report();
    assert_eq!(report.records, 206);
    let unread = report
        .damaged
        .iter()
        .filter(|damage| damage.problem.starts_with("the engine"))
        .map(|damage| (damage.kind, damage.organization));
    assert_eq!(unread.collect::<Vec<_>>(), [(Kind::User.into(), Some(2))]);
}

#[test]
fn restricted_scans_read_their_kinds_alone_and_stop_at_damage() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let engine = store.engine().unwrap();
    let ceilings = VersionCeilings::default();
    let kinds = [Kind::DirectoryEmail, Kind::Event];
    let mut seen = Vec::new();
    scan_kinds(
        engine.as_ref(),
        &kinds,
        &ceilings,
        &mut |key, version, _| {
            seen.push((key.kind, key.organization, version));
            Ok(ControlFlow::Continue(()))
        },
    )
    .unwrap();
    assert_eq!(
        seen,
        [
            (Kind::DirectoryEmail, None, 1),
            (Kind::Event, Some(1), 1),
            (Kind::Event, Some(2), 1),
            (Kind::Event, Some(3), 1)
        ]
    );
    let mut users = Vec::new();
    let kinds = [Kind::User, Kind::Event];
    scan_organization(
        engine.as_ref(),
        2,
        &kinds,
        &ceilings,
        &mut |key, _, payload| {
            let name: String = codec::decode_payload(&key.to_bytes(), payload)?;
            users.push((key.number(), name));
            Ok(if users.len() == 2 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            })
        },
    )
    .unwrap();
    assert_eq!(
        users,
        [(Some(2001), "Ada".into()), (Some(2002), "Ada".into())]
    );

    let newer = codec::encode(&keys::user(2, 1), 2, "x").unwrap();
    engine
        .apply(&[Write::put(keys::user(2, 1), newer)])
        .unwrap();
    let result = scan_kinds(engine.as_ref(), &[Kind::User], &ceilings, &mut |_, _, _| {
        Ok(ControlFlow::Continue(()))
    });
    assert!(
        matches!(result, Err(StoreError::NewerVersion { .. })),
        "{result:?}"
    );
}

#[test]
fn ranges_are_read_both_ways_without_their_end() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    for reverse in [false, true] {
        let mut seen = Vec::new();
        store
            .scan_range(
                &keys::user(1, 1010),
                Some(&keys::user(1, 1020)),
                reverse,
                &mut |key, _| {
                    seen.push(keys::Key::parse(key).unwrap().number().unwrap());
                    Ok(seen.len() < 3)
                },
            )
            .unwrap();
        let expected = if reverse {
            [1019, 1018, 1017]
        } else {
            [1010, 1011, 1012]
        };
        assert_eq!(seen, expected);
    }
    let mut seen = 0;
    let (from, to) = (keys::user(1, 9), keys::user(1, 9));
    store
        .scan_range(&from, Some(&to), true, &mut |_, _| {
            seen += 1;
            Ok(true)
        })
        .unwrap();
    assert_eq!(seen, 0);
}

#[test]
fn a_backup_restores_every_record() {
    let parent = tempfile::tempdir().unwrap();
    let store = filled(&parent.path().join("old"));
    let mut stream = Vec::new();
    let written = backup(&store, &mut stream).unwrap();
    assert_eq!(written.records, 304);
    let new = parent.path().join("new");
    let read = restore(stream.as_slice(), &new, &VersionCeilings::default()).unwrap();
    assert_eq!(read, written);
    let restored = open_store(&new, &options(), Arc::default()).unwrap();
    assert_eq!(records(&restored), records(&store));
    assert!(restored.was_clean());
    assert_eq!(restored.manifest().store_id, store.manifest().store_id);
    let mut again = Vec::new();
    backup(&restored, &mut again).unwrap();
    assert!(again == stream, "the same records make the same stream");
}

#[test]
fn a_backup_that_is_not_intact_leaves_nothing_behind() {
    let parent = tempfile::tempdir().unwrap();
    let store = filled(&parent.path().join("old"));
    let mut stream = Vec::new();
    backup(&store, &mut stream).unwrap();
    let new = parent.path().join("new");
    let ceilings = VersionCeilings::default();
    let length = stream.len();
    for at in [0, 9, 40, length / 2, length - 41, length - 1] {
        let mut damaged = stream.clone();
        damaged[at] ^= 4;
        assert!(
            restore(damaged.as_slice(), &new, &ceilings).is_err(),
            "flipped at {at}"
        );
        let cut = restore(&stream[..at], &new, &ceilings);
        assert!(matches!(cut, Err(BackupError::Damaged(_))), "cut at {at}");
    }
    let left: Vec<_> = std::fs::read_dir(parent.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["old"]);
    restore(stream.as_slice(), &new, &ceilings).unwrap();
}

#[test]
fn a_restore_does_not_touch_a_directory_in_use() {
    let parent = tempfile::tempdir().unwrap();
    let store = filled(&parent.path().join("old"));
    let mut stream = Vec::new();
    backup(&store, &mut stream).unwrap();
    let error = restore(
        stream.as_slice(),
        &parent.path().join("old"),
        &VersionCeilings::default(),
    )
    .unwrap_err();
    assert!(matches!(error, BackupError::NotEmpty(_)), "{error}");
}

#[test]
fn a_damaged_record_is_not_backed_up_as_if_it_were_whole() {
    let directory = tempfile::tempdir().unwrap();
    let store = filled(directory.path());
    let engine = store.engine().unwrap();
    engine
        .apply(&[Write::put(keys::user(1, 1), vec![1; 9])])
        .unwrap();
    let error = backup(&store, Vec::new()).unwrap_err();
    assert!(
        matches!(error, BackupError::Store(StoreError::Damaged { .. })),
        "{error}"
    );
}
