//! What a handler answers when it went well.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION, SET_COOKIE};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use serde::Serialize;

/// The media type of every other answer.
pub const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A successful answer with a body of type `T`.
///
/// Every answer also gets the default headers: `Cache-Control: no-store`, `X-Request-Id` and the
/// protective ones of OWASP ASVS 5.0 V3.4; a header set here wins over its default.
#[derive(Debug)]
pub struct Reply<T> {
    status: StatusCode,
    body: Body<T>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

#[derive(Debug)]
enum Body<T> {
    Json(T),
    Raw(HeaderValue, Bytes),
    Empty,
}

impl<T> Reply<T> {
    const fn with(status: StatusCode, body: Body<T>) -> Self {
        Self {
            status,
            body,
            headers: Vec::new(),
        }
    }

    /// 200 with a body.
    #[must_use]
    pub const fn ok(body: T) -> Self {
        Self::with(StatusCode::OK, Body::Json(body))
    }

    /// 201 with a body.
    #[must_use]
    pub const fn created(body: T) -> Self {
        Self::with(StatusCode::CREATED, Body::Json(body))
    }

    /// 202 with a body.
    #[must_use]
    pub const fn accepted(body: T) -> Self {
        Self::with(StatusCode::ACCEPTED, Body::Json(body))
    }

    /// Any status with a body.
    #[must_use]
    pub const fn status(status: StatusCode, body: T) -> Self {
        Self::with(status, Body::Json(body))
    }

    /// 204 with nothing.
    #[must_use]
    pub const fn no_content() -> Self {
        Self::with(StatusCode::NO_CONTENT, Body::Empty)
    }

    /// 303: the browser goes on to `location` with a GET. A `location` that cannot stand in a
    /// header is left out; check it before.
    #[must_use]
    pub fn see_other(location: &str) -> Self {
        let reply = Self::with(StatusCode::SEE_OTHER, Body::Empty);
        match HeaderValue::from_str(location) {
            Ok(location) => reply.header(LOCATION, location),
            Err(_) => reply,
        }
    }

    /// 200 with bytes that are not JSON, such as metrics.
    #[must_use]
    pub const fn raw(media_type: HeaderValue, body: Bytes) -> Self {
        Self::with(StatusCode::OK, Body::Raw(media_type, body))
    }

    /// Adds a header; one of the same name as a default takes its place.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Sets a cookie: a whole `Set-Cookie` value.
    #[must_use]
    pub fn cookie(self, cookie: HeaderValue) -> Self {
        self.header(SET_COOKIE, cookie)
    }

    /// Lets the answer be kept: a whole `Cache-Control` value in place of `no-store`.
    #[must_use]
    pub fn cache(self, control: &'static str) -> Self {
        self.header(CACHE_CONTROL, HeaderValue::from_static(control))
    }
}

impl<T: Serialize> Reply<T> {
    pub(super) fn into_response(self) -> Result<Response<Bytes>, serde_json::Error> {
        let (media_type, body) = match self.body {
            Body::Json(body) => (Some(JSON), Bytes::from(serde_json::to_vec(&body)?)),
            Body::Raw(media_type, body) => (Some(media_type), body),
            Body::Empty => (None, Bytes::new()),
        };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        // Room for the default headers too, so that the map grows only once.
        response.headers_mut().reserve(12);
        if let Some(media_type) = media_type {
            response.headers_mut().insert(CONTENT_TYPE, media_type);
        }
        for (name, value) in self.headers {
            if name == SET_COOKIE {
                response.headers_mut().append(name, value);
            } else {
                response.headers_mut().insert(name, value);
            }
        }
        Ok(response)
    }
}
