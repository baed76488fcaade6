//! How people and machines come to be: the steps that several operations share.

use crate::access::authenticate::Caller;
use crate::access::visibility::Visibility;
use crate::api::authentication::code_mail::CodeMail;
use crate::api::users::view::UserView;
use crate::app::App;
use crate::http::{Problem, Reply};
use crate::services::Secret;
use crate::services::passwords::policy::MAX_LENGTH;
use crate::services::passwords::{HashError, PasswordPolicy, PolicyContext};
use actors::CommandRequest;
use domain::commands::checks::RoleSet;
use domain::commands::users::{CreateUser, CreatedBy};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::login_settings::LoginSettings;
use domain::roles::{MAX_ROLES, ManagerRole, Rank};
use domain::state::OrganizationState;
use domain::text::{
    Description, Email, LastName, Metadata, PersonName, PhoneNumber, RoleKey, UserName,
};
use domain::user::{User, UserState, UserType};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Instant;

/// What a person is made from by an administrator.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "CreateUserRequest")]
pub(crate) struct NewUser {
    email: Email,
    first_name: PersonName,
    /// Empty, or left out, for people who have one name.
    #[serde(default)]
    last_name: LastName,
    /// Without one the person is invited by mail.
    #[schemars(length(max = MAX_LENGTH))]
    password: Option<Secret>,
    /// Whether the address counts as verified.
    #[serde(default)]
    is_email_verified: bool,
    phone_number: Option<PhoneNumber>,
    metadata: Option<Metadata>,
    /// Custom, predefined or built-in roles in the organization.
    #[serde(default)]
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<RoleKey>,
    /// Built-in roles in the organization.
    #[serde(default)]
    manager_roles: Vec<ManagerRole>,
    /// The home organization; the application's own when left out.
    pub(crate) org_id: Option<OrganizationId>,
}

/// A person that was created.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "CreatedUser")]
pub(crate) struct Created {
    message: &'static str,
    user_id: UserId,
    user: UserView,
}

/// Creates a person for somebody who stands at least as high as `least` in the organization.
pub(crate) async fn create_person(
    app: &App,
    organization: OrganizationId,
    new: NewUser,
    least: Rank,
    caller: &Caller,
    deadline: Instant,
) -> Result<Reply<Created>, Problem> {
    let state = app.organization(organization).await?;
    let settings = app.login_settings(&state);
    let roles = RoleSet::new(new.roles, new.manager_roles)?;
    let secret = match new.password {
        Some(password) => {
            check_password(&password, &new.email, &state, &settings, "password")?;
            Some(hash(app, password, deadline).await?)
        }
        None => None,
    };
    let reserved = app
        .core
        .directory()
        .reserve(new.email.as_str(), UserType::Human);
    let reservation = reserved.map_err(|_| email_taken())?;
    let mut person =
        NewPerson::new(app, organization, new.email, new.first_name, new.last_name).user;
    person.is_email_verified = new.is_email_verified;
    person.phone_number = new.phone_number;
    person.metadata = new
        .metadata
        .filter(|metadata| !metadata.0.is_empty())
        .map(Box::new);
    let greeting = match secret {
        Some(_) => {
            person.state = UserState::Active;
            None
        }
        None => Some(CodeMail::invitation(
            app,
            &person,
            &state.organization.name,
        )?),
    };
    let (code, mail) = greeting
        .map(|greeting| (greeting.code, greeting.mail))
        .unzip();
    let command = CreateUser {
        user: person,
        secret,
        roles,
        by: CreatedBy::Manager(least),
        code,
        mail,
        session: None,
    };
    let request = CommandRequest::new(command, caller.for_command(), deadline).holding(reservation);
    let user = app.send(organization, request).await?;
    let state = app.organization(organization).await?;
    let view =
        UserView::new(&user, &state, &Visibility::new(app, caller)).with_metadata(&user, true);
    Ok(Reply::created(Created {
        message: "User created.",
        user_id: user.id,
        user: view,
    }))
}

/// A person who is about to be created, invited so far.
pub(crate) struct NewPerson {
    pub(crate) user: User,
}

impl NewPerson {
    pub(crate) fn new(
        app: &App,
        home: OrganizationId,
        email: Email,
        first_name: PersonName,
        last_name: LastName,
    ) -> Self {
        let user = new_user(
            app,
            home,
            UserType::Human,
            email.as_str(),
            first_name.as_str(),
            last_name.as_str(),
        );
        Self { user }
    }
}

/// A machine that is about to be created.
pub(crate) fn new_machine(
    app: &App,
    home: OrganizationId,
    name: &UserName,
    description: Option<Description>,
) -> User {
    let description = description.map(|text| text.to_string()).unwrap_or_default();
    let mut user = new_user(
        app,
        home,
        UserType::Machine,
        name.as_str(),
        &description,
        "",
    );
    user.state = UserState::Active;
    user
}

fn new_user(
    app: &App,
    home: OrganizationId,
    user_type: UserType,
    login: &str,
    first: &str,
    last: &str,
) -> User {
    let now = app.core.clock().now();
    User {
        id: UserId(app.core.next_id()),
        home,
        user_type,
        state: UserState::Initial,
        application_role: None,
        login: login.into(),
        first_name: first.into(),
        last_name: last.into(),
        display_name: None,
        phone_number: None,
        is_email_verified: false,
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        metadata: None,
        created_at: now,
        changed_at: now,
    }
}

/// Checks a new password against the organization's policy and the person's own data.
pub(crate) fn check_password(
    password: &Secret,
    email: &Email,
    state: &OrganizationState,
    settings: &LoginSettings,
    field: &'static str,
) -> Result<(), Problem> {
    let policy = PasswordPolicy::from(&settings.password_policy);
    let known = PolicyContext {
        email: Some(email.as_str()),
        organization: Some(state.organization.name.as_str()),
    };
    policy.check(password, known).map_err(|violation| {
        let why = violation.to_string();
        Problem::bad_request(ErrorCode::PasswordPolicy, format!("The password {why}."))
            .about(field, why)
    })
}

/// Hashes a password on the hashing threads.
pub(crate) async fn hash(
    app: &App,
    password: Secret,
    deadline: Instant,
) -> Result<Box<str>, Problem> {
    Ok(app
        .common
        .passwords
        .hash(password, Some(deadline))
        .await?
        .into())
}

impl From<HashError> for Problem {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Overloaded { retry_after } => Self::unavailable(retry_after),
            HashError::DeadlinePassed | HashError::OutOfMemory | HashError::Unavailable => {
                Self::unavailable(std::time::Duration::from_secs(1))
            }
            HashError::UnusableStoredHash => {
                tracing::error!(%error, "a stored credential");
                domain::commands::sessions::invalid_credentials().into()
            }
        }
    }
}

/// 409 for an address that belongs to somebody, given as `email`.
#[must_use]
pub(crate) fn email_taken() -> Problem {
    taken("email")
}

/// 409 for an address that belongs to somebody, given as `field`.
pub(crate) fn taken(field: &'static str) -> Problem {
    Problem::conflict(
        ErrorCode::EmailTaken,
        "Somebody has this e-mail address already: sign in, or use another one.",
    )
    .about(field, "belongs to somebody already")
}
