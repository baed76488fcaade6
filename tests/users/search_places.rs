//! Where users are found: as guests of other homes, by the roles and groups they have there, by a
//! lock, across organizations page by page, and never across applications.

use crate::support::world::{PASSWORD, address};
use crate::support::{Answer, Client, TestServer, World};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const USERS: &str = "/v1/authorization/users/search";
const MEMBERS: &str = "/v1/authorization/organizations/users/search";
const SETUP_GROUP: &str = "/v1/authorization/organizations/groups/setup";

fn ids(answer: &Answer) -> Vec<String> {
    let users = answer.body["users"].as_array().expect("a list");
    let ids = users.iter().map(|user| user["id"].as_str().expect("an id"));
    ids.map(ToOwned::to_owned).collect()
}

/// All that are found, in pages of two, each page telling the same true total.
async fn found(client: &Client, path: &str, criteria: Value) -> Vec<String> {
    let (mut all, mut page) = (Vec::new(), 0);
    loop {
        let mut body = criteria.clone();
        body["page"] = page.into();
        body["pageSize"] = 2.into();
        let answer = client.post(path, body).await.expect(200);
        let here = ids(&answer);
        all.extend(here.iter().cloned());
        let total = answer.body["metadata"]["total"].as_u64();
        if all.len() as u64 >= total.expect("a total") || here.is_empty() {
            assert_eq!(total, Some(all.len() as u64), "{criteria}");
            return all;
        }
        page += 1;
    }
}

async fn join(world: &World, organization: &str, user: &str, roles: &[&str]) {
    let client = world.super_admin.in_organization(organization);
    let path = format!("/v1/authorization/organizations/users/{user}");
    client
        .post(&path, json!({ "roles": roles }))
        .await
        .expect(201);
}

/// A third organization, so that guests come from two homes.
async fn third(world: &World) -> (String, String) {
    let body = json!({"orgName": "Third", "adminFirstName": "Ada", "adminLastName": "Third", "adminEmail": "ada@third.example"});
    let path = "/v1/authorization/organizations/setup";
    let answer = world.super_admin.post(path, body).await.expect(201);
    (answer.id("id"), answer.id("adminUserId"))
}

#[tokio::test]
async fn guests_are_found_by_every_criterion_in_the_order_of_their_ids() {
    let world = World::new().await;
    let (_, ada) = third(&world).await;
    let manager = world.acme.manager.in_organization(&world.acme.id);
    let residents = found(&manager, MEMBERS, json!({})).await;
    let guests = [world.other.member.user_id.clone(), ada.clone()];
    for guest in &guests {
        join(&world, &world.acme.id, guest, &["editor"]).await;
    }
    let mut all: Vec<_> = residents.iter().chain(&guests).cloned().collect();
    all.sort_by_key(|id| id.parse::<u64>().expect("a number"));
    assert_eq!(found(&manager, MEMBERS, json!({})).await, all);
    for (criteria, expected) in [
        (json!({"role": "editor"}), &guests[..]),
        (json!({"email": "other.example"}), &guests[..1]),
        (json!({"name": "ada", "role": "editor"}), &guests[1..]),
        (json!({"userId": ada}), &guests[1..]),
        (json!({"userState": "INITIAL"}), &guests[1..]),
        (json!({"name": "ada", "role": "viewer"}), &[]),
        (
            json!({"userId": ada, "email": "@third.example"}),
            &guests[1..],
        ),
    ] {
        let found = found(&manager, MEMBERS, criteria.clone()).await;
        assert_eq!(found, expected, "{criteria}");
    }
    // The cursor goes on among guests and residents alike.
    let after = json!({"cursor": all[all.len() - 3]});
    let rest = manager.post(MEMBERS, after).await.expect(200);
    assert_eq!(ids(&rest), all[all.len() - 2..]);
    // Roles held elsewhere are nothing here, and the other organization still has its own.
    let owner = world.other.owner.in_organization(&world.other.id);
    assert!(
        found(&owner, MEMBERS, json!({"role": "editor"}))
            .await
            .is_empty()
    );
    // Who is removed is not found any more, though their home goes on having them.
    let path = format!("/v1/authorization/organizations/users/{ada}");
    let admin = world.super_admin.in_organization(&world.acme.id);
    admin.delete(&path).await.expect(200);
    assert_eq!(
        found(&manager, MEMBERS, json!({"role": "editor"})).await,
        guests[..1]
    );
    assert_eq!(
        found(&world.machine, USERS, json!({"userId": ada})).await,
        guests[1..]
    );
    // The same for somebody who lives here.
    let member = &world.acme.member.user_id;
    let path = format!("/v1/authorization/organizations/users/{member}");
    admin.delete(&path).await.expect(200);
    all.retain(|id| *id != ada && id != member);
    assert_eq!(found(&manager, MEMBERS, json!({})).await, all);
    assert_eq!(
        found(&world.machine, USERS, json!({"userId": member})).await,
        [member.as_str()]
    );
}

