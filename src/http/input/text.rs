//! Input that comes as text: queries, forms and path variables.

use super::super::error::Problem;
use super::error::InputError;
use super::shape::{Kind, Shape};
use super::tree::Value;
use std::borrow::Cow;

/// Reads `application/x-www-form-urlencoded` pairs (WHATWG URL §5.1) into a tree.
///
/// A name given twice is refused unless it stands for a list; `name[key]=value` is a member of a
/// map. With `lenient`, values that are empty count as left out (RFC 6749 §3.2).
pub(super) fn pairs<'a>(text: &'a str, shape: &Shape, lenient: bool) -> Result<Value<'a>, Problem> {
    let mut members: Vec<(Cow<'a, str>, Value<'a>)> = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = decode_form_text(name)
            .map_err(|error| InputError::message(format!("a name {error}")))?;
        let value =
            decode_form_text(value).map_err(|error| InputError::message(error).under_key(&name))?;
        if lenient && value.is_empty() {
            continue;
        }
        add(&mut members, name, value, shape)?;
    }
    if members.is_empty() && !shape.has_fields() {
        return Ok(Value::Null);
    }
    Ok(Value::Map(members))
}

fn add<'a>(
    members: &mut Vec<(Cow<'a, str>, Value<'a>)>,
    name: String,
    value: String,
    shape: &Shape,
) -> Result<(), InputError> {
    let twice = |name: &str| InputError::message("is given more than once").under_key(name);
    let entry = |members: &mut Vec<(Cow<'a, str>, Value<'a>)>, name: &str| {
        members.iter().position(|(existing, _)| existing == name)
    };
    if let Some((map, key)) = name.strip_suffix(']').and_then(|name| name.split_once('['))
        && let Kind::Map(kind) = shape.field(map)
    {
        let value = kind.value(value.into());
        match entry(members, map).map(|index| &mut members[index].1) {
            None => members.push((
                map.to_owned().into(),
                Value::Map(vec![(key.to_owned().into(), value)]),
            )),
            Some(Value::Map(map)) if map.iter().all(|(existing, _)| existing != key) => {
                map.push((key.to_owned().into(), value));
            }
            Some(_) => return Err(twice(&name)),
        }
        return Ok(());
    }
    let kind = shape.field(&name);
    match (
        entry(members, &name).map(|index| &mut members[index].1),
        kind,
    ) {
        (None, Kind::List(kind)) => {
            members.push((name.into(), Value::List(vec![kind.value(value.into())])))
        }
        (Some(Value::List(list)), Kind::List(kind)) => list.push(kind.value(value.into())),
        (None, kind) => {
            let value = kind.value(value.into());
            members.push((name.into(), value));
        }
        (Some(_), _) => return Err(twice(&name)),
    }
    Ok(())
}

/// Decodes one name or value of a form: `+` is a space, `%XX` a byte.
pub(in crate::http) fn decode_form_text(text: &str) -> Result<String, &'static str> {
    decode(text, true)
}

/// Decodes one segment of a path: `%XX` is a byte (RFC 3986 §2.1).
pub(in crate::http) fn decode_path_text(text: &str) -> Result<String, &'static str> {
    decode(text, false)
}

fn decode(text: &str, plus_is_space: bool) -> Result<String, &'static str> {
    const BROKEN: &str = "is not percent-encoded as it should be";
    if !text
        .bytes()
        .any(|b| b == b'%' || (plus_is_space && b == b'+'))
    {
        return Ok(text.to_owned());
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => {
                let mut digit = || {
                    bytes
                        .next()
                        .and_then(|b| char::from(b).to_digit(16))
                        .ok_or(BROKEN)
                };
                let value = digit()? * 16 + digit()?;
                u8::try_from(value).map_err(|_| BROKEN)?
            }
            b'+' if plus_is_space => b' ',
            other => other,
        });
    }
    if decoded.contains(&0) {
        return Err("must not hold the character U+0000");
    }
    String::from_utf8(decoded).map_err(|_| "is not valid UTF-8")
}
