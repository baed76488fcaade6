//! Encrypting again what is encrypted at rest, after the key was changed.

use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft, forbidden};
use crate::event::ActorType;
use crate::identity_provider::{IdentityProvider, ProviderSettings, SealedSecret};
use crate::ids::{IdentityProviderId, UserId};
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use crate::user::Credential;
use std::sync::Arc;

/// Where something sealed lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedPlace {
    /// The secret of an identity provider.
    Provider(IdentityProviderId),
    /// The secret of somebody's authenticator app.
    Totp(UserId),
}

/// Everything sealed in a state that stays. Mails that wait are gone in 72 hours, attempts to sign in through a
/// provider in 10 minutes: they keep the key they were sealed with.
pub fn sealed_in(state: &OrganizationState) -> impl Iterator<Item = (SealedPlace, &[u8])> {
    let providers = state.identity_providers.values().map(|provider| {
        let sealed: &[u8] = match &provider.settings {
            ProviderSettings::OpenIdConnect(oidc) => &oidc.sealed_client_secret.0,
            ProviderSettings::Ldap(ldap) => &ldap.sealed_bind_password.0,
        };
        (SealedPlace::Provider(provider.id), sealed)
    });
    let apps = state.credentials.values().filter_map(|credential| {
        let totp = credential.factors.as_ref()?.totp.as_ref()?;
        Some((SealedPlace::Totp(credential.user), &*totp.sealed_secret))
    });
    providers.chain(apps)
}

/// Something sealed anew.
pub struct Resealed {
    /// Where.
    pub place: SealedPlace,
    /// What lay there: another one lies there for a reason, and stays.
    pub before: Box<[u8]>,
    /// What is to lie there.
    pub after: Box<[u8]>,
}

/// Puts what was sealed anew in the place of what it was.
pub struct Reseal {
    /// All of it.
    pub resealed: Vec<Resealed>,
}

impl Command for Reseal {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        if context.caller.actor_type != ActorType::System {
            return Err(forbidden());
        }
        let present: Vec<_> = sealed_in(state).collect();
        let is_there = |resealed: &Resealed| present.contains(&(resealed.place, &*resealed.before));
        let changes: Vec<_> = self
            .resealed
            .into_iter()
            .filter(is_there)
            .filter_map(|resealed| change(state, resealed.place, resealed.after))
            .collect();
        let event = EventDraft::new("organization.secrets-resealed", "organization", state.id)
            .with("secrets", changes.len());
        Ok(Decision {
            reply: (),
            event: (!changes.is_empty()).then_some(event),
            changes,
        })
    }
}

fn change(state: &OrganizationState, place: SealedPlace, after: Box<[u8]>) -> Option<Change> {
    Some(match place {
        SealedPlace::Provider(id) => {
            let mut provider = IdentityProvider::clone(state.identity_providers.get(&id)?);
            match &mut provider.settings {
                ProviderSettings::OpenIdConnect(oidc) => {
                    oidc.sealed_client_secret = SealedSecret(after);
                }
                ProviderSettings::Ldap(ldap) => ldap.sealed_bind_password = SealedSecret(after),
            }
            Change::IdentityProvider(Arc::new(provider))
        }
        SealedPlace::Totp(user) => {
            let mut credential = Credential::clone(state.credentials.get(&user)?);
            credential.factors.as_mut()?.totp.as_mut()?.sealed_secret = after;
            Change::Credential(Arc::new(credential))
        }
    })
}
