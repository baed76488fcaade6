//! Time-based one-time passwords (RFC 6238): SHA-1, 6 digits, 30 seconds, as every authenticator app
//! takes them.

use crate::services::secret::Secret;
use domain::ambient::Randomness;
use domain::time::Timestamp;
use totp_rs::{Builder, Totp};

/// 160 bits, as RFC 4226 §4 recommends.
const SECRET_BYTES: usize = 20;
/// Steps before and after the present one that count too: clocks differ (RFC 6238 §5.2).
const SKEW: u16 = 1;

/// The secret that the server shares with an authenticator app.
pub struct TotpSecret(Totp);

impl TotpSecret {
    /// A new one, for an account as its owner shall see it in the app.
    #[must_use]
    pub fn generate(issuer: &str, account: &str, randomness: &dyn Randomness) -> Option<Self> {
        let mut bytes = [0; SECRET_BYTES];
        randomness.fill(&mut bytes);
        Self::build(&bytes, issuer, account)
    }

    /// One that was kept.
    #[must_use]
    pub fn kept(bytes: &[u8]) -> Option<Self> {
        Self::build(bytes, "", "kept")
    }

    fn build(bytes: &[u8], issuer: &str, account: &str) -> Option<Self> {
        // A colon parts issuer and account in the address (Key URI Format).
        let plain = |text: &str| text.replace(':', " ");
        Builder::new()
            .with_secret(bytes)
            .with_skew(SKEW)
            .with_account_name(plain(account))
            .with_issuer((!issuer.is_empty()).then(|| plain(issuer)))
            .build()
            .ok()
            .map(Self)
    }

    /// The bytes, to be sealed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.secret().as_bytes()
    }

    /// For who types it into the app (RFC 4648 §6, base32).
    #[must_use]
    pub fn base32(&self) -> Secret {
        self.0.secret().to_base32().into()
    }

    /// For a QR code that the app reads (`otpauth://totp/…`).
    #[must_use]
    pub fn address(&self) -> Option<Secret> {
        self.0.to_url().ok().map(Into::into)
    }

    /// The time step whose one-time password was given, if it is one near `now`.
    #[must_use]
    pub fn step_of(&self, given: &Secret, now: Timestamp) -> Option<u64> {
        let given: String = given.expose().split_whitespace().collect();
        if given.len() != 6 || !given.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        self.0.check(&given, u64::try_from(now.seconds()).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, Appendix B, cut to 6 digits.
    #[test]
    fn the_vectors_of_the_standard() {
        let secret = TotpSecret::kept(b"12345678901234567890").expect("a secret");
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            let step = Some(seconds / 30);
            let at = |seconds: u64| Timestamp(i64::try_from(seconds * 1000).expect("small"));
            assert_eq!(secret.step_of(&code.into(), at(seconds)), step);
            assert_eq!(secret.step_of(&code.into(), at(seconds + 30)), step);
            assert_eq!(secret.step_of(&code.into(), at(seconds + 90)), None);
            let spaced = format!(" {} {} ", &code[..3], &code[3..]);
            assert_eq!(secret.step_of(&spaced.as_str().into(), at(seconds)), step);
        }
        for wrong in ["", "28708", "2870822", "abcdef", "２８７０８２"] {
            assert_eq!(
                secret.step_of(&wrong.into(), Timestamp(59_000)),
                None,
                "{wrong}"
            );
        }
    }

    #[test]
    fn an_app_reads_the_address() {
        let randomness = crate::services::randomness::TestRandomness::seeded(1);
        let secret = TotpSecret::generate("Shop: & Co", "ada@example.com", &randomness);
        let secret = secret.expect("a secret");
        let address = secret.address().expect("an address");
        assert!(
            address.expose().starts_with("otpauth://totp/"),
            "{}",
            address.expose()
        );
        assert!(address.expose().contains(secret.base32().expose()));
        assert_eq!(secret.bytes().len(), SECRET_BYTES);
    }
}
