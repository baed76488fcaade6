//! What an attempt to sign in through a provider keeps secret, and where its browser may go.

use crate::api::authentication::code_mail::checked_link;
use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::identity_provider::{ExternalPerson, Intent, ProviderFailure};
use domain::ids::IntentId;
use http::HeaderValue;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use url::Url;
use zeroize::Zeroizing;

/// The page of this server's own to which the browser may always return.
const OWN_PAGE: &str = "/ui/callback";

/// What proves to the provider that who redeems the code is who asked for it (RFC 7636), and that its answer is
/// to this question (OpenID Connect Core 1.0 §3.1.2.1).
#[derive(Serialize, Deserialize)]
pub(super) struct Asked {
    #[serde(serialize_with = "Secret::serialize_exposed")]
    pub(super) pkce_verifier: Secret,
    #[serde(serialize_with = "Secret::serialize_exposed")]
    pub(super) nonce: Secret,
}

impl Asked {
    /// 256 random bits each.
    pub(super) fn new(app: &App) -> Self {
        let random = || {
            let bytes = Zeroizing::new(app.common.random.bytes::<32>());
            Secret::from(URL_SAFE_NO_PAD.encode(*bytes))
        };
        Self {
            pkce_verifier: random(),
            nonce: random(),
        }
    }

    /// The challenge by SHA-256 (RFC 7636 §4.2).
    pub(super) fn pkce_challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.pkce_verifier.expose()))
    }
}

/// What an attempt's sealed part belongs to.
fn belongs_to(intent: IntentId) -> Vec<u8> {
    format!("intent/{intent}").into_bytes()
}

/// Encrypts what an attempt keeps.
///
/// # Errors
/// 500 where the cipher refuses.
pub(super) fn seal(
    app: &App,
    intent: IntentId,
    content: &impl Serialize,
) -> Result<Box<[u8]>, Problem> {
    let plain = serde_json::to_vec(content).map_err(|_| Problem::internal())?;
    let plain = Zeroizing::new(plain);
    let sealer = app.keys.sealer();
    let sealed = sealer.seal(&plain, &belongs_to(intent), &*app.common.random);
    Ok(sealed.map_err(|_| Problem::internal())?.into())
}

fn open<T: DeserializeOwned>(app: &App, intent: &Intent) -> Option<T> {
    let opened = app
        .keys
        .sealer()
        .open(&intent.sealed, &belongs_to(intent.id));
    serde_json::from_slice(&opened.ok()?).ok()
}

/// What was asked.
///
/// # Errors
/// [`ProviderFailure::IntentExpired`] where it cannot be opened, as after a change of keys.
pub(super) fn asked(app: &App, intent: &Intent) -> Result<Asked, ProviderFailure> {
    open(app, intent).ok_or(ProviderFailure::IntentExpired)
}

/// Whom the provider vouched for.
///
/// # Errors
/// [`ProviderFailure::IntentExpired`] where it cannot be opened, as after a change of keys.
pub(super) fn vouched(app: &App, intent: &Intent) -> Result<ExternalPerson, ProviderFailure> {
    open(app, intent).ok_or(ProviderFailure::IntentExpired)
}

/// A URL to which the browser is to return, if it may: among the application's allowed ones, or this server's
/// own page.
///
/// # Errors
/// 400 `url-not-allowed`.
pub(super) fn checked_return(
    app: &App,
    url: &str,
    field: &'static str,
) -> Result<Box<str>, Problem> {
    let own = format!("{}{OWN_PAGE}", app.common.public_url);
    let is_own = url
        .strip_prefix(own.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('?'));
    let is_clean = !url.chars().any(|c| c.is_control() || c.is_whitespace());
    if is_own && is_clean && url.len() <= own.len() + 500 {
        return Ok(Url::parse(url).map_or_else(|_| url.into(), |url| String::from(url).into()));
    }
    checked_link(app, url, field).map(Into::into)
}

/// An address with parameters added to its query.
pub(super) fn with_parameters(url: &str, parameters: &[(&str, &str)]) -> String {
    let Ok(mut parsed) = Url::parse(url) else {
        return url.to_owned();
    };
    parsed.query_pairs_mut().extend_pairs(parameters);
    parsed.into()
}

/// The name of the cookie that binds an attempt to the browser that began it. One for each attempt, so that two
/// windows do not undo each other's.
pub(super) fn cookie_name(intent: IntentId) -> String {
    format!("idp-intent-{intent}")
}

/// The cookie of an attempt; an age of 0 removes it. It goes to the addresses of browsers on their way alone.
pub(super) fn cookie(app: &App, intent: IntentId, value: &str, age_seconds: u64) -> HeaderValue {
    let callback = Url::parse(&super::openid_connect::callback_url(app));
    let path = callback.as_ref().map_or("/", |url| url.path());
    let path = path.strip_suffix("/callback").unwrap_or(path);
    let secure = if app.common.secure_cookies {
        "; Secure"
    } else {
        ""
    };
    let name = cookie_name(intent);
    let cookie = format!(
        "{name}={value}; Path={path}; Max-Age={age_seconds}; HttpOnly; SameSite=Lax{secure}"
    );
    let mut cookie =
        HeaderValue::from_str(&cookie).unwrap_or_else(|_| HeaderValue::from_static(""));
    cookie.set_sensitive(true);
    cookie
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7636 Appendix B.
    #[test]
    fn the_challenge_is_the_one_of_the_standard() {
        let asked = Asked {
            pkce_verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into(),
            nonce: "n".into(),
        };
        assert_eq!(
            asked.pkce_challenge(),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }

    #[test]
    fn parameters_are_added_to_those_there_are() {
        let added = with_parameters(
            "https://app.example/in?x=1#top",
            &[("intentId", "7"), ("error", "a b&c")],
        );
        assert_eq!(
            added,
            "https://app.example/in?x=1&intentId=7&error=a+b%26c#top"
        );
    }
}
