//! Metadata and keys: what is believed of them, how long they are kept, and which calls are made.

use super::oidc::{Stage, asker};
use crate::support::faulty_provider::{Misbehaviour, Signing, SigningKey, set};
use domain::identity_provider::ProviderFailure;
use serde_json::json;
use std::sync::Arc;

const METADATA: &str = "/.well-known/openid-configuration";

#[tokio::test]
async fn metadata_and_keys_are_kept_as_long_as_they_say_within_bounds() {
    for (cache_control, seconds) in [
        (None, 3600),
        (Some("public, max-age=7200, must-revalidate"), 7200),
        (Some("max-age=1"), 300),
        (Some("no-store"), 300),
        (Some("max-age=31536000"), 86_400),
        (Some("max-age=soon"), 3600),
    ] {
        let stage = Stage::new().await;
        stage
            .provider
            .change(|state| state.cache_control = cache_control.map(str::to_owned));
        stage.sign_in().await.expect("a person");
        stage.clock.advance_seconds(seconds - 1);
        stage.sign_in().await.expect("a person");
        assert_eq!(stage.provider.asked(METADATA), 1, "{cache_control:?}");
        assert_eq!(stage.provider.asked("/keys"), 1, "{cache_control:?}");
        stage.clock.advance_seconds(1);
        stage.sign_in().await.expect("a person");
        assert_eq!(stage.provider.asked(METADATA), 2, "{cache_control:?}");
        assert_eq!(stage.provider.asked("/keys"), 2, "{cache_control:?}");
    }
}

#[tokio::test]
async fn a_new_key_is_fetched_and_made_up_ones_are_not() {
    let stage = Stage::new().await;
    stage.sign_in().await.expect("a person");
    stage
        .provider
        .change(|state| state.keys.insert(0, SigningKey::rs256("key-2")));
    stage.sign_in().await.expect("a person with the new key");
    assert_eq!(stage.provider.asked("/keys"), 2);

    stage
        .provider
        .change(|state| state.signing = Signing::WithUnknownKey);
    for _ in 0..5 {
        let failure = stage.sign_in().await.err();
        assert_eq!(failure, Some(ProviderFailure::AnswerInvalid));
    }
    assert_eq!(stage.provider.asked("/keys"), 2, "asked a moment ago");
    stage.clock.advance_seconds(30);
    for _ in 0..5 {
        assert!(stage.sign_in().await.is_err());
    }
    assert_eq!(stage.provider.asked("/keys"), 3, "once in 30 s");
    stage
        .provider
        .change(|state| state.signing = Signing::Rightly);
    stage
        .sign_in()
        .await
        .expect("the others sign in all the while");
}

#[tokio::test]
async fn many_at_once_fetch_once() {
    let stage = Arc::new(Stage::new().await);
    let all = (0..20).map(|_| {
        let stage = Arc::clone(&stage);
        tokio::spawn(async move { stage.sign_in().await })
    });
    for one in all.collect::<Vec<_>>() {
        one.await.expect("no panic").expect("a person");
    }
    assert_eq!(stage.provider.asked(METADATA), 1);
    assert_eq!(stage.provider.asked("/keys"), 1);
}

