//! Phone numbers in their one stored form.
//!
//! ITU-T E.164: `+`, a country code that is assigned, the national number, at most 15 digits. The
//! libraries that know every numbering plan cost two minutes of building or rest on crates that nobody
//! keeps; what is needed here is that two spellings are one number, and that no spelling becomes
//! somebody else's.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Assigned country codes (ITU-T, list of E.164 country codes): what they begin with, and the last
/// digits in use.
const ASSIGNED: [(&str, &str); 31] = [
    ("", "17"),
    ("2", "07"),
    ("3", "0123469"),
    ("4", "013456789"),
    ("5", "12345678"),
    ("6", "0123456"),
    ("8", "1246"),
    ("9", "0123458"),
    ("21", "12368"),
    ("22", "0123456789"),
    ("23", "0123456789"),
    ("24", "0123456789"),
    ("25", "012345678"),
    ("26", "0123456789"),
    ("29", "01789"),
    ("35", "0123456789"),
    ("37", "0123456789"),
    ("38", "01235679"),
    ("42", "013"),
    ("50", "0123456789"),
    ("59", "0123456789"),
    ("67", "023456789"),
    ("68", "012356789"),
    ("69", "012"),
    ("80", "08"),
    ("85", "02356"),
    ("87", "08"),
    ("88", "0123678"),
    ("96", "012345678"),
    ("97", "012345679"),
    ("99", "234568"),
];

/// Countries whose national numbers begin with a 0 that is dialled from abroad too: Italy, San Marino,
/// the Vatican, Côte d'Ivoire, Gabon, Congo.
const KEEPS_ZERO: [&str; 6] = ["39", "378", "379", "225", "241", "242"];

/// The longest number, in digits (E.164 §6.2.1).
const MOST_DIGITS: usize = 15;
/// The shortest national number in use.
const FEWEST_NATIONAL: usize = 4;

const WRONG: &str = "must be a phone number with its country code, such as +4930123456";
const NO_COUNTRY: &str = "must begin with + and the country code, such as +4930123456";
const TRUNK_ZERO: &str = "must not have a 0 behind the country code: leave out the 0 that is dialled within the country only";
const OTHER_BRACKETS: &str =
    "must not have a single digit in brackets: leave out what is dialled within the country only";

/// Reads a number as people write it, in digits of any script, with spaces, dots, hyphens, slashes and
/// brackets, and `00` in place of `+`.
pub(super) fn phone(text: &str, max: usize) -> Result<Box<str>, Cow<'static, str>> {
    super::bounded(text, max)?;
    let text = plain(text);
    let (text, zero_in_brackets) = without_trunk_zero(&text)?;
    let digits: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"-‐‑–./()".contains(*c))
        .collect();
    let number = digits
        .strip_prefix('+')
        .or_else(|| digits.strip_prefix("00"))
        .ok_or(NO_COUNTRY)?;
    if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(WRONG.into());
    }
    let (country, national) = split(number).ok_or(NO_COUNTRY)?;
    let keeps_zero = KEEPS_ZERO.contains(&country);
    if national.starts_with('0') && !keeps_zero {
        return Err(TRUNK_ZERO.into());
    }
    let is_north_american = country == "1";
    let fits = if is_north_american {
        national.len() == 10 && !national.starts_with('1')
    } else {
        national.len() >= FEWEST_NATIONAL && number.len() <= MOST_DIGITS
    };
    // Whether `+39 (0)6` means the 0 or not only its writer knows.
    if !fits || (zero_in_brackets && keeps_zero) {
        return Err(WRONG.into());
    }
    Ok(format!("+{number}").into())
}

/// Digits of any script as ASCII, wide forms as narrow ones.
fn plain(text: &str) -> String {
    let compatible = text.nfkc();
    compatible
        .filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .map(|c| digit(c).unwrap_or(c))
        .collect()
}

