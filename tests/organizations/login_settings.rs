//! How people sign in to an organization, and what an organization keeps for clients' own use.

use crate::support::world::{PASSWORD, address};
use crate::support::{Client, TestServer, World};
use serde_json::{Value, json};

const PATH: &str = "/v1/authorization/organizations/login-settings";
const CUSTOM: &str = "/v1/authorization/organizations/settings";

async fn settings(client: &Client) -> Value {
    client.get(PATH).await.expect(200).body
}

#[tokio::test]
async fn what_is_left_out_stays_as_it_is_in_effect() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let inherited = settings(&owner).await;
    assert_eq!(inherited["orgId"], world.acme.id);
    assert_eq!(inherited["isInherited"], true);
    assert_eq!(inherited["allowUsernamePassword"], true);
    assert_eq!(
        inherited["passwordPolicy"],
        json!({"minLength": 8, "rejectCommon": true})
    );
    let changed = owner
        .put(
            PATH,
            json!({"passwordPolicy": {"minLength": 12}, "hidePasswordReset": true}),
        )
        .await
        .expect(200);
    assert_eq!(changed.body["loginSettings"]["hidePasswordReset"], true);
    owner
        .put(PATH, json!({"lockoutPolicy": {"maxPasswordAttempts": 3}}))
        .await
        .expect(200);
    let mut expected = inherited.clone();
    expected["isInherited"] = json!(false);
    expected["passwordPolicy"]["minLength"] = json!(12);
    expected["hidePasswordReset"] = json!(true);
    expected["lockoutPolicy"]["maxPasswordAttempts"] = json!(3);
    assert_eq!(settings(&owner).await, expected);
    // Nobody else's changed.
    let other = world.other.owner.in_organization(&world.other.id);
    let mut others = settings(&other).await;
    others["orgId"] = inherited["orgId"].clone();
    assert_eq!(others, inherited);
    // The same after a restart.
    let (token, organization) = (owner.token.clone(), world.acme.id.clone());
    let server = world.server.restart().await;
    let owner = server
        .anonymous
        .bearer(&token)
        .in_organization(&organization);
    assert_eq!(settings(&owner).await, expected);
}

#[tokio::test]
async fn the_settings_decide_at_the_next_sign_in() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let email = address("member", &world.acme.name);
    let short = json!({"passwordPolicy": {"minLength": 30}});
    owner.put(PATH, short).await.expect(200);
    let person = json!({"email": "new@acme.example", "firstName": "A", "lastName": "B", "password": "a phrase of some length"});
    let create = "/v2/authorization/organizations/users";
    owner
        .post(create, person)
        .await
        .refused(400, "password-policy");
    // Old passwords stay good.
    world.server.anonymous.sign_in(&email, PASSWORD).await;
    let lifetimes = json!({"sessionLifetimeSeconds": 60, "accessTokenLifetimeSeconds": 30});
    owner.put(PATH, lifetimes).await.expect(200);
    let member = world.server.anonymous.sign_in(&email, PASSWORD).await;
    let me = "/v1/authentication/users/me";
    member.get(me).await.expect(200);
    world.server.clock.advance_seconds(31);
    let by_jwt = member.bearer(&member.access_token);
    by_jwt.get(me).await.refused(401, "unauthenticated");
    world.server.clock.advance_seconds(30);
    member.get(me).await.refused(401, "unauthenticated");
    let off = json!({"allowUsernamePassword": false});
    owner.put(PATH, off).await.expect(200);
    let refused = world.server.anonymous.try_sign_in(&email, PASSWORD).await;
    assert!(!refused.status.is_success(), "{}", refused.text);
    // A session that is open goes on.
    owner.get(PATH).await.expect(200);
    let on = json!({"allowUsernamePassword": true});
    owner.put(PATH, on).await.expect(200);
    world.server.anonymous.sign_in(&email, PASSWORD).await;
}

