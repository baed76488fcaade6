//! Tokens that are ours, and every way in which one is not.

use super::*;
use crate::services::randomness::TestRandomness;
use crate::services::tokens::keys::DataState;
use config::TokenAlgorithm;
use serde_json::{Value, json};
use tempfile::TempDir;

const NOW: Timestamp = Timestamp(1_790_000_000_999);
const LIFETIME: u32 = 900;

fn application(algorithm: TokenAlgorithm) -> (TempDir, AccessTokens) {
    let directory = tempfile::tempdir().expect("a directory");
    let keys = ApplicationKeys::open(
        directory.path(),
        algorithm,
        DataState::New,
        &TestRandomness::seeded(1),
    );
    let keys = Arc::new(keys.expect("keys"));
    (
        directory,
        AccessTokens::new("https://iam.example.com", "shop", keys),
    )
}

fn person() -> NewAccess<'static> {
    NewAccess {
        subject: UserId(7),
        kind: SubjectKind::Person,
        client_id: None,
        session: Some(SessionId(9)),
        organization: OrganizationId(5),
        epoch: 3,
        lifetime_seconds: LIFETIME,
    }
}

fn issue(tokens: &AccessTokens) -> String {
    let token = tokens.issue(&person(), NOW, &TestRandomness::seeded(2));
    token.expect("signed").expose().to_owned()
}

fn part(text: &str) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).expect("base64url")).expect("JSON")
}

/// Signs any header and claims with the application's own key.
fn forge(tokens: &AccessTokens, header: &Value, claims: &Value) -> String {
    let signing = tokens.keys.signing();
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", encode(header), encode(claims));
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &signing.key, signing.algorithm);
    format!("{message}.{}", signature.expect("signed"))
}

#[test]
fn an_issued_token_is_verified_with_every_algorithm() {
    for algorithm in [
        TokenAlgorithm::Es256,
        TokenAlgorithm::EdDsa,
        TokenAlgorithm::Rs256,
    ] {
        let (_directory, tokens) = application(algorithm);
        let token = issue(&tokens);
        let claims = tokens.verify(&token, NOW).expect("ours");
        assert_eq!(
            (claims.sub, claims.sid, claims.ver),
            (UserId(7), Some(SessionId(9)), 3)
        );
        assert_eq!(
            (claims.org, claims.typ),
            (OrganizationId(5), SubjectKind::Person)
        );
    }
}

#[test]
fn header_and_claims_are_those_of_rfc_9068() {
    let (_directory, tokens) = application(TokenAlgorithm::Es256);
    let token = issue(&tokens);
    let mut parts = token.split('.');
    let header = part(parts.next().expect("a header"));
    let claims = part(parts.next().expect("claims"));
    assert_eq!(header["typ"], "at+jwt");
    assert_eq!(header["kid"], *tokens.keys.signing().id);
    assert_eq!(claims["sub"], "7");
    assert_eq!(claims["client_id"], "shop");
    assert_eq!(claims["exp"], 1_790_000_900);
    assert_eq!(claims["jti"].as_str().map(str::len), Some(22));
}

#[test]
fn a_token_ends_to_the_second_also_when_it_is_remembered() {
    let (_directory, tokens) = application(TokenAlgorithm::Es256);
    let token = issue(&tokens);
    let at = |seconds: i64| {
        tokens
            .verify(&token, Timestamp((1_790_000_000 + seconds) * 1000))
            .map(drop)
    };
    assert_eq!(at(900), Err(TokenError::Expired));
    assert_eq!(tokens.remembered(), 0);
    assert_eq!(at(899), Ok(()));
    assert_eq!(tokens.remembered(), 1);
    assert_eq!(at(900), Err(TokenError::Expired));
    assert_eq!(at(-60), Ok(()));
    assert_eq!(at(-61), Err(TokenError::NotYetValid));
}

#[test]
fn a_remembered_token_is_not_verified_again() {
    let (_directory, tokens) = application(TokenAlgorithm::Es256);
    let token = issue(&tokens);
    let first = tokens.verify(&token, NOW).expect("ours");
    let second = tokens.verify(&token, NOW).expect("ours");
    assert!(Arc::ptr_eq(&first, &second));
}

#[test]
fn no_change_of_a_token_goes_unseen() {
    let (_directory, tokens) = application(TokenAlgorithm::Es256);
    let token = issue(&tokens);
    tokens.verify(&token, NOW).expect("ours");
    for at in (0..token.len()).step_by(7) {
        let mut changed = token.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("ASCII");
        assert_eq!(
            tokens.verify(&changed, NOW),
            Err(TokenError::Invalid),
            "at {at}"
        );
    }
    for wrong in [
        "",
        ".",
        "..",
        "a.b.c",
        &token[..token.len() - 1],
        &format!("{token}."),
        &"a".repeat(5000),
    ] {
        assert_eq!(tokens.verify(wrong, NOW), Err(TokenError::Invalid));
    }
}

