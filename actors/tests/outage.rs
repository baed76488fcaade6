//! The store fails and works again: nothing acknowledged is lost, and memory agrees with the disk.

use crate::support::commands::{Count, Hold, Mark};
use crate::support::engine::Loss;
use crate::support::{NotCreated, World, create_user, eventually, is_unavailable};
use actors::Failure;
use domain::ids::{OrganizationId, UserId};
use domain::state::OrganizationState;
use domain::user::UserType;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use storage::records;

fn assert_same(memory: &OrganizationState, disk: &OrganizationState) {
    assert_eq!(memory.organization, disk.organization);
    assert_eq!(memory.users, disk.users);
    assert_eq!(memory.credentials, disk.credentials);
    assert_eq!(memory.memberships, disk.memberships);
    assert_eq!(memory.groups, disk.groups);
    assert_eq!(memory.head, disk.head);
}

/// Memory, the disk and the directory tell the same.
async fn assert_agreement(world: &World, organizations: &[OrganizationId]) {
    let disk = world.faults.disk();
    let mut homes = BTreeMap::new();
    for id in organizations {
        let memory = world.application.snapshot(*id).await.expect("readable");
        let on_disk = records::load_organization(&*disk, *id)
            .expect("sound")
            .expect("there");
        assert_same(&memory, &on_disk);
        for (user, entity) in &memory.users {
            homes.insert(*user, *id);
            let login = world
                .application
                .directory()
                .login(&entity.login, UserType::Human);
            assert_eq!(
                login.map(|login| login.user),
                Some(*user),
                "{}",
                entity.login
            );
        }
    }
    assert_eq!(
        world.application.directory().users(),
        homes.clone().into_iter().collect::<Vec<_>>()
    );
    let contents = records::load_directory(&*disk).expect("sound");
    let on_disk: BTreeMap<_, _> = contents
        .logins
        .iter()
        .map(|(_, login)| (login.user, login.home))
        .collect();
    assert_eq!(on_disk, homes);
    assert_eq!(contents.logins.len(), homes.len(), "one login each");
}

