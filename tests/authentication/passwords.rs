//! Setting passwords: the rules on every path, and changing one's own.

use crate::support::server::TestServer;
use crate::support::world::{PASSWORD, World};
use crate::support::{Answer, Client};
use serde_json::{Value, json};

const EMAIL: &str = "marianne+shop@example.com";

fn own(client: &Client) -> String {
    format!("/v1/authentication/users/{}/password", client.user_id)
}

fn change(present: &str, new: impl Into<Value>) -> Value {
    json!({"currentPassword": present, "newPassword": new.into()})
}

/// 400 `password-policy` naming the field, without the password in it.
fn assert_refused(answer: &Answer, field: &str, password: &str) {
    assert_eq!(
        (answer.status.as_u16(), answer.code()),
        (400, "password-policy"),
        "{password}: {}",
        answer.text
    );
    assert_eq!(answer.body["errors"][0]["field"], field);
    assert!(!answer.text.contains(password), "{}", answer.text);
}

#[tokio::test]
async fn the_rules_hold_on_every_path_that_sets_a_password() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let person = |password: &str, organization: &str| {
        json!({
            "firstName": "Some", "lastName": "Body", "email": EMAIL, "password": password, "orgId": organization
        })
    };
    let in_acme = world.acme.owner.in_organization(&world.acme.id);
    let signed_up = json!({"firstName": "Some", "lastName": "Body", "email": "m.rianne@example.com", "password": PASSWORD});
    let answer = anonymous
        .post("/v1/authentication/users", signed_up)
        .await
        .expect(201);
    let someone = anonymous.signed_in(&answer);
    let long = "k7#pQx2v ".repeat(15);
    let wrong = [
        "k7#pQx2",
        // Seven characters, though 28 bytes.
        "\u{1f980}\u{1f419}\u{1f991}\u{1f421}\u{1f990}\u{1f42c}\u{1f433}",
        // Seven once the accent is composed.
        "k7#pQxe\u{301}",
        long.trim_end(),
        "Trustno1",
        "qwertyuiop",
        "aaaaaaaaaaaa",
        "xx-MARIANNE-99",
        EMAIL,
    ];
    for password in wrong {
        for answer in [
            anonymous
                .post("/v1/authentication/users", person(password, &world.acme.id))
                .await,
            world
                .super_admin
                .post("/v1/authorization/users", person(password, &world.acme.id))
                .await,
            in_acme
                .post("/v2/authorization/organizations/users", {
                    let mut body = person(password, "");
                    body.as_object_mut().expect("an object").remove("orgId");
                    body
                })
                .await,
        ] {
            assert_refused(&answer, "password", password);
        }
    }
    for password in &wrong[..7] {
        let answer = someone
            .put(&own(&someone), change(PASSWORD, *password))
            .await;
        assert_refused(&answer, "newPassword", password);
    }
    let own_name = someone
        .put(&own(&someone), change(PASSWORD, "12-M.Rianne-77"))
        .await;
    assert_refused(&own_name, "newPassword", "12-M.Rianne-77");
    let found = world
        .super_admin
        .get("/v1/authorization/users?email=marianne")
        .await
        .expect(200);
    assert_eq!(found.body["metadata"]["total"], 0);
    // The greatest length is a length that can be had.
    let longest: String = long.chars().take(127).chain(['!']).collect();
    let answer = anonymous
        .post("/v1/authentication/users", person(&longest, &world.acme.id))
        .await
        .expect(201);
    assert_eq!(answer.body["orgId"], world.acme.id.as_str());
    anonymous.sign_in(EMAIL, &longest).await;
}

#[tokio::test]
async fn the_name_of_the_organization_is_no_password() {
    let world = World::new().await;
    let setup = json!({"orgName": "Blue Rockets", "adminFirstName": "A", "adminLastName": "B", "adminEmail": "ada@rockets.example"});
    let organization = world
        .super_admin
        .post("/v1/authorization/organizations/setup", setup)
        .await
        .expect(201)
        .id("id");
    let person = |password: &str| {
        json!({
            "firstName": "Some", "lastName": "Body", "email": "some@rockets.example", "password": password,
            "orgId": organization
        })
    };
    let sign_up = "/v1/authentication/users";
    let anonymous = &world.server.anonymous;
    let refused = anonymous.post(sign_up, person("1 BLUE rockets 2")).await;
    assert_refused(&refused, "password", "1 BLUE rockets 2");
    let answer = anonymous
        .post(sign_up, person("seven ships sail north"))
        .await
        .expect(201);
    let someone = anonymous.signed_in(&answer);
    let refused = someone
        .put(
            &own(&someone),
            change("seven ships sail north", "my blue rockets!"),
        )
        .await;
    assert_refused(&refused, "newPassword", "my blue rockets!");
}

