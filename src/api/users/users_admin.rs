//! Users, as administrators of the application manage them.

use crate::access::authenticate::Caller;
use crate::access::lookup::{check_first, find_user};
use crate::access::owner_rule::{absent_owners, keep_owners_elsewhere, of_person};
use crate::api::Call;
use crate::api::types::message::Message;
use crate::api::types::path::UserPath;
use crate::api::users::accounts::{Created, NewUser, create_person, new_machine};
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, delete, post};
use crate::services::Secret;
use crate::services::tokens::ClientSecret;
use actors::CommandRequest;
use domain::commands::checks::{RoleSet, check_may_change, keep_an_owner};
use domain::commands::housekeeping::ForgetMember;
use domain::commands::users::{CreateUser, CreatedBy, DeleteUser, last_super_admin};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, OutboxId, UserId};
use domain::roles::{ApplicationRole, MAX_ROLES, Rank};
use domain::text::{Description, RoleKey, UserName, fold};
use domain::user::UserType;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Instant;

const ADMINISTRATORS: &[Allow] = &[Allow::SuperAdmin, Allow::GenericMachineUser];
/// The role by which a machine manages every organization.
const MACHINE_ROLE: &str = ApplicationRole::GenericMachineUser.as_str();

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/users")
            .operation("createUser")
            .tag("users")
            .summary("Create a person, in the application's own organization or in another.")
            .description("Without a password the person is invited by mail.")
            .errors(&[ErrorCode::EmailTaken, ErrorCode::PasswordPolicy, ErrorCode::UnknownRole, ErrorCode::OrganizationInactive])
            .optional_organization_header()
            .answers(&[201])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(create),
        post("/v1/authorization/machine-users")
            .operation("createMachineUser")
            .tag("users")
            .summary("Create a machine user; its secret is shown this once.")
            .description(
                "Left out, `roles` is `[\"GENERIC_MACHINE_USER\"]`, by which the machine manages every organization. \
                 Other roles are held in the organization that `X-Iam-Orgid` names, else in the application's own.",
            )
            .errors(&[ErrorCode::UserNameTaken, ErrorCode::UnknownRole, ErrorCode::OrganizationInactive])
            .optional_organization_header()
            .answers(&[201])
            .allow(&[Allow::SuperAdmin], Scope::Application)
            .handle(create_machine),
        delete("/v1/authorization/users/{userId}")
            .operation("deleteUser")
            .tag("users")
            .summary("Delete a user for good.")
            .errors(&[ErrorCode::UserNotFound, ErrorCode::LastOwner, ErrorCode::LastSuperAdmin, ErrorCode::RoleAboveOwn])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(remove),
    ]
}

async fn create(call: Call<(), (), NewUser>) -> Result<Reply<Created>, Problem> {
    let app = &call.state;
    let organization = match call.body.org_id {
        Some(id) => id,
        None => call
            .headers
            .organization()
            .map_or_else(|| app.root(), |id| Ok(OrganizationId(id)))?,
    };
    create_person(
        app,
        organization,
        call.body,
        Rank::Machine,
        &call.caller,
        call.deadline,
    )
    .await
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewMachine {
    user_name: UserName,
    description: Option<Description>,
    #[schemars(length(max = MAX_ROLES))]
    roles: Option<Vec<RoleKey>>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct CreatedMachine {
    message: &'static str,
    machine_user_id: UserId,
    client_id: String,
    /// Shown this once.
    #[serde(serialize_with = "Secret::serialize_exposed")]
    client_secret: Secret,
}

async fn create_machine(call: Call<(), (), NewMachine>) -> Result<Reply<CreatedMachine>, Problem> {
    let (app, body) = (&call.state, call.body);
    let organization = call
        .headers
        .organization()
        .map_or_else(|| app.root(), |id| Ok(OrganizationId(id)))?;
    let mut names = body
        .roles
        .unwrap_or_else(|| vec![RoleKey::stored(MACHINE_ROLE)]);
    let manages_all = names.iter().any(|name| name.as_str() == MACHINE_ROLE);
    names.retain(|name| name.as_str() != MACHINE_ROLE);
    let reserved = app
        .core
        .directory()
        .reserve(&fold(body.user_name.as_str()), UserType::Machine);
    let reservation = reserved.map_err(|_| {
        Problem::conflict(
            ErrorCode::UserNameTaken,
            "Another machine has this name: choose another one.",
        )
        .about("userName", "is taken")
    })?;
    let secret = ClientSecret::generate(&*app.common.random);
    let mut user = new_machine(app, organization, &body.user_name, body.description);
    user.application_role = manages_all.then_some(ApplicationRole::GenericMachineUser);
    let id = user.id;
    let command = CreateUser {
        user,
        secret: Some(secret.hash_text().into()),
        roles: RoleSet::new(names, Vec::new())?,
        by: CreatedBy::Manager(Rank::SuperAdmin),
        code: None,
        mail: None,
        session: None,
    };
    let request =
        CommandRequest::new(command, call.caller.for_command(), call.deadline).holding(reservation);
    app.send(organization, request).await?;
    Ok(Reply::created(CreatedMachine {
        message: "Machine user created. Keep the secret: it is not shown again.",
        machine_user_id: id,
        client_id: id.to_string(),
        client_secret: secret.reveal(),
    }))
}

async fn remove(call: Call<UserPath>) -> Result<Reply<Message>, Problem> {
    let (app, id) = (&call.state, call.path.user_id);
    let (user, home) = find_user(app, id).await?;
    // Everything that could refuse is asked before anything changes; each organization checks again.
    check_first(app, &call.caller, |context| {
        check_may_change(&user, &home, context, Rank::Machine)
    })?;
    let still = of_person(app, id).await?;
    let directory = app.core.directory();
    let lease = directory
        .lease_super_admin(id)
        .map_err(|_| last_super_admin())?;
    let (_, home) = find_user(app, id).await?;
    let absent_at_home = absent_owners(app, &home).await?;
    keep_an_owner(&home, id, &absent_at_home)?;
    keep_owners_elsewhere(app, id).await?;
    let is_guest = !directory.guest_of(id).is_empty();
    let command = DeleteUser {
        user: id,
        super_admin_lease: lease.is_some(),
        absent_owners: absent_at_home,
        to_forget: is_guest.then(|| OutboxId(app.core.next_id())),
    };
    let request = CommandRequest::new(command, call.caller.for_command(), call.deadline)
        .holding(lease)
        .holding(still);
    app.send(home.id, request).await?;
    // Nothing of theirs counts any more. Where they were a guest they are taken out at once; what fails
    // here is done by the outbox worker.
    for organization in directory.guest_of(id) {
        take_out(app, organization, id, &call.caller, call.deadline).await;
    }
    Ok(Reply::ok(Message {
        message: "User deleted.",
    }))
}

/// Takes somebody who was deleted out of an organization in which they were a guest.
async fn take_out(
    app: &App,
    organization: OrganizationId,
    user: UserId,
    caller: &Caller,
    deadline: Instant,
) {
    let command = ForgetMember { user };
    // Whoever is gone gives nothing by being left on the list: what cannot be done now does no harm.
    if let Err(problem) = app.execute(organization, command, caller, deadline).await {
        tracing::info!(code = %problem.code(), %organization, %user, "a deleted user's membership");
    }
}
