//! Listing and finding users: by criteria in query or body, with all that they belong to, and by
//! their address.

use crate::access::authenticate::Caller;
use crate::access::lookup::named_organization;
use crate::access::visibility::Visibility;
use crate::api::Call;
use crate::api::authentication::current_user::{MembershipView, memberships, organizations_of};
use crate::api::types::list::ListMetadata;
use crate::api::types::list::{OnlyPage, PageInBody};
use crate::api::users::user_filter::{UserCriteria, UserFilter};
use crate::api::users::user_roles::held_roles;
use crate::api::users::user_search::{self, Found};
use crate::api::users::view::{HeldRoles, UserView};
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, PageQuery, Problem, Reply, Scope, get, post};
use domain::ids::{GroupId, OrganizationId, UserId};
use domain::membership::MembershipState;
use domain::state::OrganizationState;
use domain::text::{Email, Metadata, RoleKey};
use domain::user::UserType;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

const ADMINISTRATORS: &[Allow] = &[Allow::SuperAdmin, Allow::GenericMachineUser];
const BODY: &str = "All criteria given must match; texts match any part, in any case. The page is named in the query or \
                    in the body, which wins.";

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/users")
            .operation("listUsers")
            .tag("users")
            .summary("List the users of the application.")
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(list),
        post("/v1/authorization/users/search")
            .operation("searchUsers")
            .tag("users")
            .summary("Find users of the application.")
            .description(BODY)
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(search),
        get("/v1/authorization/users/advanced")
            .operation("listUsersAdvanced")
            .tag("users")
            .summary(
                "List the users of the application with their organizations, groups and roles.",
            )
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(list_advanced),
        post("/v1/authorization/users/search/advanced")
            .operation("searchUsersAdvanced")
            .tag("users")
            .summary("Find users of the application, with their organizations, groups and roles.")
            .description(BODY)
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(search_advanced),
        post("/v1/authorization/organizations/users/search")
            .operation("searchOrganizationUsers")
            .tag("organizations")
            .summary("Find members of the organization.")
            .description(BODY)
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgOwner,
                    Allow::OrgUserManager,
                ],
                Scope::OrganizationInHeader,
            )
            .handle(search_members),
        get("/v1/authentication/users/organizations")
            .operation("getUserOrganizationsByEmail")
            .tag("authentication")
            .summary("The organizations that the owner of an address belongs to.")
            .description("People ask for their own address. Nobody's address has no organizations.")
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::SessionOwner,
                ],
                Scope::Own,
            )
            .handle(organizations_by_email),
    ]
}

/// Criteria as a body gives them.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "UserSearchRequest")]
struct Search {
    #[serde(flatten)]
    criteria: UserCriteria,
    /// All of these pairs.
    metadata: Option<Metadata>,
    /// Members of this organization.
    org_id: Option<OrganizationId>,
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
    #[serde(flatten)]
    page: PageInBody,
}

/// Criteria as a query gives them.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ListQuery {
    #[serde(flatten)]
    page: PageQuery,
    #[serde(flatten)]
    criteria: UserCriteria,
    /// All of these pairs.
    metadata: Option<Metadata>,
    /// Members of this organization.
    org_id: Option<OrganizationId>,
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
}

/// What is wanted, wherever it stood.
struct Wanted {
    page: PageQuery,
    filter: UserFilter,
    organization: Option<OrganizationId>,
    include_metadata: bool,
}

impl Wanted {
    fn of_body(body: Search, query: PageQuery, app: &App) -> Self {
        Self {
            page: body.page.over(query),
            filter: UserFilter::new(body.criteria.with(body.metadata), app),
            organization: body.org_id,
            include_metadata: body.include_metadata,
        }
    }

