//! Access tokens: JWTs as RFC 9068 profiles them.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ambient::Randomness;
use domain::ids::{OrganizationId, SessionId, UserId};
use domain::time::Timestamp;
use jsonwebtoken::{Header, Validation};
use serde::{Deserialize, Serialize};

use super::cache::{self, VerifiedTokens};
use super::keys::{ApplicationKeys, VerifyingKey};
use crate::services::secret::Secret;

/// RFC 9068 §2.1.
const TYPE: &str = "at+jwt";
/// Ours have some 700 characters; longer ones are not even hashed.
const LONGEST: usize = 4096;
/// How far a token's beginning may lie ahead, in seconds: the clock may have been set back a little
/// since it was issued. Its end is exact, since issuer and verifier are the same server.
const BEGINNING_LEEWAY: i64 = 60;

/// Who a token speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SubjectKind {
    /// A person, within a session.
    Person,
    /// A service, by its client credentials.
    Machine,
}

/// The claims of an access token (RFC 9068 §2.2). Ids are decimal strings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessClaims {
    /// Issuer: the application's address, `{public_url}/apps/{name}`.
    pub iss: String,
    /// The person or machine.
    pub sub: UserId,
    /// Audience: the application's name.
    pub aud: String,
    /// End, in seconds since 1970.
    pub exp: i64,
    /// When it was issued, in seconds since 1970.
    pub iat: i64,
    /// Beginning, in seconds since 1970.
    pub nbf: i64,
    /// Unique id: 128 random bits, base64url.
    pub jti: String,
    /// The client that asked for it: a machine's client id, for a person the application's name.
    pub client_id: String,
    /// The session, for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<SessionId>,
    /// The organization: that of the session, or the machine's home.
    pub org: OrganizationId,
    /// The application.
    pub app: String,
    /// Person or machine.
    pub typ: SubjectKind,
    /// The credential's epoch: dead when that has risen.
    pub ver: u32,
}

/// What is to be said in a new token.
#[derive(Clone, Debug)]
pub struct NewAccess<'a> {
    /// The person or machine.
    pub subject: UserId,
    /// Which of both.
    pub kind: SubjectKind,
    /// A machine's client id; `None` for a person.
    pub client_id: Option<&'a str>,
    /// The session of a person.
    pub session: Option<SessionId>,
    /// The organization.
    pub organization: OrganizationId,
    /// The credential's epoch.
    pub epoch: u32,
    /// How long it lives, in seconds.
    pub lifetime_seconds: u32,
}

/// Why a token is not accepted. All are answered alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Not a token of this application: its form, key, signature, issuer or audience is not ours.
    #[error("the access token is not one of this application's")]
    Invalid,
    /// Its end has passed.
    #[error("the access token has expired: get a new one")]
    Expired,
    /// Its beginning lies ahead.
    #[error("the access token is not valid yet: the server's clock may have been set back")]
    NotYetValid,
    /// It could not be signed.
    #[error("no access token can be signed at the moment")]
    Signing,
}

/// Issues and verifies the access tokens of one application.
pub struct AccessTokens {
    issuer: String,
    /// What earlier releases named as the issuer of all applications. It is no less clear: the key and
    /// the audience are the application's own.
    former_issuer: String,
    application: String,
    keys: Arc<ApplicationKeys>,
    verified: VerifiedTokens,
}

impl AccessTokens {
    /// For an application of the server at `public_url`, which has no slash at its end.
    #[must_use]
    pub fn new(
        public_url: impl Into<String>,
        application: impl Into<String>,
        keys: Arc<ApplicationKeys>,
    ) -> Self {
        let (former_issuer, application) = (public_url.into(), application.into());
        Self {
            issuer: format!("{former_issuer}/apps/{application}"),
            former_issuer,
            application,
            keys,
            verified: VerifiedTokens::new(cache::CAPACITY),
        }
    }

