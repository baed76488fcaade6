//! Identity providers outside: OpenID Connect providers and directories, and what they say of a
//! person.
//!
//! All calls go to the addresses an administrator configured and to those these name, and are
//! bounded in time and size. What comes back is an [`ExternalPerson`] or one of few reasons; whether
//! the person may sign in here, and as whom, is decided elsewhere.

mod addresses;
mod azure_ad;
mod failure;
mod http;
mod ldap;
mod oidc;
mod report;
mod tls;

pub use addresses::AddressRules;
pub use oidc::{AuthorizationRequest, Redemption};
pub use report::{TestReport, TestStep, TestedStep};

use std::sync::Arc;
use std::time::Duration;

use config::IdentityProviderSettings;
use domain::ambient::Clock;
use domain::identity_provider::{
    ExternalPerson, LdapFailure, LdapSettings, OidcSettings, ProviderFailure,
};
use domain::ids::IdentityProviderId;
use domain::time::Timestamp;

use crate::services::Secret;
use failure::Failure;
use ldap::{Directories, Refusal};
use oidc::OpenIdConnect;

/// Asks the identity providers of one application.
pub struct IdentityProviders {
    oidc: OpenIdConnect,
    directories: Directories,
}

impl IdentityProviders {
    /// For one application. The clock says how old what was fetched is, and how long a provider that
    /// failed is left alone.
    ///
    /// # Errors
    /// When TLS cannot be set up, in words for the operator.
    pub fn new(settings: &IdentityProviderSettings, clock: Arc<dyn Clock>) -> Result<Self, String> {
        let rules = AddressRules {
            allow_private: settings.allow_private_addresses,
        };
        let timeout = Duration::from_secs(settings.timeout_seconds);
        Ok(Self {
            oidc: OpenIdConnect::new(rules, timeout, Arc::clone(&clock))?,
            directories: Directories::new(rules, clock),
        })
    }

    /// Where a browser is sent to sign in at the provider (OpenID Connect Core 1.0 §3.1.2.1): code
    /// flow with PKCE (RFC 7636, S256).
    ///
    /// # Errors
    /// `Unavailable`, `AnswerInvalid` and `AddressNotAllowed`, from reading the provider's metadata;
    /// `Misconfigured` where the provider cannot do what is asked of it.
    pub async fn authorization_url(
        &self,
        settings: &OidcSettings,
        request: AuthorizationRequest,
    ) -> Result<String, ProviderFailure> {
        let url = self.oidc.authorization_url(settings, request).await;
        url.map_err(|failure| told(&settings.issuer, failure))
    }

    /// Who the person is that came back with a code: the code is redeemed for an ID token, which is
    /// checked against `now` and everything that began the sign-in (OpenID Connect Core 1.0 §3.1.3).
    /// Where it says no address, the provider is asked for one (§5.3).
    ///
    /// # Errors
    /// Those of [`Self::authorization_url`], and `CodeRefused` and `AccessDenied`.
    pub async fn redeem(
        &self,
        settings: &OidcSettings,
        client_secret: &Secret,
        redemption: Redemption,
        now: Timestamp,
    ) -> Result<ExternalPerson, ProviderFailure> {
        let person = self
            .oidc
            .redeem(settings, client_secret, redemption, now)
            .await;
        person.map_err(|failure| told(&settings.issuer, failure))
    }

    /// Whether a provider can be asked: its metadata and its keys, read anew.
    pub async fn test_oidc(&self, settings: &OidcSettings) -> TestReport {
        self.oidc.test(settings).await
    }

    /// Who the person is that signs in at a directory with this name and password. It takes no longer
    /// than the directory's timeout; one that failed five times in a row is not asked for half a minute.
    ///
    /// # Errors
    /// `WrongCredentials`, whether it is the name or the password; `Unavailable`, `Misconfigured`,
    /// `AnswerInvalid` and `AddressNotAllowed` where nobody can tell.
    pub async fn ldap_sign_in(
        &self,
        provider: IdentityProviderId,
        settings: &LdapSettings,
        bind_password: &Secret,
        username: &str,
        password: &Secret,
    ) -> Result<ExternalPerson, LdapFailure> {
        let person = self
            .directories
            .sign_in(provider, settings, bind_password, username, password)
            .await;
        person.map_err(|refusal| match refusal {
            Refusal::WrongCredentials => LdapFailure::WrongCredentials,
            Refusal::Failed(failure) => {
                let server = settings.servers.first().map_or("", String::as_str);
                LdapFailure::Provider(told(server, failure))
            }
        })
    }

    /// Whether each server of a directory can be asked, and what it says of a person, if one is named:
    /// no password of theirs is needed.
    pub async fn test_ldap(
        &self,
        settings: &LdapSettings,
        bind_password: &Secret,
        username: Option<&str>,
    ) -> TestReport {
        self.directories
            .test(settings, bind_password, username)
            .await
    }

    /// Closes the connections to a directory and forgets its password: for one that was deleted.
    pub fn forget(&self, provider: IdentityProviderId) {
        self.directories.forget(provider);
    }
}

/// Tells the operator why, since the person only learns what kind of failure it is. The reason
/// repeats no words of the provider.
fn told(provider: &str, failure: Failure) -> ProviderFailure {
    tracing::warn!(provider, failure = failure.kind.as_str(), "{failure}");
    failure.kind
}
