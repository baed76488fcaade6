//! Who belongs to an organization, and with what roles.

use crate::support::world::{Organization, PASSWORD};
use crate::support::{Answer, Client, World};
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
async fn a_user_of_elsewhere_comes_once_and_goes_with_sessions_and_rights() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let guest = &world.other.member;
    let added = owner
        .post(&user(&guest.user_id), json!({"roles": ["editor"]}))
        .await
        .expect(201);
    assert_eq!(added.body["member"]["roles"], json!(["editor"]));
    let again = owner
        .post(&user(&guest.user_id), json!({"roles": ["viewer"]}))
        .await;
    again.refused(409, "already-member");
    let body =
        json!({"email": "member@other.example", "password": PASSWORD, "orgId": world.acme.id});
    let session = world
        .server
        .anonymous
        .post("/v1/authentication/users/sessions", body)
        .await
        .expect(201);
    let here = world.server.anonymous.signed_in(&session);
    here.get(ME).await.expect(200);
    owner.delete(&user(&guest.user_id)).await.expect(200);
    here.get(ME).await.refused(401, "unauthenticated");
    guest.get(ME).await.expect(200);
    owner
        .delete(&user(&guest.user_id))
        .await
        .refused(404, "user-not-found");
    owner
        .post(&user("1"), json!({"roles": []}))
        .await
        .refused(404, "user-not-found");
    // The second time starts from nothing: no role of the first time is left.
    let added = owner
        .post(&user(&guest.user_id), json!({}))
        .await
        .expect(201);
    assert_eq!(added.body["member"]["roles"], json!([]));
}

#[tokio::test]
async fn fifty_additions_at_once_add_once() {
    let world = World::new().await;
    let (path, mut tasks) = (
        user(&world.other.member.user_id),
        tokio::task::JoinSet::new(),
    );
    for _ in 0..50 {
        let (owner, path) = (
            world.acme.owner.in_organization(&world.acme.id),
            path.clone(),
        );
        tasks.spawn(async move { owner.post(&path, json!({"roles": ["viewer"]})).await });
    }
    let answers = tasks.join_all().await;
    let added = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(added, 1);
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        answer.refused(409, "already-member");
    }
    let owner = world.acme.owner.in_organization(&world.acme.id);
    assert_eq!(listed(&owner, "").await["metadata"]["total"], 6);
}

#[tokio::test]
async fn fifty_creations_of_one_address_make_one_account() {
    let world = World::new().await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..50 {
        let organization = if number % 2 == 0 {
            &world.acme
        } else {
            &world.other
        };
        let manager = organization.manager.in_organization(&organization.id);
        let email = if number % 3 == 0 {
            "Twin@acme.example"
        } else {
            "twin@ACME.example"
        };
        tasks.spawn(async move { manager.post(CREATE, person(email)).await });
    }
    let answers = tasks.join_all().await;
    assert_eq!(
        answers.iter().filter(|answer| answer.status == 201).count(),
        1
    );
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        answer.refused(409, "email-taken");
    }
    let all = world
        .super_admin
        .get("/v1/authorization/users?email=twin")
        .await
        .expect(200);
    assert_eq!(all.body["metadata"]["total"], 1);
}

