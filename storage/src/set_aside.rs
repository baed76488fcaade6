//! Clears what a cut-off snapshot left in the engine's directory, before the engine looks at it.
//!
//! A snapshot is an index of the log that spares the engine reading all of it. The engine writes it
//! as `snap.N.generating` and renames it, but takes every file that begins with `snap.` for a
//! finished one and the highest for the newest: a full disk, a write error or a kill inside a snapshot
//! made the store unopenable, although the log holds everything. Here an unfinished or bad snapshot is
//! moved aside, and the engine reads the log. Whether the log holds all it must is decided after that
//! by the sentinel and the manifest.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::StoreError;

/// What the engine's snapshots are called.
const SNAPSHOT: &str = "snap.";
const UNFINISHED: &str = ".generating";
/// Where they are moved to, in the same directory: a rename needs no space on a full disk. One of each
/// is kept, so that failing again and again does not fill the disk.
const UNFINISHED_ASIDE: &str = "aside.unfinished-snapshot";
const BAD_ASIDE: &str = "aside.bad-snapshot";
/// Behind a snapshot's content: its length before compression (u64) and its CRC-32, little endian.
const TRAILER: usize = 12;

/// Moves unfinished and bad snapshots in `directory` aside.
///
/// # Errors
/// If a file operation fails.
pub(crate) fn bad_snapshots(directory: &Path) -> Result<(), StoreError> {
    let clear = || {
        for name in snapshots(directory)? {
            let path = directory.join(&name);
            let aside = if name.as_encoded_bytes().ends_with(UNFINISHED.as_bytes()) {
                UNFINISHED_ASIDE
            } else if is_sound(&path)? {
                continue;
            } else {
                BAD_ASIDE
            };
            let aside = directory.join(aside);
            fs::rename(&path, &aside)?;
            tracing::warn!(
                snapshot = %path.display(),
                aside = %aside.display(),
                "an unfinished or bad snapshot was moved aside: the store reads its log instead"
            );
        }
        Ok(())
    };
    clear().map_err(StoreError::io(format!(
        "moving unfinished snapshots in {} aside",
        directory.display()
    )))
}

fn snapshots(directory: &Path) -> io::Result<Vec<OsString>> {
    let entries = match fs::read_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let names = entries.map(|entry| Ok(entry?.file_name()));
    let mut names = names.collect::<io::Result<Vec<_>>>()?;
    names.retain(|name| name.as_encoded_bytes().starts_with(SNAPSHOT.as_bytes()));
    Ok(names)
}

/// Whether the snapshot is whole, by the checksum that the engine itself will ask for.
fn is_sound(path: &PathBuf) -> io::Result<bool> {
    let content = fs::read(path)?;
    let Some(end) = content.len().checked_sub(TRAILER).filter(|end| *end > 0) else {
        return Ok(false);
    };
    let crc = &content[content.len() - 4..];
    Ok(crc == crc32fast::hash(&content[..end]).to_le_bytes())
}
