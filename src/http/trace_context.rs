//! Which trace of a distributed system a request belongs to: `traceparent` and `tracestate` (W3C Trace
//! Context, <https://www.w3.org/TR/trace-context/>). They are kept for the log; nothing is sent on.

use http::{HeaderMap, HeaderName};

/// Names the trace and the span of the caller.
pub const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");
/// What tracing systems add for themselves.
pub const TRACESTATE: HeaderName = HeaderName::from_static("tracestate");

/// Longest `tracestate` that is kept, in bytes (§3.3.1.5 asks for at least 512).
const STATE_LIMIT: usize = 512;
/// Most members of a `tracestate` (§3.3.1.1).
const STATE_MEMBERS: usize = 32;

/// The trace that a request belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceContext {
    /// The trace: 32 lower-case hexadecimal digits, not all zero.
    pub trace_id: String,
    /// The caller's span: 16 lower-case hexadecimal digits, not all zero.
    pub parent_id: String,
    /// Whether the caller keeps the trace.
    pub is_sampled: bool,
    /// `tracestate`, where it is well-formed; else empty.
    pub state: String,
}

impl TraceContext {
    /// The context that the headers of a request name; none where `traceparent` is missing, there twice
    /// or malformed: such a request begins a trace of its own (§4.3).
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let mut parents = headers.get_all(TRACEPARENT).iter();
        let parent = match (parents.next(), parents.next()) {
            (Some(parent), None) => parent.to_str().ok()?,
            _ => return None,
        };
        let (trace_id, parent_id, flags) = parsed(parent)?;
        Some(Self {
            trace_id: trace_id.to_owned(),
            parent_id: parent_id.to_owned(),
            is_sampled: flags & 1 == 1,
            state: state(headers).unwrap_or_default(),
        })
    }
}

/// Trace, parent and flags (§3.2.2). A version that is not known yet may have more behind a dash.
fn parsed(parent: &str) -> Option<(&str, &str, u8)> {
    let mut parts = parent.splitn(5, '-');
    let (version, trace, span, flags) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let has_more = parts.next().is_some();
    let is_hex = |text: &str, length: usize| {
        text.len() == length
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    };
    let is_id = |text: &str, length: usize| is_hex(text, length) && text.bytes().any(|b| b != b'0');
    let is_sound = is_hex(version, 2)
        && version != "ff"
        && (version != "00" || !has_more)
        && is_id(trace, 32)
        && is_id(span, 16)
        && is_hex(flags, 2);
    is_sound.then_some((trace, span, u8::from_str_radix(flags, 16).ok()?))
}

/// `tracestate`, several headers as one (§3.3.1.1); none where a member is malformed.
fn state(headers: &HeaderMap) -> Option<String> {
    let mut all = String::new();
    let mut members = 0;
    for header in headers.get_all(TRACESTATE) {
        for member in header.to_str().ok()?.split(',').map(str::trim) {
            if member.is_empty() {
                continue;
            }
            let (key, value) = member.split_once('=')?;
            let is_key = !key.is_empty()
                && key.len() <= 256
                && key
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-*/@".contains(&b));
            let is_value = !value.is_empty()
                && value.len() <= 256
                && value
                    .bytes()
                    .all(|b| (0x20..=0x7e).contains(&b) && b != b'=');
            members += 1;
            if !is_key || !is_value || members > STATE_MEMBERS {
                return None;
            }
            if !all.is_empty() {
                all.push(',');
            }
            all.push_str(member);
        }
    }
    (all.len() <= STATE_LIMIT).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    const SOUND: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    fn headers(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn a_sound_context_is_read_with_its_state() {
        let states = [
            (TRACEPARENT, SOUND),
            (TRACESTATE, "rojo=00f067aa0ba902b7, congo=t61rcWkgMzE"),
            (TRACESTATE, "tenant@system=x y"),
        ];
        let context = TraceContext::of(&headers(&states)).expect("a context");
        assert_eq!(context.trace_id, "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(context.parent_id, "00f067aa0ba902b7");
        assert!(context.is_sampled);
        assert_eq!(
            context.state,
            "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE,tenant@system=x y"
        );
        let later = "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00-what-comes";
        let later = TraceContext::of(&headers(&[(TRACEPARENT, later)])).expect("a later version");
        assert!(!later.is_sampled && later.state.is_empty());
    }

    #[test]
    fn what_is_malformed_is_no_context() {
        for wrong in [
            "",
            "00",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "0x-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        ] {
            let only = headers(&[(TRACEPARENT, wrong)]);
            assert_eq!(TraceContext::of(&only), None, "{wrong}");
        }
        assert_eq!(
            TraceContext::of(&headers(&[(TRACEPARENT, SOUND), (TRACEPARENT, SOUND)])),
            None
        );
        for wrong in ["novalue", "UPPER=1", "a=", "=b", "a=b=c"] {
            let context = TraceContext::of(&headers(&[(TRACEPARENT, SOUND), (TRACESTATE, wrong)]));
            assert_eq!(context.expect("a context").state, "", "{wrong}");
        }
    }
}
