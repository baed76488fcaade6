//! Moving an account to another address, and taking it back.

use crate::support::mail::{code_in, mail_to, mails_to};
use crate::support::world::{PASSWORD, World, address};
use crate::support::{Answer, Client, TestServer};
use serde_json::json;

const CHANGE: &str = "/v1/authentication/users/me/email";
const CONFIRM: &str = "/v1/authentication/users/email/confirmation";
const UNDO: &str = "/v1/authentication/users/email/undo";
const ME: &str = "/v1/authentication/users/me";
const SIGN_UP: &str = "/v1/authentication/users";
const RESET_REQUEST: &str = "/v1/authentication/users/password/reset-request/email";
const OLD: &str = "member@acme.example";
const NEW: &str = "moved@elsewhere.example";
const DAY: i64 = 24 * 3600;

async fn ask(client: &Client, email: &str) -> Answer {
    client.post(CHANGE, json!({"newEmail": email})).await
}

async fn give(server: &TestServer, path: &str, user: &str, code: &str) -> Answer {
    let body = json!({"userId": user, "verificationCode": code});
    server.anonymous.post(path, body).await
}

/// Moves the member of Acme to [`NEW`]; gives the code that undoes it.
async fn moved(world: &World) -> String {
    let (server, member) = (&world.server, &world.acme.member);
    ask(member, NEW).await.expect(200);
    let code = code_in(&mail_to(server, NEW, 1).await);
    give(server, CONFIRM, &member.user_id, &code)
        .await
        .expect(200);
    code_in(&mail_to(server, OLD, 1).await)
}

fn wrong(code: &str) -> String {
    let other = if code.starts_with('A') { "B" } else { "A" };
    format!("{other}{}", &code[1..])
}

#[tokio::test]
async fn nothing_changes_before_the_code_comes_back() {
    let world = World::new().await;
    let (server, member) = (&world.server, &world.acme.member);
    ask(member, "Moved@elsewhere.example").await.expect(200);
    let code = code_in(&mail_to(server, NEW, 1).await);
    assert_eq!(member.get(ME).await.expect(200).body["email"], OLD);
    server.anonymous.sign_in(OLD, PASSWORD).await;
    assert!(mails_to(server, OLD).is_empty());
    let answer = give(server, CONFIRM, &member.user_id, &code.to_lowercase())
        .await
        .expect(200);
    assert_eq!(answer.body["email"], NEW);
    let me = member.get(ME).await.expect(200);
    assert_eq!(me.body["email"], NEW);
    assert_eq!(me.body["isEmailVerified"], true);
    server.anonymous.sign_in(NEW, PASSWORD).await;
    let old = server.anonymous.try_sign_in(OLD, PASSWORD).await;
    old.refused(401, "invalid-credentials");
    give(server, CONFIRM, &member.user_id, &code)
        .await
        .refused(400, "invalid-code");
    assert!(mail_to(server, OLD, 1).await.contains("was changed"));
    // And whoever searches finds the new one.
    let list = "/v1/authorization/users?email=moved";
    let found = world.super_admin.get(list).await.expect(200);
    assert_eq!(found.body["metadata"]["total"], 1, "{}", found.text);
}

#[tokio::test]
async fn the_address_before_takes_the_account_back() {
    let world = World::new().await;
    let (server, member) = (&world.server, &world.acme.member);
    let undo = moved(&world).await;
    server.clock.advance_seconds(3 * DAY - 1);
    let back = give(server, UNDO, &member.user_id, &undo).await.expect(200);
    assert_eq!(back.body["email"], OLD);
    // Whoever moved it is out: session, password and address.
    member.get(ME).await.refused(401, "unauthenticated");
    for address in [OLD, NEW] {
        let answer = server.anonymous.try_sign_in(address, PASSWORD).await;
        answer.refused(401, "invalid-credentials");
    }
    assert!(
        mail_to(server, NEW, 2)
            .await
            .contains("another e-mail address")
    );
    let body = json!({"email": OLD});
    server.anonymous.post(RESET_REQUEST, body).await.expect(200);
    let code = code_in(&mail_to(server, OLD, 2).await);
    let body =
        json!({"email": OLD, "verificationCode": code, "newPassword": "nine geese fly south"});
    server
        .anonymous
        .put("/v1/authentication/users/password", body)
        .await
        .expect(200);
    server.anonymous.sign_in(OLD, "nine geese fly south").await;
    give(server, UNDO, &member.user_id, &undo)
        .await
        .refused(400, "invalid-code");
}

