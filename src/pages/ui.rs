//! `/ui`: sign-in, sign-up, account and the pages that mails lead to.
//!
//! They are built from `sdk/pages` and embedded, so that one file is all there is to install.

use crate::http::document::Document;
use crate::http::{PageAnswer, PageRequest, Problem, Site};
use bytes::Bytes;
use domain::error_code::ErrorCode;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION};
use http::{HeaderValue, Response, StatusCode};
use rust_embed::Embed;
use std::borrow::Cow;
use std::collections::HashMap;
use std::future::ready;

/// Where the pages lie.
pub const ROOT: &str = "/ui";

/// Only what the server itself serves is loaded and called; no page may be framed (OWASP ASVS 5,
/// 3.4.3 and 3.4.6). Scripts can put no text into the page as markup.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
                      img-src 'self' data:; connect-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

#[derive(Embed)]
#[folder = "sdk/pages/dist/ui/"]
#[allow_missing = true]
struct Files;

/// What an operator adds to the pages.
#[derive(Debug, Default)]
pub struct Appearance {
    /// A style sheet that is read after the pages' own.
    pub stylesheet: Option<Vec<u8>>,
    /// A picture above the forms, with its media type.
    pub logo: Option<(Vec<u8>, &'static str)>,
}

/// The pages, ready to be served.
#[derive(Debug)]
pub struct UiPages {
    index: Document,
    files: HashMap<Box<str>, Document>,
}

impl UiPages {
    /// Whether the build has the pages in it.
    #[must_use]
    pub fn are_built() -> bool {
        Files::get("index.html").is_some()
    }

    /// The embedded pages of a server that clients reach under `public_url`; none where the build
    /// has none.
    #[must_use]
    pub fn new(public_url: &str, appearance: Appearance) -> Option<Self> {
        let index = Files::get("index.html")?;
        let index = String::from_utf8_lossy(&index.data).into_owned();
        let mut files: HashMap<Box<str>, Document> = Files::iter()
            .filter(|name| name != "index.html")
            .filter_map(|name| Some((Box::from(&*name), asset(&name)?)))
            .collect();
        let mut head = format!(
            "<meta name=\"iam-public-url\" content=\"{}\">",
            attribute(public_url)
        );
        if let Some(stylesheet) = appearance.stylesheet {
            let css = HeaderValue::from_static("text/css; charset=utf-8");
            files.insert("own.css".into(), Document::new(css, stylesheet.into(), []));
            head.push_str("<link rel=\"stylesheet\" href=\"./own.css\">");
        }
        if let Some((logo, media_type)) = appearance.logo {
            let media_type = HeaderValue::from_static(media_type);
            // A picture in SVG may hold scripts, which run when it is opened by itself.
            let policy = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'");
            let logo = Document::new(media_type, logo.into(), [(CONTENT_SECURITY_POLICY, policy)]);
            files.insert("logo".into(), logo);
            head.push_str("<meta name=\"iam-logo\" content=\"./logo\">");
        }
        let index = index.replacen("</head>", &format!("{head}</head>"), 1);
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        let policy = (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
        Some(Self {
            index: Document::new(html, index.into(), [policy]),
            files,
        })
    }

    fn serve(&self, request: PageRequest<'_>, path: &str) -> Result<Response<Bytes>, Problem> {
        let document = match self.files.get(path) {
            Some(file) => file,
            // The page itself finds out which of its views is meant.
            None if is_view(path) => &self.index,
            None => {
                return Err(Problem::not_found(
                    ErrorCode::NotFound,
                    "There is no such page. The pages begin at /ui/.",
                ));
            }
        };
        document.answer(request.method, request.headers)
    }
}

impl Site for UiPages {
    fn answer<'a>(&'a self, request: PageRequest<'a>) -> Option<PageAnswer<'a>> {
        let below = request.path.strip_prefix(ROOT)?;
        let answer = if below.is_empty() {
            Ok(to_root(request.query))
        } else {
            self.serve(request, below.strip_prefix('/')?)
        };
        Some(Box::pin(ready(answer)))
    }
}

/// Leads to the root of the pages by a relative address, which holds behind a proxy too.
fn to_root(query: &str) -> Response<Bytes> {
    let to = if query.is_empty() {
        "ui/".to_owned()
    } else {
        format!("ui/?{query}")
    };
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    if let Ok(to) = HeaderValue::from_str(&to) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

/// Whether a path is that of a view: nothing, or one word.
fn is_view(path: &str) -> bool {
    path.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn asset(name: &str) -> Option<Document> {
    let body = match Files::get(name)?.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    };
    let media_type = match name.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
    // The name of a built file holds the digest of its content.
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    let headers = name
        .starts_with("assets/")
        .then_some((CACHE_CONTROL, forever));
    Some(Document::new(
        HeaderValue::from_static(media_type),
        body,
        headers,
    ))
}

/// Text within an attribute in double quotes.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
