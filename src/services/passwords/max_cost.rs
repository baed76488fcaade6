//! What the most expensive password hash of this data directory costs.
//!
//! Stored hashes keep the cost they were made at until their owner signs in again. So that the time
//! of a sign-in does not tell whose hash is an old one, and so who exists, every comparison is made to
//! cost as much as the most expensive of them. That is the present cost, unless it was lowered: which costs
//! there were before is remembered in a file.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The file's name, below the data directory.
pub const FILE: &str = "password.cost";

/// What an argon2 hash costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct HashWork {
    /// Memory, in KiB.
    pub(super) memory: u32,
    /// How often it is filled.
    pub(super) passes: u32,
    /// Lanes.
    pub(super) lanes: u32,
}

impl HashWork {
    /// Blocks of 1 KiB filled in all: argon2 uses a multiple of four for each lane.
    pub(super) fn total(self) -> u64 {
        let multiple = 4 * self.lanes.max(1);
        u64::from(self.memory / multiple * multiple) * u64::from(self.passes)
    }
}

/// The most that a stored hash is known to cost.
#[derive(Debug)]
pub struct MaxCost {
    file: Option<PathBuf>,
    most: Mutex<HashWork>,
}

impl MaxCost {
    /// One that is forgotten with the process.
    #[must_use]
    pub fn forgetful() -> Self {
        Self {
            file: None,
            most: Mutex::default(),
        }
    }

    /// One that is kept below a data directory.
    ///
    /// # Errors
    /// When the file is there and cannot be read, or holds something else.
    pub fn kept_in(data_directory: &Path) -> io::Result<Self> {
        let file = data_directory.join(FILE);
        let wrong = |what: &dyn std::fmt::Display| {
            let told = format!(
                "{} {what}: put it back from a copy, or remove it if no password was ever hashed at \
                 a higher cost than the present one",
                file.display()
            );
            io::Error::new(io::ErrorKind::InvalidData, told)
        };
        let most = match std::fs::read_to_string(&file) {
            Ok(text) => parse(&text).ok_or_else(|| wrong(&"is not what this program wrote"))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => HashWork::default(),
            Err(error) => return Err(wrong(&format_args!("cannot be read: {error}"))),
        };
        Ok(Self {
            file: Some(file),
            most: Mutex::new(most),
        })
    }

    pub(super) fn get(&self) -> HashWork {
        *self.lock()
    }

    /// Takes note of a cost.
    pub(super) fn raise(&self, to: HashWork) {
        let mut most = self.lock();
        if to.total() <= most.total() {
            return;
        }
        *most = to;
        if let Some(file) = &self.file
            && let Err(error) = write(file, to)
        {
            tracing::warn!(file = %file.display(), %error, "the cost of passwords could not be noted");
        }
    }

    /// One step each: a panic while the lock was held left it whole.
    fn lock(&self) -> MutexGuard<'_, HashWork> {
        self.most.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn parse(text: &str) -> Option<HashWork> {
    let (memory, rest) = text.trim().strip_prefix("m=")?.split_once(",t=")?;
    let (passes, lanes) = rest.split_once(",p=")?;
    Some(HashWork {
        memory: memory.parse().ok()?,
        passes: passes.parse().ok()?,
        lanes: lanes.parse().ok()?,
    })
}

/// By one rename, so that it is never found half-written.
fn write(file: &Path, work: HashWork) -> io::Result<()> {
    let making = file.with_extension("making");
    let HashWork {
        memory,
        passes,
        lanes,
    } = work;
    std::fs::write(&making, format!("m={memory},t={passes},p={lanes}\n"))?;
    std::fs::rename(making, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: HashWork = HashWork {
        memory: 64,
        passes: 1,
        lanes: 1,
    };
    const DEAR: HashWork = HashWork {
        memory: 32,
        passes: 4,
        lanes: 2,
    };

    #[test]
    fn the_highest_cost_outlives_a_restart_and_is_never_lowered() {
        let directory = tempfile::tempdir().expect("a directory");
        let max_cost = MaxCost::kept_in(directory.path()).expect("a new one");
        assert_eq!(max_cost.get().total(), 0);
        max_cost.raise(CHEAP);
        max_cost.raise(DEAR);
        max_cost.raise(CHEAP);
        assert_eq!(max_cost.get(), DEAR);
        let again = MaxCost::kept_in(directory.path()).expect("kept");
        assert_eq!(again.get(), DEAR);
    }

    #[test]
    fn a_file_that_holds_something_else_is_named_with_what_to_do() {
        let directory = tempfile::tempdir().expect("a directory");
        for wrong in [
            "",
            "m=64",
            "m=64,t=1",
            "m=64,t=-1,p=1",
            "m=99999999999,t=1,p=1",
        ] {
            std::fs::write(directory.path().join(FILE), wrong).expect("written");
            let error = MaxCost::kept_in(directory.path()).expect_err(wrong);
            let told = error.to_string();
            assert!(told.contains(FILE) && told.contains("remove it"), "{told}");
        }
    }
}
