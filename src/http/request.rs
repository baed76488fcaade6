//! The head of a request, and what of it a handler gets to see.

use super::error::Problem;
use super::service::Service;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::error_code::ErrorCode;
use http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE, ORIGIN, USER_AGENT};
use http::{HeaderMap, HeaderName, Method};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;

/// Selects the application.
pub const APPLICATION_HEADER: HeaderName = HeaderName::from_static("x-app-name");
/// The path variable that selects the application in place of the header.
pub const APPLICATION_VARIABLE: &str = "appName";
/// Names the organization where the path does not.
pub const ORGANIZATION_HEADER: HeaderName = HeaderName::from_static("x-iam-orgid");
/// Correlates a request with the log.
pub const REQUEST_ID_HEADER: HeaderName = HeaderName::from_static("x-request-id");

const USER_AGENT_LIMIT: usize = 256;

/// The head of a request for an endpoint: what `Service::authorize` decides on.
#[derive(Debug)]
pub struct RequestParts {
    /// The method; a HEAD request counts as GET.
    pub method: Method,
    /// All headers.
    pub headers: RequestHeaders,
    /// Values of the path's variables, percent-decoded, not checked otherwise.
    pub variables: Variables,
    /// The query as it came, without `?`; may be empty.
    pub query: String,
    /// The caller's address, behind trusted proxies the one they report.
    pub ip: IpAddr,
    /// The request's id.
    pub request_id: String,
    /// When an answer is no longer wanted.
    pub deadline: Instant,
}

impl RequestParts {
    /// The value of a path variable, percent-decoded.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name)
    }

    /// A path variable that is an id.
    ///
    /// # Errors
    /// 400 naming the variable, if it is not a 64-bit number in decimal digits.
    pub fn id(&self, name: &'static str) -> Result<u64, Problem> {
        parse_id(self.variable(name).unwrap_or_default())
            .ok_or_else(|| Problem::invalid(name, NOT_AN_ID))
    }

    /// The token of `Authorization: Bearer` (RFC 6750 §2.1).
    #[must_use]
    pub fn bearer(&self) -> Option<&str> {
        credentials(self.headers.get(AUTHORIZATION)?, "Bearer")
    }

    /// Whether there is an `Authorization` header of any kind.
    #[must_use]
    pub fn has_authorization(&self) -> bool {
        self.headers.map.contains_key(AUTHORIZATION)
    }

    /// The value of a cookie (RFC 6265 §5.4), the first of that name.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.headers.cookie(name)
    }

    /// HTTP Basic credentials of a client, decoded as RFC 6749 §2.3.1 says.
    ///
    /// # Errors
    /// 401 for credentials that cannot be read: others in the same request must not stand in for them.
    pub fn client_credentials(&self) -> Result<Option<ClientCredentials>, Problem> {
        let header = self.headers.get(AUTHORIZATION);
        let Some(encoded) = header.and_then(|header| scheme(header, "Basic")) else {
            return Ok(None);
        };
        Self::decoded(encoded).map(Some).ok_or_else(|| {
            Problem::unauthorized(
                ErrorCode::InvalidCredentials,
                "The credentials of HTTP Basic cannot be read.",
            )
        })
    }

    fn decoded(encoded: &str) -> Option<ClientCredentials> {
        let decoded = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
        let (id, secret) = decoded.split_once(':')?;
        let read = |text: &str| super::input::decode_form_text(text).ok();
        Some(ClientCredentials {
            id: read(id)?,
            secret: read(secret)?,
        })
    }
}

pub(super) const NOT_AN_ID: &str = "expected an id: a whole number in decimal digits";

fn parse_id(text: &str) -> Option<u64> {
    let canonical =
        text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if canonical { text.parse().ok() } else { None }
}

fn credentials<'a>(header: &'a str, wanted: &str) -> Option<&'a str> {
    scheme(header, wanted).filter(|rest| !rest.is_empty())
}

