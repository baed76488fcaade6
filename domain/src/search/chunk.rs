//! A run of users next to one another in the order of ids, column by column.

use super::column::{Column, MOST, Places};
use super::entry::{self, Entry};
use super::query::{Matches, Search};
use super::roles::Roles;
use crate::ids::UserId;
use crate::text::RoleKey;
use crate::user::UserType;

#[derive(Clone, Default)]
pub(super) struct Chunk {
    ids: Vec<UserId>,
    created: Vec<i64>,
    flags: Vec<u8>,
    names: Column,
    logins: Column,
    /// When they signed in last, in milliseconds; [`NEVER`] for who did not.
    signed_in: Vec<i64>,
    /// None where nobody has any.
    metadata: Option<Box<Column>>,
    roles: Roles,
}

const NEVER: i64 = i64::MIN;

impl Chunk {
    pub(super) fn of_one(entry: &Entry) -> Self {
        let mut chunk = Self::default();
        chunk.push(entry, NEVER);
        chunk
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn first(&self) -> UserId {
        self.ids[0]
    }

    pub(super) fn last(&self) -> UserId {
        self.ids[self.ids.len() - 1]
    }

    fn push(&mut self, entry: &Entry, signed_in: i64) {
        self.push_metadata(&entry.metadata);
        self.signed_in.push(signed_in);
        self.ids.push(entry.id);
        self.created.push(entry.created);
        self.flags.push(entry.flags);
        self.names.push(&entry.names);
        self.logins.push(&entry.login);
    }

    /// Takes over what was not said of `user` when the entry was made.
    fn push_replaced(&mut self, entry: &Entry, other: &Self, place: usize) {
        self.roles.copy(self.len(), &other.roles, place);
        self.push(entry, other.signed_in[place]);
    }

    /// To be called before the id is pushed.
    fn push_metadata(&mut self, text: &str) {
        if let Some(column) = &mut self.metadata {
            column.push(text);
        } else if !text.is_empty() {
            let mut column = Column::default();
            for _ in 0..self.len() {
                column.push("");
            }
            column.push(text);
            self.metadata = Some(Box::new(column));
        }
    }

    fn push_from(&mut self, other: &Self, place: usize) {
        self.push_metadata(
            other
                .metadata
                .as_ref()
                .map_or("", |column| column.get(place)),
        );
        self.roles.copy(self.len(), &other.roles, place);
        self.signed_in.push(other.signed_in[place]);
        self.ids.push(other.ids[place]);
        self.created.push(other.created[place]);
        self.flags.push(other.flags[place]);
        self.names.push(other.names.get(place));
        self.logins.push(other.logins.get(place));
    }

    /// This chunk with an entry put in or replaced: one chunk, or two halves.
    pub(super) fn with(mut self, entry: &Entry) -> Vec<Self> {
        let (place, replaces) = match self.ids.binary_search(&entry.id) {
            Ok(place) => (place, 1),
            Err(place) => (place, 0),
        };
        let total = self.len() + 1 - replaces;
        // Ids grow: a full chunk at the end is left as it is and a new one begun.
        if place == self.len() && total > MOST {
            return vec![self, Self::of_one(entry)];
        }
        // The common case, somebody new: what is there stays in one piece.
        if place == self.len() {
            self.push(entry, NEVER);
            return vec![self];
        }
        let half = if total > MOST { total / 2 } else { total };
        let mut parts = vec![Self::default()];
        let mut add = |push: &dyn Fn(&mut Self)| {
            if parts.last().is_some_and(|part| part.len() == half) {
                parts.push(Self::default());
            }
            if let Some(part) = parts.last_mut() {
                push(part);
            }
        };
        for before in 0..place {
            add(&|part| part.push_from(&self, before));
        }
        add(&|part| match replaces {
            0 => part.push(entry, NEVER),
            _ => part.push_replaced(entry, &self, place),
        });
        for after in place + replaces..self.len() {
            add(&|part| part.push_from(&self, after));
        }
        parts
    }

    /// This chunk without a user; none when it was the only one.
    pub(super) fn without(&self, user: UserId) -> Option<Self> {
        let mut rest = Self::default();
        for place in (0..self.len()).filter(|place| self.ids[*place] != user) {
            rest.push_from(self, place);
        }
        (rest.len() > 0).then_some(rest)
    }

    /// Where a user stands.
    pub(super) fn place(&self, user: UserId) -> Option<usize> {
        self.ids.binary_search(&user).ok()
    }

    /// Everybody's place.
    pub(super) fn everybody(&self) -> Places {
        Places::first(self.len())
    }

    /// The places of those of `ids` who are here. `ids` must be in order.
    pub(super) fn places(&self, ids: &[UserId]) -> Places {
        let mut places = Places::NONE;
        let mut from = 0;
        for id in ids {
            from += self.ids[from..].partition_point(|here| here < id);
            match self.ids.get(from) {
                None => break,
                Some(here) if here == id => places.set(from),
                Some(_) => {}
            }
        }
        places
    }

    pub(super) fn signed_in(&self, place: usize) -> i64 {
        self.signed_in[place]
    }

    pub(super) fn set_signed_in(&mut self, place: usize, at: i64) {
        self.signed_in[place] = at;
    }

    /// Replaces the roles of somebody.
    pub(super) fn set_roles(&mut self, place: usize, roles: &[RoleKey]) {
        self.roles.set(place, roles);
    }

    /// Whether somebody's roles are others than these.
    pub(super) fn has_other_roles(&self, place: usize, roles: &[RoleKey]) -> bool {
        self.roles.differ(place, roles)
    }

    /// The places of those who hold a role.
    pub(super) fn holders(&self, role: &RoleKey) -> Places {
        self.roles.holders(role)
    }

    /// Counts those at `places` who match, and keeps them if they may be on the page.
    pub(super) fn find(&self, mut places: Places, search: &Search, found: &mut Matches) {
        if search.is_hopeless || places.count() == 0 {
            return;
        }
        self.keep_by_columns(search, &mut places);
        if let Some(name) = &search.name {
            self.names.mark(name, &mut places);
        }
        for login in search.logins.iter().flatten() {
            self.logins.mark(login, &mut places);
        }
        for pair in &search.pairs {
            let Some(metadata) = &self.metadata else {
                return;
            };
            metadata.mark(pair, &mut places);
        }
        let count = places.count();
        found.count(count);
        if count == 0 || !found.needs(self.first(), self.last()) {
            return;
        }
        if count == self.len() {
            found.keep(self.ids.iter().copied());
        } else {
            found.keep(places.iter().map(|place| self.ids[place]));
        }
    }

    fn keep_by_columns(&self, search: &Search, places: &mut Places) {
        let query = &search.query;
        let (mut mask, mut wanted) = (0, 0);
        let mut want = |bits: u8, value: u8| {
            mask |= bits;
            wanted |= value;
        };
        if let Some(user_type) = query.user_type {
            let is_machine = user_type == UserType::Machine;
            want(entry::TYPE, if is_machine { entry::TYPE } else { 0 });
        }
        if let Some(is_verified) = query.is_email_verified {
            let bits = if is_verified { entry::VERIFIED } else { 0 };
            want(entry::VERIFIED, bits);
        }
        if let Some(state) = query.state {
            want(entry::STATE, entry::state_bits(state));
        }
        if query.application_role.is_some() {
            want(entry::ROLE, entry::role_bits(query.application_role));
        }
        if mask != 0 {
            places.keep_where(&self.flags, |flags| flags & mask == wanted);
        }
        if let Some(from) = query.created_after {
            places.keep_where(&self.created, |created| created >= from.0);
        }
        if let Some(to) = query.created_before {
            places.keep_where(&self.created, |created| created < to.0);
        }
        if let Some(from) = query.last_sign_in_after {
            places.keep_where(&self.signed_in, |signed_in| signed_in >= from.0);
        }
    }
}
