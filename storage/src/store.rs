//! An open data directory: its engine, its manifest and its lock.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::engine::{Engine, Opener, Visit};
use crate::manifest::Manifest;
use crate::{StoreError, codec, keys};

/// The manifest's minimum is raised whenever this many commits were made.
pub const MANIFEST_EVERY: u64 = 4096;

/// After this many commits the next start is made quicker while shutting down.
const SNAPSHOT_AFTER: u64 = 256;

/// The version of the store's own records.
pub(crate) const SYSTEM_VERSION: u8 = 1;

/// The key of the record that holds the store's id.
pub(crate) fn sentinel_key() -> Vec<u8> {
    keys::system("sentinel")
}

/// The key of the record that counts commits.
pub(crate) fn sequence_key() -> Vec<u8> {
    keys::system("commit_sequence")
}

/// An open data directory. Reads go to the engine; writes go through a
/// [`Committer`](crate::Committer) alone.
pub struct Store {
    pub(crate) directory: PathBuf,
    /// Held for as long as the store is open; the lock goes with the handle.
    pub(crate) _lock: File,
    pub(crate) opener: Box<Opener>,
    pub(crate) engine: RwLock<Option<Arc<dyn Engine>>>,
    pub(crate) manifest: Mutex<Manifest>,
    /// The last commit known to be durable.
    pub(crate) sequence: AtomicU64,
    /// The last commit when the store was opened.
    pub(crate) opened_at: u64,
    pub(crate) created: bool,
    pub(crate) was_clean: bool,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("directory", &self.directory)
            .field("commit_sequence", &self.commit_sequence())
            .finish_non_exhaustive()
    }
}

impl Store {
    /// The engine, for as long as the caller keeps it: keep it for one operation only, because
    /// a failed engine is reopened only when nobody has it.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] while it is being reopened and after the shutdown.
    pub fn engine(&self) -> Result<Arc<dyn Engine>, StoreError> {
        self.engine
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or(StoreError::Unavailable)
    }

    /// The value of `key`: see [`Engine::get`].
    ///
    /// # Errors
    /// As [`Store::engine`] and [`Engine::get`].
    pub fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.engine()?.get(key)
    }

    /// See [`Engine::scan`].
    ///
    /// # Errors
    /// As [`Store::engine`], the engine's, or the visitor's.
    pub fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.engine()?.scan(prefix, visit)
    }

    /// See [`Engine::scan_range`].
    ///
    /// # Errors
    /// As [`Store::engine`], the engine's, or the visitor's.
    pub fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        self.engine()?.scan_range(from, to, reverse, visit)
    }

    /// The data directory.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// The manifest as it was last written.
    #[must_use]
    pub fn manifest(&self) -> Manifest {
        self.manifest
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The number of the last durable commit.
    #[must_use]
    pub fn commit_sequence(&self) -> u64 {
        self.sequence.load(Ordering::Acquire)
    }

    /// Whether opening made the store.
    #[must_use]
    pub const fn was_created(&self) -> bool {
        self.created
    }

    /// Whether the store had been closed in order before it was opened, or was made just now.
    #[must_use]
    pub const fn was_clean(&self) -> bool {
        self.was_clean
    }

    /// Notes that commit `sequence` is durable.
    pub(crate) fn committed(&self, sequence: u64) {
        self.sequence.store(sequence, Ordering::Release);
    }

    /// Raises the manifest's minimum if it is due.
    pub(crate) fn raise_minimum(&self) {
        let sequence = self.commit_sequence();
        let mut manifest = self.manifest.lock().unwrap_or_else(PoisonError::into_inner);
        if sequence < manifest.minimum_commit_sequence + MANIFEST_EVERY {
            return;
        }
        let raised = Manifest {
            minimum_commit_sequence: sequence,
            ..manifest.clone()
        };
        match raised.write(&self.directory) {
            Ok(()) => *manifest = raised,
            // The commits themselves are durable; a later one tries again.
            Err(error) => tracing::warn!(%error, "the manifest could not be written"),
        }
    }

    pub(crate) fn close(&self) {
        let engine = self
            .engine
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        // Outside the lock: closing may wait for the disk.
        drop(engine);
    }

    /// Opens the engine again and checks that it holds all that is known to be durable.
    pub(crate) fn reopen(&self) -> Result<(), StoreError> {
        let engine = (self.opener)(&self.directory.join(crate::opening::STORE))?;
        let found = read_sequence(engine.as_ref())?;
        let id = read_sentinel(engine.as_ref())?;
        let durable = self.commit_sequence();
        if found.is_none_or(|found| found < durable) || id != Some(self.manifest().store_id) {
            return Err(StoreError::Engine {
                action: "bring back every durable commit",
                reason: format!(
                    "commit {durable} was durable, it came back with {}",
                    found.unwrap_or(0)
                ),
            });
        }
        self.committed(found.unwrap_or(durable));
        *self.engine.write().unwrap_or_else(PoisonError::into_inner) = Some(engine);
        Ok(())
    }

    /// Closes the engine in order and writes so into the manifest.
    pub(crate) fn close_clean(&self) -> Result<(), StoreError> {
        let engine = self.engine()?;
        engine.sync()?;
        drop(engine);
        self.close();
        if self.commit_sequence() >= self.opened_at + SNAPSHOT_AFTER {
            // The engine writes the index that spares it reading its log only when it opens.
            // The next start does without if this fails, and says why if that fails too.
            drop((self.opener)(&self.directory.join(crate::opening::STORE)));
        }
        let mut manifest = self.manifest.lock().unwrap_or_else(PoisonError::into_inner);
        manifest.minimum_commit_sequence = self.commit_sequence();
        manifest.clean_shutdown = true;
        manifest.write(&self.directory)
    }
}

/// The store id the engine's sentinel holds; `None` if there is no sentinel.
pub(crate) fn read_sentinel(engine: &dyn Engine) -> Result<Option<String>, StoreError> {
    let key = sentinel_key();
    engine
        .get(&key)?
        .map(|value| codec::decode(&key, SYSTEM_VERSION, &value))
        .transpose()
}

/// The number of the last commit in the engine; `None` if there was none.
pub(crate) fn read_sequence(engine: &dyn Engine) -> Result<Option<u64>, StoreError> {
    let key = sequence_key();
    engine
        .get(&key)?
        .map(|value| codec::decode(&key, SYSTEM_VERSION, &value))
        .transpose()
}
