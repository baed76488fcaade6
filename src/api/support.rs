//! What several operations share.

use super::views::ListMetadata;
use crate::app::App;
use crate::http::authenticate::Caller;
use crate::http::{Page, PageQuery, PageSize, Problem, RequestHeaders};
use domain::command::Context;
use domain::ids::{OrganizationId, UserId};
use domain::refusal::Refusal;
use domain::roles::ApplicationRole;
use domain::state::OrganizationState;
use domain::user::User;
use schemars::JsonSchema;
use serde::Deserialize;
use std::fmt::Display;
use std::sync::Arc;

/// A page of a list that is sorted by a rising number, and what to say of the whole.
///
/// # Errors
/// 400 `invalid-cursor`.
pub fn page<T>(
    all: Vec<T>,
    query: &PageQuery,
    number: impl Fn(&T) -> u64,
) -> Result<(Vec<T>, ListMetadata), Problem> {
    page_by(all, query, number, parse_cursor)
}

/// The same of a list that is sorted by a key.
///
/// The cursor is the last key given: things that come and go meanwhile shift nothing.
///
/// # Errors
/// 400 `invalid-cursor`.
pub fn page_by<T, K: Ord + Display>(
    all: Vec<T>,
    query: &PageQuery,
    key: impl Fn(&T) -> K,
    parse: impl Fn(&str) -> Result<K, Problem>,
) -> Result<(Vec<T>, ListMetadata), Problem> {
    let total = all.len();
    let skipped = match query.cursor.as_deref().map(parse).transpose()? {
        Some(after) => all.partition_point(|item| key(item) <= after),
        None => query.offset().min(total),
    };
    let items: Vec<T> = all.into_iter().skip(skipped).take(query.limit()).collect();
    let is_last = skipped + items.len() >= total;
    let next_cursor = items
        .last()
        .filter(|_| !is_last)
        .map(|item| key(item).to_string());
    Ok((items, ListMetadata { total, next_cursor }))
}

/// Reads a cursor that [`page`] gave.
///
/// # Errors
/// 400 `invalid-cursor`.
pub fn parse_cursor(cursor: &str) -> Result<u64, Problem> {
    cursor.parse().map_err(|_| invalid_cursor())
}

/// 400 for a cursor that no answer gave.
#[must_use]
pub fn invalid_cursor() -> Problem {
    Problem::bad_request(
        "invalid-cursor",
        "Send a nextCursor of an earlier answer as it was, or leave it out.",
    )
}

/// A user with the snapshot of their home.
///
/// # Errors
/// 404 `user-not-found`, 503.
pub async fn find_user(
    app: &App,
    id: UserId,
) -> Result<(Arc<User>, Arc<OrganizationState>), Problem> {
    let home = app.actors.home_of(id).await?.ok_or_else(user_not_found)?;
    let user = home.users.get(&id).cloned().ok_or_else(user_not_found)?;
    Ok((user, home))
}

/// The role a user holds on the whole application; none also where the account is gone: what is left
/// of it elsewhere can still be changed.
///
/// # Errors
/// 503.
pub async fn application_role(app: &App, id: UserId) -> Result<Option<ApplicationRole>, Problem> {
    let home = app.actors.home_of(id).await?;
    Ok(home.and_then(|home| home.users.get(&id)?.application_role))
}

/// Asks one of a command's own questions beforehand: who will be refused must not make others wait,
/// and learns nothing else.
///
/// # Errors
/// As the check refuses.
pub fn check_first<T>(
    app: &App,
    caller: &Caller,
    check: impl FnOnce(&Context<'_>) -> Result<T, Refusal>,
) -> Result<T, Problem> {
    let (caller, application_roles) = (caller.for_command(), app.actors.application_roles());
    let context = Context {
        now: app.actors.clock().now(),
        caller: &caller,
        application_roles: &application_roles,
    };
    Ok(check(&context)?)
}

/// The organization that `X-Iam-Orgid` names.
///
/// # Errors
/// 400 `organization-required`.
pub fn named_organization(headers: &RequestHeaders) -> Result<OrganizationId, Problem> {
    let named = headers.organization().map(OrganizationId);
    named.ok_or_else(|| {
        Problem::bad_request(
            "organization-required",
            "Name the organization in the header X-Iam-Orgid.",
        )
    })
}

/// A path with a user's id.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserPath {
    /// The user.
    pub user_id: UserId,
}

/// A path with an organization's id.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationPath {
    /// The organization.
    pub org_id: OrganizationId,
}

/// A query with nothing but the page.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnlyPage {
    /// Which part of the list.
    #[serde(flatten)]
    pub page: PageQuery,
}

/// The page named in the body of a search, where it may stand beside the criteria.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PageInBody {
    /// The page, counted from 0.
    page: Option<Page>,
    /// How many on a page.
    page_size: Option<PageSize>,
    /// The `nextCursor` of the answer before, in place of `page`.
    cursor: Option<String>,
}

impl PageInBody {
    /// What is wanted where the query names a page too: the body wins.
    #[must_use]
    pub fn over(self, query: PageQuery) -> PageQuery {
        PageQuery {
            page: self.page.unwrap_or(query.page),
            page_size: self.page_size.unwrap_or(query.page_size),
            cursor: self.cursor.or(query.cursor),
        }
    }
}

/// 404 for a user.
#[must_use]
pub fn user_not_found() -> Problem {
    Refusal::user_not_found().into()
}
