//! Reading a whole store in slices, while it is written to.

use super::{Checker, VerificationReport, VersionCeilings};
use crate::engine::Engine;
use crate::keys;
use crate::{Kind, StoreError, records};

/// A place that the engine could not read so often is given up, and the next one is tried: what is
/// damaged on disk stays damaged, everything else comes and goes.
const TRIES: u32 = 3;

/// Checks every record of a store as [`super::verify`] does, decodes each as what it is, and does
/// so slice by slice, so that whoever asks can rest in between.
///
/// Between two slices records may come, go and change: each is judged by itself, as it is when it
/// is read, so that nothing is taken for damage that is not. What is counted may be as old as the
/// slice it was read in.
pub struct Slices {
    checker: Checker,
    /// Where the next slice begins; `None` when all was read.
    next: Option<Vec<u8>>,
    failures: u32,
}

impl Default for Slices {
    fn default() -> Self {
        Self {
            checker: Checker::new(VersionCeilings::default()),
            next: Some(Vec::new()),
            failures: 0,
        }
    }
}

impl Slices {
    /// Reads on until `bytes` were read or `stops` says so. Gives whether more is left.
    ///
    /// # Errors
    /// The engine's; the next slice begins where this one ended. Where the engine failed three
    /// times over, the report says so and the slices go on behind that place.
    pub fn read_on(
        &mut self,
        engine: &dyn Engine,
        bytes: u64,
        mut stops: impl FnMut() -> bool,
    ) -> Result<bool, StoreError> {
        let Some(from) = self.next.clone() else {
            return Ok(false);
        };
        let enough = self.checker.report.bytes + bytes;
        let (checker, mut last) = (&mut self.checker, None::<Vec<u8>>);
        let mut is_cut = false;
        let read = engine.scan_range(&from, None, false, &mut |key, value| {
            checker.check_with(key, value, |parsed| records::check(parsed, key, value));
            let last = last.get_or_insert_default();
            last.clear();
            last.extend_from_slice(key);
            is_cut = checker.report.bytes >= enough || stops();
            Ok(!is_cut)
        });
        let has_advanced = last.is_some();
        if let Some(mut last) = last {
            // The smallest key behind it.
            last.push(0);
            self.next = Some(last);
        }
        match read {
            Ok(()) => {
                self.failures = 0;
                if !is_cut {
                    self.next = None;
                }
                Ok(is_cut)
            }
            Err(error) => {
                self.failures = if has_advanced { 1 } else { self.failures + 1 };
                if self.failures >= TRIES {
                    self.skip(engine);
                }
                Err(error)
            }
        }
    }

    /// Goes on behind the records of one kind of one organization, which are given up if it is among
    /// them that the engine fails.
    fn skip(&mut self, engine: &dyn Engine) {
        self.failures = 0;
        let Some(place) = self.next.take() else {
            return;
        };
        let kind = place.first().and_then(|number| Kind::from_number(*number));
        let named = kind.is_some_and(Kind::has_organization);
        // Where nothing was read yet, the first kind.
        let part = match place.len().min(if named { 9 } else { 1 }) {
            0 => keys::kind_prefix(Kind::System).to_vec(),
            length => place[..length].to_vec(),
        };
        let end = keys::prefix_end(&part);
        let checker = &mut self.checker;
        let rest = engine.scan_range(&place, end.as_deref(), false, &mut |key, value| {
            checker.check_with(key, value, |parsed| records::check(parsed, key, value));
            Ok(true)
        });
        if rest.is_err() {
            let problem = "the engine cannot read it, or what lies behind it";
            checker.report.add_damage(&place, problem.into());
        }
        self.next = end;
    }

    /// What was found so far.
    #[must_use]
    pub const fn report(&self) -> &VerificationReport {
        &self.checker.report
    }

    /// The kind that is being read.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_number(*self.next.as_ref()?.first()?)
    }
}
