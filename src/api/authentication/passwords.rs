//! Changing one's own password.

use crate::access::lookup::find_user;
use crate::api::Call;
use crate::api::authentication::password_check::matches_password;
use crate::api::types::message::Message;
use crate::api::types::path::UserPath;
use crate::api::users::accounts;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, put};
use crate::services::Secret;
use crate::services::passwords::policy::MAX_LENGTH;
use domain::commands::credentials::ChangePassword;
use domain::error_code::ErrorCode;
use domain::text::Email;
use schemars::JsonSchema;
use serde::Deserialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        put("/v1/authentication/users/{userId}/password")
            .operation("changePassword")
            .tag("authentication")
            .summary("Set a new password, giving the present one. Ends all other sessions.")
            .errors(&[ErrorCode::InvalidCredentials, ErrorCode::PasswordPolicy])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(change_password),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Passwords {
    current_password: Secret,
    #[schemars(length(max = MAX_LENGTH))]
    new_password: Secret,
}

async fn change_password(call: Call<UserPath, (), Passwords>) -> Result<Reply<Message>, Problem> {
    let (app, id) = (&call.state, call.path.user_id);
    let (user, home) = find_user(app, id).await?;
    let settings = app.login_settings(&home);
    let address = Email::stored(user.login.clone());
    accounts::check_password(
        &call.body.new_password,
        &address,
        &home,
        &settings,
        "newPassword",
    )?;
    let epoch = matches_password(
        app,
        &call.caller,
        &home,
        id,
        call.body.current_password,
        "currentPassword",
        call.deadline,
    )
    .await?;
    let secret = accounts::hash(app, call.body.new_password, call.deadline).await?;
    let command = ChangePassword {
        user: id,
        epoch,
        secret,
    };
    app.execute(home.id, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Message {
        message: "Password changed. All other sessions have ended.",
    }))
}
