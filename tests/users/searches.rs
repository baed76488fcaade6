//! Finding users: each criterion, all together, page by page, while others write.

use crate::support::world::{PASSWORD, address};
use crate::support::{Answer, Client, World};
use serde_json::{Value, json};

const USERS: &str = "/v1/authorization/users/search";
const ADVANCED: &str = "/v1/authorization/users/search/advanced";
const MEMBERS: &str = "/v1/authorization/organizations/users/search";

fn ids(answer: &Answer, list: &str) -> Vec<String> {
    let items = answer.body[list].as_array().expect("a list");
    let ids = items.iter().map(|item| item["id"].as_str().expect("an id"));
    ids.map(ToOwned::to_owned).collect()
}

/// Creates a person in Acme from what is given; the rest is filled in.
async fn person(world: &World, given: Value) -> String {
    let mut body = json!({"firstName": "Some", "lastName": "Body", "password": PASSWORD});
    body.as_object_mut()
        .unwrap()
        .extend(given.as_object().unwrap().clone());
    let admin = world.super_admin.in_organization(&world.acme.id);
    let path = "/v2/authorization/organizations/users";
    admin.post(path, body).await.expect(201).id("userId")
}

/// Asks for the same in a body and in a query; both must agree.
async fn found(client: &Client, search: &str, list: &str, criteria: Value) -> Vec<String> {
    let answer = client.post(search, criteria.clone()).await.expect(200);
    let found = ids(&answer, "users");
    assert_eq!(answer.body["metadata"]["total"], found.len(), "{criteria}");
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let text = |value: &Value| {
        let text = value.as_str().map(ToOwned::to_owned);
        text.unwrap_or_else(|| value.to_string())
    };
    for (name, value) in criteria.as_object().unwrap() {
        if let Some(pairs) = value.as_object() {
            for (key, value) in pairs {
                query.append_pair(&format!("{name}[{key}]"), &text(value));
            }
        } else {
            query.append_pair(name, &text(value));
        }
    }
    let listed = client.get(&format!("{list}?{}", query.finish())).await;
    assert_eq!(ids(&listed.expect(200), "users"), found, "{criteria}");
    found
}

async fn finds(client: &Client, search: &str, list: &str, criteria: Value, expected: &[&String]) {
    let found = found(client, search, list, criteria.clone()).await;
    assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{criteria}");
}

#[tokio::test]
async fn each_criterion_finds_what_matches_and_all_together_what_matches_all() {
    let world = World::new().await;
    let zoe = person(&world, json!({"email": "zoe@acme.example", "firstName": "Zoë", "lastName": "Weiß", "metadata": {"desk": "12", "floor": "3"}})).await;
    world.server.clock.advance_seconds(600);
    let sisyphos = person(&world, json!({"email": "rock@acme.example", "firstName": "ΣΊΣΥΦΟΣ", "roles": ["editor"], "metadata": {"floor": "3"}, "isEmailVerified": true})).await;
    let ilke = person(
        &world,
        json!({"email": "ilke@acme.example", "firstName": "İlke", "roles": ["ORG_ADMIN"]}),
    )
    .await;
    let later = "2026-09-21T14:20:00Z";
    for (client, search, list) in [
        (world.super_admin.clone(), USERS, "/v1/authorization/users"),
        (
            world.acme.manager.in_organization(&world.acme.id),
            MEMBERS,
            "/v1/authorization/organizations/users",
        ),
    ] {
        let finds = async |criteria: Value, expected: &[&String]| {
            finds(&client, search, list, criteria, expected).await;
        };
        finds(json!({"name": "ZOË"}), &[&zoe]).await;
        finds(json!({"name": "zoë weiss"}), &[&zoe]).await;
        finds(json!({"name": "EISS"}), &[&zoe]).await;
        finds(json!({"name": "σίσυφος"}), &[&sisyphos]).await;
        finds(json!({"name": "i\u{307}LKE"}), &[&ilke]).await;
        finds(json!({"email": "ROCK@ac"}), &[&sisyphos]).await;
        finds(json!({"userName": "ilke@"}), &[&ilke]).await;
        finds(json!({"userId": zoe}), &[&zoe]).await;
        finds(
            json!({"role": "ORG_ADMIN", "createdAfter": later}),
            &[&ilke],
        )
        .await;
        finds(json!({"role": "editor"}), &[&sisyphos]).await;
        finds(json!({"role": "nobody"}), &[]).await;
        finds(json!({"createdAfter": later}), &[&sisyphos, &ilke]).await;
        finds(json!({"createdBefore": later, "name": "zoë"}), &[&zoe]).await;
        finds(
            json!({"isEmailVerified": true, "createdAfter": later}),
            &[&sisyphos],
        )
        .await;
        finds(json!({"metadata": {"floor": "3"}}), &[&zoe, &sisyphos]).await;
        finds(json!({"metadata": {"floor": "3", "desk": "12"}}), &[&zoe]).await;
        finds(json!({"metadata": {"floor": "33"}}), &[]).await;
        let both = json!({"metadata": {"floor": "3"}, "name": "some", "email": "acme"});
        finds(both, &[]).await;
        let all = json!({"metadata": {"floor": "3"}, "name": "body", "email": "rock", "userState": "ACTIVE", "userType": "HUMAN", "role": "editor"});
        finds(all, &[&sisyphos]).await;
        finds(json!({"userType": "MACHINE", "email": "rock"}), &[]).await;
    }
    // The organization narrows a search of the application.
    let in_other = json!({"orgId": world.other.id, "name": "zoë"});
    finds(
        &world.machine,
        USERS,
        "/v1/authorization/users",
        in_other,
        &[],
    )
    .await;
    let everybody = json!({"orgId": world.acme.id, "createdAfter": later});
    finds(
        &world.machine,
        USERS,
        "/v1/authorization/users",
        everybody,
        &[&sisyphos, &ilke],
    )
    .await;
}

