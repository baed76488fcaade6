//! Organizations that nobody uses are let go, and nobody notices.

use crate::support::commands::Mark;
use crate::support::{Limits, World, eventually};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

fn short(idle: Duration) -> Limits {
    Limits {
        idle,
        ..Limits::default()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_idle_organization_is_let_go_and_comes_back_with_its_state() {
    let world = World::with(short(Duration::from_millis(5))).await;
    let root = world.organization().await;
    let id = world.organization().await;
    world.execute(id, Mark(1)).await.expect("done");
    // To look is to use: between two looks there is time to be let go.
    eventually("letting go", async || {
        tokio::time::sleep(Duration::from_millis(40)).await;
        world
            .application
            .loaded_snapshot(id)
            .is_none()
            .then_some(())
    })
    .await;
    let loads = world.faults.loads.load(Ordering::SeqCst);
    let state = world.application.snapshot(id).await.expect("it comes back");
    assert_eq!(state.groups.len(), 1);
    assert_eq!(state.head.sequence, 2);
    assert_eq!(world.faults.loads.load(Ordering::SeqCst), loads + 1);
    assert_eq!(world.execute(id, Mark(2)).await, Ok(2));
    assert!(
        world.application.loaded_snapshot(root).is_some(),
        "the root stays"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_that_race_with_letting_go_are_never_lost() {
    const WORKERS: u64 = 4;
    let world = Arc::new(World::with(short(Duration::from_millis(1))).await);
    world.organization().await;
    let id = world.organization().await;
    let loads = world.faults.loads.load(Ordering::SeqCst);
    let total = Arc::new(AtomicU64::new(0));
    let mut tasks = Vec::new();
    for worker in 0..WORKERS {
        let (world, total) = (Arc::clone(&world), Arc::clone(&total));
        tasks.push(tokio::spawn(async move {
            for turn in 0..2000_u64 {
                let mark = 1 + worker + turn * WORKERS;
                assert_eq!(world.execute(id, Mark(mark)).await, Ok(mark));
                total.fetch_add(1, Ordering::SeqCst);
                if world.faults.loads.load(Ordering::SeqCst) > loads + 30 {
                    break;
                }
                // Pauses around the idle time, different for each.
                tokio::time::sleep(Duration::from_micros(500 + 700 * ((turn + worker) % 5))).await;
            }
        }));
    }
    for task in tasks {
        task.await.expect("every command is done");
    }
    let came_back = world.faults.loads.load(Ordering::SeqCst) - loads;
    assert!(came_back > 0, "it was never let go");
    let state = world.application.snapshot(id).await.unwrap();
    let total = total.load(Ordering::SeqCst);
    assert_eq!(state.groups.len() as u64, total);
    assert_eq!(state.head.sequence, 1 + total);
}
