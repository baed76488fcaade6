//! The settings of an organization.

use crate::change::{Change, OrganizationSettings};
use crate::command::{Command, Context, Decision, EventDraft};
use crate::login_settings::{LoginSettings, LoginSettingsUpdate};
use crate::refusal::Refusal;
use crate::roles::Rank;
use crate::state::OrganizationState;
use std::sync::Arc;

/// Replaces an organization's custom settings.
pub struct SetCustomSettings {
    /// A JSON object as compact text of at most [`OrganizationSettings::MAX_CUSTOM`] bytes.
    pub settings: Box<str>,
}

impl Command for SetCustomSettings {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        context.require(state, Rank::SuperAdmin)?;
        if self.settings == state.settings.custom {
            return Ok(Decision::reply(()));
        }
        let event = EventDraft::new("organization.settings-set", "organization", state.id)
            .with("bytes", self.settings.len());
        let settings = Arc::new(OrganizationSettings {
            custom: self.settings,
            ..OrganizationSettings::clone(&state.settings)
        });
        Ok(Decision::of((), vec![Change::Settings(settings)], event))
    }
}

/// Changes how people sign in to an organization. From then on it has settings of its own, and those
/// of the application say nothing here any more.
pub struct UpdateLoginSettings {
    /// The changes.
    pub update: LoginSettingsUpdate,
    /// The application's, where the organization has none of its own yet.
    pub inherited: Arc<LoginSettings>,
}

impl Command for UpdateLoginSettings {
    type Reply = Box<LoginSettings>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        context.require(state, Rank::Owner)?;
        let before = state.settings.login.as_deref().unwrap_or(&self.inherited);
        if self.update.force_mfa == Some(true) && !before.force_mfa {
            return Err(Refusal::invalid(
                "forceMfa",
                "cannot be switched on: there is no second factor to sign in with yet, so that nobody could",
            ));
        }
        if state.organization.is_root && self.update.allow_username_password == Some(false) {
            return Err(Refusal::invalid(
                "allowUsernamePassword",
                "stays on in the application's own organization: its administrators sign in by password",
            ));
        }
        let login = Box::new(self.update.on(before));
        login.check()?;
        if state.settings.login.as_ref() == Some(&login) {
            return Ok(Decision::reply(login));
        }
        let event = EventDraft::new(
            "organization.login-settings-updated",
            "organization",
            state.id,
        )
        .with("loginSettings", &login);
        let settings = Arc::new(OrganizationSettings {
            login: Some(login.clone()),
            custom: state.settings.custom.clone(),
        });
        Ok(Decision::of(login, vec![Change::Settings(settings)], event))
    }
}
