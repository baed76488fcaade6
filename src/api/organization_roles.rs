//! The roles an organization defines.

use super::Call;
use super::support::OrganizationPath;
use super::views::RoleView;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, put};
use domain::commands::roles::SetRoles;
use domain::ids::OrganizationId;
use domain::roles::Role;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        put("/v1/authorization/organizations/{orgId}/roles")
            .operation("setOrganizationRoles")
            .tag("organizations")
            .summary("Define the organization's roles.")
            .description(
                "Each named role gets just the permissions given; existing roles not named keep their key and lose \
                 their permissions.",
            )
            .errors(&["organization-not-found", "limit-reached"])
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgOwner], Scope::OrganizationInPath)
            .handle(set),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Roles {
    roles: Vec<Role>,
}

#[derive(Serialize, JsonSchema)]
struct Set {
    message: &'static str,
    id: OrganizationId,
    roles: Vec<RoleView>,
}

async fn set(call: Call<OrganizationPath, (), Roles>) -> Result<Reply<Set>, Problem> {
    let id = call.path.org_id;
    let command = SetRoles {
        roles: call.body.roles,
    };
    let roles = call
        .state
        .execute(id, command, &call.caller, call.deadline)
        .await?;
    let roles = roles.iter().map(|role| Role::clone(role)).collect();
    Ok(Reply::ok(Set {
        message: "Roles set.",
        id,
        roles,
    }))
}
