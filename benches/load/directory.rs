//! Sign-ins by password while a directory hangs: its own wait for it, nobody else's.

use super::generator::{Request, answered, load, request};
use super::report::{Report, median};
use super::rows::{SESSIONS, fixed, text};
use super::server::{EMAIL, PASSWORD, Server};
use serde_json::json;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

const TIME: Duration = Duration::from_secs(6);
/// Who waits for the directory, and how long each of them waits before the next try: a breaker answers at once
/// after some failures, and what is measured is not how fast it does.
const WAITING: usize = 32;
const PAUSE: Duration = Duration::from_millis(500);
/// Two at a time, so that sign-ins do not queue for the hashing threads.
const CLIENTS: usize = 2;

/// The 99th percentile of sign-ins with and without it, in turns.
pub async fn hanging(rounds: usize, report: &mut Report) {
    let data = tempfile::tempdir().expect("a directory");
    let server = Server::start(&data.path().join("data"));
    let root = json!({"email": EMAIL, "password": PASSWORD});
    let signed_in = server.ask("POST", SESSIONS, &[], &root);
    let bearer = format!("Bearer {}", text(&signed_in, "sessionToken"));
    let mute = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = mute.local_addr().expect("an address").port();
    // Takes connections and never says a word.
    std::thread::spawn(move || mute.incoming().flatten().collect::<Vec<_>>());
    let directory = json!({
        "name": "Directory", "servers": [format!("ldap://127.0.0.1:{port}")], "baseDn": "dc=example",
        "bindDn": "cn=reader", "bindPassword": "any", "userBase": "dc=example", "userFilters": ["uid"],
        "userObjectClasses": ["inetOrgPerson"], "timeout": 2000,
    });
    let as_root = [("Authorization", bearer.as_str())];
    let added = server.ask("POST", "/v1/authorization/idps/ldap", &as_root, &directory);
    let by_directory = fixed(request(
        "POST",
        "/v1/authentication/idp/intents/ldap",
        &[],
        &json!({"idpId": text(&added, "id"), "username": "jane", "password": "any"}).to_string(),
    ));
    let sign_in = fixed(request("POST", SESSIONS, &[], &root.to_string()));
    let (mut without, mut with) = (Vec::new(), Vec::new());
    let failed = Arc::new(AtomicU64::new(0));
    for _ in 0..rounds {
        without.push(load(&server.address, CLIENTS, TIME, "201", Arc::clone(&sign_in)).await);
        let waiting: Vec<_> = (0..WAITING)
            .map(|_| keep_trying(&server.address, &by_directory, &failed))
            .collect();
        with.push(load(&server.address, CLIENTS, TIME, "201", Arc::clone(&sign_in)).await);
        waiting.iter().for_each(tokio::task::JoinHandle::abort);
    }
    let p99 = |measured: &[super::generator::Measured]| {
        median(
            measured
                .iter()
                .map(|round| round.p99.as_secs_f64() * 1e3)
                .collect(),
        )
    };
    let wrong: u64 = without.iter().chain(&with).map(|round| round.wrong).sum();
    let (without, with) = (p99(&without), p99(&with));
    report.note(
        "sign-in by password, 2 connections, p99",
        format!("{without:.1} ms, {wrong} wrong answers"),
    );
    let failed = failed.load(Ordering::Relaxed);
    report.note(
        "… while a directory hangs and 32 keep trying it",
        format!(
            "{with:.1} ms ({:.2}); {failed} of theirs failed",
            with / without
        ),
    );
}

/// Signs in by the directory again and again.
fn keep_trying(
    address: &str,
    bytes: &Request,
    failed: &Arc<AtomicU64>,
) -> tokio::task::JoinHandle<()> {
    let (address, bytes, failed) = (address.to_owned(), Arc::clone(bytes), Arc::clone(failed));
    tokio::spawn(async move {
        let mut stream = TcpStream::connect(&address).await.expect("a connection");
        let mut buffer = Vec::new();
        let begun = Instant::now();
        while begun.elapsed() < TIME * 2 {
            stream.write_all(&bytes(0)).await.expect("written");
            if !answered(&mut stream, &mut buffer).await.starts_with('2') {
                failed.fetch_add(1, Ordering::Relaxed);
            }
            tokio::time::sleep(PAUSE).await;
        }
    })
}
