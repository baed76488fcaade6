//! The session cookie, and pages of other origins.

use crate::support::server::TestServer;
use crate::support::{Answer, Client};
use reqwest::Method;
use serde_json::json;

const APP: &str = "https://app.example.com";
const ME: &str = "/v1/authentication/users/me";

async fn server() -> TestServer {
    TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.allowed_origins = vec![APP.to_owned()];
        }
    })
    .await
}

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    answer
        .headers
        .get(name)
        .map(|value| value.to_str().expect("text"))
}

/// Whoever shows the session in a cookie, as browsers do.
fn browser(server: &TestServer, client: &Client) -> Client {
    let cookie = format!("theme=dark; session-token={}; x=y", client.token);
    server.anonymous.with("Cookie", cookie)
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let server = server().await;
    let body = json!({"email": "root@example.com", "password": "a phrase for the first"});
    let sessions = "/v1/authentication/users/sessions";
    let answer = server
        .anonymous
        .post(sessions, body.clone())
        .await
        .expect(201);
    let expected = format!(
        "session-token={}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax",
        answer.id("sessionToken")
    );
    assert_eq!(header(&answer, "set-cookie"), Some(&*expected));
    // Outside this machine it is for TLS alone.
    let public = TestServer::start_with(|settings| {
        settings.server.public_url = "https://id.example.com".parse().expect("a URL");
        settings.server.public_url_is_derived = false;
    })
    .await;
    let answer = public.anonymous.post(sessions, body).await.expect(201);
    let cookie = header(&answer, "set-cookie").expect("a cookie");
    assert!(
        cookie.ends_with("; HttpOnly; SameSite=Lax; Secure"),
        "{cookie}"
    );
}

#[tokio::test]
async fn reading_by_cookie_needs_nothing_more_and_changing_needs_a_known_page() {
    let server = server().await;
    let client = server.super_admin().await;
    let browser = browser(&server, &client);
    browser.get(ME).await.expect(200);
    browser
        .with("Origin", "https://evil.example")
        .get(ME)
        .await
        .expect(200);
    let path = format!("/v1/authentication/users/{}", client.user_id);
    let body = json!({"firstName": "Changed"});
    browser
        .put(&path, body.clone())
        .await
        .refused(403, "origin-not-allowed");
    for origin in [
        "https://evil.example",
        "null",
        "",
        "https://app.example.com.evil.example",
        "https://app.example.com:8443",
        "http://app.example.com",
        "https://app.example.com/",
        "https://APP.example.com",
        "https://evil.example https://app.example.com",
    ] {
        browser
            .with("Origin", origin)
            .put(&path, body.clone())
            .await
            .refused(403, "origin-not-allowed");
    }
    // A page that the Referer names is none that the Origin names.
    browser
        .with("Referer", APP)
        .put(&path, body.clone())
        .await
        .refused(403, "origin-not-allowed");
    let user = browser.get(ME).await.expect(200);
    assert_ne!(user.body["firstName"], "Changed");
    browser
        .with("Origin", APP)
        .put(&path, body.clone())
        .await
        .expect(200);
    // The server's own pages are known, too.
    let own = server.anonymous.public_url("");
    browser
        .with("Origin", own)
        .put(&path, body.clone())
        .await
        .expect(200);
    // With a header of its own no browser was tricked: no Origin is asked for.
    client.put(&path, body).await.expect(200);
}

#[tokio::test]
async fn an_authorization_header_wins_over_the_cookie() {
    let server = server().await;
    let client = server.super_admin().await;
    let browser = browser(&server, &client);
    for credential in [
        "Bearer nonsense",
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "Token x",
        "nonsense",
    ] {
        browser
            .with("Authorization", credential)
            .get(ME)
            .await
            .refused(401, "unauthenticated");
    }
    // The scheme's name is the same in any case (RFC 9110 §11.1).
    let lower = format!("bearer {}", client.token);
    server
        .anonymous
        .with("Authorization", lower)
        .get(ME)
        .await
        .expect(200);
    for cookie in [
        "session-token=",
        "session-token",
        "Session-Token=x; session-token=lis_",
        ";;;=;",
        "session-token=\"x\"",
    ] {
        server
            .anonymous
            .with("Cookie", cookie)
            .get(ME)
            .await
            .refused(401, "unauthenticated");
    }
    // Nobody puts a token into an address, where logs keep it.
    let query = format!("{ME}?access_token={}", client.token);
    server
        .anonymous
        .get(&query)
        .await
        .refused(401, "unauthenticated");
}

#[tokio::test]
async fn signing_out_by_cookie_takes_the_cookie_back() {
    let server = server().await;
    let client = server.super_admin().await;
    let path = format!("/v1/authentication/users/sessions/{}", client.session_id);
    let answer = browser(&server, &client)
        .with("Origin", APP)
        .delete(&path)
        .await
        .expect(204);
    let cookie = header(&answer, "set-cookie").expect("a cookie");
    assert_eq!(
        cookie,
        "session-token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
    );
    client.get(ME).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn scripts_of_allowed_origins_may_read_and_others_may_not() {
    let server = server().await;
    let client = server.super_admin().await;
    let answer = client.with("Origin", APP).get(ME).await.expect(200);
    assert_eq!(header(&answer, "access-control-allow-origin"), Some(APP));
    assert_eq!(
        header(&answer, "access-control-allow-credentials"),
        Some("true")
    );
    // Errors are for scripts as well.
    let refused = server.anonymous.with("Origin", APP).get(ME).await;
    assert_eq!(header(&refused, "access-control-allow-origin"), Some(APP));
    for origin in [
        "https://evil.example",
        "null",
        "https://app.example.com.evil.example",
    ] {
        let answer = client.with("Origin", origin).get(ME).await.expect(200);
        assert_eq!(
            header(&answer, "access-control-allow-origin"),
            None,
            "{origin}"
        );
        assert_eq!(
            header(&answer, "access-control-allow-credentials"),
            None,
            "{origin}"
        );
        assert_eq!(header(&answer, "vary"), Some("Origin"));
    }
    let preflight = |origin: &str| {
        server
            .anonymous
            .with("Origin", origin)
            .with("Access-Control-Request-Method", "PUT")
            .with("Access-Control-Request-Headers", "x-app-name, content-type")
    };
    let path = "/v1/authentication/users/1";
    let allowed = preflight(APP)
        .send(Method::OPTIONS, path, None)
        .await
        .expect(204);
    assert_eq!(header(&allowed, "access-control-allow-origin"), Some(APP));
    let methods = header(&allowed, "access-control-allow-methods").expect("methods");
    assert!(
        methods.contains("PUT") && methods.contains("GET"),
        "{methods}"
    );
    let headers = header(&allowed, "access-control-allow-headers").expect("headers");
    for wanted in ["authorization", "content-type", "x-app-name", "x-iam-orgid"] {
        assert!(headers.contains(wanted), "{headers}");
    }
    let other = preflight("https://evil.example")
        .send(Method::OPTIONS, path, None)
        .await
        .expect(204);
    for name in [
        "access-control-allow-origin",
        "access-control-allow-methods",
    ] {
        assert_eq!(header(&other, name), None);
    }
}
