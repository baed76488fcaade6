//! A certified OpenID Connect provider for a test: `oidc-provider` from npm, as a process of the test's
//! own, in place of Google and Microsoft.
//!
//! [`OidcProvider::start`] gives `None` where there is no Node.js or the package is not installed
//! (`npm ci` in `tests/counterparts/oidc-provider`), and says so on the console. Configure
//! [`OidcProvider::issuer`] with [`CLIENT_ID`] and [`CLIENT_SECRET`]. [`OidcProvider::sign_in`] is what a
//! browser does with an authorization URL when somebody signs in and consents, under any name: see
//! `server.mjs` for what is said of them.

use super::clock::ManualClock;
use super::process::between;
use domain::ambient::Clock;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use url::Url;

pub const CLIENT_ID: &str = "locai-iam";
/// With characters that have a meaning in forms and in HTTP Basic.
pub const CLIENT_SECRET: &str = "a+secret: with/odd&chars=100%";

pub struct OidcProvider {
    child: Child,
    issuer: String,
    redirect_uri: String,
}

/// How it is set up.
pub struct Setup<'a> {
    pub clock: &'a ManualClock,
    /// Where browsers come back to.
    pub redirect_uri: &'a str,
    /// How ID tokens are signed: `RS256`, `PS256`, `ES256` or `EdDSA`.
    pub algorithm: &'a str,
    /// A tenant, as Microsoft has them: a part of the issuer, and the claim `tid`.
    pub tenant: Option<&'a str>,
}

impl OidcProvider {
    pub fn start(setup: &Setup<'_>) -> Option<Self> {
        let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let directory = directory.join("tests/counterparts/oidc-provider");
        let has_node = Command::new("node").arg("--version").output().is_ok();
        if !has_node || !directory.join("node_modules/oidc-provider").is_dir() {
            super::skipped(
                "no Node.js, or no `npm ci` in tests/counterparts/oidc-provider: NOTHING WAS TESTED \
                 against oidc-provider",
            );
            return None;
        }
        let settings = json!({
            "client": {
                "client_id": CLIENT_ID,
                "client_secret": CLIENT_SECRET,
                "redirect_uris": [setup.redirect_uri],
                "id_token_signed_response_alg": setup.algorithm,
            },
            "now": setup.clock.now().0,
            "path": setup.tenant.map(|tenant| format!("/{tenant}/v2.0")).unwrap_or_default(),
            "tenant": setup.tenant,
        });
        let mut child = Command::new("node")
            .arg(directory.join("server.mjs"))
            .arg(settings.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("node runs");
        let mut issuer = String::new();
        BufReader::new(child.stdout.take().expect("piped"))
            .read_line(&mut issuer)
            .expect("a line");
        let issuer = issuer.trim().to_owned();
        assert!(!issuer.is_empty(), "oidc-provider did not start");
        Some(Self {
            child,
            issuer,
            redirect_uri: setup.redirect_uri.to_owned(),
        })
    }

    pub fn issuer(&self) -> String {
        self.issuer.clone()
    }

    /// Signs in under this name and consents: the parameters with which the browser comes back.
    pub async fn sign_in(&self, authorization_url: &str, name: &str) -> HashMap<String, String> {
        self.browse(authorization_url, Some(name)).await
    }

    /// Goes there and says no.
    pub async fn decline(&self, authorization_url: &str) -> HashMap<String, String> {
        self.browse(authorization_url, None).await
    }

    async fn browse(&self, url: &str, name: Option<&str>) -> HashMap<String, String> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        let mut cookies = BTreeMap::new();
        let mut at = Url::parse(url).expect("a URL");
        let mut form: Option<String> = None;
        for _ in 0..20 {
            let request = match form.take() {
                Some(form) => client
                    .post(at.clone())
                    .header("content-type", "application/x-www-form-urlencoded")
                    .body(form),
                None => client.get(at.clone()),
            };
            let all: Vec<String> = cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            let response = request.header("cookie", all.join("; ")).send().await;
            let response = response.expect("an answer");
            for cookie in response.headers().get_all("set-cookie") {
                let cookie = cookie.to_str().expect("text");
                let pair = cookie
                    .split(';')
                    .next()
                    .and_then(|pair| pair.split_once('='));
                let (name, value) = pair.expect("a cookie");
                cookies.insert(name.to_owned(), value.to_owned());
            }
            if let Some(to) = response.headers().get("location") {
                at = at.join(to.to_str().expect("text")).expect("a URL");
                if at.as_str().starts_with(&self.redirect_uri) {
                    return at.query_pairs().into_owned().collect();
                }
                continue;
            }
            assert!(response.status().is_success(), "{}", response.status());
            let page = response.text().await.expect("a page");
            let Some(name) = name else {
                let to = between(&page, "href=\"", "/abort\"");
                at = at.join(&format!("{to}/abort")).expect("a URL");
                continue;
            };
            let to = between(&page, "action=\"", "\"");
            at = at.join(to).expect("a URL");
            let prompt = between(&page, "name=\"prompt\" value=\"", "\"");
            let fields = [("prompt", prompt), ("login", name), ("password", "any")];
            let encoded = url::form_urlencoded::Serializer::new(String::new())
                .extend_pairs(fields)
                .finish();
            form = Some(encoded);
        }
        panic!("the browser does not come back");
    }
}

impl Drop for OidcProvider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
