//! `/dev/mail`: the mail directory as pages, so that a newcomer can finish a sign-up without a mail
//! server.
//!
//! The mails hold codes. The pages are there only while mail goes to a directory, and only for
//! browsers on this machine: the connection, the name in `Host` and the absence of a proxy's headers
//! must all say so. A page of another site that has its own name lead here (DNS rebinding) fails by
//! `Host`.

use crate::http::document::Document;
use crate::http::{PageAnswer, PageRequest, Problem, Site};
use bytes::Bytes;
use domain::error_code::ErrorCode;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, LOCATION};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use mail_parser::{Address, Message, MessageParser};
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Value, context};
use serde::Serialize;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use url::{Host, Url};

/// Where the pages lie.
pub const ROOT: &str = "/dev/mail";

/// Most mails on the list; the rest stays in the directory.
const MOST_LISTED: usize = 200;
/// Largest mail that is shown, in bytes: ours have a few kilobytes.
const LARGEST: u64 = 256 * 1024;

/// Headers by which a proxy says that it passes on somebody else's request.
const PROXY_HEADERS: [&str; 4] = ["forwarded", "x-forwarded-for", "x-forwarded-host", "via"];

const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; frame-src 'self'; \
                           base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A mail's own markup: styled, and nothing else; its links open outside the frame.
const MAIL_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                           form-action 'none'; frame-ancestors 'self'; \
                           sandbox allow-popups allow-popups-to-escape-sandbox";

/// The pages over one mail directory.
pub struct DevMail {
    directory: Arc<Path>,
    templates: Arc<Environment<'static>>,
    style: Document,
}

/// A mail as the pages show it.
#[derive(Serialize)]
struct Shown {
    name: String,
    from: String,
    to: String,
    subject: String,
    date: String,
    text: Vec<Line>,
}

/// A line of a mail's text, with the address if it is one.
#[derive(Serialize)]
struct Line {
    text: String,
    link: Option<String>,
}

/// What is asked for.
enum Page {
    List,
    Mail(String),
    Html(String),
}

impl DevMail {
    /// Pages over the mails in `directory`.
    #[must_use]
    pub fn new(directory: &Path) -> Self {
        let mut templates = Environment::empty();
        templates.set_auto_escape_callback(|_| AutoEscape::Html);
        for (name, source) in [
            ("list", include_str!("templates/mail-list.html")),
            ("mail", include_str!("templates/mail.html")),
        ] {
            let added = templates.add_template(name, source);
            debug_assert!(added.is_ok(), "{added:?}");
        }
        let css = HeaderValue::from_static("text/css; charset=utf-8");
        Self {
            directory: directory.into(),
            templates: Arc::new(templates),
            style: Document::new(
                css,
                Bytes::from_static(include_bytes!("templates/mail.css")),
                [],
            ),
        }
    }

    async fn page(&self, request: PageRequest<'_>, page: Page) -> Result<Response<Bytes>, Problem> {
        let directory = Arc::clone(&self.directory);
        let templates = Arc::clone(&self.templates);
        let made = tokio::task::spawn_blocking(move || make(&directory, &templates, &page));
        let (html, policy) = made.await.unwrap_or_else(|_| Err(Problem::internal()))?;
        let document = Document::new(
            HeaderValue::from_static("text/html; charset=utf-8"),
            html.into(),
            [
                (CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
                (CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ],
        );
        document.answer(request.method, request.headers)
    }
}

impl Site for DevMail {
    fn answer<'a>(&'a self, request: PageRequest<'a>) -> Option<PageAnswer<'a>> {
        let below = request.path.strip_prefix(ROOT)?;
        if !below.is_empty() && !below.starts_with('/') {
            return None;
        }
        Some(Box::pin(async move {
            if !is_from_here(request) {
                return Err(nothing_here());
            }
            match below.strip_prefix('/') {
                None => Ok(to_list()),
                Some("") => self.page(request, Page::List).await,
                Some("style.css") => self.style.answer(request.method, request.headers),
                Some(rest) => {
                    let (name, is_html) = match rest.strip_suffix("/html") {
                        Some(name) => (name, true),
                        None => (rest, false),
                    };
                    if !is_mail_name(name) {
                        return Err(nothing_here());
                    }
                    let name = name.to_owned();
                    let page = if is_html {
                        Page::Html(name)
                    } else {
                        Page::Mail(name)
                    };
                    self.page(request, page).await
                }
            }
        }))
    }
}

/// Whether a browser of this machine asks, without a proxy in between.
fn is_from_here(request: PageRequest<'_>) -> bool {
    let is_proxied = PROXY_HEADERS
        .iter()
        .any(|name| request.headers.contains_key(HeaderName::from_static(name)));
    request.peer.to_canonical().is_loopback() && !is_proxied && names_this_machine(request.headers)
}

fn names_this_machine(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let parsed = host.and_then(|host| Url::parse(&format!("http://{host}/")).ok());
    match parsed.as_ref().and_then(Url::host) {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).to_canonical().is_loopback(),
        None => false,
    }
}

fn nothing_here() -> Problem {
    Problem::not_found(ErrorCode::NotFound, "There is nothing at this address.")
}

fn to_list() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    response
        .headers_mut()
        .insert(LOCATION, HeaderValue::from_static("mail/"));
    response
}

