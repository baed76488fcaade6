//! A deleted user is forgotten where they were a guest, also when the process ends in between.

use crate::support::commands::Hold;
use crate::support::{Limits, World, create_user, eventually, open};
use actors::Application;
use domain::commands::checks::{AbsentOwners, RoleSet};
use domain::commands::members::AddMember;
use domain::commands::users::DeleteUser;
use domain::ids::{OrganizationId, OutboxId, UserId};
use std::path::Path;
use std::sync::{Arc, mpsc};
use storage::records::EventQuery;
use tokio::sync::oneshot;

/// What is on disk at this moment, as a kill would leave it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (from, to) = {
            let entry = entry.unwrap();
            (entry.path(), to.join(entry.file_name()))
        };
        if from.is_dir() {
            copy(&from, &to);
        } else {
            std::fs::copy(&from, &to).unwrap();
        }
    }
}

async fn forgotten(application: &Application, organization: OrganizationId, user: UserId) {
    eventually("the guest is forgotten", async || {
        let state = application.snapshot(organization).await.ok()?;
        let is_guest = state.memberships.contains_key(&user)
            || application
                .directory()
                .guest_of(user)
                .contains(&organization);
        (!is_guest).then_some(())
    })
    .await;
    let last = application.snapshot(organization).await.unwrap();
    let query = EventQuery {
        organization,
        first: 1,
        last: last.head.sequence,
        newest_first: false,
    };
    let kinds = application
        .read_events(query, Vec::new(), |kinds, event| {
            kinds.push(event.kind.to_string());
            true
        })
        .await
        .unwrap();
    let removed = kinds.iter().filter(|kind| *kind == "member.removed");
    assert_eq!(removed.count(), 1, "{kinds:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deleted_guest_is_forgotten_also_by_the_next_process() {
    let world = Arc::new(World::new().await);
    let (home, elsewhere) = (world.organization().await, world.organization().await);
    let created = create_user(&world.application, home, "ada@example.com").await;
    let ada = created.expect("created");
    let user = Arc::clone(&world.application.snapshot(home).await.unwrap().users[&ada]);
    let roles = RoleSet::default();
    world
        .execute(elsewhere, AddMember { user, roles })
        .await
        .expect("added");
    // The guest's organization is busy: nobody can tell it before the kill.
    let (reached, is_reached) = oneshot::channel();
    let (release, released) = mpsc::channel();
    let holding = {
        let world = Arc::clone(&world);
        let hold = Hold {
            reached,
            release: released,
        };
        tokio::spawn(async move { world.execute(elsewhere, hold).await })
    };
    is_reached.await.expect("the mailbox is held");
    let delete = DeleteUser {
        user: ada,
        super_admin_lease: false,
        absent_owners: AbsentOwners::All,
        to_forget: Some(OutboxId(world.application.next_id())),
    };
    world.execute(home, delete).await.expect("deleted");
    let directory = world.application.directory();
    assert_eq!(directory.home(ada), None);
    assert_eq!(directory.guest_of(ada), [elsewhere]);
    let killed = tempfile::tempdir().unwrap();
    copy(world.directory.path(), killed.path());
    // Who goes on does it in their own time …
    drop(release);
    holding.await.unwrap().expect("let go");
    forgotten(&world.application, elsewhere, ada).await;
    // … and who was killed does it at the next start.
    let again = open(killed.path(), Limits::default(), &world.faults).await;
    forgotten(&again, elsewhere, ada).await;
    again.shutdown().await.expect("closed in order");
}

/// Keeps an organization's mailbox busy; gives what lets it go on.
async fn hold(world: &Arc<World>, id: OrganizationId) -> (oneshot::Receiver<()>, mpsc::Sender<()>) {
    let (reached, is_reached) = oneshot::channel();
    let (release, released) = mpsc::channel();
    let world = Arc::clone(world);
    let hold = Hold {
        reached,
        release: released,
    };
    tokio::spawn(async move { world.execute(id, hold).await });
    (is_reached, release)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_added_while_the_account_is_deleted_does_not_stay() {
    let world = Arc::new(World::new().await);
    let (home, elsewhere) = (world.organization().await, world.organization().await);
    let created = create_user(&world.application, home, "ada@example.com").await;
    let ada = created.expect("created");
    let user = Arc::clone(&world.application.snapshot(home).await.unwrap().users[&ada]);
    let (first, release_first) = hold(&world, elsewhere).await;
    first.await.expect("the mailbox is held");
    // Waits in the mailbox while the account goes. Nobody waits for its answer.
    let adding = {
        let world = Arc::clone(&world);
        let roles = RoleSet::default();
        tokio::spawn(async move { world.execute(elsewhere, AddMember { user, roles }).await })
    };
    let delete = DeleteUser {
        user: ada,
        super_admin_lease: false,
        absent_owners: AbsentOwners::All,
        to_forget: None,
    };
    world.execute(home, delete).await.expect("deleted");
    drop(release_first);
    adding.await.unwrap().expect("added before anybody knew");
    forgotten(&world.application, elsewhere, ada).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_of_no_home_is_forgotten_at_the_next_start() {
    let world = Arc::new(World::new().await);
    let (home, elsewhere) = (world.organization().await, world.organization().await);
    let created = create_user(&world.application, home, "ada@example.com").await;
    let ada = created.expect("created");
    let user = Arc::clone(&world.application.snapshot(home).await.unwrap().users[&ada]);
    let roles = RoleSet::default();
    let add = AddMember { user, roles };
    world.execute(elsewhere, add).await.expect("added");
    let (held, release) = hold(&world, elsewhere).await;
    held.await.expect("the mailbox is held");
    // As if the membership had become durable behind the deletion: nothing waits in an outbox.
    let delete = DeleteUser {
        user: ada,
        super_admin_lease: false,
        absent_owners: AbsentOwners::All,
        to_forget: None,
    };
    world.execute(home, delete).await.expect("deleted");
    let killed = tempfile::tempdir().unwrap();
    copy(world.directory.path(), killed.path());
    drop(release);
    let again = open(killed.path(), Limits::default(), &world.faults).await;
    forgotten(&again, elsewhere, ada).await;
    again.shutdown().await.expect("closed in order");
}
