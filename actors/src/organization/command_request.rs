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
pub struct CommandRequest<C> {
    /// What is wanted.
    pub command: C,
    /// By whom.
    pub caller: Caller,
    /// Not begun after this: late work is dropped.
    pub deadline: Instant,
    /// What must live until the outcome is known.
    pub guards: Vec<Guard>,
}

impl<C: Command> CommandRequest<C> {
    /// A request without guards.
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

/// A request whose kind of command is forgotten, so that one mailbox takes all of them.
pub(crate) trait ErasedCommand: Send {
    fn run(self: Box<Self>, owned: &mut Owned);
    fn fail(self: Box<Self>, failure: Failure);
}

struct Envelope<C: Command> {
    request: CommandRequest<C>,
    reply: oneshot::Sender<Outcome<C>>,
}

pub(super) fn boxed<C: Command>(
    request: CommandRequest<C>,
    reply: oneshot::Sender<Outcome<C>>,
) -> Box<dyn ErasedCommand> {
    Box::new(Envelope { request, reply })
}

impl<C: Command> ErasedCommand for Envelope<C> {
    fn run(self: Box<Self>, owned: &mut Owned) {
        let Self { request, reply } = *self;
        // An answer that nobody waits for any more must not be work.
        if reply.is_closed() || monotonic::now() >= request.deadline {
            drop(request);
            let _ = reply.send(Err(Failure::SOON));
            return;
        }
        let CommandRequest {
            command,
            caller,
            guards,
            ..
        } = request;
        owned.decide(command, &caller, move |outcome| {
            // First, so that whoever is answered finds room and an unreserved login.
            drop(guards);
            let _ = reply.send(outcome);
        });
    }

    fn fail(self: Box<Self>, failure: Failure) {
        let Self { request, reply } = *self;
        drop(request);
        let _ = reply.send(Err(failure));
    }
}
