//! Inviting people to an organization, a group and the application.

use crate::support::mail::{code_in, mail_to, mails_to};
use crate::support::world::{PASSWORD, address, role};
use crate::support::{Answer, Client, World};
use serde_json::{Value, json};

const ACCEPT: &str = "/v1/authentication/users/invite";
const PRIVILEGED: &str = "/v1/authorization/users/invite";
const ME: &str = "/v1/authentication/users/me";

fn path(organization: &str, what: &str) -> String {
    format!("/v1/authorization/organizations/{organization}/{what}")
}

fn person(email: &str) -> Value {
    json!({"email": email, "firstName": "Some", "lastName": "Body"})
}

fn with(email: &str, field: &str, value: Value) -> Value {
    let mut body = person(email);
    body[field] = value;
    body
}

/// Accepts the invitation that was mailed, and signs in.
async fn accepted(world: &World, organization: &str, email: &str) -> Client {
    let code = code_in(&mail_to(&world.server, email, 1).await);
    let body = json!({"orgId": organization, "email": email, "verificationCode": code, "newPassword": PASSWORD});
    world.server.anonymous.put(ACCEPT, body).await.expect(200);
    world.server.anonymous.sign_in(email, PASSWORD).await
}

async fn memberships(client: &Client) -> Value {
    client.get(ME).await.expect(200).body["memberships"].clone()
}

#[tokio::test]
async fn somebody_new_is_mailed_a_code_and_has_the_role_once_accepted() {
    let world = World::new().await;
    let acme = &world.acme;
    for (inviter, what, named, roles, managers) in [
        (
            &acme.manager,
            "members",
            json!({"role": "viewer"}),
            json!(["viewer"]),
            json!([]),
        ),
        (
            &acme.admin,
            "members",
            json!({"roles": ["viewer", "editor"]}),
            json!(["editor", "viewer"]),
            json!([]),
        ),
        (
            &acme.admin,
            "managers",
            json!({}),
            json!([]),
            json!(["ORG_USER_MANAGER"]),
        ),
        (
            &acme.owner,
            "admins",
            json!({"role": "ORG_ADMIN"}),
            json!([]),
            json!(["ORG_ADMIN"]),
        ),
    ] {
        let email = format!(
            "new-{}@example.com",
            roles.as_array().map_or(0, Vec::len) + 10 * what.len()
        );
        let mut body = person(&email);
        for (field, value) in named.as_object().expect("fields") {
            body[field] = value.clone();
        }
        body["userId"] = inviter.user_id.clone().into();
        let answer = inviter.post(&path(&acme.id, what), body).await.expect(201);
        let code = code_in(&mail_to(&world.server, &email, 1).await);
        assert!(!answer.text.contains(&code), "{}", answer.text);
        let client = accepted(&world, &acme.id, &email).await;
        let held = memberships(&client).await;
        assert_eq!(
            (&held[0]["roles"], &held[0]["managerRoles"]),
            (&roles, &managers),
            "{what}"
        );
    }
}

#[tokio::test]
async fn somebody_known_has_the_role_at_once_and_is_told_so() {
    let world = World::new().await;
    let (acme, other) = (&world.acme, &world.other);
    let email = address("member", "Other");
    let invite = async |body: Value| acme.admin.post(&path(&acme.id, "members"), body).await;
    let answer = invite(with(&email, "role", json!("viewer")))
        .await
        .expect(201);
    assert_eq!(answer.body["userId"], other.member.user_id.as_str());
    let held = memberships(&other.member).await;
    assert_eq!(held[1]["orgId"], acme.id.as_str());
    assert_eq!(held[1]["roles"], json!(["viewer"]));
    let mail = mail_to(&world.server, &email, 1).await;
    assert!(mail.contains("Acme"), "{mail}");
    // Roles are added to those there are; what is there already is said to be.
    invite(with(&email, "role", json!("editor")))
        .await
        .expect(201);
    assert_eq!(
        memberships(&other.member).await[1]["roles"],
        json!(["editor", "viewer"])
    );
    invite(with(&email, "role", json!("editor")))
        .await
        .refused(409, "already-member");
    // A person who has a password has no invitation to accept, and nobody sets one for them.
    let body = json!({"orgId": acme.id, "email": email, "verificationCode": "ABCDEF", "newPassword": PASSWORD});
    world
        .server
        .anonymous
        .put(ACCEPT, body)
        .await
        .refused(400, "invalid-code");
}

