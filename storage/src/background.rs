//! The scan behind a start: at the start only what is needed at once is read, and what lies cold may
//! have gone bad. So every record is read afterwards, by one thread that stands back.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::verification::{Slices, VerificationReport};
use crate::{Store, StoreError};

/// A slice ends after so many bytes …
const SLICE_BYTES: u64 = 64 * 1024;
/// … or when it took this long.
const SLICE_TIME: Duration = Duration::from_millis(5);
/// At most so many bytes are read in a second.
const BYTES_PER_SECOND: u64 = 8 << 20;
/// The rest when the store does not answer: it is being reopened perhaps.
const AFTER_FAILURE: Duration = Duration::from_secs(1);
/// How often the log tells how far it is.
const TELL_EVERY: Duration = Duration::from_secs(60);
/// At most so many damaged records are named in the log; all are counted.
const MOST_NAMED: usize = 100;

/// How far a scan is, and what it found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScanStatus {
    /// Whether all was read.
    pub is_done: bool,
    /// Records read so far.
    pub records: u64,
    /// Bytes of their keys and values.
    pub bytes: u64,
    /// Damaged ones among them, and places that cannot be read.
    pub damaged: u64,
}

#[derive(Default)]
struct Shared {
    status: Mutex<ScanStatus>,
    stopping: AtomicBool,
}

/// A scan under way. Dropped, it stops at once.
pub struct BackgroundScan {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl BackgroundScan {
    /// Begins to read every record of `store`; `application` is its name in the log.
    ///
    /// # Errors
    /// If the operating system gives no thread.
    pub fn start(store: Arc<Store>, application: &str) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let scan = Scan {
            store,
            shared: Arc::clone(&shared),
            application: application.to_owned(),
            slices: Slices::default(),
            named: 0,
        };
        let thread = thread::Builder::new()
            .name("record-scan".into())
            .spawn(move || scan.run())?;
        Ok(Self {
            shared,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// How far it is.
    #[must_use]
    pub fn status(&self) -> ScanStatus {
        *self
            .shared
            .status
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops it and waits for the record it is at. Called again, it does nothing.
    pub fn stop(&self) {
        self.shared.stopping.store(true, Ordering::Release);
        let thread = self.thread.lock();
        let Some(thread) = thread.unwrap_or_else(PoisonError::into_inner).take() else {
            return;
        };
        thread.thread().unpark();
        if thread.join().is_err() {
            tracing::error!("the scan of the records panicked");
        }
    }
}

impl Drop for BackgroundScan {
    fn drop(&mut self) {
        self.stop();
    }
}

struct Scan {
    store: Arc<Store>,
    shared: Arc<Shared>,
    application: String,
    slices: Slices,
    /// How many damaged records the log has named.
    named: usize,
}

impl Scan {
    fn run(mut self) {
        stand_back();
        let mut told = now();
        while !self.is_stopping() {
            let began = now();
            let before = self.slices.report().bytes;
            let read = self.slice(began);
            self.tell_of_damage();
            let rest = match read {
                Ok(true) => {
                    let bytes = self.slices.report().bytes - before;
                    let allowed = Duration::from_micros(bytes * 1_000_000 / BYTES_PER_SECOND);
                    // As long as it worked: it never takes more than half of anything.
                    began.elapsed().max(allowed)
                }
                Ok(false) => return self.finish(),
                Err(error) => {
                    tracing::debug!(application = self.application, %error, "the scan of the records waits");
                    AFTER_FAILURE
                }
            };
            if told.elapsed() >= TELL_EVERY {
                told = now();
                let report = self.slices.report();
                let kind = self.slices.kind().map_or("", |kind| kind.name());
                tracing::info!(
                    application = self.application,
                    records = report.records,
                    kind,
                    "the scan of the records goes on"
                );
            }
            self.rest(rest);
        }
    }

    /// The engine is held for one slice only: one that failed is reopened when nobody has it.
    fn slice(&mut self, began: Instant) -> Result<bool, StoreError> {
        let engine = self.store.engine()?;
        let shared = &self.shared;
        let read = self.slices.read_on(&*engine, SLICE_BYTES, || {
            shared.stopping.load(Ordering::Acquire) || began.elapsed() >= SLICE_TIME
        });
        drop(engine);
        self.publish(false);
        read
    }

    fn tell_of_damage(&mut self) {
        let report = self.slices.report();
        let found = report.damaged.len().min(MOST_NAMED);
        for damaged in &report.damaged[self.named..found] {
            tracing::error!(
                application = self.application,
                kind = %damaged.kind,
                organization = damaged.organization,
                problem = damaged.problem,
                "a damaged record was found: run `locai-iam verify` with the server stopped and restore a backup"
            );
        }
        self.named = found;
    }

    fn finish(&self) {
        self.publish(true);
        let VerificationReport {
            records,
            bytes,
            damaged_count,
            ..
        } = self.slices.report();
        let application = &self.application;
        if *damaged_count == 0 {
            tracing::info!(
                application,
                records,
                bytes,
                "all records were read and are sound"
            );
        } else {
            tracing::error!(
                application,
                records,
                damaged = damaged_count,
                "all records were read, some are damaged"
            );
        }
    }

    fn publish(&self, is_done: bool) {
        let report = self.slices.report();
        let status = self.shared.status.lock();
        *status.unwrap_or_else(PoisonError::into_inner) = ScanStatus {
            is_done,
            records: report.records,
            bytes: report.bytes,
            damaged: report.damaged_count,
        };
    }

    fn is_stopping(&self) -> bool {
        self.shared.stopping.load(Ordering::Acquire)
    }

    /// Rests, but not past the stop.
    fn rest(&self, rest: Duration) {
        let until = now() + rest;
        while !self.is_stopping() {
            let left = until.saturating_duration_since(now());
            if left.is_zero() {
                return;
            }
            thread::park_timeout(left);
        }
    }
}

/// Lets every other thread go first. On Linux this is about the calling thread alone.
fn stand_back() {
    if let Err(error) = rustix::process::setpriority_process(None, 19) {
        tracing::debug!(%error, "the scan of the records runs like any other thread");
    }
}

/// How long to rest is a matter of the machine, not of what is decided.
#[allow(clippy::disallowed_methods, reason = "rests are measured, not decided")]
fn now() -> Instant {
    Instant::now()
}
