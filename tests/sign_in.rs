//! Signing in with a password.

use super::support::world::PASSWORD;
use super::support::{TestServer, World};

#[tokio::test]
async fn a_person_signs_in_and_is_known_on_the_next_call() {
    let world = World::new().await;
    let me = world
        .acme
        .member
        .get("/v1/authentication/users/me")
        .await
        .expect(200);
    assert_eq!(me.body["email"], "member@acme.example");
    assert_eq!(me.body["memberships"][0]["orgId"], world.acme.id.as_str());
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_one_answer() {
    let world = World::new().await;
    let wrong = world
        .server
        .anonymous
        .try_sign_in("member@acme.example", "not the phrase")
        .await;
    let unknown = world
        .server
        .anonymous
        .try_sign_in("nobody@acme.example", PASSWORD)
        .await;
    wrong.refused(401, "invalid-credentials");
    assert_eq!(wrong.body["detail"], unknown.body["detail"]);
    assert_eq!(wrong.status, unknown.status);
}

#[tokio::test]
async fn people_can_sign_in_after_a_restart() {
    let server = TestServer::start().await;
    let server = server.restart().await;
    server.super_admin().await;
}