#[test]
fn tokens_of_other_applications_issuers_and_keys_are_refused() {
    let (_directory, tokens) = application(TokenAlgorithm::Es256);
    let token = issue(&tokens);
    let same_keys =
        |issuer: &str, name: &str| AccessTokens::new(issuer, name, Arc::clone(&tokens.keys));
    let others = [
        same_keys("https://iam.example.com", "bank"),
        same_keys("https://iam.example.org", "shop"),
        application(TokenAlgorithm::Es256).1,
    ];
    for other in others {
        assert_eq!(other.verify(&token, NOW), Err(TokenError::Invalid));
    }
    assert!(
        same_keys("https://iam.example.com", "shop")
            .verify(&token, NOW)
            .is_ok()
    );
}

#[test]
fn a_good_signature_does_not_make_up_for_a_wrong_header_or_claim() {
    let (_directory, tokens) = application(TokenAlgorithm::Es256);
    let token = issue(&tokens);
    let mut parts = token.split('.').map(|text| text.to_owned());
    let header = part(&parts.next().expect("a header"));
    let claims = part(&parts.next().expect("claims"));
    let with = |value: &Value, name: &str, to: Value| {
        let mut value = value.clone();
        value[name] = to;
        value
    };
    assert!(
        tokens
            .verify(&forge(&tokens, &header, &claims), NOW)
            .is_ok()
    );
    let wrong_headers = [
        with(&header, "typ", json!("JWT")),
        with(&header, "typ", json!(null)),
        with(&header, "kid", json!("other")),
        with(&header, "kid", json!(null)),
        with(&header, "alg", json!("none")),
        with(&header, "alg", json!("HS256")),
        with(&header, "alg", json!("RS256")),
        with(&header, "crit", json!(["b64"])),
    ];
    for header in wrong_headers {
        let forged = forge(&tokens, &header, &claims);
        assert_eq!(
            tokens.verify(&forged, NOW),
            Err(TokenError::Invalid),
            "{header}"
        );
    }
    let mut wrong_claims = vec![
        with(&claims, "aud", json!("bank")),
        with(&claims, "aud", json!(["shop", "bank"])),
        with(&claims, "app", json!("bank")),
        with(&claims, "iss", json!("https://evil.example.com")),
        with(&claims, "sub", json!(7)),
        with(&claims, "typ", json!("machine")),
        with(&claims, "typ", json!("robot")),
        with(&claims, "exp", json!("never")),
    ];
    for name in [
        "iss", "sub", "aud", "exp", "iat", "nbf", "jti", "org", "app", "typ", "ver", "sid",
    ] {
        let mut claims = claims.clone();
        claims.as_object_mut().expect("an object").remove(name);
        wrong_claims.push(claims);
    }
    for claims in wrong_claims {
        let forged = forge(&tokens, &header, &claims);
        assert_eq!(
            tokens.verify(&forged, NOW),
            Err(TokenError::Invalid),
            "{claims}"
        );
    }
}

/// The public key must not serve as the secret of an HMAC.
#[test]
fn a_token_keyed_with_the_public_key_is_refused() {
    let (_directory, tokens) = application(TokenAlgorithm::Rs256);
    let token = issue(&tokens);
    let claims = tokens.verify(&token, NOW).expect("ours");
    let public = crate::services::tokens::jwks::jwks(&tokens.keys);
    let mut header = Header::new(jsonwebtoken::Algorithm::HS256);
    header.typ = Some(TYPE.to_owned());
    header.kid = Some(tokens.keys.signing().id.to_string());
    let key = jsonwebtoken::EncodingKey::from_secret(public.as_bytes());
    let forged = jsonwebtoken::encode(&header, &*claims, &key).expect("signed");
    assert_eq!(tokens.verify(&forged, NOW), Err(TokenError::Invalid));
}

#[test]
fn tokens_outlive_a_change_of_algorithm() {
    let (directory, tokens) = application(TokenAlgorithm::Es256);
    let token = issue(&tokens);
    let keys = ApplicationKeys::open(
        directory.path(),
        TokenAlgorithm::EdDsa,
        DataState::Existing,
        &TestRandomness::seeded(1),
    );
    let after = AccessTokens::new(
        "https://iam.example.com",
        "shop",
        Arc::new(keys.expect("keys")),
    );
    assert!(after.verify(&token, NOW).is_ok());
    assert!(after.verify(&issue(&after), NOW).is_ok());
}
