//! Beginning and ending a sign-in through a provider.

use super::stage::{SUCCESS, Stage, VALIDATE};
use crate::support::client::Answer;
use serde_json::json;

#[tokio::test]
async fn a_browser_goes_there_and_comes_back_signed_in() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let url = url::Url::parse(&begun.url).expect("a URL");
    let asked: std::collections::HashMap<_, _> = url.query_pairs().into_owned().collect();
    assert_eq!(asked["code_challenge_method"], "S256");
    assert_eq!(asked["code_challenge"].len(), 43);
    assert!(asked["state"].len() > 64 && asked["nonce"].len() >= 43);
    assert!(asked["redirect_uri"].ends_with("/idps/callback"));
    let (place, parameters) = stage.through(&begun).await;
    assert_eq!(place, SUCCESS);
    assert_eq!(parameters["intentId"], begun.intent);
    let answer = stage.validate(&parameters).await.expect(201);
    let person = stage.anonymous().signed_in(&answer);
    let me = person.get("/v1/authentication/users/me").await.expect(200);
    assert_eq!(me.body["email"], "jane@example.com");
    assert_eq!(me.body["isEmailVerified"], true);
    assert_eq!(
        (&me.body["firstName"], &me.body["lastName"]),
        (&json!("Jane"), &json!("Doe"))
    );
    assert!(
        answer.headers["set-cookie"]
            .to_str()
            .expect("a text")
            .contains("session-token=")
    );
}

#[tokio::test]
async fn a_token_serves_once_also_when_fifty_show_it_at_once() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let (_, parameters) = stage.through(&begun).await;
    let tries = (0..50).map(|_| stage.validate(&parameters));
    let answers: Vec<Answer> = futures_util::future::join_all(tries).await;
    let signed_in = answers
        .iter()
        .filter(|answer| answer.status.as_u16() == 201);
    assert_eq!(signed_in.count(), 1);
    for answer in answers
        .iter()
        .filter(|answer| answer.status.as_u16() != 201)
    {
        answer.refused(400, "invalid-intent");
    }
    stage
        .validate(&parameters)
        .await
        .refused(400, "invalid-intent");
    assert_eq!(stage.people().await, 11, "one account came of it");
}

#[tokio::test]
async fn only_the_token_of_the_attempt_fetches_the_session() {
    let stage = Stage::new().await;
    let (first, second) = (stage.begin().await, stage.begin().await);
    let (_, mut mixed) = stage.through(&first).await;
    let (_, other) = stage.through(&second).await;
    mixed.insert("intentId".into(), second.intent.clone());
    stage.validate(&mixed).await.refused(400, "invalid-intent");
    for token in ["", "lit_", "unknown", &other["intentToken"][..60]] {
        let body = json!({"intentId": first.intent, "idpToken": token});
        let answer = stage.anonymous().post(VALIDATE, body).await;
        answer.refused(400, "invalid-intent");
    }
    // The state that the browser carried is no token either.
    let url = url::Url::parse(&first.url).expect("a URL");
    let (_, state) = url
        .query_pairs()
        .into_owned()
        .find(|(name, _)| name == "state")
        .expect("it");
    let state = state.rsplit_once('.').expect("two parts").1.to_owned();
    let body = json!({"intentId": first.intent, "idpToken": state});
    stage
        .anonymous()
        .post(VALIDATE, body)
        .await
        .refused(400, "invalid-intent");
    mixed.insert("intentId".into(), first.intent);
    stage.validate(&mixed).await.expect(201);
    stage.validate(&other).await.expect(201);
}

#[tokio::test]
async fn ten_minutes_are_all_there_is() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let (_, parameters) = stage.through(&begun).await;
    stage.world.server.clock.advance_seconds(600);
    stage
        .validate(&parameters)
        .await
        .refused(400, "invalid-intent");
    let begun = stage.begin().await;
    stage.world.server.clock.advance_seconds(599);
    let (place, parameters) = stage.through(&begun).await;
    assert_eq!(place, SUCCESS);
    stage.validate(&parameters).await.expect(201);
}

