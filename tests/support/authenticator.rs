//! A browser with an authenticator in software: passkeys that are real but for the finger on the sensor.
//! It makes ES256 keys, and no attestation (WebAuthn Level 3, §6.1 and §6.5).

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The person was there, and was verified.
const PRESENT_AND_VERIFIED: u8 = 0x05;
/// The key stands behind.
const WITH_KEY: u8 = 0x40;

/// A passkey that was made.
struct Kept {
    key: EcdsaKeyPair,
    id: Vec<u8>,
    user_handle: Value,
    counter: u32,
}

/// A browser and its authenticator, which keeps one passkey.
pub struct Browser {
    kept: Option<Kept>,
    origin: String,
}

impl Browser {
    /// One that shows a page of `origin`.
    pub fn at(origin: &str) -> Self {
        Self {
            kept: None,
            origin: origin.to_owned(),
        }
    }

    /// The same authenticator, on a page of another origin.
    pub fn moved_to(mut self, origin: &str) -> Self {
        self.origin = origin.to_owned();
        self
    }

    /// `navigator.credentials.create`.
    pub fn create(&mut self, options: &Value) -> Value {
        let asked = &options["publicKey"];
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).expect("a key");
        let id = Sha256::digest(key.public_key().as_ref()).to_vec();
        let relying_party = asked["rp"]["id"].as_str().expect("a relying party");
        let mut data = authenticator_data(relying_party, PRESENT_AND_VERIFIED | WITH_KEY, 1);
        data.extend([0; 16]);
        data.extend(u16::try_from(id.len()).expect("short").to_be_bytes());
        data.extend(&id);
        data.extend(cose(key.public_key().as_ref()));
        let client_data = self.client_data("webauthn.create", asked);
        let answer = json!({
            "id": encoded(&id),
            "rawId": encoded(&id),
            "type": "public-key",
            "response": {
                "attestationObject": encoded(&attestation(&data)),
                "clientDataJSON": encoded(client_data.as_bytes()),
            },
            "clientExtensionResults": {},
        });
        self.kept = Some(Kept {
            key,
            id,
            user_handle: asked["user"]["id"].clone(),
            counter: 1,
        });
        answer
    }

    /// `navigator.credentials.get`.
    pub fn get(&mut self, options: &Value) -> Value {
        let asked = &options["publicKey"];
        let client_data = self.client_data("webauthn.get", asked);
        let kept = self.kept.as_mut().expect("a passkey");
        kept.counter += 1;
        let relying_party = asked["rpId"].as_str().expect("a relying party");
        let data = authenticator_data(relying_party, PRESENT_AND_VERIFIED, kept.counter);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(client_data.as_bytes()));
        let signature = kept.key.sign(&SystemRandom::new(), &signed);
        json!({
            "id": encoded(&kept.id),
            "rawId": encoded(&kept.id),
            "type": "public-key",
            "response": {
                "authenticatorData": encoded(&data),
                "clientDataJSON": encoded(client_data.as_bytes()),
                "signature": encoded(signature.expect("a signature").as_ref()),
                "userHandle": kept.user_handle,
            },
            "clientExtensionResults": {},
        })
    }

    fn client_data(&self, kind: &str, asked: &Value) -> String {
        json!({
            "type": kind,
            "challenge": asked["challenge"],
            "origin": self.origin,
            "crossOrigin": false,
        })
        .to_string()
    }
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn authenticator_data(relying_party: &str, flags: u8, counter: u32) -> Vec<u8> {
    let mut data = Sha256::digest(relying_party).to_vec();
    data.push(flags);
    data.extend(counter.to_be_bytes());
    data
}

/// An ES256 key as a COSE map (RFC 9053 §7.1): type 2, algorithm -7, curve 1, the two coordinates.
fn cose(point: &[u8]) -> Vec<u8> {
    let (x, y) = point[1..].split_at(32);
    let mut map = vec![0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32];
    map.extend(x);
    map.extend([0x22, 0x58, 32]);
    map.extend(y);
    map
}

/// `{fmt: "none", attStmt: {}, authData: …}` in CBOR (RFC 8949).
fn attestation(data: &[u8]) -> Vec<u8> {
    let mut object = vec![0xA3, 0x63];
    object.extend(b"fmt");
    object.push(0x64);
    object.extend(b"none");
    object.push(0x67);
    object.extend(b"attStmt");
    object.extend([0xA0, 0x68]);
    object.extend(b"authData");
    object.extend([0x58, u8::try_from(data.len()).expect("short")]);
    object.extend(data);
    object
}
