//! What is told to whom.

use domain::ambient::Randomness;
use domain::code::CodePurpose;
use domain::ids::OrganizationId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::services::sealing::{SealError, Sealer};
use crate::services::secret::Secret;

/// Binds a sealed message to its use: nothing else that is sealed opens as one.
const SEALED_AS: &[u8] = b"outbox mail";
/// First byte of an encoded message.
const VERSION: u8 = 1;

/// A mail before it is written out. Persons' own names are not in it: whoever signs up chooses
/// them, and could have us send any text to any address.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// The stored address of the person.
    pub to: Box<str>,
    /// In which language.
    #[serde(default)]
    pub language: Language,
    /// The organization it is sent for, which may have templates of its own.
    #[serde(default)]
    pub organization: Option<OrganizationId>,
    /// When it was written; the `Date` of the mail.
    pub created_at: Timestamp,
    /// What it says.
    pub content: Content,
}

/// What a mail says.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Content {
    /// A code that shows that the person reads mail to the address.
    VerifyEmail {
        /// The code.
        #[serde(serialize_with = "Secret::serialize_exposed")]
        code: Secret,
        /// Where to enter it, filled in (see [`super::links::fill`]).
        #[serde(serialize_with = "exposed_option", deserialize_with = "kept_option")]
        link: Option<Secret>,
    },
    /// A code that sets the first password of someone new.
    Invitation {
        /// The organization's name.
        organization: Box<str>,
        /// The code.
        #[serde(serialize_with = "Secret::serialize_exposed")]
        code: Secret,
        /// Where to enter it, filled in.
        #[serde(serialize_with = "exposed_option", deserialize_with = "kept_option")]
        link: Option<Secret>,
    },
    /// A code that sets a new password.
    PasswordReset {
        /// The code.
        #[serde(serialize_with = "Secret::serialize_exposed")]
        code: Secret,
        /// Where to enter it, filled in.
        #[serde(serialize_with = "exposed_option", deserialize_with = "kept_option")]
        link: Option<Secret>,
    },
    /// Somebody known was given a role.
    RoleGranted {
        /// The organization's name.
        organization: Box<str>,
    },
    /// The person's second factors were changed.
    FactorsChanged,
    /// The person's account was linked to one at an identity provider.
    AccountLinked {
        /// The provider's name.
        provider: Box<str>,
    },
    /// Such a link was removed.
    AccountUnlinked {
        /// The provider's name.
        provider: Box<str>,
    },
    /// A code that moves the account to the address this goes to.
    EmailChange {
        /// The code.
        #[serde(serialize_with = "Secret::serialize_exposed")]
        code: Secret,
        /// Where to enter it, filled in.
        #[serde(serialize_with = "exposed_option", deserialize_with = "kept_option")]
        link: Option<Secret>,
        /// Whether an administrator asked for it.
        by_administrator: bool,
    },
    /// To the address before: the account moved away, and this code takes it back.
    EmailChanged {
        /// The code.
        #[serde(serialize_with = "Secret::serialize_exposed")]
        code: Secret,
        /// Where to enter it, filled in.
        #[serde(serialize_with = "exposed_option", deserialize_with = "kept_option")]
        link: Option<Secret>,
    },
    /// To the address before: the account has another one from now on.
    EmailMoved,
    /// Someone tried to sign up with an address that has an account.
    AccountNotice,
    /// A second factor.
    MfaCode {
        /// The code.
        #[serde(serialize_with = "Secret::serialize_exposed")]
        code: Secret,
    },
}

/// The languages that mail is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Arabic, written from right to left.
    #[serde(rename = "ar")]
    Arabic,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// German.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::English, Self::Arabic, Self::French, Self::German];

    /// The language of a BCP 47 tag such as `de-AT`, whatever the region; `None` for one that mail is
    /// not written in.
    #[must_use]
    pub fn for_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::French => "fr",
            Self::German => "de",
        }
    }

    /// The direction of its script, as HTML names it.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            Self::English | Self::French | Self::German => "ltr",
        }
    }
}

impl Content {
    /// The names of all kinds.
    pub const KINDS: [&'static str; 12] = [
        "verify-email",
        "invitation",
        "password-reset",
        "role-granted",
        "factors-changed",
        "account-linked",
        "account-unlinked",
        "email-change",
        "email-changed",
        "email-moved",
        "account-notice",
        "mfa-code",
    ];

