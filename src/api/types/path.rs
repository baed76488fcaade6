//! Paths that name a user or an organization.

use domain::ids::{OrganizationId, UserId};
use schemars::JsonSchema;
use serde::Deserialize;

/// A path with a user's id.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UserPath {
    /// The user.
    pub user_id: UserId,
}

/// A path with an organization's id.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationPath {
    /// The organization.
    pub org_id: OrganizationId,
}
