//! Bringing people along from another system.

use crate::support::mail::mails_to;
use crate::support::world::{PASSWORD, World, address};
use crate::support::{Answer, Client};
use serde_json::{Value, json};

const IMPORT: &str = "/v1/authorization/organizations/users/import";
/// Of `correct horse`, made by passlib and Django.
const BCRYPT: &str = "$2b$04$Z2zVIpvmG3Gd6jCDSkrLPue2vgBZrAJsqmdlblPR1pFe6idcx/hgK";
const SCRYPT: &str =
    "$scrypt$ln=8,r=8,p=1$EkLI2VvrnbNWas0Z45wTwg$VPsLymyApG5l46yzSZFOFW5fbKZS1pt6JyZv0fJxfiY";
const DJANGO: &str = "pbkdf2_sha256$1000$saltsalt$qQDPSZa3Ormyy9oK1Pu0ZLLwP2Svzmx3yu8OvDdq/J0=";
const HORSE: &str = "correct horse";

async fn import(client: &Client, more: Value, users: Value) -> Answer {
    let mut body = json!({ "users": users });
    let more = more.as_object().expect("an object").clone();
    body.as_object_mut().expect("an object").extend(more);
    client.post(IMPORT, body).await
}

fn person(name: &str) -> Value {
    json!({"email": address(name, "Acme"), "firstName": name})
}

fn with(name: &str, more: Value) -> Value {
    let mut person = person(name);
    let more = more.as_object().expect("an object").clone();
    person.as_object_mut().expect("an object").extend(more);
    person
}

fn outcomes(answer: &Answer) -> Vec<&str> {
    let results = answer.body["results"].as_array().expect("a list").iter();
    results
        .map(|result| result["outcome"].as_str().expect("a text"))
        .collect()
}

#[tokio::test]
async fn people_sign_in_with_the_passwords_they_had() {
    let world = World::new().await;
    let server = &world.server;
    let machine = world.machine.in_organization(&world.acme.id);
    let argon2 = "$argon2id$v=19$m=256,t=1,p=1$c2FsdHNhbHQ$6V5JpHi5sXBh1n5XDhSfqg";
    let lines = json!([
        with(
            "bea",
            json!({"passwordHash": BCRYPT, "isEmailVerified": true, "roles": ["viewer"], "metadata": {"old": "17"}})
        ),
        with("sam", json!({"passwordHash": SCRYPT})),
        with("dan", json!({"passwordHash": DJANGO})),
        with("odd", json!({"passwordHash": argon2})),
        person("new"),
    ]);
    let answer = import(&machine, json!({}), lines).await.expect(200);
    assert_eq!(outcomes(&answer), ["CREATED"; 5], "{}", answer.text);
    assert!(!answer.text.contains("$2b$") && !answer.text.contains("pbkdf2"));
    for name in ["bea", "sam", "dan"] {
        let email = address(name, "Acme");
        let wrong = server.anonymous.try_sign_in(&email, "correct horsf").await;
        wrong.refused(401, "invalid-credentials");
        // The second time with the hash that was made at the first.
        for _ in 0..2 {
            server.anonymous.sign_in(&email, HORSE).await;
        }
    }
    let bea = server
        .anonymous
        .sign_in(&address("bea", "Acme"), HORSE)
        .await;
    let me = bea
        .get("/v1/authentication/users/me?includeMetadata=true")
        .await
        .expect(200);
    assert_eq!(me.body["isEmailVerified"], true);
    assert_eq!(me.body["metadata"]["old"], "17");
    assert_eq!(me.body["memberships"][0]["roles"], json!(["viewer"]));
    // Nobody was mailed.
    assert!(mails_to(server, &address("new", "Acme")).is_empty());
}

#[tokio::test]
async fn a_repeated_import_harms_nobody() {
    let world = World::new().await;
    let (server, admin) = (&world.server, &world.super_admin);
    let acme = admin.in_organization(&world.acme.id);
    let line = json!([with(
        "bea",
        json!({"passwordHash": BCRYPT, "roles": ["viewer"]})
    )]);
    import(&acme, json!({}), line.clone()).await.expect(200);
    let bea = address("bea", "Acme");
    let client = server.anonymous.sign_in(&bea, HORSE).await;
    let change = json!({"currentPassword": HORSE, "newPassword": PASSWORD});
    client
        .put(
            &format!("/v1/authentication/users/{}/password", client.user_id),
            change,
        )
        .await
        .expect(200);

    let again = import(&acme, json!({}), line.clone()).await.expect(200);
    assert_eq!(outcomes(&again), ["FAILED"]);
    assert_eq!(again.body["results"][0]["code"], "email-taken");
    let before = server.heads().await;
    for rule in ["SKIP", "UPDATE"] {
        let again = import(&acme, json!({"ifExists": rule}), line.clone())
            .await
            .expect(200);
        assert_eq!(outcomes(&again), ["SKIPPED"], "{rule}");
    }
    assert_eq!(before, server.heads().await, "nothing changed");
    // The password that was set here stays.
    server.anonymous.sign_in(&bea, PASSWORD).await;
    let more = json!([with(
        "bea",
        json!({"firstName": "Beatrice", "roles": ["editor"]})
    )]);
    let updated = import(&acme, json!({"ifExists": "UPDATE"}), more)
        .await
        .expect(200);
    assert_eq!(outcomes(&updated), ["UPDATED"]);
    let me = client.get("/v1/authentication/users/me").await.expect(200);
    assert_eq!(me.body["firstName"], "Beatrice");
    assert_eq!(
        me.body["memberships"][0]["roles"],
        json!(["editor", "viewer"])
    );
}

