//! An OpenID Connect provider of our own that does everything right until it is told what to do wrong:
//! what real providers cannot be made to do.
//!
//! [`FaultyProvider::start`] listens on a loopback port; `issuer()` is the issuer to configure, with
//! [`CLIENT_ID`] and [`CLIENT_SECRET`]. A browser that is sent to the authorization URL comes back at
//! once, signed in as [`State::person`]; a test without a browser calls [`FaultyProvider::sign_in`]
//! with that URL. What shall be wrong is put into [`State`] with [`FaultyProvider::change`], and
//! [`FaultyProvider::asked`] says how often a path was asked for. Tokens are dated by the test's clock.

mod endpoints;
mod keys;

pub use keys::{Signing, SigningKey};

use super::clock::ManualClock;
use hyper_util::rt::TokioIo;
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

pub const CLIENT_ID: &str = "locai";
/// With characters that have a meaning in forms and in HTTP Basic.
pub const CLIENT_SECRET: &str = "s3cret: with/odd+chars&100%=";

type Change = Box<dyn Fn(&mut Map<String, Value>) + Send>;

pub struct FaultyProvider {
    pub address: std::net::SocketAddr,
    state: Arc<Mutex<State>>,
    serving: JoinHandle<()>,
}

/// What it is and does.
pub struct State {
    pub clock: Arc<ManualClock>,
    /// With a port and without a slash at the end.
    pub base: String,
    /// What its metadata call its issuer; tokens do so too, with `{tenantid}` replaced by their `tid`.
    pub issuer: String,
    /// Claims of whoever signs in: `sub`, `email` and so on.
    pub person: Map<String, Value>,
    /// Changes metadata, the claims of an ID token, and the answer of the userinfo endpoint.
    pub change_metadata: Change,
    pub change_claims: Change,
    pub change_userinfo: Change,
    /// How ID tokens are signed.
    pub signing: Signing,
    /// The keys it shows; the first one signs.
    pub keys: Vec<SigningKey>,
    /// What happens to requests for a path that ends so, in place of the right answer.
    pub misbehaviour: HashMap<&'static str, Misbehaviour>,
    /// `Cache-Control` of metadata and keys.
    pub cache_control: Option<String>,
    codes: HashMap<String, Authorized>,
    asked: HashMap<String, usize>,
    last_code: u64,
}

/// In place of a right answer.
#[derive(Clone)]
pub enum Misbehaviour {
    /// Takes the request and never answers.
    Hangs,
    /// Answers a few bytes, and one more every 50 ms, for ever.
    Drips,
    /// Announces an answer that is too long.
    Huge,
    /// Sends one that is too long without announcing its length.
    HugeInPieces,
    /// Leads elsewhere.
    Redirects(String),
    /// This status and this text.
    Says(u16, &'static str, String),
    /// Closes the connection.
    HangsUp,
}

/// What a code was given out for.
struct Authorized {
    redirect_uri: String,
    nonce: Option<String>,
    challenge: String,
    person: Map<String, Value>,
}

impl FaultyProvider {
    pub async fn start(clock: Arc<ManualClock>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let base = format!("http://{address}");
        let nothing = || Box::new(|_: &mut Map<String, Value>| {}) as Change;
        let person = json!({
            "sub": "248289761001", "email": "jane@example.com", "email_verified": true,
            "given_name": "Jane", "family_name": "Doe", "name": "Jane Doe",
        });
        let Value::Object(person) = person else {
            unreachable!()
        };
        let state = Arc::new(Mutex::new(State {
            clock,
            issuer: base.clone(),
            base,
            person,
            change_metadata: nothing(),
            change_claims: nothing(),
            change_userinfo: nothing(),
            signing: Signing::Rightly,
            keys: vec![SigningKey::es256("key-1")],
            misbehaviour: HashMap::new(),
            cache_control: None,
            codes: HashMap::new(),
            asked: HashMap::new(),
            last_code: 0,
        }));
        let shared = Arc::clone(&state);
        let serving = tokio::spawn(async move {
            loop {
                let Ok((stream, _)) = listener.accept().await else {
                    continue;
                };
                let state = Arc::clone(&shared);
                tokio::spawn(async move {
                    let service = hyper::service::service_fn(move |request| {
                        endpoints::answer(Arc::clone(&state), request)
                    });
                    // Whoever breaks off is not wrong.
                    let _ = hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
        });
        Self {
            address,
            state,
            serving,
        }
    }

    /// Changes what it is or does from now on.
    pub fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
    }

    /// Changes one claim of all ID tokens from now on; `null` leaves it out.
    pub fn claim(&self, name: &'static str, value: Value) {
        self.change(|state| {
            state.change_claims = Box::new(move |claims| set(claims, name, value.clone()));
        });
    }

    pub fn misbehave(&self, path: &'static str, how: Misbehaviour) {
        self.change(|state| {
            state.misbehaviour.insert(path, how);
        });
    }

    /// The issuer to configure.
    pub fn issuer(&self) -> String {
        self.lock().base.clone()
    }

    /// How often paths that end so were asked for.
    pub fn asked(&self, path: &str) -> usize {
        let state = self.lock();
        let asked = state
            .asked
            .iter()
            .filter(|(asked, _)| asked.ends_with(path));
        asked.map(|(_, times)| times).sum()
    }

    /// What a browser does that is sent to `url` and whose person signs in: the parameters with which
    /// it comes back.
    pub fn sign_in(&self, url: &str) -> HashMap<String, String> {
        let url = url::Url::parse(url).expect("a URL");
        let back = endpoints::authorize(&mut self.lock(), &url).expect("a sound request");
        back.query_pairs().into_owned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no test panicked within")
    }
}

impl Drop for FaultyProvider {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Puts a member in; `null` takes it out.
pub fn set(map: &mut Map<String, Value>, name: &str, value: Value) {
    if value.is_null() {
        map.remove(name);
    } else {
        map.insert(name.to_owned(), value);
    }
}

/// How long something that hangs waits before it gives up by itself.
const FOR_EVER: Duration = Duration::from_secs(600);
