//! sled 0.34.7 as the engine, with what it does not do by itself.
//!
//! - Its `flush()` hands pages to the device (`sync_file_range`) but sends no barrier: a power
//!   cut may still lose them. [`SledEngine::sync`] adds one `fdatasync`.
//! - It creates and renames files without syncing their directory: done here after opening.
//! - It panics on some damaged files, and when its files cannot be synced while closing.
//! - After a write error every later write fails until it is opened anew.
//! - A batch that fails half way lies half applied in memory, and closing would write that
//!   half: such an engine is not closed but left, see [`SledEngine`]'s `Drop`.

use std::fs::{File, OpenOptions};
use std::ops::Bound;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use crate::engine::{Engine, Opener, Visit, Write};
use crate::{StoreError, files, set_aside, sled_threads};

/// How often, and how long apart, it is tried to open files that are being let go of.
const LOCK_TRIES: u32 = 100;
const LOCK_WAIT: Duration = Duration::from_millis(5);

/// How sled is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SledOptions {
    /// Bytes of pages kept in memory.
    pub cache_capacity: u64,
    /// Bytes that must be free in the file system, beside four times the batch, before a batch
    /// is handed to sled, which does not come back from a full disk without being reopened.
    pub min_free_space: u64,
}

impl Default for SledOptions {
    /// 8 MiB of cache (records are served from the actors' memory, not from the store), and
    /// 2 MiB to be free, four of the segments by which sled's file grows.
    fn default() -> Self {
        Self {
            cache_capacity: 8 << 20,
            min_free_space: 2 << 20,
        }
    }
}

/// What was done since the start, over all reopenings.
#[derive(Debug, Default)]
pub struct EngineCounters {
    /// Batches applied.
    pub batches: AtomicU64,
    /// `fdatasync` calls that succeeded.
    pub syncs: AtomicU64,
    /// Times the engine was opened.
    pub openings: AtomicU64,
}

/// An open sled database.
pub struct SledEngine {
    /// `None` only while it is dropped.
    db: Option<sled::Db>,
    /// A handle of our own on sled's file: sled keeps its own to itself.
    file: File,
    directory: PathBuf,
    options: SledOptions,
    counters: Arc<EngineCounters>,
    half_applied: AtomicBool,
}

impl SledEngine {
    /// Opens or creates a database in `directory`.
    ///
    /// `reread` drops what the operating system has cached of the file: after a failed sync
    /// cached pages may differ from the disk and count as written.
    ///
    /// # Errors
    /// If sled refuses, or panics; if a file operation fails.
    pub fn open(
        directory: &Path,
        options: SledOptions,
        counters: Arc<EngineCounters>,
        reread: bool,
    ) -> Result<Self, StoreError> {
        files::create_private_directory(directory)?;
        let path = directory.join("db");
        if reread && let Ok(file) = File::open(&path) {
            // Best effort: not every file system keeps a cache of its own to drop.
            let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
        }
        set_aside::bad_snapshots(directory)?;
        let config = sled::Config::new()
            .path(directory)
            .cache_capacity(options.cache_capacity)
            .flush_every_ms(None);
        let db = open_released(&config)?;
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .open(&path)
            .map_err(StoreError::io(format!("opening {}", path.display())))?;
        let engine = Self {
            db: Some(db),
            file,
            directory: directory.to_owned(),
            options,
            counters,
            half_applied: AtomicBool::new(false),
        };
        sled_threads::opened(engine.db());
        files::make_private(directory)?;
        // What recovery read from the cache of a killed process must not be lost later.
        engine.sync()?;
        files::sync_directory(directory)?;
        if let Some(parent) = directory.parent() {
            files::sync_directory(parent)?;
        }
        engine.counters.openings.fetch_add(1, Ordering::Relaxed);
        Ok(engine)
    }

    /// An opener for [`crate::open_store_with`].
    #[must_use]
    pub fn opener(options: SledOptions, counters: Arc<EngineCounters>) -> Box<Opener> {
        let opened = AtomicBool::new(false);
        Box::new(move |directory| {
            let reread = opened.swap(true, Ordering::Relaxed);
            let engine = Self::open(directory, options, Arc::clone(&counters), reread)?;
            Ok(Arc::new(engine))
        })
    }

    fn db(&self) -> &sled::Db {
        self.db.as_ref().expect("only dropping takes it")
    }

