//! Signing in with a password.

use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD};
use crate::support::world::PASSWORD;
use crate::support::{Answer, TestServer, World};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::Path;

const PATH: &str = "/v1/authentication/users/sessions";

#[tokio::test]
async fn a_person_signs_in_and_is_known_on_the_next_call() {
    let world = World::new().await;
    let me = world
        .acme
        .member
        .get("/v1/authentication/users/me")
        .await
        .expect(200);
    assert_eq!(me.body["email"], "member@acme.example");
    assert_eq!(me.body["memberships"][0]["orgId"], world.acme.id.as_str());
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_one_answer() {
    let world = World::new().await;
    let wrong = world
        .server
        .anonymous
        .try_sign_in("member@acme.example", "not the phrase")
        .await;
    let unknown = world
        .server
        .anonymous
        .try_sign_in("nobody@acme.example", PASSWORD)
        .await;
    wrong.refused(401, "invalid-credentials");
    assert_eq!(wrong.body["detail"], unknown.body["detail"]);
    assert_eq!(wrong.status, unknown.status);
}

#[tokio::test]
async fn people_can_sign_in_after_a_restart() {
    let server = TestServer::start().await;
    let server = server.restart().await;
    server.super_admin().await;
}

/// An answer without what differs from request to request.
fn essence(answer: &Answer) -> Value {
    let mut body = answer.body.clone();
    if let Some(body) = body.as_object_mut() {
        body.remove("requestId").expect("a request id");
    }
    body
}

#[tokio::test]
async fn whatever_is_wrong_there_is_one_answer() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let wrong = anonymous
        .try_sign_in("member@acme.example", "not the phrase")
        .await;
    let expected = essence(&wrong);
    assert_eq!(wrong.status, 401);
    // Invited: there is no password yet.
    let invite = json!({"email": "invited@acme.example", "firstName": "In", "lastName": "Vited"});
    let owner = world.acme.owner.in_organization(&world.acme.id);
    owner
        .post("/v2/authorization/organizations/users", invite)
        .await
        .expect(201);
    let inactive = format!("/v1/authentication/users/{}", world.acme.manager.user_id);
    world
        .acme
        .owner
        .put(&inactive, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    let attempts = [
        json!({"email": "nobody@acme.example", "password": PASSWORD}),
        json!({"email": "invited@acme.example", "password": PASSWORD}),
        json!({"email": "invited@acme.example", "password": ""}),
        json!({"email": "manager@acme.example", "password": PASSWORD}),
        // A machine signs in elsewhere, whatever it is called.
        json!({"email": "service@acme.example", "password": world.machine.token}),
        // The right password, but somebody else's organization, and one that is not there.
        json!({"email": "member@acme.example", "password": PASSWORD, "orgId": world.other.id}),
        json!({"email": "member@acme.example", "password": PASSWORD, "orgId": "1"}),
        json!({"email": "member@acme.example", "password": "A PHRASE FOR EVERYBODY"}),
        json!({"email": "member@acme.example", "password": format!("{PASSWORD} ")}),
        json!({"email": "member@acme.example", "password": "x".repeat(1024)}),
    ];
    for attempt in attempts {
        let answer = anonymous.post(PATH, attempt.clone()).await;
        assert_eq!(answer.status, 401, "{attempt}");
        assert_eq!(essence(&answer), expected, "{attempt}");
        assert!(!answer.headers.contains_key("set-cookie"), "{attempt}");
    }
}

#[tokio::test]
async fn an_address_is_one_in_every_spelling_and_a_password_in_every_composition() {
    let server = TestServer::start().await;
    let person = json!({
        "firstName": "Zo\u{eb}", "lastName": "Body", "email": "zoe@b\u{fc}cher.example",
        "password": "sieben k\u{fc}hle \u{fb01}sche"
    });
    server
        .anonymous
        .post("/v1/authentication/users", person)
        .await
        .expect(201);
    for email in [
        "zoe@b\u{fc}cher.example",
        "ZOE@B\u{dc}CHER.EXAMPLE",
        "zoe@bu\u{308}cher.example",
        "zoe@xn--bcher-kva.example",
        "\u{ff5a}oe@b\u{fc}cher.example",
    ] {
        server
            .anonymous
            .sign_in(email, "sieben ku\u{308}hle fische")
            .await;
    }
}

#[tokio::test]
async fn bad_input_names_its_field_and_never_repeats_the_password() {
    let server = TestServer::start().await;
    let cases = [
        (json!({"password": PASSWORD}), "email"),
        (json!({"email": "a@b.example"}), "password"),
        (
            json!({"email": ["a@b.example"], "password": PASSWORD}),
            "email",
        ),
        (
            json!({"email": "a@b.example", "password": [PASSWORD]}),
            "password",
        ),
        (
            json!({"email": "a@b.example", "password": {"$ne": ""}}),
            "password",
        ),
        (
            json!({"email": "a@b.example", "password": null}),
            "password",
        ),
        (
            json!({"email": "a\u{0}@b.example", "password": PASSWORD}),
            "email",
        ),
        (
            json!({"email": "a@b.example\r\nBcc: x@y.example", "password": PASSWORD}),
            "email",
        ),
        (
            json!({"email": format!("{}@b.example", "a".repeat(400)), "password": PASSWORD}),
            "email",
        ),
        (
            json!({"email": "a@b.example", "password": "é".repeat(1025)}),
            "password",
        ),
        (
            json!({"email": "a@b.example", "password": PASSWORD, "orgId": 7}),
            "orgId",
        ),
        (
            json!({"email": "a@b.example", "password": PASSWORD, "orgId": "07"}),
            "orgId",
        ),
        (
            json!({"email": "a@b.example", "password": PASSWORD, "remember": true}),
            "remember",
        ),
    ];
    for (body, field) in cases {
        let answer = server.anonymous.post(PATH, body).await;
        assert!(!answer.text.contains(PASSWORD), "{}", answer.text);
        answer.invalid(field);
    }
}

#[tokio::test]
async fn a_second_factor_that_is_due_opens_no_session() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.force_mfa = true;
        }
    })
    .await;
    let answer = server
        .anonymous
        .try_sign_in(ADMIN_EMAIL, ADMIN_PASSWORD)
        .await;
    assert!(!answer.headers.contains_key("set-cookie"));
    answer.refused(403, "mfa-required");
    // Nobody learns of it without the password.
    server
        .anonymous
        .try_sign_in(ADMIN_EMAIL, "not the phrase")
        .await
        .refused(401, "invalid-credentials");
}

