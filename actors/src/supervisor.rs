//! Keeps the organizations' actors going. One that panics is started again alone, from disk; one
//! that keeps panicking is put in quarantine until somebody asks for it much later.

use crate::failure::Failure;
use crate::monotonic;
use crate::organization::{OrganizationActor, OrganizationHandle, Start};
use crate::shared::Shared;
use arc_swap::ArcSwapOption;
use domain::ids::OrganizationId;
use domain::state::OrganizationState;
use ractor::{
    Actor, ActorCell, ActorId, ActorProcessingErr, ActorRef, ActorStatus, RpcReplyPort,
    SupervisionEvent, rpc::CallResult,
};
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// So many failures …
const QUARANTINE_AFTER: usize = 5;
/// … within this time, and the organization is left alone …
const QUARANTINE_WINDOW: Duration = Duration::from_secs(60);
/// … for this long.
const QUARANTINE: Duration = Duration::from_secs(300);
/// The wait before the first new start; it doubles with each further failure in the window.
const FIRST_BACKOFF: Duration = Duration::from_millis(20);

/// The way to the supervisor, also to one that was started in the place of one that failed.
#[derive(Clone, Default)]
pub(crate) struct Supervisor(Arc<ArcSwapOption<ActorRef<Message>>>);

pub(crate) enum Message {
    Start(
        Box<OrganizationState>,
        RpcReplyPort<Result<Arc<OrganizationHandle>, Failure>>,
    ),
    Restart(OrganizationId),
    /// The state as it is on disk, for an actor that failed.
    Reloaded(OrganizationId, Result<Box<OrganizationState>, Failure>),
    LetIdleGo,
}

struct SupervisorActor;

struct Watched {
    shared: Arc<Shared>,
    children: HashMap<ActorId, Arc<OrganizationHandle>>,
    failures: HashMap<OrganizationId, VecDeque<Instant>>,
    reviving: HashMap<OrganizationId, Arc<OrganizationHandle>>,
}

impl Supervisor {
    /// Starts the supervisor of an application, watched by `root`.
    pub(crate) async fn start_actor(
        &self,
        shared: &Arc<Shared>,
        root: ActorCell,
    ) -> Result<ActorId, ActorProcessingErr> {
        let start = Arc::clone(shared);
        let (actor, _) = Actor::spawn_linked(None, SupervisorActor, start, root).await?;
        drop(actor.send_interval(shared.options.idle, || Message::LetIdleGo));
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

    /// Starts the actor of an organization on its state.
    pub(crate) async fn start(
        &self,
        state: OrganizationState,
    ) -> Result<Arc<OrganizationHandle>, Failure> {
        let Some(actor) = self.0.load_full() else {
            return Err(Failure::SOON);
        };
        match actor
            .call(|port| Message::Start(Box::new(state), port), None)
            .await
        {
            Ok(CallResult::Success(started)) => started,
            Ok(CallResult::SenderError | CallResult::Timeout) | Err(_) => Err(Failure::SOON),
        }
    }

    /// Stops all actors.
    pub(crate) async fn stop(&self) {
        if let Some(actor) = self.0.load_full() {
            actor.get_cell().stop_children_and_wait(None, None).await;
            let _ = actor.stop_and_wait(None, None).await;
        }
    }
}

impl Actor for SupervisorActor {
    type Msg = Message;
    type State = Watched;
    type Arguments = Arc<Shared>;

    async fn pre_start(
        &self,
        _: ActorRef<Message>,
        shared: Arc<Shared>,
    ) -> Result<Watched, ActorProcessingErr> {
        Ok(Watched {
            shared,
            children: HashMap::new(),
            failures: HashMap::new(),
            reviving: HashMap::new(),
        })
    }

    async fn handle(
        &self,
        myself: ActorRef<Message>,
        message: Message,
        watched: &mut Watched,
    ) -> Result<(), ActorProcessingErr> {
        match message {
            Message::Start(state, port) => {
                let handle = Arc::new(OrganizationHandle::new(
                    *state,
                    watched.shared.options.most_in_flight,
                ));
                let started = watched.attach(&myself, &handle).await;
                let _ = port.send(started.map(|()| handle));
            }
            Message::Restart(id) => watched.reload(&myself, id),
            Message::Reloaded(id, state) => watched.revive(&myself, id, state).await,
            Message::LetIdleGo => watched.let_idle_go(),
        }
        Ok(())
    }

