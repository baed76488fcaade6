//! Opaque secrets: session tokens, client secrets of machines, tokens of sign-in intents.
//!
//! Each holds 256 random bits and is stored as its SHA-256, or as a keyed hash ([`super::CodeKey`]). There is nothing to guess in 256 random
//! bits, so unlike a password they need no slow hash; and a prefix lets scanners for leaked secrets
//! know them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ambient::Randomness;
use domain::ids::{IntentId, OrganizationId, SessionId};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::services::secret::Secret;

const SESSION_PREFIX: &str = "lis_";
const CLIENT_PREFIX: &str = "lcs_";
const INTENT_PREFIX: &str = "lit_";
const BROWSER_PREFIX: &str = "lib_";
const SECRET: usize = 32;

/// The bearer token of a session: `lis_` and base64url of organization, session (64 bits each, big
/// endian) and 256 random bits. It says itself where the session is found.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct SessionToken {
    organization: u64,
    session: u64,
    secret: [u8; SECRET],
}

impl SessionToken {
    /// A new token for a session.
    #[must_use]
    pub fn generate(
        organization: OrganizationId,
        session: SessionId,
        randomness: &dyn Randomness,
    ) -> Self {
        Self {
            organization: organization.0,
            session: session.0,
            secret: randomness.bytes(),
        }
    }

    /// Whether a bearer token is meant to be one of these (and not a JWT).
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        text.starts_with(SESSION_PREFIX)
    }

    /// Reads a token; `None` when it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = decode::<{ 16 + SECRET }>(SESSION_PREFIX, text)?;
        let (organization, rest) = bytes.split_first_chunk::<8>()?;
        let (session, secret) = rest.split_first_chunk::<8>()?;
        Some(Self {
            organization: u64::from_be_bytes(*organization),
            session: u64::from_be_bytes(*session),
            secret: secret.try_into().ok()?,
        })
    }

    /// The organization that holds the session.
    #[must_use]
    pub const fn organization(&self) -> OrganizationId {
        OrganizationId(self.organization)
    }

    /// The session.
    #[must_use]
    pub const fn session(&self) -> SessionId {
        SessionId(self.session)
    }

    /// The text for the person's client, shown this once.
    #[must_use]
    pub fn reveal(&self) -> Secret {
        let mut bytes = Zeroizing::new([0; 16 + SECRET]);
        bytes[..8].copy_from_slice(&self.organization.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.session.to_be_bytes());
        bytes[16..].copy_from_slice(&self.secret);
        encode(SESSION_PREFIX, &*bytes)
    }

    /// What is stored: the SHA-256 of the secret.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.secret).into()
    }

    /// Whether this is the token whose hash is stored; takes the same time for any token.
    #[must_use]
    pub fn matches(&self, stored: &[u8; 32]) -> bool {
        self.hash().ct_eq(stored).into()
    }
}

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionToken")
            .field("organization", &self.organization)
            .field("session", &self.session)
            .finish_non_exhaustive()
    }
}

macro_rules! plain_secret {
    ($(#[$doc:meta])* $name:ident, $prefix:expr) => {
        $(#[$doc])*
        #[derive(Clone, Zeroize, ZeroizeOnDrop)]
        pub struct $name([u8; SECRET]);

        impl $name {
            /// A new one.
            #[must_use]
            pub fn generate(randomness: &dyn Randomness) -> Self {
                Self(randomness.bytes())
            }

            /// Reads one; `None` when it is not in its form.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                decode::<SECRET>($prefix, text).map(|bytes| Self(*bytes))
            }

            /// The text for whom it is meant, shown this once.
            #[must_use]
            pub fn reveal(&self) -> Secret {
                encode($prefix, &self.0)
            }

            /// What is stored: the SHA-256.
            #[must_use]
            pub fn hash(&self) -> [u8; 32] {
                Sha256::digest(self.0).into()
            }

            /// [`Self::hash`] as base64url, for where text is stored.
            #[must_use]
            pub fn hash_text(&self) -> String {
                URL_SAFE_NO_PAD.encode(self.hash())
            }

            /// Whether this is the one whose hash is stored; takes the same time for any.
            #[must_use]
            pub fn matches(&self, stored: &[u8; 32]) -> bool {
                self.hash().ct_eq(stored).into()
            }

            /// [`Self::matches`] for a hash stored as text.
            #[must_use]
            pub fn matches_text(&self, stored: &str) -> bool {
                self.hash_text().as_bytes().ct_eq(stored.as_bytes()).into()
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }
    };
}

plain_secret!(
    /// The secret of a machine: `lcs_` and base64url of 256 random bits.
    ClientSecret,
    CLIENT_PREFIX
);
plain_secret!(
    /// Proves that a browser is the one that began to sign in through an identity provider: `lib_` and
    /// base64url of 256 random bits.
    BrowserSecret,
    BROWSER_PREFIX
);

/// What leads back to an attempt to sign in through an identity provider: `lit_` and base64url of
/// organization, attempt (64 bits each, big endian) and 256 random bits. It goes to the provider as
/// `state`, and another one to the client that fetches the session.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct IntentToken {
    organization: u64,
    intent: u64,
    secret: [u8; SECRET],
}

impl IntentToken {
    /// A new token for an attempt that lives in an organization.
    #[must_use]
    pub fn generate(
        organization: OrganizationId,
        intent: IntentId,
        randomness: &dyn Randomness,
    ) -> Self {
        Self {
            organization: organization.0,
            intent: intent.0,
            secret: randomness.bytes(),
        }
    }

    /// Reads a token; `None` when it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = decode::<{ 16 + SECRET }>(INTENT_PREFIX, text)?;
        let (organization, rest) = bytes.split_first_chunk::<8>()?;
        let (intent, secret) = rest.split_first_chunk::<8>()?;
        Some(Self {
            organization: u64::from_be_bytes(*organization),
            intent: u64::from_be_bytes(*intent),
            secret: secret.try_into().ok()?,
        })
    }

    /// The organization that holds the attempt.
    #[must_use]
    pub const fn organization(&self) -> OrganizationId {
        OrganizationId(self.organization)
    }

    /// The attempt.
    #[must_use]
    pub const fn intent(&self) -> IntentId {
        IntentId(self.intent)
    }

    /// The text for whom it is meant, shown this once.
    #[must_use]
    pub fn reveal(&self) -> Secret {
        let mut bytes = Zeroizing::new([0; 16 + SECRET]);
        bytes[..8].copy_from_slice(&self.organization.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.intent.to_be_bytes());
        bytes[16..].copy_from_slice(&self.secret);
        encode(INTENT_PREFIX, &*bytes)
    }
}

