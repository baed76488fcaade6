//! Why a command or a question got no answer.

use domain::refusal::Refusal;

/// Why a command or a question got no answer. Nothing was changed, unless [`Failure::Unavailable`]
/// came after the store itself failed, when the change may be found done later.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It was refused, for the reason given.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no such organization.
    #[error("there is no such organization")]
    NoOrganization,
    /// Too much is under way, the organization is starting again, or the store is failing.
    #[error("unavailable: try again in {retry_after_seconds} s")]
    Unavailable {
        /// When to try again.
        retry_after_seconds: u32,
    },
    /// The organization's records are damaged; an operator has to act.
    #[error("the organization's records are damaged")]
    Damaged,
}

impl Failure {
    /// Try again in a second.
    pub(crate) const SOON: Self = Self::Unavailable {
        retry_after_seconds: 1,
    };
}
