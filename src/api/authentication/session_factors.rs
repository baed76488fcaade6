//! Proving the second factor of a session that waits for one.

use crate::access::authenticate::Caller;
use crate::api::Call;
use crate::api::authentication::session_opening::{enrolled, send_code, settings_for};
use crate::api::authentication::signed_in::SignedIn;
use crate::api::types::message::Message;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use crate::services::tokens::SessionToken;
use crate::services::totp::TotpSecret;
use domain::code::CodePurpose;
use domain::commands::codes::invalid_code;
use domain::commands::factors::{CompleteSession, Completion, ProveFactor, Proved};
use domain::error_code::ErrorCode;
use domain::factor::SecondFactor;
use domain::ids::{SessionId, UserId};
use domain::session::{Session, SessionState};
use domain::state::OrganizationState;
use domain::user::UserState;
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Instant;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v2/authentication/users/sessions/mfa")
            .operation("verifySessionMfa")
            .tag("authentication")
            .summary("Prove the second factor of a session that waits for one.")
            .description(
                "`code` is the mailed code, the one-time password of the authenticator app, or a recovery code. \
                 Answers as `signIn`, with a new token; the one shown is dead. Wrong codes are counted by person, \
                 over all sign-ins; too many lock second factors for a while and end the sessions that wait.",
            )
            .errors(&[ErrorCode::InvalidCode, ErrorCode::SessionExpired])
            .answers(&[201])
            .public()
            .handle(verify),
        post("/v2/authentication/users/sessions/mfa/code")
            .operation("resendSessionMfaCode")
            .tag("authentication")
            .summary("Have the code of a session that waits mailed again.")
            .description("The earlier code is worth nothing any more. An address gets at most 5 mails in 15 minutes.")
            .errors(&[ErrorCode::SessionExpired, ErrorCode::FactorNotFound])
            .public()
            .handle(resend),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FactorProof {
    session_id: SessionId,
    session_token: Secret,
    code: Secret,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "WaitingSessionRequest")]
pub(crate) struct WaitingSession {
    pub(crate) session_id: SessionId,
    pub(crate) session_token: Secret,
}

/// A session that waits, with the snapshots of its organization and its person's home.
pub(crate) struct Waiting {
    pub(crate) session: Arc<Session>,
    pub(crate) organization: Arc<OrganizationState>,
    pub(crate) home: Arc<OrganizationState>,
}

fn ended() -> Problem {
    Problem::unauthorized(
        ErrorCode::SessionExpired,
        "The session has ended: sign in again.",
    )
}

/// The session that a token shows, if it still waits.
pub(crate) async fn waiting(app: &App, id: SessionId, token: &Secret) -> Result<Waiting, Problem> {
    let parsed = SessionToken::parse(token.expose()).ok_or_else(ended)?;
    let directory = app.core.directory();
    if parsed.session() != id || directory.organization(parsed.organization()).is_none() {
        return Err(ended());
    }
    let organization = app.organization(parsed.organization()).await?;
    let now = app.core.clock().now();
    let session = organization.live_session(id, now).cloned();
    let session = session
        .filter(|session| session.state == SessionState::MfaRequired)
        .filter(|session| parsed.matches(&session.token_hash))
        .ok_or_else(ended)?;
    let home = match session.home == organization.id {
        true => Arc::clone(&organization),
        false => app.organization(session.home).await.map_err(|_| ended())?,
    };
    let is_active = home
        .users
        .get(&session.user)
        .is_some_and(|user| user.state == UserState::Active);
    let credential = home.credentials.get(&session.user);
    let stands = credential.is_some_and(|credential| credential.keeps(&session));
    if !is_active || !stands || !home.organization.is_active() {
        return Err(ended());
    }
    Ok(Waiting {
        session,
        organization,
        home,
    })
}

/// What a session that waits is to become, under a new token.
pub(crate) struct NewToken {
    token: SessionToken,
    completion: Completion,
}

/// A new token for a session that waits.
pub(crate) fn completion_for(app: &App, waiting: &Waiting) -> NewToken {
    let session = &waiting.session;
    let token = SessionToken::generate(session.organization, session.id, &*app.common.random);
    NewToken {
        completion: Completion {
            session: session.id,
            token_hash: token.hash(),
            settings: settings_for(app, &waiting.organization, &waiting.home),
        },
        token,
    }
}

impl NewToken {
    /// The token, and the completion: for the decision of the person's home where the session is one of
    /// that organization, else for a decision of its own.
    pub(crate) fn split(
        self,
        waiting: &Waiting,
    ) -> (SessionToken, Option<Completion>, Option<Completion>) {
        if waiting.session.organization == waiting.session.home {
            (self.token, Some(self.completion), None)
        } else {
            (self.token, None, Some(self.completion))
        }
    }
}