/// A decimal digit of any script. Each script's ten stand in a row, beginning with its zero.
fn digit(c: char) -> Option<char> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |c: char| categories.get(c) == GeneralCategory::DecimalNumber;
    if c.is_ascii() || !is_digit(c) {
        return None;
    }
    let code = u32::from(c);
    let before = (1..=50)
        .take_while(|back| char::from_u32(code - back).is_some_and(is_digit))
        .count();
    char::from_digit(u32::try_from(before % 10).ok()?, 10)
}

/// The number without a `(0)` behind the country code, which people write for the zero that is dialled
/// within the country, and whether there was one.
fn without_trunk_zero(text: &str) -> Result<(String, bool), Cow<'static, str>> {
    let mut rest = text.to_owned();
    let mut found = false;
    while let Some(begin) = rest.find('(') {
        let inside = rest[begin + 1..].split(')').next().unwrap_or_default();
        let end = begin + 1 + inside.len() + 1;
        let (is_single, is_zero) = (inside.trim().len() == 1, inside.trim() == "0");
        if end > rest.len() || (is_single && !is_zero) || (is_zero && begin == 0) {
            return Err(OTHER_BRACKETS.into());
        }
        found |= is_zero;
        let kept = if is_zero { "" } else { inside };
        rest = format!("{}{kept}{}", &rest[..begin], &rest[end..]);
    }
    Ok((rest, found))
}

/// Country code and national number. No code begins with another one.
fn split(number: &str) -> Option<(&str, &str)> {
    (1..=3)
        .filter_map(|length| number.split_at_checked(length))
        .find(|(code, _)| {
            let (begin, last) = code.split_at(code.len() - 1);
            ASSIGNED
                .iter()
                .any(|(known, lasts)| *known == begin && lasts.contains(last))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        phone(text, 40).map(String::from).map_err(String::from)
    }

    #[test]
    fn spellings_of_one_number_are_one() {
        for (spelling, number) in [
            ("+44 20 7946 0958", "+442079460958"),
            ("+44 (0)20 7946 0958", "+442079460958"),
            ("+44(0) 20-7946.0958", "+442079460958"),
            ("0044 20 7946 0958", "+442079460958"),
            ("＋４４ ２０ ７９４６ ０９５８", "+442079460958"),
            ("+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨", "+442079460958"),
            ("\u{202A}+44 20 7946 0958\u{202C}", "+442079460958"),
            ("+९१ ९८७६५ ४३२१०", "+919876543210"),
            ("+1 (202) 555-0143", "+12025550143"),
            ("+39 06 1234 5678", "+390612345678"),
            ("+49 30/123456", "+4930123456"),
            ("+7 (812) 123-45-67", "+78121234567"),
            ("+683 4000", "+6834000"),
        ] {
            assert_eq!(read(spelling), Ok(number.to_owned()), "{spelling}");
        }
    }

    #[test]
    fn what_may_be_another_number_is_refused_with_what_to_do() {
        for (wrong, why) in [
            ("020 7946 0958", NO_COUNTRY),
            ("5551234", NO_COUNTRY),
            ("+0123456789", NO_COUNTRY),
            ("+999 123456", NO_COUNTRY),
            ("+210 123456", NO_COUNTRY),
            ("+44 020 7946 0958", TRUNK_ZERO),
            ("+44 (0)020 7946 0958", TRUNK_ZERO),
            ("+7 (8) 812 123-45-67", OTHER_BRACKETS),
            ("(0)44 20 7946 0958", OTHER_BRACKETS),
            ("+44 (20 7946 0958", OTHER_BRACKETS),
            ("+39 (0)6 1234 5678", WRONG),
            ("+1 202 555 014", WRONG),
            ("+44 20 7946 0958 ext. 7", WRONG),
            ("+44", WRONG),
            ("+", WRONG),
            ("+49 1234567890123456", WRONG),
            ("+44 20 7946 0958 +1", WRONG),
        ] {
            assert_eq!(read(wrong), Err(why.to_owned()), "{wrong}");
        }
    }
}
