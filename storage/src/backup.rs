//! Backups: a stream of records that no engine is needed to understand.
//!
//! Layout, integers little endian: the magic `LOCAIBAK`; the length (u32) of a JSON header and
//! the header; for each record the length of its key (u32), the length of its value (u32), the
//! key and the value; the end mark (u32 `FFFFFFFF`); the count of records (u64); the SHA-256
//! of every byte before it. Records are in the order of keys. The store's own records are not
//! among them, but the commit they were read at stands in the header.
//!
//! A backup holds password hashes and other secrets: guard it like the data directory.

use std::io::{self, BufReader, BufWriter, Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io::ErrorKind};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::engine::{Engine, Write};
use crate::keys::{Key, Kind, MAX_KEY};
use crate::manifest::{MANIFEST, Manifest, STORE_FORMAT, State};
use crate::opening::STORE;
use crate::sled_engine::{EngineCounters, SledEngine, SledOptions};
use crate::store::{SYSTEM_VERSION, Store, sentinel_key, sequence_key};
use crate::verification::VersionCeilings;
use crate::{StoreError, codec, files};

const MAGIC: &[u8; 8] = b"LOCAIBAK";
const END: u32 = u32::MAX;
const MAX_HEADER: u32 = 64 * 1024;
/// Bytes of records applied at once while restoring.
const RESTORE_BATCH: usize = 256 * 1024;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BackupHeader {
    /// The store format its records are in.
    pub store_format: u32,
    /// The store it was made of, in hexadecimal.
    pub store_id: String,
    /// The application the store belongs to.
    pub application: String,
    /// When the store was made, in milliseconds since 1970-01-01 UTC.
    pub created_at: u64,
    /// The last commit in it.
    pub commit_sequence: u64,
}

/// What was written or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupSummary {
    /// The backup's header.
    pub header: BackupHeader,
    /// Records in it.
    pub records: u64,
}

/// Why a backup was not written or not restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The stream could not be written or read.
    #[error("the backup could not be read or written: {0}")]
    Stream(#[from] io::Error),
    /// The store could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The stream is no backup, or not a whole one.
    #[error("this is not an intact backup ({0}); nothing was restored: use another copy")]
    Damaged(&'static str),
    /// The backup was made by a newer release.
    #[error(
        "the backup has store format {found}, this release reads up to {known}; restore it with the release that made it"
    )]
    NewerFormat {
        /// The format found.
        found: u32,
        /// The highest format this release knows.
        known: u32,
    },
    /// The directory to restore into is in use.
    #[error("{0:?} is not empty; give a new or empty directory to restore into")]
    NotEmpty(PathBuf),
}

/// Writes all records of `store` to `output` and flushes it. For a server that is running, call
/// it within [`Committer::run_exclusive`](crate::Committer::run_exclusive).
///
/// # Errors
/// If the store cannot be read, `output` not written, or a record is damaged: a backup that
/// could not be restored must not pass for one.
pub fn backup(store: &Store, output: impl io::Write) -> Result<BackupSummary, BackupError> {
    let manifest = store.manifest();
    let header = BackupHeader {
        store_format: STORE_FORMAT,
        store_id: manifest.store_id,
        application: manifest.application,
        created_at: manifest.created_at,
        commit_sequence: store.commit_sequence(),
    };
    let text = serde_json::to_vec(&header).map_err(io::Error::from)?;
    let mut output = Hashing::new(BufWriter::with_capacity(1 << 16, output));
    output.write(MAGIC)?;
    output.write_length(text.len())?;
    output.write(&text)?;
    let mut records = 0u64;
    let mut failed = None;
    store.scan(&[], &mut |key, value| {
        if key.first() == Some(&Kind::System.number()) {
            return Ok(true);
        }
        codec::open(key, value)?;
        let written = output
            .write_length(key.len())
            .and_then(|()| output.write_length(value.len()))
            .and_then(|()| output.write(key))
            .and_then(|()| output.write(value));
        records += 1;
        failed = written.err();
        Ok(failed.is_none())
    })?;
    if let Some(error) = failed {
        return Err(error.into());
    }
    output.write(&END.to_le_bytes())?;
    output.write(&records.to_le_bytes())?;
    let digest = output.hash.finalize();
    output.inner.write_all(&digest)?;
    output.inner.flush()?;
    Ok(BackupSummary { header, records })
}

/// Restores a backup into `directory`, which must be new or empty. It is made whole beside it
/// and put in place by one rename, after every record and the checksum were verified: a restore
/// that fails leaves nothing behind.
///
/// # Errors
/// If the directory is not empty, the backup is not intact, holds newer records than `ceilings`
/// allows, or a file operation fails.
pub fn restore(
    input: impl Read,
    directory: &Path,
    ceilings: &VersionCeilings,
) -> Result<BackupSummary, BackupError> {
    match fs::read_dir(directory).map(|mut entries| entries.next().is_none()) {
        Ok(true) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Ok(false) => return Err(BackupError::NotEmpty(directory.to_owned())),
        Err(error) => return Err(error.into()),
    }
    let parent = match directory.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let name = directory.file_name().ok_or_else(|| {
        io::Error::new(
            ErrorKind::InvalidInput,
            "the directory to restore into has no name",
        )
    })?;
    let mut making = name.to_owned();
    making.push(format!(".restoring-{}", std::process::id()));
    let making = parent.join(making);
    files::create_private_directory(&making)?;
    let result = restore_into(input, &making, ceilings).and_then(|summary| {
        fs::rename(&making, directory)?;
        files::sync_directory(parent)?;
        Ok(summary)
    });
    if result.is_err() {
        // What is left is only a name beside the directory; the first error is the one to tell.
        let _ = fs::remove_dir_all(&making);
    }
    result
}