#[tokio::test]
async fn states_and_sign_ins_are_criteria_too() {
    let world = World::new().await;
    let admin = world.super_admin.in_organization(&world.acme.id);
    let sleeper = person(&world, json!({"email": "sleeper@acme.example"})).await;
    let invited = person(
        &world,
        json!({"email": "invited@acme.example", "password": null}),
    )
    .await;
    let path = format!("/v1/authentication/users/{sleeper}");
    let off = json!({"userState": "INACTIVE"});
    admin.put(&path, off).await.expect(200);
    let list = "/v1/authorization/organizations/users";
    let found = async |criteria: Value| found(&admin, MEMBERS, list, criteria).await;
    let finds = async |criteria: Value, expected: &[&String]| {
        assert_eq!(found(criteria).await.iter().collect::<Vec<_>>(), expected);
    };
    finds(json!({"userState": "INACTIVE"}), &[&sleeper]).await;
    finds(json!({"userState": "INITIAL"}), &[&invited]).await;
    world.server.clock.advance_seconds(60);
    let now = "2026-09-21T14:14:00Z";
    let email = address("member", &world.acme.name);
    world.server.anonymous.sign_in(&email, PASSWORD).await;
    finds(
        json!({"lastSignInAfter": now}),
        &[&world.acme.member.user_id],
    )
    .await;
    for _ in 0..10 {
        let guess = world.server.anonymous.try_sign_in(&email, "not the phrase");
        guess.await.refused(401, "invalid-credentials");
    }
    // Wrong passwords are counted after the answer left.
    for _ in 0..1000 {
        let locked = admin.post(MEMBERS, json!({"userState": "LOCKED"})).await;
        if locked.body["metadata"]["total"] == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    finds(
        json!({"userState": "LOCKED"}),
        &[&world.acme.member.user_id],
    )
    .await;
    let active = found(json!({"userState": "ACTIVE"})).await;
    assert!(!active.contains(&world.acme.member.user_id));
}

#[tokio::test]
async fn pages_give_each_user_once_while_others_come_and_go() {
    let world = World::new().await;
    let admin = world.super_admin.in_organization(&world.acme.id);
    let mut known = Vec::new();
    for n in 0..25 {
        known.push(person(&world, json!({"email": format!("page-{n}@acme.example")})).await);
    }
    let (mut seen, mut cursor, mut turn) = (Vec::new(), Value::Null, 0);
    loop {
        let body = json!({"email": "page-", "pageSize": 4, "cursor": cursor});
        let answer = admin.post(MEMBERS, body).await.expect(200);
        seen.extend(ids(&answer, "users"));
        cursor = answer.body["metadata"]["nextCursor"].clone();
        if cursor.is_null() {
            break;
        }
        // One that was given goes, one that was not comes.
        let path = format!("/v1/authorization/users/{}", known[turn]);
        world.super_admin.delete(&path).await.expect(200);
        person(
            &world,
            json!({"email": format!("page-new-{turn}@acme.example")}),
        )
        .await;
        turn += 1;
        let total = admin.post(MEMBERS, json!({"email": "page-"})).await;
        assert_eq!(total.body["metadata"]["total"], 25);
    }
    assert_eq!(seen[..25], known[..]);
    let mut once = seen.clone();
    once.dedup();
    assert_eq!(once, seen);
    // The page may stand in the query, in the body, or in both: then the body wins.
    let by = async |query: &str, body: Value| {
        let answer = admin
            .post(&format!("{MEMBERS}{query}"), body)
            .await
            .expect(200);
        ids(&answer, "users")
    };
    let all = by("", json!({"email": "page-"})).await;
    assert_eq!(
        by("?page=2&pageSize=3", json!({"email": "page-"})).await,
        all[6..9]
    );
    assert_eq!(
        by("", json!({"email": "page-", "page": 2, "pageSize": 3})).await,
        all[6..9]
    );
    assert_eq!(
        by(
            "?page=1&pageSize=9",
            json!({"email": "page-", "page": 2, "pageSize": 3})
        )
        .await,
        all[6..9]
    );
}

#[tokio::test]
async fn advanced_forms_tell_all_that_a_user_belongs_to() {
    let world = World::new().await;
    let (acme, member) = (&world.acme, &world.acme.member.user_id);
    let other = world.super_admin.in_organization(&world.other.id);
    let path = format!("/v1/authorization/organizations/users/{member}");
    other
        .post(&path, json!({"roles": ["ORG_ADMIN", "editor"]}))
        .await
        .expect(201);
    let admin = acme.admin.in_organization(&acme.id);
    let body = json!({"name": "Accounting", "roles": [{"key": "clerk", "displayName": "Clerk", "allowedPermissions": ["book:read"]}]});
    let groups = "/v1/authorization/organizations/groups";
    let group = admin
        .post(&format!("{groups}/setup"), body)
        .await
        .expect(201)
        .id("id");
    let users = json!({"users": [{"userId": member, "roles": ["clerk"]}]});
    admin
        .put(&format!("{groups}/{group}/users/roles"), users)
        .await
        .expect(200);
    let searched = world
        .machine
        .post(ADVANCED, json!({"userId": member, "groupId": group}))
        .await
        .expect(200);
    let listed = world
        .machine
        .get(&format!("/v1/authorization/users/advanced?userId={member}"))
        .await
        .expect(200);
    assert_eq!(searched.body, listed.body);
    let user = &listed.body["users"][0];
    assert_eq!(user["email"], address("member", &acme.name));
    assert_eq!(
        user["organizations"],
        json!([
            {"orgId": acme.id, "name": "Acme", "roles": ["viewer"], "managerRoles": []},
            {"orgId": world.other.id, "name": "Other", "roles": ["editor"], "managerRoles": ["ORG_ADMIN"]},
        ])
    );
    assert_eq!(
        user["groups"],
        json!([{"orgId": acme.id, "groupId": group, "name": "Accounting", "roles": ["clerk"], "state": "ACTIVE"}])
    );
    assert_eq!(
        user["roles"],
        json!([
            {"orgId": acme.id, "roles": ["viewer"], "permissions": ["doc:read"]},
            {"orgId": acme.id, "groupId": group, "roles": ["clerk"], "permissions": ["book:read"]},
            {"orgId": world.other.id, "roles": ["editor"], "permissions": ["doc:*"]},
        ])
    );
    // Somebody who is not in the group is not found in it.
    let none = world
        .machine
        .post(
            ADVANCED,
            json!({"userId": acme.owner.user_id, "groupId": group}),
        )
        .await;
    assert_eq!(none.expect(200).body["metadata"]["total"], 0);
}

#[tokio::test]
async fn unsound_criteria_are_named() {
    let world = World::new().await;
    for (body, field) in [
        (json!({"name": ["a"]}), "name"),
        (json!({"name": "\u{0}"}), "name"),
        (json!({"name": "é".repeat(257)}), "name"),
        (json!({"email": "x".repeat(10_000)}), "email"),
        (json!({"userName": ["a"]}), "userName"),
        (json!({"role": "x".repeat(65)}), "role"),
        (json!({"metadata": {"desk": "x".repeat(513)}}), "metadata"),
        (json!({"metadata": {"desk": 12}}), "metadata.desk"),
        (json!({"createdBefore": 0}), "createdBefore"),
        (json!({"lastSignInAfter": true}), "lastSignInAfter"),
        (json!({"groupId": {}}), "groupId"),
        (json!({"orgId": "acme"}), "orgId"),
        (json!({"userId": "x"}), "userId"),
        (json!({"userId": 7}), "userId"),
        (json!({"role": "two words"}), "role"),
        (json!({"userState": "active"}), "userState"),
        (json!({"userType": "ROBOT"}), "userType"),
        (json!({"isEmailVerified": "yes"}), "isEmailVerified"),
        (json!({"createdAfter": "yesterday"}), "createdAfter"),
        (json!({"metadata": ["a"]}), "metadata"),
        (json!({"more": 1}), "more"),
        (json!({"pageSize": 0}), "pageSize"),
        (json!({"page": -1}), "page"),
    ] {
        world
            .super_admin
            .post(USERS, body.clone())
            .await
            .invalid(field);
        world
            .super_admin
            .post(ADVANCED, body.clone())
            .await
            .invalid(field);
        let owner = world.acme.owner.in_organization(&world.acme.id);
        owner.post(MEMBERS, body).await.invalid(field);
    }
    let refused = world.super_admin.post(USERS, json!({"cursor": "x"})).await;
    refused.refused(400, "invalid-cursor");
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let elsewhere = json!({"orgId": world.other.id});
    owner.post(MEMBERS, elsewhere).await.invalid("orgId");
    let gone = world.super_admin.post(USERS, json!({"orgId": "1"})).await;
    gone.refused(404, "organization-not-found");
    // Odd texts find nobody.
    for name in ["x".repeat(256), "%".to_owned(), "\n".to_owned()] {
        let none = world.super_admin.post(USERS, json!({ "name": name })).await;
        assert_eq!(none.expect(200).body["metadata"]["total"], 0);
    }
}

#[tokio::test]
async fn people_ask_for_the_organizations_of_their_own_address_only() {
    let world = World::new().await;
    let path = |email: &str| format!("/v1/authentication/users/organizations?email={email}");
    let member = &world.acme.member;
    let own = path("MEMBER@acme.example");
    let expected = json!({"organizations": [{"id": world.acme.id, "name": "Acme"}]});
    assert_eq!(member.get(&own).await.expect(200).body, expected);
    assert_eq!(world.machine.get(&own).await.expect(200).body, expected);
    let other = world.super_admin.in_organization(&world.other.id);
    let add = format!("/v1/authorization/organizations/users/{}", member.user_id);
    other.post(&add, json!({"roles": []})).await.expect(201);
    let both = world.super_admin.get(&own).await.expect(200);
    assert_eq!(both.body["organizations"][1]["id"], world.other.id);
    // Whether somebody else exists is not told.
    for email in ["manager@acme.example", "nobody@acme.example"] {
        member.get(&path(email)).await.refused(403, "forbidden");
        world
            .acme
            .owner
            .get(&path(email))
            .await
            .refused(403, "forbidden");
    }
    let nobody = world.machine.get(&path("nobody@acme.example")).await;
    assert_eq!(nobody.expect(200).body, json!({"organizations": []}));
    member.get(&path("no-address")).await.invalid("email");
    let missing = "/v1/authentication/users/organizations";
    member.get(missing).await.invalid("email");
    world
        .server
        .anonymous
        .get(&own)
        .await
        .refused(401, "unauthenticated");
}
