//! How a record's value is laid out: `[crc32 u32 LE][version u8][payload]`.
//!
//! The checksum (CRC-32 as in IEEE 802.3) covers the key, the version and the payload, so a
//! record that came to lie under another key is found as well as a flipped bit. The payload is
//! bincode 2 with the options of [`OPTIONS`]: they are part of the store's format and are
//! fixed here, in this one place.

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use serde::{Serialize, de::DeserializeOwned};

use crate::keys::Key;
use crate::{KindName, StoreError};

/// The largest value, in bytes, header included: an account with the most metadata and roles, or the
/// most settings, and room. Far below the size at which the engine moves values to files it does not sync.
pub const MAX_VALUE: usize = 40 * 1024;

/// The bytes before the payload.
pub const HEADER: usize = 5;

/// Little endian; integers of variable length, because lengths, counts and small numbers
/// outnumber ids by far; no more bytes than a record may have.
const OPTIONS: Configuration<LittleEndian, Varint, Limit<MAX_VALUE>> = bincode::config::standard()
    .with_little_endian()
    .with_variable_int_encoding()
    .with_limit::<MAX_VALUE>();

/// The value that keeps `record`, a structure of version `version`, under `key`.
///
/// # Errors
/// [`StoreError::TooLarge`] above [`MAX_VALUE`]; [`StoreError::Encoding`] for types that
/// bincode cannot hold.
pub fn encode<T: Serialize + ?Sized>(
    key: &[u8],
    version: u8,
    record: &T,
) -> Result<Vec<u8>, StoreError> {
    let mut value = Value::new(version);
    value.append(key, record)?;
    value.sealed(key)
}

/// A value in the making: structures behind each other.
pub(crate) struct Value(Vec<u8>);

impl Value {
    pub(crate) fn new(version: u8) -> Self {
        let mut bytes = Vec::with_capacity(192);
        bytes.extend_from_slice(&[0, 0, 0, 0, version]);
        Self(bytes)
    }

    /// Adds a structure. `key` is named in errors.
    pub(crate) fn append<T: Serialize + ?Sized>(
        &mut self,
        key: &[u8],
        record: &T,
    ) -> Result<(), StoreError> {
        let encoded = bincode::serde::encode_into_std_write(record, &mut self.0, OPTIONS);
        encoded.map(drop).map_err(|error| StoreError::Encoding {
            kind: KindName::of(key),
            reason: error.to_string(),
        })
    }

    /// Its size, in bytes, header included.
    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The value that lies under `key`.
    pub(crate) fn sealed(mut self, key: &[u8]) -> Result<Vec<u8>, StoreError> {
        check_size(key, self.len())?;
        let crc = checksum(key, &self.0[4..]);
        self.0[..4].copy_from_slice(&crc.to_le_bytes());
        Ok(self.0)
    }
}

/// Refuses values above [`MAX_VALUE`].
pub(crate) fn check_size(key: &[u8], size: usize) -> Result<(), StoreError> {
    if size <= MAX_VALUE {
        return Ok(());
    }
    Err(StoreError::TooLarge {
        kind: KindName::of(key),
        size,
        limit: MAX_VALUE,
    })
}

/// Checks `value` against its checksum and `key`, and gives its version and payload.
///
/// # Errors
/// [`StoreError::Damaged`].
pub fn open<'a>(key: &[u8], value: &'a [u8]) -> Result<(u8, &'a [u8]), StoreError> {
    let (Some((crc, rest)), true) = (value.split_first_chunk::<4>(), value.len() <= MAX_VALUE)
    else {
        return Err(damaged(key, "its size is impossible"));
    };
    if checksum(key, rest) != u32::from_le_bytes(*crc) {
        return Err(damaged(key, "its checksum does not match"));
    }
    rest.split_first()
        .map(|(&version, payload)| (version, payload))
        .ok_or_else(|| damaged(key, "its size is impossible"))
}

/// Decodes a payload that [`open`] gave, all of it. `key` is named in errors.
///
/// # Errors
/// [`StoreError::Damaged`] if it is not a `T`, or if bytes are left over.
pub fn decode_payload<T: DeserializeOwned>(key: &[u8], payload: &[u8]) -> Result<T, StoreError> {
    let (record, rest) = decode_first(key, payload)?;
    if rest.is_empty() {
        Ok(record)
    } else {
        Err(damaged(key, "bytes are left over at its end"))
    }
}

/// Decodes a payload of structures behind each other, one at least.
///
/// # Errors
/// [`StoreError::Damaged`] if they are not each a `T`; what `visit` refuses.
pub fn decode_each<T: DeserializeOwned>(
    key: &[u8],
    payload: &[u8],
    mut visit: impl FnMut(T) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut rest = payload;
    loop {
        let (record, behind) = decode_first(key, rest)?;
        visit(record)?;
        if behind.is_empty() {
            return Ok(());
        }
        rest = behind;
    }
}

