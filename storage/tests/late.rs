//! Requests that are completed when their batch is put together.

mod support;

use std::sync::{Arc, Mutex, mpsc};

use storage::{CommitError, Committer, LateRequest, Shard, Store, Write, keys, open_store};
use support::{commit, hold, options, put, quick, text};

fn start(directory: &std::path::Path) -> (Arc<Store>, Committer) {
    let store = Arc::new(open_store(directory, &options(), Arc::default()).unwrap());
    let committer = Committer::start(Arc::clone(&store), quick(), Box::new(|_| Ok(()))).unwrap();
    (store, committer)
}

type Outcome = mpsc::Receiver<Result<(), CommitError>>;

fn submit(
    committer: &Committer,
    shard: &Arc<Shard>,
    complete: impl FnOnce() -> Option<Vec<Write>> + Send + 'static,
) -> Outcome {
    let (tell, told) = mpsc::channel();
    committer.submit_late(LateRequest {
        shard: Arc::clone(shard),
        generation: 1,
        complete: Box::new(move || {
            let writes = complete()?;
            Some((writes, Box::new(move |outcome| tell.send(outcome).unwrap())))
        }),
    });
    told
}

#[test]
fn what_comes_before_the_committer_does_goes_with_it() {
    let directory = tempfile::tempdir().unwrap();
    let (store, committer) = start(directory.path());
    let shard = Arc::new(Shard::new());
    let waiting = Arc::new(Mutex::new(vec![put(1, 1, "first")]));
    let held = hold(&committer);
    let taken = Arc::clone(&waiting);
    let outcome = submit(&committer, &shard, move || {
        Some(std::mem::take(&mut *taken.lock().unwrap()))
    });
    waiting.lock().unwrap().push(put(1, 2, "second"));
    drop(held);
    assert_eq!(outcome.recv().unwrap(), Ok(()));
    for (user, written) in [(1, "first"), (2, "second")] {
        let key = keys::user(1, user);
        let found = text(&key, store.get(&key).unwrap());
        assert_eq!(found.as_deref(), Some(written));
    }
    assert_eq!(store.commit_sequence(), 1);
}

#[test]
fn what_cannot_be_completed_fails_its_generation_and_nobody_else() {
    for panics in [false, true] {
        let directory = tempfile::tempdir().unwrap();
        let (_store, committer) = start(directory.path());
        let (shard, other) = (Arc::new(Shard::new()), Arc::new(Shard::new()));
        let held = hold(&committer);
        let failed = submit(&committer, &shard, move || {
            assert!(!panics, "a bug");
            None
        });
        let on_top = support::submit(&committer, &shard, 1, vec![put(1, 1, "x")]);
        let beside = support::submit(&committer, &other, 1, vec![put(2, 1, "x")]);
        drop(held);
        assert!(failed.recv().is_err(), "it is dropped unanswered");
        assert_eq!(on_top.recv().unwrap(), Err(CommitError::Unavailable));
        assert_eq!(beside.recv().unwrap(), Ok(()));
        assert_eq!(shard.failed_generation(), 1);
        assert_eq!(commit(&committer, &shard, 2, put(1, 1, "x")), Ok(()));
        let queued = &committer.metrics().queued;
        assert_eq!(queued.load(std::sync::atomic::Ordering::SeqCst), 0);
    }
}