/// Four writers and a reader, while every now and then a sync fails.
async fn survive(loss: Loss) {
    const ROUNDS: u64 = 8;
    let world = Arc::new(World::new().await);
    let organizations = [
        world.organization().await,
        world.organization().await,
        world.organization().await,
    ];
    let over = Arc::new(AtomicBool::new(false));
    let ledger = Arc::new(Mutex::new(BTreeMap::<String, UserId>::new()));
    let refused = Arc::new(AtomicU64::new(0));
    let mut tasks = Vec::new();
    for worker in 0..4_usize {
        let (world, over) = (Arc::clone(&world), Arc::clone(&over));
        let (ledger, refused) = (Arc::clone(&ledger), Arc::clone(&refused));
        tasks.push(tokio::spawn(async move {
            let mut turn = 0_usize;
            while !over.load(Ordering::SeqCst) {
                turn += 1;
                // Neighbours want the same logins, in different organizations.
                let login = format!("user-{}-{}@example.com", worker / 2, turn);
                let home = organizations[(worker + turn) % organizations.len()];
                match create_user(&world.application, home, &login).await {
                    Ok(user) => {
                        let before = ledger.lock().unwrap().insert(login.clone(), user);
                        assert_eq!(before, None, "{login} was given twice");
                    }
                    Err(NotCreated::Taken) => {}
                    Err(NotCreated::Failed(Failure::Unavailable { .. })) => {
                        refused.fetch_add(1, Ordering::SeqCst);
                        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
                    }
                    Err(NotCreated::Failed(other)) => panic!("{other}"),
                }
                // Reads go on, whatever the store does.
                world.application.snapshot(home).await.expect("readable");
            }
        }));
    }
    for round in 0..ROUNDS {
        let epoch = world.application.committer().epoch();
        world
            .faults
            .refused_openings
            .store(round % 2, Ordering::SeqCst);
        world.faults.fail_sync_after(3 + round * 5, loss);
        eventually("healing", async || {
            (world.faults.has_failed() && world.application.committer().epoch() > epoch)
                .then_some(())
        })
        .await;
    }
    over.store(true, Ordering::SeqCst);
    for task in tasks {
        task.await.expect("no worker fails");
    }
    assert!(
        refused.load(Ordering::SeqCst) > 0,
        "nobody noticed the failures"
    );
    for id in organizations {
        eventually("a write after healing", async || {
            world.execute(id, Mark(1)).await.ok()
        })
        .await;
    }
    assert_agreement(&world, &organizations).await;
    for (login, user) in ledger.lock().unwrap().iter() {
        let found = world.application.directory().login(login, UserType::Human);
        assert_eq!(
            found.map(|login| login.user),
            Some(*user),
            "{login} was acknowledged"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_agrees_with_the_disk_after_failures_that_lost_writes() {
    survive(Loss::Lost).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_agrees_with_the_disk_after_failures_that_kept_writes() {
    survive(Loss::Kept).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_under_way_fails_and_reads_go_on_until_the_store_works_again() {
    let world = Arc::new(World::new().await);
    let id = world.organization().await;
    world.execute(id, Mark(1)).await.expect("done");
    world.faults.refused_openings.store(2, Ordering::SeqCst);
    let gate = world.faults.close_gate();
    world.faults.fail_sync_after(0, Loss::Lost);
    let mut tasks = Vec::new();
    for mark in 2..10 {
        let world = Arc::clone(&world);
        tasks.push(tokio::spawn(
            async move { world.execute(id, Mark(mark)).await },
        ));
    }
    let read = world
        .application
        .snapshot(id)
        .await
        .expect("reads do not wait for the disk");
    assert_eq!(read.groups.len(), 1);
    drop(gate);
    let mut failed = 0;
    for task in tasks {
        let outcome = task.await.unwrap();
        failed += usize::from(is_unavailable(&outcome));
        assert!(outcome.is_ok() || is_unavailable(&outcome), "{outcome:?}");
    }
    assert!(failed > 0);
    let read = world
        .application
        .snapshot(id)
        .await
        .expect("readable all the time");
    assert!(read.groups.contains_key(&domain::ids::GroupId(1)));
    eventually("a write after healing", async || {
        world.execute(id, Mark(100)).await.ok()
    })
    .await;
    assert_agreement(&world, &[id]).await;
}

/// A commit that failed may have reached the disk; the directory learns of it when the store works
/// again. Whoever reserved its login meanwhile must not get it a second time.
async fn with_a_commit_that_failed_and_was_kept() -> (Arc<World>, [OrganizationId; 2]) {
    let world = Arc::new(World::new().await);
    let organizations = [world.organization().await, world.organization().await];
    world
        .faults
        .refused_openings
        .store(u64::MAX, Ordering::SeqCst);
    world.faults.fail_sync_after(0, Loss::Kept);
    let outcome = create_user(&world.application, organizations[0], "ada@example.com").await;
    assert!(
        matches!(
            outcome,
            Err(NotCreated::Failed(Failure::Unavailable { .. }))
        ),
        "{outcome:?}"
    );
    (world, organizations)
}

async fn assert_one_ada(world: &World, organizations: [OrganizationId; 2]) {
    let again = create_user(&world.application, organizations[1], "ada@example.com").await;
    assert!(matches!(again, Err(NotCreated::Taken)), "{again:?}");
    // The organization itself learns of it without being asked anything.
    eventually("the user in the snapshot", async || {
        let state = world.application.snapshot(organizations[0]).await.ok()?;
        (state.users.len() == 1).then_some(())
    })
    .await;
    assert_agreement(world, &organizations).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_claim_decided_after_an_outage_on_a_reservation_from_before_is_refused() {
    let (world, organizations) = with_a_commit_that_failed_and_was_kept().await;
    let (reached, is_reached) = tokio::sync::oneshot::channel();
    let (release, released) = std::sync::mpsc::channel();
    let holding = {
        let world = Arc::clone(&world);
        let hold = Hold {
            reached,
            release: released,
        };
        tokio::spawn(async move { world.execute(organizations[1], hold).await })
    };
    is_reached.await.expect("the mailbox is held");
    let second = {
        let world = Arc::clone(&world);
        let create = async move {
            create_user(&world.application, organizations[1], "ada@example.com").await
        };
        tokio::spawn(create)
    };
    let directory = world.application.directory();
    eventually("the reservation", async || {
        directory
            .reserve("ada@example.com", UserType::Human)
            .is_err()
            .then_some(())
    })
    .await;
    world.faults.refused_openings.store(0, Ordering::SeqCst);
    eventually("healing", async || {
        let state = world.application.snapshot(organizations[0]).await.ok()?;
        (state.users.len() == 1).then_some(())
    })
    .await;
    drop(release);
    holding.await.unwrap().expect("let go");
    let outcome = second.await.unwrap();
    assert!(outcome.is_err(), "two users have one login");
    assert_one_ada(&world, organizations).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_claim_queued_during_an_outage_is_not_committed_after_it() {
    let (world, organizations) = with_a_commit_that_failed_and_was_kept().await;
    let gate = world.faults.close_gate();
    world.faults.refused_openings.store(0, Ordering::SeqCst);
    eventually("an attempt to open", async || {
        (world.faults.waiting.load(Ordering::SeqCst) > 0).then_some(())
    })
    .await;
    let second = {
        let world = Arc::clone(&world);
        let create = async move {
            create_user(&world.application, organizations[1], "ada@example.com").await
        };
        tokio::spawn(create)
    };
    eventually("the commit in the queue", async || {
        let queued = world
            .application
            .committer()
            .metrics()
            .queued
            .load(Ordering::SeqCst);
        (queued > 0).then_some(())
    })
    .await;
    drop(gate);
    let outcome = second.await.unwrap();
    assert!(outcome.is_err(), "two users have one login");
    assert_one_ada(&world, organizations).await;
}

/// Whoever is refused, or told that nothing is to do, because of a change that is not durable yet hears of
/// it only when it is.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_answer_tells_of_a_state_that_never_came_to_be() {
    let world = Arc::new(World::new().await);
    let id = world.organization().await;
    world.execute(id, Mark(1)).await.expect("done");
    let waited = world.faults.waiting.load(Ordering::SeqCst);
    let gate = world.faults.close_gate();
    world.faults.fail_sync_after(0, Loss::Lost);
    let at_the_gate = async {
        eventually("a sync before the gate", async || {
            (world.faults.waiting.load(Ordering::SeqCst) > waited).then_some(())
        })
        .await;
        drop(gate);
    };
    let (first, again, count, ()) = tokio::join!(
        world.execute(id, Mark(2)),
        world.execute(id, Mark(2)),
        world.execute(id, Count),
        at_the_gate,
    );
    assert!(is_unavailable(&first), "{first:?}");
    assert!(is_unavailable(&again), "{again:?}");
    assert!(is_unavailable(&count), "{count:?}");
    eventually("a write after healing", async || {
        world.execute(id, Mark(2)).await.ok()
    })
    .await;
    let refused = world.execute(id, Mark(2)).await;
    assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
    assert_eq!(world.execute(id, Count).await.expect("durable"), 2);
}
