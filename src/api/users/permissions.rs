//! What a user may do: the question services ask most.

use crate::api::Call;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, post};
use domain::authorization::{Explanation, Question};
use domain::ids::{GroupId, OrganizationId, UserId};
use domain::refusal::Refusal;
use domain::text::Permission;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most actions asked about at once.
const MOST_ACTIONS: usize = 100;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/organizations/{orgId}/users/{userId}/permissions")
            .operation("checkUserPermissions")
            .tag("users")
            .summary("Which of the given actions a user may do in an organization.")
            .description(
                "Answers the allowed ones of those asked, none when none is. With `explain` it says why: which role \
                 decided, or which came nearest. Roles of the organization hold in its groups.",
            )
            .errors(&["user-not-found", "group-not-found"])
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::Application)
            .handle(check_user_permissions),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct UserInOrganization {
    org_id: OrganizationId,
    user_id: UserId,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Check {
    /// At most 100.
    actions: Vec<Permission>,
    /// A group whose roles count as well.
    group_id: Option<GroupId>,
    /// Whether to say why.
    #[serde(default)]
    explain: bool,
}

#[derive(Serialize, JsonSchema)]
struct Checked {
    /// The allowed ones of those asked.
    permissions: Vec<Permission>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanations: Option<Vec<Explanation>>,
}

async fn check_user_permissions(
    call: Call<UserInOrganization, (), Check>,
) -> Result<Reply<Checked>, Problem> {
    let (app, path, check) = (&call.state, call.path, call.body);
    if check.actions.len() > MOST_ACTIONS {
        return Err(Problem::invalid(
            "actions",
            format!("must have at most {MOST_ACTIONS} items"),
        ));
    }
    let state = app.organization(path.org_id).await?;
    if check
        .group_id
        .is_some_and(|group| !state.groups.contains_key(&group))
    {
        return Err(Refusal::group_not_found().into());
    }
    let home = match state.users.contains_key(&path.user_id) {
        true => Some(std::sync::Arc::clone(&state)),
        false => app.actors.home_of(path.user_id).await?,
    };
    let user = home
        .as_ref()
        .and_then(|home| home.users.get(&path.user_id))
        .map(|user| &**user);
    let Some(user) = user else {
        return Err(crate::access::lookup::user_not_found());
    };
    let application_roles = app.actors.application_roles();
    let question = Question {
        state: &state,
        application_roles: &application_roles,
        user: Some(user),
        is_home_active: home
            .as_ref()
            .is_some_and(|home| home.organization.is_active()),
        user_id: path.user_id,
        group: check.group_id,
    };
    Ok(Reply::ok(Checked {
        permissions: question.allowed(&check.actions),
        explanations: check.explain.then(|| question.explain(&check.actions)),
    }))
}
