//! Who looks at a user, and how much of them is theirs to see.
//!
//! A user belongs to their home. An organization in which they are a guest knows them by name, address
//! and state; what they told their home, how they sign in and when is not for it. Nobody is asked before
//! they become a guest, so that it must not open more than an address book does.

use crate::access::authenticate::Caller;
use crate::app::App;
use domain::ids::{OrganizationId, UserId};
use domain::roles::Rank;
use domain::state::OrganizationState;
use domain::time::Timestamp;

/// Who looks, and when.
pub(crate) struct Visibility {
    caller: Option<UserId>,
    /// Whether they hold a role on the whole application.
    administers: bool,
    /// The organization whose people are looked at, if it is one's.
    within: Option<OrganizationId>,
    pub(crate) now: Timestamp,
}

impl Visibility {
    /// The caller, now.
    pub(crate) fn new(app: &App, caller: &Caller) -> Self {
        Self {
            caller: caller.user_id(),
            administers: caller.application_role().is_some(),
            within: None,
            now: app.core.clock().now(),
        }
    }

    /// Looking at the people of an organization, as the guard let them.
    pub(crate) fn within(self, organization: OrganizationId) -> Self {
        Self {
            within: Some(organization),
            ..self
        }
    }

    /// Whether all of those who live in `home` is theirs to see.
    pub(crate) fn sees_all_of(&self, home: &OrganizationState) -> bool {
        let manages = |user| home.rank_of(user) >= Rank::UserManager;
        self.administers || self.within == Some(home.id) || self.caller.is_some_and(manages)
    }

    /// Whether all of a user is theirs to see.
    pub(crate) fn sees_whole(&self, user: UserId, home: &OrganizationState) -> bool {
        self.caller == Some(user) || self.sees_all_of(home)
    }
}
