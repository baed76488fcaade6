//! Sessions.

use crate::factor::SecondFactor;
use crate::ids::{OrganizationId, SessionId, UserId};
use crate::login_settings::LoginSettings;
use crate::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a session stands. `Expired` is not stored: it follows from the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SessionState {
    /// Good for every call.
    Active,
    /// Waits for the second factor; good for nothing else.
    MfaRequired,
    /// Past its expiry.
    Expired,
}

/// What the person proved, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Factors {
    /// The password.
    pub password: Option<Timestamp>,
    /// An identity provider vouched.
    pub idp: Option<Timestamp>,
    /// A code sent by mail.
    pub email_otp: Option<Timestamp>,
    /// A time-based one-time password.
    pub totp: Option<Timestamp>,
    /// A recovery code.
    pub recovery_code: Option<Timestamp>,
    /// A passkey.
    pub passkey: Option<Timestamp>,
}

impl Factors {
    /// When a second factor was proved last.
    #[must_use]
    pub fn second(&self) -> Option<Timestamp> {
        self.email_otp
            .max(self.totp)
            .max(self.recovery_code)
            .max(self.passkey)
    }

    /// When anything was proved last.
    #[must_use]
    pub fn latest(&self) -> Option<Timestamp> {
        self.second().max(self.password).max(self.idp)
    }
}

/// A signed-in person in one organization. Lives in that organization.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// Unique in the application.
    pub id: SessionId,
    /// Who is signed in.
    pub user: UserId,
    /// That person's home organization, which knows whether they may still be signed in.
    pub home: OrganizationId,
    /// The organization chosen at sign-in.
    pub organization: OrganizationId,
    /// SHA-256 of the token's secret of 256 bits: nothing to guess, so no slow hash is needed.
    pub token_hash: [u8; 32],
    /// The credential's epoch it was opened under; dead when that rises.
    pub epoch: u32,
    /// `Active` or `MfaRequired`.
    pub state: SessionState,
    /// What was proved.
    pub factors: Factors,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// It is dead from here on.
    pub expires_at: Timestamp,
    /// It cannot be extended past here.
    pub absolute_expiry: Timestamp,
    /// From where it was opened.
    pub ip_address: Box<str>,
    /// With what it was opened, cut to [`Session::MAX_USER_AGENT`] characters.
    pub user_agent: Box<str>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("id", &self.id)
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

impl Session {
    /// Longest user agent kept, in characters.
    pub const MAX_USER_AGENT: usize = 200;
    /// For how long an expired session is still listed, in milliseconds: 30 days.
    pub const KEPT_AFTER_EXPIRY: u64 = 30 * 86_400_000;

    /// Where it stands at `now`.
    #[must_use]
    pub fn state_at(&self, now: Timestamp) -> SessionState {
        if now >= self.expires_at {
            SessionState::Expired
        } else {
            self.state
        }
    }

    /// Notes that a second factor was proved.
    pub fn prove(&mut self, factor: SecondFactor, now: Timestamp) {
        let place = match factor {
            SecondFactor::MailCode => &mut self.factors.email_otp,
            SecondFactor::Totp => &mut self.factors.totp,
            SecondFactor::RecoveryCode => &mut self.factors.recovery_code,
            SecondFactor::Passkey => &mut self.factors.passkey,
        };
        *place = Some(now);
    }

    /// Moves the expiry to a full lifetime from `now`, never past the absolute one.
    pub fn extend(&mut self, now: Timestamp, settings: &LoginSettings) {
        let wanted = now.plus_seconds(u64::from(settings.session_lifetime_seconds));
        self.expires_at = wanted.min(self.absolute_expiry).max(self.expires_at);
        self.changed_at = now;
    }
}