    fn require_free_space(&self, batch: u64) -> Result<(), StoreError> {
        let status = rustix::fs::fstatvfs(&self.file)
            .map_err(|errno| StoreError::io("asking for the free space")(errno.into()))?;
        let free = status.f_bavail.saturating_mul(status.f_frsize);
        let needed = self
            .options
            .min_free_space
            .saturating_add(batch.saturating_mul(4));
        if free < needed {
            return Err(StoreError::NoSpace {
                directory: self.directory.clone(),
                free,
                needed,
            });
        }
        Ok(())
    }
}

impl Engine for SledEngine {
    fn apply(&self, writes: &[Write]) -> Result<(), StoreError> {
        let mut batch = sled::Batch::default();
        let mut size = 0;
        for write in writes {
            size += write.size();
            match &write.value {
                Some(value) => batch.insert(write.key.as_slice(), value.as_slice()),
                None => batch.remove(write.key.as_slice()),
            }
        }
        self.require_free_space(size as u64)?;
        let applied = guarded("apply a batch", || self.db().apply_batch(batch));
        match applied {
            Ok(()) => self.counters.batches.fetch_add(1, Ordering::Relaxed),
            Err(error) => {
                self.half_applied.store(true, Ordering::Relaxed);
                return Err(error);
            }
        };
        Ok(())
    }

    fn sync(&self) -> Result<(), StoreError> {
        guarded("flush", || self.db().flush())?;
        self.file
            .sync_data()
            .map_err(StoreError::io("fdatasync of the store's file"))?;
        self.counters.syncs.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    fn would_take(&self, bytes: u64) -> Result<(), StoreError> {
        self.require_free_space(bytes)
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(guarded("read", || self.db().get(key))?.map(|value| value.to_vec()))
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        let mut records = self.db().scan_prefix(prefix);
        visit_all(|| records.next(), visit)
    }

    fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        if to.is_some_and(|to| to <= from) {
            return Ok(());
        }
        let end = to.map_or(Bound::Unbounded, Bound::Excluded);
        let mut records = self
            .db()
            .range::<&[u8], (Bound<&[u8]>, Bound<&[u8]>)>((Bound::Included(from), end));
        if reverse {
            visit_all(|| records.next_back(), visit)
        } else {
            visit_all(|| records.next(), visit)
        }
    }
}

/// Opens the database once its former life has let go of it: sled's threads may hold its files, and
/// with them its lock, for a moment after it was dropped. Another process cannot: the store's own
/// lock is taken before.
fn open_released(config: &sled::Config) -> Result<sled::Db, StoreError> {
    let mut tries = 0;
    loop {
        let opened = guarded("open its files", || config.open());
        let is_held = matches!(&opened, Err(StoreError::Engine { reason, .. })
            if reason.contains("could not acquire lock"));
        tries += 1;
        if !is_held || tries == LOCK_TRIES {
            return opened;
        }
        std::thread::sleep(LOCK_WAIT);
    }
}

fn visit_all(
    mut next: impl FnMut() -> Option<sled::Result<(sled::IVec, sled::IVec)>>,
    visit: &mut Visit<'_>,
) -> Result<(), StoreError> {
    while let Some((key, value)) = guarded("read", || next().transpose())? {
        if !visit(&key, &value)? {
            break;
        }
    }
    Ok(())
}

/// Runs `work` on sled, whose panics are errors like any other here.
fn guarded<T>(
    action: &'static str,
    work: impl FnOnce() -> sled::Result<T>,
) -> Result<T, StoreError> {
    let failed = |reason| StoreError::Engine { action, reason };
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| failed(error.to_string())),
        Err(_) => Err(failed("it panicked".into())),
    }
}

impl Drop for SledEngine {
    fn drop(&mut self) {
        let Some(db) = self.db.take() else { return };
        // sled writes nothing more on closing once it has seen a write error. If a batch failed
        // for another reason, closing would make the half of it that was applied durable. Then
        // the database stays open, holding its lock, until the process is started anew.
        let closing_writes = db.context.global_error().is_ok();
        if self.half_applied.load(Ordering::Relaxed) && closing_writes {
            tracing::error!(
                directory = %self.directory.display(),
                "the storage engine failed inside a batch; restart the server to go on"
            );
            std::mem::forget(db);
            return;
        }
        if catch_unwind(AssertUnwindSafe(|| drop(db))).is_err() {
            tracing::error!(
                directory = %self.directory.display(),
                "the storage engine panicked while closing"
            );
        }
        sled_threads::closed();
    }
}
