//! The one seam between the store and the embedded engine beneath it.

use std::path::Path;
use std::sync::Arc;

use crate::StoreError;

/// A change of one record.
#[derive(Clone, PartialEq, Eq)]
pub struct Write {
    /// The whole key, as [`crate::keys`] makes it.
    pub key: Vec<u8>,
    /// The whole value, as [`crate::codec::encode`] makes it; `None` deletes the record.
    pub value: Option<Vec<u8>>,
}

impl Write {
    /// Sets `key` to `value`.
    #[must_use]
    pub const fn put(key: Vec<u8>, value: Vec<u8>) -> Self {
        Self {
            key,
            value: Some(value),
        }
    }

    /// Deletes `key`.
    #[must_use]
    pub const fn delete(key: Vec<u8>) -> Self {
        Self { key, value: None }
    }

    /// The bytes this change adds to a batch.
    #[must_use]
    pub fn size(&self) -> usize {
        self.key.len() + self.value.as_ref().map_or(0, Vec::len)
    }
}

/// Shows sizes only: values hold hashes and other secrets, and keys hold addresses.
impl std::fmt::Debug for Write {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Write")
            .field("kind", &crate::KindName::of(&self.key))
            .field("size", &self.size())
            .finish()
    }
}

/// Called for each record of a scan with its key and value; answers whether to go on.
pub type Visit<'a> = dyn FnMut(&[u8], &[u8]) -> Result<bool, StoreError> + 'a;

/// An ordered map of bytes kept on disk.
pub trait Engine: Send + Sync {
    /// Applies all of `writes` as one atomic batch: after a crash all of it is there or none.
    /// Where a key comes more than once its last write wins. Readers of the engine see it at
    /// once; it is durable only after the next [`Engine::sync`].
    ///
    /// # Errors
    /// Unless [`StoreError::needs_reopening`] says otherwise, the engine must be dropped and
    /// opened again after an error.
    fn apply(&self, writes: &[Write]) -> Result<(), StoreError>;

    /// Makes everything applied so far survive a power cut.
    ///
    /// # Errors
    /// After an error nothing is known about what was applied since the last success.
    fn sync(&self) -> Result<(), StoreError>;

    /// Whether a batch of `bytes` would be taken, as far as can be told without writing one.
    ///
    /// # Errors
    /// With the reason why it would not.
    fn would_take(&self, bytes: u64) -> Result<(), StoreError> {
        let _ = bytes;
        Ok(())
    }

    /// The value of `key`.
    ///
    /// # Errors
    /// If the engine cannot read it.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Visits every record whose key begins with `prefix`, in the order of keys.
    ///
    /// # Errors
    /// The engine's, or the visitor's.
    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError>;

    /// Visits every record with `from <= key < to` (no upper bound if `to` is `None`), in the
    /// order of keys, or from the last to the first if `reverse`.
    ///
    /// # Errors
    /// The engine's, or the visitor's.
    fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError>;
}

/// Opens the engine in a directory; called again each time it has to be reopened.
pub type Opener = dyn Fn(&Path) -> Result<Arc<dyn Engine>, StoreError> + Send + Sync;
