//! Hashes that other systems made: bcrypt, scrypt and PBKDF2, in the spellings that are about. They are compared
//! as they are, and replaced by argon2id at the first sign-in.
//!
//! What each may cost is limited: a hash that takes a minute would make sign-ins of everybody wait.

use aws_lc_rs::pbkdf2;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use std::num::NonZeroU32;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Highest cost of bcrypt: some 0.6 s of one core.
const MOST_BCRYPT: u32 = 13;
/// Most rounds of PBKDF2: some 0.6 s of one core.
const MOST_ROUNDS: u32 = 1_500_000;
/// Most memory of scrypt, in bytes.
const MOST_SCRYPT_MEMORY: u64 = 64 << 20;
/// Highest parallelism of scrypt, which multiplies its time.
const MOST_SCRYPT_LANES: u32 = 4;
/// Shortest and longest salt and hash, in bytes.
const SALTS: std::ops::RangeInclusive<usize> = 4..=64;
const HASHES: std::ops::RangeInclusive<usize> = 16..=64;

/// Why a hash is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// It is none of those that are known.
    #[error("is no argon2, bcrypt, scrypt or PBKDF2 hash in a known spelling")]
    Unknown,
    /// It is one of them, but cannot be read.
    #[error("cannot be read: its salt, hash or parameters are malformed")]
    Malformed,
    /// Comparing it would take too long.
    #[error(
        "costs too much to compare: at most bcrypt cost 13, 1500000 rounds of PBKDF2, 64 MiB of scrypt"
    )]
    TooExpensive,
}

/// A hash of another system.
pub(super) enum Foreign {
    Bcrypt(String),
    Scrypt {
        params: scrypt::Params,
        salt: Vec<u8>,
        expected: Vec<u8>,
    },
    Pbkdf2 {
        algorithm: pbkdf2::Algorithm,
        rounds: NonZeroU32,
        salt: Vec<u8>,
        expected: Vec<u8>,
    },
}

impl Foreign {
    /// Reads one; `None` for what is not of another system, as argon2.
    pub(super) fn parse(text: &str) -> Option<Result<Self, Unusable>> {
        if ["$2a$", "$2b$", "$2y$"]
            .iter()
            .any(|kind| text.starts_with(kind))
        {
            return Some(bcrypt_of(text));
        }
        if let Some(rest) = text.strip_prefix("$scrypt$") {
            return Some(scrypt_of(rest));
        }
        if let Some(rest) = text.strip_prefix("scrypt:") {
            return Some(werkzeug_scrypt(rest));
        }
        if let Some(rest) = text.strip_prefix("$pbkdf2") {
            return Some(pbkdf2_of(rest));
        }
        if let Some(rest) = text.strip_prefix("pbkdf2_") {
            return Some(django(rest));
        }
        let rest = text.strip_prefix("pbkdf2:")?;
        Some(werkzeug_pbkdf2(rest))
    }

    /// Whether a password is the one it was made of.
    pub(super) fn matches(&self, password: &[u8]) -> bool {
        match self {
            Self::Bcrypt(hash) => bcrypt::verify(password, hash).unwrap_or(false),
            Self::Scrypt {
                params,
                salt,
                expected,
            } => {
                let mut output = Zeroizing::new(vec![0; expected.len()]);
                scrypt::scrypt(password, salt, params, &mut output).is_ok()
                    && bool::from(output.ct_eq(expected))
            }
            Self::Pbkdf2 {
                algorithm,
                rounds,
                salt,
                expected,
            } => pbkdf2::verify(*algorithm, *rounds, salt, password, expected).is_ok(),
        }
    }
}

fn bcrypt_of(text: &str) -> Result<Foreign, Unusable> {
    let parts: bcrypt::HashParts = text.parse().map_err(|_| Unusable::Malformed)?;
    if parts.get_cost() > MOST_BCRYPT {
        return Err(Unusable::TooExpensive);
    }
    Ok(Foreign::Bcrypt(text.to_owned()))
}

/// `ln=15,r=8,p=1$salt$hash` (PHC).
fn scrypt_of(rest: &str) -> Result<Foreign, Unusable> {
    let [params, salt, hash] = parts(rest)?;
    let value = |name: &str| named(params, name);
    let (log_n, r, p) = (value("ln")?, value("r")?, value("p")?);
    scrypt_with(log_n, r, p, phc(salt)?, phc(hash)?)
}

/// `32768:8:1$salt$hash in hexadecimal` (Werkzeug), whose salt is its own bytes.
fn werkzeug_scrypt(rest: &str) -> Result<Foreign, Unusable> {
    let [params, salt, hash] = parts(rest)?;
    let mut numbers = params.split(':').map(number);
    let mut next = || numbers.next().ok_or(Unusable::Malformed)?;
    let (n, r, p): (u32, u32, u32) = (next()?, next()?, next()?);
    if !n.is_power_of_two() {
        return Err(Unusable::Malformed);
    }
    scrypt_with(
        n.ilog2(),
        r,
        p,
        salt.as_bytes().to_vec(),
        hexadecimal(hash)?,
    )
}

