//! Organizations: setting up, reading, listing, changing.

use crate::access::owner_rule::future_owner;
use crate::api::Call;
use crate::api::authentication::code_mail::CodeMail;
use crate::api::organizations::view::{Include, OrganizationView};
use crate::api::types::bounded_string::SearchText;
use crate::api::types::list::ListMetadata;
use crate::api::types::list::{OnlyPage, PageInBody, page};
use crate::api::types::path::OrganizationPath;
use crate::api::users::accounts::NewPerson;
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, PageQuery, Problem, Reply, Scope, get, patch, post};
use actors::CommandRequest;
use domain::commands::checks::check_definitions;
use domain::commands::organizations::{FirstOwner, SetupOrganization, UpdateOrganization};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::organization::{Organization, OrganizationStatus};
use domain::patch::set;
use domain::roles::{MAX_ROLES, Role};
use domain::text::{Email, LastName, Metadata, MetadataPatch, Name, PersonName, search_form};
use domain::user::UserType;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/organizations/setup")
            .operation("setupOrganization")
            .tag("organizations")
            .summary("Set up an organization with its owner and roles.")
            .description("The owner is looked up by address; somebody new is created and invited by mail. An account that has not verified the address is refused: anybody could have signed up with it.")
            .errors(&[ErrorCode::UserInactive, ErrorCode::OwnerUnverified, ErrorCode::EmailTaken])
            .answers(&[201])
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::Application)
            .handle(setup),
        get("/v1/authorization/organizations")
            .operation("listOrganizations")
            .tag("organizations")
            .summary("List all organizations.")
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::Application)
            .handle(list),
        post("/v1/authorization/organizations/search")
            .operation("searchOrganizations")
            .tag("organizations")
            .summary("Find organizations by name, status or metadata.")
            .description("All criteria given must match; a name matches any part, in any case. The page is named in the query or in the body, which wins.")
            .errors(&[ErrorCode::InvalidCursor])
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::Application)
            .handle(search),
        get("/v1/authorization/organizations/{orgId}")
            .operation("getOrganization")
            .tag("organizations")
            .summary("An organization by id.")
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgOwner], Scope::OrganizationInPath)
            .handle(get_one),
        patch("/v1/authorization/organizations/{orgId}")
            .operation("updateOrganization")
            .tag("organizations")
            .summary("Change an organization's name, status or metadata.")
            .description("What is left out stays; metadata is merged, and `null` removes a key. An inactive organization allows nothing; its sessions, and the sessions and tokens of those who live in it, are dead at once and for good.")
            .errors(&[ErrorCode::RoleAboveOwn, ErrorCode::Conflict])
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgOwner], Scope::OrganizationInPath)
            .handle(update),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Setup {
    org_name: Name,
    admin_first_name: PersonName,
    /// Empty, or left out, for people who have one name.
    #[serde(default)]
    admin_last_name: LastName,
    admin_email: Email,
    /// Roles of the organization.
    #[serde(default)]
    #[schemars(length(max = MAX_ROLES))]
    custom_roles: Vec<Role>,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "SetupOrganizationReply")]
struct SetUp {
    message: &'static str,
    id: OrganizationId,
    admin_user_id: UserId,
}

async fn setup(call: Call<(), (), Setup>) -> Result<Reply<SetUp>, Problem> {
    let (app, body) = (&call.state, call.body);
    check_definitions(&body.custom_roles, "customRoles")?;
    let directory = app.core.directory();
    let id = OrganizationId(app.core.next_id());
    let (mut reservation, mut still) = (None, None);
    let (owner, admin_user_id) = match future_owner(app, body.admin_email.as_str()).await? {
        Some((user, guards)) => {
            still = Some(guards);
            let id = user.id;
            (FirstOwner::Known(user), id)
        }
        None => {
            let held = directory.reserve(body.admin_email.as_str(), UserType::Human);
            reservation = Some(held.map_err(|_| {
                crate::api::users::accounts::email_taken()
                    .about("adminEmail", "is being taken at this moment: try again")
            })?);
            let person = NewPerson::new(
                app,
                id,
                body.admin_email,
                body.admin_first_name,
                body.admin_last_name,
            )
            .user;
            let mail = CodeMail::invitation(app, &person, &body.org_name)?;
            let user_id = person.id;
            let owner = FirstOwner::New {
                user: Box::new(person),
                secret: None,
                code: Some(mail.code),
                mail: Some(mail.mail),
            };
            (owner, user_id)
        }
    };
    let command = SetupOrganization {
        name: body.org_name,
        is_root: false,
        roles: body.custom_roles,
        metadata: body.metadata,
        owner,
    };
    let request = CommandRequest::new(command, call.caller.for_command(), call.deadline)
        .holding(reservation)
        .holding(still);
    app.core.create(id, request).await?;
    Ok(Reply::created(SetUp {
        message: "Organization set up.",
        id,
        admin_user_id,
    }))
}

