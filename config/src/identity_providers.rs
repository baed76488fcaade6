//! Calls to identity providers outside.

use crate::reader::Section;

/// Section `identity_providers`.
#[derive(Debug, Clone)]
pub struct IdentityProviderSettings {
    /// Whether providers may have addresses of this machine and of private networks, and be asked
    /// without TLS on this machine.
    pub allow_private_addresses: bool,
    /// Seconds that all calls of one step of a sign-in with OpenID Connect have together. A
    /// directory has a timeout of its own.
    pub timeout_seconds: u64,
}

impl IdentityProviderSettings {
    pub(crate) fn read(mut s: Section<'_, '_>) -> Self {
        Self {
            allow_private_addresses: s.flag("allow_private_addresses", false),
            timeout_seconds: s.number("timeout_seconds", 5, 1..=60),
        }
    }
}
