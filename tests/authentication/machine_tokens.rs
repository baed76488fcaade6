//! Access tokens for machines, by the operation of the product and by OAuth 2.0.

use crate::support::server::TestServer;
use crate::support::world::World;
use crate::support::{Answer, Client};
use reqwest::Method;
use serde_json::{Value, json};

const PATH: &str = "/v1/authentication/machine-users/access-token";
const OAUTH: &str = "/oauth/token";
const LIST: &str = "/v1/authorization/organizations";

struct Machine {
    user_id: String,
    id: String,
    secret: String,
}

async fn machine(super_admin: &Client, name: &str) -> Machine {
    let created = super_admin
        .post("/v1/authorization/machine-users", json!({"userName": name}))
        .await
        .expect(201);
    Machine {
        user_id: created.id("machineUserId"),
        id: created.id("clientId"),
        secret: created.id("clientSecret"),
    }
}

async fn form(client: &Client, body: &str) -> Answer {
    let body = body.as_bytes().to_vec();
    client
        .send_raw(
            Method::POST,
            OAUTH,
            "application/x-www-form-urlencoded",
            Some(body),
        )
        .await
}

#[tokio::test]
async fn a_token_comes_for_the_right_secret_alone() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let machine = machine(&world.super_admin, "robot").await;
    let login = |id: &str, secret: &str| json!({"clientId": id, "clientSecret": secret});
    let answer = anonymous
        .post(PATH, login(&machine.id, &machine.secret))
        .await
        .expect(200);
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert_eq!(answer.body["expiresInSeconds"], 3600);
    let client = anonymous.bearer(&answer.id("token"));
    client.get(LIST).await.expect(200);
    world.server.clock.advance_seconds(3599);
    client.get(LIST).await.expect(200);
    world.server.clock.advance_seconds(1);
    client.get(LIST).await.refused(401, "unauthenticated");

    let flipped = if machine.secret.ends_with('A') {
        "B"
    } else {
        "A"
    };
    let almost = format!("{}{flipped}", &machine.secret[..machine.secret.len() - 1]);
    for (id, secret) in [
        (machine.id.as_str(), almost.as_str()),
        (&machine.id, ""),
        (&machine.id, &machine.secret[..machine.secret.len() - 1]),
        (&machine.id, &machine.secret.to_uppercase()),
        ("1", &machine.secret),
        ("", &machine.secret),
        ("robot", &machine.secret),
        (&format!("0{}", machine.id), &machine.secret),
        (&format!(" {}", machine.id), &machine.secret),
        // A person is no machine.
        (&world.acme.member.user_id, &machine.secret),
        (&world.machine.user_id, &machine.secret),
    ] {
        let answer = anonymous.post(PATH, login(id, secret)).await;
        assert_eq!(
            answer.body["detail"],
            "The client id or the client secret is wrong, or the machine user is inactive."
        );
        answer.refused(401, "invalid-credentials");
    }
    for (body, field) in [
        (json!({"clientId": machine.id}), "clientSecret"),
        (json!({"clientSecret": machine.secret}), "clientId"),
        (
            json!({"clientId": "1".repeat(65), "clientSecret": machine.secret}),
            "clientId",
        ),
        (
            json!({"clientId": machine.id, "clientSecret": "x".repeat(1025)}),
            "clientSecret",
        ),
        (
            json!({"clientId": [machine.id], "clientSecret": machine.secret}),
            "clientId",
        ),
        (
            json!({"clientId": machine.id, "clientSecret": {"a": 1}}),
            "clientSecret",
        ),
        (
            json!({"clientId": machine.id, "clientSecret": machine.secret, "scope": "all"}),
            "scope",
        ),
    ] {
        let answer = anonymous.post(PATH, body).await;
        assert!(!answer.text.contains(&machine.secret));
        answer.invalid(field);
    }
}

#[tokio::test]
async fn a_deactivated_or_deleted_machine_gets_nothing_and_its_tokens_die() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let machine = machine(&world.super_admin, "robot").await;
    let login = json!({"clientId": machine.id, "clientSecret": machine.secret});
    let token = anonymous.post(PATH, login.clone()).await.expect(200);
    let client = anonymous.bearer(&token.id("token"));
    let path = format!("/v1/authentication/users/{}", machine.user_id);
    let set = async |state: &str| {
        let body = json!({"userState": state});
        world.super_admin.put(&path, body).await.expect(200);
    };
    set("INACTIVE").await;
    client.get(LIST).await.refused(401, "unauthenticated");
    anonymous
        .post(PATH, login.clone())
        .await
        .refused(401, "invalid-credentials");
    set("ACTIVE").await;
    client.get(LIST).await.refused(401, "unauthenticated");
    let token = anonymous.post(PATH, login.clone()).await.expect(200);
    let client = anonymous.bearer(&token.id("token"));
    client.get(LIST).await.expect(200);
    world
        .super_admin
        .delete(&format!("/v1/authorization/users/{}", machine.user_id))
        .await
        .expect(200);
    client.get(LIST).await.refused(401, "unauthenticated");
    anonymous
        .post(PATH, login)
        .await
        .refused(401, "invalid-credentials");
}

