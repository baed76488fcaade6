//! The issuer and what is below it.

use super::{administrator, form, machine, two_applications};
use crate::support::{Answer, TestServer};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{DecodingKey, Validation, decode, decode_header};
use serde_json::Value;

fn varies(answer: &Answer) -> bool {
    let all = answer.headers.get_all("vary");
    all.iter().any(|value| value == "X-App-Name")
}

#[tokio::test]
async fn a_client_finds_everything_by_the_issuer_alone() {
    let server = two_applications().await;
    let anonymous = &server.anonymous;
    let shop = administrator(&server, "shop").await;
    let machine = machine(&shop, "robot").await;
    let issuer = anonymous.public_url("/apps/shop");
    let metadata = anonymous
        .get("/.well-known/oauth-authorization-server/apps/shop")
        .await
        .expect(200);
    assert_eq!(metadata.body["issuer"], issuer.as_str());
    assert!(!varies(&metadata), "the path names the application");
    assert_eq!(metadata.headers["cache-control"], "public, max-age=300");
    let appended = "/apps/shop/.well-known/oauth-authorization-server";
    assert_eq!(
        anonymous.get(appended).await.expect(200).body,
        metadata.body
    );

    let base = anonymous.public_url("");
    let path = |member: &str| {
        let address = metadata.body[member].as_str().expect(member);
        assert!(address.starts_with(&issuer), "{member}: {address}");
        address.strip_prefix(&base).expect("ours").to_owned()
    };
    let basic = machine.basic(anonymous);
    let token = form(
        &basic,
        &path("token_endpoint"),
        "grant_type=client_credentials",
    )
    .await;
    let token = token.expect(200).id("access_token");
    let keys = anonymous.get(&path("jwks_uri")).await.expect(200);
    let keys: JwkSet = serde_json::from_value(keys.body).expect("a JWK set");
    let header = decode_header(&token).expect("a header");
    let key = keys.find(&header.kid.expect("a key id")).expect("its key");
    let mut validation = Validation::new(header.alg);
    validation.validate_exp = false;
    validation.set_audience(&["shop"]);
    validation.set_issuer(&[&issuer]);
    let key = DecodingKey::from_jwk(key).expect("a key");
    let claims = decode::<Value>(&token, &key, &validation)
        .expect("sound")
        .claims;
    // RFC 9068 §2.2: the client is known by its id.
    assert_eq!(claims["client_id"], machine.id.as_str());
    assert_eq!(claims["sub"], machine.id.as_str());
    assert_eq!(claims["typ"], "machine");
    for (member, active) in [
        ("introspection_endpoint", true),
        ("revocation_endpoint", false),
    ] {
        let answer = form(&basic, &path(member), &format!("token={token}")).await;
        let answer = answer.expect(200);
        assert_eq!(
            answer.body.get("active").is_some(),
            active,
            "{}",
            answer.text
        );
    }
    assert_eq!(
        metadata.body["response_types_supported"],
        serde_json::json!([])
    );
}

#[tokio::test]
async fn addresses_of_applications_do_not_mix() {
    let server = two_applications().await;
    let anonymous = &server.anonymous;
    let keys = async |path: &str| anonymous.get(path).await.expect(200).body;
    let (shop, blog) = (
        keys("/apps/shop/.well-known/jwks.json").await,
        keys("/apps/blog/.well-known/jwks.json").await,
    );
    assert_ne!(shop, blog);
    // The same address gives two applications' keys: a cache must look at the header too.
    for path in [
        "/.well-known/jwks.json",
        "/v1/authentication/users/jwks",
        "/.well-known/oauth-authorization-server",
    ] {
        let answer = anonymous
            .with("X-App-Name", "blog")
            .get(path)
            .await
            .expect(200);
        assert!(varies(&answer), "{path}");
        assert_eq!(answer.headers["cache-control"], "public, max-age=300");
    }
    assert_eq!(
        anonymous
            .with("X-App-Name", "blog")
            .get("/.well-known/jwks.json")
            .await
            .body,
        blog
    );
    for path in [
        "/apps/nothing/.well-known/jwks.json",
        "/apps/Shop/.well-known/jwks.json",
        "/apps//.well-known/jwks.json",
        "/apps/shop%2Fblog/.well-known/jwks.json",
        "/.well-known/oauth-authorization-server/apps/nothing",
    ] {
        anonymous.get(path).await.refused(404, "not-found");
    }
    // Path and header must not name two: a proxy may have decided by the other one.
    let path = "/apps/shop/.well-known/jwks.json";
    anonymous
        .with("X-App-Name", "shop")
        .get(path)
        .await
        .expect(200);
    anonymous
        .with("X-App-Name", "blog")
        .get(path)
        .await
        .invalid("X-App-Name");

    let machine = machine(&administrator(&server, "shop").await, "robot").await;
    let basic = machine.basic(anonymous);
    for operation in ["token", "introspect", "revoke"] {
        let path = format!("/apps/blog/oauth/{operation}");
        let body = "grant_type=client_credentials&token=x";
        let answer = form(&basic, &path, body).await;
        assert_eq!(
            (answer.status.as_u16(), &answer.body["error"]),
            (401, &"invalid_client".into())
        );
    }
}

#[tokio::test]
async fn the_challenge_is_that_of_the_scheme() {
    let server = TestServer::start().await;
    let anonymous = &server.anonymous;
    let challenge = |answer: Answer| {
        assert_eq!(answer.status, 401, "{}", answer.text);
        answer.headers["www-authenticate"]
            .to_str()
            .expect("text")
            .to_owned()
    };
    let basic = anonymous.with("Authorization", "Basic eDp5");
    let unreadable = anonymous.with("Authorization", "Basic %%%");
    for path in [
        "/oauth/token",
        "/oauth/introspect",
        "/apps/default/oauth/revoke",
    ] {
        let body = "grant_type=client_credentials&token=x&client_id=1";
        for client in [anonymous, &basic, &unreadable] {
            let answer = challenge(form(client, path, body).await);
            assert!(answer.starts_with("Basic realm="), "{path}: {answer}");
        }
        // Credentials that cannot be read are not passed over for others.
        let both = form(&unreadable, path, &format!("{body}&client_secret=x")).await;
        assert!(challenge(both).starts_with("Basic realm="));
    }
    const ME: &str = super::ME;
    let shown = challenge(anonymous.bearer("nonsense").get(ME).await);
    assert!(
        shown.starts_with("Bearer ") && shown.contains("error=\"invalid_token\""),
        "{shown}"
    );
    // Who showed nothing is told of no error (RFC 6750 §3.1).
    for client in [anonymous, &basic] {
        let answer = challenge(client.get(ME).await);
        assert!(
            answer.starts_with("Bearer realm=") && !answer.contains("error"),
            "{answer}"
        );
    }
}
