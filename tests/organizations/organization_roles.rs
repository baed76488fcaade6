//! The roles an organization defines.

use crate::support::{Client, World};
use serde_json::{Value, json};

fn path(organization: &str) -> String {
    format!("/v1/authorization/organizations/{organization}/roles")
}

fn role(key: &str, permissions: &[&str]) -> Value {
    json!({"key": key, "displayName": key, "allowedPermissions": permissions})
}

async fn defined(client: &Client, organization: &str) -> Value {
    let path = format!("/v1/authorization/organizations/{organization}?includeRoles=true");
    client.get(&path).await.expect(200).body["roles"].clone()
}

#[tokio::test]
async fn unsound_definitions_change_nothing() {
    let world = World::new().await;
    let acme = &world.acme;
    let before = defined(&acme.owner, &acme.id).await;
    let long = "k".repeat(65);
    for (roles, field) in [
        (json!([{"key": "", "displayName": "Empty"}]), "roles[0].key"),
        (json!([role("two words", &[])]), "roles[0].key"),
        (json!([role(&long, &[])]), "roles[0].key"),
        (json!([role("ok", &[]), role("ok", &[])]), "roles[1].key"),
        (json!([role("ok", &[""])]), "roles[0].allowedPermissions[0]"),
        (json!([{"key": "ok"}]), "roles[0].displayName"),
        (
            json!([{"key": "ok", "displayName": "Ok", "more": 1}]),
            "roles[0].more",
        ),
        (json!({}), "roles"),
    ] {
        let refused = acme
            .owner
            .put(&path(&acme.id), json!({"roles": roles}))
            .await;
        refused.invalid(field);
    }
    let many: Vec<_> = (0..201).map(|n| role(&format!("r{n}"), &[])).collect();
    acme.owner
        .put(&path(&acme.id), json!({"roles": many}))
        .await
        .invalid("roles");
    // With the two that stay there would be one too many.
    let refused = acme
        .owner
        .put(&path(&acme.id), json!({"roles": many[..199]}))
        .await;
    refused.refused(409, "limit-reached");
    assert_eq!(defined(&acme.owner, &acme.id).await, before);
    acme.owner
        .put(&path(&acme.id), json!({"roles": many[..198]}))
        .await
        .expect(200);
}

#[tokio::test]
async fn an_unknown_organization_is_not_found_by_those_who_might_see_it() {
    let world = World::new().await;
    let body = json!({"roles": []});
    let unknown = path("281185056586736799");
    world
        .super_admin
        .put(&unknown, body.clone())
        .await
        .refused(404, "organization-not-found");
    world
        .acme
        .owner
        .put(&unknown, body.clone())
        .await
        .refused(403, "forbidden");
    world
        .acme
        .owner
        .put(&path(&world.other.id), body)
        .await
        .refused(403, "forbidden");
}
