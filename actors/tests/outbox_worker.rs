//! Mail waits for its turn, and nothing else waits for mail.

use crate::support::commands::{Hold, Post};
use crate::support::{Limits, World, create_user, eventually, order};
use actors::{Delivery, DeliveryError};
use domain::commands::application_roles::{DeleteApplicationRoles, SetApplicationRoles};
use domain::commands::checks::RoleSet;
use domain::commands::members::SetMemberRoles;
use domain::commands::roles::SetRoles;
use domain::ids::{OrganizationId, OutboxId, UserId};
use domain::roles::Role;
use domain::text::{RoleKey, RoleName};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;

/// A mail server that takes what it is let take.
struct Gated {
    let_through: Semaphore,
    taken: Mutex<Vec<u64>>,
}

impl Gated {
    fn new(let_through: usize) -> Arc<Self> {
        Arc::new(Self {
            let_through: Semaphore::new(let_through),
            taken: Mutex::default(),
        })
    }

    fn taken(&self) -> Vec<u64> {
        self.taken.lock().expect("no panic").clone()
    }
}

impl Delivery for Gated {
    fn deliver<'a>(
        &'a self,
        id: u64,
        _: &'a [u8],
    ) -> Pin<Box<dyn Future<Output = Result<(), DeliveryError>> + Send + 'a>> {
        Box::pin(async move {
            self.let_through.acquire().await.expect("open").forget();
            self.taken.lock().expect("no panic").push(id);
            Ok(())
        })
    }
}

/// Somebody in an organization who holds a role of the application.
struct Holder {
    root: OrganizationId,
    acme: OrganizationId,
    user: UserId,
    key: RoleKey,
}

fn role(key: &RoleKey) -> Role {
    Role {
        key: key.clone(),
        display_name: RoleName::stored("Auditor"),
        allowed_permissions: Vec::new(),
    }
}

async fn holder(world: &World) -> Holder {
    let root = world.organization().await;
    let acme = world.organization().await;
    let user = create_user(&world.application, acme, "ada@example.com")
        .await
        .expect("created");
    let key = RoleKey::stored("auditor");
    let roles = vec![role(&key)];
    world
        .execute(root, SetApplicationRoles { roles })
        .await
        .expect("set");
    let give = SetMemberRoles {
        user,
        roles: RoleSet {
            roles: vec![key.clone()],
            manager_roles: Vec::new(),
        },
        replaces_manager_roles: false,
        application_role: None,
        absent_owners: domain::commands::checks::AbsentOwners::Only(Vec::new()),
    };
    world.execute(acme, give).await.expect("given");
    Holder {
        root,
        acme,
        user,
        key,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newcomers_mail_does_not_wait_behind_a_thousand_invitations() {
    let delivery = Gated::new(0);
    let world = World::delivering(Limits::default(), delivery.clone()).await;
    let [busy, other, third] = [
        world.organization().await,
        world.organization().await,
        world.organization().await,
    ];
    let post = async |organization, first, count| {
        let posted = world.execute(organization, Post { first, count }).await;
        posted.expect("posted");
    };
    post(busy, 1_000, 1_000).await;
    post(other, 1, 2).await;
    post(third, 11, 1).await;
    delivery.let_through.add_permits(12);
    let taken = eventually("12 mails", async || {
        Some(delivery.taken()).filter(|taken| taken.len() == 12)
    })
    .await;
    // Two were on their way; then everybody has a turn.
    for id in [1, 2, 11] {
        assert!(taken.contains(&id), "{taken:?}");
    }
    let place = |id| taken.iter().position(|taken| *taken == id);
    assert!(place(1) < place(2), "in order: {taken:?}");
    delivery.let_through.add_permits(2_000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deleted_role_is_taken_from_its_holders_while_all_mail_is_stuck() {
    let delivery = Gated::new(0);
    let world = World::delivering(Limits::default(), delivery.clone()).await;
    let Holder {
        root,
        acme,
        user,
        key,
    } = holder(&world).await;
    let post = Post {
        first: 1_000,
        count: 100,
    };
    world.execute(acme, post).await.expect("posted");
    let delete = DeleteApplicationRoles {
        keys: vec![(key, OutboxId(world.application.next_id()))],
    };
    world.execute(root, delete).await.expect("deleted");
    eventually("the role's end", async || {
        let state = world.application.snapshot(acme).await.expect("readable");
        state.memberships[&user].roles.is_empty().then_some(())
    })
    .await;
    assert_eq!(delivery.taken(), [0; 0], "no mail went out meanwhile");
    delivery.let_through.add_permits(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_role_made_before_a_deletion_arrives_is_not_given_to_those_who_held_the_deleted_one() {
    let world = World::new().await;
    let Holder {
        root,
        acme,
        user,
        key,
    } = holder(&world).await;
    let (reached, is_reached) = tokio::sync::oneshot::channel();
    let (release, released) = std::sync::mpsc::channel();
    let hold = Hold {
        reached,
        release: released,
    };
    let application = Arc::clone(&world.application);
    let holding = tokio::spawn(async move { application.execute(acme, order(hold)).await });
    is_reached.await.expect("the mailbox is held");
    let roles = vec![role(&key)];
    let mut made = Box::pin(world.execute(acme, SetRoles { roles }));
    tokio::select! {
        biased;
        _ = &mut made => panic!("the mailbox is held"),
        () = tokio::task::yield_now() => {}
    }
    // Its work in the organization queues behind the command that makes a role of the same key.
    let delete = DeleteApplicationRoles {
        keys: vec![(key.clone(), OutboxId(world.application.next_id()))],
    };
    world.execute(root, delete).await.expect("deleted");
    release.send(()).expect("it waits");
    made.await.expect("made");
    holding.await.expect("no panic").expect("done");
    let held = async || {
        let state = world.application.snapshot(acme).await.expect("readable");
        assert!(state.roles.contains_key(&key));
        state.memberships[&user].roles.clone()
    };
    assert_eq!(held().await, []);
    // Whoever is given it afterwards keeps it when the deletion arrives.
    let give = SetMemberRoles {
        user,
        roles: RoleSet {
            roles: vec![key.clone()],
            manager_roles: Vec::new(),
        },
        replaces_manager_roles: false,
        application_role: None,
        absent_owners: domain::commands::checks::AbsentOwners::Only(Vec::new()),
    };
    world.execute(acme, give).await.expect("given");
    eventually("the deletion's end", async || {
        let state = world.application.snapshot(root).await.expect("readable");
        state.outbox.is_empty().then_some(())
    })
    .await;
    assert_eq!(held().await, std::slice::from_ref(&key));
}
