//! A command on its way through the mailbox.

use super::actor::Owned;
use crate::failure::Failure;
use crate::monotonic;
use domain::command::{Caller, Command};
use std::any::Any;
use std::time::Instant;
use tokio::sync::oneshot;

/// Something that must live until the outcome of a command is known: a reservation, a lease.
pub type Guard = Box<dyn Any + Send>;

/// The answer to a command, or why there is none.
pub(crate) type Outcome<C> = Result<<C as Command>::Reply, Failure>;

/// A command with who sends it and until when an answer is of use.
pub struct Order<C> {
    /// What is wanted.
    pub command: C,
    /// By whom.
    pub caller: Caller,
    /// Not begun after this: late work is dropped.
    pub deadline: Instant,
    /// What must live until the outcome is known.
    pub guards: Vec<Guard>,
}

impl<C: Command> Order<C> {
    /// An order without guards.
    #[must_use]
    pub const fn new(command: C, caller: Caller, deadline: Instant) -> Self {
        Self {
            command,
            caller,
            deadline,
            guards: Vec::new(),
        }
    }

    /// Lets `guard` live until the outcome is known.
    #[must_use]
    pub fn holding<G: Any + Send>(mut self, guard: G) -> Self {
        self.guards.push(Box::new(guard));
        self
    }
}

/// An order whose kind of command is forgotten, so that one mailbox takes all of them.
pub(crate) trait Work: Send {
    fn run(self: Box<Self>, owned: &mut Owned);
    fn fail(self: Box<Self>, failure: Failure);
}

struct Sealed<C: Command> {
    order: Order<C>,
    reply: oneshot::Sender<Outcome<C>>,
}

pub(super) fn boxed<C: Command>(
    order: Order<C>,
    reply: oneshot::Sender<Outcome<C>>,
) -> Box<dyn Work> {
    Box::new(Sealed { order, reply })
}

impl<C: Command> Work for Sealed<C> {
    fn run(self: Box<Self>, owned: &mut Owned) {
        let Self { order, reply } = *self;
        // An answer that nobody waits for any more must not be work.
        if reply.is_closed() || monotonic::now() >= order.deadline {
            drop(order);
            let _ = reply.send(Err(Failure::SOON));
            return;
        }
        let Order {
            command,
            caller,
            guards,
            ..
        } = order;
        owned.decide(command, &caller, move |outcome| {
            // First, so that whoever is answered finds room and an unreserved login.
            drop(guards);
            let _ = reply.send(outcome);
        });
    }

    fn fail(self: Box<Self>, failure: Failure) {
        let Self { order, reply } = *self;
        drop(order);
        let _ = reply.send(Err(failure));
    }
}
