//! An index over an organization's users for lists and searches.
//!
//! Users stand in chunks in the order of their ids, their folded texts in one piece of memory for
//! each chunk. A search for any part of a text is a scan over those pieces, which memory delivers
//! at gigabytes a second; no index over parts of words has to be kept. Chunks are shared between
//! snapshots, and a change copies one of them.

mod chunk;
mod column;
mod entry;
mod query;
mod roles;
#[cfg(test)]
mod tests;

use crate::ids::UserId;
use crate::text::RoleKey;
use crate::time::Timestamp;
use crate::user::User;
use chunk::Chunk;
use entry::Entry;
use imbl::OrdMap;
pub use query::{Matches, Search, UserQuery, Window};
use std::sync::Arc;

/// The index.
#[derive(Clone, Default)]
pub struct UserIndex {
    /// By the first id in each.
    chunks: OrdMap<UserId, Arc<Chunk>>,
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

    /// Gives back the memory that chunks hold for more users than there are.
    pub fn pack(&mut self) {
        let chunks = self.chunks.iter();
        self.chunks = chunks
            // A copy has no room to spare.
            .map(|(first, chunk)| (*first, Arc::new(Chunk::clone(chunk))))
            .collect();
    }

    /// Keeps when a user signed in last. Nothing happens where the user is not known.
    pub fn set_last_sign_in(&mut self, user: UserId, at: Timestamp) {
        self.change(
            user,
            |chunk, place| chunk.signed_in(place) != at.0,
            |chunk, place| chunk.set_signed_in(place, at.0),
        );
    }

    /// Replaces the roles a user holds where the index is kept. Nothing happens where the user is not
    /// known. No role may be named twice.
    pub fn set_roles(&mut self, user: UserId, roles: &[RoleKey]) {
        self.change(
            user,
            |chunk, place| chunk.has_other_roles(place, roles),
            |chunk, place| chunk.set_roles(place, roles),
        );
    }

    /// Changes what a chunk holds of a user, if that is another thing than before: a chunk that
    /// snapshots share is copied for it.
    fn change(
        &mut self,
        user: UserId,
        differs: impl FnOnce(&Chunk, usize) -> bool,
        set: impl FnOnce(&mut Chunk, usize),
    ) {
        let place = self.chunks.get_prev(&user).and_then(|(first, chunk)| {
            let place = chunk.place(user)?;
            differs(chunk, place).then_some((*first, place))
        });
        if let Some((first, place)) = place
            && let Some(chunk) = self.chunks.get_mut(&first)
        {
            set(Arc::make_mut(chunk), place);
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

    /// Finds those of `among` that match, but for those of `without`, which must be in order.
    pub fn find(&self, search: &Search, among: Among<'_>, without: &[UserId], found: &mut Matches) {
        match among {
            Among::These(ids) => self.find_these(search, ids, without, found),
            Among::Everybody => {
                let mut without = Sections(without);
                for chunk in self.chunks.values() {
                    let mut places = chunk.everybody();
                    places.drop(&chunk.places(without.of(chunk)));
                    chunk.find(places, search, found);
                }
            }
            Among::Holders(role, others) => {
                let (mut others, mut without) = (Sections(others), Sections(without));
                for chunk in self.chunks.values() {
                    let mut places = chunk.holders(role);
                    places.add(&chunk.places(others.of(chunk)));
                    places.drop(&chunk.places(without.of(chunk)));
                    chunk.find(places, search, found);
                }
            }
        }
    }

    fn find_these(
        &self,
        search: &Search,
        mut ids: &[UserId],
        without: &[UserId],
        found: &mut Matches,
    ) {
        let mut without = Sections(without);
        while let Some(first) = ids.first() {
            let nearest = self
                .chunks
                .get_prev(first)
                .filter(|(_, chunk)| chunk.last() >= *first)
                .or_else(|| self.chunks.get_next(first));
            let Some((begin, chunk)) = nearest else {
                break;
            };
            // What is below the chunk lives in no chunk at all.
            let mut sections = Sections(&ids[ids.partition_point(|id| id < begin)..]);
            let mut places = chunk.places(sections.of(chunk));
            places.drop(&chunk.places(without.of(chunk)));
            chunk.find(places, search, found);
            ids = sections.0;
        }
    }
}

/// Among whom to look.
#[derive(Clone, Copy)]
pub enum Among<'a> {
    /// All of the index.
    Everybody,
    /// Those who hold a role where the index is kept, and those of these ids, which must be in order.
    Holders(&'a RoleKey, &'a [UserId]),
    /// Those of these ids, which must be in order.
    These(&'a [UserId]),
}

/// Ids in order, given chunk by chunk.
struct Sections<'a>(&'a [UserId]);

impl<'a> Sections<'a> {
    /// Those that are not above the chunk and were not given yet.
    fn of(&mut self, chunk: &Chunk) -> &'a [UserId] {
        if self.0.is_empty() {
            return self.0;
        }
        let end = self.0.partition_point(|id| *id <= chunk.last());
        let (here, rest) = self.0.split_at(end);
        self.0 = rest;
        here
    }
}
