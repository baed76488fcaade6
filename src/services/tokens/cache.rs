//! Tokens whose signature was found good.
//!
//! A signature costs some 100 µs to verify, and a token comes with hundreds of calls: it is
//! verified once. Only what never changes for a token is kept; expiry is compared on every use, and
//! whether its person is still there is asked elsewhere, on every call.

use std::sync::Arc;

use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

use super::jwt::AccessClaims;

/// How many tokens are remembered; the least used give way.
pub const CAPACITY: usize = 8192;

/// Verified tokens of one application, by their SHA-256: the tokens themselves are not kept.
pub(super) struct VerifiedTokens(Cache<TokenHash, Arc<AccessClaims>>);

pub(super) type TokenHash = [u8; 32];

impl VerifiedTokens {
    pub(super) fn new(capacity: usize) -> Self {
        Self(Cache::new(capacity))
    }

    pub(super) fn hash(token: &str) -> TokenHash {
        Sha256::digest(token).into()
    }

    pub(super) fn get(&self, token: &TokenHash) -> Option<Arc<AccessClaims>> {
        self.0.get(token)
    }

    pub(super) fn insert(&self, token: TokenHash, claims: Arc<AccessClaims>) {
        self.0.insert(token, claims);
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}