/// Only names that the mailer gives: no path leads out of the directory.
fn is_mail_name(name: &str) -> bool {
    name.strip_suffix(".eml").is_some_and(|stem| {
        (1..=64).contains(&stem.len())
            && stem
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-')
    })
}

fn make(
    directory: &Path,
    templates: &Environment<'_>,
    page: &Page,
) -> Result<(String, &'static str), Problem> {
    let rendered = |template, context| {
        let template = templates.get_template(template);
        let html = template.and_then(|template| template.render(context));
        html.map_err(|error| {
            tracing::error!(%error, "a mail could not be shown");
            Problem::internal()
        })
    };
    match page {
        Page::List => {
            let mut names = names(directory);
            names.sort_unstable_by(|a, b| b.cmp(a));
            let mails: Vec<Shown> = names
                .iter()
                .take(MOST_LISTED)
                .filter_map(|name| Some(shown(name, &parse(&read(directory, name)?)?)))
                .collect();
            let more = names.len().saturating_sub(MOST_LISTED);
            Ok((
                rendered(
                    "list",
                    context! { mails => Value::from(Serde(mails)), more },
                )?,
                PAGE_POLICY,
            ))
        }
        Page::Mail(name) => {
            let bytes = read(directory, name).ok_or_else(nothing_here)?;
            let mail = shown(name, &parse(&bytes).ok_or_else(nothing_here)?);
            Ok((
                rendered("mail", context! { mail => Value::from(Serde(mail)) })?,
                PAGE_POLICY,
            ))
        }
        Page::Html(name) => {
            let bytes = read(directory, name).ok_or_else(nothing_here)?;
            let mail = parse(&bytes).ok_or_else(nothing_here)?;
            let html = mail.body_html(0).ok_or_else(nothing_here)?;
            // Without it a link would open in the frame.
            let html = html.replacen("<head>", "<head><base target=\"_blank\">", 1);
            Ok((html, MAIL_POLICY))
        }
    }
}

fn names(directory: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| is_mail_name(name))
        .collect()
}

fn read(directory: &Path, name: &str) -> Option<Vec<u8>> {
    let path: PathBuf = directory.join(name);
    let is_small = std::fs::metadata(&path).ok()?.len() <= LARGEST;
    is_small.then(|| std::fs::read(&path).ok()).flatten()
}

fn parse(bytes: &[u8]) -> Option<Message<'_>> {
    MessageParser::default().parse(bytes)
}

fn shown(name: &str, mail: &Message<'_>) -> Shown {
    let address = |addresses: Option<&Address<'_>>| {
        let first = addresses.and_then(Address::first);
        first
            .and_then(|address| address.address())
            .unwrap_or_default()
            .to_owned()
    };
    let line = |text: &str| Line {
        link: (text.starts_with("http://") || text.starts_with("https://"))
            .then(|| text.to_owned()),
        text: text.to_owned(),
    };
    Shown {
        name: name.to_owned(),
        from: address(mail.from()),
        to: address(mail.to()),
        subject: mail.subject().unwrap_or_default().to_owned(),
        date: mail
            .date()
            .map(|date| date.to_rfc3339())
            .unwrap_or_default(),
        text: mail
            .body_text(0)
            .map(|text| text.lines().map(line).collect())
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_the_mailer_gives_are_read() {
        assert!(is_mail_name("001790000000000-77.eml"));
        for name in [
            "", ".eml", "../x.eml", "a.eml", "1.eml/", "1%2F.eml", "1.txt",
        ] {
            assert!(!is_mail_name(name), "{name}");
        }
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        let named = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, host.parse().unwrap());
            names_this_machine(&headers)
        };
        for host in ["localhost:8080", "127.0.0.1", "[::1]:8080", "iam.localhost"] {
            assert!(named(host), "{host}");
        }
        for host in [
            "evil.example",
            "192.0.2.7:8080",
            "[2001:db8::1]",
            "localhost.evil.example",
        ] {
            assert!(!named(host), "{host}");
        }
        assert!(!names_this_machine(&HeaderMap::new()));
    }
}