#[tokio::test]
async fn each_line_has_an_outcome_of_its_own() {
    let world = World::new().await;
    let acme = world.super_admin.in_organization(&world.acme.id);
    let lines = json!([
        person("ann"),
        with("ben", json!({"roles": ["unknown"]})),
        with("cid", json!({"passwordHash": "5f4dcc3b5aa765d61d8327deb882cf99"})),
        with("dot", json!({"passwordHash": "$2b$31$abcdefghijklmnopqrstuuDpYKvh4aQFTo3zmtYZEKfVoZF5eBaha"})),
        with("ann", json!({"email": "ANN@acme.example"})),
        {"email": address("owner", "Other"), "firstName": "Elsewhere"},
        with("eve", json!({"groups": [{"groupId": "1", "roles": []}]})),
        person("fay"),
    ]);
    let answer = import(&acme, json!({}), lines).await.expect(200);
    let expected = [
        "CREATED", "FAILED", "FAILED", "FAILED", "FAILED", "FAILED", "FAILED", "CREATED",
    ];
    assert_eq!(outcomes(&answer), expected, "{}", answer.text);
    let results = answer.body["results"].as_array().expect("a list");
    let codes: Vec<_> = results
        .iter()
        .map(|result| result["code"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(
        codes,
        [
            "",
            "unknown-role",
            "invalid-request",
            "invalid-request",
            "invalid-request",
            "email-taken",
            "group-not-found",
            ""
        ]
    );
    assert_eq!(results[2]["errors"][0]["field"], "passwordHash");
    assert!(!answer.text.contains("5f4dcc3b"));
    assert_eq!(
        (&answer.body["created"], &answer.body["failed"]),
        (&json!(2), &json!(6))
    );
}

#[tokio::test]
async fn groups_and_invitations_come_along() {
    let world = World::new().await;
    let acme = world.super_admin.in_organization(&world.acme.id);
    let group = json!({"name": "Crew", "roles": [{"key": "lead", "displayName": "Lead", "allowedPermissions": ["shift:*"]}]});
    let group = acme
        .post("/v1/authorization/organizations/groups/setup", group)
        .await
        .expect(201)
        .id("id");
    let lines = json!([
        with(
            "ann",
            json!({"groups": [{"groupId": group, "roles": ["lead"]}]})
        ),
        with("bea", json!({"passwordHash": BCRYPT})),
    ]);
    let answer = import(&acme, json!({"sendInvitations": true}), lines)
        .await
        .expect(200);
    assert_eq!(outcomes(&answer), ["CREATED"; 2], "{}", answer.text);
    crate::support::mail::mail_to(&world.server, &address("ann", "Acme"), 1).await;
    assert!(
        mails_to(&world.server, &address("bea", "Acme")).is_empty(),
        "who has a password"
    );
    let users = format!("/v1/authorization/organizations/groups/{group}/users");
    let users = acme.get(&users).await.expect(200);
    assert_eq!(
        users.body["users"][0]["roles"],
        json!(["lead"]),
        "{}",
        users.text
    );
}

#[tokio::test]
async fn who_was_taken_out_is_not_brought_back_by_a_group() {
    let world = World::new().await;
    let acme = world.super_admin.in_organization(&world.acme.id);
    let member = &world.acme.member.user_id;
    let path = format!("/v1/authorization/organizations/users/{member}");
    acme.delete(&path).await.expect(200);
    let line = json!([with("member", json!({"roles": ["viewer"]}))]);
    let answer = import(&acme, json!({"ifExists": "UPDATE"}), line)
        .await
        .expect(200);
    assert_eq!(outcomes(&answer), ["FAILED"]);
    assert_eq!(answer.body["results"][0]["code"], "conflict");
}

#[tokio::test]
async fn five_hundred_at_once_and_no_more() {
    let world = World::new().await;
    let acme = world.super_admin.in_organization(&world.acme.id);
    let people = |count: usize| -> Value {
        (0..count)
            .map(|n| person(&format!("p{n}")))
            .collect::<Vec<_>>()
            .into()
    };
    import(&acme, json!({}), people(501)).await.invalid("users");
    import(&acme, json!({}), json!([])).await.invalid("users");
    let answer = import(&acme, json!({}), people(500)).await.expect(200);
    assert_eq!(answer.body["created"], 500, "{}", answer.body["results"][0]);
    // Two calls with the same people at the same time make each once.
    let more: Value = (0..40)
        .map(|n| person(&format!("q{n}")))
        .collect::<Vec<_>>()
        .into();
    let both = futures_util::future::join_all([
        import(&acme, json!({}), more.clone()),
        import(&acme, json!({}), more),
    ])
    .await;
    let created: u64 = both
        .iter()
        .map(|answer| answer.body["created"].as_u64().expect("a number"))
        .sum();
    assert_eq!(created, 40);
}

#[tokio::test]
async fn wrong_bodies_are_refused_whole() {
    let world = World::new().await;
    let acme = world.super_admin.in_organization(&world.acme.id);
    for (more, users, field) in [
        (
            json!({"ifExists": "skip"}),
            json!([person("a")]),
            "ifExists",
        ),
        (
            json!({}),
            json!([{"email": "no address", "firstName": "A"}]),
            "users[0].email",
        ),
        (
            json!({}),
            json!([with("a", json!({"password": "x"}))]),
            "users[0].password",
        ),
        (json!({}), json!({"a": 1}), "users"),
        (
            json!({}),
            json!([with("a", json!({"passwordHash": ["x"]}))]),
            "users[0].passwordHash",
        ),
    ] {
        import(&acme, more, users).await.invalid(field);
    }
    let owner = world.acme.owner.in_organization(&world.acme.id);
    import(&owner, json!({}), json!([person("a")]))
        .await
        .refused(403, "forbidden");
}