    /// The name of its kind: that of its templates.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::VerifyEmail { .. } => "verify-email",
            Self::Invitation { .. } => "invitation",
            Self::PasswordReset { .. } => "password-reset",
            Self::RoleGranted { .. } => "role-granted",
            Self::FactorsChanged => "factors-changed",
            Self::AccountLinked { .. } => "account-linked",
            Self::AccountUnlinked { .. } => "account-unlinked",
            Self::EmailChange { .. } => "email-change",
            Self::EmailChanged { .. } => "email-changed",
            Self::EmailMoved => "email-moved",
            Self::AccountNotice => "account-notice",
            Self::MfaCode { .. } => "mfa-code",
        }
    }

    /// What its code is for, when it has one.
    #[must_use]
    pub const fn purpose(&self) -> Option<CodePurpose> {
        match self {
            Self::VerifyEmail { .. } => Some(CodePurpose::VerifyEmail),
            Self::Invitation { .. } => Some(CodePurpose::AcceptInvite),
            Self::PasswordReset { .. } => Some(CodePurpose::ResetPassword),
            Self::MfaCode { .. } => Some(CodePurpose::Mfa),
            Self::EmailChange {
                by_administrator: false,
                ..
            } => Some(CodePurpose::ChangeEmail),
            Self::EmailChange { .. } => Some(CodePurpose::AdoptEmail),
            Self::EmailChanged { .. } => Some(CodePurpose::UndoEmailChange),
            Self::AccountNotice
            | Self::EmailMoved
            | Self::AccountLinked { .. }
            | Self::AccountUnlinked { .. }
            | Self::FactorsChanged
            | Self::RoleGranted { .. } => None,
        }
    }
}

impl Message {
    /// Encrypts the message for the outbox.
    ///
    /// # Errors
    /// [`SealError::TooLong`], which no message is.
    pub fn seal(
        &self,
        sealer: &Sealer,
        randomness: &dyn Randomness,
    ) -> Result<Box<[u8]>, SealError> {
        // Exactly as much as it takes: a buffer that grew would leave the code behind, and a large one
        // takes longer to wipe than all the rest.
        let mut length = Length(1);
        serde_json::to_writer(&mut length, self).map_err(|_| SealError::Format)?;
        let mut plain = Zeroizing::new(Vec::with_capacity(length.0));
        plain.push(VERSION);
        serde_json::to_writer(&mut *plain, self).map_err(|_| SealError::Format)?;
        sealer
            .seal(&plain, SEALED_AS, randomness)
            .map(Vec::into_boxed_slice)
    }

    /// Decrypts a message of the outbox.
    ///
    /// # Errors
    /// [`SealError::Unauthentic`] and [`SealError::Format`].
    pub fn open(sealed: &[u8], sealer: &Sealer) -> Result<Self, SealError> {
        let plain = sealer.open(sealed, SEALED_AS)?;
        match plain.split_first() {
            Some((&VERSION, json)) => serde_json::from_slice(json).map_err(|_| SealError::Format),
            _ => Err(SealError::Format),
        }
    }

    /// When its code dies, if it has one: later on the mail helps nobody.
    #[must_use]
    pub fn expires_at(&self) -> Option<Timestamp> {
        let purpose = self.content.purpose()?;
        Some(self.created_at.plus_seconds(purpose.lifetime_seconds()))
    }
}

/// Counts what is written to it.
struct Length(usize);

impl std::io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn exposed_option<S: serde::Serializer>(
    secret: &Option<Secret>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    secret.as_ref().map(Secret::expose).serialize(serializer)
}

/// Ours, and of any length: an address in which the same token may stand many times.
fn kept_option<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Secret>, D::Error> {
    let kept = Option::<String>::deserialize(deserializer)?;
    Ok(kept.map(Secret::from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::randomness::TestRandomness;

    #[test]
    fn a_sealed_message_opens_as_it_was_and_shows_nothing() {
        let sealer = Sealer::new(&[3; 32]);
        let long = format!("https://a.example/?c=AB12CD&t={}", "x".repeat(3000));
        let message = Message {
            to: "ann@example.com".into(),
            language: Language::English,
            organization: None,
            created_at: Timestamp(1_790_000_000_000),
            content: Content::VerifyEmail {
                code: "AB12CD".into(),
                link: Some(long.as_str().into()),
            },
        };
        let sealed = message
            .seal(&sealer, &TestRandomness::seeded(1))
            .expect("short");
        assert!(!sealed.windows(6).any(|bytes| bytes == b"AB12CD"));
        assert!(!format!("{message:?}").contains("AB12CD"), "{message:?}");
        let opened = Message::open(&sealed, &sealer).expect("ours");
        assert_eq!(opened.expires_at(), Some(Timestamp(1_790_000_600_000)));
        let Content::VerifyEmail { code, link } = opened.content else {
            panic!("{opened:?}");
        };
        assert_eq!(code.expose(), "AB12CD");
        assert_eq!(link.expect("there").expose(), long);
        let other = sealer
            .seal(b"{}", b"idp", &TestRandomness::seeded(1))
            .expect("short");
        assert!(Message::open(&other, &sealer).is_err());
    }
}
