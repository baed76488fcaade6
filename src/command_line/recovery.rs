//! Letting somebody in again, in an application that no server is using.

use super::maintenance::existing_store;
use super::password_input::Source;
use crate::app::App;
use crate::bootstrap::readable_password;
use crate::services::passwords::{PasswordPolicy, PolicyContext};
use crate::startup;
use crate::system::System;
use actors::CommandRequest;
use config::Settings;
use domain::command::{Caller, Command};
use domain::commands::recovery::{SetPassword, Unlock};
use domain::ids::{OrganizationId, UserId};
use domain::text::Email;
use domain::user::UserType;
use std::time::{Duration, Instant};

/// How long a change may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Takes away the lock that wrong passwords led to.
pub(super) async fn unlock(
    settings: &Settings,
    application: Option<&str>,
    email: &str,
) -> Result<(), String> {
    let email = parse(email)?;
    let app = open(settings, application).await?;
    let done = async {
        let (user, home) = find(&app, &email)?;
        execute(&app, home, Unlock { user }).await
    };
    let (name, done) = (app.settings.name.clone(), done.await);
    close(&app).await?;
    if done? {
        println!("{email} of application {name} is unlocked.");
    } else {
        println!("{email} of application {name} was not locked: nothing was changed.");
    }
    Ok(())
}

/// Sets a password, unlocks the account and ends its sessions.
pub(super) async fn set_password(
    settings: &Settings,
    application: Option<&str>,
    email: &str,
    source: Source,
) -> Result<(), String> {
    let email = parse(email)?;
    let app = open(settings, application).await?;
    let (name, done) = (
        app.settings.name.clone(),
        set_in(&app, &email, &source).await,
    );
    close(&app).await?;
    let made = done?;
    println!("The password of {email} of application {name} is set; all sessions have ended.");
    if let Some(password) = made {
        println!(
            "  password {}   (shown this once: keep it, then change it)",
            password.expose()
        );
    }
    Ok(())
}

/// Gives the password if it was made here.
async fn set_in(
    app: &App,
    email: &Email,
    source: &Source,
) -> Result<Option<crate::services::Secret>, String> {
    let (user, home) = find(app, email)?;
    let state = app.core.snapshot(home).await;
    let state = state.map_err(|failure| failure.to_string())?;
    let policy = PasswordPolicy::from(&app.login_settings(&state).password_policy);
    let given = source.read()?;
    let password = match &given {
        Some(password) => password.clone(),
        None => readable_password(&*app.common.random, policy),
    };
    let known = PolicyContext {
        email: Some(email.as_str()),
        organization: Some(state.organization.name.as_str()),
    };
    policy
        .check(&password, known)
        .map_err(|why| format!("the password {why}; nothing was changed"))?;
    let secret = app.common.passwords.hash(password.clone(), None).await;
    let secret = secret.map_err(|error| error.to_string())?.into();
    execute(app, home, SetPassword { user, secret }).await?;
    Ok(given.is_none().then_some(password))
}

fn parse(email: &str) -> Result<Email, String> {
    Email::parse(email).map_err(|why| format!("--email {why}"))
}

pub(super) async fn open(settings: &Settings, application: Option<&str>) -> Result<App, String> {
    let application = settings.application(application)?;
    existing_store(settings, &application.name)?;
    startup::open_one(settings, application, &System::of_host()?).await
}

pub(super) async fn close(app: &App) -> Result<(), String> {
    let closed = app.core.shutdown().await;
    closed.map_err(|error| error.to_string())
}

fn find(app: &App, email: &Email) -> Result<(UserId, OrganizationId), String> {
    let directory = app.core.directory();
    let login = directory.login(email.as_str(), UserType::Human);
    let login = login.ok_or_else(|| {
        format!(
            "nobody in application {} has the address {email}",
            app.settings.name
        )
    })?;
    Ok((login.user, login.home))
}

#[allow(
    clippy::disallowed_methods,
    reason = "a deadline of the command itself"
)]
pub(super) async fn execute<C: Command>(
    app: &App,
    home: OrganizationId,
    command: C,
) -> Result<C::Reply, String> {
    let request = CommandRequest::new(command, Caller::system(), Instant::now() + PATIENCE);
    let done = app.core.execute(home, request).await;
    done.map_err(|failure| failure.to_string())
}
