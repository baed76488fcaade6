//! An application in a temporary directory, commands of its own, and an engine that fails on
//! demand.

pub mod commands;
pub mod engine;

use actors::{
    Application, ApplicationOptions, CommandRequest, Delivery, DeliveryError, Failure, LoginTaken,
};
use domain::ambient::{Clock, Randomness};
use domain::command::{Caller, Command};
use domain::commands::checks::RoleSet;
use domain::commands::organizations::{FirstOwner, SetupOrganization};
use domain::commands::users::{CreateUser, CreatedBy};
use domain::ids::{OrganizationId, UserId};
use domain::roles::Rank;
use domain::text::{Metadata, Name};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use engine::Faults;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};
use storage::{SledOptions, StoreOptions};
use tempfile::TempDir;

pub struct StillClock;

impl Clock for StillClock {
    fn now(&self) -> Timestamp {
        Timestamp(1_790_000_000_000)
    }
}

/// Ids of which each is the next one.
struct Constant;

impl Randomness for Constant {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

struct NoDelivery;

impl Delivery for NoDelivery {
    fn deliver<'a>(
        &'a self,
        _: u64,
        _: &'a [u8],
    ) -> Pin<Box<dyn Future<Output = Result<(), DeliveryError>> + Send + 'a>> {
        Box::pin(async { Ok(()) })
    }
}

#[derive(Clone, Copy)]
pub struct Limits {
    pub most_in_flight: u32,
    pub idle: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            most_in_flight: 1000,
            idle: Duration::from_secs(3600),
        }
    }
}

/// An application with its directory and the faults of its engine.
pub struct World {
    pub application: Arc<Application>,
    pub faults: Arc<Faults>,
    pub directory: TempDir,
}

impl World {
    pub async fn new() -> Self {
        Self::with(Limits::default()).await
    }

    pub async fn with(limits: Limits) -> Self {
        Self::delivering(limits, Arc::new(NoDelivery)).await
    }

    pub async fn delivering(limits: Limits, delivery: Arc<dyn Delivery>) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let faults = Arc::new(Faults::default());
        let application = open_with(directory.path(), limits, &faults, delivery).await;
        Self {
            application: Arc::new(application),
            faults,
            directory,
        }
    }

    /// A new organization with nobody in it.
    pub async fn organization(&self) -> OrganizationId {
        let id = OrganizationId(self.application.next_id());
        let command = SetupOrganization {
            name: Name::stored("Acme"),
            is_root: self.application.directory().root().is_none(),
            roles: Vec::new(),
            metadata: Metadata::default(),
            owner: FirstOwner::Nobody,
        };
        self.application
            .create(id, order(command))
            .await
            .expect("an organization");
        id
    }

    pub async fn execute<C: Command>(
        &self,
        id: OrganizationId,
        command: C,
    ) -> Result<C::Reply, Failure> {
        self.application.execute(id, order(command)).await
    }
}

pub async fn open(directory: &Path, limits: Limits, faults: &Arc<Faults>) -> Application {
    open_with(directory, limits, faults, Arc::new(NoDelivery)).await
}

pub async fn open_with(
    directory: &Path,
    limits: Limits,
    faults: &Arc<Faults>,
    delivery: Arc<dyn Delivery>,
) -> Application {
    let options = ApplicationOptions {
        name: "tests".into(),
        directory: directory.join("store"),
        store: StoreOptions {
            application: "tests".into(),
            new_store_id: [7; 16],
            now: 1_790_000_000_000,
            sled: SledOptions::default(),
        },
        engine: engine::opener(faults),
        random: Arc::new(Constant),
        most_in_flight: limits.most_in_flight,
        idle: limits.idle,
    };
    Application::open(options, Arc::new(StillClock), delivery)
        .await
        .expect("the application opens")
}

#[allow(clippy::disallowed_methods, reason = "deadlines are measured")]
pub fn now() -> Instant {
    Instant::now()
}

/// An order of the server itself, with time enough.
pub fn order<C: Command>(command: C) -> CommandRequest<C> {
    CommandRequest::new(command, Caller::system(), now() + Duration::from_secs(60))
}

/// Why somebody was not created.
#[derive(Debug)]
pub enum NotCreated {
    Taken,
    Failed(Failure),
}

impl From<LoginTaken> for NotCreated {
    fn from(_: LoginTaken) -> Self {
        Self::Taken
    }
}

/// Creates somebody as the server does: the login is reserved first.
pub async fn create_user(
    application: &Application,
    home: OrganizationId,
    login: &str,
) -> Result<UserId, NotCreated> {
    let reservation = application.directory().reserve(login, UserType::Human)?;
    let now = application.clock().now();
    let user = User {
        id: UserId(application.next_id()),
        home,
        user_type: UserType::Human,
        state: UserState::Initial,
        application_role: None,
        login: login.into(),
        first_name: "Ada".into(),
        last_name: "Test".into(),
        display_name: None,
        phone_number: None,
        is_email_verified: false,
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        metadata: None,
        created_at: now,
        changed_at: now,
    };
    let command = CreateUser {
        user,
        secret: None,
        roles: RoleSet {
            roles: Vec::new(),
            manager_roles: Vec::new(),
        },
        by: CreatedBy::Manager(Rank::SuperAdmin),
        code: None,
        mail: None,
        session: None,
    };
    let created = application
        .execute(home, order(command).holding(reservation))
        .await;
    created.map(|user| user.id).map_err(NotCreated::Failed)
}

/// Tries until `done` gives something, for at most ten seconds of waiting.
pub async fn eventually<T>(what: &str, mut done: impl AsyncFnMut() -> Option<T>) -> T {
    for _ in 0..2000 {
        if let Some(result) = done().await {
            return result;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("{what} did not come to pass");
}

pub fn is_unavailable<T>(outcome: &Result<T, Failure>) -> bool {
    matches!(outcome, Err(Failure::Unavailable { .. }))
}
