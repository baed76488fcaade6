//! Whose account it is that a provider vouches for.

use super::stage::Stage;
use crate::support::World;
use crate::support::mail::{code_in, mail_to};
use crate::support::world::{PASSWORD, address};
use serde_json::{Value, json};

fn rule(name: &str, value: impl Into<Value>) -> impl FnOnce(&mut Value, &World) {
    let (name, value) = (name.to_owned(), value.into());
    move |body, _| body[name.as_str()] = value
}

#[tokio::test]
async fn an_account_is_found_by_provider_and_subject_never_by_address() {
    let stage = Stage::new().await;
    stage.person("1", Some("jane@example.com"), true);
    let first = stage.sign_in().await.expect(201).id("userId");
    let people = stage.people().await;
    // The address there is another one now, or none: it is the same person.
    for (email, verified) in [
        (Some("other@example.com"), true),
        (Some("x@example.com"), false),
        (None, false),
    ] {
        stage.person("1", email, verified);
        assert_eq!(stage.sign_in().await.expect(201).id("userId"), first);
    }
    // Somebody else with her address there is not her.
    stage.person("2", Some("jane@example.com"), true);
    assert_eq!(stage.failure().await, "email-taken");
    assert_eq!(stage.people().await, people);
}

#[tokio::test]
async fn fifty_first_sign_ins_of_one_person_make_one_account() {
    let stage = Stage::new().await;
    let before = stage.people().await;
    let tries = (0..50).map(|_| async {
        let begun = stage.begin().await;
        let (_, parameters) = stage.through(&begun).await;
        stage.validate(&parameters).await.expect(201).id("userId")
    });
    let users = futures_util::future::join_all(tries).await;
    assert!(users.iter().all(|user| *user == users[0]));
    assert_eq!(stage.people().await, before + 1);
}

#[tokio::test]
async fn without_an_address_that_the_provider_vouches_for_there_is_no_account() {
    let stage = Stage::new().await;
    let before = stage.people().await;
    for (email, verified, error) in [
        (None, true, "email-missing"),
        (Some(""), true, "email-missing"),
        (Some("jane@example.com"), false, "email-not-verified"),
        (Some("root@example.com"), false, "email-not-verified"),
        (Some("not an address"), true, "profile-incomplete"),
    ] {
        stage.person("1", email, verified);
        assert_eq!(stage.failure().await, error, "{email:?} {verified}");
    }
    assert_eq!(stage.people().await, before);
}

#[tokio::test]
async fn rules_that_create_nothing_create_nothing() {
    let stage = Stage::with(rule("isCreationAllowed", false)).await;
    let before = stage.people().await;
    assert_eq!(stage.failure().await, "creation-not-allowed");
    assert_eq!(stage.people().await, before);
}

#[tokio::test]
async fn where_nobody_may_sign_up_the_applications_provider_creates_nobody() {
    let stage = Stage::new().await;
    let acme = &stage.world.acme;
    let owner = acme.owner.in_organization(&acme.id);
    let path = "/v1/authorization/organizations/login-settings";
    owner
        .put(path, json!({"allowRegister": false}))
        .await
        .expect(200);
    assert_eq!(
        stage.failure_of(json!({"orgId": acme.id})).await,
        "creation-not-allowed"
    );
    assert_eq!(
        stage.failure_of(json!({"orgId": "1"})).await,
        "creation-not-allowed"
    );
    let other = stage
        .sign_in_to(json!({"orgId": stage.world.other.id}))
        .await
        .expect(201);
    assert_eq!(other.id("orgId"), stage.world.other.id);
}

#[tokio::test]
async fn an_organizations_own_provider_creates_its_people_also_where_nobody_may_sign_up() {
    let stage = Stage::with(|body, world| body["orgId"] = world.acme.id.clone().into()).await;
    let acme = &stage.world.acme;
    let owner = acme.owner.in_organization(&acme.id);
    let path = "/v1/authorization/organizations/login-settings";
    owner
        .put(path, json!({"allowRegister": false}))
        .await
        .expect(200);
    let answer = stage.sign_in().await.expect(201);
    assert_eq!(answer.id("orgId"), acme.id);
}

#[tokio::test]
async fn an_address_links_only_where_the_rules_say_so_and_both_sides_verified_it() {
    let address = address("member", "Acme");
    let upper = address.to_uppercase();
    let stage = Stage::new().await;
    stage.person("1", Some(&upper), true);
    assert_eq!(
        stage.failure().await,
        "email-taken",
        "the rules do not link"
    );

    let stage = Stage::with(rule("autoLinking", "verifiedEmail")).await;
    stage.person("1", Some(&upper), false);
    assert_eq!(stage.failure().await, "email-not-verified");
    stage.person("1", Some(&upper), true);
    let answer = stage.sign_in().await.expect(201);
    assert_eq!(answer.id("userId"), stage.world.acme.member.user_id);
    // The password goes on, and from now on the subject counts.
    stage.anonymous().sign_in(&address, PASSWORD).await;
    stage.person("1", Some("elsewhere@example.com"), true);
    assert_eq!(
        stage.sign_in().await.expect(201).id("userId"),
        answer.id("userId")
    );
    // A second account there is not linked to an account that has one.
    stage.person("2", Some(&upper), true);
    assert_eq!(stage.failure().await, "email-taken");

    let unverified = json!({"email": "una@acme.example", "firstName": "Una", "password": PASSWORD});
    let admin = stage
        .world
        .super_admin
        .in_organization(&stage.world.acme.id);
    let path = "/v2/authorization/organizations/users";
    admin.post(path, unverified).await.expect(201);
    let invited = json!({"email": "ina@acme.example", "firstName": "Ina"});
    admin.post(path, invited).await.expect(201);
    for email in ["una@acme.example", "ina@acme.example"] {
        stage.person(email, Some(email), true);
        assert_eq!(stage.failure().await, "email-taken", "{email}");
    }
}

