//! What went wrong, as a value: RFC 9457 problem details.

use super::codes;
use bytes::Bytes;
use domain::error_code::ErrorCode;
use http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderName, HeaderValue, StatusCode};
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;
use std::time::Duration;

/// The media type of every error (RFC 9457 §3).
pub const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

/// The challenge to who shows no token. RFC 6750 §3 wants a parameter behind the scheme.
pub(super) const BEARER: HeaderValue = HeaderValue::from_static("Bearer realm=\"locai-iam\"");
/// The challenge to who shows a token that is not good (RFC 6750 §3.1).
const INVALID_TOKEN: HeaderValue =
    HeaderValue::from_static("Bearer realm=\"locai-iam\", error=\"invalid_token\"");
/// The challenge to an OAuth client, which has an id and a secret (RFC 7617 §2).
const BASIC: HeaderValue = HeaderValue::from_static("Basic realm=\"locai-iam\", charset=\"UTF-8\"");

/// One field of the input that could not be accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldError {
    /// Where, as a dotted path such as `customRoles[0].key`; empty for the whole body.
    pub field: String,
    /// What was wrong with it. Never repeats the value.
    pub message: String,
}

/// An error answer: RFC 9457 §3, with a stable `code`, the request's id and, for validation, the
/// fields. Small to pass around: everything is behind one pointer.
#[derive(Clone, Debug)]
pub struct Problem(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    code: ErrorCode,
    detail: Cow<'static, str>,
    errors: Vec<FieldError>,
    headers: Vec<(HeaderName, HeaderValue)>,
    oauth: Option<&'static str>,
}

#[derive(Serialize)]
struct Wire<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_description: Option<&'a str>,
    #[serde(rename = "type")]
    kind: Reference<'a>,
    title: &'a str,
    status: u16,
    detail: &'a str,
    code: ErrorCode,
    #[serde(rename = "requestId")]
    request_id: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [FieldError],
}

/// The relative reference of a problem type: its entry on the reference page.
struct Reference<'a> {
    base_path: &'a str,
    code: ErrorCode,
}

impl Serialize for Reference<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{}/docs#{}", self.base_path, self.code))
    }
}

