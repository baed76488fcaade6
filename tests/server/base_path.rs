//! A server below a path of a host that serves other things too.

use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD};
use crate::support::{Client, TestServer};
use config::Settings;
use reqwest::Method;
use serde_json::json;
use url::Url;

const PUBLIC: &str = "https://id.example.com/iam";
const ME: &str = "/v1/authentication/users/me";
const SIGN_IN: &str = "/v1/authentication/users/sessions";

fn below(path: &str) -> impl FnOnce(&mut Settings) {
    let url = Url::parse(&format!("https://id.example.com{path}")).expect("a URL");
    move |settings| {
        settings.server.public_url = url;
        settings.server.public_url_is_derived = false;
    }
}

#[tokio::test]
async fn requests_are_answered_with_and_without_the_path() {
    let server = TestServer::start_with(below("/iam/")).await;
    let client = server.super_admin().await;
    for prefix in ["", "/iam"] {
        client.get(&format!("{prefix}{ME}")).await.expect(200);
        for document in [
            "/health",
            "/openapi.json",
            "/docs",
            "/.well-known/jwks.json",
        ] {
            client.get(&format!("{prefix}{document}")).await.expect(200);
        }
        let nowhere = client.get(&format!("{prefix}/nowhere")).await;
        nowhere.refused(404, "not-found");
        assert_eq!(nowhere.body["type"], "/iam/docs#not-found");
    }
    for other in ["/iamb/health", "/other/health", "/iam/iam/health"] {
        client.get(other).await.refused(404, "not-found");
    }
}

#[tokio::test]
async fn every_address_given_out_begins_with_the_public_one() {
    let server = TestServer::start_with(below("/iam")).await;
    let anonymous = &server.anonymous;
    let document = anonymous.get("/iam/openapi.json").await.expect(200);
    assert_eq!(document.body["servers"], json!([{"url": PUBLIC}]));
    // The page asks for what lies beside it.
    let page = anonymous.get("/iam/docs").await.expect(200).text;
    assert!(!page.contains("\"/openapi") && !page.contains("'/openapi"));
    let http = reqwest::Client::builder().no_proxy();
    let http = http.redirect(reqwest::redirect::Policy::none()).build();
    let http = http.expect("a client");
    for path in ["/iam", "/iam/", "/iam/docs/", "/"] {
        let answer = http
            .get(anonymous.url(path))
            .send()
            .await
            .expect("an answer");
        assert_eq!(
            answer.headers()["location"],
            format!("{PUBLIC}/docs"),
            "{path}"
        );
    }
    let issuer = format!("{PUBLIC}/apps/default");
    for path in [
        "/.well-known/oauth-authorization-server/iam/apps/default",
        "/iam/.well-known/oauth-authorization-server/apps/default",
        "/iam/apps/default/.well-known/oauth-authorization-server",
        "/apps/default/.well-known/oauth-authorization-server",
    ] {
        let metadata = anonymous.get(path).await.expect(200).body;
        assert_eq!(metadata["issuer"], issuer.as_str(), "{path}");
        for (name, value) in metadata.as_object().expect("an object") {
            let address = value.as_str().unwrap_or(PUBLIC);
            assert!(address.starts_with(PUBLIC), "{name}: {address}");
        }
    }
}

#[tokio::test]
async fn the_cookie_is_for_the_path_and_pages_of_the_host_may_use_it() {
    let server = TestServer::start_with(below("/iam")).await;
    let anonymous = &server.anonymous;
    let body = json!({"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD});
    let signed_in = anonymous
        .post(&format!("/iam{SIGN_IN}"), body)
        .await
        .expect(201);
    let set = |answer: &crate::support::Answer| {
        answer.headers["set-cookie"]
            .to_str()
            .expect("text")
            .to_owned()
    };
    let cookie = set(&signed_in);
    assert!(
        cookie.contains("; Path=/iam;") && cookie.contains("; Secure"),
        "{cookie}"
    );
    let pair = cookie.split(';').next().expect("a pair");
    let browser: Client = anonymous.with("Cookie", pair);
    browser.get(&format!("/iam{ME}")).await.expect(200);
    let path = format!("/iam{SIGN_IN}/{}", signed_in.id("sessionId"));
    // The server's own pages: their origin has no path (RFC 6454 §6.2).
    let elsewhere = browser.with("Origin", "https://evil.example.com");
    elsewhere
        .delete(&path)
        .await
        .refused(403, "origin-not-allowed");
    let page = browser.with("Origin", "https://id.example.com");
    let gone = page.send(Method::DELETE, &path, None).await.expect(204);
    assert!(
        set(&gone).contains("Path=/iam; Max-Age=0"),
        "{}",
        set(&gone)
    );
}
