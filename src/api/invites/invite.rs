//! The six operations that invite.

use super::invitation::{Body, NewInvite, Place, invite};
use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::types::path::OrganizationPath;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, post};
use domain::commands::checks::RoleSet;
use domain::commands::invites::Grant;
use domain::error_code::ErrorCode;
use domain::ids::{GroupId, UserId};
use domain::roles::{GROUP_ADMIN, ManagerRole, Rank};
use domain::text::RoleKey;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const DESCRIPTION: &str = "Somebody known gets the role at once and a notice by mail; somebody new is created and \
     mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is \
     given to nobody by an address they never verified.";

const ERRORS: &[ErrorCode] = &[
    ErrorCode::AlreadyMember,
    ErrorCode::UnknownRole,
    ErrorCode::RoleAboveOwn,
    ErrorCode::OwnerUnverified,
    ErrorCode::UserInactive,
    ErrorCode::AccountExists,
    ErrorCode::EmailTaken,
    ErrorCode::OrganizationInactive,
];

const GROUP_ERRORS: &[ErrorCode] = &[
    ErrorCode::AlreadyMember,
    ErrorCode::UnknownRole,
    ErrorCode::RoleAboveOwn,
    ErrorCode::OwnerUnverified,
    ErrorCode::UserInactive,
    ErrorCode::AccountExists,
    ErrorCode::EmailTaken,
    ErrorCode::OrganizationInactive,
    ErrorCode::GroupNotFound,
    ErrorCode::LimitReached,
];

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/organizations/{orgId}/members")
            .operation("inviteOrganizationUser")
            .tag("invites")
            .summary("Invite somebody to the organization, with custom roles.")
            .description(DESCRIPTION)
            .errors(ERRORS)
            .answers(&[201])
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgAdmin,
                    Allow::OrgUserManager,
                ],
                Scope::OrganizationInPath,
            )
            .handle(user),
        post("/v1/authorization/organizations/{orgId}/managers")
            .operation("inviteOrganizationUserManager")
            .tag("invites")
            .summary("Invite an ORG_USER_MANAGER.")
            .description(DESCRIPTION)
            .errors(ERRORS)
            .answers(&[201])
            .allow(
                &[Allow::SuperAdmin, Allow::OrgAdmin],
                Scope::OrganizationInPath,
            )
            .handle(manager),
        post("/v1/authorization/organizations/{orgId}/admins")
            .operation("inviteOrganizationAdmin")
            .tag("invites")
            .summary("Invite an ORG_ADMIN.")
            .description(DESCRIPTION)
            .errors(ERRORS)
            .answers(&[201])
            .allow(
                &[Allow::SuperAdmin, Allow::OrgAdmin],
                Scope::OrganizationInPath,
            )
            .handle(admin),
        post("/v1/authorization/organizations/groups/{groupId}/members")
            .operation("inviteGroupUser")
            .tag("invites")
            .summary("Invite somebody to a group, with roles of the group.")
            .description(DESCRIPTION)
            .errors(GROUP_ERRORS)
            .answers(&[201])
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgAdmin,
                    Allow::GroupAdmin,
                ],
                Scope::Group,
            )
            .handle(group_user),
        post("/v1/authorization/organizations/groups/{groupId}/admins")
            .operation("inviteGroupAdmin")
            .tag("invites")
            .summary("Invite a GROUP_ADMIN.")
            .description(DESCRIPTION)
            .errors(GROUP_ERRORS)
            .answers(&[201])
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgAdmin,
                ],
                Scope::Group,
            )
            .handle(group_admin),
        post("/v1/authorization/users/invite")
            .operation("invitePrivilegedUser")
            .tag("invites")
            .summary("Invite a SUPER_ADMIN of the application.")
            .description(DESCRIPTION)
            .errors(ERRORS)
            .answers(&[201])
            .allow(&[Allow::SuperAdmin], Scope::Application)
            .handle(privileged),
    ]
}

/// Who is invited now.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InvitationReply")]
pub(crate) struct UserInvited {
    message: &'static str,
    user_id: UserId,
}

