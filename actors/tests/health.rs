//! What health checks are told: of the store, and of the scan of all records after the start.

use crate::support::commands::Mark;
use crate::support::engine::Loss;
use crate::support::{Limits, World, eventually, is_unavailable, now, open};
use actors::{Application, ScanStatus, StoreHealth};
use std::sync::atomic::Ordering;
use std::time::Duration;
use storage::{Engine, Write, keys};

async fn scanned(application: &Application) -> ScanStatus {
    application.start_record_scan();
    eventually("the scan's end", async || {
        application.record_scan().filter(|scan| scan.is_done)
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sound_store_is_read_to_the_end_and_found_sound() {
    let world = World::new().await;
    let id = world.organization().await;
    for mark in 1..=50 {
        world.execute(id, Mark(mark)).await.expect("done");
    }
    assert_eq!(
        world.application.record_scan(),
        None,
        "not before it is asked for"
    );
    let scan = scanned(&world.application).await;
    // 50 groups and their events, what an organization consists of, and the store's own two.
    assert!(scan.records > 100, "{scan:?}");
    assert_eq!(scan.damaged, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cold_record_that_went_bad_is_found_and_nothing_else_suffers() {
    let world = World::new().await;
    let id = world.organization().await;
    for mark in 1..=5 {
        world.execute(id, Mark(mark)).await.expect("done");
    }
    // An event in the middle of the trail: nothing reads it at the start.
    let key = keys::event(id.0, 3);
    let disk = world.faults.disk();
    let mut value = disk.get(&key).expect("readable").expect("it is there");
    *value.last_mut().expect("it has bytes") ^= 1;
    disk.apply(&[Write::put(key, value)]).expect("written");
    disk.sync().expect("written");
    drop(disk);
    world.application.shutdown().await.expect("closed in order");
    let (directory, faults) = (world.directory, world.faults);
    drop(world.application);
    let application = open(directory.path(), Limits::default(), &faults).await;
    let scan = scanned(&application).await;
    assert_eq!(scan.damaged, 1);
    application.snapshot(id).await.expect("it is in use");
    assert_eq!(application.store_health(), StoreHealth::Works);
    application.shutdown().await.expect("closed in order");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shutdown_does_not_wait_for_the_scan() {
    let world = World::new().await;
    let id = world.organization().await;
    // 4 MB: half a second at the scan's pace.
    let disk = world.faults.disk();
    for number in 0..200_u64 {
        let writes: Vec<_> = (0..10)
            .map(|part| {
                let key = keys::event(id.0, 1_000 + number * 10 + part);
                let value = storage::codec::encode(&key, 1, &"x".repeat(2_000)).expect("small");
                Write::put(key, value)
            })
            .collect();
        disk.apply(&writes).expect("written");
    }
    drop(disk);
    world.application.start_record_scan();
    eventually("the scan's begin", async || {
        world
            .application
            .record_scan()
            .filter(|scan| scan.records > 0)
    })
    .await;
    let began = now();
    world.application.shutdown().await.expect("closed in order");
    let scan = world.application.record_scan().expect("it was started");
    assert!(!scan.is_done, "it was cut off: {scan:?}");
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_takes_no_writes_is_not_well_until_it_does() {
    let world = World::new().await;
    let id = world.organization().await;
    assert_eq!(world.application.store_health(), StoreHealth::Works);
    world
        .faults
        .refused_openings
        .store(u64::MAX, Ordering::SeqCst);
    world.faults.fail_sync_after(0, Loss::Lost);
    let outcome = world.execute(id, Mark(1)).await;
    assert!(is_unavailable(&outcome), "{outcome:?}");
    assert_eq!(world.application.store_health(), StoreHealth::Reopening);
    world.faults.refused_openings.store(0, Ordering::SeqCst);
    eventually("healing", async || {
        (world.application.store_health() == StoreHealth::Works).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_not_well_though_it_reads() {
    let world = World::new().await;
    let id = world.organization().await;
    world.faults.full.store(true, Ordering::SeqCst);
    assert_eq!(world.application.store_health(), StoreHealth::Full);
    let outcome = world.execute(id, Mark(1)).await;
    assert!(is_unavailable(&outcome), "{outcome:?}");
    world.faults.full.store(false, Ordering::SeqCst);
    assert_eq!(world.application.store_health(), StoreHealth::Works);
}