/// What follows the name of a scheme; may be empty.
fn scheme<'a>(header: &'a str, wanted: &str) -> Option<&'a str> {
    let (given, rest) = header.split_once(' ').unwrap_or((header, ""));
    given.eq_ignore_ascii_case(wanted).then(|| rest.trim())
}

/// The values of a path's variables, in the order of the path.
#[derive(Debug, Default)]
pub struct Variables {
    pub(super) names: &'static [&'static str],
    pub(super) values: Vec<String>,
}

impl Variables {
    /// The value of one variable.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.names
            .iter()
            .position(|n| *n == name)
            .and_then(|index| self.values.get(index))
            .map(String::as_str)
    }
}

/// The client's own description, cut after 256 bytes.
pub(super) fn user_agent(headers: &HeaderMap) -> Option<&str> {
    let text = headers.get(USER_AGENT)?.to_str().ok()?;
    // A header that is a `str` is ASCII: it can be cut anywhere.
    Some(text.get(..USER_AGENT_LIMIT).unwrap_or(text))
}

/// The headers of a request. Handlers see only what has a method here.
#[derive(Debug)]
pub struct RequestHeaders {
    map: HeaderMap,
    organization: Option<u64>,
}

impl RequestHeaders {
    /// Takes the headers of a request over.
    ///
    /// # Errors
    /// 400 when `X-Iam-Orgid` is not an id.
    pub fn new(map: HeaderMap) -> Result<Self, Problem> {
        let organization = match map.get(ORGANIZATION_HEADER) {
            None => None,
            Some(value) => Some(
                value
                    .to_str()
                    .ok()
                    .and_then(parse_id)
                    .ok_or_else(|| Problem::invalid("X-Iam-Orgid", NOT_AN_ID))?,
            ),
        };
        Ok(Self { map, organization })
    }

    pub(super) fn get(&self, name: HeaderName) -> Option<&str> {
        self.map.get(name).and_then(|value| value.to_str().ok())
    }

    pub(super) const fn all(&self) -> &HeaderMap {
        &self.map
    }

    /// The organization that `X-Iam-Orgid` names.
    #[must_use]
    pub const fn organization(&self) -> Option<u64> {
        self.organization
    }

    /// The client's own description, cut after 256 bytes.
    #[must_use]
    pub fn user_agent(&self) -> Option<&str> {
        user_agent(&self.map)
    }

    /// The origin of the script that calls (RFC 6454 §7).
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.get(ORIGIN)
    }

    /// The value of a cookie (RFC 6265 §5.4), the first of that name.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.map
            .get_all(COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.split_once('='))
            .find(|(key, _)| key.trim() == name)
            .map(|(_, value)| value.trim())
    }

    /// The languages the caller prefers (RFC 9110 §12.5.4).
    #[must_use]
    pub fn accept_language(&self) -> Option<&str> {
        self.get(ACCEPT_LANGUAGE)
    }
}

/// An OAuth 2.0 client's id and secret, shown by HTTP Basic. Not `Debug`: it holds a secret.
pub struct ClientCredentials {
    /// The client's id.
    pub id: String,
    /// The client's secret.
    pub secret: String,
}

/// One call of an endpoint, as its handler gets it: `P` the path's variables, `Q` the query, `B`
/// the body; `()` where there is none.
///
/// Not `Debug`: bodies hold passwords.
pub struct Call<S: Service, P = (), Q = (), B = ()> {
    /// The whole service: for what belongs to no application.
    pub service: Arc<S>,
    /// The application.
    pub state: Arc<S::App>,
    /// Who calls.
    pub caller: S::Caller,
    /// The path's variables.
    pub path: P,
    /// The query.
    pub query: Q,
    /// The body.
    pub body: B,
    /// What of the headers a handler may need.
    pub headers: RequestHeaders,
    /// HTTP Basic credentials; only for an endpoint that takes a form.
    pub client: Option<ClientCredentials>,
    /// The caller's address.
    pub ip: IpAddr,
    /// The request's id.
    pub request_id: String,
    /// When an answer is no longer wanted: late work is to be dropped, not done.
    pub deadline: Instant,
}
