//! The roles an application predefines: setting, listing, deleting.

use crate::support::{Client, World};
use serde_json::{Value, json};
use std::time::Duration;

const ROLES: &str = "/v1/authorization/apps/roles";

fn role(key: &str) -> Value {
    json!({"key": key, "displayName": "A role", "allowedPermissions": ["audit:read"]})
}

async fn set(client: &Client, keys: &[&str]) {
    let roles: Vec<_> = keys.iter().map(|key| role(key)).collect();
    client.put(ROLES, json!({"roles": roles})).await.expect(200);
}

async fn delete(client: &Client, keys: Value) -> crate::support::Answer {
    let body = json!({"keys": keys});
    client
        .send(reqwest::Method::DELETE, ROLES, Some(body))
        .await
}

/// The roles a user holds in an organization, as its lists give them.
async fn held(world: &World, user: &str) -> Value {
    let admin = world.super_admin.in_organization(&world.acme.id);
    let path = format!("/v1/authorization/organizations/users?userId={user}");
    admin.get(&path).await.expect(200).body["users"][0]["roles"].clone()
}

async fn may(world: &World, user: &str) -> bool {
    let path = format!(
        "/v1/authorization/organizations/{}/users/{user}/permissions",
        world.acme.id
    );
    let answer = world
        .machine
        .post(&path, json!({"actions": ["audit:read"]}))
        .await;
    answer.expect(200).body["permissions"] == json!(["audit:read"])
}

#[tokio::test]
async fn unsound_roles_and_keys_are_refused() {
    let world = World::new().await;
    for (body, field) in [
        (json!({"roles": [role("SUPER_ADMIN")]}), "roles[0].key"),
        (json!({"roles": [role("session-owner")]}), "roles[0].key"),
        (
            json!({"roles": [role("GENERIC.MACH1NE.USER")]}),
            "roles[0].key",
        ),
        (json!({"roles": [role("0R6_OVVNER")]}), "roles[0].key"),
        (json!({"roles": [role("public")]}), "roles[0].key"),
        (json!({"roles": [role("")]}), "roles[0].key"),
        (json!({"roles": [role(&"k".repeat(65))]}), "roles[0].key"),
        (json!({"roles": [role("a"), role("a")]}), "roles[1].key"),
        (
            json!({"roles": (0..201).map(|n| role(&n.to_string())).collect::<Vec<_>>()}),
            "roles",
        ),
        (json!({"role": []}), "role"),
    ] {
        world.machine.put(ROLES, body).await.invalid(field);
    }
    set(&world.machine, &["auditor"]).await;
    delete(&world.machine, json!(["auditor", "unknown"]))
        .await
        .refused(404, "role-not-found");
    delete(&world.machine, json!([])).await.invalid("keys");
    delete(&world.machine, json!("auditor"))
        .await
        .invalid("keys");
    let all = world.machine.get(ROLES).await.expect(200);
    assert_eq!(all.body["metadata"]["total"], 1);
    let many: Vec<_> = (0..200).map(|n| role(&format!("r{n}"))).collect();
    world
        .machine
        .put(ROLES, json!({"roles": many}))
        .await
        .refused(409, "limit-reached");
}

