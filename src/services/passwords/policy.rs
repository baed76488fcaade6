//! Which passwords are accepted: NIST SP 800-63B §5.1.1.2.
//!
//! Long enough, not common, and not made of what is known about the person; no rule about which
//! kinds of characters it holds. A password is put into normalization form KC first, then its
//! length is counted in code points.

use std::fmt;

use zeroize::Zeroizing;

use super::known::Bare;
use super::normalization::normalized;
use super::{common, patterns};
use crate::services::secret::Secret;

/// Least length that can be asked for, in code points (NIST SP 800-63B §5.1.1.2).
pub const LEAST_MIN_LENGTH: u8 = 8;
/// Greatest length that can be asked for: NIST wants passwords of 64 to be possible.
pub const GREATEST_MIN_LENGTH: u8 = 64;
/// Longest password accepted, in code points.
pub const MAX_LENGTH: usize = 128;

/// The rules of one application or organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordPolicy {
    min_length: u8,
    reject_common: bool,
}

/// What is known about the person, and so guessed first.
#[derive(Clone, Copy, Debug, Default)]
pub struct PolicyContext<'a> {
    /// The person's e-mail address.
    pub email: Option<&'a str>,
    /// The name of the person's organization.
    pub organization: Option<&'a str>,
}

/// Why a password is refused. `Display` is the text for the person who chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyViolation {
    /// Fewer characters than the rules ask for.
    TooShort {
        /// How many they ask for.
        min_length: u8,
    },
    /// More than [`MAX_LENGTH`] characters.
    TooLong,
    /// On the list of common passwords.
    Common,
    /// A repetition, a run or a walk over the keyboard.
    Pattern,
    /// Holds the person's e-mail address or is mostly made of its local part.
    HoldsEmail,
    /// Is mostly made of the organization's name.
    HoldsOrganization,
}

impl PasswordPolicy {
    /// Rules with the given least length, held within 8 to 64, and with or without the refusal of
    /// common passwords and simple patterns.
    #[must_use]
    pub fn new(min_length: u8, reject_common: bool) -> Self {
        Self {
            min_length: min_length.clamp(LEAST_MIN_LENGTH, GREATEST_MIN_LENGTH),
            reject_common,
        }
    }

    /// The least length, in code points.
    #[must_use]
    pub const fn min_length(&self) -> u8 {
        self.min_length
    }

    /// Whether the password may be used by this person. Takes microseconds.
    ///
    /// # Errors
    /// Why not.
    pub fn check(
        &self,
        password: &Secret,
        context: PolicyContext<'_>,
    ) -> Result<(), PolicyViolation> {
        let password = normalized(password);
        let length = password.expose().chars().take(MAX_LENGTH + 1).count();
        if length < usize::from(self.min_length) {
            return Err(PolicyViolation::TooShort {
                min_length: self.min_length,
            });
        }
        if length > MAX_LENGTH {
            return Err(PolicyViolation::TooLong);
        }
        let lower = Zeroizing::new(password.expose().to_lowercase());
        if self.reject_common {
            if patterns::is_pattern(&lower) {
                return Err(PolicyViolation::Pattern);
            }
            if common::is_common(&lower) {
                return Err(PolicyViolation::Common);
            }
        }
        let bare = Bare::of(&lower);
        if context.email.is_some_and(|email| holds_email(&bare, email)) {
            return Err(PolicyViolation::HoldsEmail);
        }
        if context
            .organization
            .is_some_and(|name| bare.is_made_of(name))
        {
            return Err(PolicyViolation::HoldsOrganization);
        }
        Ok(())
    }
}

impl From<&domain::login_settings::PasswordPolicy> for PasswordPolicy {
    fn from(settings: &domain::login_settings::PasswordPolicy) -> Self {
        let min_length = u8::try_from(settings.min_length).unwrap_or(u8::MAX);
        Self::new(min_length, settings.reject_common)
    }
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self::new(LEAST_MIN_LENGTH, true)
    }
}

