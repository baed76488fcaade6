//! The groups of an organization and the roles they define.

use crate::support::world::role;
use crate::support::{Answer, Client, World};
use serde_json::{Value, json};

const GROUPS: &str = "/v1/authorization/organizations/groups";

/// Somebody of Acme, acting in Acme.
fn at_acme(world: &World, client: &Client) -> Client {
    client.in_organization(&world.acme.id)
}

async fn set_up(client: &Client, name: &str, roles: Value) -> String {
    let body = json!({"name": name, "roles": roles});
    let path = format!("{GROUPS}/setup");
    client.post(&path, body).await.expect(201).id("id")
}

/// All groups with all that is known of them.
async fn groups(client: &Client) -> Value {
    let path = format!("{GROUPS}?includeRoles=true&includeMetadata=true");
    client.get(&path).await.expect(200).body
}

async fn events(world: &World) -> Vec<String> {
    let path = "/v1/authorization/organizations/events?order=asc&pageSize=100";
    let answer = at_acme(world, &world.acme.owner).get(path).await;
    let events = answer.expect(200).body["events"].clone();
    let events = events.as_array().expect("a list").clone();
    let kinds = events.iter().filter_map(|event| event["type"].as_str());
    kinds
        .filter(|kind| kind.starts_with("group."))
        .map(ToOwned::to_owned)
        .collect()
}

#[tokio::test]
async fn a_group_lives_from_its_setup_to_its_end() {
    let world = World::new().await;
    let (admin, member) = (at_acme(&world, &world.acme.admin), &world.acme.member);
    let made = admin
        .post(
            &format!("{GROUPS}/setup"),
            json!({"name": "  Accounting ", "description": "Keeps the books", "settings": {"colour": {"r": 1}},
                "metadata": {"cost": "12"}, "roles": [role("clerk", &["book:read"])]}),
        )
        .await
        .expect(201);
    let id = made.id("id");
    let group = &made.body["group"];
    assert_eq!(group["id"], id);
    assert_eq!(group["orgId"], world.acme.id);
    assert_eq!(group["name"], "Accounting");
    assert_eq!(group["settings"], json!({"colour": {"r": 1}}));
    assert_eq!(group["metadata"], json!({"cost": "12"}));
    assert!(group["createdAt"].is_string() && group["changedAt"].is_string());

    world.server.clock.advance_seconds(5);
    let path = format!("{GROUPS}/{id}");
    let body = json!({"name": "ACCOUNTING", "description": null, "metadata": {}});
    let changed = admin.patch(&path, body).await.expect(200);
    let group = &changed.body["group"];
    assert_eq!(group["name"], "ACCOUNTING");
    assert!(group["description"].is_null());
    assert_eq!(group["settings"], json!({"colour": {"r": 1}}), "it stays");
    assert_ne!(group["createdAt"], group["changedAt"]);

    let users = format!("{path}/users/roles");
    let body = json!({"users": [{"userId": member.user_id, "roles": ["clerk"]}]});
    admin.put(&users, body).await.expect(200);
    let roles = format!("{path}/roles");
    let body = json!({"roles": [role("auditor", &["book:*"])]});
    let set = admin.put(&roles, body).await.expect(200);
    let keys: Vec<_> = set.body["roles"].as_array().unwrap().iter().collect();
    assert_eq!(keys[0]["key"], "auditor");
    assert_eq!(keys[1]["key"], "clerk");
    assert_eq!(keys[1]["allowedPermissions"], json!([]), "not named");

    admin.delete(&path).await.expect(200);
    for answer in [
        admin.delete(&path).await,
        admin.get(&format!("{path}/users")).await,
        admin.get(&format!("{path}/members")).await,
        admin.patch(&path, json!({"name": "Again"})).await,
    ] {
        answer.refused(404, "group-not-found");
    }
    assert_eq!(groups(&admin).await["metadata"]["total"], 0);
    let own = format!(
        "/v1/authorization/organizations/users/{}/groups",
        member.user_id
    );
    let mine = at_acme(&world, member).get(&own).await.expect(200);
    assert_eq!(mine.body["metadata"]["total"], 0);
    // Its name is free again, and nothing of it comes back with it.
    let again = set_up(&admin, "Accounting", json!([])).await;
    let users = admin.get(&format!("{GROUPS}/{again}/users")).await;
    assert_eq!(users.expect(200).body["metadata"]["total"], 0);
    assert_eq!(
        events(&world).await,
        [
            "group.created",
            "group.updated",
            "group.users-roles-set",
            "group.roles-set",
            "group.deleted",
            "group.created"
        ]
    );
}

