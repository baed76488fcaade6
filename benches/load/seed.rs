//! Fills a store with organizations and people, as fast as the store takes them: by the same
//! commands and records as the server, without its HTTP.

#[path = "../support/people.rs"]
mod people;

use domain::change::Change;
use domain::commands::checks::RoleSet;
use domain::commands::members::AddMember;
use domain::ids::OrganizationId;
use domain::roles::Role;
use domain::state::OrganizationState;
use domain::text::{RoleKey, RoleName};
use domain::user::User;
use people::{creation, decide, setup};
use std::path::Path;
use std::sync::Arc;
use storage::{
    CommitRequest, Committer, CommitterOptions, EngineCounters, Shard, SledOptions, StoreOptions,
    Write, records,
};

/// Ids of seeded things begin here, below any that the server gives out today.
const FIRST_ID: u64 = 200_000_000_000_000_000;

/// The id of the n-th organization; there may be 10,000.
pub const fn organization_id(number: u64) -> u64 {
    FIRST_ID + number
}

/// The id of somebody who lives in an organization. Ids rise with time: those of one organization
/// stand between those of the others.
pub const fn person_id(organization: u64, person: u64) -> u64 {
    FIRST_ID + person * 10_007 + organization
}

/// An organization and its members; every hundredth who lives there is an editor.
pub struct Crowd {
    /// The number of the organization.
    pub organization: u64,
    /// How many live there.
    pub people: u64,
    /// Who else is a member: organization and person.
    pub guests: Vec<(u64, u64)>,
    /// Whether all the others are readers.
    pub has_readers: bool,
    /// What is different about somebody, by number.
    pub detail: fn(u64, &mut User),
}

/// Adds organizations with people to a store that no server is using.
pub fn fill(data: &Path, crowds: impl Iterator<Item = Crowd>) {
    let options = StoreOptions {
        application: "default".into(),
        new_store_id: [1; 16],
        now: 0,
        sled: SledOptions::default(),
    };
    let store = storage::open_store(
        &data.join("default/store"),
        &options,
        Arc::new(EngineCounters::default()),
    )
    .expect("a store");
    let committer = Committer::start(
        Arc::new(store),
        CommitterOptions::default(),
        Box::new(|_| Ok(())),
    )
    .expect("a committer");
    for crowd in crowds {
        let writes = organization_with_people(&crowd);
        for part in writes.chunks(500) {
            let (done, committed) = std::sync::mpsc::channel();
            committer.submit(CommitRequest {
                writes: part.to_vec(),
                shard: Arc::new(Shard::new()),
                generation: 1,
                done: Box::new(move |outcome| done.send(outcome).expect("awaited")),
            });
            committed.recv().expect("an outcome").expect("committed");
        }
    }
    committer.shutdown().expect("closed");
}

fn organization_with_people(crowd: &Crowd) -> Vec<Write> {
    let number = crowd.organization;
    let home = OrganizationId(organization_id(number));
    let mut state = OrganizationState::vacant(home);
    let mut writes = Vec::new();
    let mut keep = |state: &OrganizationState, changes: &[Change]| {
        writes.extend(records::writes(state, changes, FIRST_ID).expect("small records"));
    };
    let roles = ["editor", "reader"].map(|key| Role {
        key: RoleKey::stored(key),
        display_name: RoleName::stored(key),
        allowed_permissions: Vec::new(),
    });
    let changes = decide(
        setup(format!("Organization {number}"), roles.into()),
        &mut state,
    );
    keep(&state, &changes);
    for person in 1..=crowd.people {
        let mut command = creation(home, person_id(number, person), crowd.roles_of(person));
        (crowd.detail)(person, &mut command.user);
        let changes = decide(command, &mut state);
        keep(&state, &changes);
    }
    for (organization, person) in &crowd.guests {
        let home = OrganizationId(organization_id(*organization));
        let person = creation(home, person_id(*organization, *person), RoleSet::default());
        let command = AddMember {
            user: Arc::new(person.user),
            roles: crowd.roles_of(1),
        };
        let changes = decide(command, &mut state);
        keep(&state, &changes);
    }
    writes
}

impl Crowd {
    fn roles_of(&self, person: u64) -> RoleSet {
        let roles = match (person.is_multiple_of(100), self.has_readers) {
            (true, _) => vec![RoleKey::stored("editor")],
            (false, true) => vec![RoleKey::stored("reader")],
            (false, false) => Vec::new(),
        };
        RoleSet {
            roles,
            manager_roles: Vec::new(),
        }
    }
}