fn decode_first<'a, T: DeserializeOwned>(
    key: &[u8],
    payload: &'a [u8],
) -> Result<(T, &'a [u8]), StoreError> {
    let (record, read) = bincode::serde::decode_from_slice(payload, OPTIONS)
        .map_err(|_| damaged(key, "its bytes do not decode"))?;
    Ok((record, payload.get(read..).unwrap_or_default()))
}

/// [`open`] and [`decode_payload`] for records that exist in one version only.
///
/// # Errors
/// As those two; [`StoreError::NewerVersion`] above `version`.
pub fn decode<T: DeserializeOwned>(key: &[u8], version: u8, value: &[u8]) -> Result<T, StoreError> {
    let (found, payload) = open(key, value)?;
    check_version(key, found, version)?;
    if found != version {
        return Err(damaged(key, "its version was never written"));
    }
    decode_payload(key, payload)
}

/// Refuses a version above `known`.
///
/// # Errors
/// [`StoreError::NewerVersion`].
pub fn check_version(key: &[u8], found: u8, known: u8) -> Result<(), StoreError> {
    if found > known {
        return Err(StoreError::NewerVersion {
            kind: KindName::of(key),
            found,
            known,
        });
    }
    Ok(())
}

/// A [`StoreError::Damaged`] that names the kind and organization of `key`.
#[must_use]
pub fn damaged(key: &[u8], reason: &'static str) -> StoreError {
    StoreError::Damaged {
        kind: KindName::of(key),
        organization: Key::parse(key).ok().and_then(|key| key.organization),
        reason,
    }
}

fn checksum(key: &[u8], rest: &[u8]) -> u32 {
    let mut crc = crc32fast::Hasher::new();
    crc.update(key);
    crc.update(rest);
    crc.finalize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys;

    #[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
    struct Record {
        id: u64,
        name: String,
        flags: Vec<bool>,
        parent: Option<u64>,
    }

    fn record() -> Record {
        Record {
            id: 281_185_056_586_736_799,
            name: "Ünal".into(),
            flags: vec![true, false],
            parent: Some(7),
        }
    }

    #[test]
    fn the_bytes_of_a_record_never_change() {
        let key = keys::user(1, 2);
        let value = encode(&key, 3, &record()).unwrap();
        let golden = [
            0xF4, 0x82, 0x94, 0xE8, // CRC-32 of key, version and payload
            3,    // version
            253, 0x9F, 0x24, 0x00, 0xB6, 0x51, 0xF8, 0xE6, 0x03, // id
            5, 0xC3, 0x9C, b'n', b'a', b'l', // name
            2, 1, 0, // flags
            1, 7, // parent
        ];
        assert_eq!(value[4..], golden[4..], "payload {value:02X?}");
        assert_eq!(value[..4], golden[..4], "checksum {value:02X?}");
        let (version, payload) = open(&key, &golden).unwrap();
        assert_eq!(version, 3);
        assert_eq!(decode_payload::<Record>(&key, payload).unwrap(), record());
    }

    #[test]
    fn every_flipped_bit_is_found() {
        let key = keys::user(1, 2);
        let value = encode(&key, 1, &record()).unwrap();
        for bit in 0..value.len() * 8 {
            let mut flipped = value.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(
                matches!(open(&key, &flipped), Err(StoreError::Damaged { .. })),
                "bit {bit}"
            );
        }
        for length in 0..value.len() {
            assert!(open(&key, &value[..length]).is_err(), "cut to {length}");
        }
    }

    #[test]
    fn a_record_under_another_key_is_damaged() {
        let value = encode(&keys::user(1, 2), 1, &record()).unwrap();
        match open(&keys::user(9, 2), &value) {
            Err(StoreError::Damaged {
                kind,
                organization: Some(9),
                ..
            }) => assert_eq!(kind, keys::Kind::User.into()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn bytes_left_over_are_refused() {
        let key = keys::user(1, 2);
        let value = encode(&key, 1, &(record(), 1u8)).unwrap();
        let (_, payload) = open(&key, &value).unwrap();
        assert!(decode_payload::<Record>(&key, payload).is_err());
        assert!(decode_payload::<Record>(&key, &payload[..3]).is_err());
    }

    #[test]
    fn a_length_beyond_the_limit_is_refused_before_it_is_allocated() {
        let key = keys::user(1, 2);
        let huge = [253, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F];
        assert!(decode_payload::<Vec<u64>>(&key, &huge).is_err());
    }

    #[test]
    fn a_record_has_a_largest_size() {
        let key = keys::settings(1);
        let fits = "x".repeat(MAX_VALUE - HEADER - 3);
        assert_eq!(encode(&key, 1, &fits).unwrap().len(), MAX_VALUE);
        match encode(&key, 1, &format!("{fits}x")) {
            Err(StoreError::TooLarge { size, .. }) => assert_eq!(size, MAX_VALUE + 1),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_newer_version_is_not_called_damage() {
        let key = keys::user(1, 2);
        let value = encode(&key, 2, &record()).unwrap();
        assert!(matches!(
            decode::<Record>(&key, 1, &value),
            Err(StoreError::NewerVersion {
                found: 2,
                known: 1,
                ..
            })
        ));
    }
}