#[tokio::test]
async fn an_attempt_goes_on_after_a_restart() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let (_, parameters) = stage.through(&begun).await;
    let Stage { world, .. } = stage;
    let server = world.server.restart().await;
    let body = json!({"intentId": parameters["intentId"], "idpToken": parameters["intentToken"]});
    server.anonymous.post(VALIDATE, body).await.expect(201);
}

#[tokio::test]
async fn what_cannot_begin_says_why() {
    let stage = Stage::new().await;
    let world = &stage.world;
    for (field, url) in [
        ("successUrl", "https://evil.example/in"),
        ("failureUrl", "https://app.example.evil.example/out"),
        ("successUrl", "https://app.example@evil.example/"),
        ("failureUrl", "javascript:alert(1)"),
        ("successUrl", "https://app.example/\r\nx: y"),
        ("successUrl", ""),
    ] {
        let answer = stage.try_begin(json!({field: url})).await;
        answer.refused(400, "url-not-allowed");
        assert_eq!(answer.body["errors"][0]["field"], field);
        assert!(!answer.headers.contains_key("set-cookie"));
    }
    let unknown = stage.try_begin(json!({"idpId": "1"})).await;
    unknown.refused(404, "identity-provider-not-found");
    let directory = json!({
        "name": "Directory", "servers": ["ldaps://ldap.example.com"], "baseDn": "dc=x", "bindDn": "cn=x",
        "bindPassword": "secret",
    });
    let path = "/v1/authorization/idps/ldap";
    let directory = world.super_admin.post(path, directory).await.expect(201);
    let answer = stage.try_begin(json!({"idpId": directory.id("id")})).await;
    answer.invalid("idpId");
    let path = "/v1/authorization/organizations/login-settings";
    let owner = world.acme.owner.in_organization(&world.acme.id);
    owner
        .put(path, json!({"allowExternalIdp": false}))
        .await
        .expect(200);
    let answer = stage.try_begin(json!({"orgId": world.acme.id})).await;
    answer.refused(403, "sign-in-method-disabled");
}

#[tokio::test]
async fn the_servers_own_page_may_always_be_returned_to() {
    let stage = Stage::new().await;
    let own = stage.anonymous().public_url("/ui/callback");
    let more = json!({"successUrl": format!("{own}?next=/ui/account"), "failureUrl": own});
    let begun = stage.leave(&stage.try_begin(more).await.expect(201)).await;
    let (place, parameters) = stage.through(&begun).await;
    assert_eq!(place, own);
    assert_eq!(parameters["next"], "/ui/account");
    stage.validate(&parameters).await.expect(201);
    for other in [
        "/ui/callback/../x",
        "/ui/callbacks",
        "/ui",
        "/ui/callback#x",
    ] {
        let url = stage.anonymous().public_url(other);
        let answer = stage.try_begin(json!({"successUrl": url})).await;
        answer.refused(400, "url-not-allowed");
    }
}

#[tokio::test]
async fn a_provider_that_is_down_is_told_before_the_browser_leaves() {
    use crate::support::faulty_provider::Misbehaviour;
    let stage = Stage::new().await;
    let how = Misbehaviour::Says(503, "text/plain", "down".to_owned());
    stage.provider.misbehave("openid-configuration", how);
    let answer = stage.try_begin(json!({})).await;
    answer.refused(503, "identity-provider-unavailable");
    assert!(answer.headers.contains_key("retry-after"));
}

#[tokio::test]
async fn an_organizations_provider_leads_to_that_organization_alone() {
    let stage = Stage::with(|body, world| body["orgId"] = world.acme.id.clone().into()).await;
    let (acme, other) = (&stage.world.acme.id, &stage.world.other.id);
    let answer = stage.try_begin(json!({"orgId": other})).await;
    answer.refused(404, "identity-provider-not-found");
    for more in [json!({}), json!({"orgId": acme})] {
        let answer = stage.sign_in_to(more).await.expect(201);
        assert_eq!(answer.id("orgId"), *acme);
    }
}

#[tokio::test]
async fn another_application_knows_nothing_of_it() {
    let stage = Stage::new().await;
    let begun = stage.begin().await;
    let query = stage
        .signed_in_there(&begun)
        .replace("default.", "elsewhere.");
    let answer = stage.come_back(&query, &begun.cookie).await;
    answer.refused(400, "invalid-intent");
}
