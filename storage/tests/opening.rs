//! Which directories are opened, and which are refused and left alone.

mod support;

use std::fs::{self, OpenOptions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;

use storage::{
    Committer, MANIFEST, OpenError, STORE, Shard, Store, StoreOptions, Write, codec, keys,
    open_store,
};
use support::{commit, options, put, quick, text};

fn open(directory: &Path) -> Result<Store, OpenError> {
    open_store(directory, &options(), Arc::default())
}

/// A directory with one user in it, closed in order.
fn used(directory: &Path) {
    let store = Arc::new(open(directory).unwrap());
    let committer = Committer::start(store, quick(), Box::new(|_| Ok(()))).unwrap();
    let shard = Arc::new(Shard::new());
    commit(&committer, &shard, 1, put(1, 1, "Ada")).unwrap();
    committer.shutdown().unwrap();
}

fn edit_manifest(directory: &Path, from: &str, to: &str) {
    let path = directory.join(MANIFEST);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).unwrap();
}

/// Every file below `directory` but the lock, with its content.
fn contents(directory: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else if !path.ends_with("LOCK") {
            let content = fs::read(&path).unwrap();
            found.push((path, content));
        }
    }
    found.sort();
    found
}

#[test]
fn a_new_directory_is_made_for_its_owner_alone_and_opens_again() {
    let parent = tempfile::tempdir().unwrap();
    let directory = parent.path().join("data");
    let store = open(&directory).unwrap();
    assert!(store.was_created());
    drop(store);
    used(&directory);
    let store = open(&directory).unwrap();
    assert!(!store.was_created() && store.was_clean());
    let key = keys::user(1, 1);
    assert_eq!(text(&key, store.get(&key).unwrap()).as_deref(), Some("Ada"));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&directory), 0o700);
    assert_eq!(mode(&directory.join(STORE)), 0o700);
    for (path, _) in contents(&directory) {
        assert_eq!(mode(&path), 0o600, "{path:?}");
    }
    drop(store);
    assert!(
        !open(&directory).unwrap().was_clean(),
        "it was not shut down"
    );
}

#[test]
fn a_directory_in_use_is_refused_with_the_pid() {
    let directory = tempfile::tempdir().unwrap();
    let _store = open(directory.path()).unwrap();
    match open(directory.path()) {
        Err(OpenError::InUse { pid, .. }) => assert_eq!(pid, std::process::id().to_string()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_store_that_is_gone_is_not_made_anew() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    fs::remove_dir_all(directory.path().join(STORE)).unwrap();
    let error = open(directory.path()).unwrap_err();
    assert!(matches!(error, OpenError::Emptied { .. }), "{error}");
    assert!(error.to_string().contains("restore"), "{error}");
    assert!(
        error
            .to_string()
            .contains(directory.path().to_str().unwrap())
    );
    assert!(!directory.path().join(STORE).exists());
}

/// More records than fit one segment, rewritten, and a clean end, so that there is a snapshot.
fn well_used(directory: &Path) {
    let store = Arc::new(open(directory).unwrap());
    let committer = Committer::start(store, quick(), Box::new(|_| Ok(()))).unwrap();
    let shard = Arc::new(Shard::new());
    for round in 0..300_u64 {
        let text = format!("{round} {}", "x".repeat(8000));
        commit(&committer, &shard, 1, put(1, round % 40, &text)).unwrap();
    }
    committer.shutdown().unwrap();
}

fn snapshots(store: &Path) -> Vec<std::path::PathBuf> {
    let paths = fs::read_dir(store)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths
        .filter(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            name.starts_with("snap.")
        })
        .collect()
}

fn records(store: &Store) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut found = Vec::new();
    let mut keep = |key: &[u8], value: &[u8]| {
        found.push((key.to_vec(), value.to_vec()));
        Ok(true)
    };
    store.scan(&[], &mut keep).unwrap();
    found
}

#[test]
fn a_snapshot_that_was_cut_off_or_is_bad_costs_nothing_but_time() {
    let directory = tempfile::tempdir().unwrap();
    well_used(directory.path());
    let store = directory.path().join(STORE);
    let expected = records(&open(directory.path()).unwrap());
    assert_eq!(expected.len(), 42);
    let whole = fs::read(&snapshots(&store)[0]).unwrap();
    let high = |end: &str| store.join(format!("snap.00000000FFFFFFFF{end}"));
    for content in [&b""[..], &whole[..5], &whole[..whole.len() / 2], &whole] {
        fs::write(high(".generating"), content).unwrap();
        assert_eq!(records(&open(directory.path()).unwrap()), expected);
        assert!(!high(".generating").exists());
    }
    for bad in [&b""[..], &[0; 12], &whole[1..], &whole[..whole.len() - 1]] {
        fs::write(high(""), bad).unwrap();
        assert_eq!(records(&open(directory.path()).unwrap()), expected);
        // And the only one there is.
        for snapshot in snapshots(&store) {
            fs::write(snapshot, bad).unwrap();
        }
        assert_eq!(records(&open(directory.path()).unwrap()), expected);
    }
}

