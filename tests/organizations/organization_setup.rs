//! Setting up organizations with their owners.

use crate::support::{Client, TestServer, World};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ALL: &str = "/v1/authorization/organizations";
const SETUP: &str = "/v1/authorization/organizations/setup";
const EVENTS: &str = "/v1/authorization/organizations/events?pageSize=100";

fn setup(name: &str, email: &str) -> Value {
    json!({
        "orgName": name, "adminFirstName": "First", "adminLastName": "Owner", "adminEmail": email, "customRoles": [],
    })
}

fn changed(mut body: Value, field: &str, value: Value) -> Value {
    body[field] = value;
    body
}

async fn users(admin: &Client, query: &str) -> Value {
    let path = format!("/v1/authorization/users?{query}");
    admin.get(&path).await.expect(200).body
}

#[tokio::test]
async fn a_new_owner_is_invited_by_mail_and_the_code_is_nowhere_else() {
    let server = TestServer::start().await;
    let admin = server.super_admin().await;
    let answer = admin
        .post(SETUP, setup("Initech", "Peter@Initech.example"))
        .await;
    let answer = answer.expect(201);
    let mails = server.mails(1).await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("peter@initech.example"), "{}", mails[0]);
    let is_code = |word: &&str| {
        word.len() == 6
            && word
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let code = mails[0].split_whitespace().find(is_code).expect("a code");
    let inside = admin.in_organization(&answer.id("id"));
    let events = inside.get(EVENTS).await.expect(200);
    assert_eq!(events.body["events"][0]["type"], "organization.created");
    let user = users(&admin, "email=initech&includeMetadata=true").await;
    assert_eq!(user["users"][0]["id"], answer.id("adminUserId").as_str());
    assert_eq!(user["users"][0]["userState"], "INITIAL");
    for text in [answer.text, events.text, user.to_string()] {
        assert!(!text.contains(code), "{text}");
    }
}

#[tokio::test]
async fn a_known_owner_gets_the_organization_and_no_second_account() {
    let world = World::new().await;
    let body = setup("Branch", "OWNER@acme.example");
    let answer = world.machine.post(SETUP, body).await.expect(201);
    assert_eq!(answer.id("adminUserId"), world.acme.owner.user_id);
    let path = format!("{ALL}/{}", answer.id("id"));
    let seen = world.acme.owner.get(&path).await.expect(200);
    assert_eq!(seen.body["name"], "Branch");
    assert_eq!(seen.body["status"], "Active");
    world.acme.admin.get(&path).await.refused(403, "forbidden");
}

#[tokio::test]
async fn an_owner_who_cannot_sign_in_is_none() {
    let world = World::new().await;
    let person = world.person(&world.acme, "sleeper", &[]).await;
    let path = format!("/v1/authentication/users/{person}");
    let state = |state: &str| json!({"userState": state});
    world
        .super_admin
        .put(&path, state("INACTIVE"))
        .await
        .expect(200);
    let body = json!({"orgName": "Asleep", "adminFirstName": "A", "adminLastName": "B", "adminEmail": "sleeper@acme.example"});
    let setup = "/v1/authorization/organizations/setup";
    let refused = world.super_admin.post(setup, body.clone()).await;
    refused.refused(409, "user-inactive");
    let all = world
        .super_admin
        .get("/v1/authorization/organizations")
        .await;
    assert_eq!(all.expect(200).body["metadata"]["total"], 3);
    world
        .super_admin
        .put(&path, state("ACTIVE"))
        .await
        .expect(200);
    world.super_admin.post(setup, body).await.expect(201);
}

