//! The roles a group defines.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::groups::group::{GROUP, GroupPath, ORGANIZATION};
use crate::api::organizations::dry_run::{
    DryRunQuery, DryRunnable, dry_runnable, execute_or_simulate,
};
use crate::api::organizations::view::{RoleView, role_views};
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, Scope, delete, put};
use domain::commands::groups::{DeleteGroupRoles, SetGroupRoles};
use domain::error_code::ErrorCode;
use domain::ids::GroupId;
use domain::roles::{MAX_ROLES, Role};
use domain::text::RoleKey;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        put("/v1/authorization/organizations/groups/{groupId}/roles")
            .operation("setGroupRoles")
            .tag("groups")
            .summary("Define a group's roles.")
            .description(dry_runnable!(
                "Each named role gets just the permissions given; existing roles not named keep their key and lose their \
                 permissions."
            ))
            .errors(&[ErrorCode::GroupNotFound, ErrorCode::LimitReached])
            .allow(ORGANIZATION, Scope::Group)
            .handle(set),
        delete("/v1/authorization/organizations/groups/{groupId}/roles")
            .operation("deleteGroupRoles")
            .tag("groups")
            .summary("Delete roles of a group.")
            .description("All who hold one lose it at once.")
            .errors(&[ErrorCode::GroupNotFound, ErrorCode::RoleNotFound])
            .allow(GROUP, Scope::Group)
            .handle(remove),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Roles {
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<Role>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GroupRolesSet")]
struct Set {
    message: &'static str,
    id: GroupId,
    roles: Vec<RoleView>,
}

async fn set(
    mut call: Call<GroupPath, DryRunQuery, Roles>,
) -> Result<Reply<DryRunnable<Set>>, Problem> {
    let id = call.path.group_id;
    let organization = named_organization(&call.headers)?;
    let roles = std::mem::take(&mut call.body.roles);
    let command = SetGroupRoles { id, roles };
    execute_or_simulate(&call, organization, command, |roles| Set {
        message: "Roles set.",
        id,
        roles: role_views(&roles),
    })
    .await
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Keys {
    #[schemars(length(min = 1, max = MAX_ROLES))]
    keys: Vec<RoleKey>,
}

#[derive(Serialize, JsonSchema)]
struct Deleted {
    message: &'static str,
    id: GroupId,
    keys: Vec<RoleKey>,
    /// How many held one of them.
    holders: usize,
}

async fn remove(call: Call<GroupPath, (), Keys>) -> Result<Reply<Deleted>, Problem> {
    let (id, keys) = (call.path.group_id, call.body.keys);
    let organization = named_organization(&call.headers)?;
    let command = DeleteGroupRoles {
        id,
        keys: keys.clone(),
    };
    let holders = call
        .state
        .execute(organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Deleted {
        message: "Roles deleted.",
        id,
        keys,
        holders,
    }))
}
