//! The audit trail: who did what to whom, from where, in a chain.

use crate::support::{Client, World};
use domain::event::{ActorType, Event};
use domain::ids::OrganizationId;
use domain::time::Timestamp;
use serde_json::{Value, json};

const EVENTS: &str = "/v1/authorization/organizations/events";

async fn events(client: &Client, query: &str) -> Value {
    client
        .get(&format!("{EVENTS}?{query}"))
        .await
        .expect(200)
        .body
}

fn list(body: &Value) -> &Vec<Value> {
    body["events"].as_array().expect("a list")
}

/// The event as the server stored it, made again from what clients see.
fn stored(event: &Value) -> Event {
    let text = |value: &Value| Box::<str>::from(value.as_str().expect("a text"));
    let hash = event["previousHash"].as_str().expect("a hash");
    let mut previous_hash = [0; 32];
    for (place, byte) in previous_hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hash[place * 2..place * 2 + 2], 16).expect("hexadecimal");
    }
    Event {
        organization: OrganizationId(
            event["orgId"]
                .as_str()
                .and_then(|id| id.parse().ok())
                .expect("an id"),
        ),
        sequence: event["sequence"].as_u64().expect("a number"),
        kind: text(&event["type"]),
        actor_type: match event["actor"]["type"].as_str() {
            Some("person") => ActorType::Person,
            Some("machine") => ActorType::Machine,
            Some("system") => ActorType::System,
            _ => ActorType::Anonymous,
        },
        actor: event["actor"]["id"]
            .as_str()
            .map_or(0, |id| id.parse().expect("an id")),
        target_type: text(&event["target"]["type"]),
        target: text(&event["target"]["id"]),
        occurred_at: serde_json::from_value::<Timestamp>(event["occurredAt"].clone())
            .expect("a time"),
        ip_address: text(&event["ipAddress"]),
        user_agent: text(&event["userAgent"]),
        data: event["data"].to_string().into(),
        previous_hash,
    }
}

#[tokio::test]
async fn every_change_leaves_one_event_that_says_who_what_and_where() {
    let world = World::new().await;
    let owner = world
        .acme
        .owner
        .in_organization(&world.acme.id)
        .with("User-Agent", "a browser");
    let user = world.acme.member.user_id.clone();
    let before = events(&owner, "").await["metadata"]["total"]
        .as_u64()
        .expect("a number");
    let path = format!(
        "/v1/authorization/organizations/{}/members/{user}",
        world.acme.id
    );
    world.server.clock.advance_seconds(5);
    owner
        .put(&path, json!({"roles": ["editor"]}))
        .await
        .expect(200);
    let body = events(&owner, "").await;
    assert_eq!(body["metadata"]["total"], before + 1);
    let event = &list(&body)[0];
    assert_eq!(event["type"], "member.roles-set");
    assert_eq!(
        event["actor"],
        json!({"id": owner.user_id, "type": "person"})
    );
    assert_eq!(event["target"], json!({"type": "user", "id": user}));
    assert_eq!(event["orgId"], world.acme.id.as_str());
    assert_eq!(
        (&event["ipAddress"], &event["userAgent"]),
        (&json!("127.0.0.1"), &json!("a browser"))
    );
    assert_eq!(event["occurredAt"], "2026-09-21T14:13:25.000Z");
    assert_eq!(event["data"]["roles"], json!(["editor"]));
    // What is refused is no event, and reading is none.
    owner
        .put(&path, json!({"roles": ["unknown"]}))
        .await
        .refused(400, "unknown-role");
    owner
        .get("/v1/authorization/organizations/users")
        .await
        .expect(200);
    assert_eq!(events(&owner, "").await["metadata"]["total"], before + 1);
    let machine = world.machine.in_organization(&world.acme.id);
    machine.put(&path, json!({"roles": []})).await.expect(200);
    let body = events(&machine, "").await;
    assert_eq!(
        list(&body)[0]["actor"],
        json!({"id": machine.user_id, "type": "machine"})
    );
}

#[tokio::test]
async fn the_trail_is_a_chain_without_gaps() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let path = format!("/v1/authorization/organizations/{}", world.acme.id);
    for number in 0..5 {
        owner
            .patch(&path, json!({"name": format!("Näme \"{number}\"")}))
            .await
            .expect(200);
    }
    let body = events(&owner, "order=asc&pageSize=100").await;
    let all: Vec<_> = list(&body).iter().map(stored).collect();
    assert!(all.len() > 10);
    assert_eq!(all[0].previous_hash, [0; 32]);
    for (place, pair) in all.windows(2).enumerate() {
        assert_eq!(pair[0].sequence, place as u64 + 1);
        assert_eq!(pair[1].previous_hash, pair[0].hash(), "{}", pair[1].kind);
    }
    let checkpoint = owner
        .get(&format!("{EVENTS}/checkpoint"))
        .await
        .expect(200)
        .body;
    let last = all.last().expect("events");
    let hash: String = last
        .hash()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        (&checkpoint["sequence"], &checkpoint["hash"]),
        (&json!(last.sequence), &json!(hash))
    );
}

