//! What changes nothing leaves no trace; and two operations that tell what somebody may do never disagree.

use crate::support::group_stage::Stage;
use crate::support::world::{World, role};
use crate::support::{Client, TestServer};
use serde_json::{Value, json};

/// Sends the same twice: the first time it changes something.
async fn twice(server: &TestServer, client: &Client, path: &str, body: Value) {
    let before = server.heads().await;
    client.put(path, body.clone()).await.expect(200);
    let changed = server.heads().await;
    assert_ne!(before, changed, "{path}");
    client.put(path, body).await.expect(200);
    assert_eq!(changed, server.heads().await, "{path}");
}

#[tokio::test]
async fn roles_that_are_set_as_they_are_write_no_event() {
    let world = World::new().await;
    let acme = &world.acme;
    let server = &world.server;
    let owner = acme.owner.in_organization(&acme.id);
    let members = format!(
        "/v1/authorization/organizations/{}/members/{}",
        acme.id, acme.member.user_id
    );
    let roles = json!({"roles": ["viewer", "editor"]});
    twice(server, &owner, &members, roles).await;
    // In another order they are the same.
    let before = server.heads().await;
    let turned = json!({"roles": ["editor", "viewer"]});
    owner.put(&members, turned).await.expect(200);
    assert_eq!(before, server.heads().await);

    let application = json!({"roles": [role("auditor", &["trail:read"])]});
    let path = "/v1/authorization/apps/roles";
    twice(server, &world.super_admin, path, application).await;
    let defined = json!({"roles": [role("editor", &["doc:write"])]});
    let path = format!("/v1/authorization/organizations/{}/roles", acme.id);
    twice(server, &owner, &path, defined).await;
}

#[tokio::test]
async fn roles_of_groups_too() {
    let stage = Stage::new().await;
    let owner = stage.world.acme.owner.in_organization(&stage.world.acme.id);
    let server = &stage.world.server;
    let roles = json!({"roles": [role("lead", &["shift:plan"])]});
    twice(server, &owner, &stage.path("/roles"), roles).await;
    let member = &stage.world.acme.member.user_id;
    let users = json!({"users": [{"userId": member, "roles": ["lead"]}]});
    twice(server, &owner, &stage.path("/users/roles"), users).await;
}

/// What `getUserRoles` lists, and what a check finds.
async fn told(world: &World, user: &str) -> (Vec<String>, Vec<String>) {
    let path = format!("/v1/authorization/users/{user}/roles");
    let roles = world.super_admin.get(&path).await.expect(200);
    let listed = roles.body["roles"].as_array().expect("a list").iter();
    let listed = listed
        .flat_map(|held| texts(&held["permissions"]))
        .collect();
    let path = format!(
        "/v1/authorization/organizations/{}/users/{user}/permissions",
        world.acme.id
    );
    let asked = json!({"actions": ["doc:read"]});
    let checked = world.super_admin.post(&path, asked).await.expect(200);
    (listed, texts(&checked.body["permissions"]))
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list").iter();
    list.map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

#[tokio::test]
async fn permissions_are_listed_just_where_a_check_finds_them() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let member = &world.acme.member.user_id;
    let allowed = vec!["doc:read".to_owned()];
    assert_eq!(
        told(&world, member).await,
        (allowed.clone(), allowed.clone())
    );
    let path = format!("/v1/authentication/users/{member}");
    for (state, expected) in [("INACTIVE", Vec::new()), ("ACTIVE", allowed)] {
        admin
            .put(&path, json!({"userState": state}))
            .await
            .expect(200);
        assert_eq!(told(&world, member).await, (expected.clone(), expected));
    }
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let invited = json!({"email": "new@acme.example", "firstName": "New", "roles": ["viewer"]});
    let create = "/v2/authorization/organizations/users";
    let invited = owner.post(create, invited).await.expect(201).id("userId");
    assert_eq!(told(&world, &invited).await, (Vec::new(), Vec::new()));
    let off = json!({"status": "Inactive"});
    let path = format!("/v1/authorization/organizations/{}", world.acme.id);
    admin.patch(&path, off).await.expect(200);
    assert_eq!(told(&world, member).await, (Vec::new(), Vec::new()));
}
