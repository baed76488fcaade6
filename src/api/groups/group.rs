//! The groups of an organization: setting up, listing, changing, deleting.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::groups::group_views::{GroupView, PartView};
use crate::api::types::bounded_string::SearchText;
use crate::api::types::json_object::JsonObject;
use crate::api::types::list::ListMetadata;
use crate::api::types::list::page;
use crate::api::types::path::UserPath;
use crate::app::Server;
use crate::http::{Allow, Endpoint, PageQuery, Problem, Reply, Scope, delete, get, patch, post};
use domain::commands::groups::{DeleteGroup, SetupGroup, UpdateGroup};
use domain::error_code::ErrorCode;
use domain::group::Group;
use domain::ids::GroupId;
use domain::patch::{given, set};
use domain::refusal::Refusal;
use domain::roles::{MAX_ROLES, Rank, Role};
use domain::text::{Description, Metadata, MetadataPatch, Name, search_form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who manages an organization's groups.
pub(crate) const ORGANIZATION: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgAdmin,
];
/// The same, and who manages just one of them.
pub(crate) const GROUP: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgAdmin,
    Allow::GroupAdmin,
];

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/organizations/groups/setup")
            .operation("setupGroup")
            .tag("groups")
            .summary("Set up a group with roles of its own.")
            .description("Names are unique in the organization, in any case.")
            .errors(&[ErrorCode::GroupNameTaken, ErrorCode::LimitReached])
            .answers(&[201])
            .allow(ORGANIZATION, Scope::OrganizationInHeader)
            .handle(setup),
        get("/v1/authorization/organizations/groups")
            .operation("listGroups")
            .tag("groups")
            .summary("List the organization's groups.")
            .allow(ORGANIZATION, Scope::OrganizationInHeader)
            .handle(list),
        patch("/v1/authorization/organizations/groups/{groupId}")
            .operation("updateGroup")
            .tag("groups")
            .summary("Change a group.")
            .description(
                "What is left out stays; `null` clears description and settings. `roles` works as in setGroupRoles and is \
                 not for GROUP_ADMIN.",
            )
            .errors(&[ErrorCode::GroupNotFound, ErrorCode::GroupNameTaken, ErrorCode::RoleAboveOwn, ErrorCode::LimitReached])
            .allow(GROUP, Scope::Group)
            .handle(update),
        delete("/v1/authorization/organizations/groups/{groupId}")
            .operation("deleteGroup")
            .tag("groups")
            .summary("Delete a group with its roles.")
            .description("Its users stay in the organization.")
            .errors(&[ErrorCode::GroupNotFound])
            .allow(ORGANIZATION, Scope::Group)
            .handle(remove),
        get("/v1/authorization/organizations/users/{userId}/groups")
            .operation("listUserGroups")
            .tag("groups")
            .summary("List the groups of the organization that a user is in.")
            .description("Everybody sees their own.")
            .errors(&[ErrorCode::UserNotFound])
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgAdmin,
                    Allow::SessionOwner,
                ],
                Scope::OrganizationInHeader,
            )
            .handle(of_user),
    ]
}

/// A path with a group's id.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GroupPath {
    pub(crate) group_id: GroupId,
}

