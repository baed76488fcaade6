//! The pipeline of a request, step by step, and the headers of every answer.

use super::*;

#[tokio::test]
async fn a_good_request_is_answered() {
    let response = ask(
        "POST",
        "/v1/greetings",
        &[ONE, GOOD, JSON],
        r#"{"firstName":"Ada"}"#,
    )
    .await;
    assert_eq!(response.status(), 201);
    assert_eq!(json_of(&response)["message"], "Hello Ada.");
    let cookies: Vec<_> = response.headers().get_all(SET_COOKIE).iter().collect();
    assert_eq!(cookies, ["a=b", "c=d"]);
    let headers = [
        ONE,
        ("cookie", "x=y; session-token=good"),
        ("x-iam-orgid", "42"),
    ];
    let response = ask("GET", "/v1/groups/7/users/a%2Fb?pageSize=3", &headers, "").await;
    assert_eq!(json_of(&response)["message"], "7/a/b 3");
    assert_eq!(json_of(&response)["organization"], "42");
}

#[tokio::test]
async fn every_step_refuses_in_its_turn() {
    let good = [ONE, GOOD, JSON];
    let expect = |status: u16, code: &str| (status, code.to_owned());
    let bad_body = "{\"nothing\"";
    // Each request is wrong in all the later steps too.
    assert_eq!(
        code("PUT", "/nowhere", &[], bad_body).await,
        expect(404, "not-found")
    );
    assert_eq!(
        code("PUT", "/v1/greetings", &[], bad_body).await,
        expect(405, "method-not-allowed")
    );
    assert_eq!(
        code("POST", "/v1/greetings", &[], bad_body).await,
        expect(400, "unknown-application")
    );
    assert_eq!(
        code(
            "POST",
            "/v1/greetings",
            &[("x-app-name", "\u{e9}")],
            bad_body
        )
        .await,
        expect(400, "unknown-application")
    );
    assert_eq!(
        code("POST", "/v1/greetings", &[ONE], bad_body).await,
        expect(401, "unauthenticated")
    );
    let weak = ("authorization", "bearer weak");
    assert_eq!(
        code("POST", "/v1/greetings", &[ONE, weak], bad_body).await,
        expect(403, "forbidden")
    );
    assert_eq!(
        code("POST", "/v1/greetings", &[ONE, GOOD], bad_body).await,
        expect(415, "unsupported-media-type")
    );
    let large = [ONE, GOOD, JSON, ("content-length", "65")];
    assert_eq!(
        code("POST", "/v1/greetings", &large, "").await,
        expect(413, "payload-too-large")
    );
    assert_eq!(
        code("POST", "/v1/greetings?x=1", &good, bad_body).await,
        expect(400, "invalid-request")
    );
    assert_eq!(
        code("POST", "/v1/greetings", &good, bad_body).await,
        expect(400, "invalid-request")
    );
    assert_eq!(
        code("POST", "/v1/greetings", &[ONE, GOOD], "").await,
        expect(400, "invalid-request")
    );
    let zipped = [ONE, GOOD, JSON, ("content-encoding", "gzip")];
    assert_eq!(
        code("POST", "/v1/greetings", &zipped, "{}").await,
        expect(415, "unsupported-media-type")
    );
    let organization = [ONE, GOOD, ("x-iam-orgid", "0x2A")];
    assert_eq!(
        code("GET", "/v1/groups/7/users/8", &organization, "").await,
        expect(400, "invalid-request")
    );
    assert_eq!(
        code("GET", "/wait", &[], "").await,
        expect(503, "unavailable")
    );
    let long = format!("/leave?{}", "q".repeat(9000));
    assert_eq!(
        code("DELETE", &long, &[], "").await,
        expect(414, "uri-too-long")
    );
}

