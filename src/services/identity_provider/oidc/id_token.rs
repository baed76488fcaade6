//! Checking an ID token (OpenID Connect Core 1.0 §3.1.3.7, RFC 8725).

use domain::identity_provider::{OidcKind, OidcSettings};
use domain::time::Timestamp;
use jsonwebtoken::{Algorithm, Validation};
use subtle::ConstantTimeEq;

use super::super::azure_ad;
use super::super::failure::Failure;
use super::claims::IdClaims;
use super::keys::Key;

/// Longer tokens are not looked at. Those of providers have 1 to 8 KiB.
const LONGEST: usize = 64 * 1024;
/// How far the provider's clock and this one may differ, in seconds.
const LEEWAY: f64 = 60.0;
/// Longest subject, in bytes: the standard allows 255 characters of ASCII.
const LONGEST_SUBJECT: usize = 255;

/// A token whose head was read, and of which nothing is believed yet.
pub(super) struct Token<'a> {
    text: &'a str,
    pub algorithm: Algorithm,
    /// The key it names.
    pub key: Option<String>,
}

/// What a token has to say.
pub(super) struct Expected<'a> {
    pub settings: &'a OidcSettings,
    /// That of the metadata: exact, or Microsoft's template.
    pub issuer: &'a str,
    pub nonce: &'a str,
}

/// Reads the head. Only asymmetric signatures are looked at: `none` and those with a shared key would
/// let whoever knows the public key, or nothing, sign.
///
/// # Errors
/// `AnswerInvalid`.
pub(super) fn parse(text: &str) -> Result<Token<'_>, Failure> {
    let not_a_token = || Failure::invalid("the ID token is not one (RFC 7519)");
    if text.len() > LONGEST {
        return Err(not_a_token());
    }
    let header = jsonwebtoken::decode_header(text).map_err(|_| {
        Failure::invalid("the ID token is not one, or signed in a way that is not accepted")
    })?;
    if header.crit.is_some() {
        return Err(Failure::invalid(
            "the ID token has extensions that are not known",
        ));
    }
    if matches!(
        header.alg,
        Algorithm::HS256 | Algorithm::HS384 | Algorithm::HS512
    ) {
        return Err(Failure::invalid(
            "the ID token is signed in a way that is not accepted",
        ));
    }
    Ok(Token {
        text,
        algorithm: header.alg,
        key: header.kid,
    })
}

/// Checks everything, and gives what the token says.
///
/// # Errors
/// `AnswerInvalid`, with what is wrong.
pub(super) fn verify(
    token: &Token<'_>,
    key: &Key,
    expected: &Expected<'_>,
    now: Timestamp,
) -> Result<IdClaims, Failure> {
    let mut validation = Validation::new(token.algorithm);
    validation.required_spec_claims.clear();
    // All that follows is checked below; the times there would be by the system's clock.
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    let claims = jsonwebtoken::decode::<IdClaims>(token.text, &key.decoding, &validation)
        .map_err(|error| {
            use jsonwebtoken::errors::ErrorKind;
            Failure::invalid(match error.kind() {
                ErrorKind::InvalidSignature => "the signature of the ID token is wrong",
                ErrorKind::Json(_) => "the ID token lacks claims that it must have",
                _ => "the ID token is not one (RFC 7519)",
            })
        })?
        .claims;
    check_issuer(&claims, key, expected)?;
    check_audience(&claims, &expected.settings.client_id)?;
    check_times(&claims, now)?;
    let nonce = claims.nonce.as_deref().unwrap_or_default();
    if !bool::from(nonce.as_bytes().ct_eq(expected.nonce.as_bytes())) {
        return Err(Failure::invalid(
            "the ID token was made for another sign-in (nonce)",
        ));
    }
    let is_subject = !claims.sub.is_empty()
        && claims.sub.len() <= LONGEST_SUBJECT
        && !claims.sub.contains(char::is_control);
    if !is_subject {
        return Err(Failure::invalid("the ID token has no sound subject"));
    }
    Ok(claims)
}

fn check_issuer(claims: &IdClaims, key: &Key, expected: &Expected<'_>) -> Result<(), Failure> {
    let OidcKind::AzureAd(tenant) = &expected.settings.kind else {
        return if claims.iss == expected.issuer {
            Ok(())
        } else {
            Err(Failure::invalid("the ID token is from another issuer"))
        };
    };
    let tid = claims.tid.as_deref().unwrap_or_default();
    let issuer = azure_ad::issuer_of(tenant, expected.issuer, tid).ok_or_else(|| {
        Failure::invalid("the ID token is from a tenant whose people may not sign in")
    })?;
    let signs_for_it = key
        .issuer
        .as_deref()
        .is_none_or(|own| azure_ad::for_tenant(own, tid) == issuer);
    if claims.iss != issuer || !signs_for_it {
        return Err(Failure::invalid("the ID token is from another issuer"));
    }
    Ok(())
}

/// A token for several audiences is only taken where it says that it was made for this one.
fn check_audience(claims: &IdClaims, client: &str) -> Result<(), Failure> {
    let is_for_us = claims.aud.iter().any(|audience| audience == client);
    let is_made_for_us = match claims.azp.as_deref() {
        Some(party) => party == client,
        None => claims.aud.len() == 1,
    };
    if is_for_us && is_made_for_us {
        Ok(())
    } else {
        Err(Failure::invalid("the ID token is for another client"))
    }
}

fn check_times(claims: &IdClaims, now: Timestamp) -> Result<(), Failure> {
    #[allow(
        clippy::cast_precision_loss,
        reason = "seconds since 1970 are exact up to the year 285 million"
    )]
    let now = now.seconds() as f64;
    if now >= claims.exp + LEEWAY {
        return Err(Failure::invalid("the ID token has expired"));
    }
    let begins = claims.nbf.unwrap_or(claims.iat).max(claims.iat);
    if begins > now + LEEWAY {
        return Err(Failure::invalid(
            "the ID token is from the future: do the clocks differ?",
        ));
    }
    Ok(())
}
