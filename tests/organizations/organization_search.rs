//! Finding organizations.

use crate::support::World;
use serde_json::{Value, json};

const ORGANIZATIONS: &str = "/v1/authorization/organizations/search";

#[tokio::test]
async fn organizations_are_found_by_name_status_and_metadata() {
    let world = World::new().await;
    let path = format!("/v1/authorization/organizations/{}", world.acme.id);
    let body = json!({"name": "Große Straße", "metadata": {"plan": "big", "region": "eu"}});
    world.super_admin.patch(&path, body).await.expect(200);
    let path = format!("/v1/authorization/organizations/{}", world.other.id);
    let body = json!({"status": "Inactive", "metadata": {"region": "eu"}});
    world.super_admin.patch(&path, body).await.expect(200);
    let (acme, other) = (world.acme.id.clone(), world.other.id.clone());
    let finds = async |criteria: Value, expected: &[&String]| {
        let answer = world
            .machine
            .post(ORGANIZATIONS, criteria)
            .await
            .expect(200);
        let organizations = answer.body["organizations"].as_array().unwrap();
        let found: Vec<_> = organizations
            .iter()
            .map(|o| o["id"].as_str().unwrap())
            .collect();
        assert_eq!(answer.body["metadata"]["total"], found.len());
        assert_eq!(found, expected);
    };
    finds(json!({"name": "STRASSE"}), &[&acme]).await;
    finds(json!({"status": "Inactive"}), &[&other]).await;
    finds(json!({"metadata": {"region": "eu"}}), &[&acme, &other]).await;
    finds(
        json!({"metadata": {"region": "eu"}, "status": "Active"}),
        &[&acme],
    )
    .await;
    finds(json!({"name": "other", "status": "Active"}), &[]).await;
    let all = world.machine.post(ORGANIZATIONS, json!({})).await;
    assert_eq!(all.expect(200).body["metadata"]["total"], 3);
    let body = json!({"metadata": {"plan": "big"}, "includeMetadata": true, "includeRoles": true});
    let more = world.machine.post(ORGANIZATIONS, body).await.expect(200);
    assert_eq!(more.body["organizations"][0]["metadata"]["plan"], "big");
    assert_eq!(
        more.body["organizations"][0]["roles"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let page = world
        .machine
        .post(ORGANIZATIONS, json!({"page": 1, "pageSize": 2}))
        .await
        .expect(200);
    assert_eq!(page.body["metadata"]["total"], 3);
    assert_eq!(page.body["organizations"].as_array().unwrap().len(), 1);
    for (body, field) in [
        (json!({"status": "active"}), "status"),
        (json!({"metadata": {"a": 1}}), "metadata.a"),
        (json!({"name": 1}), "name"),
        (json!({"name": "x".repeat(257)}), "name"),
        (json!({"more": 1}), "more"),
        (json!({"pageSize": 101}), "pageSize"),
    ] {
        world.machine.post(ORGANIZATIONS, body).await.invalid(field);
    }
}
