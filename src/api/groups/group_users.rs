//! Who is in a group: its users, and those privileged in it.

use crate::access::lookup::{find_user, named_organization};
use crate::access::visibility::Visibility;
use crate::api::Call;
use crate::api::groups::group::{GROUP, GroupPath, ORGANIZATION};
use crate::api::groups::group_views::{GroupMemberView, GroupUserView, PartView, manager_roles};
use crate::api::organizations::dry_run::{
    DryRunQuery, DryRunnable, dry_runnable, execute_or_simulate,
};
use crate::api::types::list::ListMetadata;
use crate::api::types::list::{OnlyPage, page};
use crate::api::users::user_filter::{UserCriteria, UserFilter};
use crate::api::users::user_search::{self, Found};
use crate::api::users::view::UserView;
use crate::app::{App, Server};
use crate::http::{Endpoint, PageQuery, Problem, Reply, RequestHeaders, Scope, delete, get, put};
use domain::command::Command;
use domain::commands::group_users::{
    GroupUserRoles, RemoveGroupMember, RemoveGroupUser, SetGroupUserState, SetGroupUsersRoles,
};
use domain::error_code::ErrorCode;
use domain::group::GroupMembership;
use domain::ids::{GroupId, UserId};
use domain::membership::MembershipState;
use domain::patch::set;
use domain::refusal::Refusal;
use domain::roles::MAX_ROLES;
use domain::state::OrganizationState;
use domain::text::RoleKey;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        put("/v1/authorization/organizations/groups/{groupId}/users/roles")
            .operation("setGroupUsersRoles")
            .tag("groups")
            .summary("Replace users' roles in a group, all or nothing.")
            .description(dry_runnable!(
                "Members of the organization who were not in the group are from then on. GROUP_ADMIN, in `roles` or \
                 `managerRoles`, is for ORG_ADMIN and above to give and take; where neither names it, it stays unless \
                 `managerRoles` is given."
            ))
            .errors(&[ErrorCode::GroupNotFound, ErrorCode::UserNotFound, ErrorCode::UnknownRole, ErrorCode::RoleAboveOwn, ErrorCode::LimitReached])
            .allow(GROUP, Scope::Group)
            .handle(set_roles),
        get("/v1/authorization/organizations/groups/{groupId}/users")
            .operation("listGroupUsers")
            .tag("groups")
            .summary("List the users of a group.")
            .description("`role` is one of the group's roles, or GROUP_ADMIN.")
            .errors(&[ErrorCode::GroupNotFound])
            .allow(GROUP, Scope::Group)
            .handle(list),
        delete("/v1/authorization/organizations/groups/{groupId}/users/{userId}")
            .operation("removeGroupUser")
            .tag("groups")
            .summary("Take a user out of a group.")
            .description("With `deactivate=true` the user stays in the group without effect. A GROUP_ADMIN is taken out by ORG_ADMIN and above, or goes.")
            .errors(&[ErrorCode::GroupNotFound, ErrorCode::UserNotFound, ErrorCode::RoleAboveOwn])
            .allow(GROUP, Scope::Group)
            .handle(remove),
        put("/v1/authorization/organizations/groups/{groupId}/users/{userId}/activate")
            .operation("activateGroupUser")
            .tag("groups")
            .summary("Let a user's part in a group count again.")
            .errors(&[ErrorCode::GroupNotFound, ErrorCode::UserNotFound, ErrorCode::RoleAboveOwn])
            .allow(GROUP, Scope::Group)
            .handle(activate),
        get("/v1/authorization/organizations/groups/{groupId}/members")
            .operation("listGroupMembers")
            .tag("groups")
            .summary("List those privileged in a group.")
            .errors(&[ErrorCode::GroupNotFound])
            .allow(ORGANIZATION, Scope::Group)
            .handle(members),
        delete("/v1/authorization/organizations/groups/{groupId}/members/{userId}")
            .operation("removeGroupMember")
            .tag("groups")
            .summary("Take GROUP_ADMIN from somebody.")
            .description("They stay in the group as a user.")
            .errors(&[ErrorCode::GroupNotFound, ErrorCode::MemberNotFound])
            .allow(ORGANIZATION, Scope::Group)
            .handle(remove_member),
    ]
}

#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum GroupManagerRole {
    GroupAdmin,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "GroupUserRoles")]