#[tokio::test]
async fn filters_pages_and_cursors_agree_with_the_whole() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let path = format!("/v1/authorization/organizations/{}", world.acme.id);
    for _ in 0..7 {
        world.server.clock.advance_seconds(60);
        owner
            .patch(&path, json!({"metadata": {}}))
            .await
            .expect(200);
    }
    let whole = events(&owner, "pageSize=100").await;
    let whole = list(&whole);
    let member = world.acme.member.user_id.as_str();
    let (from, to) = ("2026-09-21T14:15:20.000Z", "2026-09-21T14:18:20.000Z");
    for (query, matches) in [
        (
            String::new(),
            Box::new(|_: &Value| true) as Box<dyn Fn(&Value) -> bool>,
        ),
        (
            "&type=organization.updated".to_owned(),
            Box::new(|e| e["type"] == "organization.updated"),
        ),
        (
            format!("&actorId={}", owner.user_id),
            Box::new(|e| e["actor"]["id"] == owner.user_id.as_str()),
        ),
        (
            format!("&targetId={member}"),
            Box::new(|e| e["target"]["id"] == member),
        ),
        (
            format!("&from={from}&to={to}"),
            Box::new(|e| {
                let at = e["occurredAt"].as_str().expect("a time");
                from <= at && at < to
            }),
        ),
        ("&type=nothing.of-the-kind".to_owned(), Box::new(|_| false)),
    ] {
        let mut expected: Vec<_> = whole.iter().filter(|e| matches(e)).cloned().collect();
        for order in ["desc", "asc"] {
            let (mut paged, mut followed, mut next) = (Vec::new(), Vec::new(), String::new());
            for page in 0..20 {
                let body = events(
                    &owner,
                    &format!("order={order}&pageSize=3&page={page}{query}"),
                )
                .await;
                assert_eq!(body["metadata"]["total"], expected.len(), "{query}");
                paged.extend(list(&body).clone());
            }
            loop {
                let body = events(&owner, &format!("order={order}&pageSize=4{next}{query}")).await;
                assert_eq!(body["metadata"]["total"], expected.len(), "{query}");
                followed.extend(list(&body).clone());
                let Some(cursor) = body["metadata"]["nextCursor"].as_str() else {
                    break;
                };
                next = format!("&cursor={cursor}");
            }
            assert_eq!(
                (&paged, &followed),
                (&expected, &expected),
                "{order}{query}"
            );
            expected.reverse();
        }
    }
    let long = "x".repeat(257);
    for (query, field) in [
        (&*format!("type={long}"), "type"),
        (&*format!("targetId={long}"), "targetId"),
        ("order=up", "order"),
        ("actorId=x", "actorId"),
        ("from=yesterday", "from"),
        ("kind=x", "kind"),
    ] {
        owner.get(&format!("{EVENTS}?{query}")).await.invalid(field);
    }
    world
        .acme
        .owner
        .get(EVENTS)
        .await
        .refused(400, "organization-required");
    owner
        .with("X-Iam-Orgid", "x")
        .get(EVENTS)
        .await
        .refused(400, "invalid-request");
}

#[tokio::test]
async fn a_trail_is_not_read_through_another_organization() {
    let world = World::new().await;
    let path = format!("{EVENTS}?actorId={}", world.acme.owner.user_id);
    let through = world
        .other
        .owner
        .in_organization(&world.other.id)
        .get(&path)
        .await
        .expect(200);
    assert_eq!(through.body["metadata"]["total"], 0);
    let unknown = world.super_admin.in_organization("1").get(EVENTS).await;
    unknown.refused(404, "organization-not-found");
}

#[tokio::test]
async fn a_grant_does_not_hide_behind_many_long_roles() {
    let world = World::new().await;
    let keys: Vec<String> = (0..150).map(|n| format!("{n:0>64}")).collect();
    let roles: Vec<_> = keys
        .iter()
        .map(|key| json!({"key": key, "displayName": "A role", "allowedPermissions": []}))
        .collect();
    world
        .super_admin
        .put("/v1/authorization/apps/roles", json!({"roles": roles}))
        .await
        .expect(200);
    let mut given: Vec<&str> = keys.iter().map(String::as_str).collect();
    given.push("ORG_OWNER");
    let user = world.person(&world.acme, "hidden", &given).await;
    let owner = world.super_admin.in_organization(&world.acme.id);
    let found = events(&owner, "pageSize=100").await;
    let created = list(&found)
        .iter()
        .find(|event| event["target"]["id"] == *user && event["type"] == "user.created");
    let data = &created.expect("an event")["data"];
    assert_eq!(data["managerRoles"], json!(["ORG_OWNER"]), "{data}");
    assert_eq!(data["truncated"], json!({"roles": 150}));
    assert_eq!(data["roles"][0], json!(keys[0]));
}
