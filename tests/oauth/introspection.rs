//! What a service is told of a token that it was shown.

use super::{Machine, administrator, form, machine, two_applications};
use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD};
use crate::support::world::World;
use crate::support::{Answer, Client};
use serde_json::{Value, json};

const PATH: &str = "/oauth/introspect";

async fn told(machine: &Machine, anonymous: &Client, token: &str) -> Value {
    let body = format!("token={token}&token_type_hint=access_token&unknown=1");
    let answer = form(&machine.basic(anonymous), PATH, &body).await;
    answer.expect(200).body
}

#[tokio::test]
async fn session_tokens_and_access_tokens_are_told_of_while_they_are_good() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let machine = machine(&world.super_admin, "gateway").await;
    let member = &world.acme.member;
    for token in [&member.token, &member.access_token] {
        let told = told(&machine, anonymous, token).await;
        assert_eq!(told["active"], true, "{told}");
        assert_eq!(told["sub"], member.user_id.as_str());
        assert_eq!(told["sid"], member.session_id.as_str());
        assert_eq!(told["org"], world.acme.id.as_str());
        assert_eq!(told["typ"], "person");
        assert_eq!(told["aud"], "default");
        assert_eq!(told["client_id"], "default");
        assert_eq!(told["iss"], anonymous.public_url("/apps/default").as_str());
        assert_eq!(told["jti"].is_string(), token == &member.access_token);
        let lifetime =
            told["exp"].as_i64().expect("a time") - told["iat"].as_i64().expect("a time");
        assert_eq!(lifetime, if token == &member.token { 86_400 } else { 900 });
        for secret in [&machine.secret, token] {
            assert!(!told.to_string().contains(secret));
        }
    }
    let own = machine.token(anonymous, "default").await;
    let of_machine = told(&machine, anonymous, &own).await;
    assert_eq!(of_machine["typ"], "machine");
    assert_eq!(of_machine["client_id"], machine.id.as_str());
    assert_eq!(of_machine["username"], "gateway");
    assert!(of_machine.get("sid").is_none());
    // The form authenticates as well, and the address without a header.
    let body = format!("{}&token={own}", machine.fields());
    let answer = form(anonymous, "/apps/default/oauth/introspect", &body).await;
    let answer = answer.expect(200);
    assert_eq!(answer.body, of_machine);
    assert_eq!(answer.headers["cache-control"], "no-store");

    // Liveness counts: what is over is not told of at all.
    let dead = json!({"active": false});
    world.server.clock.advance_seconds(900);
    assert_eq!(told(&machine, anonymous, &member.access_token).await, dead);
    assert_eq!(
        told(&machine, anonymous, &member.token).await["active"],
        true
    );
    let path = format!("/v1/authentication/users/sessions/{}", member.session_id);
    member.delete(&path).await.expect(204);
    assert_eq!(told(&machine, anonymous, &member.token).await, dead);
    let long = "x".repeat(1000);
    for nothing in ["x", "a.b.c", &member.user_id, &machine.secret, &long] {
        assert_eq!(told(&machine, anonymous, nothing).await, dead, "{nothing}");
    }
}

#[tokio::test]
async fn only_a_machine_with_its_secret_is_answered() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let machine = machine(&world.super_admin, "gateway").await;
    let token = &world.acme.member.token;
    let wrong = Machine {
        secret: format!("{}x", machine.secret),
        ..self::machine(&world.super_admin, "other").await
    };
    let expect = |answer: &Answer, status: u16, error: &str| {
        assert_eq!(
            (answer.status.as_u16(), &answer.body["error"]),
            (status, &Value::from(error)),
            "{}",
            answer.text
        );
        assert!(answer.body.get("active").is_none());
    };
    let body = format!("token={token}");
    for client in [
        anonymous,
        &wrong.basic(anonymous),
        &world.super_admin,
        &world.machine,
    ] {
        expect(&form(client, PATH, &body).await, 401, "invalid_client");
    }
    let person = format!("{body}&client_id={ADMIN_EMAIL}&client_secret={ADMIN_PASSWORD}");
    expect(
        &form(anonymous, PATH, &person.replace(' ', "+")).await,
        401,
        "invalid_client",
    );
    let basic = machine.basic(anonymous);
    for odd in [
        "",
        "token=",
        "token=a&token=b",
        "token=%ff",
        "token=a&token_type_hint=a&token_type_hint=b",
    ] {
        expect(&form(&basic, PATH, odd).await, 400, "invalid_request");
    }
    let both = format!("{body}&{}", machine.fields());
    expect(&form(&basic, PATH, &both).await, 400, "invalid_request");
    // A machine that may not act any more learns nothing.
    let path = format!("/v1/authorization/users/{}", machine.id);
    world.super_admin.delete(&path).await.expect(200);
    expect(&form(&basic, PATH, &body).await, 401, "invalid_client");
}

#[tokio::test]
async fn tokens_of_another_application_are_nothing_here() {
    let server = two_applications().await;
    let (shop, blog) = (
        administrator(&server, "shop").await,
        administrator(&server, "blog").await,
    );
    let machine = machine(&shop, "gateway").await;
    let basic = machine.basic(&server.anonymous);
    let path = "/apps/shop/oauth/introspect";
    for (token, active) in [
        (&shop.token, true),
        (&shop.access_token, true),
        (&blog.token, false),
        (&blog.access_token, false),
    ] {
        let answer = form(&basic, path, &format!("token={token}"))
            .await
            .expect(200);
        assert_eq!(answer.body["active"], active, "{}", answer.text);
        if !active {
            assert_eq!(answer.body, json!({"active": false}));
        }
    }
}
