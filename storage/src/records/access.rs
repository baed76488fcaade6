//! Roles that organizations, groups and the application define.

use super::{Entity, Persisted, open_known};
use crate::codec::decode_payload;
use crate::{Key, Kind, StoreError};
use domain::roles::Role;
use domain::text::{Permission, RoleKey, RoleName};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;

#[derive(Serialize, Deserialize)]
pub struct RoleV1<'a> {
    key: Cow<'a, str>,
    display_name: Cow<'a, str>,
    allowed_permissions: Vec<Cow<'a, str>>,
}

fn stored(role: &Role) -> RoleV1<'_> {
    RoleV1 {
        key: Cow::Borrowed(role.key.as_str()),
        display_name: Cow::Borrowed(role.display_name.as_str()),
        allowed_permissions: role
            .allowed_permissions
            .iter()
            .map(|p| Cow::Borrowed(p.as_str()))
            .collect(),
    }
}

fn read(key: &[u8], payload: &[u8]) -> Result<Role, StoreError> {
    let stored: RoleV1<'static> = decode_payload(key, payload)?;
    let permissions = stored
        .allowed_permissions
        .into_iter()
        .map(|p| Permission::stored(p.into_owned()));
    Ok(Role {
        key: RoleKey::stored(stored.key.into_owned()),
        display_name: RoleName::stored(stored.display_name.into_owned()),
        allowed_permissions: permissions.collect(),
    })
}

impl Persisted for Role {
    const KIND: Kind = Kind::Role;
    type Stored<'a> = RoleV1<'a>;

    fn stored(&self) -> RoleV1<'_> {
        stored(self)
    }
}

impl Entity for Role {
    fn read(key: &[u8], _: &Key<'_>, _version: u8, payload: &[u8]) -> Result<Self, StoreError> {
        read(key, payload)
    }
}

/// A role of the application: of the same form, under a kind of its own.
pub(super) struct ApplicationRole<'r>(pub &'r Arc<Role>);

impl ApplicationRole<'_> {
    pub(super) fn get(key: &[u8], value: &[u8]) -> Result<Role, StoreError> {
        let (_, payload) = open_known(Kind::ApplicationRole, key, value)?;
        read(key, payload)
    }
}

impl Persisted for ApplicationRole<'_> {
    const KIND: Kind = Kind::ApplicationRole;
    type Stored<'a>
        = RoleV1<'a>
    where
        Self: 'a;

    fn stored(&self) -> RoleV1<'_> {
        stored(self.0)
    }
}
