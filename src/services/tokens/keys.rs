//! The keys of one application, in `<its directory>/keys/`.
//!
//! - `encryption.key`: 256 random bits, made once. The key of what is encrypted at rest and the
//!   pepper of one-time codes are derived from it (HKDF, RFC 5869). Without it what is encrypted is
//!   lost: it belongs into every backup.
//! - `sealing-<number>.key`: the same form; once there is one, the one of the highest number encrypts what is
//!   kept at rest, and the others open what they encrypted. Made by `locai-iam rotate-secrets`.
//! - `signing-es256.pem`, `signing-eddsa.pem`, `signing-rs256.pem`: PKCS #8 (RFC 5958) in PEM
//!   (RFC 7468). The one of the algorithm that is set signs, and is made when it is missing; the
//!   others stay, to verify the tokens given out before the setting was changed.
//! - `retired-<algorithm>-<anything>.pem`: verify only. To change a signing key, rename its file to
//!   this and restart; remove the retired file once the last token it signed has expired.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Once};

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::hkdf;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use config::TokenAlgorithm;
use domain::ambient::Randomness;
use jsonwebtoken::jwk::{Jwk, KeyAlgorithm, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::codes::CodeKey;
use super::key_files::{damaged, failed, private_directory, read_private, write_private};
use crate::services::sealing::Sealer;

const DIRECTORY: &str = "keys";
const ENCRYPTION_FILE: &str = "encryption.key";
const SEALING_STEM: &str = "sealing-";
/// What keys at rest are derived for.
const SEALING: &[u8] = b"locai-iam sealing 1";
const ENCRYPTION_HEADING: &str = "locai-iam encryption key 1";
const PEM_BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
const PEM_END: &str = "-----END PRIVATE KEY-----";
/// Text before the PEM block, as RFC 7468 §2 allows: tells a changed file from a good one.
const KEY_ID: &str = "Key-Id: ";

const ALGORITHMS: [TokenAlgorithm; 3] = [
    TokenAlgorithm::Es256,
    TokenAlgorithm::EdDsa,
    TokenAlgorithm::Rs256,
];

/// Why the keys cannot be used. The server must not start.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Group or others have rights on a key.
    #[error(
        "{} has mode {mode:o}, so that others can read the keys: run chmod {wanted} {}, and \
         replace the keys if others may have read them", path.display(), path.display()
    )]
    TooOpen {
        /// File or directory.
        path: PathBuf,
        /// Its mode.
        mode: u32,
        /// The mode it should have.
        wanted: &'static str,
    },
    /// A file does not hold what it should.
    #[error("{} is damaged: {why}; restore it from a backup", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// There is data, but not the key it was encrypted with.
    #[error(
        "{} is missing, though the application has data that was encrypted with it: restore it \
         from a backup", path.display()
    )]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file system refused.
    #[error("cannot {what} {}: {source}", path.display())]
    File {
        /// What was tried.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
    /// The cryptographic library refused to make a key.
    #[error("cannot make a signing key: the cryptographic library refused")]
    Generation,
}

/// Whether the application has data already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataState {
    /// First start: all keys may be made.
    New,
    /// There is data: a missing encryption key is an error, not made anew.
    Existing,
}

/// All keys of one application.
pub struct ApplicationKeys {
    sealer: Sealer,
    codes: CodeKey,
    signing: SigningKey,
    verifying: Vec<VerifyingKey>,
}

/// The key that signs.
pub(super) struct SigningKey {
    pub(super) algorithm: Algorithm,
    pub(super) id: Arc<str>,
    pub(super) key: EncodingKey,
}

/// A key that verifies, with what the JWKS shows of it.
pub(super) struct VerifyingKey {
    pub(super) algorithm: Algorithm,
    pub(super) id: Arc<str>,
    pub(super) key: DecodingKey,
    pub(super) jwk: Jwk,
}

