//! Commands that only tests send.

use domain::change::{Change, OutboxItem, OutboxTask};
use domain::command::{Command, Context, Decision, EventDraft};
use domain::error_code::ErrorCode;
use domain::group::Group;
use domain::ids::{GroupId, OutboxId};
use domain::refusal::Refusal;
use domain::state::OrganizationState;
use domain::text::{Metadata, Name};
use std::sync::{Arc, mpsc};

/// Leaves a group of this id, and one event. Refused when it was done before.
pub struct Mark(pub u64);

impl Command for Mark {
    type Reply = u64;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<u64>, Refusal> {
        if state.groups.contains_key(&GroupId(self.0)) {
            return Err(Refusal::conflict(
                ErrorCode::AlreadyExists,
                "It was done before.",
            ));
        }
        let group = Group {
            id: GroupId(self.0),
            name: Name::stored(format!("marked {}", self.0)),
            description: None,
            settings: "".into(),
            metadata: Metadata::default(),
            created_at: context.now,
            changed_at: context.now,
        };
        Ok(Decision::of(
            self.0,
            vec![Change::Group(Arc::new(group))],
            EventDraft::new("group.created", "group", self.0),
        ))
    }
}

/// A bug.
pub struct Panics;

impl Command for Panics {
    type Reply = ();

    fn decide(self, _: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        panic!("a bug in a command")
    }
}

/// Holds the mailbox: says that it was reached, and waits to be let go.
pub struct Hold {
    pub reached: tokio::sync::oneshot::Sender<()>,
    pub release: mpsc::Receiver<()>,
}

impl Command for Hold {
    type Reply = ();

    fn decide(self, _: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        let _ = self.reached.send(());
        // An error says that the test let go by dropping its end.
        let _ = self.release.recv();
        Ok(Decision::reply(()))
    }
}

/// Puts so many mails into the outbox, with ids from `first` on.
pub struct Post {
    pub first: u64,
    pub count: u64,
}

impl Command for Post {
    type Reply = ();

    fn decide(self, _: &OrganizationState, context: &Context<'_>) -> Result<Decision<()>, Refusal> {
        let item = |id| {
            let task = OutboxTask::SealedMail(vec![1].into());
            Change::Outbox(Arc::new(OutboxItem::new(OutboxId(id), context.now, task)))
        };
        let changes = (self.first..self.first + self.count).map(item).collect();
        Ok(Decision {
            reply: (),
            changes,
            event: None,
        })
    }
}

/// Changes nothing, and says how many groups there are.
pub struct Count;

impl Command for Count {
    type Reply = usize;

    fn decide(
        self,
        state: &OrganizationState,
        _: &Context<'_>,
    ) -> Result<Decision<usize>, Refusal> {
        Ok(Decision::reply(state.groups.len()))
    }
}
