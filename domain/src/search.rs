//! An index over an organization's users for lists and searches.
//!
//! Users stand in chunks in the order of their ids, their folded texts in one piece of memory for
//! each chunk. A search for any part of a text is a scan over those pieces, which memory delivers
//! at gigabytes a second; no index over parts of words has to be kept. Chunks are shared between
//! snapshots, and a change copies one of them.

mod chunk;

use crate::ids::UserId;
use crate::text::{Metadata, fold};
use crate::time::Timestamp;
use crate::user::{User, UserState, UserType};
use chunk::{Chunk, Entry};
use imbl::OrdMap;
use std::sync::Arc;

/// The index.
#[derive(Clone, Default)]
pub struct UserIndex {
    /// By the first id in each.
    chunks: OrdMap<UserId, Arc<Chunk>>,
}

/// What to look for; all that is given must match. Texts match any part, in any case.
#[derive(Clone, Debug, Default)]
pub struct UserQuery {
    /// Part of "first last" or of the display name.
    pub name: Option<String>,
    /// Part of the address or of a machine's name.
    pub login: Option<String>,
    /// Another part of the address or of a machine's name.
    pub other_login: Option<String>,
    /// People or machines.
    pub user_type: Option<UserType>,
    /// In this state, locks left out of account.
    pub state: Option<UserState>,
    /// Whether the address is verified.
    pub is_email_verified: Option<bool>,
    /// Created at this time or later.
    pub created_after: Option<Timestamp>,
    /// Created before this time.
    pub created_before: Option<Timestamp>,
    /// Signed in at this time or later.
    pub last_sign_in_after: Option<Timestamp>,
    /// All of these, as [`encoded_pairs`] writes them.
    pub pairs: Vec<String>,
}

/// What was found: how many in all, and the ids of some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    /// How many there are.
    pub total: usize,
    /// In order, from the first after `after` on; at least `most` of them if there are so many.
    pub ids: Vec<UserId>,
    after: Option<UserId>,
    most: usize,
}

impl Matches {
    const fn beyond(after: Option<UserId>, most: usize) -> Self {
        Self {
            total: 0,
            ids: Vec::new(),
            after,
            most,
        }
    }
}

/// Pairs of metadata as the index keeps them.
#[must_use]
pub fn encoded_pairs(wanted: &Metadata) -> Vec<String> {
    let pairs = wanted.0.iter();
    pairs
        .map(|(key, value)| chunk::encoded_pair(key, value))
        .collect()
}

impl UserQuery {
    /// Folds the texts, as the index keeps them.
    #[must_use]
    pub fn folded(mut self) -> Self {
        for text in [&mut self.name, &mut self.login, &mut self.other_login]
            .into_iter()
            .flatten()
        {
            *text = fold(text);
        }
        self
    }
}

impl UserIndex {
    /// How many users there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chunks.values().map(|chunk| chunk.len()).sum()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// Puts a user in, in the place of what was known before.
    pub fn insert(&mut self, user: &User) {
        let entry = Entry::of(user);
        let nearest = self
            .chunks
            .get_prev(&user.id)
            .or_else(|| self.chunks.get_min().map(|pair| (&pair.0, &pair.1)));
        let chunk = nearest
            .map(|(first, _)| *first)
            .and_then(|first| self.chunks.remove(&first));
        let Some(chunk) = chunk else {
            self.chunks.insert(user.id, Arc::new(Chunk::of_one(&entry)));
            return;
        };
        // Copied only if a snapshot shares it: reading an organization from disk copies nothing.
        for part in Arc::unwrap_or_clone(chunk).with(&entry) {
            self.chunks.insert(part.first(), Arc::new(part));
        }
    }

    /// Keeps when a user signed in last. Nothing happens where the user is not known.
    pub fn set_last_sign_in(&mut self, user: UserId, at: Timestamp) {
        let place = self.chunks.get_prev(&user).and_then(|(first, chunk)| {
            let place = chunk.place(user)?;
            (chunk.signed_in(place) != at.0).then_some((*first, place))
        });
        if let Some((first, place)) = place
            && let Some(chunk) = self.chunks.get_mut(&first)
        {
            Arc::make_mut(chunk).set_signed_in(place, at.0);
        }
    }

