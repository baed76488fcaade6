//! The applications this server serves, isolated from each other.

use crate::limits::{SessionSettings, TokenSettings};
use crate::login::LoginSettings;
use crate::mail::parse_email;
use crate::reader::{Section, quoted};
use crate::secret::Secret;
use crate::web_address::{AllowedUrl, parse_origin};

/// Section `applications.<name>`.
#[derive(Debug, Clone)]
pub struct ApplicationSettings {
    /// Name as `X-App-Name` gives it: `[a-z0-9][a-z0-9-]{0,62}`.
    pub name: String,
    /// Name for people, in mail and on pages.
    pub display_name: String,
    /// Web origins whose pages may call with a session, as browsers send them in `Origin`.
    pub allowed_origins: Vec<String>,
    /// URLs that callers may have put into mail and redirects.
    pub allowed_urls: Vec<AllowedUrl>,
    /// Languages offered (BCP 47), the first being the default; never empty.
    pub languages: Vec<String>,
    /// First `SUPER_ADMIN`, made when the application has none.
    pub admin: Option<AdminSettings>,
    /// Login settings a new application starts with.
    pub login: LoginSettings,
}

/// Section `applications.<name>.admin`.
#[derive(Debug, Clone)]
pub struct AdminSettings {
    /// Address of the administrator.
    pub email: String,
    /// First password; without it one is made and printed once, at the first start.
    pub password: Option<Secret>,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
}

/// Whether a text can be the name of an application, and so of its directory.
#[must_use]
pub fn is_application_name(name: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=63).contains(&name.len()) && !name.starts_with('-') && name.chars().all(inner)
}

impl ApplicationSettings {
    pub(crate) fn read(
        mut section: Section<'_, '_>,
        name: &str,
        sessions: &SessionSettings,
        tokens: &TokenSettings,
    ) -> Self {
        let s = &mut section;
        let allowed_origins = s.list(
            "allowed_origins",
            r#"["https://app.example.com"]"#,
            &[],
            parse_origin,
        );
        for origin in &allowed_origins {
            let plain = url::Url::parse(origin)
                .is_ok_and(|url| url.scheme() == "http" && !crate::web_address::is_loopback(&url));
            if plain {
                s.warn(
                    "allowed_origins",
                    format_args!("{origin} is plain http outside this machine"),
                );
            }
        }
        let allowed_urls = s.list(
            "allowed_urls",
            r#"["https://app.example.com/account"]"#,
            &[],
            AllowedUrl::parse,
        );
        let mut languages = s.list(
            "languages",
            r#"["en", "de"]"#,
            &["en", "ar", "fr", "de"].map(str::to_owned),
            parse_language,
        );
        if languages.is_empty() {
            s.problem("languages", "names no language", r#"["en"]"#);
            languages.push("en".to_owned());
        }
        Self {
            name: name.to_owned(),
            display_name: s.parsed(
                "display_name",
                "Example",
                || name.to_owned(),
                |text| match text.chars().count() {
                    0..=200 => Ok(text.to_owned()),
                    more => Err(format!("has {more} characters: at most 200")),
                },
            ),
            allowed_origins,
            allowed_urls,
            languages,
            admin: AdminSettings::read(s.section("admin")),
            login: LoginSettings::read(s.section("login"), sessions, tokens),
        }
    }
}

impl AdminSettings {
    fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let s = &mut section;
        let example = "admin@example.com";
        let email = s.optional("email", example, |text| {
            parse_email(text).ok_or_else(|| format!("{text:?} is not an email address"))
        });
        let password = s.secret("password");
        let name = |text: &str| match text.chars().count() {
            0..=200 => Ok(text.to_owned()),
            more => Err(format!("has {more} characters: at most 200")),
        };
        let first_name = s.parsed("first_name", "Ada", || "First".to_owned(), name);
        let last_name = s.parsed("last_name", "Lovelace", || "Administrator".to_owned(), name);
        let has_password = s.is_given("password") || s.is_given("password_file");
        if has_password && !s.is_given("email") {
            let what = "is missing, though the administrator's password is given";
            s.problem("email", what, &quoted(example));
        }
        // The others are checked even where the address is wrong or missing.
        let is_begun = has_password || s.is_given("email");
        Some(Self {
            email: email.or_else(|| is_begun.then(String::new))?,
            password,
            first_name,
            last_name,
        })
    }
}

/// A language tag in outer form: a language of 2 or 3 letters and subtags (RFC 5646 §2.1).
fn parse_language(text: &str) -> Result<String, String> {
    let mut subtags = text.split('-');
    let language = subtags.next().unwrap_or_default();
    let well_formed = (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_lowercase())
        && subtags.all(|tag| {
            (1..=8).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric())
        });
    if well_formed {
        Ok(text.to_owned())
    } else {
        Err(format!(
            "{text:?} is not a language tag such as \"en\" or \"pt-BR\""
        ))
    }
}
