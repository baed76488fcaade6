//! One application: an isolated product instance with its own store, directory and organizations.

use crate::directory::Directory;
use crate::failure::Failure;
use crate::health::StoreHealth;
use crate::organization::CommandRequest;
use crate::outbox_worker::{Delivery, OutboxWorker};
use crate::registry::Registry;
use crate::root::Root;
use crate::shared::Shared;
use crate::supervisor::Supervisor;
use arc_swap::ArcSwap;
use domain::ambient::{Clock, Randomness};
use domain::change::OrganizationSettings;
use domain::command::Command;
use domain::event::Event;
use domain::ids::{IdGenerator, OrganizationId, UserId};
use domain::login_settings::LoginSettings;
use domain::roles::Role;
use domain::state::OrganizationState;
use domain::text::RoleKey;
use domain::user::{Credential, User};
use imbl::OrdMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use storage::records::{self, EventQuery};
use storage::{
    BackgroundScan, Committer, CommitterOptions, OpenError, Opener, ScanStatus, StoreError,
    StoreOptions,
};

/// How an application is run.
pub struct ApplicationOptions {
    /// Its name, for messages.
    pub name: String,
    /// Its data directory; nobody else may use it.
    pub directory: PathBuf,
    /// How its store is opened.
    pub store: StoreOptions,
    /// What opens the store's engine, now and after each failure: [`storage::SledEngine::opener`].
    pub engine: Arc<Opener>,
    /// Where the ids' random bits come from.
    pub random: Arc<dyn Randomness>,
    /// Most commands of one organization under way at once; more are told to come back.
    pub most_in_flight: u32,
    /// An organization that nobody used for this long (up to twice as long) is let go.
    pub idle: Duration,
}

/// Why an application could not be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The store could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The store was opened but what is in it could not be read.
    #[error("the store of application {application} is not sound: {source}")]
    Unsound {
        /// Which.
        application: String,
        /// What is wrong.
        source: StoreError,
    },
    /// The operating system gave no thread, or an actor could not be started.
    #[error("application {application} could not be started: {reason}")]
    Resources {
        /// Which.
        application: String,
        /// What is wrong.
        reason: String,
    },
}

/// An account as it is in the store.
pub struct AccountRecord {
    /// Whose.
    pub user: User,
    /// What proves that it is them.
    pub credential: Option<Credential>,
    /// The home's own login settings, if it has any.
    pub login_settings: Option<Box<LoginSettings>>,
}

/// One application, open and running.
pub struct Application {
    shared: Arc<Shared>,
    supervisor: Supervisor,
}

impl Application {
    /// Opens the store, checks what must be sound before the first request, and starts the actors.
    /// `delivery` takes what the outbox holds for the outside.
    ///
    /// # Errors
    /// When the store is damaged, newer than this release or in use by another process, and when the
    /// operating system refuses.
    pub async fn open(
        options: ApplicationOptions,
        clock: Arc<dyn Clock>,
        delivery: Arc<dyn Delivery>,
    ) -> Result<Self, StartError> {
        let application = options.name.clone();
        let resources = |reason: String| StartError::Resources {
            application: application.clone(),
            reason,
        };
        let opened = tokio::task::spawn_blocking(move || Self::open_shared(options, clock)).await;
        let shared = opened.map_err(|error| resources(error.to_string()))??;
        let this = Self {
            shared: Arc::clone(&shared),
            supervisor: Supervisor::default(),
        };
        let root = Root::spawn(this.handle(), delivery)
            .await
            .map_err(|error| resources(error.to_string()))?;
        let _ = shared.root.set(root);
        if let Some(root) = shared.directory.root() {
            let root = this
                .snapshot(root)
                .await
                .map_err(|failure| resources(failure.to_string()))?;
            shared
                .application_roles
                .store(Arc::new(root.application_roles.clone()));
        }
        Ok(this)
    }

