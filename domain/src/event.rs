//! The audit trail: one event for each change, chained by hashes.

use crate::ids::OrganizationId;
use crate::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ActorType {
    /// A signed-in person.
    Person,
    /// A machine user.
    Machine,
    /// The server itself.
    System,
    /// Nobody signed in.
    Anonymous,
}

impl ActorType {
    const fn tag(self) -> u8 {
        match self {
            Self::Person => 1,
            Self::Machine => 2,
            Self::System => 3,
            Self::Anonymous => 4,
        }
    }
}

/// Something that happened in an organization. Never holds a secret, code or hash of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The organization whose trail it is in.
    pub organization: OrganizationId,
    /// From 1, without gaps, in the organization.
    pub sequence: u64,
    /// What happened, such as `user.created`.
    pub kind: Box<str>,
    /// Who did it.
    pub actor_type: ActorType,
    /// The actor's id; 0 when there is none.
    pub actor: u64,
    /// What it was done to: `user`, `organization`, …
    pub target_type: Box<str>,
    /// The target's id or key.
    pub target: Box<str>,
    /// When.
    pub occurred_at: Timestamp,
    /// From where.
    pub ip_address: Box<str>,
    /// With what.
    pub user_agent: Box<str>,
    /// More, as a compact JSON object.
    pub data: Box<str>,
    /// The hash of the event before; zeros for the first.
    pub previous_hash: [u8; 32],
}

impl Event {
    /// SHA-256 over all fields, each with its length before it, so that no two events share an
    /// encoding. The next event carries it.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(self.previous_hash);
        for number in [
            self.organization.0,
            self.sequence,
            self.actor,
            self.occurred_at.0.cast_unsigned(),
        ] {
            hasher.update(number.to_be_bytes());
        }
        hasher.update([self.actor_type.tag()]);
        for text in [
            &self.kind,
            &self.target_type,
            &self.target,
            &self.ip_address,
            &self.user_agent,
            &self.data,
        ] {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        }
        hasher.finalize().into()
    }
}

/// The end of an organization's trail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventHead {
    /// The last sequence; 0 when there is none.
    pub sequence: u64,
    /// The last event's hash.
    pub hash: [u8; 32],
}
