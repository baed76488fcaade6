//! What the outside holds of an organization: its published snapshot, and the way into its mailbox.

use super::actor::Message;
use super::command_request::{CommandRequest, Outcome, boxed};
use super::in_flight_limit::{InFlightLimit, NotAdmitted, Permit};
use crate::failure::Failure;
use arc_swap::{ArcSwap, ArcSwapOption};
use domain::command::Command;
use domain::ids::OrganizationId;
use domain::state::OrganizationState;
use ractor::ActorRef;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use storage::Shard;
use tokio::sync::oneshot;

/// What the outside holds of an organization.
pub(crate) struct OrganizationHandle {
    pub(crate) id: OrganizationId,
    /// The durable state, replaced before the answer to a change leaves.
    snapshot: ArcSwap<OrganizationState>,
    pub(crate) shard: Arc<Shard>,
    /// Closed when the organization is let go.
    in_flight: Arc<InFlightLimit>,
    /// `None` while the actor is being started again.
    mailbox: ArcSwapOption<ActorRef<Message>>,
    /// Set by every use, cleared by the sweep that looks for idle organizations.
    used: AtomicBool,
}

impl OrganizationHandle {
    pub(crate) fn new(state: OrganizationState, most_in_flight: u32) -> Self {
        Self {
            id: state.id,
            snapshot: ArcSwap::from_pointee(state),
            shard: Arc::new(Shard::new()),
            in_flight: InFlightLimit::new(most_in_flight),
            mailbox: ArcSwapOption::empty(),
            used: AtomicBool::new(true),
        }
    }

    /// The state as last committed.
    pub(crate) fn snapshot(&self) -> Arc<OrganizationState> {
        if !self.used.load(Ordering::Relaxed) {
            self.used.store(true, Ordering::Relaxed);
        }
        self.snapshot.load_full()
    }

    /// Makes a durable state visible. Called in the order of commits.
    pub(super) fn publish(&self, state: Arc<OrganizationState>) {
        self.snapshot.store(state);
    }

    /// Puts the state read from disk in place of what a failed actor left.
    pub(crate) fn restore(&self, state: OrganizationState) {
        self.publish(Arc::new(state));
    }

    pub(crate) fn attach(&self, mailbox: Option<ActorRef<Message>>) {
        self.mailbox.store(mailbox.map(Arc::new));
    }

    pub(crate) fn mailbox(&self) -> Option<Arc<ActorRef<Message>>> {
        self.mailbox.load_full()
    }

    /// Has the actor read its state from disk again, and fails what it decided before.
    pub(crate) fn refresh(&self) {
        self.shard.fail_undecided();
        if let Some(mailbox) = self.mailbox() {
            // An actor that is gone is started again from disk anyway.
            let _ = mailbox.cast(Message::Refresh);
        }
    }

    /// Whether it was used since this was asked last.
    pub(crate) fn take_used(&self) -> bool {
        self.used.swap(false, Ordering::Relaxed)
    }

    /// Room for one more piece of work, or none when the mailbox is full or closed. Whoever writes
    /// holds it until the outcome is known: that is how [`Self::close_if_quiet`] knows.
    pub(super) fn admit(&self) -> Result<Permit, NotAdmitted> {
        self.in_flight.admit()
    }

    /// Shuts the way in, if nothing is under way. Whoever comes later finds it closed and asks the
    /// registry for a fresh handle.
    pub(crate) fn close_if_quiet(&self) -> bool {
        self.in_flight.close_if_quiet()
    }

    /// Puts an request into the mailbox and waits for its outcome.
    ///
    /// `Ok(Err(request))` gives the order back when the organization was let go meanwhile.
    pub(crate) async fn execute<C: Command>(
        &self,
        mut request: CommandRequest<C>,
    ) -> Result<Outcome<C>, CommandRequest<C>> {
        let permit = match self.admit() {
            Ok(permit) => permit,
            Err(NotAdmitted::Closed) => return Err(request),
            Err(NotAdmitted::Full) => return Ok(Err(Failure::SOON)),
        };
        self.used.store(true, Ordering::Relaxed);
        let Some(mailbox) = self.mailbox.load_full() else {
            return Ok(Err(Failure::SOON));
        };
        let (sender, receiver) = oneshot::channel();
        request.guards.push(Box::new(permit));
        if mailbox
            .cast(Message::Command(boxed(request, sender)))
            .is_err()
        {
            return Ok(Err(Failure::SOON));
        }
        // The sender is dropped unanswered when the actor dies with the order in its mailbox.
        Ok(receiver.await.unwrap_or(Err(Failure::SOON)))
    }
}