#[tokio::test]
async fn an_unverified_address_is_told_only_to_who_knows_the_password() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.require_verified_email = true;
        }
    })
    .await;
    let person = json!({"firstName": "New", "lastName": "Body", "email": "new@example.com", "password": PASSWORD});
    server
        .anonymous
        .post("/v1/authentication/users", person)
        .await
        .expect(201);
    server
        .anonymous
        .try_sign_in("new@example.com", "not the phrase")
        .await
        .refused(401, "invalid-credentials");
    server
        .anonymous
        .try_sign_in("new@example.com", PASSWORD)
        .await
        .refused(403, "email-not-verified");
    server.super_admin().await;
}

#[tokio::test]
async fn who_must_verify_before_a_session_gets_none_by_signing_in_either() {
    for require_verified_email in [false, true] {
        signing_in_does_not_tell_a_free_address_from_a_taken_one(require_verified_email).await;
    }
}

async fn signing_in_does_not_tell_a_free_address_from_a_taken_one(require_verified_email: bool) {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.verify_before_session = true;
            application.login.require_verified_email = require_verified_email;
        }
    })
    .await;
    let person = |email: &str| json!({"firstName": "New", "lastName": "Body", "email": email, "password": "guessed by a stranger"});
    // A stranger signs up with a free address and with a taken one, and signs in to see which it was.
    for email in ["free@example.com", ADMIN_EMAIL] {
        server
            .anonymous
            .post("/v1/authentication/users", person(email))
            .await
            .expect(202);
    }
    let free = server
        .anonymous
        .try_sign_in("free@example.com", "guessed by a stranger")
        .await;
    let taken = server
        .anonymous
        .try_sign_in(ADMIN_EMAIL, "guessed by a stranger")
        .await;
    assert_eq!(
        (free.status, essence(&free)),
        (taken.status, essence(&taken))
    );
    free.refused(401, "invalid-credentials");
    server.super_admin().await;
}

