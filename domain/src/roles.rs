//! Built-in roles and their order, and the roles that organizations define.

use crate::text::{Permission, RoleKey, RoleName, fold};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// A role on the whole application.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ApplicationRole {
    /// For machines: manages every organization, but no super administrator.
    GenericMachineUser,
    /// For people: may do everything.
    SuperAdmin,
}

impl ApplicationRole {
    /// All, lowest first.
    pub const ALL: [Self; 2] = [Self::GenericMachineUser, Self::SuperAdmin];

    /// The name clients use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::GenericMachineUser => "GENERIC_MACHINE_USER",
            Self::SuperAdmin => "SUPER_ADMIN",
        }
    }

    /// Reads the name clients use.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// A role on one organization; a higher one may do what a lower one may.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ManagerRole {
    /// Manages the people of the organization.
    OrgUserManager,
    /// Manages people and groups.
    OrgAdmin,
    /// Manages everything of the organization.
    OrgOwner,
}

impl ManagerRole {
    /// All, lowest first.
    pub const ALL: [Self; 3] = [Self::OrgUserManager, Self::OrgAdmin, Self::OrgOwner];

    /// The name clients use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OrgUserManager => "ORG_USER_MANAGER",
            Self::OrgAdmin => "ORG_ADMIN",
            Self::OrgOwner => "ORG_OWNER",
        }
    }

    /// Reads the name clients use.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// The name of the built-in role on one group, as clients use it.
pub const GROUP_ADMIN: &str = "GROUP_ADMIN";

/// How high a caller stands with respect to one organization. Nobody grants, changes or removes what
/// stands above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// No role on this organization.
    None,
    /// `ORG_USER_MANAGER`.
    UserManager,
    /// `ORG_ADMIN`.
    Admin,
    /// `ORG_OWNER`.
    Owner,
    /// `GENERIC_MACHINE_USER`.
    Machine,
    /// `SUPER_ADMIN`.
    SuperAdmin,
}

impl From<ManagerRole> for Rank {
    fn from(role: ManagerRole) -> Self {
        match role {
            ManagerRole::OrgUserManager => Self::UserManager,
            ManagerRole::OrgAdmin => Self::Admin,
            ManagerRole::OrgOwner => Self::Owner,
        }
    }
}

impl From<ApplicationRole> for Rank {
    fn from(role: ApplicationRole) -> Self {
        match role {
            ApplicationRole::GenericMachineUser => Self::Machine,
            ApplicationRole::SuperAdmin => Self::SuperAdmin,
        }
    }
}

/// A role that an organization, a group or the application defines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Role {
    /// Unique where it is defined, exact case.
    pub key: RoleKey,
    /// For people.
    pub display_name: RoleName,
    /// What it allows. At most [`Role::MAX_PERMISSIONS`].
    #[serde(default)]
    #[schemars(length(max = Self::MAX_PERMISSIONS))]
    pub allowed_permissions: Vec<Permission>,
}

/// Most roles that can be defined in one place, and most that can be given in one request.
pub const MAX_ROLES: usize = 200;

impl Role {
    /// Most permissions of one role.
    pub const MAX_PERMISSIONS: usize = 200;
    /// Largest sum of the permissions' lengths, in bytes.
    pub const MAX_PERMISSION_BYTES: usize = 12_288;

    /// Checks what the types alone do not: the number of permissions, and that neither key nor
    /// display name could be taken for a built-in role. Returns the field and the message.
    ///
    /// # Errors
    /// With the field within the role and a message.
    pub fn check(&self) -> Result<(), (&'static str, Cow<'static, str>)> {
        // `PUBLIC` is taken too, though nobody holds it; as a display name it misleads nobody.
        if resembles_built_in(self.key.as_str()) || self.key.as_str().eq_ignore_ascii_case("PUBLIC")
        {
            return Err((
                "key",
                "looks like a built-in role: choose another key".into(),
            ));
        }
        if resembles_built_in(self.display_name.as_str()) {
            return Err((
                "displayName",
                "looks like a built-in role: choose another name".into(),
            ));
        }
        if self.allowed_permissions.len() > Self::MAX_PERMISSIONS {
            return Err(("allowedPermissions", "must have at most 200 items".into()));
        }
        if self
            .allowed_permissions
            .iter()
            .map(|p| p.as_str().len())
            .sum::<usize>()
            > Self::MAX_PERMISSION_BYTES
        {
            return Err(("allowedPermissions", "must be at most 12 KiB in all".into()));
        }
        Ok(())
    }
}

const BUILT_IN: [&str; 7] = [
    "SUPERADMIN",
    "GENERICMACHINEUSER",
    "ORGOWNER",
    "ORGADMIN",
    "ORGUSERMANAGER",
    "GROUPADMIN",
    "SESSIONOWNER",
];

/// Whether a text reads like the name of a built-in role: case, separators, digits that look like
/// letters, accents and the common Cyrillic and Greek look-alikes (Unicode TR39's idea of a skeleton)
/// are levelled first.
#[must_use]
pub fn resembles_built_in(text: &str) -> bool {
    let skeleton: String = fold(text)
        .nfd()
        .filter_map(|c| {
            let level = match c {
                '0' | 'о' | 'ο' | 'օ' => 'o',
                '1' | 'l' | '|' | 'і' | 'ι' | 'ı' | 'ӏ' => 'i',
                '3' | 'е' | 'ε' => 'e',
                '4' | 'а' | 'α' => 'a',
                '5' | 'ѕ' => 's',
                '6' | '9' => 'g',
                'р' | 'ρ' => 'p',
                'с' | 'ϲ' => 'c',
                'ԁ' => 'd',
                'м' => 'm',
                'п' | 'ո' => 'n',
                'г' => 'r',
                'ѵ' | 'υ' | 'ս' => 'u',
                'ԝ' | 'ω' => 'w',
                'ɡ' | 'ց' => 'g',
                'н' | 'һ' => 'h',
                'к' | 'κ' => 'k',
                'т' | 'τ' => 't',
                'х' | 'χ' => 'x',
                'у' | 'γ' => 'y',
                other => other,
            };
            level.is_alphanumeric().then(|| level.to_ascii_uppercase())
        })
        .collect();
    // No built-in name has these pairs of its own.
    let skeleton = skeleton.replace("RN", "M").replace("VV", "W");
    BUILT_IN.contains(&skeleton.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_names_are_recognised_in_disguise() {
        for disguise in [
            "ORG_OWNER",
            "org-owner",
            "Org Owner",
            "0RG_0WNER",
            "ОRG_ОWNER",
            "Örg Ówner",
            "super.admin",
            "SUPER_ADM1N",
            "GROUP:ADMIN",
            "SUPER_ADRNIN",
            "ORG_OVVNER",
            "OR6_OWNER",
        ] {
            assert!(resembles_built_in(disguise), "{disguise}");
        }
        for plain in ["editor", "owner", "admin", "org_owner_readonly", "ADMIN"] {
            assert!(!resembles_built_in(plain), "{plain}");
        }
    }

    #[test]
    fn ranks_stand_in_the_documented_order() {
        assert!(
            Rank::SuperAdmin > Rank::Machine && Rank::Machine > Rank::from(ManagerRole::OrgOwner)
        );
        assert!(
            Rank::Owner > Rank::Admin
                && Rank::Admin > Rank::UserManager
                && Rank::UserManager > Rank::None
        );
    }
}
