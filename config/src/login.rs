//! The login settings a new application starts with. Administrators change them later through the
//! API; the file is not read again for what is stored.

use url::Url;

use crate::limits::{SessionSettings, TokenSettings, YEAR};
use crate::reader::Section;

/// Section `applications.<name>.login`; the fields mean what their namesakes of the API's login
/// settings mean.
#[derive(Debug, Clone)]
pub struct LoginSettings {
    /// Whether passwords are accepted.
    pub allow_username_password: bool,
    /// Whether people may sign up themselves.
    pub allow_register: bool,
    /// Whether other identity providers are accepted.
    pub allow_external_idp: bool,
    /// Whether everybody needs a second factor.
    pub force_mfa: bool,
    /// Whether sign-in pages ask for the password before they say that a name is unknown.
    pub ignore_unknown_usernames: bool,
    /// Whether sign-in pages hide the way to a new password.
    pub hide_password_reset: bool,
    /// Whether someone who signs up gets a session only after verifying the address.
    pub verify_before_session: bool,
    /// Whether sign-in needs a verified address.
    pub require_verified_email: bool,
    /// Rules for passwords.
    pub password_policy: PasswordPolicySettings,
    /// What happens after wrong passwords.
    pub lockout_policy: LockoutPolicySettings,
    /// Seconds from opening or extending a session to its end; `sessions.lifetime_seconds` when
    /// left out.
    pub session_lifetime_seconds: u32,
    /// Seconds to the latest end of a session; `sessions.absolute_lifetime_seconds` when left out.
    pub session_absolute_lifetime_seconds: u32,
    /// Seconds an access token is valid; `tokens.access_token_seconds` when left out.
    pub access_token_lifetime_seconds: u32,
    /// Seconds a second factor counts.
    pub second_factor_check_lifetime_seconds: u32,
    /// Where sign-in pages go afterwards.
    pub default_redirect_uri: Option<String>,
    /// Where sign-in pages may go afterwards, at most 20.
    pub allowed_redirect_uris: Vec<String>,
}

/// Section `applications.<name>.login.password_policy`.
#[derive(Debug, Clone)]
pub struct PasswordPolicySettings {
    /// Fewest characters.
    pub min_length: u16,
    /// Whether common passwords are refused.
    pub reject_common: bool,
}

/// Section `applications.<name>.login.lockout_policy`.
#[derive(Debug, Clone)]
pub struct LockoutPolicySettings {
    /// Wrong passwords in a row until the account is locked.
    pub max_password_attempts: u16,
    /// Seconds it is locked.
    pub lockout_seconds: u32,
}

impl LoginSettings {
    pub(crate) fn read(
        mut section: Section<'_, '_>,
        sessions: &SessionSettings,
        tokens: &TokenSettings,
    ) -> Self {
        let s = &mut section;
        let lifetime = s.small(
            "session_lifetime_seconds",
            sessions.lifetime_seconds,
            60..=YEAR,
        );
        let absolute = s.small(
            "session_absolute_lifetime_seconds",
            sessions.absolute_lifetime_seconds,
            60..=YEAR,
        );
        let given = s.is_given("session_lifetime_seconds")
            || s.is_given("session_absolute_lifetime_seconds");
        if absolute < lifetime && given {
            let what = format!("{absolute} is shorter than session_lifetime_seconds = {lifetime}");
            s.problem(
                "session_absolute_lifetime_seconds",
                what,
                &lifetime.to_string(),
            );
        }
        let uri = "https://app.example.com/welcome";
        let allowed_redirect_uris = s.list(
            "allowed_redirect_uris",
            "[\"https://app.example.com/welcome\"]",
            &[],
            parse_redirect,
        );
        if allowed_redirect_uris.len() > 20 {
            let what = format!("has {} items: at most 20", allowed_redirect_uris.len());
            s.problem("allowed_redirect_uris", what, &format!("[\"{uri}\"]"));
        }
        Self {
            allow_username_password: s.flag("allow_username_password", true),
            allow_register: s.flag("allow_register", true),
            allow_external_idp: s.flag("allow_external_idp", true),
            force_mfa: s.flag("force_mfa", false),
            ignore_unknown_usernames: s.flag("ignore_unknown_usernames", true),
            hide_password_reset: s.flag("hide_password_reset", false),
            verify_before_session: s.flag("verify_before_session", false),
            require_verified_email: s.flag("require_verified_email", false),
            password_policy: PasswordPolicySettings::read(s.section("password_policy")),
            lockout_policy: LockoutPolicySettings::read(s.section("lockout_policy")),
            session_lifetime_seconds: lifetime,
            session_absolute_lifetime_seconds: absolute,
            access_token_lifetime_seconds: s.small(
                "access_token_lifetime_seconds",
                tokens.access_token_seconds,
                30..=86_400,
            ),
            second_factor_check_lifetime_seconds: s.small(
                "second_factor_check_lifetime_seconds",
                43_200,
                60..=YEAR,
            ),
            default_redirect_uri: s.optional("default_redirect_uri", uri, parse_redirect),
            allowed_redirect_uris,
        }
    }
}

impl PasswordPolicySettings {
    fn read(mut s: Section<'_, '_>) -> Self {
        Self {
            min_length: s.short("min_length", 8, 8..=64),
            reject_common: s.flag("reject_common", true),
        }
    }
}

impl LockoutPolicySettings {
    fn read(mut s: Section<'_, '_>) -> Self {
        Self {
            // NIST SP 800-63B §5.2.2 allows at most 100.
            max_password_attempts: s.short("max_password_attempts", 10, 3..=100),
            lockout_seconds: s.small("lockout_seconds", 900, 1..=86_400),
        }
    }
}

/// A redirect target: an absolute URI, of any scheme but those that run code, since native apps
/// have their own (RFC 8252 §7.1).
fn parse_redirect(text: &str) -> Result<String, String> {
    let runs_code = |url: &Url| matches!(url.scheme(), "javascript" | "data" | "vbscript");
    match Url::parse(text) {
        Ok(url) if !runs_code(&url) && text.chars().count() <= 500 => Ok(text.to_owned()),
        _ => Err(format!(
            "{text:?} is not an absolute URI of at most 500 characters"
        )),
    }
}
