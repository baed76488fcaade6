//! What a change of roles would do, told without making it.

use crate::support::world::role;
use crate::support::{Client, World};
use serde_json::{Value, json};

fn roles_path(organization: &str) -> String {
    format!("/v1/authorization/organizations/{organization}/roles")
}

/// Everything a role change could touch, and how many events there are.
async fn all(world: &World) -> Value {
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let path = format!(
        "/v1/authorization/organizations/{}?includeRoles=true&includeMembers=true&includeGroups=true",
        world.acme.id
    );
    let organization = owner.get(&path).await.expect(200).body;
    let path = "/v1/authorization/organizations/events?pageSize=1";
    let events = owner.get(path).await.expect(200).body["metadata"]["total"].clone();
    json!([organization, events])
}

async fn simulated(client: &Client, path: &str, body: Value) -> Value {
    let answer = client.put(&format!("{path}?dryRun=true"), body).await;
    let answer = answer.expect(200);
    assert_eq!(answer.body["dryRun"], true);
    let effects = answer.body["effects"].clone();
    assert_eq!(
        answer.body["metadata"]["total"],
        effects.as_array().unwrap().len()
    );
    effects
}

fn effect(world: &World, user: &str, roles: [&[&str]; 2], permissions: [&[&str]; 2]) -> Value {
    json!({
        "userId": user, "orgId": world.acme.id,
        "gainedRoles": roles[0], "lostRoles": roles[1],
        "gainedPermissions": permissions[0], "lostPermissions": permissions[1],
    })
}

#[tokio::test]
async fn new_definitions_tell_who_gains_and_loses_what() {
    let world = World::new().await;
    let acme = &world.acme;
    let editor = world.person(acme, "editor", &["editor"]).await;
    let both = world.person(acme, "both", &["editor", "viewer"]).await;
    let before = all(&world).await;
    // Acme has editor (doc:*) and viewer (doc:read), the latter held by its member too.
    let body =
        json!({"roles": [role("viewer", &["doc:*"]), role("editor", &["doc:read", "bill:*"])]});
    let effects = simulated(&acme.owner, &roles_path(&acme.id), body.clone()).await;
    let expected = json!([
        effect(&world, &acme.member.user_id, [&[], &[]], [&["doc:*"], &[]]),
        effect(&world, &editor, [&[], &[]], [&["bill:*"], &["doc:*"]]),
        // What one role takes another gives.
        effect(&world, &both, [&[], &[]], [&["bill:*"], &[]]),
    ]);
    assert_eq!(effects, expected);
    assert_eq!(all(&world).await, before, "nothing was changed");
    // Roles not named lose their permissions.
    let effects = simulated(&acme.owner, &roles_path(&acme.id), json!({"roles": []})).await;
    assert_eq!(effects.as_array().unwrap().len(), 3);
    assert_eq!(effects[1]["lostPermissions"], json!(["doc:*"]));
    // What was said is what happens.
    acme.owner
        .put(&roles_path(&acme.id), body)
        .await
        .expect(200);
    let path = format!(
        "/v1/authorization/organizations/{}/users/{editor}/permissions",
        acme.id
    );
    let body = json!({"actions": ["bill:pay", "doc:write", "doc:read"]});
    let allowed = world.machine.post(&path, body).await.expect(200);
    assert_eq!(allowed.body["permissions"], json!(["bill:pay", "doc:read"]));
}

#[tokio::test]
async fn new_roles_of_a_member_tell_what_the_member_gains_and_loses() {
    let world = World::new().await;
    let acme = &world.acme;
    let before = all(&world).await;
    let member = &acme.member.user_id;
    let path = format!(
        "/v1/authorization/organizations/{}/members/{member}",
        acme.id
    );
    let body = json!({"roles": ["editor"], "managerRoles": ["ORG_USER_MANAGER"]});
    let effects = simulated(&acme.owner, &path, body).await;
    let gained: &[&str] = &["ORG_USER_MANAGER", "editor"];
    let expected = effect(&world, member, [gained, &["viewer"]], [&["doc:*"], &[]]);
    assert_eq!(effects, json!([expected]));
    // The same roles again are no effect.
    let effects = simulated(&acme.owner, &path, json!({"roles": ["viewer"]})).await;
    assert_eq!(effects, json!([]));
    assert_eq!(all(&world).await, before);
}

