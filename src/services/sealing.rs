//! Encryption at rest: AES-256-GCM-SIV (RFC 8452).
//!
//! A sealed value is `[2][key: 4, big endian][nonce: 12][ciphertext and tag]`. It names the key it was
//! sealed with, so that keys can be changed while older values still open. GCM-SIV because a nonce that
//! repeats, after a restored backup of a machine's memory for example, then tells no more than that two
//! plaintexts are equal. Version 1 was without the key's number and belongs to key 0.

use aes_gcm_siv::aead::{Aead, KeyInit, Payload};
use aes_gcm_siv::{Aes256GcmSiv, Nonce};
use domain::ambient::Randomness;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

const VERSION: u8 = 2;
const WITHOUT_NUMBER: u8 = 1;
const NUMBER: usize = 4;
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
    /// Encrypted under a key that is not there.
    #[error(
        "the encrypted value needs the key {0}, which is not among the application's keys/sealing-*.key"
    )]
    UnknownKey(u32),
    /// Longer than the cipher takes (64 GiB).
    #[error("the value is too long to be encrypted")]
    TooLong,
}

/// Seals values with the newest key, and opens those of older ones.
#[derive(Clone)]
pub struct Sealer {
    keys: BTreeMap<u32, Aes256GcmSiv>,
    newest: u32,
}

impl Sealer {
    /// A sealer for a key of 256 bits, which has the number 0.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self {
            keys: BTreeMap::from([(0, Aes256GcmSiv::new(key.into()))]),
            newest: 0,
        }
    }

    /// Adds a key. The one of the highest number seals.
    pub fn add(&mut self, number: u32, key: &[u8; 32]) {
        self.keys.insert(number, Aes256GcmSiv::new(key.into()));
        self.newest = self.newest.max(number);
    }

    /// Whether a value is sealed with the newest key.
    #[must_use]
    pub fn is_newest(&self, sealed: &[u8]) -> bool {
        parts(sealed).is_ok_and(|(number, ..)| number == self.newest)
            && sealed.first() == Some(&VERSION)
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
        let cipher = self.keys.get(&self.newest);
        let cipher = cipher.ok_or(SealError::UnknownKey(self.newest))?;
        let ciphertext = cipher
            .encrypt(&Nonce::from(nonce), payload)
            .map_err(|_| SealError::TooLong)?;
        let mut sealed = Vec::with_capacity(1 + NUMBER + NONCE + ciphertext.len());
        sealed.push(VERSION);
        sealed.extend_from_slice(&self.newest.to_be_bytes());
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&ciphertext);
        Ok(sealed)
    }

    /// Decrypts what [`Sealer::seal`] made, with the same `associated` data.
    ///
    /// # Errors
    /// [`SealError::Format`], [`SealError::UnknownKey`] and [`SealError::Unauthentic`].
    pub fn open(&self, sealed: &[u8], associated: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let (number, nonce, ciphertext) = parts(sealed)?;
        let cipher = self.keys.get(&number);
        let cipher = cipher.ok_or(SealError::UnknownKey(number))?;
        let payload = Payload {
            msg: ciphertext,
            aad: associated,
        };
        cipher
            .decrypt(&Nonce::from(*nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| SealError::Unauthentic)
    }
}

/// The number of the key, the nonce, and ciphertext and tag.
fn parts(sealed: &[u8]) -> Result<(u32, &[u8; NONCE], &[u8]), SealError> {
    let (number, rest) = match sealed.split_first() {
        Some((&WITHOUT_NUMBER, rest)) => (0, rest),
        Some((&VERSION, rest)) => {
            let (number, rest) = rest.split_first_chunk().ok_or(SealError::Format)?;
            (u32::from_be_bytes(*number), rest)
        }
        _ => return Err(SealError::Format),
    };
    let (nonce, ciphertext) = rest.split_first_chunk().ok_or(SealError::Format)?;
    if ciphertext.len() < TAG {
        return Err(SealError::Format);
    }
    Ok((number, nonce, ciphertext))
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
        let hex: String = sealed[17..].iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex, "c2ef328e5c71c83b843122130f7364b761e0b97427e3df28");
        assert_eq!(sealed[..5], [2, 0, 0, 0, 0]);
        assert_eq!(sealed[5..17], nonce);
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

    #[test]
    fn older_keys_still_open_and_the_newest_seals() {
        let before = Sealer::new(&key(1));
        let old = before
            .seal_with_nonce(b"x", b"idp/7", [9; 12])
            .expect("short");
        let mut first = vec![1];
        first.extend_from_slice(&old[5..]);
        let mut after = before.clone();
        after.add(3, &key(3));
        let new = after
            .seal_with_nonce(b"x", b"idp/7", [9; 12])
            .expect("short");
        assert_eq!(new[..5], [2, 0, 0, 0, 3]);
        for sealed in [&first, &old, &new] {
            assert_eq!(**after.open(sealed, b"idp/7").expect("ours"), *b"x");
        }
        assert!(after.is_newest(&new) && !after.is_newest(&old) && !after.is_newest(&first));
        assert!(before.is_newest(&old) && !before.is_newest(&first));
        assert_eq!(before.open(&new, b"idp/7"), Err(SealError::UnknownKey(3)));
        let mut renumbered = new.clone();
        renumbered[4] = 0;
        assert_eq!(
            after.open(&renumbered, b"idp/7"),
            Err(SealError::Unauthentic)
        );
    }
}
