//! Reads a tree into a type: serde's deserializer, stricter and with paths.

use super::error::{InputError, one_of};
use super::shape::Shape;
use super::tree::Value;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::borrow::Cow;

/// Deserializes a value. Fields that a struct does not have are refused, whether or not it says
/// `deny_unknown_fields`.
pub(super) struct Reader<'a, 's> {
    value: Value<'a>,
    /// Of the root: what is known here, for types with `flatten`, which do not tell serde.
    shape: Option<&'s Shape>,
    lenient: bool,
}

impl<'a> Reader<'a, 'static> {
    pub(super) const fn new(value: Value<'a>) -> Self {
        Self {
            value,
            shape: None,
            lenient: false,
        }
    }
}

impl<'a, 's> Reader<'a, 's> {
    pub(super) const fn root(value: Value<'a>, shape: &'s Shape, lenient: bool) -> Self {
        Self {
            value,
            shape: Some(shape),
            lenient,
        }
    }

    fn check_names(&self, is_known: impl Fn(&str) -> bool) -> Result<(), InputError> {
        if self.lenient {
            return Ok(());
        }
        let Value::Map(members) = &self.value else {
            return Ok(());
        };
        let mut unknown = members
            .iter()
            .map(|(name, _)| name.as_ref())
            .filter(|name| !is_known(name))
            .peekable();
        if unknown.peek().is_some() {
            Err(InputError::unknown(unknown))
        } else {
            Ok(())
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'de, '_> {
    type Error = InputError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Unsigned(value) => visitor.visit_u64(value),
            Value::Signed(value) => visitor.visit_i64(value),
            Value::Float(value) => visitor.visit_f64(value),
            // Who wants something else says so; nobody gets another number than was sent.
            Value::Inexact(value) => visitor.visit_f64(value).and_then(|_| {
                Err(InputError::message(
                    "has more digits, or another size, than can be kept exactly: send it as a string",
                ))
            }),
            Value::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Value::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Value::List(items) => {
                let length = items.len();
                let mut access = Items {
                    items: items.into_iter(),
                    next: 0,
                };
                let read = visitor.visit_seq(&mut access)?;
                if access.items.next().is_some() {
                    return Err(InputError::invalid_length(length, &"fewer items"));
                }
                Ok(read)
            }
            Value::Map(members) => visitor.visit_map(Members {
                members: members.into_iter(),
                value: None,
            }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, InputError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        // An array would be taken as the fields in order: nobody means that.
        if let Value::List(_) = self.value {
            return Err(InputError::message("expected an object"));
        }
        self.check_names(|name| fields.contains(&name))?;
        self.deserialize_any(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        if let Some(shape) = self.shape {
            self.check_names(|name| shape.knows(name))?;
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match (self.shape, &self.value) {
            // A query for an endpoint that takes none.
            (Some(shape), Value::Map(_)) => {
                self.check_names(|name| shape.knows(name))?;
                visitor.visit_unit()
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        match self.value {
            Value::Text(name) => visitor.visit_enum(Variant {
                name,
                content: None,
            }),
            Value::Map(members) => {
                let mut members = members.into_iter();
                match (members.next(), members.next()) {
                    (Some((name, content)), None) => visitor.visit_enum(Variant {
                        name,
                        content: Some(content),
                    }),
                    _ => Err(InputError::message(format!(
                        "expected an object with one member, {}",
                        one_of(variants)
                    ))),
                }
            }
            _ => Err(InputError::message(one_of(variants))),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit_struct seq tuple
        tuple_struct identifier ignored_any
    }
}

/// Reads an item or a member. A foreign parser's message may quote the text: it is kept to see.
fn read_part<'de, T: DeserializeSeed<'de>>(
    value: Value<'de>,
    seed: T,
) -> Result<T::Value, InputError> {
    // Nearly always borrowed from the body, so that keeping it costs nothing.
    let text = if let Value::Text(text) = &value {
        Some(text.clone())
    } else {
        None
    };
    seed.deserialize(Reader::new(value))
        .map_err(|error| match text {
            Some(text) => error.without(&text),
            None => error,
        })
}

struct Items<'de> {
    items: std::vec::IntoIter<Value<'de>>,
    next: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'de> {
    type Error = InputError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, InputError> {
        let Some(item) = self.items.next() else {
            return Ok(None);
        };
        let index = self.next;
        self.next += 1;
        read_part(item, seed)
            .map(Some)
            .map_err(|error| error.under_index(index))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Members<'de> {
    members: std::vec::IntoIter<(Cow<'de, str>, Value<'de>)>,
    value: Option<(Cow<'de, str>, Value<'de>)>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = InputError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, InputError> {
        let Some((name, value)) = self.members.next() else {
            return Ok(None);
        };
        let key = seed
            .deserialize(Reader::new(Value::Text(name.clone())))
            .map_err(|error| {
                // The name is the place; an error about an unknown field names it already.
                if error.is_at_root() {
                    error.under_key(&name)
                } else {
                    error
                }
            })?;
        self.value = Some((name, value));
        Ok(Some(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, InputError> {
        let Some((name, value)) = self.value.take() else {
            return Err(InputError::message("is not valid"));
        };
        read_part(value, seed).map_err(|error| error.under_key(&name))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.members.len())
    }
}

struct Variant<'de> {
    name: Cow<'de, str>,
    content: Option<Value<'de>>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = InputError;
    type Variant = Content<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Content<'de>), InputError> {
        let name: StrDeserializer<'_, InputError> = self.name.as_ref().into_deserializer();
        Ok((
            seed.deserialize(name)?,
            Content {
                name: self.name,
                value: self.content,
            },
        ))
    }
}

struct Content<'de> {
    name: Cow<'de, str>,
    value: Option<Value<'de>>,
}

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = InputError;

    fn unit_variant(self) -> Result<(), InputError> {
        match self.value {
            None => Ok(()),
            Some(_) => Err(InputError::message("expected a string")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, InputError> {
        match self.value {
            Some(value) => seed
                .deserialize(Reader::new(value))
                .map_err(|error| error.under_key(&self.name)),
            None => Err(InputError::invalid_type(
                Unexpected::UnitVariant,
                &"an object with one member",
            )),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, InputError> {
        match self.value {
            Some(value) => Reader::new(value)
                .deserialize_any(visitor)
                .map_err(|error| error.under_key(&self.name)),
            None => Err(InputError::invalid_type(
                Unexpected::UnitVariant,
                &"an object with one member",
            )),
        }
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        match self.value {
            Some(value) => Reader::new(value)
                .deserialize_struct("", fields, visitor)
                .map_err(|error| error.under_key(&self.name)),
            None => Err(InputError::invalid_type(
                Unexpected::UnitVariant,
                &"an object with one member",
            )),
        }
    }
}
