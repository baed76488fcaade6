//! How many files and connections the system lets the process have open.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Descriptors for the listener, the runtime, logs, mail and what libraries open by the way.
const FOR_THE_PROCESS: u64 = 64;
/// Descriptors for an application's store and keys.
const FOR_AN_APPLICATION: u64 = 16;

/// Raises the soft limit to the hard one and gives it; none where there is no limit.
///
/// The soft limit is often 1024, for the sake of programs that use `select`. This one does not.
pub fn raise_limit() -> Option<u64> {
    let before = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: before.maximum,
        ..before
    };
    if before.current != before.maximum
        && let Err(error) = setrlimit(Resource::Nofile, raised)
    {
        tracing::warn!(%error, "the limit of open files could not be raised");
    }
    getrlimit(Resource::Nofile).current
}

/// How many connections there can be, so that those who only open them leave the stores what they need.
#[must_use]
pub fn connections(wanted: usize, limit: Option<u64>, applications: usize) -> usize {
    let Some(limit) = limit else { return wanted };
    let applications = u64::try_from(applications).unwrap_or(u64::MAX);
    let kept = FOR_THE_PROCESS.saturating_add(FOR_AN_APPLICATION.saturating_mul(applications));
    let left = usize::try_from(limit.saturating_sub(kept)).unwrap_or(usize::MAX);
    wanted.min(left.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_leave_room_for_files() {
        assert_eq!(connections(4096, None, 1), 4096);
        assert_eq!(connections(4096, Some(1 << 20), 1), 4096);
        assert_eq!(connections(4096, Some(1024), 1), 944);
        assert_eq!(connections(4096, Some(1024), 3), 912);
        assert_eq!(connections(100, Some(1024), 1), 100);
        assert_eq!(connections(100, Some(10), 1), 1);
    }
}
