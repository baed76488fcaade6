//! A model of organizations: random sequences of commands, after each of which what is written and read again is what
//! is in memory, every index is that of the entities, an owner who can act remains, and nobody is allowed what no
//! role gives.

use domain::authorization::{Question, definition};
use domain::change::Change;
use domain::command::{Caller, Command, Context};
use domain::commands::checks::{AbsentOwners, RoleSet};
use domain::commands::group_users::{GroupUserRoles, SetGroupUsersRoles};
use domain::commands::groups::{DeleteGroup, SetGroupRoles, SetupGroup};
use domain::commands::housekeeping::{ForgetMember, SweepExpired};
use domain::commands::members::{AddMember, RemoveMember, SetMemberRoles};
use domain::commands::organizations::{FirstOwner, SetupOrganization, UpdateOrganization};
use domain::commands::roles::SetRoles;
use domain::commands::users::{CreateUser, CreatedBy, DeleteUser, UpdateUser};
use domain::ids::{GroupId, OrganizationId, UserId};
use domain::organization::OrganizationStatus;
use domain::roles::{ManagerRole, Rank, Role};
use domain::state::OrganizationState;
use domain::text::{Metadata, Name, Permission, RoleKey, RoleName};
use domain::time::Timestamp;
use domain::user::{User, UserState, UserType};
use imbl::{OrdMap, OrdSet};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use storage::{Engine, StoreError, Visit, Write, records};

const SEQUENCES: u32 = 500;
const LONGEST: usize = 40;
const ORGANIZATIONS: u64 = 3;
const PEOPLE: u64 = 6;
const ROLES: [&str; 3] = ["reader", "editor", "auditor"];
const ACTIONS: [&str; 4] = ["doc:read", "doc:write", "trail:read", "shift:plan"];

/// What is asked; numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Step {
    Create {
        home: u64,
        person: u64,
        roles: u8,
        owner: bool,
    },
    Change {
        person: u64,
        active: bool,
    },
    Delete {
        person: u64,
    },
    Add {
        place: u64,
        person: u64,
        roles: u8,
    },
    Remove {
        place: u64,
        person: u64,
    },
    SetRoles {
        place: u64,
        person: u64,
        roles: u8,
        owner: Option<bool>,
    },
    Define {
        place: u64,
        role: u64,
        actions: u8,
    },
    Group {
        place: u64,
        group: u64,
    },
    GroupRoles {
        place: u64,
        group: u64,
        actions: u8,
    },
    Join {
        place: u64,
        group: u64,
        person: u64,
        roles: bool,
        admin: bool,
    },
    DropGroup {
        place: u64,
        group: u64,
    },
    Status {
        place: u64,
        active: bool,
    },
    Sweep {
        place: u64,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let (place, person, group) = (0..ORGANIZATIONS, 0..PEOPLE, 0..3_u64);
    let roles = 0..8_u8;
    let actions = 0..16_u8;
    prop_oneof![
        4 => (place.clone(), person.clone(), roles.clone(), any::<bool>())
            .prop_map(|(home, person, roles, owner)| Step::Create { home, person, roles, owner }),
        2 => (person.clone(), any::<bool>()).prop_map(|(person, active)| Step::Change { person, active }),
        1 => person.clone().prop_map(|person| Step::Delete { person }),
        3 => (place.clone(), person.clone(), roles.clone())
            .prop_map(|(place, person, roles)| Step::Add { place, person, roles }),
        2 => (place.clone(), person.clone()).prop_map(|(place, person)| Step::Remove { place, person }),
        3 => (place.clone(), person.clone(), roles, any::<Option<bool>>())
            .prop_map(|(place, person, roles, owner)| Step::SetRoles { place, person, roles, owner }),
        2 => (place.clone(), 0..3_u64, actions.clone())
            .prop_map(|(place, role, actions)| Step::Define { place, role, actions }),
        2 => (place.clone(), group.clone()).prop_map(|(place, group)| Step::Group { place, group }),
        1 => (place.clone(), group.clone(), actions)
            .prop_map(|(place, group, actions)| Step::GroupRoles { place, group, actions }),
        3 => (place.clone(), group.clone(), person, any::<bool>(), any::<bool>())
            .prop_map(|(place, group, person, roles, admin)| Step::Join { place, group, person, roles, admin }),
        1 => (place.clone(), group).prop_map(|(place, group)| Step::DropGroup { place, group }),
        1 => (place.clone(), any::<bool>()).prop_map(|(place, active)| Step::Status { place, active }),
        1 => place.prop_map(|place| Step::Sweep { place }),
    ]
}