    /// What its tokens name as their issuer (RFC 8414 §2): the address of the application.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Signs a token that begins now.
    ///
    /// # Errors
    /// [`TokenError::Signing`].
    pub fn issue(
        &self,
        token: &NewAccess<'_>,
        now: Timestamp,
        randomness: &dyn Randomness,
    ) -> Result<Secret, TokenError> {
        let iat = now.seconds();
        let claims = AccessClaims {
            iss: self.issuer.clone(),
            sub: token.subject,
            aud: self.application.clone(),
            exp: iat.saturating_add(i64::from(token.lifetime_seconds)),
            iat,
            nbf: iat,
            jti: URL_SAFE_NO_PAD.encode(randomness.bytes::<16>()),
            client_id: token.client_id.unwrap_or(&self.application).to_owned(),
            sid: token.session,
            org: token.organization,
            app: self.application.clone(),
            typ: token.kind,
            ver: token.epoch,
        };
        self.sign(&claims)
    }

    fn sign(&self, claims: &AccessClaims) -> Result<Secret, TokenError> {
        let signing = self.keys.signing();
        let mut header = Header::new(signing.algorithm);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(signing.id.to_string());
        jsonwebtoken::encode(&header, claims, &signing.key)
            .map(Secret::from)
            .map_err(|_| TokenError::Signing)
    }

    /// The claims of a token of this application that is valid at `now`: known key, algorithm of
    /// that key, type, signature, issuer, audience, and time. Whether its person, session and
    /// epoch are still alive must be asked besides.
    ///
    /// # Errors
    /// See [`TokenError`].
    pub fn verify(&self, token: &str, now: Timestamp) -> Result<Arc<AccessClaims>, TokenError> {
        if token.len() > LONGEST {
            return Err(TokenError::Invalid);
        }
        let hash = VerifiedTokens::hash(token);
        let claims = match self.verified.get(&hash) {
            Some(claims) => claims,
            None => {
                let claims = Arc::new(self.authentic(token).ok_or(TokenError::Invalid)?);
                check_time(&claims, now)?;
                self.verified.insert(hash, Arc::clone(&claims));
                return Ok(claims);
            }
        };
        check_time(&claims, now)?;
        Ok(claims)
    }

    /// How many verified tokens are remembered, for metrics.
    #[must_use]
    pub fn remembered(&self) -> usize {
        self.verified.len()
    }

    /// All that does not depend on the time.
    fn authentic(&self, token: &str) -> Option<AccessClaims> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        // The key is one of ours by its id alone; a key in the header, or an address of one, is
        // never used, and an extension that must be understood is not.
        if header.typ.as_deref() != Some(TYPE) || header.crit.is_some() {
            return None;
        }
        let key = self.key(header.kid.as_deref()?)?;
        let mut validation = Validation::new(key.algorithm);
        validation.required_spec_claims.clear();
        // These read the system's clock; see `check_time`.
        validation.validate_exp = false;
        validation.validate_nbf = false;
        validation.set_audience(&[&self.application]);
        validation.set_issuer(&[&self.issuer, &self.former_issuer]);
        let claims = jsonwebtoken::decode::<AccessClaims>(token, &key.key, &validation)
            .ok()?
            .claims;
        let ours = [&self.issuer, &self.former_issuer].contains(&&claims.iss)
            && claims.aud == self.application
            && claims.app == self.application
            && (claims.typ == SubjectKind::Person) == claims.sid.is_some();
        ours.then_some(claims)
    }

    fn key(&self, id: &str) -> Option<&VerifyingKey> {
        self.keys.verifying().iter().find(|key| &*key.id == id)
    }
}

impl std::fmt::Debug for AccessTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessTokens")
            .field("application", &self.application)
            .field("keys", &self.keys)
            .finish_non_exhaustive()
    }
}

fn check_time(claims: &AccessClaims, now: Timestamp) -> Result<(), TokenError> {
    let at = now.seconds();
    if at >= claims.exp {
        return Err(TokenError::Expired);
    }
    if at.saturating_add(BEGINNING_LEEWAY) < claims.nbf {
        return Err(TokenError::NotYetValid);
    }
    Ok(())
}

#[cfg(test)]
#[path = "jwt_tests.rs"]
mod tests;
