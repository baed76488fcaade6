//! The roles an organization defines.

use super::checks::check_definitions;
use super::housekeeping::without_roles;
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::refusal::Refusal;
use crate::roles::{MAX_ROLES, Rank, Role};
use crate::state::OrganizationState;
use std::collections::HashSet;
use std::sync::Arc;

/// Gives each named role just the permissions given; roles not named keep their key and lose their
/// permissions.
pub struct SetRoles {
    /// The roles as they shall be.
    pub roles: Vec<Role>,
}

impl Command for SetRoles {
    type Reply = Vec<Arc<Role>>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Owner)?;
        let all = redefined(state.roles.values(), self.roles)?;
        let event = EventDraft::new("organization.roles-set", "organization", state.id).with(
            "roles",
            all.iter().map(|role| role.key.as_str()).collect::<Vec<_>>(),
        );
        let is_new = |role: &&Arc<Role>| state.roles.get(&role.key) != Some(role);
        // Whoever held a role of the application that was deleted a moment ago, and was not reached
        // by the deletion yet, must not come to hold a role of the same key that is made here now.
        let mut changes = without_roles(state, context, |key| {
            all.iter().any(|role| role.key == *key)
                && !state.roles.contains_key(key)
                && !context.application_roles.contains_key(key)
        });
        let new = all.iter().filter(is_new);
        changes.extend(new.map(|role| Change::Role(Arc::clone(role))));
        Ok(Decision::of_changes(all, changes, event))
    }
}

/// All roles of an organization or a group after some were named: these have just the permissions
/// given, the others keep their key and lose theirs. Sorted by key.
pub(super) fn redefined<'a>(
    before: impl Iterator<Item = &'a Arc<Role>>,
    named: Vec<Role>,
) -> Result<Vec<Arc<Role>>, Refusal> {
    check_definitions(&named, "roles")?;
    let keys: HashSet<_> = named.iter().map(|role| role.key.clone()).collect();
    let emptied = before.filter(|role| !keys.contains(&role.key)).map(|role| {
        Arc::new(Role {
            allowed_permissions: Vec::new(),
            ..Role::clone(role)
        })
    });
    let mut all: Vec<Arc<Role>> = emptied.collect();
    all.extend(named.into_iter().map(Arc::new));
    if all.len() > MAX_ROLES {
        let detail = format!(
            "There are at most {MAX_ROLES} roles in one place, counting those kept without permissions."
        );
        return Err(Refusal::conflict(ErrorCode::LimitReached, detail));
    }
    all.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(all)
}
