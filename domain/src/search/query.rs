//! What is looked for, and the page of what was found.

use super::entry;
use crate::ids::UserId;
use crate::roles::ApplicationRole;
use crate::text::{Metadata, caseless, search_form};
use crate::time::Timestamp;
use crate::user::{UserState, UserType};
use memchr::memmem::Finder;

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
    /// Holders of this role on the whole application.
    pub application_role: Option<ApplicationRole>,
    /// Whether the address is verified.
    pub is_email_verified: Option<bool>,
    /// Created at this time or later.
    pub created_after: Option<Timestamp>,
    /// Created before this time.
    pub created_before: Option<Timestamp>,
    /// Signed in at this time or later.
    pub last_sign_in_after: Option<Timestamp>,
    /// All of these pairs.
    pub metadata: Metadata,
}

/// A query made ready: texts folded as the index keeps them, and the ways to find them prepared,
/// once for all the indexes that are looked through.
pub struct Search {
    pub(super) query: UserQuery,
    pub(super) name: Option<Finder<'static>>,
    pub(super) logins: [Option<Finder<'static>>; 2],
    pub(super) pairs: Vec<Finder<'static>>,
    /// A text with a mark of the index in it is in nobody's.
    pub(super) is_hopeless: bool,
}

impl Search {
    /// Makes a query ready.
    #[must_use]
    pub fn new(query: UserQuery) -> Self {
        let mut is_hopeless = false;
        let mut finder = |text: &Option<String>, form: fn(&str) -> String| {
            let text = text.as_deref().map(form).filter(|text| !text.is_empty())?;
            is_hopeless |= text.contains(entry::MARKS);
            Some(Finder::new(&text).into_owned())
        };
        let pairs = query.metadata.0.iter();
        let pairs = pairs.map(|(key, value)| {
            Finder::new(entry::encoded_pair(key, value).as_bytes()).into_owned()
        });
        Self {
            name: finder(&query.name, search_form),
            logins: [
                finder(&query.login, caseless),
                finder(&query.other_login, caseless),
            ],
            pairs: pairs.collect(),
            is_hopeless,
            query,
        }
    }
}

/// What was found in one index or several: how many in all, and what a page needs of it.
#[derive(Clone, Debug)]
pub struct Matches {
    total: usize,
    /// Those that may be on the page, in runs that are sorted each.
    ids: Vec<UserId>,
    window: Window,
    /// So many of the lowest ids decide the page, and whether there is another one.
    enough: usize,
    /// Whoever is above is not on the page: enough of those below are known.
    ceiling: UserId,
}

/// Which part of what matches is wanted, in the order of ids.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// Those beyond this id; all without one.
    pub after: Option<UserId>,
    /// So many of them passed over.
    pub offset: usize,
    /// So many given.
    pub limit: usize,
}

impl Matches {
    /// Nothing was found yet.
    #[must_use]
    pub const fn of(window: Window) -> Self {
        Self {
            total: 0,
            ids: Vec::new(),
            window,
            enough: window.offset.saturating_add(window.limit).saturating_add(1),
            ceiling: UserId(u64::MAX),
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.total
    }

    /// Whether any of the ids from `first` to `last` may be on the page.
    pub(super) fn needs(&self, first: UserId, last: UserId) -> bool {
        first <= self.ceiling && self.window.after.is_none_or(|after| last > after)
    }

    pub(super) const fn count(&mut self, matches: usize) {
        self.total += matches;
    }

    /// Keeps ids that were counted.
    pub(super) fn keep(&mut self, ids: impl Iterator<Item = UserId>) {
        let after = self.window.after;
        self.ids
            .extend(ids.filter(|id| after.is_none_or(|after| *id > after)));
        if self.ids.len() / 4 > self.enough {
            self.prune();
        }
    }

    /// Lets go of what is above all that the page needs.
    fn prune(&mut self) {
        if self.ids.len() > self.enough {
            let (_, highest, _) = self.ids.select_nth_unstable(self.enough - 1);
            self.ceiling = *highest;
            self.ids.truncate(self.enough);
        }
    }

    /// Takes in what was found elsewhere, for the same window.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.total += other.total;
        self.ids.extend(other.ids);
        self.prune();
        self
    }

    /// The page, in the order of ids, and whether it is the last one.
    #[must_use]
    pub fn page(self) -> (Vec<UserId>, bool) {
        let (mut ids, Window { offset, limit, .. }) = (self.ids, self.window);
        if offset >= ids.len() {
            return (Vec::new(), true);
        }
        let end = offset.saturating_add(limit).min(ids.len());
        let is_last = end == ids.len();
        if !is_last {
            ids.select_nth_unstable(end);
            ids.truncate(end);
        }
        if offset > 0 {
            ids.select_nth_unstable(offset);
        }
        let mut page = ids.split_off(offset);
        page.sort_unstable();
        (page, is_last)
    }
}
