//! Watches what an application cannot do without: the supervisor of its organizations, and the outbox worker. One
//! that fails is started again from what the store holds.

use crate::application::Application;
use crate::monotonic;
use crate::outbox_worker::{Delivery, OutboxWorker};
use crate::shared::Shared;
use ractor::{
    Actor, ActorCell, ActorId, ActorProcessingErr, ActorRef, ActorStatus, SupervisionEvent,
};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use storage::records;

/// The wait before one that failed is started again; it doubles with each further failure, up to
/// [`LONGEST_WAIT`].
const FIRST_WAIT: Duration = Duration::from_millis(20);
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// Whoever went so long without a failure is as good as new.
const FORGIVEN_AFTER: Duration = Duration::from_secs(300);

/// What is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Supervisor,
    OutboxWorker,
}

/// The way to the root.
pub(crate) struct Root(ActorRef<Restart>);

/// Time to start one again.
pub(crate) struct Restart(Part);

struct RootActor;

struct Watched {
    application: Application,
    delivery: Arc<dyn Delivery>,
    supervisor: Option<ActorId>,
    outbox_worker: Option<ActorId>,
    failures: u32,
    last_failure: Option<Instant>,
}

impl Root {
    /// Starts both.
    pub(crate) async fn spawn(
        application: Application,
        delivery: Arc<dyn Delivery>,
    ) -> Result<Self, ActorProcessingErr> {
        let watched = Watched {
            application,
            delivery,
            supervisor: None,
            outbox_worker: None,
            failures: 0,
            last_failure: None,
        };
        let (root, _) = Actor::spawn(None, RootActor, watched).await?;
        Ok(Self(root))
    }

    /// Whether it watches.
    pub(crate) fn is_running(&self) -> bool {
        self.0.get_status() == ActorStatus::Running
    }

    pub(crate) async fn stop(&self) {
        let _ = self.0.stop_and_wait(None, None).await;
    }
}

impl Actor for RootActor {
    type Msg = Restart;
    type State = Watched;
    type Arguments = Watched;

    async fn pre_start(
        &self,
        myself: ActorRef<Restart>,
        mut watched: Watched,
    ) -> Result<Watched, ActorProcessingErr> {
        watched.start_supervisor(myself.get_cell()).await?;
        watched.start_outbox_worker(myself.get_cell()).await?;
        Ok(watched)
    }

    async fn handle(
        &self,
        myself: ActorRef<Restart>,
        Restart(part): Restart,
        watched: &mut Watched,
    ) -> Result<(), ActorProcessingErr> {
        let started = match part {
            Part::Supervisor => watched.start_supervisor(myself.get_cell()).await,
            Part::OutboxWorker => watched.start_outbox_worker(myself.get_cell()).await,
        };
        if let Err(error) = started {
            tracing::error!(?part, %error, "could not be started again yet");
            watched.start_later(&myself, part);
        }
        Ok(())
    }

    /// ractor's default ends the root with its child.
    async fn handle_supervisor_evt(
        &self,
        myself: ActorRef<Restart>,
        event: SupervisionEvent,
        watched: &mut Watched,
    ) -> Result<(), ActorProcessingErr> {
        let (child, why) = match event {
            SupervisionEvent::ActorFailed(child, error) => (child, error.to_string()),
            SupervisionEvent::ActorTerminated(child, ..) => (child, "it ended".to_owned()),
            _ => return Ok(()),
        };
        let Some(part) = watched.part(child.get_id()) else {
            return Ok(());
        };
        if watched.shared().is_stopping.load(Ordering::Acquire) {
            return Ok(());
        }
        tracing::error!(?part, %why, "failed and will be started again");
        watched.start_later(&myself, part);
        Ok(())
    }
}

impl Watched {
    fn shared(&self) -> &Arc<Shared> {
        self.application.shared()
    }

    fn part(&self, id: ActorId) -> Option<Part> {
        if self.supervisor == Some(id) {
            return Some(Part::Supervisor);
        }
        (self.outbox_worker == Some(id)).then_some(Part::OutboxWorker)
    }

    fn start_later(&mut self, myself: &ActorRef<Restart>, part: Part) {
        let now = monotonic::now();
        let is_forgiven = self
            .last_failure
            .is_none_or(|last| now.duration_since(last) > FORGIVEN_AFTER);
        self.failures = if is_forgiven { 0 } else { self.failures + 1 };
        self.last_failure = Some(now);
        let wait = FIRST_WAIT.saturating_mul(2_u32.saturating_pow(self.failures));
        drop(myself.send_after(wait.min(LONGEST_WAIT), move || Restart(part)));
    }

    /// The organizations' actors ended with the one before. What they had decided is on its way to the disk still:
    /// once that is known, all of them are read from there.
    async fn start_supervisor(&mut self, myself: ActorCell) -> Result<(), ActorProcessingErr> {
        let shared = Arc::clone(self.shared());
        let orphans = shared.registry.all_loaded();
        for handle in &orphans {
            if let Some(mailbox) = handle.mailbox() {
                // One that is gone already is what is wanted.
                let _ = mailbox.kill_and_wait(None).await;
            }
            handle.attach(None);
        }
        if !orphans.is_empty() {
            shared.all_decided().await;
        }
        for handle in orphans {
            shared.registry.forget(handle.id);
        }
        let id = self
            .application
            .supervisor()
            .start_actor(&shared, myself)
            .await?;
        self.supervisor = Some(id);
        Ok(())
    }

    /// Everything that waits in the store is its work. What was under way may be done twice.
    async fn start_outbox_worker(&mut self, myself: ActorCell) -> Result<(), ActorProcessingErr> {
        let shared = Arc::clone(self.shared());
        let worker: &OutboxWorker = &shared.outbox_worker;
        let delivery = Arc::clone(&self.delivery);
        let id = worker
            .start_actor(self.application.handle(), delivery, myself)
            .await?;
        self.outbox_worker = Some(id);
        let reader = Arc::clone(&shared);
        let pending = tokio::task::spawn_blocking(move || {
            let engine = reader.store.engine()?;
            records::pending_outbox(&*engine)
        });
        for (organization, item) in pending.await?? {
            worker.take(organization, vec![Arc::new(item)]);
        }
        for (user, organization) in shared.directory.guests_of_no_home() {
            worker.take(organization, vec![shared.to_forget(user)]);
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "root_tests.rs"]
mod tests;
