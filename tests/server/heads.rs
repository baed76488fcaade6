//! Heads that a proxy and the server could read differently, and addresses that lead on.

use crate::support::TestServer;
use crate::support::client::Client;
use reqwest::Method;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const ME: &str = "/v1/authentication/users/me";

/// Sends a request as it stands and gives status and body of the answer.
async fn raw(client: &Client, head: &str) -> (u16, Value) {
    let base = client.url("");
    let mut stream = TcpStream::connect(base.trim_start_matches("http://"))
        .await
        .expect("a connection");
    let request = format!("{head}Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("an answer");
    let status = answer.split(' ').nth(1).expect("a status");
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    (
        status.parse().expect("a status"),
        serde_json::from_str(body).unwrap_or(Value::Null),
    )
}

#[tokio::test]
async fn a_header_that_decides_something_counts_only_alone() {
    let server = TestServer::start().await;
    let client = server.super_admin().await;
    let token = format!("Authorization: Bearer {}\r\n", client.token);
    let head = |more: &str| format!("GET {ME} HTTP/1.1\r\nHost: localhost\r\n{more}");
    let sound = raw(&client, &head(&token)).await;
    assert_eq!(sound.0, 200, "{}", sound.1);
    for (name, lines) in [
        ("Authorization", format!("{token}{token}")),
        (
            "Authorization",
            format!("{token}authorization: Bearer x\r\n"),
        ),
        (
            "Authorization",
            format!("Authorization: Basic eDp5\r\n{token}"),
        ),
        (
            "X-App-Name",
            format!("{token}X-App-Name: default\r\nX-App-Name: default\r\n"),
        ),
        (
            "X-App-Name",
            format!("{token}X-App-Name: default\r\nx-app-name: other\r\n"),
        ),
        (
            "X-Iam-Orgid",
            format!("{token}X-Iam-Orgid: 1\r\nX-Iam-Orgid: 2\r\n"),
        ),
        ("Host", format!("{token}Host: localhost\r\n")),
        ("Host", format!("{token}Host: other.example\r\n")),
        (
            "Origin",
            format!("{token}Origin: http://a.example\r\nOrigin: null\r\n"),
        ),
    ] {
        let (status, body) = raw(&client, &head(&lines)).await;
        assert_eq!(
            (status, &body["code"]),
            (400, &"invalid-request".into()),
            "{lines}"
        );
        assert_eq!(body["errors"][0]["field"], name, "{body}");
        assert!(!body.to_string().contains(&client.token));
    }
}

#[tokio::test]
async fn http_1_1_has_a_host() {
    let server = TestServer::start().await;
    let client = &server.anonymous;
    for path in ["/health", "/openapi.json", "/docs", "/nowhere", "/"] {
        for host in [
            "",
            "Host:\r\n",
            "Host: \r\n",
            "Host: a b\r\n",
            "Host: a@b\r\n",
        ] {
            let (status, body) = raw(client, &format!("GET {path} HTTP/1.1\r\n{host}")).await;
            assert_eq!(status, 400, "{path} {host}");
            assert_eq!(body["errors"][0]["field"], "Host", "{body}");
        }
    }
    // HTTP/1.0 came before the header.
    assert_eq!(raw(client, "GET /health HTTP/1.0\r\n").await.0, 200);
    let absolute = "GET http://localhost/health HTTP/1.1\r\nHost: localhost\r\n";
    assert_eq!(raw(client, absolute).await.0, 200);
}

#[tokio::test]
async fn public_documents_and_probes_ignore_queries() {
    let server = TestServer::start().await;
    for path in [
        "/health",
        "/health/dependencies",
        "/.well-known/jwks.json",
        "/v1/authentication/users/jwks",
        "/openapi.json",
        "/api-json",
        "/docs",
    ] {
        for query in ["x=1", "v=1&v=2", "%ff", "=", "page=-1", "&&"] {
            let answer = server.anonymous.get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, 200, "{path}?{query}: {}", answer.text);
        }
    }
    // Elsewhere an unknown parameter is a mistake still.
    let metadata = "/v1/authentication/apps/metadata?x=1";
    server.anonymous.get(metadata).await.invalid("x");
}

#[tokio::test]
async fn whoever_comes_by_the_address_alone_is_led_to_the_reference() {
    let server = TestServer::start().await;
    let http = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client");
    for path in ["/", "/docs/"] {
        let answer = http.get(server.anonymous.url(path)).send().await;
        let answer = answer.expect("an answer");
        assert_eq!(answer.status(), 302, "{path}");
        assert_eq!(
            answer.headers()["location"],
            server.anonymous.public_url("/docs").as_str()
        );
        server
            .anonymous
            .send(Method::POST, path, None)
            .await
            .refused(404, "not-found");
    }
    server.anonymous.get("/").await.expect(200);
}

#[tokio::test]
async fn the_cookie_holds_a_session_token_and_nothing_else() {
    let server = TestServer::start().await;
    let client = server.super_admin().await;
    let by_cookie = |value: &str| {
        server
            .anonymous
            .with("Cookie", format!("session-token={value}"))
    };
    by_cookie(&client.token).get(ME).await.expect(200);
    let jwt = by_cookie(&client.access_token).get(ME).await;
    jwt.refused(401, "unauthenticated");
    server
        .anonymous
        .bearer(&client.access_token)
        .get(ME)
        .await
        .expect(200);
}
