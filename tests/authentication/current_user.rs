//! What people see of themselves, and who sees whose roles.

use crate::support::world::World;
use serde_json::{Value, json};

const ME: &str = "/v1/authentication/users/me";
const MANAGER_ROLES: &str = "/v1/authentication/users/manager-roles";
const ROLES: &str = "/v1/authorization/users/roles";

fn sorted(mut list: Vec<Value>) -> Vec<Value> {
    list.sort_by_key(Value::to_string);
    list
}

#[tokio::test]
async fn nobody_is_told_who_they_are_not() {
    let world = World::new().await;
    for path in [ME, MANAGER_ROLES, ROLES] {
        let answer = world.server.anonymous.get(path).await;
        assert_eq!(
            answer.headers["www-authenticate"],
            "Bearer realm=\"locai-iam\""
        );
        answer.refused(401, "unauthenticated");
        world.machine.get(path).await.refused(403, "forbidden");
        let query = format!("{path}?userId={}", world.acme.owner.user_id);
        world.acme.member.get(&query).await.invalid("userId");
    }
}

#[tokio::test]
async fn a_person_sees_themselves_and_their_memberships() {
    let world = World::new().await;
    let member = &world.acme.member;
    let add = format!("/v1/authorization/organizations/users/{}", member.user_id);
    let owner = world.other.owner.in_organization(&world.other.id);
    owner
        .post(&add, json!({"roles": ["editor", "ORG_USER_MANAGER"]}))
        .await
        .expect(201);
    let me = member.get(ME).await.expect(200);
    assert_eq!(me.body["id"], member.user_id.as_str());
    assert_eq!(me.body["orgId"], world.acme.id.as_str());
    assert_eq!(me.body["userType"], "HUMAN");
    assert_eq!(me.body["userState"], "ACTIVE");
    assert_eq!(me.body["displayName"], "Some Body");
    assert_eq!(me.body["lastSignInAt"], "2026-09-21T14:13:20.000Z");
    assert_eq!(me.body.get("metadata"), None);
    assert_eq!(
        me.body["memberships"],
        json!([
            {"orgId": world.acme.id, "name": "Acme", "roles": ["viewer"], "managerRoles": []},
            {"orgId": world.other.id, "name": "Other", "roles": ["editor"], "managerRoles": ["ORG_USER_MANAGER"]},
        ])
    );
    let with = member
        .get(&format!("{ME}?includeMetadata=true"))
        .await
        .expect(200);
    assert_eq!(with.body["metadata"], json!({}));
    member
        .get(&format!("{ME}?includeMetadata=yes"))
        .await
        .invalid("includeMetadata");
    for secret in ["argon2", "secret", "hash", "epoch"] {
        assert!(!me.text.contains(secret), "{}", me.text);
    }

    let managers = member.get(MANAGER_ROLES).await.expect(200);
    assert_eq!(
        managers.body,
        json!({"managerRoles": [{"orgId": world.other.id, "roles": ["ORG_USER_MANAGER"]}]})
    );
    let roles = member.get(ROLES).await.expect(200);
    assert_eq!(
        roles.body["roles"],
        json!([
            {"orgId": world.acme.id, "roles": ["viewer"], "permissions": ["doc:read"]},
            {"orgId": world.other.id, "roles": ["editor"], "permissions": ["doc:*"]},
        ])
    );
}

#[tokio::test]
async fn the_first_administrator_holds_the_application_and_what_they_own() {
    let world = World::new().await;
    let answer = world.super_admin.get(MANAGER_ROLES).await.expect(200);
    let roles = answer.body["managerRoles"]
        .as_array()
        .expect("roles")
        .clone();
    assert!(
        roles.contains(&json!({"roles": ["SUPER_ADMIN"]})),
        "{}",
        answer.text
    );
    for organization in [&world.acme, &world.other] {
        let owned = json!({"orgId": organization.id, "roles": ["ORG_OWNER"]});
        assert!(roles.contains(&owned), "{}", answer.text);
    }
}

#[tokio::test]
async fn a_manager_sees_only_roles_held_where_they_manage() {
    let world = World::new().await;
    let member = &world.acme.member;
    let add = format!("/v1/authorization/organizations/users/{}", member.user_id);
    let owner = world.other.owner.in_organization(&world.other.id);
    owner
        .post(&add, json!({"roles": ["editor"]}))
        .await
        .expect(201);
    let path = format!("/v1/authorization/users/{}/roles", member.user_id);
    let places = async |client: &crate::support::Client| {
        let answer = client.get(&path).await.expect(200);
        let roles = answer.body["roles"].as_array().expect("roles").iter();
        sorted(roles.map(|held| held["orgId"].clone()).collect())
    };
    let (acme, other) = (json!(world.acme.id), json!(world.other.id));
    let both = sorted(vec![acme.clone(), other.clone()]);
    assert_eq!(places(&world.acme.manager).await, [acme]);
    assert_eq!(places(&world.other.manager).await, [other]);
    assert_eq!(places(member).await, both);
    assert_eq!(places(&world.super_admin).await, both);
    assert_eq!(places(&world.machine).await, both);
    // Colleagues are not to know, whether there is such a person or not.
    let nobody = "/v1/authorization/users/1/roles";
    for path in [path.as_str(), nobody] {
        world.other.member.get(path).await.refused(403, "forbidden");
        world
            .server
            .anonymous
            .get(path)
            .await
            .refused(401, "unauthenticated");
    }
    world.acme.owner.get(nobody).await.refused(403, "forbidden");
    world
        .super_admin
        .get(nobody)
        .await
        .refused(404, "user-not-found");
    // What is held in an inactive organization allows nothing.
    let acme = format!("/v1/authorization/organizations/{}", world.other.id);
    world
        .super_admin
        .patch(&acme, json!({"status": "Inactive"}))
        .await
        .expect(200);
    let answer = member.get(ROLES).await.expect(200);
    let held = answer.body["roles"].as_array().expect("roles");
    let there = held
        .iter()
        .find(|held| held["orgId"] == world.other.id.as_str())
        .expect("it is still held");
    assert_eq!(there["permissions"], json!([]));
}
