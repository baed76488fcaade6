//! Second factors: codes by mail, authenticator apps, recovery codes.

use crate::support::mail::{code_in, mail_to, mails_to};
use crate::support::world::{PASSWORD, World, address};
use crate::support::{Answer, Client, TestServer};
use serde_json::{Value, json};

const V1: &str = "/v1/authentication/users/sessions";
const V2: &str = "/v2/authentication/users/sessions";
const VERIFY: &str = "/v2/authentication/users/sessions/mfa";
const RESEND: &str = "/v2/authentication/users/sessions/mfa/code";
const MFA: &str = "/v1/authentication/users/me/mfa";
const AGAIN: &str = "/v1/authentication/users/me/reauthentication";
const ME: &str = "/v1/authentication/users/me";

/// A member of Acme with a mailed code as second factor.
async fn enrolled(world: &World) -> String {
    let path = format!(
        "/v1/authorization/users/{}/mfa/email",
        world.acme.member.user_id
    );
    world.acme.owner.post(&path, json!(null)).await.expect(200);
    address("member", "Acme")
}

async fn sign_in(server: &TestServer, email: &str) -> Answer {
    server
        .anonymous
        .post(V2, json!({"email": email, "password": PASSWORD}))
        .await
}

/// A sign-in that waits for its second factor.
async fn waiting(server: &TestServer, email: &str) -> (Value, Client) {
    let answer = sign_in(server, email).await.expect(200);
    assert_eq!(answer.body["state"], "MFA_REQUIRED");
    let client = server
        .anonymous
        .bearer(answer.body["sessionToken"].as_str().expect("a token"));
    (answer.body, client)
}

async fn verify(server: &TestServer, session: &Value, code: &str) -> Answer {
    let body = json!({"sessionId": session["sessionId"], "sessionToken": session["sessionToken"], "code": code});
    server.anonymous.post(VERIFY, body).await
}

fn other_code(code: &str) -> String {
    let digit = if code.starts_with('1') { '2' } else { '1' };
    format!("{digit}{}", &code[1..])
}

#[tokio::test]
async fn a_mailed_code_finishes_a_sign_in_under_a_new_token() {
    let world = World::new().await;
    let server = &world.server;
    let email = enrolled(&world).await;
    let v1 = server
        .anonymous
        .post(V1, json!({"email": email, "password": PASSWORD}))
        .await;
    v1.refused(403, "mfa-required");
    let wrong = json!({"email": email, "password": "another phrase"});
    server
        .anonymous
        .post(V2, wrong)
        .await
        .refused(401, "invalid-credentials");

    // The notice of the factor comes first.
    let (session, pending) = waiting(server, &email).await;
    assert_eq!(session["mfaMethods"], json!(["email"]));
    let code = code_in(&mail_to(server, &email, 2).await);
    assert_eq!(code.len(), 8);
    // What waits is good for nothing.
    for (path, method) in [
        (ME, "get"),
        (V1, "get"),
        ("/v1/authorization/users/roles", "get"),
        (MFA, "get"),
    ] {
        assert_ne!(pending.get(path).await.status, 200, "{method} {path}");
    }
    assert_eq!(
        pending
            .put("/v1/authorization/sessions/1", json!(null))
            .await
            .status,
        401
    );
    assert_eq!(
        pending
            .post(AGAIN, json!({"password": PASSWORD}))
            .await
            .status,
        401
    );

    verify(server, &session, &other_code(&code))
        .await
        .refused(400, "invalid-code");
    let answer = verify(server, &session, &code).await.expect(201);
    assert!(answer.headers.contains_key("set-cookie"));
    let client = server.anonymous.signed_in(&answer);
    let me = client.get(ME).await.expect(200);
    assert_eq!(
        (&me.body["mfaEnabled"], &me.body["session"]["sessionId"]),
        (&json!(true), &session["sessionId"])
    );
    assert_eq!(pending.get(ME).await.status, 401);
    verify(server, &session, &code)
        .await
        .refused(401, "session-expired");
}

