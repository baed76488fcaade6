//! What is watched comes back.

use super::*;
use crate::DeliveryError;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use support::commands::{Mark, Post};
use support::{Limits, World, eventually};

#[allow(dead_code, reason = "the tests of the whole application use the rest")]
#[path = "../tests/support/mod.rs"]
mod support;

/// A mail server that panics while it is told to.
#[derive(Default)]
struct MailServer {
    panics: AtomicBool,
    is_closed: AtomicBool,
    taken: Mutex<Vec<u64>>,
}

impl Delivery for MailServer {
    fn deliver<'a>(
        &'a self,
        id: u64,
        _: &'a [u8],
    ) -> Pin<Box<dyn Future<Output = Result<(), DeliveryError>> + Send + 'a>> {
        Box::pin(async move {
            assert!(
                !self.panics.swap(false, Ordering::SeqCst),
                "a bug in a delivery"
            );
            if self.is_closed.load(Ordering::SeqCst) {
                return Err(DeliveryError::Transient);
            }
            self.taken.lock().expect("no panic").push(id);
            Ok(())
        })
    }
}

impl MailServer {
    async fn takes(&self, wanted: u64) {
        eventually("the mail", async || {
            let taken = self.taken.lock().expect("no panic");
            taken.contains(&wanted).then_some(())
        })
        .await;
    }
}

async fn started_again(world: &World) {
    eventually("all of them running", async || {
        world.application.has_all_workers().then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outbox_worker_that_ends_is_started_again_on_what_waits_in_the_store() {
    let server = Arc::new(MailServer::default());
    server.is_closed.store(true, Ordering::SeqCst);
    let world = World::delivering(Limits::default(), Arc::clone(&server) as _).await;
    let id = world.organization().await;
    world
        .execute(id, Post { first: 7, count: 1 })
        .await
        .expect("durable");
    let worker = world.application.shared().outbox_worker.actor();
    assert!(world.application.has_all_workers());
    worker.kill_and_wait(None).await.expect("it ends");
    server.is_closed.store(false, Ordering::SeqCst);
    server.takes(7).await;
    started_again(&world).await;
    world
        .execute(id, Post { first: 8, count: 1 })
        .await
        .expect("durable");
    server.takes(8).await;
    world.application.shutdown().await.expect("closed in order");
    assert!(!world.application.has_all_workers());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_supervisor_that_ends_is_started_again_and_its_organizations_are_read_anew() {
    let world = World::new().await;
    let organizations = [world.organization().await, world.organization().await];
    for id in organizations {
        world.execute(id, Mark(1)).await.expect("durable");
    }
    let supervisor = world.application.supervisor().actor();
    supervisor.kill_and_wait(None).await.expect("it ends");
    for id in organizations {
        eventually("a change", async || world.execute(id, Mark(2)).await.ok()).await;
        let state = world.application.snapshot(id).await.expect("loaded");
        assert_eq!(state.groups.len(), 2);
    }
    started_again(&world).await;
    let new = world.organization().await;
    world.execute(new, Mark(1)).await.expect("durable");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delivery_that_panics_is_tried_again() {
    let server = Arc::new(MailServer::default());
    server.panics.store(true, Ordering::SeqCst);
    let world = World::delivering(Limits::default(), Arc::clone(&server) as _).await;
    let id = world.organization().await;
    world
        .execute(id, Post { first: 7, count: 1 })
        .await
        .expect("durable");
    server.takes(7).await;
    assert!(world.application.has_all_workers());
}
