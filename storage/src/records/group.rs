//! Groups and who is in them.

use super::{Entity, Persisted};
use crate::codec::{damaged, decode_payload};
use crate::{Key, Kind, StoreError};
use domain::group::{Group, GroupMembership};
use domain::ids::{GroupId, UserId};
use domain::membership::MembershipState;
use domain::text::{Description, Metadata, Name, RoleKey};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
pub struct GroupV1<'a> {
    name: Cow<'a, str>,
    description: Option<Cow<'a, str>>,
    settings: Cow<'a, str>,
    metadata: Cow<'a, BTreeMap<String, String>>,
    created_at: i64,
    changed_at: i64,
}

impl Persisted for Group {
    const KIND: Kind = Kind::Group;
    type Stored<'a> = GroupV1<'a>;

    fn stored(&self) -> GroupV1<'_> {
        GroupV1 {
            name: Cow::Borrowed(self.name.as_str()),
            description: self
                .description
                .as_ref()
                .map(|text| Cow::Borrowed(text.as_str())),
            settings: Cow::Borrowed(&self.settings),
            metadata: Cow::Borrowed(&self.metadata.0),
            created_at: self.created_at.0,
            changed_at: self.changed_at.0,
        }
    }
}

impl Entity for Group {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: GroupV1<'static> = decode_payload(key, payload)?;
        Ok(Self {
            id: GroupId(
                parsed
                    .number()
                    .ok_or_else(|| damaged(key, "the key has no group"))?,
            ),
            name: Name::stored(stored.name.into_owned()),
            description: stored
                .description
                .map(|text| Description::stored(text.into_owned())),
            settings: stored.settings.into(),
            metadata: Metadata(stored.metadata.into_owned()),
            created_at: Timestamp(stored.created_at),
            changed_at: Timestamp(stored.changed_at),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub struct GroupMembershipV1<'a> {
    roles: Vec<Cow<'a, str>>,
    is_admin: bool,
    is_active: bool,
    created_at: i64,
    changed_at: i64,
}

impl Persisted for GroupMembership {
    const KIND: Kind = Kind::GroupMembership;
    type Stored<'a> = GroupMembershipV1<'a>;

    fn stored(&self) -> GroupMembershipV1<'_> {
        GroupMembershipV1 {
            roles: self
                .roles
                .iter()
                .map(|key| Cow::Borrowed(key.as_str()))
                .collect(),
            is_admin: self.is_admin,
            is_active: self.state == MembershipState::Active,
            created_at: self.created_at.0,
            changed_at: self.changed_at.0,
        }
    }
}

impl Entity for GroupMembership {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: GroupMembershipV1<'static> = decode_payload(key, payload)?;
        Ok(Self {
            group: GroupId(
                parsed
                    .number()
                    .ok_or_else(|| damaged(key, "the key has no group"))?,
            ),
            user: UserId(
                parsed
                    .second_number()
                    .ok_or_else(|| damaged(key, "the key has no user"))?,
            ),
            roles: stored
                .roles
                .into_iter()
                .map(|key| RoleKey::stored(key.into_owned()))
                .collect(),
            is_admin: stored.is_admin,
            state: if stored.is_active {
                MembershipState::Active
            } else {
                MembershipState::Inactive
            },
            created_at: Timestamp(stored.created_at),
            changed_at: Timestamp(stored.changed_at),
        })
    }
}