#[tokio::test]
async fn the_address_before_is_kept_for_72_hours_also_over_a_restart() {
    let mut world = World::new().await;
    let undo = moved(&world).await;
    let user = world.acme.member.user_id.clone();
    let sign_up = json!({"firstName": "Some", "lastName": "Body", "email": "Member@Acme.example", "password": PASSWORD});
    let invited = json!({"firstName": "Some", "email": OLD});
    for restarts in 0..2 {
        let taken = world.server.anonymous.post(SIGN_UP, sign_up.clone()).await;
        taken.refused(409, "email-taken");
        let owner = world.server.anonymous.bearer(&world.acme.owner.token);
        let create = "/v2/authorization/organizations/users";
        let answer = owner
            .in_organization(&world.acme.id)
            .post(create, invited.clone())
            .await;
        answer.refused(409, "email-taken");
        if restarts == 0 {
            world.server = world.server.restart().await;
        }
    }
    // A second change would wear the way back out.
    let server = &world.server;
    let member = server.anonymous.sign_in(NEW, PASSWORD).await;
    ask(&member, "third@elsewhere.example")
        .await
        .refused(409, "conflict");
    server.clock.advance_seconds(3 * DAY);
    give(server, UNDO, &user, &undo)
        .await
        .refused(400, "invalid-code");
    server.settled().await;
    let member = server.anonymous.sign_in(NEW, PASSWORD).await;
    ask(&member, "third@elsewhere.example").await.expect(200);
}

#[tokio::test]
async fn whose_address_it_is_nobody_learns() {
    let world = World::new().await;
    let (server, member) = (&world.server, &world.acme.member);
    let taken = address("owner", "Acme");
    let (free, known) = (
        ask(member, NEW).await.expect(200),
        ask(member, &taken).await.expect(200),
    );
    assert_eq!(free.body, known.body);
    // Its owner is told that somebody tried, without a code.
    let notice = mail_to(server, &taken, 1).await;
    assert!(
        notice.contains("sign up") && !notice.contains("code works"),
        "{notice}"
    );
    let own = ask(member, "MEMBER@acme.example").await;
    own.invalid("newEmail");
}

#[tokio::test]
async fn whoever_is_faster_has_the_address() {
    let world = World::new().await;
    let (server, member, manager) = (&world.server, &world.acme.member, &world.acme.manager);
    for client in [member, manager] {
        ask(client, NEW).await.expect(200);
    }
    let (first, second) = (
        code_in(&mail_to(server, NEW, 1).await),
        code_in(&mail_to(server, NEW, 2).await),
    );
    give(server, CONFIRM, &manager.user_id, &first)
        .await
        .refused(400, "invalid-code");
    give(server, CONFIRM, &manager.user_id, &second)
        .await
        .expect(200);
    give(server, CONFIRM, &member.user_id, &first)
        .await
        .refused(409, "email-taken");
    assert_eq!(member.get(ME).await.expect(200).body["email"], OLD);
}

#[tokio::test]
async fn of_fifty_with_the_code_one_moves_the_account_and_one_takes_it_back() {
    let world = World::new().await;
    let (server, member) = (&world.server, &world.acme.member);
    ask(member, NEW).await.expect(200);
    let code = code_in(&mail_to(server, NEW, 1).await);
    for (path, code) in [(CONFIRM, code), (UNDO, String::new())] {
        let code = match code.is_empty() {
            true => code_in(&mail_to(server, OLD, 1).await),
            false => code,
        };
        let tries = (0..50).map(|_| give(server, path, &member.user_id, &code));
        let answers = futures_util::future::join_all(tries).await;
        let right = answers.iter().filter(|answer| answer.status == 200);
        assert_eq!(right.count(), 1, "{path}");
    }
    assert_eq!(mails_to(server, OLD).len(), 1);
}

