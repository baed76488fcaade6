//! One invitation: who is known, who is new, and what mail goes out.

use crate::access::authenticate::Caller;
use crate::access::lookup::find_user;
use crate::access::owner_rule::check_proved_address;
use crate::api::authentication::code_mail::{CodeMail, role_notice};
use crate::api::users::accounts::NewPerson;
use crate::api::users::accounts::email_taken;
use crate::app::App;
use crate::http::Problem;
use actors::CommandRequest;
use domain::commands::invites::{Grant, Invite, Invited};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::refusal::Refusal;
use domain::roles::MAX_ROLES;
use domain::text::{Email, LastName, PersonName, RoleKey};
use domain::user::{User, UserState, UserType};
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Instant;

/// Who is to be invited, and as what.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InvitationRequest")]
pub(crate) struct Body {
    email: Email,
    first_name: PersonName,
    /// Empty, or left out, for people who have one name.
    #[serde(default)]
    last_name: LastName,
    /// One role; or several in `roles`.
    role: Option<RoleKey>,
    /// Several roles.
    #[serde(default)]
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<RoleKey>,
    /// The inviter, who is the caller.
    user_id: Option<UserId>,
}

/// The same without the roles.
pub(crate) struct NewInvite {
    email: Email,
    first_name: PersonName,
    last_name: LastName,
}

impl Body {
    /// The person, and the roles named.
    ///
    /// # Errors
    /// 400 for an inviter who is not the caller.
    pub(crate) fn taken(self, caller: &Caller) -> Result<(NewInvite, Vec<RoleKey>), Problem> {
        if self.user_id.is_some() && self.user_id != caller.user_id() {
            let why = "must be the caller's own id, or be left out";
            return Err(Problem::invalid("userId", why));
        }
        let mut named = self.roles;
        named.extend(self.role);
        let new = NewInvite {
            email: self.email,
            first_name: self.first_name,
            last_name: self.last_name,
        };
        Ok((new, named))
    }
}

/// Where the invitation is decided.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// In an organization; who is new lives there.
    Organization(OrganizationId),
    /// Where the person lives; who is new lives in the application's own organization.
    Home,
}

/// Invites somebody. Gives the person and whether they still have to accept.
///
/// # Errors
/// As the command refuses; 409 `owner-unverified`, `user-inactive`, `email-taken`; 503.
pub(crate) async fn invite(
    app: &Arc<App>,
    caller: &Caller,
    new: NewInvite,
    place: Place,
    grant: Grant,
    deadline: Instant,
) -> Result<(UserId, bool), Problem> {
    let directory = app.core.directory();
    let known = directory.login(new.email.as_str(), UserType::Human);
    let place = match (place, known) {
        (Place::Organization(id), _) => id,
        (Place::Home, Some(known)) => known.home,
        (Place::Home, None) => app.root()?,
    };
    match known {
        Some(known) => {
            let (user, _) = find_user(app, known.user).await?;
            invite_known(app, caller, user, place, grant, deadline).await
        }
        None => invite_new(app, caller, new, place, grant, deadline).await,
    }
}

async fn invite_new(
    app: &App,
    caller: &Caller,
    new: NewInvite,
    place: OrganizationId,
    grant: Grant,
    deadline: Instant,
) -> Result<(UserId, bool), Problem> {
    let reserved = app
        .core
        .directory()
        .reserve(new.email.as_str(), UserType::Human);
    let reservation = reserved.map_err(|_| email_taken())?;
    let state = app.organization(place).await?;
    let user = NewPerson::new(app, place, new.email, new.first_name, new.last_name).user;
    let mail = CodeMail::invitation(app, &user, &state.organization.name)?;
    let command = Invite {
        invited: Invited::New(Box::new(user)),
        grant,
        code: Some(mail.code),
        mail: Some(mail.mail),
    };
    let request = CommandRequest::new(command, caller.for_command(), deadline).holding(reservation);
    Ok((app.send(place, request).await?, true))
}

async fn invite_known(
    app: &Arc<App>,
    caller: &Caller,
    user: Arc<User>,
    place: OrganizationId,
    grant: Grant,
    deadline: Instant,
) -> Result<(UserId, bool), Problem> {
    if user.state == UserState::Inactive {
        return Err(Problem::conflict(
            ErrorCode::UserInactive,
            "The account of this address is inactive: activate it first.",
        )
        .about("email", "belongs to an inactive account"));
    }
    if gives_power(&grant) {
        check_proved_address(&user, "email")?;
    }
    let id = user.id;
    let state = app.organization(place).await?;
    let is_pending = user.state == UserState::Initial && user.home == place;
    // Who was mailed often enough lately keeps the code of the last mail.
    let may_mail = app.mail_allowance.take(&user.login, app.core.clock().now());
    let organization = &state.organization.name;
    let (code, mail) = match (may_mail, is_pending) {
        (false, _) => (None, None),
        (true, true) => {
            let CodeMail { code, mail } = CodeMail::invitation(app, &user, organization)?;
            (Some(code), Some(mail))
        }
        (true, false) => (None, Some(role_notice(app, &user, organization)?)),
    };
    let command = Invite {
        invited: Invited::Known(user),
        grant,
        code,
        mail,
    };
    app.execute(place, command, caller, deadline).await?;
    // Who was deleted meanwhile does not stay a member: the commit itself saw to that.
    if app.core.directory().home(id).is_none() {
        return Err(Refusal::conflict(
            ErrorCode::Conflict,
            "The account was deleted at this moment: try again.",
        )
        .into());
    }
    Ok((id, is_pending))
}

fn gives_power(grant: &Grant) -> bool {
    match grant {
        Grant::Organization(roles, _) => !roles.manager_roles.is_empty(),
        Grant::Group(_, _, is_admin) => *is_admin,
        Grant::SuperAdmin => true,
    }
}