#[tokio::test]
async fn the_roles_of_the_application_and_of_the_group_asked_for_are_criteria_too() {
    let world = World::new().await;
    let find = async |criteria: Value| found(&world.machine, USERS, criteria).await;
    let (root, machine) = (&world.super_admin.user_id, &world.machine.user_id);
    assert_eq!(find(json!({"role": "SUPER_ADMIN"})).await, [root.as_str()]);
    let machines = json!({"role": "GENERIC_MACHINE_USER"});
    assert_eq!(find(machines).await, [machine.as_str()]);
    let nobody = json!({"role": "SUPER_ADMIN", "userType": "MACHINE"});
    assert!(find(nobody).await.is_empty());
    let owners = find(json!({"role": "ORG_OWNER"})).await;
    assert!(owners.contains(&world.acme.owner.user_id));
    assert!(owners.contains(&world.other.owner.user_id));

    let admin = world.acme.admin.in_organization(&world.acme.id);
    let body = json!({"name": "Books", "roles": [{"key": "clerk", "displayName": "Clerk", "allowedPermissions": ["book:read"]}]});
    let group = admin.post(SETUP_GROUP, body).await.expect(201).id("id");
    let (member, manager) = (&world.acme.member.user_id, &world.acme.manager.user_id);
    let users = json!({"users": [{"userId": member, "roles": ["clerk"]}, {"userId": manager, "roles": ["GROUP_ADMIN"]}]});
    let path = format!("/v1/authorization/organizations/groups/{group}/users/roles");
    admin.put(&path, users).await.expect(200);
    for (role, expected) in [
        // Of the group, built in, and of the organization, whose roles hold in its groups.
        ("clerk", vec![member.as_str()]),
        ("GROUP_ADMIN", vec![manager.as_str()]),
        ("viewer", vec![member.as_str()]),
        ("ORG_USER_MANAGER", vec![manager.as_str()]),
        ("ORG_OWNER", vec![]),
    ] {
        let criteria = json!({"groupId": group, "role": role});
        assert_eq!(find(criteria.clone()).await, expected, "{role}");
        assert_eq!(found(&admin, MEMBERS, criteria).await, expected, "{role}");
    }
    let both = find(json!({"groupId": group})).await;
    assert_eq!(
        both.iter().collect::<BTreeSet<_>>(),
        BTreeSet::from([member, manager])
    );
    // Another organization has no such group, and nobody is in a group that is none.
    let owner = world.other.owner.in_organization(&world.other.id);
    for (client, path, group) in [
        (&owner, MEMBERS, group.as_str()),
        (&world.machine, USERS, "17"),
    ] {
        let none = found(client, path, json!({"groupId": group})).await;
        assert!(none.is_empty());
    }
}