impl std::fmt::Debug for IntentToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IntentToken")
            .field("intent", &self.intent)
            .finish_non_exhaustive()
    }
}

fn encode(prefix: &str, bytes: &[u8]) -> Secret {
    // Room for all of it: no copy is left behind by a reallocation.
    let mut text = String::with_capacity(prefix.len() + bytes.len().div_ceil(3) * 4);
    text.push_str(prefix);
    URL_SAFE_NO_PAD.encode_string(bytes, &mut text);
    Secret::from(text)
}

fn decode<const N: usize>(prefix: &str, text: &str) -> Option<Zeroizing<[u8; N]>> {
    let encoded = text.strip_prefix(prefix)?;
    // The length first: a client's text of megabytes is not decoded.
    if encoded.len() != (N * 4).div_ceil(3) {
        return None;
    }
    let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(encoded).ok()?);
    <[u8; N]>::try_from(bytes.as_slice())
        .ok()
        .map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::randomness::TestRandomness;

    fn token() -> SessionToken {
        let (organization, session) =
            (OrganizationId(281_185_056_586_736_799), SessionId(u64::MAX));
        SessionToken::generate(organization, session, &TestRandomness::seeded(3))
    }

    #[test]
    fn a_session_token_tells_where_its_session_is() {
        let token = token();
        let text = token.reveal();
        assert_eq!(text.expose().len(), 4 + 64);
        assert!(SessionToken::is_one(text.expose()));
        let read = SessionToken::parse(text.expose()).expect("ours");
        assert_eq!(read.organization(), OrganizationId(281_185_056_586_736_799));
        assert_eq!(read.session(), SessionId(u64::MAX));
        assert!(read.matches(&token.hash()));
        assert!(!format!("{token:?}").contains(&text.expose()[30..]));
    }

    #[test]
    fn another_secret_does_not_match() {
        let stored = token().hash();
        let mut other = token();
        other.secret[31] ^= 1;
        assert!(!other.matches(&stored));
    }

    #[test]
    fn what_is_no_token_is_not_read() {
        let text = token().reveal();
        let text = text.expose();
        for wrong in [
            "",
            "lis_",
            &text[4..],
            &text[..67],
            &format!("{text}A"),
            &format!("{text}="),
            &text.replacen("lis_", "lcs_", 1),
            &format!("{}!", &text[..67]),
            &format!("lis_{}", "é".repeat(32)),
        ] {
            assert!(SessionToken::parse(wrong).is_none(), "{wrong} is read");
        }
    }

    #[test]
    fn a_client_secret_is_known_by_its_hash_alone() {
        let randomness = TestRandomness::seeded(5);
        let (secret, other) = (
            ClientSecret::generate(&randomness),
            ClientSecret::generate(&randomness),
        );
        let text = secret.reveal();
        assert!(text.expose().starts_with("lcs_") && text.expose().len() == 47);
        let read = ClientSecret::parse(text.expose()).expect("ours");
        assert!(read.matches(&secret.hash()) && read.matches_text(&secret.hash_text()));
        assert!(!other.matches(&secret.hash()) && !other.matches_text(&secret.hash_text()));
        assert!(!read.matches_text(""));
        assert!(IntentToken::parse(text.expose()).is_none());
        assert_eq!(format!("{secret:?}"), "ClientSecret([redacted])");
    }

    #[test]
    fn an_intents_token_tells_where_its_attempt_is() {
        let randomness = TestRandomness::seeded(9);
        let token = IntentToken::generate(OrganizationId(7), IntentId(u64::MAX), &randomness);
        let text = token.reveal();
        let read = IntentToken::parse(text.expose()).expect("ours");
        assert_eq!(read.organization(), OrganizationId(7));
        assert_eq!(read.intent(), IntentId(u64::MAX));
        assert_eq!(read.reveal().expose(), text.expose());
        assert!(!format!("{token:?}").contains(&text.expose()[30..]));
        let session = super::tests::token().reveal();
        assert!(IntentToken::parse(session.expose()).is_none());
        assert!(IntentToken::parse(&text.expose()[..67]).is_none());
    }
}
