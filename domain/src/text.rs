//! Texts that people and programs give, checked once, where they enter.
//!
//! The messages are shown to whoever sent the text and never repeat it.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

mod comparison;
mod metadata;
mod names;
mod phone;

pub use comparison::{caseless, fold, search_form, unique_form};
pub use metadata::{Metadata, MetadataPatch};
use names::{line, name, name_or_nothing};
use phone::phone;

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $max:expr, $parse:path) => {
        text!($(#[$doc])* $name, $max, $parse, 1, {}, stringify!($name));
    };
    ($(#[$doc:meta])* $name:ident, $max:expr, $parse:path, $min:expr, $further:tt) => {
        text!($(#[$doc])* $name, $max, $parse, $min, $further, stringify!($name));
    };
    ($(#[$doc:meta])* $name:ident, $max:expr, $parse:path, $min:expr, $further:tt, $schema:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The longest accepted, in code points.
            pub const MAX: usize = $max;

            /// Checks and normalises what somebody gave.
            ///
            /// # Errors
            /// With a message for whoever gave it.
            pub fn parse(text: &str) -> Result<Self, Cow<'static, str>> {
                $parse(text, $max).map(Self)
            }

            /// Takes a text that was checked before it was stored.
            #[must_use]
            pub fn stored(text: impl Into<Box<str>>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                Self::parse(&text).map_err(de::Error::custom)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $schema.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!($further);
                schema.insert("type".to_owned(), "string".into());
                schema.insert("minLength".to_owned(), ($min).into());
                schema.insert("maxLength".to_owned(), ($max).into());
                schema
            }
        }
    };
}

text!(
    /// A person's first or display name: one line of any script.
    PersonName, 100, name
);
text!(
    /// A person's last name, empty for people who have one name.
    #[derive(Default)]
    LastName, 100, name_or_nothing, 0, {}
);
text!(
    /// The name of an organization or a group: one line of any script.
    Name, 200, name, 1, {}, "ResourceName"
);
text!(
    /// The display name of a role.
    RoleName, 200, name
);
text!(
    /// A description: may have line breaks.
    Description, 1000, paragraph
);
text!(
    /// A phone number, kept as `+` and digits (ITU-T E.164). Read with digits of any script, spaces, dots,
    /// hyphens and brackets, and `00` in place of `+`; what has no assigned country code is refused.
    PhoneNumber, 40, phone
);
text!(
    /// The name of a machine user, unique in the application in any case.
    UserName, 100, user_name
);
text!(
    /// An e-mail address, normalised: NFKC, lower case, the domain in its ASCII form (UTS #46).
    Email, 254, email, 1, {"format": "email"}
);
text!(
    /// The key of a custom role: `[A-Za-z0-9_.:-]{1,64}`.
    RoleKey, 64, role_key, 1, {"pattern": "^[A-Za-z0-9_.:-]+$"}
);
text!(
    /// A permission or an action such as `read` or `invoice:read`.
    Permission, 128, permission
);
text!(
    /// A language tag (BCP 47) such as `en` or `pt-BR`.
    Language, 35, language
);

fn bounded(text: &str, max: usize) -> Result<(), Cow<'static, str>> {
    // Bytes first: counting the code points of a huge text would be work for nothing.
    if text.len() > max * 4 || text.chars().count() > max {
        return Err(format!("must be at most {max} characters").into());
    }
    if text.is_empty() {
        return Err("must not be empty".into());
    }
    Ok(())
}

/// Characters that show nothing but change how the text around them reads.
fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{2028}' | '\u{2029}' | '\u{E0000}'..='\u{E007F}')
}

/// Characters of which nobody can tell whether they are there, or what they are: two names that look
/// alike must be alike. Beside the deceptive ones those that may be left out when a text is shown
/// (Default_Ignorable_Code_Point: joiners, fillers, soft hyphens, variation selectors), those that
/// mean nothing (unassigned, noncharacters), something else everywhere (private use), or that
/// something was lost.
fn is_unclear(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    is_deceptive(c)
        || matches!(c, '\u{FFFC}' | '\u{FFFD}')
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        || matches!(
            CodePointMapData::<GeneralCategory>::new().get(c),
            GeneralCategory::Unassigned | GeneralCategory::PrivateUse
        )
}

const UNCLEAR: &str = "must not hold control, invisible or unassigned characters";

/// ASCII is composed as it is (UAX #15 §1.2): most texts need not be looked at.
fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    text.nfc().collect()
}

/// The same for compatibility composition.
fn nfkc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    text.nfkc().collect()
}

fn paragraph(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    bounded(text, max)?;
    let text = nfc(text.trim());
    if text
        .chars()
        .any(|c| is_deceptive(c) && !matches!(c, '\n' | '\t'))
    {
        return Err("must not hold control or invisible characters".into());
    }
    bounded(&text, max)?;
    Ok(text.into())
}

fn user_name(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    let text = line(text, max)?;
    if text.chars().any(char::is_whitespace) {
        return Err("must not hold spaces".into());
    }
    Ok(text)
}

fn role_key(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    bounded(text, max)?;
    if !text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"_.:-".contains(&b))
    {
        return Err("may hold the letters A to Z and a to z, digits, and _ . : - only".into());
    }
    Ok(text.into())
}

fn permission(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    bounded(text, max)?;
    if text.chars().any(|c| is_unclear(c) || c.is_whitespace()) {
        return Err("must not hold spaces or invisible characters".into());
    }
    if text.split(':').any(str::is_empty) {
        return Err("must not have an empty segment: write segments such as invoice:read".into());
    }
    if text
        .split(':')
        .any(|segment| segment.contains('*') && segment != "*")
    {
        return Err("must have * as a whole segment only, such as invoice:* or *:read".into());
    }
    Ok(text.into())
}

fn language(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    bounded(text, max)?;
    let well_formed = text.split('-').enumerate().all(|(place, part)| {
        let letters_only = place > 0 || part.bytes().all(|b| b.is_ascii_alphabetic());
        (if place == 0 { 2..=8 } else { 1..=8 }).contains(&part.len())
            && letters_only
            && part.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    if !well_formed {
        return Err("must be a language tag such as en or pt-BR (BCP 47)".into());
    }
    Ok(text.into())
}

fn email(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    const WRONG: &str = "must be an e-mail address such as name@example.com";
    bounded(text, max)?;
    let text = nfkc(text.trim());
    let (local, domain) = text.rsplit_once('@').ok_or(WRONG)?;
    let atoms_are_good = local.split('.').all(|atom| {
        !atom.is_empty()
            && atom.chars().all(|c| {
                c.is_alphanumeric()
                    || "!#$%&'*+/=?^_`{|}~-".contains(c)
                    || (!c.is_ascii() && !c.is_whitespace())
            })
            && !atom.chars().any(is_unclear)
    });
    if !atoms_are_good || local.len() > 64 {
        return Err(WRONG.into());
    }
    // RFC 5321 §4.1.3 address literals are not accepted: mail to a bare address is mail to a guess.
    let domain = idna::domain_to_ascii_strict(domain).map_err(|_| WRONG)?;
    let last = domain.rsplit('.').next().unwrap_or_default();
    if domain.is_empty() || last.is_empty() || last.bytes().all(|b| b.is_ascii_digit()) {
        return Err(WRONG.into());
    }
    let local = local.to_lowercase();
    let local = nfkc(&local);
    let address = format!("{local}@{domain}");
    if address.len() > max {
        return Err(format!("must be at most {max} characters").into());
    }
    Ok(address.into())
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
