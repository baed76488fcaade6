//! One attempt to sign in through a provider, from the click to the session.

use crate::ids::{IdentityProviderId, IntentId, OrganizationId, UserId};
use crate::time::Timestamp;
use subtle::ConstantTimeEq;

/// An attempt. Lives in the provider's organization and is gone once it was used or failed.
#[derive(Clone, PartialEq, Eq)]
pub struct Intent {
    /// Unique in the application.
    pub id: IntentId,
    /// Through which provider.
    pub provider: IdentityProviderId,
    /// The organization to sign in to; the person's home when none was named.
    pub wanted: Option<OrganizationId>,
    /// What for.
    pub purpose: IntentPurpose,
    /// Where the browser goes when it went well.
    pub success_url: Box<str>,
    /// Where it goes when it did not.
    pub failure_url: Box<str>,
    /// Keyed hash of the `state` that the provider gives back (RFC 6749 §10.12).
    pub state_hash: [u8; 32],
    /// Keyed hash of the cookie of the browser that left for the provider; none before one did. Only that
    /// browser may come back.
    pub browser_hash: Option<[u8; 32]>,
    /// Encrypted: the PKCE verifier and the nonce until the provider was asked, then what it says of the
    /// person.
    pub sealed: Box<[u8]>,
    /// How far it got.
    pub stage: IntentStage,
    /// When it was begun.
    pub created_at: Timestamp,
}

/// What an attempt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntentPurpose {
    /// To sign in.
    SignIn,
    /// To link the account of somebody who is signed in.
    Link(UserId),
}

/// How far an attempt got.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum IntentStage {
    /// The browser is about to leave for the provider, or there.
    Waiting,
    /// The browser came back, and the provider is being asked: whoever comes now comes too late.
    Returned,
    /// The provider vouched; whoever has the token of this keyed hash gets the session, once.
    Proved([u8; 32]),
}

impl Intent {
    /// How long an attempt may take, from the click to the session, in seconds.
    pub const LIFETIME_SECONDS: u64 = 600;
    /// Most attempts under way in one organization.
    pub const MAX: usize = 10_000;

    /// It is dead from here on.
    #[must_use]
    pub fn expires_at(&self) -> Timestamp {
        self.created_at.plus_seconds(Self::LIFETIME_SECONDS)
    }

    /// Whether a browser with the cookie of this keyed hash is the one that left for the provider.
    #[must_use]
    pub fn is_browser(&self, hash: &[u8; 32]) -> bool {
        self.browser_hash
            .is_some_and(|known| bool::from(known.ct_eq(hash)))
    }

    /// Whether it can still lead to a session.
    #[must_use]
    pub fn is_alive(&self, now: Timestamp) -> bool {
        now < self.expires_at()
    }
}

impl std::fmt::Debug for Intent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intent")
            .field("id", &self.id)
            .field("provider", &self.provider)
            .finish_non_exhaustive()
    }
}
