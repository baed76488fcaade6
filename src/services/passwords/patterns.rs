//! Passwords that follow a simple pattern, of any length.

/// Walks over the keyboard, without spaces.
const WALKS: [&str; 8] = [
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "1234567890qwertyuiop",
];

/// Whether `password` (lowercased) is one short piece over and over, a run of neighbouring
/// characters such as `12345678` or `hgfedcba`, or a walk over the keyboard, either way round.
pub(super) fn is_pattern(password: &str) -> bool {
    let characters: Vec<char> = password.chars().collect();
    repeats(&characters) || runs(&characters) || walks(&characters, password)
}

/// One to four characters, over and over: `aaaaaaaa`, `abcabcabc`.
fn repeats(characters: &[char]) -> bool {
    (1..=4).any(|period| {
        characters.len() >= 2 * period
            && characters
                .iter()
                .zip(&characters[period..])
                .all(|(a, b)| a == b)
    })
}

/// Each character is the one after (or before) its neighbour; `0` follows `9`, `a` follows `z`.
fn runs(characters: &[char]) -> bool {
    let follows = |a: char, b: char| {
        u32::from(a) + 1 == u32::from(b) || matches!((a, b), ('9', '0') | ('z', 'a'))
    };
    characters.len() > 2
        && (characters.windows(2).all(|pair| follows(pair[0], pair[1]))
            || characters.windows(2).all(|pair| follows(pair[1], pair[0])))
}

fn walks(characters: &[char], password: &str) -> bool {
    let reversed: String = characters.iter().rev().collect();
    let whole = WALKS
        .iter()
        .any(|walk| walk.contains(password) || walk.contains(&reversed));
    zeroize::Zeroize::zeroize(&mut { reversed });
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_patterns_are_seen() {
        for simple in [
            "aaaaaaaa",
            "    \u{20}   ",
            "abababab",
            "123123123",
            "12345678",
            "87654321",
            "1234567890",
            "56789012",
            "abcdefgh",
            "hgfedcba",
            "uvwxyzab",
            "qwertyuiop",
            "poiuytrewq",
            "asdfghjkl",
            "1qaz2wsx3edc",
            "testtest",
            "αβγδεζηθ",
        ] {
            assert!(is_pattern(simple), "{simple:?} passes");
        }
    }

    #[test]
    fn ordinary_passwords_are_no_pattern() {
        for ordinary in [
            "tr0ub4dor&3",
            "12345679",
            "abcdefgi",
            "qwertyuio9",
            "my dog barks",
            "aaaaaaab",
        ] {
            assert!(!is_pattern(ordinary), "{ordinary:?} is refused");
        }
    }
}
