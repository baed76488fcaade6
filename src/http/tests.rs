//! The machinery as a whole, over a tiny service.

mod documents;
mod pipeline;

use super::api::Request;
use super::*;
use bytes::Bytes;
use domain::error_code::ErrorCode;
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
                ErrorCode::UnknownApplication,
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
            ErrorCode::InvalidCredentials,
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
            .errors(&[ErrorCode::EmailTaken])
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
        version: None,
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
