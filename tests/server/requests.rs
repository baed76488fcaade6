//! What all operations share: ids of requests, methods, media types, sizes, JSON as it should not be.

use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD, TestServer};
use reqwest::Method;
use serde_json::json;

const ME: &str = "/v1/authentication/users/me";
const SIGN_IN: &str = "/v1/authentication/users/sessions";

#[tokio::test]
async fn a_request_has_an_id_that_its_answer_repeats() {
    let server = TestServer::start().await;
    let anonymous = &server.anonymous;
    let answer = anonymous
        .with("X-Request-Id", "my.own:id_7-x")
        .get(ME)
        .await;
    assert_eq!(answer.headers["x-request-id"], "my.own:id_7-x");
    assert_eq!(answer.body["requestId"], "my.own:id_7-x");
    for odd in ["", "a b", "<x>", "a,b", "\u{e9}", &"x".repeat(65)] {
        let answer = anonymous.with("X-Request-Id", odd).get(ME).await;
        let id = answer.headers["x-request-id"].to_str().expect("text");
        assert_eq!(id.len(), 24, "{odd}");
        assert_eq!(answer.body["requestId"], id);
    }
    let (one, two) = (
        anonymous.get("/health").await,
        anonymous.get("/health").await,
    );
    assert_ne!(one.headers["x-request-id"], two.headers["x-request-id"]);
}

#[tokio::test]
async fn a_problem_has_the_form_of_the_standard_on_every_status() {
    let server = TestServer::start().await;
    let anonymous = &server.anonymous;
    let text = |media_type: &'static str| {
        let anonymous = anonymous.clone();
        async move {
            anonymous
                .send_raw(Method::POST, SIGN_IN, media_type, Some(b"{}".to_vec()))
                .await
        }
    };
    for (answer, status, code) in [
        (anonymous.get("/nowhere").await, 404, "not-found"),
        (anonymous.get(ME).await, 401, "unauthenticated"),
        (
            anonymous.send(Method::PATCH, ME, None).await,
            405,
            "method-not-allowed",
        ),
        (
            anonymous.post(SIGN_IN, json!([])).await,
            400,
            "invalid-request",
        ),
        (text("text/plain").await, 415, "unsupported-media-type"),
        (
            text("application/json; charset=utf-16").await,
            415,
            "unsupported-media-type",
        ),
        (
            text("application/x-www-form-urlencoded").await,
            415,
            "unsupported-media-type",
        ),
        (
            anonymous
                .with("Content-Encoding", "gzip")
                .post(SIGN_IN, json!({}))
                .await,
            415,
            "unsupported-media-type",
        ),
        (
            anonymous.post(SIGN_IN, json!("x".repeat(65_536))).await,
            413,
            "payload-too-large",
        ),
        (
            anonymous.get(&format!("/{}", "x".repeat(3000))).await,
            414,
            "uri-too-long",
        ),
        (
            anonymous.get(&format!("{ME}?{}", "x".repeat(9000))).await,
            414,
            "uri-too-long",
        ),
    ] {
        assert_eq!(answer.headers["content-type"], "application/problem+json");
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        assert_eq!(answer.body["status"], status, "{}", answer.text);
        for member in ["type", "title", "detail", "requestId"] {
            assert!(answer.body[member].is_string(), "{member}: {}", answer.text);
        }
        answer.refused(status, code);
    }
}

#[tokio::test]
async fn a_path_tells_its_methods_and_head_is_get_without_a_body() {
    let server = TestServer::start().await;
    let client = server.super_admin().await;
    let allow = |answer: &crate::support::Answer| {
        answer.headers["allow"].to_str().expect("text").to_owned()
    };
    let wrong = client.send(Method::POST, ME, None).await;
    assert_eq!(allow(&wrong), "GET, HEAD, OPTIONS");
    wrong.refused(405, "method-not-allowed");
    let path = format!("/v1/authentication/users/{}", client.user_id);
    assert_eq!(
        allow(&client.delete(&path).await),
        "GET, HEAD, OPTIONS, PUT"
    );
    let trace = Method::from_bytes(b"PROPFIND").expect("a method");
    client
        .send(trace, &path, None)
        .await
        .refused(405, "method-not-allowed");
    let options = client.send(Method::OPTIONS, &path, None).await.expect(204);
    assert_eq!(allow(&options), "GET, HEAD, OPTIONS, PUT");
    // Another method is not to be smuggled in.
    let posing = client.with("X-HTTP-Method-Override", "PUT");
    assert_eq!(
        posing.get(&path).await.expect(200).body["id"],
        client.user_id.as_str()
    );

    let get = client.get(ME).await.expect(200);
    let head = client.send(Method::HEAD, ME, None).await.expect(200);
    assert!(head.text.is_empty());
    for name in ["content-type", "content-length", "cache-control"] {
        assert_eq!(head.headers[name], get.headers[name], "{name}");
    }
    let nobody = server
        .anonymous
        .send(Method::HEAD, ME, None)
        .await
        .expect(401);
    assert!(nobody.text.is_empty());
    for odd in [
        "/v1/authentication/users/me/",
        "//v1/authentication/users/me",
        "/V1/authentication/users/me",
        "/v1/authentication/users/%6De",
    ] {
        let answer = client.get(odd).await;
        assert!(
            matches!(answer.status.as_u16(), 400 | 404),
            "{odd}: {}",
            answer.text
        );
    }
}

