//! Works off the outbox: what is to be done outside after a commit is done at least once.

mod housekeeping;

use crate::application::Application;
use crate::failure::Failure;
use crate::monotonic;
use crate::organization::CommandRequest;
use arc_swap::ArcSwapOption;
use domain::change::{OutboxItem, OutboxKey, OutboxTask};
use domain::command::Caller;
use domain::commands::housekeeping::FinishOutbox;
use domain::ids::OrganizationId;
use ractor::{Actor, ActorCell, ActorId, ActorProcessingErr, ActorRef, ActorStatus};
use std::collections::{HashMap, VecDeque};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinHandle;

/// The wait after the first failed delivery; it doubles up to [`LAST_RETRY`].
const FIRST_RETRY: Duration = Duration::from_secs(2);
const LAST_RETRY: Duration = Duration::from_secs(600);
/// A mail older than any code it could hold is given up: 72 hours, in milliseconds.
const GIVE_UP_AFTER: u64 = 72 * 3_600_000;
/// What is done is taken out of the outbox so much later, together with what else is done by then.
const FINISH_AFTER: Duration = Duration::from_millis(200);
/// Most deliveries at once …
const AT_ONCE: usize = 2;
/// … each of which holds its place at least this long: 100 mails a second. Mail servers refuse more,
/// and a flood of invitations must not slow down those who sign in meanwhile.
const PACE: Duration = Duration::from_millis(20);
/// Housekeeping may take this long.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a delivery failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryError {
    /// Worth trying again.
    Transient,
    /// Never going to work.
    Permanent,
}

/// Takes sealed mail to where it goes.
pub trait Delivery: Send + Sync + 'static {
    /// Delivers one mail; `id` lets whoever receives it twice recognise it.
    fn deliver<'a>(
        &'a self,
        id: u64,
        sealed: &'a [u8],
    ) -> Pin<Box<dyn Future<Output = Result<(), DeliveryError>> + Send + 'a>>;
}

/// The way to the outbox worker, also to one that was started in the place of one that failed.
#[derive(Default)]
pub(crate) struct OutboxWorker(ArcSwapOption<ActorRef<Message>>);

pub(crate) enum Message {
    /// Something that an organization wants to be done.
    Take(OrganizationId, Vec<Arc<OutboxItem>>),
    /// Something to be tried again.
    Retry(OutboxJob),
    /// A place is free: the next mail's turn.
    Turn,
    /// It was done, or given up.
    Done(OrganizationId, OutboxKey),
    /// Time to take what is done out of the outboxes.
    Finish,
    /// It was taken out but for these.
    Finished(Finished),
}

pub(crate) struct OutboxJob {
    organization: OrganizationId,
    item: Arc<OutboxItem>,
    tries: u32,
}

/// What is done, by organization.
type Finished = HashMap<OrganizationId, Vec<OutboxKey>>;

struct OutboxWorkerActor;

/// What the outbox worker starts with.
struct Round {
    application: Arc<Application>,
    delivery: Arc<dyn Delivery>,
    at_once: Arc<Semaphore>,
    waiting: Waiting,
    /// Done, but still in the outbox: taken out together, so that mail costs few commits.
    done: Finished,
    /// Takes out what is done: the mailbox does not wait for a disk.
    finishing: Option<JoinHandle<Finished>>,
}

/// Mail that waits for a place. Organizations take turns, so that nobody's thousand invitations
/// stand before another's one mail; within one organization the oldest goes first. The items are
/// those that the organizations' states hold already.
#[derive(Default)]
struct Waiting {
    by_organization: HashMap<OrganizationId, VecDeque<OutboxJob>>,
    /// Those that have mail waiting, each once.
    turns: VecDeque<OrganizationId>,
}

impl Waiting {
    fn add(&mut self, job: OutboxJob) {
        let organization = job.organization;
        let jobs = self.by_organization.entry(organization).or_default();
        if jobs.is_empty() {
            self.turns.push_back(organization);
        }
        jobs.push_back(job);
    }

    fn next(&mut self) -> Option<OutboxJob> {
        let organization = self.turns.pop_front()?;
        let jobs = self.by_organization.get_mut(&organization)?;
        let next = jobs.pop_front();
        if jobs.is_empty() {
            self.by_organization.remove(&organization);
        } else {
            self.turns.push_back(organization);
        }
        next
    }