/// What is on disk, in memory.
#[derive(Default)]
struct Memory(Mutex<BTreeMap<Vec<u8>, Vec<u8>>>);

impl Engine for Memory {
    fn apply(&self, writes: &[Write]) -> Result<(), StoreError> {
        let mut map = self.0.lock().expect("no panic");
        for write in writes {
            match &write.value {
                Some(value) => drop(map.insert(write.key.clone(), value.clone())),
                None => drop(map.remove(&write.key)),
            }
        }
        Ok(())
    }

    fn sync(&self) -> Result<(), StoreError> {
        Ok(())
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.lock().expect("no panic").get(key).cloned())
    }

    fn scan(&self, prefix: &[u8], visit: &mut Visit<'_>) -> Result<(), StoreError> {
        let found: Vec<_> = {
            let map = self.0.lock().expect("no panic");
            let from = map.range(prefix.to_vec()..);
            from.take_while(|(key, _)| key.starts_with(prefix))
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect()
        };
        for (key, value) in found {
            if !visit(&key, &value)? {
                break;
            }
        }
        Ok(())
    }

    fn scan_range(
        &self,
        from: &[u8],
        to: Option<&[u8]>,
        reverse: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        let mut found: Vec<_> = {
            let map = self.0.lock().expect("no panic");
            let range = map.range(from.to_vec()..);
            range
                .take_while(|(key, _)| to.is_none_or(|to| key.as_slice() < to))
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect()
        };
        if reverse {
            found.reverse();
        }
        for (key, value) in found {
            if !visit(&key, &value)? {
                break;
            }
        }
        Ok(())
    }
}

struct Model {
    states: Vec<OrganizationState>,
    disk: Memory,
    now: i64,
}

impl Model {
    fn new() -> Self {
        let ids = (0..ORGANIZATIONS).map(|n| OrganizationId(n + 1));
        let mut model = Self {
            states: ids.map(OrganizationState::vacant).collect(),
            disk: Memory::default(),
            now: 1_790_000_000_000,
        };
        for place in 0..ORGANIZATIONS {
            let owner = person(place, 900 + place);
            let command = SetupOrganization {
                name: Name::stored(format!("Organization {place}")),
                is_root: place == 0,
                roles: vec![role("reader", 0b0001), role("editor", 0b0011)],
                metadata: Metadata::default(),
                owner: FirstOwner::New {
                    user: Box::new(owner),
                    secret: Some("hash".into()),
                    code: None,
                    mail: None,
                },
            };
            assert!(model.decide(place, command), "an organization");
        }
        model
    }

    /// Decides a command and keeps what it changes; whether it was allowed.
    fn decide<C: Command>(&mut self, place: u64, command: C) -> bool {
        self.now += 1;
        let caller = Caller::system();
        let application_roles = OrdMap::new();
        let context = Context {
            now: Timestamp(self.now),
            caller: &caller,
            application_roles: &application_roles,
        };
        let place = usize::try_from(place).expect("small");
        let state = &mut self.states[place];
        let Ok(decision) = command.decide(state, &context) else {
            return false;
        };
        let mut changes = decision.changes;
        if let Some(event) = decision.event {
            changes.push(Change::Event(Arc::new(event.finish(state, &context))));
        }
        changes.iter().for_each(|change| state.apply(change));
        let writes = records::writes(state, &changes, 10_000).expect("small records");
        self.disk.apply(&writes).expect("in memory");
        true
    }

    fn home(&self, user: UserId) -> Option<u64> {
        let at = self
            .states
            .iter()
            .position(|state| state.users.contains_key(&user))?;
        u64::try_from(at).ok()
    }

