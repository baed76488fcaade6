//! Which users a list is to hold.

use crate::app::App;
use domain::group::GroupMembership;
use domain::ids::{GroupId, UserId};
use domain::membership::MembershipState;
use domain::roles::GROUP_ADMIN;
use domain::search::{UserIndex, UserQuery, encoded_pairs};
use domain::state::OrganizationState;
use domain::text::{Metadata, RoleKey, fold};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;

/// Criteria; all that are given must match. Texts match any part, in any case.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserCriteria {
    /// Part of the first, last or display name.
    pub name: Option<String>,
    /// Part of the address.
    pub email: Option<String>,
    /// Part of a machine's name or a person's address.
    pub user_name: Option<String>,
    /// Just this user.
    pub user_id: Option<UserId>,
    /// Holders of this role, custom or built-in.
    pub role: Option<RoleKey>,
    /// In this state.
    pub user_state: Option<UserState>,
    /// People or machines.
    pub user_type: Option<UserType>,
    /// Whether the address is verified.
    pub is_email_verified: Option<bool>,
    /// In this group.
    pub group_id: Option<GroupId>,
    /// Created at this time or later.
    pub created_after: Option<Timestamp>,
    /// Created before this time.
    pub created_before: Option<Timestamp>,
    /// Signed in at this time or later.
    pub last_sign_in_after: Option<Timestamp>,
    /// All of these pairs; in a body only.
    #[serde(skip)]
    #[schemars(skip)]
    pub metadata: Option<Metadata>,
}

struct InGroup {
    role: Option<RoleKey>,
    state: Option<MembershipState>,
}

impl InGroup {
    fn matches(&self, part: &GroupMembership) -> bool {
        let holds = |role: &RoleKey| {
            part.roles.contains(role) || (part.is_admin && role.as_str() == GROUP_ADMIN)
        };
        self.role.as_ref().is_none_or(holds) && self.state.is_none_or(|state| part.state == state)
    }
}

/// Criteria made ready: texts folded, the time fixed.
pub struct UserFilter {
    criteria: UserCriteria,
    /// In a group's own list: a role of the group, and the state in it.
    in_group: Option<InGroup>,
    now: Timestamp,
}

impl UserFilter {
    /// Makes the criteria ready.
    #[must_use]
    pub fn new(mut criteria: UserCriteria, app: &App) -> Self {
        let texts = [
            &mut criteria.name,
            &mut criteria.email,
            &mut criteria.user_name,
        ];
        for text in texts.into_iter().flatten() {
            *text = fold(text);
        }
        Self {
            criteria,
            now: app.actors.clock().now(),
            in_group: None,
        }
    }

    /// Only users of a group, in the state given; the role asked for is one of the group.
    #[must_use]
    pub fn in_group(mut self, group: GroupId, state: Option<MembershipState>) -> Self {
        self.criteria.group_id = Some(group);
        let role = self.criteria.role.take();
        self.in_group = Some(InGroup { role, state });
        self
    }

    /// What an organization's index can decide; none where nobody can match.
    #[must_use]
    pub fn query(&self) -> Option<UserQuery> {
        let wanted = &self.criteria;
        // Only people have addresses.
        let user_type = match (&wanted.email, wanted.user_type) {
            (Some(_), Some(UserType::Machine)) => return None,
            (Some(_), _) => Some(UserType::Human),
            (None, user_type) => user_type,
        };
        Some(UserQuery {
            name: wanted.name.clone(),
            login: wanted.email.clone(),
            other_login: wanted.user_name.clone(),
            user_type,
            state: wanted.user_state.map(|state| match state {
                UserState::Locked => UserState::Active,
                state => state,
            }),
            is_email_verified: wanted.is_email_verified,
            created_after: wanted.created_after,
            created_before: wanted.created_before,
            last_sign_in_after: wanted.last_sign_in_after,
            pairs: wanted
                .metadata
                .as_ref()
                .map(encoded_pairs)
                .unwrap_or_default(),
        })
    }

