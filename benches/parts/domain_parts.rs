//! Decisions, and the records made of them.

#[path = "../support/people.rs"]
mod people;

use criterion::{BatchSize, Criterion};
use domain::authorization::Question;
use domain::commands::checks::RoleSet;
use domain::ids::{OrganizationId, UserId};
use domain::roles::Role;
use domain::state::OrganizationState;
use domain::text::{Permission, RoleKey, RoleName};
use imbl::OrdMap;
use people::{creation, decide, setup};
use std::hint::black_box;
use storage::records;

const ORGANIZATION: OrganizationId = OrganizationId(1_000_000);
const PEOPLE: u64 = 1000;

/// 100 roles of 10 permissions each, and a thousand people who hold two of them.
fn organization() -> OrganizationState {
    let mut state = OrganizationState::vacant(ORGANIZATION);
    let role = |number: u64| Role {
        key: RoleKey::stored(format!("role{number}")),
        display_name: RoleName::stored(format!("Role {number}")),
        allowed_permissions: (0..10)
            .map(|n| Permission::stored(format!("area{number}:action{n}")))
            .collect(),
    };
    decide(
        setup("One".to_owned(), (0..100).map(role).collect()),
        &mut state,
    );
    for person in 1..=PEOPLE {
        decide(
            creation(ORGANIZATION, ORGANIZATION.0 + person, roles(person)),
            &mut state,
        );
    }
    state
}

fn roles(person: u64) -> RoleSet {
    RoleSet {
        roles: vec![
            RoleKey::stored(format!("role{}", person % 100)),
            RoleKey::stored(format!("role{}", (person + 7) % 100)),
        ],
        manager_roles: Vec::new(),
    }
}

pub fn bench(criterion: &mut Criterion) {
    let state = organization();
    let application_roles = OrdMap::new();
    let user_id = UserId(ORGANIZATION.0 + 500);
    let actions = ["area0:action9", "area1:action1"].map(Permission::stored);
    criterion.bench_function("two actions of a user with two roles", |b| {
        b.iter(|| {
            let question = Question {
                is_home_active: true,
                state: &state,
                application_roles: &application_roles,
                user: state.users.get(&user_id).map(|user| &**user),
                user_id,
                group: None,
            };
            question.allowed(black_box(&actions))
        });
    });

    let next = ORGANIZATION.0 + PEOPLE + 1;
    criterion.bench_function("decide and apply the creation of a person", |b| {
        // A clone of the state, as the actor makes one for each decision, is part of it.
        b.iter_batched(
            || creation(ORGANIZATION, next, roles(1)),
            |command| {
                let mut state = state.clone();
                decide(command, &mut state);
                state
            },
            BatchSize::SmallInput,
        );
    });

    let mut after = state.clone();
    let changes = decide(creation(ORGANIZATION, next, roles(1)), &mut after);
    criterion.bench_function("encode the records of a created person", |b| {
        b.iter(|| records::writes(&after, black_box(&changes), next).expect("small records"));
    });
}
