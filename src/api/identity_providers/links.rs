//! The links of the calling person to accounts at identity providers.

use super::intents::{Beginning, IntentBegun, ReturnedIntent, ended, method_disabled};
use super::ldap_sign_in::proven;
use super::person::{Vouched, typed_form};
use super::provider::{ProviderPath, find_provider};
use crate::access::lookup::find_user;
use crate::api::Call;
use crate::api::authentication::code_mail::unlink_notice;
use crate::api::authentication::factors::fresh;
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, delete, get, post};
use crate::services::Secret;
use domain::commands::identity_providers::no_provider;
use domain::commands::intents::invalid_intent;
use domain::commands::linked_people::{LinkedBy, UnlinkUser};
use domain::error_code::ErrorCode;
use domain::identity_provider::{
    ExternalPerson, IdentityProvider, IntentPurpose, ProviderFailure, ProviderType,
};
use domain::ids::{IdentityProviderId, OrganizationId, UserId};
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

const PATH: &str = "/v1/authentication/users/me/links";
const FRESH: &str = "Needs something proved within the last 5 minutes: see `reauthenticate`.";

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get(PATH)
            .operation("listUserLinks")
            .tag("idp-authentication")
            .summary("The accounts at identity providers by which I sign in.")
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(list),
        post(PATH)
            .operation("createUserLinkIntent")
            .tag("idp-authentication")
            .summary("Begin to link my account to one at an identity provider.")
            .description(
                "Goes like `createIdpIntent`; the token that comes back goes to `confirmUserLink`. Needs something \
                 proved within the last 5 minutes: see `reauthenticate`.",
            )
            .errors(&[
                ErrorCode::FreshProofRequired,
                ErrorCode::IdentityProviderNotFound,
                ErrorCode::IdentityProviderUnavailable,
                ErrorCode::IdentityProviderError,
                ErrorCode::SignInMethodDisabled,
                ErrorCode::UrlNotAllowed,
                ErrorCode::AlreadyExists,
                ErrorCode::TooManyRequests,
                ErrorCode::LimitReached,
            ])
            .answers(&[201])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(begin),
        post("/v1/authentication/users/me/links/confirmation")
            .operation("confirmUserLink")
            .tag("idp-authentication")
            .summary("Link my account to the one at the identity provider, once.")
            .errors(&[ErrorCode::InvalidIntent, ErrorCode::AlreadyExists, ErrorCode::IdentityProviderError, ErrorCode::EmailTaken])
            .answers(&[201])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(confirm),
        post("/v1/authentication/users/me/links/ldap")
            .operation("linkLdapAccount")
            .tag("idp-authentication")
            .summary("Link my account to one of a directory, by its name and password.")
            .description(FRESH)
            .errors(&[
                ErrorCode::FreshProofRequired,
                ErrorCode::IdentityProviderNotFound,
                ErrorCode::IdentityProviderUnavailable,
                ErrorCode::IdentityProviderError,
                ErrorCode::SignInMethodDisabled,
                ErrorCode::InvalidCredentials,
                ErrorCode::AlreadyExists,
            ])
            .answers(&[201])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(link_directory),
        delete("/v1/authentication/users/me/links/{idpId}")
            .operation("removeUserLink")
            .tag("idp-authentication")
            .summary("Unlink my account from the one at an identity provider.")
            .description(
                "Refused where nothing else lets me sign in. Needs something proved within the last 5 minutes: see \
                 `reauthenticate`.",
            )
            .errors(&[ErrorCode::FreshProofRequired, ErrorCode::LinkNotFound, ErrorCode::LastSignInMethod])
            .allow(&[Allow::SessionOwner], Scope::Own)
            .handle(remove),
    ]
}

/// An account at an identity provider.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "IdentityProviderLink")]
struct Link {
    idp_id: IdentityProviderId,
    idp_name: String,
    #[serde(rename = "type")]
    provider_type: ProviderType,
    /// How the account is known there, such as its address.
    name: String,
    created_at: Timestamp,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "IdentityProviderLinkPage")]
struct Links {
    links: Vec<Link>,
}

async fn list(call: Call) -> Result<Reply<Links>, Problem> {
    let app = &call.state;
    let (user, home) = find_user(app, call.caller.identity()?.user.id).await?;
    let mut links = Vec::new();
    for link in home.links_of(user.id) {
        // Of a provider that was deleted a link may be left for a moment.
        let Ok(provider) = find_provider(app, link.provider).await else {
            continue;
        };
        links.push(Link {
            idp_id: provider.id,
            idp_name: provider.name.to_string(),
            provider_type: provider.provider_type(),
            name: link.name.to_string(),
            created_at: link.created_at,
        });
    }
    Ok(Reply::ok(Links { links }))
}

