//! Sends most of sled's threads to sleep.
//!
//! sled 0.34.7 keeps seven threads for its writes, in one pool for the whole process, and wakes all
//! of them for each write, of which one finds something to do. Under a load of small commits that took
//! more of the machine than writing. How many there are cannot be set; but sled runs the waker of a
//! finished [`sled::Tree::flush_async`] on the thread that did it, and a waker that never returns
//! keeps its thread. Should the queue get long, sled starts further threads by itself.

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Once};
use std::task::{Context, Wake, Waker};
use std::time::Duration;

/// How many of the seven are put to sleep. One stays: a store has one write under way at a time.
const TO_SLEEP: usize = 6;
/// A flush may be done before its waker is known: then its thread goes on, and it is tried again.
const TRIES: usize = 50;
/// How long to wait for a thread to fall asleep, in steps.
const STEPS: u32 = 100;
const STEP: Duration = Duration::from_millis(1);

static ASLEEP: AtomicUsize = AtomicUsize::new(0);

struct NeverReturns;

impl Wake for NeverReturns {
    fn wake(self: Arc<Self>) {
        if ASLEEP.fetch_add(1, Ordering::AcqRel) >= TO_SLEEP {
            return;
        }
        loop {
            std::thread::park();
        }
    }
}

/// Puts the threads to sleep, the first time it is called in a process. Whether it works changes
/// nothing but how fast writes are.
pub(crate) fn calm(db: &sled::Db) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        for _ in 0..TRIES {
            let before = ASLEEP.load(Ordering::Acquire);
            if before >= TO_SLEEP {
                break;
            }
            let waker = Waker::from(Arc::new(NeverReturns));
            let flush = pin!(db.flush_async());
            if flush.poll(&mut Context::from_waker(&waker)).is_ready() {
                continue;
            }
            for _ in 0..STEPS {
                if ASLEEP.load(Ordering::Acquire) > before {
                    break;
                }
                std::thread::sleep(STEP);
            }
        }
        tracing::debug!(
            asleep = ASLEEP.load(Ordering::Acquire),
            "threads of the storage engine"
        );
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In this process: how many of sled's threads there are, and how many of them sleep for good
    /// is only seen by what was counted.
    #[test]
    fn most_threads_are_put_to_sleep_and_the_others_still_write() {
        let directory = tempfile::tempdir().expect("a directory");
        let db = sled::open(directory.path()).expect("opened");
        calm(&db);
        assert_eq!(ASLEEP.load(Ordering::Acquire), TO_SLEEP);
        for number in 0..200_u32 {
            db.insert(number.to_be_bytes(), vec![7; 4096])
                .expect("inserted");
            db.flush().expect("flushed");
        }
        drop(db);
        let db = sled::open(directory.path()).expect("opened again");
        assert_eq!(db.len(), 200);
    }
}
