//! Fills a store with organizations and people, as fast as the store takes them: by the same
//! commands and records as the server, without its HTTP.

use domain::change::Change;
use domain::command::{Caller, Command, Context};
use domain::commands::checks::RoleSet;
use domain::commands::organizations::{FirstOwner, SetupOrganization};
use domain::commands::users::{CreateUser, CreatedBy};
use domain::ids::{OrganizationId, UserId};
use domain::roles::Rank;
use domain::state::OrganizationState;
use domain::text::{Metadata, Name};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use imbl::OrdMap;
use std::path::Path;
use std::sync::Arc;
use storage::{
    CommitRequest, Committer, CommitterOptions, EngineCounters, Shard, SledOptions, StoreOptions,
    Write, records,
};

const NOW: Timestamp = Timestamp(1_780_000_000_000);
/// Ids of seeded things begin here, below any that the server gives out today.
const FIRST_ID: u64 = 200_000_000_000_000_000;

/// Adds organizations with people to a store that no server is using.
pub fn fill(data: &Path, organizations: u64, people_in_each: u64) {
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
        let writes = organization_with_people(organization, people_in_each);
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

fn organization_with_people(number: u64, people: u64) -> Vec<Write> {
    let id = FIRST_ID + number * 1_000_000;
    let mut state = OrganizationState::vacant(OrganizationId(id));
    let mut writes = Vec::new();
    let setup = SetupOrganization {
        name: Name::stored(format!("Organization {number}")),
        is_root: false,
        roles: Vec::new(),
        metadata: Metadata::default(),
        owner: FirstOwner::Nobody,
    };
    decide(setup, &mut state, &mut writes);
    for person in 1..=people {
        let user = user(OrganizationId(id), id + person);
        let create = CreateUser {
            user,
            // As long as a real one; nobody signs in with it.
            secret: Some("$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into()),
            roles: RoleSet::default(),
            by: CreatedBy::Manager(Rank::SuperAdmin),
            code: None,
            mail: None,
            session: None,
        };
        decide(create, &mut state, &mut writes);
    }
    writes
}

fn user(home: OrganizationId, id: u64) -> User {
    User {
        id: UserId(id),
        home,
        user_type: UserType::Human,
        state: UserState::Active,
        application_role: None,
        login: format!("person{id}@example.com").into(),
        first_name: format!("First{}", id % 1000).into(),
        last_name: format!("Last{}", id % 777).into(),
        display_name: None,
        phone_number: None,
        is_email_verified: true,
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        metadata: None,
        created_at: NOW,
        changed_at: NOW,
    }
}

fn decide<C: Command>(command: C, state: &mut OrganizationState, writes: &mut Vec<Write>) {
    let (caller, application_roles) = (Caller::system(), OrdMap::new());
    let context = Context {
        now: NOW,
        caller: &caller,
        application_roles: &application_roles,
    };
    let Ok(decision) = command.decide(state, &context) else {
        panic!("a seed was refused")
    };
    let mut changes = decision.changes;
    if let Some(draft) = decision.event {
        changes.push(Change::Event(Arc::new(draft.finish(state, &context))));
    }
    for change in &changes {
        state.apply(change);
    }
    writes.extend(records::writes(state, &changes, FIRST_ID).expect("small records"));
}