#[tokio::test]
async fn a_dry_run_is_refused_like_the_change_itself() {
    let world = World::new().await;
    let acme = &world.acme;
    let before = all(&world).await;
    let member = |user: &str| {
        format!(
            "/v1/authorization/organizations/{}/members/{user}?dryRun=true",
            acme.id
        )
    };
    let (theirs, nobody) = (member(&acme.member.user_id), member("1"));
    let owner = json!({"roles": ["ORG_OWNER"]});
    let refused = acme.manager.put(&theirs, owner.clone()).await;
    refused.refused(403, "role-above-own");
    let refused = acme.member.put(&theirs, owner).await;
    refused.refused(403, "forbidden");
    let refused = acme.owner.put(&theirs, json!({"roles": ["none"]})).await;
    refused.refused(400, "unknown-role");
    let refused = acme.owner.put(&nobody, json!({"roles": []})).await;
    refused.refused(404, "user-not-found");
    let roles = format!("{}?dryRun=true", roles_path(&acme.id));
    let refused = acme.admin.put(&roles, json!({"roles": []})).await;
    refused.refused(403, "forbidden");
    let refused = acme
        .owner
        .put(&roles, json!({"roles": [role("ORG_ADMIN", &[])]}));
    refused.await.invalid("roles[0].key");
    let odd = format!("{}?dryRun=perhaps", roles_path(&acme.id));
    let refused = acme.owner.put(&odd, json!({"roles": []}));
    refused.await.invalid("dryRun");
    assert_eq!(all(&world).await, before);
}

#[tokio::test]
async fn changes_in_a_group_are_told_with_what_holds_there_anyway() {
    let world = World::new().await;
    let acme = &world.acme;
    let admin = acme.admin.in_organization(&acme.id);
    let groups = "/v1/authorization/organizations/groups";
    let body = json!({"name": "Accounting", "roles": [role("clerk", &["book:read", "doc:read"])]});
    let group = admin
        .post(&format!("{groups}/setup"), body)
        .await
        .expect(201)
        .id("id");
    let users = format!("{groups}/{group}/users/roles");
    let member = &acme.member.user_id;
    let joining = json!({"users": [{"userId": member, "roles": ["clerk", "GROUP_ADMIN"]}]});
    let before = all(&world).await;
    let effects = simulated(&admin, &users, joining.clone()).await;
    let mut expected = effect(
        &world,
        member,
        [&["GROUP_ADMIN", "clerk"], &[]],
        // doc:read is held as viewer of the organization already.
        [&["book:read"], &[]],
    );
    expected["groupId"] = json!(group);
    assert_eq!(effects, json!([expected]));
    let listed = admin
        .get(&format!("{groups}/{group}/users"))
        .await
        .expect(200);
    assert_eq!(listed.body["metadata"]["total"], 0);
    assert_eq!(all(&world).await, before);

    admin.put(&users, joining).await.expect(200);
    let before = all(&world).await;
    let roles = format!("{groups}/{group}/roles");
    let effects = simulated(
        &admin,
        &roles,
        json!({"roles": [role("clerk", &["book:*"])]}),
    )
    .await;
    let mut expected = effect(&world, member, [&[], &[]], [&["book:*"], &[]]);
    expected["groupId"] = json!(group);
    assert_eq!(effects, json!([expected]));
    // A whole role that nobody holds touches nobody.
    let body = json!({"roles": [role("clerk", &["book:read", "doc:read"]), role("new", &["*"])]});
    assert_eq!(simulated(&admin, &roles, body).await, json!([]));
    assert_eq!(all(&world).await, before);
}

#[tokio::test]
async fn the_effects_come_in_pages() {
    let world = World::new().await;
    let acme = &world.acme;
    for n in 0..6 {
        world
            .person(acme, &format!("viewer-{n}"), &["viewer"])
            .await;
    }
    let path = format!("{}?dryRun=true&pageSize=4", roles_path(&acme.id));
    let body = json!({"roles": [role("viewer", &["*"]), role("editor", &["doc:*"])]});
    let first = acme.owner.put(&path, body.clone()).await.expect(200);
    assert_eq!(first.body["metadata"]["total"], 7);
    assert_eq!(first.body["effects"].as_array().unwrap().len(), 4);
    let cursor = first.body["metadata"]["nextCursor"].as_str().unwrap();
    let path = format!("{path}&cursor={cursor}");
    let second = acme.owner.put(&path, body).await.expect(200);
    assert_eq!(second.body["effects"].as_array().unwrap().len(), 3);
    assert!(second.body["metadata"]["nextCursor"].is_null());
}
