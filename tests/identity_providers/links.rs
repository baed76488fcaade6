//! Linking one's own account.

use super::stage::{FAILURE, SUCCESS, Stage, come_back, landed, query};
use crate::support::client::{Answer, Client};
use crate::support::mail::mail_to;
use serde_json::json;

const LINKS: &str = "/v1/authentication/users/me/links";

async fn begin(stage: &Stage, client: &Client) -> Answer {
    let body = json!({"idpId": stage.idp, "successUrl": SUCCESS, "failureUrl": FAILURE});
    client.post(LINKS, body).await
}

async fn link(stage: &Stage, client: &Client) -> Answer {
    let begun = stage.leave(&begin(stage, client).await.expect(201)).await;
    let back = query(&stage.provider.sign_in(&begun.url));
    let answer = come_back(stage.anonymous(), &back, &begun.cookie).await;
    let (place, parameters) = landed(&answer);
    assert_eq!(place, SUCCESS, "{parameters:?}");
    let body = json!({"intentId": begun.intent, "idpToken": parameters["intentToken"]});
    client.post(&format!("{LINKS}/confirmation"), body).await
}

#[tokio::test]
async fn a_person_links_and_unlinks_their_own_account() {
    let stage = Stage::new().await;
    let member = &stage.world.acme.member;
    stage.person("1", Some("private@example.com"), false);
    let linked = link(&stage, member).await.expect(201);
    assert_eq!(linked.id("userId"), member.user_id);
    let list = member.get(LINKS).await.expect(200);
    assert_eq!(list.body["links"][0]["name"], "private@example.com");
    assert_eq!(list.body["links"][0]["idpId"], stage.idp);
    assert_eq!(list.body["links"][0]["type"], "OIDC");
    assert!(!list.text.contains("subject"));
    assert_eq!(
        stage.sign_in().await.expect(201).id("userId"),
        member.user_id
    );
    let path = format!("{LINKS}/{}", stage.idp);
    member.delete(&path).await.expect(200);
    member.delete(&path).await.refused(404, "link-not-found");
    // The person is told of both.
    let server = &stage.world.server;
    let address = "member@acme.example";
    assert!(mail_to(server, address, 1).await.contains("was linked to"));
    assert!(
        mail_to(server, address, 2)
            .await
            .contains("does not let you sign in")
    );
    assert_eq!(
        stage.failure().await,
        "email-not-verified",
        "nobody's any more"
    );
}

#[tokio::test]
async fn one_account_there_is_one_persons_here() {
    let stage = Stage::new().await;
    let (member, manager) = (&stage.world.acme.member, &stage.world.acme.manager);
    link(&stage, member).await.expect(201);
    begin(&stage, member).await.refused(409, "already-exists");
    let begun = stage.leave(&begin(&stage, manager).await.expect(201)).await;
    let (_, parameters) = stage.through(&begun).await;
    assert_eq!(parameters["error"], "linked-elsewhere");
}

#[tokio::test]
async fn fifty_confirmations_at_once_make_one_link() {
    let stage = Stage::new().await;
    let member = &stage.world.acme.member;
    let begun = stage.leave(&begin(&stage, member).await.expect(201)).await;
    let (_, parameters) = stage.through(&begun).await;
    let body = json!({"intentId": begun.intent, "idpToken": parameters["intentToken"]});
    let path = format!("{LINKS}/confirmation");
    let tries = (0..50).map(|_| member.post(&path, body.clone()));
    let answers = futures_util::future::join_all(tries).await;
    let done = answers
        .iter()
        .filter(|answer| answer.status.as_u16() == 201);
    assert_eq!(done.count(), 1);
}

#[tokio::test]
async fn a_link_is_made_by_who_began_it_and_a_sign_in_is_none() {
    let stage = Stage::new().await;
    let (member, manager) = (&stage.world.acme.member, &stage.world.acme.manager);
    let begun = stage.leave(&begin(&stage, member).await.expect(201)).await;
    let (_, parameters) = stage.through(&begun).await;
    let body = json!({"intentId": begun.intent, "idpToken": parameters["intentToken"]});
    let path = format!("{LINKS}/confirmation");
    manager
        .post(&path, body.clone())
        .await
        .refused(400, "invalid-intent");
    stage
        .validate(&parameters)
        .await
        .refused(400, "invalid-intent");
    let signs_in = stage.begin().await;
    let (_, other) = stage.through(&signs_in).await;
    let wrong = json!({"intentId": signs_in.intent, "idpToken": other["intentToken"]});
    member
        .post(&path, wrong)
        .await
        .refused(400, "invalid-intent");
    member.post(&path, body).await.expect(201);
}

#[tokio::test]
async fn it_needs_a_fresh_proof() {
    let stage = Stage::new().await;
    let member = &stage.world.acme.member;
    link(&stage, member).await.expect(201);
    stage.world.server.clock.advance_seconds(301);
    begin(&stage, member)
        .await
        .refused(403, "fresh-proof-required");
    let path = format!("{LINKS}/{}", stage.idp);
    member
        .delete(&path)
        .await
        .refused(403, "fresh-proof-required");
}

#[tokio::test]
async fn the_last_way_in_stays() {
    let stage = Stage::new().await;
    let answer = stage.sign_in().await.expect(201);
    let person = stage.anonymous().signed_in(&answer);
    let path = format!("{LINKS}/{}", stage.idp);
    person
        .delete(&path)
        .await
        .refused(409, "last-sign-in-method");
    stage.sign_in().await.expect(201);
}

#[tokio::test]
async fn a_provider_that_links_nobody_links_nobody() {
    let stage = Stage::with(|body, _| body["isLinkingAllowed"] = false.into()).await;
    let answer = begin(&stage, &stage.world.acme.member).await;
    answer.refused(400, "identity-provider-error");
}

#[tokio::test]
async fn an_organizations_provider_is_for_its_people() {
    let stage = Stage::with(|body, world| body["orgId"] = world.acme.id.clone().into()).await;
    let answer = begin(&stage, &stage.world.other.member).await;
    answer.refused(404, "identity-provider-not-found");
    link(&stage, &stage.world.acme.member).await.expect(201);
}

#[tokio::test]
async fn a_deleted_providers_links_are_forgotten() {
    let stage = Stage::new().await;
    let member = &stage.world.acme.member;
    link(&stage, member).await.expect(201);
    let path = format!("/v1/authorization/idps/{}", stage.idp);
    stage.world.super_admin.delete(&path).await.expect(200);
    let list = member.get(LINKS).await.expect(200);
    assert_eq!(list.body["links"], json!([]));
    stage.world.server.settled().await;
    let acme = stage
        .world
        .super_admin
        .in_organization(&stage.world.acme.id);
    let path = "/v1/authorization/organizations/events?type=user.links-dropped";
    let events = acme.get(path).await.expect(200);
    assert_eq!(events.body["metadata"]["total"], 1);
}