#[tokio::test]
async fn metadata_of_another_issuer_are_not_believed() {
    let base = |stage: &Stage| stage.provider.issuer();
    type Wrong = (&'static str, fn(&str) -> serde_json::Value, ProviderFailure);
    let wrong: [Wrong; 9] = [
        (
            "issuer",
            |_| json!("https://evil.example.com"),
            ProviderFailure::AnswerInvalid,
        ),
        (
            "issuer",
            |base| json!(format!("{base}/")),
            ProviderFailure::AnswerInvalid,
        ),
        ("issuer", |_| json!(null), ProviderFailure::AnswerInvalid),
        ("jwks_uri", |_| json!(null), ProviderFailure::AnswerInvalid),
        (
            "token_endpoint",
            |_| json!("no address"),
            ProviderFailure::AnswerInvalid,
        ),
        (
            "token_endpoint",
            |_| json!("http://login.example.com/token"),
            ProviderFailure::AddressNotAllowed,
        ),
        (
            "jwks_uri",
            |_| json!("file:///etc/passwd"),
            ProviderFailure::AddressNotAllowed,
        ),
        (
            "authorization_endpoint",
            |_| json!("javascript:alert(1)"),
            ProviderFailure::AddressNotAllowed,
        ),
        (
            "code_challenge_methods_supported",
            |_| json!(["plain"]),
            ProviderFailure::Misconfigured,
        ),
    ];
    for (name, value, expected) in wrong {
        let stage = Stage::new().await;
        let value = value(&base(&stage));
        let put = value.clone();
        stage.provider.change(|state| {
            state.change_metadata = Box::new(move |metadata| set(metadata, name, put.clone()));
        });
        assert_eq!(stage.begin().await.err(), Some(expected), "{name} {value}");
    }
}

#[tokio::test]
async fn answers_that_hang_flood_or_lead_elsewhere_end_in_time() {
    let elsewhere = Stage::new().await;
    let to = format!("{}{METADATA}", elsewhere.provider.issuer());
    let says = |status, text: &str| Misbehaviour::Says(status, "application/json", text.to_owned());
    for (how, expected) in [
        (Misbehaviour::Hangs, ProviderFailure::Unavailable),
        (Misbehaviour::Drips, ProviderFailure::Unavailable),
        (Misbehaviour::HangsUp, ProviderFailure::Unavailable),
        (Misbehaviour::Huge, ProviderFailure::AnswerInvalid),
        (Misbehaviour::HugeInPieces, ProviderFailure::AnswerInvalid),
        (Misbehaviour::Redirects(to), ProviderFailure::AnswerInvalid),
        (says(500, "{}"), ProviderFailure::Unavailable),
        (says(429, "{}"), ProviderFailure::Unavailable),
        (says(404, "{}"), ProviderFailure::AnswerInvalid),
        (says(200, "not JSON"), ProviderFailure::AnswerInvalid),
        (says(200, "[]"), ProviderFailure::AnswerInvalid),
    ] {
        for path in [METADATA, "/token", "/keys"] {
            let mut stage = Stage::new().await;
            stage.asker = asker(true, 1, Arc::clone(&stage.clock));
            stage.provider.misbehave(path, how.clone());
            let outcome = tokio::time::timeout(std::time::Duration::from_secs(30), stage.sign_in());
            let failure = outcome.await.expect("it ends by itself").err();
            assert_eq!(failure, Some(expected), "{path}");
        }
    }
    assert_eq!(
        elsewhere.provider.asked(METADATA),
        0,
        "redirects are not followed"
    );
}

#[tokio::test]
async fn refusals_of_the_token_endpoint_have_their_meanings() {
    for (error, expected) in [
        ("invalid_grant", ProviderFailure::CodeRefused),
        ("invalid_client", ProviderFailure::Misconfigured),
        ("unauthorized_client", ProviderFailure::Misconfigured),
        ("invalid_request", ProviderFailure::Misconfigured),
        ("invalid_scope", ProviderFailure::Misconfigured),
        ("access_denied", ProviderFailure::AccessDenied),
        ("temporarily_unavailable", ProviderFailure::Unavailable),
        ("made_up", ProviderFailure::AnswerInvalid),
    ] {
        let stage = Stage::new().await;
        let body = json!({ "error": error }).to_string();
        let how = Misbehaviour::Says(400, "application/json", body);
        stage.provider.misbehave("/token", how);
        assert_eq!(stage.sign_in().await.err(), Some(expected), "{error}");
    }
}

#[tokio::test]
async fn private_addresses_are_called_only_where_allowed() {
    let stage = Stage::new().await;
    let port = stage.provider.address.port();
    let closed = asker(false, 2, Arc::clone(&stage.clock));
    for issuer in [
        format!("http://127.0.0.1:{port}"),
        format!("https://127.0.0.1:{port}"),
        format!("https://[::1]:{port}"),
        format!("https://localhost:{port}"),
        "https://10.0.0.1".to_owned(),
        "https://169.254.169.254/latest/meta-data".to_owned(),
        "https://[::ffff:169.254.169.254]".to_owned(),
        "https://2130706433".to_owned(),
        "https://user@login.example.com".to_owned(),
    ] {
        let mut settings = stage.settings.clone();
        settings.issuer = issuer.clone();
        let report = closed.test_oidc(&settings).await;
        let reason = report.steps[0].outcome.clone().expect_err(&issuer);
        let meant = reason.contains("address");
        assert!(meant, "{issuer}: {reason}");
    }
    // Nobody was asked, not even whether somebody is there.
    assert_eq!(stage.provider.asked(""), 0);

    // Where private ones are allowed, the credentials of machines in clouds are not.
    let mut settings = stage.settings.clone();
    settings.issuer = "https://169.254.169.254/latest/meta-data".to_owned();
    let report = stage.asker.test_oidc(&settings).await;
    let reason = report.steps[0].outcome.as_ref().expect_err("never called");
    assert!(reason.contains("link-local"), "{reason}");
}