#[tokio::test]
async fn a_name_is_given_once_in_an_organization_in_any_case() {
    let world = World::new().await;
    let admin = at_acme(&world, &world.acme.admin);
    let first = set_up(&admin, "Straße", json!([])).await;
    let second = set_up(&admin, "Other", json!([])).await;
    let taken = |answer: Answer| answer.refused(409, "group-name-taken");
    let setup = format!("{GROUPS}/setup");
    for name in ["straße", "STRASSE", " Straße "] {
        taken(admin.post(&setup, json!({"name": name})).await);
        let path = format!("{GROUPS}/{second}");
        taken(admin.patch(&path, json!({"name": name})).await);
    }
    // A group may be written anew in another case; another organization has names of its own.
    let path = format!("{GROUPS}/{first}");
    admin
        .patch(&path, json!({"name": "STRASSE"}))
        .await
        .expect(200);
    set_up(
        &world.other.admin.in_organization(&world.other.id),
        "Straße",
        json!([]),
    )
    .await;
    // A name that was given up is free.
    admin
        .patch(&path, json!({"name": "Renamed"}))
        .await
        .expect(200);
    set_up(&admin, "straße", json!([])).await;

    let tries = (0..50).map(|_| admin.post(&setup, json!({"name": "At once"})));
    let answers = futures_util::future::join_all(tries).await;
    let made = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(made, 1);
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        answer.refused(409, "group-name-taken");
    }
}

#[tokio::test]
async fn unsound_groups_change_nothing() {
    let world = World::new().await;
    let admin = at_acme(&world, &world.acme.admin);
    let id = set_up(&admin, "Sound", json!([role("clerk", &["book:read"])])).await;
    let before = groups(&admin).await;
    let long = "n".repeat(201);
    let many: Vec<_> = (0..201).map(|n| role(&format!("r{n}"), &[])).collect();
    let big = json!({"a": "b".repeat(8192)});
    for (body, field) in [
        (json!({"name": ""}), "name"),
        (json!({"name": long}), "name"),
        (json!({"name": "two\nlines"}), "name"),
        (json!({"name": "a\u{202e}b"}), "name"),
        (json!({"name": ["Sound"]}), "name"),
        (
            json!({"name": "Ok", "description": "d".repeat(1001)}),
            "description",
        ),
        (json!({"name": "Ok", "settings": "text"}), "settings"),
        (json!({"name": "Ok", "settings": [1]}), "settings"),
        (json!({"name": "Ok", "settings": big}), "settings"),
        (json!({"name": "Ok", "metadata": {"a": 1}}), "metadata.a"),
        (json!({"name": "Ok", "more": 1}), "more"),
        (json!({"name": "Ok", "roles": many}), "roles"),
        (
            json!({"name": "Ok", "roles": [role("ORG_OWNER", &[])]}),
            "roles[0].key",
        ),
        (
            json!({"name": "Ok", "roles": [role("GR0UP_ADM1N", &[])]}),
            "roles[0].key",
        ),
        (
            json!({"name": "Ok", "roles": [{"key": "k", "displayName": "Gróup Admin"}]}),
            "roles[0].displayName",
        ),
        (
            json!({"name": "Ok", "roles": [role("a", &[]), role("a", &[])]}),
            "roles[1].key",
        ),
    ] {
        let setup = admin.post(&format!("{GROUPS}/setup"), body.clone()).await;
        setup.invalid(field);
        let update = admin.patch(&format!("{GROUPS}/{id}"), body.clone()).await;
        update.invalid(field);
    }
    let path = format!("{GROUPS}/{id}");
    for field in ["name", "metadata", "roles"] {
        admin
            .patch(&path, json!({ field: null }))
            .await
            .invalid(field);
    }
    world.server.clock.advance_seconds(5);
    let same =
        json!({"name": "Sound", "description": null, "roles": [role("clerk", &["book:read"])]});
    for body in [json!({}), same] {
        admin.patch(&path, body).await.expect(200);
    }
    let roles = format!("{GROUPS}/{id}/roles");
    for (body, field) in [
        (json!({}), "roles"),
        (json!({"roles": [role("SUPER.ADMIN", &[])]}), "roles[0].key"),
        (json!({"roles": many}), "roles"),
    ] {
        admin.put(&roles, body).await.invalid(field);
    }
    // With the one that stays there would be one too many.
    let refused = admin.put(&roles, json!({"roles": many[..200]})).await;
    refused.refused(409, "limit-reached");
    for (keys, field) in [
        (json!([]), "keys"),
        (json!(["clerk", "two words"]), "keys[1]"),
    ] {
        let body = json!({"keys": keys});
        let refused = admin
            .send(reqwest::Method::DELETE, &roles, Some(body))
            .await;
        refused.invalid(field);
    }
    let body = json!({"keys": ["clerk", "nobody"]});
    let refused = admin
        .send(reqwest::Method::DELETE, &roles, Some(body))
        .await;
    refused.refused(404, "role-not-found");
    let refused = world.acme.admin.get(GROUPS).await;
    refused.refused(400, "organization-required");
    assert_eq!(groups(&admin).await, before);
    assert_eq!(events(&world).await, ["group.created"]);
}

