//! Sessions: signing out, extending, listing.

use crate::support::server::TestServer;
use crate::support::world::{PASSWORD, World};
use crate::support::{Answer, Client};
use serde_json::json;

const ME: &str = "/v1/authentication/users/me";
const LIST: &str = "/v1/authorization/sessions";

fn end(session: &str) -> String {
    format!("/v1/authentication/users/sessions/{session}")
}

fn extend(session: &str) -> String {
    format!("{LIST}/{session}")
}

fn of_user(user: &str) -> String {
    format!("/v1/authorization/organizations/users/{user}/sessions")
}

fn ids(answer: &Answer) -> Vec<String> {
    let sessions = answer.body["sessions"].as_array().expect("sessions");
    sessions
        .iter()
        .map(|session| session["sessionId"].as_str().expect("an id").to_owned())
        .collect()
}

/// Makes the member of Acme a member of Other too, and signs them in there.
async fn guest(world: &World) -> Client {
    let member = &world.acme.member;
    let add = format!("/v1/authorization/organizations/users/{}", member.user_id);
    let owner = world.other.owner.in_organization(&world.other.id);
    owner
        .post(&add, json!({"roles": ["viewer"]}))
        .await
        .expect(201);
    let body =
        json!({"email": "member@acme.example", "password": PASSWORD, "orgId": world.other.id});
    let answer = world
        .server
        .anonymous
        .post("/v1/authentication/users/sessions", body)
        .await
        .expect(201);
    assert_eq!(answer.body["orgId"], world.other.id.as_str());
    world.server.anonymous.signed_in(&answer)
}

#[tokio::test]
async fn people_end_their_own_sessions_and_no_others() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let here = &world.acme.member;
    let elsewhere = anonymous.sign_in("member@acme.example", PASSWORD).await;
    here.delete(&end(&elsewhere.session_id)).await.expect(204);
    elsewhere.get(ME).await.refused(401, "unauthenticated");
    here.get(ME).await.expect(200);
    for stranger in [&world.acme.manager, &world.acme.admin, &world.other.member] {
        // Whether it is there or not.
        for id in [&here.session_id, &elsewhere.session_id, "1"] {
            stranger.delete(&end(id)).await.refused(403, "forbidden");
        }
    }
    anonymous
        .delete(&end(&here.session_id))
        .await
        .refused(401, "unauthenticated");
    here.get(ME).await.expect(200);
    // The same twice: the first has ended the caller.
    here.delete(&end(&here.session_id)).await.expect(204);
    here.delete(&end(&here.session_id))
        .await
        .refused(401, "unauthenticated");
}

#[tokio::test]
async fn owners_end_sessions_of_their_organization_only() {
    let world = World::new().await;
    let owner = &world.acme.owner;
    let victim = &world.other.member;
    let path = end(&victim.session_id);
    owner.delete(&path).await.refused(404, "session-not-found");
    owner
        .in_organization(&world.other.id)
        .delete(&path)
        .await
        .refused(403, "forbidden");
    victim.get(ME).await.expect(200);
    owner
        .delete(&end(&world.acme.member.session_id))
        .await
        .expect(204);
    owner
        .delete(&end(&world.acme.member.session_id))
        .await
        .refused(404, "session-not-found");
    world
        .acme
        .member
        .get(ME)
        .await
        .refused(401, "unauthenticated");
    // Administrators of the application find it without being told where.
    world.machine.delete(&path).await.expect(204);
    victim.get(ME).await.refused(401, "unauthenticated");
    for odd in ["0", "18446744073709551615"] {
        world
            .super_admin
            .delete(&end(odd))
            .await
            .refused(404, "session-not-found");
    }
    for odd in ["-1", "18446744073709551616", "007", "me", "%F0%9F%92%A9"] {
        world
            .super_admin
            .delete(&end(odd))
            .await
            .invalid("sessionId");
    }
}

#[tokio::test]
async fn fifty_sign_outs_at_once_end_it_once() {
    let world = World::new().await;
    let path = end(&world.acme.member.session_id);
    let attempts: Vec<_> = (0..50)
        .map(|_| {
            let (client, path) = (world.acme.owner.clone(), path.clone());
            tokio::spawn(async move { client.delete(&path).await })
        })
        .collect();
    let mut ended = 0;
    for attempt in attempts {
        let answer = attempt.await.expect("an answer");
        if answer.status == 204 {
            assert!(answer.text.is_empty());
            ended += 1;
        } else {
            answer.refused(404, "session-not-found");
        }
    }
    assert_eq!(ended, 1);
}