#[tokio::test]
async fn roles_are_replaced_and_left_out_manager_roles_stay() {
    let world = World::new().await;
    let path = member(&world.acme, &world.acme.manager.user_id);
    let owner = &world.acme.owner;
    let roles = |answer: Answer| {
        (
            answer.body["member"]["roles"].clone(),
            answer.body["member"]["managerRoles"].clone(),
        )
    };
    let manager = json!(["ORG_USER_MANAGER"]);
    let set = owner
        .put(&path, json!({"roles": ["viewer", "editor", "viewer"]}))
        .await
        .expect(200);
    assert_eq!(roles(set), (json!(["editor", "viewer"]), manager));
    let set = owner
        .put(&path, json!({"roles": [], "managerRoles": []}))
        .await
        .expect(200);
    assert_eq!(roles(set), (json!([]), json!([])));
    let set = owner
        .put(&path, json!({"roles": ["viewer", "ORG_ADMIN"]}))
        .await
        .expect(200);
    assert_eq!(roles(set), (json!(["viewer"]), json!(["ORG_ADMIN"])));
    for (body, status, code) in [
        (json!({"roles": ["Viewer"]}), 400, "unknown-role"),
        (json!({"roles": ["SUPER_ADMIN"]}), 400, "unknown-role"),
        (
            json!({"roles": ["GENERIC_MACHINE_USER"]}),
            400,
            "unknown-role",
        ),
        (json!({"roles": ["org_owner"]}), 400, "unknown-role"),
        (
            json!({"roles": [], "managerRoles": ["SUPER_ADMIN"]}),
            400,
            "invalid-request",
        ),
        (
            json!({"roles": [], "managerRoles": null}),
            400,
            "invalid-request",
        ),
        (json!({"roles": "viewer"}), 400, "invalid-request"),
        (json!({"managerRoles": []}), 400, "invalid-request"),
        (
            json!({"roles": [], "role": "viewer"}),
            400,
            "invalid-request",
        ),
        (
            json!({"roles": vec!["viewer"; 201]}),
            400,
            "invalid-request",
        ),
    ] {
        owner.put(&path, body).await.refused(status, code);
    }
    owner
        .put(
            &member(&world.acme, &world.other.member.user_id),
            json!({"roles": []}),
        )
        .await
        .refused(404, "user-not-found");
}

#[tokio::test]
async fn lists_filter_page_and_count_truly() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    for number in 0..11 {
        let mut body = person(&format!("Row{number}@acme.example"));
        body["firstName"] = format!("Ünder{number}").into();
        body["metadata"] = json!({"row": number.to_string()});
        body["roles"] = json!([if number % 2 == 0 { "editor" } else { "viewer" }]);
        owner.post(CREATE, body).await.expect(201);
    }
    let total = |body: &Value| body["metadata"]["total"].as_u64();
    for (query, expected) in [
        ("", 16),
        ("email=ROW1", 2),
        ("name=%C3%BCNDER", 11),
        ("name=under", 11),
        ("name=inder", 0),
        ("role=editor", 6),
        ("role=editor&email=row1", 1),
        ("role=ORG_OWNER", 2),
        ("userState=ACTIVE", 16),
        ("userState=INITIAL", 0),
        ("userType=MACHINE", 0),
        ("isEmailVerified=true", 5),
        ("userName=row10", 1),
        ("role=nothing", 0),
        ("createdAfter=2030-01-01T00:00:00Z", 0),
        ("createdBefore=2030-01-01T00:00:00Z", 16),
        ("email=%25", 0),
        ("email=_ow1", 0),
        ("email=row1%27%20OR%201=1", 0),
    ] {
        assert_eq!(
            total(&listed(&owner, query).await),
            Some(expected),
            "{query}"
        );
    }
    let whole = listed(&owner, "").await;
    let mut paged = Vec::new();
    for page in 0..6 {
        let part = listed(&owner, &format!("page={page}&pageSize=3")).await;
        assert_eq!(total(&part), Some(16));
        paged.extend(fields(&part, "id").into_iter().map(str::to_owned));
    }
    assert_eq!(paged, fields(&whole, "id"));
    // By cursor each is given once, though others come and go meanwhile.
    let (mut followed, mut next) = (Vec::new(), String::new());
    loop {
        let part = listed(&owner, &format!("pageSize=5{next}")).await;
        followed.extend(fields(&part, "id").into_iter().map(str::to_owned));
        let Some(cursor) = part["metadata"]["nextCursor"].as_str() else {
            break;
        };
        next = format!("&cursor={cursor}");
        if followed.len() == 5 {
            owner
                .delete(&user(&world.acme.member.user_id))
                .await
                .expect(200);
        }
    }
    assert!(followed.is_sorted_by_key(|id| id.parse::<u64>().expect("an id")));
    assert_eq!(followed.len(), 16);
    let one = listed(&owner, "email=row7&includeMetadata=true").await;
    assert_eq!(one["users"][0]["metadata"], json!({"row": "7"}));
    assert_eq!(one["users"][0]["roles"], json!(["viewer"]));
    assert_eq!(whole["users"][0]["metadata"], Value::Null);
    for text in [one.to_string(), whole.to_string()] {
        assert!(
            !text.contains("argon2") && !text.contains(PASSWORD),
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_creation_is_checked_field_by_field() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let long = "x".repeat(5000);
    for (field, value, code) in [
        ("email", json!("no address"), "invalid-request"),
        ("email", json!("member@OTHER.example"), "email-taken"),
        ("firstName", json!(long), "invalid-request"),
        ("password", json!("short"), "password-policy"),
        ("password", json!(12345678), "invalid-request"),
        ("applicationRole", json!("SUPER_ADMIN"), "invalid-request"),
        ("userState", json!("ACTIVE"), "invalid-request"),
        ("isEmailVerified", json!("true"), "invalid-request"),
        ("roles", json!(["nothing"]), "unknown-role"),
        ("orgId", json!(world.other.id), "invalid-request"),
        ("orgId", json!(7), "invalid-request"),
        ("metadata", json!({"a\nb": "c"}), "invalid-request"),
    ] {
        let mut body = person("new@acme.example");
        body[field] = value;
        let answer = owner.post(CREATE, body).await;
        assert_eq!(answer.code(), code, "{field}: {}", answer.text);
    }
    world
        .acme
        .owner
        .post(CREATE, person("new@acme.example"))
        .await
        .refused(400, "organization-required");
    // Nothing of the refused ones is left: the address is free.
    let made = owner
        .post(CREATE, person("new@acme.example"))
        .await
        .expect(201);
    assert_eq!(made.body["user"]["userState"], "ACTIVE");
    owner
        .post(CREATE, person("new@acme.example"))
        .await
        .refused(409, "email-taken");
}

#[tokio::test]
async fn nobody_becomes_a_member_while_they_are_deleted() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let machine = world.machine.in_organization(&world.acme.id);
    for round in 0..40 {
        let id = world
            .person(&world.other, &format!("fleeting-{round}"), &[])
            .await;
        let (path, account) = (user(&id), format!("/v1/authorization/users/{id}"));
        let add = machine.post(&path, json!({"roles": ["ORG_OWNER"]}));
        let (added, deleted) = tokio::join!(add, world.machine.delete(&account));
        deleted.expect(200);
        assert!(matches!(added.status.as_u16(), 201 | 404), "{}", added.text);
    }
    let path = format!(
        "/v1/authorization/organizations/{}?includeMembers=true",
        world.acme.id
    );
    let acme = owner.get(&path).await.expect(200);
    assert_eq!(acme.body["members"].as_array().map(Vec::len), Some(5));
}