impl ApplicationKeys {
    /// Reads the keys below an application's directory, and makes those that are missing. The
    /// encryption key comes from `randomness`; signing keys from the cryptographic library's own
    /// generator, which the kernel's seeds.
    ///
    /// # Errors
    /// See [`KeyError`].
    pub fn open(
        application_directory: &Path,
        algorithm: TokenAlgorithm,
        data: DataState,
        randomness: &dyn Randomness,
    ) -> Result<Self, KeyError> {
        install_provider();
        let directory = application_directory.join(DIRECTORY);
        private_directory(&directory)?;
        let signing_files = pem_files(&directory)?;
        let secret = encryption_key(&directory, data, !signing_files.is_empty(), randomness)?;
        let mut verifying = Vec::new();
        let mut signing = None;
        for (path, of) in &signing_files {
            let pair = read_pair(path, *of)?;
            if *of == algorithm && *path == signing_path(&directory, algorithm) {
                signing = Some(pair.0);
            }
            verifying.push(pair.1);
        }
        let signing = match signing {
            Some(signing) => signing,
            None => {
                let path = signing_path(&directory, algorithm);
                make_pair(&path, algorithm)?;
                let (signing, own) = read_pair(&path, algorithm)?;
                verifying.push(own);
                signing
            }
        };
        // The signing key comes first in the JWKS; the same key under two names is one key.
        verifying.sort_by_key(|key| (key.id != signing.id, key.id.clone()));
        verifying.dedup_by(|a, b| a.id == b.id);
        let mut sealer = Sealer::new(&derived(&secret, SEALING));
        for (number, path) in sealing_files(&directory)? {
            let key = sealing_key(&path)?;
            sealer.add(number, &derived(&key, SEALING));
        }
        Ok(Self {
            sealer,
            codes: CodeKey::new(&derived(&secret, b"locai-iam codes 1")),
            signing,
            verifying,
        })
    }

    /// Makes the next key that encrypts what is kept at rest. Whoever opens the keys anew seals with it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn add_sealing_key(
        application_directory: &Path,
        randomness: &dyn Randomness,
    ) -> Result<PathBuf, KeyError> {
        let directory = application_directory.join(DIRECTORY);
        let newest = sealing_files(&directory)?.into_iter().next_back();
        let number = newest.map_or(1, |(number, _)| number.saturating_add(1));
        let path = directory.join(format!("{SEALING_STEM}{number}.key"));
        write_key(&path, &Zeroizing::new(randomness.bytes::<32>()))?;
        Ok(path)
    }

    /// Encrypts what is kept at rest.
    #[must_use]
    pub const fn sealer(&self) -> &Sealer {
        &self.sealer
    }

    /// Hashes one-time codes.
    #[must_use]
    pub const fn codes(&self) -> &CodeKey {
        &self.codes
    }

    pub(super) const fn signing(&self) -> &SigningKey {
        &self.signing
    }

    pub(super) fn verifying(&self) -> &[VerifyingKey] {
        &self.verifying
    }
}

impl std::fmt::Debug for ApplicationKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApplicationKeys")
            .field("signing", &self.signing.id)
            .field("verifying", &self.verifying.len())
            .finish_non_exhaustive()
    }
}

/// jsonwebtoken asks for its cryptography once a process.
pub(in crate::services) fn install_provider() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        // An error says that one is installed already, which is as good.
        let _ = jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER.install_default();
    });
}

const fn name(algorithm: TokenAlgorithm) -> &'static str {
    match algorithm {
        TokenAlgorithm::Es256 => "es256",
        TokenAlgorithm::EdDsa => "eddsa",
        TokenAlgorithm::Rs256 => "rs256",
    }
}

fn signing_path(directory: &Path, algorithm: TokenAlgorithm) -> PathBuf {
    directory.join(format!("signing-{}.pem", name(algorithm)))
}