    fn open_shared(
        options: ApplicationOptions,
        clock: Arc<dyn Clock>,
    ) -> Result<Arc<Shared>, StartError> {
        let application = options.name.clone();
        let engine = Arc::clone(&options.engine);
        let store = Arc::new(storage::open_store_with(
            &options.directory,
            &options.store,
            Box::new(move |path| engine(path)),
        )?);
        // The committer tells of healing through this: it exists before what it reports to.
        let told: Arc<OnceLock<std::sync::Weak<Shared>>> = Arc::default();
        let on_healed = {
            let told = Arc::clone(&told);
            Box::new(move |epoch: u64| {
                let shared = told.get().and_then(std::sync::Weak::upgrade);
                shared.map_or(Ok(()), |shared| shared.healed(epoch))
            })
        };
        let committer =
            Committer::start(Arc::clone(&store), CommitterOptions::default(), on_healed);
        let committer = committer.map_err(|error| StartError::Resources {
            application: application.clone(),
            reason: error.to_string(),
        })?;
        let shared = Arc::new(Shared {
            options,
            clock,
            ids: IdGenerator::default(),
            store,
            committer,
            directory: Arc::default(),
            registry: Registry::default(),
            application_roles: ArcSwap::from_pointee(OrdMap::new()),
            outbox_worker: OutboxWorker::default(),
            is_stopping: AtomicBool::new(false),
            record_scan: OnceLock::new(),
            root: OnceLock::new(),
        });
        let _ = told.set(Arc::downgrade(&shared));
        shared
            .read_directory()
            .map_err(|source| StartError::Unsound {
                application,
                source,
            })?;
        Ok(shared)
    }

