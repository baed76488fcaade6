//! Mailed codes: verifying an address, setting a forgotten password, accepting an invitation.

use crate::support::mail::{code_in, mail_to};
use crate::support::world::{PASSWORD, World, address};
use crate::support::{Answer, Client, TestServer};
use serde_json::{Value, json};

const SIGN_UP: &str = "/v1/authentication/users";
const VERIFY: &str = "/v1/authentication/users/email/verification";
const VERIFY_REQUEST: &str = "/v1/authentication/users/email/verification-request";
const RESET_REQUEST: &str = "/v1/authentication/users/password/reset-request/email";
const RESET: &str = "/v1/authentication/users/password";
const ACCEPT: &str = "/v1/authentication/users/invite";
const ME: &str = "/v1/authentication/users/me";
const NEW_PASSWORD: &str = "nine geese fly south";

async fn signed_up(server: &TestServer, email: &str) -> Client {
    let body =
        json!({"firstName": "Some", "lastName": "Body", "email": email, "password": PASSWORD});
    let answer = server.anonymous.post(SIGN_UP, body).await.expect(201);
    server.anonymous.signed_in(&answer)
}

async fn verify(server: &TestServer, email: &str, code: &str) -> Answer {
    let body = json!({"email": email, "verificationCode": code});
    server.anonymous.post(VERIFY, body).await
}

async fn reset(server: &TestServer, email: &str, code: &str, password: &str) -> Answer {
    let body = json!({"email": email, "verificationCode": code, "newPassword": password});
    server.anonymous.put(RESET, body).await
}

/// Asks for a reset and gives the code of the mail, the `nth` to that address.
async fn reset_code(server: &TestServer, email: &str, nth: usize) -> String {
    let body = json!({"email": email});
    server.anonymous.post(RESET_REQUEST, body).await.expect(200);
    code_in(&mail_to(server, email, nth).await)
}

fn wrong(code: &str) -> String {
    let other = if code.starts_with('A') { "B" } else { "A" };
    format!("{other}{}", &code[1..])
}

#[tokio::test]
async fn an_address_is_verified_by_its_code_once() {
    let server = TestServer::start().await;
    let client = signed_up(&server, "ada@example.com").await;
    let code = code_in(&mail_to(&server, "ada@example.com", 1).await);
    let id = client.get(ME).await.expect(200).id("id");
    // Case and spaces make no difference to people who type it.
    let typed = format!(" {} ", code.to_lowercase());
    let answer = verify(&server, "Ada@Example.com", &typed).await.expect(200);
    assert_eq!(answer.body["userId"], id);
    assert_eq!(
        client.get(ME).await.expect(200).body["isEmailVerified"],
        true
    );
    verify(&server, "ada@example.com", &code)
        .await
        .refused(400, "invalid-code");
}

#[tokio::test]
async fn a_new_code_takes_the_place_of_the_old_one_and_lives_ten_minutes() {
    let server = TestServer::start().await;
    let client = signed_up(&server, "ada@example.com").await;
    let id = client.get(ME).await.expect(200).id("id");
    let old = code_in(&mail_to(&server, "ada@example.com", 1).await);
    let ask = json!({"userId": id});
    server
        .anonymous
        .post(VERIFY_REQUEST, ask.clone())
        .await
        .expect(200);
    let new = code_in(&mail_to(&server, "ada@example.com", 2).await);
    verify(&server, "ada@example.com", &old)
        .await
        .refused(400, "invalid-code");
    server.clock.advance_seconds(600);
    verify(&server, "ada@example.com", &new)
        .await
        .refused(400, "invalid-code");
    server.anonymous.post(VERIFY_REQUEST, ask).await.expect(200);
    let last = code_in(&mail_to(&server, "ada@example.com", 3).await);
    server.clock.advance_seconds(599);
    let body = json!({"userId": id, "verificationCode": last});
    server.anonymous.post(VERIFY, body).await.expect(200);
}

