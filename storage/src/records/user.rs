//! Users and their credentials, as parts of an account.

use crate::codec::damaged;
use crate::{Key, StoreError};
use domain::factor::{Passkey, SecondFactors, Totp};
use domain::ids::{OrganizationId, PasskeyId, UserId};
use domain::roles::ApplicationRole;
use domain::text::{Language, Metadata, PersonName, PhoneNumber};
use domain::time::Timestamp;
use domain::user::{Credential, User, UserState, UserType};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
pub struct UserV1<'a> {
    user_type: u8,
    state: u8,
    application_role: u8,
    flags: u8,
    login: Cow<'a, str>,
    first_name: Cow<'a, str>,
    last_name: Cow<'a, str>,
    display_name: Option<Cow<'a, str>>,
    phone_number: Option<Cow<'a, str>>,
    preferred_language: Option<Cow<'a, str>>,
    metadata: Cow<'a, BTreeMap<String, String>>,
    created_at: i64,
    changed_at: i64,
}

const EMAIL_VERIFIED: u8 = 1;
const PHONE_VERIFIED: u8 = 2;
const MFA_ENABLED: u8 = 4;

static NO_METADATA: BTreeMap<String, String> = BTreeMap::new();

impl<'a> UserV1<'a> {
    pub(super) fn of(user: &'a User) -> Self {
        let flag = |set: bool, flag: u8| if set { flag } else { 0 };
        Self {
            user_type: match user.user_type {
                UserType::Human => 1,
                UserType::Machine => 2,
            },
            state: match user.state {
                // A lock is a time in the credential; the user behind it is active.
                UserState::Active | UserState::Locked => 1,
                UserState::Inactive => 2,
                UserState::Initial => 3,
            },
            application_role: match user.application_role {
                None => 0,
                Some(ApplicationRole::GenericMachineUser) => 1,
                Some(ApplicationRole::SuperAdmin) => 2,
            },
            flags: flag(user.is_email_verified, EMAIL_VERIFIED)
                | flag(user.is_phone_verified, PHONE_VERIFIED)
                | flag(user.mfa_enabled, MFA_ENABLED),
            login: Cow::Borrowed(&user.login),
            first_name: Cow::Borrowed(&user.first_name),
            last_name: Cow::Borrowed(&user.last_name),
            display_name: user
                .display_name
                .as_ref()
                .map(|name| Cow::Borrowed(name.as_str())),
            phone_number: user
                .phone_number
                .as_ref()
                .map(|number| Cow::Borrowed(number.as_str())),
            preferred_language: user
                .preferred_language
                .as_ref()
                .map(|tag| Cow::Borrowed(tag.as_str())),
            metadata: Cow::Borrowed(
                user.metadata
                    .as_ref()
                    .map_or(&NO_METADATA, |metadata| &metadata.0),
            ),
            created_at: user.created_at.0,
            changed_at: user.changed_at.0,
        }
    }

    pub(super) fn into_entity(self, key: &[u8], parsed: &Key<'_>) -> Result<User, StoreError> {
        let stored = self;
        let unknown = || damaged(key, "an enumeration has an unknown value");
        Ok(User {
            id: UserId(parsed.number().ok_or_else(unknown)?),
            home: OrganizationId(parsed.organization.ok_or_else(unknown)?),
            user_type: match stored.user_type {
                1 => UserType::Human,
                2 => UserType::Machine,
                _ => return Err(unknown()),
            },
            state: match stored.state {
                1 => UserState::Active,
                2 => UserState::Inactive,
                3 => UserState::Initial,
                _ => return Err(unknown()),
            },
            application_role: match stored.application_role {
                0 => None,
                1 => Some(ApplicationRole::GenericMachineUser),
                2 => Some(ApplicationRole::SuperAdmin),
                _ => return Err(unknown()),
            },
            login: stored.login.into(),
            first_name: stored.first_name.into(),
            last_name: stored.last_name.into(),
            display_name: stored
                .display_name
                .map(|name| PersonName::stored(name.into_owned())),
            phone_number: stored
                .phone_number
                .map(|number| PhoneNumber::stored(number.into_owned())),
            is_email_verified: stored.flags & EMAIL_VERIFIED != 0,
            is_phone_verified: stored.flags & PHONE_VERIFIED != 0,
            mfa_enabled: stored.flags & MFA_ENABLED != 0,
            preferred_language: stored
                .preferred_language
                .map(|tag| Language::stored(tag.into_owned())),
            metadata: (!stored.metadata.is_empty())
                .then(|| Box::new(Metadata(stored.metadata.into_owned()))),
            created_at: Timestamp(stored.created_at),
            changed_at: Timestamp(stored.changed_at),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub struct CredentialV1<'a> {
    secret: Option<Cow<'a, str>>,
    epoch: u32,
    spared_session: Option<u64>,
    failed_attempts: u16,
    locked_until: Option<i64>,
    last_sign_in_at: Option<i64>,
    changed_at: i64,
    factors: Option<FactorsV1<'a>>,
}

/// Second factors, part of a credential.
#[derive(Serialize, Deserialize)]
pub struct FactorsV1<'a> {
    totp: Option<TotpV1<'a>>,
    recovery_codes: Cow<'a, [[u8; 32]]>,
    passkeys: Vec<PasskeyV1<'a>>,
    failed_attempts: u16,
    locked_until: Option<i64>,
}

#[derive(Serialize, Deserialize)]
pub struct TotpV1<'a> {
    sealed_secret: Cow<'a, [u8]>,
    confirmed_at: Option<i64>,
    last_step: u64,
}

#[derive(Serialize, Deserialize)]
pub struct PasskeyV1<'a> {
    id: u64,
    name: Cow<'a, str>,
    credential_id: Cow<'a, [u8]>,
    credential: Cow<'a, [u8]>,
    created_at: i64,
    last_used_at: Option<i64>,
}

