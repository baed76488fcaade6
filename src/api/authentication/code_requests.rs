//! Asking for a code by mail.
//!
//! The answer leaves before anything is looked up: it is alike, in time too, whether the address belongs
//! to somebody or not.

use crate::access::authenticate::Caller;
use crate::api::authentication::code_mail::CodeMail;
use crate::api::authentication::submitted_code::Named;
use crate::app::App;
use crate::http::Problem;
use domain::code::CodePurpose;
use domain::commands::codes::{SendCode, concerns};
use domain::user::{User, UserState};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Most requests that are being worked off at once.
pub const MOST_AT_ONCE: usize = 256;
/// How long one may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Which code is asked for.
pub(crate) enum Wanted {
    /// Shows that the person reads mail to the address; the link to fill in.
    VerifyEmail(Option<String>),
    /// Sets a new password; the link to fill in.
    ResetPassword(Option<String>),
}

/// Has a code sent to whoever is meant, if there is anybody whom it concerns.
///
/// # Errors
/// 503 when too many requests are under way.
pub(crate) fn request(
    app: &Arc<App>,
    caller: &Caller,
    named: Named,
    wanted: Wanted,
) -> Result<(), Problem> {
    let Ok(place) = Arc::clone(&app.code_requests).try_acquire_owned() else {
        return Err(Problem::unavailable(Duration::from_secs(1)));
    };
    let (app, caller) = (Arc::clone(app), caller.clone());
    tokio::spawn(async move {
        if let Err(problem) = send(&app, &caller, &named, &wanted).await {
            tracing::warn!(
                code = %problem.code(),
                "a code that was asked for was not sent"
            );
        }
        drop(place);
    });
    Ok(())
}

async fn send(app: &App, caller: &Caller, named: &Named, wanted: &Wanted) -> Result<(), Problem> {
    let Some((user, home)) = named.find(app) else {
        return Ok(());
    };
    let home = app.organization(home).await?;
    let Some(user) = home.users.get(&user) else {
        return Ok(());
    };
    let purpose = purpose(wanted, user);
    if !home.organization.is_active()
        || !concerns(purpose, user)
        || !app.mail_allowance.take(&user.login, app.core.clock().now())
    {
        return Ok(());
    }
    let CodeMail { code, mail } = match (wanted, purpose) {
        (_, CodePurpose::AcceptInvite) => CodeMail::invitation(app, user, &home.organization.name)?,
        (Wanted::VerifyEmail(link), _) => CodeMail::verify_email(app, user, None, link.as_deref())?,
        (Wanted::ResetPassword(link), _) => CodeMail::password_reset(app, user, link.as_deref())?,
    };
    app.execute(home.id, SendCode { code, mail }, caller, deadline())
        .await
}

/// Who was invited and has no password yet gets the invitation anew in place of a code for another one.
fn purpose(wanted: &Wanted, user: &User) -> CodePurpose {
    match wanted {
        Wanted::VerifyEmail(_) => CodePurpose::VerifyEmail,
        Wanted::ResetPassword(_) if user.state == UserState::Initial => CodePurpose::AcceptInvite,
        Wanted::ResetPassword(_) => CodePurpose::ResetPassword,
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "no request's deadline holds for what is done behind its answer"
)]
fn deadline() -> Instant {
    Instant::now() + PATIENCE
}
