//! Which users a list is to hold.

use crate::api::types::bounded_string::SearchText;
use crate::app::App;
use domain::group::GroupMembership;
use domain::ids::{GroupId, OrganizationId, UserId};
use domain::membership::MembershipState;
use domain::roles::{ApplicationRole, GROUP_ADMIN};
use domain::search::{Among, Matches, Search, UserQuery};
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
    pub name: Option<SearchText>,
    /// Part of the address.
    pub email: Option<SearchText>,
    /// Part of a machine's name or a person's address.
    pub user_name: Option<SearchText>,
    /// Just this user.
    pub user_id: Option<UserId>,
    /// Holders of this role, custom or built-in: of an organization, of the application, or of the
    /// group that `groupId` names.
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
    /// All of these pairs. Read beside the others: what is flattened loses the path of a mistake.
    #[serde(skip)]
    #[schemars(skip)]
    pub metadata: Option<Metadata>,
}

impl UserCriteria {
    /// With the pairs that were given beside them.
    #[must_use]
    pub fn with(self, metadata: Option<Metadata>) -> Self {
        Self { metadata, ..self }
    }
}

struct InGroup {
    role: Option<RoleKey>,
    state: Option<MembershipState>,
}

impl InGroup {
    fn matches(&self, part: &GroupMembership) -> bool {
        self.role.as_ref().is_none_or(|role| holds(part, role))
            && self.state.is_none_or(|state| part.state == state)
    }
}

fn holds(part: &GroupMembership, role: &RoleKey) -> bool {
    part.roles.contains(role) || (part.is_admin && role.as_str() == GROUP_ADMIN)
}

/// Whether a user bears just this name, with its accents: whoever does is shown before those who were
/// found without them. `name` is in its strict form.
pub(crate) fn is_exact(user: &User, name: &str) -> bool {
    let full = format!("{} {}", user.first_name, user.last_name);
    [
        &*user.first_name,
        &*user.last_name,
        &*full,
        &*user.shown_name(),
    ]
    .into_iter()
    .any(|borne| fold(borne) == name)
}

/// Criteria made ready: texts folded, the time fixed.
pub struct UserFilter {
    /// What an organization's index decides; none where nobody can match.
    search: Option<Search>,
    state: Option<UserState>,
    role: Option<RoleKey>,
    group: Option<GroupId>,
    user: Option<UserId>,
    /// The name asked for, in its strict form.
    name: Option<Arc<str>>,
    /// In a group's own list: a role of the group, and the state in it.
    in_group: Option<InGroup>,
    /// Whether it asks for what not everybody may see of a user.
    uses_private_fields: bool,
    now: Timestamp,
}

impl UserFilter {
    /// Makes the criteria ready.
    #[must_use]
    pub fn new(criteria: UserCriteria, app: &App) -> Self {
        // No custom role can have the name of one on the whole application.
        let role = criteria.role.as_ref();
        let application_role = role.and_then(|role| ApplicationRole::parse(role.as_str()));
        let has_pairs = |pairs: &Metadata| !pairs.0.is_empty();
        let uses_private_fields = application_role.is_some()
            || criteria.last_sign_in_after.is_some()
            || criteria.metadata.as_ref().is_some_and(has_pairs);
        Self {
            uses_private_fields,
            state: criteria.user_state,
            role: criteria.role.clone().filter(|_| application_role.is_none()),
            group: criteria.group_id,
            user: criteria.user_id,
            name: criteria
                .name
                .as_ref()
                .map(|part| fold(part.as_str()).into()),
            search: query(criteria, application_role).map(Search::new),
            in_group: None,
            now: app.core.clock().now(),
        }
    }

    /// Only users of a group, in the state given; the role asked for is one of the group.
    #[must_use]
    pub fn in_group(mut self, group: GroupId, state: Option<MembershipState>) -> Self {
        self.group = Some(group);
        let role = self.role.take();
        self.in_group = Some(InGroup { role, state });
        self
    }

    /// The name asked for: see [`is_exact`].
    pub fn name(&self) -> Option<Arc<str>> {
        self.name.clone()
    }

    /// Whether it asks for what not everybody may see of a user: found by it, it would be told.
    #[must_use]
    pub const fn uses_private_fields(&self) -> bool {
        self.uses_private_fields
    }

    /// Just this user can match.
    #[must_use]
    pub const fn user(&self) -> Option<UserId> {
        self.user
    }

    /// The role that must be held somewhere, if there is no more to go by.
    #[must_use]
    pub const fn role(&self) -> Option<&RoleKey> {
        self.role.as_ref()
    }

    /// Finds those who live in `home` and match, but for those of `non_member_residents`; if a role is asked for, they
    /// hold it in `home` or are among `holders`. Ids must be in order.
    pub fn find(
        &self,
        home: &OrganizationState,
        holders: &[UserId],
        non_member_residents: Vec<UserId>,
        found: &mut Matches,
    ) {
        let among = match &self.role {
            Some(role) => Among::Holders(role, holders),
            None => Among::Everybody,
        };
        self.look(home, among, non_member_residents, found);
    }

