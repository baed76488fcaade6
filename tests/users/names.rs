//! Names, phone numbers and metadata of real people: kept as they write them, found as others type them.

use crate::support::{Client, World};
use serde_json::{Value, json};

const CREATE: &str = "/v2/authorization/organizations/users";

async fn create(owner: &Client, first: &str, last: &str) -> Value {
    let address = format!(
        "p{:x}@acme.example",
        first.len() * 1000 + last.len() * 31 + usize::from(first.as_bytes()[0]) * 7
    );
    let body = json!({"email": address, "firstName": first, "lastName": last, "password": "seven ships sail north"});
    owner.post(CREATE, body).await.expect(201).body
}

async fn found(owner: &Client, name: &str) -> Vec<String> {
    let body = json!({"name": name});
    let answer = owner
        .post("/v1/authorization/organizations/users/search", body)
        .await
        .expect(200);
    let users = answer.body["users"].as_array().expect("a list").clone();
    let shown = users
        .iter()
        .map(|user| user["displayName"].as_str().unwrap_or_default());
    shown.map(str::to_owned).collect()
}

#[tokio::test]
async fn names_are_found_as_people_type_them() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    for (first, last, typed) in [
        (
            "İbrahim",
            "Aydın",
            &["ibrahim", "İBRAHİM", "aydin", "AYDIN"][..],
        ),
        ("Işıl", "Şahin", &["ışıl", "isil", "sahin"]),
        ("Thảo", "Nguyễn", &["nguyen", "NGUYỄN", "thao nguyen"]),
        ("Søren", "Łukasz", &["soren", "lukasz", "søren łukasz"]),
        ("Tip", "O’Neil", &["o'neil", "O’NEIL"]),
        ("مُحَمَّد", "أحمد", &["محمد", "احمد"]),
        ("葛\u{E0100}城", "", &["葛城", "葛\u{E0100}城"]),
        ("علی\u{200C}رضا", "", &["علیرضا", "علی\u{200C}رضا"]),
    ] {
        create(&owner, first, last).await;
        let shown = format!("{first} {last}");
        for name in typed {
            assert!(
                found(&owner, name).await.contains(&shown.trim().to_owned()),
                "{shown} by {name}"
            );
        }
    }
}

#[tokio::test]
async fn who_bears_just_the_name_comes_first() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    create(&owner, "Thảo", "Nguyễn").await;
    create(&owner, "Anh", "Nguyenova").await;
    create(&owner, "Kim", "Nguyen").await;
    assert_eq!(
        found(&owner, "nguyen").await,
        ["Kim Nguyen", "Thảo Nguyễn", "Anh Nguyenova"]
    );
    assert_eq!(found(&owner, "nguyễn").await[0], "Thảo Nguyễn");
}

#[tokio::test]
async fn one_name_is_enough() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    for body in [
        json!({"email": "one@acme.example", "firstName": "Sukarno", "password": "seven ships sail north"}),
        json!({"email": "two@acme.example", "firstName": "Sukarno", "lastName": "", "password": "seven ships sail north"}),
    ] {
        let user = owner.post(CREATE, body).await.expect(201).body["user"].clone();
        assert_eq!(
            (&user["lastName"], &user["displayName"]),
            (&json!(""), &json!("Sukarno"))
        );
    }
    let member = &world.acme.member;
    let path = format!("/v1/authentication/users/{}", member.user_id);
    let answer = member.put(&path, json!({"lastName": ""})).await.expect(200);
    assert_eq!(answer.body["user"]["displayName"], "Some");
}

#[tokio::test]
async fn a_phone_number_is_kept_in_one_form_or_refused() {
    let world = World::new().await;
    let member = &world.acme.member;
    let path = format!("/v1/authentication/users/{}", member.user_id);
    for spelling in [
        "+44 (0)20 7946 0958",
        "0044 20 7946 0958",
        "＋٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨",
    ] {
        let answer = member
            .put(&path, json!({"phoneNumber": spelling}))
            .await
            .expect(200);
        assert_eq!(
            answer.body["user"]["phoneNumber"], "+442079460958",
            "{spelling}"
        );
    }
    for wrong in [
        "+0123456789",
        "020 7946 0958",
        "+44 020 7946 0958",
        "+39 (0)6 1234567",
    ] {
        let answer = member
            .put(&path, json!({"phoneNumber": wrong}))
            .await
            .expect(400);
        assert_eq!(answer.body["errors"][0]["field"], "phoneNumber", "{wrong}");
    }
}

#[tokio::test]
async fn metadata_is_merged_and_its_limit_counts_afterwards() {
    let world = World::new().await;
    let member = &world.acme.member;
    let path = format!("/v1/authentication/users/{}", member.user_id);
    let put = async |metadata: Value| member.put(&path, json!({"metadata": metadata})).await;
    put(json!({"a": "1", "b": "2"})).await.expect(200);
    let answer = put(json!({"c": "3"})).await.expect(200);
    assert_eq!(
        answer.body["user"]["metadata"],
        json!({"a": "1", "b": "2", "c": "3"})
    );
    let many: serde_json::Map<_, _> = (0..28).map(|i| (format!("k{i}"), json!("v"))).collect();
    assert_eq!(put(Value::Object(many.clone())).await.status, 400);
    let mut fitting = many;
    fitting.insert("a".into(), Value::Null);
    let answer = put(Value::Object(fitting)).await.expect(200);
    assert_eq!(
        answer.body["user"]["metadata"]
            .as_object()
            .map(serde_json::Map::len),
        Some(30)
    );
}

#[tokio::test]
async fn groups_and_roles_have_names_of_any_script_and_differ_by_more_than_joiners() {
    let world = World::new().await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let setup = "/v1/authorization/organizations/groups/setup";
    owner
        .post(setup, json!({"name": "تیم\u{200C}ها"}))
        .await
        .expect(201);
    assert_eq!(
        owner.post(setup, json!({"name": "تیمها"})).await.status,
        409
    );
    let answer = owner
        .get("/v1/authorization/organizations/groups?name=%D8%AA%DB%8C%D9%85%D9%87%D8%A7")
        .await
        .expect(200);
    assert_eq!(answer.body["groups"][0]["name"], "تیم\u{200C}ها");
    let roles = format!("/v1/authorization/organizations/{}/roles", world.acme.id);
    for (permission, status) in [
        ("invoice:*", 200),
        ("inv*", 400),
        ("invoice:**", 400),
        ("a:*:**", 400),
    ] {
        let role = json!({"key": "editor", "displayName": "تیم\u{200C}ها", "allowedPermissions": [permission]});
        let answer = owner.put(&roles, json!({"roles": [role]})).await;
        assert_eq!(answer.status, status, "{permission}: {}", answer.text);
    }
}
