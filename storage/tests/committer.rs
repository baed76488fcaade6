//! What the committer promises: order, durability, and nothing on top of what failed.

mod support;

use std::sync::atomic::Ordering;
use std::sync::{Arc, mpsc};

use storage::{
    CommitError, CommitRequest, Committer, CommitterOptions, MANIFEST_EVERY, Shard, Store, keys,
    open_store, open_store_with,
};
use support::{Faults, commit, failing, hold, options, put, quick, submit, text};

struct Running {
    store: Arc<Store>,
    committer: Committer,
    faults: Arc<Faults>,
    healed: mpsc::Receiver<u64>,
    _directory: tempfile::TempDir,
}

fn start() -> Running {
    let directory = tempfile::tempdir().unwrap();
    let faults = Arc::new(Faults::default());
    let store = open_store_with(directory.path(), &options(), failing(&faults)).unwrap();
    let store = Arc::new(store);
    let (tell, healed) = mpsc::channel();
    let on_healed = Box::new(move |epoch| {
        tell.send(epoch).unwrap();
        Ok(())
    });
    let committer = Committer::start(Arc::clone(&store), quick(), on_healed).unwrap();
    Running {
        store,
        committer,
        faults,
        healed,
        _directory: directory,
    }
}

impl Running {
    fn user(&self, organization: u64, user: u64) -> Option<String> {
        let key = keys::user(organization, user);
        text(&key, self.store.get(&key).unwrap())
    }
}

#[test]
fn what_is_queued_together_takes_one_sync_and_is_told_in_order() {
    let running = start();
    let (tell, told) = mpsc::channel();
    let shard = Arc::new(Shard::new());
    let syncs = running.faults.syncs.load(Ordering::SeqCst);
    let held = hold(&running.committer);
    for index in 0..100 {
        let tell = tell.clone();
        running.committer.submit(CommitRequest {
            writes: vec![put(1, index % 10, &index.to_string())],
            shard: Arc::clone(&shard),
            generation: 1,
            done: Box::new(move |outcome| tell.send((index, outcome)).unwrap()),
        });
    }
    drop(held);
    let order: Vec<_> = told.iter().take(100).collect();
    assert_eq!(order, (0..100).map(|i| (i, Ok(()))).collect::<Vec<_>>());
    assert_eq!(running.faults.syncs.load(Ordering::SeqCst), syncs + 1);
    assert_eq!(
        running.user(1, 7).as_deref(),
        Some("97"),
        "the last write wins"
    );
    assert_eq!(running.store.commit_sequence(), 1);
}

#[test]
fn batches_have_a_largest_size() {
    let directory = tempfile::tempdir().unwrap();
    let store = Arc::new(open_store(directory.path(), &options(), Arc::default()).unwrap());
    let limits = CommitterOptions {
        max_requests: 10,
        ..quick()
    };
    let committer = Committer::start(Arc::clone(&store), limits, Box::new(|_| Ok(()))).unwrap();
    let shard = Arc::new(Shard::new());
    let held = hold(&committer);
    let outcomes: Vec<_> = (0..25)
        .map(|user| submit(&committer, &shard, 1, vec![put(1, user, "x")]))
        .collect();
    drop(held);
    for outcome in outcomes {
        assert_eq!(outcome.recv().unwrap(), Ok(()));
    }
    assert_eq!(store.commit_sequence(), 3);
}

#[test]
fn a_barrier_waits_for_what_came_before_and_costs_no_sync() {
    let running = start();
    let shard = Arc::new(Shard::new());
    let before = running.faults.syncs.load(Ordering::SeqCst);
    let barrier = submit(&running.committer, &shard, 1, Vec::new());
    assert_eq!(barrier.recv().unwrap(), Ok(()));
    assert_eq!(running.faults.syncs.load(Ordering::SeqCst), before);

    let held = hold(&running.committer);
    let write = submit(&running.committer, &shard, 1, vec![put(1, 1, "x")]);
    let barrier = submit(&running.committer, &shard, 1, Vec::new());
    drop(held);
    assert_eq!(barrier.recv().unwrap(), Ok(()));
    assert_eq!(
        write.try_recv().unwrap(),
        Ok(()),
        "decided before the barrier"
    );
}