#[tokio::test]
async fn a_deleted_role_leaves_its_holders_and_its_return_revives_nothing() {
    let world = World::new().await;
    set(&world.machine, &["auditor", "stays"]).await;
    let user = world
        .person(&world.acme, "holder", &["auditor", "stays", "viewer"])
        .await;
    assert!(may(&world, &user).await);
    set(&world.machine, &["unused"]).await;
    // `stays` gives the permission as well: only the organization's own definition is looked at.
    let keep =
        json!({"roles": [{"key": "stays", "displayName": "Stays", "allowedPermissions": []}]});
    world.machine.put(ROLES, keep).await.expect(200);
    delete(&world.machine, json!(["auditor"])).await.expect(200);
    // At once it gives nothing and can be given to nobody.
    assert!(!may(&world, &user).await);
    let path = format!(
        "/v1/authorization/organizations/{}/members/{}",
        world.acme.id, world.acme.member.user_id
    );
    world
        .acme
        .owner
        .put(&path, json!({"roles": ["auditor"]}))
        .await
        .refused(400, "unknown-role");
    // The key can return only when everybody has lost it.
    let again = json!({"roles": [role("auditor")]});
    let mut tries = 0;
    loop {
        let answer = world.machine.put(ROLES, again.clone()).await;
        if answer.status == 200 {
            break;
        }
        answer.refused(409, "conflict");
        tries += 1;
        assert!(tries < 500, "the key never became free");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(held(&world, &user).await, json!(["stays", "viewer"]));
    assert!(!may(&world, &user).await);
    let found = world
        .super_admin
        .get("/v1/authorization/users?role=auditor")
        .await
        .expect(200);
    assert_eq!(found.body["metadata"]["total"], 0);
    delete(&world.machine, json!(["unused", "unused"]))
        .await
        .expect(200);
}

#[tokio::test]
async fn a_deletion_under_way_is_finished_after_a_restart() {
    let world = World::new().await;
    set(&world.machine, &["auditor"]).await;
    let user = world.person(&world.acme, "holder", &["auditor"]).await;
    delete(&world.machine, json!(["auditor"])).await.expect(200);
    let acme = world.acme.id.clone();
    let server = world.server.restart().await;
    let admin = server.super_admin().await.in_organization(&acme);
    let path = format!("/v1/authorization/organizations/users?userId={user}");
    for _ in 0..500 {
        let seen = admin.get(&path).await.expect(200);
        if seen.body["users"][0]["roles"] == json!([]) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the role was never taken from its holder");
}

#[tokio::test]
async fn an_organizations_own_role_of_the_key_survives_the_deletion() {
    let world = World::new().await;
    set(&world.machine, &["viewer"]).await;
    let user = &world.acme.member.user_id;
    assert_eq!(held(&world, user).await, json!(["viewer"]));
    delete(&world.machine, json!(["viewer"])).await.expect(200);
    let again = json!({"roles": [role("viewer")]});
    while world.machine.put(ROLES, again.clone()).await.status != 200 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(held(&world, user).await, json!(["viewer"]));
    assert!(!may(&world, user).await);
}

#[tokio::test]
async fn settings_and_deletions_at_once_lose_nothing() {
    let world = World::new().await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..50 {
        let machine = world.machine.clone();
        let body = json!({"roles": [role(&format!("r{number:02}")), role("same")]});
        tasks.spawn(async move { machine.put(ROLES, body).await });
    }
    for answer in tasks.join_all().await {
        answer.expect(200);
    }
    let mut keys = Vec::new();
    for page in 0..6 {
        let part = world
            .super_admin
            .get(&format!("{ROLES}?page={page}&pageSize=10"))
            .await
            .expect(200);
        assert_eq!(part.body["metadata"]["total"], 51);
        let roles = part.body["roles"].as_array().expect("a list");
        keys.extend(
            roles
                .iter()
                .map(|role| role["key"].as_str().expect("a key").to_owned()),
        );
    }
    assert!(keys.len() == 51 && keys.is_sorted());
}

#[tokio::test]
async fn a_cursor_gives_each_role_once_while_others_come_and_go() {
    let world = World::new().await;
    let admin = &world.super_admin;
    set(admin, &["b", "c", "d", "e", "f"]).await;
    let keys = |answer: &crate::support::Answer| -> Vec<String> {
        let roles = answer.body["roles"].as_array().expect("roles");
        roles.iter().map(|r| r["key"].to_string()).collect()
    };
    let first = admin.get(&format!("{ROLES}?pageSize=2")).await.expect(200);
    assert_eq!(keys(&first), ["\"b\"", "\"c\""]);
    let next = |answer: &crate::support::Answer| {
        let cursor = answer.body["metadata"]["nextCursor"].as_str();
        format!("{ROLES}?pageSize=2&cursor={}", cursor.expect("a cursor"))
    };
    // One before the cursor goes, the one at it too, another comes before it.
    delete(admin, json!(["b", "c"])).await.expect(200);
    let second = admin.get(&next(&first)).await.expect(200);
    assert_eq!(keys(&second), ["\"d\"", "\"e\""]);
    set(admin, &["a", "aa"]).await;
    let third = admin.get(&next(&second)).await.expect(200);
    assert_eq!(keys(&third), ["\"f\""]);
    assert!(third.body["metadata"]["nextCursor"].is_null());
    assert_eq!(third.body["metadata"]["total"], 5);
    let odd = format!("{ROLES}?cursor=a%20b");
    admin.get(&odd).await.refused(400, "invalid-cursor");
}
