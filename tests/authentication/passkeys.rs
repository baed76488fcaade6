//! Passkeys: adding them, signing in with them alone and as second factor.

use crate::support::authenticator::Browser;
use crate::support::world::{PASSWORD, World, address};
use crate::support::{Answer, Client, TestServer};
use serde_json::{Value, json};

const OPTIONS: &str = "/v1/authentication/users/me/mfa/passkeys/options";
const PASSKEYS: &str = "/v1/authentication/users/me/mfa/passkeys";
const MFA: &str = "/v1/authentication/users/me/mfa";
const SIGN_IN_OPTIONS: &str = "/v1/authentication/passkeys/options";
const SIGN_IN: &str = "/v1/authentication/passkeys/sessions";
const V2: &str = "/v2/authentication/users/sessions";
const SECOND_OPTIONS: &str = "/v2/authentication/users/sessions/mfa/passkey/options";
const SECOND: &str = "/v2/authentication/users/sessions/mfa/passkey";

/// The origin of the server's own pages.
const ORIGIN: &str = "http://localhost:8080";

/// A world that is reached by a name: browsers keep no passkeys for IP addresses.
async fn world() -> World {
    World::on(TestServer::start_with_environment(&[("LOCAI_IAM_SERVER__PUBLIC_URL", ORIGIN)]).await)
        .await
}

/// Adds a passkey of a browser to somebody's account; gives its id.
async fn add(client: &Client, browser: &mut Browser) -> String {
    let begun = client.post(OPTIONS, json!(null)).await.expect(200).body;
    let credential = browser.create(&begun["options"]);
    let body = json!({"state": begun["state"], "credential": credential, "name": "My phone"});
    let added = client.post(PASSKEYS, body).await.expect(201).body;
    added["passkeyId"].as_str().expect("an id").to_owned()
}

/// What a browser signs for a sign-in that begins now.
async fn shown(server: &TestServer, browser: &mut Browser) -> Value {
    let begun = server.anonymous.post(SIGN_IN_OPTIONS, json!(null)).await;
    let begun = begun.expect(200).body;
    let credential = browser.get(&begun["options"]);
    json!({"state": begun["state"], "credential": credential})
}

async fn with_passkey() -> (World, Browser, String) {
    let world = world().await;
    let mut browser = Browser::at(ORIGIN);
    let id = add(&world.acme.member, &mut browser).await;
    (world, browser, id)
}

fn sign_in_at(server: &TestServer, body: Value) -> impl Future<Output = Answer> + use<> {
    let anonymous = server.anonymous.clone();
    async move { anonymous.post(SIGN_IN, body).await }
}

#[tokio::test]
async fn a_passkey_signs_in_alone() {
    let (world, mut browser, id) = with_passkey().await;
    let server = &world.server;
    let body = shown(server, &mut browser).await;
    let answer = sign_in_at(server, body).await.expect(201);
    assert!(answer.headers.contains_key("set-cookie"));
    let client = server.anonymous.signed_in(&answer);
    assert_eq!(client.user_id, world.acme.member.user_id);
    let factors = client.get(MFA).await.expect(200).body;
    let kept = &factors["factors"][0];
    assert_eq!(
        (&kept["method"], &kept["name"], &kept["passkeyId"]),
        (&json!("passkey"), &json!("My phone"), &json!(id))
    );
    assert!(kept["lastUsedAt"].is_string(), "{factors}");
    let sessions = client.get("/v1/authentication/users/me/sessions").await;
    let sessions = sessions.expect(200).body;
    assert!(
        sessions["sessions"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|session| session["factors"]["passkey"]["verifiedAt"].is_string()),
        "{sessions}"
    );
    // A signature by the authenticator is a proof as fresh as any.
    client.delete(&format!("{PASSKEYS}/{id}")).await.expect(200);
}

#[tokio::test]
async fn what_was_signed_serves_once_also_fifty_times_at_once() {
    let (world, mut browser, _) = with_passkey().await;
    let body = shown(&world.server, &mut browser).await;
    let tries: Vec<_> = (0..50)
        .map(|_| tokio::spawn(sign_in_at(&world.server, body.clone())))
        .collect();
    let mut signed_in = 0;
    for answer in tries {
        let answer = answer.await.expect("an answer");
        match answer.status.as_u16() {
            201 => signed_in += 1,
            400 | 401 => {}
            other => panic!("{other}: {}", answer.text),
        }
    }
    assert_eq!(signed_in, 1);
}

#[tokio::test]
async fn a_passkey_is_a_second_factor_of_a_session_that_waits() {
    let (world, mut browser, _) = with_passkey().await;
    let server = &world.server;
    let credentials = json!({"email": address("member", "Acme"), "password": PASSWORD});
    let waiting = server
        .anonymous
        .post(V2, credentials)
        .await
        .expect(200)
        .body;
    assert_eq!(waiting["mfaMethods"], json!(["passkey"]));
    let session =
        json!({"sessionId": waiting["sessionId"], "sessionToken": waiting["sessionToken"]});
    let begun = server.anonymous.post(SECOND_OPTIONS, session.clone()).await;
    let begun = begun.expect(200).body;
    let credential = browser.get(&begun["options"]);
    let mut proof = session.clone();
    proof["state"] = begun["state"].clone();
    proof["credential"] = credential;
    let answer = server
        .anonymous
        .post(SECOND, proof.clone())
        .await
        .expect(201);
    let client = server.anonymous.signed_in(&answer);
    client.get("/v1/authentication/users/me").await.expect(200);
    let again = server.anonymous.post(SECOND, proof).await;
    again.refused(401, "session-expired");
}

