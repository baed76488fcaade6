//! The reference page: one document that loads nothing but `/openapi.json`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::HeaderValue;
use sha2::{Digest, Sha256};

const PAGE: &str = include_str!("assets/docs.html");
const STYLE: &str = include_str!("assets/docs.css");
const SCRIPT: &str = include_str!("assets/docs.js");

/// The page and its content security policy, which allows just its own script and style, by hash.
pub(super) fn page() -> (Bytes, HeaderValue) {
    let page = PAGE
        .replace("/*style*/", STYLE)
        .replace("/*script*/", SCRIPT);
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; connect-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        hash(SCRIPT),
        hash(STYLE)
    );
    let policy = HeaderValue::from_str(&policy)
        .unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    (Bytes::from(page), policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_loads_nothing_from_elsewhere() {
        let (page, policy) = page();
        let page = std::str::from_utf8(&page).unwrap();
        for loading in [
            "src=",
            "<link rel=\"stylesheet\"",
            "@import",
            "url(http",
            "//cdn",
            "fonts.g",
        ] {
            assert!(!page.contains(loading), "{loading}");
        }
        assert!(page.contains(STYLE) && page.contains(SCRIPT));
        assert!(!policy.to_str().unwrap().contains("unsafe"));
    }

    #[test]
    fn the_page_builds_no_markup_from_text() {
        for dangerous in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
        ] {
            assert!(!SCRIPT.contains(dangerous), "{dangerous}");
        }
        assert!(
            !PAGE.contains("style=\""),
            "the policy allows no inline style attributes"
        );
    }
}
