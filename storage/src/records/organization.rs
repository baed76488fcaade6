//! Organizations, their settings and who belongs to them.

use super::{Entity, Persisted};
use crate::codec::{damaged, decode_payload};
use crate::{Key, Kind, StoreError};
use domain::change::OrganizationSettings;
use domain::ids::{OrganizationId, UserId};
use domain::membership::{Membership, MembershipState};
use domain::organization::{Organization, OrganizationStatus};
use domain::roles::ManagerRole;
use domain::text::{Metadata, Name, RoleKey};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
pub struct OrganizationV1<'a> {
    name: Cow<'a, str>,
    is_active: bool,
    is_root: bool,
    metadata: Cow<'a, BTreeMap<String, String>>,
    created_at: i64,
    changed_at: i64,
    inactivated_at: Option<i64>,
    inactivations: u32,
}

impl Persisted for Organization {
    const KIND: Kind = Kind::Organization;
    type Stored<'a> = OrganizationV1<'a>;

    fn stored(&self) -> OrganizationV1<'_> {
        OrganizationV1 {
            name: Cow::Borrowed(self.name.as_str()),
            is_active: self.is_active(),
            is_root: self.is_root,
            metadata: Cow::Borrowed(&self.metadata.0),
            created_at: self.created_at.0,
            changed_at: self.changed_at.0,
            inactivated_at: self.inactivated_at.map(|at| at.0),
            inactivations: self.inactivations,
        }
    }
}

impl Entity for Organization {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        let stored: OrganizationV1<'static> = decode_payload(key, payload)?;
        Ok(Self {
            id: OrganizationId(
                parsed
                    .organization
                    .ok_or_else(|| damaged(key, "the key has no organization"))?,
            ),
            name: Name::stored(stored.name.into_owned()),
            status: if stored.is_active {
                OrganizationStatus::Active
            } else {
                OrganizationStatus::Inactive
            },
            is_root: stored.is_root,
            metadata: Metadata(stored.metadata.into_owned()),
            created_at: Timestamp(stored.created_at),
            changed_at: Timestamp(stored.changed_at),
            inactivated_at: stored.inactivated_at.map(Timestamp),
            inactivations: stored.inactivations,
        })
    }
}

/// Login settings are kept as JSON: they gain fields often, and each has a default.
#[derive(Serialize, Deserialize)]
pub struct SettingsV1<'a> {
    login: Option<String>,
    custom: Cow<'a, str>,
}

impl Persisted for OrganizationSettings {
    const KIND: Kind = Kind::Settings;
    type Stored<'a> = SettingsV1<'a>;

    fn stored(&self) -> SettingsV1<'_> {
        let login = self
            .login
            .as_ref()
            .and_then(|login| serde_json::to_string(login).ok());
        SettingsV1 {
            login,
            custom: Cow::Borrowed(&self.custom),
        }
    }
}

impl Entity for OrganizationSettings {
    fn read(key: &[u8], _: &Key<'_>, _version: u8, payload: &[u8]) -> Result<Self, StoreError> {
        let stored: SettingsV1<'static> = decode_payload(key, payload)?;
        let login = stored
            .login
            .map(|login| serde_json::from_str(&login))
            .transpose();
        Ok(Self {
            login: login
                .map_err(|_| damaged(key, "the login settings are not readable"))?
                .map(Box::new),
            custom: stored.custom.into(),
        })
    }
}

#[derive(Serialize, Deserialize)]
pub struct MembershipV1<'a> {
    home: u64,
    roles: Vec<Cow<'a, str>>,
    manager_roles: u8,
    is_active: bool,
    created_at: i64,
    changed_at: i64,
}

const fn bit(role: ManagerRole) -> u8 {
    match role {
        ManagerRole::OrgUserManager => 1,
        ManagerRole::OrgAdmin => 2,
        ManagerRole::OrgOwner => 4,
    }
}

impl Persisted for Membership {
    const KIND: Kind = Kind::Membership;
    type Stored<'a> = MembershipV1<'a>;

    fn stored(&self) -> MembershipV1<'_> {
        MembershipV1 {
            home: self.home.0,
            roles: self
                .roles
                .iter()
                .map(|key| Cow::Borrowed(key.as_str()))
                .collect(),
            manager_roles: self
                .manager_roles
                .iter()
                .fold(0, |bits, role| bits | bit(*role)),
            is_active: self.is_active(),
            created_at: self.created_at.0,
            changed_at: self.changed_at.0,
        }
    }
}

impl Entity for Membership {
    fn read(
        key: &[u8],
        parsed: &Key<'_>,
        _version: u8,
        payload: &[u8],
    ) -> Result<Self, StoreError> {
        decode_payload::<MembershipV1<'static>>(key, payload)?.into_entity(key, parsed)
    }
}

impl MembershipV1<'static> {
    /// The membership of the user whose id the key holds.
    pub(super) fn into_entity(
        self,
        key: &[u8],
        parsed: &Key<'_>,
    ) -> Result<Membership, StoreError> {
        let stored = self;
        let manager_roles = ManagerRole::ALL
            .into_iter()
            .filter(|role| stored.manager_roles & bit(*role) != 0);
        Ok(Membership {
            user: UserId(
                parsed
                    .number()
                    .ok_or_else(|| damaged(key, "the key has no user"))?,
            ),
            home: OrganizationId(stored.home),
            roles: stored
                .roles
                .into_iter()
                .map(|key| RoleKey::stored(key.into_owned()))
                .collect(),
            manager_roles: manager_roles.collect(),
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
