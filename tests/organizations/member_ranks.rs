//! Whose roles are whose to give and to take: nobody reaches above themselves or elsewhere, and the
//! last owner stays.

use crate::support::mail::{code_in, mail_to};
use crate::support::world::{Organization, PASSWORD};
use crate::support::{Client, World};
use serde_json::{Value, json};

const USERS: &str = "/v1/authorization/organizations/users";
const CREATE: &str = "/v2/authorization/organizations/users";
const ME: &str = "/v1/authentication/users/me";

fn member(organization: &Organization, user: &str) -> String {
    format!(
        "/v1/authorization/organizations/{}/members/{user}",
        organization.id
    )
}

fn user(id: &str) -> String {
    format!("{USERS}/{id}")
}

fn person(email: &str) -> Value {
    json!({"email": email, "firstName": "Some", "lastName": "Body", "password": PASSWORD})
}

fn with_roles(email: &str, roles: &Value) -> Value {
    let mut body = person(email);
    body["roles"] = roles.clone();
    body
}

async fn listed(client: &Client, query: &str) -> Value {
    client
        .get(&format!("{USERS}?{query}"))
        .await
        .expect(200)
        .body
}

/// The users of a list, by one field.
fn fields<'v>(body: &'v Value, field: &str) -> Vec<&'v str> {
    let users = body["users"].as_array().expect("a list");
    users
        .iter()
        .map(|user| user[field].as_str().expect("a text"))
        .collect()
}

#[tokio::test]
async fn nobody_grants_a_role_above_their_own_in_any_way() {
    let world = World::new().await;
    let ranks = ["ORG_USER_MANAGER", "ORG_ADMIN", "ORG_OWNER"];
    let givers = [&world.acme.manager, &world.acme.admin, &world.acme.owner];
    for (height, giver) in givers.into_iter().enumerate() {
        let here = giver.in_organization(&world.acme.id);
        for (wanted, role) in ranks.into_iter().enumerate() {
            let target = world
                .person(&world.acme, &format!("t{height}{wanted}"), &[])
                .await;
            let stranger = world
                .person(&world.other, &format!("s{height}{wanted}"), &[])
                .await;
            let email = format!("n{height}{wanted}@acme.example");
            let path = member(&world.acme, &target);
            for (roles, manager_roles) in [(json!([role]), json!([])), (json!([]), json!([role]))] {
                let body = json!({"roles": roles, "managerRoles": manager_roles});
                let mut answers = vec![giver.put(&path, body.clone()).await];
                answers.push(here.post(&user(&stranger), body).await);
                let mut new = with_roles(&email, &roles);
                new["managerRoles"] = manager_roles;
                answers.push(here.post(CREATE, new).await);
                for answer in answers {
                    if wanted > height {
                        answer.refused(403, "role-above-own");
                    } else if answer.code() == "owner-from-elsewhere" {
                        // Not even an owner does that to a stranger.
                        assert_eq!((answer.status.as_u16(), role), (403, "ORG_OWNER"));
                    } else {
                        // The second spelling finds the work of the first one done.
                        let done = matches!(answer.status.as_u16(), 200 | 201 | 409);
                        assert!(done, "{role} by {height}: {}", answer.text);
                    }
                }
            }
            let seen = listed(&here, &format!("role={role}&name=body")).await;
            let has = fields(&seen, "id").contains(&target.as_str());
            assert_eq!(has, wanted <= height, "{role} by {height}");
        }
        // Not to themselves either.
        if let Some(above) = ranks.get(height + 1) {
            let own = member(&world.acme, &giver.user_id);
            giver
                .put(&own, json!({"roles": [above]}))
                .await
                .refused(403, "role-above-own");
        }
    }
}