#[tokio::test]
async fn an_organizations_provider_takes_over_nobody_of_another() {
    let stage = Stage::with(|body, world| {
        body["orgId"] = world.acme.id.clone().into();
        body["autoLinking"] = "verifiedEmail".into();
    })
    .await;
    for victim in [address("owner", "Other"), "root@example.com".to_owned()] {
        stage.person(&victim, Some(&victim), true);
        assert_eq!(stage.failure().await, "email-taken", "{victim}");
    }
    let own = address("member", "Acme");
    stage.person("own", Some(&own), true);
    let answer = stage.sign_in().await.expect(201);
    assert_eq!(answer.id("userId"), stage.world.acme.member.user_id);
}

#[tokio::test]
async fn what_shuts_an_account_out_holds_here_too() {
    let stage = Stage::new().await;
    stage.person("1", Some("jane@example.com"), true);
    let user = stage.sign_in().await.expect(201).id("userId");
    let path = format!("/v1/authentication/users/{user}");
    let admin = &stage.world.super_admin;
    let begun = stage.begin().await;
    let (_, parameters) = stage.through(&begun).await;
    admin
        .put(&path, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    stage
        .validate(&parameters)
        .await
        .refused(401, "invalid-credentials");
    assert_eq!(stage.failure().await, "sign-in-refused");
    // Without a password there is still the link to sign in by.
    admin
        .put(&path, json!({"userState": "ACTIVE"}))
        .await
        .expect(200);
    stage.sign_in().await.expect(201);

    let acme = json!({"orgId": stage.world.acme.id});
    stage.person("2", Some("ann@example.com"), true);
    stage.sign_in_to(acme.clone()).await.expect(201);
    let path = format!("/v1/authorization/organizations/{}", stage.world.acme.id);
    let begun = stage.leave(&stage.try_begin(acme).await.expect(201)).await;
    let (_, parameters) = stage.through(&begun).await;
    admin
        .patch(&path, json!({"status": "Inactive"}))
        .await
        .expect(200);
    stage
        .validate(&parameters)
        .await
        .refused(401, "invalid-credentials");
    assert_eq!(stage.failure().await, "sign-in-refused");
}

#[tokio::test]
async fn a_second_factor_is_due_here_too() {
    let stage = Stage::new().await;
    let user = stage.sign_in().await.expect(201).id("userId");
    let admin = &stage.world.super_admin;
    let path = format!("/v1/authorization/users/{user}/mfa/email");
    admin
        .send(reqwest::Method::POST, &path, None)
        .await
        .expect(200);
    let waiting = stage.sign_in().await.expect(200);
    assert_eq!(waiting.body["state"], "MFA_REQUIRED");
    assert_eq!(waiting.body["mfaMethods"], json!(["email"]));
    let client = stage.anonymous().bearer(&waiting.id("sessionToken"));
    client
        .get("/v1/authentication/users/me")
        .await
        .refused(401, "unauthenticated");
    // The first one tells her that a code is asked for from now on.
    let mail = mail_to(&stage.world.server, "jane@example.com", 2).await;
    let code = code_in(&mail);
    let body = json!({
        "sessionId": waiting.id("sessionId"), "sessionToken": waiting.id("sessionToken"), "code": code,
    });
    let path = "/v2/authentication/users/sessions/mfa";
    stage.anonymous().post(path, body).await.expect(201);
}

#[tokio::test]
async fn names_are_taken_over_at_each_sign_in_only_where_the_rules_say_so() {
    for auto_update in [false, true] {
        let stage = Stage::with(rule("isAutoUpdate", auto_update)).await;
        stage.person("1", Some("jane@example.com"), true);
        stage.sign_in().await.expect(201);
        stage.provider.change(|state| {
            state.person.insert("given_name".into(), json!("Joan"));
            state.person.insert("family_name".into(), json!("D\u{0}oe"));
        });
        let answer = stage.sign_in().await.expect(201);
        let me = stage.anonymous().signed_in(&answer);
        let me = me.get("/v1/authentication/users/me").await.expect(200).body;
        let first = if auto_update { "Joan" } else { "Jane" };
        assert_eq!(
            (&me["firstName"], &me["lastName"]),
            (&json!(first), &json!("Doe"))
        );
    }
}

#[tokio::test]
async fn a_person_of_few_words_gets_an_account_all_the_same() {
    let stage = Stage::new().await;
    stage.person("1", Some("mononym@example.com"), true);
    stage.provider.change(|state| {
        for name in ["given_name", "family_name", "name"] {
            state.person.remove(name);
        }
    });
    let answer = stage.sign_in().await.expect(201);
    let me = stage.anonymous().signed_in(&answer);
    let me = me.get("/v1/authentication/users/me").await.expect(200).body;
    assert_eq!(
        (&me["firstName"], &me["lastName"]),
        (&json!("mononym"), &json!(""))
    );
}

#[tokio::test]
async fn a_deleted_account_leaves_no_link_behind() {
    let stage = Stage::new().await;
    let first = stage.sign_in().await.expect(201).id("userId");
    let path = format!("/v1/authorization/users/{first}");
    stage.world.super_admin.delete(&path).await.expect(200);
    let second = stage.sign_in().await.expect(201).id("userId");
    assert_ne!(first, second);
}
