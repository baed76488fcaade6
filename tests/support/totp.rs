//! An authenticator app.

use domain::time::Timestamp;
use locai_iam::services::totp::TotpSecret;

/// What the app shows that has a secret (base32).
pub fn shown(secret: &str, now: Timestamp) -> String {
    let secret = TotpSecret::kept(&base32(secret)).expect("a secret");
    let code = (0..1_000_000u32)
        .map(|code| format!("{code:06}"))
        .find(|code| {
            secret.step_of(&code.as_str().into(), now)
                == Some(u64::try_from(now.seconds()).expect("positive") / 30)
        });
    code.expect("one of a million")
}

fn base32(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0u32, 0);
    for character in text.bytes() {
        let value = ALPHABET
            .iter()
            .position(|known| *known == character)
            .expect("base32");
        bits = bits << 5 | u32::try_from(value).expect("small");
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    bytes
}