impl<'a> PasskeyV1<'a> {
    fn of(passkey: &'a Passkey) -> Self {
        Self {
            id: passkey.id.0,
            name: Cow::Borrowed(&passkey.name),
            credential_id: Cow::Borrowed(&passkey.credential_id),
            credential: Cow::Borrowed(&passkey.credential),
            created_at: passkey.created_at.0,
            last_used_at: passkey.last_used_at.map(|at| at.0),
        }
    }

    fn into_entity(self) -> Passkey {
        Passkey {
            id: PasskeyId(self.id),
            name: self.name.into(),
            credential_id: self.credential_id.into_owned().into(),
            credential: self.credential.into_owned().into(),
            created_at: Timestamp(self.created_at),
            last_used_at: self.last_used_at.map(Timestamp),
        }
    }
}

impl<'a> FactorsV1<'a> {
    fn of(factors: &'a SecondFactors) -> Self {
        Self {
            totp: factors.totp.as_ref().map(|totp| TotpV1 {
                sealed_secret: Cow::Borrowed(&totp.sealed_secret),
                confirmed_at: totp.confirmed_at.map(|at| at.0),
                last_step: totp.last_step,
            }),
            recovery_codes: Cow::Borrowed(&factors.recovery_codes),
            passkeys: factors.passkeys.iter().map(PasskeyV1::of).collect(),
            failed_attempts: factors.failed_attempts,
            locked_until: factors.locked_until.map(|at| at.0),
        }
    }

    fn into_entity(self) -> SecondFactors {
        SecondFactors {
            totp: self.totp.map(|totp| Totp {
                sealed_secret: totp.sealed_secret.into_owned().into(),
                confirmed_at: totp.confirmed_at.map(Timestamp),
                last_step: totp.last_step,
            }),
            recovery_codes: self.recovery_codes.into_owned(),
            passkeys: self
                .passkeys
                .into_iter()
                .map(PasskeyV1::into_entity)
                .collect(),
            failed_attempts: self.failed_attempts,
            locked_until: self.locked_until.map(Timestamp),
        }
    }
}

impl<'a> CredentialV1<'a> {
    pub(super) fn of(credential: &'a Credential) -> Self {
        Self {
            secret: credential.secret.as_deref().map(Cow::Borrowed),
            epoch: credential.epoch,
            spared_session: credential.spared_session,
            failed_attempts: credential.failed_attempts,
            locked_until: credential.locked_until.map(|at| at.0),
            last_sign_in_at: credential.last_sign_in_at.map(|at| at.0),
            changed_at: credential.changed_at.0,
            factors: credential.factors.as_deref().map(FactorsV1::of),
        }
    }

    pub(super) fn into_entity(self, user: UserId) -> Credential {
        Credential {
            user,
            secret: self.secret.map(Into::into),
            epoch: self.epoch,
            spared_session: self.spared_session,
            failed_attempts: self.failed_attempts,
            locked_until: self.locked_until.map(Timestamp),
            last_sign_in_at: self.last_sign_in_at.map(Timestamp),
            changed_at: Timestamp(self.changed_at),
            factors: self.factors.map(|factors| Box::new(factors.into_entity())),
        }
    }
}
