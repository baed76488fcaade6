//! `MANIFEST`: what a data directory is, kept beside the store and not in it, so that a store
//! that comes back empty or short is noticed.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{OpenError, StoreError, files};

/// The store format this release writes, and the highest it reads.
pub const STORE_FORMAT: u32 = 1;

/// The manifest's name in the data directory.
pub const MANIFEST: &str = "MANIFEST";

/// How far the making of a directory has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// The store is being made: nothing was ever committed to it, it may be made anew.
    Creating,
    /// The store is in use: it must come back with all it is known to hold.
    Ready,
}

/// The content of `MANIFEST`, as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Manifest {
    /// [`STORE_FORMAT`] of the release that wrote it.
    pub store_format: u32,
    /// How far the making of the directory has come.
    pub state: State,
    /// The store's random id, in hexadecimal; the store's sentinel holds the same.
    pub store_id: String,
    /// The application the directory belongs to.
    pub application: String,
    /// When the directory was made, in milliseconds since 1970-01-01 UTC.
    pub created_at: u64,
    /// The commit the store holds at least.
    pub minimum_commit_sequence: u64,
    /// Whether the store was closed in order, with nothing written since.
    pub clean_shutdown: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Format {
    store_format: u32,
}

impl Manifest {
    /// Reads the manifest of `directory`; `None` if there is none.
    ///
    /// # Errors
    /// If it cannot be read, is no manifest, or is of a newer format.
    pub fn read(directory: &Path) -> Result<Option<Self>, OpenError> {
        let bad = |reason: String| OpenError::BadManifest {
            directory: directory.to_owned(),
            reason,
        };
        let text = match fs::read(directory.join(MANIFEST)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other.map_err(|error| bad(error.to_string()))?,
        };
        // The format first: what else a newer one holds is not for this release to judge.
        let Format { store_format } =
            serde_json::from_slice(&text).map_err(|error| bad(error.to_string()))?;
        if store_format > STORE_FORMAT {
            return Err(OpenError::NewerFormat {
                directory: directory.to_owned(),
                found: store_format,
                known: STORE_FORMAT,
            });
        }
        serde_json::from_slice(&text)
            .map(Some)
            .map_err(|error| bad(error.to_string()))
    }

    /// Writes the manifest of `directory`, whole or not at all, durably.
    ///
    /// # Errors
    /// If a file operation fails.
    pub fn write(&self, directory: &Path) -> Result<(), StoreError> {
        let text = serde_json::to_vec_pretty(self).map_err(|error| StoreError::Io {
            action: "encoding the manifest".into(),
            source: error.into(),
        })?;
        files::replace(&directory.join(MANIFEST), &text)
    }
}
