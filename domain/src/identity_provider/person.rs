//! What a provider says of a person, and why it may say nothing.

use serde::{Deserialize, Serialize};

/// Somebody a provider vouches for, in the provider's words: nothing of it has been checked yet but that
/// it comes from the provider.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExternalPerson {
    /// Who it is there, for good. Never empty; compared byte by byte.
    pub subject: String,
    /// The address.
    pub email: Option<String>,
    /// Whether the provider says that the address is theirs.
    pub email_verified: bool,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The name to show.
    pub display_name: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The distinguished names of their groups in a directory.
    pub groups: Vec<String>,
}

impl std::fmt::Debug for ExternalPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExternalPerson")
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}

/// Why somebody could not sign in through a provider. The word goes to the failure URL as `error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.as_str())]
pub enum ProviderFailure {
    /// The person said no at the provider, or the provider did (RFC 6749 §4.1.2.1 `access_denied`).
    AccessDenied,
    /// The provider could not be reached, did not answer in time, or said that it is out of order.
    Unavailable,
    /// The provider's answer cannot be trusted or understood: signature, issuer, audience, nonce, times or
    /// form are wrong.
    AnswerInvalid,
    /// The provider refuses what this server is to it: client, secret, callback address, or the name and
    /// password for searching.
    Misconfigured,
    /// The code was used, is too old, or belongs to something else (RFC 6749 §5.2 `invalid_grant`).
    CodeRefused,
    /// The address of the provider is none that this server may call.
    AddressNotAllowed,
    /// The callback came from another browser than the one that began, or its state is not one of ours.
    StateInvalid,
    /// The attempt took longer than ten minutes, or was finished already.
    IntentExpired,
    /// The provider sends no address, which an account needs.
    EmailMissing,
    /// The provider does not vouch for the address, which an account needs.
    EmailNotVerified,
    /// The address is somebody's who is not linked, and the provider's rules do not link them.
    EmailTaken,
    /// Nobody is linked, and the provider may not create accounts.
    CreationNotAllowed,
    /// The provider may not be linked to accounts.
    LinkingNotAllowed,
    /// Whoever the provider vouches for is linked to another account already.
    LinkedElsewhere,
    /// The account or its organization may not sign in.
    SignInRefused,
    /// The provider's account lacks what an account needs, such as a name that can be one.
    ProfileIncomplete,
}

impl ProviderFailure {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::AccessDenied,
        Self::Unavailable,
        Self::AnswerInvalid,
        Self::Misconfigured,
        Self::CodeRefused,
        Self::AddressNotAllowed,
        Self::StateInvalid,
        Self::IntentExpired,
        Self::EmailMissing,
        Self::EmailNotVerified,
        Self::EmailTaken,
        Self::CreationNotAllowed,
        Self::LinkingNotAllowed,
        Self::LinkedElsewhere,
        Self::SignInRefused,
        Self::ProfileIncomplete,
    ];

    /// Its word for programs, which stays.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AccessDenied => "access-denied",
            Self::Unavailable => "provider-unavailable",
            Self::AnswerInvalid => "provider-answer-invalid",
            Self::Misconfigured => "provider-misconfigured",
            Self::CodeRefused => "provider-code-refused",
            Self::AddressNotAllowed => "provider-address-not-allowed",
            Self::StateInvalid => "state-invalid",
            Self::IntentExpired => "intent-expired",
            Self::EmailMissing => "email-missing",
            Self::EmailNotVerified => "email-not-verified",
            Self::EmailTaken => "email-taken",
            Self::CreationNotAllowed => "creation-not-allowed",
            Self::LinkingNotAllowed => "linking-not-allowed",
            Self::LinkedElsewhere => "linked-elsewhere",
            Self::SignInRefused => "sign-in-refused",
            Self::ProfileIncomplete => "profile-incomplete",
        }
    }
}

/// Why a directory did not vouch for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LdapFailure {
    /// There is nobody of that name, there are several, or the password is wrong: nobody learns which.
    #[error("the name or the password is wrong")]
    WrongCredentials,
    /// The directory itself failed.
    #[error(transparent)]
    Provider(#[from] ProviderFailure),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_has_a_word_of_its_own() {
        let words: std::collections::HashSet<_> = ProviderFailure::ALL
            .into_iter()
            .map(ProviderFailure::as_str)
            .collect();
        assert_eq!(words.len(), ProviderFailure::ALL.len());
        for word in words {
            let is_kebab = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(word.chars().all(is_kebab), "{word}");
        }
    }
}
