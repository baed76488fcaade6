//! What ends a session or a token, ends it on the next call: for opaque tokens and JWTs alike.

use crate::support::client::Client;
use crate::support::world::{PASSWORD, World};
use serde_json::json;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

const ME: &str = "/v1/authentication/users/me";

/// A client for the session token and one for the access token made from it.
async fn both(world: &World, email: &str) -> [Client; 2] {
    let client = world.server.anonymous.sign_in(email, PASSWORD).await;
    let by_jwt = client.bearer(&client.access_token);
    [client, by_jwt]
}

async fn assert_alive(clients: &[Client]) {
    for client in clients {
        client.get(ME).await.expect(200);
    }
}

async fn assert_dead(clients: &[Client]) {
    for client in clients {
        client.get(ME).await.refused(401, "unauthenticated");
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_and_its_jwts() {
    let world = World::new().await;
    let clients = both(&world, "member@acme.example").await;
    assert_alive(&clients).await;
    let path = format!(
        "/v1/authentication/users/sessions/{}",
        clients[0].session_id
    );
    let answer = clients[0].delete(&path).await.expect(204);
    let cookie = answer.headers["set-cookie"].to_str().expect("text");
    assert!(cookie.contains("Max-Age=0"), "{cookie}");
    assert_dead(&clients).await;
    // The person's other session goes on.
    assert_alive(std::slice::from_ref(&world.acme.member)).await;
}

#[tokio::test]
async fn a_session_ends_by_the_clock_and_not_a_moment_later() {
    let world = World::new().await;
    let clients = both(&world, "member@acme.example").await;
    world.server.clock.advance_seconds(86_399);
    assert_alive(&clients[..1]).await;
    world.server.clock.advance_seconds(1);
    assert_dead(&clients).await;
}

#[tokio::test]
async fn an_access_token_ends_before_its_session_does() {
    let world = World::new().await;
    let [session, by_jwt] = both(&world, "member@acme.example").await;
    world.server.clock.advance_seconds(900);
    assert_dead(&[by_jwt]).await;
    assert_alive(&[session]).await;
}

#[tokio::test]
async fn extending_moves_the_end_but_never_past_the_absolute_one() {
    let world = World::new().await;
    let [session, by_jwt] = both(&world, "member@acme.example").await;
    let path = format!("/v1/authorization/sessions/{}", session.session_id);
    by_jwt
        .put(&path, json!({}))
        .await
        .refused(403, "session-token-required");
    // Another session of the same person has a token of its own.
    world
        .acme
        .member
        .put(&path, json!({}))
        .await
        .refused(403, "forbidden");
    for _ in 0..35 {
        world.server.clock.advance_seconds(86_000);
        let answer = session.put(&path, json!({})).await;
        if answer.status != 200 {
            break;
        }
        assert_eq!(answer.id("sessionToken"), session.token);
    }
    // 30 days are over: nothing extends it any more.
    assert_dead(&[session]).await;
}

#[tokio::test]
async fn a_new_password_ends_all_other_sessions() {
    let world = World::new().await;
    let own = both(&world, "member@acme.example").await;
    let others = both(&world, "member@acme.example").await;
    let path = format!("/v1/authentication/users/{}/password", own[0].user_id);
    let body = json!({"currentPassword": "not this one", "newPassword": "another fine phrase"});
    own[0]
        .put(&path, body)
        .await
        .refused(401, "invalid-credentials");
    let body = json!({"currentPassword": PASSWORD, "newPassword": "another fine phrase"});
    own[0].put(&path, body).await.expect(200);
    assert_dead(&others).await;
    assert_dead(std::slice::from_ref(&world.acme.member)).await;
    assert_alive(&own[..1]).await;
    let anonymous = &world.server.anonymous;
    anonymous
        .try_sign_in("member@acme.example", PASSWORD)
        .await
        .refused(401, "invalid-credentials");
    anonymous
        .sign_in("member@acme.example", "another fine phrase")
        .await;
}

#[tokio::test]
async fn deactivating_a_person_ends_their_sessions_for_good() {
    let world = World::new().await;
    let clients = both(&world, "member@acme.example").await;
    let path = format!("/v1/authentication/users/{}", clients[0].user_id);
    world
        .acme
        .manager
        .put(&path, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    assert_dead(&clients).await;
    let again = world
        .server
        .anonymous
        .try_sign_in("member@acme.example", PASSWORD)
        .await;
    again.refused(401, "invalid-credentials");
    world
        .acme
        .manager
        .put(&path, json!({"userState": "ACTIVE"}))
        .await
        .expect(200);
    assert_dead(&clients).await;
    world
        .server
        .anonymous
        .sign_in("member@acme.example", PASSWORD)
        .await;
}

#[tokio::test]
async fn deleting_a_person_ends_everything() {
    let world = World::new().await;
    let clients = both(&world, "member@acme.example").await;
    let path = format!("/v1/authorization/users/{}", clients[0].user_id);
    world.machine.delete(&path).await.expect(200);
    assert_dead(&clients).await;
    world
        .machine
        .delete(&path)
        .await
        .refused(404, "user-not-found");
}

#[tokio::test]
async fn leaving_an_organization_ends_only_its_sessions() {
    let world = World::new().await;
    let member = &world.acme.member;
    let add = format!("/v1/authorization/organizations/users/{}", member.user_id);
    world
        .other
        .owner
        .in_organization(&world.other.id)
        .post(&add, json!({"roles": ["viewer"]}))
        .await
        .expect(201);
    let body =
        json!({"email": "member@acme.example", "password": PASSWORD, "orgId": world.other.id});
    let there = world
        .server
        .anonymous
        .post("/v1/authentication/users/sessions", body)
        .await
        .expect(201);
    let there = world.server.anonymous.signed_in(&there);
    assert_alive(&[there.clone(), member.clone()]).await;
    world
        .other
        .owner
        .in_organization(&world.other.id)
        .delete(&add)
        .await
        .expect(200);
    assert_dead(std::slice::from_ref(&there)).await;
    assert_alive(std::slice::from_ref(member)).await;
    // Coming back revives nothing.
    world
        .other
        .owner
        .in_organization(&world.other.id)
        .post(&add, json!({}))
        .await
        .expect(201);
    assert_dead(&[there]).await;
}

#[tokio::test]
async fn a_new_password_ends_sessions_in_other_organizations_too() {
    let world = World::new().await;
    let member = &world.acme.member;
    let add = format!("/v1/authorization/organizations/users/{}", member.user_id);
    world
        .super_admin
        .in_organization(&world.other.id)
        .post(&add, json!({}))
        .await
        .expect(201);
    let body =
        json!({"email": "member@acme.example", "password": PASSWORD, "orgId": world.other.id});
    let there = world
        .server
        .anonymous
        .post("/v1/authentication/users/sessions", body)
        .await
        .expect(201);
    let there = world.server.anonymous.signed_in(&there);
    let path = format!("/v1/authentication/users/{}/password", member.user_id);
    let body = json!({"currentPassword": PASSWORD, "newPassword": "another fine phrase"});
    member.put(&path, body).await.expect(200);
    assert_dead(&[there]).await;
    assert_alive(std::slice::from_ref(member)).await;
}

#[tokio::test]
async fn an_inactive_organization_has_no_sessions_until_it_works_again() {
    let world = World::new().await;
    let path = format!("/v1/authorization/organizations/{}", world.acme.id);
    world
        .super_admin
        .patch(&path, json!({"status": "Inactive"}))
        .await
        .expect(200);
    assert_dead(&[world.acme.owner.clone(), world.acme.member.clone()]).await;
    assert_alive(std::slice::from_ref(&world.other.member)).await;
    let again = world
        .server
        .anonymous
        .try_sign_in("member@acme.example", PASSWORD)
        .await;
    again.refused(401, "invalid-credentials");
    world
        .super_admin
        .patch(&path, json!({"status": "Active"}))
        .await
        .expect(200);
    world.server.clock.advance_seconds(1);
    world
        .server
        .anonymous
        .sign_in("member@acme.example", PASSWORD)
        .await;
}

#[tokio::test]
async fn what_ended_with_an_organization_does_not_come_back_with_it() {
    let world = World::new().await;
    let (acme, anonymous) = (&world.acme, &world.server.anonymous);
    let machines = "/v1/authorization/machine-users";
    let made = world
        .super_admin
        .in_organization(&acme.id)
        .post(
            machines,
            json!({"userName": "resident", "roles": ["ORG_USER_MANAGER"]}),
        )
        .await
        .expect(201);
    let login =
        json!({"clientId": made.id("machineUserId"), "clientSecret": made.id("clientSecret")});
    let token = async || {
        let path = "/v1/authentication/machine-users/access-token";
        let answer = anonymous.post(path, login.clone()).await.expect(200);
        anonymous
            .bearer(&answer.id("token"))
            .in_organization(&acme.id)
    };
    let members = "/v1/authorization/organizations/users";
    let resident = token().await;
    resident.get(members).await.expect(200);
    // A guest's session there, and one elsewhere of somebody who lives there.
    let guests = [
        (&acme.id, &world.other.member, "member@other.example"),
        (&world.other.id, &acme.member, "member@acme.example"),
    ];
    let mut sessions = vec![acme.owner.clone(), acme.member.clone()];
    for (organization, person, email) in guests {
        let path = format!("{members}/{}", person.user_id);
        let admin = world.super_admin.in_organization(organization);
        admin.post(&path, json!({})).await.expect(201);
        let body = json!({"email": email, "password": PASSWORD, "orgId": organization});
        let answer = anonymous
            .post("/v1/authentication/users/sessions", body)
            .await;
        sessions.push(anonymous.signed_in(&answer.expect(201)));
    }
    // The session in which the password was changed outlives the others, but not this.
    let path = format!("/v1/authentication/users/{}/password", acme.owner.user_id);
    let body = json!({"currentPassword": PASSWORD, "newPassword": "another fine phrase"});
    acme.owner.put(&path, body).await.expect(200);
    assert_alive(&sessions).await;
    let path = format!("/v1/authorization/organizations/{}", acme.id);
    for status in ["Inactive", "Active"] {
        let body = json!({"status": status});
        world.super_admin.patch(&path, body).await.expect(200);
        assert_dead(&sessions).await;
        resident.get(members).await.refused(401, "unauthenticated");
    }
    for user in [&acme.owner.user_id, &acme.member.user_id] {
        let list = format!("/v1/authorization/sessions?userId={user}");
        let left = world.super_admin.get(&list).await.expect(200);
        assert_eq!(left.body["metadata"]["total"], 0, "{}", left.text);
    }
    assert_alive(&[world.other.member.clone(), world.other.owner.clone()]).await;
    // What is opened from now on holds, the machine's token even within the same second.
    token().await.get(members).await.expect(200);
    world.server.clock.advance_seconds(1);
    let again = anonymous.sign_in("member@acme.example", PASSWORD).await;
    assert_alive(std::slice::from_ref(&again)).await;
    let server = world.server.restart().await;
    let here = |client: &Client| server.anonymous.bearer(&client.token);
    assert_dead(&sessions.iter().map(here).collect::<Vec<_>>()).await;
    here(&again)
        .get("/v1/authentication/users/me")
        .await
        .expect(200);
}

#[tokio::test]
async fn a_machine_that_is_deactivated_or_deleted_is_nobody() {
    let world = World::new().await;
    let path = format!("/v1/authentication/users/{}", world.machine.user_id);
    let list = "/v1/authorization/organizations";
    world.machine.get(list).await.expect(200);
    world
        .super_admin
        .put(&path, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    world
        .machine
        .get(list)
        .await
        .refused(401, "unauthenticated");
    world
        .super_admin
        .put(&path, json!({"userState": "ACTIVE"}))
        .await
        .expect(200);
    // The token was given out before: it stays dead.
    world
        .machine
        .get(list)
        .await
        .refused(401, "unauthenticated");
}

#[tokio::test]
async fn forged_tokens_are_nobody() {
    let world = World::new().await;
    let jwt = &world.acme.member.access_token;
    let parts: Vec<&str> = jwt.split('.').collect();
    let none = "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0";
    let session = &world.acme.member.token;
    let flipped = if session.ends_with('A') { 'B' } else { 'A' };
    for forged in [
        format!("{none}.{}.", parts[1]),
        format!("{none}.{}.{}", parts[1], parts[2]),
        format!(
            "{}.{}.{}",
            parts[0],
            parts[1],
            parts[2].chars().rev().collect::<String>()
        ),
        format!("{}.{}", parts[0], parts[1]),
        format!("{}{flipped}", &session[..session.len() - 1]),
        "lis_".to_owned(),
        "x".repeat(5000),
    ] {
        let answer = world.server.anonymous.bearer(&forged).get(ME).await;
        answer.refused(401, "unauthenticated");
    }
}

/// A request whose caller was let through, and whose body is still to come.
struct HalfSent {
    stream: BufReader<TcpStream>,
    body: &'static str,
}

impl HalfSent {
    /// Sends the head of a PUT and waits until the server asks for the body.
    async fn begin(world: &World, token: &str, path: &str, body: &'static str) -> Self {
        let base = world.server.anonymous.url("");
        let address = base.strip_prefix("http://").expect("an address");
        let stream = TcpStream::connect(address).await.expect("a connection");
        let mut stream = BufReader::new(stream);
        let head = format!(
            "PUT {path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\
             Connection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).await.expect("written");
        let mut line = String::new();
        stream.read_line(&mut line).await.expect("an answer");
        assert_eq!(line, "HTTP/1.1 100 Continue\r\n");
        Self { stream, body }
    }

    /// Sends the body and gives the answer.
    async fn end(mut self) -> String {
        let body = self.body.as_bytes();
        self.stream.write_all(body).await.expect("written");
        let mut answer = String::new();
        let read = self.stream.read_to_string(&mut answer).await;
        read.expect("an answer");
        answer.trim_start().to_owned()
    }
}

#[tokio::test]
async fn who_is_dead_when_the_body_is_there_changes_nothing() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let member = &world.acme.member;
    let user = format!("/v1/authentication/users/{}", member.user_id);
    let body = r#"{"firstName":"Undead"}"#;
    // It works as long as the caller lives.
    for token in [&member.token, &member.access_token] {
        let half_sent = HalfSent::begin(&world, token, &user, r#"{"firstName":"Alive"}"#).await;
        let answer = half_sent.end().await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    let opaque = HalfSent::begin(&world, &member.token, &user, body).await;
    let jwt = HalfSent::begin(&world, &member.access_token, &user, body).await;
    let path = format!("/v1/authentication/users/sessions/{}", member.session_id);
    member.delete(&path).await.expect(204);
    for half_sent in [opaque, jwt] {
        let answer = half_sent.end().await;
        assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
        assert!(answer.contains("\"unauthenticated\""), "{answer}");
    }

    // Deactivated, and demoted: who lives, but no more as one who may.
    let manager = &world.acme.manager;
    let deactivated = HalfSent::begin(&world, &manager.token, &user, body).await;
    let path = format!("/v1/authentication/users/{}", manager.user_id);
    let answer = admin.put(&path, json!({"userState": "INACTIVE"})).await;
    answer.expect(200);
    let answer = deactivated.end().await;
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    let demoted = HalfSent::begin(&world, &world.acme.admin.token, &user, body).await;
    let path = format!(
        "/v1/authorization/organizations/{}/members/{}",
        world.acme.id, world.acme.admin.user_id
    );
    let none = json!({"roles": [], "managerRoles": []});
    admin.put(&path, none).await.expect(200);
    let answer = demoted.end().await;
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
    let found = admin.get(&user).await.expect(200);
    assert_eq!(found.body["firstName"], "Alive");
}
