//! A signed checkpoint of the audit trail.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, get};
use crate::services::tokens::Checkpoint;
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/organizations/events/checkpoint")
            .operation("getOrganizationEventCheckpoint")
            .tag("organizations")
            .summary("A signed statement of where the organization's trail ends now.")
            .description(
                "Keep it outside: `locai-iam verify --checkpoint FILE` later shows whether the trail up to there is \
                 still the same. The application's JWKS verifies the signature.",
            )
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgOwner,
                ],
                Scope::OrganizationInHeader,
            )
            .handle(checkpoint),
    ]
}

#[derive(Serialize, JsonSchema)]
struct SignedCheckpoint {
    /// A JWS (RFC 7515).
    checkpoint: String,
    sequence: u64,
    /// The last event's hash, in hexadecimal.
    hash: String,
}

async fn checkpoint(call: Call) -> Result<Reply<SignedCheckpoint>, Problem> {
    let app = &call.state;
    let organization = named_organization(&call.headers)?;
    let head = app.organization(organization).await?.head;
    let now = app.core.clock().now();
    let statement = Checkpoint::new(
        &app.common.public_url,
        &app.settings.name,
        organization,
        head,
        now,
    );
    let signed = statement.sign(&app.keys).map_err(|error| {
        tracing::error!(%error, "a checkpoint could not be signed");
        Problem::internal()
    })?;
    Ok(Reply::ok(SignedCheckpoint {
        checkpoint: signed,
        sequence: statement.sequence,
        hash: statement.hash,
    }))
}
