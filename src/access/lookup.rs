//! Finding what a request names.

use crate::access::authenticate::Caller;
use crate::app::App;
use crate::http::{Problem, RequestHeaders};
use domain::command::Context;
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::refusal::Refusal;
use domain::roles::ApplicationRole;
use domain::state::OrganizationState;
use domain::user::User;
use std::sync::Arc;

/// A user with the snapshot of their home.
///
/// # Errors
/// 404 `user-not-found`, 503.
pub async fn find_user(
    app: &App,
    id: UserId,
) -> Result<(Arc<User>, Arc<OrganizationState>), Problem> {
    let home = app.core.home_of(id).await?.ok_or_else(user_not_found)?;
    let user = home.users.get(&id).cloned().ok_or_else(user_not_found)?;
    Ok((user, home))
}

/// The role a user holds on the whole application; none also where the account is gone: what is left
/// of it elsewhere can still be changed.
///
/// # Errors
/// 503.
pub async fn application_role(app: &App, id: UserId) -> Result<Option<ApplicationRole>, Problem> {
    let home = app.core.home_of(id).await?;
    Ok(home.and_then(|home| home.users.get(&id)?.application_role))
}

/// Asks one of a command's own questions beforehand: who will be refused must not make others wait,
/// and learns nothing else.
///
/// # Errors
/// As the check refuses.
pub fn check_first<T>(
    app: &App,
    caller: &Caller,
    check: impl FnOnce(&Context<'_>) -> Result<T, Refusal>,
) -> Result<T, Problem> {
    let (caller, application_roles) = (caller.for_command(), app.core.application_roles());
    let context = Context {
        now: app.core.clock().now(),
        caller: &caller,
        application_roles: &application_roles,
    };
    Ok(check(&context)?)
}

/// The organization that `X-Iam-Orgid` names.
///
/// # Errors
/// 400 `organization-required`.
pub fn named_organization(headers: &RequestHeaders) -> Result<OrganizationId, Problem> {
    let named = headers.organization().map(OrganizationId);
    named.ok_or_else(|| {
        Problem::bad_request(
            ErrorCode::OrganizationRequired,
            "Name the organization in the header X-Iam-Orgid.",
        )
    })
}

/// 404 for a user.
#[must_use]
pub fn user_not_found() -> Problem {
    Refusal::user_not_found().into()
}
