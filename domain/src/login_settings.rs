//! How people sign in to an organization.

use crate::patch::{given, set};
use crate::refusal::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Rules for passwords (NIST SP 800-63B §5.1.1: length, and a list of common ones; no composition).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PasswordPolicy {
    /// Fewest code points: 8 to 64.
    pub min_length: u16,
    /// Whether common passwords are refused.
    pub reject_common: bool,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self {
            min_length: 8,
            reject_common: true,
        }
    }
}

/// What happens after wrong passwords in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LockoutPolicy {
    /// Wrong passwords until the account is locked: 3 to 100, as NIST SP 800-63B §5.2.2 bounds it.
    pub max_password_attempts: u16,
    /// For how long it is locked, in seconds: 1 to 86,400.
    pub lockout_seconds: u32,
}

impl Default for LockoutPolicy {
    fn default() -> Self {
        Self {
            max_password_attempts: 10,
            lockout_seconds: 900,
        }
    }
}

/// How people sign in to an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LoginSettings {
    /// Whether passwords are accepted.
    pub allow_username_password: bool,
    /// Whether people may sign up themselves.
    pub allow_register: bool,
    /// Whether other identity providers are accepted.
    pub allow_external_idp: bool,
    /// Whether everybody needs a second factor.
    pub force_mfa: bool,
    /// Whether sign-in pages should ask for the password before they say that a name is unknown.
    pub ignore_unknown_usernames: bool,
    /// Whether sign-in pages should hide the way to a new password.
    pub hide_password_reset: bool,
    /// Whether someone who signs up gets a session only after verifying the address.
    pub verify_before_session: bool,
    /// Whether sign-in needs a verified address.
    pub require_verified_email: bool,
    /// Rules for passwords.
    pub password_policy: PasswordPolicy,
    /// What happens after wrong ones.
    pub lockout_policy: LockoutPolicy,
    /// A session ends this long after it was opened or extended: 60 seconds to 1 year.
    pub session_lifetime_seconds: u32,
    /// A session cannot be extended past this age: at least the lifetime, at most 1 year.
    pub session_absolute_lifetime_seconds: u32,
    /// Lifetime of the access token (JWT) given out with a session: 30 seconds to 1 day.
    pub access_token_lifetime_seconds: u32,
    /// For how long a second factor counts: 60 seconds to 1 year.
    pub second_factor_check_lifetime_seconds: u32,
    /// Where sign-in pages go afterwards.
    pub default_redirect_uri: Option<String>,
    /// Where sign-in pages may go afterwards, at most 20.
    pub allowed_redirect_uris: Vec<String>,
}

impl Default for LoginSettings {
    fn default() -> Self {
        Self {
            allow_username_password: true,
            allow_register: true,
            allow_external_idp: true,
            force_mfa: false,
            ignore_unknown_usernames: true,
            hide_password_reset: false,
            verify_before_session: false,
            require_verified_email: false,
            password_policy: PasswordPolicy::default(),
            lockout_policy: LockoutPolicy::default(),
            session_lifetime_seconds: 86_400,
            session_absolute_lifetime_seconds: 2_592_000,
            access_token_lifetime_seconds: 900,
            second_factor_check_lifetime_seconds: 43_200,
            default_redirect_uri: None,
            allowed_redirect_uris: Vec::new(),
        }
    }
}

impl LoginSettings {
    /// These settings where a person of another organization signs in: what that home restricts holds
    /// here too, and the shorter lifetimes. A session acts wherever the person is a member, so no other
    /// organization may open one that the home would not.
    #[must_use]
    pub fn restricted_by(&self, home: &Self) -> Self {
        let mut both = self.clone();
        both.allow_username_password &= home.allow_username_password;
        both.allow_external_idp &= home.allow_external_idp;
        both.force_mfa |= home.force_mfa;
        both.verify_before_session |= home.verify_before_session;
        both.require_verified_email |= home.require_verified_email;
        for (own, homes) in [
            (
                &mut both.session_lifetime_seconds,
                home.session_lifetime_seconds,
            ),
            (
                &mut both.session_absolute_lifetime_seconds,
                home.session_absolute_lifetime_seconds,
            ),
            (
                &mut both.access_token_lifetime_seconds,
                home.access_token_lifetime_seconds,
            ),
        ] {
            *own = homes.min(*own);
        }
        both
    }
}

/// Changes to [`PasswordPolicy`]; what is `None` stays.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(description = "")]
pub struct PasswordPolicyUpdate {
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "u16", default, range(min = 8, max = 64))]
    min_length: Option<u16>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    reject_common: Option<bool>,
}

/// Changes to [`LockoutPolicy`]; what is `None` stays.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(description = "")]
pub struct LockoutPolicyUpdate {
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "u16", default, range(min = 3, max = 100))]
    max_password_attempts: Option<u16>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "u32", default, range(min = 1, max = 86400))]
    lockout_seconds: Option<u32>,
}