#[tokio::test]
async fn what_is_unsound_is_refused_by_its_name_and_leaves_nothing() {
    let world = World::new().await;
    let sound = setup("Initech", "peter@initech.example");
    let role =
        |key: &str| json!({"key": key, "displayName": "A role", "allowedPermissions": ["read"]});
    let many: serde_json::Map<_, _> = (0..31).map(|n| (format!("key{n}"), "v".into())).collect();
    for (field, value, named) in [
        ("orgName", json!(""), "orgName"),
        ("orgName", json!("x".repeat(5000)), "orgName"),
        ("orgName", json!(7), "orgName"),
        ("orgName", json!("a\u{0}b"), "orgName"),
        ("adminEmail", json!("nobody"), "adminEmail"),
        (
            "adminEmail",
            json!("a@b.example\r\nBcc: c@d.example"),
            "adminEmail",
        ),
        ("adminFirstName", Value::Null, "adminFirstName"),
        ("isRoot", json!(true), "isRoot"),
        ("metadata", Value::Object(many), "metadata"),
        ("metadata", json!({"a": 1}), "metadata.a"),
        ("metadata", json!({"a": {"b": "c"}}), "metadata.a"),
        (
            "customRoles",
            json!([role("ORG_OWNER")]),
            "customRoles[0].key",
        ),
        (
            "customRoles",
            json!([role("ok"), role("0rg-0wner")]),
            "customRoles[1].key",
        ),
        (
            "customRoles",
            json!([role("SUPER.ADRNIN")]),
            "customRoles[0].key",
        ),
        ("customRoles", json!([role("PUBLIC")]), "customRoles[0].key"),
        (
            "customRoles",
            json!([role("two"), role("two")]),
            "customRoles[1].key",
        ),
        (
            "customRoles",
            json!([role("with space")]),
            "customRoles[0].key",
        ),
        (
            "customRoles",
            json!([{"key": "a"}]),
            "customRoles[0].displayName",
        ),
    ] {
        let answer = world
            .super_admin
            .post(SETUP, changed(sound.clone(), field, value))
            .await;
        answer.refused(400, "invalid-request");
        let fields = &answer.body["errors"];
        let first = fields[0]["field"].as_str().unwrap_or_default();
        assert!(first.starts_with(named), "{named}: {fields}");
    }
    let found = users(&world.super_admin, "email=initech").await;
    assert_eq!(found["metadata"]["total"], 0);
    let all = world.super_admin.get(ALL).await.expect(200);
    assert_eq!(all.body["metadata"]["total"], 3);
}

#[tokio::test]
async fn fifty_setups_at_once_for_one_new_owner_make_one_account() {
    let world = World::new().await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..50 {
        let admin = world.super_admin.clone();
        let body = setup(&format!("Same {number}"), "one@initech.example");
        tasks.spawn(async move { admin.post(SETUP, body).await });
    }
    let (mut owners, mut made) = (BTreeSet::new(), 0);
    for answer in tasks.join_all().await {
        if answer.status == 201 {
            owners.insert(answer.id("adminUserId"));
            made += 1;
        } else {
            answer.refused(409, "email-taken");
        }
    }
    assert_eq!(owners.len(), 1);
    assert_eq!(
        users(&world.super_admin, "email=one@initech").await["metadata"]["total"],
        1
    );
    let all = world.super_admin.get(ALL).await.expect(200);
    assert_eq!(all.body["metadata"]["total"], 3 + made);
    assert_eq!(world.server.mails(1).await.len(), 1);
}

#[tokio::test]
async fn an_account_that_never_verified_its_address_is_given_nothing() {
    let world = World::new().await;
    let signed_up = json!({"firstName": "M", "lastName": "allory", "email": "ceo@newcorp.example", "password": "a phrase of a stranger"});
    let stranger = world
        .server
        .anonymous
        .post("/v1/authentication/users", signed_up)
        .await
        .expect(201)
        .id("userId");
    let body = setup("NewCorp", "CEO@newcorp.example");
    for administrator in [&world.super_admin, &world.machine] {
        let refused = administrator.post(SETUP, body.clone()).await;
        refused.refused(409, "owner-unverified");
        assert_eq!(refused.body["errors"][0]["field"], "adminEmail");
    }
    let all = world.super_admin.get(ALL).await.expect(200);
    assert_eq!(all.body["metadata"]["total"], 3);
    // Out of the way, the address is that of somebody new, who has to prove it.
    let account = format!("/v1/authorization/users/{stranger}");
    world.super_admin.delete(&account).await.expect(200);
    let made = world.super_admin.post(SETUP, body).await.expect(201);
    assert_ne!(made.id("adminUserId"), stranger);
    // Who was invited and has no password yet can only be who reads the mail.
    let again = setup("NewCorp Labs", "ceo@newcorp.example");
    let labs = world.machine.post(SETUP, again).await.expect(201);
    assert_eq!(labs.id("adminUserId"), made.id("adminUserId"));
}
