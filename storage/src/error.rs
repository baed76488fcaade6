//! What can go wrong below the actors, said for the person who has to act on it.
//!
//! No error carries a value, a key's id part or any other content of a record: kinds of
//! records and organizations are named, contents never are.

use std::io;
use std::path::PathBuf;

use crate::keys::Kind;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A record's checksum does not match its key and bytes, or its bytes do not decode.
    #[error(
        "a record of kind {kind}{} is damaged ({reason}); stop the server, keep a copy of the data directory, run `locai-iam verify` and restore the last good backup",
        of_organization(*.organization)
    )]
    Damaged {
        /// The kind of the damaged record, or the key's first byte if no kind has that number.
        kind: KindName,
        /// The organization the key names, if it names one.
        organization: Option<u64>,
        /// What was found, without contents.
        reason: &'static str,
    },
    /// A record was written by a newer release than this one. It is left untouched.
    #[error(
        "a record of kind {kind} has version {found}, this release reads up to {known}; start the release that wrote the data directory, or restore a backup made by this one"
    )]
    NewerVersion {
        /// The kind of the record.
        kind: KindName,
        /// The version found.
        found: u8,
        /// The highest version this release knows.
        known: u8,
    },
    /// A record would be larger than [`crate::codec::MAX_VALUE`].
    #[error(
        "a record of kind {kind} would take {size} bytes, at most {limit} are kept; store less in it"
    )]
    TooLarge {
        /// The kind of the record.
        kind: KindName,
        /// The size it would have, in bytes.
        size: usize,
        /// The limit, in bytes.
        limit: usize,
    },
    /// A record could not be encoded: an error in the program, not in the data.
    #[error("a record of kind {kind} could not be encoded: {reason}")]
    Encoding {
        /// The kind of the record.
        kind: KindName,
        /// The encoder's words.
        reason: String,
    },
    /// The file system has too little free space to take a batch safely.
    #[error(
        "the file system of {directory:?} has {free} bytes free, {needed} are needed to write safely; nothing is lost: free some space"
    )]
    NoSpace {
        /// The directory of the store.
        directory: PathBuf,
        /// Bytes free.
        free: u64,
        /// Bytes that must be free.
        needed: u64,
    },
    /// The store is closed: shut down, or being reopened after a failure.
    #[error("the store is being reopened after a failure, or was shut down; try again shortly")]
    Unavailable,
    /// The operating system refused a file operation.
    #[error("{action} failed: {source}")]
    Io {
        /// What was tried.
        action: String,
        /// The operating system's error.
        #[source]
        source: io::Error,
    },
    /// The storage engine reported an error of its own.
    #[error("the storage engine failed to {action}: {reason}")]
    Engine {
        /// What was tried.
        action: &'static str,
        /// The engine's words.
        reason: String,
    },
}

impl StoreError {
    /// Whether the engine must be closed and reopened before it can be trusted again.
    ///
    /// `false` only where nothing was handed to the engine.
    #[must_use]
    pub const fn needs_reopening(&self) -> bool {
        !matches!(
            self,
            Self::NoSpace { .. } | Self::TooLarge { .. } | Self::Encoding { .. }
        )
    }

    pub(crate) fn io(action: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let action = action.into();
        move |source| Self::Io { action, source }
    }
}

/// A kind of record as it is named in errors and reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindName {
    /// One of the kinds of this release.
    Known(Kind),
    /// A number this release has no kind for.
    Unknown(u8),
    /// A key of no bytes at all.
    Missing,
}

impl KindName {
    /// The kind the first byte of `key` names.
    #[must_use]
    pub fn of(key: &[u8]) -> Self {
        match key.first() {
            None => Self::Missing,
            Some(&number) => Kind::from_number(number).map_or(Self::Unknown(number), Self::Known),
        }
    }
}

impl From<Kind> for KindName {
    fn from(kind: Kind) -> Self {
        Self::Known(kind)
    }
}

impl std::fmt::Display for KindName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Known(kind) => f.write_str(kind.name()),
            Self::Unknown(number) => write!(f, "unknown ({number})"),
            Self::Missing => f.write_str("missing"),
        }
    }
}

fn of_organization(organization: Option<u64>) -> String {
    organization.map_or_else(String::new, |id| format!(" of organization {id}"))
}

/// Why a data directory was not opened. In every case it was left as it was found, but for
/// what the engine itself does on opening where a store had to be opened to be judged.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process holds the directory.
    #[error(
        "another process (pid {pid}) is using the data directory {directory:?}; stop it first, or give this one a directory of its own"
    )]
    InUse {
        /// The data directory.
        directory: PathBuf,
        /// The other process, as its lock file names it ("unknown" if it does not).
        pid: String,
    },
    /// Store files without a manifest.
    #[error(
        "the data directory {directory:?} holds store files but no MANIFEST; restore a backup into an empty directory, or put the MANIFEST back"
    )]
    NoManifest {
        /// The data directory.
        directory: PathBuf,
    },
    /// The manifest cannot be read or makes no sense.
    #[error(
        "the MANIFEST in {directory:?} cannot be used ({reason}); restore a backup into an empty directory"
    )]
    BadManifest {
        /// The data directory.
        directory: PathBuf,
        /// What was wrong with it.
        reason: String,
    },
    /// The directory was written by a newer release.
    #[error(
        "the data directory {directory:?} has store format {found}, this release reads up to {known}; start the release that wrote it (nothing was changed)"
    )]
    NewerFormat {
        /// The data directory.
        directory: PathBuf,
        /// The format found.
        found: u32,
        /// The highest format this release knows.
        known: u32,
    },
    /// The directory belongs to another application.
    #[error(
        "the data directory {directory:?} belongs to the application {found:?}, not to {expected:?}; correct the configured directory or name"
    )]
    OtherApplication {
        /// The data directory.
        directory: PathBuf,
        /// The application the manifest names.
        found: String,
        /// The application that was asked for.
        expected: String,
    },
    /// There is a manifest, but the store is empty or its sentinel is gone.
    #[error(
        "the data directory {directory:?} has been used before, but its store came back empty; do not start on it: keep a copy and restore the last good backup into an empty directory"
    )]
    Emptied {
        /// The data directory.
        directory: PathBuf,
    },
    /// The store's sentinel is not the manifest's.
    #[error(
        "the store in {directory:?} is not the one its MANIFEST describes; files of two directories were mixed: restore a backup into an empty directory"
    )]
    OtherStore {
        /// The data directory.
        directory: PathBuf,
    },
    /// The store lacks commits that were known to be durable.
    #[error(
        "the store in {directory:?} ends at commit {found}, but commit {expected} was known to be on disk; changes were lost: keep a copy and restore the last good backup into an empty directory"
    )]
    Short {
        /// The data directory.
        directory: PathBuf,
        /// The last commit found.
        found: u64,
        /// The commit the manifest promises at least.
        expected: u64,
    },
    /// The engine could not open its files, or a record needed at opening is damaged.
    #[error(
        "the store in {directory:?} could not be opened: {source}; keep a copy of the directory and restore the last good backup into an empty one"
    )]
    Unreadable {
        /// The data directory.
        directory: PathBuf,
        /// What failed.
        #[source]
        source: StoreError,
    },
    /// A file operation on the directory failed.
    #[error("the data directory {directory:?} cannot be used: {source}")]
    Directory {
        /// The data directory.
        directory: PathBuf,
        /// What failed.
        #[source]
        source: StoreError,
    },
}
