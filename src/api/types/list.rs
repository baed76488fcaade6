//! Pages of lists.

use crate::http::{Page, PageQuery, PageSize, Problem};
use domain::error_code::ErrorCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt::Display;

/// How many there are, and how to go on.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ListMetadata {
    /// How many there are in all, whatever the page.
    pub total: usize,
    /// Gives the next page when sent as `cursor`; none on the last page.
    pub next_cursor: Option<String>,
}

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
        ErrorCode::InvalidCursor,
        "Send a nextCursor of an earlier answer as it was, or leave it out.",
    )
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
