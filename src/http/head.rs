//! What must hold for the head of every request, whatever it asks for.

use super::error::{FieldError, Problem};
use super::request::{APPLICATION_HEADER, ORGANIZATION_HEADER};
use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST, ORIGIN};
use http::uri::Authority;
use http::{HeaderMap, HeaderName, Version};

/// Headers that say who calls, for what and from where, as they are written. Of two, a proxy in front
/// may have looked at the other one.
const SINGLE: [(HeaderName, &str); 6] = [
    (AUTHORIZATION, "Authorization"),
    (CONTENT_TYPE, "Content-Type"),
    (HOST, "Host"),
    (ORIGIN, "Origin"),
    (APPLICATION_HEADER, "X-App-Name"),
    (ORGANIZATION_HEADER, "X-Iam-Orgid"),
];

/// Refuses a head that can be read in more than one way.
///
/// # Errors
/// 400 for a header that is there twice but may not be (RFC 9110 §5.3), and for HTTP/1.1 without a
/// sound `Host` (RFC 9112 §3.2).
pub(super) fn check(version: Option<Version>, headers: &HeaderMap) -> Result<(), Problem> {
    let twice = SINGLE
        .into_iter()
        .filter(|(name, _)| headers.get_all(name).iter().count() > 1);
    let errors: Vec<FieldError> = twice
        .map(|(_, written)| FieldError {
            field: written.to_owned(),
            message: "is given more than once: send this header once".to_owned(),
        })
        .collect();
    if !errors.is_empty() {
        return Err(Problem::invalid_fields(errors));
    }
    if version == Some(Version::HTTP_11) && !has_sound_host(headers) {
        return Err(Problem::invalid(
            "Host",
            "is required: name the host that is asked, with its port if it is not the usual one",
        ));
    }
    Ok(())
}

fn has_sound_host(headers: &HeaderMap) -> bool {
    headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .and_then(|host| host.trim().parse::<Authority>().ok())
        .is_some_and(|host| !host.host().is_empty() && !host.as_str().contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn head(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn a_header_that_decides_something_stands_there_once() {
        for (name, written) in SINGLE {
            // The same value twice is no better: it shows that somebody put one in.
            let twice = head(&[(name.clone(), "a"), (name, "a")]);
            let problem = check(None, &twice).unwrap_err();
            assert_eq!(problem.errors()[0].field, written);
        }
        let harmless = head(&[(http::header::COOKIE, "a=1"), (http::header::COOKIE, "b=2")]);
        assert!(check(None, &harmless).is_ok());
    }

    #[test]
    fn http_1_1_names_its_host() {
        for sound in ["a.example", "a.example:8080", "[::1]:80", "127.0.0.1"] {
            assert!(
                check(Some(Version::HTTP_11), &head(&[(HOST, sound)])).is_ok(),
                "{sound}"
            );
        }
        for wrong in ["", " ", "a b", "a.example/x", "u@a.example", ":80"] {
            let problem = check(Some(Version::HTTP_11), &head(&[(HOST, wrong)])).unwrap_err();
            assert_eq!(problem.errors()[0].field, "Host", "{wrong}");
        }
        assert!(check(Some(Version::HTTP_11), &head(&[])).is_err());
        // HTTP/2 has `:authority`, HTTP/1.0 nothing.
        assert!(check(Some(Version::HTTP_2), &head(&[])).is_ok());
        assert!(check(Some(Version::HTTP_10), &head(&[])).is_ok());
    }
}
