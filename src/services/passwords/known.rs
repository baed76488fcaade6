//! Whether a password is made of what is known about the person.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Shorter words are found inside too many good passwords to be looked for there.
const SHORTEST_TELLING_WORD: usize = 4;
/// Names of several words are refused wherever they stand when they have so many letters and digits:
/// fewer may come together by chance.
const LONG_NAME: usize = 8;
/// One letter over and over is a pattern, and no part of a name.
const SHORTEST_WORD: usize = 2;

/// A password without its case and without all but its letters and digits.
pub(super) struct Bare(Zeroizing<Vec<char>>);

impl Bare {
    pub(super) fn of(text: &str) -> Self {
        let lower = Zeroizing::new(text.to_lowercase());
        Self(Zeroizing::new(bare(&lower)))
    }

    /// Whether a text stands in it as a whole.
    pub(super) fn holds(&self, text: &str) -> bool {
        let text = bare(&folded(text));
        text.len() >= SHORTEST_TELLING_WORD && places(&self.0, &text).next().is_some()
    }

    /// Whether it is mostly made of a name, such as that of an organization or a mailbox: holds all of
    /// a long one, consists of its words by half or more, or is a short one over and over. Digits
    /// around a name count for nothing.
    pub(super) fn is_made_of(&self, name: &str) -> bool {
        let name = folded(name);
        let mut words: Vec<Vec<char>> = name
            .split(|c: char| !c.is_alphanumeric())
            .map(bare)
            .filter(|word| !word.is_empty())
            .collect();
        if words.len() > 1 {
            let whole = words.concat();
            if whole.len() >= LONG_NAME && places(&self.0, &whole).next().is_some() {
                return true;
            }
            words.push(whole);
        }
        let (telling, short): (Vec<_>, Vec<_>) = words
            .into_iter()
            .partition(|word| word.len() >= SHORTEST_TELLING_WORD);
        self.is_half_of(&telling) || short.iter().any(|word| self.repeats(word))
    }

    fn is_half_of(&self, words: &[Vec<char>]) -> bool {
        let mut is_covered = vec![false; self.0.len()];
        for word in words {
            for place in places(&self.0, word) {
                is_covered[place..place + word.len()].fill(true);
            }
        }
        let covered = is_covered.iter().filter(|covered| **covered).count();
        let weighs = |(character, covered): &(&char, bool)| *covered || !character.is_numeric();
        let all = self.0.iter().zip(is_covered).filter(weighs).count();
        covered > 0 && covered * 2 >= all
    }

    fn repeats(&self, word: &[char]) -> bool {
        let without_digits = |text: &[char]| -> Vec<char> {
            let letters = text.iter().filter(|c| !c.is_numeric());
            letters.copied().collect()
        };
        let letters = Zeroizing::new(without_digits(&self.0));
        let of_word = without_digits(word);
        of_word.len() >= SHORTEST_WORD
            && !letters.is_empty()
            && letters.len() % of_word.len() == 0
            && letters.chunks(of_word.len()).all(|part| part == of_word)
    }
}

/// As passwords are compared: normalization form KC, without case.
fn folded(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

fn bare(lower: &str) -> Vec<char> {
    lower.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Where a word stands in a text.
fn places<'t>(text: &'t [char], word: &'t [char]) -> impl Iterator<Item = usize> + 't {
    let starts = text.windows(word.len().max(1)).enumerate();
    starts.filter_map(move |(place, part)| (part == word).then_some(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_made_of(password: &str, name: &str) -> bool {
        Bare::of(password).is_made_of(name)
    }

    #[test]
    fn a_name_is_found_however_it_is_written_and_joined() {
        for password in [
            "acmerockets2024",
            "AcmeRockets!",
            "acme-rockets-1",
            "rocketsacme99",
            "a.c.m.e rockets",
            "Acme2024",
            "xx-ROCKETS-99",
            "rockets! rockets!",
            "my acme rockets are blue today",
        ] {
            assert!(is_made_of(password, "Acme Rockets"), "{password}");
        }
        assert!(is_made_of("mary.jones1", "mary_jones"));
        assert!(is_made_of("jones-jones", "mary.jones"));
        assert!(is_made_of("x12345678y", "12345678"));
        assert!(is_made_of("bigco-2024", "Big Co"));
        assert!(is_made_of("stra\u{df}e 2024", "Stra\u{df}e"));
        assert!(is_made_of("acme12345", "\u{ff21}cme"));
    }

    #[test]
    fn a_short_name_over_and_over_is_found() {
        for password in ["joejoe-joe-12", "joe12345", "JOE.JOE!", "1joe2joe3"] {
            assert!(is_made_of(password, "joe"), "{password}");
        }
        assert!(is_made_of("hp-2024-hp", "HP"));
        for password in ["joe and the fox", "joejoe-jo", "jo drinks tea", "12345679"] {
            assert!(!is_made_of(password, "joe"), "{password}");
        }
        assert!(!is_made_of("xx xx 2024!", "x"));
    }

    #[test]
    fn a_common_word_of_a_name_does_not_spoil_a_passphrase() {
        for (password, name) in [
            ("the data flows under seven bridges", "Data"),
            ("put the items on the shelf", "The IT"),
            ("our team never sleeps on mondays", "The Team"),
            ("mary had a little lamb", "mary"),
            ("seven rockets fly to the moon", "Acme Rockets"),
            ("correct horse battery", "Horse & Co"),
            ("12345 67890 !!", "Acme"),
            ("correct horse battery", ""),
            ("correct horse battery", "- & -"),
        ] {
            assert!(!is_made_of(password, name), "{password}: {name}");
        }
    }
}