#[tokio::test]
async fn of_fifty_that_use_a_code_at_once_one_signs_in() {
    let world = World::new().await;
    let email = enrolled(&world).await;
    let (session, _) = waiting(&world.server, &email).await;
    let code = code_in(&mail_to(&world.server, &email, 2).await);
    let attempts: Vec<_> = (0..50)
        .map(|_| {
            let client = world.server.anonymous.clone();
            let body = json!({"sessionId": session["sessionId"], "sessionToken": session["sessionToken"], "code": code});
            tokio::spawn(async move { client.post(VERIFY, body).await.status.as_u16() })
        })
        .collect();
    let mut signed_in = 0;
    for attempt in attempts {
        match attempt.await.expect("an answer") {
            201 => signed_in += 1,
            400 | 401 => {}
            other => panic!("{other}"),
        }
    }
    assert_eq!(signed_in, 1);
}

#[tokio::test]
async fn wrong_codes_are_counted_by_person_and_lock_second_factors_only() {
    let world = World::new().await;
    let server = &world.server;
    let email = enrolled(&world).await;
    let (first, _) = waiting(server, &email).await;
    let (second, _) = waiting(server, &email).await;
    let code = code_in(&mail_to(server, &email, 3).await);
    let wrong = other_code(&code);
    for _ in 0..5 {
        verify(server, &first, &wrong)
            .await
            .refused(400, "invalid-code");
    }
    // The code is dead by then; a new one, and a sign-in more, do not begin the count anew.
    verify(server, &second, &code)
        .await
        .refused(400, "invalid-code");
    let (third, _) = waiting(server, &email).await;
    for _ in 0..4 {
        verify(server, &third, &wrong)
            .await
            .refused(400, "invalid-code");
    }
    // Ten wrong ones: what waited has ended, and the right password begins nothing.
    verify(server, &third, &wrong)
        .await
        .refused(401, "session-expired");
    sign_in(server, &email)
        .await
        .refused(401, "invalid-credentials");
    // Who is signed in already stays so.
    world.acme.member.get(ME).await.expect(200);
    let server = world.server.restart().await;
    sign_in(&server, &email)
        .await
        .refused(401, "invalid-credentials");
    server.clock.advance_seconds(901);
    let (session, _) = waiting(&server, &email).await;
    let last = mails_to(&server, &email).len();
    let code = code_in(&mail_to(&server, &email, last.max(5)).await);
    verify(&server, &session, &code).await.expect(201);
}

#[tokio::test]
async fn a_code_is_sent_again_and_a_sign_in_that_waits_can_be_ended() {
    let world = World::new().await;
    let server = &world.server;
    let email = enrolled(&world).await;
    let (session, pending) = waiting(server, &email).await;
    let old = code_in(&mail_to(server, &email, 2).await);
    let body = json!({"sessionId": session["sessionId"], "sessionToken": session["sessionToken"]});
    server
        .anonymous
        .post(RESEND, body.clone())
        .await
        .expect(200);
    let new = code_in(&mail_to(server, &email, 3).await);
    verify(server, &session, &old)
        .await
        .refused(400, "invalid-code");
    // It ends itself and nothing else.
    let id = session["sessionId"].as_str().expect("an id");
    let other = format!("{V1}/{}", world.acme.member.session_id);
    assert_eq!(pending.delete(&other).await.status, 401);
    pending.delete(&format!("{V1}/{id}")).await.expect(204);
    verify(server, &session, &new)
        .await
        .refused(401, "session-expired");
    server
        .anonymous
        .post(RESEND, body)
        .await
        .refused(401, "session-expired");
    // One that is left to itself ends after ten minutes.
    let (session, _) = waiting(server, &email).await;
    let code = code_in(&mail_to(server, &email, 4).await);
    server.clock.advance_seconds(600);
    verify(server, &session, &code)
        .await
        .refused(401, "session-expired");
}

#[tokio::test]
async fn where_a_factor_is_forced_it_proves_the_address_too() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.force_mfa = true;
        }
    })
    .await;
    let body = json!({"firstName": "Ada", "email": "ada@example.com", "password": PASSWORD});
    // Nobody is signed in by signing up alone.
    let answer = server
        .anonymous
        .post("/v1/authentication/users", body)
        .await
        .expect(202);
    assert!(!answer.headers.contains_key("set-cookie"));
    mail_to(&server, "ada@example.com", 1).await;
    let (session, _) = waiting(&server, "ada@example.com").await;
    let code = code_in(&mail_to(&server, "ada@example.com", 2).await);
    let answer = verify(&server, &session, &code).await.expect(201);
    let client = server.anonymous.signed_in(&answer);
    let me = client.get(ME).await.expect(200).body;
    assert_eq!(
        (&me["isEmailVerified"], &me["mfaEnabled"]),
        (&json!(true), &json!(false))
    );
}