#[tokio::test]
async fn passwords_may_be_switched_off() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.allow_username_password = false;
        }
    })
    .await;
    server
        .anonymous
        .try_sign_in(ADMIN_EMAIL, ADMIN_PASSWORD)
        .await
        .refused(401, "invalid-credentials");
}

#[tokio::test]
async fn fifty_sign_ins_at_once_are_fifty_sessions_of_their_own() {
    let world = World::new().await;
    let attempts: Vec<_> = (0..50)
        .map(|_| {
            let client = world.server.anonymous.clone();
            tokio::spawn(async move { client.sign_in("member@acme.example", PASSWORD).await })
        })
        .collect();
    let (mut sessions, mut tokens) = (HashSet::new(), HashSet::new());
    for attempt in attempts {
        let client = attempt.await.expect("a session");
        client.get("/v1/authentication/users/me").await.expect(200);
        sessions.insert(client.session_id.clone());
        tokens.insert(client.token.clone());
    }
    assert_eq!((sessions.len(), tokens.len()), (50, 50));
}

#[tokio::test]
async fn the_oldest_session_ends_when_there_are_too_many() {
    let server = TestServer::start_with(|settings| settings.sessions.per_person = 3).await;
    let first = server.super_admin().await;
    let mut later = Vec::new();
    for _ in 0..3 {
        later.push(server.super_admin().await);
    }
    let me = "/v1/authentication/users/me";
    first.get(me).await.refused(401, "unauthenticated");
    for client in later {
        client.get(me).await.expect(200);
    }
}

#[tokio::test]
async fn a_password_is_hashed_anew_at_the_next_sign_in_when_the_cost_was_raised() {
    let world = World::new().await;
    let directory = world.server.directory.clone();
    let dearer = |settings: &mut config::Settings| {
        settings.passwords.memory_kib = 128;
        settings.passwords.iterations = 2;
    };
    let mut server = world.server.restart_with(dearer).await;
    let hashes = || occurrences(&directory.path().join("data/default"), b"m=128,t=2,p=1");
    assert_eq!(hashes(), 0, "a restart alone knows no password");
    server
        .anonymous
        .sign_in("member@acme.example", PASSWORD)
        .await;
    server
        .anonymous
        .try_sign_in("owner@acme.example", "not the phrase")
        .await
        .refused(401, "invalid-credentials");
    server.stop().await;
    assert!(hashes() > 0);
    // It is the same password, under either cost.
    let server = server.restart_with(dearer).await;
    server
        .anonymous
        .sign_in("member@acme.example", PASSWORD)
        .await;
    server
        .anonymous
        .sign_in("owner@acme.example", PASSWORD)
        .await;
}

/// How often some bytes stand in the files under a directory.
fn occurrences(directory: &Path, wanted: &[u8]) -> usize {
    let entries = std::fs::read_dir(directory).expect("a directory");
    let count = |path: std::path::PathBuf| {
        if path.is_dir() {
            return occurrences(&path, wanted);
        }
        let bytes = std::fs::read(&path).expect("a file");
        bytes
            .windows(wanted.len())
            .filter(|part| *part == wanted)
            .count()
    };
    entries
        .map(|entry| count(entry.expect("an entry").path()))
        .sum()
}
