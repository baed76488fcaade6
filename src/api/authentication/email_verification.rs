//! Verifying an address by a mailed code.

use crate::api::Call;
use crate::api::authentication::code_mail::checked_link;
use crate::api::authentication::code_requests::{Wanted, request};
use crate::api::authentication::submitted_code::{Named, Returned, try_code};
use crate::api::types::message::Message;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, post};
use crate::services::Secret;
use domain::code::CodePurpose;
use domain::commands::codes::VerifyEmail;
use domain::error_code::ErrorCode;
use domain::ids::UserId;
use domain::text::Email;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/users/email/verification-request")
            .operation("requestEmailVerificationCode")
            .tag("authentication")
            .summary("Have a code mailed that verifies the address.")
            .description(
                "One answer whether there is such a person or not. The code lives 10 minutes, and a newer one takes \
                 its place. An address gets at most 5 mails in 15 minutes.",
            )
            .errors(&[ErrorCode::UrlNotAllowed])
            .public()
            .handle(request_code),
        post("/v1/authentication/users/email/verification")
            .operation("verifyEmail")
            .tag("authentication")
            .summary("Verify an address by the code that was mailed to it.")
            .description(
                "One answer, `invalid-code`, for a code that is wrong, used, expired or was tried wrongly 5 times, and \
                 for a person who does not exist.",
            )
            .errors(&[ErrorCode::InvalidCode])
            .public()
            .handle(verify),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EmailVerificationRequest {
    /// Either this or `email`.
    user_id: Option<UserId>,
    /// Either this or `userId`.
    email: Option<Email>,
    /// Where the link in the mail leads; `{{code}}` and `{{userId}}` in it are filled in.
    verification_url: Option<String>,
}

async fn request_code(
    call: Call<(), (), EmailVerificationRequest>,
) -> Result<Reply<Message>, Problem> {
    let (app, body) = (&call.state, call.body);
    let named = Named::new(body.user_id, body.email)?;
    let link = body
        .verification_url
        .map(|url| checked_link(app, &url, "verificationUrl"))
        .transpose()?;
    request(app, &call.caller, named, Wanted::VerifyEmail(link))?;
    Ok(Reply::ok(Message {
        message: "If the address is there and not verified yet, a code is on its way to it.",
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EmailVerification {
    /// Either this or `email`.
    user_id: Option<UserId>,
    /// Either this or `userId`.
    email: Option<Email>,
    /// The mailed code; its case makes no difference.
    verification_code: Secret,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "VerifyEmailReply")]
struct EmailVerified {
    message: &'static str,
    user_id: UserId,
}

async fn verify(call: Call<(), (), EmailVerification>) -> Result<Reply<EmailVerified>, Problem> {
    let (app, body) = (&call.state, call.body);
    let returned = Returned {
        named: Named::new(body.user_id, body.email)?,
        purpose: CodePurpose::VerifyEmail,
        code: body.verification_code,
    };
    let candidate = returned.candidate(app).await?;
    let user_id = try_code(
        app,
        &call.caller,
        candidate.as_ref(),
        returned.purpose,
        |given| VerifyEmail { given },
        call.deadline,
    )
    .await?;
    Ok(Reply::ok(EmailVerified {
        message: "Address verified.",
        user_id,
    }))
}