fn scrypt_with(
    log_n: u32,
    r: u32,
    p: u32,
    salt: Vec<u8>,
    expected: Vec<u8>,
) -> Result<Foreign, Unusable> {
    if log_n > 30
        || r > 64
        || p > MOST_SCRYPT_LANES
        || (128 * u64::from(r)) << log_n > MOST_SCRYPT_MEMORY
    {
        return Err(Unusable::TooExpensive);
    }
    let log_n = u8::try_from(log_n).map_err(|_| Unusable::TooExpensive)?;
    let params = scrypt::Params::new(log_n, r, p).map_err(|_| Unusable::Malformed)?;
    check_lengths(&salt, &expected)?;
    Ok(Foreign::Scrypt {
        params,
        salt,
        expected,
    })
}

/// What follows `$pbkdf2`: `-sha256$i=600000,l=32$salt$hash` (PHC) or `-sha256$29000$salt$hash` (passlib, whose
/// base64 has a dot in the place of the plus).
fn pbkdf2_of(rest: &str) -> Result<Foreign, Unusable> {
    let (digest, rest) = rest.split_once('$').ok_or(Unusable::Malformed)?;
    let digest = match digest {
        "" => "sha1",
        named => named.strip_prefix('-').ok_or(Unusable::Malformed)?,
    };
    let [params, salt, hash] = parts(rest)?;
    let rounds = match named(params, "i") {
        Ok(rounds) => rounds,
        Err(_) => number(params)?,
    };
    let read = |text: &str| phc(&text.replace('.', "+"));
    pbkdf2_with(digest, rounds, read(salt)?, read(hash)?)
}

/// `sha256$600000$salt$hash` (Django), whose salt is its own bytes.
fn django(rest: &str) -> Result<Foreign, Unusable> {
    let (digest, rest) = rest.split_once('$').ok_or(Unusable::Malformed)?;
    let [rounds, salt, hash] = parts(rest)?;
    let hash = STANDARD.decode(hash).map_err(|_| Unusable::Malformed)?;
    pbkdf2_with(digest, number(rounds)?, salt.as_bytes().to_vec(), hash)
}

/// `sha256:600000$salt$hash in hexadecimal` (Werkzeug), whose salt is its own bytes.
fn werkzeug_pbkdf2(rest: &str) -> Result<Foreign, Unusable> {
    let [params, salt, hash] = parts(rest)?;
    let (digest, rounds) = params.split_once(':').ok_or(Unusable::Malformed)?;
    pbkdf2_with(
        digest,
        number(rounds)?,
        salt.as_bytes().to_vec(),
        hexadecimal(hash)?,
    )
}

fn pbkdf2_with(
    digest: &str,
    rounds: u32,
    salt: Vec<u8>,
    expected: Vec<u8>,
) -> Result<Foreign, Unusable> {
    let algorithm = match digest {
        "sha1" => pbkdf2::PBKDF2_HMAC_SHA1,
        "sha256" => pbkdf2::PBKDF2_HMAC_SHA256,
        "sha512" => pbkdf2::PBKDF2_HMAC_SHA512,
        _ => return Err(Unusable::Unknown),
    };
    if rounds > MOST_ROUNDS {
        return Err(Unusable::TooExpensive);
    }
    let rounds = NonZeroU32::new(rounds).ok_or(Unusable::Malformed)?;
    check_lengths(&salt, &expected)?;
    Ok(Foreign::Pbkdf2 {
        algorithm,
        rounds,
        salt,
        expected,
    })
}

fn check_lengths(salt: &[u8], expected: &[u8]) -> Result<(), Unusable> {
    if SALTS.contains(&salt.len()) && HASHES.contains(&expected.len()) {
        Ok(())
    } else {
        Err(Unusable::Malformed)
    }
}

fn parts<const N: usize>(text: &str) -> Result<[&str; N], Unusable> {
    let parts: Vec<&str> = text.split('$').collect();
    parts.try_into().map_err(|_| Unusable::Malformed)
}

/// The number of a parameter in `name=value,name=value`.
fn named(params: &str, name: &str) -> Result<u32, Unusable> {
    let found = params
        .split(',')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    number(found.ok_or(Unusable::Malformed)?)
}

fn number(text: &str) -> Result<u32, Unusable> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = is_plain.then(|| text.parse().ok()).flatten();
    number.ok_or(Unusable::Malformed)
}

fn phc(text: &str) -> Result<Vec<u8>, Unusable> {
    STANDARD_NO_PAD
        .decode(text.trim_end_matches('='))
        .map_err(|_| Unusable::Malformed)
}

