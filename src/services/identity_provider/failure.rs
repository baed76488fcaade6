//! Why a provider said nothing that counts, with the reason in words.

use std::borrow::Cow;
use std::fmt;

use domain::identity_provider::ProviderFailure;

/// A failure and its reason. The reason is a sentence for administrators: it names no secret and
/// repeats no text that the provider sent.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub kind: ProviderFailure,
    pub reason: Cow<'static, str>,
}

impl Failure {
    pub fn new(kind: ProviderFailure, reason: impl Into<Cow<'static, str>>) -> Self {
        Self {
            kind,
            reason: reason.into(),
        }
    }

    pub fn unavailable(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ProviderFailure::Unavailable, reason)
    }

    pub fn invalid(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ProviderFailure::AnswerInvalid, reason)
    }

    pub fn misconfigured(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ProviderFailure::Misconfigured, reason)
    }

    pub fn not_allowed(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ProviderFailure::AddressNotAllowed, reason)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Failure {}
