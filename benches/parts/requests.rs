//! From the head of a request to its answer.

use super::world::World;
use criterion::{BatchSize, Criterion};
use futures_util::FutureExt;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue, Method};
use locai_iam::access::authenticate::{Accepted, authenticate};
use locai_iam::http::input::{Shape, from_json};
use locai_iam::http::request::{RequestHeaders, RequestParts, Variables};
use locai_iam::http::router::Router;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

/// A body such as the one that creates a person.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[allow(dead_code, reason = "it is read, not used")]
struct Body {
    email: String,
    first_name: String,
    last_name: String,
    is_email_verified: Option<bool>,
    phone_number: Option<String>,
    roles: Option<Vec<String>>,
    metadata: Option<BTreeMap<String, String>>,
}

const BODY: &[u8] = br#"{"email":"ada@example.com","firstName":"Ada","lastName":"Lovelace",
    "isEmailVerified":true,"roles":["editor","reader"],"metadata":{"team":"engines"}}"#;

pub fn bench(criterion: &mut Criterion) {
    let world = World::new();
    let _entered = world.runtime.enter();

    let table = locai_iam::api::table();
    let router = Router::new(table.iter().map(|endpoint| &endpoint.info));
    criterion.bench_function("route a path with two variables", |b| {
        b.iter(|| router.find(&Method::POST, black_box(&world.permissions)));
    });

    let shape = Shape::of::<Body>();
    criterion.bench_function("read a JSON body of seven fields", |b| {
        b.iter(|| from_json::<Body>(&shape, black_box(BODY)).expect("read"));
    });

    for (what, credential) in [
        ("authenticate by session token", &world.person),
        ("authenticate by JWT seen before", &world.machine),
    ] {
        let parts = parts(credential);
        criterion.bench_function(what, |b| {
            b.iter(|| {
                let caller = authenticate(world.app(), &parts, Accepted::Proved).now_or_never();
                caller.expect("nothing to wait for").expect("a caller")
            });
        });
    }

    criterion.bench_function("permission check without network", |b| {
        b.iter_batched(
            || {
                let caller = (AUTHORIZATION, world.machine.clone());
                let body = br#"{"actions":["doc:read","invoice:pay"]}"#.as_slice().into();
                world.respond(Method::POST, &world.permissions, Some(caller), body)
            },
            |answer| {
                let answer = answer.now_or_never().expect("nothing to wait for");
                assert!(answer.status().is_success());
            },
            BatchSize::SmallInput,
        );
    });
}

#[allow(clippy::disallowed_methods, reason = "a deadline for a measurement")]
fn parts(credential: &HeaderValue) -> RequestParts {
    let headers = HeaderMap::from_iter([(AUTHORIZATION, credential.clone())]);
    RequestParts {
        method: Method::GET,
        headers: RequestHeaders::new(headers).expect("sound headers"),
        variables: Variables::default(),
        query: String::new(),
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        request_id: "bench".to_owned(),
        deadline: Instant::now() + Duration::from_secs(3600),
    }
}
