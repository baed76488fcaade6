//! The index against a look at every user.

use super::*;
use crate::ids::OrganizationId;
use crate::text::PersonName;

fn user(id: u64, first: &str, login: &str) -> User {
    User {
        id: UserId(id),
        home: OrganizationId(1),
        user_type: if login.contains('@') {
            UserType::Human
        } else {
            UserType::Machine
        },
        state: if id.is_multiple_of(7) {
            UserState::Inactive
        } else {
            UserState::Active
        },
        application_role: None,
        login: login.into(),
        first_name: first.into(),
        last_name: "Müller".into(),
        display_name: id
            .is_multiple_of(5)
            .then(|| PersonName::stored(format!("Shown {id}"))),
        phone_number: None,
        is_email_verified: id.is_multiple_of(3),
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        metadata: None,
        created_at: Timestamp(i64::try_from(id).expect("small")),
        changed_at: Timestamp(0),
    }
}

fn many() -> Vec<User> {
    // Not in the order of ids: chunks have to split in the middle.
    (0..3000_u64)
        .map(|n| (n * 1_103) % 3001)
        .map(|id| {
            let login = if id % 10 == 0 {
                format!("Robot-{id}")
            } else {
                format!("person{id}@example.com")
            };
            user(id, if id % 2 == 0 { "ÄNNE" } else { "Bo" }, &login)
        })
        .collect()
}

fn naive(users: &[User], query: &UserQuery) -> Vec<UserId> {
    let part = |wanted: &Option<String>, text: &str| {
        wanted
            .as_ref()
            .is_none_or(|wanted| fold(text).contains(wanted.as_str()))
    };
    let mut found: Vec<_> = users
        .iter()
        .filter(|user| {
            let names = format!(
                "{} {}\n{}",
                user.first_name,
                user.last_name,
                user.shown_name()
            );
            part(&query.name, &names)
                && part(&query.login, &user.login)
                && part(&query.other_login, &user.login)
                && query
                    .user_type
                    .is_none_or(|wanted| wanted == user.user_type)
                && query.state.is_none_or(|wanted| wanted == user.state)
                && query
                    .is_email_verified
                    .is_none_or(|wanted| wanted == user.is_email_verified)
                && query
                    .created_after
                    .is_none_or(|from| user.created_at >= from)
                && query.created_before.is_none_or(|to| user.created_at < to)
        })
        .map(|user| user.id)
        .collect();
    found.sort_unstable();
    found
}

fn queries() -> Vec<UserQuery> {
    let text = |name: Option<&str>, login: Option<&str>| UserQuery {
        name: name.map(str::to_owned),
        login: login.map(str::to_owned),
        ..UserQuery::default()
    };
    vec![
        UserQuery::default(),
        text(Some("änne"), None),
        text(Some("MÜLLER"), Some("17")),
        text(Some("shown 25"), None),
        text(None, Some("robot-1")),
        text(None, Some("example.com")),
        text(None, Some("person1@")),
        text(Some("nobody"), None),
        text(Some("müller\nshown"), None),
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
            is_email_verified: Some(true),
            created_after: Some(Timestamp(100)),
            created_before: Some(Timestamp(900)),
            ..text(Some("bo"), None)
        },
    ]
}

#[test]
fn finds_what_a_look_at_every_user_finds() {
    let users = many();
    let mut index = UserIndex::default();
    for user in &users {
        index.insert(user);
    }
    assert_eq!(index.len(), users.len());
    for query in queries().into_iter().map(UserQuery::folded) {
        // A line break parts what the index keeps: it is in nobody's text.
        let expected = if query.name.as_deref().is_some_and(|n| n.contains('\n')) {
            Vec::new()
        } else {
            naive(&users, &query)
        };
        assert_eq!(index.matching(&query), expected, "{query:?}");
        for (after, most) in [
            (0, 0),
            (0, 10),
            (1000, 1),
            (1500, 200),
            (2999, 5),
            (9000, 5),
        ] {
            let found = index.matching_beyond(&query, Some(UserId(after)), most);
            assert_eq!(found.total, expected.len(), "{query:?}");
            let mut beyond = expected.clone();
            beyond.retain(|id| id.0 > after);
            assert!(found.ids.len() >= most.min(beyond.len()), "{query:?}");
            assert_eq!(found.ids, beyond[..found.ids.len()], "{query:?}");
        }
        for among in [
            vec![],
            vec![0],
            vec![1500],
            vec![9000],
            (0..5000).step_by(7).collect(),
            (1000..1100).collect(),
        ] {
            let among: Vec<_> = among.into_iter().map(UserId).collect();
            let mut expected = expected.clone();
            expected.retain(|id| among.contains(id));
            assert_eq!(index.matching_among(&query, &among), expected, "{query:?}");
        }
    }
}

#[test]
fn follows_changes_and_removals_and_leaves_earlier_snapshots_alone() {
    let mut users = many();
    let mut index = UserIndex::default();
    for user in &users {
        index.insert(user);
    }
    let before = index.clone();
    users.retain(|user| user.id.0 % 3 != 0);
    for id in (0..3001).filter(|id| id % 3 == 0) {
        index.remove(UserId(id));
    }
    for user in users.iter_mut().filter(|user| user.id.0 % 4 == 0) {
        user.first_name = "Renamed and much longer than it was before".into();
        index.insert(user);
    }
    for query in queries()
        .into_iter()
        .map(UserQuery::folded)
        .filter(|q| q.name.as_deref().is_none_or(|n| !n.contains('\n')))
    {
        assert_eq!(index.matching(&query), naive(&users, &query), "{query:?}");
        assert_eq!(before.matching(&query), naive(&many(), &query), "{query:?}");
    }
    index.remove(UserId(u64::MAX));
    assert_eq!(index.len(), users.len());
    for user in &users {
        index.remove(user.id);
    }
    assert!(index.is_empty());
}
