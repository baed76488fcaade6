//! TLS to providers.

use std::error::Error;
use std::sync::Arc;

use rustls::crypto::aws_lc_rs;
use rustls::{CertificateError, ClientConfig, ConfigBuilder, RootCertStore, WantsVerifier};
use rustls_platform_verifier::BuilderVerifierExt;

/// Certificates are checked against those that the system trusts.
///
/// # Errors
/// When the system has none, in words for the operator.
pub(super) fn system_roots() -> Result<ClientConfig, String> {
    let builder = builder().and_then(BuilderVerifierExt::with_platform_verifier);
    builder
        .map(|builder| builder.with_no_client_auth())
        .map_err(|error| format!("TLS to identity providers cannot be set up: {error}"))
}

/// Certificates are checked against these alone.
///
/// # Errors
/// As [`system_roots`].
pub(super) fn with_roots(roots: RootCertStore) -> Result<ClientConfig, String> {
    let builder = builder().map(|builder| builder.with_root_certificates(roots));
    builder
        .map(|builder| builder.with_no_client_auth())
        .map_err(|error| format!("TLS to identity providers cannot be set up: {error}"))
}

/// With the cryptography named, and not the process's choice, which nobody may have made yet.
fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, rustls::Error> {
    ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
}

/// What TLS had against the other side, where that was why a connection failed.
pub(super) fn objection(error: &(dyn Error + 'static)) -> Option<String> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(tls) = error.downcast_ref::<rustls::Error>() {
            return Some(in_words(tls));
        }
        // An I/O error gives the cause of what it wraps, and not what it wraps.
        let wrapped = error
            .downcast_ref::<std::io::Error>()
            .and_then(std::io::Error::get_ref);
        cause = match wrapped {
            Some(wrapped) => Some(wrapped),
            None => error.source(),
        };
    }
    None
}

fn in_words(error: &rustls::Error) -> String {
    let rustls::Error::InvalidCertificate(certificate) = error else {
        return "no TLS connection can be agreed on with it".to_owned();
    };
    let what = match certificate {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => "has expired",
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "is not valid yet"
        }
        // The second, where two authorities call themselves the same.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => {
            "is not from an authority that is trusted here"
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "is for another name"
        }
        CertificateError::Revoked => "was revoked",
        _ => "is not a sound one",
    };
    format!("its certificate {what}")
}
