//! Finding users: in one organization, or in the whole application.
//!
//! What is asked is decided by each organization's index, role and group holders by theirs. Totals are
//! true, so every match is counted on every page.

use crate::access::visibility::Visibility;
use crate::api::types::list::ListMetadata;
use crate::api::types::list::parse_cursor;
use crate::api::users::user_filter::{UserFilter, is_exact};
use crate::api::users::view::UserView;
use crate::app::App;
use crate::http::{PageQuery, Problem};
use domain::ids::{OrganizationId, UserId};
use domain::search::{Matches, Window};
use domain::state::OrganizationState;
use domain::user::User;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A user that was found, with the snapshot of their home.
pub(crate) struct Found {
    pub(crate) user: Arc<User>,
    pub(crate) home: Arc<OrganizationState>,
}

/// The snapshots that are looked through, by id.
struct Homes(Vec<Arc<OrganizationState>>);

impl Homes {
    /// `ids` must be in order.
    async fn of(app: &App, ids: Vec<OrganizationId>) -> Result<Self, Problem> {
        let mut homes = Vec::with_capacity(ids.len());
        for id in ids {
            homes.push(app.organization(id).await?);
        }
        Ok(Self(homes))
    }

    fn get(&self, id: OrganizationId) -> Option<&Arc<OrganizationState>> {
        let place = self.0.binary_search_by_key(&id, |home| home.id).ok()?;
        self.0.get(place)
    }

    fn iter(&self) -> impl Iterator<Item = &OrganizationState> {
        self.0.iter().map(|home| &**home)
    }

    /// A user who was found, if need be in the place where the user lived when the snapshots were taken.
    fn found(&self, id: UserId, home: Option<OrganizationId>) -> Option<Found> {
        let known = home
            .and_then(|home| self.get(home))
            .filter(|home| home.users.contains_key(&id));
        let home = known.or_else(|| self.0.iter().find(|home| home.users.contains_key(&id)))?;
        Some(Found {
            user: Arc::clone(home.users.get(&id)?),
            home: Arc::clone(home),
        })
    }
}

/// A page of the members of an organization that match; by what the visibility may not see of guests none
/// of them does.
pub(crate) async fn members(
    app: &App,
    visibility: &Visibility,
    state: &Arc<OrganizationState>,
    filter: UserFilter,
    query: &PageQuery,
) -> Result<(Vec<Found>, ListMetadata), Problem> {
    let mut homes = Homes::of(app, state.homes_of_guests().collect()).await?;
    if filter.uses_private_fields() {
        homes.0.retain(|home| visibility.sees_all_of(home));
    }
    homes.0.push(Arc::clone(state));
    homes.0.sort_unstable_by_key(|home| home.id);
    let state = Arc::clone(state);
    search(app, query, homes, filter.name(), move |homes, window| {
        let mut found = Matches::of(window);
        let home_of = |user| Some(state.memberships.get(&user)?.home);
        match filter.candidates(std::iter::once(&*state), home_of) {
            Some(candidates) => find_among(homes, &filter, &candidates, &mut found),
            None => find_members(&state, homes, &filter, &mut found),
        }
        found
    })
    .await
}

/// A page of the users of the application that match; only members of `organization`, if one is
/// named.
pub(crate) async fn everybody(
    app: &App,
    visibility: &Visibility,
    organization: Option<OrganizationId>,
    filter: UserFilter,
    query: &PageQuery,
) -> Result<(Vec<Found>, ListMetadata), Problem> {
    if let Some(id) = organization {
        let state = app.organization(id).await?;
        return members(app, visibility, &state, filter, query).await;
    }
    let directory = app.core.directory();
    let homes = match filter.user() {
        // Nothing of a user is anywhere else.
        Some(user) => {
            let mut places = directory.organizations_of(user);
            places.sort_unstable();
            places
        }
        None => {
            let all = directory.organizations();
            all.iter().map(|organization| organization.id).collect()
        }
    };
    let (homes, directory) = (Homes::of(app, homes).await?, Arc::clone(directory));
    search(app, query, homes, filter.name(), move |homes, window| {
        let candidates = filter.candidates(homes.iter(), |user| directory.home(user));
        let Some(candidates) = candidates else {
            return find_everybody(homes, &filter, window);
        };
        let mut found = Matches::of(window);
        find_among(homes, &filter, &candidates, &mut found);
        found
    })
    .await
}