type Settings = JsonObject<{ Group::MAX_SETTINGS }>;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Setup {
    name: Name,
    description: Option<Description>,
    settings: Option<Settings>,
    #[serde(default)]
    metadata: Metadata,
    /// Roles of the group.
    #[serde(default)]
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<Role>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GroupReply")]
struct Changed {
    message: &'static str,
    id: GroupId,
    group: GroupView,
}

async fn setup(call: Call<(), (), Setup>) -> Result<Reply<Changed>, Problem> {
    let (app, body) = (&call.state, call.body);
    let organization = named_organization(&call.headers)?;
    let command = SetupGroup {
        id: GroupId(app.core.next_id()),
        name: body.name,
        description: body.description,
        settings: body.settings.map(Settings::into_text).unwrap_or_default(),
        metadata: body.metadata,
        roles: body.roles,
    };
    let group = app
        .execute(organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::created(Changed {
        message: "Group set up.",
        id: group.id,
        group: GroupView::new(&group, organization).with_metadata(&group, true),
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ListQuery {
    #[serde(flatten)]
    page: PageQuery,
    /// Part of the name, in any case.
    name: Option<SearchText>,
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
    /// Whether to give the roles too.
    #[serde(default)]
    include_roles: bool,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GroupPage")]
struct Groups {
    metadata: ListMetadata,
    groups: Vec<GroupView>,
}

async fn list(call: Call<(), ListQuery>) -> Result<Reply<Groups>, Problem> {
    let state = call
        .state
        .organization(named_organization(&call.headers)?)
        .await?;
    let wanted = call
        .query
        .name
        .as_ref()
        .map(|part| search_form(part.as_str()));
    let mut ids: Vec<_> = state
        .groups
        .values()
        .filter(|group| {
            let is_wanted = |part| search_form(group.name.as_str()).contains(part);
            wanted.as_deref().is_none_or(is_wanted)
        })
        .map(|group| group.id)
        .collect();
    ids.sort_unstable();
    let (ids, metadata) = page(ids, &call.query.page, |id| id.0)?;
    let groups = ids.iter().filter_map(|id| {
        let group = state.groups.get(id)?;
        let view = GroupView::new(group, state.id)
            .with_metadata(group, call.query.include_metadata)
            .with_roles(&state, call.query.include_roles);
        Some(view)
    });
    Ok(Reply::ok(Groups {
        metadata,
        groups: groups.collect(),
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Update {
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "Name", default)]
    name: Option<Name>,
    #[serde(default, deserialize_with = "given")]
    description: Option<Option<Description>>,
    #[serde(default, deserialize_with = "given")]
    settings: Option<Option<Settings>>,
    /// Merged into the metadata (RFC 7396): what is not named stays, `null` removes a key.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "MetadataPatch", default)]
    metadata: Option<MetadataPatch>,
    /// Each gets just the permissions given; those not named lose theirs.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "Vec<Role>", default)]
    #[schemars(length(max = MAX_ROLES))]
    roles: Option<Vec<Role>>,
}

async fn update(call: Call<GroupPath, (), Update>) -> Result<Reply<Changed>, Problem> {
    let (id, body) = (call.path.group_id, call.body);
    let organization = named_organization(&call.headers)?;
    let command = UpdateGroup {
        id,
        name: body.name,
        description: body.description,
        settings: body
            .settings
            .map(|settings| settings.map(Settings::into_text).unwrap_or_default()),
        metadata: body.metadata,
        roles: body.roles,
    };
    let group = call
        .state
        .execute(organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Changed {
        message: "Group updated.",
        id,
        group: GroupView::new(&group, organization).with_metadata(&group, true),
    }))
}

#[derive(Serialize, JsonSchema)]
struct Deleted {
    message: &'static str,
    id: GroupId,
}

async fn remove(call: Call<GroupPath>) -> Result<Reply<Deleted>, Problem> {
    let id = call.path.group_id;
    let organization = named_organization(&call.headers)?;
    let command = DeleteGroup { id };
    call.state
        .execute(organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Deleted {
        message: "Group deleted.",
        id,
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfUserQuery {
    #[serde(flatten)]
    page: PageQuery,
}

/// A group, and a user's part in it.
#[derive(Serialize, JsonSchema)]
struct UserGroup {
    #[serde(flatten)]
    group: GroupView,
    #[serde(flatten)]
    part: PartView,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "UserGroupPage")]
struct UserGroups {
    metadata: ListMetadata,
    groups: Vec<UserGroup>,
}

async fn of_user(call: Call<UserPath, OfUserQuery>) -> Result<Reply<UserGroups>, Problem> {
    let (app, user) = (&call.state, call.path.user_id);
    let caller = &call.caller.identity()?.user;
    let state = app.organization(named_organization(&call.headers)?).await;
    let manages = caller.application_role.is_some()
        || state
            .as_ref()
            .is_ok_and(|state| state.rank_of(caller.id) >= Rank::Admin);
    let belongs = state
        .as_ref()
        .is_ok_and(|state| state.memberships.contains_key(&user));
    // People ask about themselves in any organization: which ones exist is none of their business.
    if !manages && !belongs {
        return Err(state
            .err()
            .filter(|problem| problem.status() == 503)
            .unwrap_or_else(Problem::forbidden));
    }
    let state = state?;
    if !belongs {
        return Err(Refusal::user_not_found().into());
    }
    let parts = state.groups_of(user).collect();
    let (parts, metadata) = page(parts, &call.query.page, |part| part.group.0)?;
    let groups = parts.into_iter().filter_map(|part| {
        Some(UserGroup {
            group: GroupView::new(state.groups.get(&part.group)?, state.id),
            part: PartView::new(part),
        })
    });
    Ok(Reply::ok(UserGroups {
        metadata,
        groups: groups.collect(),
    }))
}
