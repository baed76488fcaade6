//! Users as administrators of the application manage them: creating, listing, deleting.

use crate::support::world::{PASSWORD, machine};
use crate::support::{Client, World};
use serde_json::{Value, json};

const USERS: &str = "/v1/authorization/users";
const MACHINES: &str = "/v1/authorization/machine-users";
const ME: &str = "/v1/authentication/users/me";
const ORGANIZATIONS: &str = "/v1/authorization/organizations";

fn user(id: &str) -> String {
    format!("{USERS}/{id}")
}

fn person(email: &str) -> Value {
    json!({"email": email, "firstName": "Some", "lastName": "Body", "password": PASSWORD})
}

async fn total(client: &Client, query: &str) -> Value {
    let path = format!("{USERS}?{query}");
    client.get(&path).await.expect(200).body["metadata"]["total"].clone()
}

#[tokio::test]
async fn a_deleted_user_is_gone_everywhere_at_once_and_the_address_is_free() {
    let world = World::new().await;
    let member = &world.acme.member;
    let elsewhere = world.other.owner.in_organization(&world.other.id);
    let path = format!("/v1/authorization/organizations/users/{}", member.user_id);
    elsewhere
        .post(&path, json!({"roles": ["ORG_ADMIN"]}))
        .await
        .expect(201);
    world
        .machine
        .delete(&user(&member.user_id))
        .await
        .expect(200);
    member.get(ME).await.refused(401, "unauthenticated");
    world
        .server
        .anonymous
        .bearer(&member.access_token)
        .get(ME)
        .await
        .refused(401, "unauthenticated");
    let answer = world
        .server
        .anonymous
        .try_sign_in("member@acme.example", PASSWORD)
        .await;
    answer.refused(401, "invalid-credentials");
    world
        .machine
        .delete(&user(&member.user_id))
        .await
        .refused(404, "user-not-found");
    assert_eq!(total(&world.machine, "email=member@acme").await, 0);
    let listed = elsewhere
        .get("/v1/authorization/organizations/users")
        .await
        .expect(200);
    assert_eq!(listed.body["metadata"]["total"], 5);
    let mut body = person("member@acme.example");
    body["orgId"] = json!(world.acme.id);
    let again = world
        .machine
        .post(USERS, body)
        .await
        .expect(201)
        .id("userId");
    assert_ne!(again, member.user_id);
    // The newcomer has nothing of the one before.
    let roles = world
        .machine
        .get(&format!("{USERS}/{again}/roles"))
        .await
        .expect(200);
    assert_eq!(roles.body["roles"].as_array().map(Vec::len), Some(1));
    assert_eq!(roles.body["roles"][0]["roles"], json!([]));
}

#[tokio::test]
async fn fifty_deletions_at_once_delete_once() {
    let world = World::new().await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..50 {
        let (machine, path) = (world.machine.clone(), user(&world.acme.member.user_id));
        tasks.spawn(async move { machine.delete(&path).await });
    }
    let answers = tasks.join_all().await;
    assert_eq!(
        answers.iter().filter(|answer| answer.status == 200).count(),
        1
    );
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        answer.refused(404, "user-not-found");
    }
    let events = world.machine.in_organization(&world.acme.id);
    let path = "/v1/authorization/organizations/events?type=user.deleted";
    assert_eq!(
        events.get(path).await.expect(200).body["metadata"]["total"],
        1
    );
}

#[tokio::test]
async fn a_machine_deletes_no_super_administrator_and_the_last_one_stays() {
    let world = World::new().await;
    let root = &world.super_admin;
    world
        .machine
        .delete(&user(&root.user_id))
        .await
        .refused(403, "role-above-own");
    root.delete(&user(&root.user_id))
        .await
        .refused(409, "last-super-admin");
    let state = format!("/v1/authentication/users/{}", root.user_id);
    root.put(&state, json!({"userState": "INACTIVE"}))
        .await
        .refused(409, "last-super-admin");
    world
        .machine
        .put(&state, json!({"firstName": "Mallory"}))
        .await
        .refused(403, "role-above-own");
    // With another owner in place the home organization could do without them, the application not:
    // who belongs nowhere cannot sign in.
    let home = root.get(ME).await.expect(200).id("orgId");
    let mut second = person("second@example.com");
    second["roles"] = json!(["ORG_OWNER"]);
    world
        .machine
        .in_organization(&home)
        .post(USERS, second)
        .await
        .expect(201);
    let member = format!("/v1/authorization/organizations/users/{}", root.user_id);
    root.in_organization(&home)
        .delete(&member)
        .await
        .refused(409, "last-super-admin");
    let owner = world
        .server
        .anonymous
        .sign_in("second@example.com", PASSWORD)
        .await;
    owner
        .in_organization(&home)
        .delete(&member)
        .await
        .refused(403, "role-above-own");
    world
        .machine
        .in_organization(&home)
        .delete(&member)
        .await
        .refused(403, "role-above-own");
    world.server.super_admin().await.get(ME).await.expect(200);
}