/// The signing and retired keys of the directory.
fn pem_files(directory: &Path) -> Result<Vec<(PathBuf, TokenAlgorithm)>, KeyError> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory).map_err(failed("read", directory))? {
        let entry = entry.map_err(failed("read", directory))?;
        let file = entry.file_name();
        let Some(stem) = file.to_str().and_then(|file| file.strip_suffix(".pem")) else {
            continue;
        };
        let of = ALGORITHMS.into_iter().find(|algorithm| {
            let name = name(*algorithm);
            stem == format!("signing-{name}") || stem.starts_with(&format!("retired-{name}-"))
        });
        if let Some(of) = of {
            found.push((entry.path(), of));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

fn encryption_key(
    directory: &Path,
    data: DataState,
    has_signing_keys: bool,
    randomness: &dyn Randomness,
) -> Result<Zeroizing<[u8; 32]>, KeyError> {
    let path = directory.join(ENCRYPTION_FILE);
    if let Some(content) = read_private(&path)? {
        return parse_encryption_key(&content)
            .ok_or_else(|| damaged(&path, "its key and checksum do not belong together"));
    }
    // It is the first to be made: signing keys without it tell that it was lost.
    if data == DataState::Existing || has_signing_keys {
        return Err(KeyError::Missing { path });
    }
    let key = Zeroizing::new(randomness.bytes::<32>());
    write_key(&path, &key)?;
    Ok(key)
}

fn write_key(path: &Path, key: &[u8; 32]) -> Result<(), KeyError> {
    let encoded = Zeroizing::new(URL_SAFE_NO_PAD.encode(key));
    let sum = checksum(key);
    let content = Zeroizing::new(format!("{ENCRYPTION_HEADING}\n{}\n{sum}\n", *encoded));
    write_private(path, content.as_bytes())
}

/// The keys that were made to encrypt what is kept at rest, by number.
fn sealing_files(directory: &Path) -> Result<BTreeMap<u32, PathBuf>, KeyError> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(directory).map_err(failed("read", directory))? {
        let entry = entry.map_err(failed("read", directory))?;
        let file = entry.file_name();
        let stem = file.to_str().and_then(|file| file.strip_suffix(".key"));
        let number = stem.and_then(|stem| stem.strip_prefix(SEALING_STEM));
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            found.insert(number, entry.path());
        }
    }
    Ok(found)
}

fn sealing_key(path: &Path) -> Result<Zeroizing<[u8; 32]>, KeyError> {
    let content = read_private(path)?.ok_or_else(|| KeyError::Missing {
        path: path.to_owned(),
    })?;
    parse_encryption_key(&content)
        .ok_or_else(|| damaged(path, "its key and checksum do not belong together"))
}

fn parse_encryption_key(content: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let mut lines = std::str::from_utf8(content).ok()?.lines();
    if lines.next() != Some(ENCRYPTION_HEADING) {
        return None;
    }
    let decoded = Zeroizing::new(URL_SAFE_NO_PAD.decode(lines.next()?).ok()?);
    let key = Zeroizing::new(<[u8; 32]>::try_from(decoded.as_slice()).ok()?);
    (lines.next() == Some(&checksum(&key)) && lines.next().is_none()).then_some(key)
}

/// 64 bits of a hash: enough to see damage, no help to find the key.
fn checksum(key: &[u8; 32]) -> String {
    let mut hash = Sha256::new_with_prefix(ENCRYPTION_HEADING);
    hash.update(key);
    URL_SAFE_NO_PAD.encode(&hash.finalize()[..8])
}

fn derived(secret: &[u8; 32], purpose: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    hkdf::Salt::new(hkdf::HKDF_SHA256, &[])
        .extract(secret)
        .expand(&[purpose], hkdf::HKDF_SHA256)
        .and_then(|output| output.fill(&mut *key))
        .expect("HKDF-SHA256 gives 32 bytes for any key");
    key
}