    /// Takes a user out.
    pub fn remove(&mut self, user: UserId) {
        let Some((first, chunk)) = self
            .chunks
            .get_prev(&user)
            .map(|(first, chunk)| (*first, Arc::clone(chunk)))
        else {
            return;
        };
        self.chunks.remove(&first);
        if let Some(rest) = chunk.without(user) {
            self.chunks.insert(rest.first(), Arc::new(rest));
        }
    }

    /// The ids that match, in order. `query` must be [folded](UserQuery::folded).
    #[must_use]
    pub fn matching(&self, query: &UserQuery) -> Vec<UserId> {
        self.matching_beyond(query, None, usize::MAX).ids
    }

    /// How many match, and the ids of those beyond `after`, of which `most` are enough: what is not
    /// given is counted only. `query` must be [folded](UserQuery::folded).
    #[must_use]
    pub fn matching_beyond(
        &self,
        query: &UserQuery,
        after: Option<UserId>,
        most: usize,
    ) -> Matches {
        let mut found = Matches::beyond(after, most);
        let finders = chunk::Finders::new(query);
        for chunk in self.chunks.values() {
            chunk.matching(chunk.everybody(), query, &finders, &mut found);
        }
        found
    }

    /// Those of `ids` that match, in order. `ids` must be in order, `query`
    /// [folded](UserQuery::folded).
    #[must_use]
    pub fn matching_among(&self, query: &UserQuery, mut ids: &[UserId]) -> Vec<UserId> {
        let mut found = Matches::beyond(None, usize::MAX);
        let finders = chunk::Finders::new(query);
        while let Some(first) = ids.first() {
            let nearest = self
                .chunks
                .get_prev(first)
                .filter(|(_, chunk)| chunk.last() >= *first)
                .or_else(|| self.chunks.get_next(first));
            let Some((begin, chunk)) = nearest.map(|(begin, chunk)| (*begin, chunk)) else {
                break;
            };
            // What is below the chunk lives in no chunk at all.
            ids = &ids[ids.partition_point(|id| *id < begin)..];
            let (here, rest) = ids.split_at(ids.partition_point(|id| *id <= chunk.last()));
            chunk.matching(chunk.places(here), query, &finders, &mut found);
            ids = rest;
        }
        found.ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::OrganizationId;
    use crate::text::PersonName;

    fn user(id: u64, first: &str, login: &str) -> User {
        User {
            id: UserId(id),
            home: OrganizationId(1),
            user_type: if login.contains('@') {
                UserType::Human
            } else {
                UserType::Machine
            },
            state: if id.is_multiple_of(7) {
                UserState::Inactive
            } else {
                UserState::Active
            },
            application_role: None,
            login: login.into(),
            first_name: first.into(),
            last_name: "Müller".into(),
            display_name: id
                .is_multiple_of(5)
                .then(|| PersonName::stored(format!("Shown {id}"))),
            phone_number: None,
            is_email_verified: id.is_multiple_of(3),
            is_phone_verified: false,
            mfa_enabled: false,
            preferred_language: None,
            metadata: None,
            created_at: Timestamp(i64::try_from(id).expect("small")),
            changed_at: Timestamp(0),
        }
    }

    fn many() -> Vec<User> {
        // Not in the order of ids: chunks have to split in the middle.
        (0..3000_u64)
            .map(|n| (n * 1_103) % 3001)
            .map(|id| {
                let login = if id % 10 == 0 {
                    format!("Robot-{id}")
                } else {
                    format!("person{id}@example.com")
                };
                user(id, if id % 2 == 0 { "ÄNNE" } else { "Bo" }, &login)
            })
            .collect()
    }

    fn naive(users: &[User], query: &UserQuery) -> Vec<UserId> {
        let part = |wanted: &Option<String>, text: &str| {
            wanted
                .as_ref()
                .is_none_or(|wanted| fold(text).contains(wanted.as_str()))
        };
        let mut found: Vec<_> = users
            .iter()
            .filter(|user| {
                let names = format!(
                    "{} {}\n{}",
                    user.first_name,
                    user.last_name,
                    user.shown_name()
                );
                part(&query.name, &names)
                    && part(&query.login, &user.login)
                    && part(&query.other_login, &user.login)
                    && query
                        .user_type
                        .is_none_or(|wanted| wanted == user.user_type)
                    && query.state.is_none_or(|wanted| wanted == user.state)
                    && query
                        .is_email_verified
                        .is_none_or(|wanted| wanted == user.is_email_verified)
                    && query
                        .created_after
                        .is_none_or(|from| user.created_at >= from)
                    && query.created_before.is_none_or(|to| user.created_at < to)
            })
            .map(|user| user.id)
            .collect();
        found.sort_unstable();
        found
    }

    fn queries() -> Vec<UserQuery> {
        let text = |name: Option<&str>, login: Option<&str>| UserQuery {
            name: name.map(str::to_owned),
            login: login.map(str::to_owned),
            ..UserQuery::default()
        };
        vec![
            UserQuery::default(),
            text(Some("änne"), None),
            text(Some("MÜLLER"), Some("17")),
            text(Some("shown 25"), None),
            text(None, Some("robot-1")),
            text(None, Some("example.com")),
            text(None, Some("person1@")),
            text(Some("nobody"), None),
            text(Some("müller\nshown"), None),
            text(None, Some("\n")),
            UserQuery {
                other_login: Some("99".into()),
                ..text(None, Some("person"))
            },
            UserQuery {
                user_type: Some(UserType::Machine),
                state: Some(UserState::Inactive),
                ..UserQuery::default()
            },
            UserQuery {
                is_email_verified: Some(true),
                created_after: Some(Timestamp(100)),
                created_before: Some(Timestamp(900)),
                ..text(Some("bo"), None)
            },
        ]
    }

    #[test]
    fn finds_what_a_look_at_every_user_finds() {
        let users = many();
        let mut index = UserIndex::default();
        for user in &users {
            index.insert(user);
        }
        assert_eq!(index.len(), users.len());
        for query in queries().into_iter().map(UserQuery::folded) {
            // A line break parts what the index keeps: it is in nobody's text.
            let expected = if query.name.as_deref().is_some_and(|n| n.contains('\n')) {
                Vec::new()
            } else {
                naive(&users, &query)
            };
            assert_eq!(index.matching(&query), expected, "{query:?}");
            for (after, most) in [
                (0, 0),
                (0, 10),
                (1000, 1),
                (1500, 200),
                (2999, 5),
                (9000, 5),
            ] {
                let found = index.matching_beyond(&query, Some(UserId(after)), most);
                assert_eq!(found.total, expected.len(), "{query:?}");
                let mut beyond = expected.clone();
                beyond.retain(|id| id.0 > after);
                assert!(found.ids.len() >= most.min(beyond.len()), "{query:?}");
                assert_eq!(found.ids, beyond[..found.ids.len()], "{query:?}");
            }
            for among in [
                vec![],
                vec![0],
                vec![1500],
                vec![9000],
                (0..5000).step_by(7).collect(),
                (1000..1100).collect(),
            ] {
                let among: Vec<_> = among.into_iter().map(UserId).collect();
                let mut expected = expected.clone();
                expected.retain(|id| among.contains(id));
                assert_eq!(index.matching_among(&query, &among), expected, "{query:?}");
            }
        }
    }

    #[test]
    fn follows_changes_and_removals_and_leaves_earlier_snapshots_alone() {
        let mut users = many();
        let mut index = UserIndex::default();
        for user in &users {
            index.insert(user);
        }
        let before = index.clone();
        users.retain(|user| user.id.0 % 3 != 0);
        for id in (0..3001).filter(|id| id % 3 == 0) {
            index.remove(UserId(id));
        }
        for user in users.iter_mut().filter(|user| user.id.0 % 4 == 0) {
            user.first_name = "Renamed and much longer than it was before".into();
            index.insert(user);
        }
        for query in queries()
            .into_iter()
            .map(UserQuery::folded)
            .filter(|q| q.name.as_deref().is_none_or(|n| !n.contains('\n')))
        {
            assert_eq!(index.matching(&query), naive(&users, &query), "{query:?}");
            assert_eq!(before.matching(&query), naive(&many(), &query), "{query:?}");
        }
        index.remove(UserId(u64::MAX));
        assert_eq!(index.len(), users.len());
        for user in &users {
            index.remove(user.id);
        }
        assert!(index.is_empty());
    }
}
