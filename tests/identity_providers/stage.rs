//! A server with an OpenID Connect provider of one of its organizations, or of all.

use crate::support::client::{Answer, Client};
use crate::support::clock::ManualClock;
use crate::support::faulty_provider::{CLIENT_ID, CLIENT_SECRET, FaultyProvider};
use crate::support::{TestServer, World};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;

pub const SUCCESS: &str = "https://app.example/in";
pub const FAILURE: &str = "https://app.example/out?from=idp";
pub const CREATE: &str = "/v1/authentication/idp/intents/create";
pub const VALIDATE: &str = "/v1/authentication/idp/intents/validate";

pub struct Stage {
    pub world: World,
    pub provider: FaultyProvider,
    /// The provider's id here.
    pub idp: String,
}

/// Where a browser was sent, and the cookie it has.
pub struct Begun {
    pub url: String,
    pub intent: String,
    pub cookie: String,
}

impl Stage {
    /// With a provider of the whole application.
    pub async fn new() -> Self {
        Self::with(|_, _| {}).await
    }

    /// With other settings of the provider.
    pub async fn with(change: impl FnOnce(&mut Value, &World)) -> Self {
        let server = TestServer::start_with(|settings| {
            settings.identity_providers.allow_private_addresses = true;
            let allowed = config::AllowedUrl::parse("https://app.example").expect("a URL");
            for application in settings.applications.values_mut() {
                application.allowed_urls = vec![allowed.clone()];
            }
        })
        .await;
        let clock: Arc<ManualClock> = Arc::clone(&server.clock);
        let provider = FaultyProvider::start(clock).await;
        let world = World::on(server).await;
        let mut body = json!({
            "name": "Provider", "clientId": CLIENT_ID, "clientSecret": CLIENT_SECRET,
            "issuer": provider.issuer(),
        });
        change(&mut body, &world);
        let path = "/v1/authorization/idps/oidc";
        let idp = world
            .super_admin
            .post(path, body)
            .await
            .expect(201)
            .id("id");
        Self {
            world,
            provider,
            idp,
        }
    }

    pub fn anonymous(&self) -> &Client {
        &self.world.server.anonymous
    }

    /// Whoever signs in at the provider from now on.
    pub fn person(&self, subject: &str, email: Option<&str>, verified: bool) {
        let person = json!({
            "sub": subject, "email": email, "email_verified": verified, "given_name": "Jane",
            "family_name": "Doe", "name": "Jane Doe",
        });
        let Value::Object(mut person) = person else {
            unreachable!()
        };
        person.retain(|_, value| !value.is_null());
        self.provider.change(|state| state.person = person);
    }

    pub async fn try_begin(&self, more: Value) -> Answer {
        let mut body = json!({"idpId": self.idp, "successUrl": SUCCESS, "failureUrl": FAILURE});
        let more = more.as_object().expect("an object").clone();
        body.as_object_mut().expect("an object").extend(more);
        self.anonymous().post(CREATE, body).await
    }

    pub async fn begin(&self) -> Begun {
        self.leave(&self.try_begin(json!({})).await.expect(201))
            .await
    }

    /// A browser opens the address that an answer gives.
    pub async fn leave(&self, answer: &Answer) -> Begun {
        begun(self.anonymous(), answer).await
    }

    /// The parameters with which the browser comes back from the provider, as a query.
    pub fn signed_in_there(&self, begun: &Begun) -> String {
        query(&self.provider.sign_in(&begun.url))
    }

    /// What the callback answers a browser that has a cookie.
    pub async fn come_back(&self, query: &str, cookie: &str) -> Answer {
        come_back(self.anonymous(), query, cookie).await
    }

    /// Through the provider and back: where the browser ends, and the parameters it has there.
    pub async fn through(&self, begun: &Begun) -> (String, HashMap<String, String>) {
        let query = self.signed_in_there(begun);
        landed(&self.come_back(&query, &begun.cookie).await)
    }

    /// The whole way; what `validateIdpIntent` answers.
    pub async fn sign_in(&self) -> Answer {
        self.sign_in_to(json!({})).await
    }

    pub async fn sign_in_to(&self, more: Value) -> Answer {
        let begun = self.leave(&self.try_begin(more).await.expect(201)).await;
        let (place, parameters) = self.through(&begun).await;
        assert_eq!(place, SUCCESS, "{parameters:?}");
        self.validate(&parameters).await
    }

    /// The failure with which the browser comes back.
    pub async fn failure(&self) -> String {
        self.failure_of(json!({})).await
    }

    pub async fn failure_of(&self, more: Value) -> String {
        let begun = self.leave(&self.try_begin(more).await.expect(201)).await;
        let (place, parameters) = self.through(&begun).await;
        assert_eq!(place, "https://app.example/out", "{parameters:?}");
        assert_eq!(parameters["intentId"], begun.intent);
        assert_eq!(parameters["from"], "idp");
        parameters["error"].clone()
    }

    pub async fn validate(&self, parameters: &HashMap<String, String>) -> Answer {
        let body =
            json!({"intentId": parameters["intentId"], "idpToken": parameters["intentToken"]});
        self.anonymous().post(VALIDATE, body).await
    }

    /// How many people there are in the application.
    pub async fn people(&self) -> u64 {
        let path = "/v1/authorization/users?pageSize=1";
        let found = self.world.super_admin.get(path).await.expect(200);
        found.body["metadata"]["total"].as_u64().expect("a number")
    }
}

/// Where a browser gets that opens the address of an attempt that was begun.
async fn begun(client: &Client, answer: &Answer) -> Begun {
    assert!(!answer.headers.contains_key("set-cookie"));
    let left = visit(client, &answer.id("authUrl"), "").await;
    assert_eq!(left.status.as_u16(), 303, "{}", left.text);
    let cookie = left.headers["set-cookie"].to_str().expect("a text");
    let url = left.headers["location"].to_str().expect("a text");
    Begun {
        url: url.to_owned(),
        intent: answer.id("intentId"),
        cookie: cookie.split(';').next().expect("a pair").to_owned(),
    }
}

pub fn query(parameters: &HashMap<String, String>) -> String {
    let mut url = url::Url::parse("http://x/").expect("a URL");
    url.query_pairs_mut().extend_pairs(parameters);
    url.query().expect("a query").to_owned()
}

/// What the callback answers a browser that has a cookie.
pub async fn come_back(client: &Client, query: &str, cookie: &str) -> Answer {
    let path = format!("/v1/authentication/idps/callback?{query}");
    visit(client, &path, cookie).await
}

/// A browser shows where it is sent; this one does not go there.
pub async fn visit(client: &Client, address: &str, cookie: &str) -> Answer {
    let path = &address[address.find("/v1/").expect("an address of the server")..];
    let browser = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client");
    let request = browser.get(client.url(path)).header("Cookie", cookie);
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let text = response.text().await.expect("a body");
    Answer {
        status,
        headers,
        body: serde_json::from_str(&text).unwrap_or(Value::Null),
        text,
    }
}

/// Where a redirect leads: the address without its query, and the query.
pub fn landed(answer: &Answer) -> (String, HashMap<String, String>) {
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
    let location = answer.headers["location"].to_str().expect("a text");
    let mut url = url::Url::parse(location).expect("a URL");
    let parameters = url.query_pairs().into_owned().collect();
    url.set_query(None);
    (url.to_string(), parameters)
}