#[tokio::test]
async fn no_way_of_creating_somebody_makes_a_super_administrator() {
    let world = World::new().await;
    for (field, value) in [
        ("roles", json!(["SUPER_ADMIN"])),
        ("roles", json!(["GENERIC_MACHINE_USER"])),
        ("managerRoles", json!(["SUPER_ADMIN"])),
        ("applicationRole", json!("SUPER_ADMIN")),
    ] {
        let mut body = person("climber@example.com");
        body[field] = value;
        let answer = world.machine.post(USERS, body).await;
        assert_eq!(answer.status, 400, "{field}: {}", answer.text);
    }
    for roles in [
        json!(["SUPER_ADMIN"]),
        json!(["super_admin"]),
        json!(["nothing"]),
    ] {
        let body = json!({"userName": "climber", "roles": roles});
        world
            .super_admin
            .post(MACHINES, body)
            .await
            .refused(400, "unknown-role");
    }
    assert_eq!(total(&world.super_admin, "name=climber").await, 0);
}

#[tokio::test]
async fn lists_span_all_organizations_and_filter() {
    let world = World::new().await;
    machine(&world.server.anonymous, &world.super_admin, "second").await;
    let all = 1 + 4 + 4 + 2;
    for (query, expected) in [
        (String::new(), all),
        ("userType=MACHINE".to_owned(), 2),
        ("userType=HUMAN".to_owned(), 9),
        ("email=owner@".to_owned(), 2),
        ("email=OWNER@ACME".to_owned(), 1),
        ("role=ORG_OWNER".to_owned(), 3),
        ("role=viewer".to_owned(), 2),
        (format!("orgId={}", world.acme.id), 5),
        (format!("orgId={}&role=viewer", world.acme.id), 1),
        (format!("userId={}", world.acme.owner.user_id), 1),
        ("userName=second".to_owned(), 1),
        ("email=second".to_owned(), 0),
        ("name=SOME".to_owned(), 8),
    ] {
        assert_eq!(total(&world.machine, &query).await, expected, "{query}");
    }
    let mut seen = Vec::new();
    for page in 0..4 {
        let part = world
            .machine
            .get(&format!("{USERS}?page={page}&pageSize=3"))
            .await
            .expect(200)
            .body;
        assert_eq!(part["metadata"]["total"], all);
        let users = part["users"].as_array().expect("a list");
        seen.extend(
            users
                .iter()
                .map(|user| user["id"].as_str().expect("an id").to_owned()),
        );
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all);
    for (query, field) in [
        ("userType=ROBOT", "userType"),
        ("orgId=x", "orgId"),
        ("isEmailVerified=1", "isEmailVerified"),
        ("createdAfter=now", "createdAfter"),
        ("state=ACTIVE", "state"),
    ] {
        world
            .machine
            .get(&format!("{USERS}?{query}"))
            .await
            .invalid(field);
    }
    world
        .machine
        .get(&format!("{USERS}?orgId=1"))
        .await
        .refused(404, "organization-not-found");
}