#[tokio::test]
async fn what_a_home_restricts_holds_when_its_people_sign_in_elsewhere() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let other = world.other.owner.in_organization(&world.other.id);
    // Somebody who has not verified the address yet.
    let email = address("newcomer", &world.acme.name);
    let newcomer =
        json!({"email": email, "firstName": "New", "lastName": "Comer", "password": PASSWORD});
    let created = owner
        .post("/v2/authorization/organizations/users", newcomer)
        .await
        .expect(201);
    let add = format!(
        "/v1/authorization/organizations/users/{}",
        created.id("userId")
    );
    other.post(&add, json!({})).await.expect(201);
    let sessions = "/v1/authentication/users/sessions";
    let there = json!({"email": email, "password": PASSWORD, "orgId": world.other.id});
    let anonymous = &world.server.anonymous;
    let sign_in = async || anonymous.post(sessions, there.clone()).await;

    let lifetimes = json!({
        "sessionLifetimeSeconds": 60, "sessionAbsoluteLifetimeSeconds": 90, "accessTokenLifetimeSeconds": 30
    });
    owner.put(PATH, lifetimes).await.expect(200);
    let opened = sign_in().await.expect(201);
    assert_eq!(opened.body["expiresIn"], 30);
    let guest = anonymous.signed_in(&opened);
    world.server.clock.advance_seconds(50);
    let session = format!("/v1/authorization/sessions/{}", guest.session_id);
    guest.put(&session, json!({})).await.expect(200);
    let me = "/v1/authentication/users/me";
    world.server.clock.advance_seconds(39);
    guest.get(me).await.expect(200);
    world.server.clock.advance_seconds(1);
    guest.get(me).await.refused(401, "unauthenticated");

    let verified = json!({"requireVerifiedEmail": true});
    owner.put(PATH, verified).await.expect(200);
    sign_in().await.refused(403, "email-not-verified");
    let before = json!({"verifyBeforeSession": true});
    owner.put(PATH, before).await.expect(200);
    sign_in().await.refused(401, "invalid-credentials");
    let neither = json!({"requireVerifiedEmail": false, "verifyBeforeSession": false});
    owner.put(PATH, neither).await.expect(200);
    sign_in().await.expect(201);
    let off = json!({"allowUsernamePassword": false});
    owner.put(PATH, off).await.expect(200);
    sign_in().await.refused(401, "invalid-credentials");
    // The other organization's own people sign in as ever.
    let own = address("member", &world.other.name);
    anonymous.sign_in(&own, PASSWORD).await;
}

#[tokio::test]
async fn unsound_settings_change_nothing() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let before = settings(&owner).await;
    let uris: Vec<_> = (0..21)
        .map(|n| format!("https://app.example/{n}"))
        .collect();
    for (body, field) in [
        (
            json!({"passwordPolicy": {"minLength": 7}}),
            "passwordPolicy.minLength",
        ),
        (
            json!({"passwordPolicy": {"minLength": 65}}),
            "passwordPolicy.minLength",
        ),
        (
            json!({"passwordPolicy": {"minLength": "12"}}),
            "passwordPolicy.minLength",
        ),
        (
            json!({"passwordPolicy": {"more": 1}}),
            "passwordPolicy.more",
        ),
        (
            json!({"lockoutPolicy": {"maxPasswordAttempts": 2}}),
            "lockoutPolicy.maxPasswordAttempts",
        ),
        (
            json!({"lockoutPolicy": {"lockoutSeconds": 0}}),
            "lockoutPolicy.lockoutSeconds",
        ),
        (
            json!({"sessionLifetimeSeconds": 59}),
            "sessionLifetimeSeconds",
        ),
        (
            json!({"sessionLifetimeSeconds": 2_592_001}),
            "sessionAbsoluteLifetimeSeconds",
        ),
        (
            json!({"sessionLifetimeSeconds": -1}),
            "sessionLifetimeSeconds",
        ),
        (
            json!({"accessTokenLifetimeSeconds": 86_401}),
            "accessTokenLifetimeSeconds",
        ),
        (json!({"forceMfa": true}), "forceMfa"),
        (json!({"forceMfa": "true"}), "forceMfa"),
        (json!({"forceMfa": null}), "forceMfa"),
        (json!({"passwordPolicy": null}), "passwordPolicy"),
        (
            json!({"passwordPolicy": {"minLength": null}}),
            "passwordPolicy.minLength",
        ),
        (json!({"allowedRedirectUris": null}), "allowedRedirectUris"),
        (json!({"more": true}), "more"),
    ] {
        owner.put(PATH, body).await.invalid(field);
    }
    for body in [
        json!({"defaultRedirectUri": "https://elsewhere.example/"}),
        json!({"defaultRedirectUri": "javascript:alert(1)"}),
        json!({"allowedRedirectUris": ["https://elsewhere.example/"]}),
        json!({ "allowedRedirectUris": uris }),
    ] {
        owner.put(PATH, body).await.refused(400, "url-not-allowed");
    }
    assert_eq!(settings(&owner).await, before);
    // Its administrators must not lock themselves out.
    let root = world.super_admin.get("/v1/authentication/users/me").await;
    let root = world.super_admin.in_organization(&root.id("orgId"));
    let off = json!({"allowUsernamePassword": false});
    root.put(PATH, off).await.invalid("allowUsernamePassword");
}

