//! Who belongs to an organization.

use crate::access::lookup::{
    application_role, check_first, find_user, named_organization, user_not_found,
};
use crate::access::owner_rule::absent_owners;
use crate::access::visibility::Visibility;
use crate::api::Call;
use crate::api::organizations::dry_run::{
    DryRunQuery, DryRunnable, dry_runnable, execute_or_simulate_holding,
};
use crate::api::organizations::view::MemberView;
use crate::api::types::list::ListMetadata;
use crate::api::types::path::UserPath;
use crate::api::users::accounts::{Created, NewUser, create_person};
use crate::api::users::user_filter::{UserCriteria, UserFilter};
use crate::api::users::user_search;
use crate::api::users::view::UserView;
use crate::app::Server;
use crate::http::{Allow, Endpoint, PageQuery, Problem, Reply, Scope, delete, get, post, put};
use actors::CommandRequest;
use domain::commands::checks::{AbsentOwners, RoleSet, check_may_manage};
use domain::commands::members::{AddMember, RemoveMember, SetMemberRoles};
use domain::commands::users::last_super_admin;
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::patch::set;
use domain::roles::{ApplicationRole, MAX_ROLES, ManagerRole, Rank};
use domain::text::{Metadata, RoleKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const MANAGERS: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgOwner,
    Allow::OrgUserManager,
];

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/organizations/users/{userId}")
            .operation("addOrganizationUser")
            .tag("organizations")
            .summary("Make a user a member of the organization.")
            .description("Built-in roles may be named in `roles` or in `managerRoles`. Somebody who lives elsewhere is made ORG_OWNER by SUPER_ADMIN or GENERIC_MACHINE_USER only.")
            .errors(&[
                ErrorCode::UserNotFound,
                ErrorCode::AlreadyMember,
                ErrorCode::UnknownRole,
                ErrorCode::RoleAboveOwn,
                ErrorCode::OwnerFromElsewhere,
            ])
            .answers(&[201])
            .allow(MANAGERS, Scope::OrganizationInHeader)
            .handle(add),
        delete("/v1/authorization/organizations/users/{userId}")
            .operation("removeOrganizationUser")
            .tag("organizations")
            .summary("Take a member out of the organization, its groups and its sessions.")
            .description("A SUPER_ADMIN or GENERIC_MACHINE_USER stays in the home organization: delete the user instead.")
            .errors(&[
                ErrorCode::UserNotFound,
                ErrorCode::RoleAboveOwn,
                ErrorCode::LastOwner,
                ErrorCode::LastSuperAdmin,
                ErrorCode::Conflict,
            ])
            .allow(MANAGERS, Scope::OrganizationInHeader)
            .handle(remove),
        put("/v1/authorization/organizations/{orgId}/members/{userId}")
            .operation("setMemberRoles")
            .tag("organizations")
            .summary("Replace a member's roles.")
            .description(dry_runnable!(
                "A left-out `managerRoles` stays. Built-in roles may be named in `roles` too. Nobody makes an owner of somebody who lives elsewhere but SUPER_ADMIN and GENERIC_MACHINE_USER; an ORG_USER_MANAGER gives themself no further role."
            ))
            .errors(&[
                ErrorCode::UserNotFound,
                ErrorCode::UnknownRole,
                ErrorCode::RoleAboveOwn,
                ErrorCode::OwnerFromElsewhere,
                ErrorCode::LastOwner,
            ])
            .allow(MANAGERS, Scope::OrganizationInPath)
            .handle(set_roles),
        get("/v1/authorization/organizations/users")
            .operation("listOrganizationUsers")
            .tag("organizations")
            .summary("List the members of the organization.")
            .allow(MANAGERS, Scope::OrganizationInHeader)
            .handle(list),
        post("/v2/authorization/organizations/users")
            .operation("createOrganizationUser")
            .tag("users")
            .summary("Create a person in the organization.")
            .description("Without a password the person is invited by mail. `isEmailVerified` is for SUPER_ADMIN and GENERIC_MACHINE_USER.")
            .errors(&[
                ErrorCode::EmailTaken,
                ErrorCode::PasswordPolicy,
                ErrorCode::UnknownRole,
                ErrorCode::RoleAboveOwn,
                ErrorCode::VerificationNotAllowed,
                ErrorCode::OrganizationInactive,
            ])
            .answers(&[201])
            .allow(MANAGERS, Scope::OrganizationInHeader)
            .handle(create),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Roles {
    /// Custom, predefined or built-in roles.
    #[serde(default)]
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<RoleKey>,
    /// Built-in roles.
    manager_roles: Option<Vec<ManagerRole>>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "MembershipReply")]
struct Changed {
    message: &'static str,
    user_id: UserId,
    org_id: OrganizationId,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<MemberView>,
}

async fn add(call: Call<UserPath, (), Roles>) -> Result<Reply<Changed>, Problem> {
    let (app, user_id) = (&call.state, call.path.user_id);
    let org_id = named_organization(&call.headers)?;
    let roles = RoleSet::new(call.body.roles, call.body.manager_roles.unwrap_or_default())?;
    let (user, home) = find_user(app, user_id).await?;
    let command = AddMember { user, roles };
    let mut still = None;
    if command.roles.makes_owner() && home.id != org_id {
        let state = app.organization(org_id).await?;
        check_first(app, &call.caller, |context| command.check(&state, context))?;
        still = Some(app.owner_locks.of(&[home.id]).await);
        // Who was deleted meanwhile becomes owner of nothing.
        find_user(app, user_id).await?;
    }
    let request =
        CommandRequest::new(command, call.caller.for_command(), call.deadline).holding(still);
    let membership = app.send(org_id, request).await?;
    // Who was deleted meanwhile does not stay a member: the commit itself saw to that.
    if app.core.directory().home(user_id).is_none() {
        return Err(user_not_found());
    }
    let member = Some(MemberView::new(&membership));
    Ok(Reply::created(Changed {
        message: "User added to the organization.",
        user_id,
        org_id,
        member,
    }))
}

