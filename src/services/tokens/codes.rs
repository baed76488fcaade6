//! One-time codes that are sent by mail.

use aws_lc_rs::hmac;
use domain::ambient::Randomness;
use domain::code::CodePurpose;
use domain::ids::{IntentId, UserId};
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

use crate::services::secret::Secret;

const ALPHANUMERIC: &[u8; 36] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const DIGITS: &[u8; 10] = b"0123456789";

/// Hashes codes with a pepper of the application's: a code has only some 30 bits, so without the
/// key, which is not in the store, a stolen store tells none of them.
pub struct CodeKey(hmac::Key);

impl CodeKey {
    pub(super) fn new(pepper: &[u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, pepper))
    }

    /// A new code: 8 digits for a second factor, otherwise 6 of `[A-Z0-9]`, each equally likely.
    #[must_use]
    pub fn generate(purpose: CodePurpose, randomness: &dyn Randomness) -> Secret {
        match purpose {
            CodePurpose::Mfa => draw(DIGITS, 8, randomness),
            _ => draw(ALPHANUMERIC, 6, randomness),
        }
    }

    /// HMAC-SHA-256 of a code, bound to what it is for and whose it is. Spaces around the code and
    /// its case make no difference.
    #[must_use]
    pub fn hash(&self, purpose: CodePurpose, user: UserId, code: &Secret) -> [u8; 32] {
        let mut code = code.expose().trim().to_ascii_uppercase();
        let mut context = hmac::Context::with_key(&self.0);
        // The purpose has no zero byte and the id a fixed length: no two inputs run together alike.
        context.update(purpose.as_str().as_bytes());
        context.update(&[0]);
        context.update(&user.0.to_be_bytes());
        context.update(code.as_bytes());
        code.zeroize();
        let mut hash = [0; 32];
        hash.copy_from_slice(context.sign().as_ref());
        hash
    }

    /// A new recovery code: 10 of `[A-Z0-9]`, some 51 bits, in two groups.
    #[must_use]
    pub fn generate_recovery(randomness: &dyn Randomness) -> Secret {
        let code = draw(ALPHANUMERIC, 10, randomness);
        let (first, second) = code.expose().split_at(5);
        format!("{first}-{second}").into()
    }

    /// HMAC-SHA-256 of a recovery code, bound to whose it is. What parts its groups, and its case, make
    /// no difference.
    #[must_use]
    pub fn hash_recovery(&self, user: UserId, code: &Secret) -> [u8; 32] {
        let plain = code.expose().chars().filter(char::is_ascii_alphanumeric);
        let mut plain: String = plain.collect();
        plain.make_ascii_uppercase();
        let mut context = hmac::Context::with_key(&self.0);
        context.update(b"recovery-code\0");
        context.update(&user.0.to_be_bytes());
        context.update(plain.as_bytes());
        plain.zeroize();
        let mut hash = [0; 32];
        hash.copy_from_slice(context.sign().as_ref());
        hash
    }

    /// HMAC-SHA-256 of a token of an attempt to sign in through an identity provider, bound to the attempt
    /// and to which of its tokens it is: `state`, `browser`, `token`.
    #[must_use]
    pub fn hash_intent(&self, which: &'static str, intent: IntentId, token: &Secret) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.0);
        context.update(b"intent-");
        context.update(which.as_bytes());
        context.update(&[0]);
        context.update(&intent.0.to_be_bytes());
        context.update(token.expose().as_bytes());
        let mut hash = [0; 32];
        hash.copy_from_slice(context.sign().as_ref());
        hash
    }

    /// Whether `code` is the one `stored` was made of; takes the same time for any code.
    #[must_use]
    pub fn matches(
        &self,
        purpose: CodePurpose,
        user: UserId,
        code: &Secret,
        stored: &[u8; 32],
    ) -> bool {
        self.hash(purpose, user, code).ct_eq(stored).into()
    }
}

impl std::fmt::Debug for CodeKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeKey([redacted])")
    }
}

/// `length` characters of `alphabet`. Bytes past the last whole multiple of the alphabet are drawn
/// again: a remainder alone would favour the first characters.
fn draw(alphabet: &[u8], length: usize, randomness: &dyn Randomness) -> Secret {
    let fair = 256 - 256 % alphabet.len();
    let mut code = String::with_capacity(length);
    let mut bytes = [0; 16];
    while code.len() < length {
        randomness.fill(&mut bytes);
        let characters = bytes
            .iter()
            .map(|&byte| usize::from(byte))
            .filter(|&byte| byte < fair)
            .map(|byte| char::from(alphabet[byte % alphabet.len()]));
        let missing = length - code.len();
        code.extend(characters.take(missing));
    }
    bytes.zeroize();
    Secret::from(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::randomness::TestRandomness;
    use std::sync::atomic::{AtomicU8, Ordering};

    #[test]
    fn codes_have_the_promised_form() {
        let randomness = TestRandomness::seeded(2);
        for _ in 0..100 {
            let code = CodeKey::generate(CodePurpose::VerifyEmail, &randomness);
            let code = code.expose();
            assert!(
                code.len() == 6 && code.bytes().all(|b| ALPHANUMERIC.contains(&b)),
                "{code}"
            );
            let code = CodeKey::generate(CodePurpose::Mfa, &randomness);
            let code = code.expose();
            assert!(
                code.len() == 8 && code.bytes().all(|b| b.is_ascii_digit()),
                "{code}"
            );
        }
    }

    /// Over all 256 values of a byte each character comes equally often.
    #[test]
    fn no_character_is_favoured() {
        struct Counting(AtomicU8);
        impl Randomness for Counting {
            fn fill(&self, bytes: &mut [u8]) {
                bytes.fill_with(|| self.0.fetch_add(1, Ordering::Relaxed));
            }
        }
        for (alphabet, each) in [(&ALPHANUMERIC[..], 7), (&DIGITS[..], 25)] {
            let code = draw(alphabet, alphabet.len() * each, &Counting(0.into()));
            for &character in alphabet {
                let count = code.expose().bytes().filter(|&b| b == character).count();
                assert_eq!(count, each, "{}", char::from(character));
            }
        }
    }

    #[test]
    fn a_hash_is_bound_to_key_purpose_and_person() {
        let key = CodeKey::new(&[1; 32]);
        let (user, code) = (UserId(7), Secret::from("AB12CD"));
        let stored = key.hash(CodePurpose::VerifyEmail, user, &code);
        let matches = |key: &CodeKey, purpose, user, code: &str| {
            key.matches(purpose, user, &code.into(), &stored)
        };
        assert!(matches(&key, CodePurpose::VerifyEmail, user, "AB12CD"));
        assert!(matches(&key, CodePurpose::VerifyEmail, user, " ab12cd\n"));
        assert!(!matches(&key, CodePurpose::VerifyEmail, user, "AB12CE"));
        assert!(!matches(&key, CodePurpose::ResetPassword, user, "AB12CD"));
        assert!(!matches(
            &key,
            CodePurpose::VerifyEmail,
            UserId(8),
            "AB12CD"
        ));
        assert!(!matches(
            &CodeKey::new(&[2; 32]),
            CodePurpose::VerifyEmail,
            user,
            "AB12CD"
        ));
    }
}
