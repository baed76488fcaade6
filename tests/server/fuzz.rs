//! Ten thousand odd requests against every operation: whatever comes, the server answers, never
//! with a failure of its own, every refusal is one that the operation's document tells of, and what is
//! refused as unsound changes nothing.
//!
//! `FUZZ_REQUESTS` says how many.

use crate::support::documented;
use crate::support::fuzzing::{Material, Operation};
use crate::support::rng::{Rng, seed};
use crate::support::{Client, World};
use domain::error_code::ErrorCode;
use domain::ids::OrganizationId;
use locai_iam::http::codes;
use reqwest::Method;
use reqwest::header::{HeaderName, HeaderValue};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

const TASKS: usize = 4;
/// What the server takes; a larger body may find the connection closed.
const BODY_LIMIT: usize = 65_536;

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Counts the panics of this process, but for those of other tests, whose threads have their names.
fn count_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let thread = std::thread::current();
        let of_another_test = thread
            .name()
            .is_some_and(|name| name.contains("::") && !name.starts_with("fuzz::"));
        if !of_another_test {
            PANICS.fetch_add(1, Ordering::SeqCst);
        }
        before(panic);
    }));
}

struct Fuzzer {
    world: World,
    material: Material,
    http: reqwest::Client,
}

/// How often each status came.
type Tally = BTreeMap<u16, usize>;

impl Fuzzer {
    fn callers(&self) -> [&Client; 5] {
        let World {
            super_admin,
            machine,
            acme,
            server,
            ..
        } = &self.world;
        [
            super_admin,
            machine,
            &acme.owner,
            &acme.member,
            &server.anonymous,
        ]
    }

    /// Sends a request and gives the status of its answer; 0 without one.
    async fn send(&self, operation: &Operation, rng: &mut Rng, tally: &mut Tally) -> u16 {
        let path = self.material.path(operation, rng);
        let mut method = operation.method.clone();
        if rng.one_in(40) {
            method = (*rng.pick(&[
                "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "X",
            ]))
            .to_owned();
        }
        let caller = *rng.pick(&self.callers());
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let url = reqwest::Url::parse(&caller.url(&path)).expect("a URL");
        // Without what `..` takes away.
        let asked = url.path().to_owned();
        let mut request = self.http.request(method.clone(), url);
        if !caller.token.is_empty() {
            request = request.bearer_auth(&caller.token);
        }
        if !rng.one_in(4) {
            request = request.header("X-Iam-Orgid", &self.world.acme.id);
        }
        for (name, value) in self.material.headers(rng) {
            if let Ok(value) = HeaderValue::from_bytes(&value) {
                request = request.header(HeaderName::try_from(name).expect("a name"), value);
            }
        }
        let body = self.material.body(operation, rng);
        let size = body.as_ref().map_or(0, |body| body.bytes.len());
        let sample = body.as_ref().map_or_else(String::new, |body| {
            String::from_utf8_lossy(&body.bytes[..size.min(300)]).into_owned()
        });
        if let Some(body) = body {
            request = request
                .header("Content-Type", body.media_type)
                .body(body.bytes);
        }
        let told = format!("{method} {path:.300} with {size} bytes {sample:?}");
        let answer = match request.send().await {
            Ok(answer) => answer,
            Err(_) if size > BODY_LIMIT => return 0,
            Err(error) => panic!("no answer to {told}: {error:?}"),
        };
        let status = answer.status().as_u16();
        let media_type = answer.headers().get("content-type").cloned();
        let text = answer
            .bytes()
            .await
            .unwrap_or_else(|error| panic!("{told}: {error}"));
        *tally.entry(status).or_default() += 1;
        assert!(status < 500, "{status} to {told}: {text:?}");
        if status < 400 || method == Method::HEAD {
            return status;
        }
        let problem: Value = serde_json::from_slice(&text).unwrap_or(Value::Null);
        documented::check(&method, &asked, status, &problem);
        if operation.media_type == "application/x-www-form-urlencoded"
            && problem["error"].is_string()
        {
            // RFC 6749 §5.2 has a form of its own.
            return status;
        }
        let media_type = media_type.as_ref().and_then(|value| value.to_str().ok());
        assert_eq!(
            media_type,
            Some("application/problem+json"),
            "{status} to {told}: {text:?}"
        );
        let known = ErrorCode::ALL
            .iter()
            .find(|known| problem["code"] == known.as_str());
        assert_eq!(
            known.map(|known| codes::status(*known).as_u16()),
            Some(status),
            "{told}: {problem}"
        );
        status
    }

