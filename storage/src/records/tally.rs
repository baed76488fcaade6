//! What an organization's records should add up to: finds records that vanished.

use super::{Kept, Record};
use crate::codec::decode_payload;
use crate::{Key, Kind, StoreError};
use domain::change::OrganizationSettings;
use domain::state::OrganizationState;
use serde::{Deserialize, Serialize};

/// How many records of each kind an organization has, the end of its trail, and the highest id
/// given out when it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Counts in the order of [`Tally::KINDS`].
    pub counts: [u64; 11],
    /// The last event's sequence.
    pub last_event: u64,
    /// The last event's hash.
    pub last_event_hash: [u8; 32],
    /// No id above this was given out by then.
    pub highest_id: u64,
}

impl Tally {
    /// What is counted.
    pub const KINDS: [&'static str; 11] = [
        "users",
        "credentials",
        "memberships",
        "roles",
        "application roles",
        "groups",
        "group memberships",
        "sessions",
        "codes",
        "outbox items",
        "settings",
    ];

    /// The tally of a state.
    #[must_use]
    pub fn of(state: &OrganizationState, highest_id: u64) -> Self {
        let counts = [
            state.users.len(),
            state.credentials.len(),
            state.memberships.len(),
            state.roles.len() + state.group_roles.len(),
            state.application_roles.len(),
            state.groups.len(),
            state.group_memberships.len(),
            state.sessions.len(),
            state.codes.len(),
            state.outbox.len(),
            // Without them an organization would fall back to weaker ones without a word.
            usize::from(*state.settings != OrganizationSettings::default()),
        ];
        Self {
            counts: counts.map(|count| count as u64),
            last_event: state.head.sequence,
            last_event_hash: state.head.hash,
            highest_id,
        }
    }

    /// How many users live there.
    #[must_use]
    pub const fn users(&self) -> u64 {
        self.counts[0]
    }

    /// What of the state does not add up, if anything.
    #[must_use]
    pub fn difference(&self, state: &OrganizationState) -> Option<&'static str> {
        let found = Self::of(state, self.highest_id);
        let differing = self
            .counts
            .iter()
            .zip(found.counts)
            .position(|(kept, found)| *kept != found);
        let events_differ =
            self.last_event != found.last_event || self.last_event_hash != found.last_event_hash;
        differing
            .map(|place| Self::KINDS[place])
            .or_else(|| events_differ.then_some("events"))
    }
}

#[derive(Serialize, Deserialize)]
pub struct TallyV1 {
    counts: [u64; 11],
    last_event: u64,
    last_event_hash: [u8; 32],
    highest_id: u64,
}

impl Kept for Tally {
    const KIND: Kind = Kind::Tally;
    type Stored<'a> = TallyV1;

    fn stored(&self) -> TallyV1 {
        TallyV1 {
            counts: self.counts,
            last_event: self.last_event,
            last_event_hash: self.last_event_hash,
            highest_id: self.highest_id,
        }
    }
}

impl Record for Tally {
    fn read(key: &[u8], _: &Key<'_>, _version: u8, payload: &[u8]) -> Result<Self, StoreError> {
        let stored: TallyV1 = decode_payload(key, payload)?;
        Ok(Self {
            counts: stored.counts,
            last_event: stored.last_event,
            last_event_hash: stored.last_event_hash,
            highest_id: stored.highest_id,
        })
    }
}