#[tokio::test]
async fn only_administrators_of_the_application_say_that_an_address_is_verified() {
    let world = World::new().await;
    let acme = &world.acme;
    let mut body = person("ceo@newcorp.example");
    body["isEmailVerified"] = true.into();
    for caller in [&acme.manager, &acme.admin, &acme.owner] {
        let here = caller.in_organization(&acme.id);
        let refused = here.post(CREATE, body.clone()).await;
        refused.refused(403, "verification-not-allowed");
        assert_eq!(refused.body["errors"][0]["field"], "isEmailVerified");
    }
    let machine = world.machine.in_organization(&acme.id);
    let made = machine.post(CREATE, body).await.expect(201);
    assert_eq!(made.body["user"]["isEmailVerified"], true);
    let mut body = person("unverified@acme.example");
    body["isEmailVerified"] = false.into();
    let manager = acme.manager.in_organization(&acme.id);
    let made = manager.post(CREATE, body).await.expect(201);
    assert_eq!(made.body["user"]["isEmailVerified"], false);
}

#[tokio::test]
async fn administrators_of_the_application_are_added_by_such_only() {
    let world = World::new().await;
    let acme = &world.acme;
    let root = world.super_admin.in_organization(&acme.id);
    root.delete(&user(&root.user_id)).await.expect(200);
    let owner = acme.owner.in_organization(&acme.id);
    let nobody = owner.post(&user("1"), json!({})).await;
    for hidden in [&root.user_id, &world.machine.user_id] {
        for roles in [json!([]), json!(["ORG_OWNER"])] {
            let mut refused = owner.post(&user(hidden), json!({"roles": roles})).await;
            refused.refused(404, "user-not-found");
            refused.body["requestId"] = nobody.body["requestId"].clone();
            assert_eq!(refused.body, nobody.body);
        }
    }
    let machine = world.machine.in_organization(&acme.id);
    machine
        .post(&user(&root.user_id), json!({}))
        .await
        .expect(201);
}