    /// Sends requests one after another: one that is refused as unsound changed nothing.
    async fn send_alone(&self, requests: usize, rng: &mut Rng, tally: &mut Tally) {
        let server = &self.world.server;
        for turn in 0..requests {
            let operations = &self.material.operations;
            let operation = &operations[turn % operations.len()];
            if turn % 100 == 0 {
                self.put_back().await;
            }
            server.settled().await;
            let before = server.heads().await;
            if self.send(operation, rng, tally).await == 400 {
                let (method, path) = (&operation.method, &operation.path);
                for (organization, head) in server.heads().await {
                    let known = before.get(&organization).map_or(0, |head| head.sequence);
                    let new = head.sequence - known;
                    let events = self.latest_events(organization, new).await;
                    // Wrong passwords are counted after their answer has left, wrong codes before;
                    // codes that were asked for are sent after theirs.
                    let is_late = |event: &Value| {
                        matches!(
                            event["type"].as_str(),
                            Some(
                                "user.sign-in-failed"
                                    | "user.locked"
                                    | "user.code-refused"
                                    | "user.code-sent"
                                    | "user.factor-refused"
                            )
                        )
                    };
                    assert!(
                        events.iter().all(is_late),
                        "{method} {path} was answered 400 and changed something: {events:?}"
                    );
                }
            }
        }
    }

    async fn latest_events(&self, organization: OrganizationId, count: u64) -> Vec<Value> {
        if count == 0 {
            return Vec::new();
        }
        let organization = organization.to_string();
        let admin = self.world.super_admin.in_organization(&organization);
        let path = format!("/v1/authorization/organizations/events?pageSize={count}");
        let events = admin.get(&path).await.expect(200).body["events"].clone();
        events.as_array().expect("a list").clone()
    }

    /// The sessions and the organization that the requests are about, as they were.
    async fn put_back(&self) {
        let path = format!("/v1/authorization/organizations/{}", self.world.acme.id);
        self.world
            .super_admin
            .patch(&path, json!({"status": "Active"}))
            .await
            .expect(200);
        self.world.server.anonymous.get("/health").await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_comes_the_server_answers_and_never_fails() {
    count_panics();
    let requests = std::env::var("FUZZ_REQUESTS").ok();
    let requests: usize = requests
        .and_then(|count| count.parse().ok())
        .unwrap_or(10_000);
    let mut rng = Rng::new(seed("fuzz"));
    let world = World::new().await;
    let mut ids = Vec::new();
    for number in 0..8 {
        ids.push(
            world
                .person(&world.acme, &format!("victim{number}"), &["viewer"])
                .await,
        );
    }
    ids.extend([world.acme.id.clone(), world.other.id.clone()]);
    ids.extend([
        world.other.owner.user_id.clone(),
        world.other.member.session_id.clone(),
    ]);
    let document = world
        .server
        .anonymous
        .get("/openapi.json")
        .await
        .expect(200)
        .body;
    let material = Material::new(&document, ids);
    assert!(
        material.operations.len() > 30,
        "the document has the operations"
    );
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    let fuzzer = Arc::new(Fuzzer {
        world,
        material,
        http,
    });
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| {
            let (fuzzer, mut rng) = (Arc::clone(&fuzzer), rng.fork());
            tokio::spawn(async move {
                let mut tally = Tally::new();
                for turn in 0..requests / TASKS {
                    let operations = &fuzzer.material.operations;
                    let operation = &operations[(turn * TASKS + task) % operations.len()];
                    fuzzer.send(operation, &mut rng, &mut tally).await;
                    if turn % 100 == 0 {
                        fuzzer.put_back().await;
                    }
                }
                tally
            })
        })
        .collect();
    let mut tally = Tally::new();
    for task in tasks {
        for (status, count) in task.await.expect("no request was answered wrongly") {
            *tally.entry(status).or_default() += count;
        }
    }
    fuzzer.send_alone(requests / 4, &mut rng, &mut tally).await;
    println!("fuzz: {tally:?}");
    assert_eq!(PANICS.load(Ordering::SeqCst), 0, "something panicked");
    // It still works, and both ways were taken often.
    fuzzer.put_back().await;
    assert!(tally.get(&200).is_some_and(|count| *count > 0), "{tally:?}");
    assert!(tally.get(&400).is_some_and(|count| *count > 0), "{tally:?}");
}
