//! The roles an application predefines for all its organizations.

use crate::api::Call;
use crate::api::organizations::view::{RoleView, role_views};
use crate::api::types::list::ListMetadata;
use crate::api::types::list::{OnlyPage, invalid_cursor, page_by};
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, delete, get, put};
use domain::commands::application_roles::{DeleteApplicationRoles, SetApplicationRoles};
use domain::error_code::ErrorCode;
use domain::ids::OutboxId;
use domain::roles::{MAX_ROLES, Role};
use domain::text::RoleKey;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const ADMINISTRATORS: &[Allow] = &[Allow::SuperAdmin, Allow::GenericMachineUser];

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/apps/roles")
            .operation("listApplicationRoles")
            .tag("application-roles")
            .summary("List the roles predefined for all organizations.")
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(list),
        put("/v1/authorization/apps/roles")
            .operation("setApplicationRoles")
            .tag("application-roles")
            .summary("Add or replace predefined roles, leaving the rest.")
            .errors(&[ErrorCode::LimitReached, ErrorCode::Conflict])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(set),
        delete("/v1/authorization/apps/roles")
            .operation("deleteApplicationRoles")
            .tag("application-roles")
            .summary("Delete predefined roles; whoever holds them loses them at once.")
            .errors(&[ErrorCode::RoleNotFound])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(remove),
    ]
}

#[derive(Serialize, JsonSchema)]
struct Roles {
    metadata: ListMetadata,
    roles: Vec<RoleView>,
}

async fn list(call: Call<(), OnlyPage>) -> Result<Reply<Roles>, Problem> {
    let all = call.state.core.application_roles();
    let all: Vec<_> = all.values().cloned().collect();
    let parse = |key: &str| RoleKey::parse(key).map_err(|_| invalid_cursor());
    let (found, metadata) = page_by(all, &call.query.page, |role| role.key.clone(), parse)?;
    let roles = role_views(&found);
    Ok(Reply::ok(Roles { metadata, roles }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewRoles {
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<Role>,
}

#[derive(Serialize, JsonSchema)]
struct Set {
    message: &'static str,
    roles: Vec<RoleView>,
}

async fn set(call: Call<(), (), NewRoles>) -> Result<Reply<Set>, Problem> {
    let app = &call.state;
    let command = SetApplicationRoles {
        roles: call.body.roles,
    };
    let roles = app
        .execute(app.root()?, command, &call.caller, call.deadline)
        .await?;
    let roles = role_views(&roles);
    Ok(Reply::ok(Set {
        message: "Roles set.",
        roles,
    }))
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
    keys: Vec<RoleKey>,
}

async fn remove(call: Call<(), (), Keys>) -> Result<Reply<Deleted>, Problem> {
    let (app, keys) = (&call.state, call.body.keys);
    let numbered = keys
        .iter()
        .map(|key| (key.clone(), OutboxId(app.core.next_id())))
        .collect();
    let command = DeleteApplicationRoles { keys: numbered };
    app.execute(app.root()?, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Deleted {
        message: "Roles deleted.",
        keys,
    }))
}
