//! The index finds what a look at every user finds.

use super::*;
use crate::ids::OrganizationId;
use crate::roles::ApplicationRole;
use crate::text::{Metadata, PersonName, fold};
use crate::user::{UserState, UserType};

fn pairs(given: &[(&str, String)]) -> Metadata {
    let pairs = given.iter();
    Metadata(
        pairs
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect(),
    )
}

fn user(id: u64) -> User {
    let is_machine = id.is_multiple_of(10);
    User {
        id: UserId(id),
        home: OrganizationId(1),
        user_type: match is_machine {
            true => UserType::Machine,
            false => UserType::Human,
        },
        state: match id % 7 {
            0 => UserState::Inactive,
            1 => UserState::Initial,
            _ => UserState::Active,
        },
        application_role: match (is_machine, id % 3) {
            (true, 0) => Some(ApplicationRole::GenericMachineUser),
            (false, 0) if id.is_multiple_of(11) => Some(ApplicationRole::SuperAdmin),
            _ => None,
        },
        login: match is_machine {
            true => format!("Robot-{id}"),
            false => format!("person{id}@example.com"),
        }
        .into(),
        first_name: if id.is_multiple_of(2) { "ÄNNE" } else { "Bo" }.into(),
        last_name: "Müller".into(),
        display_name: id
            .is_multiple_of(5)
            .then(|| PersonName::stored(format!("Shown {id}"))),
        phone_number: None,
        is_email_verified: id.is_multiple_of(3),
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        // Whole chunks of people without any.
        metadata: (id > 600 && !id.is_multiple_of(4)).then(|| {
            let odd = "a\\b\n\u{1}c".to_owned();
            Box::new(pairs(&[("desk", (id % 20).to_string()), ("odd", odd)]))
        }),
        created_at: Timestamp(i64::try_from(id).expect("small")),
        changed_at: Timestamp(0),
    }
}

/// Every sixth signed in.
fn signed_in(user: UserId) -> Option<Timestamp> {
    let at = i64::try_from(user.0 * 2).expect("small");
    user.0.is_multiple_of(6).then_some(Timestamp(at))
}

fn many() -> Vec<User> {
    // Not in the order of ids: chunks have to split in the middle.
    (0..3000).map(|n| user((n * 1_103) % 3001)).collect()
}

fn indexed(users: &[User]) -> UserIndex {
    let mut index = UserIndex::default();
    for user in users {
        index.insert(user);
        if let Some(at) = signed_in(user.id) {
            index.set_last_sign_in(user.id, at);
        }
    }
    index
}

fn naive(users: &[User], query: &UserQuery) -> Vec<UserId> {
    let part = |wanted: &Option<String>, texts: &[String]| {
        wanted.as_ref().is_none_or(|wanted| {
            let wanted = fold(wanted);
            texts.iter().any(|text| fold(text).contains(&wanted))
        })
    };
    let matches = |user: &&User| {
        let names = [
            format!("{} {}", user.first_name, user.last_name),
            user.shown_name(),
        ];
        let login = [user.login.to_string()];
        part(&query.name, &names)
            && part(&query.login, &login)
            && part(&query.other_login, &login)
            && query.user_type.is_none_or(|it| it == user.user_type)
            && query.state.is_none_or(|it| it == user.state)
            && (query.application_role.is_none() || query.application_role == user.application_role)
            && query
                .is_email_verified
                .is_none_or(|it| it == user.is_email_verified)
            && query
                .created_after
                .is_none_or(|from| user.created_at >= from)
            && query.created_before.is_none_or(|to| user.created_at < to)
            && query
                .last_sign_in_after
                .is_none_or(|from| signed_in(user.id).is_some_and(|at| at >= from))
            && (query.metadata.0.is_empty()
                || user
                    .metadata
                    .as_ref()
                    .is_some_and(|metadata| metadata.holds(&query.metadata)))
    };
    let mut found: Vec<_> = users.iter().filter(matches).map(|user| user.id).collect();
    found.sort_unstable();
    found
}

