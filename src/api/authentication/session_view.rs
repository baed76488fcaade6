//! What clients see of sessions.

use domain::ids::{OrganizationId, SessionId, UserId};
use domain::session::{Session, SessionState};
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

/// When something was proved.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FactorView {
    verified_at: Timestamp,
}

/// What was proved in a session.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FactorsView {
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<FactorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    idp: Option<FactorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email_otp: Option<FactorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    totp: Option<FactorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passkey: Option<FactorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery_code: Option<FactorView>,
}

/// A session.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    session_id: SessionId,
    user_id: UserId,
    org_id: OrganizationId,
    state: SessionState,
    factors: FactorsView,
    created_at: Timestamp,
    changed_at: Timestamp,
    expiration_date: Timestamp,
    ip_address: String,
    user_agent: String,
}

impl SessionView {
    /// A session as it stands at `now`.
    #[must_use]
    pub fn new(session: &Session, now: Timestamp) -> Self {
        let factor = |at: Option<Timestamp>| at.map(|verified_at| FactorView { verified_at });
        Self {
            session_id: session.id,
            user_id: session.user,
            org_id: session.organization,
            state: session.state_at(now),
            factors: FactorsView {
                password: factor(session.factors.password),
                idp: factor(session.factors.idp),
                email_otp: factor(session.factors.email_otp),
                totp: factor(session.factors.totp),
                passkey: factor(session.factors.passkey),
                recovery_code: factor(session.factors.recovery_code),
            },
            created_at: session.created_at,
            changed_at: session.changed_at,
            expiration_date: session.expires_at,
            ip_address: session.ip_address.to_string(),
            user_agent: session.user_agent.to_string(),
        }
    }
}