#[tokio::test]
async fn lists_are_paged_and_filtered_by_any_part_of_the_name() {
    let world = World::new().await;
    let admin = at_acme(&world, &world.acme.admin);
    let mut ids = Vec::new();
    for name in [
        "Berlin Süd",
        "Berlin Nord",
        "München",
        "berlin west",
        "ΣΊΣΥΦΟΣ",
    ] {
        ids.push(set_up(&admin, name, json!([])).await);
    }
    let found = async |query: &str| {
        let answer = admin.get(&format!("{GROUPS}?{query}")).await.expect(200);
        let groups = answer.body["groups"].as_array().unwrap().clone();
        let names: Vec<_> = groups
            .iter()
            .map(|group| group["name"].as_str().unwrap().to_owned())
            .collect();
        (names, answer.body["metadata"].clone())
    };
    assert_eq!(found("name=BERLIN").await.0.len(), 3);
    assert_eq!(found("name=S%C3%9CD").await.0, ["Berlin Süd"]);
    assert_eq!(
        found("name=%CF%83%CE%AF%CF%83%CF%85%CF%86%CE%BF%CF%82")
            .await
            .0,
        ["ΣΊΣΥΦΟΣ"]
    );
    assert_eq!(found("name=nowhere").await.0.len(), 0);
    let long = format!("{GROUPS}?name={}", "x".repeat(257));
    admin.get(&long).await.invalid("name");
    let (first, metadata) = found("pageSize=2").await;
    assert_eq!(first, ["Berlin Süd", "Berlin Nord"]);
    assert_eq!(metadata["total"], 5);
    let cursor = metadata["nextCursor"].as_str().unwrap().to_owned();
    // What goes before the cursor shifts nothing.
    let path = format!("{GROUPS}/{}", ids[0]);
    admin.delete(&path).await.expect(200);
    let (second, metadata) = found(&format!("pageSize=2&cursor={cursor}")).await;
    assert_eq!(second, ["München", "berlin west"]);
    assert_eq!(metadata["total"], 4);
    admin
        .get(&format!("{GROUPS}?unknown=1"))
        .await
        .invalid("unknown");
    admin
        .get(&format!("{GROUPS}?cursor=x"))
        .await
        .refused(400, "invalid-cursor");
}

