//! What an ID token and the userinfo endpoint say.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// The claims of an ID token that are used (OpenID Connect Core 1.0 §2).
#[derive(Deserialize)]
pub(super) struct IdClaims {
    pub iss: String,
    pub sub: String,
    #[serde(deserialize_with = "one_or_many")]
    pub aud: Vec<String>,
    pub azp: Option<String>,
    pub nonce: Option<String>,
    /// Numbers with fractions are allowed (RFC 7519 §2, NumericDate).
    pub exp: f64,
    pub iat: f64,
    pub nbf: Option<f64>,
    /// Microsoft's tenant.
    pub tid: Option<String>,
    #[serde(flatten)]
    pub profile: Profile,
}

/// What is said of the person (OpenID Connect Core 1.0 §5.1). What has another form than it should is
/// left out: nothing depends on it.
#[derive(Default, Deserialize)]
pub(super) struct Profile {
    #[serde(default, deserialize_with = "text")]
    pub email: Option<String>,
    pub email_verified: Option<Value>,
    pub xms_edov: Option<Value>,
    #[serde(default, deserialize_with = "text")]
    pub given_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub family_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub phone_number: Option<String>,
}

/// The answer of the userinfo endpoint (OpenID Connect Core 1.0 §5.3.2).
#[derive(Deserialize)]
pub(super) struct UserInfo {
    pub sub: String,
    #[serde(flatten)]
    pub profile: Profile,
}

fn one_or_many<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Audience {
        One(String),
        Many(Vec<String>),
    }
    Ok(match Audience::deserialize(deserializer)? {
        Audience::One(one) => vec![one],
        Audience::Many(many) => many,
    })
}

/// A text with something in it.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => None,
    })
}
