//! What a user may do: organizations' roles, predefined roles, wildcards, and who is allowed nothing.

use crate::support::world::role;
use crate::support::{Answer, Client, World};
use serde_json::{Value, json};

const APP_ROLES: &str = "/v1/authorization/apps/roles";

fn path(organization: &str, user: &str) -> String {
    format!("/v1/authorization/organizations/{organization}/users/{user}/permissions")
}

async fn allowed(client: &Client, organization: &str, user: &str, actions: &[&str]) -> Value {
    let answer = client
        .post(&path(organization, user), json!({"actions": actions}))
        .await;
    answer.expect(200).body["permissions"].clone()
}

async fn set_roles(world: &World, user: &str, roles: &[&str]) -> Answer {
    let path = format!(
        "/v1/authorization/organizations/{}/members/{user}",
        world.acme.id
    );
    world.acme.owner.put(&path, json!({"roles": roles})).await
}

async fn define(world: &World, roles: Value) -> Answer {
    let path = format!("/v1/authorization/organizations/{}/roles", world.acme.id);
    world.acme.owner.put(&path, json!({"roles": roles})).await
}

#[tokio::test]
async fn the_allowed_ones_of_those_asked_are_answered_in_their_order() {
    let world = World::new().await;
    let user = &world.acme.member.user_id;
    let wild = ["invoice:*", "doc:*:own", "plain"];
    define(&world, json!([role("viewer", &wild)]))
        .await
        .expect(200);
    let asked = [
        "plain",
        "Plain",
        "plain:x",
        "invoice",
        "invoice:read",
        "invoice:read:own",
        "invoices:read",
        "doc:read:own",
        "doc:read",
        "doc:read:all",
        "invoice:*",
        "*",
        "plain",
    ];
    let expected = json!([
        "plain",
        "invoice:read",
        "invoice:read:own",
        "doc:read:own",
        "invoice:*",
        "plain"
    ]);
    assert_eq!(
        allowed(&world.machine, &world.acme.id, user, &asked).await,
        expected
    );
    define(&world, json!([role("viewer", &["*"])]))
        .await
        .expect(200);
    assert_eq!(
        allowed(&world.machine, &world.acme.id, user, &["a", "b:c"]).await,
        json!(["a", "b:c"])
    );
    assert_eq!(
        allowed(&world.machine, &world.acme.id, user, &[]).await,
        json!([])
    );
    // A role on one organization gives nothing on another.
    assert_eq!(
        allowed(&world.machine, &world.other.id, user, &["a"]).await,
        json!([])
    );
    // Built-in roles manage the organization; they are no permissions of its applications.
    assert_eq!(
        allowed(
            &world.machine,
            &world.acme.id,
            &world.acme.owner.user_id,
            &["a"]
        )
        .await,
        json!([])
    );
}

#[tokio::test]
async fn roles_that_are_not_named_keep_their_key_and_lose_their_permissions() {
    let world = World::new().await;
    let user = &world.acme.member.user_id;
    let answer = define(
        &world,
        json!([role("editor", &["doc:edit"]), role("new", &[])]),
    )
    .await
    .expect(200);
    let roles = answer.body["roles"].as_array().expect("a list");
    let keys: Vec<_> = roles.iter().map(|role| role["key"].clone()).collect();
    assert_eq!(json!(keys), json!(["editor", "new", "viewer"]));
    assert_eq!(
        allowed(&world.machine, &world.acme.id, user, &["doc:read"]).await,
        json!([])
    );
    set_roles(&world, user, &["viewer", "new", "editor"])
        .await
        .expect(200);
    assert_eq!(
        allowed(
            &world.machine,
            &world.acme.id,
            user,
            &["doc:read", "doc:edit"]
        )
        .await,
        json!(["doc:edit"])
    );
    for (roles, field) in [
        (json!([role("ORG_ADMIN", &[])]), "roles[0].key"),
        (json!([role("group_admin", &[])]), "roles[0].key"),
        (json!([role("a", &[]), role("a", &["x"])]), "roles[1].key"),
        (json!([role("a", &[""])]), "roles[0].allowedPermissions[0]"),
        (
            json!([{"key": "a", "displayName": "Super Admin", "allowedPermissions": []}]),
            "roles[0].displayName",
        ),
        (
            json!([{"key": "a", "displayName": "А", "allowedPermissions": [], "permissions": []}]),
            "roles[0].permissions",
        ),
        (
            json!([role("a", &vec!["p"; 201])]),
            "roles[0].allowedPermissions",
        ),
        (json!({}), "roles"),
    ] {
        define(&world, roles).await.invalid(field);
    }
    let many: Vec<_> = (0..198).map(|n| role(&format!("r{n}"), &[])).collect();
    define(&world, json!(many))
        .await
        .refused(409, "limit-reached");
}

