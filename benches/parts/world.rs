//! A server in this process that no port leads to: its API is called directly.

use bytes::Bytes;
use clap::Parser;
use config::{Cli, Settings};
use futures_util::stream;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response};
use locai_iam::app::{App, Server};
use locai_iam::http::api::Request;
use locai_iam::http::{Api, ApiSettings};
use locai_iam::system::System;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::Runtime;

const EMAIL: &str = "root@example.com";
const PASSWORD: &str = "seven ships sail north";

/// A server with an organization, a person in it, and credentials of callers.
pub struct World {
    /// Must outlive what it runs.
    pub runtime: Runtime,
    pub server: Arc<Server>,
    api: Arc<Api<Server>>,
    /// `Authorization` of a person, by session token.
    pub person: HeaderValue,
    /// `Authorization` of a machine, by JWT.
    pub machine: HeaderValue,
    /// The path that asks what the person may do.
    pub permissions: String,
    _directory: TempDir,
}

impl World {
    pub fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let runtime = Runtime::new().expect("a runtime");
        let system = System::of_host().expect("randomness");
        let settings = settings(directory.path());
        let opened = runtime.block_on(locai_iam::startup::open(&settings, &system));
        let (server, _) = opened.expect("a server");
        let api = Api::new(
            Arc::clone(&server),
            locai_iam::api::table(),
            ApiSettings::default(),
        );
        let nobody = HeaderValue::from_static("");
        let mut this = Self {
            runtime,
            server,
            api: Arc::new(api),
            person: nobody.clone(),
            machine: nobody,
            permissions: String::new(),
            _directory: directory,
        };
        this.populate();
        this
    }

    fn populate(&mut self) {
        let login = json!({"email": EMAIL, "password": PASSWORD});
        let signed_in = self.ask("/v1/authentication/users/sessions", None, &login);
        self.person = bearer(&signed_in["sessionToken"]);
        let person = text(&signed_in["userId"]);
        let organization = json!({
            "orgName": "One", "adminFirstName": "Some", "adminLastName": "Owner", "adminEmail": EMAIL,
            "customRoles": [{"key": "editor", "displayName": "Editor", "allowedPermissions": ["doc:*"]}],
        });
        let made = self.ask(
            "/v1/authorization/organizations/setup",
            Some(&self.person),
            &organization,
        );
        let machine = json!({"userName": "service"});
        let machine = self.ask(
            "/v1/authorization/machine-users",
            Some(&self.person),
            &machine,
        );
        let login =
            json!({"clientId": machine["clientId"], "clientSecret": machine["clientSecret"]});
        let token = self.ask(
            "/v1/authentication/machine-users/access-token",
            None,
            &login,
        );
        self.machine = bearer(&token["token"]);
        self.permissions = format!(
            "/v1/authorization/organizations/{}/users/{person}/permissions",
            text(&made["id"])
        );
    }

    fn ask(&self, path: &str, caller: Option<&HeaderValue>, body: &Value) -> Value {
        let caller = caller.map(|caller| (AUTHORIZATION, caller.clone()));
        let body = body.to_string().into();
        let answer = self
            .runtime
            .block_on(self.respond(Method::POST, path, caller, body));
        assert!(answer.status().is_success(), "{path}: {answer:?}");
        serde_json::from_slice(answer.body()).expect("JSON")
    }

    /// A request's whole way but for the network.
    pub fn respond(
        &self,
        method: Method,
        path: &str,
        caller: Option<(HeaderName, HeaderValue)>,
        body: Bytes,
    ) -> impl Future<Output = Response<Bytes>> + use<> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.extend(caller);
        Arc::clone(&self.api).respond(Request {
            method,
            path: path.to_owned(),
            query: String::new(),
            headers,
            peer: None,
            version: None,
            body: stream::iter([Ok::<_, Infallible>(body)]),
        })
    }

    /// The only application.
    pub fn app(&self) -> &App {
        self.server.applications.values().next().expect("one")
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn bearer(token: &Value) -> HeaderValue {
    HeaderValue::try_from(format!("Bearer {}", text(token))).expect("a header")
}

fn settings(directory: &Path) -> Settings {
    let data = directory.join("data").to_string_lossy().into_owned();
    let environment = [
        ("LOCAI_IAM_DATA_DIRECTORY", data.as_str()),
        ("LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL", EMAIL),
        ("LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD", PASSWORD),
    ];
    let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let no_file = |_: &Path| Err(std::io::Error::from(std::io::ErrorKind::NotFound));
    let cli = Cli::parse_from(["locai-iam"]);
    config::load(&cli, environment.into_iter(), no_file).expect("sound settings")
}
