//! A connection serves the next request after a refusal, or the answer says that it will not.

use crate::support::TestServer;
use reqwest::Method;

#[tokio::test]
async fn a_refusal_before_the_body_is_read_says_whether_the_connection_stays() {
    let server = TestServer::start().await;
    let path = "/v1/authorization/users";
    for (size, stays) in [(0, true), (10, true), (30_000, true), (1_000_000, false)] {
        let body = Some(vec![b' '; size]);
        let answer = server
            .anonymous
            .send_raw(Method::POST, path, "application/json", body)
            .await;
        assert_eq!(answer.status, 401, "{}", answer.text);
        let closes = answer
            .headers
            .get("connection")
            .is_some_and(|value| value == "close");
        assert_eq!(closes, !stays, "after {size} bytes");
        server.anonymous.get("/health").await.expect(200);
    }
}