#[tokio::test]
async fn a_new_user_lives_where_the_request_says() {
    let world = World::new().await;
    let made = world
        .machine
        .post(USERS, person("root2@example.com"))
        .await
        .expect(201);
    let root = world.super_admin.get(ME).await.expect(200).id("orgId");
    assert_eq!(made.body["user"]["orgId"], root.as_str());
    let header = world.machine.in_organization(&world.acme.id);
    let made = header
        .post(USERS, person("acme2@acme.example"))
        .await
        .expect(201);
    assert_eq!(made.body["user"]["orgId"], world.acme.id.as_str());
    header
        .post(USERS, person("Acme2@ACME.example"))
        .await
        .refused(409, "email-taken");
    let mut nowhere = person("nowhere@example.com");
    nowhere["orgId"] = "1".into();
    world
        .machine
        .post(USERS, nowhere)
        .await
        .refused(404, "organization-not-found");
    let organization = format!("{ORGANIZATIONS}/{}", world.other.id);
    world
        .machine
        .patch(&organization, json!({"status": "Inactive"}))
        .await
        .expect(200);
    let mut asleep = person("asleep@other.example");
    asleep["orgId"] = json!(world.other.id);
    world
        .machine
        .post(USERS, asleep)
        .await
        .refused(409, "organization-inactive");
    assert_eq!(total(&world.machine, "email=asleep").await, 0);
}

#[tokio::test]
async fn a_machine_ends_no_session_of_a_super_administrator() {
    let world = World::new().await;
    let root = &world.super_admin;
    let sessions = "/v1/authentication/users/sessions";
    let body = json!({"email": "root@example.com", "password": "a phrase for the first", "orgId": world.acme.id});
    let answer = world.server.anonymous.post(sessions, body).await;
    let as_guest = world.server.anonymous.signed_in(&answer.expect(201));
    // Not even as a plain member of an organization does one lose the rank.
    let path = format!(
        "/v1/authorization/organizations/{}/members/{}",
        world.acme.id, root.user_id
    );
    let plain = json!({"roles": [], "managerRoles": []});
    root.put(&path, plain).await.expect(200);
    for session in [root, &as_guest] {
        let path = format!("{sessions}/{}", session.session_id);
        world.machine.delete(&path).await.refused(403, "forbidden");
        session.get("/v1/authentication/users/me").await.expect(200);
    }
    let path = format!("{sessions}/{}", as_guest.session_id);
    let owner = world.acme.owner.in_organization(&world.acme.id);
    owner.delete(&path).await.refused(403, "forbidden");
    root.delete(&path).await.expect(204);
}

#[tokio::test]
async fn a_machine_that_manages_everything_is_not_taken_out_of_its_home() {
    let world = World::new().await;
    let home = world.super_admin.get(ME).await.expect(200).id("orgId");
    let machine = &world.machine;
    let path = format!("/v1/authorization/organizations/users/{}", machine.user_id);
    for caller in [&world.super_admin, machine] {
        let here = caller.in_organization(&home);
        here.delete(&path).await.refused(409, "conflict");
    }
    machine.get(ORGANIZATIONS).await.expect(200);
    world
        .super_admin
        .delete(&user(&machine.user_id))
        .await
        .expect(200);
    machine
        .get(ORGANIZATIONS)
        .await
        .refused(401, "unauthenticated");
}

#[tokio::test]
async fn a_deletion_is_told_where_the_user_was_a_guest() {
    let world = World::new().await;
    let (member, other) = (&world.acme.member, &world.other);
    let admin = world.machine.in_organization(&other.id);
    let path = format!("/v1/authorization/organizations/users/{}", member.user_id);
    let roles = json!({"roles": ["ORG_OWNER"]});
    admin.post(&path, roles).await.expect(201);
    let groups = "/v1/authorization/organizations/groups";
    let group = admin
        .post(&format!("{groups}/setup"), json!({"name": "All"}))
        .await
        .expect(201)
        .id("id");
    let users = json!({"users": [{"userId": member.user_id, "roles": ["GROUP_ADMIN"]}]});
    admin
        .put(&format!("{groups}/{group}/users/roles"), users)
        .await
        .expect(200);
    admin.delete(&user(&member.user_id)).await.expect(200);
    // At once, for whoever asks; and once, however many see to it.
    let organization = format!("{ORGANIZATIONS}/{}?includeMembers=true", other.id);
    let seen = other.owner.get(&organization).await.expect(200);
    assert!(!seen.text.contains(&member.user_id), "{}", seen.text);
    let admins = admin.get(&format!("{groups}/{group}/members")).await;
    assert_eq!(admins.expect(200).body["metadata"]["total"], 0);
    let events = "/v1/authorization/organizations/events?type=member.removed";
    let events = admin.get(events).await.expect(200);
    assert_eq!(events.body["metadata"]["total"], 1, "{}", events.text);
    assert_eq!(events.body["events"][0]["target"]["id"], member.user_id);
}
