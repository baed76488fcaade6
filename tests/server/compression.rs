//! What is compressed, for whom, and what never is.

use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD};
use crate::support::{Client, TestServer, World};
use flate2::read::GzDecoder;
use reqwest::header::HeaderMap;
use serde_json::json;
use std::io::Read;

/// An answer's headers and its body as it came.
async fn asked(client: &Client, path: &str, token: &str, encoding: &str) -> (HeaderMap, Vec<u8>) {
    let http = reqwest::Client::builder().no_proxy().build();
    let mut request = http.expect("a client").get(client.url(path));
    if !token.is_empty() {
        request = request.bearer_auth(token);
    }
    if !encoding.is_empty() {
        request = request.header("Accept-Encoding", encoding);
    }
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), 200, "{path}");
    let headers = answer.headers().clone();
    (headers, answer.bytes().await.expect("a body").to_vec())
}

fn unzipped(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut plain).expect("gzip");
    plain
}

fn varies(headers: &HeaderMap) -> bool {
    headers
        .get_all("vary")
        .iter()
        .any(|value| value == "Accept-Encoding")
}

#[tokio::test]
async fn documents_are_compressed_for_whoever_takes_it() {
    let server = TestServer::start().await;
    for path in ["/openapi.json", "/api-json", "/docs"] {
        let (plain_headers, plain) = asked(&server.anonymous, path, "", "").await;
        assert!(!plain_headers.contains_key("content-encoding"));
        let (headers, small) = asked(&server.anonymous, path, "", "br, gzip;q=0.8").await;
        assert_eq!(headers["content-encoding"], "gzip");
        assert!(
            small.len() * 3 < plain.len(),
            "{path}: {} of {}",
            small.len(),
            plain.len()
        );
        assert_eq!(unzipped(&small), plain, "{path}");
        assert!(varies(&headers) && varies(&plain_headers), "{path}");
        assert_ne!(headers["etag"], plain_headers["etag"], "{path}");
        let known = server.anonymous.with("Accept-Encoding", "gzip");
        let known = known.with("If-None-Match", headers["etag"].to_str().expect("text"));
        assert_eq!(known.get(path).await.status, 304, "{path}");
        let (none, again) = asked(&server.anonymous, path, "", "gzip;q=0").await;
        assert!(!none.contains_key("content-encoding") && again == plain);
    }
}

#[tokio::test]
async fn long_lists_are_compressed_and_what_holds_a_secret_is_not() {
    let world = World::new().await;
    let path = "/v1/authorization/users";
    for number in 0..20 {
        let name = format!("person{number}");
        world.person(&world.acme, &name, &[]).await;
    }
    let token = &world.super_admin.token;
    let (plain_headers, plain) = asked(&world.server.anonymous, path, token, "").await;
    let (headers, small) = asked(&world.server.anonymous, path, token, "gzip").await;
    assert_eq!(headers["content-encoding"], "gzip");
    assert_eq!(headers["content-length"], small.len().to_string().as_str());
    assert!(varies(&headers) && varies(&plain_headers));
    assert_eq!(unzipped(&small), plain);
    // A short page is not worth it.
    let short = format!("{path}?pageSize=1");
    let (headers, _) = asked(&world.server.anonymous, &short, token, "gzip").await;
    assert!(!headers.contains_key("content-encoding") && varies(&headers));

    let takes = world.server.anonymous.with("Accept-Encoding", "gzip");
    let signed_in = takes.try_sign_in(ADMIN_EMAIL, ADMIN_PASSWORD).await;
    assert!(
        signed_in
            .expect(201)
            .headers
            .get("content-encoding")
            .is_none()
    );
    let machine = world.super_admin.with("Accept-Encoding", "gzip");
    let long = "x".repeat(180);
    let made = machine
        .post(
            "/v1/authorization/machine-users",
            json!({"userName": "packer", "description": long}),
        )
        .await;
    assert!(
        made.headers.get("content-encoding").is_none(),
        "{}",
        made.text
    );
}