struct NewRoles {
    user_id: UserId,
    /// Keys of the group's roles; GROUP_ADMIN may stand among them.
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<RoleKey>,
    /// GROUP_ADMIN or nothing; stays when left out.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "Vec<GroupManagerRole>", default)]
    manager_roles: Option<Vec<GroupManagerRole>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UsersRoles {
    /// 1 to 200.
    #[schemars(length(min = 1, max = SetGroupUsersRoles::MAX_USERS))]
    users: Vec<NewRoles>,
}

/// A user's part in a group, by the user's id.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "GroupUserChange")]
struct Part {
    user_id: UserId,
    #[serde(flatten)]
    part: PartView,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GroupUsersRolesSet")]
struct Set {
    message: &'static str,
    id: GroupId,
    users: Vec<Part>,
}

async fn set_roles(
    mut call: Call<GroupPath, DryRunQuery, UsersRoles>,
) -> Result<Reply<DryRunnable<Set>>, Problem> {
    let id = call.path.group_id;
    let organization = named_organization(&call.headers)?;
    let users = std::mem::take(&mut call.body.users);
    let users = users.into_iter().map(|wanted| GroupUserRoles {
        user: wanted.user_id,
        roles: wanted.roles,
        is_admin: wanted.manager_roles.map(|roles| !roles.is_empty()),
    });
    let command = SetGroupUsersRoles {
        group: id,
        users: users.collect(),
    };
    execute_or_simulate(&call, organization, command, |parts| Set {
        message: "Roles set.",
        id,
        users: parts
            .iter()
            .map(|part| Part {
                user_id: part.user,
                part: PartView::new(part),
            })
            .collect(),
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
    /// ACTIVE or INACTIVE in the group.
    state: Option<MembershipState>,
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GroupUserPage")]
struct Users {
    metadata: ListMetadata,
    users: Vec<GroupUserView>,
}

async fn list(call: Call<GroupPath, ListQuery>) -> Result<Reply<Users>, Problem> {
    let (app, group, query) = (&call.state, call.path.group_id, call.query);
    let state = with_group(app, &call.headers, group).await?;
    if query.criteria.group_id.is_some_and(|other| other != group) {
        return Err(Problem::invalid(
            "groupId",
            "names another group than the path",
        ));
    }
    let filter = UserFilter::new(query.criteria, app).in_group(group, query.state);
    let visibility = Visibility::new(app, &call.caller).within(state.id);
    let (found, metadata) =
        user_search::members(app, &visibility, &state, filter, &query.page).await?;
    let users = found.iter().filter_map(|Found { user, home }| {
        Some(GroupUserView {
            user: UserView::new(user, home, &visibility)
                .with_metadata(user, query.include_metadata),
            part: PartView::new(state.group_memberships.get(&(group, user.id))?),
        })
    });
    Ok(Reply::ok(Users {
        metadata,
        users: users.collect(),
    }))
}

/// The organization that `X-Iam-Orgid` names, if the group is one of its groups.
async fn with_group(
    app: &App,
    headers: &RequestHeaders,
    group: GroupId,
) -> Result<Arc<OrganizationState>, Problem> {
    let state = app.organization(named_organization(headers)?).await?;
    if state.groups.contains_key(&group) {
        Ok(state)
    } else {
        Err(Refusal::group_not_found().into())
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct GroupUserPath {
    group_id: GroupId,
    user_id: UserId,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RemoveQuery {
    /// Whether the user stays in the group, INACTIVE.
    #[serde(default)]
    deactivate: bool,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "GroupUserReply")]
struct Changed {
    message: &'static str,
    id: GroupId,
    user_id: UserId,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<MembershipState>,
}

async fn remove(call: Call<GroupUserPath, RemoveQuery>) -> Result<Reply<Changed>, Problem> {
    if call.query.deactivate {
        let message = "User deactivated in the group.";
        return set_state(&call, MembershipState::Inactive, message).await;
    }
    let command = RemoveGroupUser {
        group: call.path.group_id,
        user: call.path.user_id,
    };
    change(&call, command, "User removed from the group.", |()| None).await
}

async fn activate(call: Call<GroupUserPath>) -> Result<Reply<Changed>, Problem> {
    let message = "User activated in the group.";
    set_state(&call, MembershipState::Active, message).await
}

async fn set_state<Q>(
    call: &Call<GroupUserPath, Q>,
    state: MembershipState,
    message: &'static str,
) -> Result<Reply<Changed>, Problem> {
    let command = SetGroupUserState {
        group: call.path.group_id,
        user: call.path.user_id,
        state,
    };
    change(call, command, message, |part| Some(part.state)).await
}

/// Has a command about the user of the path carried out.
async fn change<Q, C: Command>(
    call: &Call<GroupUserPath, Q>,
    command: C,
    message: &'static str,
    state: impl FnOnce(C::Reply) -> Option<MembershipState>,
) -> Result<Reply<Changed>, Problem> {
    let organization = named_organization(&call.headers)?;
    let reply = call
        .state
        .execute(organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Changed {
        message,
        id: call.path.group_id,
        user_id: call.path.user_id,
        state: state(reply),
    }))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GroupMemberPage")]
struct Members {
    metadata: ListMetadata,
    members: Vec<GroupMemberView>,
}

async fn members(call: Call<GroupPath, OnlyPage>) -> Result<Reply<Members>, Problem> {
    let (app, group) = (&call.state, call.path.group_id);
    let state = with_group(app, &call.headers, group).await?;
    // Somebody deleted at home may not be forgotten here yet.
    let lives = |part: &Arc<GroupMembership>| app.core.directory().home(part.user).is_some();
    let admins: Vec<Arc<GroupMembership>> = state
        .users_of_group(group)
        .filter(|part| part.is_admin && lives(part))
        .cloned()
        .collect();
    let (admins, metadata) = page(admins, &call.query.page, |part| part.user.0)?;
    let visibility = Visibility::new(app, &call.caller).within(state.id);
    let mut members = Vec::with_capacity(admins.len());
    for part in admins {
        let (user, home) = find_user(app, part.user).await?;
        members.push(GroupMemberView {
            user: UserView::new(&user, &home, &visibility),
            manager_roles: manager_roles(&part),
            state: part.state,
        });
    }
    Ok(Reply::ok(Members { metadata, members }))
}

async fn remove_member(call: Call<GroupUserPath>) -> Result<Reply<Changed>, Problem> {
    let command = RemoveGroupMember {
        group: call.path.group_id,
        user: call.path.user_id,
    };
    change(&call, command, "GROUP_ADMIN taken from the user.", |()| {
        None
    })
    .await
}
