//! The second factors of a person: enrolling, listing, removing; and proving again who one is.

use crate::access::lookup::find_user;
use crate::api::Call;
use crate::api::authentication::code_mail::factor_notice;
use crate::api::authentication::password_check::matches_password;
use crate::api::authentication::session_factors::{Person, prove, totp_belongs_to, totp_step};
use crate::api::authentication::session_opening::send_code;
use crate::api::types::message::Message;
use crate::api::types::path::UserPath;
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, delete, get, post};
use crate::services::Secret;
use crate::services::tokens::CodeKey;
use crate::services::totp::TotpSecret;
use domain::commands::codes::invalid_code;
use domain::commands::factors::{ChangeFactors, FactorChange, Reauthenticate};
use domain::error_code::ErrorCode;
use domain::factor::{SecondFactor, SecondFactors};
use domain::ids::{PasskeyId, UserId};
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How long something proved in a session allows to change what proves, in milliseconds.
const FRESH_MILLISECONDS: u64 = 300_000;

const ADMINISTRATORS: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgOwner,
];

pub(crate) const FRESH: &str =
    "Needs something proved within the last 5 minutes: see `reauthenticate`.";

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/users/{userId}/mfa/email")
            .operation("enableEmailMfa")
            .tag("mfa")
            .summary("Ask a person for a mailed code at each sign-in.")
            .description("The first code that is given back verifies the address.")
            .errors(&[ErrorCode::UserNotFound, ErrorCode::RoleAboveOwn])
            .allow(ADMINISTRATORS, Scope::HomeOrganizationOfUser)
            .handle(enable_for),
        delete("/v1/authorization/users/{userId}/mfa")
            .operation("resetUserFactors")
            .tag("mfa")
            .summary("Take all second factors from a person who lost them.")
            .description("The person is told by mail. Where a second factor is forced, a code by mail is asked for.")
            .errors(&[ErrorCode::UserNotFound, ErrorCode::RoleAboveOwn])
            .allow(ADMINISTRATORS, Scope::HomeOrganizationOfUser)
            .handle(reset),
        get("/v1/authentication/users/me/mfa")
            .operation("listFactors")
            .tag("mfa")
            .summary("The second factors of the calling person.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(list),
        post("/v1/authentication/users/me/mfa/email")
            .operation("enableOwnEmailMfa")
            .tag("mfa")
            .summary("Ask me for a mailed code at each sign-in.")
            .description(FRESH)
            .errors(&[ErrorCode::FreshProofRequired])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(enable_own),
        delete("/v1/authentication/users/me/mfa/email")
            .operation("disableOwnEmailMfa")
            .tag("mfa")
            .summary("Ask me for no mailed code any more.")
            .description(FRESH)
            .errors(&[ErrorCode::FreshProofRequired])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(disable_own),
        post("/v1/authentication/users/me/mfa/totp")
            .operation("enrollTotp")
            .tag("mfa")
            .summary("Begin to use an authenticator app (RFC 6238).")
            .description(
                "The secret is shown this once. The app counts from `confirmTotp` on. Needs something proved within \
                 the last 5 minutes: see `reauthenticate`.",
            )
            .errors(&[ErrorCode::FreshProofRequired, ErrorCode::AlreadyExists])
            .answers(&[201])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(enroll_totp),
        post("/v1/authentication/users/me/mfa/totp/confirmation")
            .operation("confirmTotp")
            .tag("mfa")
            .summary("Show that the authenticator app works. Gives recovery codes, shown this once.")
            .errors(&[ErrorCode::FreshProofRequired, ErrorCode::InvalidCode, ErrorCode::FactorNotFound])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(confirm_totp),
        delete("/v1/authentication/users/me/mfa/totp")
            .operation("removeTotp")
            .tag("mfa")
            .summary("Stop using the authenticator app; its recovery codes go with it.")
            .description(FRESH)
            .errors(&[ErrorCode::FreshProofRequired, ErrorCode::FactorNotFound])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(remove_totp),
        post("/v1/authentication/users/me/mfa/recovery-codes")
            .operation("renewRecoveryCodes")
            .tag("mfa")
            .summary("New recovery codes, shown this once, in the place of those that are left.")
            .description(FRESH)
            .errors(&[ErrorCode::FreshProofRequired, ErrorCode::FactorNotFound])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(renew_recovery_codes),
        post("/v1/authentication/users/me/mfa/code")
            .operation("requestReauthenticationCode")
            .tag("mfa")
            .summary("Have a code mailed to me, for `reauthenticate`.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(request_code),
        post("/v1/authentication/users/me/reauthentication")
            .operation("reauthenticate")
            .tag("authentication")
            .summary("Prove again who I am, by the password or a second factor.")
            .description("Holds for 5 minutes, in this session.")
            .errors(&[ErrorCode::InvalidCredentials, ErrorCode::InvalidCode])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(reauthenticate),
    ]
}

