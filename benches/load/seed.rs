//! Fills a store with organizations and people, as fast as the store takes them: by the same
//! commands and records as the server, without its HTTP.

#[path = "../support/people.rs"]
mod people;

use domain::change::Change;
use domain::commands::checks::RoleSet;
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

/// The id of the n-th organization.
pub const fn organization_id(number: u64) -> u64 {
    FIRST_ID + number * 1_000_000
}

/// What is different about a person, by number.
pub type Detail = fn(u64, &mut User);

/// Adds organizations with people to a store that no server is using. Every hundredth person is an
/// editor.
pub fn fill(data: &Path, organizations: u64, people_in_each: u64, detail: Detail) {
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
        Box::new(|_| {}),
    )
    .expect("a committer");
    for organization in 0..organizations {
        let writes = organization_with_people(organization, people_in_each, detail);
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

fn organization_with_people(number: u64, people: u64, detail: Detail) -> Vec<Write> {
    let id = organization_id(number);
    let home = OrganizationId(id);
    let mut state = OrganizationState::vacant(home);
    let mut writes = Vec::new();
    let mut keep = |state: &OrganizationState, changes: &[Change]| {
        writes.extend(records::writes(state, changes, FIRST_ID).expect("small records"));
    };
    let editor = Role {
        key: RoleKey::stored("editor"),
        display_name: RoleName::stored("Editor"),
        allowed_permissions: Vec::new(),
    };
    let changes = decide(
        setup(format!("Organization {number}"), vec![editor]),
        &mut state,
    );
    keep(&state, &changes);
    for person in 1..=people {
        let roles = match person % 100 {
            0 => RoleSet {
                roles: vec![RoleKey::stored("editor")],
                manager_roles: Vec::new(),
            },
            _ => RoleSet::default(),
        };
        let mut command = creation(home, id + person, roles);
        detail(person, &mut command.user);
        let changes = decide(command, &mut state);
        keep(&state, &changes);
    }
    writes
}