    /// ractor's default ends the supervisor with its child.
    async fn handle_supervisor_evt(
        &self,
        myself: ActorRef<Message>,
        event: SupervisionEvent,
        watched: &mut Watched,
    ) -> Result<(), ActorProcessingErr> {
        match event {
            SupervisionEvent::ActorFailed(child, error) => {
                watched.failed(&myself, &child, error.as_ref())
            }
            SupervisionEvent::ActorTerminated(child, ..) => {
                drop(watched.children.remove(&child.get_id()))
            }
            _ => {}
        }
        Ok(())
    }
}

impl Watched {
    async fn attach(
        &mut self,
        myself: &ActorRef<Message>,
        handle: &Arc<OrganizationHandle>,
    ) -> Result<(), Failure> {
        let start = Start {
            handle: Arc::clone(handle),
            shared: Arc::clone(&self.shared),
        };
        let spawned = Actor::spawn_linked(None, OrganizationActor, start, myself.get_cell()).await;
        let (actor, _) = spawned.map_err(|_| Failure::SOON)?;
        self.children.insert(actor.get_id(), Arc::clone(handle));
        handle.attach(Some(actor));
        Ok(())
    }

    fn failed(
        &mut self,
        myself: &ActorRef<Message>,
        child: &ActorCell,
        error: &(dyn std::error::Error + Send + Sync),
    ) {
        let Some(handle) = self.children.remove(&child.get_id()) else {
            return;
        };
        handle.attach(None);
        let now = monotonic::now();
        let failures = self.failures.entry(handle.id).or_default();
        failures.push_back(now);
        while failures
            .front()
            .is_some_and(|first| now.duration_since(*first) > QUARANTINE_WINDOW)
        {
            failures.pop_front();
        }
        let count = failures.len();
        let wait = if count >= QUARANTINE_AFTER {
            QUARANTINE
        } else {
            FIRST_BACKOFF * 2_u32.saturating_pow(u32::try_from(count).unwrap_or(u32::MAX) - 1)
        };
        let organization = handle.id;
        tracing::error!(%organization, %error, failures = count, ?wait, "an organization's actor failed and will be started again");
        self.reviving.insert(organization, handle);
        drop(myself.send_after(wait, move || Message::Restart(organization)));
    }

    /// Reads the state from disk, after everything that the failed actor had sent off is decided.
    fn reload(&self, myself: &ActorRef<Message>, id: OrganizationId) {
        if !self.reviving.contains_key(&id) {
            return;
        }
        let (shared, myself) = (Arc::clone(&self.shared), myself.clone());
        tokio::spawn(async move {
            shared.all_decided().await;
            let state = tokio::task::spawn_blocking(move || shared.read_organization(id)).await;
            let state = state.map_err(|_| Failure::SOON).and_then(|read| read);
            let state =
                state.map(|state| Box::new(state.unwrap_or_else(|| OrganizationState::vacant(id))));
            let _ = myself.cast(Message::Reloaded(id, state));
        });
    }

    async fn revive(
        &mut self,
        myself: &ActorRef<Message>,
        id: OrganizationId,
        state: Result<Box<OrganizationState>, Failure>,
    ) {
        let Some(handle) = self.reviving.remove(&id) else {
            return;
        };
        let revived = match state {
            Ok(state) => {
                self.shared.reloaded(&state);
                handle.restore(*state);
                self.attach(myself, &handle).await
            }
            Err(failure) => Err(failure),
        };
        if let Err(failure) = revived {
            tracing::error!(organization = %id, %failure, "an organization could not be started again yet");
            self.reviving.insert(id, handle);
            drop(myself.send_after(QUARANTINE / 60, move || Message::Restart(id)));
        }
    }

    fn let_idle_go(&mut self) {
        let root = self.shared.directory.root();
        for handle in self.shared.registry.all_loaded() {
            // One that failed is started again under its own handle: let go, it would come back
            // at once and escape its quarantine.
            let reviving = self.reviving.contains_key(&handle.id);
            let used = handle.take_used() || Some(handle.id) == root;
            if reviving || used || !handle.close_if_quiet() {
                continue;
            }
            self.shared.registry.forget(handle.id);
            if let Some(mailbox) = handle.mailbox() {
                mailbox.stop(Some("idle".to_owned()));
            }
            tracing::debug!(organization = %handle.id, "an idle organization was let go");
        }
    }
}
