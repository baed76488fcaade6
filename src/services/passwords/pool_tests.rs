//! The pool with small costs. A [`Gate`] in place of the random generator holds the one thread
//! inside a hash, so that what waits behind it is known without any sleep.

use super::*;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

struct Gate {
    arrived: Mutex<Sender<()>>,
    leave: Mutex<Receiver<()>>,
}

impl Randomness for Gate {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
        let _ = self.arrived.lock().expect("unpoisoned").send(());
        let _ = self.leave.lock().expect("unpoisoned").recv();
    }
}

fn gate() -> (Arc<Gate>, Receiver<()>, Sender<()>) {
    let (arrived, arrivals) = channel();
    let (leave, leaves) = channel();
    let gate = Gate {
        arrived: Mutex::new(arrived),
        leave: Mutex::new(leaves),
    };
    (Arc::new(gate), arrivals, leave)
}

fn settings(threads: usize, queue: usize) -> config::PasswordSettings {
    config::PasswordSettings {
        memory_kib: 64,
        iterations: 1,
        parallelism: 1,
        threads,
        queue,
    }
}

fn free(threads: usize) -> PasswordHasher {
    let randomness = Arc::new(crate::services::randomness::TestRandomness::seeded(1));
    PasswordHasher::start(&settings(threads, 64), randomness).expect("threads")
}

/// Polls once, which puts the job into the queue.
fn begin<F: Future>(future: &mut std::pin::Pin<Box<F>>) {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(future.as_mut().poll(&mut context).is_pending());
}

#[tokio::test]
async fn hashes_and_verifies_with_salts_of_their_own() {
    let hasher = free(2);
    let first = hasher
        .hash("s3cret words".into(), None)
        .await
        .expect("hashed");
    let second = hasher
        .hash("s3cret words".into(), None)
        .await
        .expect("hashed");
    assert_ne!(first, second);
    for (password, stored, matches) in [
        ("s3cret words", Some(first.as_str()), true),
        ("s3cret words", Some(second.as_str()), true),
        ("S3cret words", Some(first.as_str()), false),
        ("s3cret words", None, false),
    ] {
        let verified = hasher.verify(password.into(), stored, None).await;
        assert_eq!(
            verified,
            Ok(Verified {
                matches,
                needs_rehash: false
            })
        );
    }
}

#[tokio::test]
async fn another_spelling_of_the_same_text_matches() {
    let hasher = free(1);
    let stored = hasher
        .hash("caf\u{e9} au lait".into(), None)
        .await
        .expect("hashed");
    let verified = hasher
        .verify("cafe\u{301} au lait".into(), Some(&stored), None)
        .await;
    assert_eq!(verified.map(|v| v.matches), Ok(true));
}

#[tokio::test]
async fn a_full_queue_refuses_at_once_and_keeps_what_it_took() {
    let (gate, arrivals, leave) = gate();
    let hasher = PasswordHasher::start(&settings(1, 2), gate).expect("threads");
    let mut running = Box::pin(hasher.hash("one".into(), None));
    begin(&mut running);
    arrivals.recv().expect("the thread is at work");
    let mut second = Box::pin(hasher.hash("two".into(), None));
    let mut third = Box::pin(hasher.hash("three".into(), None));
    begin(&mut second);
    begin(&mut third);
    assert_eq!(hasher.waiting(), 2);
    let refused = hasher.hash("four".into(), None).await;
    let Err(HashError::Overloaded { retry_after }) = refused else {
        panic!("{refused:?}");
    };
    assert!(retry_after >= Duration::from_secs(1) && retry_after.subsec_nanos() == 0);

    // One who went away makes room.
    drop(third);
    let mut fourth = Box::pin(hasher.hash("four".into(), None));
    begin(&mut fourth);
    for _ in 0..3 {
        leave.send(()).expect("the thread is there");
    }
    for answer in [running, second, fourth] {
        answer.await.expect("hashed");
    }
    // "three" was never begun: only three salts were drawn.
    assert_eq!(arrivals.try_iter().count(), 2);
}

#[tokio::test]
async fn abandoned_and_late_work_is_not_begun() {
    let (gate, arrivals, leave) = gate();
    let hasher = PasswordHasher::start(&settings(1, 8), gate).expect("threads");
    let mut running = Box::pin(hasher.hash("one".into(), None));
    begin(&mut running);
    arrivals.recv().expect("the thread is at work");
    let mut abandoned = Box::pin(hasher.hash("two".into(), None));
    begin(&mut abandoned);
    drop(abandoned);
    let mut late = Box::pin(hasher.hash("three".into(), Some(monotonic_now())));
    begin(&mut late);
    leave.send(()).expect("the thread is there");
    running.await.expect("hashed");
    assert_eq!(late.await, Err(HashError::DeadlinePassed));
    assert_eq!(arrivals.try_iter().count(), 0);
}

#[tokio::test]
async fn a_panic_ends_one_answer_and_not_the_thread() {
    struct PanicOnce(std::sync::atomic::AtomicBool);
    impl Randomness for PanicOnce {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(1);
            assert!(self.0.swap(true, Ordering::Relaxed), "the first draw fails");
        }
    }
    let randomness = Arc::new(PanicOnce(false.into()));
    let hasher = PasswordHasher::start(&settings(1, 8), randomness).expect("threads");
    let failed = hasher.hash("one".into(), None).await;
    assert_eq!(failed, Err(HashError::Unavailable));
    assert!(hasher.hash("two".into(), None).await.is_ok());
}

#[tokio::test]
async fn dropping_the_pool_answers_what_waits() {
    let (gate, arrivals, leave) = gate();
    let hasher = PasswordHasher::start(&settings(1, 8), gate).expect("threads");
    let (reply, answer) = oneshot::channel();
    hasher
        .submit(Task::Hash(reply), "one".into(), None)
        .expect("room");
    arrivals.recv().expect("the thread is at work");
    let (reply, waiting) = oneshot::channel();
    hasher
        .submit(Task::Hash(reply), "two".into(), None)
        .expect("room");
    drop(hasher);
    assert!(waiting.await.is_err());
    leave.send(()).expect("the thread is there");
    assert!(answer.await.expect("finished").is_ok());
}

#[test]
fn settings_that_argon2_cannot_use_are_named() {
    let mut settings = settings(1, 1);
    settings.memory_kib = 1;
    let randomness = Arc::new(crate::services::randomness::TestRandomness::seeded(1));
    let error = PasswordHasher::start(&settings, randomness).expect_err("too little memory");
    assert!(error.to_string().contains("memory_kib"), "{error}");
}