async fn verify(call: Call<(), (), FactorProof>) -> Result<Reply<SignedIn>, Problem> {
    let (app, body) = (&call.state, call.body);
    let waiting = waiting(app, body.session_id, &body.session_token).await?;
    let (token, here, elsewhere) = completion_for(app, &waiting).split(&waiting);
    let person = Person {
        home: &waiting.home,
        user: waiting.session.user,
        epoch: waiting.session.epoch,
    };
    let proved = prove(app, &call.caller, &person, &body.code, here, call.deadline).await?;
    let signed_in = completed(
        app,
        &call.caller,
        &waiting,
        proved,
        elsewhere,
        &token,
        call.deadline,
    )
    .await?;
    let cookie = signed_in.cookie(app);
    Ok(Reply::created(signed_in).cookie(cookie))
}

/// Completes a session whose second factor was proved, if the person's home has not done so.
pub(crate) async fn completed(
    app: &App,
    caller: &Caller,
    waiting: &Waiting,
    proved: Proved,
    elsewhere: Option<Completion>,
    token: &SessionToken,
    deadline: Instant,
) -> Result<SignedIn, Problem> {
    let session = match (proved.session, elsewhere) {
        (Some(session), _) => session,
        (None, Some(completion)) => {
            let command = CompleteSession {
                factor: proved.factor,
                completion,
            };
            app.execute(waiting.session.organization, command, caller, deadline)
                .await?
        }
        (None, None) => return Err(Problem::internal()),
    };
    let settings = settings_for(app, &waiting.organization, &waiting.home);
    SignedIn::new(app, &session, &token.reveal(), &settings)
}

/// Who proves something, and by which credential.
pub(crate) struct Person<'a> {
    pub(crate) home: &'a OrganizationState,
    pub(crate) user: UserId,
    pub(crate) epoch: u32,
}

/// Tries a second factor of somebody, of whichever kind it is.
///
/// # Errors
/// 400 `invalid-code` where it is wrong; 503.
pub(crate) async fn prove(
    app: &App,
    caller: &Caller,
    person: &Person<'_>,
    code: &Secret,
    completes: Option<Completion>,
    deadline: Instant,
) -> Result<Proved, Problem> {
    let (codes, user) = (app.keys.codes(), person.user);
    let command = ProveFactor {
        user,
        epoch: person.epoch,
        mail_code: codes.hash(CodePurpose::Mfa, user, code),
        totp_step: totp_step(app, person.home, user, code),
        recovery_code: codes.hash_recovery(user, code),
        settings: app.login_settings(person.home),
        completes,
    };
    let proved = app
        .execute(person.home.id, command, caller, deadline)
        .await?;
    proved.ok_or_else(|| invalid_code().into())
}

/// The time step of a one-time password of somebody's authenticator app.
pub(crate) fn totp_step(
    app: &App,
    home: &OrganizationState,
    user: UserId,
    code: &Secret,
) -> Option<u64> {
    let factors = home.credentials.get(&user)?.factors.as_ref()?;
    let totp = factors.totp.as_ref()?;
    let opened = app
        .keys
        .sealer()
        .open(&totp.sealed_secret, &totp_belongs_to(user));
    match opened {
        Ok(secret) => TotpSecret::kept(&secret)?.step_of(code, app.core.clock().now()),
        Err(error) => {
            tracing::error!(%error, %user, "the secret of an authenticator app cannot be decrypted");
            None
        }
    }
}

/// What a sealed secret of an authenticator app is bound to.
pub(crate) fn totp_belongs_to(user: UserId) -> Vec<u8> {
    format!("totp of {user}").into_bytes()
}

async fn resend(call: Call<(), (), WaitingSession>) -> Result<Reply<Message>, Problem> {
    let (app, body) = (&call.state, call.body);
    let waiting = waiting(app, body.session_id, &body.session_token).await?;
    let user = waiting.session.user;
    let credential = waiting.home.credentials.get(&user);
    let Some(user) = waiting.home.users.get(&user) else {
        return Err(ended());
    };
    let methods = enrolled(user, credential.map(|credential| &**credential));
    if !methods.is_empty() && !methods.contains(&SecondFactor::MailCode) {
        return Err(Problem::not_found(
            ErrorCode::FactorNotFound,
            "Codes by mail are no second factor of this person: use the authenticator app or a recovery code.",
        ));
    }
    send_code(app, &call.caller, user, waiting.home.id, call.deadline).await?;
    Ok(Reply::ok(Message {
        message: "A code is on its way by mail.",
    }))
}
