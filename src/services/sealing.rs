//! Encryption at rest: AES-256-GCM-SIV (RFC 8452).
//!
//! A sealed value is `[1][nonce: 12][ciphertext and tag]`. GCM-SIV because a nonce that repeats,
//! after a restored backup of a machine's memory for example, then tells no more than that two
//! plaintexts are equal.

use aes_gcm_siv::aead::{Aead, KeyInit, Payload};
use aes_gcm_siv::{Aes256GcmSiv, Nonce};
use domain::ambient::Randomness;
use zeroize::Zeroizing;

const VERSION: u8 = 1;
const NONCE: usize = 12;
const TAG: usize = 16;

/// A value that could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Not in a form that this version writes.
    #[error("the encrypted value is not in a form that this version reads")]
    Format,
    /// Encrypted under another key, belonging to something else, or changed.
    #[error(
        "the encrypted value cannot be opened: it was changed, or the application's \
         keys/encryption.key is not the one it was encrypted with"
    )]
    Unauthentic,
    /// Longer than the cipher takes (64 GiB).
    #[error("the value is too long to be encrypted")]
    TooLong,
}

/// Seals and opens values with one key.
#[derive(Clone)]
pub struct Sealer {
    cipher: Aes256GcmSiv,
}

impl Sealer {
    /// A sealer for a key of 256 bits.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self {
            cipher: Aes256GcmSiv::new(key.into()),
        }
    }

    /// Encrypts `plaintext` with a random nonce. It opens only with the same `associated` data:
    /// name there what the value belongs to, so that it cannot be moved elsewhere.
    ///
    /// # Errors
    /// [`SealError::TooLong`].
    pub fn seal(
        &self,
        plaintext: &[u8],
        associated: &[u8],
        randomness: &dyn Randomness,
    ) -> Result<Vec<u8>, SealError> {
        self.seal_with_nonce(plaintext, associated, randomness.public_bytes())
    }

    /// [`Sealer::seal`] with a given nonce.
    ///
    /// # Errors
    /// [`SealError::TooLong`].
    pub fn seal_with_nonce(
        &self,
        plaintext: &[u8],
        associated: &[u8],
        nonce: [u8; NONCE],
    ) -> Result<Vec<u8>, SealError> {
        let payload = Payload {
            msg: plaintext,
            aad: associated,
        };
        let ciphertext = self
            .cipher
            .encrypt(&Nonce::from(nonce), payload)
            .map_err(|_| SealError::TooLong)?;
        let mut sealed = Vec::with_capacity(1 + NONCE + ciphertext.len());
        sealed.push(VERSION);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&ciphertext);
        Ok(sealed)
    }

    /// Decrypts what [`Sealer::seal`] made, with the same `associated` data.
    ///
    /// # Errors
    /// [`SealError::Format`] and [`SealError::Unauthentic`].
    pub fn open(&self, sealed: &[u8], associated: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let rest = match sealed.split_first() {
            Some((&VERSION, rest)) if rest.len() >= NONCE + TAG => rest,
            _ => return Err(SealError::Format),
        };
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or(SealError::Format)?;
        let payload = Payload {
            msg: ciphertext,
            aad: associated,
        };
        self.cipher
            .decrypt(&Nonce::from(*nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| SealError::Unauthentic)
    }
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(first: u8) -> [u8; 32] {
        let mut key = [0; 32];
        key[0] = first;
        key
    }

    /// RFC 8452 appendix C.2, the vector with 8 bytes of plaintext and none of associated data.
    #[test]
    fn gives_the_ciphertext_of_rfc_8452() {
        let mut nonce = [0; 12];
        nonce[0] = 3;
        let sealed = Sealer::new(&key(1))
            .seal_with_nonce(&[1, 0, 0, 0, 0, 0, 0, 0], b"", nonce)
            .expect("short");
        let hex: String = sealed[13..].iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex, "c2ef328e5c71c83b843122130f7364b761e0b97427e3df28");
        assert_eq!(sealed[0], 1);
        assert_eq!(sealed[1..13], nonce);
    }

    #[test]
    fn opens_only_unchanged_with_the_same_key_and_belonging() {
        let sealer = Sealer::new(&key(1));
        let sealed = sealer
            .seal_with_nonce(b"bind password", b"idp/7", [9; 12])
            .expect("short");
        assert_eq!(
            **sealer.open(&sealed, b"idp/7").expect("ours"),
            *b"bind password"
        );
        assert_eq!(sealer.open(&sealed, b"idp/8"), Err(SealError::Unauthentic));
        assert_eq!(
            Sealer::new(&key(2)).open(&sealed, b"idp/7"),
            Err(SealError::Unauthentic)
        );
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(
                sealer.open(&changed, b"idp/7").is_err(),
                "byte {at} changed"
            );
            assert!(sealer.open(&sealed[..at], b"idp/7").is_err(), "cut at {at}");
        }
    }
}