    /// Owners of `place` who live elsewhere and cannot act, as the handlers find them.
    fn absent(&self, place: u64) -> AbsentOwners {
        let state = &self.states[usize::try_from(place).expect("small")];
        let cannot_act = |user: &&UserId| {
            let Some(home) = self.home(**user) else {
                return true;
            };
            let home = &self.states[usize::try_from(home).expect("small")];
            !home.organization.is_active() || home.users[*user].state != UserState::Active
        };
        let elsewhere = state
            .owners
            .iter()
            .filter(|user| !state.users.contains_key(*user));
        AbsentOwners::Only(elsewhere.filter(cannot_act).copied().collect())
    }

    fn run(&mut self, step: &Step) {
        match *step {
            Step::Create {
                home,
                person: number,
                roles,
                owner,
            } => {
                let user = person(home, number + 1);
                if self.home(user.id).is_some() {
                    return;
                }
                let managers = if owner {
                    vec![ManagerRole::OrgOwner]
                } else {
                    Vec::new()
                };
                let command = CreateUser {
                    user,
                    secret: Some("hash".into()),
                    roles: RoleSet::new(keys(roles), managers).expect("few"),
                    by: CreatedBy::Manager(Rank::SuperAdmin),
                    code: None,
                    mail: None,
                    session: None,
                };
                self.decide(home, command);
            }
            Step::Change { person, active } => {
                let user = UserId(person + 1);
                let Some(home) = self.home(user) else { return };
                // The handlers look after the other organizations before a home makes somebody inactive.
                if !active && self.owns_elsewhere(user, home) {
                    return;
                }
                let command = UpdateUser {
                    user: Some(user),
                    state: Some(if active {
                        UserState::Active
                    } else {
                        UserState::Inactive
                    }),
                    absent_owners: self.absent(home),
                    ..UpdateUser::default()
                };
                self.decide(home, command);
            }
            Step::Delete { person } => {
                let user = UserId(person + 1);
                let Some(home) = self.home(user) else { return };
                if self.owns_elsewhere(user, home) {
                    return;
                }
                let command = DeleteUser {
                    user,
                    super_admin_lease: false,
                    absent_owners: self.absent(home),
                    to_forget: None,
                };
                if self.decide(home, command) {
                    for place in 0..ORGANIZATIONS {
                        self.decide(place, ForgetMember { user });
                    }
                }
            }
            Step::Add {
                place,
                person,
                roles,
            } => {
                let user = UserId(person + 1);
                let Some(home) = self.home(user) else { return };
                let home = usize::try_from(home).expect("small");
                let command = AddMember {
                    user: Arc::clone(&self.states[home].users[&user]),
                    roles: RoleSet::new(keys(roles), Vec::new()).expect("few"),
                };
                self.decide(place, command);
            }
            Step::Remove { place, person } => {
                let command = RemoveMember {
                    user: UserId(person + 1),
                    application_role: None,
                    absent_owners: self.absent(place),
                };
                self.decide(place, command);
            }
            Step::SetRoles {
                place,
                person,
                roles,
                owner,
            } => {
                let managers = match owner {
                    Some(true) => vec![ManagerRole::OrgOwner],
                    Some(false) | None => Vec::new(),
                };
                let command = SetMemberRoles {
                    user: UserId(person + 1),
                    roles: RoleSet::new(keys(roles), managers).expect("few"),
                    replaces_manager_roles: owner.is_some(),
                    application_role: None,
                    absent_owners: self.absent(place),
                };
                self.decide(place, command);
            }
            Step::Define {
                place,
                role: number,
                actions,
            } => {
                let key = ROLES[usize::try_from(number).expect("small")];
                self.decide(
                    place,
                    SetRoles {
                        roles: vec![role(key, actions)],
                    },
                );
            }
            Step::Group { place, group } => {
                let command = SetupGroup {
                    id: group_id(place, group),
                    name: Name::stored(format!("Group {group}")),
                    description: None,
                    settings: "".into(),
                    metadata: Metadata::default(),
                    roles: vec![role("lead", 0b1000)],
                };
                if !self.states[usize::try_from(place).expect("small")]
                    .groups
                    .contains_key(&command.id)
                {
                    self.decide(place, command);
                }
            }
            Step::GroupRoles {
                place,
                group,
                actions,
            } => {
                let roles = vec![role("lead", actions)];
                self.decide(
                    place,
                    SetGroupRoles {
                        id: group_id(place, group),
                        roles,
                    },
                );
            }
            Step::Join {
                place,
                group,
                person,
                roles,
                admin,
            } => {
                let users = vec![GroupUserRoles {
                    user: UserId(person + 1),
                    roles: if roles {
                        vec![RoleKey::stored("lead")]
                    } else {
                        Vec::new()
                    },
                    is_admin: Some(admin),
                }];
                self.decide(
                    place,
                    SetGroupUsersRoles {
                        group: group_id(place, group),
                        users,
                    },
                );
            }
            Step::DropGroup { place, group } => {
                self.decide(
                    place,
                    DeleteGroup {
                        id: group_id(place, group),
                    },
                );
            }
            Step::Status { place, active } => {
                let status = if active {
                    OrganizationStatus::Active
                } else {
                    OrganizationStatus::Inactive
                };
                let command = UpdateOrganization {
                    name: None,
                    status: Some(status),
                    metadata: None,
                };
                self.decide(place, command);
            }
            Step::Sweep { place } => {
                self.decide(place, SweepExpired { at_most: 10 });
            }
        }
    }