/// A provider that the caller may link to: the application's, or one of an organization they belong to.
async fn linkable(
    app: &App,
    user: UserId,
    id: IdentityProviderId,
) -> Result<(Arc<IdentityProvider>, OrganizationId), Problem> {
    let provider = find_provider(app, id).await?;
    let (_, home) = find_user(app, user).await?;
    let owner = provider.organization;
    let is_theirs =
        owner == app.root()? || app.core.directory().organizations_of(user).contains(&owner);
    if !is_theirs {
        return Err(no_provider().into());
    }
    if !app.login_settings(&home).allow_external_idp {
        return Err(method_disabled());
    }
    if !provider.rules.is_linking_allowed {
        return Err(super::failure::problem(ProviderFailure::LinkingNotAllowed));
    }
    if home.provider_links.contains_key(&(user, provider.id)) {
        return Err(domain::commands::linked_people::already_linked().into());
    }
    Ok((provider, home.id))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewLink {
    idp_id: IdentityProviderId,
    /// Where the browser goes when it went well; among the application's allowed URLs.
    success_url: String,
    /// Where it goes when it did not.
    failure_url: String,
}

async fn begin(call: Call<(), (), NewLink>) -> Result<Reply<IntentBegun>, Problem> {
    let user = fresh(&call)?;
    let app = &call.state;
    let (provider, _) = linkable(app, user, call.body.idp_id).await?;
    let beginning = Beginning {
        provider: &provider,
        wanted: None,
        purpose: IntentPurpose::Link(user),
        success_url: &call.body.success_url,
        failure_url: &call.body.failure_url,
    };
    beginning.begin(app, &call.caller, call.deadline).await
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "LinkedAccount")]
struct Linked {
    message: &'static str,
    idp_id: IdentityProviderId,
    user_id: UserId,
}

async fn confirm(call: Call<(), (), ReturnedIntent>) -> Result<Reply<Linked>, Problem> {
    let app = &call.state;
    let user = call.caller.identity()?.user.id;
    let purpose = IntentPurpose::Link(user);
    let ended = ended(app, &call.caller, call.body, purpose, call.deadline);
    let (intent, person) = ended.await?;
    let linkable = linkable(app, user, intent.provider).await;
    let (provider, home) = linkable.map_err(|problem| match problem.code() {
        ErrorCode::IdentityProviderNotFound => invalid_intent().into(),
        _ => problem,
    })?;
    let vouched = Vouched {
        provider: &provider,
        person: &person,
        user_name: None,
        wanted: None,
    };
    let by = LinkedBy::Themself;
    vouched
        .link_to(app, &call.caller, (user, home), by, call.deadline)
        .await?;
    Ok(linked(provider.id, user))
}

fn linked(idp_id: IdentityProviderId, user_id: UserId) -> Reply<Linked> {
    Reply::created(Linked {
        message: "Linked.",
        idp_id,
        user_id,
    })
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DirectoryAccount {
    idp_id: IdentityProviderId,
    username: Secret,
    password: Secret,
}

async fn link_directory(call: Call<(), (), DirectoryAccount>) -> Result<Reply<Linked>, Problem> {
    let user = fresh(&call)?;
    let (app, body) = (&call.state, &call.body);
    let (provider, home) = linkable(app, user, body.idp_id).await?;
    let asked = proven(
        app,
        &call.caller,
        &provider,
        &body.username,
        &body.password,
        call.deadline,
    );
    let person: ExternalPerson = asked.await?;
    let typed = typed_form(body.username.expose());
    let vouched = Vouched {
        provider: &provider,
        person: &person,
        user_name: Some(&typed),
        wanted: None,
    };
    let by = LinkedBy::Themself;
    vouched
        .link_to(app, &call.caller, (user, home), by, call.deadline)
        .await?;
    Ok(linked(provider.id, user))
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "RemoveUserLinkReply")]
struct Unlinked {
    message: &'static str,
    idp_id: IdentityProviderId,
}

async fn remove(call: Call<ProviderPath>) -> Result<Reply<Unlinked>, Problem> {
    let user = fresh(&call)?;
    let app = &call.state;
    let (person, home) = find_user(app, user).await?;
    let idp_id = call.path.idp_id;
    // Of a provider that was deleted a link may be left for a moment: its name is known no more.
    let provider = find_provider(app, idp_id).await.ok();
    let name = provider.map_or_else(|| idp_id.to_string(), |provider| provider.name.to_string());
    let command = UnlinkUser {
        user,
        provider: idp_id,
        notice: unlink_notice(app, &person, &name)?,
    };
    app.execute(home.id, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Unlinked {
        message: "Unlinked.",
        idp_id,
    }))
}
