//! The roles an organization defines.

use crate::api::Call;
use crate::api::organizations::dry_run::{
    DryRunQuery, DryRunnable, dry_runnable, execute_or_simulate,
};
use crate::api::organizations::view::{RoleView, role_views};
use crate::api::types::path::OrganizationPath;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, put};
use domain::commands::roles::SetRoles;
use domain::error_code::ErrorCode;
use domain::ids::OrganizationId;
use domain::roles::{MAX_ROLES, Role};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        put("/v1/authorization/organizations/{orgId}/roles")
            .operation("setOrganizationRoles")
            .tag("organizations")
            .summary("Define the organization's roles.")
            .description(dry_runnable!(
                "Each named role gets just the permissions given; existing roles not named keep their key and lose \
                 their permissions."
            ))
            .errors(&[ErrorCode::LimitReached])
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgOwner], Scope::OrganizationInPath)
            .handle(set),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Roles {
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<Role>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganizationRolesSet")]
struct Set {
    message: &'static str,
    id: OrganizationId,
    roles: Vec<RoleView>,
}

async fn set(
    mut call: Call<OrganizationPath, DryRunQuery, Roles>,
) -> Result<Reply<DryRunnable<Set>>, Problem> {
    let id = call.path.org_id;
    let roles = std::mem::take(&mut call.body.roles);
    execute_or_simulate(&call, id, SetRoles { roles }, |roles| Set {
        message: "Roles set.",
        id,
        roles: role_views(&roles),
    })
    .await
}
