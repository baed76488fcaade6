//! How much work of one organization is under way, and whether more is let in.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Stands in the counter of an organization that was let go.
const CLOSED: u32 = u32::MAX;

/// Counts the work under way. Mailboxes are unbounded; this is their bound.
///
/// One number says both how much there is and that the way in is shut, so that nobody can see a
/// moment between "nothing is under way" and "closed".
#[derive(Debug)]
pub(crate) struct InFlightLimit {
    under_way: AtomicU32,
    most: u32,
}

/// Why there is no room.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotAdmitted {
    /// As much as may be is under way: come back later.
    Full,
    /// The organization was let go: ask for a fresh handle.
    Closed,
}

/// Room for one piece of work, given back when dropped.
#[derive(Debug)]
pub(crate) struct Permit(Arc<InFlightLimit>);

impl InFlightLimit {
    pub(crate) fn new(most: u32) -> Arc<Self> {
        Arc::new(Self {
            under_way: AtomicU32::new(0),
            most: most.min(CLOSED - 1),
        })
    }

    /// Room for one more piece of work.
    pub(crate) fn admit(self: &Arc<Self>) -> Result<Permit, NotAdmitted> {
        let more = |now: u32| (now < self.most).then(|| now + 1);
        match self
            .under_way
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, more)
        {
            Ok(_) => Ok(Permit(Arc::clone(self))),
            Err(CLOSED) => Err(NotAdmitted::Closed),
            Err(_) => Err(NotAdmitted::Full),
        }
    }

    /// Shuts the way in for good, if nothing is under way.
    pub(crate) fn close_if_quiet(&self) -> bool {
        self.under_way
            .compare_exchange(0, CLOSED, Ordering::AcqRel, Ordering::Acquire)
            .is_ok()
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        // Closing needs a count of zero, so the count cannot be `CLOSED` while a permit lives.
        self.0.under_way.fetch_sub(1, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::{InFlightLimit, NotAdmitted};
    use std::sync::Arc;

    #[test]
    fn there_is_room_for_as_many_as_may_be_and_a_drop_makes_room() {
        let in_flight = InFlightLimit::new(2);
        let first = in_flight.admit().expect("room");
        let _second = in_flight.admit().expect("room");
        assert_eq!(in_flight.admit().unwrap_err(), NotAdmitted::Full);
        drop(first);
        assert!(in_flight.admit().is_ok());
    }

    #[test]
    fn it_closes_only_when_nothing_is_under_way_and_stays_closed() {
        let in_flight = InFlightLimit::new(2);
        let permit = in_flight.admit().expect("room");
        assert!(!in_flight.close_if_quiet());
        drop(permit);
        assert!(in_flight.close_if_quiet());
        assert_eq!(in_flight.admit().unwrap_err(), NotAdmitted::Closed);
        assert!(!in_flight.close_if_quiet());
    }

    #[test]
    fn whoever_races_with_closing_is_let_in_or_told_that_it_is_closed() {
        for _ in 0..2_000 {
            let in_flight = InFlightLimit::new(8);
            let closer = Arc::clone(&in_flight);
            let closing = std::thread::spawn(move || closer.close_if_quiet());
            let met = in_flight.admit();
            let let_in = met.is_ok();
            assert!(
                !matches!(met, Err(NotAdmitted::Full)),
                "closing looked like a full mailbox"
            );
            // The permit is still held while the other closes.
            let closed = closing.join().expect("no panic");
            assert!(closed != let_in, "both or neither");
        }
    }
}