    fn is_empty(&self) -> bool {
        self.turns.is_empty()
    }
}

/// A place among those delivered at once. Given back even by a delivery that panics.
struct Place {
    permit: Option<OwnedSemaphorePermit>,
    outbox_worker: ActorRef<Message>,
}

impl Drop for Place {
    fn drop(&mut self) {
        drop(self.permit.take());
        let _ = self.outbox_worker.cast(Message::Turn);
    }
}

impl OutboxWorker {
    /// Starts it, watched by `root`.
    pub(crate) async fn start_actor(
        &self,
        application: Application,
        delivery: Arc<dyn Delivery>,
        root: ActorCell,
    ) -> Result<ActorId, ActorProcessingErr> {
        let round = Round {
            application: Arc::new(application),
            delivery,
            at_once: Arc::new(Semaphore::new(AT_ONCE)),
            waiting: Waiting::default(),
            done: HashMap::new(),
            finishing: None,
        };
        let (actor, _) = Actor::spawn_linked(None, OutboxWorkerActor, round, root).await?;
        let id = actor.get_id();
        self.0.store(Some(Arc::new(actor)));
        Ok(id)
    }

    #[cfg(test)]
    pub(crate) fn actor(&self) -> Arc<ActorRef<Message>> {
        self.0.load_full().expect("it was started")
    }

    /// Whether it runs.
    pub(crate) fn is_running(&self) -> bool {
        let actor = self.0.load();
        let actor = actor.as_ref();
        actor.is_some_and(|actor| actor.get_status() == ActorStatus::Running)
    }

    /// Takes items that are durable. Never blocks.
    pub(crate) fn take(&self, organization: OrganizationId, items: Vec<Arc<OutboxItem>>) {
        // After the stop, and while a new one is being started, they stay in the outbox and are found there.
        if let Some(actor) = &*self.0.load() {
            let _ = actor.cast(Message::Take(organization, items));
        }
    }

    pub(crate) async fn stop(&self) {
        if let Some(actor) = self.0.load_full() {
            let _ = actor.stop_and_wait(None, None).await;
        }
    }
}

impl Actor for OutboxWorkerActor {
    type Msg = Message;
    type State = Round;
    type Arguments = Round;

    async fn pre_start(
        &self,
        _: ActorRef<Message>,
        round: Round,
    ) -> Result<Round, ActorProcessingErr> {
        Ok(round)
    }

    async fn handle(
        &self,
        myself: ActorRef<Message>,
        message: Message,
        round: &mut Round,
    ) -> Result<(), ActorProcessingErr> {
        match message {
            Message::Take(organization, items) => {
                for item in items {
                    let job = OutboxJob {
                        organization,
                        item,
                        tries: 0,
                    };
                    round.take(&myself, job);
                }
            }
            Message::Retry(job) => round.take(&myself, job),
            Message::Turn => round.send_waiting(&myself),
            Message::Done(organization, item) => {
                if round.done.is_empty() && round.finishing.is_none() {
                    drop(myself.send_after(FINISH_AFTER, || Message::Finish));
                }
                round.done.entry(organization).or_default().push(item);
            }
            Message::Finish => round.finish(&myself),
            Message::Finished(left) => {
                round.finishing = None;
                let wait = if left.is_empty() {
                    FINISH_AFTER
                } else {
                    FIRST_RETRY
                };
                round.keep(left);
                if !round.done.is_empty() {
                    drop(myself.send_after(wait, || Message::Finish));
                }
            }
        }
        Ok(())
    }

    /// What was delivered must not be delivered again after the next start.
    async fn post_stop(
        &self,
        _: ActorRef<Message>,
        round: &mut Round,
    ) -> Result<(), ActorProcessingErr> {
        if let Some(finishing) = round.finishing.take() {
            round.keep(finishing.await.unwrap_or_default());
        }
        take_out(&round.application, std::mem::take(&mut round.done)).await;
        Ok(())
    }
}

impl Round {
    /// Nothing here waits: a mailbox that waits for a mail server keeps everybody behind it.
    fn take(&mut self, myself: &ActorRef<Message>, job: OutboxJob) {
        match job.item.task {
            OutboxTask::SealedMail(_) => {
                self.waiting.add(job);
                self.send_waiting(myself);
            }
            // What is done in the house does not wait behind mail.
            OutboxTask::DropApplicationRole(_)
            | OutboxTask::ForgetUser(_)
            | OutboxTask::ForgetProvider(_) => {
                self.send(myself, job, None);
            }
        }
    }

