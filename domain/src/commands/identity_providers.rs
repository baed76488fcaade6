//! Setting up identity providers.

use crate::authorization::definition;
use crate::change::{Change, OutboxItem, OutboxTask};
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::identity_provider::{IdentityProvider, LdapSettings, ProviderSettings};
use crate::ids::{IdentityProviderId, OutboxId};
use crate::refusal::Refusal;
use crate::roles::Rank;
use crate::state::OrganizationState;
use std::sync::Arc;

/// The refusal for a provider that does not exist here.
#[must_use]
pub fn no_provider() -> Refusal {
    Refusal::not_found(
        ErrorCode::IdentityProviderNotFound,
        "There is no such identity provider here.",
    )
}

/// Adds a provider to an organization.
pub struct AddIdentityProvider {
    /// The provider.
    pub provider: IdentityProvider,
}

impl Command for AddIdentityProvider {
    type Reply = Arc<IdentityProvider>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Machine)?;
        if state.identity_providers.len() >= IdentityProvider::MAX {
            return Err(Refusal::conflict(
                ErrorCode::LimitReached,
                format!(
                    "An organization has at most {} identity providers: delete one first.",
                    IdentityProvider::MAX
                ),
            ));
        }
        check_roles(&self.provider, state, context)?;
        let provider = Arc::new(self.provider);
        let event = event("identity-provider.added", &provider);
        let changes = vec![Change::IdentityProvider(Arc::clone(&provider))];
        Ok(Decision::of(provider, changes, event))
    }
}

/// Puts other settings in the place of a provider's.
pub struct UpdateIdentityProvider {
    /// The provider as it is to be, with the present time of creation.
    pub provider: IdentityProvider,
    /// Whether the secret that is kept stays.
    pub keeps_secret: bool,
}

impl Command for UpdateIdentityProvider {
    type Reply = Arc<IdentityProvider>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Machine)?;
        let before = state.identity_providers.get(&self.provider.id);
        let before = before.ok_or_else(no_provider)?;
        let mut provider = self.provider;
        if before.provider_type() != provider.provider_type() {
            return Err(no_provider());
        }
        if self.keeps_secret {
            keep_secret(&before.settings, &mut provider.settings)?;
        }
        check_roles(&provider, state, context)?;
        provider.created_at = before.created_at;
        let provider = Arc::new(provider);
        let event = event("identity-provider.updated", &provider);
        let changes = vec![Change::IdentityProvider(Arc::clone(&provider))];
        Ok(Decision::of(provider, changes, event))
    }
}

/// The secret goes only where whoever knows it sent it: who changes where it goes has to give it again.
fn keep_secret(before: &ProviderSettings, after: &mut ProviderSettings) -> Result<(), Refusal> {
    let field = match (before, after) {
        (ProviderSettings::Ldap(before), ProviderSettings::Ldap(after)) => {
            if goes_where_it_went(before, after) {
                after
                    .sealed_bind_password
                    .clone_from(&before.sealed_bind_password);
                return Ok(());
            }
            "bindPassword"
        }
        (ProviderSettings::OpenIdConnect(before), ProviderSettings::OpenIdConnect(after)) => {
            if (&before.issuer, &before.client_id) == (&after.issuer, &after.client_id) {
                after
                    .sealed_client_secret
                    .clone_from(&before.sealed_client_secret);
                return Ok(());
            }
            "clientSecret"
        }
        _ => return Err(no_provider()),
    };
    Err(Refusal::invalid(
        field,
        "must be given again, because what it is sent to or checked by changes",
    ))
}

fn goes_where_it_went(before: &LdapSettings, after: &LdapSettings) -> bool {
    let is_known = |server: &String| before.servers.contains(server);
    after.servers.iter().all(is_known)
        && before.bind_dn == after.bind_dn
        && before.root_ca == after.root_ca
        && (after.start_tls || !before.start_tls)
}

/// Roles that groups of a directory give must be roles of the organization.
fn check_roles(
    provider: &IdentityProvider,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let mapping = provider.ldap().map(|ldap| ldap.role_mapping.as_slice());
    for (place, mapped) in mapping.unwrap_or_default().iter().enumerate() {
        if definition(state, context.application_roles, &mapped.role).is_none() {
            let detail = format!(
                "There is no role {} here: define it first, or check its spelling.",
                mapped.role
            );
            return Err(Refusal::bad(ErrorCode::UnknownRole, detail)
                .about(format!("roleMapping[{place}].role")));
        }
    }
    Ok(())
}

fn event(kind: &'static str, provider: &IdentityProvider) -> EventDraft {
    EventDraft::new(kind, "identity-provider", provider.id)
        .with("name", &provider.name)
        .with("type", provider.provider_type())
        .with("isCreationAllowed", provider.rules.is_creation_allowed)
        .with("isLinkingAllowed", provider.rules.is_linking_allowed)
        .with("autoLinking", provider.rules.auto_linking)
}

/// Deletes a provider with the attempts under way. Nobody signs in by it any more; that its links are
/// forgotten everywhere is done through the outbox.
pub struct DeleteIdentityProvider {
    /// Which.
    pub id: IdentityProviderId,
    /// The id of the work for the outbox.
    pub to_forget: OutboxId,
}

impl Command for DeleteIdentityProvider {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        context.require(state, Rank::Machine)?;
        let provider = state.identity_providers.get(&self.id);
        let provider = provider.ok_or_else(no_provider)?;
        let mut changes = vec![Change::IdentityProviderGone(self.id)];
        let under_way = state.intents.values();
        let under_way = under_way.filter(|intent| intent.provider == self.id);
        changes.extend(under_way.map(|intent| Change::IntentGone(intent.id)));
        let task = OutboxTask::ForgetProvider(self.id);
        let item = OutboxItem::new(self.to_forget, context.now, task);
        changes.push(Change::Outbox(Arc::new(item)));
        let event = event("identity-provider.deleted", provider);
        Ok(Decision::of((), changes, event))
    }
}
