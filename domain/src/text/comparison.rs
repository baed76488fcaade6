//! Forms in which texts are compared: strictly where something must be unique, loosely where somebody
//! looks for a name.

use super::names::{is_joiner, is_selector};
use super::nfkc;
use icu_casemap::CaseMapper;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A string folded for comparisons that do not mind case: NFKC, full case folding (Unicode 5.18.4),
/// NFKC again, so that `Straße` and `STRASSE` are one. What is unique is compared so.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let folded = CaseMapper::new().fold_string(&nfkc(text)).into_owned();
    nfkc(&folded).into_owned()
}

/// [`fold`] without what only changes how a name looks or joins: two groups do not differ by that
/// alone.
#[must_use]
pub fn unique_form(text: &str) -> String {
    let mut form = fold(text);
    form.retain(|c| !is_joiner(c) && !is_selector(c));
    form
}

/// [`fold`] in which the dotted and the dotless i of Turkish are one with the others' i: a part of an
/// address or of a user name is found in any case.
#[must_use]
pub fn caseless(text: &str) -> String {
    let folded = fold(text);
    if folded.is_ascii() {
        return folded;
    }
    folded.replace("i\u{307}", "i").replace('ı', "i")
}

/// The form in which names are searched: without case, accents, vowel signs of Semitic scripts, joiners,
/// and with letters, ligatures, apostrophes and hyphens that people type for one another made one.
///
/// What tells words of a script apart stays: the voicing marks of Kana, virama and nukta of Indic scripts.
#[must_use]
pub fn search_form(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut form = String::with_capacity(text.len());
    for c in fold(text).nfkd() {
        match c {
            _ if is_loose_mark(c) || is_joiner(c) || is_selector(c) => {}
            // Tatweel stretches a word, a soft hyphen parts it.
            '\u{640}' | '\u{AD}' => {}
            'ı' => form.push('i'),
            'æ' | 'ӕ' => form.push_str("ae"),
            'œ' => form.push_str("oe"),
            'ø' => form.push('o'),
            'ł' => form.push('l'),
            'đ' | 'ð' => form.push('d'),
            'þ' => form.push_str("th"),
            'ħ' => form.push('h'),
            'ŧ' => form.push('t'),
            'ŋ' => form.push('n'),
            'ĸ' => form.push('k'),
            // Farsi and Arabic keyboards give different letters for one; so do Hebrew's final forms not.
            'ی' | 'ى' => form.push('ي'),
            'ک' => form.push('ك'),
            'ٱ' => form.push('ا'),
            '‘' | '’' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '′' | '´' | '`' | '‛' | '＇' | '׳' | 'ʹ' =>
            {
                form.push('\'');
            }
            '‐' | '‑' | '‒' | '–' | '—' | '−' | '־' => form.push('-'),
            c if c.is_whitespace() && c != '\n' && c != '\t' => form.push(' '),
            c => form.push(c),
        }
    }
    form.nfc().collect()
}

/// Marks that a search passes over: accents and vowel points, but not those that make another letter.
fn is_loose_mark(c: char) -> bool {
    // 7: nukta, 8: voicing of Kana, 9: virama (Unicode 4.3).
    !matches!(canonical_combining_class(c), 0 | 7..=9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_people_type_them() {
        for (name, typed) in [
            ("Nguyễn", "nguyen"),
            ("Søren", "SOREN"),
            ("Łukasz", "lukasz"),
            ("O’Neil", "o'neil"),
            ("Oʻzbek", "o'zbek"),
            ("İbrahim", "ibrahim"),
            ("ibrahim", "İBRAHİM"),
            ("Işıl", "ışıl"),
            ("ışıl", "ISIL"),
            ("مُحَمَّد", "محمد"),
            ("علی\u{200C}رضا", "عليرضا"),
            ("שָׁלוֹם", "שלום"),
            ("葛\u{E0100}城", "葛城"),
            ("Æsop", "aesop"),
            ("Œuvre", "oeuvre"),
            ("ﬁona", "fiona"),
            ("Straße", "strasse"),
            ("Þór", "thor"),
            ("Ştefan", "stefan"),
            ("Ștefan", "stefan"),
            ("Anne‑Marie", "anne-marie"),
            ("Ёлкин", "елкин"),
            ("Ｗｉｄｅ", "wide"),
            ("Ἀθηνᾶ", "αθηνα"),
        ] {
            assert_eq!(search_form(name), search_form(typed), "{name}");
        }
    }

    #[test]
    fn other_letters_stay_other_letters() {
        for (one, other) in [
            ("が", "か"),
            ("पा", "प"),
            ("क़", "क"),
            ("한", "하"),
            ("o", "u"),
        ] {
            assert_ne!(search_form(one), search_form(other), "{one}");
        }
    }

    #[test]
    fn what_is_unique_minds_accents_but_not_joiners() {
        assert_ne!(unique_form("é"), unique_form("e"));
        assert_eq!(unique_form("تیم\u{200C}ها"), unique_form("تیمها"));
        assert_eq!(unique_form("葛\u{E0100}城"), unique_form("葛城"));
        assert_eq!(caseless("İSTANBUL"), caseless("istanbul"));
    }
}
