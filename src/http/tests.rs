//! The machinery as a whole, over a tiny service.

use super::api::Request;
use super::*;
use bytes::Bytes;
use futures_util::stream;
use http::header::*;
use http::{HeaderMap, HeaderName, HeaderValue, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A service with two applications, `one` and `two`, and one caller, who says `Bearer good`.
pub(super) struct Tiny;

#[derive(Debug)]
pub(super) struct Application {
    name: &'static str,
}

impl Service for Tiny {
    type App = Application;
    type Caller = Option<&'static str>;

    fn application(
        &self,
        name: Option<&str>,
        endpoint: &EndpointInfo,
    ) -> Result<Arc<Application>, Problem> {
        match name {
            Some("one") => Ok(Arc::new(Application { name: "one" })),
            Some("two") => Ok(Arc::new(Application { name: "two" })),
            None if endpoint.any_application => Ok(Arc::new(Application { name: "any" })),
            _ => Err(Problem::bad_request(
                "unknown-application",
                "Name one with `X-App-Name`.",
            )),
        }
    }

    async fn authorize(
        &self,
        _: &Arc<Application>,
        endpoint: &EndpointInfo,
        parts: &RequestParts,
    ) -> Result<Option<&'static str>, Problem> {
        if endpoint.is_public() {
            return Ok(None);
        }
        match parts.bearer().or(parts.cookie("session-token")) {
            Some("good") => Ok(Some("ada")),
            Some("weak") => Err(Problem::forbidden()),
            _ => Err(Problem::unauthenticated()),
        }
    }

    fn allows_origin(&self, application: Option<&Application>, origin: &str) -> bool {
        origin == "https://one.example"
            && application.is_none_or(|application| application.name == "one")
    }

    fn new_request_id(&self) -> String {
        "made".to_owned()
    }

    #[allow(
        clippy::disallowed_methods,
        reason = "a test of the server's own timeouts"
    )]
    fn now(&self) -> Instant {
        Instant::now()
    }
}

