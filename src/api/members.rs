//! Who belongs to an organization.

use super::Call;
use super::accounts::{Created, NewUser, create_person};
use super::dry_run::{DryRunQuery, Rehearsable, execute_or_rehearse, rehearsable};
use super::support::{
    UserPath, absent_owners, application_role, find_user, named_organization, user_not_found,
};
use super::user_filter::{UserCriteria, UserFilter};
use super::user_search;
use super::views::{ListMetadata, MemberView, UserView};
use crate::app::{App, Server};
use crate::http::authenticate::Caller;
use crate::http::{Allow, Endpoint, PageQuery, Problem, Reply, Scope, delete, get, post, put};
use domain::commands::checks::RoleSet;
use domain::commands::members::{AddMember, RemoveMember, SetMemberRoles};
use domain::commands::users::last_super_admin;
use domain::given::set;
use domain::ids::{OrganizationId, UserId};
use domain::roles::{ApplicationRole, ManagerRole, Rank};
use domain::text::{Metadata, RoleKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Instant;

const MANAGERS: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgOwner,
    Allow::OrgUserManager,
];

pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/organizations/users/{userId}")
            .operation("addOrganizationUser")
            .tag("organizations")
            .summary("Make a user a member of the organization.")
            .description("Built-in roles may be named in `roles` or in `managerRoles`.")
            .errors(&[
                "user-not-found",
                "already-member",
                "unknown-role",
                "role-above-own",
            ])
            .answers(&[201])
            .allow(MANAGERS, Scope::OrganizationInHeader)
            .handle(add),
        delete("/v1/authorization/organizations/users/{userId}")
            .operation("removeOrganizationUser")
            .tag("organizations")
            .summary("Take a member out of the organization, its groups and its sessions.")
            .description("A SUPER_ADMIN stays in their home organization: delete the user instead.")
            .errors(&[
                "user-not-found",
                "role-above-own",
                "last-owner",
                "last-super-admin",
                "conflict",
            ])
            .allow(MANAGERS, Scope::OrganizationInHeader)
            .handle(remove),
        put("/v1/authorization/organizations/{orgId}/members/{userId}")
            .operation("setMemberRoles")
            .tag("organizations")
            .summary("Replace a member's roles.")
            .description(rehearsable!(
                "A left-out `managerRoles` stays. Built-in roles may be named in `roles` too."
            ))
            .errors(&[
                "user-not-found",
                "unknown-role",
                "role-above-own",
                "last-owner",
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
            .description("Without a password the person is invited by mail.")
            .errors(&[
                "email-taken",
                "password-policy",
                "unknown-role",
                "role-above-own",
                "organization-inactive",
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
    roles: Vec<RoleKey>,
    /// Built-in roles.
    manager_roles: Option<Vec<ManagerRole>>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
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
    let (user, _) = find_user(app, user_id).await?;
    let command = AddMember { user, roles };
    let membership = app
        .execute(org_id, command, &call.caller, call.deadline)
        .await?;
    // Somebody deleted meanwhile must not stay behind as a member; `deleteUser` looks from its side.
    if app.actors.directory().home(user_id).is_none() {
        take_back(app, org_id, user_id, &call.caller, call.deadline).await;
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

/// Takes out a member whose account was deleted while they were added.
pub(super) async fn take_back(
    app: &App,
    organization: OrganizationId,
    user: UserId,
    caller: &Caller,
    deadline: Instant,
) {
    let command = RemoveMember {
        user,
        application_role: None,
        absent_owners: Vec::new(),
    };
    // It may have been taken out already from the other side.
    if let Err(problem) = app.execute(organization, command, caller, deadline).await {
        tracing::info!(code = problem.code(), %organization, %user, "a deleted user's membership");
    }
}

async fn remove(call: Call<UserPath>) -> Result<Reply<Changed>, Problem> {
    let (app, user_id) = (&call.state, call.path.user_id);
    let org_id = named_organization(&call.headers)?;
    let application_role = application_role(app, user_id).await?;
    let directory = app.actors.directory();
    if application_role == Some(ApplicationRole::SuperAdmin)
        && call.caller.application_role() == application_role
        && directory.home(user_id) == Some(org_id)
        && directory.super_admins() <= 1
    {
        return Err(last_super_admin().into());
    }
    let _one_by_one = app.owner_locks.of(&[org_id]).await;
    let command = RemoveMember {
        user: user_id,
        application_role,
        absent_owners: absent_owners(app, &*app.organization(org_id).await?).await?,
    };
    app.execute(org_id, command, &call.caller, call.deadline)
        .await?;
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
    roles: Vec<RoleKey>,
    /// Built-in roles; stay when left out.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "Vec<ManagerRole>", default)]
    manager_roles: Option<Vec<ManagerRole>>,
}

async fn set_roles(
    mut call: Call<MemberPath, DryRunQuery, NewRoles>,
) -> Result<Reply<Rehearsable<Changed>>, Problem> {
    let MemberPath { org_id, user_id } = call.path;
    let app = &call.state;
    let manager_roles = call.body.manager_roles.take();
    let is_given = manager_roles.is_some();
    let roles = RoleSet::new(
        std::mem::take(&mut call.body.roles),
        manager_roles.unwrap_or_default(),
    )?;
    let replaces_manager_roles = is_given || !roles.manager_roles.is_empty();
    let _one_by_one = app.owner_locks.of(&[org_id]).await;
    let command = SetMemberRoles {
        user: user_id,
        roles,
        replaces_manager_roles,
        application_role: application_role(app, user_id).await?,
        absent_owners: absent_owners(app, &*app.organization(org_id).await?).await?,
    };
    execute_or_rehearse(&call, org_id, command, |membership| Changed {
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
struct Users {
    metadata: ListMetadata,
    users: Vec<UserView>,
}

async fn list(call: Call<(), ListQuery>) -> Result<Reply<Users>, Problem> {
    let app = &call.state;
    let state = app.organization(named_organization(&call.headers)?).await?;
    let criteria = call.query.criteria.with(call.query.metadata);
    let filter = UserFilter::new(criteria, app);
    let (found, metadata) = user_search::members(app, &state, filter, &call.query.page).await?;
    let users = user_search::as_members(app, &state, &found, call.query.include_metadata);
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
