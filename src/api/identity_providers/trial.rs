//! Trying out whether a provider can be asked.

use super::ADMINISTRATORS;
use super::failure;
use super::provider::{ProviderPath, find_provider};
use super::secrets;
use crate::api::Call;
use crate::api::types::bounded_string::BoundedString;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, Scope, post};
use crate::services::identity_provider::{TestReport, TestStep};
use domain::error_code::ErrorCode;
use domain::identity_provider::ProviderSettings;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/idps/{idpId}/test")
            .operation("testIdentityProvider")
            .tag("identity-providers")
            .summary("Try out, step by step, whether an identity provider can be asked.")
            .description(
                "Of a directory each server is tried, and with `username` what it says of a person, without their \
                 password. A step that failed says why and what to do; answers 200 whatever came of it.",
            )
            .errors(&[ErrorCode::IdentityProviderNotFound, ErrorCode::IdentityProviderError])
            .allow(ADMINISTRATORS, Scope::Application)
            .handle(test),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Trial {
    /// Somebody of the directory, by what they type to sign in.
    username: Option<BoundedString<256>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TestIdentityProviderReply")]
struct Tried {
    /// Whether something was tried and nothing failed.
    ok: bool,
    steps: Vec<Step>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TestStep")]
struct Step {
    /// `reachable`, `certificate`, `bind`, `search`, `attributes`; `discovery`, `keys`.
    step: &'static str,
    /// Which server or provider.
    server: String,
    ok: bool,
    /// What was found, or what is wrong.
    message: String,
}

impl From<TestStep> for Step {
    fn from(step: TestStep) -> Self {
        let ok = step.outcome.is_ok();
        let (Ok(message) | Err(message)) = step.outcome;
        Self {
            step: step.step.as_str(),
            server: step.server,
            ok,
            message,
        }
    }
}

async fn test(call: Call<ProviderPath, (), Trial>) -> Result<Reply<Tried>, Problem> {
    let app = &call.state;
    let provider = find_provider(app, call.path.idp_id).await?;
    let username = call.body.username.as_ref().map(BoundedString::as_str);
    let report: TestReport = match &provider.settings {
        ProviderSettings::OpenIdConnect(oidc) => app.providers.test_oidc(oidc).await,
        ProviderSettings::Ldap(ldap) => {
            let password = secrets::open(app, &provider).map_err(failure::problem)?;
            app.providers.test_ldap(ldap, &password, username).await
        }
    };
    Ok(Reply::ok(Tried {
        ok: report.is_ok(),
        steps: report.steps.into_iter().map(Step::from).collect(),
    }))
}