#[tokio::test]
async fn a_code_dies_of_five_wrong_tries_and_a_new_one_can_be_had() {
    let server = TestServer::start().await;
    signed_up(&server, "ada@example.com").await;
    let code = reset_code(&server, "ada@example.com", 2).await;
    for _ in 0..5 {
        reset(&server, "ada@example.com", &wrong(&code), NEW_PASSWORD)
            .await
            .refused(400, "invalid-code");
    }
    // What died stays dead over a restart.
    let server = server.restart().await;
    reset(&server, "ada@example.com", &code, NEW_PASSWORD)
        .await
        .refused(400, "invalid-code");
    let code = reset_code(&server, "ada@example.com", 3).await;
    for _ in 0..4 {
        reset(&server, "ada@example.com", &wrong(&code), NEW_PASSWORD)
            .await
            .refused(400, "invalid-code");
    }
    reset(&server, "ada@example.com", &code, NEW_PASSWORD)
        .await
        .expect(200);
}

#[tokio::test]
async fn of_fifty_that_use_a_code_at_once_one_does() {
    let server = TestServer::start().await;
    signed_up(&server, "ada@example.com").await;
    let code = code_in(&mail_to(&server, "ada@example.com", 1).await);
    let attempts: Vec<_> = (0..50)
        .map(|_| {
            let (client, code) = (server.anonymous.clone(), code.clone());
            let body = json!({"email": "ada@example.com", "verificationCode": code});
            tokio::spawn(async move { client.post(VERIFY, body).await })
        })
        .collect();
    let mut accepted = 0;
    for attempt in attempts {
        let answer = attempt.await.expect("an answer");
        if answer.status == 200 {
            accepted += 1;
        } else {
            answer.refused(400, "invalid-code");
        }
    }
    assert_eq!(accepted, 1);
}

#[tokio::test]
async fn a_reset_password_ends_all_sessions_unlocks_and_verifies() {
    let server = TestServer::start().await;
    let client = signed_up(&server, "ada@example.com").await;
    let other = server.anonymous.sign_in("ada@example.com", PASSWORD).await;
    let code = reset_code(&server, "ada@example.com", 2).await;
    // A code for one thing serves no other.
    verify(&server, "ada@example.com", &code)
        .await
        .refused(400, "invalid-code");
    // Nor is it used up by a password that the policy refuses.
    let answer = reset(&server, "ada@example.com", &code, "short").await;
    answer.refused(400, "password-policy");
    reset(&server, "ada@example.com", &code, NEW_PASSWORD)
        .await
        .expect(200);
    for session in [&client, &other] {
        assert_eq!(session.get(ME).await.status, 401);
    }
    let sign_in = |password: &str| json!({"email": "ada@example.com", "password": password});
    const SIGN_IN: &str = "/v1/authentication/users/sessions";
    server
        .anonymous
        .post(SIGN_IN, sign_in(PASSWORD))
        .await
        .refused(401, "invalid-credentials");
    let fresh = server
        .anonymous
        .sign_in("ada@example.com", NEW_PASSWORD)
        .await;
    assert_eq!(
        fresh.get(ME).await.expect(200).body["isEmailVerified"],
        true
    );
    reset(&server, "ada@example.com", &code, PASSWORD)
        .await
        .refused(400, "invalid-code");
}

#[tokio::test]
async fn an_invitation_is_accepted_within_its_time() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let email = address("guest", "Acme");
    let body =
        json!({"email": email, "firstName": "Some", "lastName": "Body", "roles": ["viewer"]});
    owner
        .post("/v2/authorization/organizations/users", body)
        .await
        .expect(201);
    let server = &world.server;
    let code = code_in(&mail_to(server, &email, 1).await);
    let accept = async |organization: &str, code: &str| {
        let body = json!({"orgId": organization, "email": email, "verificationCode": code, "newPassword": NEW_PASSWORD});
        server.anonymous.put(ACCEPT, body).await
    };
    accept(&world.other.id, &code)
        .await
        .refused(400, "invalid-code");
    server.clock.advance_seconds(72 * 3600);
    accept(&world.acme.id, &code)
        .await
        .refused(400, "invalid-code");
    // Who forgot to accept in time asks for a new password and gets the invitation anew.
    let code = reset_code(server, &email, 2).await;
    reset(server, &email, &code, NEW_PASSWORD)
        .await
        .refused(400, "invalid-code");
    accept(&world.acme.id, &code).await.expect(200);
    let client = server.anonymous.sign_in(&email, NEW_PASSWORD).await;
    let me = client.get(ME).await.expect(200);
    assert_eq!(
        (&me.body["userState"], &me.body["isEmailVerified"]),
        (&json!("ACTIVE"), &json!(true))
    );
    assert_eq!(me.body["memberships"][0]["roles"], json!(["viewer"]));
    accept(&world.acme.id, &code)
        .await
        .refused(400, "invalid-code");
}

