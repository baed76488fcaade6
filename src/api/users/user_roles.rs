//! The roles a user holds.

use crate::access::lookup::find_user;
use crate::api::Call;
use crate::api::authentication::current_user::organizations_of;
use crate::api::types::path::UserPath;
use crate::api::users::view::HeldRoles;
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, get};
use domain::authorization::{Question, definition};
use domain::error_code::ErrorCode;
use domain::roles::{Rank, Role};
use domain::state::OrganizationState;
use domain::text::Permission;
use domain::user::User;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/users/{userId}/roles")
            .operation("getUserRoles")
            .tag("users")
            .summary("The roles and permissions a user holds.")
            .description("A user manager sees those held in the organizations they manage.")
            .errors(&[ErrorCode::UserNotFound])
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgUserManager,
                    Allow::SessionOwner,
                ],
                Scope::AnyOrganizationOfUser,
            )
            .handle(user_roles),
    ]
}

/// Roles of a user, place by place.
#[derive(Serialize, JsonSchema)]
struct Roles {
    roles: Vec<HeldRoles>,
}

async fn user_roles(call: Call<UserPath>) -> Result<Reply<Roles>, Problem> {
    let (app, user) = (&call.state, call.path.user_id);
    let (person, home) = find_user(app, user).await?;
    let mut organizations = organizations_of(app, user).await?;
    let caller = call.caller.identity()?;
    let sees_all = caller.user.application_role.is_some() || caller.user.id == user;
    if !sees_all {
        organizations.retain(|state| state.rank_of(caller.user.id) >= Rank::UserManager);
    }
    Ok(Reply::ok(Roles {
        roles: held_roles(app, &person, &home, &organizations),
    }))
}

/// What a user holds in the given organizations and their groups. Permissions are listed where a check would find
/// them, and nowhere else.
pub(crate) fn held_roles(
    app: &App,
    person: &User,
    home: &OrganizationState,
    organizations: &[Arc<OrganizationState>],
) -> Vec<HeldRoles> {
    let user = person.id;
    let application_roles = app.core.application_roles();
    let mut held = Vec::new();
    for state in organizations {
        let Some(membership) = state.memberships.get(&user) else {
            continue;
        };
        let question = Question {
            state,
            application_roles: &application_roles,
            user: Some(person),
            is_home_active: home.organization.is_active(),
            user_id: user,
            group: None,
        };
        let counts = question.is_open();
        let roles = membership
            .roles
            .iter()
            .filter_map(|key| definition(state, &application_roles, key));
        held.push(HeldRoles {
            org_id: state.id,
            group_id: None,
            roles: membership.roles.clone(),
            permissions: permissions(roles, counts),
        });
        for part in state.groups_of(user) {
            let roles = part
                .roles
                .iter()
                .filter_map(|key| state.group_roles.get(&(part.group, key.clone())));
            held.push(HeldRoles {
                org_id: state.id,
                group_id: Some(part.group),
                roles: part.roles.clone(),
                permissions: permissions(roles, counts && part.is_active()),
            });
        }
    }
    held
}

fn permissions<'a>(roles: impl Iterator<Item = &'a Arc<Role>>, counts: bool) -> Vec<Permission> {
    if !counts {
        return Vec::new();
    }
    let all: BTreeSet<_> = roles
        .flat_map(|role| role.allowed_permissions.iter().cloned())
        .collect();
    all.into_iter().collect()
}
