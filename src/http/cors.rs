//! Cross-origin requests (Fetch standard §3.2): exact origins, with credentials.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, VARY,
};
use http::{HeaderMap, HeaderValue};

const ALLOWED_HEADERS: HeaderValue = HeaderValue::from_static(
    "authorization, content-type, traceparent, tracestate, x-app-name, x-iam-orgid, x-request-id",
);
const EXPOSED_HEADERS: HeaderValue =
    HeaderValue::from_static("retry-after, www-authenticate, x-request-id");
/// Ten minutes: a change of the allowed origins takes effect soon.
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");

/// Lets the scripts of `origin` read this answer.
pub(super) fn allow(headers: &mut HeaderMap, origin: HeaderValue) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(
        ACCESS_CONTROL_ALLOW_CREDENTIALS,
        HeaderValue::from_static("true"),
    );
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
}

/// Answers a preflight in addition to [`allow`].
pub(super) fn allow_preflight(headers: &mut HeaderMap, methods: HeaderValue) {
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS);
    headers.insert(ACCESS_CONTROL_MAX_AGE, MAX_AGE);
}

/// Tells caches that answers differ by origin, whether or not this one allows it.
pub(super) fn vary(headers: &mut HeaderMap) {
    headers.append(VARY, HeaderValue::from_static("Origin"));
}