    fn owns_elsewhere(&self, user: UserId, home: u64) -> bool {
        let home = OrganizationId(home + 1);
        let others = self.states.iter().filter(|state| state.id != home);
        others.into_iter().any(|state| state.owners.contains(&user))
    }

    fn check(&self) {
        for (place, state) in (0_u64..).zip(&self.states) {
            let read = records::load_organization(&self.disk, state.id)
                .expect("sound: the tally agrees")
                .expect("it was set up");
            same(state, &read);
            indexed(state);
            if state.organization.is_active() {
                self.keeps_an_owner(place, state);
            }
            self.allows_what_roles_give(state);
        }
    }

    fn keeps_an_owner(&self, place: u64, state: &OrganizationState) {
        let AbsentOwners::Only(absent) = self.absent(place) else {
            unreachable!("it looked")
        };
        let acts = |user: &&UserId| match state.users.get(*user) {
            Some(here) => here.state == UserState::Active,
            None => !absent.contains(user),
        };
        // Whose home is inactive comes back with it: no command takes the last owner away for good.
        let waits = |user: &&UserId| {
            self.home(**user).is_some_and(|home| {
                !self.states[usize::try_from(home).expect("small")]
                    .organization
                    .is_active()
            })
        };
        let owners = &state.owners;
        assert!(
            owners.iter().any(|user| acts(&user) || waits(&user)),
            "no owner of {place}"
        );
    }

    fn allows_what_roles_give(&self, state: &OrganizationState) {
        let application_roles = OrdMap::new();
        let asked: Vec<_> = ACTIONS
            .iter()
            .map(|action| Permission::stored(*action))
            .collect();
        for number in 0..=PEOPLE {
            let user_id = UserId(number + 1);
            let home = self
                .home(user_id)
                .map(|home| &self.states[usize::try_from(home).expect("small")]);
            let user = home.map(|home| &*home.users[&user_id]);
            for group in std::iter::once(None).chain(state.groups.keys().copied().map(Some)) {
                let question = Question {
                    state,
                    application_roles: &application_roles,
                    user,
                    is_home_active: home.is_some_and(|home| home.organization.is_active()),
                    user_id,
                    group,
                };
                let allowed = question.allowed(&asked);
                let member = state.memberships.get(&user_id);
                let mut given: Vec<Permission> = Vec::new();
                for key in member.iter().flat_map(|member| &member.roles) {
                    let found = definition(state, &application_roles, key);
                    given.extend(
                        found
                            .iter()
                            .flat_map(|role| role.allowed_permissions.iter().cloned()),
                    );
                }
                let part = group.and_then(|group| state.group_memberships.get(&(group, user_id)));
                for key in part.iter().flat_map(|part| &part.roles) {
                    let found = state
                        .group_roles
                        .get(&(part.expect("it is there").group, key.clone()));
                    given.extend(
                        found
                            .iter()
                            .flat_map(|role| role.allowed_permissions.iter().cloned()),
                    );
                }
                let is_given = |action: &Permission| given.contains(action);
                assert!(
                    allowed.iter().all(is_given),
                    "{user_id} is allowed {allowed:?}, given {given:?}"
                );
                let can_act = user.is_some_and(|user| user.state == UserState::Active)
                    && home.is_some_and(|home| home.organization.is_active())
                    && state.organization.is_active()
                    && member.is_some();
                assert!(can_act || allowed.is_empty(), "{user_id} cannot act");
            }
        }
    }
}

