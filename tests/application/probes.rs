//! Whether the server works.

use crate::support::server::TestServer;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use storage::{Kind, StoreOptions, Write, keys};

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

/// The dependency of that name, once `until` holds for it.
async fn dependency(server: &TestServer, name: &str, until: impl Fn(&Value) -> bool) -> Value {
    for _ in 0..500 {
        let answer = server.anonymous.get("/health/dependencies").await;
        let dependencies = answer.body["dependencies"].as_array().expect("a list");
        let found = dependencies
            .iter()
            .find(|dependency| dependency["name"] == name);
        if let Some(found) = found.filter(|found| until(found)) {
            return json!({"status": answer.status.as_u16(), "all": answer.body["status"], "one": found});
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{name} is not as it should be");
}

#[tokio::test]
async fn a_damaged_record_is_told_and_the_server_goes_on() {
    let mut server = TestServer::start().await;
    let sound = dependency(&server, "records:default", |_| true).await;
    assert_eq!(
        (&sound["status"], &sound["all"]),
        (&json!(200), &json!("ok"))
    );
    server.stop().await;
    let options = StoreOptions {
        application: "default".into(),
        new_store_id: [0; 16],
        now: 0,
        sled: storage::SledOptions::default(),
    };
    let directory = server.directory.path().join("data/default/store");
    let store = storage::open_store(&directory, &options, Arc::default()).expect("it opens");
    let engine = store.engine().expect("it is open");
    let mut event = None;
    engine
        .scan(&keys::kind_prefix(Kind::Event), &mut |key, value| {
            event = Some((key.to_vec(), value.to_vec()));
            // The first one: the last is read whenever its organization is.
            Ok(false)
        })
        .expect("readable");
    let (key, mut value) = event.expect("the root organization was set up");
    *value.last_mut().expect("bytes") ^= 1;
    engine.apply(&[Write::put(key, value)]).expect("written");
    engine.sync().expect("written");
    drop((engine, store));

    let server = server.restart().await;
    let found = dependency(&server, "records:default", |one| one["status"] != "ok").await;
    assert_eq!(
        (&found["status"], &found["all"]),
        (&json!(503), &json!("degraded"))
    );
    assert_eq!(found["one"]["status"], "degraded");
    let error = found["one"]["error"].as_str().expect("words");
    assert!(error.starts_with("1 damaged"), "{error}");
    server.super_admin().await;
    server.anonymous.get("/health").await.expect(200);
}

#[tokio::test]
async fn records_are_not_scanned_where_it_is_not_wanted() {
    let server = TestServer::start_with(|settings| settings.storage.scan_on_start = false).await;
    let answer = server
        .anonymous
        .get("/health/dependencies")
        .await
        .expect(200);
    let names: Vec<_> = answer.body["dependencies"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|dependency| dependency["name"].clone())
        .collect();
    assert_eq!(names, ["store:default", "workers:default"]);
}