fn queries() -> Vec<UserQuery> {
    let text = |name: Option<&str>, login: Option<&str>| UserQuery {
        name: name.map(str::to_owned),
        login: login.map(str::to_owned),
        ..UserQuery::default()
    };
    let metadata = |given: &[(&str, String)]| UserQuery {
        metadata: pairs(given),
        ..UserQuery::default()
    };
    vec![
        UserQuery::default(),
        text(Some(""), Some("")),
        text(Some("änne"), None),
        text(Some("ÄNNE MÜLLER"), None),
        text(Some("MÜLLER"), Some("17")),
        text(Some("shown 25"), None),
        text(None, Some("ROBOT-1")),
        text(None, Some("example.com")),
        text(None, Some("person1@")),
        text(Some("nobody"), None),
        // What parts the texts of the index is in nobody's.
        text(Some("müller\nänne"), None),
        text(Some("müller\tshown"), None),
        text(None, Some("\n")),
        UserQuery {
            other_login: Some("99".into()),
            ..text(None, Some("person"))
        },
        UserQuery {
            user_type: Some(UserType::Machine),
            state: Some(UserState::Inactive),
            ..UserQuery::default()
        },
        UserQuery {
            state: Some(UserState::Initial),
            application_role: Some(ApplicationRole::GenericMachineUser),
            ..UserQuery::default()
        },
        UserQuery {
            user_type: Some(UserType::Human),
            application_role: Some(ApplicationRole::SuperAdmin),
            ..text(Some("bo"), None)
        },
        UserQuery {
            is_email_verified: Some(true),
            created_after: Some(Timestamp(100)),
            created_before: Some(Timestamp(900)),
            ..text(Some("bo"), None)
        },
        UserQuery {
            is_email_verified: Some(false),
            last_sign_in_after: Some(Timestamp(3000)),
            ..UserQuery::default()
        },
        metadata(&[("desk", "7".into())]),
        metadata(&[("desk", "7".into()), ("odd", "a\\b\n\u{1}c".into())]),
        // Neither parts of values nor keys in the place of values.
        metadata(&[("odd", "a\\b".into())]),
        metadata(&[("7", "desk".into())]),
    ]
}

fn ids(ids: impl IntoIterator<Item = u64>) -> Vec<UserId> {
    ids.into_iter().map(UserId).collect()
}

const ALL: Window = Window {
    after: None,
    offset: 0,
    limit: usize::MAX,
};

fn all(index: &UserIndex, query: &UserQuery) -> Vec<UserId> {
    let mut found = Matches::of(ALL);
    index.find(
        &Search::new(query.clone()),
        Among::Everybody,
        &[],
        &mut found,
    );
    found.page().0
}

#[test]
fn finds_what_a_look_at_every_user_finds() {
    let users = many();
    let index = indexed(&users);
    assert_eq!(index.len(), users.len());
    let mut something = 0;
    for query in queries() {
        let expected = naive(&users, &query);
        something += usize::from(!expected.is_empty());
        assert_eq!(all(&index, &query), expected, "{query:?}");
        let search = Search::new(query);
        for some in [
            vec![],
            vec![0],
            vec![1500],
            vec![9000],
            (0..5000).step_by(7).collect(),
            (1000..1100).collect(),
        ] {
            let some = ids(some);
            let (inside, outside): (Vec<_>, Vec<_>) =
                expected.iter().partition(|id| some.contains(id));
            let mut found = Matches::of(ALL);
            index.find(&search, Among::These(&some), &[], &mut found);
            assert_eq!(found.total(), inside.len());
            assert_eq!(found.page().0, inside, "{:?}", search.query);
            let mut found = Matches::of(ALL);
            index.find(&search, Among::Everybody, &some, &mut found);
            assert_eq!(found.total(), outside.len());
            assert_eq!(found.page().0, outside, "{:?}", search.query);
        }
    }
    assert!(something > 15, "most of the queries find somebody");
}

#[test]
fn pages_over_several_indexes_are_those_of_the_sorted_whole() {
    let users = many();
    // In turns, so that the ids of each stand between those of the others.
    let indexes = [0, 1, 2].map(|turn| {
        let users = users.iter().filter(|user| user.id.0 % 3 == turn);
        indexed(&users.cloned().collect::<Vec<_>>())
    });
    for query in queries() {
        let expected = naive(&users, &query);
        let search = Search::new(query);
        for (after, offset, limit) in [
            (None, 0, 1),
            (None, 0, 10),
            (None, 3, 7),
            (None, 990, 100),
            (None, 2950, 100),
            (None, usize::MAX, 100),
            (Some(0), 0, 10),
            (Some(1500), 0, 100),
            (Some(2999), 0, 5),
            (Some(9000), 0, 5),
        ] {
            let window = Window {
                after: after.map(UserId),
                offset,
                limit,
            };
            let beyond: Vec<_> = expected
                .iter()
                .copied()
                .filter(|id| after.is_none_or(|after| id.0 > after))
                .skip(offset)
                .collect();
            let page: Vec<_> = beyond.iter().copied().take(limit).collect();
            let is_last = beyond.len() <= limit;
            let mut one_by_one = Matches::of(window);
            for index in &indexes {
                index.find(&search, Among::Everybody, &[], &mut one_by_one);
            }
            assert_eq!(one_by_one.total(), expected.len());
            assert_eq!(one_by_one.page(), (page.clone(), is_last), "{window:?}");
            let together = indexes
                .iter()
                .map(|index| {
                    let mut found = Matches::of(window);
                    index.find(&search, Among::Everybody, &[], &mut found);
                    found
                })
                .reduce(Matches::and);
            let together = together.expect("there are some");
            assert_eq!(together.total(), expected.len());
            assert_eq!(together.page(), (page, is_last), "{window:?}");
        }
    }
}