#[tokio::test]
async fn of_a_guest_their_managers_elsewhere_see_name_address_and_state_only() {
    let world = World::new().await;
    let (acme, other) = (&world.acme, &world.other);
    let guest = &other.member;
    let account = format!("/v1/authentication/users/{}", guest.user_id);
    let body = json!({"phoneNumber": "+41446681800", "metadata": {"salary": "low"}, "preferredLanguage": "de"});
    guest.put(&account, body).await.expect(200);
    let owner = acme.owner.in_organization(&acme.id);
    let added = owner.post(&user(&guest.user_id), json!({})).await;
    added.expect(201);
    let group = owner
        .post(
            "/v1/authorization/organizations/groups/setup",
            json!({"name": "All"}),
        )
        .await
        .expect(201)
        .id("id");
    let group = format!("/v1/authorization/organizations/groups/{group}");
    let users = json!({"users": [{"userId": guest.user_id, "roles": ["GROUP_ADMIN"]}]});
    owner
        .put(&format!("{group}/users/roles"), users)
        .await
        .expect(200);
    let hidden = [
        "phoneNumber",
        "isPhoneVerified",
        "preferredLanguage",
        "mfaEnabled",
        "metadata",
        "lastSignInAt",
    ];
    let one = format!("{account}?includeMetadata=true");
    let query = format!("userId={}&includeMetadata=true", guest.user_id);
    let everywhere = async |client: &Client| {
        let search = json!({"userId": guest.user_id, "includeMetadata": true});
        let search = client.post(&format!("{USERS}/search"), search).await;
        let in_group = client
            .get(&format!("{group}/users?includeMetadata=true"))
            .await;
        let admins = client.get(&format!("{group}/members")).await;
        [
            client.get(&one).await.expect(200).body,
            listed(client, &query).await["users"][0].clone(),
            search.expect(200).body["users"][0].clone(),
            in_group.expect(200).body["users"][0]["user"].clone(),
            admins.expect(200).body["members"][0]["user"].clone(),
        ]
    };
    for manager in [&acme.admin, &acme.owner] {
        for seen in everywhere(&manager.in_organization(&acme.id)).await {
            assert_eq!(seen["email"], "member@other.example", "{seen}");
            assert_eq!(seen["userState"], "ACTIVE", "{seen}");
            for field in hidden {
                assert_eq!(seen[field], Value::Null, "{field} of {seen}");
            }
        }
    }
    // What is not shown is not told by what is found either.
    let acme_manager = acme.manager.in_organization(&acme.id);
    let total = async |client: &Client, query: &str| {
        listed(client, query).await["metadata"]["total"]
            .as_u64()
            .unwrap()
    };
    let pries = [
        "metadata[salary]=low",
        "email=member@other&lastSignInAfter=2020-01-01T00:00:00Z",
    ];
    let machine = world.machine.in_organization(&acme.id);
    for query in pries {
        assert_eq!(total(&acme_manager, query).await, 0, "{query}");
        assert_eq!(total(&machine, query).await, 1, "{query}");
    }
    assert_eq!(total(&acme_manager, "role=SUPER_ADMIN").await, 0);
    assert_eq!(total(&machine, "role=SUPER_ADMIN").await, 1);
    assert_eq!(total(&acme_manager, "email=member@other").await, 1);
    // Where they live, and to themselves, all of it is shown.
    for client in [&other.manager, &world.super_admin, &world.machine, guest] {
        let seen = client.get(&one).await.expect(200).body;
        for field in hidden {
            assert_ne!(seen[field], Value::Null, "{field} of {seen}");
        }
    }
    let at_home = listed(&other.manager.in_organization(&other.id), &query).await;
    assert_eq!(at_home["users"][0]["metadata"]["salary"], "low");
}
