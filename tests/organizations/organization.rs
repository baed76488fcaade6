//! Reading, listing and changing organizations.

use crate::support::World;
use crate::support::world::PASSWORD;
use serde_json::{Value, json};

const ALL: &str = "/v1/authorization/organizations";
const SETUP: &str = "/v1/authorization/organizations/setup";

fn setup(name: &str, email: &str) -> Value {
    json!({
        "orgName": name, "adminFirstName": "First", "adminLastName": "Owner", "adminEmail": email, "customRoles": [],
    })
}

#[tokio::test]
async fn pages_and_cursors_give_each_organization_once_with_the_true_total() {
    let world = World::new().await;
    for number in 0..9 {
        let body = setup(&format!("Number {number}"), "owner@acme.example");
        world.super_admin.post(SETUP, body).await.expect(201);
    }
    let names = |body: &Value| -> Vec<String> {
        let all = body["organizations"].as_array().expect("a list");
        all.iter()
            .map(|o| o["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let whole = world.super_admin.get(ALL).await.expect(200).body;
    let (mut paged, mut followed) = (Vec::new(), Vec::new());
    for page in 0..4 {
        let answer = world
            .super_admin
            .get(&format!("{ALL}?page={page}&pageSize=5"))
            .await;
        let body = answer.expect(200).body;
        assert_eq!(body["metadata"]["total"], 12);
        paged.extend(names(&body));
    }
    let mut next = String::new();
    loop {
        let answer = world
            .super_admin
            .get(&format!("{ALL}?pageSize=4{next}"))
            .await;
        let body = answer.expect(200).body;
        assert_eq!(body["metadata"]["total"], 12);
        followed.extend(names(&body));
        let Some(cursor) = body["metadata"]["nextCursor"].as_str() else {
            break;
        };
        next = format!("&cursor={cursor}");
    }
    assert_eq!(
        (names(&whole).len(), &paged, &followed),
        (12, &names(&whole), &names(&whole))
    );
    for (query, field) in [
        ("page=-1", "page"),
        ("page=x", "page"),
        ("pageSize=0", "pageSize"),
        ("pageSize=101", "pageSize"),
        ("pagesize=5", "pagesize"),
        ("page=1&page=2", "page"),
        ("page=4294967296", "page"),
    ] {
        world
            .super_admin
            .get(&format!("{ALL}?{query}"))
            .await
            .invalid(field);
    }
    world
        .super_admin
        .get(&format!("{ALL}?cursor=abc"))
        .await
        .refused(400, "invalid-cursor");
    let beyond = world
        .super_admin
        .get(&format!("{ALL}?page=4294967295&pageSize=100"))
        .await
        .expect(200);
    assert_eq!(names(&beyond.body).len(), 0);
}

#[tokio::test]
async fn more_is_given_only_where_it_is_asked_for() {
    let world = World::new().await;
    let path = format!("{ALL}/{}", world.acme.id);
    let metadata: serde_json::Map<_, _> = (0..30)
        .map(|n| (format!("key{n}"), json!(n.to_string())))
        .collect();
    let update = json!({"metadata": metadata});
    world
        .acme
        .owner
        .patch(&path, update.clone())
        .await
        .expect(200);
    let plain = world.acme.owner.get(&path).await.expect(200).body;
    for field in ["metadata", "members", "roles", "groups"] {
        assert_eq!(plain[field], Value::Null, "{field}");
    }
    let query = "includeMetadata=true&includeMembers=true&includeRoles=true&includeGroups=true";
    let full = world
        .acme
        .owner
        .get(&format!("{path}?{query}"))
        .await
        .expect(200)
        .body;
    assert_eq!(full["metadata"], update["metadata"]);
    assert_eq!(full["members"].as_array().map(Vec::len), Some(5));
    assert_eq!(full["roles"][0]["key"], "editor");
    assert_eq!(full["groups"], json!([]));
    let listed = world
        .super_admin
        .get(&format!("{ALL}?{query}"))
        .await
        .expect(200)
        .body;
    let acme = listed["organizations"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|o| o["id"] == full["id"]);
    assert_eq!(acme, Some(&full));
}

#[tokio::test]
async fn custom_settings_are_given_wherever_an_organization_is() {
    let world = World::new().await;
    let admin = world.super_admin.in_organization(&world.acme.id);
    let settings = json!({"theme": "dark"});
    let path = "/v1/authorization/organizations/settings";
    admin.put(path, settings.clone()).await.expect(200);
    let (acme, other) = (&world.acme.id, &world.other.id);
    let expected = json!({ acme: settings, other: {} });
    // In memory, and on disk alone.
    let mut server = world.server;
    for _ in 0..2 {
        let admin = server.super_admin().await;
        let listed = admin.get(ALL).await.expect(200);
        let found = admin.post(&format!("{ALL}/search"), json!({})).await;
        for list in [listed, found.expect(200)] {
            let list = list.body["organizations"].clone();
            let root = list.as_array().expect("a list").iter();
            let root = root.filter(|o| o["isRoot"] == true);
            assert_eq!(
                root.map(|o| &o["settings"]).collect::<Vec<_>>(),
                [&json!({})]
            );
            for organization in list.as_array().expect("a list") {
                let id = organization["id"].as_str().expect("an id");
                let settings = &organization["settings"];
                let expected = expected.get(id).unwrap_or(&expected[other]);
                assert_eq!(settings, expected, "{id}");
            }
        }
        server = server.restart().await;
    }
    let admin = server.super_admin().await;
    for id in [acme, other] {
        let path = format!("{ALL}/{id}");
        let read = admin.get(&path).await.expect(200);
        assert_eq!(read.body["settings"], expected[id]);
        let body = json!({"metadata": {"a": "b"}});
        let changed = admin.patch(&path, body).await.expect(200);
        assert_eq!(changed.body["organization"]["settings"], expected[id]);
    }
}

#[tokio::test]
async fn a_change_that_changes_nothing_leaves_no_trace() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let admin = world.super_admin.in_organization(&world.acme.id);
    let path = format!("{ALL}/{}", world.acme.id);
    let kept = "/v1/authorization/organizations/settings";
    let login = "/v1/authorization/organizations/login-settings";
    let body = json!({"metadata": {"a": "1"}});
    let changed = owner.patch(&path, body).await.expect(200).body;
    admin.put(kept, json!({"a": 1})).await.expect(200);
    let lifetime = json!({"sessionLifetimeSeconds": 3600});
    owner.put(login, lifetime.clone()).await.expect(200);
    let events = "/v1/authorization/organizations/events?pageSize=1";
    let before = owner.get(events).await.expect(200).body;
    world.server.clock.advance_seconds(5);
    let same = json!({"name": "Acme", "status": "Active", "metadata": {"a": "1"}});
    for body in [json!({}), same] {
        let answer = owner.patch(&path, body).await.expect(200);
        let organization = &answer.body["organization"];
        assert_eq!(
            organization["changedAt"],
            changed["organization"]["changedAt"]
        );
    }
    let answer = admin.put(kept, json!({"a": 1})).await.expect(200);
    assert_eq!(answer.body["settings"], json!({"a": 1}));
    for body in [json!({}), lifetime] {
        let answer = owner.put(login, body).await.expect(200);
        assert_eq!(answer.body["loginSettings"]["sessionLifetimeSeconds"], 3600);
    }
    assert_eq!(owner.get(events).await.expect(200).body, before);
}

#[tokio::test]
async fn strangers_cannot_tell_which_organizations_exist() {
    let world = World::new().await;
    let there = world
        .other
        .owner
        .get(&format!("{ALL}/{}", world.acme.id))
        .await;
    let nowhere = world.other.owner.get(&format!("{ALL}/1")).await;
    there.refused(403, "forbidden");
    nowhere.refused(403, "forbidden");
    assert_eq!(there.body["detail"], nowhere.body["detail"]);
    world
        .super_admin
        .get(&format!("{ALL}/1"))
        .await
        .refused(404, "organization-not-found");
    for odd in [
        "0",
        "-1",
        "+1",
        "01",
        "1.0",
        "18446744073709551616",
        "%00",
        "a",
        "%2e%2e",
    ] {
        let answer = world.super_admin.get(&format!("{ALL}/{odd}")).await;
        assert!(
            matches!(answer.status.as_u16(), 400 | 404),
            "{odd}: {}",
            answer.text
        );
    }
}

#[tokio::test]
async fn a_change_keeps_what_is_left_out_and_merges_the_metadata() {
    let world = World::new().await;
    let path = format!("{ALL}/{}", world.acme.id);
    let owner = &world.acme.owner;
    owner
        .patch(&path, json!({"metadata": {"a": "1", "b": "2"}}))
        .await
        .expect(200);
    let answer = owner
        .patch(&path, json!({"metadata": {"b": "3", "a": null, "c": null}}))
        .await
        .expect(200);
    assert_eq!(answer.body["organization"]["metadata"], json!({"b": "3"}));
    let answer = owner
        .patch(&path, json!({"name": "Acme & Söhne"}))
        .await
        .expect(200);
    assert_eq!(answer.body["organization"]["metadata"], json!({"b": "3"}));
    assert_eq!(answer.body["organization"]["name"], "Acme & Söhne");
    for (body, field) in [
        (json!({"status": "active"}), "status"),
        (json!({"status": null}), "status"),
        (json!({"name": null}), "name"),
        (json!({"metadata": null}), "metadata"),
        (json!({"id": "1"}), "id"),
        (json!({"metadata": {"x".repeat(65): ""}}), "metadata"),
        (json!({"metadata": {"x": "y".repeat(513)}}), "metadata"),
        (json!({"metadata": []}), "metadata"),
    ] {
        owner.patch(&path, body).await.invalid(field);
    }
    let twice = br#"{"name": "One", "name": "Two"}"#.to_vec();
    let answer = owner
        .send_raw(
            reqwest::Method::PATCH,
            &path,
            "application/json",
            Some(twice),
        )
        .await;
    answer.refused(400, "invalid-request");
}

#[tokio::test]
async fn an_inactive_organization_ends_everything_at_once_and_only_the_application_brings_it_back()
{
    let world = World::new().await;
    let path = format!("{ALL}/{}", world.acme.id);
    let me = "/v1/authentication/users/me";
    world
        .acme
        .owner
        .patch(&path, json!({"status": "Inactive"}))
        .await
        .expect(200);
    for person in [&world.acme.owner, &world.acme.member] {
        person.get(me).await.refused(401, "unauthenticated");
        let by_jwt = world.server.anonymous.bearer(&person.access_token);
        by_jwt.get(me).await.refused(401, "unauthenticated");
    }
    let answer = world
        .server
        .anonymous
        .try_sign_in("owner@acme.example", PASSWORD)
        .await;
    answer.refused(401, "invalid-credentials");
    let wakes = json!({"status": "Active"});
    world
        .acme
        .owner
        .patch(&path, wakes.clone())
        .await
        .refused(401, "unauthenticated");
    world
        .other
        .owner
        .patch(&path, wakes.clone())
        .await
        .refused(403, "forbidden");
    world.machine.patch(&path, wakes).await.expect(200);
    world
        .server
        .anonymous
        .sign_in("owner@acme.example", PASSWORD)
        .await;
    // The application's own organization is where its administrators live.
    let root = world.super_admin.get(me).await.expect(200).id("orgId");
    let answer = world
        .super_admin
        .patch(&format!("{ALL}/{root}"), json!({"status": "Inactive"}))
        .await;
    answer.refused(409, "conflict");
}
