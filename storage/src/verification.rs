//! Reading whole stores: every record's checksum, kind and version.

mod slices;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::engine::Engine;
use crate::keys::{self, Key, Kind};
use crate::{KindName, StoreError, codec};

pub use slices::Slices;

/// The highest version of each kind that a release reads.
#[derive(Debug, Clone)]
pub struct VersionCeilings {
    by_number: [u8; 32],
}

impl Default for VersionCeilings {
    /// What this release reads.
    fn default() -> Self {
        let mut by_number = [1; 32];
        for kind in Kind::ALL {
            by_number[usize::from(kind.number())] = kind.newest_version();
        }
        Self { by_number }
    }
}

impl VersionCeilings {
    /// What this release reads, but for the kinds listed.
    #[must_use]
    pub fn new(raised: &[(Kind, u8)]) -> Self {
        let mut ceilings = Self::default();
        for &(kind, version) in raised {
            ceilings.by_number[usize::from(kind.number())] = version;
        }
        ceilings
    }

    /// The highest version of `kind`.
    #[must_use]
    pub const fn of(&self, kind: Kind) -> u8 {
        self.by_number[kind as usize]
    }
}

/// A record that failed the verification: where it lies, without its id or contents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DamagedRecord {
    /// Its kind.
    pub kind: KindName,
    /// The organization its key names, if it names one.
    pub organization: Option<u64>,
    /// What is wrong with it.
    pub problem: String,
}

/// At most this many damaged records are listed; all are counted.
pub const MAX_LISTED: usize = 1000;

/// What a verification found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerificationReport {
    /// Records read, damaged ones included.
    pub records: u64,
    /// Bytes of their keys and values.
    pub bytes: u64,
    /// Intact records by kind and organization (`None` for kinds of the application).
    pub counts: BTreeMap<(Kind, Option<u64>), u64>,
    /// The largest organization or other time-sorted id in any key; sequences of events do not
    /// count, nor what is inside a page of the outbox.
    pub largest_id: u64,
    /// Damaged records found.
    pub damaged_count: u64,
    /// The first [`MAX_LISTED`] of them.
    pub damaged: Vec<DamagedRecord>,
}

impl VerificationReport {
    /// Whether nothing was wrong.
    #[must_use]
    pub const fn is_intact(&self) -> bool {
        self.damaged_count == 0
    }

    /// Intact records of `kind` in all organizations.
    #[must_use]
    pub fn count(&self, kind: Kind) -> u64 {
        let of_kind = (kind, None)..=(kind, Some(u64::MAX));
        self.counts.range(of_kind).map(|(_, count)| count).sum()
    }

    fn add_damage(&mut self, key: &[u8], problem: String) {
        self.damaged_count += 1;
        if self.damaged.len() < MAX_LISTED {
            self.damaged.push(DamagedRecord {
                kind: KindName::of(key),
                organization: organization_of(key),
                problem,
            });
        }
    }

    fn merge(&mut self, other: Self) {
        self.records += other.records;
        self.bytes += other.bytes;
        self.largest_id = self.largest_id.max(other.largest_id);
        self.damaged_count += other.damaged_count;
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count;
        }
        self.damaged.extend(other.damaged);
        self.damaged.sort();
        self.damaged.truncate(MAX_LISTED);
    }
}

/// The organization a key names, if it names one; a key cut short or longer than it may be included.
fn organization_of(key: &[u8]) -> Option<u64> {
    let kind = Kind::from_number(*key.first()?)?;
    let number = key.get(1..9).filter(|_| kind.has_organization())?;
    number.try_into().ok().map(u64::from_be_bytes)
}

