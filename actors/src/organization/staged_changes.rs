//! What an organization decided and the committer has not taken yet.
//!
//! Decisions made while the disk is busy are gathered, and the committer takes all of them at once
//! when it is ready. Only then is the state shared with readers; until then each decision changes it
//! in place, where sharing it after every one would copy the touched parts of its maps each time.

use crate::failure::Failure;
use domain::change::Change;
use domain::state::OrganizationState;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, RwLock, RwLockReadGuard};
use storage::{StoreError, Write, records, records::OutboxPages};

/// A group is closed when its records take as many bytes as this: half of what a batch may hold, so
/// that a busy organization does not keep the others out of a batch.
const CLOSED_AT: usize = 128 * 1024;
/// A decision of more changes than this is applied to a copy, so that the committer never waits for
/// long: a role that thousands hold may be deleted.
const APART_ABOVE: usize = 32;

/// Tells whoever asked for a command how it came out.
pub(super) type Answer = Box<dyn FnOnce(Result<(), Failure>) + Send>;

/// What an organization decided and the committer has not taken yet.
///
/// A panic while the state is being changed poisons the locks: what is waiting here is then never
/// taken, and the organization is read from disk again.
pub(super) struct StagedChanges {
    /// The state with all that was decided. Written by the actor alone, which locks it before
    /// `waiting`.
    next: RwLock<OrganizationState>,
    waiting: Mutex<Waiting>,
    /// Decisions whose outcome is not known yet, drained or not.
    unsettled: AtomicUsize,
}

struct Waiting {
    /// The state at the end of the last group that was closed or taken.
    base: Arc<OrganizationState>,
    /// In the order of decisions; only the last one may still be open.
    groups: VecDeque<Group>,
    /// Of the open group.
    outbox: OutboxPages,
}

/// Decisions that become durable together.
#[derive(Default)]
struct Group {
    changes: Vec<Change>,
    answers: Vec<Answer>,
    writes: Vec<Write>,
    bytes: usize,
    /// What they led to, once nothing more is added.
    closed: Option<Arc<OrganizationState>>,
}

/// A group as the committer takes it.
pub(super) struct DrainedGroup {
    pub(super) changes: Vec<Change>,
    pub(super) answers: Vec<Answer>,
    pub(super) writes: Vec<Write>,
    /// What the changes led to.
    pub(super) state: Arc<OrganizationState>,
}

/// Whether the committer has to be told of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StageOutcome {
    /// It knows already that something is waiting.
    Known,
    /// A group was begun.
    Begun,
}

impl StagedChanges {
    pub(super) fn new(state: Arc<OrganizationState>) -> Self {
        Self {
            next: RwLock::new(OrganizationState::clone(&state)),
            waiting: Mutex::new(Waiting {
                base: state,
                groups: VecDeque::new(),
                outbox: OutboxPages::default(),
            }),
            unsettled: AtomicUsize::new(0),
        }
    }

    /// The state to decide on.
    pub(super) fn next(&self) -> RwLockReadGuard<'_, OrganizationState> {
        self.next.read().expect(POISONED)
    }

    /// Applies a decision's changes and lets them wait for the committer, with whom to tell.
    ///
    /// # Errors
    /// When something does not fit a record; nothing was changed then.
    pub(super) fn stage(
        &self,
        mut changes: Vec<Change>,
        answer: Answer,
    ) -> Result<StageOutcome, (StoreError, Answer)> {
        self.waiting.lock().expect(POISONED).assign(&mut changes);
        let apart = (changes.len() > APART_ABOVE).then(|| {
            let mut state = self.next().clone();
            changes.iter().for_each(|change| state.apply(change));
            let writes = records::entities(&state, &changes);
            writes.map(|writes| (state, writes))
        });
        let mut next = self.next.write().expect(POISONED);
        let mut waiting = self.waiting.lock().expect(POISONED);
        let written = match apart {
            Some(Ok((state, writes))) => {
                *next = state;
                Ok(writes)
            }
            Some(Err(error)) => Err(error),
            None => {
                changes.iter().for_each(|change| next.apply(change));
                let written = records::entities(&next, &changes);
                if written.is_err() {
                    *next = waiting.without_latest();
                }
                written
            }
        };
        match written {
            Ok(writes) => {
                self.unsettled.fetch_add(1, Ordering::AcqRel);
                Ok(waiting.add(changes, answer, writes, &next))
            }
            Err(error) => Err((error, answer)),
        }
    }

    /// Notes that the outcome of so many decisions is known, and published where it went well.
    pub(super) fn settle(&self, decisions: usize) {
        self.unsettled.fetch_sub(decisions, Ordering::AcqRel);
    }

    /// Whether all that was decided is durable and published.
    pub(super) fn is_settled(&self) -> bool {
        self.unsettled.load(Ordering::Acquire) == 0
    }

    /// Takes the oldest group. `None` after a panic, or when there is none.
    pub(super) fn drain(&self) -> Option<DrainedGroup> {
        let next = self.next.read().ok()?;
        let mut waiting = self.waiting.lock().ok()?;
        let group = waiting.groups.pop_front()?;
        let state = match group.closed {
            Some(state) => state,
            None => {
                waiting.base = Arc::new(next.clone());
                Arc::clone(&waiting.base)
            }
        };
        Some(DrainedGroup {
            changes: group.changes,
            answers: group.answers,
            writes: group.writes,
            state,
        })
    }
}