#[tokio::test]
async fn those_who_stand_higher_are_not_touched() {
    let world = World::new().await;
    let acme = &world.acme;
    // The super administrator is a member without any role of the organization.
    let root = &world.super_admin;
    root.put(
        &member(acme, &root.user_id),
        json!({"roles": ["viewer"], "managerRoles": []}),
    )
    .await
    .expect(200);
    let cases = [
        (&acme.manager, vec![&acme.admin, &acme.owner, root]),
        (&acme.admin, vec![&acme.owner, root]),
        (&acme.owner, vec![root]),
        (&world.machine, vec![root]),
    ];
    for (caller, others) in cases {
        let here = caller.in_organization(&acme.id);
        for other in others {
            let body = json!({"roles": [], "managerRoles": []});
            caller
                .put(&member(acme, &other.user_id), body)
                .await
                .refused(403, "role-above-own");
            caller
                .put(&member(acme, &other.user_id), json!({"roles": []}))
                .await
                .refused(403, "role-above-own");
            here.delete(&user(&other.user_id))
                .await
                .refused(403, "role-above-own");
            let path = format!("/v1/authentication/users/{}", other.user_id);
            // Who may not is told so, and not whether there is another one.
            let answer = caller.put(&path, json!({"userState": "INACTIVE"})).await;
            assert_eq!(answer.status, 403, "{}", answer.text);
            caller
                .put(&path, json!({"firstName": "Mallory"}))
                .await
                .expect(403);
            other.get(ME).await.expect(200);
        }
    }
}

