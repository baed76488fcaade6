//! Group commit: one thread makes durable, in batches, what all organizations have queued.

mod metrics;
mod request;
mod worker;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

pub use metrics::CommitterMetrics;
pub use request::{CommitError, CommitRequest, Done, LateRequest, Shard};

use crate::{Store, StoreError};
use request::{Pending, Submitted};
use worker::Worker;

/// The committer's limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommitterOptions {
    /// The most requests in one batch.
    pub max_requests: usize,
    /// The most bytes of keys and values in one batch of several requests; a larger request
    /// makes a batch of its own.
    pub max_bytes: usize,
    /// How long to wait before a failed store is opened again for the first time.
    pub first_retry: Duration,
    /// The longest wait between tries; it doubles from the first to this.
    pub last_retry: Duration,
}

impl Default for CommitterOptions {
    /// 1,024 requests or 256 KiB a batch; tries from 100 ms to 5 s.
    ///
    /// A batch stays below the engine's segment of 512 KiB: the engine may write over a segment
    /// once its live records lie in a later one and another has been begun since. If all that
    /// happened between two syncs, a power cut could keep the overwriting and lose the copy.
    fn default() -> Self {
        Self {
            max_requests: 1024,
            max_bytes: 256 * 1024,
            first_retry: Duration::from_millis(100),
            last_retry: Duration::from_secs(5),
        }
    }
}

enum Message {
    Commit(Submitted),
    Exclusive(Box<dyn FnOnce(&Store) + Send>),
    Shutdown,
}

/// State the worker shares with those who submit.
#[derive(Default)]
struct Shared {
    epoch: AtomicU64,
    metrics: CommitterMetrics,
}

/// Called on the committer's thread with the new epoch when a failed store works again, before
/// anything is committed to it. When it fails, the store is closed again, and opened later.
pub type OnHealed = Box<dyn FnMut(u64) -> Result<(), StoreError> + Send>;

/// The one way to write to a [`Store`].
pub struct Committer {
    sender: Sender<Message>,
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<Result<(), StoreError>>>>,
}

impl Committer {
    /// Starts the thread. A store has one committer.
    ///
    /// # Errors
    /// If the operating system gives no thread.
    pub fn start(
        store: Arc<Store>,
        options: CommitterOptions,
        on_healed: OnHealed,
    ) -> io::Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let shared = Arc::new(Shared::default());
        let worker = Worker::new(store, options, on_healed, receiver, Arc::clone(&shared));
        let thread = std::thread::Builder::new()
            .name("committer".into())
            .spawn(move || worker.run())?;
        Ok(Self {
            sender,
            shared,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Queues `request` and returns at once. How much is queued is limited by those who submit.
    /// After the shutdown its `done` is called with [`CommitError::Unavailable`] at once.
    pub fn submit(&self, request: CommitRequest) {
        self.send(Submitted::Ready(Pending::new(request)));
    }

    /// Queues a request that is completed when its turn comes, and returns at once. After the
    /// shutdown it is dropped without being completed.
    pub fn submit_late(&self, request: LateRequest) {
        self.send(Submitted::Late(request));
    }

    fn send(&self, submitted: Submitted) {
        self.shared.metrics.queued.fetch_add(1, Ordering::Relaxed);
        // What cannot be sent is dropped, and tells its outcome as it goes.
        if self.sender.send(Message::Commit(submitted)).is_err() {
            self.shared.metrics.queued.fetch_sub(1, Ordering::Relaxed);
        }
    }

    /// Runs `job` on the committer's thread between two batches: nothing is written meanwhile,
    /// so it sees every record as of one commit. Writers wait for it: for backups.
    ///
    /// After the shutdown `job` is dropped without being called.
    pub fn run_exclusive(&self, job: impl FnOnce(&Store) + Send + 'static) {
        // After the shutdown there is nobody to run it.
        let _ = self.sender.send(Message::Exclusive(Box::new(job)));
    }

    /// Whether its thread runs. Looked at from outside: a thread that is gone says nothing.
    #[must_use]
    pub fn is_running(&self) -> bool {
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        thread.as_ref().is_some_and(|thread| !thread.is_finished())
    }

    /// How often a failed store was healed.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.shared.epoch.load(Ordering::Acquire)
    }

    /// What was counted.
    #[must_use]
    pub fn metrics(&self) -> &CommitterMetrics {
        &self.shared.metrics
    }

    /// Commits what is queued, closes the store in order and ends the thread. Called again, it
    /// does nothing. Called in a callback of the committer, it does not wait for the end.
    ///
    /// # Errors
    /// If the store could not be closed in order; what was acknowledged is durable all the same.
    pub fn shutdown(&self) -> Result<(), StoreError> {
        let Some(thread) = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
        else {
            return Ok(());
        };
        // If the thread is gone, joining it says so.
        let _ = self.sender.send(Message::Shutdown);
        if thread.thread().id() == std::thread::current().id() {
            // The last who held the committer let go of it in a callback: the thread cannot wait for
            // itself. It ends behind this callback, in the same order.
            return Ok(());
        }
        thread.join().unwrap_or_else(|_| {
            Err(StoreError::Engine {
                action: "shut down",
                reason: "the committer panicked".into(),
            })
        })
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        if let Err(error) = self.shutdown() {
            tracing::error!(%error, "the store was not closed in order");
        }
    }
}

/// Runs `work` and answers `None` if it panics.
fn contain<T>(what: &'static str, work: impl FnOnce() -> T) -> Option<T> {
    let result = catch_unwind(AssertUnwindSafe(work));
    if result.is_err() {
        tracing::error!(what, "panicked");
    }
    result.ok()
}
