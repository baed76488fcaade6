//! An engine over the real one that fails at a chosen sync, and then either loses what was not
//! synced, as a power cut does, or turns out to have kept it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, RwLock};
use storage::{Engine, Key, Kind, Opener, SledEngine, SledOptions, StoreError, Visit, Write, keys};

/// What a failing sync does with what it was to make durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    Lost,
    Kept,
}

#[derive(Default)]
pub struct Faults {
    /// The sync of this many from now on fails, once; `None` for none.
    failing: Mutex<Option<(u64, Loss)>>,
    /// How often opening fails from now on.
    pub refused_openings: AtomicU64,
    /// How often an organization was read.
    pub loads: AtomicU64,
    /// Whether the file system has no space left.
    pub full: AtomicBool,
    /// How many wait before the gate.
    pub waiting: AtomicU64,
    gate: Mutex<bool>,
    opened: Condvar,
    /// The engine beneath, as opened last.
    disk: Mutex<Option<Arc<SledEngine>>>,
}

impl Faults {
    pub fn fail_sync_after(&self, successes: u64, loss: Loss) {
        *self.failing.lock().unwrap() = Some((successes, loss));
    }

    /// Whether the failure that was asked for has happened.
    pub fn has_failed(&self) -> bool {
        self.failing.lock().unwrap().is_none()
    }

    /// Lets no sync and no opening through until the guard is dropped.
    pub fn close_gate(self: &Arc<Self>) -> ClosedGate {
        *self.gate.lock().unwrap() = true;
        ClosedGate(Arc::clone(self))
    }

    /// What is on disk.
    pub fn disk(&self) -> Arc<SledEngine> {
        self.disk.lock().unwrap().clone().expect("it was opened")
    }

    fn pass_gate(&self) {
        let mut closed = self.gate.lock().unwrap();
        self.waiting.fetch_add(1, Ordering::SeqCst);
        while *closed {
            closed = self.opened.wait(closed).unwrap();
        }
        self.waiting.fetch_sub(1, Ordering::SeqCst);
    }

    fn due(&self) -> Option<Loss> {
        let mut failing = self.failing.lock().unwrap();
        match &mut *failing {
            Some((0, loss)) => {
                let loss = *loss;
                *failing = None;
                Some(loss)
            }
            Some((left, _)) => {
                *left -= 1;
                None
            }
            None => None,
        }
    }
}

pub struct ClosedGate(Arc<Faults>);

impl Drop for ClosedGate {
    fn drop(&mut self) {
        *self.0.gate.lock().unwrap() = false;
        self.0.opened.notify_all();
    }
}

type Unsynced = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

struct Faulty {
    disk: Arc<SledEngine>,
    /// Applied and readable, and not on disk.
    unsynced: RwLock<Unsynced>,
    faults: Arc<Faults>,
}

impl Drop for Faulty {
    fn drop(&mut self) {
        // The directory can be opened again once nobody holds the engine.
        let mut last = self.faults.disk.lock().unwrap();
        if last
            .as_ref()
            .is_some_and(|last| Arc::ptr_eq(last, &self.disk))
        {
            *last = None;
        }
    }
}

pub fn opener(faults: &Arc<Faults>) -> Arc<Opener> {
    let faults = Arc::clone(faults);
    Arc::new(move |directory: &Path| {
        let refused =
            faults
                .refused_openings
                .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                    left.checked_sub(1)
                });
        if refused.is_ok() {
            return Err(failure("opening"));
        }
        faults.pass_gate();
        let disk = SledEngine::open(directory, SledOptions::default(), Arc::default(), false)?;
        let disk = Arc::new(disk);
        *faults.disk.lock().unwrap() = Some(Arc::clone(&disk));
        let faults = Arc::clone(&faults);
        Ok(Arc::new(Faulty {
            disk,
            unsynced: RwLock::default(),
            faults,
        }) as Arc<dyn Engine>)
    })
}

fn failure(action: &str) -> StoreError {
    StoreError::Io {
        action: action.into(),
        source: std::io::Error::other("injected"),
    }
}

impl Engine for Faulty {
    fn would_take(&self, _: u64) -> Result<(), StoreError> {
        if self.faults.full.load(Ordering::SeqCst) {
            return Err(StoreError::NoSpace {
                directory: "somewhere".into(),
                free: 1,
                needed: 2,
            });
        }
        Ok(())
    }

    fn apply(&self, writes: &[Write]) -> Result<(), StoreError> {
        self.would_take(0)?;
        let mut unsynced = self.unsynced.write().unwrap();
        for write in writes {
            unsynced.insert(write.key.clone(), write.value.clone());
        }
        Ok(())
    }

    fn sync(&self) -> Result<(), StoreError> {
        self.faults.pass_gate();
        let failing = self.faults.due();
        if failing == Some(Loss::Lost) {
            return Err(failure("syncing"));
        }
        let mut unsynced = self.unsynced.write().unwrap();
        let writes = std::mem::take(&mut *unsynced).into_iter();
        let writes: Vec<_> = writes.map(|(key, value)| Write { key, value }).collect();
        self.disk.apply(&writes)?;
        self.disk.sync()?;
        failing.map_or(Ok(()), |_| Err(failure("syncing")))
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        if Key::parse(key).is_ok_and(|key| key.kind == Kind::Tally) {
            self.faults.loads.fetch_add(1, Ordering::SeqCst);
        }
        if let Some(value) = self.unsynced.read().unwrap().get(key) {
            return Ok(value.clone());
        }
        self.disk.get(key)
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.scan_range(prefix, keys::prefix_end(prefix).as_deref(), false, visit)
    }

    fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        let unsynced = self.unsynced.read().unwrap();
        let mut found = BTreeMap::new();
        self.disk.scan_range(from, to, false, &mut |key, value| {
            found.insert(key.to_vec(), Some(value.to_vec()));
            Ok(true)
        })?;
        let changed = unsynced.range(from.to_vec()..);
        let changed = changed.filter(|(key, _)| to.is_none_or(|to| key.as_slice() < to));
        found.extend(changed.map(|(key, value)| (key.clone(), value.clone())));
        drop(unsynced);
        let mut found: Vec<_> = found.into_iter().collect();
        if reverse {
            found.reverse();
        }
        for (key, value) in &found {
            if let Some(value) = value
                && !visit(key, value)?
            {
                break;
            }
        }
        Ok(())
    }
}
