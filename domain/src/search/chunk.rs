//! A run of users next to one another in the order of ids, column by column.

use super::column::{Column, END, Places};
use super::{Matches, UserQuery};
use crate::ids::UserId;
use crate::text::{Metadata, fold};
use crate::user::{User, UserState, UserType};
use memchr::memmem::Finder;

/// A chunk that grows past this is split in two.
const MOST: usize = Places::MOST;

/// What the index keeps of one user.
pub(super) struct Entry {
    id: UserId,
    created: i64,
    flags: u8,
    names: String,
    login: String,
    metadata: String,
}

impl Entry {
    pub(super) fn of(user: &User) -> Self {
        let mut names = fold(&format!("{} {}", user.first_name, user.last_name));
        let shown = fold(&user.shown_name());
        if !names.contains(&shown) {
            // A tab parts the two: no search spans both, since no name holds one.
            names.push('\t');
            names.push_str(&shown);
        }
        Self {
            id: user.id,
            created: user.created_at.0,
            flags: flags(user.user_type, user.state, user.is_email_verified),
            names: names.replace(END, " "),
            login: fold(&user.login).replace(END, " "),
            metadata: user.metadata.as_deref().map(encoded).unwrap_or_default(),
        }
    }
}

/// All pairs in one text in which each can be found as it was: see [`encoded_pair`].
fn encoded(metadata: &Metadata) -> String {
    let pairs = metadata.0.iter();
    pairs.map(|(key, value)| encoded_pair(key, value)).collect()
}

/// A pair between marks that keys and values cannot hold, because controls are written otherwise.
pub(super) fn encoded_pair(key: &str, value: &str) -> String {
    let mut text = String::with_capacity(key.len() + value.len() + 3);
    text.push('\u{1}');
    push_escaped(&mut text, key);
    text.push('\u{2}');
    push_escaped(&mut text, value);
    text.push('\u{3}');
    text
}

fn push_escaped(text: &mut String, part: &str) {
    for c in part.chars() {
        if c == '\\' || c.is_ascii_control() {
            text.extend(c.escape_default());
        } else {
            text.push(c);
        }
    }
}

const TYPE: u8 = 0b0001;
const VERIFIED: u8 = 0b0010;
const STATE: u8 = 0b1100;

const fn flags(user_type: UserType, state: UserState, is_verified: bool) -> u8 {
    let user_type = matches!(user_type, UserType::Machine) as u8;
    user_type | (is_verified as u8) << 1 | state_bits(state)
}

const fn state_bits(state: UserState) -> u8 {
    match state {
        UserState::Active | UserState::Locked => 0,
        UserState::Inactive => 0b0100,
        UserState::Initial => 0b1000,
    }
}

/// Searches for a query's texts, prepared once.
pub(super) struct Finders<'q> {
    name: Option<Finder<'q>>,
    logins: [Option<Finder<'q>>; 2],
    pairs: Vec<Finder<'q>>,
    /// A text with a control in it is in nobody's.
    hopeless: bool,
}

impl<'q> Finders<'q> {
    pub(super) fn new(query: &'q UserQuery) -> Self {
        let texts = [&query.name, &query.login, &query.other_login];
        let hopeless = texts
            .into_iter()
            .flatten()
            .any(|text| text.contains(['\n', '\t']));
        let finder = |text: &'q Option<String>| {
            text.as_ref()
                .filter(|text| !text.is_empty())
                .map(Finder::new)
        };
        Self {
            name: finder(&query.name),
            logins: [finder(&query.login), finder(&query.other_login)],
            pairs: query.pairs.iter().map(Finder::new).collect(),
            hopeless,
        }
    }
}

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
        let signed_in = match replaces {
            0 => NEVER,
            _ => self.signed_in[place],
        };
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
        add(&|part| part.push(entry, signed_in));
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
        for place in ids.iter().filter_map(|id| self.place(*id)) {
            places.set(place);
        }
        places
    }

    pub(super) fn signed_in(&self, place: usize) -> i64 {
        self.signed_in[place]
    }

    pub(super) fn set_signed_in(&mut self, place: usize, at: i64) {
        self.signed_in[place] = at;
    }

    pub(super) fn matching(
        &self,
        mut places: Places,
        query: &UserQuery,
        finders: &Finders<'_>,
        found: &mut Matches,
    ) {
        if finders.hopeless {
            return;
        }
        if let Some(name) = &finders.name {
            self.names.mark(name, &mut places);
        }
        for login in finders.logins.iter().flatten() {
            self.logins.mark(login, &mut places);
        }
        for pair in &finders.pairs {
            let Some(metadata) = &self.metadata else {
                return;
            };
            metadata.mark(pair, &mut places);
        }
        self.keep_by_columns(query, &mut places);
        let count = places.count();
        found.total += count;
        if found.ids.len() >= found.most || found.after.is_some_and(|after| self.last() <= after) {
            return;
        }
        if count == self.len() && found.after.is_none_or(|after| self.first() > after) {
            found.ids.extend_from_slice(&self.ids);
        } else {
            let from = found.after;
            let later = |id: &UserId| from.is_none_or(|from| *id > from);
            places.each(|place| found.ids.extend(Some(self.ids[place]).filter(later)));
        }
    }

    fn keep_by_columns(&self, query: &UserQuery, places: &mut Places) {
        if let Some(wanted) = query.user_type {
            let wanted = wanted == UserType::Machine;
            places.keep_where(&self.flags, |flags| (flags & TYPE != 0) == wanted);
        }
        if let Some(wanted) = query.is_email_verified {
            places.keep_where(&self.flags, |flags| (flags & VERIFIED != 0) == wanted);
        }
        if let Some(wanted) = query.state.map(state_bits) {
            places.keep_where(&self.flags, |flags| flags & STATE == wanted);
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
