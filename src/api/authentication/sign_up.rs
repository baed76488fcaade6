//! Signing up.

use crate::access::authenticate::Caller;
use crate::api::Call;
use crate::api::authentication::code_mail::{CodeMail, checked_link, notify_of_attempt};
use crate::api::authentication::signed_in::SignedIn;
use crate::api::users::accounts;
use crate::api::users::accounts::NewPerson;
use crate::app::App;
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use crate::services::passwords::policy::MAX_LENGTH;
use actors::CommandRequest;
use domain::commands::checks::RoleSet;
use domain::commands::users::{CreateUser, CreatedBy};
use domain::error_code::ErrorCode;
use domain::ids::OrganizationId;
use domain::text::{Email, LastName, Metadata, PersonName, PhoneNumber};
use domain::user::{UserState, UserType};
use http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<crate::app::Server>> {
    vec![
        post("/v1/authentication/users")
            .operation("signUp")
            .tag("authentication")
            .summary("Sign up with an e-mail address and a password.")
            .description(
                "Answers 201 with a session; where the login settings ask for a verified address first, 202 \
                 `{next: \"verify-email\"}`, alike for a taken address.",
            )
            .errors(&[ErrorCode::EmailTaken, ErrorCode::RegistrationDisabled, ErrorCode::PasswordPolicy, ErrorCode::UrlNotAllowed])
            .answers(&[201, 202])
            .public()
            .handle(sign_up),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SignUp {
    first_name: PersonName,
    /// Empty, or left out, for people who have one name.
    #[serde(default)]
    last_name: LastName,
    email: Email,
    #[schemars(length(max = MAX_LENGTH))]
    password: Secret,
    phone_number: Option<PhoneNumber>,
    metadata: Option<Metadata>,
    /// Where the link in the mail leads; `{{code}}`, `{{userId}}` and `{{sessionToken}}` in it are filled in.
    verification_url: Option<String>,
    /// The organization to sign up to; the application's own when left out.
    org_id: Option<OrganizationId>,
}

/// A session, or what to do first.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "SignUpReply")]
enum SignedUp {
    /// Signed in.
    SignedIn(SignedIn),
    /// The address must be verified first.
    Next {
        /// `verify-email`.
        next: &'static str,
    },
}

async fn sign_up(call: Call<(), (), SignUp>) -> Result<Reply<SignedUp>, Problem> {
    let (app, body) = (&call.state, call.body);
    let organization = match body.org_id {
        Some(id) => id,
        None => app.root()?,
    };
    // One answer for an organization that does not exist, too: it must not tell which do.
    if app.core.directory().organization(organization).is_none() {
        return Err(registration_disabled());
    }
    let state = app.organization(organization).await?;
    let settings = app.login_settings(&state);
    if !settings.allow_register
        || !settings.allow_username_password
        || !state.organization.is_active()
    {
        return Err(registration_disabled());
    }
    let link = body
        .verification_url
        .map(|url| checked_link(app, &url, "verificationUrl"))
        .transpose()?;
    accounts::check_password(&body.password, &body.email, &state, &settings, "password")?;
    // Hashed before the address is looked up: a taken one takes as long as a free one.
    let secret = accounts::hash(app, body.password, call.deadline).await?;

    let mut person = NewPerson::new(
        app,
        organization,
        body.email,
        body.first_name,
        body.last_name,
    )
    .user;
    person.state = UserState::Active;
    person.phone_number = body.phone_number;
    person.metadata = body
        .metadata
        .filter(|metadata| !metadata.0.is_empty())
        .map(Box::new);
    let Ok(reservation) = app.core.directory().reserve(&person.login, UserType::Human) else {
        return taken(
            app,
            &call.caller,
            settings.verify_before_session,
            &person.login,
            call.deadline,
        )
        .await;
    };
    let opened = crate::api::authentication::session_tokens::new_session(
        app,
        &person,
        organization,
        &settings,
        &call.caller,
    );
    let mail = CodeMail::verify_email(app, &person, Some(&opened.token), link.as_deref())?;
    let opens_session = !settings.verify_before_session && !settings.force_mfa;
    let command = CreateUser {
        user: person,
        secret: Some(secret),
        roles: RoleSet::default(),
        by: CreatedBy::SignUp,
        code: Some(mail.code),
        mail: Some(mail.mail),
        session: opens_session.then(|| opened.session.clone()),
    };
    let request =
        CommandRequest::new(command, call.caller.for_command(), call.deadline).holding(reservation);
    app.send(organization, request).await?;
    if !opens_session {
        return Ok(next());
    }
    let signed_in = SignedIn::new(app, &opened.session, &opened.token, &settings)?;
    let cookie = signed_in.cookie(app);
    Ok(Reply::created(SignedUp::SignedIn(signed_in)).cookie(cookie))
}

fn registration_disabled() -> Problem {
    Problem::refused(
        ErrorCode::RegistrationDisabled,
        "Nobody can sign up here: ask an administrator for an invitation.",
    )
}

fn next() -> Reply<SignedUp> {
    Reply::status(
        StatusCode::ACCEPTED,
        SignedUp::Next {
            next: "verify-email",
        },
    )
}

/// The address belongs to somebody: where that must not show, its owner gets a notice instead.
async fn taken(
    app: &App,
    caller: &Caller,
    must_not_show: bool,
    login: &str,
    deadline: std::time::Instant,
) -> Result<Reply<SignedUp>, Problem> {
    if !must_not_show {
        return Err(accounts::email_taken());
    }
    notify_of_attempt(app, caller, login, deadline).await?;
    Ok(next())
}