fn restore_into(
    input: impl Read,
    directory: &Path,
    ceilings: &VersionCeilings,
) -> Result<BackupSummary, BackupError> {
    let mut input = Hashing::new(BufReader::with_capacity(1 << 16, input));
    let header = read_header(&mut input)?;
    let counters = Arc::new(EngineCounters::default());
    let options = SledOptions::default();
    let engine = SledEngine::open(&directory.join(STORE), options, counters, false)?;
    let mut batch = Vec::new();
    let (mut size, mut records) = (0, 0u64);
    loop {
        let key_length = input.read_length()?;
        if key_length == END {
            break;
        }
        let value_length = input.read_length()?;
        if key_length as usize > MAX_KEY || value_length as usize > codec::MAX_VALUE {
            return Err(BackupError::Damaged("a record has an impossible size"));
        }
        let key = input.read_bytes(key_length as usize)?;
        let value = input.read_bytes(value_length as usize)?;
        let kind = Key::parse(&key)
            .map_err(|_| BackupError::Damaged("a record is of no known kind"))?
            .kind;
        let (version, _) = codec::open(&key, &value)
            .map_err(|_| BackupError::Damaged("a record's checksum does not match"))?;
        codec::check_version(&key, version, ceilings.of(kind))?;
        let write = Write::put(key, value);
        size += write.size();
        records += 1;
        batch.push(write);
        if size >= RESTORE_BATCH {
            engine.apply(&batch)?;
            engine.sync()?;
            batch.clear();
            size = 0;
        }
    }
    if u64::from_le_bytes(input.read_array()?) != records {
        return Err(BackupError::Damaged("records are missing"));
    }
    let digest = input.hash.clone().finalize();
    if input.read_array::<32>()?[..] != digest[..] {
        return Err(BackupError::Damaged("its checksum does not match"));
    }
    let (sentinel, sequence) = (sentinel_key(), sequence_key());
    let id = codec::encode(&sentinel, SYSTEM_VERSION, &header.store_id)?;
    let last = codec::encode(&sequence, SYSTEM_VERSION, &header.commit_sequence)?;
    batch.push(Write::put(sentinel, id));
    batch.push(Write::put(sequence, last));
    engine.apply(&batch)?;
    engine.sync()?;
    drop(engine);
    let manifest = Manifest {
        store_format: STORE_FORMAT,
        state: State::Ready,
        store_id: header.store_id.clone(),
        application: header.application.clone(),
        created_at: header.created_at,
        minimum_commit_sequence: header.commit_sequence,
        clean_shutdown: true,
    };
    debug_assert!(!directory.join(MANIFEST).exists(), "the directory is new");
    manifest.write(directory)?;
    Ok(BackupSummary { header, records })
}

/// What a backup says of itself, without reading its records: whether it is intact is not known yet.
///
/// # Errors
/// When it does not begin like a backup, or was made by a newer release.
pub fn header(input: impl Read) -> Result<BackupHeader, BackupError> {
    read_header(&mut Hashing::new(input))
}

fn read_header(input: &mut Hashing<impl Read>) -> Result<BackupHeader, BackupError> {
    if &input.read_array::<8>()? != MAGIC {
        return Err(BackupError::Damaged("it does not begin like one"));
    }
    let length = input.read_length()?;
    if length > MAX_HEADER {
        return Err(BackupError::Damaged("its header has an impossible size"));
    }
    let text = input.read_bytes(length as usize)?;
    let header: BackupHeader = serde_json::from_slice(&text)
        .map_err(|_| BackupError::Damaged("its header cannot be read"))?;
    if header.store_format > STORE_FORMAT {
        return Err(BackupError::NewerFormat {
            found: header.store_format,
            known: STORE_FORMAT,
        });
    }
    Ok(header)
}

/// A stream whose bytes are hashed as they pass.
struct Hashing<S> {
    inner: S,
    hash: Sha256,
}

impl<S> Hashing<S> {
    fn new(inner: S) -> Self {
        Self {
            inner,
            hash: Sha256::new(),
        }
    }
}

impl<S: io::Write> Hashing<S> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.inner.write_all(bytes)
    }

    fn write_length(&mut self, length: usize) -> io::Result<()> {
        let length = u32::try_from(length).map_err(io::Error::other)?;
        self.write(&length.to_le_bytes())
    }
}

impl<S: Read> Hashing<S> {
    fn read_exact(&mut self, bytes: &mut [u8]) -> Result<(), BackupError> {
        self.inner
            .read_exact(bytes)
            .map_err(|error| match error.kind() {
                ErrorKind::UnexpectedEof => BackupError::Damaged("it ends too early"),
                _ => BackupError::Stream(error),
            })?;
        self.hash.update(bytes);
        Ok(())
    }

    fn read_array<const N: usize>(&mut self) -> Result<[u8; N], BackupError> {
        let mut bytes = [0; N];
        self.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn read_bytes(&mut self, length: usize) -> Result<Vec<u8>, BackupError> {
        let mut bytes = vec![0; length];
        self.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn read_length(&mut self) -> Result<u32, BackupError> {
        Ok(u32::from_le_bytes(self.read_array()?))
    }
}
