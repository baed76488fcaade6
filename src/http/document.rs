//! Documents that are made once and served as bytes, with an entity tag.

use super::compression;
use super::endpoint::EndpointInfo;
use super::error::Problem;
use super::{docs_page, openapi};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, OPTIONS");

/// A public document: bytes, headers of its own, and an entity tag made of the bytes.
#[derive(Clone, Debug)]
pub struct Document {
    body: Bytes,
    headers: Vec<(HeaderName, HeaderValue)>,
    tag: HeaderValue,
    /// Made when somebody first takes it; none where it is no text or gets no smaller.
    compressed: OnceLock<Option<Bytes>>,
}

/// The documents of a table. Each is made when it is first asked for: a server that nobody asks
/// keeps neither the document nor the megabytes it takes to make it.
#[derive(Debug, Default)]
pub(super) struct Documents {
    openapi: OnceLock<Document>,
    page: OnceLock<Document>,
}

impl Documents {
    /// The document at a path, if there is one.
    pub(super) fn get<'i, T: Iterator<Item = &'i EndpointInfo>>(
        &self,
        path: &str,
        public_url: &str,
        table: impl FnOnce() -> T,
    ) -> Option<&Document> {
        match path {
            "/openapi.json" | "/api-json" => Some(self.openapi.get_or_init(|| {
                Document::new(super::reply::JSON, openapi::bytes(table(), public_url), [])
            })),
            "/docs" => Some(self.page.get_or_init(|| {
                let (page, policy) = docs_page::page();
                let html = HeaderValue::from_static("text/html; charset=utf-8");
                Document::new(html, page, [(CONTENT_SECURITY_POLICY, policy)])
            })),
            _ => None,
        }
    }
}

impl Document {
    /// A document that caches ask about again before they show it, unless `headers` say otherwise.
    #[must_use]
    pub fn new(
        media_type: HeaderValue,
        body: Bytes,
        headers: impl IntoIterator<Item = (HeaderName, HeaderValue)>,
    ) -> Self {
        let digest = URL_SAFE_NO_PAD.encode(&Sha256::digest(&body)[..16]);
        let tag = HeaderValue::from_str(&format!("\"{digest}\""))
            .unwrap_or_else(|_| HeaderValue::from_static("\"\""));
        let mut all = vec![
            (CONTENT_TYPE, media_type),
            (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        ];
        all.extend(headers);
        Self {
            body,
            headers: all,
            tag,
            compressed: OnceLock::new(),
        }
    }

    /// The document, or 304 for whoever has it already (RFC 9110 §13.1.2).
    ///
    /// # Errors
    /// 405 for a method that changes something.
    pub fn answer(&self, method: &Method, headers: &HeaderMap) -> Result<Response<Bytes>, Problem> {
        let mut response = Response::new(Bytes::new());
        match *method {
            Method::GET | Method::HEAD => {}
            Method::OPTIONS => {
                *response.status_mut() = StatusCode::NO_CONTENT;
                response.headers_mut().insert(ALLOW, METHODS);
                return Ok(response);
            }
            _ => return Err(Problem::method_not_allowed(METHODS)),
        }
        let smaller = self
            .compressed()
            .filter(|_| compression::takes_gzip(headers));
        // Each form of a document has a tag of its own (RFC 9110 §8.8.3).
        let tag = if smaller.is_some() {
            self.compressed_tag()
        } else {
            self.tag.clone()
        };
        response.headers_mut().insert(ETAG, tag.clone());
        for (name, value) in &self.headers {
            response.headers_mut().insert(name, value.clone());
        }
        let is_known = headers
            .get_all(IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|value| {
                value
                    .split(',')
                    .map(|tag| tag.trim().trim_start_matches("W/"))
                    .any(|known| known == "*" || known == tag)
            });
        compression::vary(response.headers_mut());
        if is_known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        } else if let Some(smaller) = smaller {
            compression::mark(response.headers_mut());
            *response.body_mut() = smaller;
        } else {
            *response.body_mut() = self.body.clone();
        }
        Ok(response)
    }

    fn compressed(&self) -> Option<Bytes> {
        let is_text = self.headers.iter().any(|(name, value)| {
            *name == CONTENT_TYPE
                && ["text/", "application/json", "image/svg+xml"]
                    .iter()
                    .any(|text| value.as_bytes().starts_with(text.as_bytes()))
        });
        self.compressed
            .get_or_init(|| is_text.then(|| compression::smallest(&self.body)).flatten())
            .clone()
    }

    fn compressed_tag(&self) -> HeaderValue {
        let tag = self.tag.to_str().unwrap_or_default().trim_matches('"');
        HeaderValue::from_str(&format!("\"{tag}-gzip\"")).unwrap_or_else(|_| self.tag.clone())
    }
}