#[tokio::test]
async fn who_has_not_accepted_is_invited_again_with_a_new_code() {
    let world = World::new().await;
    let (acme, email) = (&world.acme, "late@example.com");
    let invite = async || {
        acme.manager
            .post(
                &path(&acme.id, "members"),
                with(email, "role", json!("viewer")),
            )
            .await
    };
    let first = invite().await.expect(201);
    let old = code_in(&mail_to(&world.server, email, 1).await);
    let again = invite().await.expect(201);
    assert_eq!(first.body["userId"], again.body["userId"]);
    let new = code_in(&mail_to(&world.server, email, 2).await);
    let accept = async |code: &str| {
        let body = json!({"orgId": acme.id, "email": email, "verificationCode": code, "newPassword": PASSWORD});
        world.server.anonymous.put(ACCEPT, body).await
    };
    accept(&old).await.refused(400, "invalid-code");
    accept(&new).await.expect(200);
}

#[tokio::test]
async fn of_fifty_invitations_of_one_address_one_account_comes() {
    let world = World::new().await;
    let place = path(&world.acme.id, "members");
    let attempts: Vec<_> = (0..50)
        .map(|_| {
            let (client, place) = (world.acme.admin.clone(), place.clone());
            let body = with("many@example.com", "role", json!("viewer"));
            tokio::spawn(async move { client.post(&place, body).await })
        })
        .collect();
    let mut ids = std::collections::BTreeSet::new();
    for attempt in attempts {
        let answer: Answer = attempt.await.expect("an answer");
        match answer.status.as_u16() {
            201 => drop(ids.insert(answer.id("userId"))),
            409 => {}
            503 => assert!(answer.headers.contains_key("retry-after")),
            _ => panic!("{}: {}", answer.status, answer.text),
        }
    }
    assert_eq!(ids.len(), 1);
    let found = world
        .super_admin
        .get("/v1/authorization/users?email=many")
        .await
        .expect(200);
    assert_eq!(found.body["metadata"]["total"], 1);
}

#[tokio::test]
async fn a_group_is_joined_by_invitation_and_its_admin_gives_its_roles_only() {
    let world = World::new().await;
    let acme = &world.acme;
    let admin = acme.admin.in_organization(&acme.id);
    let setup = json!({"name": "Crew", "roles": [role("writer", &["text:write"])]});
    let group = admin
        .post("/v1/authorization/organizations/groups/setup", setup)
        .await
        .expect(201)
        .id("id");
    let of_group = |what: &str| format!("/v1/authorization/organizations/groups/{group}/{what}");
    // Somebody new becomes GROUP_ADMIN, and invites.
    admin
        .post(&of_group("admins"), person("chief@example.com"))
        .await
        .expect(201);
    let chief = accepted(&world, &acme.id, "chief@example.com")
        .await
        .in_organization(&acme.id);
    chief
        .post(
            &of_group("members"),
            with("hand@example.com", "role", json!("writer")),
        )
        .await
        .expect(201);
    let hand = accepted(&world, &acme.id, "hand@example.com").await;
    let check = path(&acme.id, &format!("users/{}/permissions", hand.user_id));
    let asked = json!({"actions": ["text:write"], "groupId": group});
    let answer = world.super_admin.post(&check, asked).await.expect(200);
    assert_eq!(answer.body["permissions"], json!(["text:write"]));
    for body in [
        with("x@example.com", "role", json!("GROUP_ADMIN")),
        with("x@example.com", "role", json!("nothing")),
        with("x@example.com", "roles", json!(["ORG_OWNER"])),
    ] {
        assert_eq!(
            chief.post(&of_group("members"), body.clone()).await.status,
            400,
            "{body}"
        );
    }
    assert_eq!(
        chief
            .post(&of_group("admins"), person("x@example.com"))
            .await
            .status,
        403
    );
    assert_eq!(
        world
            .super_admin
            .get("/v1/authorization/users?email=x@example.com")
            .await
            .body["metadata"]["total"],
        0
    );
}