impl fmt::Display for PolicyViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { min_length } => write!(
                f,
                "is too short: use at least {min_length} characters; a few words that only you \
                 would put together are easy to remember"
            ),
            Self::TooLong => write!(f, "is too long: use at most {MAX_LENGTH} characters"),
            Self::Common => f.write_str(
                "is one of the passwords that are tried first, because many people use it: \
                 choose another",
            ),
            Self::Pattern => f.write_str(
                "is a repetition or a simple sequence, which is tried first: choose one that \
                 follows no pattern",
            ),
            Self::HoldsEmail => f.write_str(
                "holds your e-mail address or a part of it, which is tried first: choose one \
                 without it",
            ),
            Self::HoldsOrganization => f.write_str(
                "holds the name of your organization, which is tried first: choose one without it",
            ),
        }
    }
}

impl std::error::Error for PolicyViolation {}

fn holds_email(password: &Bare, email: &str) -> bool {
    let email = email.trim();
    let local = email.rsplit_once('@').map_or(email, |(local, _)| local);
    let mailbox = local.split_once('+').map_or(local, |(mailbox, _)| mailbox);
    password.holds(email) || password.is_made_of(local) || password.is_made_of(mailbox)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(password: &str) -> Result<(), PolicyViolation> {
        let context = PolicyContext {
            email: Some("Marianne+shop@example.com"),
            organization: Some("Acme Rockets"),
        };
        PasswordPolicy::default().check(&Secret::from(password), context)
    }

    #[test]
    fn length_is_counted_in_code_points_after_normalization() {
        let short = Err(PolicyViolation::TooShort { min_length: 8 });
        assert_eq!(check("k7#pQx2"), short);
        assert_eq!(check("k7#pQx2v"), Ok(()));
        assert_eq!(check("日本語の暗証番"), short);
        assert_eq!(check("日本語の暗証番号"), Ok(()));
        // Eight characters as typed, seven once e and its accent are one.
        assert_eq!(check("k7#pQxe\u{301}"), short);
        let mixed: String = ('!'..='~').cycle().step_by(7).take(128).collect();
        assert_eq!(check(&mixed), Ok(()));
        assert_eq!(check(&format!("{mixed}x")), Err(PolicyViolation::TooLong));
    }

    #[test]
    fn the_least_length_stays_within_8_and_64() {
        let ask = |min| PasswordPolicy::new(min, true).min_length;
        assert_eq!((ask(0), ask(12), ask(200)), (8, 12, 64));
    }

    #[test]
    fn common_and_simple_passwords_are_refused_in_any_case() {
        assert_eq!(check("Trustno1"), Err(PolicyViolation::Common));
        assert_eq!(check("PassWord1"), Err(PolicyViolation::Common));
        assert_eq!(check("ABCDEFGH"), Err(PolicyViolation::Pattern));
        assert_eq!(check("12345678"), Err(PolicyViolation::Pattern));
        let lax = PasswordPolicy::new(8, false);
        assert_eq!(
            lax.check(&"Trustno1".into(), PolicyContext::default()),
            Ok(())
        );
    }

    #[test]
    fn what_is_known_about_the_person_is_refused() {
        assert_eq!(check("xx-MARIANNE-99"), Err(PolicyViolation::HoldsEmail));
        assert_eq!(
            check("marianne+shop@EXAMPLE.com"),
            Err(PolicyViolation::HoldsEmail)
        );
        assert_eq!(
            check("my acme rockets 7"),
            Err(PolicyViolation::HoldsOrganization)
        );
        let short = PolicyContext {
            email: Some("jo@example.com"),
            organization: Some("HP"),
        };
        let policy = PasswordPolicy::default();
        assert_eq!(policy.check(&"jo drinks php tea".into(), short), Ok(()));
    }

    #[test]
    fn characters_of_any_kind_are_accepted() {
        for good in [
            "correct horse battery",
            "        x       y",
            "пароль-не-пароль",
            "🦀🐙🦑🐡🦐🐬🐳🦈",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
    }
}