const POISONED: &str = "an actor that panicked does not go on";

impl Waiting {
    /// The state before a decision that turned out not to fit: the changes that wait in the open
    /// group are made again.
    fn without_latest(&self) -> OrganizationState {
        let mut state = OrganizationState::clone(&self.base);
        let open = self.groups.back().filter(|group| group.closed.is_none());
        for change in open.iter().flat_map(|group| &group.changes) {
            state.apply(change);
        }
        state
    }

    fn is_open(&self) -> bool {
        self.groups
            .back()
            .is_some_and(|group| group.closed.is_none())
    }

    /// Lets the new outbox items of a decision share a page with those of the open group. Should the
    /// committer take that before they are added to it, their page is written anew with the next one.
    fn assign(&mut self, changes: &mut [Change]) {
        if !self.is_open() {
            self.outbox.close();
        }
        self.outbox.assign(changes);
    }

    fn add(
        &mut self,
        changes: Vec<Change>,
        answer: Answer,
        writes: Vec<Write>,
        next: &OrganizationState,
    ) -> StageOutcome {
        let is_open = self.is_open();
        if !is_open {
            self.groups.push_back(Group::default());
        }
        if let Some(group) = self.groups.back_mut() {
            group.bytes += writes.iter().map(Write::size).sum::<usize>();
            group.bytes += records::size_in_pages(&changes);
            group.changes.extend(changes);
            group.answers.push(answer);
            group.writes.extend(writes);
            if group.bytes >= CLOSED_AT {
                self.base = Arc::new(next.clone());
                group.closed = Some(Arc::clone(&self.base));
            }
        }
        if is_open {
            StageOutcome::Known
        } else {
            StageOutcome::Begun
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::change::{OutboxItem, OutboxTask};
    use domain::group::Group;
    use domain::ids::{GroupId, OrganizationId, OutboxId};
    use domain::text::{Metadata, Name};
    use domain::time::Timestamp;
    use std::sync::mpsc;

    fn group(id: u64, settings: usize) -> Change {
        Change::Group(Arc::new(Group {
            id: GroupId(id),
            name: Name::stored(format!("group {id}")),
            description: None,
            settings: "x".repeat(settings).into(),
            metadata: Metadata::default(),
            created_at: Timestamp(0),
            changed_at: Timestamp(0),
        }))
    }

    fn staged() -> StagedChanges {
        StagedChanges::new(Arc::new(OrganizationState::vacant(OrganizationId(1))))
    }

    fn stage(staged: &StagedChanges, changes: Vec<Change>) -> Result<StageOutcome, StoreError> {
        staged
            .stage(changes, Box::new(|_| {}))
            .map_err(|(error, _)| error)
    }

    fn ids(state: &OrganizationState) -> Vec<u64> {
        state.groups.keys().map(|id| id.0).collect()
    }

    #[test]
    fn what_is_staged_before_the_committer_comes_is_drained_together() {
        let staged = staged();
        let (tell, told) = mpsc::channel();
        for id in 1..=3 {
            let tell = tell.clone();
            let answer = Box::new(move |_| tell.send(id).expect("heard"));
            let put = staged
                .stage(vec![group(id, 0)], answer)
                .map_err(|(error, _)| error);
            let expected = if id == 1 {
                StageOutcome::Begun
            } else {
                StageOutcome::Known
            };
            assert_eq!(put.expect("small"), expected);
        }
        let taken = staged.drain().expect("a group");
        assert_eq!(ids(&taken.state), [1, 2, 3]);
        assert_eq!((taken.changes.len(), taken.writes.len()), (3, 3));
        taken.answers.into_iter().for_each(|answer| answer(Ok(())));
        assert_eq!(told.try_iter().collect::<Vec<_>>(), [1, 2, 3]);
        assert!(staged.drain().is_none());
        // What was taken does not change any more.
        assert_eq!(
            stage(&staged, vec![group(4, 0)]).expect("small"),
            StageOutcome::Begun
        );
        assert_eq!(ids(&taken.state), [1, 2, 3]);
        assert_eq!(ids(&staged.drain().expect("a group").state), [1, 2, 3, 4]);
    }

    #[test]
    fn a_decision_that_fits_no_record_changes_nothing() {
        let staged = staged();
        stage(&staged, vec![group(1, 0)]).expect("small");
        drop(staged.drain());
        stage(&staged, vec![group(2, 0)]).expect("small");
        let too_large = || vec![group(3, 0), group(4, 100_000)];
        assert!(stage(&staged, too_large()).is_err());
        assert_eq!(ids(&staged.next()), [1, 2]);
        // And neither does a long one.
        let mut many: Vec<_> = (10..80).map(|id| group(id, 0)).collect();
        many.extend(too_large());
        assert!(stage(&staged, many).is_err());
        assert_eq!(ids(&staged.next()), [1, 2]);
        let taken = staged.drain().expect("a group");
        assert_eq!((ids(&taken.state), taken.writes.len()), (vec![1, 2], 1));
    }

    #[test]
    fn a_long_decision_is_seen_whole() {
        let staged = staged();
        let many = (1..=100).map(|id| group(id, 0)).collect();
        stage(&staged, many).expect("small");
        assert_eq!(staged.drain().expect("a group").state.groups.len(), 100);
    }

    #[test]
    fn a_full_group_is_closed_with_the_state_it_led_to() {
        let staged = staged();
        let begun: Vec<_> = (1..=7)
            .map(|id| stage(&staged, vec![group(id, 30_000)]).expect("small"))
            .collect();
        let at = |put: &StageOutcome| *put == StageOutcome::Begun;
        assert_eq!(
            begun.iter().map(at).collect::<Vec<_>>(),
            [true, false, false, false, false, true, false]
        );
        assert_eq!(
            ids(&staged.drain().expect("the first").state),
            [1, 2, 3, 4, 5]
        );
        assert_eq!(staged.drain().expect("the second").state.groups.len(), 7);
    }

    fn mail(id: u64) -> Change {
        let task = OutboxTask::SealedMail(vec![1; 10].into());
        Change::Outbox(Arc::new(OutboxItem::new(OutboxId(id), Timestamp(0), task)))
    }

    /// The pages that a group writes.
    fn pages(taken: &DrainedGroup) -> Vec<Vec<u8>> {
        let writes = records::pages(&taken.state, &taken.changes).expect("small");
        writes.into_iter().map(|write| write.key).collect()
    }

    #[test]
    fn outbox_items_of_a_group_share_a_record() {
        let staged = staged();
        let page = |id| storage::keys::outbox(1, id);
        for id in 1..=3 {
            stage(&staged, vec![mail(id)]).expect("small");
        }
        assert_eq!(pages(&staged.drain().expect("a group")), [page(1)]);
        for id in 4..=5 {
            stage(&staged, vec![mail(id)]).expect("small");
        }
        let taken = staged.drain().expect("a group");
        assert_eq!(pages(&taken), [page(4)]);
        let places: Vec<_> = taken.state.outbox.keys().map(|key| key.page.0).collect();
        assert_eq!(places, [1, 1, 1, 4, 4]);
    }

    #[test]
    fn an_item_whose_group_was_taken_meanwhile_is_written_with_the_next() {
        let staged = staged();
        stage(&staged, vec![mail(1)]).expect("small");
        let mut late = vec![mail(2)];
        let lock = || staged.waiting.lock().expect("no panic");
        lock().assign(&mut late);
        assert_eq!(staged.drain().expect("a group").state.outbox.len(), 1);
        let mut next = staged.next.write().expect("no panic");
        next.apply(&late[0]);
        lock().add(late, Box::new(|_| {}), Vec::new(), &next);
        drop(next);
        let taken = staged.drain().expect("a group");
        let writes = records::pages(&taken.state, &taken.changes).expect("small");
        let both = records::pages(&taken.state, &[mail(1)]).expect("small");
        assert_eq!(writes, both);
        let places: Vec<_> = taken.state.outbox.keys().collect();
        assert_eq!(
            places.iter().map(|key| key.page.0).collect::<Vec<_>>(),
            [1, 1]
        );
    }

    #[test]
    fn after_a_panic_nothing_is_drained() {
        let staged = staged();
        stage(&staged, vec![group(1, 0)]).expect("small");
        let panicked = std::thread::scope(|scope| {
            let change = scope.spawn(|| {
                let _next = staged.next.write();
                panic!("a bug in a change");
            });
            change.join().is_err()
        });
        assert!(panicked);
        assert!(staged.drain().is_none());
    }
}
