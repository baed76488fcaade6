//! What clients see of a trail's events.

use domain::event::{ActorType, Event};
use domain::ids::{OrganizationId, UserId, first_id_at};
use domain::text::hexadecimal;
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

/// Who did something.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EventActor {
    /// None where nobody was signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<UserId>,
    #[serde(rename = "type")]
    actor_type: ActorType,
}

/// What something was done to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EventTarget {
    #[serde(rename = "type")]
    target_type: String,
    id: String,
}

/// An entry of an organization's trail.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct EventView {
    id: String,
    sequence: u64,
    #[serde(rename = "type")]
    kind: String,
    org_id: OrganizationId,
    actor: EventActor,
    target: EventTarget,
    occurred_at: Timestamp,
    ip_address: String,
    user_agent: String,
    data: serde_json::Value,
    /// SHA-256 of the event before, in hexadecimal: the trail is a chain.
    previous_hash: String,
}

impl EventView {
    /// An event.
    #[must_use]
    pub fn new(event: &Event) -> Self {
        Self {
            id: event_id(event).to_string(),
            sequence: event.sequence,
            kind: event.kind.to_string(),
            org_id: event.organization,
            actor: EventActor {
                id: (event.actor != 0).then_some(UserId(event.actor)),
                actor_type: event.actor_type,
            },
            target: EventTarget {
                target_type: event.target_type.to_string(),
                id: event.target.to_string(),
            },
            occurred_at: event.occurred_at,
            ip_address: event.ip_address.to_string(),
            user_agent: event.user_agent.to_string(),
            data: serde_json::from_str(&event.data).unwrap_or_default(),
            previous_hash: hexadecimal(&event.previous_hash),
        }
    }
}

/// An id as other things have it: sorted by time, unique in the organization. Made of what the event
/// holds already, so that it is the same whenever it is asked for.
fn event_id(event: &Event) -> u64 {
    const SEQUENCE: u64 = (1 << 20) - 1;
    first_id_at(event.occurred_at) | (event.sequence & SEQUENCE)
}