    /// A second handle on the same application.
    pub(crate) fn handle(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            supervisor: self.supervisor.clone(),
        }
    }

    pub(crate) const fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    pub(crate) const fn supervisor(&self) -> &Supervisor {
        &self.supervisor
    }

    /// The application's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.shared.options.name
    }

    /// Where everything is.
    #[must_use]
    pub fn directory(&self) -> &Arc<Directory> {
        &self.shared.directory
    }

    /// The clock decisions are made by.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.shared.clock
    }

    /// A new id: later ones are higher, and none can be told from another.
    #[must_use]
    pub fn next_id(&self) -> u64 {
        let random = u32::from_le_bytes(self.shared.options.random.public_bytes());
        self.shared.ids.next(self.shared.clock.now(), random)
    }

    /// The roles predefined for all organizations.
    #[must_use]
    pub fn application_roles(&self) -> Arc<OrdMap<RoleKey, Arc<Role>>> {
        self.shared.application_roles.load_full()
    }

    /// An organization's durable state, if it is loaded already.
    #[must_use]
    pub fn loaded_snapshot(&self, id: OrganizationId) -> Option<Arc<OrganizationState>> {
        Some(self.shared.registry.loaded(id)?.snapshot())
    }

    /// An organization's durable state.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub async fn snapshot(&self, id: OrganizationId) -> Result<Arc<OrganizationState>, Failure> {
        Ok(self
            .shared
            .registry
            .get(id, &self.shared, &self.supervisor)
            .await?
            .snapshot())
    }

    /// The record of one account and its home's own login settings, read from the store by their keys:
    /// its organization is not loaded for it. `None` when there is no such account.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn read_account(
        &self,
        user: UserId,
        home: OrganizationId,
    ) -> Result<Option<AccountRecord>, Failure> {
        let shared = Arc::clone(&self.shared);
        let read = tokio::task::spawn_blocking(move || shared.read_account(user, home));
        read.await.map_err(|_| Failure::SOON)?
    }

    /// The durable settings of organizations, in the order of `ids`. Those that are not in memory stay
    /// out of it: a list does not load everything that all of them own.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn settings_of(
        &self,
        ids: Vec<OrganizationId>,
    ) -> Result<Vec<Arc<OrganizationSettings>>, Failure> {
        let shared = Arc::clone(&self.shared);
        let read = tokio::task::spawn_blocking(move || {
            let engine = shared.store.engine()?;
            let settings = ids.into_iter().map(|id| match shared.registry.loaded(id) {
                Some(handle) => Ok(Arc::clone(&handle.snapshot().settings)),
                None => records::read_settings(&*engine, id)
                    .map(|settings| Arc::new(settings.unwrap_or_default())),
            });
            settings.collect::<Result<Vec<_>, StoreError>>()
        });
        let read = read.await.map_err(|_| Failure::SOON)?;
        read.map_err(|error| {
            tracing::error!(%error, "settings could not be read");
            Failure::SOON
        })
    }

    /// The durable state of a user's home; `None` when there is no such user.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn home_of(&self, user: UserId) -> Result<Option<Arc<OrganizationState>>, Failure> {
        let Some(home) = self.directory().home(user) else {
            return Ok(None);
        };
        let state = self.snapshot(home).await?;
        Ok(state.users.contains_key(&user).then_some(state))
    }

    /// Has a command decided and made durable.
    ///
    /// # Errors
    /// When it is refused, or could not be done now.
    pub async fn execute<C: Command>(
        &self,
        id: OrganizationId,
        mut request: CommandRequest<C>,
    ) -> Result<C::Reply, Failure> {
        loop {
            let handle = self
                .shared
                .registry
                .get(id, &self.shared, &self.supervisor)
                .await?;
            match handle.execute(request).await {
                Ok(outcome) => return outcome,
                // It was let go between the look-up and the order: ask for a fresh handle.
                Err(returned) => request = returned,
            }
            tokio::task::yield_now().await;
        }
    }

    /// Has the command decided that sets up a new organization under `id`.
    ///
    /// # Errors
    /// When it is refused, or could not be done now.
    pub async fn create<C: Command>(
        &self,
        id: OrganizationId,
        request: CommandRequest<C>,
    ) -> Result<C::Reply, Failure> {
        let handle = self.shared.registry.create(id, &self.supervisor).await?;
        let outcome = handle.execute(request).await.unwrap_or(Err(Failure::SOON));
        if outcome.is_err() && handle.snapshot().is_vacant() {
            self.shared.registry.forget(id);
            if let Some(mailbox) = handle.mailbox() {
                mailbox.stop(None);
            }
        }
        outcome
    }

    /// Reads an organization's trail as far as its snapshot knows, until `visit` answers `false`.
    ///
    /// # Errors
    /// When there is no such organization, or it cannot be read.
    pub async fn read_events<R: Send + 'static>(
        &self,
        query: EventQuery,
        into: R,
        mut visit: impl FnMut(&mut R, Event) -> bool + Send + 'static,
    ) -> Result<R, Failure> {
        let shared = Arc::clone(&self.shared);
        let read = tokio::task::spawn_blocking(move || {
            let mut into = into;
            let engine = shared.store.engine()?;
            records::read_events(&*engine, query, |event| visit(&mut into, event))?;
            Ok::<_, StoreError>(into)
        });
        let read = read.await.map_err(|_| Failure::SOON)?;
        read.map_err(|error| {
            tracing::error!(organization = %query.organization, %error, "a trail could not be read");
            Failure::SOON
        })
    }

    /// Whether the store works, for health checks; blocks for one read.
    #[must_use]
    pub fn store_health(&self) -> StoreHealth {
        self.shared.store_health()
    }

    /// Whether what works behind the answers runs: the supervisor of the organizations, and the outbox worker.
    /// One that failed is started again.
    #[must_use]
    pub fn has_all_workers(&self) -> bool {
        let root = self.shared.root.get();
        root.is_some_and(Root::is_running)
            && self.supervisor.is_running()
            && self.shared.outbox_worker.is_running()
    }

    /// Begins to read every record in the background: for after the start, when requests are being
    /// answered. Called again, it does nothing.
    pub fn start_record_scan(&self) {
        let shared = &self.shared;
        if shared.record_scan.get().is_some() {
            return;
        }
        match BackgroundScan::start(Arc::clone(&shared.store), self.name()) {
            Ok(scan) => drop(shared.record_scan.set(scan)),
            Err(error) => tracing::error!(%error, "the scan of the records could not be started"),
        }
    }

    /// How far the scan of the records is; `None` when it was not started.
    #[must_use]
    pub fn record_scan(&self) -> Option<ScanStatus> {
        self.shared.record_scan.get().map(BackgroundScan::status)
    }

    /// What was committed, in requests, batches and syncs.
    #[must_use]
    pub fn committer(&self) -> &Committer {
        &self.shared.committer
    }

    /// Stops the actors, commits what is queued and closes the store.
    ///
    /// # Errors
    /// When the store could not be closed in order; what was acknowledged is durable all the same.
    pub async fn shutdown(&self) -> Result<(), StoreError> {
        self.shared.is_stopping.store(true, Ordering::Release);
        self.shared.outbox_worker.stop().await;
        self.supervisor.stop().await;
        if let Some(root) = self.shared.root.get() {
            root.stop().await;
        }
        let shared = Arc::clone(&self.shared);
        let closed = tokio::task::spawn_blocking(move || {
            if let Some(scan) = shared.record_scan.get() {
                scan.stop();
            }
            shared.committer.shutdown()
        })
        .await;
        closed.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
    }
}
