//! How long pages of filtered lists take in organizations of several sizes, while the organization
//! takes 200 writes a second: `cargo bench --bench search`.
//!
//! The built server runs as a process of its own; who asks and who writes share the machine's cores
//! with it. `SIZES=1000,10000` picks the sizes, `ONLY=application` a place. Nothing here is asserted.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench measures what the clock says"
)]

mod cases;
#[path = "../load/generator.rs"]
#[allow(dead_code, reason = "shared with the load bench")]
mod generator;
#[path = "../load/seed.rs"]
mod seed;
#[path = "../load/server.rs"]
#[allow(dead_code, reason = "shared with the load bench")]
mod server;

use cases::{Case, cases};
use domain::text::Metadata;
use domain::user::User;
use generator::{answered, load, request};
use serde_json::{Value, json};
use server::{EMAIL, PASSWORD, Server};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// Users of the largest organization; more of them live in organizations of [`SMALL`].
const LARGEST: u64 = 100_000;
/// Users of each other organization.
const SMALL: u64 = 1000;
/// Between two writes: 200 a second.
const BETWEEN_WRITES: Duration = Duration::from_millis(5);
/// How long each case is asked.
const TIME: Duration = Duration::from_secs(3);

fn main() {
    let sizes = std::env::var("SIZES").unwrap_or_else(|_| "1000,10000,100000,1000000".to_owned());
    let sizes: Vec<u64> = sizes
        .split(',')
        .map(|size| size.parse().expect("SIZES holds numbers"))
        .collect();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    println!(
        "| users | where | page | matches | p50 | p99 |\n| --- | --- | --- | --- | --- | --- |"
    );
    for size in sizes {
        runtime.block_on(of_size(size));
    }
}

/// All cases in an application of one size.
async fn of_size(size: u64) {
    let directory = tempfile::tempdir().expect("a directory");
    let data = directory.path().join("data");
    Server::start(&data).stop();
    let people = size.min(LARGEST);
    let others = (size - people) / SMALL;
    seed::fill(&data, crowds(people, others));
    let server = Server::start(&data);
    let body = json!({"email": EMAIL, "password": PASSWORD});
    let signed_in = server.ask("POST", "/v1/authentication/users/sessions", &[], &body);
    let token = signed_in["sessionToken"].as_str().expect("a token");
    let bearer = format!("Bearer {token}");
    let writer = Writer::start(&server.address, &bearer, people);
    let begin = std::time::Instant::now();
    let headers = [("Authorization", bearer.as_str())];
    server.ask("GET", "/v1/authorization/users", &headers, &Value::Null);
    let first = begin.elapsed().as_secs_f64();
    println!(
        "| {size} | application | the first of all, which loads it | {size} | {first:.1} s | |"
    );
    let only = std::env::var("ONLY").ok();
    let is_wanted = |case: &Case| only.as_ref().is_none_or(|place| *place == case.place);
    for case in cases(size, people, others).into_iter().filter(is_wanted) {
        measure(&server, &bearer, size, &case).await;
    }
    writer.stop(size).await;
    server.stop();
}

/// The largest organization; others; and one of as many guests from the others.
fn crowds(people: u64, others: u64) -> impl Iterator<Item = seed::Crowd> {
    let crowd = |organization, people, guests| seed::Crowd {
        organization,
        people,
        guests,
        has_readers: true,
        detail: with_a_desk,
    };
    let from_each = people.checked_div(others).unwrap_or_default();
    let guests = (1..=from_each).flat_map(move |person| (1..=others).map(move |of| (of, person)));
    let of_guests = (others > 0).then(|| crowd(others + 1, 0, guests.collect()));
    let others = (1..=others).map(move |organization| crowd(organization, SMALL, Vec::new()));
    std::iter::once(crowd(0, people, Vec::new()))
        .chain(others)
        .chain(of_guests)
}

/// Everybody has a desk, fifty share one.
fn with_a_desk(person: u64, user: &mut User) {
    let pairs = [
        ("desk", (person / 50).to_string()),
        ("site", "north".to_owned()),
    ];
    let pairs = pairs.map(|(key, value)| (key.to_owned(), value));
    user.metadata = Some(Box::new(Metadata(pairs.into())));
}

async fn measure(server: &Server, bearer: &str, size: u64, case: &Case) {
    let organization = case.organization.to_string();
    let headers = [
        ("Authorization", bearer),
        ("X-Iam-Orgid", organization.as_str()),
    ];
    // The first one also loads what was not asked for yet.
    let answer = server.ask(case.method, &case.path, &headers, &case.body);
    let matches = answer["metadata"]["total"].as_u64().unwrap_or_default();
    let body = match &case.body {
        Value::Null => String::new(),
        body => body.to_string(),
    };
    let bytes = request(case.method, &case.path, &headers, &body);
    let make = Arc::new(move |_| bytes.clone());
    let measured = load(&server.address, 1, TIME, "200", make).await;
    let wrong = if measured.wrong > 0 {
        format!(", {} WRONG ANSWERS", measured.wrong)
    } else {
        String::new()
    };
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    println!(
        "| {size} | {} | {} | {matches} | {:.2} ms | {:.2} ms{wrong} |",
        case.place,
        case.name,
        milliseconds(measured.p50),
        milliseconds(measured.p99)
    );
}

/// Renames people of the organization, one every five milliseconds.
struct Writer {
    stopped: Arc<AtomicBool>,
    written: Arc<AtomicU64>,
    task: tokio::task::JoinHandle<Duration>,
}

impl Writer {
    fn start(address: &str, bearer: &str, people: u64) -> Self {
        let (stopped, written) = (Arc::default(), Arc::default());
        let task = tokio::spawn(write(
            address.to_owned(),
            bearer.to_owned(),
            people,
            Arc::clone(&stopped),
            Arc::clone(&written),
        ));
        Self {
            stopped,
            written,
            task,
        }
    }

    async fn stop(self, size: u64) {
        self.stopped.store(true, Ordering::Relaxed);
        let took = self.task.await.expect("the writer goes on");
        let rate = self.written.load(Ordering::Relaxed) as f64 / took.as_secs_f64();
        println!("| {size} | one organization | meanwhile | {rate:.0} writes/s | | |");
    }
}

async fn write(
    address: String,
    bearer: String,
    people: u64,
    stopped: Arc<AtomicBool>,
    written: Arc<AtomicU64>,
) -> Duration {
    let mut stream = TcpStream::connect(&address).await.expect("a connection");
    stream.set_nodelay(true).expect("no delay");
    let mut buffer = Vec::new();
    let begin = std::time::Instant::now();
    let mut tick = tokio::time::interval(BETWEEN_WRITES);
    while !stopped.load(Ordering::Relaxed) {
        tick.tick().await;
        let number = written.fetch_add(1, Ordering::Relaxed);
        let user = seed::person_id(0, 1 + (number * 7919) % people);
        let path = format!("/v1/authentication/users/{user}");
        let body = json!({"lastName": format!("Renamed{number}")}).to_string();
        let headers = [("Authorization", bearer.as_str())];
        let bytes = request("PUT", &path, &headers, &body);
        stream.write_all(&bytes).await.expect("written");
        let answer = answered(&mut stream, &mut buffer).await;
        assert!(answer == "200", "{answer}");
    }
    begin.elapsed()
}