impl Problem {
    /// A problem with the status and title that belong to its code.
    #[must_use]
    pub fn new(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            code,
            detail: detail.into(),
            errors: Vec::new(),
            headers: Vec::new(),
            oauth: None,
        }))
    }

    fn checked(code: ErrorCode, detail: impl Into<Cow<'static, str>>, status: u16) -> Self {
        let problem = Self::new(code, detail);
        debug_assert_eq!(problem.status(), status, "`{code}` has another status");
        problem
    }

    /// 400 with a code of its own.
    #[must_use]
    pub fn bad_request(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::checked(code, detail, 400)
    }

    /// 400 `invalid-request` that names one field.
    #[must_use]
    pub fn invalid(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::invalid_fields(vec![FieldError {
            field: field.into(),
            message: message.into(),
        }])
    }

    /// 400 `invalid-request` that names several fields.
    #[must_use]
    pub fn invalid_fields(errors: Vec<FieldError>) -> Self {
        let detail = match errors.as_slice() {
            [one] if one.field.is_empty() => Cow::Owned(format!("Request body: {}.", one.message)),
            [one] => Cow::Owned(format!("`{}`: {}.", one.field, one.message)),
            _ => Cow::Borrowed("Several fields could not be accepted; see `errors`."),
        };
        let mut problem = Self::new(ErrorCode::InvalidRequest, detail);
        problem.0.errors = errors;
        problem
    }

    /// 401 `unauthenticated` with a challenge to show a token (RFC 6750 §3).
    #[must_use]
    pub fn unauthenticated() -> Self {
        Self::unauthorized(
            ErrorCode::Unauthenticated,
            "Sign in, or show a token that is still valid.",
        )
    }

    /// 401 with a code of its own, and a challenge to show a token.
    #[must_use]
    pub fn unauthorized(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::checked(code, detail, 401).header(WWW_AUTHENTICATE, BEARER)
    }

    /// Says in the challenge that the token shown is not good (RFC 6750 §3.1).
    #[must_use]
    pub fn invalid_token(self) -> Self {
        self.header(WWW_AUTHENTICATE, INVALID_TOKEN)
    }

    /// 403 `forbidden`, always with the same words: it must not tell whether the thing exists.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::new(ErrorCode::Forbidden, "Your roles do not allow this.")
    }

    /// 403 with a code of its own, where the reason may be told.
    #[must_use]
    pub fn refused(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::checked(code, detail, 403)
    }

    /// 404 with a code of its own.
    #[must_use]
    pub fn not_found(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::checked(code, detail, 404)
    }

    /// 405 with the methods that are allowed (RFC 9110 §15.5.6).
    #[must_use]
    pub fn method_not_allowed(allow: HeaderValue) -> Self {
        Self::new(
            ErrorCode::MethodNotAllowed,
            "The `Allow` header lists the methods that this address takes.",
        )
        .header(ALLOW, allow)
    }

    /// 409 with a code of its own.
    #[must_use]
    pub fn conflict(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::checked(code, detail, 409)
    }

    /// 413 for a body over `limit` bytes.
    #[must_use]
    pub fn too_large(limit: usize) -> Self {
        Self::new(
            ErrorCode::PayloadTooLarge,
            format!("The body may have at most {limit} bytes."),
        )
    }

    /// 415, naming the media type that is taken instead.
    #[must_use]
    pub fn unsupported_media_type(expected: &'static str) -> Self {
        Self::new(
            ErrorCode::UnsupportedMediaType,
            format!("Send the body with `Content-Type: {expected}` in UTF-8."),
        )
    }

    /// 429 with `Retry-After` in whole seconds, at least one.
    #[must_use]
    pub fn too_many_requests(retry_after: Duration) -> Self {
        Self::new(
            ErrorCode::TooManyRequests,
            "Wait as long as `Retry-After` says and try again.",
        )
        .retry_after(retry_after)
    }

    /// 503 with `Retry-After` in whole seconds, at least one.
    #[must_use]
    pub fn unavailable(retry_after: Duration) -> Self {
        Self::new(
            ErrorCode::Unavailable,
            "The server is busy. Wait as long as `Retry-After` says and try again.",
        )
        .retry_after(retry_after)
    }

    /// 500. What went wrong goes to the log, never into the answer.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(
            ErrorCode::InternalError,
            "The error was logged under the id of this request.",
        )
    }

    /// Adds `Retry-After` (RFC 9110 §10.2.3), rounded up to whole seconds, at least one.
    #[must_use]
    pub fn retry_after(self, after: Duration) -> Self {
        let seconds = after.as_secs() + u64::from(after.subsec_nanos() > 0);
        self.header(RETRY_AFTER, HeaderValue::from(seconds.max(1)))
    }

    /// Names a field that the problem is about.
    #[must_use]
    pub fn about(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.0.errors.push(FieldError {
            field: field.into(),
            message: message.into(),
        });
        self
    }

    /// Sets a header of the answer, in place of an earlier one of that name.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.retain(|(existing, _)| *existing != name);
        self.0.headers.push((name, value));
        self
    }

    /// Gives the problem the form of RFC 6749 §5.2: `error` is one of the codes listed there.
    /// An answer to a form endpoint gets a fitting one by itself.
    #[must_use]
    pub fn oauth(mut self, error: &'static str) -> Self {
        self.0.oauth = Some(error);
        self
    }

    pub(super) fn in_oauth_form(self) -> Self {
        let error = match (self.0.oauth, self.status().as_u16()) {
            (Some(error), _) => error,
            (None, 401) => "invalid_client",
            (None, 403) => "unauthorized_client",
            (None, 400..=499) => "invalid_request",
            // Not in RFC 6749 §5.2, which knows no server errors; §4.1.2.1 names them so.
            (None, 503) => "temporarily_unavailable",
            (None, _) => "server_error",
        };
        // The scheme by which a client can authenticate here (RFC 6749 §5.2).
        let problem = if self.status() == StatusCode::UNAUTHORIZED {
            self.header(WWW_AUTHENTICATE, BASIC)
        } else {
            self
        };
        problem.oauth(error)
    }

    /// Its stable code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// Its status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        codes::status(self.0.code)
    }

    /// What it says to the person who reads it.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.0.detail
    }

    /// The fields it names.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.0.errors
    }

    /// The answer. Its headers are those of the problem alone. The reference page lies below
    /// `base_path`, which is empty or begins with a slash.
    #[must_use]
    pub fn into_response(self, request_id: &str, base_path: &str) -> http::Response<Bytes> {
        let status = self.status();
        let inner = *self.0;
        let wire = Wire {
            error: inner.oauth,
            error_description: inner.oauth.map(|_| inner.detail.as_ref()),
            kind: Reference {
                base_path,
                code: inner.code,
            },
            title: codes::title(inner.code),
            status: status.as_u16(),
            detail: &inner.detail,
            code: inner.code,
            request_id,
            errors: &inner.errors,
        };
        let body = serde_json::to_vec(&wire).unwrap_or_default();
        let mut response = http::Response::new(Bytes::from(body));
        *response.status_mut() = status;
        // RFC 6749 §5.2 asks for this media type, and client libraries insist on it.
        let media_type = if inner.oauth.is_some() {
            super::reply::JSON
        } else {
            PROBLEM_JSON
        };
        response.headers_mut().insert(CONTENT_TYPE, media_type);
        for (name, value) in inner.headers {
            response.headers_mut().insert(name, value);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn body(problem: Problem) -> Value {
        serde_json::from_slice(problem.into_response("req-1", "").body())
            .expect("a problem is JSON")
    }

    #[test]
    fn a_problem_has_the_members_of_rfc_9457_and_ours() {
        let problem = Problem::invalid("customRoles[0].key", "must not be empty");
        assert_eq!(
            body(problem),
            json!({
                "type": "/docs#invalid-request", "title": "The request is not valid", "status": 400,
                "detail": "`customRoles[0].key`: must not be empty.", "code": "invalid-request", "requestId": "req-1",
                "errors": [{"field": "customRoles[0].key", "message": "must not be empty"}]
            })
        );
    }

    #[test]
    fn statuses_and_headers_fit_the_problem() {
        let of = |problem: Problem, header: HeaderName| {
            let response = problem.into_response("r", "");
            (
                response.status().as_u16(),
                response
                    .headers()
                    .get(header)
                    .map(|v| v.to_str().unwrap().to_owned()),
            )
        };
        assert_eq!(
            of(Problem::unauthenticated(), WWW_AUTHENTICATE),
            (401, Some("Bearer realm=\"locai-iam\"".into()))
        );
        assert_eq!(
            of(
                Problem::too_many_requests(Duration::from_millis(1200)),
                RETRY_AFTER
            ),
            (429, Some("2".into()))
        );
        assert_eq!(
            of(Problem::unavailable(Duration::ZERO), RETRY_AFTER),
            (503, Some("1".into()))
        );
        let allow = HeaderValue::from_static("GET, HEAD");
        assert_eq!(
            of(Problem::method_not_allowed(allow), ALLOW),
            (405, Some("GET, HEAD".into()))
        );
        assert_eq!(
            of(Problem::too_large(10), CONTENT_TYPE),
            (413, Some("application/problem+json".into()))
        );
    }

    #[test]
    fn an_oauth_client_finds_the_error_where_rfc_6749_puts_it() {
        let response = Problem::unauthorized(ErrorCode::InvalidCredentials, "No.")
            .in_oauth_form()
            .into_response("r", "");
        assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
        let body: Value = serde_json::from_slice(response.body()).unwrap();
        assert_eq!(
            (&body["error"], &body["error_description"]),
            (&json!("invalid_client"), &json!("No."))
        );
    }
}
