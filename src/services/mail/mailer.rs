//! Sends mail the way the settings say.

use std::fmt;
use std::time::{Duration, SystemTime};

use config::{MailSettings, MailTransport};
use domain::time::Timestamp;
use email_encoding::headers::rfc2047;
use email_encoding::headers::writer::EmailWriter;
use lettre::message::header::{Header, HeaderName, HeaderValue, Subject};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::directory::MailDirectory;
use super::message::Message;
use super::render::{MailApplication, render};
use super::smtp;
use super::templates::Templates;

/// Connecting, greeting, sending: all of one mail takes no longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Why a mail was not sent. Holds no code, no address and no text of the mail's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// Worth trying again: the server is away, busy, or set up wrongly.
    #[error("the mail was not sent, and will be tried again: {0}")]
    Transient(String),
    /// The server refused this mail, or it cannot be written.
    #[error("the mail cannot be sent: {0}")]
    Permanent(String),
}

/// Settings that no mail can be sent with.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The sender is no address.
    #[error("mail.from: {0:?} is not an address or Name <address>")]
    Sender(String),
    /// The TLS library could not be set up.
    #[error("mail.smtp: TLS to {host} cannot be set up: {reason}")]
    Tls {
        /// The server.
        host: String,
        /// What the library says.
        reason: String,
    },
    /// A template cannot be used.
    #[error("mail.templates_directory: {0}")]
    Templates(String),
    /// The directory cannot be used.
    #[error("mail.directory: {0}")]
    Directory(std::io::Error),
}

/// Sends mail.
pub struct Mailer {
    from: Mailbox,
    transport: Transport,
    templates: Templates,
}

enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Directory(MailDirectory),
}

/// Takes a sender apart.
///
/// # Errors
/// [`MailerError::Sender`] when no mail can be sent from it.
pub fn parse_sender(from: &str) -> Result<Mailbox, MailerError> {
    let parsed = from.parse();
    parsed.map_err(|_| MailerError::Sender(from.to_owned()))
}

impl Mailer {
    /// Sets up the transport. Must be called within a tokio runtime, which then closes idle
    /// connections.
    ///
    /// # Errors
    /// See [`MailerError`].
    pub fn new(settings: &MailSettings) -> Result<Self, MailerError> {
        let transport = match &settings.transport {
            MailTransport::Smtp(server) => Transport::Smtp(smtp::transport(server, None)?),
            MailTransport::File { directory } => {
                let directory = MailDirectory::open(directory).map_err(MailerError::Directory)?;
                Transport::Directory(directory)
            }
        };
        let templates = settings.templates_directory.as_deref();
        let templates = Templates::load(templates).map_err(MailerError::Templates)?;
        Self::with(&settings.from, transport, templates)
    }

    fn with(from: &str, transport: Transport, templates: Templates) -> Result<Self, MailerError> {
        let from = parse_sender(from)?;
        Ok(Self {
            from,
            transport,
            templates,
        })
    }

    #[cfg(test)]
    pub(super) fn with_smtp(transport: AsyncSmtpTransport<Tokio1Executor>) -> Self {
        Self::with(
            "Locai IAM <no-reply@example.com>",
            Transport::Smtp(transport),
            Templates::built_in(),
        )
        .expect("a sender")
    }

    /// Sends a message for `application`. `id` is that of the outbox item: it makes the
    /// Message-ID, so that a mail delivered twice is known to be one.
    ///
    /// # Errors
    /// [`MailError`].
    pub async fn send(
        &self,
        id: u64,
        application: &MailApplication,
        message: &Message,
    ) -> Result<(), MailError> {
        let mail = self.compose(id, application, message)?;
        match &self.transport {
            Transport::Directory(directory) => {
                let name = format!("{:015}-{id}.eml", message.created_at.0.max(0));
                directory.write(name, mail.formatted()).await
            }
            Transport::Smtp(transport) => tokio::time::timeout(PATIENCE, transport.send(mail))
                .await
                .map_err(|_| MailError::Transient("the mail server did not answer in time".into()))?
                .map(drop)
                .map_err(|error| smtp::describe(&error)),
        }
    }

