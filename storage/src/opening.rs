//! Opening a data directory, or refusing to.
//!
//! An embedded engine that finds its files missing or cut short opens an empty store without a
//! word. So a directory is judged by what lies beside the engine's files: a manifest that was
//! there before the store was, a sentinel, and a commit the store must have reached.

use std::fs::{self, File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, RwLock};

use crate::engine::{Engine, Opener, Write};
use crate::manifest::{Manifest, STORE_FORMAT, State};
use crate::sled_engine::{EngineCounters, SledEngine, SledOptions};
use crate::store::{
    SYSTEM_VERSION, Store, read_sentinel, read_sequence, sentinel_key, sequence_key,
};
use crate::{OpenError, StoreError, codec, files};
use domain::text::hexadecimal;

/// The engine's directory in the data directory.
pub const STORE: &str = "store";

/// The lock file's name in the data directory; it holds the pid of the process that has it.
pub const LOCK: &str = "LOCK";

/// What opening a directory needs to know.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// The application the directory is for.
    pub application: String,
    /// A random id, taken if the directory has to be made.
    pub new_store_id: [u8; 16],
    /// The time, in milliseconds since 1970-01-01 UTC, written if the directory has to be made.
    pub now: u64,
    /// How the engine is set up.
    pub sled: SledOptions,
}

/// Opens the data directory `directory`, or makes it if it is new or empty.
///
/// # Errors
/// See [`OpenError`]: each names the directory and what to do.
pub fn open_store(
    directory: &Path,
    options: &StoreOptions,
    counters: Arc<EngineCounters>,
) -> Result<Store, OpenError> {
    open_store_with(
        directory,
        options,
        SledEngine::opener(options.sled, counters),
    )
}

/// [`open_store`] with another engine.
///
/// # Errors
/// As [`open_store`].
pub fn open_store_with(
    directory: &Path,
    options: &StoreOptions,
    opener: Box<Opener>,
) -> Result<Store, OpenError> {
    files::create_private_directory(directory).map_err(unusable(directory))?;
    let lock = lock(directory)?;
    let manifest = Manifest::read(directory)?;
    match manifest {
        Some(manifest) if manifest.application != options.application => {
            Err(OpenError::OtherApplication {
                directory: directory.to_owned(),
                found: manifest.application,
                expected: options.application.clone(),
            })
        }
        Some(manifest) if manifest.state == State::Ready => open(directory, lock, manifest, opener),
        // Its making was cut off before anything could be committed.
        Some(_) => {
            remove_store(directory)?;
            create(directory, lock, options, opener)
        }
        None if directory.join(STORE).exists() => Err(OpenError::NoManifest {
            directory: directory.to_owned(),
        }),
        None => create(directory, lock, options, opener),
    }
}

fn create(
    directory: &Path,
    lock: File,
    options: &StoreOptions,
    opener: Box<Opener>,
) -> Result<Store, OpenError> {
    let mut manifest = Manifest {
        store_format: STORE_FORMAT,
        state: State::Creating,
        store_id: hexadecimal(&options.new_store_id),
        application: options.application.clone(),
        created_at: options.now,
        minimum_commit_sequence: 0,
        clean_shutdown: false,
    };
    manifest.write(directory).map_err(unusable(directory))?;
    if let Some(parent) = directory.parent().filter(|path| path.is_dir()) {
        files::sync_directory(parent).map_err(unusable(directory))?;
    }
    let make = || -> Result<Arc<dyn Engine>, StoreError> {
        let engine = opener(&directory.join(STORE))?;
        let (sentinel, sequence) = (sentinel_key(), sequence_key());
        let id = codec::encode(&sentinel, SYSTEM_VERSION, &manifest.store_id)?;
        let zero = codec::encode(&sequence, SYSTEM_VERSION, &0u64)?;
        engine.apply(&[Write::put(sentinel, id), Write::put(sequence, zero)])?;
        engine.sync()?;
        Ok(engine)
    };
    let engine = make().map_err(unusable(directory))?;
    manifest.state = State::Ready;
    manifest.write(directory).map_err(unusable(directory))?;
    Ok(Store {
        directory: directory.to_owned(),
        _lock: lock,
        opener,
        engine: RwLock::new(Some(engine)),
        manifest: Mutex::new(manifest),
        sequence: AtomicU64::new(0),
        opened_at: 0,
        created: true,
        was_clean: true,
    })
}

fn open(
    directory: &Path,
    lock: File,
    mut manifest: Manifest,
    opener: Box<Opener>,
) -> Result<Store, OpenError> {
    let emptied = || OpenError::Emptied {
        directory: directory.to_owned(),
    };
    // Before the engine runs, because it would make the files that are missing.
    if !has_store_files(directory) {
        return Err(emptied());
    }
    let unreadable = |source| OpenError::Unreadable {
        directory: directory.to_owned(),
        source,
    };
    let engine = opener(&directory.join(STORE)).map_err(unreadable)?;
    let id = read_sentinel(engine.as_ref()).map_err(unreadable)?;
    let sequence = read_sequence(engine.as_ref()).map_err(unreadable)?;
    let (Some(id), Some(sequence)) = (id, sequence) else {
        return Err(emptied());
    };
    if id != manifest.store_id {
        return Err(OpenError::OtherStore {
            directory: directory.to_owned(),
        });
    }
    if sequence < manifest.minimum_commit_sequence {
        return Err(OpenError::Short {
            directory: directory.to_owned(),
            found: sequence,
            expected: manifest.minimum_commit_sequence,
        });
    }
    let was_clean = manifest.clean_shutdown;
    manifest.clean_shutdown = false;
    manifest.write(directory).map_err(unusable(directory))?;
    Ok(Store {
        directory: directory.to_owned(),
        _lock: lock,
        opener,
        engine: RwLock::new(Some(engine)),
        manifest: Mutex::new(manifest),
        sequence: AtomicU64::new(sequence),
        opened_at: sequence,
        created: false,
        was_clean,
    })
}

/// Takes the directory's lock and writes this process's pid into it.
fn lock(directory: &Path) -> Result<File, OpenError> {
    let path = directory.join(LOCK);
    let failed =
        |error| unusable(directory)(StoreError::io(format!("locking {}", path.display()))(error));
    let mut file = files::private_file(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut pid = String::new();
            // Only for the message; what cannot be read is not known.
            let _ = (&file).take(20).read_to_string(&mut pid);
            let pid = pid.trim();
            return Err(OpenError::InUse {
                directory: directory.to_owned(),
                pid: if pid.is_empty() { "unknown" } else { pid }.to_owned(),
            });
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    let write_pid = |file: &mut File| {
        file.set_len(0)?;
        file.rewind()?;
        writeln!(file, "{}", std::process::id())
    };
    write_pid(&mut file).map_err(failed)?;
    Ok(file)
}

/// Whether the engine has ever put anything into its log.
fn has_store_files(directory: &Path) -> bool {
    fs::metadata(directory.join(STORE).join("db")).is_ok_and(|file| file.len() > 0)
}

fn remove_store(directory: &Path) -> Result<(), OpenError> {
    let store = directory.join(STORE);
    match fs::remove_dir_all(&store) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(unusable(directory)(
            StoreError::io(format!("removing {}", store.display()))(error),
        )),
        _ => Ok(()),
    }
}

fn unusable(directory: &Path) -> impl Fn(StoreError) -> OpenError + '_ {
    move |source| OpenError::Directory {
        directory: directory.to_owned(),
        source,
    }
}