pub(crate) async fn apply<P, Q, B>(
    call: &Call<P, Q, B>,
    user: UserId,
    change: FactorChange,
) -> Result<(), Problem> {
    let app = &call.state;
    let (user, home) = find_user(app, user).await?;
    let notice = Some(factor_notice(app, &user)?);
    let command = ChangeFactors {
        user: user.id,
        change,
        notice,
    };
    app.execute(home.id, command, &call.caller, call.deadline)
        .await
}

/// The calling person, if something was proved in the session a moment ago: whoever finds an open browser
/// must not change what proves who its owner is (OWASP ASVS 5, 7.5.1).
pub(crate) fn fresh<P, Q, B>(call: &Call<P, Q, B>) -> Result<UserId, Problem> {
    let identity = call.caller.identity()?;
    let now = call.state.core.clock().now();
    let proved = identity
        .session
        .as_ref()
        .and_then(|session| session.factors.latest());
    let begin = now.minus_milliseconds(FRESH_MILLISECONDS);
    if proved.is_some_and(|at| begin <= at) {
        return Ok(identity.user.id);
    }
    Err(Problem::refused(
        ErrorCode::FreshProofRequired,
        "Prove again who you are: send your password or a second factor to reauthenticate, then repeat this.",
    ))
}

/// What a change of factors answers.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "FactorChangeReply")]
pub(crate) struct FactorsChanged {
    pub(crate) message: &'static str,
    pub(crate) user_id: UserId,
}

async fn enable_for(call: Call<UserPath>) -> Result<Reply<FactorsChanged>, Problem> {
    let user_id = call.path.user_id;
    apply(&call, user_id, FactorChange::Mail(true)).await?;
    Ok(Reply::ok(FactorsChanged {
        message: "A mailed code is asked for at each sign-in.",
        user_id,
    }))
}

async fn reset(call: Call<UserPath>) -> Result<Reply<FactorsChanged>, Problem> {
    let user_id = call.path.user_id;
    apply(&call, user_id, FactorChange::Reset).await?;
    Ok(Reply::ok(FactorsChanged {
        message: "All second factors of the person are gone.",
        user_id,
    }))
}

async fn enable_own(call: Call) -> Result<Reply<FactorsChanged>, Problem> {
    let user_id = fresh(&call)?;
    apply(&call, user_id, FactorChange::Mail(true)).await?;
    Ok(Reply::ok(FactorsChanged {
        message: "A mailed code is asked for at each sign-in.",
        user_id,
    }))
}

async fn disable_own(call: Call) -> Result<Reply<FactorsChanged>, Problem> {
    let user_id = fresh(&call)?;
    apply(&call, user_id, FactorChange::Mail(false)).await?;
    Ok(Reply::ok(FactorsChanged {
        message: "No mailed code is asked for any more.",
        user_id,
    }))
}

/// A second factor.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct EnrolledFactor {
    /// `email`, `totp`, `recoveryCode` or `passkey`.
    method: &'static str,
    /// Of a passkey.
    #[serde(skip_serializing_if = "Option::is_none")]
    passkey_id: Option<PasskeyId>,
    /// What its owner calls a passkey.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Box<str>>,
    /// When a passkey was used last.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_used_at: Option<Timestamp>,
    /// Since when; not known of mailed codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Timestamp>,
    /// How many recovery codes are left.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<usize>,
}