    /// Finds those of `among` who live in `home` and match, whatever roles they hold. `among` must be in
    /// order.
    pub fn find_among(&self, home: &OrganizationState, among: &[UserId], found: &mut Matches) {
        self.look(home, Among::These(among), Vec::new(), found);
    }

    /// Asks the index, which knows the locked as active.
    fn look(
        &self,
        home: &OrganizationState,
        among: Among<'_>,
        mut without: Vec<UserId>,
        found: &mut Matches,
    ) {
        let Some(search) = &self.search else {
            return;
        };
        let index = &home.user_index;
        match self.state {
            Some(UserState::Locked) => {
                let mut locked = self.locked(home);
                locked.retain(|id| match among {
                    Among::Everybody => true,
                    Among::Holders(role, others) => {
                        home.holders.contains(&(role.clone(), *id))
                            || others.binary_search(id).is_ok()
                    }
                    Among::These(ids) => ids.binary_search(id).is_ok(),
                });
                index.find(search, Among::These(&locked), &without, found);
            }
            Some(UserState::Active) if !home.locked.is_empty() => {
                without.extend(self.locked(home));
                without.sort_unstable();
                index.find(search, among, &without, found);
            }
            _ => index.find(search, among, &without, found),
        }
    }

    fn locked(&self, home: &OrganizationState) -> Vec<UserId> {
        let locked = home.locked.iter().copied();
        locked.filter(|id| self.is_locked(*id, home)).collect()
    }

    fn is_locked(&self, user: UserId, home: &OrganizationState) -> bool {
        home.credentials
            .get(&user)
            .is_some_and(|credential| credential.is_locked(self.now))
    }

    /// Who alone can match, by home and id: who is in the group asked for, or just one user, and holds
    /// the role in one of `organizations` or in the group; none where neither is asked.
    #[must_use]
    pub fn candidates<'s>(
        &self,
        organizations: impl Iterator<Item = &'s OrganizationState>,
        home_of: impl Fn(UserId) -> Option<OrganizationId>,
    ) -> Option<Vec<(OrganizationId, UserId)>> {
        let Some(group) = self.group else {
            return self.one(organizations, home_of);
        };
        let mut candidates = Vec::new();
        for state in organizations.filter(|state| state.groups.contains_key(&group)) {
            self.add_users_of_group(state, group, &mut candidates);
        }
        candidates.sort_unstable();
        Some(candidates)
    }

    fn one<'s>(
        &self,
        mut organizations: impl Iterator<Item = &'s OrganizationState>,
        home_of: impl Fn(UserId) -> Option<OrganizationId>,
    ) -> Option<Vec<(OrganizationId, UserId)>> {
        let user = self.user?;
        let holds = self.role.as_ref().is_none_or(|role| {
            let held = (role.clone(), user);
            organizations.any(|state| state.holders.contains(&held))
        });
        let home = home_of(user).filter(|_| holds);
        Some(home.map(|home| (home, user)).into_iter().collect())
    }

    fn add_users_of_group(
        &self,
        state: &OrganizationState,
        group: GroupId,
        all: &mut Vec<(OrganizationId, UserId)>,
    ) {
        // What is held in the organization holds in its groups.
        let holds_role = |part: &GroupMembership| {
            self.role.as_ref().is_none_or(|role| {
                holds(part, role) || state.holders.contains(&(role.clone(), part.user))
            })
        };
        let parts = state.users_of_group(group).filter(|part| {
            self.user.is_none_or(|user| user == part.user)
                && self
                    .in_group
                    .as_ref()
                    .is_none_or(|wanted| wanted.matches(part))
                && holds_role(part)
        });
        all.extend(parts.filter_map(|part| {
            let membership = state.memberships.get(&part.user)?;
            Some((membership.home, part.user))
        }));
    }
}

fn query(wanted: UserCriteria, application_role: Option<ApplicationRole>) -> Option<UserQuery> {
    // Only people have addresses.
    let user_type = match (&wanted.email, wanted.user_type) {
        (Some(_), Some(UserType::Machine)) => return None,
        (Some(_), _) => Some(UserType::Human),
        (None, user_type) => user_type,
    };
    Some(UserQuery {
        name: wanted.name.map(SearchText::into),
        login: wanted.email.map(SearchText::into),
        other_login: wanted.user_name.map(SearchText::into),
        user_type,
        state: wanted.user_state,
        application_role,
        is_email_verified: wanted.is_email_verified,
        created_after: wanted.created_after,
        created_before: wanted.created_before,
        last_sign_in_after: wanted.last_sign_in_after,
        metadata: wanted.metadata.unwrap_or_default(),
    })
}