#[tokio::test]
async fn a_machine_has_no_session_and_is_no_person() {
    let world = World::new().await;
    for path in [
        "/v1/authentication/users/me",
        "/v1/authentication/users/manager-roles",
        "/v1/authorization/users/roles",
    ] {
        world.machine.get(path).await.refused(403, "forbidden");
    }
    let own = format!(
        "/v1/authentication/users/{}/password",
        world.machine.user_id
    );
    world
        .machine
        .put(
            &own,
            json!({"currentPassword": "x", "newPassword": "another fine phrase"}),
        )
        .await
        .refused(403, "forbidden");
    // In a cookie a JWT of a machine may stand, but a change needs a known page.
    let cookie = format!("session-token={}", world.machine.token);
    let browser = world.server.anonymous.with("Cookie", cookie);
    browser
        .delete("/v1/authorization/users/1")
        .await
        .refused(403, "origin-not-allowed");
}

#[tokio::test]
async fn any_oauth_client_library_gets_a_token() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let machine = machine(&world.super_admin, "robot").await;
    let in_form = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&scope=a+b&audience=x",
        machine.id, machine.secret
    );
    let basic = |id: &str, secret: &str| {
        use base64::Engine;
        let text = base64::engine::general_purpose::STANDARD.encode(format!("{id}:{secret}"));
        anonymous.with("Authorization", format!("Basic {text}"))
    };
    let by_basic = basic(&machine.id, &machine.secret);
    for answer in [
        form(anonymous, &in_form).await,
        form(&by_basic, "grant_type=client_credentials").await,
        form(
            &by_basic,
            &format!("grant_type=client_credentials&client_id={}", machine.id),
        )
        .await,
    ] {
        let answer = answer.expect(200);
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert_eq!(answer.body["token_type"], "Bearer");
        assert_eq!(answer.body["expires_in"], 3600);
        let client = anonymous.bearer(&answer.id("access_token"));
        client.get(LIST).await.expect(200);
    }
    // RFC 6749 §5.2: the errors have their names, and nothing repeats the secret.
    let wrong = basic(&machine.id, "wrong");
    let refusals = [
        (
            form(anonymous, "grant_type=client_credentials").await,
            401,
            "invalid_client",
        ),
        (
            form(&wrong, "grant_type=client_credentials").await,
            401,
            "invalid_client",
        ),
        (
            form(anonymous, &in_form.replace(&machine.id, "7")).await,
            401,
            "invalid_client",
        ),
        (form(&by_basic, &in_form).await, 400, "invalid_request"),
        (
            form(
                anonymous,
                &in_form.replace("client_credentials", "password"),
            )
            .await,
            400,
            "unsupported_grant_type",
        ),
        (form(anonymous, "client_id=1").await, 400, "invalid_request"),
        (form(anonymous, "").await, 400, "invalid_request"),
        (
            form(
                anonymous,
                &format!("{in_form}&grant_type=client_credentials"),
            )
            .await,
            400,
            "invalid_request",
        ),
        (
            form(anonymous, "grant_type=%ff&client_id=%zz").await,
            400,
            "invalid_request",
        ),
    ];
    for (answer, status, error) in refusals {
        assert_eq!(
            (answer.status.as_u16(), &answer.body["error"]),
            (status, &Value::from(error)),
            "{}",
            answer.text
        );
        assert!(!answer.text.contains(&machine.secret));
        assert_eq!(
            answer.headers.contains_key("www-authenticate"),
            status == 401
        );
    }
    let json = anonymous
        .post(OAUTH, json!({"grant_type": "client_credentials"}))
        .await;
    assert_eq!(json.status, 415);
}

#[tokio::test]
async fn a_token_of_another_application_is_nothing_here() {
    let server = TestServer::start_with_environment(&[
        (
            "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__EMAIL",
            "root@example.com",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__PASSWORD",
            "a phrase for the first",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__BLOG__ADMIN__EMAIL",
            "root@example.com",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__BLOG__ADMIN__PASSWORD",
            "a phrase for the first",
        ),
    ])
    .await;
    let (shop, blog) = (
        server.anonymous.with("X-App-Name", "shop"),
        server.anonymous.with("X-App-Name", "blog"),
    );
    let machine = machine(
        &shop
            .sign_in("root@example.com", "a phrase for the first")
            .await,
        "robot",
    )
    .await;
    let body = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}",
        machine.id, machine.secret
    );
    let token = form(&shop, &body).await.expect(200).id("access_token");
    let elsewhere = form(&blog, &body).await;
    assert_eq!(
        (elsewhere.status.as_u16(), &elsewhere.body["error"]),
        (401, &json!("invalid_client"))
    );
    shop.bearer(&token).get(LIST).await.expect(200);
    blog.bearer(&token)
        .get(LIST)
        .await
        .refused(401, "unauthenticated");
    // Both sign, each with keys of its own.
    let path = "/.well-known/jwks.json";
    let (ours, theirs) = (
        shop.get(path).await.expect(200),
        blog.get(path).await.expect(200),
    );
    assert_ne!(ours.body["keys"][0]["kid"], theirs.body["keys"][0]["kid"]);
    assert_ne!(ours.body["keys"][0]["x"], theirs.body["keys"][0]["x"]);
}