impl EnrolledFactor {
    fn of(factor: SecondFactor) -> Self {
        Self {
            method: factor.as_str(),
            passkey_id: None,
            name: None,
            last_used_at: None,
            since: None,
            left: None,
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "EnrolledFactorList")]
struct EnrolledFactors {
    factors: Vec<EnrolledFactor>,
}

async fn list(call: Call) -> Result<Reply<EnrolledFactors>, Problem> {
    let (user, home) = find_user(&call.state, call.caller.identity()?.user.id).await?;
    let credential = home.credentials.get(&user.id);
    let mut factors = Vec::new();
    if let Some(kept) = credential.and_then(|credential| credential.factors.as_ref())
        && let Some(since) = kept.totp.as_ref().and_then(|totp| totp.confirmed_at)
    {
        factors.push(EnrolledFactor {
            since: Some(since),
            ..EnrolledFactor::of(SecondFactor::Totp)
        });
        factors.push(EnrolledFactor {
            left: Some(kept.recovery_codes.len()),
            ..EnrolledFactor::of(SecondFactor::RecoveryCode)
        });
    }
    let passkeys = crate::api::authentication::passkeys::kept(&home, user.id);
    factors.extend(passkeys.iter().map(|passkey| EnrolledFactor {
        passkey_id: Some(passkey.id),
        name: Some(passkey.name.clone()),
        since: Some(passkey.created_at),
        last_used_at: passkey.last_used_at,
        ..EnrolledFactor::of(SecondFactor::Passkey)
    }));
    if user.mfa_enabled {
        factors.push(EnrolledFactor::of(SecondFactor::MailCode));
    }
    Ok(Reply::ok(EnrolledFactors { factors }))
}

/// What an authenticator app is set up with.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "TotpEnrollment")]
struct TotpEnrolled {
    message: &'static str,
    /// For who types it (base32).
    #[serde(serialize_with = "Secret::serialize_exposed")]
    secret: Secret,
    /// For a QR code (`otpauth://totp/…`).
    #[serde(serialize_with = "Secret::serialize_exposed")]
    uri: Secret,
}

async fn enroll_totp(call: Call) -> Result<Reply<TotpEnrolled>, Problem> {
    let user = fresh(&call)?;
    let app = &call.state;
    let login = &call.caller.identity()?.user.login;
    let random = &*app.common.random;
    let secret = TotpSecret::generate(&app.settings.display_name, login, random)
        .ok_or_else(Problem::internal)?;
    let sealed = app
        .keys
        .sealer()
        .seal(secret.bytes(), &totp_belongs_to(user), random)
        .map_err(|_| Problem::internal())?;
    apply(&call, user, FactorChange::EnrollTotp(sealed.into())).await?;
    Ok(Reply::created(TotpEnrolled {
        message: "Put the secret into the app, then confirm with its code.",
        secret: secret.base32(),
        uri: secret.address().ok_or_else(Problem::internal)?,
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TotpCode {
    /// The 6 digits that the app shows.
    code: Secret,
}

/// Codes to be kept for the day on which the app is lost.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "RecoveryCodeList")]
struct RecoveryCodes {
    message: &'static str,
    /// Each serves once.
    #[serde(serialize_with = "exposed")]
    recovery_codes: Vec<Secret>,
}

fn exposed<S: serde::Serializer>(codes: &[Secret], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(codes.iter().map(Secret::expose))
}

fn new_recovery_codes(app: &App, user: UserId) -> (Vec<Secret>, Vec<[u8; 32]>) {
    let codes: Vec<_> = (0..SecondFactors::RECOVERY_CODES)
        .map(|_| CodeKey::generate_recovery(&*app.common.random))
        .collect();
    let hash = |code| app.keys.codes().hash_recovery(user, code);
    let hashes = codes.iter().map(hash).collect();
    (codes, hashes)
}

async fn confirm_totp(call: Call<(), (), TotpCode>) -> Result<Reply<RecoveryCodes>, Problem> {
    let user = fresh(&call)?;
    let (_, home) = find_user(&call.state, user).await?;
    let step = totp_step(&call.state, &home, user, &call.body.code).ok_or_else(invalid_code)?;
    let (recovery_codes, hashes) = new_recovery_codes(&call.state, user);
    apply(&call, user, FactorChange::ConfirmTotp(step, hashes)).await?;
    Ok(Reply::ok(RecoveryCodes {
        message: "The app is asked for at each sign-in. Keep the recovery codes: they are not shown again.",
        recovery_codes,
    }))
}

async fn remove_totp(call: Call) -> Result<Reply<FactorsChanged>, Problem> {
    let user_id = fresh(&call)?;
    apply(&call, user_id, FactorChange::RemoveTotp).await?;
    Ok(Reply::ok(FactorsChanged {
        message: "The authenticator app is not asked for any more.",
        user_id,
    }))
}

async fn renew_recovery_codes(call: Call) -> Result<Reply<RecoveryCodes>, Problem> {
    let user = fresh(&call)?;
    let (recovery_codes, hashes) = new_recovery_codes(&call.state, user);
    apply(&call, user, FactorChange::RecoveryCodes(hashes)).await?;
    Ok(Reply::ok(RecoveryCodes {
        message: "Keep the recovery codes: they are not shown again.",
        recovery_codes,
    }))
}

async fn request_code(call: Call) -> Result<Reply<Message>, Problem> {
    let app = &call.state;
    let (user, home) = find_user(app, call.caller.identity()?.user.id).await?;
    send_code(app, &call.caller, &user, home.id, call.deadline).await?;
    Ok(Reply::ok(Message {
        message: "A code is on its way by mail.",
    }))
}

/// Either of the two.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ProofAgain {
    password: Option<Secret>,
    /// A mailed code, a one-time password of the app, or a recovery code.
    code: Option<Secret>,
}

async fn reauthenticate(call: Call<(), (), ProofAgain>) -> Result<Reply<Message>, Problem> {
    let app = &call.state;
    let identity = call.caller.identity()?;
    let Some(session) = identity.session.clone() else {
        return Err(Problem::forbidden());
    };
    let (_, home) = find_user(app, identity.user.id).await?;
    let factor = match (call.body.password, call.body.code) {
        (Some(password), None) => {
            matches_password(
                app,
                &call.caller,
                &home,
                identity.user.id,
                password,
                "password",
                call.deadline,
            )
            .await?;
            None
        }
        (None, Some(code)) => {
            let credential = home.credentials.get(&identity.user.id);
            let person = Person {
                home: &home,
                user: identity.user.id,
                epoch: credential.map_or(session.epoch, |credential| credential.epoch),
            };
            let proved = prove(app, &call.caller, &person, &code, None, call.deadline);
            Some(proved.await?.factor)
        }
        _ => return Err(Problem::invalid("password", "give either password or code")),
    };
    let command = Reauthenticate {
        session: session.id,
        factor,
    };
    app.execute(session.organization, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Message {
        message: "Proved. This holds for 5 minutes.",
    }))
}
