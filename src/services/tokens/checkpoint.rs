//! Signed checkpoints of an organization's trail: kept elsewhere, they show later whether the trail
//! up to there is still the one it was.

use super::jwt::TokenError;
use super::keys::ApplicationKeys;
use domain::event::EventHead;
use domain::ids::OrganizationId;
use domain::text::hexadecimal;
use domain::time::Timestamp;
use jsonwebtoken::{Header, Validation};
use serde::{Deserialize, Serialize};

/// The `typ` of a checkpoint: no access token passes for one, nor one for an access token.
const TYPE: &str = "event-checkpoint+jwt";

/// What a checkpoint says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The issuing server's address.
    pub iss: String,
    /// The application.
    pub app: String,
    /// The organization whose trail it is.
    pub org: OrganizationId,
    /// The last event's sequence.
    pub sequence: u64,
    /// The last event's hash, in hexadecimal.
    pub hash: String,
    /// When it was signed, in seconds since 1970.
    pub iat: i64,
}

impl Checkpoint {
    /// The checkpoint of a trail as it ends now.
    #[must_use]
    pub fn new(
        issuer: &str,
        application: &str,
        organization: OrganizationId,
        head: EventHead,
        now: Timestamp,
    ) -> Self {
        Self {
            iss: issuer.to_owned(),
            app: application.to_owned(),
            org: organization,
            sequence: head.sequence,
            hash: hexadecimal(&head.hash),
            iat: now.seconds(),
        }
    }

    /// Signs it as a JWS (RFC 7515) that the application's JWKS verifies.
    ///
    /// # Errors
    /// [`TokenError::Signing`].
    pub fn sign(&self, keys: &ApplicationKeys) -> Result<String, TokenError> {
        let signing = keys.signing();
        let mut header = Header::new(signing.algorithm);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(signing.id.to_string());
        jsonwebtoken::encode(&header, self, &signing.key).map_err(|_| TokenError::Signing)
    }

    /// Reads a checkpoint that these keys signed.
    ///
    /// # Errors
    /// [`TokenError::Invalid`].
    pub fn verify(token: &str, keys: &ApplicationKeys) -> Result<Self, TokenError> {
        let read = || {
            let header = jsonwebtoken::decode_header(token).ok()?;
            if header.typ.as_deref() != Some(TYPE) || header.crit.is_some() {
                return None;
            }
            let id = header.kid?;
            let key = keys.verifying().iter().find(|key| *key.id == *id)?;
            let mut validation = Validation::new(key.algorithm);
            validation.required_spec_claims.clear();
            validation.validate_exp = false;
            validation.validate_aud = false;
            jsonwebtoken::decode(token, &key.key, &validation).ok()
        };
        read().map(|data| data.claims).ok_or(TokenError::Invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::super::keys::DataState;
    use super::*;
    use crate::services::randomness::TestRandomness;

    fn keys(seed: u64) -> ApplicationKeys {
        let directory = tempfile::tempdir().expect("a directory");
        let random = TestRandomness::seeded(seed);
        ApplicationKeys::open(
            directory.path(),
            config::TokenAlgorithm::Es256,
            DataState::New,
            &random,
        )
        .expect("keys")
    }

    #[test]
    fn a_checkpoint_is_verified_by_the_keys_that_signed_it_and_by_no_others() {
        let (own, foreign) = (keys(1), keys(2));
        let head = EventHead {
            sequence: 7,
            hash: [0xab; 32],
        };
        let checkpoint = Checkpoint::new(
            "https://iam.example",
            "shop",
            OrganizationId(3),
            head,
            Timestamp(5_000),
        );
        let token = checkpoint.sign(&own).expect("signed");
        assert_eq!(Checkpoint::verify(&token, &own), Ok(checkpoint));
        assert_eq!(
            Checkpoint::verify(&token, &foreign),
            Err(TokenError::Invalid)
        );
        assert_eq!(
            Checkpoint::verify(&token[..token.len() - 2], &own),
            Err(TokenError::Invalid)
        );
    }
}
