//! The documentation that the server itself shows.

use crate::support::TestServer;

#[tokio::test]
async fn guides_are_there_for_people_and_for_machines() {
    let server = TestServer::start().await;
    let client = &server.anonymous;
    for (path, media_type, holds) in [
        ("/docs/guides", "text/html", "<h1>Guides</h1>"),
        ("/docs/guides/groups", "text/html", "<pre><code"),
        ("/docs/guides/groups.md", "text/markdown", "# Groups"),
        (
            "/docs/operations/signIn.md",
            "text/markdown",
            "POST /v1/authentication/users/sessions",
        ),
        ("/docs/operations/signIn", "text/html", "<h1>signIn</h1>"),
        ("/docs/OPERATIONS", "text/html", "<h1>"),
        (
            "/llms.txt",
            "text/markdown",
            "/docs/operations/importUsers.md",
        ),
    ] {
        let page = client.get(path).await.expect(200);
        let shown = page.headers["content-type"].to_str().expect("a text");
        assert!(shown.starts_with(media_type), "{path}: {shown}");
        assert!(page.text.contains(holds), "{path}");
        assert!(page.headers.contains_key("etag"), "{path}");
        let policy = page.headers["content-security-policy"].to_str();
        let policy = policy.expect("a text");
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            "{policy}"
        );
    }
    client
        .get("/docs/guides/none")
        .await
        .refused(404, "not-found");
    client
        .post("/docs/guides/groups", serde_json::json!({}))
        .await
        .refused(405, "method-not-allowed");
}
