//! What an organization's records should add up to: finds records that vanished.

use super::{Entity, Persisted, table};
use crate::codec::decode_payload;
use crate::{Key, Kind, StoreError};
use domain::state::OrganizationState;
use serde::{Deserialize, Serialize};

/// How many records of each kind an organization has, the end of its trail, and the highest id
/// given out when it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The number of each kind of which there are any, and how many there are: of accounts, sessions and
    /// the like the records, of outbox items what is in their pages. A kind that a release does not know
    /// is thereby missed and never overlooked.
    counts: Vec<(u8, u64)>,
    /// The last event's sequence.
    pub last_event: u64,
    /// The last event's hash.
    pub last_event_hash: [u8; 32],
    /// No id above this was given out by then.
    pub highest_id: u64,
}

impl Tally {
    /// The tally of a state.
    #[must_use]
    pub fn of(state: &OrganizationState, highest_id: u64) -> Self {
        Self {
            counts: table::counts(state),
            last_event: state.head.sequence,
            last_event_hash: state.head.hash,
            highest_id,
        }
    }

    /// How many there are of a kind.
    #[must_use]
    pub fn count(&self, kind: Kind) -> u64 {
        let count = self
            .counts
            .iter()
            .find(|(number, _)| *number == kind.number());
        count.map_or(0, |(_, count)| *count)
    }

    /// Whether a state is what was counted.
    #[must_use]
    pub fn agrees_with(&self, state: &OrganizationState) -> bool {
        *self == Self::of(state, self.highest_id)
    }
}

#[derive(Serialize, Deserialize)]
pub struct TallyV1 {
    counts: Vec<(u8, u64)>,
    last_event: u64,
    last_event_hash: [u8; 32],
    highest_id: u64,
}

impl Persisted for Tally {
    const KIND: Kind = Kind::Tally;
    type Stored<'a> = TallyV1;

    fn stored(&self) -> TallyV1 {
        TallyV1 {
            counts: self.counts.clone(),
            last_event: self.last_event,
            last_event_hash: self.last_event_hash,
            highest_id: self.highest_id,
        }
    }
}

impl Entity for Tally {
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