#[tokio::test]
async fn the_last_owner_stays() {
    let world = World::new().await;
    let acme = &world.acme;
    let root = world.super_admin.in_organization(&acme.id);
    root.delete(&user(&root.user_id)).await.expect(200);
    let owner = acme.owner.in_organization(&acme.id);
    for caller in [&owner, &root, &world.machine.in_organization(&acme.id)] {
        caller
            .delete(&user(&owner.user_id))
            .await
            .refused(409, "last-owner");
        let body = json!({"roles": [], "managerRoles": ["ORG_ADMIN"]});
        caller
            .put(&member(acme, &owner.user_id), body)
            .await
            .refused(409, "last-owner");
        let path = format!("/v1/authentication/users/{}", owner.user_id);
        caller
            .put(&path, json!({"userState": "INACTIVE"}))
            .await
            .refused(409, "last-owner");
    }
    let path = format!("/v1/authorization/users/{}", owner.user_id);
    root.delete(&path).await.refused(409, "last-owner");
    // An owner from elsewhere counts as long as they can act there.
    let guest = &world.other.member;
    root.post(&user(&guest.user_id), json!({"roles": ["ORG_OWNER"]}))
        .await
        .expect(201);
    let state = format!("/v1/authentication/users/{}", guest.user_id);
    world
        .other
        .owner
        .put(&state, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    owner
        .delete(&user(&owner.user_id))
        .await
        .refused(409, "last-owner");
    let body = json!({"roles": [], "managerRoles": []});
    owner
        .put(&member(acme, &owner.user_id), body)
        .await
        .refused(409, "last-owner");
    root.delete(&path).await.refused(409, "last-owner");
    let own = format!("/v1/authentication/users/{}", owner.user_id);
    owner
        .put(&own, json!({"userState": "INACTIVE"}))
        .await
        .refused(409, "last-owner");
    world
        .other
        .owner
        .put(&state, json!({"userState": "ACTIVE"}))
        .await
        .expect(200);
    owner.delete(&user(&owner.user_id)).await.expect(200);
    // Now the guest is the last one, and their home must know.
    let answer = world
        .other
        .owner
        .put(&state, json!({"userState": "INACTIVE"}))
        .await;
    answer.refused(409, "last-owner");
    let path = format!("/v1/authorization/users/{}", guest.user_id);
    root.delete(&path).await.refused(409, "last-owner");
}

/// An invitation may never be accepted: until it is, the owner who can act stays.
#[tokio::test]
async fn an_invited_owner_takes_nobodys_place_before_they_accept() {
    let world = World::new().await;
    let root = &world.super_admin;
    let body = json!({"orgName": "Later", "adminFirstName": "A", "adminLastName": "B", "adminEmail": "later@later.example"});
    let setup = root.post("/v1/authorization/organizations/setup", body);
    let setup = setup.await.expect(201);
    let (later, invited) = (setup.id("id"), setup.id("adminUserId"));
    let guest = &world.other.member;
    let root = root.in_organization(&later);
    root.post(&user(&guest.user_id), json!({"roles": ["ORG_OWNER"]}))
        .await
        .expect(201);
    let owner = guest.in_organization(&later);
    let part = format!(
        "/v1/authorization/organizations/{later}/members/{}",
        guest.user_id
    );
    let account = format!("/v1/authentication/users/{}", guest.user_id);
    let person = format!("/v1/authorization/users/{}", guest.user_id);
    let none = || json!({"roles": [], "managerRoles": []});
    let inactive = || json!({"userState": "INACTIVE"});
    for caller in [&owner, &root] {
        caller.put(&part, none()).await.refused(409, "last-owner");
        caller
            .delete(&user(&guest.user_id))
            .await
            .refused(409, "last-owner");
    }
    let answer = world.other.owner.put(&account, inactive()).await;
    answer.refused(409, "last-owner");
    root.delete(&person).await.refused(409, "last-owner");
    owner.get(ME).await.expect(200);
    // The one who is invited is no more needed than before.
    let code = code_in(&mail_to(&world.server, "later@later.example", 1).await);
    let accept = json!({"orgId": later, "email": "later@later.example", "verificationCode": code, "newPassword": PASSWORD});
    let anonymous = &world.server.anonymous;
    anonymous
        .put("/v1/authentication/users/invite", accept)
        .await
        .expect(200);
    owner.put(&part, none()).await.expect(200);
    let path = format!("/v1/authorization/users/{invited}");
    root.delete(&path).await.refused(409, "last-owner");
}

/// An owner invited to a wrong address is replaced by another one who is invited.
#[tokio::test]
async fn an_invited_owner_may_go_when_another_one_is_there() {
    let world = World::new().await;
    let root = &world.super_admin;
    let body = json!({"orgName": "Typo", "adminFirstName": "A", "adminLastName": "B", "adminEmail": "wrogn@typo.example"});
    let setup = root.post("/v1/authorization/organizations/setup", body);
    let setup = setup.await.expect(201);
    let (typo, wrong) = (setup.id("id"), setup.id("adminUserId"));
    let path = format!("/v1/authorization/users/{wrong}");
    root.delete(&path).await.refused(409, "last-owner");
    let right = json!({"email": "right@typo.example", "firstName": "A", "lastName": "B", "roles": ["ORG_OWNER"]});
    root.in_organization(&typo)
        .post("/v2/authorization/organizations/users", right)
        .await
        .expect(201);
    root.delete(&path).await.expect(200);
}

#[tokio::test]
async fn a_role_counts_only_where_it_is_held_whatever_else_is_named() {
    let world = World::new().await;
    let (acme, other) = (&world.acme, &world.other);
    let attacker = acme.owner.in_organization(&acme.id);
    let target = member(other, &other.member.user_id);
    attacker
        .put(&target, json!({"roles": []}))
        .await
        .refused(403, "forbidden");
    attacker
        .delete(&user(&other.member.user_id))
        .await
        .refused(404, "user-not-found");
    let session = format!(
        "/v1/authentication/users/sessions/{}",
        other.member.session_id
    );
    let answer = attacker.delete(&session).await;
    assert!(
        matches!(answer.status.as_u16(), 403 | 404),
        "{}",
        answer.text
    );
    // Two organizations named at once: never one for the question and the other for the deed.
    let both = attacker.with("x-iam-orgid", &other.id);
    let answer = both.delete(&user(&other.member.user_id)).await;
    assert!(
        matches!(answer.status.as_u16(), 400 | 403 | 404),
        "{}",
        answer.text
    );
    let both = acme
        .owner
        .with("x-iam-orgid", &other.id)
        .in_organization(&acme.id);
    let answer = both.delete(&user(&other.member.user_id)).await;
    assert!(
        matches!(answer.status.as_u16(), 400 | 403 | 404),
        "{}",
        answer.text
    );
    other.member.get(ME).await.expect(200);
    // As a guest somebody is managed, but not their account.
    attacker
        .post(&user(&other.member.user_id), json!({}))
        .await
        .expect(201);
    let account = format!("/v1/authentication/users/{}", other.member.user_id);
    attacker
        .put(&account, json!({"userState": "INACTIVE"}))
        .await
        .refused(403, "forbidden");
    attacker
        .put(&account, json!({"firstName": "Mallory"}))
        .await
        .refused(403, "forbidden");
}

#[tokio::test]
async fn nobody_who_lives_elsewhere_is_made_owner_by_an_owner() {
    let world = World::new().await;
    let (acme, eve) = (&world.acme, &world.other.member);
    let owner = acme.owner.in_organization(&acme.id);
    let as_owner = json!({"roles": ["ORG_OWNER"]});
    let path = user(&eve.user_id);
    owner
        .post(&path, as_owner.clone())
        .await
        .refused(403, "owner-from-elsewhere");
    // Less than that may be given, and grows to that in no other way.
    let as_admin = json!({"roles": ["ORG_ADMIN"]});
    owner.post(&path, as_admin).await.expect(201);
    let roles = member(acme, &eve.user_id);
    for body in [
        &as_owner,
        &json!({"roles": [], "managerRoles": ["ORG_OWNER"]}),
    ] {
        acme.owner
            .put(&roles, body.clone())
            .await
            .refused(403, "owner-from-elsewhere");
        let simulated = format!("{roles}?dryRun=true");
        acme.owner
            .put(&simulated, body.clone())
            .await
            .refused(403, "owner-from-elsewhere");
    }
    // So the account stays in the hands of those where it lives.
    let account = format!("/v1/authentication/users/{}", eve.user_id);
    let manager = &world.other.manager;
    for state in ["INACTIVE", "ACTIVE"] {
        let body = json!({"userState": state});
        manager.put(&account, body).await.expect(200);
    }
    // Whoever administers the application may; who is owner already stays it.
    world
        .machine
        .put(&roles, as_owner.clone())
        .await
        .expect(200);
    acme.owner.put(&roles, as_owner).await.expect(200);
}

#[tokio::test]
async fn a_user_manager_gives_themself_no_further_role() {
    let world = World::new().await;
    let acme = &world.acme;
    let all = json!({"roles": [
        crate::support::world::role("everything", &["*"]), crate::support::world::role("viewer", &["doc:read"]),
    ]});
    let path = format!("/v1/authorization/organizations/{}/roles", acme.id);
    acme.owner.put(&path, all).await.expect(200);
    let own = member(acme, &acme.manager.user_id);
    let with = |role: &str| json!({"roles": [role]});
    acme.manager
        .put(&own, with("everything"))
        .await
        .refused(403, "role-above-own");
    // Given by somebody who stands higher it may be kept, and laid down.
    acme.admin.put(&own, with("viewer")).await.expect(200);
    acme.manager.put(&own, with("viewer")).await.expect(200);
    acme.manager
        .put(&own, json!({"roles": []}))
        .await
        .expect(200);
    acme.manager
        .put(&own, with("viewer"))
        .await
        .refused(403, "role-above-own");
    // Others are theirs to manage, and an ORG_ADMIN's own roles are too.
    let other = member(acme, &acme.member.user_id);
    acme.manager.put(&other, with("viewer")).await.expect(200);
    let own = member(acme, &acme.admin.user_id);
    acme.admin.put(&own, with("viewer")).await.expect(200);
}
