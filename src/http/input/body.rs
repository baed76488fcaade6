//! Reading a body from the network: never more than the limit, never for longer than allowed.

use super::super::endpoint::Accepts;
use super::super::error::Problem;
use bytes::{Buf, Bytes, BytesMut};
use domain::error_code::ErrorCode;
use futures_util::{Stream, StreamExt};
use http::HeaderMap;
use http::HeaderValue;
use http::header::{CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use std::pin::pin;
use std::time::Duration;

/// Reads a whole body of at most `limit` bytes within `timeout`.
pub(in crate::http) async fn read_body<S, B, E>(
    headers: &HeaderMap,
    stream: S,
    limit: usize,
    timeout: Duration,
) -> Result<Bytes, Problem>
where
    S: Stream<Item = Result<B, E>>,
    B: Buf,
{
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit as u64) {
        return Err(Problem::too_large(limit));
    }
    match tokio::time::timeout(timeout, collect(stream, limit)).await {
        Ok(read) => read,
        Err(_) => Err(Problem::new(
            ErrorCode::RequestTimeout,
            "Send the whole body without delay.",
        )
        .header(CONNECTION, HeaderValue::from_static("close"))),
    }
}

async fn collect<S, B, E>(stream: S, limit: usize) -> Result<Bytes, Problem>
where
    S: Stream<Item = Result<B, E>>,
    B: Buf,
{
    let mut stream = pin!(stream);
    // Nearly every body comes in one piece, which then need not be copied.
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    while let Some(chunk) = stream.next().await {
        let Ok(mut chunk) = chunk else {
            return Err(Problem::invalid("", "ended before it was complete"));
        };
        let length = chunk.remaining();
        if first.len().max(rest.len()) + length > limit {
            return Err(Problem::too_large(limit));
        }
        if first.is_empty() && rest.is_empty() {
            first = chunk.copy_to_bytes(length);
        } else {
            if rest.is_empty() {
                rest.extend_from_slice(&first);
            }
            rest.extend_from_slice(&chunk.copy_to_bytes(length));
        }
    }
    Ok(if rest.is_empty() {
        first
    } else {
        rest.freeze()
    })
}

/// Reads what is left of a body and drops it; whether that was all of it, at most `limit` bytes
/// within `timeout`.
pub(in crate::http) async fn drain<S, B, E>(stream: S, limit: usize, timeout: Duration) -> bool
where
    S: Stream<Item = Result<B, E>>,
    B: Buf,
{
    let mut stream = pin!(stream);
    let read = async {
        let mut length = 0;
        while let Some(chunk) = stream.next().await {
            let Ok(chunk) = chunk else { return false };
            length += chunk.remaining();
            if length > limit {
                return false;
            }
        }
        true
    };
    tokio::time::timeout(timeout, read).await.unwrap_or(false)
}

/// Checks `Content-Type` (RFC 9110 §8.3): the type must be the endpoint's, the charset UTF-8.
/// Without the header only an empty body will do, which is known after it was read.
pub(in crate::http) fn check_media_type(
    headers: &HeaderMap,
    accepts: Accepts,
    body: Option<&Bytes>,
) -> Result<(), Problem> {
    let expected = match accepts {
        Accepts::Nothing => return Ok(()),
        Accepts::Json => "application/json",
        Accepts::Form => "application/x-www-form-urlencoded",
    };
    let fits = match headers.get(CONTENT_TYPE) {
        None => body.is_none_or(Bytes::is_empty),
        Some(given) => given
            .to_str()
            .is_ok_and(|given| is_media_type(given, expected)),
    };
    let is_plain = headers
        .get(CONTENT_ENCODING)
        .is_none_or(|encoding| encoding == "identity");
    if fits && is_plain {
        Ok(())
    } else {
        Err(Problem::unsupported_media_type(expected))
    }
}

fn is_media_type(given: &str, expected: &str) -> bool {
    let mut parts = given.split(';').map(str::trim);
    parts
        .next()
        .is_some_and(|essence| essence.eq_ignore_ascii_case(expected))
        && parts
            .filter(|parameter| !parameter.is_empty())
            .all(|parameter| match parameter.split_once('=') {
                Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
                    value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
                }
                _ => true,
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_are_compared_as_they_should_be() {
        for fits in [
            "application/json",
            "Application/JSON",
            "application/json; charset=utf-8",
            "application/json;charset=\"UTF-8\"",
            "application/json; profile=x;",
        ] {
            assert!(is_media_type(fits, "application/json"), "{fits}");
        }
        for other in [
            "",
            "text/json",
            "application/jsonx",
            "application/json; charset=latin1",
            "application/problem+json",
            "application/json, text/plain",
        ] {
            assert!(!is_media_type(other, "application/json"), "{other}");
        }
    }
}
