//! OpenID Connect: code flow with PKCE (OpenID Connect Core 1.0 §3.1, RFC 7636).

mod claims;
mod discovery;
mod flow;
mod id_token;
mod keys;
mod person;

use std::sync::Arc;
use std::time::Duration;

use domain::ambient::Clock;
use domain::identity_provider::{ExternalPerson, OidcSettings};
use domain::time::Timestamp;
use url::Url;

use super::addresses::AddressRules;
use super::failure::Failure;
use super::http::Http;
use super::report::{TestReport, TestedStep};
use crate::services::Secret;
use discovery::Sources;
use id_token::Expected;

/// What begins a sign-in. All three texts are random, made for this one and kept until it ends.
#[derive(Clone, Debug)]
pub struct AuthorizationRequest {
    /// Comes back with the code (RFC 6749 §10.12).
    pub state: String,
    /// Comes back in the ID token (OpenID Connect Core 1.0 §15.5.2).
    pub nonce: String,
    /// The verifier's SHA-256 in base64url (RFC 7636 §4.2, S256).
    pub pkce_challenge: String,
    /// Where the browser comes back to: one of those that the provider knows.
    pub redirect_uri: String,
}

/// What comes back from the browser, with what began the sign-in.
#[derive(Clone, Debug)]
pub struct Redemption {
    /// The code.
    pub code: Secret,
    /// What the challenge was made of.
    pub pkce_verifier: Secret,
    /// That of the [`AuthorizationRequest`].
    pub nonce: String,
    /// That of the [`AuthorizationRequest`].
    pub redirect_uri: String,
    /// The parameter `iss` that came with the code, if one did: it has to be the provider's, and a
    /// provider whose metadata promise it has to send it (RFC 9207 §2.4).
    pub issuer: Option<String>,
}

/// Asks OpenID Connect providers.
pub(super) struct OpenIdConnect {
    http: Http,
    sources: Sources,
    clock: Arc<dyn Clock>,
    timeout: Duration,
}

impl OpenIdConnect {
    pub fn new(
        rules: AddressRules,
        timeout: Duration,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, String> {
        crate::services::tokens::keys::install_provider();
        Ok(Self {
            http: Http::new(rules, timeout)?,
            sources: Sources::new(),
            clock,
            timeout,
        })
    }

    pub async fn authorization_url(
        &self,
        settings: &OidcSettings,
        request: AuthorizationRequest,
    ) -> Result<String, Failure> {
        self.in_time(async {
            let metadata = self
                .sources
                .of(settings)
                .metadata(&self.http, settings, self.clock.now())
                .await?;
            flow::authorization_url(settings, &metadata, request).map(String::from)
        })
        .await
    }

    pub async fn redeem(
        &self,
        settings: &OidcSettings,
        client_secret: &Secret,
        redemption: Redemption,
        now: Timestamp,
    ) -> Result<ExternalPerson, Failure> {
        self.in_time(self.redeem_untimed(settings, client_secret, redemption, now))
            .await
    }

    async fn redeem_untimed(
        &self,
        settings: &OidcSettings,
        client_secret: &Secret,
        redemption: Redemption,
        now: Timestamp,
    ) -> Result<ExternalPerson, Failure> {
        let source = self.sources.of(settings);
        let metadata = source.metadata(&self.http, settings, now).await?;
        flow::check_issuer_of_answer(&metadata, redemption.issuer.as_deref())?;
        let nonce = redemption.nonce.clone();
        let tokens =
            flow::exchange(&self.http, settings, &metadata, client_secret, redemption).await?;
        let token = id_token::parse(tokens.id_token.expose())?;
        let key = source.key(&self.http, &metadata, &token, now).await?;
        let expected = Expected {
            settings,
            issuer: &metadata.issuer,
            nonce: &nonce,
        };
        let claims = id_token::verify(&token, &key, &expected, now)?;
        let userinfo = match (&claims.profile.email, &metadata.userinfo_endpoint) {
            (None, Some(endpoint)) => {
                Some(flow::userinfo(&self.http, endpoint, &tokens.access_token, &claims).await?)
            }
            _ => None,
        };
        Ok(person::from_claims(&settings.kind, claims, userinfo))
    }

    pub async fn test(&self, settings: &OidcSettings) -> TestReport {
        let mut report = TestReport::default();
        let at = &settings.issuer;
        let metadata = self
            .in_time(discovery::fetch(&self.http, settings))
            .await
            .map(|fetched| fetched.value);
        let found = match &metadata {
            Ok(_) => Ok("its metadata are sound".to_owned()),
            Err(failure) => Err(failure.to_string()),
        };
        report.note(TestedStep::Discovery, at, found);
        let Ok(metadata) = metadata else {
            return report;
        };
        let keys = self.in_time(keys::fetch(&self.http, &metadata)).await;
        let found = match keys.map(|fetched| fetched.value.len()) {
            Ok(0) => Err("it has no key that an ID token can be checked with".to_owned()),
            Ok(count) => Ok(format!("keys for ID tokens: {count}")),
            Err(failure) => Err(failure.to_string()),
        };
        report.note(TestedStep::Keys, at, found);
        report
    }

    /// All calls of one step together have one timeout: each of them has one of its own, and a
    /// sign-in is up to five.
    async fn in_time<T>(
        &self,
        work: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        tokio::time::timeout(self.timeout, work)
            .await
            .unwrap_or_else(|_| Err(Failure::unavailable("it does not answer in time")))
    }
}

/// A URL of the provider's metadata.
fn endpoint(http: &Http, url: &str, what: &str) -> Result<Url, Failure> {
    let url = Url::parse(url)
        .map_err(|_| Failure::invalid(format!("its metadata have no sound {what}")))?;
    if http.is_protected(&url) {
        Ok(url)
    } else {
        Err(Failure::not_allowed(format!(
            "{what} in its metadata is not https, nor on this machine where that is allowed"
        )))
    }
}