#[tokio::test]
async fn a_deleted_role_is_taken_from_all_who_held_it_and_stays_taken() {
    let world = World::new().await;
    let admin = at_acme(&world, &world.acme.admin);
    let roles = json!([role("clerk", &["book:read"]), role("lead", &["book:*"])]);
    let id = set_up(&admin, "Accounting", roles).await;
    let path = format!("{GROUPS}/{id}");
    let mut users = Vec::new();
    for n in 0..5 {
        let user = world.person(&world.acme, &format!("p{n}"), &[]).await;
        let held = if n < 4 {
            vec!["clerk", "lead"]
        } else {
            vec!["lead"]
        };
        users.push(json!({"userId": user, "roles": held}));
    }
    let body = json!({ "users": users });
    admin
        .put(&format!("{path}/users/roles"), body)
        .await
        .expect(200);
    let before = events(&world).await.len();
    let roles = format!("{path}/roles");
    let body = json!({"keys": ["clerk", "clerk"]});
    let deleted = admin
        .send(reqwest::Method::DELETE, &roles, Some(body))
        .await
        .expect(200);
    assert_eq!(deleted.body["holders"], 4);
    assert_eq!(events(&world).await.len(), before + 1, "one change");
    let body = json!({"roles": [role("clerk", &["book:write"]), role("lead", &["book:read"])]});
    admin.put(&roles, body).await.expect(200);
    let held = admin.get(&format!("{path}/users")).await.expect(200);
    for user in held.body["users"].as_array().unwrap() {
        assert_eq!(user["roles"], json!(["lead"]));
        let id = user["user"]["id"].as_str().unwrap();
        let check = format!(
            "/v1/authorization/organizations/{}/users/{id}/permissions",
            world.acme.id
        );
        let body = json!({"actions": ["book:read", "book:write"], "groupId": deleted.id("id")});
        let allowed = world.machine.post(&check, body).await.expect(200);
        assert_eq!(allowed.body["permissions"], json!(["book:read"]));
    }
}

#[tokio::test]
async fn groups_of_another_organization_cannot_be_reached() {
    let world = World::new().await;
    let admin = at_acme(&world, &world.acme.admin);
    let id = set_up(&admin, "Ours", json!([role("clerk", &[])])).await;
    let before = groups(&admin).await;
    let stranger = &world.other.admin;
    let path = format!("{GROUPS}/{id}");
    let users = json!({"users": [{"userId": stranger.user_id, "roles": ["clerk"]}]});
    let keys = json!({"keys": ["clerk"]});
    for (client, status, code) in [
        // In an organization that is not theirs, and with a group that is not of theirs.
        (stranger.in_organization(&world.acme.id), 403, "forbidden"),
        (
            stranger.in_organization(&world.other.id),
            404,
            "group-not-found",
        ),
        (
            world.super_admin.in_organization(&world.other.id),
            404,
            "group-not-found",
        ),
        (
            world.super_admin.in_organization("1"),
            404,
            "organization-not-found",
        ),
        (stranger.in_organization("1"), 403, "forbidden"),
    ] {
        let answers = [
            client.patch(&path, json!({"name": "Theirs"})).await,
            client.delete(&path).await,
            client
                .put(&format!("{path}/roles"), json!({"roles": []}))
                .await,
            client
                .send(
                    reqwest::Method::DELETE,
                    &format!("{path}/roles"),
                    Some(keys.clone()),
                )
                .await,
            client
                .put(&format!("{path}/users/roles"), users.clone())
                .await,
            client.get(&format!("{path}/users")).await,
            client.get(&format!("{path}/members")).await,
        ];
        for answer in answers {
            answer.refused(status, code);
        }
    }
    assert_eq!(groups(&admin).await, before);
}

#[tokio::test]
async fn groups_outlive_a_restart() {
    let world = World::new().await;
    let admin = at_acme(&world, &world.acme.admin);
    let roles = json!([role("clerk", &["book:read"])]);
    let id = set_up(&admin, "Accounting", roles).await;
    let users = format!("{GROUPS}/{id}/users");
    let body = json!({"users": [{"userId": world.acme.member.user_id, "roles": ["clerk", "GROUP_ADMIN"]}]});
    admin.put(&format!("{users}/roles"), body).await.expect(200);
    let listed = admin.get(&users).await.expect(200).body;
    let before = groups(&admin).await;
    let token = admin.token.clone();
    let organization = world.acme.id.clone();
    let server = world.server.restart().await;
    let admin = server
        .anonymous
        .bearer(&token)
        .in_organization(&organization);
    assert_eq!(groups(&admin).await, before);
    assert_eq!(admin.get(&users).await.expect(200).body, listed);
}
