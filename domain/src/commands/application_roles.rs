//! The roles an application predefines for all its organizations. Decided in the root organization.

use super::checks::{check_definitions, check_deleted};
use crate::change::{Change, OutboxItem, OutboxTask};
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::ids::OutboxId;
use crate::refusal::Refusal;
use crate::roles::{MAX_ROLES, Rank, Role};
use crate::state::OrganizationState;
use crate::text::RoleKey;
use std::sync::Arc;

/// Adds or replaces the named roles and leaves the rest.
pub struct SetApplicationRoles {
    /// The roles.
    pub roles: Vec<Role>,
}

impl Command for SetApplicationRoles {
    type Reply = Vec<Arc<Role>>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Machine)?;
        check_definitions(&self.roles, "roles")?;
        // Whoever held the old role must not come to hold the new one of the same key.
        let is_leaving = |key: &RoleKey| {
            state
                .outbox
                .values()
                .any(|item| matches!(&item.task, OutboxTask::DropApplicationRole(k) if k == key))
        };
        if let Some(place) = self.roles.iter().position(|role| is_leaving(&role.key)) {
            return Err(Refusal::conflict(ErrorCode::Conflict, "A deleted role of this key is still being taken from its holders: try again in a moment.")
                .about(format!("roles[{place}].key")));
        }
        let mut all = state.application_roles.clone();
        let is_new = |role: &Role| {
            state.application_roles.get(&role.key).map(|known| &**known) != Some(role)
        };
        let changed = self.roles.into_iter().filter(is_new).map(Arc::new);
        let changed: Vec<_> = changed.collect();
        for role in &changed {
            all.insert(role.key.clone(), Arc::clone(role));
        }
        if all.len() > MAX_ROLES {
            return Err(Refusal::conflict(
                ErrorCode::LimitReached,
                format!("An application has at most {MAX_ROLES} roles."),
            ));
        }
        let event = EventDraft::new("application.roles-set", "application", state.id).with(
            "roles",
            changed
                .iter()
                .map(|role| role.key.as_str())
                .collect::<Vec<_>>(),
        );
        let changes = changed.into_iter().map(Change::ApplicationRole).collect();
        Ok(Decision::of_changes(
            all.values().cloned().collect(),
            changes,
            event,
        ))
    }
}

/// Deletes roles by key. Holders lose them at once, because a role without a definition gives
/// nothing; that their memberships forget the key is done afterwards through the outbox.
pub struct DeleteApplicationRoles {
    /// The keys, each with the id its outbox item will have.
    pub keys: Vec<(RoleKey, OutboxId)>,
}

impl Command for DeleteApplicationRoles {
    type Reply = Vec<OutboxItem>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Machine)?;
        let keys = self.keys.iter().map(|(key, _)| key);
        check_deleted(keys, "The application", |key| {
            state.application_roles.contains_key(key)
        })?;
        let mut changes = Vec::new();
        let mut items: Vec<OutboxItem> = Vec::new();
        for (key, id) in &self.keys {
            let task = OutboxTask::DropApplicationRole(key.clone());
            if items.iter().any(|item| item.task == task) {
                continue;
            }
            let item = OutboxItem::new(*id, context.now, task);
            changes.push(Change::ApplicationRoleGone(key.clone()));
            changes.push(Change::Outbox(Arc::new(item.clone())));
            items.push(item);
        }
        let event = EventDraft::new("application.roles-deleted", "application", state.id).with(
            "roles",
            self.keys
                .iter()
                .map(|(key, _)| key.as_str())
                .collect::<Vec<_>>(),
        );
        Ok(Decision::of(items, changes, event))
    }
}
