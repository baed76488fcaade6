//! The keyspace: `[kind u8][organization u64 BE][id...]`.
//!
//! Kinds below 10 belong to the application and carry no organization. Numbers are part of the
//! store's format: a number once given is never given to another kind. Integers are big endian,
//! so that the order of keys is the order of ids, and ids are sorted by time.

mod kind;

pub use kind::Kind;
use kind::Shape;

/// The longest key, in bytes: an email address (254) or a role key fits with room.
pub const MAX_KEY: usize = 512;

/// A key taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key<'a> {
    /// What the record is.
    pub kind: Kind,
    /// Whose it is; `None` for kinds of the application.
    pub organization: Option<u64>,
    /// The rest.
    pub id: &'a [u8],
}

/// Why bytes are no key of this store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The first byte names no kind this release knows.
    #[error("no kind has this number")]
    UnknownKind,
    /// The bytes after the kind have not the length the kind asks for.
    #[error("its length does not fit its kind")]
    Length,
}

impl<'a> Key<'a> {
    /// Takes a key apart.
    ///
    /// # Errors
    /// If the kind is unknown or the length does not fit the kind.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, KeyError> {
        let (&number, rest) = bytes.split_first().ok_or(KeyError::Length)?;
        let kind = Kind::from_number(number).ok_or(KeyError::UnknownKind)?;
        let (organization, id) = if kind.has_organization() {
            let (organization, id) = rest.split_first_chunk::<8>().ok_or(KeyError::Length)?;
            (Some(u64::from_be_bytes(*organization)), id)
        } else {
            (None, rest)
        };
        let fits = match kind.shape() {
            Shape::None => id.is_empty(),
            Shape::Number => id.len() == 8,
            Shape::TwoNumbers => id.len() == 16,
            Shape::NumberThenBytes => id.len() > 8,
            Shape::Bytes => !id.is_empty(),
        };
        if !fits || bytes.len() > MAX_KEY {
            return Err(KeyError::Length);
        }
        Ok(Self {
            kind,
            organization,
            id,
        })
    }

    /// The key's bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut key = Vec::with_capacity(9 + self.id.len());
        key.push(self.kind.number());
        if let Some(organization) = self.organization {
            key.extend_from_slice(&organization.to_be_bytes());
        }
        key.extend_from_slice(self.id);
        key
    }

    /// The first number of the id, for kinds whose id begins with one.
    #[must_use]
    pub fn number(&self) -> Option<u64> {
        match self.kind.shape() {
            Shape::Number | Shape::TwoNumbers | Shape::NumberThenBytes => self
                .id
                .first_chunk::<8>()
                .map(|bytes| u64::from_be_bytes(*bytes)),
            Shape::None | Shape::Bytes => None,
        }
    }

    /// The second number of the id: the user of a group membership.
    #[must_use]
    pub fn second_number(&self) -> Option<u64> {
        if self.kind.shape() != Shape::TwoNumbers {
            return None;
        }
        let second = self.id.get(8..)?.first_chunk::<8>()?;
        Some(u64::from_be_bytes(*second))
    }

    /// The bytes of the id after its number, for kinds whose id begins with one, and the whole
    /// id for the others: the key of a role, an email.
    #[must_use]
    pub fn text(&self) -> &'a [u8] {
        match self.kind.shape() {
            Shape::NumberThenBytes => self.id.get(8..).unwrap_or_default(),
            _ => self.id,
        }
    }
}

/// The beginning of every key of `kind`.
#[must_use]
pub const fn kind_prefix(kind: Kind) -> [u8; 1] {
    [kind.number()]
}

/// The beginning of every key of `kind` in `organization`. For kinds of an organization only.
#[must_use]
pub fn organization_prefix(kind: Kind, organization: u64) -> [u8; 9] {
    let mut prefix = [kind.number(); 9];
    prefix[1..].copy_from_slice(&organization.to_be_bytes());
    prefix
}

/// The least key that begins with no longer with `prefix`: the end of its range. `None` if
/// there is none because `prefix` is empty or all ones.
#[must_use]
pub fn prefix_end(prefix: &[u8]) -> Option<Vec<u8>> {
    let last = prefix.iter().rposition(|&byte| byte != u8::MAX)?;
    let mut end = prefix[..=last].to_vec();
    end[last] += 1;
    Some(end)
}

/// A key of the kinds that carry an organization, from its parts.
#[must_use]
pub fn in_organization(kind: Kind, organization: u64, id: &[u8]) -> Vec<u8> {
    Key {
        kind,
        organization: Some(organization),
        id,
    }
    .to_bytes()
}

/// A record of the store itself.
#[must_use]
pub fn system(name: &str) -> Vec<u8> {
    application(Kind::System, name.as_bytes())
}

/// Who has `email`, which must be normalized.
#[must_use]
pub fn directory_email(email: &str) -> Vec<u8> {
    application(Kind::DirectoryEmail, email.as_bytes())
}

/// Whose the machine client `client_id` is.
#[must_use]
pub fn directory_client(client_id: &str) -> Vec<u8> {
    application(Kind::DirectoryClient, client_id.as_bytes())
}

/// That `user` is a member of `organization` away from home.
#[must_use]
pub fn directory_guest(user: u64, organization: u64) -> Vec<u8> {
    application(Kind::DirectoryGuest, &pair(user, organization))
}

/// That `user` is a super administrator who can act.
#[must_use]
pub fn directory_super_admin(user: u64) -> Vec<u8> {
    application(Kind::DirectorySuperAdmin, &user.to_be_bytes())
}

