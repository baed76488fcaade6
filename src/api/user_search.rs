//! Finding users: in one organization, or in the whole application.
//!
//! What is asked is decided by each organization's index, role and group holders by theirs. Totals are true, so every match is counted on every page.

use super::support::parse_cursor;
use super::user_filter::UserFilter;
use super::views::{ListMetadata, UserView};
use crate::app::App;
use crate::http::{PageQuery, Problem};
use domain::ids::{OrganizationId, UserId};
use domain::state::OrganizationState;
use domain::user::User;
use std::collections::HashMap;
use std::sync::Arc;

/// A user that was found, with the snapshot of their home.
pub(super) struct Found {
    pub(super) user: Arc<User>,
    pub(super) home: Arc<OrganizationState>,
}

type Homes = HashMap<OrganizationId, Arc<OrganizationState>>;

/// A page of the members of an organization that match.
pub(super) async fn members(
    app: &App,
    state: &Arc<OrganizationState>,
    filter: UserFilter,
    query: &PageQuery,
) -> Result<(Vec<Found>, ListMetadata), Problem> {
    let mut homes = Homes::from([(state.id, Arc::clone(state))]);
    for guest in &state.guests {
        if let Some(membership) = state.memberships.get(guest)
            && !homes.contains_key(&membership.home)
        {
            homes.insert(membership.home, app.organization(membership.home).await?);
        }
    }
    let state = Arc::clone(state);
    search(query, move |_| {
        (members_matching(&state, &homes, &filter), homes)
    })
    .await
}

/// A page of the users of the application that match; only members of `organization`, if one is
/// named.
pub(super) async fn everybody(
    app: &App,
    organization: Option<OrganizationId>,
    filter: UserFilter,
    query: &PageQuery,
) -> Result<(Vec<Found>, ListMetadata), Problem> {
    if let Some(id) = organization {
        let state = app.organization(id).await?;
        return members(app, &state, filter, query).await;
    }
    let mut homes = Homes::new();
    for organization in app.actors.directory().organizations() {
        homes.insert(organization.id, app.organization(organization.id).await?);
    }
    search(query, move |window| {
        (users_matching(&homes, &filter, window), homes)
    })
    .await
}

/// Users who were found, as an organization's lists show them: with the roles held in it.
pub(super) fn as_members(
    app: &App,
    state: &OrganizationState,
    found: &[Found],
    include_metadata: bool,
) -> Vec<UserView> {
    let now = app.actors.clock().now();
    let views = found.iter().map(|Found { user, home }| {
        let view = UserView::new(user, home, now).with_metadata(user, include_metadata);
        match state.memberships.get(&user.id) {
            Some(membership) => view.with_roles(membership),
            None => view,
        }
    });
    views.collect()
}

/// Runs a search on a thread that may take its time, and cuts out the page.
async fn search(
    query: &PageQuery,
    find: impl FnOnce(Window) -> (Sorted, Homes) + Send + 'static,
) -> Result<(Vec<Found>, ListMetadata), Problem> {
    let after = query.cursor.as_deref().map(parse_cursor).transpose()?;
    let window = Window {
        after: after.map(UserId),
        offset: if after.is_some() { 0 } else { query.offset() },
        limit: query.limit(),
    };
    let found = tokio::task::spawn_blocking(move || {
        let (all, homes) = find(window);
        let (page, metadata) = cut(all, window);
        let found = page.into_iter().filter_map(|(id, home)| {
            let home = homes.get(&home)?;
            Some(Found {
                user: Arc::clone(home.users.get(&id)?),
                home: Arc::clone(home),
            })
        });
        (found.collect(), metadata)
    });
    found.await.map_err(|error| {
        tracing::error!(%error, "a search failed");
        Problem::internal()
    })
}

/// Which part of what matches is wanted.
#[derive(Clone, Copy)]
struct Window {
    /// Those beyond this id.
    after: Option<UserId>,
    /// So many of them left out.
    offset: usize,
    /// So many given.
    limit: usize,
}

impl Window {
    /// With so many of each run the page is certain, and whether there is another one.
    const fn enough(self) -> usize {
        self.offset.saturating_add(self.limit).saturating_add(1)
    }
}

/// What matches, in runs that are sorted each.
#[derive(Default)]
struct Sorted {
    /// How many in all.
    total: usize,
    /// At least those that the window needs.
    some: Vec<(UserId, OrganizationId)>,
}

impl Sorted {
    const fn all(some: Vec<(UserId, OrganizationId)>) -> Self {
        Self {
            total: some.len(),
            some,
        }
    }
}

