//! Answers of a provider that must not be believed.

use super::oidc::{Stage, redemption};
use crate::support::faulty_provider::{Signing, SigningKey, set};
use domain::identity_provider::ProviderFailure;
use serde_json::{Value, json};

/// A sign-in with one claim changed.
async fn with(stage: &Stage, name: &'static str, value: Value) -> Option<ProviderFailure> {
    stage.provider.claim(name, value);
    stage.sign_in().await.err()
}

#[tokio::test]
async fn claims_that_are_wrong_are_refused() {
    let stage = Stage::new().await;
    let base = stage.provider.issuer();
    let wrong = [
        ("nonce", json!("another")),
        ("nonce", json!("")),
        ("nonce", json!(null)),
        ("nonce", json!(7)),
        ("aud", json!("another")),
        ("aud", json!(["another"])),
        ("aud", json!([])),
        ("aud", json!(null)),
        // For several, and nothing says that it was made for this one.
        ("aud", json!(["locai", "another"])),
        ("azp", json!("another")),
        ("iss", json!("https://evil.example.com")),
        ("iss", json!(format!("{base}/"))),
        ("iss", json!(null)),
        ("sub", json!(null)),
        ("sub", json!("")),
        ("sub", json!(7)),
        ("sub", json!("a\nb")),
        ("sub", json!("s".repeat(256))),
        ("exp", json!(null)),
        ("exp", json!("soon")),
        ("iat", json!(null)),
    ];
    for (name, value) in wrong {
        let failure = with(&stage, name, value.clone()).await;
        assert_eq!(
            failure,
            Some(ProviderFailure::AnswerInvalid),
            "{name} {value}"
        );
    }
    stage.provider.change(|state| {
        state.change_claims = Box::new(|claims| {
            set(claims, "aud", json!(["another", "locai"]));
            set(claims, "azp", json!("locai"));
        });
    });
    assert!(
        stage.sign_in().await.is_ok(),
        "made for this one among several"
    );
}

#[tokio::test]
async fn times_may_differ_by_a_minute_and_no_more() {
    let stage = Stage::new().await;
    let now = crate::support::clock::BEGINNING / 1000;
    for (name, value, may) in [
        ("exp", json!(now - 59), true),
        ("exp", json!(now - 60), false),
        ("exp", json!(now as f64 + 0.5), true),
        ("iat", json!(now + 60), true),
        ("iat", json!(now + 61), false),
        ("nbf", json!(now + 60), true),
        ("nbf", json!(now + 61), false),
        ("nbf", json!(now - 86_400), true),
    ] {
        let failure = with(&stage, name, value.clone()).await;
        let expected = (!may).then_some(ProviderFailure::AnswerInvalid);
        assert_eq!(failure, expected, "{name} {value}");
    }
    // An old token of today: the sign-in took so long.
    stage.provider.claim("azp", json!(null));
    let back = stage.provider.sign_in(&stage.begin().await.expect("a URL"));
    stage.provider.claim("exp", json!(now + 300));
    stage.clock.advance_seconds(360);
    let refused = stage.redeem(redemption(&back)).await;
    assert_eq!(refused.err(), Some(ProviderFailure::AnswerInvalid));
}

#[tokio::test]
async fn signatures_that_are_wrong_are_refused() {
    for key in [SigningKey::es256("key-1"), SigningKey::rs256("key-1")] {
        let stage = Stage::new().await;
        stage
            .provider
            .change(|state| state.keys = vec![key.clone()]);
        assert!(stage.sign_in().await.is_ok());
        for signing in [
            Signing::WithAnotherKey,
            Signing::WithUnknownKey,
            Signing::ThenChanged,
            Signing::Not,
            Signing::WithPublicKeyAsSecret,
        ] {
            stage.provider.change(|state| state.signing = signing);
            let failure = stage.sign_in().await.err();
            assert_eq!(failure, Some(ProviderFailure::AnswerInvalid), "{signing:?}");
        }
        stage
            .provider
            .change(|state| state.signing = Signing::Rightly);
        assert!(stage.sign_in().await.is_ok());
    }
}

#[tokio::test]
async fn a_key_signs_only_what_it_is_for() {
    // What a key is for is what its set says, and not what a token claims.
    for (name, value) in [("use", "enc"), ("alg", "PS256"), ("alg", "RSA-OAEP")] {
        let stage = Stage::new().await;
        stage.provider.change(|state| {
            state.keys = vec![SigningKey::rs256("key-1").with(name, value)];
        });
        let failure = stage.sign_in().await.err();
        assert_eq!(
            failure,
            Some(ProviderFailure::AnswerInvalid),
            "{name} {value}"
        );
    }
}

#[tokio::test]
async fn a_key_need_not_be_named_where_there_is_one() {
    let stage = Stage::new().await;
    stage
        .provider
        .change(|state| state.signing = Signing::Nameless);
    assert!(stage.sign_in().await.is_ok());
    let stage = Stage::new().await;
    stage.provider.change(|state| {
        state.signing = Signing::Nameless;
        state.keys.push(SigningKey::rs256("key-2"));
    });
    assert!(stage.sign_in().await.is_ok(), "only one of this kind");
    let stage = Stage::new().await;
    stage.provider.change(|state| {
        state.signing = Signing::Nameless;
        state.keys.push(SigningKey::es256("key-2"));
    });
    let failure = stage.sign_in().await.err();
    assert_eq!(failure, Some(ProviderFailure::AnswerInvalid));
}

#[tokio::test]
async fn a_code_of_another_issuer_is_sent_to_none() {
    let stage = Stage::new().await;
    let base = stage.provider.issuer();
    for (issuer, promised, may) in [
        (Some(base.clone()), true, true),
        (Some(base.clone()), false, true),
        (None, false, true),
        (None, true, false),
        (Some("https://evil.example.com".to_owned()), false, false),
    ] {
        let stage = Stage::new().await;
        let issuer = issuer.map(|issuer| issuer.replace(&base, &stage.provider.issuer()));
        stage.provider.change(|state| {
            state.change_metadata = Box::new(move |metadata| {
                let name = "authorization_response_iss_parameter_supported";
                set(metadata, name, json!(promised));
            });
        });
        let back = stage.provider.sign_in(&stage.begin().await.expect("a URL"));
        let mut redemption = redemption(&back);
        redemption.issuer = issuer.clone();
        let failure = stage.redeem(redemption).await.err();
        let expected = (!may).then_some(ProviderFailure::AnswerInvalid);
        assert_eq!(failure, expected, "{issuer:?} {promised}");
        assert_eq!(stage.provider.asked("/token"), usize::from(may));
    }
}
