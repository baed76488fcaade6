//! The first start of an application: its own organization, and somebody who can sign in.

use crate::app::App;
use crate::services::Secret;
use crate::services::passwords::{PasswordPolicy, PolicyContext};
use actors::{CommandRequest, Failure};
use config::AdminSettings;
use domain::ambient::Randomness;
use domain::command::Caller;
use domain::commands::checks::RoleSet;
use domain::commands::organizations::{FirstOwner, SetupOrganization};
use domain::commands::users::{CreateUser, CreatedBy};
use domain::ids::{OrganizationId, UserId};
use domain::roles::{ApplicationRole, ManagerRole, Rank};
use domain::text::{Email, Metadata, Name, PersonName};
use domain::user::{User, UserState, UserType};
use std::time::{Duration, Instant};

/// The address of the first super administrator where none is set.
pub const DEFAULT_ADMIN_EMAIL: &str = "admin@localhost";
/// How long the first start may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Characters of a group of a readable password.
const GROUP: usize = 5;
/// Letters and digits that are not mistaken for one another.
const READABLE: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789A";

/// How to sign in to an application that was set up just now.
pub struct FirstSignIn {
    /// Which application.
    pub application: String,
    /// The address.
    pub email: String,
    /// The password, when it was made here: shown this once. None when the settings gave it.
    pub password: Option<Secret>,
}

/// Sets an application up, if it is not set up yet. Begun again after an interruption, it goes on
/// where it stopped.
///
/// # Errors
/// In words for the operator.
pub async fn bootstrap(app: &App) -> Result<Option<FirstSignIn>, String> {
    let name = &app.settings.name;
    let in_words = |failure: Failure| format!("application {name} could not be set up: {failure}");
    let directory = app.core.directory();
    let root = match directory.root() {
        Some(root) => root,
        None => set_up_root(app).await.map_err(in_words)?,
    };
    if directory.super_admins() > 0 || has_super_admin(app, root).await.map_err(in_words)? {
        return Ok(None);
    }
    let settings = app.settings.admin.as_ref();
    let email = settings.map_or(DEFAULT_ADMIN_EMAIL, |admin| &admin.email);
    let email =
        Email::parse(email).map_err(|why| format!("applications.{name}.admin.email {why}"))?;
    let policy = PasswordPolicy::from(&app.login_settings.password_policy);
    let (password, is_made) = match settings.and_then(|admin| admin.password.as_ref()) {
        Some(password) => (Secret::from(password.expose()), false),
        None => (readable_password(&*app.common.random, policy), true),
    };
    let known = PolicyContext {
        email: Some(email.as_str()),
        organization: Some(&app.settings.display_name),
    };
    policy
        .check(&password, known)
        .map_err(|why| format!("applications.{name}.admin.password {why}"))?;
    let secret = app
        .common
        .passwords
        .hash(password.clone(), None)
        .await
        .map_err(|error| error.to_string())?;
    let user = first_user(app, root, &email, settings)?;
    let reservation = directory.reserve(email.as_str(), UserType::Human);
    let reservation = reservation
        .map_err(|_| format!("applications.{name}.admin.email belongs to somebody already"))?;
    let command = CreateUser {
        user,
        secret: Some(secret.into()),
        roles: RoleSet {
            roles: Vec::new(),
            manager_roles: vec![ManagerRole::OrgOwner],
        },
        by: CreatedBy::Manager(Rank::SuperAdmin),
        code: None,
        mail: None,
        session: None,
    };
    let request = CommandRequest::new(command, Caller::system(), deadline()).holding(reservation);
    app.core.execute(root, request).await.map_err(in_words)?;
    Ok(Some(FirstSignIn {
        application: name.clone(),
        email: email.to_string(),
        password: is_made.then_some(password),
    }))
}

/// Whether the root organization has a super administrator, one who cannot act included: whoever
/// comes after the first one is made by an administrator and never by a start.
async fn has_super_admin(app: &App, root: OrganizationId) -> Result<bool, Failure> {
    let state = app.core.snapshot(root).await?;
    Ok(state
        .users
        .values()
        .any(|user| user.application_role == Some(ApplicationRole::SuperAdmin)))
}

#[allow(clippy::disallowed_methods, reason = "a deadline of the start itself")]
fn deadline() -> Instant {
    Instant::now() + PATIENCE
}

async fn set_up_root(app: &App) -> Result<OrganizationId, Failure> {
    let id = OrganizationId(app.core.next_id());
    let command = SetupOrganization {
        name: Name::parse(&app.settings.display_name)
            .unwrap_or_else(|_| Name::stored(app.settings.name.as_str())),
        is_root: true,
        roles: Vec::new(),
        metadata: Metadata::default(),
        owner: FirstOwner::Nobody,
    };
    app.core
        .create(
            id,
            CommandRequest::new(command, Caller::system(), deadline()),
        )
        .await?;
    Ok(id)
}

fn first_user(
    app: &App,
    home: OrganizationId,
    email: &Email,
    settings: Option<&AdminSettings>,
) -> Result<User, String> {
    let application = &app.settings.name;
    let name = |given: Option<&str>, field: &str| {
        let name = PersonName::parse(given.unwrap_or(field));
        name.map_err(|why| format!("applications.{application}.admin: the {field} name {why}"))
    };
    let now = app.core.clock().now();
    Ok(User {
        id: UserId(app.core.next_id()),
        home,
        user_type: UserType::Human,
        state: UserState::Active,
        application_role: Some(ApplicationRole::SuperAdmin),
        login: email.as_str().into(),
        first_name: name(settings.map(|admin| admin.first_name.as_str()), "First")?
            .as_str()
            .into(),
        last_name: name(settings.map(|admin| admin.last_name.as_str()), "Admin")?
            .as_str()
            .into(),
        display_name: None,
        phone_number: None,
        is_email_verified: true,
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        metadata: None,
        created_at: now,
        changed_at: now,
    })
}

/// 20 characters of 32, which is 100 bits, in groups that can be read out; more where the policy asks
/// for more.
pub(crate) fn readable_password(random: &dyn Randomness, policy: PasswordPolicy) -> Secret {
    let groups = usize::from(policy.min_length()).div_ceil(GROUP + 1).max(4);
    let mut text = String::with_capacity(groups * (GROUP + 1));
    for group in 0..groups {
        if group > 0 {
            text.push('-');
        }
        let bytes: [u8; GROUP] = random.bytes();
        text.extend(bytes.map(|byte| char::from(READABLE[usize::from(byte % 32)])));
    }
    while text.chars().count() < usize::from(policy.min_length()) {
        let [byte] = random.bytes();
        text.push(char::from(READABLE[usize::from(byte % 32)]));
    }
    Secret::from(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::randomness::TestRandomness;

    #[test]
    fn a_made_password_is_readable_and_long_enough_for_every_policy() {
        for min_length in 8..=64 {
            let policy = PasswordPolicy::new(min_length, true);
            let password = readable_password(&TestRandomness::seeded(7), policy);
            policy
                .check(&password, PolicyContext::default())
                .expect("its own policy");
            let groups = password.expose().split('-');
            let letters: usize = groups.map(str::len).sum();
            assert!(letters >= 20, "{letters} letters");
        }
    }
}
