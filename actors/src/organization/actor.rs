//! The actor that owns one organization: it takes commands one by one, decides each on its next
//! state, and leaves the changes for the committer without waiting for the disk.

use super::command_request::ErasedCommand;
use super::handle::OrganizationHandle;
use super::staged_changes::{Answer, DrainedGroup, StageOutcome, StagedChanges};
use crate::failure::Failure;
use crate::shared::Shared;
use domain::change::Change;
use domain::command::{Caller, Command, Context};
use domain::commands::housekeeping::SweepExpired;
use domain::error_code::ErrorCode;
use domain::event::Event;
use domain::state::OrganizationState;
use ractor::{Actor, ActorProcessingErr, ActorRef};
use std::sync::Arc;
use std::time::Duration;
use storage::{CommitError, CommitRequest, Done, LateRequest, StoreError, Write, records};

/// How often an organization forgets what expired long ago. Whether a session is still good never
/// hangs on this: that is compared at each use.
const SWEEP_EVERY: Duration = Duration::from_secs(60);
/// Most things forgotten in one sweep.
const SWEEP_AT_MOST: usize = 500;

/// What the mailbox takes.
pub(crate) enum Message {
    /// A command.
    Command(Box<dyn ErasedCommand>),
    /// Time to forget what expired.
    Sweep,
    /// The store works again after a failure.
    Refresh,
}

/// The actor; what it owns is in [`Owned`].
pub(crate) struct OrganizationActor;

/// What an actor starts with.
pub(crate) struct Start {
    pub(crate) handle: Arc<OrganizationHandle>,
    pub(crate) shared: Arc<Shared>,
}

/// What an organization's actor owns.
pub(crate) struct Owned {
    handle: Arc<OrganizationHandle>,
    shared: Arc<Shared>,
    /// The state with all that was decided, durable or still on its way.
    staged: Arc<StagedChanges>,
    /// See [`storage::Shard`].
    generation: u64,
}

impl Actor for OrganizationActor {
    type Msg = Message;
    type State = Owned;
    type Arguments = Start;

    async fn pre_start(
        &self,
        _: ActorRef<Message>,
        start: Start,
    ) -> Result<Owned, ActorProcessingErr> {
        let Start { handle, shared } = start;
        let staged = Arc::new(StagedChanges::new(handle.snapshot()));
        let generation = handle.shard.failed_generation() + 1;
        Ok(Owned {
            handle,
            shared,
            staged,
            generation,
        })
    }

    async fn post_start(
        &self,
        myself: ActorRef<Message>,
        _: &mut Owned,
    ) -> Result<(), ActorProcessingErr> {
        // The timer ends with the actor.
        drop(myself.send_interval(SWEEP_EVERY, || Message::Sweep));
        Ok(())
    }

    async fn handle(
        &self,
        _: ActorRef<Message>,
        message: Message,
        owned: &mut Owned,
    ) -> Result<(), ActorProcessingErr> {
        if owned.has_failed()
            && let Err(failure) = owned.reload().await
        {
            if let Message::Command(work) = message {
                work.fail(failure);
            }
            return Ok(());
        }
        match message {
            Message::Command(work) => work.run(owned),
            Message::Sweep => owned.sweep(),
            // What failed was reloaded above.
            Message::Refresh => {}
        }
        Ok(())
    }
}

impl Owned {
    /// Forgets what expired, if there is room for work; else it is done the next time.
    fn sweep(&mut self) {
        let Ok(permit) = self.handle.admit() else {
            return;
        };
        let command = SweepExpired {
            at_most: SWEEP_AT_MOST,
        };
        self.decide(command, &Caller::system(), |_| drop(permit));
    }

    fn has_failed(&self) -> bool {
        self.handle.shard.failed_generation() >= self.generation
    }

    /// After a failed commit the disk alone knows what is true.
    async fn reload(&mut self) -> Result<(), Failure> {
        let id = self.handle.id;
        let generation = self.handle.shard.failed_generation() + 1;
        let shared = Arc::clone(&self.shared);
        shared.all_decided().await;
        let state = tokio::task::spawn_blocking(move || shared.read_organization(id)).await;
        let state = state
            .map_err(|_| Failure::SOON)??
            .unwrap_or_else(|| OrganizationState::vacant(id));
        self.shared.reloaded(&state);
        let state = Arc::new(state);
        self.staged = Arc::new(StagedChanges::new(Arc::clone(&state)));
        self.handle.publish(state);
        self.generation = generation;
        Ok(())
    }