fn hexadecimal(text: &str) -> Result<Vec<u8>, Unusable> {
    let bytes = text.as_bytes();
    if !bytes.len().is_multiple_of(2) {
        return Err(Unusable::Malformed);
    }
    let pair = |pair: &[u8]| {
        let text = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(text, 16).ok()
    };
    let read: Option<Vec<u8>> = bytes.chunks(2).map(pair).collect();
    read.ok_or(Unusable::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made by passlib 1.7.4, Django 5.2, Werkzeug 3.1 and Python's `hashlib`, of `correct horse`.
    const MADE_ELSEWHERE: &[&str] = &[
        "$2b$04$Z2zVIpvmG3Gd6jCDSkrLPue2vgBZrAJsqmdlblPR1pFe6idcx/hgK",
        "$2a$04$DZOa/Il2qn/nIWTcuBXsoe.UIpxWHxtuu60bV4bwYk5LoKLLqdyHK",
        "$2y$04$5jLmf8IEFkFHRsKgb86Q7e/IQfEQHwZOkFXQko6XjrPj8TejD3hFa",
        "$scrypt$ln=8,r=8,p=1$EkLI2VvrnbNWas0Z45wTwg$VPsLymyApG5l46yzSZFOFW5fbKZS1pt6JyZv0fJxfiY",
        "$pbkdf2$1000$vpfSGsPY2/s/B8CYk3Lu3Q$rSCQMD6CDhetjNChe8XpbN1wcdA",
        "$pbkdf2-sha256$1000$Wutd6x3DOGfM.f9fqzUGAA$J0XNDgoYMFx4DCv1t4HRuVBQ3IMATd7N3rjLjpdPphE",
        "$pbkdf2-sha512$1000$dS5FaC0FwHgvJaRUag3hXA$/C.sZiSQWRcTYkTdprJ9YJB9LXJRJ0wMEX33kkMWLAofjLYPT5J0.5mFnRU9GIv8KRbvz.jYF04giRrldGoLjw",
        "pbkdf2_sha256$1000$saltsalt$qQDPSZa3Ormyy9oK1Pu0ZLLwP2Svzmx3yu8OvDdq/J0=",
        "pbkdf2_sha1$1000$saltsalt$wQoBU7GXMNo2CJC+raijrf6key4=",
        "scrypt:1024:8:1$SUbBsOaEkdGlIqJz$fa79dbc522be669ca577dd0ed85d8a90e28434e663adfb7616646cfb22fff9f6eb9a128b796b4d3405afcf793084aee2e7140091ff49092954f979236f3df7db",
        "pbkdf2:sha256:1000$8GofziJQCS5b2Cx6$03bcbd76b9fc7b405b79b6fc3b7a6adb466e61ac4844740e29ba147a2c4e6962",
        "$pbkdf2-sha256$i=1000,l=32$MDEyMzQ1Njc4OWFiY2RlZg$cBg8D2DungRB9k76szThf5ehfyBz991ay6PT8Srwk4M",
    ];

    fn read(text: &str) -> Result<Foreign, Unusable> {
        Foreign::parse(text).expect("of another system")
    }

    #[test]
    fn hashes_of_other_systems_know_their_password() {
        for text in MADE_ELSEWHERE {
            let hash = read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(hash.matches(b"correct horse"), "{text}");
            assert!(!hash.matches(b"correct horsf"), "{text}");
            assert!(!hash.matches(b""), "{text}");
        }
    }

    #[test]
    fn what_costs_too_much_or_is_malformed_is_refused() {
        let dear = [
            "$2b$14$abcdefghijklmnopqrstuuDpYKvh4aQFTo3zmtYZEKfVoZF5eBaha",
            "$scrypt$ln=20,r=8,p=1$c2FsdHNhbHQ$MDEyMzQ1Njc4OWFiY2RlZg",
            "$scrypt$ln=10,r=8,p=5$c2FsdHNhbHQ$MDEyMzQ1Njc4OWFiY2RlZg",
            "scrypt:1073741824:8:1$saltsalt$30313233343536373839616263646566",
            "pbkdf2_sha256$2000000$saltsalt$MDEyMzQ1Njc4OWFiY2RlZg==",
        ];
        for text in dear {
            assert_eq!(read(text).err(), Some(Unusable::TooExpensive), "{text}");
        }
        let odd = [
            "$2b$12$short",
            "$2b$xx$abcdefghijklmnopqrstuuDpYKvh4aQFTo3zmtYZEKfVoZF5eBaha",
            "$scrypt$",
            "$scrypt$ln=1$x$y",
            "$scrypt$ln=14,r=8,p=1$$",
            "scrypt:1000:8:1$saltsalt$30313233343536373839616263646566",
            "$pbkdf2-sha256$0$c2FsdHNhbHQ$MDEyMzQ1Njc4OWFiY2RlZg",
            "$pbkdf2-sha256$-1$c2FsdHNhbHQ$MDEyMzQ1Njc4OWFiY2RlZg",
            "pbkdf2_sha256$1000$saltsalt$not base64",
            "pbkdf2:sha256:1000$saltsalt$0",
            "pbkdf2_sha256$1000$saltsalt",
        ];
        for text in odd {
            assert_eq!(read(text).err(), Some(Unusable::Malformed), "{text}");
        }
        assert_eq!(
            read("pbkdf2_md5$1000$saltsalt$MDEyMzQ1Njc4OWFiY2RlZg==").err(),
            Some(Unusable::Unknown)
        );
        assert!(Foreign::parse("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aaaa").is_none());
        assert!(Foreign::parse("").is_none());
    }
}
