//! gzip (RFC 1952) for whoever takes it (RFC 9110 §12.5.3).
//!
//! Only public documents and lists are compressed. An answer with a token, a code or a client's secret
//! never is: its length would tell how much the secret has in common with what an attacker had put
//! into the same answer (BREACH, CVE-2013-3587). A list repeats nothing of the request.

use super::endpoint::EndpointInfo;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, VARY};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use std::io::Write;

/// Shorter bodies are sent as they are, in bytes: they fit into a packet or two.
const LEAST: usize = 2048;

/// Whether a client takes gzip, and does not like the plain form better.
pub(super) fn takes_gzip(headers: &HeaderMap) -> bool {
    let (mut gzip, mut any, mut identity) = (None, None, None);
    let values = headers.get_all(ACCEPT_ENCODING).iter();
    for coding in values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
    {
        let mut parts = coding.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default().to_ascii_lowercase();
        let weight = parts
            .find_map(|parameter| {
                parameter
                    .strip_prefix("q=")
                    .or(parameter.strip_prefix("Q="))
            })
            .map_or(Some(1.0), |weight| weight.parse::<f32>().ok())
            .unwrap_or(0.0);
        match name.as_str() {
            "gzip" | "x-gzip" => gzip = Some(weight),
            "*" => any = Some(weight),
            "identity" => identity = Some(weight),
            _ => {}
        }
    }
    let gzip: f32 = gzip.or(any).unwrap_or(0.0);
    gzip > 0.0 && gzip >= identity.unwrap_or(0.0)
}

/// A document's bytes, as small as gzip makes them; `None` where that is not worth it.
pub(super) fn smallest(bytes: &[u8]) -> Option<Bytes> {
    gzip(bytes, Compression::best())
}

/// Compresses the answer of an endpoint that gives lists.
pub(super) fn compress(info: &EndpointInfo, takes_gzip: bool, response: &mut Response<Bytes>) {
    if !info.is_list || response.status() != StatusCode::OK {
        return;
    }
    vary(response.headers_mut());
    if !takes_gzip {
        return;
    }
    if let Some(smaller) = gzip(response.body(), Compression::fast()) {
        *response.body_mut() = smaller;
        mark(response.headers_mut());
    }
}

/// Says that the body is compressed.
pub(super) fn mark(headers: &mut HeaderMap) {
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
}

/// Tells caches that answers differ by what the client takes, whether or not this one is compressed.
pub(super) fn vary(headers: &mut HeaderMap) {
    headers.append(VARY, HeaderValue::from_static("Accept-Encoding"));
}

fn gzip(bytes: &[u8], level: Compression) -> Option<Bytes> {
    if bytes.len() < LEAST {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), level);
    // Writing into memory does not fail.
    encoder.write_all(bytes).ok()?;
    let smaller = encoder.finish().ok()?;
    (smaller.len() < bytes.len()).then(|| smaller.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_says_what_it_takes() {
        for (accepted, takes) in [
            (&[][..], false),
            (&["gzip"], true),
            (&["GZIP;Q=0.5"], true),
            (&["br, deflate"], false),
            (&["br", "gzip, deflate"], true),
            (&["*"], true),
            (&["gzip;q=0"], false),
            (&["gzip;q=0, *"], false),
            (&["identity"], false),
            (&["gzip;q=0.5, identity;q=0.8"], false),
            (&["gzip ; q=1.0, identity; q=0.5"], true),
            (&["gzip;q=nonsense"], false),
        ] {
            let mut headers = HeaderMap::new();
            for value in accepted {
                headers.append(ACCEPT_ENCODING, HeaderValue::from_static(value));
            }
            assert_eq!(takes_gzip(&headers), takes, "{accepted:?}");
        }
    }

    #[test]
    fn what_does_not_become_smaller_is_left_alone() {
        assert_eq!(smallest(&[b'a'; LEAST - 1]), None);
        let mut state = 1_u64;
        let noise: Vec<u8> = (0..LEAST)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                state.to_be_bytes()[0]
            })
            .collect();
        assert_eq!(smallest(&noise), None);
        assert!(smallest(&[b'a'; LEAST]).expect("smaller").len() < 100);
    }
}
