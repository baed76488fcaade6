//! Second factors: what a person proves beside the password (NIST SP 800-63B §5).

use crate::ids::PasskeyId;
use crate::time::Timestamp;

/// What a person can prove in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// A code that was mailed to the address.
    MailCode,
    /// A time-based one-time password (RFC 6238).
    Totp,
    /// A recovery code, which serves once.
    RecoveryCode,
    /// A passkey (WebAuthn Level 3), with the person verified by the authenticator.
    Passkey,
}

impl SecondFactor {
    /// Its name for clients.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MailCode => "email",
            Self::Totp => "totp",
            Self::RecoveryCode => "recoveryCode",
            Self::Passkey => "passkey",
        }
    }
}

/// An authenticator app.
#[derive(Clone, PartialEq, Eq)]
pub struct Totp {
    /// The shared secret, encrypted under the application's key.
    pub sealed_secret: Box<[u8]>,
    /// When it was confirmed by a first code; none as long as it does not count.
    pub confirmed_at: Option<Timestamp>,
    /// The last time step that was used: each serves once (RFC 6238 §5.2).
    pub last_step: u64,
}

/// A passkey: a key pair whose private half an authenticator keeps (WebAuthn Level 3).
#[derive(Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Unique in the application.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: Box<str>,
    /// The id that the authenticator gave it.
    pub credential_id: Box<[u8]>,
    /// The public key, the counter and what else the WebAuthn library keeps, in its own form.
    pub credential: Box<[u8]>,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was used last.
    pub last_used_at: Option<Timestamp>,
}

/// The second factors of a person, and the wrong tries.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SecondFactors {
    /// The authenticator app.
    pub totp: Option<Totp>,
    /// Keyed hashes of the recovery codes that are left.
    pub recovery_codes: Vec<[u8; 32]>,
    /// Passkeys.
    pub passkeys: Vec<Passkey>,
    /// Wrong tries in a row, over all sign-ins.
    pub failed_attempts: u16,
    /// Until when no second factor is accepted after too many of them.
    pub locked_until: Option<Timestamp>,
}

impl SecondFactors {
    /// How many recovery codes there are.
    pub const RECOVERY_CODES: usize = 10;
    /// Most passkeys of one person: their record stays within the size of one.
    pub const MOST_PASSKEYS: usize = 10;

    /// Whether the authenticator app counts.
    #[must_use]
    pub fn has_totp(&self) -> bool {
        self.totp
            .as_ref()
            .is_some_and(|totp| totp.confirmed_at.is_some())
    }

    /// Whether no second factor is accepted at `now`.
    #[must_use]
    pub fn is_locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|until| now < until)
    }
}

impl std::fmt::Debug for SecondFactors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecondFactors")
            .field("has_totp", &self.has_totp())
            .field("recovery_codes", &self.recovery_codes.len())
            .field("passkeys", &self.passkeys.len())
            .finish_non_exhaustive()
    }
}