#[tokio::test]
async fn an_application_can_ask_for_more() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.password_policy.min_length = 12;
            application.login.password_policy.reject_common = false;
        }
    })
    .await;
    let person = |password: &str| json!({"firstName": "Some", "lastName": "Body", "email": "some@example.com", "password": password});
    let refused = server
        .anonymous
        .post("/v1/authentication/users", person("k7#pQx2vR9!"))
        .await;
    assert_refused(&refused, "password", "k7#pQx2vR9!");
    server
        .anonymous
        .post("/v1/authentication/users", person("aaaaaaaaaaaa"))
        .await
        .expect(201);
}

#[tokio::test]
async fn nobody_changes_anothers_password() {
    let world = World::new().await;
    let path = own(&world.acme.member);
    for caller in [
        &world.super_admin,
        &world.machine,
        &world.acme.owner,
        &world.other.member,
    ] {
        for path in [path.as_str(), "/v1/authentication/users/1/password"] {
            caller
                .put(path, change(PASSWORD, "another fine phrase"))
                .await
                .refused(403, "forbidden");
        }
    }
    world
        .server
        .anonymous
        .put(&path, change(PASSWORD, "another fine phrase"))
        .await
        .refused(401, "unauthenticated");
    world
        .server
        .anonymous
        .sign_in("member@acme.example", PASSWORD)
        .await;
}

#[tokio::test]
async fn bad_input_names_its_field() {
    let world = World::new().await;
    let member = &world.acme.member;
    let cases = [
        (
            json!({"newPassword": "another fine phrase"}),
            "currentPassword",
        ),
        (json!({"currentPassword": PASSWORD}), "newPassword"),
        (
            change(PASSWORD, json!(["another fine phrase"])),
            "newPassword",
        ),
        (change(PASSWORD, json!("x".repeat(1025))), "newPassword"),
        (
            change(&"x".repeat(1025), json!(PASSWORD)),
            "currentPassword",
        ),
        (change(PASSWORD, json!(null)), "newPassword"),
        (change(PASSWORD, json!(123_456_789)), "newPassword"),
        (
            json!({"currentPassword": PASSWORD, "newPassword": "another fine phrase", "userId": "1"}),
            "userId",
        ),
    ];
    for (body, field) in cases {
        let answer = member.put(&own(member), body).await;
        assert!(!answer.text.contains(PASSWORD));
        answer.invalid(field);
    }
    member.get("/v1/authentication/users/me").await.expect(200);
}

#[tokio::test]
async fn of_fifty_changes_at_once_one_counts() {
    let world = World::new().await;
    let member = &world.acme.member;
    let attempts = (0..50).map(|n| {
        let (client, path) = (member.clone(), own(member));
        let body = change(PASSWORD, format!("another fine phrase {n}"));
        tokio::spawn(async move { (n, client.put(&path, body).await) })
    });
    let mut changed = Vec::new();
    for attempt in attempts.collect::<Vec<_>>() {
        let (n, answer) = attempt.await.expect("an answer");
        match answer.status.as_u16() {
            200 => changed.push(n),
            503 => {}
            _ => answer.refused(401, "invalid-credentials"),
        }
    }
    assert_eq!(changed.len(), 1, "{changed:?}");
    member.get("/v1/authentication/users/me").await.expect(200);
    world.server.clock.advance_seconds(900);
    let new = format!("another fine phrase {}", changed[0]);
    world
        .server
        .anonymous
        .sign_in("member@acme.example", &new)
        .await;
}

#[tokio::test]
async fn a_change_leaves_an_event_without_either_password() {
    let world = World::new().await;
    let member = &world.acme.member;
    member
        .put(&own(member), change(PASSWORD, "another fine phrase"))
        .await
        .expect(200);
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let events = owner
        .get("/v1/authorization/organizations/events?type=user.password-changed")
        .await
        .expect(200);
    assert_eq!(events.body["metadata"]["total"], 1);
    assert_eq!(
        events.body["events"][0]["actor"]["id"],
        member.user_id.as_str()
    );
    for secret in [PASSWORD, "another fine phrase", "argon2"] {
        assert!(!events.text.contains(secret));
    }
}
