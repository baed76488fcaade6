//! The groups of an organization, and the roles they define.

use super::checks::{check_deleted, patched};
use super::roles::redefined;
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft, forbidden};
use crate::error_code::ErrorCode;
use crate::group::{Group, GroupMembership};
use crate::ids::{GroupId, UserId};
use crate::refusal::Refusal;
use crate::roles::{Rank, Role};
use crate::state::OrganizationState;
use crate::text::{Description, Metadata, MetadataPatch, Name, RoleKey, unique_form};
use std::sync::Arc;

/// How high a caller stands with respect to one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum GroupRank {
    /// `GROUP_ADMIN` of it.
    Admin,
    /// `ORG_ADMIN` of its organization, or above: decides who is `GROUP_ADMIN` too.
    Organization,
}

/// The group, to a caller who administers it. Others are refused alike, whether it exists or not.
///
/// # Errors
/// `forbidden`, `group-not-found`.
pub(super) fn administered<'a>(
    state: &'a OrganizationState,
    context: &Context<'_>,
    id: GroupId,
) -> Result<(&'a Arc<Group>, GroupRank), Refusal> {
    let rank = if context.rank(state) >= Rank::Admin {
        GroupRank::Organization
    } else if state.is_group_admin(id, UserId(context.caller.id)) {
        GroupRank::Admin
    } else {
        return Err(forbidden());
    };
    let group = state.groups.get(&id).ok_or_else(Refusal::group_not_found)?;
    Ok((group, rank))
}

/// The same for what `ORG_ADMIN` and above alone may do.
///
/// # Errors
/// `forbidden`, `group-not-found`.
pub(super) fn owned<'a>(
    state: &'a OrganizationState,
    context: &Context<'_>,
    id: GroupId,
) -> Result<&'a Arc<Group>, Refusal> {
    context.require(state, Rank::Admin)?;
    state.groups.get(&id).ok_or_else(Refusal::group_not_found)
}

fn check_name(state: &OrganizationState, id: GroupId, name: &Name) -> Result<(), Refusal> {
    match state.group_names.get(&*unique_form(name.as_str())) {
        Some(other) if *other != id => Err(Refusal::conflict(
            ErrorCode::GroupNameTaken,
            "Another group of the organization has this name, perhaps in another case: choose another one.",
        )
        .about("name")),
        _ => Ok(()),
    }
}

fn keys(roles: &[Arc<Role>]) -> Vec<&str> {
    roles.iter().map(|role| role.key.as_str()).collect()
}

/// Sets up a group.
pub struct SetupGroup {
    /// Its id, new.
    pub id: GroupId,
    /// Its name, unique in the organization in any case.
    pub name: Name,
    /// For people.
    pub description: Option<Description>,
    /// A JSON object as compact text; empty for none.
    pub settings: Box<str>,
    /// Flat, string to string.
    pub metadata: Metadata,
    /// Its first roles.
    pub roles: Vec<Role>,
}

impl Command for SetupGroup {
    type Reply = Arc<Group>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Admin)?;
        if state.groups.len() >= Group::MAX_IN_ORGANIZATION {
            let detail = format!(
                "An organization has at most {} groups.",
                Group::MAX_IN_ORGANIZATION
            );
            return Err(Refusal::conflict(ErrorCode::LimitReached, detail));
        }
        check_name(state, self.id, &self.name)?;
        let roles = redefined(std::iter::empty(), self.roles)?;
        let group = Arc::new(Group {
            id: self.id,
            name: self.name,
            description: self.description,
            settings: self.settings,
            metadata: self.metadata,
            created_at: context.now,
            changed_at: context.now,
        });
        let event = EventDraft::new("group.created", "group", group.id)
            .with("name", &group.name)
            .with("roles", keys(&roles));
        let mut changes = vec![Change::Group(Arc::clone(&group))];
        changes.extend(
            roles
                .into_iter()
                .map(|role| Change::GroupRole(group.id, role)),
        );
        Ok(Decision::of(group, changes, event))
    }
}

/// Changes a group; what is `None` stays.
pub struct UpdateGroup {
    /// Which.
    pub id: GroupId,
    /// Its name.
    pub name: Option<Name>,
    /// For people; `Some(None)` for none from now on.
    #[allow(
        clippy::option_option,
        reason = "left out, null and a value are three things"
    )]
    pub description: Option<Option<Description>>,
    /// A JSON object as compact text; empty for none from now on.
    pub settings: Option<Box<str>>,
    /// Changes the metadata.
    pub metadata: Option<MetadataPatch>,
    /// As in [`SetGroupRoles`], and for whom that is.
    pub roles: Option<Vec<Role>>,
}

