//! Moving an account to another address, and taking it back.

use crate::access::lookup::{check_first, find_user};
use crate::api::Call;
use crate::api::authentication::code_mail::{
    CodeMail, checked_link, moved_notice, notify_of_attempt,
};
use crate::api::authentication::factors::fresh;
use crate::api::authentication::submitted_code::{Named, Returned, try_code};
use crate::api::types::message::Message;
use crate::api::types::path::UserPath;
use crate::api::users::accounts::{email_taken, taken};
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, post};
use crate::services::Secret;
use actors::CommandRequest;
use domain::code::CodePurpose;
use domain::commands::codes::{CodeOutcome, NoteRefusedCode, invalid_code};
use domain::commands::email_change::{
    BeginEmailChange, ConfirmEmailChange, UndoEmailChange, check_may_begin,
};
use domain::error_code::ErrorCode;
use domain::ids::UserId;
use domain::text::{Email, fold};
use domain::user::UserType;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/users/me/email")
            .operation("changeEmail")
            .tag("authentication")
            .summary("Have a code mailed to another address of mine, which moves my account there.")
            .description(
                "Nothing changes until `confirmEmailChange`. One answer whether the address belongs to somebody or not. \
                 Needs something proved within the last 5 minutes: see `reauthenticate`. The address before is told of \
                 the change and can undo it for 72 hours; in that time there is no second change.",
            )
            .errors(&[
                ErrorCode::FreshProofRequired,
                ErrorCode::UrlNotAllowed,
                ErrorCode::Conflict,
            ])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(change_own),
        post("/v1/authorization/users/{userId}/email")
            .operation("changeUserEmail")
            .tag("users")
            .summary("Have a code mailed to another address of a person, which moves their account there.")
            .description(
                "Nothing changes until the person gives the code to `confirmEmailChange`, within 72 hours. The address \
                 before is told.",
            )
            .errors(&[
                ErrorCode::UserNotFound,
                ErrorCode::EmailTaken,
                ErrorCode::RoleAboveOwn,
                ErrorCode::UrlNotAllowed,
                ErrorCode::Conflict,
            ])
            .allow(
                &[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgUserManager],
                Scope::HomeOrganizationOfUser,
            )
            .handle(change_other),
        post("/v1/authentication/users/email/confirmation")
            .operation("confirmEmailChange")
            .tag("authentication")
            .summary("Move an account to the address that the code was mailed to.")
            .description(
                "The address is verified by that. Codes that were mailed to the address before are of no more use; \
                 sessions go on.",
            )
            .errors(&[ErrorCode::InvalidCode, ErrorCode::EmailTaken, ErrorCode::Conflict])
            .public()
            .handle(confirm),
        post("/v1/authentication/users/email/undo")
            .operation("undoEmailChange")
            .tag("authentication")
            .summary("Take an account back to the address before, by the code that was mailed there.")
            .description(
                "Within 72 hours. The password, all sessions and all tokens end, because whoever moved the account may \
                 know them: set a new password by `requestPasswordResetCode`. Second factors stay.",
            )
            .errors(&[ErrorCode::InvalidCode])
            .public()
            .handle(undo),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EmailChangeRequest {
    new_email: Email,
    /// Where the link in the mail leads; `{{code}}` and `{{userId}}` in it are filled in.
    email_change_url: Option<String>,
}

const SENT: Message = Message {
    message: "If the address can be used, a code is on its way to it. Until it comes back nothing changes.",
};

async fn change_own(call: Call<(), (), EmailChangeRequest>) -> Result<Reply<Message>, Problem> {
    let user = fresh(&call)?;
    begin(&call, user, CodePurpose::ChangeEmail).await?;
    Ok(Reply::ok(SENT))
}

async fn change_other(
    call: Call<UserPath, (), EmailChangeRequest>,
) -> Result<Reply<Message>, Problem> {
    begin(&call, call.path.user_id, CodePurpose::AdoptEmail).await?;
    Ok(Reply::ok(SENT))
}

/// Sends the code. Where the address belongs to somebody, an administrator hears of it, because they see people's
/// addresses anyway; anybody else does not, and its owner is told that somebody tried.
async fn begin<P>(
    call: &Call<P, (), EmailChangeRequest>,
    user: UserId,
    purpose: CodePurpose,
) -> Result<(), Problem> {
    let (app, body) = (&call.state, &call.body);
    let (user, home) = find_user(app, user).await?;
    check_first(app, &call.caller, |context| {
        check_may_begin(&home, context, user.id, purpose)
    })?;
    let link = body.email_change_url.as_deref();
    let link = link.map(|url| checked_link(app, url, "emailChangeUrl"));
    let link = link.transpose()?;
    let address = body.new_email.as_str();
    if fold(address) == fold(&user.login) {
        return Err(Problem::invalid(
            "newEmail",
            "is the address of the account already",
        ));
    }
    let by_administrator = purpose == CodePurpose::AdoptEmail;
    let directory = app.core.directory();
    let is_taken = match directory.login(address, UserType::Human) {
        Some(_) => true,
        None => directory.reserve(address, UserType::Human).is_err(),
    };
    if is_taken && by_administrator {
        return Err(taken("newEmail"));
    }
    let now = app.core.clock().now();
    if !app.mail_allowance.take(address, now) {
        return Ok(());
    }
    if is_taken {
        return notify_of_attempt(app, &call.caller, address, call.deadline).await;
    }
    let CodeMail { code, mail } =
        CodeMail::email_change(app, &user, address, link.as_deref(), by_administrator)?;
    let command = BeginEmailChange { code, mail };
    app.execute(home.id, command, &call.caller, call.deadline)
        .await
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EmailChangeConfirmationRequest {
    user_id: UserId,
    /// The mailed code; its case makes no difference.
    verification_code: Secret,
}

/// An account that moved.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct EmailChangeReply {
    message: &'static str,
    user_id: UserId,
    email: String,
}