#[tokio::test]
async fn redirect_uris_must_be_allowed_by_the_application() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.allowed_urls =
                vec![config::AllowedUrl::parse("https://app.example/").expect("a URL")];
        }
    })
    .await;
    let world = World::on(server).await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let uri = "https://app.example/home";
    let body = json!({"defaultRedirectUri": uri, "allowedRedirectUris": [uri]});
    owner.put(PATH, body).await.expect(200);
    let kept = settings(&owner).await;
    assert_eq!(kept["defaultRedirectUri"], uri);
    let body = json!({"allowedRedirectUris": ["HTTPS://app.example:443/a b/../home"]});
    let answer = owner.put(PATH, body).await.expect(200);
    assert_eq!(
        answer.body["loginSettings"]["allowedRedirectUris"],
        json!([uri])
    );
    let body = json!({"defaultRedirectUri": format!("{uri}\n")});
    owner.put(PATH, body).await.refused(400, "url-not-allowed");
    let uris: Vec<_> = (0..21).map(|n| format!("{uri}/{n}")).collect();
    let refused = owner
        .put(PATH, json!({ "allowedRedirectUris": uris }))
        .await;
    refused.invalid("allowedRedirectUris");
    // The largest of all settings fit together.
    let admin = world.super_admin.in_organization(&world.acme.id);
    let big = json!({"a": "x".repeat(16 * 1024 - 8)});
    admin.put(CUSTOM, big).await.expect(200);
    let longest = format!("{uri}/{}", "x".repeat(475));
    let body = json!({"allowedRedirectUris": vec![longest; 20]});
    owner.put(PATH, body).await.expect(200);
    let body = json!({"defaultRedirectUri": null});
    owner.put(PATH, body).await.expect(200);
    assert!(settings(&owner).await["defaultRedirectUri"].is_null());
}

#[tokio::test]
async fn changes_at_once_do_not_undo_each_other() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let changes = (0..50).map(|n| {
        let body = match n % 2 {
            0 => json!({"passwordPolicy": {"minLength": 10 + n}}),
            _ => json!({"sessionLifetimeSeconds": 1000 + n}),
        };
        let owner = owner.clone();
        async move { owner.put(PATH, body).await }
    });
    for answer in futures_util::future::join_all(changes).await {
        answer.expect(200);
    }
    let kept = settings(&owner).await;
    assert!(kept["passwordPolicy"]["minLength"].as_u64().unwrap() >= 10);
    assert!(kept["sessionLifetimeSeconds"].as_u64().unwrap() <= 1049);
    let events = "/v1/authorization/organizations/events?type=organization.login-settings-updated";
    let events = owner.get(events).await.expect(200);
    assert_eq!(events.body["metadata"]["total"], 50);
}

#[tokio::test]
async fn custom_settings_are_any_object_of_some_size() {
    let world = World::new().await;
    let admin = world.super_admin.in_organization(&world.acme.id);
    let path = format!("/v1/authorization/organizations/{}", world.acme.id);
    let kept = async || admin.get(&path).await.expect(200).body["settings"].clone();
    assert_eq!(kept().await, json!({}));
    let given = json!({"theme": {"dark": true, "colours": ["#000", null, 1.5, 12_345_678_901_i64]}, "ключ": "ß"});
    let set = admin.put(CUSTOM, given.clone()).await.expect(200);
    assert_eq!(set.body["settings"], given);
    assert_eq!(kept().await, given);
    let fits = json!({"a": "x".repeat(16 * 1024 - 8)});
    admin.put(CUSTOM, fits.clone()).await.expect(200);
    for unsound in [
        json!({"a": "x".repeat(16 * 1024 - 7)}),
        json!([1]),
        json!("text"),
        json!(null),
    ] {
        let refused = admin.put(CUSTOM, unsound).await;
        refused.refused(400, "invalid-request");
    }
    let raw = async |body: &str| {
        let (put, body) = (reqwest::Method::PUT, Some(body.as_bytes().to_vec()));
        admin.send_raw(put, CUSTOM, "application/json", body).await
    };
    // Numbers are kept as they are, or not at all.
    let numbers =
        r#"{"a":[0.1,-1.5,1e3,18446744073709551615,-9223372036854775808,0.30000000000000004]}"#;
    raw(numbers).await.expect(200);
    let read = admin.get(&path).await.expect(200).text;
    let shown =
        r#"{"a":[0.1,-1.5,1000.0,18446744073709551615,-9223372036854775808,0.30000000000000004]}"#;
    assert!(read.contains(shown), "{read}");
    for number in [
        "123456789012345678901234567890",
        "0.1e-400",
        "0.1000000000000000055",
    ] {
        let body = format!(r#"{{"1":[2.5,"3"],"a":{{"b":[0,{number}]}}}}"#);
        raw(&body).await.invalid("a.b[1]");
    }
    admin.put(CUSTOM, fits.clone()).await.expect(200);
    for unsound in ["", "{", r#"{"a":1,"a":2}"#, "{\"a\":\"\u{0}\"}"] {
        let body = Some(unsound.as_bytes().to_vec());
        let put = reqwest::Method::PUT;
        let refused = admin.send_raw(put, CUSTOM, "application/json", body).await;
        refused.refused(400, "invalid-request");
    }
    assert_eq!(kept().await, fits);
    admin.put(CUSTOM, json!({})).await.expect(200);
    assert_eq!(kept().await, json!({}));
    let nowhere = world.super_admin.in_organization("1");
    let gone = nowhere.put(CUSTOM, json!({})).await;
    gone.refused(404, "organization-not-found");
}
