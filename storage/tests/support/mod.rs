//! A store in a temporary directory, and an engine that fails on demand.
#![allow(dead_code)] // Each test binary uses its own part of it.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use storage::{
    CommitError, CommitRequest, Committer, CommitterOptions, Engine, Opener, Shard, SledEngine,
    SledOptions, StoreError, StoreOptions, Visit, Write, codec, keys,
};

pub fn options() -> StoreOptions {
    StoreOptions {
        application: "tests".into(),
        new_store_id: [7; 16],
        now: 1_700_000_000_000,
        sled: SledOptions::default(),
    }
}

pub fn quick() -> CommitterOptions {
    CommitterOptions {
        first_retry: Duration::from_millis(1),
        last_retry: Duration::from_millis(5),
        ..CommitterOptions::default()
    }
}

pub fn put(organization: u64, user: u64, text: &str) -> Write {
    let key = keys::user(organization, user);
    let value = codec::encode(&key, 1, text).expect("it is small");
    Write::put(key, value)
}

pub fn text(key: &[u8], value: Option<Vec<u8>>) -> Option<String> {
    value.map(|value| codec::decode(key, 1, &value).expect("it is intact"))
}

pub type Outcome = Result<(), CommitError>;

/// Submits, and gives where the outcome will be told.
pub fn submit(
    committer: &Committer,
    shard: &Arc<Shard>,
    generation: u64,
    writes: Vec<Write>,
) -> mpsc::Receiver<Outcome> {
    let (told, outcome) = mpsc::channel();
    committer.submit(CommitRequest {
        writes,
        shard: Arc::clone(shard),
        generation,
        done: Box::new(move |result| {
            let _ = told.send(result);
        }),
    });
    outcome
}

pub fn commit(committer: &Committer, shard: &Arc<Shard>, generation: u64, write: Write) -> Outcome {
    submit(committer, shard, generation, vec![write])
        .recv()
        .expect("every request is decided")
}

/// Holds the committer until the answer is dropped, so that what is submitted meanwhile is
/// taken together.
pub fn hold(committer: &Committer) -> mpsc::Sender<()> {
    let (release, released) = mpsc::channel::<()>();
    let (held, is_held) = mpsc::channel();
    committer.run_exclusive(move |_| {
        held.send(()).expect("the test waits");
        let _ = released.recv();
    });
    is_held.recv().expect("the committer runs");
    release
}

/// How often the next calls fail.
#[derive(Default)]
pub struct Faults {
    pub open: AtomicU32,
    pub apply: AtomicU32,
    pub sync: AtomicU32,
    pub panic: AtomicU32,
    pub no_space: AtomicU32,
    pub syncs: AtomicU32,
}

fn due(count: &AtomicU32) -> bool {
    count
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
            left.checked_sub(1)
        })
        .is_ok()
}

fn failure(action: &str) -> StoreError {
    StoreError::Io {
        action: action.into(),
        source: std::io::Error::other("injected"),
    }
}

struct Failing {
    engine: SledEngine,
    faults: Arc<Faults>,
}

pub fn failing(faults: &Arc<Faults>) -> Box<Opener> {
    let faults = Arc::clone(faults);
    Box::new(move |directory: &Path| {
        if due(&faults.open) {
            return Err(failure("opening"));
        }
        let engine = engine(directory)?;
        let faults = Arc::clone(&faults);
        Ok(Arc::new(Failing { engine, faults }))
    })
}

impl Engine for Failing {
    fn apply(&self, writes: &[Write]) -> Result<(), StoreError> {
        if due(&self.faults.apply) {
            return Err(failure("applying"));
        }
        if due(&self.faults.no_space) {
            return Err(StoreError::NoSpace {
                directory: "somewhere".into(),
                free: 1,
                needed: 2,
            });
        }
        assert!(!due(&self.faults.panic), "injected");
        self.engine.apply(writes)
    }

    fn sync(&self) -> Result<(), StoreError> {
        if due(&self.faults.sync) {
            return Err(failure("syncing"));
        }
        self.faults.syncs.fetch_add(1, Ordering::SeqCst);
        self.engine.sync()
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.engine.get(key)
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.engine.scan(prefix, visit)
    }

    fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        self.engine.scan_range(from, to, reverse, visit)
    }
}

/// The bytes that `hex` spells.
pub fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    digits
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// An engine on a directory, without a store around it.
pub fn engine(directory: &Path) -> Result<SledEngine, StoreError> {
    SledEngine::open(directory, SledOptions::default(), Arc::default(), false)
}

/// `value` with the checksum that fits what it says and the key it lies under.
pub fn with_checksum(key: &[u8], mut value: Vec<u8>) -> Vec<u8> {
    let mut crc = crc32fast::Hasher::new();
    crc.update(key);
    crc.update(&value[4..]);
    value[..4].copy_from_slice(&crc.finalize().to_le_bytes());
    value
}