async fn confirm(
    call: Call<(), (), EmailChangeConfirmationRequest>,
) -> Result<Reply<EmailChangeReply>, Problem> {
    let (app, body) = (&call.state, call.body);
    let (returned, candidate) = {
        let own = returned(
            body.user_id,
            CodePurpose::ChangeEmail,
            &body.verification_code,
        );
        let candidate = own.candidate(app).await?;
        if candidate
            .as_ref()
            .is_some_and(|candidate| candidate.is_right)
        {
            (own, candidate)
        } else {
            let adopted = returned(
                body.user_id,
                CodePurpose::AdoptEmail,
                &body.verification_code,
            );
            let is_sent = |purpose| {
                let codes = candidate.as_ref().map(|candidate| &candidate.home.codes);
                codes.is_some_and(|codes| codes.contains_key(&(body.user_id, purpose)))
            };
            // A wrong try counts against the code there is.
            match is_sent(CodePurpose::AdoptEmail) {
                true => {
                    let candidate = adopted.candidate(app).await?;
                    (adopted, candidate)
                }
                false => (own, candidate),
            }
        }
    };
    let purpose = returned.purpose;
    let Some(candidate) = candidate else {
        app.execute(
            app.root()?,
            NoteRefusedCode { purpose },
            &call.caller,
            call.deadline,
        )
        .await?;
        return Err(invalid_code().into());
    };
    let (user, home) = (&candidate.given.user, &candidate.home);
    let Some(person) = home.users.get(user) else {
        return Err(invalid_code().into());
    };
    let sent = home.codes.get(&(*user, purpose));
    let address = sent.and_then(|code| code.address.clone());
    let reservation = match address.as_deref().filter(|_| candidate.is_right) {
        None => None,
        Some(address) => {
            let reserved = app.core.directory().reserve(address, UserType::Human);
            Some(reserved.map_err(|_| email_taken())?)
        }
    };
    let has_undo = home
        .codes
        .contains_key(&(*user, CodePurpose::UndoEmailChange));
    let (undo, notice) = if purpose == CodePurpose::ChangeEmail && !has_undo {
        let CodeMail { code, mail } = CodeMail::undo_email_change(app, person)?;
        (Some(code), mail)
    } else {
        (None, moved_notice(app, person)?)
    };
    let command = ConfirmEmailChange {
        user: *user,
        purpose,
        hash: candidate.given.hash,
        reserved: address.clone().filter(|_| reservation.is_some()),
        undo,
        notice,
    };
    let request = CommandRequest::new(command, call.caller.for_command(), call.deadline);
    match app.send(home.id, request.holding(reservation)).await? {
        CodeOutcome::Accepted => Ok(Reply::ok(EmailChangeReply {
            message: "The account has another address.",
            user_id: *user,
            email: address.unwrap_or_default().into(),
        })),
        CodeOutcome::Refused => Err(invalid_code().into()),
    }
}

fn returned(user: UserId, purpose: CodePurpose, code: &Secret) -> Returned {
    Returned {
        named: Named::Id(user),
        purpose,
        code: code.clone(),
    }
}

async fn undo(
    call: Call<(), (), EmailChangeConfirmationRequest>,
) -> Result<Reply<EmailChangeReply>, Problem> {
    let (app, body) = (&call.state, call.body);
    let purpose = CodePurpose::UndoEmailChange;
    let returned = returned(body.user_id, purpose, &body.verification_code);
    let candidate = returned.candidate(app).await?;
    let person = candidate
        .as_ref()
        .and_then(|candidate| candidate.home.users.get(&candidate.given.user));
    let notice = person.map(|person| moved_notice(app, person)).transpose()?;
    let sent = candidate
        .as_ref()
        .and_then(|candidate| candidate.home.codes.get(&(body.user_id, purpose)));
    let address = sent.and_then(|code| code.address.clone());
    let user_id = try_code(
        app,
        &call.caller,
        candidate.as_ref(),
        purpose,
        |given| UndoEmailChange { given, notice },
        call.deadline,
    )
    .await?;
    Ok(Reply::ok(EmailChangeReply {
        message: "The account is back at the address before. Set a new password by a mailed code.",
        user_id,
        email: address.unwrap_or_default().into(),
    }))
}
