//! OAuth 2.0 by the book: what a client library does that knows the issuer and nothing else.

mod discovery;
mod introspection;
mod revocation;

use crate::support::{Answer, Client, TestServer};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use serde_json::json;

const PASSWORD: &str = "a phrase for the first";
const ME: &str = "/v1/authentication/users/me";

/// Two applications, `shop` and `blog`.
async fn two_applications() -> TestServer {
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

/// A machine user's client id and secret.
struct Machine {
    id: String,
    secret: String,
}

async fn machine(administrator: &Client, name: &str) -> Machine {
    let body = json!({"userName": name});
    let created = administrator.post("/v1/authorization/machine-users", body);
    let created = created.await.expect(201);
    Machine {
        id: created.id("clientId"),
        secret: created.id("clientSecret"),
    }
}

impl Machine {
    /// A client that authenticates by HTTP Basic.
    fn basic(&self, anonymous: &Client) -> Client {
        let pair = STANDARD.encode(format!("{}:{}", self.id, self.secret));
        anonymous.with("Authorization", format!("Basic {pair}"))
    }

    /// The same as fields of a form.
    fn fields(&self) -> String {
        format!("client_id={}&client_secret={}", self.id, self.secret)
    }

    /// A token by the addresses of an application, without a header of ours.
    async fn token(&self, anonymous: &Client, application: &str) -> String {
        let path = format!("/apps/{application}/oauth/token");
        let basic = self.basic(anonymous);
        let answer = form(&basic, &path, "grant_type=client_credentials").await;
        answer.expect(200).id("access_token")
    }
}

async fn form(client: &Client, path: &str, body: &str) -> Answer {
    const FORM: &str = "application/x-www-form-urlencoded";
    let body = Some(body.as_bytes().to_vec());
    client.send_raw(Method::POST, path, FORM, body).await
}