    /// Whether somebody turned out to have a login after it was reserved: its commit had failed,
    /// and was found on disk when the store worked again. The next reservation is refused.
    fn claims_taken_login(&self, changes: &[Change]) -> bool {
        changes.iter().any(|change| match change {
            Change::LoginClaimed {
                login,
                user_type,
                user,
            } => {
                let holder = self.shared.directory.login(login, *user_type);
                holder.is_some_and(|holder| holder.user != *user)
            }
            _ => false,
        })
    }

    /// Decides one command; `answer` is called when the outcome is known, which for a change is
    /// after it is durable and published.
    pub(super) fn decide<C: Command>(
        &mut self,
        command: C,
        caller: &Caller,
        answer: impl FnOnce(Result<C::Reply, Failure>) + Send + 'static,
    ) {
        let next = self.staged.next();
        let application_roles = self.shared.application_roles(&next);
        let context = Context {
            now: self.shared.clock.now(),
            caller,
            application_roles: &application_roles,
        };
        let decision = match command.decide(&next, &context) {
            Ok(decision) => decision,
            Err(refusal) => {
                drop(next);
                return self.answer_behind_what_is_staged(Err(refusal.into()), answer);
            }
        };
        let (mut changes, reply) = (decision.changes, decision.reply);
        if changes.is_empty() && decision.event.is_none() {
            drop(next);
            return self.answer_behind_what_is_staged(Ok(reply), answer);
        }
        if self.claims_taken_login(&changes) {
            return answer(Err(Failure::SOON));
        }
        if let Some(draft) = decision.event {
            let event: Event = draft.finish(&next, &context);
            changes.push(Change::Event(Arc::new(event)));
        }
        drop(next);
        let answer: Answer = Box::new(move |outcome| answer(outcome.map(|()| reply)));
        match self.staged.stage(changes, answer) {
            Ok(StageOutcome::Known) => {}
            Ok(StageOutcome::Begun) => self.submit(),
            Err((error, answer)) => answer(Err(too_large(&error))),
        }
    }

    /// Answers what changes nothing. It was decided on what may not be durable yet: then it waits for that, and
    /// fails with it, or somebody would hear of a state that never came to be.
    fn answer_behind_what_is_staged<R: Send + 'static>(
        &self,
        outcome: Result<R, Failure>,
        answer: impl FnOnce(Result<R, Failure>) + Send + 'static,
    ) {
        if self.staged.is_settled() {
            return answer(outcome);
        }
        self.shared.committer.submit(CommitRequest {
            writes: Vec::new(),
            shard: Arc::clone(&self.handle.shard),
            generation: self.generation,
            done: Box::new(move |before| {
                answer(before.map_err(|_| Failure::SOON).and(outcome));
            }),
        });
    }

    /// Tells the committer that a group is staged.
    fn submit(&self) {
        let (staged, handle) = (Arc::clone(&self.staged), Arc::clone(&self.handle));
        let shared = Arc::clone(&self.shared);
        self.shared.committer.submit_late(LateRequest {
            shard: Arc::clone(&self.handle.shard),
            generation: self.generation,
            complete: Box::new(move || {
                let taken = staged.drain()?;
                let more = more_writes(&taken, &shared);
                let more = more.inspect_err(
                    |error| tracing::error!(%error, "a bug: a group of changes fits no records"),
                );
                Some(request(taken, more.ok()?, shared, handle, staged))
            }),
        });
    }
}

/// The writes that a group's decisions have together.
fn more_writes(taken: &DrainedGroup, shared: &Shared) -> Result<Vec<Write>, StoreError> {
    let mut writes = records::pages(&taken.state, &taken.changes)?;
    writes.push(records::tally(&taken.state, shared.ids.highest())?);
    Ok(writes)
}

/// A group's writes, and what is done when they are durable.
fn request(
    taken: DrainedGroup,
    more: Vec<Write>,
    shared: Arc<Shared>,
    handle: Arc<OrganizationHandle>,
    staged: Arc<StagedChanges>,
) -> (Vec<Write>, Done) {
    let DrainedGroup {
        changes,
        answers,
        mut writes,
        state,
    } = taken;
    writes.extend(more);
    let done = Box::new(move |outcome: Result<(), CommitError>| {
        if outcome.is_ok() {
            shared.committed(handle.id, &changes);
            handle.publish(state);
        }
        staged.settle(answers.len());
        for answer in answers {
            answer(outcome.map_err(|_| Failure::SOON));
        }
    });
    (writes, done)
}

fn too_large(error: &StoreError) -> Failure {
    use domain::refusal::Refusal;
    tracing::warn!(%error, "a change does not fit a record");
    Failure::Refused(Refusal::bad(
        ErrorCode::TooLarge,
        "What is to be kept is larger than a record can be: shorten it.",
    ))
}
