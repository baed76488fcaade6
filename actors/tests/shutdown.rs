//! A shutdown finishes what it began.

use crate::support::commands::Mark;
use crate::support::{Limits, World, is_unavailable, open};
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shutdown_drains_and_every_command_gets_an_answer() {
    let world = World::new().await;
    let id = world.organization().await;
    let (application, faults) = (Arc::clone(&world.application), Arc::clone(&world.faults));
    let mut running = JoinSet::new();
    let (tell, mut told) = mpsc::unbounded_channel();
    for worker in 0..8_u64 {
        let (application, tell) = (Arc::clone(&application), tell.clone());
        running.spawn(async move {
            let mut done = Vec::new();
            for turn in 0..1_000_000 {
                let mark = 1 + worker + turn * 8;
                let outcome = application
                    .execute(id, crate::support::order(Mark(mark)))
                    .await;
                match outcome {
                    Ok(mark) => done.push(mark),
                    other => {
                        assert!(is_unavailable(&other), "{other:?}");
                        break;
                    }
                }
                let _ = tell.send(());
            }
            done
        });
    }
    for _ in 0..50 {
        told.recv().await.expect("work is done");
    }
    application.shutdown().await.expect("closed in order");
    let mut acknowledged = Vec::new();
    while let Some(done) = running.join_next().await {
        acknowledged.extend(done.expect("an answer to everybody"));
    }
    let World {
        application: last,
        directory,
        ..
    } = world;
    drop((application, last));
    let again = open(directory.path(), Limits::default(), &faults).await;
    let state = again.snapshot(id).await.expect("readable");
    let found: Vec<_> = state.groups.keys().map(|id| id.0).collect();
    acknowledged.sort_unstable();
    // What was committed while its actor was being stopped is answered by the commit.
    assert_eq!(found, acknowledged);
    assert_eq!(state.head.sequence, 1 + found.len() as u64);
    again.shutdown().await.expect("closed in order");
}
