//! Keys, and ways to sign with them rightly and wrongly.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Map, Value, json};

/// How ID tokens are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    Rightly,
    /// Without naming the key.
    Nameless,
    /// With a key that is not shown, under the name of one that is.
    WithAnotherKey,
    /// With a key that is not shown, under a name of its own.
    WithUnknownKey,
    /// Rightly, and then a claim is changed.
    ThenChanged,
    /// Not at all: `alg` is `none`.
    Not,
    /// `alg` is `HS256` and the secret is the public key, as PEM.
    WithPublicKeyAsSecret,
}

#[derive(Clone)]
pub struct SigningKey {
    pub id: String,
    algorithm: Algorithm,
    encoding: EncodingKey,
    public_pem: String,
    jwk: Value,
}

impl SigningKey {
    pub fn es256(id: &str) -> Self {
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
                .expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref());
        let pair = pair.expect("a key");
        // An uncompressed point: 4, x, y.
        let point = pair.public_key().as_ref();
        let jwk = json!({
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": id,
            "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..]),
        });
        let public: PublicKeyX509Der<'_> = pair.public_key().as_der().expect("encoded");
        Self {
            id: id.to_owned(),
            algorithm: Algorithm::ES256,
            encoding: EncodingKey::from_ec_der(pkcs8.as_ref()),
            public_pem: pem(public.as_ref()),
            jwk,
        }
    }

    pub fn rs256(id: &str) -> Self {
        let pair = aws_lc_rs::rsa::KeyPair::generate(KeySize::Rsa2048).expect("a key");
        let private: Pkcs8V1Der<'_> = pair.as_der().expect("encoded");
        let private = format!(
            "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
            base64::engine::general_purpose::STANDARD.encode(private.as_ref())
        );
        let number = |number: &[u8]| URL_SAFE_NO_PAD.encode(number);
        let public = pair.public_key();
        let jwk = json!({
            "kty": "RSA", "use": "sig", "kid": id,
            "n": number(public.modulus().big_endian_without_leading_zero()),
            "e": number(public.exponent().big_endian_without_leading_zero()),
        });
        let public: PublicKeyX509Der<'_> = public.as_der().expect("encoded");
        Self {
            id: id.to_owned(),
            algorithm: Algorithm::RS256,
            encoding: EncodingKey::from_rsa_pem(private.as_bytes()).expect("a key"),
            public_pem: pem(public.as_ref()),
            jwk,
        }
    }

    /// Adds a member to what is shown of it.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.jwk[name] = json!(value);
        self
    }

    pub fn shown(&self) -> Value {
        self.jwk.clone()
    }

    pub fn sign(&self, claims: &Map<String, Value>, how: Signing) -> String {
        let header = |algorithm, id: Option<&str>| {
            let mut header = Header::new(algorithm);
            header.kid = id.map(str::to_owned);
            header
        };
        let signed = |header: &Header, key: &EncodingKey| {
            jsonwebtoken::encode(header, claims, key).expect("signed")
        };
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        match how {
            Signing::Rightly => signed(&header(self.algorithm, Some(&self.id)), &self.encoding),
            Signing::Nameless => signed(&header(self.algorithm, None), &self.encoding),
            Signing::WithAnotherKey => signed(
                &header(Algorithm::ES256, Some(&self.id)),
                &Self::es256("hidden").encoding,
            ),
            Signing::WithUnknownKey => signed(
                &header(Algorithm::ES256, Some("hidden")),
                &Self::es256("hidden").encoding,
            ),
            Signing::ThenChanged => {
                let token = signed(&header(self.algorithm, Some(&self.id)), &self.encoding);
                let mut changed = claims.clone();
                changed.insert("sub".to_owned(), json!("somebody-else"));
                let parts: Vec<&str> = token.split('.').collect();
                format!(
                    "{}.{}.{}",
                    parts[0],
                    part(&Value::Object(changed)),
                    parts[2]
                )
            }
            Signing::Not => format!(
                "{}.{}.",
                part(&json!({"alg": "none", "typ": "JWT"})),
                part(&Value::Object(claims.clone()))
            ),
            Signing::WithPublicKeyAsSecret => signed(
                &header(Algorithm::HS256, Some(&self.id)),
                &EncodingKey::from_secret(self.public_pem.as_bytes()),
            ),
        }
    }
}

fn pem(der: &[u8]) -> String {
    let text = base64::engine::general_purpose::STANDARD.encode(der);
    format!("-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n")
}