#[tokio::test]
async fn a_code_dies_of_five_wrong_tries_and_after_ten_minutes() {
    let world = World::new().await;
    let (server, member) = (&world.server, &world.acme.member);
    ask(member, NEW).await.expect(200);
    let code = code_in(&mail_to(server, NEW, 1).await);
    for _ in 0..5 {
        give(server, CONFIRM, &member.user_id, &wrong(&code))
            .await
            .refused(400, "invalid-code");
    }
    give(server, CONFIRM, &member.user_id, &code)
        .await
        .refused(400, "invalid-code");
    ask(member, NEW).await.expect(200);
    let code = code_in(&mail_to(server, NEW, 2).await);
    // A code for one thing serves nothing else.
    give(server, UNDO, &member.user_id, &code)
        .await
        .refused(400, "invalid-code");
    give(server, CONFIRM, &world.acme.owner.user_id, &code)
        .await
        .refused(400, "invalid-code");
    give(server, CONFIRM, "1", &code)
        .await
        .refused(400, "invalid-code");
    server.clock.advance_seconds(600);
    give(server, CONFIRM, &member.user_id, &code)
        .await
        .refused(400, "invalid-code");
}

#[tokio::test]
async fn codes_that_went_to_the_address_before_are_of_no_more_use() {
    let world = World::new().await;
    let (server, member) = (&world.server, &world.acme.member);
    server
        .anonymous
        .post(RESET_REQUEST, json!({"email": OLD}))
        .await
        .expect(200);
    let reset = code_in(&mail_to(server, OLD, 1).await);
    ask(member, NEW).await.expect(200);
    let code = code_in(&mail_to(server, NEW, 1).await);
    give(server, CONFIRM, &member.user_id, &code)
        .await
        .expect(200);
    let body =
        json!({"email": NEW, "verificationCode": reset, "newPassword": "nine geese fly south"});
    let answer = server
        .anonymous
        .put("/v1/authentication/users/password", body)
        .await;
    answer.refused(400, "invalid-code");
}

#[tokio::test]
async fn it_needs_a_fresh_proof_and_a_sound_address() {
    let world = World::new().await;
    let member = &world.acme.member;
    for wrong in [
        json!(""),
        json!("no address"),
        json!("a@b\r\nBcc: c@d.example"),
        json!(["a@b.example"]),
    ] {
        member
            .post(CHANGE, json!({"newEmail": wrong}))
            .await
            .invalid("newEmail");
    }
    let body = json!({"newEmail": NEW, "emailChangeUrl": "https://evil.example/"});
    member
        .post(CHANGE, body)
        .await
        .refused(400, "url-not-allowed");
    world.server.clock.advance_seconds(301);
    ask(member, NEW).await.refused(403, "fresh-proof-required");
    world
        .server
        .anonymous
        .post(CHANGE, json!({"newEmail": NEW}))
        .await
        .refused(401, "unauthenticated");
    assert!(mails_to(&world.server, NEW).is_empty());
}

#[tokio::test]
async fn administrators_move_whom_they_may_change() {
    let world = World::new().await;
    let (server, acme) = (&world.server, &world.acme);
    let path = |user: &str| format!("/v1/authorization/users/{user}/email");
    let body = json!({"newEmail": NEW});
    let member = &acme.member;
    acme.manager
        .post(&path(&acme.owner.user_id), body.clone())
        .await
        .refused(403, "role-above-own");
    world
        .other
        .owner
        .post(&path(&member.user_id), body.clone())
        .await
        .refused(403, "forbidden");
    // Not past the proof that one's own change needs.
    acme.owner
        .post(&path(&acme.owner.user_id), body.clone())
        .await
        .refused(409, "conflict");
    let taken = json!({"newEmail": address("owner", "Acme")});
    acme.manager
        .post(&path(&member.user_id), taken)
        .await
        .refused(409, "email-taken");
    acme.manager
        .post(&path(&member.user_id), body)
        .await
        .expect(200);
    let code = code_in(&mail_to(server, NEW, 1).await);
    assert_eq!(member.get(ME).await.expect(200).body["email"], OLD);
    server.clock.advance_seconds(2 * DAY);
    give(server, CONFIRM, &member.user_id, &code)
        .await
        .expect(200);
    server.anonymous.sign_in(NEW, PASSWORD).await;
    let notice = mail_to(server, OLD, 1).await;
    assert!(notice.contains("An administrator of"), "{notice}");
}