#[tokio::test]
async fn known_and_unknown_are_answered_alike() {
    let server = TestServer::start().await;
    signed_up(&server, "ada@example.com").await;
    for (path, is_put, rest) in [
        (VERIFY_REQUEST, false, json!({})),
        (RESET_REQUEST, false, json!({})),
        (VERIFY, false, json!({"verificationCode": "ZZZZZZ"})),
        (
            RESET,
            true,
            json!({"verificationCode": "ZZZZZZ", "newPassword": NEW_PASSWORD}),
        ),
        (
            RESET,
            true,
            json!({"verificationCode": "ZZZZZZ", "newPassword": "short"}),
        ),
        (
            ACCEPT,
            true,
            json!({"orgId": "1", "verificationCode": "ZZZZZZ", "newPassword": NEW_PASSWORD}),
        ),
    ] {
        let mut answers = Vec::new();
        for email in ["ada@example.com", "nobody@example.com"] {
            let mut body = rest.clone();
            body["email"] = email.into();
            let answer = match is_put {
                true => server.anonymous.put(path, body).await,
                false => server.anonymous.post(path, body).await,
            };
            let mut said: Value = answer.body.clone();
            said["requestId"] = Value::Null;
            answers.push((answer.status, said, answer.headers.len()));
        }
        assert_eq!(answers[0], answers[1], "{path}");
    }
}

#[tokio::test]
async fn an_address_gets_five_mails_in_a_quarter_of_an_hour() {
    let server = TestServer::start().await;
    signed_up(&server, "ada@example.com").await;
    for _ in 0..8 {
        let body = json!({"email": "ada@example.com"});
        server.anonymous.post(RESET_REQUEST, body).await.expect(200);
    }
    // One by signing up, five by asking; the next can be had when the first are old enough.
    mail_to(&server, "ada@example.com", 6).await;
    server.clock.advance_seconds(901);
    reset_code(&server, "ada@example.com", 7).await;
    assert_eq!(
        crate::support::mail::mails_to(&server, "ada@example.com").len(),
        7
    );
}

#[tokio::test]
async fn who_is_inactive_gets_nothing_and_what_is_odd_is_refused() {
    let world = World::new().await;
    let server = &world.server;
    let email = address("member", "Acme");
    let code = reset_code(server, &email, 1).await;
    let path = format!("/v1/authentication/users/{}", world.acme.member.user_id);
    let owner = world.acme.owner.in_organization(&world.acme.id);
    owner
        .put(&path, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    reset(server, &email, &code, NEW_PASSWORD)
        .await
        .refused(400, "invalid-code");
    for body in [
        json!({"verificationCode": "ABCDEF"}),
        json!({"userId": "1", "email": email, "verificationCode": "ABCDEF"}),
        json!({"userId": ["1"], "verificationCode": "ABCDEF"}),
        json!({"email": email, "verificationCode": ["ABCDEF"]}),
        json!({"email": email, "verificationCode": "ABCDEF", "isEmailVerified": true}),
    ] {
        let answer = server.anonymous.post(VERIFY, body.clone()).await;
        answer.refused(400, "invalid-request");
    }
    for code in ["", "ＡＢＣＤＥＦ", &"A".repeat(1000), "💩"] {
        verify(server, &email, code)
            .await
            .refused(400, "invalid-code");
    }
    for url in [
        "https://evil.example/{{code}}",
        "javascript:alert(1)",
        "//x",
    ] {
        let body = json!({"email": email, "resetPasswordUrl": url});
        server
            .anonymous
            .post(RESET_REQUEST, body)
            .await
            .refused(400, "url-not-allowed");
    }
}
