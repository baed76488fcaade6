//! How people sign in to an organization.

use super::Call;
use super::greetings::checked_link;
use super::support::{given, named_organization};
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, get, put};
use domain::commands::settings::UpdateLoginSettings;
use domain::ids::OrganizationId;
use domain::login_settings::{LoginSettings, LoginSettingsUpdate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

const OWNERS: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgOwner,
];

pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/organizations/login-settings")
            .operation("getLoginSettings")
            .tag("organizations")
            .summary("How people sign in to the organization.")
            .errors(&["organization-not-found"])
            .allow(OWNERS, Scope::OrganizationInHeader)
            .handle(get_settings),
        put("/v1/authorization/organizations/login-settings")
            .operation("updateLoginSettings")
            .tag("organizations")
            .summary("Change how people sign in to the organization.")
            .description(
                "What is left out stays as it is in effect. Redirect URIs must be among the application's allowed URLs.",
            )
            .errors(&["organization-not-found", "url-not-allowed"])
            .allow(OWNERS, Scope::OrganizationInHeader)
            .handle(update),
    ]
}

/// The settings in effect.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct InEffect {
    org_id: OrganizationId,
    /// Whether they are the application's, because the organization has none of its own.
    is_inherited: bool,
    #[serde(flatten)]
    settings: LoginSettings,
}

async fn get_settings(call: Call) -> Result<Reply<InEffect>, Problem> {
    let state = call
        .state
        .organization(named_organization(&call.headers)?)
        .await?;
    Ok(Reply::ok(InEffect {
        org_id: state.id,
        is_inherited: state.settings.login.is_none(),
        settings: LoginSettings::clone(&call.state.login_settings(&state)),
    }))
}

#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PasswordPolicyUpdate {
    min_length: Option<u16>,
    reject_common: Option<bool>,
}

#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LockoutPolicyUpdate {
    max_password_attempts: Option<u16>,
    lockout_seconds: Option<u32>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Update {
    allow_username_password: Option<bool>,
    allow_register: Option<bool>,
    allow_external_idp: Option<bool>,
    force_mfa: Option<bool>,
    ignore_unknown_usernames: Option<bool>,
    hide_password_reset: Option<bool>,
    verify_before_session: Option<bool>,
    require_verified_email: Option<bool>,
    #[serde(default)]
    password_policy: PasswordPolicyUpdate,
    #[serde(default)]
    lockout_policy: LockoutPolicyUpdate,
    session_lifetime_seconds: Option<u32>,
    session_absolute_lifetime_seconds: Option<u32>,
    access_token_lifetime_seconds: Option<u32>,
    second_factor_check_lifetime_seconds: Option<u32>,
    #[serde(default, deserialize_with = "given")]
    default_redirect_uri: Option<Option<String>>,
    allowed_redirect_uris: Option<Vec<String>>,
}

impl From<Update> for LoginSettingsUpdate {
    fn from(update: Update) -> Self {
        Self {
            allow_username_password: update.allow_username_password,
            allow_register: update.allow_register,
            allow_external_idp: update.allow_external_idp,
            force_mfa: update.force_mfa,
            ignore_unknown_usernames: update.ignore_unknown_usernames,
            hide_password_reset: update.hide_password_reset,
            verify_before_session: update.verify_before_session,
            require_verified_email: update.require_verified_email,
            min_length: update.password_policy.min_length,
            reject_common: update.password_policy.reject_common,
            max_password_attempts: update.lockout_policy.max_password_attempts,
            lockout_seconds: update.lockout_policy.lockout_seconds,
            session_lifetime_seconds: update.session_lifetime_seconds,
            session_absolute_lifetime_seconds: update.session_absolute_lifetime_seconds,
            access_token_lifetime_seconds: update.access_token_lifetime_seconds,
            second_factor_check_lifetime_seconds: update.second_factor_check_lifetime_seconds,
            default_redirect_uri: update.default_redirect_uri,
            allowed_redirect_uris: update.allowed_redirect_uris,
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Updated {
    message: &'static str,
    id: OrganizationId,
    login_settings: LoginSettings,
}

async fn update(call: Call<(), (), Update>) -> Result<Reply<Updated>, Problem> {
    let (app, id) = (&call.state, named_organization(&call.headers)?);
    let default = call.body.default_redirect_uri.as_ref();
    checked_link(
        app,
        default.and_then(|uri| uri.as_deref()),
        "defaultRedirectUri",
    )?;
    for uri in call.body.allowed_redirect_uris.iter().flatten().take(20) {
        checked_link(app, Some(uri), "allowedRedirectUris")?;
    }
    let command = UpdateLoginSettings {
        update: call.body.into(),
        inherited: Arc::clone(&app.login_settings),
    };
    let settings = app
        .execute(id, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Updated {
        message: "Login settings updated.",
        id,
        login_settings: *settings,
    }))
}