/// Users who were found, as an organization's lists show them: with the roles held in it.
pub(crate) fn as_members(
    visibility: &Visibility,
    state: &OrganizationState,
    found: &[Found],
    include_metadata: bool,
) -> Vec<UserView> {
    let views = found.iter().map(|Found { user, home }| {
        let view = UserView::new(user, home, visibility).with_metadata(user, include_metadata);
        match state.memberships.get(&user.id) {
            Some(membership) => view.with_roles(membership),
            None => view,
        }
    });
    views.collect()
}

/// Runs a search on a thread that may take its time. On a page, those come first who bear just the name
/// that was asked for; else the order is that of ids.
async fn search(
    app: &App,
    query: &PageQuery,
    homes: Homes,
    name: Option<Arc<str>>,
    find: impl FnOnce(&Homes, Window) -> Matches + Send + 'static,
) -> Result<(Vec<Found>, ListMetadata), Problem> {
    let after = query.cursor.as_deref().map(parse_cursor).transpose()?;
    let window = Window {
        after: after.map(UserId),
        offset: if after.is_some() { 0 } else { query.offset() },
        limit: query.limit(),
    };
    let directory = Arc::clone(app.core.directory());
    let found = tokio::task::spawn_blocking(move || {
        let found = find(&homes, window);
        let total = found.total();
        let (page, is_last) = found.page();
        let next_cursor = page.last().filter(|_| !is_last).map(ToString::to_string);
        let users = page.into_iter();
        let users = users.filter_map(|id| homes.found(id, directory.home(id)));
        let mut users: Vec<Found> = users.collect();
        if let Some(name) = name {
            users.sort_by_key(|found| !is_exact(&found.user, &name));
        }
        (users, ListMetadata { total, next_cursor })
    });
    found.await.map_err(|error| {
        tracing::error!(%error, "a search failed");
        Problem::internal()
    })
}

/// Users with their homes, in order.
type Places = Vec<(OrganizationId, UserId)>;

fn find_members(
    state: &OrganizationState,
    homes: &Homes,
    filter: &UserFilter,
    found: &mut Matches,
) {
    filter.find(
        state,
        &[],
        state.non_member_residents.iter().copied().collect(),
        found,
    );
    let guests: Places = match filter.role() {
        Some(role) => state.guests_with(role).collect(),
        None => state.guests.iter().copied().collect(),
    };
    find_among(homes, filter, &guests, found);
}

fn find_among(
    homes: &Homes,
    filter: &UserFilter,
    among: &[(OrganizationId, UserId)],
    found: &mut Matches,
) {
    for of_home in among.chunk_by(|one, other| one.0 == other.0) {
        if let Some(home) = of_home.first().and_then(|(home, _)| homes.get(*home)) {
            filter.find_among(home, &ids(of_home), found);
        }
    }
}

fn ids(places: &[(OrganizationId, UserId)]) -> Vec<UserId> {
    places.iter().map(|(_, id)| *id).collect()
}

/// Organizations of so many users together are looked through by several threads.
const MANY: usize = 200_000;
/// More threads than this would take the machine from everybody else.
const MOST_THREADS: usize = 4;

fn find_everybody(homes: &Homes, filter: &UserFilter, window: Window) -> Matches {
    let mut holders = Places::new();
    if let Some(role) = filter.role() {
        for state in homes.iter() {
            holders.extend(state.guests_with(role));
        }
        holders.sort_unstable();
    }
    let next = AtomicUsize::new(0);
    let some_of_them = || {
        let mut found = Matches::of(window);
        while let Some(home) = homes.0.get(next.fetch_add(1, Ordering::Relaxed)) {
            let begin = holders.partition_point(|(of, _)| *of < home.id);
            let end = holders.partition_point(|(of, _)| *of <= home.id);
            filter.find(home, &ids(&holders[begin..end]), Vec::new(), &mut found);
        }
        found
    };
    let users: usize = homes.iter().map(|home| home.users.len()).sum();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    if threads == 1 || users < MANY {
        return some_of_them();
    }
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(MOST_THREADS))
            .map(|_| scope.spawn(some_of_them))
            .collect();
        others
            .into_iter()
            .fold(some_of_them(), |found, other| match other.join() {
                Ok(other) => found.and(other),
                Err(panic) => std::panic::resume_unwind(panic),
            })
    })
}
