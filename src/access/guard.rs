//! Whether a caller may use an endpoint: the roles it allows, held on what its scope names.
//!
//! What is refused is refused alike, whether the thing exists or not. Commands check the caller's
//! rank once more on the state they decide on, so that a demotion counts at once.

use super::authenticate::Caller;
use crate::app::App;
use crate::http::Problem;
use crate::http::RequestParts;
use crate::http::endpoint::{Allow, EndpointInfo, OrganizationHeader, Scope};
use actors::Failure;
use domain::error_code::ErrorCode;
use domain::ids::{GroupId, OrganizationId, SessionId, UserId};
use domain::roles::{ApplicationRole, Rank};
use domain::state::OrganizationState;
use std::sync::Arc;

/// Lets the caller through, or not.
///
/// # Errors
/// 403 `forbidden`; 400 where the request does not name what the scope needs.
pub async fn guard(
    app: &App,
    endpoint: &EndpointInfo,
    parts: &RequestParts,
    caller: &Caller,
) -> Result<(), Problem> {
    // What is missing is said before anything else: it tells nothing about what exists.
    let organization = organization_named(endpoint, parts)?;
    let allows = |role| endpoint.allow.contains(&role);
    let by_application = match caller.application_role() {
        Some(ApplicationRole::SuperAdmin) => allows(Allow::SuperAdmin),
        Some(ApplicationRole::GenericMachineUser) => allows(Allow::GenericMachineUser),
        None => false,
    };
    if by_application
        || (allows(Allow::SessionOwner)
            && is_own(app, endpoint, parts, caller, organization).await?)
    {
        return Ok(());
    }
    let user = caller.user_id().ok_or_else(Problem::unauthenticated)?;
    if allows(Allow::GroupAdmin) && is_group_admin(app, parts, organization, user).await? {
        return Ok(());
    }
    let Some(least) = least_rank(endpoint.allow) else {
        return Err(Problem::forbidden());
    };
    for organization in organizations(app, endpoint, parts, caller, organization)? {
        if rank(app, organization, user).await? >= least {
            return Ok(());
        }
    }
    Err(Problem::forbidden())
}

fn organization_named(
    endpoint: &EndpointInfo,
    parts: &RequestParts,
) -> Result<Option<OrganizationId>, Problem> {
    let header = parts.headers.organization().map(OrganizationId);
    if endpoint.organization_header == OrganizationHeader::Required && header.is_none() {
        return Err(Problem::bad_request(
            ErrorCode::OrganizationRequired,
            "Name the organization in the header X-Iam-Orgid.",
        ));
    }
    match endpoint.scope {
        Scope::OrganizationInPath => parts.id("orgId").map(|id| Some(OrganizationId(id))),
        _ => Ok(header),
    }
}

/// Whether the path names nothing but what is the caller's own. Only people have sessions.
async fn is_own(
    app: &App,
    endpoint: &EndpointInfo,
    parts: &RequestParts,
    caller: &Caller,
    named: Option<OrganizationId>,
) -> Result<bool, Problem> {
    let Some(own) = caller.session() else {
        return Ok(false);
    };
    for variable in endpoint.variables {
        let is_own = match *variable {
            "userId" => own.user == UserId(parts.id("userId")?),
            "sessionId" => {
                let id = SessionId(parts.id("sessionId")?);
                let organization = named.unwrap_or(own.organization);
                own.id == id || owns(app, organization, own.user, id).await?
            }
            _ => true,
        };
        if !is_own {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether another session of an organization is the user's too.
async fn owns(
    app: &App,
    organization: OrganizationId,
    user: UserId,
    id: SessionId,
) -> Result<bool, Problem> {
    let state = existing(app, organization).await?;
    let session = state.as_ref().and_then(|state| state.sessions.get(&id));
    Ok(session.is_some_and(|session| session.user == user))
}

/// The lowest organization role that an endpoint allows; higher ones may do what it may.
fn least_rank(allow: &[Allow]) -> Option<Rank> {
    let ranks = allow.iter().filter_map(|role| match role {
        Allow::OrgOwner => Some(Rank::Owner),
        Allow::OrgAdmin => Some(Rank::Admin),
        Allow::OrgUserManager => Some(Rank::UserManager),
        _ => None,
    });
    ranks.min()
}

/// The organizations on which one of the roles is enough.
fn organizations(
    app: &App,
    endpoint: &EndpointInfo,
    parts: &RequestParts,
    caller: &Caller,
    named: Option<OrganizationId>,
) -> Result<Vec<OrganizationId>, Problem> {
    let directory = app.core.directory();
    Ok(match endpoint.scope {
        Scope::HomeOrganizationOfUser => directory
            .home(UserId(parts.id("userId")?))
            .into_iter()
            .collect(),
        Scope::AnyOrganizationOfUser => directory.organizations_of(UserId(parts.id("userId")?)),
        Scope::OrganizationOfSession => named
            .or_else(|| caller.session().map(|session| session.organization))
            .into_iter()
            .collect(),
        Scope::OrganizationInPath | Scope::OrganizationInHeader | Scope::Group => {
            named.into_iter().collect()
        }
        Scope::Application | Scope::Own => Vec::new(),
    })
}

/// Whether a user is `GROUP_ADMIN` of the group `{groupId}` in the organization named.
async fn is_group_admin(
    app: &App,
    parts: &RequestParts,
    named: Option<OrganizationId>,
    user: UserId,
) -> Result<bool, Problem> {
    let group = GroupId(parts.id("groupId")?);
    let Some(organization) = named else {
        return Ok(false);
    };
    let state = existing(app, organization).await?;
    Ok(state.is_some_and(|state| state.is_group_admin(group, user)))
}

async fn rank(app: &App, organization: OrganizationId, user: UserId) -> Result<Rank, Problem> {
    let state = existing(app, organization).await?;
    Ok(state.map_or(Rank::None, |state| state.rank_of(user)))
}

/// An organization's snapshot; none where there is no such organization, which is not told.
async fn existing(
    app: &App,
    organization: OrganizationId,
) -> Result<Option<Arc<OrganizationState>>, Problem> {
    match app.core.snapshot(organization).await {
        Ok(state) => Ok(Some(state)),
        Err(Failure::NoOrganization) => Ok(None),
        Err(other) => Err(other.into()),
    }
}
