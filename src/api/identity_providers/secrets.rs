//! The secrets by which this server is known to a provider, encrypted at rest.

use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use domain::identity_provider::{
    IdentityProvider, ProviderFailure, ProviderSettings, SealedSecret,
};
use domain::ids::IdentityProviderId;

/// What a secret belongs to: sealed for one provider it opens for no other.
pub(crate) fn belongs_to(provider: IdentityProviderId) -> Vec<u8> {
    format!("identity-provider/{provider}/secret").into_bytes()
}

/// Encrypts the secret of a provider.
///
/// # Errors
/// 500 where the cipher refuses, which it does for nothing a request can hold.
pub(crate) fn seal(
    app: &App,
    provider: IdentityProviderId,
    secret: &Secret,
) -> Result<SealedSecret, Problem> {
    let random = &*app.common.random;
    let sealer = app.keys.sealer();
    let sealed = sealer.seal(secret.expose().as_bytes(), &belongs_to(provider), random);
    let sealed = sealed.map_err(|_| Problem::internal())?;
    Ok(SealedSecret(sealed.into()))
}
/// Decrypts the secret of a provider.
///
/// # Errors
/// [`ProviderFailure::Misconfigured`] where it cannot be opened: the key is not the one it was encrypted with.
pub(crate) fn open(app: &App, provider: &IdentityProvider) -> Result<Secret, ProviderFailure> {
    let sealed = match &provider.settings {
        ProviderSettings::OpenIdConnect(oidc) => &oidc.sealed_client_secret,
        ProviderSettings::Ldap(ldap) => &ldap.sealed_bind_password,
    };
    let opened = app.keys.sealer().open(&sealed.0, &belongs_to(provider.id));
    let text = opened.ok().and_then(|bytes| {
        let text = std::str::from_utf8(&bytes).ok()?;
        Some(Secret::from(text))
    });
    text.ok_or_else(|| {
        tracing::error!(provider = %provider.id, "the secret of an identity provider cannot be decrypted");
        ProviderFailure::Misconfigured
    })
}
