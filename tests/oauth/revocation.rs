//! The end of a token at the word of a service that was shown it.

use super::{ME, form, machine, two_applications};
use crate::oauth::administrator;
use crate::support::world::World;
use serde_json::{Value, json};

const PATH: &str = "/oauth/revoke";
const LIST: &str = "/v1/authorization/organizations";

#[tokio::test]
async fn a_persons_token_ends_the_session_once() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let machine = machine(&world.super_admin, "gateway").await;
    let basic = machine.basic(anonymous);
    for (person, by_jwt) in [(&world.acme.member, false), (&world.acme.manager, true)] {
        let token = if by_jwt {
            &person.access_token
        } else {
            &person.token
        };
        person.get(ME).await.expect(200);
        let before = world.server.heads().await;
        // Fifty at once are one.
        let body = format!("token={token}&token_type_hint=refresh_token");
        let all = (0..50).map(|_| form(&basic, PATH, &body));
        for answer in futures_util::future::join_all(all).await {
            answer.expect(200);
        }
        for dead in [&person.token, &person.access_token] {
            anonymous
                .bearer(dead)
                .get(ME)
                .await
                .refused(401, "unauthenticated");
        }
        let after = world.server.heads().await;
        let grown: u64 = after
            .iter()
            .map(|(id, head)| head.sequence - before[id].sequence)
            .sum();
        assert_eq!(grown, 1, "one event");
        form(&basic, PATH, &body).await.expect(200);
        assert_eq!(world.server.heads().await, after);
    }
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let path = "/v1/authorization/organizations/events?type=session.ended";
    let events = owner.get(path).await.expect(200);
    let actor = &events.body["events"][0]["actor"];
    assert_eq!(actor["id"], machine.id.as_str(), "{}", events.text);
    world.acme.owner.get(ME).await.expect(200);
}

#[tokio::test]
async fn a_machines_token_is_ended_by_that_machine_alone() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let (one, other) = (
        machine(&world.super_admin, "one").await,
        machine(&world.super_admin, "other").await,
    );
    let token = one.token(anonymous, "default").await;
    let works =
        |token: String| async move { anonymous.bearer(&token).get(LIST).await.status == 200 };
    assert!(works(token.clone()).await);
    let refused = form(&other.basic(anonymous), PATH, &format!("token={token}")).await;
    assert_eq!(
        (refused.status.as_u16(), &refused.body["error"]),
        (400, &Value::from("unauthorized_client"))
    );
    assert!(works(token.clone()).await, "it was not the other's to end");
    let body = format!("token={token}&{}", one.fields());
    form(anonymous, PATH, &body).await.expect(200);
    assert!(!works(token.clone()).await);
    // The secret stays, and the dead token ends nothing that came after it.
    let next = one.token(anonymous, "default").await;
    form(anonymous, PATH, &body).await.expect(200);
    assert!(works(next).await);
    assert!(works(other.token(anonymous, "default").await).await);
}

#[tokio::test]
async fn nothing_is_ended_without_a_client_or_from_another_application() {
    let server = two_applications().await;
    let (shop, blog) = (
        administrator(&server, "shop").await,
        administrator(&server, "blog").await,
    );
    let machine = machine(&blog, "gateway").await;
    let basic = machine.basic(&server.anonymous);
    let body = format!("token={}", shop.token);
    form(&basic, "/apps/blog/oauth/revoke", &body)
        .await
        .expect(200);
    for client in [&server.anonymous, &basic, &shop] {
        let answer = form(client, "/apps/shop/oauth/revoke", &body).await;
        assert_eq!(
            (answer.status.as_u16(), &answer.body["error"]),
            (401, &json!("invalid_client"))
        );
    }
    shop.get(ME).await.expect(200);
    for nothing in ["x", "a.b.c", "%00"] {
        let answer = form(
            &basic,
            "/apps/blog/oauth/revoke",
            &format!("token={nothing}"),
        )
        .await;
        assert!(
            matches!(answer.status.as_u16(), 200 | 400),
            "{}",
            answer.text
        );
    }
}
