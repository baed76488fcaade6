//! Works off the outbox: what is to be done outside after a commit is done at least once.

use crate::application::Application;
use crate::failure::Failure;
use crate::monotonic;
use crate::organization::Order;
use domain::change::{OutboxItem, OutboxTask};
use domain::command::Caller;
use domain::commands::housekeeping::{DropApplicationRole, FinishOutbox};
use domain::ids::OrganizationId;
use domain::text::RoleKey;
use ractor::{Actor, ActorProcessingErr, ActorRef};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// The wait after the first failed delivery; it doubles up to [`LAST_RETRY`].
const FIRST_RETRY: Duration = Duration::from_secs(2);
const LAST_RETRY: Duration = Duration::from_secs(600);
/// A mail older than any code it could hold is given up: 72 hours, in milliseconds.
const GIVE_UP_AFTER: u64 = 72 * 3_600_000;
/// Most deliveries at once.
const AT_ONCE: usize = 8;
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

/// The way to the courier.
pub(crate) struct Courier(ActorRef<Parcel>);

pub(crate) struct Parcel {
    organization: OrganizationId,
    item: Arc<OutboxItem>,
    tries: u32,
}

struct CourierActor;

struct Round {
    application: Arc<Application>,
    delivery: Arc<dyn Delivery>,
    at_once: Arc<Semaphore>,
}

impl Courier {
    pub(crate) async fn spawn(
        application: Application,
        delivery: Arc<dyn Delivery>,
    ) -> Result<Self, ActorProcessingErr> {
        let round = Round {
            application: Arc::new(application),
            delivery,
            at_once: Arc::new(Semaphore::new(AT_ONCE)),
        };
        let (courier, _) = Actor::spawn(None, CourierActor, round).await?;
        Ok(Self(courier))
    }

    /// Takes an item that is durable. Never blocks.
    pub(crate) fn take(&self, organization: OrganizationId, item: Arc<OutboxItem>) {
        // After the stop the item stays in the outbox and is found at the next start.
        let _ = self.0.cast(Parcel {
            organization,
            item,
            tries: 0,
        });
    }

    pub(crate) async fn stop(&self) {
        let _ = self.0.stop_and_wait(None, None).await;
    }
}

impl Actor for CourierActor {
    type Msg = Parcel;
    type State = Round;
    type Arguments = Round;

    async fn pre_start(
        &self,
        _: ActorRef<Parcel>,
        round: Round,
    ) -> Result<Round, ActorProcessingErr> {
        Ok(round)
    }

    async fn handle(
        &self,
        myself: ActorRef<Parcel>,
        parcel: Parcel,
        round: &mut Round,
    ) -> Result<(), ActorProcessingErr> {
        let Ok(permit) = Arc::clone(&round.at_once).acquire_owned().await else {
            return Ok(());
        };
        let (application, delivery) = (Arc::clone(&round.application), Arc::clone(&round.delivery));
        tokio::spawn(async move {
            let _permit = permit;
            if let Err(DeliveryError::Transient) = carry(&application, &*delivery, &parcel).await {
                let wait = FIRST_RETRY
                    .saturating_mul(2_u32.saturating_pow(parcel.tries))
                    .min(LAST_RETRY);
                let again = Parcel {
                    tries: parcel.tries + 1,
                    ..parcel
                };
                drop(myself.send_after(wait, move || again));
            }
        });
        Ok(())
    }
}

async fn carry(
    application: &Application,
    delivery: &dyn Delivery,
    parcel: &Parcel,
) -> Result<(), DeliveryError> {
    let id = parcel.item.id;
    let done = match &parcel.item.task {
        OutboxTask::DropApplicationRole(key) => drop_role(application, key).await,
        OutboxTask::SealedMail(_)
            if application.clock().now().minus_milliseconds(GIVE_UP_AFTER)
                > parcel.item.created_at =>
        {
            Err(DeliveryError::Permanent)
        }
        OutboxTask::SealedMail(sealed) => delivery.deliver(id.0, sealed).await,
    };
    match done {
        Ok(()) => {}
        Err(DeliveryError::Transient) => {
            tracing::warn!(item = %id, tries = parcel.tries + 1, "a delivery failed and will be tried again");
            return Err(DeliveryError::Transient);
        }
        Err(DeliveryError::Permanent) => tracing::error!(item = %id, "a delivery was given up"),
    }
    let finish = Order::new(
        FinishOutbox { item: id },
        Caller::system(),
        monotonic::now() + PATIENCE,
    );
    application
        .execute(parcel.organization, finish)
        .await
        .map_err(|_| DeliveryError::Transient)
}

/// Takes a deleted role from its holders, organization by organization; begun again from the start
/// if one of them cannot be reached now.
async fn drop_role(application: &Application, key: &RoleKey) -> Result<(), DeliveryError> {
    for organization in application.directory().organizations() {
        let order = Order::new(
            DropApplicationRole { key: key.clone() },
            Caller::system(),
            monotonic::now() + PATIENCE,
        );
        match application.execute(organization.id, order).await {
            Ok(()) | Err(Failure::NoOrganization | Failure::Damaged) => {}
            Err(_) => return Err(DeliveryError::Transient),
        }
    }
    Ok(())
}
