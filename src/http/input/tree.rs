//! JSON (RFC 8259) as a tree, refusing what readers of JSON disagree about.

use super::error::InputError;
use super::number::{Literals, is_exact};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

/// Objects and arrays may be nested this deep.
pub(super) const DEPTH_LIMIT: usize = 32;
/// Up to this many keys a search for duplicates needs no sorting.
const FEW_KEYS: usize = 16;

/// A JSON value. Texts without escapes are borrowed from the body.
#[derive(Clone, Debug)]
pub(super) enum Value<'a> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    /// The nearest to a number that cannot be kept as it was written.
    Inexact(f64),
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Map(Vec<(Cow<'a, str>, Value<'a>)>),
}

/// Reads a whole body: one JSON value and nothing after it.
pub(super) fn parse(body: &[u8]) -> Result<Value<'_>, InputError> {
    if std::str::from_utf8(body).is_err() {
        return Err(InputError::message("is not valid UTF-8"));
    }
    let refused = RefCell::new(None);
    let literals = RefCell::new(Literals::new(body));
    let mut reader = serde_json::Deserializer::from_slice(body);
    let parsed = Node {
        depth: 0,
        refused: &refused,
        literals: &literals,
    }
    .deserialize(&mut reader);
    match parsed.and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => Ok(value),
        Err(error) => Err(refused.into_inner().unwrap_or_else(|| {
            // Of the error itself only the place is shown.
            InputError::message(format!(
                "is not valid JSON at line {}, column {}",
                error.line(),
                error.column()
            ))
        })),
    }
}

/// Our own errors travel beside serde_json's, which could only carry a text.
type Refused = RefCell<Option<InputError>>;

#[derive(Clone, Copy)]
struct Node<'r> {
    depth: usize,
    refused: &'r Refused,
    /// The numbers as they are written, of which serde gives only the values.
    literals: &'r RefCell<Literals<'r>>,
}

impl Node<'_> {
    fn refuse<E: Error>(self, error: InputError) -> E {
        self.refused.replace(Some(error));
        E::custom("refused")
    }

    fn text<'de, E: Error>(self, text: Cow<'de, str>) -> Result<Cow<'de, str>, E> {
        if text.contains('\0') {
            return Err(self.refuse(InputError::message("must not hold the character U+0000")));
        }
        Ok(text)
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.refuse(InputError::message(format!(
                "is nested more than {DEPTH_LIMIT} deep"
            ))));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    /// Gives our own error, if it is one, the step that it travels through.
    fn within<T, E>(
        self,
        result: Result<T, E>,
        step: impl FnOnce(InputError) -> InputError,
    ) -> Result<T, E> {
        if result.is_err() {
            let refused = self.refused.take().map(step);
            self.refused.replace(refused);
        }
        result
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value<'de>, E> {
        self.literals.borrow_mut().next();
        Ok(Value::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value<'de>, E> {
        self.literals.borrow_mut().next();
        Ok(Value::Signed(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value<'de>, E> {
        let literal = self.literals.borrow_mut().next();
        let is_exact = literal.is_some_and(|literal| is_exact(literal, value));
        Ok(if is_exact {
            Value::Float(value)
        } else {
            Value::Inexact(value)
        })
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Value<'de>, E> {
        self.text(Cow::Borrowed(text)).map(Value::Text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value<'de>, E> {
        self.text(Cow::Owned(text.to_owned())).map(Value::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value<'de>, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        loop {
            let item = items.next_element_seed(inner);
            match self.within(item, |error| error.under_index(list.len()))? {
                Some(item) => list.push(item),
                None => return Ok(Value::List(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value<'de>, A::Error> {
        let inner = self.deeper()?;
        let mut map: Vec<(Cow<'de, str>, Value<'de>)> = Vec::new();
        while let Some(key) = members.next_key_seed(Key(self))? {
            let value = members.next_value_seed(inner);
            let value = self.within(value, |error| error.under_key(&key))?;
            map.push((key, value));
        }
        if let Some(key) = duplicate(&map) {
            return Err(self.refuse(InputError::message("is given more than once").under_key(key)));
        }
        Ok(Value::Map(map))
    }
}

fn duplicate<'m>(map: &'m [(Cow<'_, str>, Value<'_>)]) -> Option<&'m str> {
    if map.len() <= FEW_KEYS {
        let earlier = |(index, (key, _)): (usize, &'m (Cow<'_, str>, Value<'_>))| {
            map[..index]
                .iter()
                .any(|(other, _)| other == key)
                .then_some(key.as_ref())
        };
        return map.iter().enumerate().find_map(earlier);
    }
    let mut keys: Vec<&str> = map.iter().map(|(key, _)| key.as_ref()).collect();
    keys.sort_unstable();
    keys.windows(2)
        .find(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
}

struct Key<'r>(Node<'r>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key<'_> {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        self.0.text(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.0.text(Cow::Owned(text.to_owned()))
    }
}