#[tokio::test]
async fn json_that_is_read_in_more_than_one_way_is_not_read() {
    let server = TestServer::start().await;
    let sound = format!("{{\"email\":\"{ADMIN_EMAIL}\",\"password\":\"{ADMIN_PASSWORD}\"}}");
    let send = async |body: Vec<u8>| {
        server
            .anonymous
            .send_raw(Method::POST, SIGN_IN, "application/json", Some(body))
            .await
    };
    send(sound.clone().into_bytes()).await.expect(201);
    send(format!(" \n\t{sound}\r\n").into_bytes())
        .await
        .expect(201);
    // A mark that some editors put before UTF-8 (RFC 8259 §8.1); once, and nowhere else.
    send(format!("\u{feff}{sound}").into_bytes())
        .await
        .expect(201);
    let with = |field: &str| sound.replacen('{', &format!("{{{field},"), 1).into_bytes();
    let mut not_utf8 = sound.clone().into_bytes();
    not_utf8[12] = 0xff;
    let bodies = [
        Vec::new(),
        b" ".to_vec(),
        b"null".to_vec(),
        b"[]".to_vec(),
        format!("[{sound}]").into_bytes(),
        format!("[\"{ADMIN_EMAIL}\",\"{ADMIN_PASSWORD}\"]").into_bytes(),
        format!("{sound}{sound}").into_bytes(),
        format!("{sound}x").into_bytes(),
        format!("{sound}\u{0}").into_bytes(),
        format!("\u{feff}\u{feff}{sound}").into_bytes(),
        format!(" \u{feff}{sound}").into_bytes(),
        format!("{sound}\u{feff}").into_bytes(),
        "\u{feff}".as_bytes().to_vec(),
        sound.replace('}', ",}").into_bytes(),
        sound.replace('"', "'").into_bytes(),
        format!("/* */{sound}").into_bytes(),
        // The same name twice, once as an escape: one reader takes the first, another the last.
        with("\"email\":\"other@example.com\""),
        with("\"\\u0065mail\":\"other@example.com\""),
        with("\"password\":\"x\""),
        with("\"a\":1"),
        with("\"orgId\":\"\\ud800\""),
        with("\"orgId\":\"\\ude00\\ud83d\""),
        with("\"orgId\":NaN"),
        with("\"orgId\":1e999"),
        with("\"__proto__\":{\"admin\":true}"),
        sound
            .replace("\":\"a phrase", "\":\"\\ud800a phrase")
            .into_bytes(),
        sound.replace("a phrase", "a\tphrase").into_bytes(),
        format!("{{\"orgId\":{}{}}}", "[".repeat(5000), "]".repeat(5000)).into_bytes(),
        format!("{{\"orgId\":{}", "{\"a\":".repeat(10_000)).into_bytes(),
        not_utf8,
        sound.encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ];
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(120)]).into_owned();
        let answer = send(body).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (400, "invalid-request"),
            "{shown}: {}",
            answer.text
        );
        assert!(!answer.text.contains(ADMIN_PASSWORD), "{shown}");
    }
}

#[tokio::test]
async fn a_body_where_none_belongs_does_no_harm() {
    let server = TestServer::start().await;
    let client = server.super_admin().await;
    let path = format!("/v1/authentication/users/sessions/{}", client.session_id);
    client
        .send(Method::GET, ME, Some(json!({"a": 1})))
        .await
        .expect(200);
    client
        .send_raw(Method::DELETE, &path, "text/html", Some(vec![b'x'; 1000]))
        .await
        .expect(204);
    client.get(ME).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn what_a_proxy_says_is_believed_only_of_trusted_ones() {
    let server = TestServer::start().await;
    let forged = server.anonymous.with("X-Forwarded-For", "203.0.113.9");
    let client = forged.sign_in(ADMIN_EMAIL, ADMIN_PASSWORD).await;
    let list = client.get("/v1/authorization/sessions").await.expect(200);
    assert_eq!(list.body["sessions"][0]["ipAddress"], "127.0.0.1");
}

#[tokio::test]
async fn a_query_is_read_in_one_way_only() {
    let server = TestServer::start().await;
    let client = server.super_admin().await;
    for (query, field) in [
        (
            "includeMetadata=true&includeMetadata=false",
            "includeMetadata",
        ),
        ("includeMetadata=TRUE", "includeMetadata"),
        ("includeMetadata=1", "includeMetadata"),
        ("includeMetadata", "includeMetadata"),
        ("includemetadata=true", "includemetadata"),
        ("includeMetadata[]=true", "includeMetadata[]"),
        ("a=1", "a"),
    ] {
        client.get(&format!("{ME}?{query}")).await.invalid(field);
    }
    for query in ["includeMetadata=%ff", "includeMetadata=%zz", "%00=1"] {
        let answer = client.get(&format!("{ME}?{query}")).await;
        answer.refused(400, "invalid-request");
    }
    for query in ["", "includeMetadata=true", "&includeMetadata=%74rue&"] {
        client.get(&format!("{ME}?{query}")).await.expect(200);
    }
}