    fn of_query(query: ListQuery, app: &App) -> Self {
        Self {
            page: query.page,
            filter: UserFilter::new(query.criteria.with(query.metadata), app),
            organization: query.org_id,
            include_metadata: query.include_metadata,
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "{U}Page")]
struct Users<U> {
    metadata: ListMetadata,
    users: Vec<U>,
}

async fn list(call: Call<(), ListQuery>) -> Result<Reply<Users<UserView>>, Problem> {
    let wanted = Wanted::of_query(call.query, &call.state);
    plain(&call.state, &call.caller, wanted).await
}

async fn search(call: Call<(), OnlyPage, Search>) -> Result<Reply<Users<UserView>>, Problem> {
    let wanted = Wanted::of_body(call.body, call.query.page, &call.state);
    plain(&call.state, &call.caller, wanted).await
}

async fn plain(
    app: &App,
    caller: &Caller,
    wanted: Wanted,
) -> Result<Reply<Users<UserView>>, Problem> {
    let visibility = Visibility::new(app, caller);
    let Wanted { page, filter, .. } = wanted;
    let (found, metadata) =
        user_search::everybody(app, &visibility, wanted.organization, filter, &page).await?;
    let users = found.iter().map(|Found { user, home }| {
        UserView::new(user, home, &visibility).with_metadata(user, wanted.include_metadata)
    });
    Ok(Reply::ok(Users {
        metadata,
        users: users.collect(),
    }))
}

async fn search_members(
    call: Call<(), OnlyPage, Search>,
) -> Result<Reply<Users<UserView>>, Problem> {
    let (app, named) = (&call.state, named_organization(&call.headers)?);
    if call.body.org_id.is_some_and(|id| id != named) {
        return Err(Problem::invalid(
            "orgId",
            "names another organization than the header X-Iam-Orgid",
        ));
    }
    let state = app.organization(named).await?;
    let wanted = Wanted::of_body(call.body, call.query.page, app);
    let visibility = Visibility::new(app, &call.caller).within(named);
    let (found, metadata) =
        user_search::members(app, &visibility, &state, wanted.filter, &wanted.page).await?;
    let users = user_search::as_members(&visibility, &state, &found, wanted.include_metadata);
    Ok(Reply::ok(Users { metadata, users }))
}

/// A group that a user is in.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct GroupOfUser {
    org_id: OrganizationId,
    group_id: GroupId,
    name: String,
    roles: Vec<RoleKey>,
    state: MembershipState,
}

/// A user with all they belong to.
#[derive(Serialize, JsonSchema)]
struct AdvancedUser {
    #[serde(flatten)]
    user: UserView,
    organizations: Vec<MembershipView>,
    groups: Vec<GroupOfUser>,
    /// What is held, place by place, and what it allows.
    roles: Vec<HeldRoles>,
}

async fn list_advanced(call: Call<(), ListQuery>) -> Result<Reply<Users<AdvancedUser>>, Problem> {
    let wanted = Wanted::of_query(call.query, &call.state);
    advanced(&call.state, &call.caller, wanted).await
}

async fn search_advanced(
    call: Call<(), OnlyPage, Search>,
) -> Result<Reply<Users<AdvancedUser>>, Problem> {
    let wanted = Wanted::of_body(call.body, call.query.page, &call.state);
    advanced(&call.state, &call.caller, wanted).await
}

async fn advanced(
    app: &App,
    caller: &Caller,
    wanted: Wanted,
) -> Result<Reply<Users<AdvancedUser>>, Problem> {
    let visibility = Visibility::new(app, caller);
    let Wanted { page, filter, .. } = wanted;
    let (found, metadata) =
        user_search::everybody(app, &visibility, wanted.organization, filter, &page).await?;
    let mut users = Vec::with_capacity(found.len());
    for Found { user, home } in &found {
        let organizations = organizations_of(app, user.id).await?;
        users.push(AdvancedUser {
            user: UserView::new(user, home, &visibility)
                .with_metadata(user, wanted.include_metadata),
            organizations: memberships(user.id, &organizations),
            groups: groups(user.id, &organizations),
            roles: held_roles(app, user, home, &organizations),
        });
    }
    Ok(Reply::ok(Users { metadata, users }))
}

fn groups(user: UserId, organizations: &[Arc<OrganizationState>]) -> Vec<GroupOfUser> {
    let groups = organizations.iter().flat_map(|state| {
        state.groups_of(user).filter_map(|part| {
            Some(GroupOfUser {
                org_id: state.id,
                group_id: part.group,
                name: state.groups.get(&part.group)?.name.to_string(),
                roles: part.roles.clone(),
                state: part.state,
            })
        })
    });
    groups.collect()
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ByEmail {
    email: Email,
}

/// An organization, in short.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganizationSummary")]
struct Named {
    id: OrganizationId,
    name: String,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganizationSummaryList")]
struct Organizations {
    organizations: Vec<Named>,
}

async fn organizations_by_email(call: Call<(), ByEmail>) -> Result<Reply<Organizations>, Problem> {
    let (app, email) = (&call.state, call.query.email);
    let caller = &call.caller.identity()?.user;
    let is_own = caller.user_type == UserType::Human && *caller.login == *email.as_str();
    if caller.application_role.is_none() && !is_own {
        return Err(Problem::forbidden());
    }
    let mut organizations = Vec::new();
    if let Some(login) = app.core.directory().login(email.as_str(), UserType::Human) {
        for state in organizations_of(app, login.user).await? {
            organizations.push(Named {
                id: state.id,
                name: state.organization.name.to_string(),
            });
        }
    }
    Ok(Reply::ok(Organizations { organizations }))
}