fn make_pair(path: &Path, algorithm: TokenAlgorithm) -> Result<(), KeyError> {
    let rng = SystemRandom::new();
    let refused = |_| KeyError::Generation;
    let der: Zeroizing<Vec<u8>> = match algorithm {
        TokenAlgorithm::Es256 => {
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &rng)
                .map_err(refused)?
                .as_ref()
                .to_vec()
        }
        TokenAlgorithm::EdDsa => Ed25519KeyPair::generate_pkcs8v1(&rng)
            .map_err(refused)?
            .as_ref()
            .to_vec(),
        TokenAlgorithm::Rs256 => {
            let pair = aws_lc_rs::rsa::KeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048)
                .map_err(refused)?;
            AsDer::<Pkcs8V1Der<'_>>::as_der(&pair)
                .map_err(refused)?
                .as_ref()
                .to_vec()
        }
    }
    .into();
    let pem = pem(&der);
    let (signing, _) = pair(&pem, algorithm).ok_or(KeyError::Generation)?;
    let content = Zeroizing::new(format!("{KEY_ID}{}\n{}", signing.id, *pem));
    write_private(path, content.as_bytes())
}

fn pem(der: &[u8]) -> Zeroizing<String> {
    let encoded = Zeroizing::new(STANDARD.encode(der));
    let mut text = Zeroizing::new(String::with_capacity(encoded.len() * 2 + 128));
    text.push_str(PEM_BEGIN);
    for (at, character) in encoded.chars().enumerate() {
        if at % 64 == 0 {
            text.push('\n');
        }
        text.push(character);
    }
    text.push('\n');
    text.push_str(PEM_END);
    text.push('\n');
    text
}

fn read_pair(
    path: &Path,
    algorithm: TokenAlgorithm,
) -> Result<(SigningKey, VerifyingKey), KeyError> {
    let content = read_private(path)?.ok_or_else(|| KeyError::Missing {
        path: path.to_owned(),
    })?;
    let text = std::str::from_utf8(&content).map_err(|_| damaged(path, "it is not text"))?;
    let begin = text
        .find(PEM_BEGIN)
        .ok_or_else(|| damaged(path, "it holds no PRIVATE KEY in PEM (PKCS #8)"))?;
    let (before, pem) = text.split_at(begin);
    let pair = pair(pem, algorithm).ok_or_else(|| {
        damaged(
            path,
            "its key cannot be read, or is not of the algorithm in its name",
        )
    })?;
    // A key that was brought along has no such line.
    let expected = before.lines().find_map(|line| line.strip_prefix(KEY_ID));
    if expected.is_some_and(|id| id.trim() != &*pair.0.id) {
        return Err(damaged(path, "its key is not the one its Key-Id names"));
    }
    Ok(pair)
}

fn pair(pem: &str, algorithm: TokenAlgorithm) -> Option<(SigningKey, VerifyingKey)> {
    let pem = pem.as_bytes();
    let (algorithm, key, alg) = match algorithm {
        TokenAlgorithm::Es256 => (
            Algorithm::ES256,
            EncodingKey::from_ec_pem(pem),
            KeyAlgorithm::ES256,
        ),
        TokenAlgorithm::EdDsa => (
            Algorithm::EdDSA,
            EncodingKey::from_ed_pem(pem),
            KeyAlgorithm::EdDSA,
        ),
        TokenAlgorithm::Rs256 => (
            Algorithm::RS256,
            EncodingKey::from_rsa_pem(pem),
            KeyAlgorithm::RS256,
        ),
    };
    let key = key.ok()?;
    let mut jwk = Jwk::from_encoding_key(&key, algorithm).ok()?;
    let id: Arc<str> = jwk.thumbprint(ThumbprintHash::SHA256).ok()?.into();
    jwk.common.key_id = Some(id.to_string());
    jwk.common.key_algorithm = Some(alg);
    jwk.common.public_key_use = Some(PublicKeyUse::Signature);
    let verifying = VerifyingKey {
        algorithm,
        id: id.clone(),
        key: DecodingKey::from_jwk(&jwk).ok()?,
        jwk,
    };
    let signing = SigningKey { algorithm, id, key };
    // What it signs must verify: a private key that does not belong to its public one is damage.
    let signature = jsonwebtoken::crypto::sign(b"self-test", &signing.key, algorithm).ok()?;
    jsonwebtoken::crypto::verify(&signature, b"self-test", &verifying.key, algorithm)
        .is_ok_and(|good| good)
        .then_some((signing, verifying))
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
