//! A log that cannot be written ends nothing: the disk of the log is full, or nobody reads it any more.

use crate::support::process::{Place, between};
use serde_json::json;
use std::process::Stdio;

async fn works_and_stops(log: Stdio) {
    let place = Place::new().with("LOCAI_IAM_LOGGING__LEVEL", "trace").with(
        "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL",
        "root@example.com",
    );
    let server = place.serve_logging_to(log);
    let password = between(&server.greeting, "password ", " ").to_owned();
    let root = server.client.sign_in("root@example.com", &password).await;
    for number in 0..5 {
        let body = json!({"orgName": format!("Organization {number}"), "adminFirstName": "Some",
            "adminLastName": "Owner", "adminEmail": "root@example.com"});
        let setup = "/v1/authorization/organizations/setup";
        root.post(setup, body).await.expect(201);
    }
    let health = server.client.get("/health/dependencies").await.expect(200);
    assert_eq!(health.body["status"], "ok", "{}", health.text);
    // Asserts that it ends in order.
    server.stop();
}

#[tokio::test]
async fn a_full_disk() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    works_and_stops(full.expect("it is there").into()).await;
}

#[tokio::test]
async fn a_pipe_that_nobody_reads() {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    works_and_stops(writer.into()).await;
}
