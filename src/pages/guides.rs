//! The documentation in the server itself: guides and pages for people as HTML, for machines as Markdown, a page for
//! each operation, and an index of all of them at `/llms.txt` (llmstxt.org).

use crate::http::document::Document;
use crate::http::{EndpointInfo, PageAnswer, PageRequest, Site};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html};
use rust_embed::Embed;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::future::ready;
use std::sync::OnceLock;

/// Where the documentation lies.
const ROOT: &str = "/docs/";
const OPERATIONS: &str = "operations/";
const INDEX: &str = "/llms.txt";
const STYLE: &str = include_str!("templates/guide.css");

#[derive(Embed)]
#[folder = "docs/"]
#[include = "*.md"]
#[include = "guides/*.md"]
struct Pages;

/// The documentation, each page made when it is first asked for.
pub struct Guides {
    public_url: String,
    table: Vec<EndpointInfo>,
    index: OnceLock<Document>,
    /// By path below [`ROOT`]: `guides/groups` and `guides/groups.md`.
    pages: BTreeMap<String, OnceLock<Document>>,
}

impl Guides {
    /// The documentation of a server that clients reach under `public_url`, with these operations.
    #[must_use]
    pub fn new(public_url: &str, table: Vec<EndpointInfo>) -> Self {
        let embedded = Pages::iter().filter_map(|file| Some(file.strip_suffix(".md")?.to_owned()));
        let operations = table
            .iter()
            .map(|info| format!("{OPERATIONS}{}", info.operation_id));
        let names = embedded.chain(operations);
        let pages = names.flat_map(|name| [format!("{name}.md"), name]);
        Self {
            public_url: public_url.to_owned(),
            index: OnceLock::new(),
            pages: pages.map(|name| (name, OnceLock::new())).collect(),
            table,
        }
    }

    fn document(&self, path: &str) -> Option<&Document> {
        if path == INDEX {
            return Some(self.index.get_or_init(|| text(self.index_text())));
        }
        // The folder is its first page.
        let below = match path.strip_prefix(ROOT)? {
            "guides" | "guides/" => "guides/README",
            below => below,
        };
        let page = self.pages.get(below)?;
        Some(page.get_or_init(|| {
            let name = below.strip_suffix(".md");
            let markdown = self.markdown(name.unwrap_or(below));
            match name {
                Some(_) => text(markdown),
                None => page_of(below, &markdown),
            }
        }))
    }

    fn markdown(&self, name: &str) -> String {
        if let Some(id) = name.strip_prefix(OPERATIONS) {
            let found = self.table.iter().find(|info| info.operation_id == id);
            return found.map_or_else(String::new, |info| self.operation(info));
        }
        let file = Pages::get(&format!("{name}.md"));
        file.map_or_else(String::new, |file| {
            String::from_utf8_lossy(&file.data).into_owned()
        })
    }

    /// The page of an operation.
    fn operation(&self, info: &EndpointInfo) -> String {
        let mut page = format!(
            "# {}\n\n{}\n\n`{} {}`\n",
            info.operation_id, info.summary, info.method, info.path
        );
        let mut add = |text: &str| {
            page.push('\n');
            page.push_str(text);
            page.push('\n');
        };
        if !info.description.is_empty() {
            add(info.description);
        }
        let roles: Vec<_> = info.allow.iter().map(|allow| allow.as_str()).collect();
        add(&format!("Who may call: {}.", roles.join(", ")));
        let codes: Vec<_> = info
            .errors
            .iter()
            .map(|code| format!("`{}`", code.as_str()))
            .collect();
        if !codes.is_empty() {
            add(&format!("Errors of its own: {}.", codes.join(", ")));
        }
        let body = match info.method.as_str() {
            "GET" | "DELETE" => "",
            _ => " \\\n  -H 'Content-Type: application/json' -d '{…}'",
        };
        let token = match info.is_public() {
            true => "",
            false => " \\\n  -H \"Authorization: Bearer $TOKEN\"",
        };
        add(&format!(
            "```sh\ncurl -X {} '{}{}'{token}{body}\n```",
            info.method, self.public_url, info.path
        ));
        add(&format!(
            "Parameters, bodies and answers: [the reference]({0}/docs#{1}), [openapi.json]({0}/openapi.json).",
            self.public_url, info.operation_id
        ));
        page
    }

    fn index_text(&self) -> String {
        let mut index = String::from("# Locai IAM\n\n## Docs\n\n");
        let base = &self.public_url;
        for info in &self.table {
            let roles: Vec<_> = info.allow.iter().map(|allow| allow.as_str()).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(
                index,
                "- [{id}]({base}{ROOT}{OPERATIONS}{id}.md): {} Roles allowed: {}",
                info.summary,
                roles.join(", "),
                id = info.operation_id,
            );
        }
        index.push_str("\n## Guides\n\n");
        let files = self.pages.keys().filter(|name| name.ends_with(".md"));
        for file in files.filter(|name| !name.starts_with(OPERATIONS)) {
            let name = file.trim_end_matches(".md");
            let title = self.markdown(name);
            let title = title.lines().next().unwrap_or_default();
            let title = title.trim_start_matches("# ");
            let _ = writeln!(index, "- [{title}]({base}{ROOT}{file})");
        }
        let _ = writeln!(
            index,
            "\n## OpenAPI Specs\n\n- [openapi]({base}/openapi.json)"
        );
        index
    }
}

