//! What is not begun: too late, nobody waits, too much at once.

use crate::support::commands::{Hold, Mark};
use crate::support::{Limits, World, is_unavailable, now, order};
use domain::command::Caller;
use std::sync::{Arc, mpsc};
use tokio::sync::oneshot;
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_past_its_deadline_is_not_done() {
    let world = World::new().await;
    let id = world.organization().await;
    let late = actors::CommandRequest::new(Mark(1), Caller::system(), now());
    assert!(is_unavailable(&world.application.execute(id, late).await));
    world.execute(id, Mark(2)).await.expect("in time");
    let state = world.application.snapshot(id).await.unwrap();
    assert_eq!(state.groups.keys().map(|id| id.0).collect::<Vec<_>>(), [2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_that_nobody_waits_for_any_more_is_not_done() {
    let world = Arc::new(World::new().await);
    let id = world.organization().await;
    let (reached, is_reached) = oneshot::channel();
    let (release, released) = mpsc::channel();
    let holding = {
        let world = Arc::clone(&world);
        let hold = Hold {
            reached,
            release: released,
        };
        tokio::spawn(async move { world.execute(id, hold).await })
    };
    is_reached.await.expect("the mailbox is held");
    // Into the mailbox, and away again.
    let queued = world.application.execute(id, order(Mark(1)));
    assert!(
        tokio::time::timeout(std::time::Duration::from_millis(20), queued)
            .await
            .is_err()
    );
    drop(release);
    holding.await.unwrap().expect("let go");
    world.execute(id, Mark(2)).await.expect("waited for");
    let state = world.application.snapshot(id).await.unwrap();
    assert_eq!(state.groups.keys().map(|id| id.0).collect::<Vec<_>>(), [2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_than_the_most_in_flight_are_told_to_come_back() {
    const MOST: usize = 8;
    const ALL: usize = 64;
    let limits = Limits {
        most_in_flight: MOST as u32,
        ..Limits::default()
    };
    let world = Arc::new(World::with(limits).await);
    let id = world.organization().await;
    let gate = world.faults.close_gate();
    let mut running = JoinSet::new();
    for mark in 0..ALL as u64 {
        let world = Arc::clone(&world);
        running.spawn(async move { (mark, world.execute(id, Mark(mark)).await) });
    }
    // Nothing becomes durable behind the gate, so these are those for whom there was no room.
    for _ in 0..ALL - MOST {
        let (_, outcome) = running.join_next().await.unwrap().unwrap();
        assert!(is_unavailable(&outcome), "{outcome:?}");
    }
    drop(gate);
    let mut done = Vec::new();
    while let Some(outcome) = running.join_next().await {
        let (mark, outcome) = outcome.unwrap();
        assert_eq!(outcome, Ok(mark), "admitted is done");
        done.push(mark);
    }
    assert_eq!(done.len(), MOST);
    done.sort_unstable();
    let state = world.application.snapshot(id).await.unwrap();
    let found: Vec<_> = state.groups.keys().map(|id| id.0).collect();
    assert_eq!(found, done, "none lost, and none done that was refused");
    assert_eq!(state.head.sequence, 1 + MOST as u64, "none done twice");
    // There is room again.
    world.execute(id, Mark(u64::MAX)).await.expect("room");
}