/// What was written and read again is what is in memory, primary maps and indexes alike.
fn same(state: &OrganizationState, read: &OrganizationState) {
    macro_rules! alike {
        ($($field:ident),* $(,)?) => {
            $(assert!(state.$field == read.$field, concat!(stringify!($field), " differs"));)*
        };
    }
    alike!(
        organization,
        settings,
        users,
        non_member_residents,
        guests,
        roles_of_guests,
        holders,
        credentials,
        locked,
        memberships,
        owners,
        roles,
        application_roles,
        groups,
        group_names,
        group_roles,
        group_memberships,
        groups_of,
        sessions,
        sessions_of,
        codes,
        provider_links,
        outbox,
        head,
    );
}

/// Every index is the one that the entities give.
fn indexed(state: &OrganizationState) {
    let members = || state.memberships.values();
    let owners: OrdSet<_> = members()
        .filter(|member| member.is_owner())
        .map(|member| member.user)
        .collect();
    assert!(state.owners == owners, "owners");
    let holders: OrdSet<_> = members()
        .flat_map(|member| member.role_names().map(|role| (role, member.user)))
        .collect();
    assert!(state.holders == holders, "holders");
    let guests = || members().filter(|member| member.home != state.id);
    let by_home: OrdSet<_> = guests().map(|member| (member.home, member.user)).collect();
    assert!(state.guests == by_home, "guests");
    let roles: OrdSet<_> = guests()
        .flat_map(|member| {
            member
                .role_names()
                .map(|role| (role, member.home, member.user))
        })
        .collect();
    assert!(state.roles_of_guests == roles, "roles of guests");
    let residents = state
        .users
        .keys()
        .filter(|user| !state.memberships.contains_key(*user));
    assert!(
        state.non_member_residents == residents.copied().collect(),
        "residents who are no members"
    );
    let parts = state
        .group_memberships
        .keys()
        .map(|(group, user)| (*user, *group));
    assert!(state.groups_of == parts.collect(), "groups of");
    assert_eq!(
        state.group_names.len(),
        state.groups.len(),
        "names of groups"
    );
    // Nobody is in a group, or has a credential, without being there.
    assert!(state.group_memberships.keys().all(|(group, user)| {
        state.groups.contains_key(group) && state.memberships.contains_key(user)
    }));
    assert!(
        state
            .credentials
            .keys()
            .all(|user| state.users.contains_key(user))
    );
}

fn person(home: u64, id: u64) -> User {
    User {
        id: UserId(id),
        home: OrganizationId(home + 1),
        user_type: UserType::Human,
        state: UserState::Active,
        application_role: None,
        login: format!("person{id}@example.com").into(),
        first_name: "Some".into(),
        last_name: "Body".into(),
        display_name: None,
        phone_number: None,
        is_email_verified: true,
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        metadata: None,
        created_at: Timestamp(1),
        changed_at: Timestamp(1),
    }
}

fn role(key: &str, actions: u8) -> Role {
    let allowed = ACTIONS
        .iter()
        .enumerate()
        .filter(|(bit, _)| actions & (1 << bit) != 0);
    Role {
        key: RoleKey::stored(key),
        display_name: RoleName::stored("A role"),
        allowed_permissions: allowed
            .map(|(_, action)| Permission::stored(*action))
            .collect(),
    }
}

fn keys(bits: u8) -> Vec<RoleKey> {
    let wanted = ROLES
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits & (1 << bit) != 0);
    wanted.map(|(_, key)| RoleKey::stored(*key)).collect()
}

fn group_id(place: u64, group: u64) -> GroupId {
    GroupId(1000 + place * 100 + group)
}

#[test]
fn every_sequence_of_commands_leaves_sound_organizations() {
    let config = Config {
        cases: SEQUENCES,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new(config);
    let sequences = proptest::collection::vec(step(), 1..LONGEST);
    let outcome = runner.run(&sequences, |steps| {
        let mut model = Model::new();
        model.check();
        for step in &steps {
            model.run(step);
            model.check();
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    println!("{SEQUENCES} sequences of up to {LONGEST} commands");
}
