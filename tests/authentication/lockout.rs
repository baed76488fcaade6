//! Wrong passwords in a row lock an account for a while.

use crate::support::server::TestServer;
use crate::support::world::{PASSWORD, World};
use crate::support::{Answer, Client};
use serde_json::json;

const MEMBER: &str = "member@acme.example";

/// Three wrong passwords lock for a minute.
async fn world() -> World {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.lockout_policy.max_password_attempts = 3;
            application.login.lockout_policy.lockout_seconds = 60;
        }
    })
    .await;
    World::on(server).await
}

/// The state of the member, as soon as it is the expected one: wrong passwords are counted after
/// the answer. Panics when it does not come.
async fn expect_state(world: &World, wanted: &str) {
    let path = format!("/v1/authentication/users/{}", world.acme.member.user_id);
    for _ in 0..500 {
        let user = world.super_admin.get(&path).await.expect(200);
        if user.body["userState"] == wanted {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the account is not {wanted}");
}

async fn guess(client: &Client) -> Answer {
    client.try_sign_in(MEMBER, "not the phrase").await
}

#[tokio::test]
async fn three_wrong_passwords_lock_and_time_unlocks() {
    let world = world().await;
    let anonymous = &world.server.anonymous;
    for _ in 0..3 {
        guess(anonymous).await.refused(401, "invalid-credentials");
    }
    expect_state(&world, "LOCKED").await;
    let locked = anonymous.try_sign_in(MEMBER, PASSWORD).await;
    let wrong = guess(anonymous).await;
    assert_eq!(locked.body["detail"], wrong.body["detail"]);
    locked.refused(401, "invalid-credentials");
    // Sessions that were open go on; others' accounts are not locked.
    world
        .acme
        .member
        .get("/v1/authentication/users/me")
        .await
        .expect(200);
    anonymous.sign_in("owner@acme.example", PASSWORD).await;
    world.server.clock.advance_seconds(59);
    anonymous
        .try_sign_in(MEMBER, PASSWORD)
        .await
        .refused(401, "invalid-credentials");
    world.server.clock.advance_seconds(1);
    anonymous.sign_in(MEMBER, PASSWORD).await;
    expect_state(&world, "ACTIVE").await;
}

#[tokio::test]
async fn guesses_while_locked_do_not_lengthen_the_lock_and_the_count_begins_anew() {
    let world = world().await;
    let anonymous = &world.server.anonymous;
    for _ in 0..6 {
        guess(anonymous).await.refused(401, "invalid-credentials");
    }
    expect_state(&world, "LOCKED").await;
    world.server.clock.advance_seconds(60);
    for _ in 0..2 {
        guess(anonymous).await.refused(401, "invalid-credentials");
    }
    anonymous.sign_in(MEMBER, PASSWORD).await;
    // A sign-in forgets the two.
    for _ in 0..2 {
        guess(anonymous).await.refused(401, "invalid-credentials");
    }
    anonymous.sign_in(MEMBER, PASSWORD).await;
}

#[tokio::test]
async fn a_lock_outlives_a_restart() {
    let world = world().await;
    for _ in 0..3 {
        guess(&world.server.anonymous)
            .await
            .refused(401, "invalid-credentials");
    }
    expect_state(&world, "LOCKED").await;
    let server = world.server.restart().await;
    server
        .anonymous
        .try_sign_in(MEMBER, PASSWORD)
        .await
        .refused(401, "invalid-credentials");
}

#[tokio::test]
async fn after_fifty_guesses_at_once_the_right_password_does_not_open() {
    let world = world().await;
    let guesses: Vec<_> = (0..50)
        .map(|_| {
            let client = world.server.anonymous.clone();
            tokio::spawn(async move { guess(&client).await })
        })
        .collect();
    for answer in guesses {
        let answer = answer.await.expect("an answer");
        assert!(
            matches!(answer.status.as_u16(), 401 | 503),
            "{}",
            answer.text
        );
    }
    expect_state(&world, "LOCKED").await;
    world
        .server
        .anonymous
        .try_sign_in(MEMBER, PASSWORD)
        .await
        .refused(401, "invalid-credentials");
    // However many came, it is one lock.
    world.server.clock.advance_seconds(60);
    world.server.anonymous.sign_in(MEMBER, PASSWORD).await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let events = owner
        .get("/v1/authorization/organizations/events?type=user.locked")
        .await
        .expect(200);
    assert_eq!(events.body["metadata"]["total"], 1, "{}", events.text);
}

#[tokio::test]
async fn a_guess_that_waited_while_others_locked_does_not_learn_that_a_second_factor_is_due() {
    let server = TestServer::start_with(|settings| {
        // One password after the other, each long enough for the next ones to wait.
        settings.passwords.threads = 1;
        settings.passwords.memory_kib = 32_768;
        settings.passwords.iterations = 4;
        for application in settings.applications.values_mut() {
            application.login.lockout_policy.max_password_attempts = 3;
            application.login.force_mfa = true;
        }
    })
    .await;
    let anonymous = &server.anonymous;
    let email = "new@example.com";
    let person =
        json!({"firstName": "New", "lastName": "Body", "email": email, "password": PASSWORD});
    anonymous
        .post("/v1/authentication/users", person)
        .await
        .expect(202);
    anonymous
        .try_sign_in(email, PASSWORD)
        .await
        .refused(403, "mfa-required");
    let (answered, mut first) = tokio::sync::mpsc::channel(10);
    let guesses: Vec<_> = (0..10)
        .map(|_| {
            let (client, answered) = (anonymous.clone(), answered.clone());
            tokio::spawn(async move {
                let answer = client.try_sign_in(email, "not the phrase").await;
                answered.send(()).await.expect("somebody waits");
                answer
            })
        })
        .collect();
    // The first is counted, the account is open, the others are in the queue: now comes the right one.
    first.recv().await.expect("an answer");
    anonymous
        .try_sign_in(email, PASSWORD)
        .await
        .refused(401, "invalid-credentials");
    for guess in guesses {
        let answer = guess.await.expect("an answer");
        answer.refused(401, "invalid-credentials");
    }
}

#[tokio::test]
async fn an_open_browser_is_no_place_for_guessing_either() {
    let world = world().await;
    let member = &world.acme.member;
    let path = format!("/v1/authentication/users/{}/password", member.user_id);
    let change =
        |present: &str| json!({"currentPassword": present, "newPassword": "another fine phrase"});
    for _ in 0..3 {
        member
            .put(&path, change("not the phrase"))
            .await
            .refused(401, "invalid-credentials");
    }
    expect_state(&world, "LOCKED").await;
    member
        .put(&path, change(PASSWORD))
        .await
        .refused(401, "invalid-credentials");
    world.server.clock.advance_seconds(60);
    member.put(&path, change(PASSWORD)).await.expect(200);
}

#[tokio::test]
async fn guesses_at_the_present_password_at_once_are_held_to_the_policy_too() {
    let world = world().await;
    let member = &world.acme.member;
    let path = format!("/v1/authentication/users/{}/password", member.user_id);
    let attempts = (0..60).map(|n| {
        let present = if n == 59 { PASSWORD } else { "not the phrase" };
        let (client, path) = (member.clone(), path.clone());
        let body = json!({"currentPassword": present, "newPassword": "another fine phrase"});
        tokio::spawn(async move { client.put(&path, body).await })
    });
    let mut changed = false;
    for answer in attempts.collect::<Vec<_>>() {
        let answer = answer.await.expect("an answer");
        changed |= answer.status == 200;
        assert!(
            matches!(answer.status.as_u16(), 200 | 401 | 503),
            "{}",
            answer.text
        );
    }
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let trail = owner
        .get("/v1/authorization/organizations/events?pageSize=100&order=asc")
        .await
        .expect(200);
    let kinds = trail.body["events"].as_array().expect("events").iter();
    let kinds: Vec<_> = kinds.filter_map(|event| event["type"].as_str()).collect();
    let locked = kinds.iter().position(|kind| *kind == "user.locked");
    let done = kinds
        .iter()
        .position(|kind| *kind == "user.password-changed");
    assert_eq!(changed, done.is_some());
    if let (Some(locked), Some(done)) = (locked, done) {
        assert!(
            done < locked,
            "the password was changed while locked: {kinds:?}"
        );
    }
    assert!(locked.is_some() || done.is_some(), "{kinds:?}");
}

#[tokio::test]
async fn an_administrator_unlocks_but_nobody_unlocks_themselves() {
    let world = world().await;
    let anonymous = &world.server.anonymous;
    for _ in 0..3 {
        guess(anonymous).await.refused(401, "invalid-credentials");
    }
    expect_state(&world, "LOCKED").await;
    let path = format!("/v1/authentication/users/{}", world.acme.member.user_id);
    let activate = json!({"userState": "ACTIVE"});
    let own = world.acme.member.put(&path, activate.clone()).await;
    assert!(matches!(own.status.as_u16(), 200 | 403), "{}", own.text);
    expect_state(&world, "LOCKED").await;
    world
        .other
        .manager
        .put(&path, activate.clone())
        .await
        .refused(403, "forbidden");
    let changed = world.acme.manager.put(&path, activate).await.expect(200);
    assert_eq!(changed.body["user"]["userState"], "ACTIVE");
    anonymous.sign_in(MEMBER, PASSWORD).await;
    // A manager is no administrator of their own lock.
    let manager = format!("/v1/authentication/users/{}", world.acme.manager.user_id);
    for _ in 0..3 {
        anonymous
            .try_sign_in("manager@acme.example", "not the phrase")
            .await
            .refused(401, "invalid-credentials");
    }
    for _ in 0..500 {
        let user = world.super_admin.get(&manager).await.expect(200);
        if user.body["userState"] == "LOCKED" {
            break;
        }
    }
    let unchanged = world
        .acme
        .manager
        .put(&manager, json!({"userState": "ACTIVE"}))
        .await
        .expect(200);
    assert_eq!(unchanged.body["user"]["userState"], "LOCKED");
}

#[tokio::test]
async fn a_lock_holds_in_every_organization() {
    let world = world().await;
    let anonymous = &world.server.anonymous;
    let add = format!(
        "/v1/authorization/organizations/users/{}",
        world.acme.member.user_id
    );
    let owner = world.other.owner.in_organization(&world.other.id);
    owner.post(&add, json!({})).await.expect(201);
    let path = "/v1/authentication/users/sessions";
    let there =
        |password: &str| json!({"email": MEMBER, "password": password, "orgId": world.other.id});
    anonymous.post(path, there(PASSWORD)).await.expect(201);
    // Guesses there count at home, where the password is kept.
    for _ in 0..3 {
        anonymous
            .post(path, there("not the phrase"))
            .await
            .refused(401, "invalid-credentials");
    }
    expect_state(&world, "LOCKED").await;
    anonymous
        .post(path, there(PASSWORD))
        .await
        .refused(401, "invalid-credentials");
    anonymous
        .try_sign_in(MEMBER, PASSWORD)
        .await
        .refused(401, "invalid-credentials");
}
