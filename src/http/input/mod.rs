//! Input, read strictly: JSON bodies, forms, queries and path variables.
//!
//! All of them become one tree, [`tree::Value`], which is then read into the type that a handler
//! wants by [`reader`]. Nothing here ever repeats a value that the client sent.

mod body;
mod error;
mod number;
mod page;
mod reader;
mod shape;
mod text;
mod tree;

pub use page::{Page, PageQuery, PageSize};
pub use shape::Shape;

pub(super) use body::{check_media_type, drain, read_body};
pub(super) use text::{decode_form_text, decode_path_text};

use super::error::Problem;
use super::request::Variables;
use error::InputError;
use serde::de::DeserializeOwned;
use tree::Value;

/// A body or query with more members than this is not searched for the one to blame.
const BLAME_LIMIT: usize = 64;

pub(super) fn from_variables<T: DeserializeOwned>(
    shape: &Shape,
    variables: &Variables,
) -> Result<T, Problem> {
    read(shape, false, || {
        if variables.names.is_empty() {
            return Ok(Value::Null);
        }
        let pairs = variables.names.iter().zip(&variables.values);
        Ok(Value::Map(
            pairs
                .map(|(name, value)| {
                    (
                        (*name).into(),
                        shape.field(name).value(value.as_str().into()),
                    )
                })
                .collect(),
        ))
    })
}

pub(super) fn from_query<T: DeserializeOwned>(
    shape: &Shape,
    query: &str,
    lenient: bool,
) -> Result<T, Problem> {
    read(shape, lenient, || text::pairs(query, shape, lenient))
}

pub(super) fn from_form<T: DeserializeOwned>(shape: &Shape, body: &[u8]) -> Result<T, Problem> {
    let text = std::str::from_utf8(body).map_err(|_| Problem::invalid("", "is not valid UTF-8"))?;
    read(shape, true, || text::pairs(text, shape, true))
}

pub(super) fn from_nothing<T: DeserializeOwned>() -> Result<T, Problem> {
    T::deserialize(reader::Reader::new(Value::Null)).map_err(|error: InputError| error.into())
}

/// Reads a JSON body.
///
/// # Errors
/// 400 naming the field that is wrong.
pub fn from_json<T: DeserializeOwned>(shape: &Shape, body: &[u8]) -> Result<T, Problem> {
    // RFC 8259 §8.1 lets a reader ignore the mark that some programs put before UTF-8.
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    read(shape, false, || {
        if body.is_empty() {
            return if shape.is_optional() {
                Ok(Value::Null)
            } else {
                Err(Problem::invalid(
                    "",
                    "is missing: a JSON document is required",
                ))
            };
        }
        tree::parse(body).map_err(Problem::from)
    })
}

/// Reads the tree that `make` gives into a `T`. `make` is called again only after a failure.
fn read<'a, T: DeserializeOwned>(
    shape: &Shape,
    lenient: bool,
    make: impl Fn() -> Result<Value<'a>, Problem>,
) -> Result<T, Problem> {
    let attempt = |value: Value<'a>| T::deserialize(reader::Reader::root(value, shape, lenient));
    let error = match attempt(make()?) {
        Ok(read) => return Ok(read),
        Err(error) => error,
    };
    // serde loses the path inside `#[serde(flatten)]`: find the member without which it goes well.
    if error.is_at_root()
        && let Value::Map(members) = make()?
        && members.len() <= BLAME_LIMIT
    {
        // Those that are required, so that it never goes well without them.
        let mut required: Vec<&str> = Vec::new();
        for (index, (name, _)) in members.iter().enumerate() {
            let mut others = members.clone();
            others.remove(index);
            match attempt(Value::Map(others)) {
                Err(other) if other.says_the_same_as(&error) => {}
                Err(other) if other.misses(name) => required.push(name),
                _ => return Err(error.under_key(name).into()),
            }
        }
        // Those read before the one to blame are missed before it: it is the last that is.
        while required.len() > 1 {
            let mut others = members.clone();
            others.retain(|(name, _)| !required.contains(&name.as_ref()));
            let missed = attempt(Value::Map(others)).err();
            let place =
                missed.and_then(|missed| required.iter().position(|name| missed.misses(name)));
            let Some(place) = place else { break };
            required.remove(place);
        }
        if let [name] = required.as_slice() {
            return Err(error.under_key(name).into());
        }
    }
    Err(error.into())
}

#[cfg(test)]
mod tests;