#[tokio::test]
async fn what_belongs_to_another_ceremony_is_refused() {
    let (world, mut browser, _) = with_passkey().await;
    let server = &world.server;
    let good = shown(server, &mut browser).await;
    let other = shown(server, &mut browser).await;
    let mixed = json!({"state": other["state"], "credential": good["credential"]});
    sign_in_at(server, mixed)
        .await
        .refused(400, "invalid-passkey");
    let mut changed = good.clone();
    changed["credential"]["response"]["signature"] = json!("MEUCIQDxAAAA");
    sign_in_at(server, changed)
        .await
        .refused(400, "invalid-passkey");
    let registration = world
        .acme
        .owner
        .post(OPTIONS, json!(null))
        .await
        .expect(200);
    let mixed = json!({"state": registration.body["state"], "credential": good["credential"]});
    sign_in_at(server, mixed)
        .await
        .refused(400, "invalid-passkey");
    for odd in [json!({}), json!({"id": 7}), json!({"id": "x".repeat(3000)})] {
        sign_in_at(server, json!({"state": "x", "credential": odd}))
            .await
            .refused(400, "invalid-passkey");
    }
    // A page of another origin cannot use it: the browser would not let it, and here it is refused too.
    let mut elsewhere = browser.moved_to("http://evil.localhost:9");
    let begun = server.anonymous.post(SIGN_IN_OPTIONS, json!(null)).await;
    let begun = begun.expect(200).body;
    let credential = elsewhere.get(&begun["options"]);
    sign_in_at(
        server,
        json!({"state": begun["state"], "credential": credential}),
    )
    .await
    .refused(400, "invalid-passkey");
}

#[tokio::test]
async fn time_and_a_restart_end_what_was_begun() {
    let (world, mut browser, _) = with_passkey().await;
    let late = shown(&world.server, &mut browser).await;
    world.server.clock.advance_seconds(300);
    sign_in_at(&world.server, late)
        .await
        .refused(400, "invalid-passkey");
    let before = shown(&world.server, &mut browser).await;
    world.server.clock.advance_seconds(1);
    let server = world
        .server
        .restart_with(|settings| {
            settings.server.public_url = ORIGIN.parse().expect("an address");
            settings.server.public_url_is_derived = false;
        })
        .await;
    sign_in_at(&server, before)
        .await
        .refused(400, "invalid-passkey");
}

#[tokio::test]
async fn only_its_owner_adds_and_removes_a_passkey_and_only_with_a_fresh_proof() {
    let (world, mut browser, id) = with_passkey().await;
    let (member, owner) = (&world.acme.member, &world.acme.owner);
    let path = format!("{PASSKEYS}/{id}");
    owner.delete(&path).await.refused(404, "factor-not-found");
    owner
        .put(&path, json!({"name": "Mine"}))
        .await
        .refused(404, "factor-not-found");
    let begun = owner.post(OPTIONS, json!(null)).await.expect(200).body;
    let credential = Browser::at(ORIGIN).create(&begun["options"]);
    let stolen = json!({"state": begun["state"], "credential": credential, "name": "x"});
    member
        .post(PASSKEYS, stolen.clone())
        .await
        .refused(400, "invalid-passkey");
    owner.post(PASSKEYS, stolen.clone()).await.expect(201);
    owner
        .post(PASSKEYS, stolen)
        .await
        .refused(400, "invalid-passkey");

    world.server.clock.advance_seconds(301);
    member
        .post(OPTIONS, json!(null))
        .await
        .refused(403, "fresh-proof-required");
    member
        .delete(&path)
        .await
        .refused(403, "fresh-proof-required");
    member
        .put(&path, json!({"name": "Old phone"}))
        .await
        .expect(200);
    let again = json!({"password": PASSWORD});
    member
        .post("/v1/authentication/users/me/reauthentication", again)
        .await
        .expect(200);
    member.delete(&path).await.expect(200);
    let body = shown(&world.server, &mut browser).await;
    sign_in_at(&world.server, body)
        .await
        .refused(401, "invalid-credentials");
}

#[tokio::test]
async fn what_shuts_an_account_shuts_its_passkeys() {
    let (world, mut browser, _) = with_passkey().await;
    let path = format!("/v1/authentication/users/{}", world.acme.member.user_id);
    let inactive = json!({"userState": "INACTIVE"});
    world.acme.owner.put(&path, inactive).await.expect(200);
    let body = shown(&world.server, &mut browser).await;
    sign_in_at(&world.server, body)
        .await
        .refused(401, "invalid-credentials");
}

#[tokio::test]
async fn an_ip_address_has_no_passkeys() {
    let environment = [("LOCAI_IAM_SERVER__PUBLIC_URL", "http://127.0.0.1:8080")];
    let server = TestServer::start_with_environment(&environment).await;
    server
        .anonymous
        .post(SIGN_IN_OPTIONS, json!(null))
        .await
        .refused(409, "passkeys-unavailable");
}
