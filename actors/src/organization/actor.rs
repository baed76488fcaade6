//! The actor that owns one organization: it takes commands one by one, decides each on its next
//! state, and hands the changes to the committer without waiting for the disk.

use super::handle::OrganizationHandle;
use super::order::Work;
use crate::failure::Failure;
use crate::shared::Shared;
use domain::change::Change;
use domain::command::{Caller, Command, Context};
use domain::commands::housekeeping::SweepExpired;
use domain::event::Event;
use domain::state::OrganizationState;
use ractor::{Actor, ActorProcessingErr, ActorRef};
use std::sync::Arc;
use std::time::Duration;
use storage::{CommitError, CommitRequest, StoreError, records};

/// How often an organization forgets what expired long ago. Whether a session is still good never
/// hangs on this: that is compared at each use.
const SWEEP_EVERY: Duration = Duration::from_secs(60);
/// Most things forgotten in one sweep.
const SWEEP_AT_MOST: usize = 500;

/// What the mailbox takes.
pub(crate) enum Message {
    /// A command.
    Work(Box<dyn Work>),
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
    next: Arc<OrganizationState>,
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
        let next = handle.snapshot();
        let generation = handle.shard.failed_generation() + 1;
        Ok(Owned {
            handle,
            shared,
            next,
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
            if let Message::Work(work) = message {
                work.fail(failure);
            }
            return Ok(());
        }
        match message {
            Message::Work(work) => work.run(owned),
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
        self.next = Arc::new(state);
        self.handle.publish(Arc::clone(&self.next));
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
        let application_roles = self.shared.application_roles(&self.next);
        let context = Context {
            now: self.shared.clock.now(),
            caller,
            application_roles: &application_roles,
        };
        let decision = match command.decide(&self.next, &context) {
            Ok(decision) => decision,
            Err(refusal) => return answer(Err(refusal.into())),
        };
        let mut changes = decision.changes;
        if changes.is_empty() {
            return answer(Ok(decision.reply));
        }
        if self.claims_taken_login(&changes) {
            return answer(Err(Failure::SOON));
        }
        if let Some(draft) = decision.event {
            let event: Event = draft.finish(&self.next, &context);
            changes.push(Change::Event(Arc::new(event)));
        }
        let mut state = OrganizationState::clone(&self.next);
        for change in &changes {
            state.apply(change);
        }
        let writes = match records::writes(&state, &changes, self.shared.ids.highest()) {
            Ok(writes) => writes,
            Err(error) => return answer(Err(too_large(&error))),
        };
        self.next = Arc::new(state);
        let (handle, shared) = (Arc::clone(&self.handle), Arc::clone(&self.shared));
        let (published, reply) = (Arc::clone(&self.next), decision.reply);
        self.shared.committer.submit(CommitRequest {
            writes,
            shard: Arc::clone(&self.handle.shard),
            generation: self.generation,
            done: Box::new(move |outcome: Result<(), CommitError>| match outcome {
                Ok(()) => {
                    shared.committed(handle.id, &changes);
                    handle.publish(published);
                    answer(Ok(reply));
                }
                Err(_) => answer(Err(Failure::SOON)),
            }),
        });
    }
}

fn too_large(error: &StoreError) -> Failure {
    use domain::refusal::Refusal;
    tracing::warn!(%error, "a change does not fit a record");
    Failure::Refused(Refusal::bad(
        "too-large",
        "What is to be kept is larger than a record can be: shorten it.",
    ))
}
