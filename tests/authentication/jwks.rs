//! The keys by which services verify access tokens on their own.

use crate::support::world::World;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode,
};
use serde_json::Value;

const PATH: &str = "/v1/authentication/users/jwks";

#[tokio::test]
async fn a_service_verifies_a_token_with_nothing_but_the_keys() {
    let world = World::new().await;
    let answer = world.server.anonymous.get(PATH).await.expect(200);
    assert_eq!(answer.headers["cache-control"], "public, max-age=300");
    assert_eq!(answer.headers["content-type"], "application/json");
    let keys: JwkSet = serde_json::from_value(answer.body.clone()).expect("a JWK set");
    let wanted = |token: &str| {
        let header = decode_header(token).expect("a JOSE header");
        assert_eq!(header.typ.as_deref(), Some("at+jwt"));
        let kid = header.kid.expect("a key id");
        let key = keys.find(&kid).expect("its key");
        let mut validation = Validation::new(header.alg);
        // The tests' clock stands elsewhere.
        validation.validate_exp = false;
        validation.set_audience(&["default"]);
        let issuer = world.server.anonymous.public_url("/apps/default");
        validation.set_issuer(&[issuer]);
        let key = DecodingKey::from_jwk(key).expect("a key");
        decode::<Value>(token, &key, &validation).map(|token| token.claims)
    };
    let member = &world.acme.member;
    let claims = wanted(&member.access_token).expect("a sound token");
    assert_eq!(claims["sub"], member.user_id.as_str());
    assert_eq!(claims["sid"], member.session_id.as_str());
    assert_eq!(claims["org"], world.acme.id.as_str());
    assert_eq!(
        claims["exp"].as_i64().expect("a number") - claims["iat"].as_i64().expect("a number"),
        900
    );
    let machine = wanted(&world.machine.token).expect("a sound token");
    assert_eq!(machine["sub"], world.machine.user_id.as_str());
    assert!(machine.get("sid").is_none());
    let (head, signature) = member.access_token.rsplit_once('.').expect("three parts");
    let (_, other) = world.machine.token.rsplit_once('.').expect("three parts");
    assert_ne!(signature, other);
    wanted(&format!("{head}.{other}")).expect_err("a signature of another token");
}

#[tokio::test]
async fn only_public_parts_are_served_and_the_same_at_both_addresses() {
    let world = World::new().await;
    let answer = world.server.anonymous.get(PATH).await.expect(200);
    for key in answer.body["keys"].as_array().expect("keys") {
        for private in ["d", "p", "q", "dp", "dq", "qi", "k"] {
            assert!(key.get(private).is_none(), "{private}");
        }
        assert_eq!(key["use"], "sig");
    }
    let well_known = world
        .server
        .anonymous
        .get("/.well-known/jwks.json")
        .await
        .expect(200);
    assert_eq!(well_known.text, answer.text);
    // A credential, sound or not, changes nothing.
    let odd = world.server.anonymous.bearer("nonsense").get(PATH).await;
    assert_eq!(odd.expect(200).text, answer.text);
}

#[tokio::test]
async fn keys_and_tokens_outlive_a_restart() {
    let world = World::new().await;
    let before = world.server.anonymous.get(PATH).await.expect(200).text;
    let token = world.acme.member.token.clone();
    let server = world.server.restart().await;
    assert_eq!(server.anonymous.get(PATH).await.expect(200).text, before);
    server
        .anonymous
        .bearer(&token)
        .get("/v1/authentication/users/me")
        .await
        .expect(200);
}

#[tokio::test]
async fn forged_tokens_are_nobody_whatever_they_claim() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let jwks = anonymous.get(PATH).await.expect(200);
    let key = &jwks.body["keys"][0];
    let sound = &world.super_admin.access_token;
    let header = decode_header(sound).expect("a JOSE header");
    let kid = header.kid.clone().expect("a key id");
    let payload = sound.split('.').nth(1).expect("claims");
    let claims = URL_SAFE_NO_PAD.decode(payload).expect("base64url");
    let claims: Value = serde_json::from_slice(&claims).expect("JSON");
    let sign = |algorithm, kid: Option<&str>, key: &EncodingKey| {
        let mut header = Header::new(algorithm);
        header.typ = Some("at+jwt".to_owned());
        header.kid = kid.map(str::to_owned);
        encode(&header, &claims, key).expect("a token")
    };
    let own = aws_lc_rs::signature::EcdsaKeyPair::generate(
        &aws_lc_rs::signature::ECDSA_P256_SHA256_FIXED_SIGNING,
    )
    .expect("a key");
    let own = own.to_pkcs8v1().expect("a document");
    let own = EncodingKey::from_ec_der(own.as_ref());
    let mut forged = vec![
        sign(Algorithm::ES256, Some(&kid), &own),
        sign(Algorithm::ES256, None, &own),
        sign(Algorithm::ES256, Some("../../../dev/null"), &own),
    ];
    // The public key taken for a shared secret (RFC 8725 §2.1), in the forms it is found in.
    let x = URL_SAFE_NO_PAD
        .decode(key["x"].as_str().expect("x"))
        .expect("base64url");
    for secret in [
        x.as_slice(),
        key.to_string().as_bytes(),
        jwks.text.as_bytes(),
        b"",
        kid.as_bytes(),
    ] {
        for algorithm in [Algorithm::HS256, Algorithm::HS512] {
            forged.push(sign(
                algorithm,
                Some(&kid),
                &EncodingKey::from_secret(secret),
            ));
        }
    }
    // Signed soundly, but with other words around it.
    let (head, signature) = sound.rsplit_once('.').expect("three parts");
    let raised = claims.to_string().replace("\"person\"", "\"machine\"");
    let (protected, _) = head.split_once('.').expect("a header");
    forged.extend([
        format!("{protected}.{}.{signature}", URL_SAFE_NO_PAD.encode(raised)),
        format!("{head}.{signature}="),
        format!("{head}.{signature}.{signature}"),
        format!("{head}."),
        format!("{head}.{}", URL_SAFE_NO_PAD.encode([0_u8; 64])),
        format!(".{payload}.{signature}"),
        format!("{sound}{}", "A".repeat(4096)),
    ]);
    for header in [
        r#"{"alg":"none"}"#,
        r#"{"alg":"NONE","typ":"at+jwt"}"#,
        r#"{"typ":"at+jwt"}"#,
        r#"{"alg":"ES256","typ":"at+jwt","crit":["exp"]}"#,
    ] {
        let header = URL_SAFE_NO_PAD.encode(header);
        forged.push(format!("{header}.{payload}."));
        forged.push(format!("{header}.{payload}.{signature}"));
    }
    let me = "/v1/authentication/users/me";
    for token in forged {
        let answer = anonymous.bearer(&token).get(me).await;
        assert_eq!(answer.status, 401, "{token}");
        answer.refused(401, "unauthenticated");
    }
    anonymous.bearer(sound).get(me).await.expect(200);
}