impl UserInvited {
    fn reply((user_id, is_new): (UserId, bool)) -> Reply<Self> {
        let message = if is_new {
            "Invited: a code is on its way by mail."
        } else {
            "The person is known and has the role now."
        };
        Reply::created(Self { message, user_id })
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct GroupPath {
    group_id: GroupId,
}

async fn user(call: Call<OrganizationPath, (), Body>) -> Result<Reply<UserInvited>, Problem> {
    let (invite_body, named) = call.body.taken(&call.caller)?;
    let roles = RoleSet::new(named, Vec::new())?;
    if !roles.manager_roles.is_empty() {
        return Err(Problem::invalid(
            "role",
            "must be a custom role: built-in ones have an operation of their own",
        ));
    }
    let grant = Grant::Organization(roles, Rank::UserManager);
    let place = Place::Organization(call.path.org_id);
    sent(
        &call.state,
        &call.caller,
        invite_body,
        place,
        grant,
        call.deadline,
    )
    .await
}

async fn manager(call: Call<OrganizationPath, (), Body>) -> Result<Reply<UserInvited>, Problem> {
    built_in(call, ManagerRole::OrgUserManager).await
}

async fn admin(call: Call<OrganizationPath, (), Body>) -> Result<Reply<UserInvited>, Problem> {
    built_in(call, ManagerRole::OrgAdmin).await
}

async fn built_in(
    call: Call<OrganizationPath, (), Body>,
    role: ManagerRole,
) -> Result<Reply<UserInvited>, Problem> {
    let (body, named) = call.body.taken(&call.caller)?;
    only(&named, role.as_str())?;
    let grant = Grant::Organization(RoleSet::new(Vec::new(), vec![role])?, Rank::Admin);
    let place = Place::Organization(call.path.org_id);
    sent(&call.state, &call.caller, body, place, grant, call.deadline).await
}

async fn group_user(call: Call<GroupPath, (), Body>) -> Result<Reply<UserInvited>, Problem> {
    let organization = named_organization(&call.headers)?;
    let (body, named) = call.body.taken(&call.caller)?;
    if named.iter().any(|name| name.as_str() == GROUP_ADMIN) {
        return Err(Problem::invalid("role", "must be a role of the group"));
    }
    let grant = Grant::Group(call.path.group_id, named, false);
    let place = Place::Organization(organization);
    sent(&call.state, &call.caller, body, place, grant, call.deadline).await
}

async fn group_admin(call: Call<GroupPath, (), Body>) -> Result<Reply<UserInvited>, Problem> {
    let organization = named_organization(&call.headers)?;
    let (body, named) = call.body.taken(&call.caller)?;
    only(&named, GROUP_ADMIN)?;
    let grant = Grant::Group(call.path.group_id, Vec::new(), true);
    let place = Place::Organization(organization);
    sent(&call.state, &call.caller, body, place, grant, call.deadline).await
}

async fn privileged(call: Call<(), (), Body>) -> Result<Reply<UserInvited>, Problem> {
    let (body, named) = call.body.taken(&call.caller)?;
    only(&named, "SUPER_ADMIN")?;
    sent(
        &call.state,
        &call.caller,
        body,
        Place::Home,
        Grant::SuperAdmin,
        call.deadline,
    )
    .await
}

/// Refuses roles beside the one that the operation gives; none named means that one.
fn only(named: &[RoleKey], role: &str) -> Result<(), Problem> {
    if named.iter().all(|name| name.as_str() == role) {
        return Ok(());
    }
    Err(Problem::invalid("role", format!("must be {role}")))
}

async fn sent(
    app: &std::sync::Arc<crate::app::App>,
    caller: &crate::access::authenticate::Caller,
    body: NewInvite,
    place: Place,
    grant: Grant,
    deadline: std::time::Instant,
) -> Result<Reply<UserInvited>, Problem> {
    invite(app, caller, body, place, grant, deadline)
        .await
        .map(UserInvited::reply)
}
