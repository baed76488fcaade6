//! Sends most of sled's threads to sleep.
//!
//! sled 0.34.7 keeps seven threads for its writes, in one pool for the whole process, and wakes all
//! of them for each write, of which one finds something to do. Under a load of small commits that took
//! a tenth of the machine. How many there are cannot be set; but sled runs the waker of a finished
//! [`sled::Tree::flush_async`] on the thread that did it, and a waker that does not return keeps its
//! thread.
//!
//! Each open store needs one thread for its writes, and there must be one more for what such a write
//! may wait for (a file being cut shorter): so many stay awake, and wake up when more stores are
//! opened. Should the queue get long, sled starts further threads by itself.

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Wake, Waker};
use std::thread::Thread;
use std::time::Duration;

/// How many threads sled keeps.
const THREADS: usize = 7;
/// A flush may be done before its waker is known: then its thread goes on, and it is tried again.
const TRIES: usize = 50;
/// How long to wait for a thread to fall asleep, in steps.
const STEPS: u32 = 100;
const STEP: Duration = Duration::from_millis(1);

static POOL: Mutex<Pool> = Mutex::new(Pool {
    stores: 0,
    asleep: Vec::new(),
});

struct Pool {
    stores: usize,
    asleep: Vec<Arc<Sleeper>>,
}

/// Keeps one thread until it is released.
#[derive(Default)]
struct Sleeper {
    thread: Mutex<Option<Thread>>,
    released: AtomicBool,
}

impl Sleeper {
    fn is_asleep(&self) -> bool {
        lock(&self.thread).is_some()
    }

    fn release(&self) {
        self.released.store(true, Ordering::Release);
        if let Some(thread) = lock(&self.thread).take() {
            thread.unpark();
        }
    }
}

impl Wake for Sleeper {
    fn wake(self: Arc<Self>) {
        *lock(&self.thread) = Some(std::thread::current());
        while !self.released.load(Ordering::Acquire) {
            std::thread::park();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many may sleep while so many stores are open.
const fn may_sleep(stores: usize) -> usize {
    THREADS.saturating_sub(stores + 1)
}

/// To be called for each store that was opened. Whether threads fall asleep changes nothing but how
/// fast writes are.
pub(crate) fn opened(db: &sled::Db) {
    let mut pool = lock(&POOL);
    pool.stores += 1;
    let most = may_sleep(pool.stores);
    while pool.asleep.len() > most {
        if let Some(sleeper) = pool.asleep.pop() {
            sleeper.release();
        }
    }
    fill(&mut pool, db);
}

/// Sends threads to sleep as long as more may; on a busy machine some stay awake.
fn fill(pool: &mut Pool, db: &sled::Db) {
    let most = may_sleep(pool.stores);
    for _ in 0..TRIES {
        if pool.asleep.len() >= most {
            break;
        }
        pool.asleep.extend(put_to_sleep(db));
    }
}

/// To be called for each store that was closed.
pub(crate) fn closed() {
    let mut pool = lock(&POOL);
    pool.stores = pool.stores.saturating_sub(1);
}

fn put_to_sleep(db: &sled::Db) -> Option<Arc<Sleeper>> {
    let sleeper = Arc::new(Sleeper::default());
    let waker = Waker::from(Arc::clone(&sleeper));
    let flush = pin!(db.flush_async());
    if flush.poll(&mut Context::from_waker(&waker)).is_ready() {
        return None;
    }
    for _ in 0..STEPS {
        if sleeper.is_asleep() {
            return Some(sleeper);
        }
        std::thread::sleep(STEP);
    }
    // Should it fall asleep later, it wakes up at once.
    sleeper.release();
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(db: &sled::Db) {
        for number in 0..100_u32 {
            db.insert(number.to_be_bytes(), vec![7; 4096])
                .expect("inserted");
            db.flush().expect("flushed");
        }
    }

    #[test]
    fn threads_sleep_as_long_as_few_stores_are_open() {
        let directory = tempfile::tempdir().expect("a directory");
        let open = |name: &str| sled::open(directory.path().join(name)).expect("opened");
        // A busy machine may take more than one round; never do more sleep than may.
        let sleep = |db: &sled::Db, expected: usize| {
            for _ in 0..100 {
                let mut pool = lock(&POOL);
                assert!(pool.asleep.len() <= expected, "{}", pool.asleep.len());
                if pool.asleep.len() == expected {
                    return;
                }
                fill(&mut pool, db);
            }
            panic!("{expected} threads do not fall asleep");
        };
        let first = open("first");
        opened(&first);
        sleep(&first, 5);
        write(&first);
        let second = open("second");
        opened(&second);
        sleep(&second, 4);
        write(&second);
        for number in 3..=8 {
            let next = open(&number.to_string());
            opened(&next);
            sleep(&next, may_sleep(number));
        }
        write(&first);
        (0..7).for_each(|_| closed());
        let last = open("last");
        opened(&last);
        sleep(&last, 4);
        write(&last);
        write(&first);
    }
}
