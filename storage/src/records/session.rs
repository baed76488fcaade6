//! Sessions and one-time codes.

use super::{Entity, Persisted};
use crate::codec::{damaged, decode_payload};
use crate::{Key, Kind, StoreError};
use domain::code::{Code, CodePurpose};
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::session::{Factors, Session, SessionState};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Serialize, Deserialize)]
pub struct SessionV1<'a> {
    user: u64,
    home: u64,
    token_hash: [u8; 32],
    epoch: u32,
    awaits_mfa: bool,
    password_at: Option<i64>,
    idp_at: Option<i64>,
    email_otp_at: Option<i64>,
    totp_at: Option<i64>,
    recovery_code_at: Option<i64>,
    passkey_at: Option<i64>,
    created_at: i64,
    changed_at: i64,
    expires_at: i64,
    absolute_expiry: i64,
    ip_address: Cow<'a, str>,
    user_agent: Cow<'a, str>,
}

impl Persisted for Session {
    const KIND: Kind = Kind::Session;
    type Stored<'a> = SessionV1<'a>;

    fn stored(&self) -> SessionV1<'_> {
        SessionV1 {
            user: self.user.0,
            home: self.home.0,
            token_hash: self.token_hash,
            epoch: self.epoch,
            awaits_mfa: self.state == SessionState::MfaRequired,
            password_at: self.factors.password.map(|at| at.0),
            idp_at: self.factors.idp.map(|at| at.0),
            email_otp_at: self.factors.email_otp.map(|at| at.0),
            totp_at: self.factors.totp.map(|at| at.0),
            recovery_code_at: self.factors.recovery_code.map(|at| at.0),
            passkey_at: self.factors.passkey.map(|at| at.0),
            created_at: self.created_at.0,
            changed_at: self.changed_at.0,
            expires_at: self.expires_at.0,
            absolute_expiry: self.absolute_expiry.0,
            ip_address: Cow::Borrowed(&self.ip_address),
            user_agent: Cow::Borrowed(&self.user_agent),
        }
    }
}

impl Entity for Session {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: SessionV1<'static> = decode_payload(key, payload)?;
        let malformed = || damaged(key, "the key has no session");
        Ok(Self {
            id: SessionId(parsed.number().ok_or_else(malformed)?),
            user: UserId(stored.user),
            home: OrganizationId(stored.home),
            organization: OrganizationId(parsed.organization.ok_or_else(malformed)?),
            token_hash: stored.token_hash,
            epoch: stored.epoch,
            state: if stored.awaits_mfa {
                SessionState::MfaRequired
            } else {
                SessionState::Active
            },
            factors: Factors {
                password: stored.password_at.map(Timestamp),
                idp: stored.idp_at.map(Timestamp),
                email_otp: stored.email_otp_at.map(Timestamp),
                totp: stored.totp_at.map(Timestamp),
                recovery_code: stored.recovery_code_at.map(Timestamp),
                passkey: stored.passkey_at.map(Timestamp),
            },
            created_at: Timestamp(stored.created_at),
            changed_at: Timestamp(stored.changed_at),
            expires_at: Timestamp(stored.expires_at),
            absolute_expiry: Timestamp(stored.absolute_expiry),
            ip_address: stored.ip_address.into(),
            user_agent: stored.user_agent.into(),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub struct CodeV1 {
    hash: [u8; 32],
    attempts: u8,
    expires_at: i64,
    address: Option<Box<str>>,
}

/// The number of a purpose in records.
pub(super) const fn purpose_number(purpose: CodePurpose) -> u8 {
    match purpose {
        CodePurpose::VerifyEmail => 1,
        CodePurpose::AcceptInvite => 2,
        CodePurpose::ResetPassword => 3,
        CodePurpose::Mfa => 4,
        CodePurpose::ChangeEmail => 5,
        CodePurpose::AdoptEmail => 6,
        CodePurpose::UndoEmailChange => 7,
    }
}

/// The purpose of that number.
pub(super) fn purpose(number: u8) -> Option<CodePurpose> {
    CodePurpose::ALL
        .into_iter()
        .find(|purpose| purpose_number(*purpose) == number)
}

impl CodeV1 {
    pub(super) fn of(code: &Code) -> Self {
        Self {
            hash: code.hash,
            attempts: code.attempts,
            expires_at: code.expires_at.0,
            address: code.address.clone(),
        }
    }

    pub(super) fn into_entity(self, user: UserId, purpose: CodePurpose) -> Code {
        Code {
            user,
            purpose,
            hash: self.hash,
            attempts: self.attempts,
            expires_at: Timestamp(self.expires_at),
            address: self.address,
        }
    }
}