/// Called for each record with its key, version and payload.
pub type VisitRecord<'a> =
    dyn FnMut(Key<'_>, u8, &[u8]) -> Result<ControlFlow<()>, StoreError> + 'a;

/// Checks every record of the store, on `threads` threads.
///
/// # Errors
/// If the engine cannot be read. Damaged records are no error here: they are in the report.
pub fn verify(
    engine: &dyn Engine,
    ceilings: &VersionCeilings,
    threads: usize,
) -> Result<VerificationReport, StoreError> {
    let ranges = ranges(engine)?;
    let next = AtomicUsize::new(0);
    let merged = Mutex::new(VerificationReport::default());
    let work = || -> Result<(), StoreError> {
        let mut checker = Checker::new(ceilings.clone());
        while let Some((from, to)) = ranges.get(next.fetch_add(1, Ordering::Relaxed)) {
            engine.scan_range(from, to.as_deref(), false, &mut |key, value| {
                checker.check(key, value);
                Ok(true)
            })?;
        }
        let report = checker.finish();
        merged
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .merge(report);
        Ok(())
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut result = work();
        for other in others {
            let other = other.join().unwrap_or_else(|_| {
                Err(StoreError::Engine {
                    action: "verify",
                    reason: "it panicked".into(),
                })
            });
            result = result.and(other);
        }
        result
    })?;
    Ok(merged.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Visits the records of `kinds`, in the order of keys kind by kind, each checked as by
/// [`verify`], with its version and payload. The visitor breaks off by
/// [`ControlFlow::Break`].
///
/// # Errors
/// The first damaged record or newer version; the engine's and the visitor's errors.
pub fn scan_kinds(
    engine: &dyn Engine,
    kinds: &[Kind],
    ceilings: &VersionCeilings,
    visit: &mut VisitRecord<'_>,
) -> Result<(), StoreError> {
    for &kind in kinds {
        if scan_prefix(engine, &keys::kind_prefix(kind), ceilings, visit)?.is_break() {
            break;
        }
    }
    Ok(())
}

/// [`scan_kinds`] for the records of one organization: what its actor loads.
///
/// # Errors
/// As [`scan_kinds`].
pub fn scan_organization(
    engine: &dyn Engine,
    organization: u64,
    kinds: &[Kind],
    ceilings: &VersionCeilings,
    visit: &mut VisitRecord<'_>,
) -> Result<(), StoreError> {
    for &kind in kinds {
        let prefix = keys::organization_prefix(kind, organization);
        if scan_prefix(engine, &prefix, ceilings, visit)?.is_break() {
            break;
        }
    }
    Ok(())
}

fn scan_prefix(
    engine: &dyn Engine,
    prefix: &[u8],
    ceilings: &VersionCeilings,
    visit: &mut VisitRecord<'_>,
) -> Result<ControlFlow<()>, StoreError> {
    let mut flow = ControlFlow::Continue(());
    engine.scan(prefix, &mut |key, value| {
        let parsed =
            Key::parse(key).map_err(|_| codec::damaged(key, "its key has an impossible length"))?;
        let (version, payload) = codec::open(key, value)?;
        codec::check_version(key, version, ceilings.of(parsed.kind))?;
        flow = visit(parsed, version, payload)?;
        Ok(flow.is_continue())
    })?;
    Ok(flow)
}

/// Checks records one after the other; neighbours mostly share kind and organization, so their
/// count is kept aside until that changes.
struct Checker {
    ceilings: VersionCeilings,
    report: VerificationReport,
    current: Option<(Kind, Option<u64>)>,
    run: u64,
}

impl Checker {
    fn new(ceilings: VersionCeilings) -> Self {
        Self {
            ceilings,
            report: VerificationReport::default(),
            current: None,
            run: 0,
        }
    }

    /// Checks the checksum, the kind and the version.
    fn check(&mut self, key: &[u8], value: &[u8]) {
        self.check_with(key, value, |_| Ok(()));
    }

    /// The same, and whatever else is asked of an intact record.
    fn check_with(
        &mut self,
        key: &[u8],
        value: &[u8],
        further: impl FnOnce(&Key<'_>) -> Result<(), StoreError>,
    ) {
        self.report.records += 1;
        self.report.bytes += (key.len() + value.len()) as u64;
        let parsed = match Key::parse(key) {
            Ok(parsed) => parsed,
            Err(error) => return self.report.add_damage(key, error.to_string()),
        };
        let checked = codec::open(key, value)
            .and_then(|(version, _)| {
                codec::check_version(key, version, self.ceilings.of(parsed.kind))
            })
            .and_then(|()| further(&parsed));
        if let Err(error) = checked {
            let problem = match error {
                StoreError::Damaged { reason, .. } => reason.to_owned(),
                StoreError::NewerVersion { found, known, .. } => {
                    format!("its version {found} is newer than {known}")
                }
                other => other.to_string(),
            };
            return self.report.add_damage(key, problem);
        }
        let place = Some((parsed.kind, parsed.organization));
        if self.current != place {
            self.close_run();
            self.current = place;
        }
        self.run += 1;
        let largest = &mut self.report.largest_id;
        *largest = (*largest).max(parsed.organization.unwrap_or(0));
        if parsed.kind != Kind::Event {
            *largest = (*largest).max(parsed.number().unwrap_or(0));
        }
    }

    fn close_run(&mut self) {
        if let Some(place) = self.current {
            *self.report.counts.entry(place).or_default() += self.run;
        }
        self.run = 0;
    }

    fn finish(mut self) -> VerificationReport {
        self.close_run();
        self.report
    }
}

/// A range of keys: from, and up to but without.
type Range = (Vec<u8>, Option<Vec<u8>>);

/// Parts the whole keyspace, gaps and unknown kinds included, so that threads have like shares:
/// each kind's range is cut where its first and last key differ, assuming even spread between.
fn ranges(engine: &dyn Engine) -> Result<Vec<Range>, StoreError> {
    const PARTS: u128 = 8;
    let mut cuts: Vec<Vec<u8>> = vec![Vec::new()];
    for kind in Kind::ALL {
        let prefix = keys::kind_prefix(kind);
        cuts.push(prefix.to_vec());
        let end = keys::prefix_end(&prefix);
        let (mut first, mut last) = (None, None);
        for (reverse, edge) in [(false, &mut first), (true, &mut last)] {
            engine.scan_range(&prefix, end.as_deref(), reverse, &mut |key, _| {
                *edge = Some(key.to_vec());
                Ok(false)
            })?;
        }
        let (Some(first), Some(last)) = (first, last) else {
            continue;
        };
        let same = first.iter().zip(&last).take_while(|(a, b)| a == b).count();
        let (low, high) = (window(&first, same), window(&last, same));
        for part in 1..PARTS {
            let cut = low + (high - low) / PARTS * part;
            let mut key = first[..same].to_vec();
            key.extend_from_slice(&cut.to_be_bytes()[8..]);
            cuts.push(key);
        }
    }
    cuts.sort();
    cuts.dedup();
    let ends: Vec<_> = cuts
        .iter()
        .skip(1)
        .cloned()
        .map(Some)
        .chain([None])
        .collect();
    Ok(cuts.into_iter().zip(ends).collect())
}

/// The eight bytes of `key` from `start`, as a number.
fn window(key: &[u8], start: usize) -> u128 {
    (start..start + 8).fold(0, |number, index| {
        number << 8 | u128::from(key.get(index).copied().unwrap_or(0))
    })
}