/// Changes to [`LoginSettings`], whose fields it has; what is `None` stays.
#[allow(
    clippy::option_option,
    reason = "left out, null and a value are three things"
)]
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "Update", description = "")]
pub struct LoginSettingsUpdate {
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    pub(crate) allow_username_password: Option<bool>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    allow_register: Option<bool>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    allow_external_idp: Option<bool>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    pub(crate) force_mfa: Option<bool>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    ignore_unknown_usernames: Option<bool>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    hide_password_reset: Option<bool>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    verify_before_session: Option<bool>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "bool", default)]
    require_verified_email: Option<bool>,
    #[serde(default)]
    password_policy: PasswordPolicyUpdate,
    #[serde(default)]
    lockout_policy: LockoutPolicyUpdate,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "u32", default, range(min = 60, max = YEAR))]
    session_lifetime_seconds: Option<u32>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "u32", default, range(min = 60, max = YEAR))]
    session_absolute_lifetime_seconds: Option<u32>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "u32", default, range(min = 30, max = 86400))]
    access_token_lifetime_seconds: Option<u32>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "u32", default, range(min = 60, max = YEAR))]
    second_factor_check_lifetime_seconds: Option<u32>,
    #[serde(default, deserialize_with = "given")]
    default_redirect_uri: Option<Option<String>>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(
        with = "Vec<String>",
        default,
        length(max = 20),
        inner(length(max = 500))
    )]
    allowed_redirect_uris: Option<Vec<String>>,
}

impl LoginSettingsUpdate {
    /// The same changes with each URI that is given, and the name of its field, put through `check`.
    ///
    /// # Errors
    /// Those of `check`.
    pub fn with_uris<E>(
        mut self,
        check: impl Fn(&'static str, &str) -> Result<String, E>,
    ) -> Result<Self, E> {
        if let Some(Some(uri)) = &mut self.default_redirect_uri {
            *uri = check("defaultRedirectUri", uri)?;
        }
        for uri in self.allowed_redirect_uris.iter_mut().flatten() {
            *uri = check("allowedRedirectUris", uri)?;
        }
        Ok(self)
    }

    /// The settings after the changes, which may be out of bounds: see [`LoginSettings::check`].
    #[must_use]
    pub fn on(self, before: &LoginSettings) -> LoginSettings {
        macro_rules! or_before {
            ($($field:ident),* $(,)?) => {
                LoginSettings {
                    $($field: self.$field.unwrap_or_else(|| before.$field.clone()),)*
                    password_policy: PasswordPolicy {
                        min_length: self.password_policy.min_length.unwrap_or(before.password_policy.min_length),
                        reject_common: self.password_policy.reject_common.unwrap_or(before.password_policy.reject_common),
                    },
                    lockout_policy: LockoutPolicy {
                        max_password_attempts: self
                            .lockout_policy
                            .max_password_attempts
                            .unwrap_or(before.lockout_policy.max_password_attempts),
                        lockout_seconds: self.lockout_policy.lockout_seconds.unwrap_or(before.lockout_policy.lockout_seconds),
                    },
                }
            };
        }
        or_before!(
            allow_username_password,
            allow_register,
            allow_external_idp,
            force_mfa,
            ignore_unknown_usernames,
            hide_password_reset,
            verify_before_session,
            require_verified_email,
            session_lifetime_seconds,
            session_absolute_lifetime_seconds,
            access_token_lifetime_seconds,
            second_factor_check_lifetime_seconds,
            default_redirect_uri,
            allowed_redirect_uris,
        )
    }
}

const YEAR: u32 = 31_536_000;

impl LoginSettings {
    /// Checks the bounds named at each field.
    ///
    /// # Errors
    /// Naming the first field out of bounds.
    pub fn check(&self) -> Result<(), Refusal> {
        let bounds = [
            (
                "passwordPolicy.minLength",
                u32::from(self.password_policy.min_length),
                8,
                64,
            ),
            (
                "lockoutPolicy.maxPasswordAttempts",
                u32::from(self.lockout_policy.max_password_attempts),
                3,
                100,
            ),
            (
                "lockoutPolicy.lockoutSeconds",
                self.lockout_policy.lockout_seconds,
                1,
                86_400,
            ),
            (
                "sessionLifetimeSeconds",
                self.session_lifetime_seconds,
                60,
                YEAR,
            ),
            (
                "sessionAbsoluteLifetimeSeconds",
                self.session_absolute_lifetime_seconds,
                self.session_lifetime_seconds,
                YEAR,
            ),
            (
                "accessTokenLifetimeSeconds",
                self.access_token_lifetime_seconds,
                30,
                86_400,
            ),
            (
                "secondFactorCheckLifetimeSeconds",
                self.second_factor_check_lifetime_seconds,
                60,
                YEAR,
            ),
        ];
        for (field, value, least, most) in bounds {
            if !(least..=most).contains(&value) {
                return Err(Refusal::invalid(
                    field,
                    format!("must be from {least} to {most}"),
                ));
            }
        }
        if self.allowed_redirect_uris.len() > 20 {
            return Err(Refusal::invalid(
                "allowedRedirectUris",
                "must have at most 20 items",
            ));
        }
        let uris = self
            .default_redirect_uri
            .iter()
            .chain(&self.allowed_redirect_uris);
        if uris
            .into_iter()
            .any(|uri| uri.len() > 500 || uri.chars().any(char::is_control))
        {
            return Err(Refusal::invalid(
                "allowedRedirectUris",
                "each must be a URI of at most 500 characters",
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_organizations_settings_the_stricter_ones_hold() {
        let lax = LoginSettings::default();
        let strict = LoginSettings {
            allow_username_password: false,
            allow_external_idp: false,
            force_mfa: true,
            verify_before_session: true,
            require_verified_email: true,
            session_lifetime_seconds: 60,
            session_absolute_lifetime_seconds: 90,
            access_token_lifetime_seconds: 30,
            ..lax.clone()
        };
        assert_eq!(lax.restricted_by(&strict), strict);
        assert_eq!(strict.restricted_by(&lax), strict);
    }
}
