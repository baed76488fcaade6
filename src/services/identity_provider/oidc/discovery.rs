//! A provider's metadata and keys: fetched, checked, kept for a while.

use std::sync::Arc;

use domain::identity_provider::{OidcKind, OidcSettings};
use domain::time::Timestamp;
use quick_cache::sync::Cache;
use serde::Deserialize;
use tokio::sync::Mutex;
use url::Url;

use super::super::azure_ad;
use super::super::failure::Failure;
use super::super::http::{Answer, Http};
use super::endpoint;
use super::id_token::Token;
use super::keys::{self, Key, Keys};

/// How many providers' metadata are kept; the least used give way.
const KEPT: usize = 1024;
/// Seconds for which metadata and keys are kept where `Cache-Control` says nothing.
const USUAL_LIFETIME: u64 = 3600;
/// Whatever `Cache-Control` says, they are kept for so many seconds at least and at most.
const LIFETIMES: std::ops::RangeInclusive<u64> = 300..=86_400;
/// Seconds between two fetches because of a key that is not known: whoever sends tokens with made-up
/// keys causes no more.
const BETWEEN_REFETCHES: u64 = 30;

/// What is used of OpenID Connect Discovery 1.0 §3 and RFC 9207 §3, checked.
#[derive(Debug)]
pub(super) struct Metadata {
    pub issuer: String,
    pub authorization_endpoint: Url,
    pub token_endpoint: Url,
    pub jwks_uri: Url,
    pub userinfo_endpoint: Option<Url>,
    /// Ways in which a client may identify itself; none means `client_secret_basic`.
    pub client_authentication: Vec<String>,
    /// Whether the issuer comes with each code.
    pub sends_issuer: bool,
}

#[derive(Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    userinfo_endpoint: Option<String>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    code_challenge_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

/// Something fetched, with how long it may be kept.
pub(super) struct Fetched<T> {
    pub value: T,
    pub lifetime: u64,
}

impl<T> Fetched<T> {
    pub fn of(value: T, answer: &Answer) -> Self {
        let lifetime = answer.max_age().unwrap_or(USUAL_LIFETIME);
        Self {
            value,
            lifetime: lifetime.clamp(*LIFETIMES.start(), *LIFETIMES.end()),
        }
    }
}

struct Fresh<T> {
    value: Arc<T>,
    fetched: Timestamp,
    until: Timestamp,
}

impl<T> Fresh<T> {
    fn new(fetched: Fetched<T>, now: Timestamp) -> Self {
        Self {
            value: Arc::new(fetched.value),
            fetched: now,
            until: now.plus_seconds(fetched.lifetime),
        }
    }

    /// A clock that was set back makes nothing live longer.
    fn at(&self, now: Timestamp) -> Option<Arc<T>> {
        (self.fetched <= now && now < self.until).then(|| Arc::clone(&self.value))
    }
}

/// What is known of each provider, by issuer.
pub(super) struct Sources(Cache<String, Arc<Source>>);

impl Sources {
    pub fn new() -> Self {
        Self(Cache::new(KEPT))
    }

    /// What is known of this one. Providers of one issuer that follow other rules share nothing.
    pub fn of(&self, settings: &OidcSettings) -> Arc<Source> {
        let kind = match settings.kind {
            OidcKind::AzureAd(_) => "azure",
            OidcKind::Google | OidcKind::Other => "",
        };
        let key = format!("{kind} {}", settings.issuer);
        if let Some(source) = self.0.get(&key) {
            return source;
        }
        let source = Arc::new(Source::default());
        self.0.insert(key, Arc::clone(&source));
        source
    }
}

/// One provider's metadata and keys. Whoever finds them missing or old fetches them while the others
/// wait, each no longer than its own timeout.
#[derive(Default)]
pub(super) struct Source {
    metadata: Mutex<Option<Fresh<Metadata>>>,
    keys: Mutex<KnownKeys>,
}

#[derive(Default)]
struct KnownKeys {
    fresh: Option<Fresh<Keys>>,
    refetched: Option<Timestamp>,
}