/// What an authenticator app shows.
fn shown(secret: &str, server: &TestServer) -> String {
    use domain::ambient::Clock;
    crate::support::totp::shown(secret, server.clock.now())
}

/// Enrolls an app; gives its secret and the recovery codes.
async fn with_app(server: &TestServer, client: &Client) -> (String, Vec<String>) {
    let answer = client
        .post(&format!("{MFA}/totp"), json!(null))
        .await
        .expect(201);
    let secret = answer.body["secret"].as_str().expect("a secret").to_owned();
    let uri = answer.body["uri"].as_str().expect("an address");
    assert!(
        uri.starts_with("otpauth://totp/") && uri.contains(&secret),
        "{uri}"
    );
    let confirm = format!("{MFA}/totp/confirmation");
    client
        .post(&confirm, json!({"code": "000000"}))
        .await
        .refused(400, "invalid-code");
    let body = json!({"code": shown(&secret, server)});
    let answer = client.post(&confirm, body.clone()).await.expect(200);
    client
        .post(&confirm, body)
        .await
        .refused(404, "factor-not-found");
    let codes = answer.body["recoveryCodes"]
        .as_array()
        .expect("codes")
        .iter();
    (
        secret,
        codes
            .map(|code| code.as_str().expect("a text").to_owned())
            .collect(),
    )
}

#[tokio::test]
async fn an_authenticator_app_and_its_recovery_codes_serve_once_each() {
    let world = World::new().await;
    let server = &world.server;
    let (member, email) = (&world.acme.member, address("member", "Acme"));
    let (secret, recovery) = with_app(server, member).await;
    assert_eq!(recovery.len(), 10);
    let (session, _) = waiting(server, &email).await;
    assert_eq!(session["mfaMethods"], json!(["totp", "recoveryCode"]));
    // The code that confirmed it was used then.
    verify(server, &session, &shown(&secret, server))
        .await
        .refused(400, "invalid-code");
    server.clock.advance_seconds(30);
    let code = shown(&secret, server);
    verify(server, &session, &code).await.expect(201);
    let (session, _) = waiting(server, &email).await;
    verify(server, &session, &code)
        .await
        .refused(400, "invalid-code");
    let typed = recovery[3].to_lowercase().replace('-', " ");
    verify(server, &session, &typed).await.expect(201);
    let (session, _) = waiting(server, &email).await;
    verify(server, &session, &recovery[3])
        .await
        .refused(400, "invalid-code");
    // No mail with a code was sent to somebody who has an app, nor is one sent.
    let body = json!({"sessionId": session["sessionId"], "sessionToken": session["sessionToken"]});
    server
        .anonymous
        .post(RESEND, body)
        .await
        .refused(404, "factor-not-found");
    let list = member.get(MFA).await.expect(200).body;
    assert_eq!(list["factors"][1]["left"], 9);
    // A password that was reset does not skip the app.
    let ask = json!({"email": email});
    server
        .anonymous
        .post("/v1/authentication/users/password/reset-request/email", ask)
        .await
        .expect(200);
    let mails = mails_to(server, &email).len() + 1;
    let code = code_in(&mail_to(server, &email, mails.max(3)).await);
    let body =
        json!({"email": email, "verificationCode": code, "newPassword": "nine geese fly south"});
    server
        .anonymous
        .put("/v1/authentication/users/password", body)
        .await
        .expect(200);
    let body = json!({"email": email, "password": "nine geese fly south"});
    server
        .anonymous
        .post(V1, body.clone())
        .await
        .refused(403, "mfa-required");
    assert_eq!(server.anonymous.post(V2, body).await.status, 200);
}

