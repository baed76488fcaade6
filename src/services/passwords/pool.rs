//! The threads that hash passwords.
//!
//! Hashing takes some 20 ms of a core and 19 MiB, so it happens on threads of its own, one for
//! each core, first come first served. Each keeps its memory from one hash to the next, and gives
//! it back to the system when it had nothing to do for [`IDLE`].

use std::io;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use domain::ambient::Randomness;
use tokio::sync::oneshot;

use super::hashing::{self, Cost, SALT};
use super::max_cost::MaxCost;
use super::memory::WorkingMemory;
use super::normalization::normalized;
use super::queue::{Next, Queue};
use crate::services::secret::Secret;

/// After this long without work a thread gives its memory back.
const IDLE: Duration = Duration::from_secs(10);
/// What a hash is taken to cost until the first was measured, in microseconds.
const ASSUMED_MICROSECONDS: u64 = 30_000;

/// What comes of comparing a password with a stored hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Whether it is the right password.
    pub matches: bool,
    /// Whether the right password should be hashed anew and stored, because the stored hash was
    /// made at another cost or by an older algorithm. False when it does not match.
    pub needs_rehash: bool,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    /// The queue is full: 503 with `Retry-After`.
    #[error("too many passwords are waiting to be checked: try again in {} s", retry_after.as_secs())]
    Overloaded {
        /// When there is likely to be room, in whole seconds.
        retry_after: Duration,
    },
    /// The deadline passed before the work was begun.
    #[error("the password was not checked in time")]
    DeadlinePassed,
    /// The stored hash is no argon2 PHC string, or asks for more memory or time than is allowed.
    #[error("the stored password hash cannot be used: the person needs a new password")]
    UnusableStoredHash,
    /// The system gave no memory.
    #[error(
        "there is not enough memory to hash a password: lower passwords.memory_kib or passwords.threads"
    )]
    OutOfMemory,
    /// The hashing threads have ended, or one failed.
    #[error("passwords cannot be checked at the moment")]
    Unavailable,
}

/// A pool of hashing threads. Dropping it ends them; work still waiting is answered
/// [`HashError::Unavailable`].
pub struct PasswordHasher {
    shared: Arc<Shared>,
    threads: usize,
}

struct Shared {
    queue: Queue<Job>,
    cost: Cost,
    max_cost: MaxCost,
    /// Blocks of 1 KiB filled for comparisons.
    compared: AtomicU64,
    randomness: Arc<dyn Randomness>,
    /// Moving mean of the time one job takes, in microseconds.
    mean_microseconds: AtomicU64,
}

type Reply<T> = oneshot::Sender<Result<T, HashError>>;

enum Task {
    Hash(Reply<String>),
    Verify(Option<Box<str>>, Reply<Verified>),
}

struct Job {
    task: Task,
    password: Secret,
    deadline: Option<Instant>,
}

impl PasswordHasher {
    /// Starts the threads where no stored hash costs more than the present one.
    ///
    /// # Errors
    /// As [`Self::start_knowing`].
    pub fn start(
        settings: &config::PasswordSettings,
        randomness: Arc<dyn Randomness>,
    ) -> io::Result<Self> {
        Self::start_knowing(settings, MaxCost::forgetful(), randomness)
    }

    /// Starts the threads. They take no memory to speak of before their first hash. Every comparison
    /// costs as much as the present cost or, if that is more, as the most expensive one known.
    ///
    /// # Errors
    /// When argon2 cannot work with the settings, or no thread can be started.
    pub fn start_knowing(
        settings: &config::PasswordSettings,
        max_cost: MaxCost,
        randomness: Arc<dyn Randomness>,
    ) -> io::Result<Self> {
        let cost = Cost::new(
            settings.memory_kib,
            settings.iterations,
            settings.parallelism,
        )
        .map_err(|error| {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("passwords: argon2 cannot use memory_kib, iterations and parallelism as set: {error}"),
            )
        })?;
        max_cost.raise(cost.work_of_one());
        let threads = match settings.threads {
            0 => std::thread::available_parallelism().map_or(1, NonZero::get),
            threads => threads,
        };
        let shared = Arc::new(Shared {
            queue: Queue::new(settings.queue.max(1).saturating_mul(threads)),
            cost,
            max_cost,
            compared: AtomicU64::new(0),
            randomness,
            mean_microseconds: AtomicU64::new(ASSUMED_MICROSECONDS),
        });
        let hasher = Self {
            shared: Arc::clone(&shared),
            threads,
        };
        for number in 0..threads {
            let shared = Arc::clone(&shared);
            std::thread::Builder::new()
                .name(format!("password-{number}"))
                .stack_size(256 * 1024)
                .spawn(move || shared.work())?;
        }
        Ok(hasher)
    }

    /// Hashes a password: an argon2id PHC string with a salt of its own. A `deadline` that passes
    /// before the work is begun, and a future that is dropped, cost no work.
    ///
    /// # Errors
    /// See [`HashError`].
    pub async fn hash(
        &self,
        password: Secret,
        deadline: Option<Instant>,
    ) -> Result<String, HashError> {
        let (reply, answer) = oneshot::channel();
        self.submit(Task::Hash(reply), password, deadline)?;
        answer.await.unwrap_or(Err(HashError::Unavailable))
    }

    /// Compares a password with the stored PHC string. `None`, for a person who is unknown or has
    /// no password, takes as long and gives no; so does a string that cannot be used.
    ///
    /// # Errors
    /// See [`HashError`].
    pub async fn verify(
        &self,
        password: Secret,
        stored: Option<&str>,
        deadline: Option<Instant>,
    ) -> Result<Verified, HashError> {
        let (reply, answer) = oneshot::channel();
        let task = Task::Verify(stored.map(Into::into), reply);
        self.submit(task, password, deadline)?;
        answer.await.unwrap_or(Err(HashError::Unavailable))
    }

    /// How many passwords are waiting, for metrics.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.shared.queue.len()
    }

    /// The work done so far to compare passwords, in KiB filled by argon2, for metrics.
    #[must_use]
    pub fn compared_kib(&self) -> u64 {
        self.shared.compared.load(Ordering::Relaxed)
    }

    fn submit(
        &self,
        task: Task,
        password: Secret,
        deadline: Option<Instant>,
    ) -> Result<(), HashError> {
        let job = Job {
            task,
            password,
            deadline,
        };
        match self.shared.queue.push(job, Job::is_abandoned) {
            Ok(()) => Ok(()),
            Err(waiting) => Err(HashError::Overloaded {
                retry_after: self.wait_for(waiting),
            }),
        }
    }

    /// How long `waiting` jobs take all threads, rounded up to seconds.
    fn wait_for(&self, waiting: usize) -> Duration {
        let mean = self.shared.mean_microseconds.load(Ordering::Relaxed);
        let jobs = u64::try_from(waiting / self.threads + 1).unwrap_or(u64::MAX);
        let seconds = mean.saturating_mul(jobs).div_ceil(1_000_000);
        Duration::from_secs(seconds.clamp(1, 60))
    }
}

