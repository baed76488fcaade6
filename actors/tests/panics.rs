//! A bug in one organization stays there.

use crate::support::commands::{Mark, Panics};
use crate::support::{World, eventually, is_unavailable, now};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_stops_nobody_else_and_the_failed_one_answers_again_within_a_second() {
    let world = Arc::new(World::new().await);
    let (failing, other) = (world.organization().await, world.organization().await);
    world.execute(failing, Mark(1)).await.expect("done");
    let over = Arc::new(AtomicBool::new(false));
    let neighbour = {
        let (world, over) = (Arc::clone(&world), Arc::clone(&over));
        tokio::spawn(async move {
            let mut done = 0;
            while !over.load(Ordering::SeqCst) {
                done += 1;
                world
                    .execute(other, Mark(done))
                    .await
                    .expect("nothing is wrong here");
            }
            done
        })
    };
    let before = now();
    let outcome = world.execute(failing, Panics).await;
    assert!(is_unavailable(&outcome), "{outcome:?}");
    // Reads never stop.
    let read = world.application.snapshot(failing).await.expect("readable");
    assert_eq!(read.groups.len(), 1);
    let mut next = 1;
    eventually("an answer after the panic", async || {
        next += 1;
        world.execute(failing, Mark(next)).await.ok()
    })
    .await;
    let took = before.elapsed();
    assert!(took < Duration::from_secs(1), "{took:?}");
    over.store(true, Ordering::SeqCst);
    assert!(neighbour.await.expect("the neighbour never failed") > 0);
    let state = world.application.snapshot(failing).await.unwrap();
    assert_eq!(state.groups.len(), 2, "what was there and what came after");
    assert_eq!(state.head.sequence, 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_under_way_at_a_panic_are_done_or_not_done_and_never_both() {
    let world = Arc::new(World::new().await);
    let id = world.organization().await;
    let acknowledged = Arc::new(AtomicU64::new(0));
    let mut tasks = Vec::new();
    for worker in 0..8_u64 {
        let (world, acknowledged) = (Arc::clone(&world), Arc::clone(&acknowledged));
        tasks.push(tokio::spawn(async move {
            for turn in 0..50 {
                if world
                    .execute(id, Mark(1 + worker * 1000 + turn))
                    .await
                    .is_ok()
                {
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                }
                // Less than what leads to the quarantine.
                if worker == 0 && turn % 20 == 10 {
                    assert!(is_unavailable(&world.execute(id, Panics).await));
                }
            }
        }));
    }
    for task in tasks {
        task.await.expect("no worker fails");
    }
    let state = eventually("an answer after the panics", async || {
        world.execute(id, Mark(u64::MAX)).await.ok()?;
        world.application.snapshot(id).await.ok()
    })
    .await;
    let done = state.groups.len() as u64 - 1;
    assert!(done >= acknowledged.load(Ordering::SeqCst));
    assert_eq!(state.head.sequence, done + 2, "one event each");
    assert_eq!(
        done,
        acknowledged.load(Ordering::SeqCst),
        "what was decided before a panic is made durable and acknowledged"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_keeps_panicking_is_left_alone_while_others_work() {
    let world = World::new().await;
    let (failing, other) = (world.organization().await, world.organization().await);
    world.execute(failing, Mark(1)).await.expect("done");
    for _ in 0..5 {
        eventually("a start after a panic", async || {
            let read = world.execute(failing, Mark(1)).await;
            (!is_unavailable(&read)).then_some(())
        })
        .await;
        assert!(is_unavailable(&world.execute(failing, Panics).await));
    }
    // Without the quarantine the next start would come within half a second.
    for round in 0..100 {
        let outcome = world.execute(failing, Mark(1)).await;
        assert!(is_unavailable(&outcome), "{outcome:?}");
        world
            .execute(other, Mark(round))
            .await
            .expect("others work");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let read = world.application.snapshot(failing).await.expect("readable");
    assert_eq!(read.groups.len(), 1);
}
