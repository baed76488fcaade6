//! How mail leaves the house.

use std::path::{Path, PathBuf};

use crate::reader::Section;
use crate::secret::Secret;

/// Section `mail`.
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// Sender, as `Name <address>` or an address alone.
    pub from: String,
    /// Where mail goes.
    pub transport: MailTransport,
    /// Templates in place of the built-in ones.
    pub templates_directory: Option<PathBuf>,
}

/// Where mail goes.
#[derive(Debug, Clone)]
pub enum MailTransport {
    /// Each mail becomes a file of this directory, for development and tests.
    File {
        /// The directory; made when it is missing.
        directory: PathBuf,
    },
    /// Mail goes to an SMTP server.
    Smtp(SmtpSettings),
}

/// Section `mail.smtp`.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// Name or address of the server.
    pub host: String,
    /// Port of the server.
    pub port: u16,
    /// Protection of the connection.
    pub security: SmtpSecurity,
    /// User name and password, when the server asks for them.
    pub credentials: Option<SmtpCredentials>,
}

/// Who the SMTP server is told is sending.
#[derive(Debug, Clone)]
pub struct SmtpCredentials {
    /// User name.
    pub username: String,
    /// Password.
    pub password: Secret,
}

/// Protection of the connection to the SMTP server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// TLS from the first byte (RFC 8314 §3), port 465.
    Tls,
    /// `STARTTLS` required (RFC 3207), port 587.
    StartTls,
    /// None, port 25.
    None,
}

#[derive(Clone, Copy, PartialEq)]
enum Transport {
    File,
    Smtp,
}

impl MailSettings {
    pub(crate) fn read(mut section: Section<'_, '_>, data_directory: &Path) -> Self {
        let s = &mut section;
        let from = s.parsed(
            "from",
            "Example <no-reply@example.com>",
            || "Locai IAM <no-reply@localhost>".to_owned(),
            parse_sender,
        );
        let transports = [("file", Transport::File), ("smtp", Transport::Smtp)];
        let transport = s.choice("transport", &transports, Transport::File);
        let directory = s.parsed(
            "directory",
            "/var/lib/locai-iam/mail",
            || data_directory.join("mail").display().to_string(),
            |text| Ok(text.to_owned()),
        );
        let templates_directory = s
            .optional("templates_directory", "/etc/locai-iam/mail", |text| {
                Ok(text.to_owned())
            })
            .map(PathBuf::from);
        let from_is_default = !s.is_given("from");
        let smtp = SmtpSettings::read(s.section("smtp"), transport == Transport::Smtp);
        let transport = match (transport, smtp) {
            (Transport::Smtp, Some(smtp)) => {
                if from_is_default {
                    s.warn(
                        "from",
                        "not set: most servers refuse mail from no-reply@localhost",
                    );
                }
                MailTransport::Smtp(smtp)
            }
            // Without a usable server a problem is noted, and this value is never seen.
            _ => MailTransport::File {
                directory: directory.into(),
            },
        };
        Self {
            from,
            transport,
            templates_directory,
        }
    }
}

impl SmtpSettings {
    /// Checks all settings of the section, and gives them when mail goes by SMTP and they suffice.
    fn read(mut section: Section<'_, '_>, used: bool) -> Option<Self> {
        let s = &mut section;
        let host = s.optional("host", "smtp.example.com", |text| {
            if text.contains(|c: char| c.is_whitespace() || c == '/' || c == '@') {
                return Err(format!(
                    "{text:?} is not the name or address of a machine; the port goes into \
                     mail.smtp.port"
                ));
            }
            Ok(text.to_owned())
        });
        let securities = [
            ("tls", SmtpSecurity::Tls),
            ("starttls", SmtpSecurity::StartTls),
            ("none", SmtpSecurity::None),
        ];
        let security = s.choice("security", &securities, SmtpSecurity::Tls);
        let usual_port = match security {
            SmtpSecurity::Tls => 465,
            SmtpSecurity::StartTls => 587,
            SmtpSecurity::None => 25,
        };
        let port = s.number("port", usual_port, 1..=65_535);
        let username = s.optional("username", "mailer", |text| Ok(text.to_owned()));
        let password = s.secret("password");
        if !used {
            return None;
        }
        if !s.is_given("host") {
            let what = "is missing, though mail.transport is \"smtp\"";
            s.problem("host", what, "\"smtp.example.com\"");
        }
        let has_password = s.is_given("password") || s.is_given("password_file");
        if s.is_given("username") && !has_password {
            let what = "is missing, though username is given (or give password)";
            s.problem("password_file", what, "\"/run/secrets/mail-smtp-password\"");
        }
        if has_password && !s.is_given("username") {
            s.problem(
                "username",
                "is missing, though a password is given",
                "\"mailer\"",
            );
        }
        let host = host?;
        let here = host == "localhost"
            || host
                .parse::<std::net::IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        if security == SmtpSecurity::None && !here {
            s.warn(
                "security",
                format_args!(
                    "\"none\" sends mail, with the codes in it, and the password to {host} \
                     readable for all on the way: use \"tls\" or \"starttls\""
                ),
            );
        }
        Some(Self {
            host,
            port: u16::try_from(port).unwrap_or(u16::MAX),
            security,
            credentials: username
                .zip(password)
                .map(|(username, password)| SmtpCredentials { username, password }),
        })
    }
}

/// Checks the outer form of `Name <address>` or `address`; the mail library reads the rest.
fn parse_sender(text: &str) -> Result<String, String> {
    let address = match text.split_once('<') {
        Some((_, rest)) => rest.strip_suffix('>'),
        None => Some(text),
    };
    address
        .and_then(parse_email)
        .map(|_| text.to_owned())
        .ok_or_else(|| format!("{text:?} is not an address or Name <address>"))
}

/// An address with something on both sides of its one `@`, no spaces and no brackets.
pub(crate) fn parse_email(text: &str) -> Option<String> {
    let (local, domain) = text.split_once('@')?;
    let clean = |part: &str| {
        !part.is_empty()
            && !part
                .contains(|c: char| c.is_whitespace() || c.is_control() || "<>@,;\"".contains(c))
    };
    (clean(local) && clean(domain) && text.len() <= 254).then(|| text.to_owned())
}