    /// Sends what waits to the places that are free.
    fn send_waiting(&mut self, myself: &ActorRef<Message>) {
        while !self.waiting.is_empty()
            && let Ok(permit) = Arc::clone(&self.at_once).try_acquire_owned()
            && let Some(job) = self.waiting.next()
        {
            let place = Place {
                permit: Some(permit),
                outbox_worker: myself.clone(),
            };
            self.send(myself, job, Some(place));
        }
    }

    fn send(&self, myself: &ActorRef<Message>, job: OutboxJob, place: Option<Place>) {
        let (application, delivery) = (Arc::clone(&self.application), Arc::clone(&self.delivery));
        let myself = myself.clone();
        tokio::spawn(async move {
            let carried = (Arc::clone(&application), Arc::clone(&job.item), job.tries);
            // In a task of its own: one that panics is tried again like any that failed.
            let carried = tokio::spawn(async move {
                let (application, item, tries) = carried;
                carry(&application, &*delivery, &item, tries).await
            });
            let outcome = carried.await.unwrap_or_else(|error| {
                tracing::error!(item = %job.item.id, %error, "a delivery panicked");
                Err(TryAgain)
            });
            if let Some(place) = place {
                tokio::spawn(async move {
                    tokio::time::sleep(PACE).await;
                    drop(place);
                });
            }
            if outcome.is_ok() {
                let _ = myself.cast(Message::Done(job.organization, job.item.key()));
                return;
            }
            let wait = FIRST_RETRY
                .saturating_mul(2_u32.saturating_pow(job.tries))
                .min(LAST_RETRY);
            let again = OutboxJob {
                tries: job.tries + 1,
                ..job
            };
            drop(myself.send_after(wait, move || Message::Retry(again)));
        });
    }

    fn finish(&mut self, myself: &ActorRef<Message>) {
        if self.finishing.is_some() {
            return;
        }
        let (application, done) = (
            Arc::clone(&self.application),
            std::mem::take(&mut self.done),
        );
        let outbox_worker = myself.clone();
        self.finishing = Some(tokio::spawn(async move {
            let left = take_out(&application, done).await;
            let _ = outbox_worker.cast(Message::Finished(left.clone()));
            left
        }));
    }

    fn keep(&mut self, left: Finished) {
        for (organization, items) in left {
            self.done.entry(organization).or_default().extend(items);
        }
    }
}

/// Takes what is done out of the outboxes. Gives what could not be taken out now.
async fn take_out(application: &Application, done: Finished) -> Finished {
    let mut left = Finished::new();
    for (organization, items) in done {
        let command = FinishOutbox {
            items: items.clone(),
        };
        let request = CommandRequest::new(command, Caller::system(), monotonic::now() + PATIENCE);
        match application.execute(organization, request).await {
            Ok(()) | Err(Failure::NoOrganization) => {}
            Err(failure) => {
                tracing::warn!(%organization, %failure, "the outbox could not be cleared yet");
                left.insert(organization, items);
            }
        }
    }
    left
}

/// Does what an item asks for; `Err` when it is worth trying again.
async fn carry(
    application: &Application,
    delivery: &dyn Delivery,
    item: &OutboxItem,
    tries: u32,
) -> Result<(), TryAgain> {
    let id = item.id;
    let done = match &item.task {
        OutboxTask::DropApplicationRole(key) => housekeeping::drop_role(application, key).await,
        OutboxTask::ForgetUser(user) => housekeeping::forget_user(application, *user).await,
        OutboxTask::ForgetProvider(provider) => {
            housekeeping::forget_provider(application, *provider).await
        }
        OutboxTask::SealedMail(_)
            if application.clock().now().minus_milliseconds(GIVE_UP_AFTER) > item.created_at =>
        {
            Err(DeliveryError::Permanent)
        }
        OutboxTask::SealedMail(sealed) => delivery.deliver(id.0, sealed).await,
    };
    match done {
        Ok(()) => {}
        Err(DeliveryError::Transient) => {
            tracing::warn!(item = %id, tries = tries + 1, "a delivery failed and will be tried again");
            return Err(TryAgain);
        }
        Err(DeliveryError::Permanent) => tracing::error!(item = %id, "a delivery was given up"),
    }
    Ok(())
}

/// It did not work, but may later.
struct TryAgain;
