//! From a directory's entry to a person.

use domain::identity_provider::{ExternalPerson, LdapSettings};
use domain::text::hexadecimal;
use ldap3::SearchEntry;

use super::super::failure::Failure;

/// Reads who an entry is of.
///
/// Its address counts as verified: who a directory's people are is said by those who run it, and these
/// are the ones who configured it here.
///
/// # Errors
/// `Misconfigured` where the entry has no lasting id: without it nobody can be known again.
pub(super) fn person(
    settings: &LdapSettings,
    entry: &SearchEntry,
) -> Result<ExternalPerson, Failure> {
    let names = &settings.attributes;
    let text = |name: &str| texts(entry, name).into_iter().next();
    let subject = match values(entry, names.id()).as_slice() {
        [value] if !value.is_empty() => subject(names.id(), value),
        [] | [_] => {
            return Err(Failure::misconfigured(format!(
                "the entry found has no {}, which is to be the lasting id",
                names.id()
            )));
        }
        _ => {
            return Err(Failure::misconfigured(format!(
                "the entry found has several {}, which is to be the lasting id",
                names.id()
            )));
        }
    };
    let email = text(names.email());
    Ok(ExternalPerson {
        subject,
        email_verified: email.is_some(),
        email,
        first_name: text(names.first_name()),
        last_name: text(names.last_name()),
        display_name: text(names.display_name()),
        phone_number: text(names.phone()),
        groups: settings
            .group_attribute
            .as_deref()
            .map(|name| texts(entry, name))
            .unwrap_or_default(),
    })
}

/// All values of an attribute. Names of attributes have no case (RFC 4512 §2.5).
fn values<'e>(entry: &'e SearchEntry, name: &str) -> Vec<&'e [u8]> {
    let is_it = |found: &String| found.eq_ignore_ascii_case(name);
    let texts = entry.attrs.iter().filter(|(found, _)| is_it(found));
    let bytes = entry.bin_attrs.iter().filter(|(found, _)| is_it(found));
    let texts = texts.flat_map(|(_, values)| values.iter().map(String::as_bytes));
    texts
        .chain(bytes.flat_map(|(_, values)| values.iter().map(Vec::as_slice)))
        .collect()
}

/// Those values that are text with something in it.
fn texts(entry: &SearchEntry, name: &str) -> Vec<String> {
    let texts = values(entry, name).into_iter();
    let texts = texts.filter_map(|value| std::str::from_utf8(value).ok());
    texts
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A lasting id as text. Active Directory's `objectGUID` is 16 bytes, of which Windows writes the first
/// three groups little-endian; any other that is no text is written in hexadecimal, or, where it has 16
/// bytes, as a UUID (RFC 9562 §4).
fn subject(name: &str, value: &[u8]) -> String {
    let is_guid = name.eq_ignore_ascii_case("objectGUID");
    if let (true, Ok(mut bytes)) = (is_guid, <[u8; 16]>::try_from(value)) {
        bytes[..4].reverse();
        bytes[4..6].reverse();
        bytes[6..8].reverse();
        return uuid(bytes);
    }
    match std::str::from_utf8(value) {
        Ok(text) if !text.contains(char::is_control) => text.to_owned(),
        _ => match <[u8; 16]>::try_from(value) {
            Ok(bytes) => uuid(bytes),
            Err(_) => hexadecimal(value),
        },
    }
}

fn uuid(bytes: [u8; 16]) -> String {
    let groups = [
        &bytes[..4],
        &bytes[4..6],
        &bytes[6..8],
        &bytes[8..10],
        &bytes[10..],
    ];
    groups.map(hexadecimal).join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Microsoft's documentation of GUIDs.
    const GUID: [u8; 16] = [
        0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee,
        0xff,
    ];

    #[test]
    fn a_guid_is_read_as_windows_writes_it() {
        let expected = "00112233-4455-6677-8899-aabbccddeeff";
        assert_eq!(subject("objectGUID", &GUID), expected);
        assert_eq!(subject("OBJECTguid", &GUID), expected);
        // One that is text by chance is the same kind of id.
        assert_eq!(
            subject("objectGUID", b"ABCDEFGHIJKLMNOP"),
            "44434241-4645-4847-494a-4b4c4d4e4f50"
        );
        assert_eq!(subject("entryUUID", expected.as_bytes()), expected);
        assert_eq!(
            subject("nsUniqueId", &[0xff; 16]),
            "ffffffff-ffff-ffff-ffff-ffffffffffff"
        );
        assert_eq!(subject("objectSid", &[1, 5, 0xff]), "0105ff");
    }
}
