//! An index over an organization's users for lists and searches.
//!
//! Users stand in chunks in the order of their ids, their folded texts in one piece of memory for
//! each chunk. A search for any part of a text is a scan over those pieces, which memory delivers
//! at gigabytes a second; no index over parts of words has to be kept. Chunks are shared between
//! snapshots, and a change copies one of them.

mod chunk;
mod column;

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
mod tests;
