//! Changing the key that encrypts what is kept at rest, in an application that no server is using.

use super::recovery::{close, execute, open};
use crate::api::authentication::session_factors::totp_belongs_to;
use crate::api::identity_providers::secrets::belongs_to;
use crate::app::App;
use crate::services::sealing::Sealer;
use crate::services::tokens::ApplicationKeys;
use crate::services::tokens::keys::DataState;
use crate::system::System;
use config::Settings;
use domain::commands::resealing::{Reseal, Resealed, SealedPlace, sealed_in};
use domain::state::OrganizationState;
use std::path::Path;

/// Secrets sealed anew in one decision.
const AT_ONCE: usize = 200;

/// Makes a new key and encrypts with it what is kept at rest.
pub(super) async fn rotate_secrets(
    settings: &Settings,
    application: Option<&str>,
) -> Result<(), String> {
    // Opened first: whoever holds the store is the only one who writes.
    let app = open(settings, application).await?;
    let done = rotate(settings, &app).await;
    close(&app).await?;
    let (file, secrets) = done?;
    let name = &app.settings.name;
    println!("{secrets} secrets of application {name} are encrypted with the new key {file}.");
    println!(
        "Back it up. Older sealing-*.key files open mails that wait, for 72 hours, and older backups; \
         encryption.key stays in use for codes."
    );
    Ok(())
}

async fn rotate(settings: &Settings, app: &App) -> Result<(String, usize), String> {
    let directory = settings.data_directory.join(&app.settings.name);
    let system = System::of_host()?;
    let file = ApplicationKeys::add_sealing_key(&directory, &*system.random);
    let file = file.map_err(|error| error.to_string())?;
    let keys = ApplicationKeys::open(
        &directory,
        settings.tokens.algorithm,
        DataState::Existing,
        &*system.random,
    );
    let keys = keys.map_err(|error| error.to_string())?;
    let mut count = 0;
    for organization in app.core.directory().organizations() {
        loop {
            let state = app.core.snapshot(organization.id).await;
            let state = state.map_err(|failure| failure.to_string())?;
            let resealed = resealed(&state, keys.sealer(), app)?;
            if resealed.is_empty() {
                break;
            }
            count += resealed.len();
            execute(app, organization.id, Reseal { resealed }).await?;
        }
    }
    let name = Path::file_name(&file).unwrap_or_default();
    Ok((name.to_string_lossy().into_owned(), count))
}

/// What is not sealed with the newest key yet, sealed with it; not all at once.
fn resealed(
    state: &OrganizationState,
    sealer: &Sealer,
    app: &App,
) -> Result<Vec<Resealed>, String> {
    let older = sealed_in(state).filter(|(_, sealed)| !sealer.is_newest(sealed));
    let anew = |(place, sealed): (SealedPlace, &[u8])| {
        let belonging = match place {
            SealedPlace::Provider(id) => belongs_to(id),
            SealedPlace::Totp(user) => totp_belongs_to(user),
        };
        let opened = sealer.open(sealed, &belonging);
        let opened = opened.map_err(|error| format!("{place:?}: {error}"))?;
        let after = sealer.seal(&opened, &belonging, &*app.common.random);
        Ok(Resealed {
            place,
            before: sealed.into(),
            after: after.map_err(|error| error.to_string())?.into(),
        })
    };
    older.take(AT_ONCE).map(anew).collect()
}
