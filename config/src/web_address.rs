//! Web addresses an application trusts: origins (RFC 6454) and the URLs it may be sent to.

use std::fmt;
use std::net::IpAddr;

use url::{Host, Url};

/// Whether the URL's host is this machine: `localhost`, a name under `.localhost` (RFC 6761 §6.3)
/// or a loopback address.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).to_canonical().is_loopback(),
        None => false,
    }
}

/// Reads an absolute http or https URL without user information. The error never repeats a text
/// that holds an `@`, for it may hold a password.
pub(crate) fn parse_http_url(text: &str) -> Result<Url, String> {
    if text.contains('@') {
        return Err("a URL with a user name, a password or an @ is not accepted here".to_owned());
    }
    let url = Url::parse(text).map_err(|error| format!("{text:?} is not a URL ({error})"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(format!("{text:?} does not start with https:// or http://"));
    }
    Ok(url)
}

/// Reads a web origin, scheme, host and port alone, and gives it as a browser sends it in the
/// `Origin` header (RFC 6454 §6.2).
pub(crate) fn parse_origin(text: &str) -> Result<String, String> {
    if text == "*" || text == "null" {
        return Err(format!(
            "{text:?} would let every site act for those signed in: name each origin"
        ));
    }
    let url = parse_http_url(text)?;
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(format!(
            "{text:?} is more than an origin: write {:?}",
            url.origin().ascii_serialization()
        ));
    }
    Ok(url.origin().ascii_serialization())
}

/// A URL under which an application may be sent codes and redirects.
///
/// Its origin must be met exactly; its path is a prefix over whole segments. `https` is required
/// unless the host is loopback.
#[derive(Clone, PartialEq, Eq)]
pub struct AllowedUrl(Url);

impl AllowedUrl {
    /// Reads an allowed URL. The error is a sentence about the text.
    ///
    /// # Errors
    /// When the text is no http(s) URL, is plain http outside loopback, or has a query or fragment.
    pub fn parse(text: &str) -> Result<Self, String> {
        let url = parse_http_url(text)?;
        if url.scheme() == "http" && !is_loopback(&url) {
            return Err(format!(
                "{text:?} is plain http: https is required outside this machine, for the links \
                 carry codes"
            ));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(format!(
                "{text:?} has a query or a fragment: give the origin and path alone"
            ));
        }
        Ok(Self(url))
    }

    /// Whether a URL given by a caller lies under this one. Refuses user information and encoded
    /// slashes, which servers read differently.
    #[must_use]
    pub fn allows(&self, candidate: &Url) -> bool {
        if candidate.origin() != self.0.origin()
            || !candidate.username().is_empty()
            || candidate.password().is_some()
        {
            return false;
        }
        let path = candidate.path();
        let folded = path.to_ascii_lowercase();
        if folded.contains("%2f") || folded.contains("%5c") {
            return false;
        }
        let prefix = self.0.path().trim_end_matches('/');
        path.strip_prefix(prefix)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The URL as normalised.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Debug for AllowedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for AllowedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(allowed: &str, candidate: &str) -> bool {
        AllowedUrl::parse(allowed)
            .unwrap()
            .allows(&Url::parse(candidate).unwrap())
    }

    #[test]
    fn the_origin_is_exact_and_the_path_a_prefix_of_whole_segments() {
        let app = "https://app.example.com/account";
        assert!(allows(app, "https://app.example.com/account"));
        assert!(allows(
            app,
            "https://app.example.com/account/verify?code={{code}}"
        ));
        assert!(allows(app, "https://APP.example.com:443/account/"));
        for other in [
            "https://app.example.com/accounts",
            "https://app.example.com/",
            "https://app.example.com/account/../admin",
            "https://app.example.com/account/%2e%2e/admin",
            "https://app.example.com/account/..%2fadmin",
            "http://app.example.com/account",
            "https://app.example.com:8443/account",
            "https://app.example.com.evil.example/account",
            "https://app.example.com@evil.example/account",
            "https://me@app.example.com/account",
        ] {
            assert!(!allows(app, other), "{other}");
        }
        assert!(allows("http://localhost:3000", "http://localhost:3000/any"));
        assert!(!allows(
            "http://localhost:3000",
            "http://localhost:3001/any"
        ));
    }

    #[test]
    fn plain_http_is_for_this_machine_alone() {
        assert!(AllowedUrl::parse("http://app.example.com").is_err());
        assert!(AllowedUrl::parse("http://[::1]:3000").is_ok());
        assert!(AllowedUrl::parse("http://127.0.0.1:3000").is_ok());
        assert!(AllowedUrl::parse("javascript:alert(1)").is_err());
    }

    #[test]
    fn an_origin_has_no_path_and_no_wildcard() {
        assert_eq!(
            parse_origin("https://App.example.com:443/").unwrap(),
            "https://app.example.com"
        );
        for wrong in ["*", "null", "https://a.example/path", "app.example.com", ""] {
            assert!(parse_origin(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_password_in_a_url_is_not_repeated() {
        let message = parse_http_url("https://me:hunter2@example.com").unwrap_err();
        assert!(!message.contains("hunter2"), "{message}");
    }
}
