//! Which users a list is to hold.

use crate::app::App;
use domain::ids::{GroupId, UserId};
use domain::state::OrganizationState;
use domain::text::{RoleKey, fold};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;

/// Criteria; all that are given must match. Texts match any part, in any case.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserCriteria {
    /// Part of the first, last or display name.
    pub name: Option<String>,
    /// Part of the address.
    pub email: Option<String>,
    /// Part of a machine's name or a person's address.
    pub user_name: Option<String>,
    /// Just this user.
    pub user_id: Option<UserId>,
    /// Holders of this role, custom or built-in.
    pub role: Option<RoleKey>,
    /// In this state.
    pub user_state: Option<UserState>,
    /// People or machines.
    pub user_type: Option<UserType>,
    /// Whether the address is verified.
    pub is_email_verified: Option<bool>,
    /// In this group.
    pub group_id: Option<GroupId>,
    /// Created at this time or later.
    pub created_after: Option<Timestamp>,
    /// Created before this time.
    pub created_before: Option<Timestamp>,
    /// Signed in at this time or later.
    pub last_sign_in_after: Option<Timestamp>,
}

/// Criteria with their texts folded once.
pub struct UserFilter {
    criteria: UserCriteria,
    now: Timestamp,
}

impl UserFilter {
    /// Makes the criteria ready.
    #[must_use]
    pub fn new(mut criteria: UserCriteria, app: &App) -> Self {
        for text in [
            &mut criteria.name,
            &mut criteria.email,
            &mut criteria.user_name,
        ]
        .into_iter()
        .flatten()
        {
            *text = fold(text);
        }
        Self {
            criteria,
            now: app.actors.clock().now(),
        }
    }

    /// Whether a user matches, as their home knows them; roles and groups are looked at in
    /// `organizations`.
    #[must_use]
    pub fn matches(
        &self,
        user: &User,
        home: &OrganizationState,
        organizations: &[Arc<OrganizationState>],
    ) -> bool {
        let wanted = &self.criteria;
        let credential = home.credentials.get(&user.id);
        let is_locked =
            user.state == UserState::Active && credential.is_some_and(|c| c.is_locked(self.now));
        let state = if is_locked {
            UserState::Locked
        } else {
            user.state
        };
        let signed_in = credential.and_then(|credential| credential.last_sign_in_at);
        wanted.user_id.is_none_or(|id| id == user.id)
            && wanted.user_state.is_none_or(|wanted| wanted == state)
            && wanted
                .user_type
                .is_none_or(|wanted| wanted == user.user_type)
            && wanted
                .is_email_verified
                .is_none_or(|wanted| wanted == user.is_email_verified)
            && wanted
                .created_after
                .is_none_or(|from| user.created_at >= from)
            && wanted.created_before.is_none_or(|to| user.created_at < to)
            && wanted
                .last_sign_in_after
                .is_none_or(|from| signed_in.is_some_and(|at| at >= from))
            && part_of(wanted.user_name.as_deref(), || fold(&user.login))
            && part_of(wanted.email.as_deref(), || {
                if user.user_type == UserType::Human {
                    fold(&user.login)
                } else {
                    String::new()
                }
            })
            && part_of(wanted.name.as_deref(), || {
                fold(&format!(
                    "{} {}\n{}",
                    user.first_name,
                    user.last_name,
                    user.shown_name()
                ))
            })
            && wanted.role.as_ref().is_none_or(|role| {
                organizations
                    .iter()
                    .any(|state| holds(state, user.id, role))
            })
            && wanted.group_id.is_none_or(|group| {
                organizations
                    .iter()
                    .any(|state| state.group_memberships.contains_key(&(group, user.id)))
            })
    }
}

fn part_of(wanted: Option<&str>, text: impl FnOnce() -> String) -> bool {
    wanted.is_none_or(|wanted| text().contains(wanted))
}

fn holds(state: &OrganizationState, user: UserId, role: &RoleKey) -> bool {
    state.memberships.get(&user).is_some_and(|membership| {
        membership.roles.contains(role)
            || membership
                .manager_roles
                .iter()
                .any(|held| held.as_str() == role.as_str())
    })
}