/// What else of an organization is wanted; each costs time.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct IncludeQuery {
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
    /// Whether to give the members too.
    #[serde(default)]
    include_members: bool,
    /// Whether to give the roles too.
    #[serde(default)]
    include_roles: bool,
    /// Whether to give the groups too.
    #[serde(default)]
    include_groups: bool,
}

impl IncludeQuery {
    const fn wanted(&self) -> Include {
        Include {
            metadata: self.include_metadata,
            members: self.include_members,
            roles: self.include_roles,
            groups: self.include_groups,
        }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ListQuery {
    #[serde(flatten)]
    page: PageQuery,
    #[serde(flatten)]
    include: IncludeQuery,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganizationPage")]
struct Organizations {
    metadata: ListMetadata,
    organizations: Vec<OrganizationView>,
}

async fn list(call: Call<(), ListQuery>) -> Result<Reply<Organizations>, Problem> {
    let all = call.state.core.directory().organizations();
    let include = call.query.include.wanted();
    shown(&call.state, all, &call.query.page, include).await
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Search {
    /// Part of the name, in any case.
    name: Option<SearchText>,
    status: Option<OrganizationStatus>,
    /// All of these pairs.
    metadata: Option<Metadata>,
    #[serde(flatten)]
    include: IncludeQuery,
    #[serde(flatten)]
    page: PageInBody,
}

async fn search(call: Call<(), OnlyPage, Search>) -> Result<Reply<Organizations>, Problem> {
    let (app, wanted) = (&call.state, call.body);
    let include = wanted.include.wanted();
    let query = wanted.page.over(call.query.page);
    let name = wanted.name.as_ref().map(|part| search_form(part.as_str()));
    let mut found = app.core.directory().organizations();
    found.retain(|organization| {
        wanted
            .status
            .is_none_or(|status| organization.status == status)
            && wanted
                .metadata
                .as_ref()
                .is_none_or(|metadata| organization.metadata.holds(metadata))
            && name
                .as_ref()
                .is_none_or(|part| search_form(organization.name.as_str()).contains(part))
    });
    shown(app, found, &query, include).await
}

async fn shown(
    app: &App,
    organizations: Vec<Arc<Organization>>,
    query: &PageQuery,
    include: Include,
) -> Result<Reply<Organizations>, Problem> {
    let (found, metadata) = page(organizations, query, |organization| organization.id.0)?;
    let ids = found.iter().map(|organization| organization.id).collect();
    let settings = app.core.settings_of(ids).await?;
    let mut organizations = Vec::with_capacity(found.len());
    for (organization, settings) in found.iter().zip(settings) {
        let view = OrganizationView::new(organization, &settings, include);
        organizations.push(if include.needs_state() {
            view.with_state(&*app.organization(organization.id).await?, include)
        } else {
            view
        });
    }
    Ok(Reply::ok(Organizations {
        metadata,
        organizations,
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OneQuery {
    #[serde(flatten)]
    include: IncludeQuery,
}

async fn get_one(
    call: Call<OrganizationPath, OneQuery>,
) -> Result<Reply<OrganizationView>, Problem> {
    let state = call.state.organization(call.path.org_id).await?;
    let include = call.query.include.wanted();
    Ok(Reply::ok(
        OrganizationView::new(&state.organization, &state.settings, include)
            .with_state(&state, include),
    ))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Update {
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "Name", default)]
    name: Option<Name>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "OrganizationStatus", default)]
    status: Option<OrganizationStatus>,
    /// Merged into the metadata (RFC 7396): what is not named stays, `null` removes a key.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "MetadataPatch", default)]
    metadata: Option<MetadataPatch>,
}

#[derive(Serialize, JsonSchema)]
struct Updated {
    message: &'static str,
    id: OrganizationId,
    organization: OrganizationView,
}

async fn update(call: Call<OrganizationPath, (), Update>) -> Result<Reply<Updated>, Problem> {
    let (id, body) = (call.path.org_id, call.body);
    let command = UpdateOrganization {
        name: body.name,
        status: body.status,
        metadata: body.metadata,
    };
    let app = &call.state;
    let organization = app
        .execute(id, command, &call.caller, call.deadline)
        .await?;
    let settings = &app.organization(id).await?.settings;
    let include = Include {
        metadata: true,
        ..Include::default()
    };
    Ok(Reply::ok(Updated {
        message: "Organization updated.",
        id,
        organization: OrganizationView::new(&organization, settings, include),
    }))
}
