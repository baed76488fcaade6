//! Links in mail, from addresses that the caller's application gives.

use domain::ids::UserId;

use crate::services::secret::Secret;

/// What can stand in for `{{code}}`, `{{userId}}` and `{{sessionToken}}` in an address.
#[derive(Clone, Copy, Debug, Default)]
pub struct Placeholders<'a> {
    /// The one-time code.
    pub code: Option<&'a Secret>,
    /// Whom it was sent to.
    pub user: Option<UserId>,
    /// The session that the code belongs to.
    pub session_token: Option<&'a Secret>,
}

/// Fills the placeholders of `url`, each value percent-encoded (RFC 3986 §2.3), so that it stays
/// within the part of the address where its placeholder stands. One that has no value is removed;
/// one whose braces were percent-encoded, as URL libraries do, is filled as well. That the address
/// itself is allowed must have been checked before.
#[must_use]
pub fn fill(url: &str, values: Placeholders<'_>) -> Secret {
    let user = values.user.map(|user| user.to_string());
    let value = |name: &str| match name {
        "code" => Some(values.code.map_or("", Secret::expose)),
        "userId" => Some(user.as_deref().unwrap_or("")),
        "sessionToken" => Some(values.session_token.map_or("", Secret::expose)),
        _ => None,
    };
    let mut filled = String::with_capacity(url.len() + 256);
    let mut rest = url;
    while let Some((before, inside, after)) = next_braces(rest) {
        match value(inside) {
            Some(value) => {
                filled.push_str(before);
                push_encoded(&mut filled, value);
            }
            None => filled.push_str(&rest[..rest.len() - after.len()]),
        }
        rest = after;
    }
    filled.push_str(rest);
    Secret::from(filled)
}

/// What comes before, inside and after the next pair of double braces.
fn next_braces(text: &str) -> Option<(&str, &str, &str)> {
    let (start, open) = find_brace(text, "{{", "%7B%7B")?;
    let inside_and_after = &text[start + open..];
    let (end, close) = find_brace(inside_and_after, "}}", "%7D%7D")?;
    Some((
        &text[..start],
        &inside_and_after[..end],
        &inside_and_after[end + close..],
    ))
}

/// Where a double brace stands, and how long it is: as it is, or percent-encoded in either case.
fn find_brace(text: &str, plain: &str, encoded: &str) -> Option<(usize, usize)> {
    let find_encoded = || {
        text.as_bytes()
            .windows(encoded.len())
            .position(|window| window.eq_ignore_ascii_case(encoded.as_bytes()))
    };
    let plain = text.find(plain).map(|at| (at, plain.len()));
    let encoded = find_encoded().map(|at| (at, encoded.len()));
    plain.into_iter().chain(encoded).min()
}

pub(super) fn push_encoded(url: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            url.push('%');
            url.push(char::from(HEX[usize::from(byte >> 4)]));
            url.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(url: &str) -> String {
        let (code, token) = (Secret::from("AB12CD"), Secret::from("lis_a-b&c=d/é"));
        let values = Placeholders {
            code: Some(&code),
            user: Some(UserId(77)),
            session_token: Some(&token),
        };
        fill(url, values).expose().to_owned()
    }

    #[test]
    fn each_placeholder_is_filled_and_encoded() {
        assert_eq!(
            filled("https://a.example/v?c={{code}}&u={{userId}}&s={{sessionToken}}#x"),
            "https://a.example/v?c=AB12CD&u=77&s=lis_a-b%26c%3Dd%2F%C3%A9#x"
        );
        assert_eq!(
            filled("https://a.example/{{code}}/{{code}}"),
            "https://a.example/AB12CD/AB12CD"
        );
        assert_eq!(
            filled("https://a.example/%7B%7Bcode%7d%7D"),
            "https://a.example/AB12CD"
        );
    }

    #[test]
    fn what_is_no_placeholder_stays() {
        for url in [
            "https://a.example/",
            "",
            "https://a.example/{{other}}?x={{",
            "https://a.example/}}{{",
        ] {
            assert_eq!(filled(url), url);
        }
        assert_eq!(filled("{{x}}{{code}}"), "{{x}}AB12CD");
    }

    #[test]
    fn what_has_no_value_is_removed() {
        let url = fill(
            "https://a.example/?s={{sessionToken}}&c={{code}}",
            Placeholders::default(),
        );
        assert_eq!(url.expose(), "https://a.example/?s=&c=");
    }
}