#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Greeting {
    first_name: String,
    #[serde(default)]
    loud: bool,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Greeted {
    message: String,
    caller: Option<String>,
    application: String,
    organization: Option<String>,
    greeting: Option<Greeting>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct GroupPath {
    group_id: String,
    user_id: String,
}

#[derive(Deserialize, JsonSchema)]
struct Token {
    #[serde(rename = "grant_type")]
    _grant_type: String,
}

fn greeted<P, Q, B>(call: &Call<Tiny, P, Q, B>, message: String) -> Greeted {
    Greeted {
        message,
        caller: call.caller.map(str::to_owned),
        application: call.state.name.to_owned(),
        organization: call.headers.organization().map(|id| id.to_string()),
        greeting: None,
    }
}

async fn greet(call: Call<Tiny, (), (), Greeting>) -> Result<Reply<Greeted>, Problem> {
    let message = format!(
        "Hello {}{}",
        call.body.first_name,
        if call.body.loud { "!" } else { "." }
    );
    Ok(Reply::created(greeted(&call, message))
        .cookie(HeaderValue::from_static("a=b"))
        .cookie(HeaderValue::from_static("c=d")))
}

async fn list(call: Call<Tiny, GroupPath, PageQuery>) -> Result<Reply<Greeted>, Problem> {
    let message = format!(
        "{}/{} {}",
        call.path.group_id,
        call.path.user_id,
        call.query.limit()
    );
    Ok(Reply::ok(greeted(&call, message)).cache("max-age=60"))
}

async fn token(call: Call<Tiny, (), (), Token>) -> Result<Reply<Greeted>, Problem> {
    match &call.client {
        Some(client) if client.secret == "s:e cret" => {
            Ok(Reply::ok(greeted(&call, client.id.clone())))
        }
        _ => Err(Problem::unauthorized(
            "invalid-credentials",
            "The client is not known.",
        )),
    }
}

async fn fail(_: Call<Tiny>) -> Result<Reply<()>, Problem> {
    panic!("a mistake");
}

async fn leave(_: Call<Tiny>) -> Result<Reply<()>, Problem> {
    Ok(Reply::no_content())
}

async fn wait(_: Call<Tiny>) -> Result<Reply<()>, Problem> {
    std::future::pending().await
}

pub(super) fn table() -> Vec<Endpoint<Tiny>> {
    vec![
        post("/v1/greetings")
            .operation("greet")
            .tag("greetings")
            .summary("Greets")
            .allow(
                &[Allow::SuperAdmin, Allow::SessionOwner],
                Scope::Application,
            )
            .errors(&["email-taken"])
            .answers(&[201])
            .handle(greet),
        get("/v1/groups/{groupId}/users/{userId}")
            .operation("list")
            .tag("groups")
            .summary("Lists")
            .allow(&[Allow::GroupAdmin], Scope::Group)
            .handle(list),
        post("/oauth/token")
            .operation("token")
            .tag("oauth")
            .summary("Gives a token")
            .public()
            .form()
            .handle(token),
        get("/panic")
            .operation("fail")
            .tag("probes")
            .summary("Fails")
            .public()
            .any_application()
            .handle(fail),
        delete("/leave")
            .operation("leave")
            .tag("probes")
            .summary("Leaves")
            .public()
            .any_application()
            .handle(leave),
        get("/wait")
            .operation("wait")
            .tag("probes")
            .summary("Waits")
            .public()
            .any_application()
            .handle(wait),
    ]
}

pub(super) fn api(settings: ApiSettings) -> Arc<Api<Tiny>> {
    Arc::new(Api::new(Arc::new(Tiny), table(), settings))
}

async fn ask(
    method: &str,
    uri: &str,
    headers: &[(&'static str, &str)],
    body: &'static str,
) -> Response<Bytes> {
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(
            HeaderName::from_static(name),
            HeaderValue::from_bytes(value.as_bytes()).unwrap(),
        );
    }
    let chunks: Vec<Result<Bytes, ()>> = vec![Ok(Bytes::from_static(body.as_bytes()))];
    let settings = ApiSettings {
        body_limit: 64,
        hsts: true,
        request_timeout: Duration::from_millis(300),
        ..ApiSettings::default()
    };
    let request = Request {
        method: method.parse().unwrap(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers: map,
        peer: None,
        body: stream::iter(chunks),
    };
    api(settings).respond(request).await
}

fn json_of(response: &Response<Bytes>) -> Value {
    serde_json::from_slice(response.body()).expect("the body is JSON")
}

const ONE: (&str, &str) = ("x-app-name", "one");
const GOOD: (&str, &str) = ("authorization", "Bearer good");
const JSON: (&str, &str) = ("content-type", "application/json");

async fn code(
    method: &str,
    uri: &str,
    headers: &[(&'static str, &str)],
    body: &'static str,
) -> (u16, String) {
    let response = ask(method, uri, headers, body).await;
    assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json");
    let problem = json_of(&response);
    assert_eq!(problem["status"], response.status().as_u16());
    (
        response.status().as_u16(),
        problem["code"].as_str().unwrap_or_default().to_owned(),
    )
}

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
        assert_eq!(headers[VARY], "Origin", "{uri}");
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
        assert_eq!(headers[VARY], "Origin");
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
    assert!(
        yes.headers()[ACCESS_CONTROL_ALLOW_HEADERS]
            .to_str()
            .unwrap()
            .contains("x-app-name")
    );
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

#[tokio::test]
async fn documents_are_served_once_to_whoever_keeps_them() {
    for path in ["/openapi.json", "/api-json", "/docs"] {
        let first = ask("GET", path, &[], "").await;
        assert_eq!(first.status(), 200, "{path}");
        let tag = first.headers()[ETAG].to_str().unwrap().to_owned();
        let again = ask(
            "GET",
            path,
            &[("if-none-match", &format!("W/{tag}, \"other\""))],
            "",
        )
        .await;
        assert_eq!(
            (again.status().as_u16(), again.body().len()),
            (304, 0),
            "{path}"
        );
        let other = ask("GET", path, &[("if-none-match", "\"other\"")], "").await;
        assert_eq!(other.status(), 200, "{path}");
        assert_eq!(ask("POST", path, &[], "").await.status(), 405, "{path}");
    }
    let page = ask("GET", "/docs", &[], "").await;
    assert!(
        page.headers()[CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap()
            .contains("script-src 'sha256-")
    );
    assert_eq!(page.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
}

#[test]
fn the_openapi_document_has_every_endpoint_and_resolves() {
    let table = table();
    let document = openapi::document(table.iter().map(|endpoint| &endpoint.info));
    assert_eq!(document["openapi"], "3.1.0");
    for endpoint in &table {
        let info = &endpoint.info;
        let operation = &document["paths"][info.path][info.method.as_str().to_ascii_lowercase()];
        assert_eq!(operation["operationId"], info.operation_id);
        let roles: Vec<&str> = info.allow.iter().map(|role| role.as_str()).collect();
        assert_eq!(operation["x-roles"], json!(roles));
        assert_eq!(
            operation["security"] == json!([]),
            info.is_public() && info.operation_id != "token"
        );
        for status in info.answers {
            assert!(operation["responses"][status.to_string()]["description"].is_string());
        }
        let declared: Vec<&Value> = operation["parameters"].as_array().unwrap().iter().collect();
        for variable in info.variables {
            assert!(
                declared
                    .iter()
                    .any(|p| p["name"] == *variable && p["in"] == "path" && p["required"] == true)
            );
        }
    }
    let greet = &document["paths"]["/v1/greetings"]["post"];
    assert_eq!(greet["responses"]["409"]["x-codes"], json!(["email-taken"]));
    assert_eq!(greet["responses"]["403"]["x-codes"], json!(["forbidden"]));
    assert_eq!(
        greet["requestBody"]["content"]["application/json"]["schema"]["$ref"],
        "#/components/schemas/GreetingInput"
    );
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["GreetingInput"]["required"], json!(["firstName"]));
    assert_eq!(
        schemas["Greeting"]["required"],
        json!(["firstName", "loud"])
    );
    let list = &document["paths"]["/v1/groups/{groupId}/users/{userId}"]["get"]["parameters"];
    let names: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|p| p["name"].as_str())
        .collect();
    assert_eq!(names, ["groupId", "userId", "cursor", "page", "pageSize"]);
    assert_eq!(list[4]["schema"]["maximum"], 100);
    assert_eq!(list[2]["schema"]["type"], "string");
    assert!(
        list.as_array()
            .unwrap()
            .contains(&json!({"$ref": "#/components/parameters/OrganizationId"}))
    );
    resolve(&document, &document);
}

/// Every reference of a document leads somewhere.
fn resolve(value: &Value, document: &Value) {
    match value {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                let pointer = reference
                    .strip_prefix('#')
                    .expect("references stay within the document");
                assert!(
                    document.pointer(pointer).is_some(),
                    "{reference} leads nowhere"
                );
            }
            members
                .values()
                .for_each(|member| resolve(member, document));
        }
        Value::Array(items) => items.iter().for_each(|item| resolve(item, document)),
        _ => {}
    }
}

#[test]
fn the_same_table_gives_the_same_document() {
    let bytes = || openapi::bytes(table().iter().map(|endpoint| &endpoint.info));
    assert_eq!(bytes(), bytes());
}