impl Source {
    pub async fn metadata(
        &self,
        http: &Http,
        settings: &OidcSettings,
        now: Timestamp,
    ) -> Result<Arc<Metadata>, Failure> {
        let mut known = self.metadata.lock().await;
        if let Some(metadata) = known.as_ref().and_then(|fresh| fresh.at(now)) {
            return Ok(metadata);
        }
        let fresh = Fresh::new(fetch(http, settings).await?, now);
        let metadata = Arc::clone(&fresh.value);
        *known = Some(fresh);
        Ok(metadata)
    }

    /// The key that a token names. A provider that changed its keys has a new one which is not known
    /// yet: so for a key that is not found they are fetched once more, at most once in 30 s.
    pub async fn key(
        &self,
        http: &Http,
        metadata: &Metadata,
        token: &Token<'_>,
        now: Timestamp,
    ) -> Result<Key, Failure> {
        let mut known = self.keys.lock().await;
        let mut fetched_now = false;
        let keys = match known.fresh.as_ref().and_then(|fresh| fresh.at(now)) {
            Some(keys) => keys,
            None => {
                fetched_now = true;
                known.renew(http, metadata, now).await?
            }
        };
        if let Some(key) = keys.find(token) {
            return Ok(key);
        }
        let may_refetch = known
            .refetched
            .is_none_or(|last| now < last || last.plus_seconds(BETWEEN_REFETCHES) <= now);
        if !fetched_now && may_refetch {
            known.refetched = Some(now);
            let keys = known.renew(http, metadata, now).await?;
            if let Some(key) = keys.find(token) {
                return Ok(key);
            }
        }
        Err(Failure::invalid(
            "the ID token is signed with a key that is none of the provider's",
        ))
    }
}

impl KnownKeys {
    async fn renew(
        &mut self,
        http: &Http,
        metadata: &Metadata,
        now: Timestamp,
    ) -> Result<Arc<Keys>, Failure> {
        let fresh = Fresh::new(keys::fetch(http, metadata).await?, now);
        let keys = Arc::clone(&fresh.value);
        self.fresh = Some(fresh);
        Ok(keys)
    }
}

/// Reads the metadata (OpenID Connect Discovery 1.0 §4) and checks that they are this issuer's.
pub(super) async fn fetch(
    http: &Http,
    settings: &OidcSettings,
) -> Result<Fetched<Metadata>, Failure> {
    let base = settings.issuer.trim_end_matches('/');
    let url = Url::parse(&format!("{base}/.well-known/openid-configuration"));
    let url = url.map_err(|_| Failure::misconfigured("its issuer is no address"))?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(Failure::misconfigured(
            "its issuer has a query or a fragment, which no issuer has",
        ));
    }
    let answer = http.json(&url, None).await?;
    let document: Document = serde_json::from_slice(&answer.body).map_err(|_| {
        Failure::invalid("its metadata are not those of an OpenID Connect provider")
    })?;
    let is_its_own = match settings.kind {
        OidcKind::AzureAd(_) => azure_ad::may_be_issuer(&settings.issuer, &document.issuer),
        OidcKind::Google | OidcKind::Other => settings.issuer == document.issuer,
    };
    if !is_its_own {
        return Err(Failure::invalid("its metadata name another issuer"));
    }
    let challenges = &document.code_challenge_methods_supported;
    if challenges
        .as_ref()
        .is_some_and(|known| !known.iter().any(|method| method == "S256"))
    {
        return Err(Failure::misconfigured("it does not take PKCE with S256"));
    }
    let userinfo = document.userinfo_endpoint.as_deref();
    let metadata = Metadata {
        authorization_endpoint: endpoint(
            http,
            &document.authorization_endpoint,
            "authorization_endpoint",
        )?,
        token_endpoint: endpoint(http, &document.token_endpoint, "token_endpoint")?,
        jwks_uri: endpoint(http, &document.jwks_uri, "jwks_uri")?,
        userinfo_endpoint: userinfo
            .map(|url| endpoint(http, url, "userinfo_endpoint"))
            .transpose()?,
        client_authentication: document
            .token_endpoint_auth_methods_supported
            .unwrap_or_default(),
        sends_issuer: document.authorization_response_iss_parameter_supported,
        issuer: document.issuer,
    };
    Ok(Fetched::of(metadata, &answer))
}
