//! An organization and its people, made by the server's own commands.

use domain::change::Change;
use domain::command::{Caller, Command, Context};
use domain::commands::checks::RoleSet;
use domain::commands::organizations::{FirstOwner, SetupOrganization};
use domain::commands::users::{CreateUser, CreatedBy};
use domain::ids::{OrganizationId, UserId};
use domain::roles::{Rank, Role};
use domain::state::OrganizationState;
use domain::text::{Metadata, Name};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use imbl::OrdMap;
use std::sync::Arc;

const NOW: Timestamp = Timestamp(1_780_000_000_000);

/// The command that sets up an organization that nobody owns.
pub fn setup(name: String, roles: Vec<Role>) -> SetupOrganization {
    SetupOrganization {
        name: Name::stored(name),
        is_root: false,
        roles,
        metadata: Metadata::default(),
        owner: FirstOwner::Nobody,
    }
}

/// The command that creates a person with a password.
pub fn creation(home: OrganizationId, id: u64, roles: RoleSet) -> CreateUser {
    CreateUser {
        user: person(home, id),
        // As long as a real one; nobody signs in with it.
        secret: Some("$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into()),
        roles,
        by: CreatedBy::Manager(Rank::SuperAdmin),
        code: None,
        mail: None,
        session: None,
    }
}

fn person(home: OrganizationId, id: u64) -> User {
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

/// Decides a command and applies it; gives the changes, the event included.
pub fn decide<C: Command>(command: C, state: &mut OrganizationState) -> Vec<Change> {
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
    changes
}