#[test]
fn a_failed_batch_fails_all_that_was_decided_on_top_of_it() {
    let running = start();
    let (first, second) = (Arc::new(Shard::new()), Arc::new(Shard::new()));
    assert_eq!(
        commit(&running.committer, &first, 1, put(1, 1, "kept")),
        Ok(())
    );

    running.faults.apply.store(1, Ordering::SeqCst);
    let held = hold(&running.committer);
    let a = submit(&running.committer, &first, 1, vec![put(1, 2, "lost")]);
    let b = submit(&running.committer, &second, 4, vec![put(2, 1, "lost")]);
    drop(held);
    assert_eq!(a.recv().unwrap(), Err(CommitError::Unavailable));
    assert_eq!(b.recv().unwrap(), Err(CommitError::Unavailable));
    assert_eq!(
        (first.failed_generation(), second.failed_generation()),
        (1, 4)
    );
    assert_eq!(running.healed.recv().unwrap(), 1);

    // Healed, but these were decided on a state that never came to be.
    let late = commit(&running.committer, &first, 1, put(1, 3, "lost"));
    assert_eq!(late, Err(CommitError::Unavailable));
    let late = submit(&running.committer, &first, 1, Vec::new());
    assert_eq!(late.recv().unwrap(), Err(CommitError::Unavailable));

    assert_eq!(
        commit(&running.committer, &first, 2, put(1, 4, "new")),
        Ok(())
    );
    assert_eq!(
        commit(&running.committer, &second, 5, put(2, 4, "new")),
        Ok(())
    );
    assert_eq!(running.committer.epoch(), 1);
    assert_eq!(running.user(1, 1).as_deref(), Some("kept"));
    assert_eq!(running.user(1, 2), None);
    assert_eq!(running.user(1, 3), None);
    assert_eq!(running.user(2, 4).as_deref(), Some("new"));
}

#[test]
fn an_outage_fails_requests_at_once_and_ends_when_the_store_opens_again() {
    let running = start();
    let shard = Arc::new(Shard::new());
    running.faults.sync.store(1, Ordering::SeqCst);
    running.faults.open.store(u32::MAX, Ordering::SeqCst);
    let failed = commit(&running.committer, &shard, 1, put(1, 1, "x"));
    assert_eq!(failed, Err(CommitError::Unavailable));
    for generation in 2..20 {
        let failed = commit(&running.committer, &shard, generation, put(1, 2, "x"));
        assert_eq!(failed, Err(CommitError::Unavailable));
        assert_eq!(shard.failed_generation(), generation);
    }
    assert!(running.store.get(&keys::user(1, 1)).is_err());
    assert!(
        running
            .committer
            .metrics()
            .unavailable
            .load(Ordering::SeqCst)
    );
    assert_eq!(running.committer.epoch(), 0);

    running.faults.open.store(0, Ordering::SeqCst);
    assert_eq!(running.healed.recv().unwrap(), 1);
    assert_eq!(
        commit(&running.committer, &shard, 20, put(1, 2, "y")),
        Ok(())
    );
    assert_eq!(running.user(1, 2).as_deref(), Some("y"));
    assert!(
        !running
            .committer
            .metrics()
            .unavailable
            .load(Ordering::SeqCst)
    );
}

#[test]
fn a_shard_without_failures_goes_on_after_an_outage_of_others() {
    let running = start();
    let (first, second) = (Arc::new(Shard::new()), Arc::new(Shard::new()));
    running.faults.sync.store(1, Ordering::SeqCst);
    let failed = commit(&running.committer, &first, 1, put(1, 1, "x"));
    assert_eq!(failed, Err(CommitError::Unavailable));
    assert_eq!(running.healed.recv().unwrap(), 1);
    assert_eq!(
        commit(&running.committer, &second, 1, put(2, 1, "x")),
        Ok(())
    );
}

#[test]
fn a_full_disk_fails_the_batch_but_leaves_the_store_open() {
    let running = start();
    let shard = Arc::new(Shard::new());
    running.faults.no_space.store(1, Ordering::SeqCst);
    let failed = commit(&running.committer, &shard, 1, put(1, 1, "x"));
    assert_eq!(failed, Err(CommitError::Unavailable));
    assert_eq!(running.user(1, 1), None, "it can still be read");
    let late = commit(&running.committer, &shard, 1, put(1, 1, "x"));
    assert_eq!(late, Err(CommitError::Unavailable));
    assert_eq!(
        commit(&running.committer, &shard, 2, put(1, 1, "y")),
        Ok(())
    );
    assert_eq!(running.committer.epoch(), 0);
}

