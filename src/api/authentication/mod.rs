//! Signing up, in and out; sessions, passwords and tokens.

pub(crate) mod code_mail;
pub(crate) mod code_requests;
pub(crate) mod current_user;
pub(crate) mod email_change;
pub(crate) mod email_verification;
pub(crate) mod factors;
pub(crate) mod jwks;
pub(crate) mod machine_tokens;
pub(crate) mod own_sessions;
pub(crate) mod passkey_sign_in;
pub(crate) mod passkeys;
pub(crate) mod password_check;
pub(crate) mod password_reset;
pub(crate) mod passwords;
pub(crate) mod session_factors;
pub(crate) mod session_opening;
pub(crate) mod session_tokens;
pub(crate) mod session_view;
pub(crate) mod sessions;
pub(crate) mod sign_in;
pub(crate) mod sign_up;
pub(crate) mod signed_in;
pub(crate) mod submitted_code;

use crate::app::Server;
use crate::http::Endpoint;

/// The endpoints of this folder.
pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    [
        sign_up::endpoints(),
        sign_in::endpoints(),
        sessions::endpoints(),
        passwords::endpoints(),
        session_factors::endpoints(),
        own_sessions::endpoints(),
        factors::endpoints(),
        passkeys::endpoints(),
        passkey_sign_in::endpoints(),
        email_verification::endpoints(),
        email_change::endpoints(),
        password_reset::endpoints(),
        machine_tokens::endpoints(),
        jwks::endpoints(),
        current_user::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
