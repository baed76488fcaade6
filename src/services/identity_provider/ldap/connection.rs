//! Connections to one server of a directory.

use std::sync::Arc;
use std::time::Duration;

use deadpool::managed::{Manager, Metrics, RecycleError, RecycleResult};
use domain::identity_provider::ProviderFailure;
use ldap3::{Ldap, LdapConnAsync, LdapConnSettings, LdapError, StdStream};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio::net::TcpStream;
use url::Url;

use super::super::addresses::AddressRules;
use super::super::failure::Failure;
use super::super::tls;
use crate::services::Secret;

/// A connection that was not used for so long is not used again: firewalls forget it without a word.
const LONGEST_IDLE: Duration = Duration::from_secs(60);

/// How a server of a directory is reached, and as whom.
pub(super) struct Server {
    url: Url,
    rules: AddressRules,
    tls: Option<Arc<ClientConfig>>,
    start_tls: bool,
    bind_dn: String,
    bind_password: Secret,
}

/// What all servers of a directory have in common.
#[derive(Clone)]
pub(super) struct Access {
    pub rules: AddressRules,
    pub tls: Arc<ClientConfig>,
    pub start_tls: bool,
    pub bind_dn: String,
    pub bind_password: Secret,
}

impl Server {
    pub fn new(address: &str, access: &Access) -> Result<Self, Failure> {
        let url = Url::parse(address).ok().filter(|url| {
            matches!(url.scheme(), "ldap" | "ldaps")
                && url.host_str().is_some_and(|host| !host.is_empty())
        });
        let url = url.ok_or_else(|| {
            Failure::misconfigured("a server is no address such as ldaps://ldap.example.com")
        })?;
        let start_tls = access.start_tls && url.scheme() == "ldap";
        let has_tls = start_tls || url.scheme() == "ldaps";
        Ok(Self {
            rules: access.rules,
            tls: has_tls.then(|| Arc::clone(&access.tls)),
            start_tls,
            bind_dn: access.bind_dn.clone(),
            bind_password: access.bind_password.clone(),
            url,
        })
    }

    /// As it was configured.
    pub fn address(&self) -> &str {
        self.url.as_str()
    }

    pub fn has_tls(&self) -> bool {
        self.tls.is_some()
    }

    /// Connects to the first of its addresses that may be called and takes connections.
    pub async fn reach(&self) -> Result<TcpStream, Failure> {
        let usual = if self.url.scheme() == "ldaps" {
            636
        } else {
            389
        };
        let port = self.url.port().unwrap_or(usual);
        let host = self.url.host_str().unwrap_or_default();
        for address in self.rules.resolve(host, port).await? {
            if let Ok(stream) = TcpStream::connect(address).await {
                // Questions and answers are small: held back, each would cost 40 ms.
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
        }
        Err(Failure::unavailable("it takes no connections"))
    }

    /// Agrees on TLS where that is set. Nothing else is sent before.
    pub async fn secure(&self, stream: TcpStream) -> Result<Ldap, Failure> {
        let stream = stream
            .into_std()
            .map_err(|_| Failure::unavailable("its connection breaks off"))?;
        let mut settings = LdapConnSettings::new()
            .set_std_stream(StdStream::Tcp(stream))
            .set_starttls(self.start_tls);
        if let Some(config) = &self.tls {
            settings = settings.set_config(Arc::clone(config));
        }
        let opened = LdapConnAsync::from_url_with_settings(settings, &self.url).await;
        let (connection, ldap) = opened.map_err(|error| match error {
            LdapError::LdapResult { result } => {
                Failure::unavailable(format!("it refuses StartTLS (result code {})", result.rc))
            }
            other => broken(&other),
        })?;
        // It ends with the last handle. What goes wrong reaches whoever waits for an answer.
        tokio::spawn(async move {
            let _ = connection.drive().await;
        });
        Ok(ldap)
    }

    /// A connection on which nobody is bound.
    pub async fn open(&self) -> Result<Ldap, Failure> {
        self.secure(self.reach().await?).await
    }

    /// Binds as the one who looks for people.
    pub async fn bind_for_search(&self, ldap: &mut Ldap) -> Result<(), Failure> {
        let answer = ldap
            .simple_bind(&self.bind_dn, self.bind_password.expose())
            .await;
        let code = answer.map_err(|error| broken(&error))?.rc;
        match code {
            0 => Ok(()),
            code if is_out_of_order(code) => Err(Failure::unavailable(format!(
                "it says that it is out of order (result code {code})"
            ))),
            8 | 13 => Err(Failure::misconfigured(format!(
                "it wants TLS before a password (result code {code})"
            ))),
            code => Err(Failure::misconfigured(format!(
                "it refuses the name or the password for searching (result code {code})"
            ))),
        }
    }
}

/// Result codes (RFC 4511 §4.1.9, appendix A) by which a server says that it cannot answer now:
/// `busy` and `unavailable`.
pub(super) const fn is_out_of_order(code: u32) -> bool {
    matches!(code, 51 | 52)
}

/// Why a connection came to its end.
pub(super) fn broken(error: &LdapError) -> Failure {
    if let Some(objection) = tls::objection(error) {
        return Failure::unavailable(objection);
    }
    match error {
        LdapError::Io { .. }
        | LdapError::OpSend { .. }
        | LdapError::ResultRecv { .. }
        | LdapError::IdScrubSend { .. }
        | LdapError::EndOfStream => Failure::unavailable("its connection breaks off"),
        LdapError::Timeout { .. } => Failure::unavailable("it does not answer in time"),
        LdapError::FilterParsing => {
            Failure::misconfigured("the filters make no search filter (RFC 4515)")
        }
        LdapError::UrlParsing { .. } | LdapError::UnknownScheme(_) => {
            Failure::misconfigured("a server is no address such as ldaps://ldap.example.com")
        }
        _ => Failure::unavailable("its host is no name that a certificate can be for"),
    }
}

/// A connection for searching, which is used again and again.
pub(super) struct Searcher {
    pub ldap: Ldap,
    /// Whether somebody's search did not come to its end on it.
    pub is_in_use: bool,
}

impl Manager for Server {
    type Type = Searcher;
    type Error = Failure;

    async fn create(&self) -> Result<Searcher, Failure> {
        let mut ldap = self.open().await?;
        self.bind_for_search(&mut ldap).await?;
        Ok(Searcher {
            ldap,
            is_in_use: false,
        })
    }

    async fn recycle(&self, searcher: &mut Searcher, metrics: &Metrics) -> RecycleResult<Failure> {
        let is_good =
            !searcher.is_in_use && !searcher.ldap.is_closed() && metrics.last_used() < LONGEST_IDLE;
        if is_good {
            Ok(())
        } else {
            Err(RecycleError::message("used up"))
        }
    }
}

/// Certificates are checked against these in PEM, in place of those that the system trusts.
pub(super) fn private_roots(pem: &str) -> Result<ClientConfig, Failure> {
    let wrong = || {
        Failure::new(
            ProviderFailure::Misconfigured,
            "the root certificate is none in PEM (RFC 7468)",
        )
    };
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
        let certificate = certificate.map_err(|_| wrong())?;
        roots.add(certificate).map_err(|_| wrong())?;
    }
    if roots.is_empty() {
        return Err(wrong());
    }
    tls::with_roots(roots).map_err(Failure::unavailable)
}