#[tokio::test]
async fn the_locked_are_no_active_ones_on_any_page() {
    let world = World::new().await;
    let admin = world.super_admin.in_organization(&world.acme.id);
    // Without the owner who lives elsewhere.
    let residents = json!({"email": "@acme.example"});
    let all = found(&admin, MEMBERS, residents.clone()).await;
    let locked = [&world.acme.member, &world.acme.admin].map(|client| client.user_id.clone());
    for name in ["member", "admin"] {
        let email = address(name, &world.acme.name);
        for _ in 0..10 {
            let wrong = world.server.anonymous.try_sign_in(&email, "not this");
            wrong.await;
        }
    }
    // Wrong passwords are counted after the answer left.
    for _ in 0..1000 {
        let answer = admin.post(MEMBERS, json!({"userState": "LOCKED"})).await;
        if answer.body["metadata"]["total"] == 2 {
            break;
        }
    }
    let is_locked = |id: &&String| locked.contains(id);
    for (client, path) in [(&admin, MEMBERS), (&world.machine, USERS)] {
        let with = |state: &str| {
            let mut criteria = residents.clone();
            criteria["userState"] = state.into();
            criteria
        };
        let expected: Vec<_> = all.iter().filter(is_locked).cloned().collect();
        assert_eq!(found(client, path, with("LOCKED")).await, expected);
        let expected: Vec<_> = all.iter().filter(|id| !is_locked(id)).cloned().collect();
        assert_eq!(found(client, path, with("ACTIVE")).await, expected);
        let mut one = with("LOCKED");
        one["userId"] = locked[0].as_str().into();
        assert_eq!(found(client, path, one.clone()).await, locked[..1]);
        one["userState"] = "ACTIVE".into();
        assert!(found(client, path, one).await.is_empty());
    }
    // A lock ends by itself.
    world.server.clock.advance_seconds(24 * 3600);
    let admin = world.server.super_admin().await;
    let admin = admin.in_organization(&world.acme.id);
    let active = json!({"userState": "ACTIVE", "email": "@acme.example"});
    assert_eq!(found(&admin, MEMBERS, active).await, all);
    assert!(
        found(&admin, MEMBERS, json!({"userState": "LOCKED"}))
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn a_cursor_goes_through_all_organizations_while_people_come_and_go() {
    let world = World::new().await;
    let organizations = [&world.acme, &world.other];
    let mut stay = Vec::new();
    // Turn by turn, so that the ids of the two stand between one another.
    for n in 0..10 {
        let organization = organizations[n % 2];
        stay.push(
            world
                .person(organization, &format!("walker-{n}"), &[])
                .await,
        );
    }
    let (mut seen, mut cursor, mut goes) = (Vec::new(), Value::Null, 1);
    loop {
        let body = json!({"email": "walker-", "pageSize": 3, "cursor": cursor});
        let answer = world.machine.post(USERS, body).await.expect(200);
        assert_eq!(answer.body["metadata"]["total"], 10);
        let here = ids(&answer);
        seen.extend(here);
        cursor = answer.body["metadata"]["nextCursor"].clone();
        if cursor.is_null() {
            break;
        }
        // The last one seen goes, and one comes at the end.
        let last = seen.last().expect("one was seen");
        let path = format!("/v1/authorization/users/{last}");
        world.super_admin.delete(&path).await.expect(200);
        let name = format!("walker-new-{goes}");
        world.person(organizations[goes % 2], &name, &[]).await;
        goes += 1;
    }
    assert_eq!(seen[..10], stay[..]);
    let once: BTreeSet<_> = seen.iter().collect();
    assert_eq!(once.len(), seen.len());
    // Every page at once is what the pages are one by one.
    let in_pages = found(&world.machine, USERS, json!({"email": "walker-"})).await;
    let body = json!({"email": "walker-", "pageSize": 100});
    let at_once = world.machine.post(USERS, body).await.expect(200);
    assert_eq!(ids(&at_once), in_pages);
    let body = json!({"email": "walker-", "page": 4_000_000_000_u32, "pageSize": 100});
    let beyond = world.machine.post(USERS, body).await.expect(200);
    assert_eq!(beyond.body["metadata"]["total"], 10);
    assert!(ids(&beyond).is_empty());
}

#[tokio::test]
async fn an_address_is_found_as_it_is_written_and_as_it_is_stored() {
    let world = World::new().await;
    let admin = world.super_admin.in_organization(&world.acme.id);
    let body = json!({"email": "jö@Bücher.example", "firstName": "Jö", "lastName": "Bücher", "password": PASSWORD});
    let path = "/v2/authorization/organizations/users";
    let user = admin.post(path, body).await.expect(201).id("userId");
    for email in [
        "jö@bücher.example",
        "JÖ@BÜCHER",
        "BÜCHER.ex",
        "jö@xn--bcher-kva.example",
        "xn--BCHER",
    ] {
        for field in ["email", "userName"] {
            let found = found(&admin, MEMBERS, json!({ field: email })).await;
            assert_eq!(found, [user.as_str()], "{field} {email}");
        }
    }
    for email in ["bucher", "example\tjö", "bücher.example\njö"] {
        assert!(
            found(&admin, MEMBERS, json!({ "email": email }))
                .await
                .is_empty()
        );
    }
}

#[tokio::test]
async fn nobody_of_another_application_is_found() {
    const PHRASE: &str = "a phrase for the first";
    let server = TestServer::start_with_environment(&[
        (
            "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__EMAIL",
            "root@example.com",
        ),
        ("LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__PASSWORD", PHRASE),
        (
            "LOCAI_IAM_APPLICATIONS__BLOG__ADMIN__EMAIL",
            "root@example.com",
        ),
        ("LOCAI_IAM_APPLICATIONS__BLOG__ADMIN__PASSWORD", PHRASE),
    ])
    .await;
    let administrator = async |application: &str| {
        let client = server.anonymous.with("X-App-Name", application);
        client.sign_in("root@example.com", PHRASE).await
    };
    let (shop, blog) = (administrator("shop").await, administrator("blog").await);
    let body = json!({"orgName": "Acme", "adminFirstName": "Ada", "adminLastName": "B", "adminEmail": "ada@acme.example"});
    let path = "/v1/authorization/organizations/setup";
    let set_up = shop.post(path, body).await.expect(201);
    let (acme, ada) = (set_up.id("id"), set_up.id("adminUserId"));
    for criteria in [json!({"email": "ada@"}), json!({"userId": ada})] {
        assert_eq!(found(&shop, USERS, criteria.clone()).await, [ada.as_str()]);
        assert!(found(&blog, USERS, criteria.clone()).await.is_empty());
        let advanced = format!("{USERS}/advanced");
        assert!(found(&blog, &advanced, criteria).await.is_empty());
    }
    let narrowed = blog.post(USERS, json!({ "orgId": acme })).await;
    narrowed.refused(404, "organization-not-found");
    let members = blog.in_organization(&acme).post(MEMBERS, json!({})).await;
    members.refused(404, "organization-not-found");
    let organizations = "/v1/authorization/organizations/search";
    let none = blog.post(organizations, json!({"name": "acme"})).await;
    assert_eq!(none.expect(200).body["metadata"]["total"], 0);
    let by_email = "/v1/authentication/users/organizations?email=ada@acme.example";
    let none = blog.get(by_email).await.expect(200);
    assert_eq!(none.body, json!({"organizations": []}));
}

#[tokio::test]
async fn who_manages_one_organization_searches_that_one_only() {
    let world = World::new().await;
    for client in [
        &world.acme.owner,
        &world.acme.manager,
        &world.acme.member,
        &world.server.anonymous,
    ] {
        let status = if client.user_id.is_empty() { 401 } else { 403 };
        let elsewhere = client.in_organization(&world.other.id);
        elsewhere.post(MEMBERS, json!({})).await.expect(status);
        for path in [USERS, "/v1/authorization/users/search/advanced"] {
            let narrowed = json!({"orgId": world.acme.id});
            client.post(path, narrowed).await.expect(status);
        }
        let advanced = "/v1/authorization/users/advanced";
        client.get(advanced).await.expect(status);
    }
    let member = world.acme.member.in_organization(&world.acme.id);
    member.post(MEMBERS, json!({})).await.expect(403);
    let nowhere = world.acme.owner.post(MEMBERS, json!({})).await;
    nowhere.refused(400, "organization-required");
}