#[tokio::test]
async fn a_session_is_extended_to_the_second_by_its_own_token() {
    let world = World::new().await;
    let session = &world.acme.member;
    let path = extend(&session.session_id);
    world.server.clock.advance_seconds(1000);
    let answer = session.put(&path, json!({})).await.expect(200);
    assert_eq!(answer.id("expirationDate"), "2026-09-22T14:30:00.000Z");
    assert_eq!(answer.id("sessionId"), session.session_id);
    assert_eq!(answer.body["expiresIn"], 900);
    let cookie = answer.headers["set-cookie"].to_str().expect("text");
    assert!(cookie.contains("Max-Age=86400"), "{cookie}");
    session
        .bearer(&answer.id("accessToken"))
        .get(ME)
        .await
        .expect(200);
    // Nobody extends another's, whoever they are and whether it is there or not.
    for (caller, id) in [
        (&world.acme.owner, session.session_id.as_str()),
        (&world.super_admin, session.session_id.as_str()),
        (&world.machine, session.session_id.as_str()),
        (&world.super_admin, "1"),
    ] {
        caller
            .put(&extend(id), json!({}))
            .await
            .refused(403, "forbidden");
    }
    world.server.clock.advance_seconds(86_400);
    session
        .put(&path, json!({}))
        .await
        .refused(401, "unauthenticated");
}

#[tokio::test]
async fn the_absolute_lifetime_is_the_last_word() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.session_lifetime_seconds = 100;
            application.login.session_absolute_lifetime_seconds = 150;
        }
    })
    .await;
    let session = server.super_admin().await;
    server.clock.advance_seconds(99);
    let path = extend(&session.session_id);
    let answer = session.put(&path, json!({})).await.expect(200);
    assert_eq!(answer.id("expirationDate"), "2026-09-21T14:15:50.000Z");
    assert_eq!(answer.body["expiresIn"], 51, "a JWT ends with its session");
    let by_jwt = session.bearer(&answer.id("accessToken"));
    server.clock.advance_seconds(50);
    session.put(&path, json!({})).await.expect(200);
    by_jwt.get(ME).await.expect(200);
    server.clock.advance_seconds(1);
    session.get(ME).await.refused(401, "unauthenticated");
    by_jwt.get(ME).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn lists_tell_active_from_expired_and_leave_out_what_was_ended() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let member = &world.acme.member;
    let ended = anonymous.sign_in("member@acme.example", PASSWORD).await;
    ended.delete(&end(&ended.session_id)).await.expect(204);
    world.server.clock.advance_seconds(86_400);
    let fresh = anonymous
        .with("User-Agent", "browser/1")
        .sign_in("member@acme.example", PASSWORD)
        .await;
    let owner = anonymous.sign_in("owner@acme.example", PASSWORD).await;
    let owner = owner.in_organization(&world.acme.id);
    let list = owner.get(&of_user(&member.user_id)).await.expect(200);
    assert_eq!(list.body["metadata"]["total"], 2);
    assert_eq!(ids(&list), [&*member.session_id, &*fresh.session_id]);
    let (old, new) = (&list.body["sessions"][0], &list.body["sessions"][1]);
    assert_eq!(
        (&old["state"], &new["state"]),
        (&json!("EXPIRED"), &json!("ACTIVE"))
    );
    assert_eq!(new["userAgent"], "browser/1");
    assert_eq!(new["ipAddress"], "127.0.0.1");
    assert_eq!(
        new["factors"]["password"]["verifiedAt"],
        "2026-09-22T14:13:20.000Z"
    );
    for secret in [&member.token, &fresh.token, &fresh.access_token] {
        assert!(!list.text.contains(secret.as_str()));
    }
    assert!(!list.text.to_lowercase().contains("hash"), "{}", list.text);

    let admin = world.server.super_admin().await;
    let query = |rest: &str| format!("{LIST}?userId={}&{rest}", member.user_id);
    let active = admin.get(&query("state=ACTIVE")).await.expect(200);
    assert_eq!(ids(&active), [&*fresh.session_id]);
    let expired = admin.get(&query("state=EXPIRED")).await.expect(200);
    assert_eq!(ids(&expired), [&*member.session_id]);
    let elsewhere = format!("orgId={}", world.other.id);
    let none = admin.get(&query(&elsewhere)).await.expect(200);
    assert_eq!(none.body["metadata"]["total"], 0);
    admin.get(&query("state=GONE")).await.invalid("state");
    admin.get(&query("user=1")).await.invalid("user");
    admin.get(&query("userId=1")).await.invalid("userId");
    admin
        .get(&format!("{LIST}?orgId=1"))
        .await
        .refused(404, "organization-not-found");
}

