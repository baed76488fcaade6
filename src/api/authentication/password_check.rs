//! Whether an address and a password belong together, and the counting of those that do not.

use crate::access::authenticate::Caller;
use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use crate::services::failed_attempts::PendingAttempts;
use actors::AccountRecord;
use domain::commands::sessions::{RecordFailedAttempt, invalid_credentials};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::login_settings::LoginSettings;
use domain::state::OrganizationState;
use domain::text::Email;
use domain::time::Timestamp;
use domain::user::{Credential, User, UserState, UserType};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long one try to record wrong passwords may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The wait after the first try that failed; it doubles up to [`LONGEST_WAIT`].
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// A person whose password was right a moment ago.
pub(crate) struct VerifiedUser {
    pub(crate) user: Arc<User>,
    pub(crate) home: Arc<OrganizationState>,
    /// The epoch of the credential the password was compared with.
    pub(crate) epoch: u32,
    /// A fresh hash, when the stored one was made at another cost.
    pub(crate) rehashed: Option<Box<str>>,
}

/// Compares the password. Whatever is wrong, the steps until the answer are the same: one account's
/// record is read from the store, somebody's if the address is nobody's; the password is compared with
/// the hash in it, also where that cannot let anybody in; and nobody's organization is loaded.
pub(crate) async fn proven_by_password(
    app: &Arc<App>,
    caller: &Caller,
    email: &Email,
    password: Secret,
    deadline: Instant,
) -> Result<VerifiedUser, Problem> {
    let account = account(app, email).await?;
    let may_sign_in = account.as_ref().filter(|account| account.may_sign_in(app));
    let stored = account.as_ref().and_then(Account::stored);
    let hasher = &app.common.passwords;
    let verified = hasher
        .verify(password.clone(), stored, Some(deadline))
        .await?;
    let Some(account) = may_sign_in else {
        return Err(invalid_credentials().into());
    };
    if !verified.matches {
        count(app, caller, account);
        return Err(invalid_credentials().into());
    }
    let (user, home) = still_standing(app, caller, account, deadline).await?;
    let rehashed = if verified.needs_rehash {
        hasher
            .hash(password, Some(deadline))
            .await
            .ok()
            .map(Into::into)
    } else {
        None
    };
    Ok(VerifiedUser {
        user,
        home,
        epoch: account.credential.epoch,
        rehashed,
    })
}

/// Compares the password of somebody who is signed in; gives the epoch under which it was right. Whoever
/// found an open browser must not try passwords in it without end: wrong ones count.
///
/// # Errors
/// 401 `invalid-credentials` about `field`, 503.
pub(crate) async fn matches_password(
    app: &App,
    caller: &Caller,
    home: &OrganizationState,
    user: UserId,
    password: Secret,
    field: &'static str,
    deadline: Instant,
) -> Result<u32, Problem> {
    let credential = home
        .credentials
        .get(&user)
        .ok_or_else(crate::access::lookup::user_not_found)?;
    let is_locked = credential.is_locked(app.core.clock().now());
    let stored = credential.secret.as_deref().filter(|_| !is_locked);
    let hasher = &app.common.passwords;
    let verified = hasher.verify(password, stored, Some(deadline)).await?;
    if verified.matches {
        return Ok(credential.epoch);
    }
    let failed = RecordFailedAttempt {
        user,
        attempts: 1,
        settings: app.login_settings(home),
    };
    app.execute(home.id, failed, caller, deadline).await?;
    Err(Problem::unauthorized(
        ErrorCode::InvalidCredentials,
        "The present password is wrong.",
    )
    .about(field, "is wrong"))
}

/// An account that has a credential, as its record says.
struct Account {
    /// Whether the address is theirs; else it is nobody's, and this is somebody in their place.
    is_theirs: bool,
    user: User,
    credential: Credential,
    settings: Arc<LoginSettings>,
}

/// The account that an address belongs to, or somebody's. Always the same one's for an address, so that
/// an address of nobody looks as much as any like one whose hash was made at this or that cost.
async fn account(app: &App, email: &Email) -> Result<Option<Account>, Problem> {
    let directory = app.core.directory();
    let login = directory.login(email.as_str(), UserType::Human);
    let mut seed = DefaultHasher::new();
    email.as_str().hash(&mut seed);
    let in_place = directory.anybody(seed.finish());
    let Some((user, home)) = login.map(|login| (login.user, login.home)).or(in_place) else {
        return Ok(None);
    };
    let record = app.core.read_account(user, home).await?;
    Ok(record.and_then(|record| {
        let AccountRecord {
            user,
            credential,
            login_settings,
        } = record;
        let settings = login_settings.map(|settings| Arc::new(*settings));
        Some(Account {
            is_theirs: login.is_some(),
            user,
            credential: credential?,
            settings: settings.unwrap_or_else(|| Arc::clone(&app.login_settings)),
        })
    }))
}

impl Account {
    /// The hash to compare with; what machines have is none.
    fn stored(&self) -> Option<&str> {
        let secret = self.credential.secret.as_deref();
        secret.filter(|_| self.user.user_type == UserType::Human)
    }

    fn may_sign_in(&self, app: &App) -> bool {
        let home = app.core.directory().organization(self.user.home);
        self.is_theirs
            && self.user.state == UserState::Active
            && home.is_some_and(|home| home.is_active())
            && !is_locked_out(
                &self.credential,
                app.failed_attempts.pending(self.user.id),
                &self.settings,
                app.core.clock().now(),
            )
    }
}

