//! The public keys of an application, for services that verify its tokens (RFC 7517).

use jsonwebtoken::jwk::JwkSet;

use super::keys::ApplicationKeys;

/// The JWK set as JSON, the key that signs first. It changes only with a restart, so it may be
/// kept and served with cache headers.
#[must_use]
pub fn jwks(keys: &ApplicationKeys) -> String {
    let set = JwkSet {
        keys: keys.verifying().iter().map(|key| key.jwk.clone()).collect(),
    };
    serde_json::to_string(&set).expect("a set of public keys is always JSON")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::randomness::TestRandomness;
    use crate::services::tokens::keys::DataState;
    use config::TokenAlgorithm;

    #[test]
    fn shows_the_public_part_alone() {
        let directory = tempfile::tempdir().expect("a directory");
        let open = |algorithm, data| {
            ApplicationKeys::open(
                directory.path(),
                algorithm,
                data,
                &TestRandomness::seeded(1),
            )
            .expect("keys")
        };
        open(TokenAlgorithm::Rs256, DataState::New);
        open(TokenAlgorithm::EdDsa, DataState::Existing);
        let keys = open(TokenAlgorithm::Es256, DataState::Existing);
        let set: serde_json::Value = serde_json::from_str(&jwks(&keys)).expect("JSON");
        let members = set["keys"].as_array().expect("an array");
        assert_eq!(members.len(), 3);
        assert_eq!(members[0]["alg"], "ES256");
        for member in members {
            let mut names: Vec<&str> = member
                .as_object()
                .expect("an object")
                .keys()
                .map(String::as_str)
                .collect();
            names.sort_unstable();
            let expected = match member["kty"].as_str() {
                Some("EC") => vec!["alg", "crv", "kid", "kty", "use", "x", "y"],
                Some("OKP") => vec!["alg", "crv", "kid", "kty", "use", "x"],
                _ => vec!["alg", "e", "kid", "kty", "n", "use"],
            };
            assert_eq!(names, expected);
            assert_eq!(member["use"], "sig");
        }
    }
}