#[test]
fn a_cut_off_snapshot_does_not_hide_that_the_log_is_short() {
    let directory = tempfile::tempdir().unwrap();
    well_used(directory.path());
    let store = directory.path().join(STORE);
    let log = fs::read(store.join("db")).unwrap();
    for length in [10, log.len() / 2] {
        for snapshot in snapshots(&store) {
            fs::rename(&snapshot, snapshot.with_extension("generating")).unwrap();
        }
        fs::write(store.join("db"), &log[..length]).unwrap();
        let error = open(directory.path()).unwrap_err();
        assert!(error.to_string().contains("restore"), "{error}");
    }
}

#[test]
fn a_store_cut_short_that_comes_back_empty_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    let store = directory.path().join(STORE);
    for entry in fs::read_dir(&store).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name().to_string_lossy().starts_with("snap.") {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    OpenOptions::new()
        .write(true)
        .open(store.join("db"))
        .unwrap()
        .set_len(10)
        .unwrap();
    let error = open(directory.path()).unwrap_err();
    assert!(
        matches!(
            error,
            OpenError::Emptied { .. } | OpenError::Unreadable { .. }
        ),
        "{error}"
    );
}

#[test]
fn a_store_without_its_manifest_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    fs::remove_file(directory.path().join(MANIFEST)).unwrap();
    let before = contents(directory.path());
    let error = open(directory.path()).unwrap_err();
    assert!(matches!(error, OpenError::NoManifest { .. }), "{error}");
    assert_eq!(contents(directory.path()), before);
}

#[test]
fn the_store_of_another_directory_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    edit_manifest(directory.path(), "0707", "0808");
    let error = open(directory.path()).unwrap_err();
    assert!(matches!(error, OpenError::OtherStore { .. }), "{error}");
}

#[test]
fn a_store_that_lost_commits_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    edit_manifest(
        directory.path(),
        "\"minimumCommitSequence\": 1",
        "\"minimumCommitSequence\": 9",
    );
    match open(directory.path()) {
        Err(OpenError::Short {
            found: 1,
            expected: 9,
            ..
        }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_newer_format_is_refused_and_left_untouched() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    edit_manifest(
        directory.path(),
        "\"storeFormat\": 1",
        "\"storeFormat\": 2, \"unheardOf\": true",
    );
    let before = contents(directory.path());
    let error = open(directory.path()).unwrap_err();
    assert!(
        matches!(error, OpenError::NewerFormat { found: 2, .. }),
        "{error}"
    );
    assert_eq!(contents(directory.path()), before);
}

#[test]
fn a_manifest_that_is_none_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    fs::write(directory.path().join(MANIFEST), "{").unwrap();
    let error = open(directory.path()).unwrap_err();
    assert!(matches!(error, OpenError::BadManifest { .. }), "{error}");
}

#[test]
fn the_directory_of_another_application_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    used(directory.path());
    let other = StoreOptions {
        application: "other".into(),
        ..options()
    };
    let error = open_store(directory.path(), &other, Arc::default()).unwrap_err();
    assert!(
        matches!(error, OpenError::OtherApplication { .. }),
        "{error}"
    );
}

#[test]
fn a_directory_whose_making_was_cut_off_is_made_anew() {
    let directory = tempfile::tempdir().unwrap();
    drop(open(directory.path()).unwrap());
    edit_manifest(directory.path(), "\"ready\"", "\"creating\"");
    assert!(open(directory.path()).unwrap().was_created());
}

#[test]
fn a_damaged_sentinel_is_named() {
    let directory = tempfile::tempdir().unwrap();
    let store = open(directory.path()).unwrap();
    let key = keys::system("sentinel");
    let value = codec::encode(&keys::system("other"), 1, "x").unwrap();
    let engine = store.engine().unwrap();
    engine.apply(&[Write::put(key, value)]).unwrap();
    engine.sync().unwrap();
    drop((engine, store));
    let error = open(directory.path()).unwrap_err();
    assert!(matches!(error, OpenError::Unreadable { .. }), "{error}");
}

#[test]
fn without_free_space_nothing_is_written() {
    let directory = tempfile::tempdir().unwrap();
    let mut options = options();
    options.sled.min_free_space = u64::MAX;
    let error = open_store(directory.path(), &options, Arc::default()).unwrap_err();
    assert!(error.to_string().contains("bytes free"), "{error}");
    assert!(open(directory.path()).unwrap().was_created());
}

#[test]
fn a_database_is_opened_again_as_soon_as_it_was_let_go() {
    let directory = tempfile::tempdir().unwrap();
    let open = || support::engine(directory.path());
    let held = open().unwrap();
    let (opening, is_opening) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let again = scope.spawn(|| {
            opening.send(()).unwrap();
            open().map(drop)
        });
        is_opening.recv().unwrap();
        drop(held);
        again.join().unwrap().unwrap();
    });
}
