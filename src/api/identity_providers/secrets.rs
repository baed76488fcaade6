//! The secrets by which this server is known to a provider, encrypted at rest.

use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use domain::identity_provider::SealedSecret;
use domain::ids::IdentityProviderId;

/// What a secret belongs to: sealed for one provider it opens for no other.
fn belongs_to(provider: IdentityProviderId) -> Vec<u8> {
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
