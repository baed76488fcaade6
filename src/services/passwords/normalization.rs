//! One spelling for each password.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};
use zeroize::Zeroizing;

use crate::services::secret::Secret;

/// The password in normalization form KC, as NIST SP 800-63B §5.1.1.2 recommends: an `é` typed as
/// one character or as `e` with an accent is the same password on every keyboard. Applied before
/// the length is counted and before hashing; applying it twice changes nothing.
pub(super) fn normalized(password: &Secret) -> Cow<'_, Secret> {
    let text = password.expose();
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(password);
    }
    // Room for the longest expansion (18 characters for one), so that no copy is left behind
    // in memory by a reallocation.
    let characters = Zeroizing::new(text.nfkc().collect::<Vec<char>>());
    let mut normal = String::with_capacity(characters.len() * 4);
    normal.extend(characters.iter());
    Cow::Owned(Secret::from(normal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_the_same_text_are_one_password() {
        let composed = Secret::from("caf\u{e9} au lait");
        let decomposed = Secret::from("cafe\u{301} au lait");
        assert_eq!(normalized(&decomposed).expose(), composed.expose());
        assert_eq!(normalized(&composed).expose(), composed.expose());
        let wide = Secret::from("\u{ff21}\u{ff22}");
        assert_eq!(normalized(&wide).expose(), "AB");
    }
}
