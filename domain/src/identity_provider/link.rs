//! That an account here and one at a provider are the same person's.

use crate::ids::{IdentityProviderId, UserId};
use crate::time::Timestamp;

/// Which account at which provider.
pub type LinkKey = (IdentityProviderId, Box<str>);

/// Ties a person to their account at a provider. Lives in the person's home; one for each provider.
#[derive(Clone, PartialEq, Eq)]
pub struct ProviderLink {
    /// Whose.
    pub user: UserId,
    /// At which provider.
    pub provider: IdentityProviderId,
    /// Who it is there, for good: whatever else changes there, this does not. Never an address.
    pub subject: Box<str>,
    /// How the person knows the account, such as its address; may be empty.
    pub name: Box<str>,
    /// What the person typed last to sign in to a directory, without case: wrong passwords for it count
    /// for the account.
    pub user_name: Option<Box<str>>,
    /// Since when.
    pub created_at: Timestamp,
}

impl ProviderLink {
    /// The longest subject, in bytes (OpenID Connect Core 1.0 §2 has 255 ASCII characters).
    pub const MAX_SUBJECT: usize = 255;
    /// The longest `name` and `user_name`, in characters; longer ones are cut.
    pub const MAX_NAME: usize = 254;

    /// Which account at which provider.
    #[must_use]
    pub fn key(&self) -> LinkKey {
        (self.provider, self.subject.clone())
    }
}

impl std::fmt::Debug for ProviderLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProviderLink")
            .field("user", &self.user)
            .field("provider", &self.provider)
            .finish_non_exhaustive()
    }
}