#[tokio::test]
async fn an_explanation_names_the_role_that_decided() {
    let world = World::new().await;
    let user = &world.acme.member.user_id;
    set_roles(&world, user, &["viewer", "editor"])
        .await
        .expect(200);
    let body = json!({"actions": ["doc:read", "invoice:read"], "explain": true});
    let answer = world
        .machine
        .post(&path(&world.acme.id, user), body)
        .await
        .expect(200);
    assert_eq!(answer.body["permissions"], json!(["doc:read"]));
    let explanations = &answer.body["explanations"];
    assert_eq!(explanations[0]["allowed"], true);
    let via: Vec<_> = explanations[0]["via"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|v| (&v["role"], &v["orgId"]))
        .collect();
    let acme = json!(world.acme.id);
    assert_eq!(via, [(&json!("editor"), &acme), (&json!("viewer"), &acme)]);
    assert_eq!(
        (&explanations[1]["allowed"], &explanations[1]["via"]),
        (&json!(false), &json!([]))
    );
    assert_eq!(explanations[1]["action"], "invoice:read");
    let unexplained = world
        .machine
        .post(&path(&world.acme.id, user), json!({"actions": ["a"]}))
        .await;
    assert_eq!(unexplained.expect(200).body, json!({"permissions": []}));
}

#[tokio::test]
async fn unsound_questions_are_refused() {
    let world = World::new().await;
    let path = path(&world.acme.id, &world.acme.member.user_id);
    for (body, field) in [
        (json!({}), "actions"),
        (json!({"actions": "read"}), "actions"),
        (json!({"actions": [1]}), "actions[0]"),
        (json!({"actions": vec!["read"; 101]}), "actions"),
        (json!({"actions": ["read"], "user": "1"}), "user"),
        (json!({"actions": ["read"], "groupId": 1}), "groupId"),
    ] {
        world.machine.post(&path, body).await.invalid(field);
    }
    let body = json!({"actions": ["read"], "groupId": "1"});
    world
        .machine
        .post(&path, body)
        .await
        .refused(404, "group-not-found");
    let body = json!({"actions": ["read"]});
    world
        .machine
        .post(&self::path("1", "1"), body.clone())
        .await
        .refused(404, "organization-not-found");
    world
        .machine
        .post(&self::path(&world.acme.id, "1"), body)
        .await
        .refused(404, "user-not-found");
}

