//! Names: one line of any script, without what cannot be seen.

use super::{UNCLEAR, bounded, is_unclear, nfc};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// One line that holds nothing invisible.
pub(super) fn line(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    bounded(text, max)?;
    let text = nfc(text.trim());
    if text.chars().any(is_unclear) {
        return Err(UNCLEAR.into());
    }
    bounded(&text, max)?;
    Ok(text.into())
}

/// The name of a person, a group, an organization or a role. Two letters may be joined or kept apart
/// (U+200D, U+200C: Persian and Indic names are written so), and a character may be followed by the
/// selector that chooses its glyph (Unicode 23.4: Japanese and Mongolian names need them).
pub(super) fn name(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    if !text.contains(|c| is_joiner(c) || is_selector(c)) {
        return line(text, max);
    }
    bounded(text, max)?;
    let text: Vec<char> = text.trim().nfc().collect();
    let is_clear = |(place, c): (usize, &char)| {
        let before = place.checked_sub(1).and_then(|place| text.get(place));
        if is_selector(*c) {
            return before.is_some_and(|c| is_base(*c));
        }
        if !is_joiner(*c) {
            return !is_unclear(*c);
        }
        let before = before.copied().filter(|c| !is_selector(*c));
        is_of_a_word(before.as_ref()) && is_of_a_word(text.get(place + 1))
    };
    if !text.iter().enumerate().all(is_clear) {
        return Err(UNCLEAR.into());
    }
    let text: String = text.into_iter().collect();
    bounded(&text, max)?;
    Ok(text.into())
}

/// A name that may be empty: many people have one name.
pub(super) fn name_or_nothing(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    if text.trim().is_empty() {
        return Ok(Box::default());
    }
    name(text, max)
}

pub(super) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Variation selectors, those of Mongolian too.
pub(super) const fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{180B}'..='\u{180D}')
}

/// What a selector may choose a glyph of: it is seen, and is no mark upon something else.
fn is_base(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    !is_unclear(c) && !c.is_whitespace() && !GeneralCategoryGroup::Mark.contains(category)
}

/// Whether a letter, or a sign upon one.
fn is_of_a_word(c: Option<&char>) -> bool {
    c.is_some_and(|c| {
        let category = CodePointMapData::<GeneralCategory>::new().get(*c);
        GeneralCategoryGroup::Letter.contains(category)
            || GeneralCategoryGroup::Mark.contains(category)
    })
}