/// That `email` is kept for whoever had it before.
#[must_use]
pub fn directory_kept_email(email: &str) -> Vec<u8> {
    application(Kind::DirectoryKeptEmail, email.as_bytes())
}

fn application(kind: Kind, id: &[u8]) -> Vec<u8> {
    Key {
        kind,
        organization: None,
        id,
    }
    .to_bytes()
}

macro_rules! one_per_organization {
    ($($(#[$doc:meta])* $name:ident => $kind:ident;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(organization: u64) -> Vec<u8> {
            in_organization(Kind::$kind, organization, &[])
        }
    )*};
}

macro_rules! one_per_number {
    ($($(#[$doc:meta])* $name:ident($id:ident) => $kind:ident;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(organization: u64, $id: u64) -> Vec<u8> {
            in_organization(Kind::$kind, organization, &$id.to_be_bytes())
        }
    )*};
}

one_per_organization! {
    /// The organization itself.
    organization => Organization;
    /// Its settings.
    settings => Settings;
}

one_per_number! {
    /// A user at home in the organization.
    user(user) => User;
    /// The user's roles in the organization.
    membership(user) => Membership;
    /// A group.
    group(group) => Group;
    /// A session.
    session(session) => Session;
    /// An event, by its sequence in the organization.
    event(sequence) => Event;
    /// An effect waiting to be delivered.
    outbox(entry) => Outbox;
    /// An identity provider.
    identity_provider(provider) => IdentityProvider;
    /// An attempt to sign in through an identity provider.
    intent(intent) => Intent;
}

/// A role: the organization's own for `group` 0, else the group's.
#[must_use]
pub fn role(organization: u64, group: u64, role: &str) -> Vec<u8> {
    let mut id = group.to_be_bytes().to_vec();
    id.extend_from_slice(role.as_bytes());
    in_organization(Kind::Role, organization, &id)
}

/// A user's place in a group.
#[must_use]
pub fn group_membership(organization: u64, group: u64, user: u64) -> Vec<u8> {
    in_organization(Kind::GroupMembership, organization, &pair(group, user))
}

/// A user's link to an account at an identity provider.
#[must_use]
pub fn provider_link(organization: u64, user: u64, provider: u64) -> Vec<u8> {
    in_organization(Kind::ProviderLink, organization, &pair(user, provider))
}

fn pair(first: u64, second: u64) -> [u8; 16] {
    let mut id = [0; 16];
    id[..8].copy_from_slice(&first.to_be_bytes());
    id[8..].copy_from_slice(&second.to_be_bytes());
    id
}

/// How many records of each kind an organization has.
#[must_use]
pub fn tally(organization: u64) -> Vec<u8> {
    in_organization(Kind::Tally, organization, &[])
}

/// A predefined role of the application, kept in its root organization.
#[must_use]
pub fn application_role(organization: u64, role: &str) -> Vec<u8> {
    in_organization(Kind::ApplicationRole, organization, role.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_name_their_kinds() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_number(kind.number()), Some(kind));
        }
        let known = (0..=u8::MAX).filter_map(Kind::from_number).count();
        assert_eq!(known, Kind::ALL.len());
    }

    #[test]
    fn keys_come_apart_as_they_were_put_together() {
        let keys = [
            system("sentinel"),
            directory_email("a@b.example"),
            directory_client("client"),
            directory_guest(5, 6),
            directory_super_admin(5),
            directory_kept_email("a@b.example"),
            organization(1),
            settings(1),
            user(1, 2),
            membership(1, 2),
            role(1, 0, "reader"),
            role(1, 9, "reader"),
            group(1, 9),
            group_membership(1, 9, 2),
            session(1, 3),
            event(1, 6),
            outbox(1, 7),
            tally(1),
            application_role(1, "support"),
            identity_provider(1, 8),
            provider_link(1, 2, 8),
            intent(1, 4),
        ];
        for key in &keys {
            let parsed = Key::parse(key).unwrap();
            assert_eq!(&parsed.to_bytes(), key);
            assert!(
                Key::parse(&key[..1]).is_err(),
                "{:?} without an id",
                parsed.kind
            );
        }
        let parsed = Key::parse(&keys[13]).unwrap();
        assert_eq!(
            (parsed.number(), parsed.second_number()),
            (Some(9), Some(2))
        );
        let parsed = Key::parse(&keys[11]).unwrap();
        assert_eq!((parsed.number(), parsed.text()), (Some(9), &b"reader"[..]));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        assert_eq!(Key::parse(&[]), Err(KeyError::Length));
        assert_eq!(Key::parse(&[99, 1]), Err(KeyError::UnknownKind));
        assert_eq!(Key::parse(&[13, 0, 0]), Err(KeyError::Length));
        let mut long = user(1, 2);
        long.push(0);
        assert_eq!(Key::parse(&long), Err(KeyError::Length));
        assert_eq!(
            Key::parse(&directory_email(&"x".repeat(MAX_KEY))),
            Err(KeyError::Length)
        );
    }

    #[test]
    fn the_order_of_keys_is_the_order_of_ids() {
        assert!(event(1, 255) < event(1, 256));
        assert!(event(1, u64::MAX) < event(2, 0));
        let prefix = organization_prefix(Kind::Event, 1);
        assert!(event(1, 7).starts_with(&prefix));
        let end = prefix_end(&prefix).unwrap();
        assert!(event(1, u64::MAX) < end && end <= event(2, 0));
        let end = prefix_end(&organization_prefix(Kind::Event, u64::MAX)).unwrap();
        assert_eq!(end, [23]);
        assert_eq!(prefix_end(&[255, 255]), None);
    }
}
