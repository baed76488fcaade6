//! Bringing 100,000 people along from another system, 500 a call.

use super::generator::{answered, request};
use super::report::Report;
use super::rows::{SESSIONS, set_up, text};
use super::server::{EMAIL, PASSWORD, Server};
use serde_json::{Value, json};
use std::time::Instant;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

const PEOPLE: usize = 100_000;
const AT_ONCE: usize = 500;
/// How many calls are under way.
const CONNECTIONS: usize = 2;
/// Of a cost that other systems use; it is read, and not compared.
const HASH: &str = "$2b$12$Z2zVIpvmG3Gd6jCDSkrLPue2vgBZrAJsqmdlblPR1pFe6idcx/hgK";

pub async fn hundred_thousand(report: &mut Report) {
    let data = tempfile::tempdir().expect("a directory");
    let server = Server::start(&data.path().join("data"));
    let root = server.ask(
        "POST",
        SESSIONS,
        &[],
        &json!({"email": EMAIL, "password": PASSWORD}),
    );
    let bearer = format!("Bearer {}", text(&root, "sessionToken"));
    let organization = set_up(&server, &[("Authorization", bearer.as_str())], 0);
    let before = server.resident();
    let begun = Instant::now();
    let clients = (0..CONNECTIONS).map(|client| {
        let (address, bearer) = (server.address.clone(), bearer.clone());
        let organization = organization.clone();
        tokio::spawn(async move {
            let mut stream = TcpStream::connect(&address).await.expect("a connection");
            let headers = [("Authorization", &*bearer), ("X-Iam-Orgid", &*organization)];
            let mut buffer = Vec::new();
            for call in (client..PEOPLE / AT_ONCE).step_by(CONNECTIONS) {
                let users: Vec<Value> = (0..AT_ONCE).map(|n| person(call * AT_ONCE + n)).collect();
                let body = json!({ "users": users }).to_string();
                let path = "/v1/authorization/organizations/users/import";
                stream
                    .write_all(&request("POST", path, &headers, &body))
                    .await
                    .expect("written");
                let status = answered(&mut stream, &mut buffer).await;
                let answer = String::from_utf8_lossy(&buffer);
                assert_eq!(status, "200", "{answer}");
                assert!(answer.contains("\"created\":500"), "{answer}");
            }
        })
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.expect("a client");
    }
    let took = begun.elapsed();
    let grown = server.resident().saturating_sub(before);
    report.target(
        "100,000 people imported with bcrypt hashes, 500 a call",
        format!(
            "{:.1} s, {:.0} a second, {} bytes of memory each",
            took.as_secs_f64(),
            PEOPLE as f64 / took.as_secs_f64(),
            grown / PEOPLE as u64
        ),
        "≤ 60 s",
        took.as_secs() < 60,
    );
}

fn person(number: usize) -> Value {
    json!({
        "email": format!("person{number}@example.com"), "firstName": "Some", "lastName": format!("Body {number}"),
        "isEmailVerified": true, "passwordHash": HASH, "roles": ["editor"], "metadata": {"old": number.to_string()},
    })
}