#[tokio::test]
async fn the_inactive_the_invited_and_the_removed_are_allowed_nothing() {
    let world = World::new().await;
    let (acme, user) = (&world.acme, &world.acme.member.user_id);
    let may = async || allowed(&world.machine, &acme.id, user, &["doc:read"]).await;
    let state = format!("/v1/authentication/users/{user}");
    assert_eq!(may().await, json!(["doc:read"]));
    acme.manager
        .put(&state, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    assert_eq!(may().await, json!([]));
    acme.manager
        .put(&state, json!({"userState": "ACTIVE"}))
        .await
        .expect(200);
    assert_eq!(may().await, json!(["doc:read"]));
    let organization = format!("/v1/authorization/organizations/{}", acme.id);
    world
        .machine
        .patch(&organization, json!({"status": "Inactive"}))
        .await
        .expect(200);
    assert_eq!(may().await, json!([]));
    let body = json!({"actions": ["doc:read"], "explain": true});
    let why = world
        .machine
        .post(&path(&acme.id, user), body)
        .await
        .expect(200);
    assert_eq!(why.body["explanations"][0]["allowed"], false);
    world
        .machine
        .patch(&organization, json!({"status": "Active"}))
        .await
        .expect(200);
    assert_eq!(may().await, json!(["doc:read"]));
    let removed = format!("/v1/authorization/organizations/users/{user}");
    world
        .machine
        .in_organization(&acme.id)
        .delete(&removed)
        .await
        .expect(200);
    assert_eq!(may().await, json!([]));
    // An invited person has not shown yet who they are.
    let body = json!({"email": "invited@acme.example", "firstName": "Not", "lastName": "Yet", "roles": ["viewer"]});
    let machine = world.machine.in_organization(&acme.id);
    let invited = machine
        .post("/v2/authorization/organizations/users", body)
        .await
        .expect(201)
        .id("userId");
    assert_eq!(
        allowed(&world.machine, &acme.id, &invited, &["doc:read"]).await,
        json!([])
    );
}

#[tokio::test]
async fn predefined_roles_hold_everywhere_and_an_organizations_own_definition_wins() {
    let world = World::new().await;
    let user = &world.acme.member.user_id;
    set_roles(&world, user, &["auditor"])
        .await
        .refused(400, "unknown-role");
    let roles =
        json!({"roles": [role("auditor", &["audit:read"]), role("viewer", &["everything"])]});
    world.machine.put(APP_ROLES, roles).await.expect(200);
    set_roles(&world, user, &["auditor", "viewer"])
        .await
        .expect(200);
    let asked = ["audit:read", "everything", "doc:read"];
    // `viewer` is Acme's own.
    assert_eq!(
        allowed(&world.machine, &world.acme.id, user, &asked).await,
        json!(["audit:read", "doc:read"])
    );
    define(
        &world,
        json!([
            role("auditor", &["doc:audit"]),
            role("viewer", &["doc:read"])
        ]),
    )
    .await
    .expect(200);
    let asked = ["audit:read", "doc:audit"];
    assert_eq!(
        allowed(&world.machine, &world.acme.id, user, &asked).await,
        json!(["doc:audit"])
    );
    let other = world.person(&world.other, "auditor", &["auditor"]).await;
    assert_eq!(
        allowed(&world.machine, &world.other.id, &other, &asked).await,
        json!(["audit:read"])
    );
    // Setting replaces what is named and leaves the rest.
    world
        .machine
        .put(APP_ROLES, json!({"roles": [role("auditor", &[])]}))
        .await
        .expect(200);
    assert_eq!(
        allowed(&world.machine, &world.other.id, &other, &asked).await,
        json!([])
    );
    let all = world.machine.get(APP_ROLES).await.expect(200);
    assert_eq!(all.body["metadata"]["total"], 2);
    assert_eq!(
        all.body["roles"][1]["allowedPermissions"],
        json!(["everything"])
    );
}

/// A guest of an active organization whose home was made inactive cannot sign in: services must not
/// go on letting them in either.
#[tokio::test]
async fn an_inactive_home_takes_its_people_everywhere() {
    let world = World::new().await;
    let (acme, other, root) = (&world.acme, &world.other, &world.super_admin);
    let id = &acme.member.user_id;
    let client = root.in_organization(&other.id);
    let path = format!("/v1/authorization/organizations/users/{id}");
    client
        .post(&path, json!({"roles": ["viewer"]}))
        .await
        .expect(201);
    assert_eq!(
        allowed(&world.machine, &other.id, id, &["doc:read"]).await,
        json!(["doc:read"])
    );
    let organization = format!("/v1/authorization/organizations/{}", acme.id);
    root.patch(&organization, json!({"status": "Inactive"}))
        .await
        .expect(200);
    acme.member
        .get("/v1/authentication/users/me")
        .await
        .refused(401, "unauthenticated");
    assert_eq!(
        allowed(&world.machine, &other.id, id, &["doc:read"]).await,
        json!([])
    );
}

#[tokio::test]
async fn many_checks_are_answered_in_their_order_and_one_that_is_about_nothing_stops_no_other() {
    const MANY: &str = "/v1/authorization/permissions/check";
    let world = World::new().await;
    let (acme, member) = (&world.acme.id, &world.acme.member.user_id);
    define(&world, json!([role("viewer", &["invoice:*"])]))
        .await
        .expect(200);
    set_roles(&world, member, &["viewer"]).await.expect(200);
    let check = |organization: &str, user: &str, explain: bool| json!({"orgId": organization, "userId": user, "actions": ["invoice:read", "other"], "explain": explain});
    let checks = json!({"checks": [
        check(acme, member, false),
        check(&world.other.id, member, false),
        check("1", member, false),
        check(acme, "1", true),
        check(acme, member, true),
        {"orgId": acme, "userId": member, "actions": ["a"], "groupId": "1"},
    ]});
    let answer = world.super_admin.post(MANY, checks).await.expect(200);
    let results = &answer.body["results"];
    let problems: Vec<_> = (0..6)
        .map(|place| results[place]["problem"].as_str())
        .collect();
    let missing = |code| Some(code);
    assert_eq!(
        problems,
        [
            None,
            None,
            missing("organization-not-found"),
            missing("user-not-found"),
            None,
            missing("group-not-found")
        ]
    );
    assert_eq!(results[0]["permissions"], json!(["invoice:read"]));
    assert_eq!(results[1]["permissions"], json!([]));
    assert_eq!(results[4]["explanations"][0]["allowed"], true);
    assert_eq!(results[0].get("explanations"), None);
    let one = check(acme, member, false);
    let many = |count: usize| json!({"checks": vec![one.clone(); count]});
    world.super_admin.post(MANY, many(100)).await.expect(200);
    for wrong in [
        many(101),
        many(0),
        json!({"checks": [{"orgId": acme}]}),
        json!({"checks": "all"}),
    ] {
        assert_eq!(
            world.super_admin.post(MANY, wrong.clone()).await.status,
            400,
            "{wrong}"
        );
    }
    assert_eq!(world.acme.owner.post(MANY, many(1)).await.status, 403);
}