async fn remove(call: Call<UserPath>) -> Result<Reply<Changed>, Problem> {
    let (app, user_id) = (&call.state, call.path.user_id);
    let org_id = named_organization(&call.headers)?;
    let application_role = application_role(app, user_id).await?;
    let directory = app.core.directory();
    if application_role == Some(ApplicationRole::SuperAdmin)
        && call.caller.application_role() == application_role
        && directory.home(user_id) == Some(org_id)
        && directory.super_admins() <= 1
    {
        return Err(last_super_admin().into());
    }
    let state = app.organization(org_id).await?;
    let (mut still, mut absent) = (None, AbsentOwners::All);
    if state.owners.contains(&user_id) {
        check_first(app, &call.caller, |context| {
            check_may_manage(user_id, application_role, &state, context)
        })?;
        still = Some(app.owner_locks.of(&[org_id]).await);
        absent = absent_owners(app, &*app.organization(org_id).await?).await?;
    }
    let command = RemoveMember {
        user: user_id,
        application_role,
        absent_owners: absent,
    };
    let request =
        CommandRequest::new(command, call.caller.for_command(), call.deadline).holding(still);
    app.send(org_id, request).await?;
    Ok(Reply::ok(Changed {
        message: "User removed from the organization.",
        user_id,
        org_id,
        member: None,
    }))
}

#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct MemberPath {
    org_id: OrganizationId,
    user_id: UserId,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewRoles {
    /// Custom, predefined or built-in roles.
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<RoleKey>,
    /// Built-in roles; stay when left out.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "Vec<ManagerRole>", default)]
    manager_roles: Option<Vec<ManagerRole>>,
}

async fn set_roles(
    mut call: Call<MemberPath, DryRunQuery, NewRoles>,
) -> Result<Reply<DryRunnable<Changed>>, Problem> {
    let MemberPath { org_id, user_id } = call.path;
    let app = &call.state;
    let manager_roles = call.body.manager_roles.take();
    let is_given = manager_roles.is_some();
    let roles = RoleSet::new(
        std::mem::take(&mut call.body.roles),
        manager_roles.unwrap_or_default(),
    )?;
    let replaces_manager_roles = is_given || !roles.manager_roles.is_empty();
    let application_role = application_role(app, user_id).await?;
    let state = app.organization(org_id).await?;
    let before = state.memberships.get(&user_id);
    let guest = before.filter(|member| member.home != org_id && roles.makes_owner());
    let takes_owner =
        state.owners.contains(&user_id) && replaces_manager_roles && !roles.makes_owner();
    let (mut still, mut absent) = (None, AbsentOwners::All);
    // Whose roles are no owner's business needs no lock: many can be changed at once.
    if takes_owner || guest.is_some() {
        check_first(app, &call.caller, |context| {
            check_may_manage(user_id, application_role, &state, context)
        })?;
        let place = guest.map_or(org_id, |member| member.home);
        still = Some(app.owner_locks.of(&[place]).await);
        absent = absent_owners(app, &*app.organization(org_id).await?).await?;
    }
    if guest.is_some() {
        // Who is being deleted meanwhile becomes owner of nothing.
        find_user(app, user_id).await?;
    }
    let command = SetMemberRoles {
        user: user_id,
        roles,
        replaces_manager_roles,
        application_role,
        absent_owners: absent,
    };
    execute_or_simulate_holding(&call, org_id, command, still, |membership| Changed {
        message: "Roles set.",
        user_id,
        org_id,
        member: Some(MemberView::new(&membership)),
    })
    .await
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ListQuery {
    #[serde(flatten)]
    page: PageQuery,
    #[serde(flatten)]
    criteria: UserCriteria,
    /// All of these pairs.
    metadata: Option<Metadata>,
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganizationUserPage")]
struct Users {
    metadata: ListMetadata,
    users: Vec<UserView>,
}

async fn list(call: Call<(), ListQuery>) -> Result<Reply<Users>, Problem> {
    let app = &call.state;
    let state = app.organization(named_organization(&call.headers)?).await?;
    let criteria = call.query.criteria.with(call.query.metadata);
    let filter = UserFilter::new(criteria, app);
    let visibility = Visibility::new(app, &call.caller).within(state.id);
    let (found, metadata) =
        user_search::members(app, &visibility, &state, filter, &call.query.page).await?;
    let users = user_search::as_members(&visibility, &state, &found, call.query.include_metadata);
    Ok(Reply::ok(Users { metadata, users }))
}

async fn create(call: Call<(), (), NewUser>) -> Result<Reply<Created>, Problem> {
    let organization = named_organization(&call.headers)?;
    if call.body.org_id.is_some_and(|id| id != organization) {
        return Err(Problem::invalid(
            "orgId",
            "names another organization than the header X-Iam-Orgid",
        ));
    }
    create_person(
        &call.state,
        organization,
        call.body,
        Rank::UserManager,
        &call.caller,
        call.deadline,
    )
    .await
}