#[test]
fn follows_changes_and_removals_and_leaves_earlier_snapshots_alone() {
    let mut users = many();
    let mut index = indexed(&users);
    let before = index.clone();
    users.retain(|user| user.id.0 % 3 != 0);
    for id in (0..3001).filter(|id| id % 3 == 0) {
        index.remove(UserId(id));
    }
    for user in users.iter_mut().filter(|user| user.id.0 % 4 == 0) {
        user.first_name = "Renamed and much longer than it was before".into();
        user.application_role = Some(ApplicationRole::GenericMachineUser);
        index.insert(user);
    }
    for query in queries() {
        assert_eq!(all(&index, &query), naive(&users, &query), "{query:?}");
        assert_eq!(all(&before, &query), naive(&many(), &query), "{query:?}");
    }
    index.remove(UserId(u64::MAX));
    assert_eq!(index.len(), users.len());
    for user in &users {
        index.remove(user.id);
    }
    assert!(index.is_empty());
}

#[test]
fn an_address_is_found_in_both_forms_of_its_domain() {
    let mut ada = user(1);
    ada.login = "jö@xn--bcher-kva.example".into();
    let index = indexed(&[ada]);
    for (login, finds) in [
        ("JÖ@Bücher.example", true),
        ("bücher", true),
        ("xn--bcher", true),
        ("jö@xn--bcher-kva.example", true),
        ("bucher", false),
        ("example\tjö", false),
    ] {
        let query = UserQuery {
            login: Some(login.into()),
            ..UserQuery::default()
        };
        assert_eq!(all(&index, &query).len(), usize::from(finds), "{login}");
    }
}

/// The roles of a user at one time or another.
fn roles(user: UserId, time: u64) -> Vec<RoleKey> {
    let held = |n: u64| (user.0 + time * 31).is_multiple_of(n);
    let all = [("all", 1), ("third", 3), ("few", 500)];
    let held = all.into_iter().filter(|(_, n)| held(*n));
    held.map(|(key, _)| RoleKey::stored(key)).collect()
}

#[test]
fn holders_of_a_role_are_found_among_all_while_roles_and_users_change() {
    let mut users = many();
    let mut index = UserIndex::default();
    let check = |index: &UserIndex, users: &[User], time: u64| {
        for role in ["all", "third", "few", "nobody"].map(RoleKey::stored) {
            for query in queries() {
                // Some hold it elsewhere; some are left out whoever they are.
                let (others, without) = (ids((0..3001).step_by(97)), ids((0..3001).step_by(13)));
                let mut expected = naive(users, &query);
                expected.retain(|id| {
                    let holds = roles(*id, time).contains(&role) || others.contains(id);
                    holds && !without.contains(id)
                });
                let mut found = Matches::of(ALL);
                let among = Among::Holders(&role, &others);
                index.find(&Search::new(query), among, &without, &mut found);
                assert_eq!(found.total(), expected.len());
                assert_eq!(found.page().0, expected);
            }
        }
    };
    for user in &users {
        index.insert(user);
        if let Some(at) = signed_in(user.id) {
            index.set_last_sign_in(user.id, at);
        }
        index.set_roles(user.id, &roles(user.id, 0));
    }
    check(&index, &users, 0);
    let before = index.clone();
    for user in &users {
        index.set_roles(user.id, &roles(user.id, 1));
    }
    index.set_roles(UserId(u64::MAX), &roles(UserId(0), 0));
    check(&index, &users, 1);
    // Changed in their places and taken out of the middle, with their roles.
    for user in users.iter_mut().filter(|user| user.id.0 % 2 == 0) {
        user.first_name = "Änne, renamed".into();
        index.insert(user);
    }
    users.retain(|user| user.id.0 % 5 != 0);
    for id in (0..3001).filter(|id| id % 5 == 0) {
        index.remove(UserId(id));
    }
    check(&index, &users, 1);
    check(&before, &many(), 0);
}
