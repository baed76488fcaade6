//! The outbox, kept in pages: items that become durable together are one record, written anew with
//! what is left of it when some of them are done.

use super::{open_known, owner_and_number};
use crate::codec::{self, damaged};
use crate::{Kind, StoreError, Write, keys};
use domain::change::{Change, OutboxItem, OutboxKey, OutboxTask};
use domain::ids::{IdentityProviderId, OrganizationId, OutboxId, UserId};
use domain::state::OrganizationState;
use domain::text::RoleKey;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A page takes no more items when it has this many bytes: it is written anew for each that is done.
const FULL: usize = 16 * 1024;
/// An item's numbers and lengths take fewer bytes than this.
const BESIDES_CONTENT: usize = 48;

/// Version 1: an item as a record of its own.
#[derive(Deserialize)]
struct OutboxV1<'a> {
    created_at: i64,
    task: OutboxTaskV1<'a>,
}

/// Version 2: one item of a page.
#[derive(Serialize, Deserialize)]
struct OutboxV2<'a> {
    id: u64,
    created_at: i64,
    task: OutboxTaskV1<'a>,
}

#[derive(Serialize, Deserialize)]
enum OutboxTaskV1<'a> {
    SealedMail(Cow<'a, [u8]>),
    DropApplicationRole(Cow<'a, str>),
    ForgetUser(u64),
    ForgetProvider(u64),
}

impl<'a> OutboxV2<'a> {
    fn of(item: &'a OutboxItem) -> Self {
        Self {
            id: item.id.0,
            created_at: item.created_at.0,
            task: match &item.task {
                OutboxTask::SealedMail(sealed) => OutboxTaskV1::SealedMail(Cow::Borrowed(sealed)),
                OutboxTask::DropApplicationRole(key) => {
                    OutboxTaskV1::DropApplicationRole(Cow::Borrowed(key.as_str()))
                }
                OutboxTask::ForgetUser(user) => OutboxTaskV1::ForgetUser(user.0),
                OutboxTask::ForgetProvider(provider) => OutboxTaskV1::ForgetProvider(provider.0),
            },
        }
    }

    fn into_entity(self, page: OutboxId) -> OutboxItem {
        OutboxItem {
            id: OutboxId(self.id),
            page,
            created_at: Timestamp(self.created_at),
            task: match self.task {
                OutboxTaskV1::SealedMail(sealed) => {
                    OutboxTask::SealedMail(sealed.into_owned().into())
                }
                OutboxTaskV1::DropApplicationRole(key) => {
                    OutboxTask::DropApplicationRole(RoleKey::stored(key.into_owned()))
                }
                OutboxTaskV1::ForgetUser(user) => OutboxTask::ForgetUser(UserId(user)),
                OutboxTaskV1::ForgetProvider(provider) => {
                    OutboxTask::ForgetProvider(IdentityProviderId(provider))
                }
            },
        }
    }
}

/// Gives items the page they share with those before them.
#[derive(Default)]
pub struct OutboxPages {
    /// The page that still takes items, and its size.
    open: Option<(OutboxId, usize)>,
}

impl OutboxPages {
    /// Gives the new items among `changes` their page.
    pub fn assign(&mut self, changes: &mut [Change]) {
        for change in changes {
            if let Change::Outbox(item) = change {
                let size = largest_size(item);
                let (page, taken) = match self.open {
                    Some((page, taken)) if taken + size <= FULL => (page, taken),
                    _ => (item.id, 0),
                };
                self.open = Some((page, taken + size));
                Arc::make_mut(item).page = page;
            }
        }
    }

    /// What comes from now on becomes durable later than what came before.
    pub fn close(&mut self) {
        self.open = None;
    }
}

/// No fewer bytes than an item can take.
pub(super) fn largest_size(item: &OutboxItem) -> usize {
    BESIDES_CONTENT
        + match &item.task {
            OutboxTask::SealedMail(sealed) => sealed.len(),
            OutboxTask::DropApplicationRole(key) => key.as_str().len(),
            OutboxTask::ForgetUser(_) | OutboxTask::ForgetProvider(_) => 0,
        }
}

/// The writes of the pages that `changes` are about, as they stand in a state that they led to.
pub(super) fn pages(
    state: &OrganizationState,
    changes: &[Change],
) -> Result<Vec<Write>, StoreError> {
    let touched = changes.iter().filter_map(|change| match change {
        Change::Outbox(item) => Some(item.page),
        Change::OutboxDone(key) => Some(key.page),
        _ => None,
    });
    let touched: BTreeSet<_> = touched.collect();
    touched.into_iter().map(|page| write(state, page)).collect()
}

fn write(state: &OrganizationState, page: OutboxId) -> Result<Write, StoreError> {
    let key = keys::outbox(state.id.0, page.0);
    let at = |item| OutboxKey { page, item };
    let mut items = state
        .outbox
        .range(at(OutboxId(0))..=at(OutboxId(u64::MAX)))
        .peekable();
    if items.peek().is_none() {
        return Ok(Write::delete(key));
    }
    let mut value = codec::Value::new(Kind::Outbox.newest_version());
    for (_, item) in items {
        value.append(&key, &OutboxV2::of(item))?;
    }
    let value = value.sealed(&key)?;
    Ok(Write::put(key, value))
}

/// The items of a page, and whose they are.
pub(super) fn read_page(
    key: &[u8],
    value: &[u8],
) -> Result<(OrganizationId, Vec<OutboxItem>), StoreError> {
    let (version, payload) = open_known(Kind::Outbox, key, value)?;
    let (organization, page) = owner_and_number(key)?;
    let mut items = Vec::new();
    match version {
        1 => {
            let OutboxV1 { created_at, task } = codec::decode_payload(key, payload)?;
            items.push(OutboxV2 {
                id: page,
                created_at,
                task,
            });
        }
        2 => codec::decode_each(key, payload, |stored: OutboxV2<'static>| {
            items.push(stored);
            Ok(())
        })?,
        _ => return Err(damaged(key, "its version was never written")),
    }
    let items = items.into_iter();
    let items = items.map(|stored| stored.into_entity(OutboxId(page)));
    Ok((organization, items.collect()))
}