#[test]
fn panics_of_the_engine_and_of_callbacks_do_not_end_the_committer() {
    let running = start();
    let shard = Arc::new(Shard::new());
    running.committer.submit(CommitRequest {
        writes: vec![put(1, 1, "x")],
        shard: Arc::clone(&shard),
        generation: 1,
        done: Box::new(|_| panic!("injected")),
    });
    assert_eq!(
        commit(&running.committer, &shard, 1, put(1, 2, "x")),
        Ok(())
    );
    running.faults.panic.store(1, Ordering::SeqCst);
    let failed = commit(&running.committer, &shard, 1, put(1, 3, "x"));
    assert_eq!(failed, Err(CommitError::Unavailable));
    assert_eq!(running.healed.recv().unwrap(), 1);
    assert_eq!(
        commit(&running.committer, &shard, 2, put(1, 3, "x")),
        Ok(())
    );
}

#[test]
fn a_record_too_large_fails_alone_with_what_follows_of_its_shard() {
    let running = start();
    let (first, second) = (Arc::new(Shard::new()), Arc::new(Shard::new()));
    let held = hold(&running.committer);
    let before = submit(&running.committer, &first, 1, vec![put(1, 1, "x")]);
    let mut large = put(1, 2, "x");
    large.value = Some(vec![0; 50_000]);
    let large = submit(&running.committer, &first, 1, vec![large]);
    let after = submit(&running.committer, &first, 1, vec![put(1, 3, "x")]);
    let other = submit(&running.committer, &second, 1, vec![put(2, 1, "x")]);
    drop(held);
    assert_eq!(before.recv().unwrap(), Ok(()));
    assert!(matches!(
        large.recv().unwrap(),
        Err(CommitError::TooLarge { .. })
    ));
    assert_eq!(after.recv().unwrap(), Err(CommitError::Unavailable));
    assert_eq!(other.recv().unwrap(), Ok(()));
    assert_eq!(running.user(1, 3), None);
}

#[test]
fn a_shutdown_commits_what_is_queued_and_refuses_the_rest() {
    let running = start();
    let shard = Arc::new(Shard::new());
    let held = hold(&running.committer);
    let queued: Vec<_> = (0..50)
        .map(|user| submit(&running.committer, &shard, 1, vec![put(1, user, "x")]))
        .collect();
    drop(held);
    running.committer.shutdown().unwrap();
    for outcome in queued {
        assert_eq!(outcome.recv().unwrap(), Ok(()));
    }
    let manifest = running.store.manifest();
    assert!(manifest.clean_shutdown);
    assert_eq!(
        manifest.minimum_commit_sequence,
        running.store.commit_sequence()
    );
    let late = commit(&running.committer, &shard, 1, put(1, 1, "x"));
    assert_eq!(late, Err(CommitError::Unavailable));
    assert_eq!(running.committer.metrics().queued.load(Ordering::SeqCst), 0);
    running.committer.shutdown().unwrap();
}

#[test]
fn a_committer_that_is_dropped_in_its_own_callback_closes_the_store_in_order() {
    let running = start();
    let (let_go, went) = mpsc::channel();
    let committer = Arc::new(running.committer);
    let last = Arc::clone(&committer);
    committer.submit(CommitRequest {
        writes: vec![put(1, 1, "x")],
        shard: Arc::new(Shard::new()),
        generation: 1,
        done: Box::new(move |outcome| {
            assert_eq!(outcome, Ok(()));
            went.recv().unwrap();
            drop(last);
        }),
    });
    drop(committer);
    let_go.send(()).unwrap();
    // The thread ends when nobody but the test holds the store.
    while Arc::strong_count(&running.store) > 1 {
        std::thread::yield_now();
    }
    assert!(running.store.manifest().clean_shutdown);
}

#[test]
fn the_manifest_follows_the_commits() {
    let running = start();
    let shard = Arc::new(Shard::new());
    for _ in 0..MANIFEST_EVERY {
        assert_eq!(
            commit(&running.committer, &shard, 1, put(1, 1, "x")),
            Ok(())
        );
    }
    // The manifest is raised after the callbacks: the barrier's comes after that.
    let barrier = submit(&running.committer, &shard, 1, Vec::new());
    assert_eq!(barrier.recv().unwrap(), Ok(()));
    assert_eq!(
        running.store.manifest().minimum_commit_sequence,
        MANIFEST_EVERY
    );
    assert!(!running.store.manifest().clean_shutdown);
}