#[tokio::test]
async fn the_time_for_an_answer_begins_when_the_body_is_there() {
    let limits = ApiSettings {
        request_timeout: Duration::from_millis(50),
        ..ApiSettings::default()
    };
    let late = stream::once(async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        Ok::<_, ()>(Bytes::from_static(br#"{"firstName":"Ada"}"#))
    });
    let mut headers = HeaderMap::new();
    for (name, value) in [ONE, GOOD, JSON] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let request = Request {
        method: http::Method::POST,
        path: "/v1/greetings".to_owned(),
        query: String::new(),
        headers,
        peer: None,
        version: None,
        body: late,
    };
    let response = api(limits).respond(request).await;
    assert_eq!(response.status(), 201);
}

#[tokio::test]
async fn a_panic_is_an_answer() {
    let response = ask("GET", "/panic", &[("x-request-id", "mine")], "").await;
    assert_eq!(response.status(), 500);
    assert_eq!(json_of(&response)["code"], "internal-error");
    assert_eq!(json_of(&response)["requestId"], "mine");
    assert!(!String::from_utf8_lossy(response.body()).contains("a mistake"));
}

#[tokio::test]
async fn every_answer_has_the_default_headers() {
    for (method, uri, status) in [
        ("DELETE", "/leave", 204),
        ("GET", "/nowhere", 404),
        ("PATCH", "/leave", 405),
        ("GET", "/panic", 500),
        ("GET", "/openapi.json", 200),
        ("OPTIONS", "/leave", 204),
    ] {
        let response = ask(method, uri, &[], "").await;
        let headers = response.headers();
        assert_eq!(response.status(), status, "{uri}");
        assert_eq!(headers[X_CONTENT_TYPE_OPTIONS], "nosniff", "{uri}");
        assert_eq!(headers[REFERRER_POLICY], "no-referrer", "{uri}");
        assert_eq!(
            headers[CONTENT_SECURITY_POLICY], "default-src 'none'; frame-ancestors 'none'",
            "{uri}"
        );
        assert_eq!(
            headers[STRICT_TRANSPORT_SECURITY], "max-age=31536000",
            "{uri}"
        );
        assert_eq!(headers["x-request-id"], "made", "{uri}");
        let mut varies = headers.get_all(VARY).iter();
        assert!(varies.any(|value| value == "Origin"), "{uri}");
        let expected = if uri == "/openapi.json" {
            "no-cache"
        } else {
            "no-store"
        };
        assert_eq!(headers[CACHE_CONTROL], expected, "{uri}");
    }
    let cached = ask("GET", "/v1/groups/7/users/8", &[ONE, GOOD], "").await;
    assert_eq!(
        cached
            .headers()
            .get_all(CACHE_CONTROL)
            .iter()
            .collect::<Vec<_>>(),
        ["max-age=60"]
    );
    assert_eq!(
        ask("PATCH", "/leave", &[], "").await.headers()[ALLOW],
        "DELETE, OPTIONS"
    );
}

#[tokio::test]
async fn only_a_sane_request_id_is_taken_over() {
    let long = "x".repeat(65);
    for (given, taken) in [
        ("a-1.b:c_D", "a-1.b:c_D"),
        ("", "made"),
        ("a b", "made"),
        ("<x>", "made"),
        (&long, "made"),
    ] {
        let response = ask("DELETE", "/leave", &[("x-request-id", given)], "").await;
        assert_eq!(response.headers()["x-request-id"], taken);
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let get = ask("GET", "/v1/groups/7/users/8", &[ONE, GOOD], "").await;
    let head = ask("HEAD", "/v1/groups/7/users/8", &[ONE, GOOD], "").await;
    assert!(head.body().is_empty());
    assert_eq!(head.headers()[CONTENT_LENGTH], get.body().len().to_string());
    assert_eq!(head.headers()[CONTENT_TYPE], get.headers()[CONTENT_TYPE]);
}

#[tokio::test]
async fn scripts_of_allowed_origins_alone_may_read_answers() {
    let allowed = |response: &Response<Bytes>| {
        let headers = response.headers();
        let mut varies = headers.get_all(VARY).iter();
        assert!(varies.any(|value| value == "Origin"));
        headers.get(ACCESS_CONTROL_ALLOW_ORIGIN).map(|origin| {
            assert_eq!(headers[ACCESS_CONTROL_ALLOW_CREDENTIALS], "true");
            origin.to_str().unwrap().to_owned()
        })
    };
    let good = ("origin", "https://one.example");
    let path = "/v1/groups/7/users/8";
    let answer = ask("GET", path, &[ONE, GOOD, good], "").await;
    assert_eq!(allowed(&answer).as_deref(), Some("https://one.example"));
    assert_eq!(
        allowed(&ask("GET", path, &[ONE, good], "").await).as_deref(),
        Some("https://one.example")
    );
    assert_eq!(
        allowed(&ask("GET", path, &[("x-app-name", "two"), GOOD, good], "").await),
        None
    );
    for origin in [
        "https://one.example.evil",
        "http://one.example",
        "https://one.example:444",
        "null",
        "*",
    ] {
        assert_eq!(
            allowed(&ask("GET", path, &[ONE, GOOD, ("origin", origin)], "").await),
            None,
            "{origin}"
        );
    }
    let preflight = |origin: &'static str| async move {
        ask(
            "OPTIONS",
            path,
            &[("origin", origin), ("access-control-request-method", "GET")],
            "",
        )
        .await
    };
    let yes = preflight("https://one.example").await;
    assert_eq!(yes.status(), 204);
    assert_eq!(allowed(&yes).as_deref(), Some("https://one.example"));
    assert_eq!(
        yes.headers()[ACCESS_CONTROL_ALLOW_METHODS],
        "GET, HEAD, OPTIONS"
    );
    let headers = yes.headers()[ACCESS_CONTROL_ALLOW_HEADERS]
        .to_str()
        .unwrap();
    for header in ["x-app-name", "traceparent", "tracestate"] {
        assert!(headers.contains(header), "{header}");
    }
    let no = preflight("https://evil.example").await;
    assert_eq!(allowed(&no), None);
    assert!(!no.headers().contains_key(ACCESS_CONTROL_ALLOW_METHODS));
}

#[tokio::test]
async fn a_form_endpoint_speaks_oauth() {
    let form = ("content-type", "application/x-www-form-urlencoded");
    // `client id` and `s:e cret`, each form-urlencoded before base64 (RFC 6749 §2.3.1).
    let basic = ("authorization", "Basic Y2xpZW50K2lkOnMlM0FlK2NyZXQ=");
    let body = "grant_type=client_credentials";
    let good = ask("POST", "/oauth/token", &[ONE, form, basic], body).await;
    assert_eq!(
        (good.status().as_u16(), json_of(&good)["message"].clone()),
        (200, json!("client id"))
    );
    let bad = ask("POST", "/oauth/token", &[ONE, form], body).await;
    assert_eq!(
        (bad.status().as_u16(), json_of(&bad)["error"].clone()),
        (401, json!("invalid_client"))
    );
    assert_eq!(bad.headers()[CONTENT_TYPE], "application/json");
    let empty = ask("POST", "/oauth/token", &[ONE, form, basic], "").await;
    assert_eq!(
        (empty.status().as_u16(), json_of(&empty)["error"].clone()),
        (400, json!("invalid_request"))
    );
    let json = ask("POST", "/oauth/token", &[ONE, JSON, basic], body).await;
    assert_eq!(json.status(), 415);
}