#[tokio::test]
async fn what_proves_a_person_is_changed_after_a_fresh_proof_only() {
    let world = World::new().await;
    let server = &world.server;
    let member = &world.acme.member;
    server.clock.advance_seconds(301);
    let totp = format!("{MFA}/totp");
    for answer in [
        member.post(&totp, json!(null)).await,
        member.post(&format!("{MFA}/email"), json!(null)).await,
        member.delete(&format!("{MFA}/email")).await,
        member.delete(&totp).await,
        member
            .post(&format!("{MFA}/recovery-codes"), json!(null))
            .await,
    ] {
        answer.refused(403, "fresh-proof-required");
    }
    member
        .post(AGAIN, json!({"password": "not my phrase"}))
        .await
        .refused(401, "invalid-credentials");
    for body in [
        json!({}),
        json!({"password": PASSWORD, "code": "12345678"}),
        json!({"password": [PASSWORD]}),
    ] {
        assert_eq!(member.post(AGAIN, body).await.status, 400);
    }
    member
        .post(AGAIN, json!({"password": PASSWORD}))
        .await
        .expect(200);
    let (_, recovery) = with_app(server, member).await;
    member
        .post(&totp, json!(null))
        .await
        .refused(409, "already-exists");
    server.clock.advance_seconds(301);
    member
        .delete(&totp)
        .await
        .refused(403, "fresh-proof-required");
    // A second factor is a proof too.
    member
        .post(AGAIN, json!({"code": recovery[0]}))
        .await
        .expect(200);
    let renewed = member
        .post(&format!("{MFA}/recovery-codes"), json!(null))
        .await
        .expect(200);
    member
        .post(AGAIN, json!({"code": recovery[1]}))
        .await
        .refused(400, "invalid-code");
    member
        .post(AGAIN, json!({"code": renewed.body["recoveryCodes"][0]}))
        .await
        .expect(200);
    member.delete(&totp).await.expect(200);
    member.delete(&totp).await.refused(404, "factor-not-found");
    assert_eq!(
        sign_in(server, &address("member", "Acme")).await.status,
        201
    );
    // Each change was told by mail.
    mail_to(server, &address("member", "Acme"), 4).await;
}

#[tokio::test]
async fn an_administrator_takes_all_factors_from_who_lost_them() {
    let world = World::new().await;
    let server = &world.server;
    with_app(server, &world.acme.member).await;
    let path = format!("/v1/authorization/users/{}/mfa", world.acme.member.user_id);
    for other in [&world.acme.manager, &world.other.owner, &world.acme.member] {
        assert_eq!(other.delete(&path).await.status, 403);
    }
    world.acme.owner.delete(&path).await.expect(200);
    assert_eq!(
        sign_in(server, &address("member", "Acme")).await.status,
        201
    );
    // Nobody takes them from somebody above.
    let admin = world.super_admin.get(ME).await.expect(200).id("id");
    let path = format!("/v1/authorization/users/{admin}/mfa");
    assert_eq!(world.acme.owner.delete(&path).await.status, 403);
}

#[tokio::test]
async fn people_see_and_end_their_sessions() {
    let world = World::new().await;
    let email = address("member", "Acme");
    let second = world.server.anonymous.sign_in(&email, PASSWORD).await;
    let path = "/v1/authentication/users/me/sessions";
    let list = second.get(path).await.expect(200).body;
    let current: Vec<_> = list["sessions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|session| session["isCurrent"] == true)
        .collect();
    assert_eq!(current, [false, true]);
    second.delete(path).await.expect(200);
    assert_eq!(world.acme.member.get(ME).await.status, 401);
    assert_eq!(
        second.get(path).await.expect(200).body["sessions"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}

#[tokio::test]
async fn a_session_is_not_extended_past_the_life_of_its_second_factor() {
    let world = World::new().await;
    let server = &world.server;
    let email = enrolled(&world).await;
    let (session, _) = waiting(server, &email).await;
    let code = code_in(&mail_to(server, &email, 2).await);
    let answer = verify(server, &session, &code).await.expect(201);
    let client = server.anonymous.signed_in(&answer);
    let path = format!(
        "/v1/authorization/sessions/{}",
        session["sessionId"].as_str().expect("an id")
    );
    server.clock.advance_seconds(43_199);
    client.put(&path, json!(null)).await.expect(200);
    server.clock.advance_seconds(1);
    client
        .put(&path, json!(null))
        .await
        .refused(401, "session-expired");
    // Until it ends the session goes on.
    client.get(ME).await.expect(200);
}
