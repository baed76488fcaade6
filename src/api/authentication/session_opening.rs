//! The one place where sessions are opened. Every way of signing in ends here, with what was proved; and
//! whether a second factor is still due is decided here and nowhere else.

use crate::access::authenticate::Caller;
use crate::api::authentication::code_mail::CodeMail;
use crate::api::authentication::password_check::VerifiedUser;
use crate::api::authentication::session_tokens::{OpenedSession, new_session};
use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use domain::commands::codes::SendCode;
use domain::commands::sessions::{OpenSession, RecordSignIn, invalid_credentials};
use domain::error_code::ErrorCode;
use domain::factor::SecondFactor;
use domain::ids::OrganizationId;
use domain::login_settings::LoginSettings;
use domain::session::{Factors, Session, SessionState};
use domain::state::OrganizationState;
use domain::user::{Credential, User};
use std::sync::Arc;
use std::time::Instant;

/// How long a session waits for its second factor, in seconds: as long as a mailed code lives.
const PENDING_SECONDS: u64 = 600;

/// What was proved to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Proof {
    /// The password kept here.
    Password,
    /// An identity provider vouched, by OpenID Connect or as a directory that took name and password.
    Provider,
    /// A passkey whose authenticator verified the person: two factors in one.
    Passkey,
}

/// What to do where a second factor is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactorDue {
    /// No session: the way of signing in has no place for a second step.
    Refuse,
    /// A session that serves nothing but proving it.
    Wait,
}

/// A session that was opened.
pub(crate) struct Opened {
    pub(crate) session: Session,
    pub(crate) token: Secret,
    /// The login settings in effect for it.
    pub(crate) settings: Arc<LoginSettings>,
    /// The second factors of which one is still due; none where the session is good for every call.
    pub(crate) due: Vec<SecondFactor>,
}

/// Opens a session for a person who proved something, in the organization wanted: the home when none is
/// named.
///
/// # Errors
/// 401 `invalid-credentials`; 403 `email-not-verified`, `mfa-required`; 503.
pub(crate) async fn open_session(
    app: &App,
    caller: &Caller,
    person: VerifiedUser,
    proof: Proof,
    wanted: Option<OrganizationId>,
    on_due: FactorDue,
    deadline: Instant,
) -> Result<Opened, Problem> {
    let organization = chosen(app, &person, wanted).await?;
    let settings = settings_for(app, &organization, &person.home);
    check_settings(&settings, &person.user, proof)?;
    let due = match proof {
        Proof::Passkey => Vec::new(),
        Proof::Password | Proof::Provider => factors_due(app, &person, &settings)?,
    };
    if !due.is_empty() && on_due == FactorDue::Refuse {
        return Err(Problem::refused(
            ErrorCode::MfaRequired,
            "A second factor is needed: sign in through /v2/authentication/users/sessions.",
        ));
    }
    let (user, home) = (Arc::clone(&person.user), person.home.id);
    let mut opened = new_session(app, &user, organization.id, &settings, caller);
    let now = app.core.clock().now();
    opened.session.factors = match proof {
        Proof::Password => Factors {
            password: Some(now),
            ..Factors::default()
        },
        Proof::Provider => Factors {
            idp: Some(now),
            ..Factors::default()
        },
        Proof::Passkey => Factors {
            passkey: Some(now),
            ..Factors::default()
        },
    };
    if !due.is_empty() {
        opened.session.state = SessionState::MfaRequired;
        opened.session.expires_at = now.plus_seconds(PENDING_SECONDS);
        opened.session.absolute_expiry = opened.session.expires_at;
    }
    let OpenedSession { session, token } =
        open(app, caller, person, organization.id, opened, deadline).await?;
    if due.contains(&SecondFactor::MailCode) {
        send_code(app, caller, &user, home, deadline).await?;
    }
    Ok(Opened {
        session,
        token,
        settings,
        due,
    })
}

/// Refuses what the login settings do not allow.
fn check_settings(settings: &LoginSettings, user: &User, proof: Proof) -> Result<(), Problem> {
    match proof {
        Proof::Password if !settings.allow_username_password => {
            return Err(invalid_credentials().into());
        }
        Proof::Provider if !settings.allow_external_idp => {
            return Err(Problem::refused(
                ErrorCode::SignInMethodDisabled,
                "Nobody signs in here through an identity provider.",
            ));
        }
        Proof::Password | Proof::Provider | Proof::Passkey => {}
    }
    // Who signs up with somebody's address gets the same answer as for a free one, and must not learn
    // by signing in which it was: not even that the address is to be verified first.
    if settings.verify_before_session && !user.is_email_verified {
        return Err(invalid_credentials().into());
    }
    if settings.require_verified_email && !user.is_email_verified {
        return Err(Problem::refused(
            ErrorCode::EmailNotVerified,
            "Verify your e-mail address first: open the link in the mail you got, or ask for a new code.",
        ));
    }
    Ok(())
}

