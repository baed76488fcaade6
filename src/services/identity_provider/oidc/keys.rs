//! A provider's public keys (RFC 7517).

use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyOperations, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;

use super::super::failure::Failure;
use super::super::http::Http;
use super::discovery::{Fetched, Metadata};
use super::id_token::Token;

/// More than any provider has.
const MOST: usize = 100;

/// The keys that ID tokens may be checked with: public ones, for signatures.
pub(super) struct Keys(Vec<Key>);

/// One key.
#[derive(Clone)]
pub(super) struct Key {
    id: Option<String>,
    algorithms: &'static [Algorithm],
    declared: Option<String>,
    /// Microsoft's keys of shared tenants name whose tokens they sign: an issuer, or the template.
    pub issuer: Option<String>,
    pub decoding: DecodingKey,
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<serde_json::Value>,
}

pub(super) async fn fetch(http: &Http, metadata: &Metadata) -> Result<Fetched<Keys>, Failure> {
    let answer = http.json(&metadata.jwks_uri, None).await?;
    let set: Set = serde_json::from_slice(&answer.body)
        .map_err(|_| Failure::invalid("its keys are not in a form that is known (RFC 7517)"))?;
    // A set may hold keys of kinds that are not known here: they are for others.
    let keys = set.keys.into_iter().take(MOST).filter_map(Key::read);
    Ok(Fetched::of(Keys(keys.collect()), &answer))
}

impl Keys {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The key that a token names, if it can have been signed with it. A token may leave the name out
    /// where there is only one such key (OpenID Connect Core 1.0 §10.1).
    pub fn find(&self, token: &Token<'_>) -> Option<Key> {
        let mut fitting = self
            .0
            .iter()
            .filter(|key| key.signs(token.algorithm))
            .filter(|key| token.key.is_none() || token.key == key.id);
        let found = fitting.next()?;
        (token.key.is_some() || fitting.next().is_none()).then(|| found.clone())
    }
}

impl Key {
    fn read(value: serde_json::Value) -> Option<Self> {
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        let (issuer, declared) = (text("issuer"), text("alg"));
        let jwk: Jwk = serde_json::from_value(value).ok()?;
        let is_for_signatures = !matches!(
            jwk.common.public_key_use,
            Some(PublicKeyUse::Encryption | PublicKeyUse::Other(_))
        );
        let operations = jwk.common.key_operations.as_deref();
        let verifies = operations.is_none_or(|all| all.contains(&KeyOperations::Verify));
        if !is_for_signatures || !verifies {
            return None;
        }
        Some(Self {
            algorithms: algorithms(&jwk.algorithm)?,
            decoding: DecodingKey::from_jwk(&jwk).ok()?,
            id: jwk.common.key_id,
            declared,
            issuer,
        })
    }

    fn signs(&self, algorithm: Algorithm) -> bool {
        self.algorithms.contains(&algorithm)
            && self
                .declared
                .as_deref()
                .is_none_or(|declared| declared == name(algorithm))
    }
}

/// What a key of this kind can sign with. Symmetric keys sign nothing: whoever can check such a
/// signature can make one.
fn algorithms(parameters: &AlgorithmParameters) -> Option<&'static [Algorithm]> {
    use Algorithm::{ES256, ES384, EdDSA, PS256, PS384, PS512, RS256, RS384, RS512};
    match parameters {
        AlgorithmParameters::RSA(_) => Some(&[RS256, RS384, RS512, PS256, PS384, PS512]),
        AlgorithmParameters::EllipticCurve(key) => match key.curve {
            EllipticCurve::P256 => Some(&[ES256]),
            EllipticCurve::P384 => Some(&[ES384]),
            _ => None,
        },
        AlgorithmParameters::OctetKeyPair(key) => match key.curve {
            EllipticCurve::Ed25519 => Some(&[EdDSA]),
            _ => None,
        },
        _ => None,
    }
}

/// As JWS names it (RFC 7518 §3.1, RFC 8037 §3.1).
fn name(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::RS256 => "RS256",
        Algorithm::RS384 => "RS384",
        Algorithm::RS512 => "RS512",
        Algorithm::PS256 => "PS256",
        Algorithm::PS384 => "PS384",
        Algorithm::PS512 => "PS512",
        Algorithm::ES256 => "ES256",
        Algorithm::ES384 => "ES384",
        Algorithm::EdDSA => "EdDSA",
        _ => "",
    }
}
