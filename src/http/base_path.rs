//! The path below which the server is reached, where it does not have a host for itself.

/// What RFC 8414 §3.1 puts before the path of an issuer, and with it before the base path.
const METADATA: &str = "/.well-known/oauth-authorization-server";

/// A request's path without the base path, which is empty or begins with a slash. A path that does not
/// begin with it stays: a proxy took it off.
pub(super) fn without(path: String, base: &str) -> String {
    if base.is_empty() {
        return path;
    }
    if let Some(below) = below(&path, base) {
        return if below.is_empty() { "/" } else { below }.to_owned();
    }
    match below(&path, METADATA).and_then(|issuer| self::below(issuer, base)) {
        Some(below) => format!("{METADATA}{below}"),
        None => path,
    }
}

/// What follows whole segments; empty where nothing does.
fn below<'p>(path: &'p str, base: &str) -> Option<&'p str> {
    path.strip_prefix(base)
        .filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    #[test]
    fn whole_segments_are_taken_off_once() {
        for (path, expected) in [
            ("/iam", "/"),
            ("/iam/", "/"),
            ("/iam/docs", "/docs"),
            ("/docs", "/docs"),
            ("/iamb/docs", "/iamb/docs"),
            ("/iam/iam/docs", "/iam/docs"),
            ("/iam//docs", "//docs"),
            ("/", "/"),
            ("*", "*"),
            (
                "/.well-known/oauth-authorization-server/iam/apps/a",
                "/.well-known/oauth-authorization-server/apps/a",
            ),
            (
                "/iam/.well-known/oauth-authorization-server/apps/a",
                "/.well-known/oauth-authorization-server/apps/a",
            ),
            (
                "/.well-known/oauth-authorization-server/apps/a",
                "/.well-known/oauth-authorization-server/apps/a",
            ),
        ] {
            assert_eq!(super::without(path.to_owned(), "/iam"), expected, "{path}");
            assert_eq!(super::without(path.to_owned(), ""), path);
        }
        assert_eq!(super::without("/a/b/docs".to_owned(), "/a/b"), "/docs");
    }
}