/// Whether an account is locked, or would be if all wrong passwords were recorded.
fn is_locked_out(
    credential: &Credential,
    pending: PendingAttempts,
    settings: &LoginSettings,
    now: Timestamp,
) -> bool {
    let all = pending.and_recorded(recorded(credential));
    let most = settings.lockout_policy.max_password_attempts;
    credential.is_locked(now) || (!pending.is_none() && all >= most)
}

/// Whether somebody's account is locked, as its record says and what is not in it yet. Their organization is not
/// loaded for it.
///
/// # Errors
/// 503.
pub(crate) async fn is_shut_out(
    app: &App,
    user: UserId,
    home: OrganizationId,
) -> Result<bool, Problem> {
    let record = app.core.read_account(user, home).await?;
    let Some(record) = record else {
        return Ok(false);
    };
    let settings = record.login_settings.as_deref();
    let settings = settings.unwrap_or(&app.login_settings);
    let pending = app.failed_attempts.pending(user);
    let now = app.core.clock().now();
    let credential = record.credential;
    Ok(credential.is_some_and(|credential| is_locked_out(&credential, pending, settings, now)))
}

/// The wrong passwords that count: a lock that is over took those before it along.
const fn recorded(credential: &Credential) -> u16 {
    match credential.locked_until {
        Some(_) => 0,
        None => credential.failed_attempts,
    }
}

/// The person and the home of an account whose password was right, now that there is reason to load
/// them. Others may have been guessing while this one was hashed. The actor refuses a session then;
/// what is answered without it, as that a second factor is due, must not tell that the guess was right.
async fn still_standing(
    app: &App,
    caller: &Caller,
    account: &Account,
    deadline: Instant,
) -> Result<(Arc<User>, Arc<OrganizationState>), Problem> {
    let (user, home) = (account.user.id, account.user.home);
    record(app, caller, user, home, deadline).await?;
    let pending = app.failed_attempts.pending(user);
    let home = app.organization(home).await?;
    let now = app.core.clock().now();
    let stands = home.credentials.get(&user).is_some_and(|present| {
        let settings = app.login_settings(&home);
        present.epoch == account.credential.epoch
            && !is_locked_out(present, pending, &settings, now)
    });
    let user = home.users.get(&user).filter(|_| stands).cloned();
    let user = user.ok_or_else(invalid_credentials)?;
    Ok((user, home))
}

/// Counts a wrong password. Nobody waits for its record: how long the answer takes must not tell that
/// the account exists. For the same reason an organization is not loaded for it, unless the account is
/// to be locked.
fn count(app: &Arc<App>, caller: &Caller, account: &Account) {
    let (user, home) = (account.user.id, account.user.home);
    app.failed_attempts.add(user);
    let is_loaded = app.core.loaded_snapshot(home).is_some();
    let now = app.core.clock().now();
    let pending = app.failed_attempts.pending(user);
    if is_loaded || is_locked_out(&account.credential, pending, &account.settings, now) {
        record_soon(app, caller, user, home);
    }
}

/// Counts a wrong password that was given elsewhere, at a directory, for somebody's account here.
pub(crate) fn count_wrong(app: &Arc<App>, caller: &Caller, user: UserId, home: OrganizationId) {
    app.failed_attempts.add(user);
    record_soon(app, caller, user, home);
}

/// Has wrong passwords recorded after the answer left, again and again until it works.
fn record_soon(app: &Arc<App>, caller: &Caller, user: UserId, home: OrganizationId) {
    if !app.failed_attempts.become_recorder(user) {
        return;
    }
    let (app, caller) = (Arc::downgrade(app), caller.clone());
    tokio::spawn(async move {
        let mut wait = FIRST_WAIT;
        // Ends with the application.
        while let Some(app) = app.upgrade() {
            match record(&app, &caller, user, home, one_try()).await {
                Ok(()) if app.failed_attempts.is_recorder_done(user) => return,
                Ok(()) => continue,
                Err(problem) => {
                    tracing::warn!(
                        code = %problem.code(),
                        "wrong passwords could not be recorded yet"
                    );
                }
            }
            drop(app);
            tokio::time::sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    });
}

#[allow(
    clippy::disallowed_methods,
    reason = "no request's deadline may keep it from being recorded"
)]
fn one_try() -> Instant {
    Instant::now() + PATIENCE
}

/// Writes the wrong passwords counted so far into the account's record.
///
/// # Errors
/// 503.
pub(crate) async fn record(
    app: &App,
    caller: &Caller,
    user: UserId,
    home: OrganizationId,
    deadline: Instant,
) -> Result<(), Problem> {
    if !app.failed_attempts.pending(user).are_waiting() {
        return Ok(());
    }
    if app.core.directory().home(user) != Some(home) {
        // Whose account it was is gone.
        if let Some(taken) = app.failed_attempts.take(user, 0) {
            taken.recorded();
        }
        return Ok(());
    }
    let state = app.organization(home).await?;
    let before = state
        .credentials
        .get(&user)
        .map_or(0, |present| recorded(present));
    let Some(taken) = app.failed_attempts.take(user, before) else {
        return Ok(());
    };
    let command = RecordFailedAttempt {
        user,
        attempts: taken.count(),
        settings: app.login_settings(&state),
    };
    app.execute(home, command, caller, deadline).await?;
    taken.recorded();
    Ok(())
}
