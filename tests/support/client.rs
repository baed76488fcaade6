//! A client with a credential and headers of its own.

use super::documented;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    headers: Vec<(String, String)>,
    /// The ids of whoever is signed in.
    pub user_id: String,
    pub session_id: String,
    pub token: String,
    pub access_token: String,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: reqwest::header::HeaderMap,
    pub body: Value,
    pub text: String,
}

impl Client {
    pub fn new(base: String) -> Self {
        let http = reqwest::Client::builder()
            .no_proxy()
            .build()
            .expect("a client");
        Self {
            http,
            base,
            headers: Vec::new(),
            user_id: String::new(),
            session_id: String::new(),
            token: String::new(),
            access_token: String::new(),
        }
    }

    /// The same client with one more header.
    pub fn with(&self, name: &str, value: impl ToString) -> Self {
        let mut other = self.clone();
        other.headers.retain(|(known, _)| known != name);
        other.headers.push((name.to_owned(), value.to_string()));
        other
    }

    /// The same client, acting in an organization.
    pub fn in_organization(&self, id: &str) -> Self {
        self.with("X-Iam-Orgid", id)
    }

    /// The same client, showing a bearer token.
    pub fn bearer(&self, token: &str) -> Self {
        self.with("Authorization", format!("Bearer {token}"))
    }

    /// Where a path is asked for.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A path as the server itself names it: by a name where nobody gave it another.
    pub fn public_url(&self, path: &str) -> String {
        self.url(path).replace("//127.0.0.1:", "//localhost:")
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body)).await
    }

    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let bytes = body.map(|body| body.to_string().into_bytes());
        self.send_raw(method, path, "application/json", bytes).await
    }

    /// A body as it is, sound or not.
    pub async fn send_raw(
        &self,
        method: Method,
        path: &str,
        media_type: &str,
        body: Option<Vec<u8>>,
    ) -> Answer {
        let mut request = self
            .http
            .request(method.clone(), format!("{}{path}", self.base));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(body) = body {
            request = request.header("Content-Type", media_type).body(body);
        }
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        let text = response.text().await.expect("a body");
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        documented::check(&method, path, status.as_u16(), &body);
        Answer {
            status,
            headers,
            body,
            text,
        }
    }

    /// Signs in, and gives a client that shows the session token.
    pub async fn sign_in(&self, email: &str, password: &str) -> Self {
        let answer = self.try_sign_in(email, password).await;
        assert_eq!(answer.status, 201, "sign-in of {email}: {}", answer.text);
        self.signed_in(&answer)
    }

    pub async fn try_sign_in(&self, email: &str, password: &str) -> Answer {
        let body = json!({"email": email, "password": password});
        self.post("/v1/authentication/users/sessions", body).await
    }

    /// A client for the session that an answer opened.
    pub fn signed_in(&self, answer: &Answer) -> Self {
        let mut client = self.bearer(&answer.id("sessionToken"));
        client.token = answer.id("sessionToken");
        client.user_id = answer.id("userId");
        client.session_id = answer.id("sessionId");
        client.access_token = answer.id("accessToken");
        client
    }
}

impl Answer {
    /// A text field of the body; panics without it.
    pub fn id(&self, field: &str) -> String {
        let text = self.body[field].as_str();
        text.unwrap_or_else(|| panic!("no {field} in {} {}", self.status, self.text))
            .to_owned()
    }

    /// The problem's code; empty where there is none.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// Asserts the status, showing the body when it is another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    /// Asserts a problem's status and code.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        assert_eq!(
            (self.status.as_u16(), self.code()),
            (status, code),
            "{}",
            self.text
        );
    }

    /// Asserts a 400 that names a field.
    #[track_caller]
    pub fn invalid(&self, field: &str) {
        self.refused(400, "invalid-request");
        assert_eq!(self.body["errors"][0]["field"], field, "{}", self.text);
    }
}
