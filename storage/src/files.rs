//! File operations that survive a power cut, with the modes a directory of secrets needs.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use crate::StoreError;

/// Creates `directory` and what leads to it, readable by its owner alone.
pub(crate) fn create_private_directory(directory: &Path) -> Result<(), StoreError> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
        .and_then(|()| fs::set_permissions(directory, Permissions::from_mode(0o700)))
        .map_err(StoreError::io(format!("creating {}", directory.display())))
}

/// Makes the names in `directory` durable: creations, renames and deletions.
pub(crate) fn sync_directory(directory: &Path) -> Result<(), StoreError> {
    File::open(directory)
        .and_then(|handle| handle.sync_all())
        .map_err(StoreError::io(format!("syncing {}", directory.display())))
}

/// Opens a new or existing file for writing, readable by its owner alone.
pub(crate) fn private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)
}

/// Replaces `path` by `content`: after a crash it holds the old content or the new, whole.
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    let name = format!("writing {}", path.display());
    let temporary = path.with_extension("tmp");
    let write = || {
        let mut file = private_file(&temporary)?;
        file.set_len(0)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&temporary, path)
    };
    write().map_err(StoreError::io(name))?;
    sync_directory(path.parent().unwrap_or_else(|| Path::new(".")))
}

/// Takes all rights on the files below `directory` from everyone but the owner.
pub(crate) fn make_private(directory: &Path) -> Result<(), StoreError> {
    let restrict = || {
        for entry in fs::read_dir(directory)? {
            let entry = entry?;
            let mode = if entry.file_type()?.is_dir() {
                0o700
            } else {
                0o600
            };
            match fs::set_permissions(entry.path(), Permissions::from_mode(mode)) {
                // The engine removes old files of its own accord.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                other => other?,
            }
        }
        Ok(())
    };
    restrict().map_err(StoreError::io(format!(
        "setting the modes below {}",
        directory.display()
    )))
}