#[tokio::test]
async fn pages_and_cursors_give_each_session_once() {
    let world = World::new().await;
    for _ in 0..7 {
        world
            .server
            .anonymous
            .sign_in("member@acme.example", PASSWORD)
            .await;
    }
    let list = |rest: String| {
        let path = format!("{LIST}?orgId={}&{rest}", world.acme.id);
        let admin = world.super_admin.clone();
        async move { admin.get(&path).await.expect(200) }
    };
    let whole = ids(&list("pageSize=100".into()).await);
    assert_eq!(whole.len(), 11);
    let mut paged = Vec::new();
    for page in 0..4 {
        let part = list(format!("page={page}&pageSize=3")).await;
        assert_eq!(part.body["metadata"]["total"], 11);
        paged.extend(ids(&part));
    }
    assert_eq!(paged, whole);
    let (mut walked, mut cursor) = (Vec::new(), String::new());
    loop {
        let part = list(format!("pageSize=4{cursor}")).await;
        walked.extend(ids(&part));
        match part.body["metadata"]["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(walked, whole);
    for (query, field) in [
        ("page=-1", "page"),
        ("pageSize=0", "pageSize"),
        ("pageSize=101", "pageSize"),
        ("page=1.5", "page"),
    ] {
        world
            .super_admin
            .get(&format!("{LIST}?{query}"))
            .await
            .invalid(field);
    }
}

#[tokio::test]
async fn an_owner_sees_the_sessions_in_their_own_organization_only() {
    let world = World::new().await;
    let there = guest(&world).await;
    let member = &world.acme.member;
    let path = of_user(&member.user_id);
    let home = world.acme.owner.in_organization(&world.acme.id);
    assert_eq!(
        ids(&home.get(&path).await.expect(200)),
        [&*member.session_id]
    );
    let other = world.other.owner.in_organization(&world.other.id);
    assert_eq!(
        ids(&other.get(&path).await.expect(200)),
        [&*there.session_id]
    );
    // Nobody of Other is known in Acme.
    let stranger = of_user(&world.other.member.user_id);
    home.get(&stranger).await.refused(404, "user-not-found");
    home.get(&of_user("1")).await.refused(404, "user-not-found");
    let crossing = world.acme.owner.in_organization(&world.other.id);
    crossing.get(&path).await.refused(403, "forbidden");
    crossing.get(&of_user("1")).await.refused(403, "forbidden");
    world
        .acme
        .owner
        .get(&path)
        .await
        .refused(400, "organization-required");
    world
        .acme
        .owner
        .with("X-Iam-Orgid", "acme")
        .get(&path)
        .await
        .invalid("X-Iam-Orgid");
}

#[tokio::test]
async fn what_a_new_password_or_a_deactivation_ended_elsewhere_is_listed_no_more() {
    let world = World::new().await;
    let there = guest(&world).await;
    let member = &world.acme.member;
    let other = world.other.owner.in_organization(&world.other.id);
    let path = of_user(&member.user_id);
    let body = json!({"currentPassword": PASSWORD, "newPassword": "another fine phrase"});
    let password = format!("/v1/authentication/users/{}/password", member.user_id);
    // Changed in the session there: that one stays, the one at home goes.
    there.put(&password, body).await.expect(200);
    there.get(ME).await.expect(200);
    assert_eq!(
        ids(&other.get(&path).await.expect(200)),
        [&*there.session_id]
    );
    let home = world.acme.owner.in_organization(&world.acme.id);
    assert!(ids(&home.get(&path).await.expect(200)).is_empty());
    let user = format!("/v1/authentication/users/{}", member.user_id);
    for state in ["INACTIVE", "ACTIVE"] {
        world
            .acme
            .manager
            .put(&user, json!({"userState": state}))
            .await
            .expect(200);
        let list = other.get(&path).await.expect(200);
        assert_eq!(list.body["metadata"]["total"], 0, "{}", list.text);
        let all = world
            .super_admin
            .get(&format!("{LIST}?userId={}", member.user_id))
            .await
            .expect(200);
        assert_eq!(all.body["metadata"]["total"], 0, "{}", all.text);
    }
    there.get(ME).await.refused(401, "unauthenticated");
}
