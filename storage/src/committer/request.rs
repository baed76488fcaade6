//! What is handed to the committer, and what comes back.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::Write;
use crate::codec::MAX_VALUE;
use crate::keys::MAX_KEY;

/// Why a request was not committed. Nothing of it may be taken for done; after
/// [`CommitError::Unavailable`] it may nevertheless be found on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// The store failed, or an earlier request on which this one was decided did.
    #[error("the store could not write; try again shortly")]
    Unavailable,
    /// A key or value is larger than the store keeps. As after any failure, what was decided on
    /// top of it fails too.
    #[error("a record of {size} bytes is larger than the store keeps")]
    TooLarge {
        /// The size, in bytes.
        size: usize,
    },
}

/// What the committer remembers of one organization's actor.
///
/// The actor decides on top of changes that are still on their way to disk. It numbers its
/// states: generation 1 is the first state it loads, and after each failure it loads its state
/// from disk again and goes on with a higher number. Once a request of generation *n* has
/// failed, every request of a generation up to *n* fails.
#[derive(Debug, Default)]
pub struct Shard {
    failed_generation: AtomicU64,
}

impl Shard {
    /// A shard of which nothing has failed. Generations begin with 1.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The highest generation that has failed, 0 if none has: to go on, take a higher one.
    #[must_use]
    pub fn failed_generation(&self) -> u64 {
        self.failed_generation.load(Ordering::Acquire)
    }

    /// Fails all that was decided so far and is not committed yet, as after a failed request:
    /// what it was decided on turned out to be out of date.
    pub fn fail_undecided(&self) {
        self.failed_generation.fetch_add(1, Ordering::AcqRel);
    }

    /// Fails what was decided on states up to `generation` and is not committed yet.
    pub(super) fn fail(&self, generation: u64) {
        self.failed_generation
            .fetch_max(generation, Ordering::AcqRel);
    }
}

/// Called once, on the committer's thread: it must be short and must not block.
pub type Done = Box<dyn FnOnce(Result<(), CommitError>) + Send>;

/// Changes to be made durable together.
pub struct CommitRequest {
    /// The changes; none for a barrier, whose `done` comes after all earlier requests were
    /// decided and costs nothing on disk.
    pub writes: Vec<Write>,
    /// The organization's shard.
    pub shard: Arc<Shard>,
    /// The generation of the state the changes were decided on.
    pub generation: u64,
    /// Told the outcome, in the order in which requests were submitted.
    pub done: Done,
}

/// A request that is completed when its batch is put together: all that was decided by then goes
/// into it, and memory has to be shared with readers once for all of it.
pub struct LateRequest {
    /// The organization's shard.
    pub shard: Arc<Shard>,
    /// The generation of the state the changes were decided on.
    pub generation: u64,
    /// Gives the changes, and whom to tell. Called once, on the committer's thread: it must be
    /// short. If it gives nothing or panics, its generation fails.
    pub complete: Box<dyn FnOnce() -> Option<(Vec<Write>, Done)> + Send>,
}

/// What was submitted.
pub(super) enum Submitted {
    Ready(Pending),
    Late(LateRequest),
}

impl Submitted {
    /// The request, or nothing if it could not be completed.
    pub(super) fn complete(self) -> Option<Pending> {
        let late = match self {
            Self::Ready(pending) => return Some(pending),
            Self::Late(late) => late,
        };
        let Some((writes, done)) = super::contain("completing a request", late.complete).flatten()
        else {
            late.shard.fail(late.generation);
            return None;
        };
        Some(Pending::new(CommitRequest {
            writes,
            shard: late.shard,
            generation: late.generation,
            done,
        }))
    }
}

/// A submitted request: tells its outcome even if it is dropped on the way.
pub(super) struct Pending {
    pub(super) writes: Vec<Write>,
    pub(super) size: usize,
    pub(super) shard: Arc<Shard>,
    pub(super) generation: u64,
    done: Option<Done>,
}

impl Pending {
    pub(super) fn new(request: CommitRequest) -> Self {
        Self {
            size: request.writes.iter().map(Write::size).sum(),
            writes: request.writes,
            shard: request.shard,
            generation: request.generation,
            done: Some(request.done),
        }
    }

    /// Why it must fail without being tried.
    pub(super) fn refusal(&self) -> Option<CommitError> {
        if self.generation <= self.shard.failed_generation() {
            return Some(CommitError::Unavailable);
        }
        self.writes
            .iter()
            .find(|write| {
                write.key.len() > MAX_KEY
                    || write
                        .value
                        .as_ref()
                        .is_some_and(|value| value.len() > MAX_VALUE)
            })
            .map(|write| CommitError::TooLarge { size: write.size() })
    }

    /// Fails all that was decided on top of this request. A barrier decides nothing.
    pub(super) fn fail_generation(&self) {
        if self.size > 0 {
            self.shard.fail(self.generation);
        }
    }

    /// A panic of the callback ends the callback, not the committer.
    pub(super) fn finish(mut self, outcome: Result<(), CommitError>) {
        self.tell(outcome);
    }

    fn tell(&mut self, outcome: Result<(), CommitError>) {
        if let Some(done) = self.done.take() {
            super::contain("a commit's callback", || done(outcome));
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.tell(Err(CommitError::Unavailable));
    }
}
