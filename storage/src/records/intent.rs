//! Attempts to sign in through an identity provider, and the links between accounts here and there.

use super::{Entity, Persisted};
use crate::codec::{damaged, decode_payload};
use crate::{Key, Kind, StoreError};
use domain::identity_provider::{Intent, IntentPurpose, IntentStage, ProviderLink};
use domain::ids::{IdentityProviderId, IntentId, OrganizationId, UserId};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Serialize, Deserialize)]
pub struct IntentV1<'a> {
    provider: u64,
    wanted: Option<u64>,
    /// Whose account is to be linked; none to sign in.
    links: Option<u64>,
    success_url: Cow<'a, str>,
    failure_url: Cow<'a, str>,
    state_hash: [u8; 32],
    browser_hash: Option<[u8; 32]>,
    sealed: Cow<'a, [u8]>,
    has_returned: bool,
    token_hash: Option<[u8; 32]>,
    created_at: i64,
}

impl Persisted for Intent {
    const KIND: Kind = Kind::Intent;
    type Stored<'a> = IntentV1<'a>;

    fn stored(&self) -> IntentV1<'_> {
        IntentV1 {
            provider: self.provider.0,
            wanted: self.wanted.map(|organization| organization.0),
            links: match self.purpose {
                IntentPurpose::SignIn => None,
                IntentPurpose::Link(user) => Some(user.0),
            },
            success_url: Cow::Borrowed(&self.success_url),
            failure_url: Cow::Borrowed(&self.failure_url),
            state_hash: self.state_hash,
            browser_hash: self.browser_hash,
            sealed: Cow::Borrowed(&self.sealed),
            has_returned: self.stage != IntentStage::Waiting,
            token_hash: match self.stage {
                IntentStage::Waiting | IntentStage::Returned => None,
                IntentStage::Proved(token_hash) => Some(token_hash),
            },
            created_at: self.created_at.0,
        }
    }
}

impl Entity for Intent {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: IntentV1<'static> = decode_payload(key, payload)?;
        Ok(Self {
            id: IntentId(
                parsed
                    .number()
                    .ok_or_else(|| damaged(key, "the key has no intent"))?,
            ),
            provider: IdentityProviderId(stored.provider),
            wanted: stored.wanted.map(OrganizationId),
            purpose: stored.links.map_or(IntentPurpose::SignIn, |user| {
                IntentPurpose::Link(UserId(user))
            }),
            success_url: stored.success_url.into(),
            failure_url: stored.failure_url.into(),
            state_hash: stored.state_hash,
            browser_hash: stored.browser_hash,
            sealed: stored.sealed.into_owned().into(),
            stage: match (stored.token_hash, stored.has_returned) {
                (Some(token_hash), _) => IntentStage::Proved(token_hash),
                (None, true) => IntentStage::Returned,
                (None, false) => IntentStage::Waiting,
            },
            created_at: Timestamp(stored.created_at),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub struct ProviderLinkV1<'a> {
    subject: Cow<'a, str>,
    name: Cow<'a, str>,
    user_name: Option<Cow<'a, str>>,
    created_at: i64,
}

impl Persisted for ProviderLink {
    const KIND: Kind = Kind::ProviderLink;
    type Stored<'a> = ProviderLinkV1<'a>;

    fn stored(&self) -> ProviderLinkV1<'_> {
        ProviderLinkV1 {
            subject: Cow::Borrowed(&self.subject),
            name: Cow::Borrowed(&self.name),
            user_name: self.user_name.as_deref().map(Cow::Borrowed),
            created_at: self.created_at.0,
        }
    }
}

impl Entity for ProviderLink {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: ProviderLinkV1<'static> = decode_payload(key, payload)?;
        let malformed = || damaged(key, "the key has no user and identity provider");
        Ok(Self {
            user: UserId(parsed.number().ok_or_else(malformed)?),
            provider: IdentityProviderId(parsed.second_number().ok_or_else(malformed)?),
            subject: stored.subject.into(),
            name: stored.name.into(),
            user_name: stored.user_name.map(Into::into),
            created_at: Timestamp(stored.created_at),
        })
    }
}
