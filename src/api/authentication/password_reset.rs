//! Setting a new password, or the first one, by a mailed code.

use crate::api::Call;
use crate::api::authentication::code_mail::checked_link;
use crate::api::authentication::code_requests::{Wanted, request};
use crate::api::authentication::submitted_code::{Candidate, Named, Returned, try_code};
use crate::api::types::message::Message;
use crate::api::users::accounts;
use crate::app::{App, Server};
use crate::http::{Endpoint, Problem, Reply, post, put};
use crate::services::Secret;
use crate::services::passwords::policy::MAX_LENGTH;
use domain::code::CodePurpose;
use domain::commands::codes::{AcceptInvite, ResetPassword};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::text::Email;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authentication/users/password/reset-request/email")
            .operation("requestPasswordResetCode")
            .tag("authentication")
            .summary("Have a code mailed that sets a new password.")
            .description(
                "One answer whether there is such a person or not. The code lives 10 minutes, and a newer one takes \
                 its place. An address gets at most 5 mails in 15 minutes. Who was invited and has no password yet \
                 gets the invitation anew.",
            )
            .errors(&[ErrorCode::UrlNotAllowed])
            .public()
            .handle(request_code),
        put("/v1/authentication/users/password")
            .operation("resetPassword")
            .tag("authentication")
            .summary("Set a new password by the mailed code. Ends all sessions of the person.")
            .description(
                "The address is verified with it, since the code came by it. A code is not used up by a password that \
                 the policy refuses.",
            )
            .errors(&[ErrorCode::InvalidCode, ErrorCode::PasswordPolicy])
            .public()
            .handle(reset),
        put("/v1/authentication/users/invite")
            .operation("acceptInvite")
            .tag("authentication")
            .summary("Accept an invitation by the mailed code, and set the first password.")
            .description(
                "For somebody new only: who has a password already was given the roles when they were invited, and \
                 has no code to accept.",
            )
            .errors(&[ErrorCode::InvalidCode, ErrorCode::PasswordPolicy])
            .public()
            .handle(accept),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PasswordResetRequest {
    email: Email,
    /// Where the link in the mail leads; `{{code}}` and `{{userId}}` in it are filled in.
    reset_password_url: Option<String>,
    /// The organization whose page asks. A person has one password, whichever is named.
    #[serde(rename = "orgId")]
    _organization: Option<OrganizationId>,
}

async fn request_code(call: Call<(), (), PasswordResetRequest>) -> Result<Reply<Message>, Problem> {
    let (app, body) = (&call.state, call.body);
    let link = body
        .reset_password_url
        .map(|url| checked_link(app, &url, "resetPasswordUrl"))
        .transpose()?;
    let named = Named::Email(body.email);
    request(app, &call.caller, named, Wanted::ResetPassword(link))?;
    Ok(Reply::ok(Message {
        message: "If the address belongs to somebody, a code is on its way to it.",
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PasswordReset {
    email: Email,
    /// The mailed code; its case makes no difference.
    verification_code: Secret,
    #[schemars(length(max = MAX_LENGTH))]
    new_password: Secret,
    /// The organization whose page asks. A person has one password, whichever is named.
    #[serde(rename = "orgId")]
    _organization: Option<OrganizationId>,
}

/// Who has a new password.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PasswordSetReply")]
struct PasswordSet {
    message: &'static str,
    user_id: UserId,
}

async fn reset(call: Call<(), (), PasswordReset>) -> Result<Reply<PasswordSet>, Problem> {
    let (app, body) = (&call.state, call.body);
    let returned = Returned {
        named: Named::Email(body.email.clone()),
        purpose: CodePurpose::ResetPassword,
        code: body.verification_code,
    };
    let candidate = returned.candidate(app).await?;
    // Hashed whatever the code is: how long the answer takes tells nothing of it.
    let secret = accounts::hash(app, body.new_password.clone(), call.deadline).await?;
    check_policy(app, candidate.as_ref(), &body.email, &body.new_password)?;
    let user_id = try_code(
        app,
        &call.caller,
        candidate.as_ref(),
        returned.purpose,
        |given| ResetPassword { given, secret },
        call.deadline,
    )
    .await?;
    Ok(Reply::ok(PasswordSet {
        message: "Password set. All sessions have ended: sign in with the new password.",
        user_id,
    }))
}

/// Tells what is wrong with a password to those alone who hold the code: organizations have policies of
/// their own, so that it would tell others where the person lives.
fn check_policy(
    app: &App,
    candidate: Option<&Candidate>,
    email: &Email,
    password: &Secret,
) -> Result<(), Problem> {
    let Some(candidate) = candidate.filter(|candidate| candidate.is_right) else {
        return Ok(());
    };
    let settings = app.login_settings(&candidate.home);
    accounts::check_password(password, email, &candidate.home, &settings, "newPassword")
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InviteAcceptance {
    /// The organization that invited.
    org_id: OrganizationId,
    email: Email,
    /// The mailed code; its case makes no difference.
    verification_code: Secret,
    #[schemars(length(max = MAX_LENGTH))]
    new_password: Secret,
}

async fn accept(call: Call<(), (), InviteAcceptance>) -> Result<Reply<PasswordSet>, Problem> {
    let (app, body) = (&call.state, call.body);
    let returned = Returned {
        named: Named::Email(body.email.clone()),
        purpose: CodePurpose::AcceptInvite,
        code: body.verification_code,
    };
    let candidate = returned.candidate(app).await?;
    let candidate = candidate.filter(|candidate| {
        let user = candidate.given.user;
        let guest_of = app.core.directory().guest_of(user);
        candidate.home.id == body.org_id || guest_of.contains(&body.org_id)
    });
    let secret = accounts::hash(app, body.new_password.clone(), call.deadline).await?;
    check_policy(app, candidate.as_ref(), &body.email, &body.new_password)?;
    let user_id = try_code(
        app,
        &call.caller,
        candidate.as_ref(),
        returned.purpose,
        |given| AcceptInvite { given, secret },
        call.deadline,
    )
    .await?;
    Ok(Reply::ok(PasswordSet {
        message: "Invitation accepted: sign in with the new password.",
        user_id,
    }))
}
