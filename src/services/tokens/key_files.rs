//! Files that only the server's own user may read.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::keys::KeyError;

/// No key file is near this long.
const LONGEST: u64 = 64 * 1024;
/// Rights of group and others: none may be given.
const OTHERS: u32 = 0o077;

/// Makes the directory with mode 0700, or checks that it has no wider one.
pub(super) fn private_directory(path: &Path) -> Result<(), KeyError> {
    match DirBuilder::new().mode(0o700).create(path) {
        Ok(()) => sync_parent(path),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let metadata = fs::metadata(path).map_err(failed("read", path))?;
            if !metadata.is_dir() {
                return Err(damaged(path, "it is not a directory"));
            }
            check_mode(path, &metadata, "700")
        }
        Err(error) => Err(failed("create", path)(error)),
    }
}

/// The content of a private file; `None` when there is none.
pub(super) fn read_private(path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed("read", path)(error)),
    };
    let metadata = file.metadata().map_err(failed("read", path))?;
    if !metadata.is_file() {
        return Err(damaged(path, "it is not a file"));
    }
    check_mode(path, &metadata, "600")?;
    if metadata.len() > LONGEST {
        return Err(damaged(path, "it is too long for a key"));
    }
    // Room for all of it at once, so that no copy of a key is left behind by a reallocation.
    let mut content = Zeroizing::new(Vec::with_capacity(LONGEST as usize + 1));
    file.take(LONGEST + 1)
        .read_to_end(&mut content)
        .map_err(failed("read", path))?;
    Ok(Some(content))
}

/// Writes a new private file: a crash leaves all of it or nothing.
pub(super) fn write_private(path: &Path, content: &[u8]) -> Result<(), KeyError> {
    let temporary = temporary_name(path);
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(failed("remove", &temporary)(error));
        }
        _ => {}
    }
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&temporary)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&temporary, path)
    };
    write().map_err(failed("write", path))?;
    sync_parent(path)
}

fn temporary_name(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    path.with_file_name(name)
}

/// A new name is kept over a power cut only once its directory is written.
fn sync_parent(path: &Path) -> Result<(), KeyError> {
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    File::open(parent)
        .and_then(|directory| directory.sync_all())
        .map_err(failed("write", parent))
}

fn check_mode(path: &Path, metadata: &fs::Metadata, wanted: &'static str) -> Result<(), KeyError> {
    let mode = metadata.permissions().mode() & 0o7777;
    if mode & OTHERS == 0 {
        return Ok(());
    }
    Err(KeyError::TooOpen {
        path: path.to_owned(),
        mode,
        wanted,
    })
}

pub(super) fn failed(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> KeyError {
    let path = path.to_owned();
    move |source| KeyError::File { what, path, source }
}

pub(super) fn damaged(path: &Path, why: &'static str) -> KeyError {
    KeyError::Damaged {
        path: path.to_owned(),
        why,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_and_for_its_owner_only() {
        let directory = tempfile::tempdir().expect("a directory");
        let keys = directory.path().join("keys");
        private_directory(&keys).expect("created");
        private_directory(&keys).expect("still private");
        let path = keys.join("a.key");
        assert!(read_private(&path).expect("absent is no error").is_none());
        // What a crash left behind is in nobody's way.
        fs::write(keys.join(".a.key.new"), "half").expect("written");
        write_private(&path, b"secret").expect("written");
        assert_eq!(
            read_private(&path)
                .expect("readable")
                .expect("there")
                .as_slice(),
            b"secret"
        );
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&keys), mode(&path)), (0o700, 0o600));
        assert_eq!(fs::read_dir(&keys).expect("a directory").count(), 1);
    }

    #[test]
    fn what_others_may_read_is_refused_with_the_remedy() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("a.key");
        write_private(&path, b"secret").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("owner");
        let error = read_private(&path).expect_err("readable by the group");
        assert!(error.to_string().contains("chmod 600"), "{error}");
        fs::set_permissions(directory.path(), fs::Permissions::from_mode(0o755)).expect("owner");
        let error = private_directory(directory.path()).expect_err("readable by all");
        assert!(error.to_string().contains("chmod 700"), "{error}");
    }
}
