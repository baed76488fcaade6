//! A login belongs to one user.

use crate::support::{NotCreated, World, create_user};
use domain::user::UserType;
use std::sync::Arc;
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_parallel_creations_of_one_login_make_one_user() {
    let world = Arc::new(World::new().await);
    let homes = [world.organization().await, world.organization().await];
    let mut running = JoinSet::new();
    for turn in 0..100 {
        let world = Arc::clone(&world);
        running.spawn(async move {
            create_user(&world.application, homes[turn % 2], "ada@example.com").await
        });
    }
    let mut created = Vec::new();
    while let Some(outcome) = running.join_next().await {
        match outcome.unwrap() {
            Ok(user) => created.push(user),
            Err(NotCreated::Taken) => {}
            Err(NotCreated::Failed(failure)) => panic!("{failure}"),
        }
    }
    assert_eq!(created.len(), 1);
    let mut found = Vec::new();
    for home in homes {
        let state = world.application.snapshot(home).await.unwrap();
        found.extend(state.users.keys().copied());
        assert_eq!(state.users.len(), state.memberships.len());
    }
    assert_eq!(found, created);
    let login = world
        .application
        .directory()
        .login("ada@example.com", UserType::Human);
    assert_eq!(login.map(|login| login.user), Some(created[0]));
}