/// The second factors of which one is due: those the person enrolled, or a code by mail where one is
/// forced upon who enrolled none.
fn factors_due(
    app: &App,
    person: &VerifiedUser,
    settings: &LoginSettings,
) -> Result<Vec<SecondFactor>, Problem> {
    let credential = person.home.credentials.get(&person.user.id);
    let methods = enrolled(&person.user, credential.map(|credential| &**credential));
    if methods.is_empty() && !settings.force_mfa {
        return Ok(methods);
    }
    let factors = credential.and_then(|credential| credential.factors.as_ref());
    if factors.is_some_and(|factors| factors.is_locked(app.core.clock().now())) {
        return Err(invalid_credentials().into());
    }
    Ok(match methods.is_empty() {
        true => vec![SecondFactor::MailCode],
        false => methods,
    })
}

/// The second factors somebody enrolled.
pub(crate) fn enrolled(user: &User, credential: Option<&Credential>) -> Vec<SecondFactor> {
    let mut methods = Vec::new();
    if let Some(factors) = credential.and_then(|credential| credential.factors.as_ref())
        && factors.has_totp()
    {
        methods.push(SecondFactor::Totp);
        if !factors.recovery_codes.is_empty() {
            methods.push(SecondFactor::RecoveryCode);
        }
    }
    if let Some(factors) = credential.and_then(|credential| credential.factors.as_ref())
        && !factors.passkeys.is_empty()
    {
        methods.push(SecondFactor::Passkey);
    }
    if user.mfa_enabled {
        methods.push(SecondFactor::MailCode);
    }
    methods
}

/// Mails a code that serves as second factor. Who was mailed often enough lately keeps the last one.
///
/// # Errors
/// 503.
pub(crate) async fn send_code(
    app: &App,
    caller: &Caller,
    user: &User,
    home: OrganizationId,
    deadline: Instant,
) -> Result<(), Problem> {
    if !app.mail_allowance.take(&user.login, app.core.clock().now()) {
        return Ok(());
    }
    let CodeMail { code, mail } = CodeMail::second_factor(app, user)?;
    app.execute(home, SendCode { code, mail }, caller, deadline)
        .await
}

/// The login settings for sessions of an organization: what the person's home restricts holds in all.
pub(crate) fn settings_for(
    app: &App,
    organization: &OrganizationState,
    home: &OrganizationState,
) -> Arc<LoginSettings> {
    let settings = app.login_settings(organization);
    if organization.id == home.id {
        return settings;
    }
    Arc::new(settings.restricted_by(&app.login_settings(home)))
}

/// The organization to sign in to.
async fn chosen(
    app: &App,
    person: &VerifiedUser,
    wanted: Option<OrganizationId>,
) -> Result<Arc<OrganizationState>, Problem> {
    let user = person.user.id;
    let takes = |state: &OrganizationState| {
        state.organization.is_active()
            && state
                .memberships
                .get(&user)
                .is_some_and(|membership| membership.is_active())
    };
    if let Some(wanted) = wanted {
        // Unknown and not a member are one answer: it must not tell which organizations exist.
        let known = app.core.directory().organization(wanted).is_some();
        let state = if known {
            Some(app.organization(wanted).await?)
        } else {
            None
        };
        return state
            .filter(|state| takes(state))
            .ok_or_else(|| invalid_credentials().into());
    }
    if takes(&person.home) {
        return Ok(Arc::clone(&person.home));
    }
    for organization in app.core.directory().guest_of(user) {
        let state = app.organization(organization).await?;
        if takes(&state) {
            return Ok(state);
        }
    }
    Err(invalid_credentials().into())
}

async fn open(
    app: &App,
    caller: &Caller,
    person: VerifiedUser,
    organization: OrganizationId,
    mut opened: OpenedSession,
    deadline: Instant,
) -> Result<OpenedSession, Problem> {
    let VerifiedUser {
        user,
        home,
        epoch,
        rehashed,
    } = person;
    opened.session.epoch = epoch;
    let most_sessions = app.common.sessions_per_person;
    if organization == home.id {
        let command = OpenSession {
            session: opened.session.clone(),
            most_sessions,
            rehashed,
        };
        app.execute(organization, command, caller, deadline).await?;
    } else {
        // The home goes first: it alone knows whether the credential still stands.
        let noted = RecordSignIn {
            user: user.id,
            epoch,
            rehashed,
        };
        app.execute(home.id, noted, caller, deadline).await?;
        let command = OpenSession {
            session: opened.session.clone(),
            most_sessions,
            rehashed: None,
        };
        app.execute(organization, command, caller, deadline).await?;
    }
    Ok(opened)
}