    /// Parts the locked from the active: the index knows both as active.
    pub fn keep_by_lock(&self, found: &mut Vec<UserId>, home: &OrganizationState) {
        match self.criteria.user_state {
            Some(UserState::Locked) => found.retain(|id| self.is_locked(*id, home)),
            Some(UserState::Active) if !home.locked.is_empty() => {
                found.retain(|id| !self.is_locked(*id, home))
            }
            _ => {}
        }
    }

    fn is_locked(&self, user: UserId, home: &OrganizationState) -> bool {
        home.locked.contains(&user)
            && home
                .credentials
                .get(&user)
                .is_some_and(|credential| credential.is_locked(self.now))
    }

    /// Those who live in `home` and match, of `among` where it is given, in order.
    #[must_use]
    pub fn matching(&self, home: &OrganizationState, among: Option<&[UserId]>) -> Vec<UserId> {
        let Some(query) = self.query() else {
            return Vec::new();
        };
        let index = &home.user_index;
        let mut found = match among {
            Some(ids) => index.matching_among(&query, ids),
            None => index.matching(&query),
        };
        self.keep_by_lock(&mut found, home);
        found
    }

    /// How many of those who live in `home` match, and the ids of the first of them beyond `after`, at
    /// least `most` if there are so many.
    #[must_use]
    pub fn matching_beyond(
        &self,
        home: &OrganizationState,
        after: Option<UserId>,
        most: usize,
    ) -> (usize, Vec<UserId>) {
        let parts_locked = match self.criteria.user_state {
            Some(UserState::Locked) => true,
            Some(UserState::Active) => !home.locked.is_empty(),
            _ => false,
        };
        match self.query() {
            Some(query) if !parts_locked => {
                let found = home.user_index.matching_beyond(&query, after, most);
                (found.total, found.ids)
            }
            _ => {
                let found = self.matching(home, None);
                (found.len(), found)
            }
        }
    }

    /// Whether one user matches, as their home knows them: for those who are members elsewhere.
    #[must_use]
    pub fn matches(&self, user: &User, home: &OrganizationState) -> bool {
        let mut index = UserIndex::default();
        index.insert(user);
        let credential = home.credentials.get(&user.id);
        if let Some(at) = credential.and_then(|credential| credential.last_sign_in_at) {
            index.set_last_sign_in(user.id, at);
        }
        let mut found = self
            .query()
            .map(|query| index.matching(&query))
            .unwrap_or_default();
        self.keep_by_lock(&mut found, home);
        !found.is_empty()
    }

    /// Who alone can match, in order: who holds the role and is in the group asked for, or just one
    /// user; none where nothing of this is asked.
    #[must_use]
    pub fn candidates<'s>(
        &self,
        organizations: impl Iterator<Item = &'s OrganizationState>,
    ) -> Option<Vec<UserId>> {
        let wanted = &self.criteria;
        let (role, group) = (&wanted.role, wanted.group_id);
        let (mut of_role, mut of_group) = (Vec::new(), Vec::new());
        for state in organizations {
            if let Some(role) = role {
                let range = (role.clone(), UserId(0))..=(role.clone(), UserId(u64::MAX));
                of_role.extend(state.holders.range(range).map(|(_, user)| *user));
            }
            if let Some(group) = group {
                let is_wanted = |part: &&Arc<GroupMembership>| {
                    self.in_group
                        .as_ref()
                        .is_none_or(|wanted| wanted.matches(part))
                };
                of_group.extend(
                    state
                        .users_of_group(group)
                        .filter(is_wanted)
                        .map(|part| part.user),
                );
            }
        }
        let asked = [
            role.as_ref().map(|_| of_role),
            group.map(|_| of_group),
            wanted.user_id.map(|user| vec![user]),
        ];
        let asked = asked.into_iter().flatten().map(|mut ids| {
            ids.sort_unstable();
            ids.dedup();
            ids
        });
        asked.reduce(|mut some, others| {
            some.retain(|id| others.binary_search(id).is_ok());
            some
        })
    }
}
