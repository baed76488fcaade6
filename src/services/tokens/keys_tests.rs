//! Keys in real files.

use super::*;
use crate::services::randomness::TestRandomness;
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn open(
    directory: &Path,
    algorithm: TokenAlgorithm,
    data: DataState,
) -> Result<ApplicationKeys, KeyError> {
    ApplicationKeys::open(directory, algorithm, data, &TestRandomness::seeded(4))
}

fn ids(keys: &ApplicationKeys) -> Vec<&str> {
    keys.verifying().iter().map(|key| &*key.id).collect()
}

/// RFC 7638 §3.1.
#[test]
fn the_thumbprint_is_that_of_rfc_7638() {
    install_provider();
    let jwk: Jwk = serde_json::from_str(
        r#"{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"}"#,
    )
    .expect("a JWK");
    let thumbprint = jwk
        .thumbprint(ThumbprintHash::SHA256)
        .expect("a public key");
    assert_eq!(thumbprint, "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
}

/// RFC 8037 appendix A.3.
#[test]
fn the_thumbprint_of_an_ed25519_key_is_that_of_rfc_8037() {
    install_provider();
    let jwk: Jwk = serde_json::from_str(
        r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
    )
    .expect("a JWK");
    let thumbprint = jwk
        .thumbprint(ThumbprintHash::SHA256)
        .expect("a public key");
    assert_eq!(thumbprint, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

#[test]
fn keys_are_made_once_private_and_read_back() {
    for algorithm in ALGORITHMS {
        let directory = tempfile::tempdir().expect("a directory");
        let first = open(directory.path(), algorithm, DataState::New).expect("made");
        let again = open(directory.path(), algorithm, DataState::Existing).expect("read");
        assert_eq!(ids(&first), ids(&again));
        assert_eq!(first.signing.id, again.signing.id);
        let sealed = first
            .sealer()
            .seal(b"x", b"", &TestRandomness::seeded(1))
            .expect("short");
        assert_eq!(
            **again.sealer().open(&sealed, b"").expect("the same key"),
            *b"x"
        );
        for entry in fs::read_dir(directory.path().join("keys")).expect("there") {
            let mode = entry
                .expect("there")
                .metadata()
                .expect("there")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[test]
fn another_algorithm_keeps_the_old_key_for_verification() {
    let directory = tempfile::tempdir().expect("a directory");
    let old = open(directory.path(), TokenAlgorithm::Es256, DataState::New).expect("made");
    let new = open(directory.path(), TokenAlgorithm::EdDsa, DataState::Existing).expect("made");
    assert_eq!(ids(&new), [&*new.signing.id, &*old.signing.id]);
    assert_ne!(new.signing.id, old.signing.id);
}

#[test]
fn a_renamed_key_is_retired_and_a_new_one_made() {
    let directory = tempfile::tempdir().expect("a directory");
    let old = open(directory.path(), TokenAlgorithm::Es256, DataState::New).expect("made");
    let keys = directory.path().join("keys");
    fs::rename(
        keys.join("signing-es256.pem"),
        keys.join("retired-es256-2026.pem"),
    )
    .expect("owner");
    let new = open(directory.path(), TokenAlgorithm::Es256, DataState::Existing).expect("made");
    assert_eq!(ids(&new), [&*new.signing.id, &*old.signing.id]);
}

#[test]
fn a_lost_encryption_key_is_not_made_anew() {
    let directory = tempfile::tempdir().expect("a directory");
    let missing = open(directory.path(), TokenAlgorithm::Es256, DataState::Existing);
    assert!(
        matches!(missing, Err(KeyError::Missing { .. })),
        "{missing:?}"
    );
    open(directory.path(), TokenAlgorithm::Es256, DataState::New).expect("made");
    fs::remove_file(directory.path().join("keys/encryption.key")).expect("owner");
    let missing = open(directory.path(), TokenAlgorithm::Es256, DataState::New);
    assert!(
        matches!(missing, Err(KeyError::Missing { .. })),
        "{missing:?}"
    );
}

#[test]
fn keys_that_others_may_read_are_refused() {
    let directory = tempfile::tempdir().expect("a directory");
    open(directory.path(), TokenAlgorithm::Es256, DataState::New).expect("made");
    for (file, mode) in [
        ("keys/signing-es256.pem", 0o644),
        ("keys/encryption.key", 0o660),
        ("keys", 0o750),
    ] {
        let path = directory.path().join(file);
        let before = fs::metadata(&path).expect("there").permissions();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("owner");
        let refused = open(directory.path(), TokenAlgorithm::Es256, DataState::Existing);
        assert!(
            matches!(&refused, Err(KeyError::TooOpen { .. })),
            "{file}: {refused:?}"
        );
        fs::set_permissions(&path, before).expect("owner");
    }
    open(directory.path(), TokenAlgorithm::Es256, DataState::Existing).expect("private again");
}

#[test]
fn damaged_keys_are_refused() {
    for algorithm in ALGORITHMS {
        let directory = tempfile::tempdir().expect("a directory");
        open(directory.path(), algorithm, DataState::New).expect("made");
        let files = [
            signing_path(&directory.path().join("keys"), algorithm),
            directory.path().join("keys/encryption.key"),
        ];
        for path in files {
            let whole = fs::read(&path).expect("there");
            // One letter of what is encoded is another letter of the alphabet.
            for at in (60..whole.len() - 40).step_by(whole.len() / 12).chain([40]) {
                let mut changed = whole.clone();
                if !changed[at].is_ascii_alphanumeric() {
                    continue;
                }
                changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
                fs::write(&path, changed).expect("owner");
                let refused = open(directory.path(), algorithm, DataState::Existing);
                assert!(
                    matches!(&refused, Err(KeyError::Damaged { .. })),
                    "{path:?} at {at}: {refused:?}"
                );
            }
            fs::write(&path, &whole[..whole.len() / 2]).expect("owner");
            let refused = open(directory.path(), algorithm, DataState::Existing);
            assert!(
                matches!(&refused, Err(KeyError::Damaged { .. })),
                "{path:?}: {refused:?}"
            );
            fs::write(&path, whole).expect("owner");
        }
    }
}

/// RFC 5869 appendix A.3: no salt, no info.
#[test]
fn derivation_is_that_of_rfc_5869() {
    let mut output = [0; 32];
    hkdf::Salt::new(hkdf::HKDF_SHA256, &[])
        .extract(&[0x0b; 22])
        .expand(&[b""], hkdf::HKDF_SHA256)
        .and_then(|okm| okm.fill(&mut output))
        .expect("32 bytes");
    assert_eq!(
        output[..8],
        [0x8d, 0xa4, 0xe7, 0x75, 0xa5, 0x63, 0xc1, 0x8f]
    );
}
