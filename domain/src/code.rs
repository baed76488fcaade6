//! One-time codes that are sent to a person.

use crate::ids::UserId;
use crate::time::Timestamp;

/// What a code is for; a code serves nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodePurpose {
    /// Shows that the person reads mail to the address.
    VerifyEmail,
    /// Sets a first password after an invitation.
    AcceptInvite,
    /// Sets a new password.
    ResetPassword,
    /// Second factor.
    Mfa,
    /// Moves the account to the address it was mailed to, as its owner asked.
    ChangeEmail,
    /// The same, as an administrator asked.
    AdoptEmail,
    /// Moves the account back to the address it was mailed to.
    UndoEmailChange,
}

impl CodePurpose {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::VerifyEmail,
        Self::AcceptInvite,
        Self::ResetPassword,
        Self::Mfa,
        Self::ChangeEmail,
        Self::AdoptEmail,
        Self::UndoEmailChange,
    ];

    /// How long it lives, in seconds.
    #[must_use]
    pub const fn lifetime_seconds(self) -> u64 {
        match self {
            Self::AcceptInvite | Self::AdoptEmail | Self::UndoEmailChange => 72 * 3600,
            Self::VerifyEmail | Self::ResetPassword | Self::Mfa | Self::ChangeEmail => 600,
        }
    }

    /// A stable name, part of what is hashed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VerifyEmail => "verify-email",
            Self::AcceptInvite => "accept-invite",
            Self::ResetPassword => "reset-password",
            Self::Mfa => "mfa",
            Self::ChangeEmail => "change-email",
            Self::AdoptEmail => "adopt-email",
            Self::UndoEmailChange => "undo-email-change",
        }
    }
}

/// A code that was sent. One for each user and purpose: a newer one replaces it.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    /// Whose it is.
    pub user: UserId,
    /// What it is for.
    pub purpose: CodePurpose,
    /// Keyed hash bound to user and purpose.
    pub hash: [u8; 32],
    /// Wrong tries so far; dead after [`Code::MAX_ATTEMPTS`].
    pub attempts: u8,
    /// Dead from here on.
    pub expires_at: Timestamp,
    /// The address the account moves to; of the purposes that move it.
    pub address: Option<Box<str>>,
}

impl Code {
    /// Wrong tries after which a code is dead.
    pub const MAX_ATTEMPTS: u8 = 5;

    /// Whether it can still be used.
    #[must_use]
    pub fn is_alive(&self, now: Timestamp) -> bool {
        now < self.expires_at && self.attempts < Self::MAX_ATTEMPTS
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Code")
            .field("user", &self.user)
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}