impl Drop for PasswordHasher {
    fn drop(&mut self) {
        self.shared.queue.close();
    }
}

impl std::fmt::Debug for PasswordHasher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PasswordHasher")
            .field("threads", &self.threads)
            .field("waiting", &self.waiting())
            .finish_non_exhaustive()
    }
}

impl Shared {
    fn work(&self) {
        let mut memory = WorkingMemory::empty();
        loop {
            let patience = (memory.blocks_held() > 0).then_some(IDLE);
            match self.queue.next(patience) {
                Next::Job(job) => {
                    // A panic ends one answer (its sender is dropped), not the thread.
                    let done = catch_unwind(AssertUnwindSafe(|| self.answer(&mut memory, job)));
                    let oversized = memory.blocks_held() > self.usual_blocks();
                    if done.is_err() || oversized {
                        memory.release();
                    }
                }
                Next::Idle => memory.release(),
                Next::Closed => return,
            }
        }
    }

    fn usual_blocks(&self) -> usize {
        let most = self
            .max_cost
            .get()
            .memory
            .max(self.cost.work_of_one().memory);
        usize::try_from(most).unwrap_or(usize::MAX)
    }

    fn answer(&self, memory: &mut WorkingMemory, job: Job) {
        if job.is_abandoned() {
            return;
        }
        let started = monotonic_now();
        if job.deadline.is_some_and(|deadline| deadline <= started) {
            job.task.fail(HashError::DeadlinePassed);
            return;
        }
        let password = normalized(&job.password);
        match job.task {
            Task::Hash(reply) => {
                let salt = self.randomness.bytes::<SALT>();
                let _ = reply.send(hashing::hash(memory, &self.cost, &password, salt));
            }
            Task::Verify(stored, reply) => {
                let before = memory.filled();
                let stored = stored.as_deref();
                let verified =
                    hashing::verify(memory, &self.cost, &self.max_cost, &password, stored);
                let filled = memory.filled() - before;
                self.compared.fetch_add(filled, Ordering::Relaxed);
                let _ = reply.send(verified);
            }
        }
        self.measured(monotonic_now().saturating_duration_since(started));
    }

    fn measured(&self, took: Duration) {
        let took = u64::try_from(took.as_micros()).unwrap_or(u64::MAX / 16);
        let mean = self.mean_microseconds.load(Ordering::Relaxed);
        let next = mean - mean / 8 + took / 8;
        self.mean_microseconds.store(next, Ordering::Relaxed);
    }
}

impl Job {
    /// Nobody waits for the answer any more.
    fn is_abandoned(&self) -> bool {
        match &self.task {
            Task::Hash(reply) => reply.is_closed(),
            Task::Verify(_, reply) => reply.is_closed(),
        }
    }
}

impl Task {
    fn fail(self, error: HashError) {
        match self {
            Self::Hash(reply) => drop(reply.send(Err(error))),
            Self::Verify(_, reply) => drop(reply.send(Err(error))),
        }
    }
}

/// The monotonic clock: deadlines are given in it, and no decision about a person depends on it.
#[allow(
    clippy::disallowed_methods,
    reason = "an edge: deadlines and load are measured here"
)]
fn monotonic_now() -> Instant {
    Instant::now()
}

#[cfg(test)]
#[path = "pool_tests.rs"]
mod tests;