impl Command for UpdateGroup {
    type Reply = Arc<Group>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let (before, rank) = administered(state, context, self.id)?;
        if self.roles.is_some() && rank < GroupRank::Organization {
            return Err(Refusal::forbidden(
                ErrorCode::RoleAboveOwn,
                "What the roles of a group allow is for ORG_ADMIN and above to say: leave out `roles`.",
            ));
        }
        let mut group = Group::clone(before);
        if let Some(name) = self.name {
            check_name(state, self.id, &name)?;
            group.name = name;
        }
        if let Some(description) = self.description {
            group.description = description;
        }
        if let Some(settings) = self.settings {
            group.settings = settings;
        }
        if let Some(patch) = &self.metadata {
            group.metadata = patched(patch, &group.metadata)?;
        }
        let roles = self
            .roles
            .map(|roles| redefined(state.roles_of_group(self.id), roles))
            .transpose()?;
        let role_changes: Vec<_> =
            different(state, self.id, roles.as_deref().unwrap_or_default()).collect();
        if group == **before && role_changes.is_empty() {
            return Ok(Decision::reply(Arc::clone(before)));
        }
        group.changed_at = context.now;
        let mut event = EventDraft::new("group.updated", "group", self.id)
            .with("nameChanged", group.name != before.name)
            .with(
                "descriptionChanged",
                group.description != before.description,
            )
            .with("settingsChanged", group.settings != before.settings)
            .with("metadataChanged", group.metadata != before.metadata);
        let group = Arc::new(group);
        let mut changes = vec![Change::Group(Arc::clone(&group))];
        if let Some(roles) = &roles {
            event = event.with("roles", keys(roles));
        }
        changes.extend(role_changes);
        Ok(Decision::of(group, changes, event))
    }
}

/// Gives each named role of a group just the permissions given; roles not named keep their key and
/// lose their permissions.
pub struct SetGroupRoles {
    /// Which group.
    pub id: GroupId,
    /// The roles as they shall be.
    pub roles: Vec<Role>,
}

impl Command for SetGroupRoles {
    type Reply = Vec<Arc<Role>>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        owned(state, context, self.id)?;
        let roles = redefined(state.roles_of_group(self.id), self.roles)?;
        let event =
            EventDraft::new("group.roles-set", "group", self.id).with("roles", keys(&roles));
        let changes = different(state, self.id, &roles).collect();
        Ok(Decision::of_changes(roles, changes, event))
    }
}

fn different<'a>(
    state: &'a OrganizationState,
    group: GroupId,
    roles: &'a [Arc<Role>],
) -> impl Iterator<Item = Change> + 'a {
    roles
        .iter()
        .filter(move |role| state.group_roles.get(&(group, role.key.clone())) != Some(*role))
        .map(move |role| Change::GroupRole(group, Arc::clone(role)))
}

/// Deletes roles of a group and takes them from all who hold them, at once.
pub struct DeleteGroupRoles {
    /// Which group.
    pub id: GroupId,
    /// Their keys.
    pub keys: Vec<RoleKey>,
}

impl Command for DeleteGroupRoles {
    /// How many held one of them.
    type Reply = usize;

    fn decide(
        mut self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<usize>, Refusal> {
        administered(state, context, self.id)?;
        check_deleted(self.keys.iter(), "The group", |key| {
            state.group_roles.contains_key(&(self.id, key.clone()))
        })?;
        self.keys.sort_unstable();
        self.keys.dedup();
        let mut changes: Vec<_> = self
            .keys
            .iter()
            .map(|key| Change::GroupRoleGone(self.id, key.clone()))
            .collect();
        let holds = |part: &&Arc<GroupMembership>| {
            part.roles
                .iter()
                .any(|role| self.keys.binary_search(role).is_ok())
        };
        let without = state.users_of_group(self.id).filter(holds).map(|part| {
            let mut part = GroupMembership::clone(part);
            part.roles
                .retain(|role| self.keys.binary_search(role).is_err());
            part.changed_at = context.now;
            Change::GroupMembership(Arc::new(part))
        });
        let before = changes.len();
        changes.extend(without);
        let holders = changes.len() - before;
        let event = EventDraft::new("group.roles-deleted", "group", self.id)
            .with("roles", &self.keys)
            .with("holders", holders);
        Ok(Decision::of(holders, changes, event))
    }
}

/// Deletes a group with its roles; its users stay in the organization.
pub struct DeleteGroup {
    /// Which.
    pub id: GroupId,
}

impl Command for DeleteGroup {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let group = owned(state, context, self.id)?;
        let users = state
            .users_of_group(self.id)
            .map(|part| Change::GroupMembershipGone(self.id, part.user));
        let mut changes: Vec<_> = users.collect();
        let event = EventDraft::new("group.deleted", "group", self.id)
            .with("name", &group.name)
            .with("users", changes.len());
        changes.extend(
            state
                .roles_of_group(self.id)
                .map(|role| Change::GroupRoleGone(self.id, role.key.clone())),
        );
        changes.push(Change::GroupGone(self.id));
        Ok(Decision::of((), changes, event))
    }
}