#[tokio::test]
async fn power_is_given_to_no_address_that_was_never_verified() {
    let world = World::new().await;
    let sign_up = with("stranger@example.com", "password", json!(PASSWORD));
    world
        .server
        .anonymous
        .post("/v1/authentication/users", sign_up)
        .await
        .expect(201);
    let owner = &world.acme.owner;
    for what in ["admins", "managers"] {
        let answer = owner
            .post(&path(&world.acme.id, what), person("stranger@example.com"))
            .await;
        answer.refused(409, "owner-unverified");
    }
    let answer = world
        .super_admin
        .post(PRIVILEGED, person("stranger@example.com"))
        .await;
    answer.refused(409, "owner-unverified");
    // A role without power may be given.
    let body = with("stranger@example.com", "role", json!("viewer"));
    owner
        .post(&path(&world.acme.id, "members"), body)
        .await
        .expect(201);
}

#[tokio::test]
async fn nobody_is_invited_above_the_inviter_or_by_somebody_else() {
    let world = World::new().await;
    let acme = &world.acme;
    for (inviter, what, body, status) in [
        (&acme.manager, "admins", person("x@example.com"), 403),
        (&acme.manager, "managers", person("x@example.com"), 403),
        (
            &acme.member,
            "members",
            with("x@example.com", "role", json!("viewer")),
            403,
        ),
        (
            &world.other.owner,
            "members",
            with("x@example.com", "role", json!("viewer")),
            403,
        ),
        (
            &acme.owner,
            "members",
            with("x@example.com", "role", json!("ORG_OWNER")),
            400,
        ),
        (
            &acme.owner,
            "admins",
            with("x@example.com", "role", json!("ORG_OWNER")),
            400,
        ),
        (
            &acme.owner,
            "admins",
            with("x@example.com", "userId", json!(acme.member.user_id)),
            400,
        ),
        (
            &acme.owner,
            "members",
            with("x@example.com", "role", json!("nothing")),
            400,
        ),
        (
            &acme.owner,
            "members",
            with("x@example.com", "password", json!(PASSWORD)),
            400,
        ),
        (
            &acme.owner,
            "members",
            with("no address", "role", json!("viewer")),
            400,
        ),
        (
            &acme.owner,
            "members",
            with("x@example.com", "role", json!(["viewer"])),
            400,
        ),
    ] {
        let answer = inviter.post(&path(&acme.id, what), body.clone()).await;
        assert_eq!(answer.status, status, "{what} {body}: {}", answer.text);
    }
    let found = world
        .super_admin
        .get("/v1/authorization/users?email=x@example.com")
        .await
        .expect(200);
    assert_eq!(found.body["metadata"]["total"], 0);
    assert!(mails_to(&world.server, "x@example.com").is_empty());
}

#[tokio::test]
async fn super_administrators_are_invited_by_their_like() {
    let world = World::new().await;
    world
        .super_admin
        .post(
            PRIVILEGED,
            with("second@example.com", "role", json!("SUPER_ADMIN")),
        )
        .await
        .expect(201);
    let root = world.super_admin.get(ME).await.expect(200).body["orgId"]
        .as_str()
        .expect("an id")
        .to_owned();
    let second = accepted(&world, &root, "second@example.com").await;
    second.get("/v1/authorization/users").await.expect(200);
    // Somebody known and verified becomes one where they live.
    second
        .post(PRIVILEGED, person(&address("member", "Acme")))
        .await
        .expect(201);
    world
        .acme
        .member
        .get("/v1/authorization/users")
        .await
        .expect(200);
    for client in [&world.acme.owner, &world.machine] {
        assert_eq!(
            client
                .post(PRIVILEGED, person("x@example.com"))
                .await
                .status,
            403
        );
    }
}