    /// Whether mail could be sent now: the server greets, or the directory is there.
    ///
    /// # Errors
    /// Why not.
    pub async fn probe(&self) -> Result<(), MailError> {
        match &self.transport {
            Transport::Directory(directory) => directory.probe().await,
            Transport::Smtp(transport) => {
                match tokio::time::timeout(PATIENCE, transport.test_connection()).await {
                    Ok(Ok(true)) => Ok(()),
                    Ok(Err(error)) => Err(smtp::describe(&error)),
                    Ok(Ok(false)) | Err(_) => Err(MailError::Transient(
                        "the mail server does not answer".into(),
                    )),
                }
            }
        }
    }

    fn compose(
        &self,
        id: u64,
        application: &MailApplication,
        message: &Message,
    ) -> Result<lettre::Message, MailError> {
        // Typed all through: no value can end its header and begin another.
        let to: Address = message
            .to
            .parse()
            .map_err(|_| MailError::Permanent("the stored address is not one for mail".into()))?;
        let mail = render(message, application, &self.templates).map_err(|error| {
            MailError::Permanent(format!("its template failed: {}", error.kind()))
        })?;
        let message_id = format!("<{id}.outbox@{}>", self.from.email.domain());
        lettre::Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .header(LiteralSubject(mail.subject))
            .date(system_time(message.created_at))
            .message_id(Some(message_id))
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(
                mail.text.expose().to_owned(),
                mail.html.expose().to_owned(),
            ))
            .map_err(|_| MailError::Permanent("it cannot be written as a mail".into()))
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let transport = match self.transport {
            Transport::Smtp(_) => "smtp",
            Transport::Directory(_) => "file",
        };
        f.debug_struct("Mailer")
            .field("transport", &transport)
            .finish_non_exhaustive()
    }
}

fn system_time(at: Timestamp) -> SystemTime {
    let milliseconds = u64::try_from(at.0).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds)
}

/// A subject that a reader sees as it is. lettre sends ASCII unchanged, in which `=?…?=` would be
/// decoded (RFC 2047 §2): a name could bring text, and control characters, that nobody checked.
#[derive(Clone)]
struct LiteralSubject(String);

impl Header for LiteralSubject {
    fn name() -> HeaderName {
        Subject::name()
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        if !self.0.contains("=?") {
            return Subject::from(self.0.clone()).display();
        }
        let mut encoded = String::with_capacity(self.0.len() * 2);
        let start = Self::name().len() + ": ".len();
        let written = {
            let mut writer = EmailWriter::new(&mut encoded, start, 0, false);
            rfc2047::encode(&self.0, &mut writer)
        };
        match written {
            Ok(()) => HeaderValue::dangerous_new_pre_encoded(Self::name(), self.0.clone(), encoded),
            // Writing into a `String` does not fail; were it to, no subject is better than a forged one.
            Err(_) => HeaderValue::new(Self::name(), String::new()),
        }
    }
}

