//! The data directory belongs to the server's own user: keys, stores and mail are in it.

use std::fs::{self, DirBuilder, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;

/// What group and others may do, as bits of a mode.
const FOREIGN: u32 = 0o077;
/// Files and directories of the server's own, beside those named after applications.
const OWN: [&str; 2] = ["mail", "password.cost"];

/// Makes the data directory, or narrows the mode of what is there already to its own user: 0700 for
/// directories, 0600 for the files right in them. A directory in which other things lie too is left as it
/// is, apart from a warning: it is not ours alone.
///
/// # Errors
/// In words for the operator.
pub fn make(path: &Path, applications: &[&str]) -> Result<(), String> {
    make_private(path)?;
    let wrong = |error: io::Error| {
        let path = path.display();
        format!("data_directory: the mode of {path} cannot be changed: {error}")
    };
    let mut has_others = false;
    for entry in fs::read_dir(path).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        let name = entry.file_name();
        let is_own = name
            .to_str()
            .is_some_and(|name| OWN.contains(&name) || applications.contains(&name));
        has_others |= !is_own;
        if is_own && !entry.file_type().map_err(wrong)?.is_symlink() {
            narrow(&entry.path()).map_err(wrong)?;
        }
    }
    if !has_others {
        narrow(path).map_err(wrong)
    } else if mode(path).map_err(wrong)? & FOREIGN == 0 {
        Ok(())
    } else {
        tracing::warn!(
            "data_directory: others can look into {}, where other things lie than the server's: \
             give it a directory of its own (chmod 700)",
            path.display()
        );
        Ok(())
    }
}

/// Makes a directory that nobody else can read.
///
/// # Errors
/// In words for the operator.
pub fn make_private(path: &Path) -> Result<(), String> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|error| format!("data_directory: {} cannot be made: {error}", path.display()))
}

fn mode(path: &Path) -> io::Result<u32> {
    Ok(fs::symlink_metadata(path)?.permissions().mode() & 0o7777)
}

fn narrow(path: &Path) -> io::Result<()> {
    let before = mode(path)?;
    if before & FOREIGN == 0 {
        return Ok(());
    }
    let own = before & 0o700;
    tracing::warn!(
        "data_directory: others could get at {} (mode {before:o}): it is {own:o} now",
        path.display()
    );
    fs::set_permissions(path, Permissions::from_mode(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(path: &Path, mode: u32) {
        fs::set_permissions(path, Permissions::from_mode(mode)).expect("the mode is set");
    }

    #[test]
    fn what_is_made_and_what_is_found_is_the_users_alone() {
        let scratch = tempfile::tempdir().expect("a directory");
        let data = scratch.path().join("data");
        make(&data, &["shop"]).expect("made");
        assert_eq!(mode(&data).expect("a mode"), 0o700);
        for directory in ["shop", "mail"] {
            fs::create_dir(data.join(directory)).expect("made");
            set(&data.join(directory), 0o755);
        }
        fs::write(data.join("password.cost"), "").expect("written");
        set(&data.join("password.cost"), 0o644);
        set(&data, 0o755);
        make(&data, &["shop"]).expect("narrowed");
        for (name, wanted) in [
            ("", 0o700),
            ("shop", 0o700),
            ("mail", 0o700),
            ("password.cost", 0o600),
        ] {
            assert_eq!(mode(&data.join(name)).expect("a mode"), wanted, "{name}");
        }
    }

    #[test]
    fn a_directory_that_others_use_too_keeps_its_mode() {
        let scratch = tempfile::tempdir().expect("a directory");
        fs::write(scratch.path().join("letters.txt"), "").expect("written");
        fs::create_dir(scratch.path().join("shop")).expect("made");
        set(scratch.path(), 0o755);
        set(&scratch.path().join("shop"), 0o755);
        make(scratch.path(), &["shop"]).expect("left");
        assert_eq!(mode(scratch.path()).expect("a mode"), 0o755);
        assert_eq!(mode(&scratch.path().join("shop")).expect("a mode"), 0o700);
    }
}
