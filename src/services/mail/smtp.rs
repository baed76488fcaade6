//! Mail over SMTP (RFC 5321).

use std::error::Error as _;
use std::time::Duration;

use config::{SmtpSecurity, SmtpSettings};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, Tokio1Executor};

use super::mailer::{MailError, MailerError};

/// How long one step of the conversation may take.
const STEP: Duration = Duration::from_secs(20);
/// Connections at most: the outbox worker sends a few mails at once.
const CONNECTIONS: u32 = 8;
/// An unused connection is closed after this.
const IDLE: Duration = Duration::from_secs(60);

/// A pool of connections to the server. TLS is never given up for plain text: `STARTTLS` is
/// required where it is set. Certificates are checked against those that the system trusts, and
/// `extra_root`.
pub(super) fn transport(
    settings: &SmtpSettings,
    extra_root: Option<Certificate>,
) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailerError> {
    let parameters = || {
        let mut builder = TlsParameters::builder(settings.host.clone());
        if let Some(root) = &extra_root {
            builder = builder.add_root_certificate(root.clone());
        }
        builder.build_rustls().map_err(|error| MailerError::Tls {
            host: settings.host.clone(),
            reason: error.to_string(),
        })
    };
    let tls = match settings.security {
        SmtpSecurity::Tls => Tls::Wrapper(parameters()?),
        SmtpSecurity::StartTls => Tls::Required(parameters()?),
        SmtpSecurity::None => Tls::None,
    };
    let mut builder =
        AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(settings.host.as_str())
            .port(settings.port)
            .tls(tls)
            .timeout(Some(STEP))
            .pool_config(
                PoolConfig::new()
                    .max_size(CONNECTIONS)
                    .min_idle(0)
                    .idle_timeout(IDLE),
            );
    if let Some(credentials) = &settings.credentials {
        builder = builder.credentials(Credentials::new(
            credentials.username.clone(),
            credentials.password.expose().to_owned(),
        ));
    }
    Ok(builder.build())
}

/// What went wrong, for the operator. Of the server's words only its status codes are repeated:
/// the rest may quote the mail.
pub(super) fn describe(error: &Error) -> MailError {
    let Some(code) = error.status() else {
        let what = if error.is_timeout() {
            "the mail server did not answer in time"
        } else if error.is_tls() || is_from_tls(error) {
            "no TLS connection to the mail server: is mail.smtp.security right, and its certificate \
             one that this system trusts?"
        } else if error.is_response() {
            "the mail server's answer is not SMTP: is mail.smtp.port right?"
        } else if error.is_client() {
            "the mail server lacks what this mail needs: a way to sign in, STARTTLS, or addresses \
             beyond ASCII"
        } else {
            "the mail server cannot be reached: are mail.smtp.host and port right?"
        };
        return MailError::Transient(what.to_owned());
    };
    let code = u16::from(code);
    let words = error.source().map(ToString::to_string).unwrap_or_default();
    let status = match words
        .split_whitespace()
        .find(|word| is_enhanced_status(word))
    {
        Some(enhanced) => format!("{code} {enhanced}"),
        None => code.to_string(),
    };
    match code {
        // The server wants other credentials, or TLS, before it takes any mail: once the settings
        // are right this one goes through.
        530 | 534 | 535 | 538 => MailError::Transient(format!(
            "the mail server refuses mail.smtp.username and password ({status})"
        )),
        500.. => MailError::Permanent(format!("the mail server refused it ({status})")),
        _ => MailError::Transient(format!("the mail server put it off ({status})")),
    }
}

/// A failed handshake comes as a failed connection; what failed is told by its causes.
fn is_from_tls(error: &Error) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        let inner = error
            .downcast_ref::<std::io::Error>()
            .and_then(std::io::Error::get_ref);
        if error.is::<rustls::Error>() || inner.is_some_and(|inner| inner.is::<rustls::Error>()) {
            return true;
        }
        cause = error.source();
    }
    false
}

/// Such as `5.1.1` (RFC 3463 §2).
fn is_enhanced_status(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let number =
        |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3 && matches!(parts[0], "2" | "4" | "5") && parts.iter().all(number)
}

#[cfg(test)]
#[path = "smtp_tests.rs"]
mod tests;