/// Written by a machine: out-of-office replies stay away (RFC 3834 §5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::mail::message::{Content, Language};
    use std::os::unix::fs::PermissionsExt;

    fn message(to: &str) -> Message {
        Message {
            to: to.into(),
            language: Language::English,
            organization: None,
            created_at: Timestamp(1_790_000_000_000),
            content: Content::Invitation {
                organization: "Ac\r\nBcc: all@example.com\r\nme".into(),
                code: "AB12CD".into(),
                link: None,
            },
        }
    }

    fn file_settings(directory: &std::path::Path, from: &str) -> MailSettings {
        MailSettings {
            from: from.to_owned(),
            templates_directory: None,
            transport: MailTransport::File {
                directory: directory.to_owned(),
            },
        }
    }

    #[tokio::test]
    async fn a_mail_becomes_one_private_file_however_often_it_is_delivered() {
        let directory = tempfile::tempdir().expect("a directory");
        let mails = directory.path().join("mail");
        let mailer =
            Mailer::new(&file_settings(&mails, "IAM <no-reply@example.com>")).expect("set up");
        for _ in 0..2 {
            mailer
                .send(77, &MailApplication::sample(), &message("ann@example.com"))
                .await
                .expect("written");
        }
        let files: Vec<_> = std::fs::read_dir(&mails)
            .expect("a directory")
            .map(|file| file.expect("a file").path())
            .collect();
        let [file] = files.as_slice() else {
            panic!("{files:?}");
        };
        let mode = std::fs::metadata(file).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let mail = std::fs::read_to_string(file).expect("text");
        let (headers, body) = mail.split_once("\r\n\r\n").expect("headers and body");
        for header in [
            "From: \"IAM\" <no-reply@example.com>",
            "To: ann@example.com",
            "Message-ID: <77.outbox@example.com>",
            "Auto-Submitted: auto-generated",
            "Date: Mon, 21 Sep 2026 14:13:20 +0000",
        ] {
            let found = headers
                .lines()
                .any(|line| line.replace('"', "") == header.replace('"', ""));
            assert!(found, "{header} is not in\n{headers}");
        }
        assert!(
            !headers.lines().any(|line| line.starts_with("Bcc")),
            "{headers}"
        );
        assert!(body.contains("AB12CD"));
        assert_eq!(mailer.probe().await, Ok(()));
    }

    #[test]
    fn a_subject_is_read_as_it_is() {
        let mailer = Mailer::with(
            "no-reply@example.com",
            Transport::Directory(
                MailDirectory::open(tempfile::tempdir().expect("a directory").path())
                    .expect("a directory"),
            ),
            Templates::built_in(),
        );
        let mailer = mailer.expect("a sender");
        for name in [
            "=?utf-8?q?Hi=0D=0ABcc:_x=40y.example?=",
            "=?utf-8?b?SGk=?= and =?iso-8859-1?Q?a?=",
            "a=?b?=c",
            "=?",
            "Größe =?utf-8?q?x?=",
            "Größe",
            "Acme",
            "=?utf-8?q?aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa?=",
        ] {
            let mut message = message("ann@example.com");
            message.content = Content::RoleGranted {
                organization: name.into(),
            };
            let mail = mailer
                .compose(7, &MailApplication::sample(), &message)
                .expect("a mail");
            let bytes = mail.formatted();
            let read = mail_parser::MessageParser::default()
                .parse(&bytes)
                .expect("a mail");
            let subject = read.subject().expect("a subject");
            assert_eq!(subject, format!("Your access to {name}"));
            let raw = String::from_utf8_lossy(&bytes);
            assert!(raw.lines().all(|line| line.len() <= 78), "{raw}");
        }
    }

    #[tokio::test]
    async fn what_is_no_address_is_refused_for_good_without_showing_it() {
        let directory = tempfile::tempdir().expect("a directory");
        let mailer =
            Mailer::new(&file_settings(directory.path(), "no-reply@example.com")).expect("set up");
        for to in [
            "",
            "ann",
            "ann@example.com\r\nBcc: all@example.com",
            "a@b, c@d",
            "Ann <ann@example.com>",
        ] {
            let error = mailer
                .send(1, &MailApplication::sample(), &message(to))
                .await
                .expect_err(to);
            assert!(matches!(error, MailError::Permanent(_)), "{error}");
            assert!(!error.to_string().contains("AB12CD"));
        }
    }

    #[tokio::test]
    async fn a_wrong_sender_is_named() {
        let directory = tempfile::tempdir().expect("a directory");
        let error =
            Mailer::new(&file_settings(directory.path(), "nobody")).expect_err("no address");
        assert!(error.to_string().contains("mail.from"), "{error}");
    }
}
