//! What requests that set providers up have in common.

use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use domain::identity_provider::{AutoLinking, ProviderRules};
use domain::ids::OrganizationId;
use schemars::JsonSchema;
use serde::Deserialize;
use url::Url;

/// Most scopes that are asked for.
pub(super) const MOST_SCOPES: usize = 20;
/// Longest address of a provider, in bytes.
pub(super) const LONGEST_ADDRESS: usize = 500;

const fn yes() -> bool {
    true
}

/// What a provider may do here.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rules {
    /// Whether somebody nobody knows yet gets an account. Through a provider of the whole application only where
    /// people may sign up (`allowRegister`).
    #[serde(default = "yes")]
    is_creation_allowed: bool,
    /// Whether somebody who is signed in may link their account.
    #[serde(default = "yes")]
    is_linking_allowed: bool,
    /// Whether names and phone number are taken over at each sign-in.
    #[serde(default)]
    is_auto_update: bool,
    /// Whether an account is linked at sign-in: never, or by an address that both sides have verified.
    #[serde(default)]
    auto_linking: AutoLinking,
}

impl From<Rules> for ProviderRules {
    fn from(given: Rules) -> Self {
        Self {
            is_creation_allowed: given.is_creation_allowed,
            is_linking_allowed: given.is_linking_allowed,
            is_auto_update: given.is_auto_update,
            auto_linking: given.auto_linking,
        }
    }
}

/// The organization a provider is to belong to: the application's own when none is named.
///
/// # Errors
/// 503 during the first start.
pub(crate) fn owner(app: &App, named: Option<OrganizationId>) -> Result<OrganizationId, Problem> {
    named.map_or_else(|| app.root(), Ok)
}

/// Refuses an empty secret, and one that no header or bind could carry.
///
/// # Errors
/// 400 naming the field.
pub(crate) fn check_secret(secret: &Secret, field: &'static str) -> Result<(), Problem> {
    let text = secret.expose();
    if text.is_empty() {
        return Err(Problem::invalid(field, "must not be empty"));
    }
    if text.chars().any(char::is_control) {
        return Err(Problem::invalid(field, "must not hold control characters"));
    }
    Ok(())
}

/// The issuer of an OpenID Connect provider, as it was given: tokens name it letter by letter.
///
/// # Errors
/// 400 naming the field.
pub(crate) fn issuer(text: &str) -> Result<String, Problem> {
    let wrong = |why: &str| Err(Problem::invalid("issuer", why));
    if text.len() > LONGEST_ADDRESS {
        return wrong("must be at most 500 characters");
    }
    let Ok(url) = Url::parse(text) else {
        return wrong("must be an address such as https://accounts.example.com");
    };
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && config::is_loopback(&url));
    if !is_safe {
        return wrong("must begin with https://");
    }
    let is_plain = url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none()
        && !text.chars().any(|c| c.is_control() || c.is_whitespace());
    if !is_plain {
        return wrong("must have no user name, query, fragment or spaces");
    }
    Ok(text.to_owned())
}

/// The scopes asked for (RFC 6749 §3.3); `openid` is always among them.
///
/// # Errors
/// 400 naming the item.
pub(crate) fn scopes(given: Option<Vec<String>>) -> Result<Vec<String>, Problem> {
    let Some(given) = given else {
        return Ok(["openid", "profile", "email"].map(str::to_owned).to_vec());
    };
    if given.len() > MOST_SCOPES {
        let why = format!("must have at most {MOST_SCOPES} items");
        return Err(Problem::invalid("scopes", why));
    }
    let is_token = |c: char| c.is_ascii_graphic() && !['"', '\\'].contains(&c);
    for (place, scope) in given.iter().enumerate() {
        if scope.is_empty() || scope.len() > 200 || !scope.chars().all(is_token) {
            let why = "must be 1 to 200 printable ASCII characters without spaces, quotes and backslashes";
            return Err(Problem::invalid(format!("scopes[{place}]"), why));
        }
    }
    let mut scopes = vec!["openid".to_owned()];
    for scope in given {
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    Ok(scopes)
}

/// A text that names something at the provider: not empty, one line.
///
/// # Errors
/// 400 naming the field.
pub(crate) fn identifier(text: String, field: &'static str) -> Result<String, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::invalid(field, "must not be empty"));
    }
    if text.chars().any(char::is_control) {
        return Err(Problem::invalid(field, "must not hold control characters"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_an_https_address_and_nothing_else() {
        for good in [
            "https://accounts.example.com",
            "https://tenant.example.com/",
            "http://127.0.0.1:9000/realms/a",
            "http://localhost:9000",
        ] {
            assert_eq!(issuer(good).ok().as_deref(), Some(good));
        }
        for wrong in [
            "",
            "accounts.example.com",
            "http://accounts.example.com",
            "ftp://accounts.example.com",
            "https://me@accounts.example.com",
            "https://accounts.example.com?x=1",
            "https://accounts.example.com#x",
            "https://accounts.example.com/a b",
            "https://accounts.example.com/\n",
        ] {
            assert!(issuer(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn openid_is_always_asked_for_and_nothing_twice() {
        let given = ["email", "openid", "email"].map(str::to_owned).to_vec();
        assert_eq!(
            scopes(Some(given)).ok(),
            Some(vec!["openid".into(), "email".into()])
        );
        for wrong in ["", "a b", "\"", "é"] {
            assert!(scopes(Some(vec![wrong.to_owned()])).is_err(), "{wrong}");
        }
    }
}