impl std::fmt::Debug for Guides {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Guides").finish_non_exhaustive()
    }
}

impl Site for Guides {
    fn answer<'a>(&'a self, request: PageRequest<'a>) -> Option<PageAnswer<'a>> {
        let document = self.document(request.path)?;
        Some(Box::pin(ready(
            document.answer(request.method, request.headers),
        )))
    }
}

fn text(markdown: String) -> Document {
    let media_type = HeaderValue::from_static("text/markdown; charset=utf-8");
    Document::new(media_type, Bytes::from(markdown), [])
}

/// A page of Markdown for people. Nothing but its own style is loaded.
fn page_of(name: &str, markdown: &str) -> Document {
    let title = markdown
        .lines()
        .next()
        .unwrap_or(name)
        .trim_start_matches("# ");
    let depth = name.matches('/').count();
    let up = "../".repeat(depth);
    let parser = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(relinked);
    let mut body = String::new();
    html::push_html(&mut body, parser);
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <link rel=\"alternate\" type=\"text/markdown\" href=\"{last}.md\"><style>{STYLE}</style></head>\
         <body><nav><a href=\"{up}../docs\">Reference</a> <a href=\"{up}guides/README\">Guides</a> \
         <a href=\"{last}.md\">Markdown</a></nav><main>{body}</main></body></html>",
        title = escaped(title),
        last = name.rsplit('/').next().unwrap_or(name),
    );
    let style = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; img-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'"
    );
    let policy = HeaderValue::from_str(&policy)
        .unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    Document::new(html, page.into(), [(CONTENT_SECURITY_POLICY, policy)])
}

/// Links between pages lead to the pages for people; markup within a page is shown as text.
fn relinked(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => {
            let is_page = !dest_url.contains("://");
            let dest_url = match dest_url.split_once(".md") {
                Some((page, anchor)) if is_page => CowStr::from(format!("{page}{anchor}")),
                _ => dest_url,
            };
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            })
        }
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        other => other,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guides() -> Guides {
        let table = crate::api::table()
            .into_iter()
            .map(|endpoint| endpoint.info);
        Guides::new("https://id.example.com/iam", table.collect())
    }

    fn body(guides: &Guides, path: &str) -> String {
        let document = guides.document(path).unwrap_or_else(|| panic!("no {path}"));
        let answer = document.answer(&http::Method::GET, &http::HeaderMap::new());
        String::from_utf8(answer.expect("an answer").into_body().to_vec()).expect("a text")
    }

    #[test]
    fn the_index_has_every_operation_and_guide_and_all_of_it_is_there() {
        let guides = guides();
        let index = body(&guides, INDEX);
        let base = "(https://id.example.com/iam";
        let links: Vec<_> = index
            .split(base)
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
            .collect();
        assert!(links.len() > guides.table.len() + 15, "{index}");
        for link in links.iter().filter(|link| **link != "/openapi.json") {
            assert!(!body(&guides, link).is_empty(), "{link}");
            let page = body(&guides, link.trim_end_matches(".md"));
            assert!(page.contains("<h1>"), "{link}");
        }
        for info in &guides.table {
            assert!(index.contains(&format!("[{}]", info.operation_id)));
        }
    }

    #[test]
    fn links_between_pages_lead_somewhere() {
        let guides = guides();
        for name in guides
            .pages
            .keys()
            .filter(|name| name.starts_with("guides/") && !name.ends_with(".md"))
        {
            let page = body(&guides, &format!("{ROOT}{name}"));
            for link in page
                .split("href=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
            {
                // What is not embedded lies beside the program's source.
                if link.contains("://") || link.starts_with("../../") || link.starts_with('#') {
                    continue;
                }
                let base = url::Url::parse(&format!("http://x{ROOT}{name}")).expect("a URL");
                let to = base.join(link).expect("a link");
                assert!(
                    to.path() == "/docs" || guides.document(to.path()).is_some(),
                    "{link} in {name}"
                );
            }
        }
    }

    #[test]
    fn markup_in_a_page_is_text() {
        let page = page_of("x", "# <b>T</b>\n\n<script>alert(1)</script> <img src=x>");
        let answer = page
            .answer(&http::Method::GET, &http::HeaderMap::new())
            .expect("an answer");
        let text = String::from_utf8(answer.into_body().to_vec()).expect("a text");
        assert!(
            !text.contains("<script") && !text.contains("<img") && !text.contains("<b>"),
            "{text}"
        );
    }

    #[test]
    fn what_is_no_page_is_not_served() {
        let guides = guides();
        for path in [
            "/docs/guides/none",
            "/docs/../Cargo.toml",
            "/docs/openapi.json",
            "/docs/operations/none.md",
            "/docs/",
        ] {
            assert!(guides.document(path).is_none(), "{path}");
        }
    }
}
