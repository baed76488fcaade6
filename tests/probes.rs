//! Whether the server works.

use crate::support::server::TestServer;
use serde_json::Value;

#[tokio::test]
async fn a_sound_server_says_so_to_anybody() {
    let mut server = TestServer::start().await;
    let health = server.anonymous.get("/health").await.expect(200);
    assert_eq!(health.body["status"], "ok");
    assert_eq!(health.body["version"], env!("CARGO_PKG_VERSION"));
    // Neither an application nor a credential matters, be they sound or not.
    let odd = server
        .anonymous
        .with("X-App-Name", "nothing")
        .bearer("nonsense");
    odd.get("/health").await.expect(200);
    let answer = odd.get("/health/dependencies").await.expect(200);
    assert_eq!(answer.body["status"], "ok");
    let dependencies = answer.body["dependencies"].as_array().expect("a list");
    let store = dependencies
        .iter()
        .find(|dependency| dependency["name"] == "store:default")
        .expect("the store");
    assert_eq!(store["status"], "ok");
    assert!(store["latencyMs"].is_u64());
    assert_eq!(store.get("error"), None);
    // What stands on the machine stays there.
    let directory = server.directory.path().to_string_lossy().into_owned();
    assert!(!answer.text.contains(&directory));
    server.stop().await;
}

#[tokio::test]
async fn each_application_is_a_dependency() {
    let server = TestServer::start_with_environment(&[
        (
            "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__EMAIL",
            "root@example.com",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__BLOG__ADMIN__EMAIL",
            "root@example.com",
        ),
    ])
    .await;
    let answer = server
        .anonymous
        .get("/health/dependencies")
        .await
        .expect(200);
    let names: Vec<&str> = answer.body["dependencies"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|dependency| dependency["name"].as_str())
        .filter(|name| name.starts_with("store:"))
        .collect();
    assert_eq!(names, ["store:blog", "store:shop"]);
    assert_eq!(answer.body["status"], Value::from("ok"));
}
