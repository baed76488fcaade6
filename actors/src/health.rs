//! What health checks are told about a store.

use crate::shared::Shared;
use std::sync::atomic::Ordering;
use storage::{CommitterOptions, StoreError};

/// Whether a store works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreHealth {
    /// It reads and writes.
    Works,
    /// It reads, but the file system has too little free space for a write.
    Full,
    /// The last write failed and the store is being opened again; what is in memory is read.
    Reopening,
    /// It does not even read.
    Down,
}

impl Shared {
    pub(crate) fn store_health(&self) -> StoreHealth {
        if !self.committer.is_running() {
            return StoreHealth::Down;
        }
        if self.committer.metrics().unavailable.load(Ordering::Acquire) {
            return StoreHealth::Reopening;
        }
        let checked = self.store.engine().and_then(|engine| {
            engine.get(&storage::keys::system("sentinel"))?;
            // As the committer asks before the largest batch it makes of several.
            engine.would_take(CommitterOptions::default().max_bytes as u64)
        });
        match checked {
            Ok(()) => StoreHealth::Works,
            Err(StoreError::NoSpace { .. }) => StoreHealth::Full,
            // It failed between the two looks.
            Err(StoreError::Unavailable) => StoreHealth::Reopening,
            Err(error) => {
                tracing::warn!(%error, "the store did not answer a health check");
                StoreHealth::Down
            }
        }
    }
}
