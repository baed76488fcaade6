//! What people can see of themselves.

use crate::access::lookup::find_user;
use crate::access::visibility::Visibility;
use crate::api::Call;
use crate::api::users::user_roles::held_roles;
use crate::api::users::view::{HeldRoles, UserView};
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, get};
use domain::ids::{GroupId, OrganizationId, SessionId, UserId};
use domain::roles::{GROUP_ADMIN, ManagerRole};
use domain::state::OrganizationState;
use domain::text::RoleKey;
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authentication/users/me")
            .operation("getCurrentUser")
            .tag("authentication")
            .summary("The person whose session calls, with their memberships.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(current_user),
        get("/v1/authentication/users/manager-roles")
            .operation("getCurrentUserManagerRoles")
            .tag("authentication")
            .summary("The built-in roles the calling person holds.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(manager_roles),
        get("/v1/authorization/users/roles")
            .operation("getCurrentUserRoles")
            .tag("users")
            .summary("The roles and permissions the calling person holds.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(roles),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WithMetadata {
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
}

/// An organization somebody is a member of, and the roles held in it.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MembershipView {
    org_id: OrganizationId,
    name: String,
    roles: Vec<RoleKey>,
    manager_roles: Vec<ManagerRole>,
}

/// What a user is in the given organizations.
pub(crate) fn memberships(
    user: UserId,
    organizations: &[Arc<OrganizationState>],
) -> Vec<MembershipView> {
    let memberships = organizations.iter().filter_map(|state| {
        let membership = state.memberships.get(&user)?;
        Some(MembershipView {
            org_id: state.id,
            name: state.organization.name.to_string(),
            roles: membership.roles.clone(),
            manager_roles: membership.manager_roles.clone(),
        })
    });
    memberships.collect()
}

#[derive(Serialize, JsonSchema)]
struct CurrentUser {
    #[serde(flatten)]
    user: UserView,
    memberships: Vec<MembershipView>,
    /// The session that calls.
    session: CurrentSession,
}

/// The session that calls: who has only the cookie could not extend it or sign out otherwise.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct CurrentSession {
    session_id: SessionId,
    org_id: OrganizationId,
    expiration_date: Timestamp,
}

async fn current_user(call: Call<(), WithMetadata>) -> Result<Reply<CurrentUser>, Problem> {
    let app = &call.state;
    let session = call.caller.session().ok_or_else(Problem::forbidden)?;
    let session = CurrentSession {
        session_id: session.id,
        org_id: session.organization,
        expiration_date: session.expires_at,
    };
    let (user, home) = find_user(app, call.caller.identity()?.user.id).await?;
    let view = UserView::new(&user, &home, &Visibility::new(app, &call.caller))
        .with_metadata(&user, call.query.include_metadata);
    let organizations = organizations_of(app, user.id).await?;
    Ok(Reply::ok(CurrentUser {
        user: view,
        memberships: memberships(user.id, &organizations),
        session,
    }))
}

/// The snapshots of all organizations a user is a member of, home first.
///
/// # Errors
/// 503.
pub(crate) async fn organizations_of(
    app: &App,
    user: UserId,
) -> Result<Vec<Arc<OrganizationState>>, Problem> {
    let mut states = Vec::new();
    for id in app.core.directory().organizations_of(user) {
        let state = app.organization(id).await?;
        if state.memberships.contains_key(&user) {
            states.push(state);
        }
    }
    Ok(states)
}

/// Built-in roles held in one place.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct ManagerRolesView {
    /// None for roles on the whole application.
    #[serde(skip_serializing_if = "Option::is_none")]
    org_id: Option<OrganizationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group_id: Option<GroupId>,
    roles: Vec<&'static str>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct AllManagerRoles {
    manager_roles: Vec<ManagerRolesView>,
}

async fn manager_roles(call: Call) -> Result<Reply<AllManagerRoles>, Problem> {
    let user = &call.caller.identity()?.user;
    let mut all = Vec::new();
    if let Some(role) = user.application_role {
        all.push(ManagerRolesView {
            org_id: None,
            group_id: None,
            roles: vec![role.as_str()],
        });
    }
    for state in organizations_of(&call.state, user.id).await? {
        let org_id = Some(state.id);
        if let Some(membership) = state
            .memberships
            .get(&user.id)
            .filter(|m| !m.manager_roles.is_empty())
        {
            let roles = membership
                .manager_roles
                .iter()
                .map(|role| role.as_str())
                .collect();
            all.push(ManagerRolesView {
                org_id,
                group_id: None,
                roles,
            });
        }
        let groups = state
            .groups_of(user.id)
            .filter(|part| part.is_admin && part.is_active());
        all.extend(groups.map(|part| ManagerRolesView {
            org_id,
            group_id: Some(part.group),
            roles: vec![GROUP_ADMIN],
        }));
    }
    Ok(Reply::ok(AllManagerRoles { manager_roles: all }))
}

/// Roles of a user, place by place.
#[derive(Serialize, JsonSchema)]
struct Roles {
    roles: Vec<HeldRoles>,
}

async fn roles(call: Call) -> Result<Reply<Roles>, Problem> {
    let (person, home) = find_user(&call.state, call.caller.identity()?.user.id).await?;
    let organizations = organizations_of(&call.state, person.id).await?;
    Ok(Reply::ok(Roles {
        roles: held_roles(&call.state, &person, &home, &organizations),
    }))
}
