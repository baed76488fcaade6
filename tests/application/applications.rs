//! Several applications in one process: nothing of one is reached through another.

use crate::support::TestServer;
use crate::support::client::Client;
use crate::support::server::settings;
use locai_iam::startup;
use locai_iam::system::System;
use serde_json::json;
use std::sync::Arc;
use storage::{Kind, StoreOptions, Write, keys};

const SHOP: &str = "shop";
const BLOG: &str = "blog";
const PASSWORD: &str = "a phrase for the first";

async fn server() -> TestServer {
    TestServer::start_with_environment(&[
        (
            "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__EMAIL",
            "root@example.com",
        ),
        ("LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__PASSWORD", PASSWORD),
        (
            "LOCAI_IAM_APPLICATIONS__BLOG__ADMIN__EMAIL",
            "root@example.com",
        ),
        ("LOCAI_IAM_APPLICATIONS__BLOG__ADMIN__PASSWORD", PASSWORD),
    ])
    .await
}

async fn administrator(server: &TestServer, application: &str) -> Client {
    let client = server.anonymous.with("X-App-Name", application);
    client.sign_in("root@example.com", PASSWORD).await
}

#[tokio::test]
async fn the_application_must_be_named_where_there_are_several() {
    let server = server().await;
    let path = "/v1/authentication/users/jwks";
    server
        .anonymous
        .get(path)
        .await
        .refused(400, "unknown-application");
    for wrong in ["", "Shop", "shop ", "nothing", "shop,blog"] {
        let answer = server.anonymous.with("X-App-Name", wrong).get(path).await;
        if wrong.trim() == SHOP {
            // A header's outer spaces are no part of its value (RFC 9110 §5.5).
            answer.expect(200);
        } else {
            answer.refused(400, "unknown-application");
        }
    }
    server.anonymous.get("/health").await.expect(200);
}

#[tokio::test]
async fn tokens_of_one_application_are_nothing_in_another() {
    let server = server().await;
    let (shop, blog) = (
        administrator(&server, SHOP).await,
        administrator(&server, BLOG).await,
    );
    let me = "/v1/authentication/users/me";
    for token in [&shop.token, &shop.access_token] {
        shop.bearer(token).get(me).await.expect(200);
        blog.bearer(token)
            .get(me)
            .await
            .refused(401, "unauthenticated");
    }
    let machine = shop
        .post(
            "/v1/authorization/machine-users",
            json!({"userName": "service"}),
        )
        .await
        .expect(201);
    let login =
        json!({"clientId": machine.id("clientId"), "clientSecret": machine.id("clientSecret")});
    let path = "/v1/authentication/machine-users/access-token";
    blog.post(path, login.clone())
        .await
        .refused(401, "invalid-credentials");
    let token = shop.post(path, login).await.expect(200).id("token");
    let list = "/v1/authorization/organizations";
    shop.bearer(&token).get(list).await.expect(200);
    blog.bearer(&token)
        .get(list)
        .await
        .refused(401, "unauthenticated");
}

#[tokio::test]
async fn ids_of_one_application_name_nothing_in_another() {
    let server = server().await;
    let (shop, blog) = (
        administrator(&server, SHOP).await,
        administrator(&server, BLOG).await,
    );
    let body = json!({"orgName": "Acme", "adminFirstName": "A", "adminLastName": "B", "adminEmail": "ada@acme.example"});
    let set_up = shop
        .post("/v1/authorization/organizations/setup", body)
        .await
        .expect(201);
    let (organization, owner) = (set_up.id("id"), set_up.id("adminUserId"));
    blog.get(&format!("/v1/authorization/organizations/{organization}"))
        .await
        .refused(404, "organization-not-found");
    blog.get(&format!("/v1/authentication/users/{owner}"))
        .await
        .refused(404, "user-not-found");
    blog.delete(&format!("/v1/authorization/users/{owner}"))
        .await
        .refused(404, "user-not-found");
    // Ids of two applications may be alike, as here where time stands still: one that only the shop
    // has given out.
    let shop = administrator(&server, SHOP).await;
    let session = format!("/v1/authentication/users/sessions/{}", shop.session_id);
    blog.delete(&session)
        .await
        .refused(404, "session-not-found");
    shop.get("/v1/authentication/users/me").await.expect(200);
    // The same address may live in both, with a password of its own in each.
    let users = blog
        .get("/v1/authorization/users?email=ada")
        .await
        .expect(200);
    assert_eq!(users.body["metadata"]["total"], 0);
}

#[tokio::test]
async fn a_start_on_a_store_that_lost_its_administrator_makes_no_second_one() {
    let mut server = TestServer::start().await;
    server.super_admin().await;
    server.stop().await;
    let store = server.directory.path().join("data/default/store");
    let options = StoreOptions {
        application: "default".into(),
        new_store_id: [0; 16],
        now: 0,
        sled: storage::SledOptions::default(),
    };
    let store = storage::open_store(&store, &options, Arc::default()).expect("it opens");
    let engine = store.engine().expect("it is open");
    let mut lost = Vec::new();
    let entries = keys::kind_prefix(Kind::DirectorySuperAdmin);
    engine
        .scan(&entries, &mut |key, _| {
            lost.push(Write::delete(key.to_vec()));
            Ok(true)
        })
        .expect("readable");
    assert_eq!(lost.len(), 1);
    engine.apply(&lost).expect("written");
    engine.sync().expect("written");
    drop((engine, store));

    let settings = settings(server.directory.path(), &[]);
    let system = System::of_host().expect("randomness");
    let refused = startup::start(settings, system).await.err();
    let refused = refused.expect("it does not start as if nothing were wrong");
    assert!(refused.contains("application default"), "{refused}");
}