/// The page, without sorting what is not on it.
fn cut(found: Sorted, window: Window) -> (Vec<(UserId, OrganizationId)>, ListMetadata) {
    let Sorted {
        total,
        some: mut all,
    } = found;
    let Window { offset, limit, .. } = window;
    if let Some(after) = window.after {
        all.retain(|(id, _)| *id > after);
    }
    if offset >= all.len() {
        return (
            Vec::new(),
            ListMetadata {
                total,
                next_cursor: None,
            },
        );
    }
    let end = (offset + limit).min(all.len());
    if end < all.len() {
        all.select_nth_unstable(end - 1);
    }
    let is_last = end == all.len();
    all.truncate(end);
    if offset > 0 {
        all.select_nth_unstable(offset);
    }
    let mut page = all.split_off(offset);
    page.sort_unstable();
    let next_cursor = page
        .last()
        .filter(|_| !is_last)
        .map(|(id, _)| id.to_string());
    (page, ListMetadata { total, next_cursor })
}

fn members_matching(state: &OrganizationState, homes: &Homes, filter: &UserFilter) -> Sorted {
    let candidates = filter.candidates(std::iter::once(state));
    let mut found = filter.matching(state, candidates.as_deref());
    if !state.away.is_empty() {
        found.retain(|id| !state.away.contains(id));
    }
    let mut found: Vec<_> = found.into_iter().map(|id| (id, state.id)).collect();
    let may_match = |id: &UserId| {
        candidates
            .as_ref()
            .is_none_or(|candidates| candidates.binary_search(id).is_ok())
    };
    let guests = state.guests.iter().filter(|id| may_match(id));
    found.extend(guests.filter_map(|id| {
        let home = homes.get(&state.memberships.get(id)?.home)?;
        let user = home.users.get(id)?;
        filter.matches(user, home).then_some((*id, home.id))
    }));
    Sorted::all(found)
}

/// Organizations of so many users together are looked through by several threads.
const MANY: usize = 200_000;

fn users_matching(homes: &Homes, filter: &UserFilter, window: Window) -> Sorted {
    let candidates = filter.candidates(homes.values().map(|home| &**home));
    let of = |homes: &[&Arc<OrganizationState>]| {
        let mut found = Sorted::default();
        for home in homes {
            let (total, ids) = match &candidates {
                Some(ids) => {
                    let here = filter.matching(home, Some(ids));
                    (here.len(), here)
                }
                None => filter.matching_beyond(home, window.after, window.enough()),
            };
            found.total += total;
            found.some.extend(ids.into_iter().map(|id| (id, home.id)));
        }
        found
    };
    let all: Vec<_> = homes.values().collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let users: usize = all.iter().map(|home| home.users.len()).sum();
    if threads == 1 || users < MANY || candidates.is_some() {
        return of(&all);
    }
    let (first, others) = all.split_at(all.len().div_ceil(threads.min(4)));
    std::thread::scope(|scope| {
        let parts = others.chunks(first.len().max(1));
        let parts: Vec<_> = parts.map(|part| scope.spawn(|| of(part))).collect();
        let mut found = of(first);
        for part in parts {
            match part.join() {
                Ok(part) => {
                    found.total += part.total;
                    found.some.extend(part.some);
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        found
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(all: &[(UserId, OrganizationId)]) -> Vec<u64> {
        all.iter().map(|(id, _)| id.0).collect()
    }

    #[test]
    fn pages_are_those_of_the_sorted_whole() {
        // In runs, as the organizations give them.
        let all: Vec<_> = (0..7)
            .flat_map(|run| (0..50).map(move |n| (UserId(n * 7 + run), OrganizationId(run))))
            .collect();
        let mut sorted = all.clone();
        sorted.sort_unstable();
        for limit in [1, 10, 100] {
            let window = |after, offset| Window {
                after,
                offset,
                limit,
            };
            let mut cursor = None;
            for page in 0..=(350 / limit) {
                let expected: Vec<_> = sorted
                    .iter()
                    .copied()
                    .skip(page * limit)
                    .take(limit)
                    .collect();
                let (by_page, metadata) = cut(Sorted::all(all.clone()), window(None, page * limit));
                assert_eq!((ids(&by_page), metadata.total), (ids(&expected), 350));
                if page > 0 && cursor.is_none() {
                    assert!(expected.is_empty());
                    continue;
                }
                let (by_cursor, metadata) =
                    cut(Sorted::all(all.clone()), window(cursor.map(UserId), 0));
                assert_eq!((ids(&by_cursor), metadata.total), (ids(&expected), 350));
                cursor = metadata
                    .next_cursor
                    .map(|cursor| cursor.parse().expect("a number"));
            }
            assert_eq!(cursor, None);
        }
    }
}
