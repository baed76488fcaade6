//! What a user may do: the question services ask most.

use crate::api::Call;
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, post};
use domain::authorization::{Explanation, Question};
use domain::error_code::ErrorCode;
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
            .errors(&[ErrorCode::UserNotFound, ErrorCode::GroupNotFound])
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::Application)
            .handle(check_user_permissions),
        post("/v1/authorization/permissions/check")
            .operation("checkPermissions")
            .tag("users")
            .summary("Up to 100 permission checks of any users in any organizations.")
            .description(
                "Results stand in the order of the checks. A check about something that does not exist has a \
                 `problem` in its result and stops none of the others.",
            )
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::Application)
            .handle(check_many),
    ]
}

/// Most checks in one call.
const MOST_CHECKS: usize = 100;
/// Most actions of all checks of one call.
const MOST_ACTIONS_IN_ALL: usize = 1000;

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
    #[schemars(length(max = MOST_ACTIONS))]
    actions: Vec<Permission>,
    /// A group whose roles count as well.
    group_id: Option<GroupId>,
    /// Whether to say why.
    #[serde(default)]
    explain: bool,
}

#[derive(Default, Serialize, JsonSchema)]
#[schemars(rename = "CheckUserPermissionsReply")]
struct Checked {
    /// The allowed ones of those asked.
    permissions: Vec<Permission>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanations: Option<Vec<Explanation>>,
}

async fn check_user_permissions(
    call: Call<UserInOrganization, (), Check>,
) -> Result<Reply<Checked>, Problem> {
    if call.body.actions.len() > MOST_ACTIONS {
        return Err(Problem::invalid(
            "actions",
            format!("must have at most {MOST_ACTIONS} items"),
        ));
    }
    Ok(Reply::ok(
        checked(&call.state, &call.path, &call.body).await?,
    ))
}

/// Checks of several users.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PermissionChecks {
    /// At most 100, with at most 1,000 actions in all.
    #[schemars(length(min = 1, max = MOST_CHECKS))]
    checks: Vec<PermissionCheck>,
}

/// One of them.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PermissionCheck {
    org_id: OrganizationId,
    user_id: UserId,
    /// At most 100.
    #[schemars(length(max = MOST_ACTIONS))]
    actions: Vec<Permission>,
    /// A group whose roles count as well.
    group_id: Option<GroupId>,
    /// Whether to say why.
    #[serde(default)]
    explain: bool,
}

/// What came of the checks, in their order.
#[derive(Serialize, JsonSchema)]
struct PermissionResults {
    results: Vec<PermissionResult>,
}

/// What came of one check.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct PermissionResult {
    org_id: OrganizationId,
    user_id: UserId,
    #[serde(skip_serializing_if = "Option::is_none")]
    group_id: Option<GroupId>,
    #[serde(flatten)]
    checked: Checked,
    /// Why nothing could be said of it: the code of an error, as `user-not-found`.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'static str>,
}

async fn check_many(
    call: Call<(), (), PermissionChecks>,
) -> Result<Reply<PermissionResults>, Problem> {
    let checks = call.body.checks;
    if checks.is_empty() || checks.len() > MOST_CHECKS {
        let why = format!("must have 1 to {MOST_CHECKS} items");
        return Err(Problem::invalid("checks", why));
    }
    for (place, check) in checks.iter().enumerate() {
        if check.actions.len() > MOST_ACTIONS {
            let why = format!("must have at most {MOST_ACTIONS} items");
            return Err(Problem::invalid(format!("checks[{place}].actions"), why));
        }
    }
    let actions: usize = checks.iter().map(|check| check.actions.len()).sum();
    if actions > MOST_ACTIONS_IN_ALL {
        let why = format!("must have at most {MOST_ACTIONS_IN_ALL} actions in all");
        return Err(Problem::invalid("checks", why));
    }
    let mut results = Vec::with_capacity(checks.len());
    for check in checks {
        let path = UserInOrganization {
            org_id: check.org_id,
            user_id: check.user_id,
        };
        let asked = Check {
            actions: check.actions,
            group_id: check.group_id,
            explain: check.explain,
        };
        let (checked, problem) = match checked(&call.state, &path, &asked).await {
            Ok(checked) => (checked, None),
            // What does not exist is an answer about one check; whatever else is wrong holds for all.
            Err(problem) if problem.status() == http::StatusCode::NOT_FOUND => {
                (Checked::default(), Some(problem.code().as_str()))
            }
            Err(problem) => return Err(problem),
        };
        results.push(PermissionResult {
            org_id: check.org_id,
            user_id: check.user_id,
            group_id: check.group_id,
            checked,
            problem,
        });
    }
    Ok(Reply::ok(PermissionResults { results }))
}

async fn checked(app: &App, path: &UserInOrganization, check: &Check) -> Result<Checked, Problem> {
    let state = app.organization(path.org_id).await?;
    if check
        .group_id
        .is_some_and(|group| !state.groups.contains_key(&group))
    {
        return Err(Refusal::group_not_found().into());
    }
    let home = match state.users.contains_key(&path.user_id) {
        true => Some(std::sync::Arc::clone(&state)),
        false => app.core.home_of(path.user_id).await?,
    };
    let user = home
        .as_ref()
        .and_then(|home| home.users.get(&path.user_id))
        .map(|user| &**user);
    let Some(user) = user else {
        return Err(crate::access::lookup::user_not_found());
    };
    let application_roles = app.core.application_roles();
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
    Ok(Checked {
        permissions: question.allowed(&check.actions),
        explanations: check.explain.then(|| question.explain(&check.actions)),
    })
}
