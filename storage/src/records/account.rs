//! A user who lives in an organization, with all that is theirs there: the credential, the membership
//! and the codes sent to them. One record, because they come and go together: to create a person is
//! one write instead of four.

use super::organization::MembershipV1;
use super::session::{CodeV1, purpose, purpose_number};
use super::user::{CredentialV1, UserV1};
use super::{Persisted, open_known, put};
use crate::codec::{damaged, decode_payload};
use crate::{Engine, Key, Kind, StoreError, Write, keys};
use domain::change::Change;
use domain::code::{Code, CodePurpose};
use domain::ids::{OrganizationId, UserId};
use domain::membership::Membership;
use domain::state::OrganizationState;
use domain::user::{Credential, User};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

#[derive(Serialize, Deserialize)]
pub struct AccountV1<'a> {
    user: UserV1<'a>,
    credential: Option<CredentialV1<'a>>,
    /// None for somebody who was taken out of the home organization.
    membership: Option<MembershipV1<'a>>,
    /// By purpose.
    codes: Vec<(u8, CodeV1)>,
}

/// An account as it stands in a state.
struct Account<'s> {
    user: &'s User,
    credential: Option<&'s Credential>,
    membership: Option<&'s Membership>,
    codes: Vec<&'s Code>,
}

impl Persisted for Account<'_> {
    const KIND: Kind = Kind::User;
    type Stored<'a>
        = AccountV1<'a>
    where
        Self: 'a;

    fn stored(&self) -> AccountV1<'_> {
        AccountV1 {
            user: UserV1::of(self.user),
            credential: self.credential.map(CredentialV1::of),
            membership: self.membership.map(Persisted::stored),
            codes: self
                .codes
                .iter()
                .map(|code| (purpose_number(code.purpose), CodeV1::of(code)))
                .collect(),
        }
    }
}

/// Whose account a change is part of; none for everything else.
pub(super) fn touched(state: &OrganizationState, change: &Change) -> Option<UserId> {
    match change {
        Change::User(user) => Some(user.id),
        Change::UserGone(user) | Change::CredentialGone(user) | Change::CodeGone(user, _) => {
            Some(*user)
        }
        Change::Credential(credential) => Some(credential.user),
        Change::Code(code) => Some(code.user),
        Change::Membership(membership) => (membership.home == state.id).then_some(membership.user),
        Change::MembershipGone(user) => state.users.contains_key(user).then_some(*user),
        _ => None,
    }
}

/// The write that makes an account durable as it stands in a state, or its end.
pub(super) fn write(state: &OrganizationState, user: UserId) -> Result<Write, StoreError> {
    let key = keys::user(state.id.0, user.0);
    let Some(account) = Account::in_state(state, user) else {
        return Ok(Write::delete(key));
    };
    put(key, &account)
}

impl<'s> Account<'s> {
    fn in_state(state: &'s OrganizationState, user: UserId) -> Option<Self> {
        let codes = CodePurpose::ALL
            .into_iter()
            .filter_map(|purpose| state.codes.get(&(user, purpose)));
        Some(Self {
            user: state.users.get(&user)?,
            credential: state.credentials.get(&user).map(|credential| &**credential),
            membership: state
                .memberships
                .get(&user)
                .map(|membership| &**membership)
                .filter(|membership| membership.home == state.id),
            codes: codes.map(|code| &**code).collect(),
        })
    }
}

/// The user and the credential of one account, without reading anything else of its organization.
/// `None` when there is no such account.
///
/// # Errors
/// When the store fails, or the record is damaged or newer than this release.
pub fn read_account(
    engine: &dyn Engine,
    organization: OrganizationId,
    user: UserId,
) -> Result<Option<(User, Option<Credential>)>, StoreError> {
    let key = keys::user(organization.0, user.0);
    let Some(value) = engine.get(&key)? else {
        return Ok(None);
    };
    let (parsed, stored) = parse(&key, &value)?;
    let user = stored.user.into_entity(&key, &parsed)?;
    let credential = stored.credential.map(|stored| stored.into_entity(user.id));
    Ok(Some((user, credential)))
}

fn parse<'k>(key: &'k [u8], value: &[u8]) -> Result<(Key<'k>, AccountV1<'static>), StoreError> {
    let (_, payload) = open_known(Kind::User, key, value)?;
    let parsed = Key::parse(key).map_err(|_| damaged(key, "the key is malformed"))?;
    Ok((parsed, decode_payload(key, payload)?))
}

/// Gives the changes that make an account.
pub(super) fn read(
    key: &[u8],
    value: &[u8],
    give: &mut dyn FnMut(Change),
) -> Result<(), StoreError> {
    let (parsed, stored) = parse(key, value)?;
    // Before the user: whoever is no member by then is away.
    if let Some(membership) = stored.membership {
        let membership = membership.into_entity(key, &parsed)?;
        give(Change::Membership(Arc::new(membership)));
    }
    let user = stored.user.into_entity(key, &parsed)?;
    let id = user.id;
    give(Change::User(Arc::new(user)));
    if let Some(credential) = stored.credential {
        give(Change::Credential(Arc::new(credential.into_entity(id))));
    }
    for (number, code) in stored.codes {
        let purpose = purpose(number).ok_or_else(|| damaged(key, "a code has no known purpose"))?;
        give(Change::Code(Arc::new(code.into_entity(id, purpose))));
    }
    Ok(())
}
