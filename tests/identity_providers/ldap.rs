//! Adding and changing directories.

use crate::support::World;
use serde_json::{Value, json};

const LDAP: &str = "/v1/authorization/idps/ldap";
const SECRET: &str = "a password for searching";

fn directory(organization: &str) -> Value {
    json!({
        "orgId": organization, "name": "Directory", "servers": ["ldaps://ldap.example.com"], "startTls": false,
        "baseDn": "dc=example,dc=com", "bindDn": "cn=reader,dc=example,dc=com", "bindPassword": SECRET,
        "userBase": "dn", "userFilters": ["uid", "mail"], "userObjectClasses": ["inetOrgPerson"], "timeout": 10,
        "attributes": {"idAttribute": "uid", "firstNameAttribute": "givenName"},
        "roleMapping": [{"group": "cn=editors,dc=example,dc=com", "role": "editor"}],
    })
}

#[tokio::test]
async fn a_directory_is_added_and_its_password_never_shown() {
    let world = World::new().await;
    let added = world
        .super_admin
        .post(LDAP, directory(&world.acme.id))
        .await;
    let added = added.expect(201);
    let settings = &added.body["idp"]["settings"];
    assert_eq!(added.body["idp"]["type"], "LDAP");
    assert_eq!(added.body["idp"]["orgId"], world.acme.id);
    assert_eq!(settings["timeout"], 10_000);
    assert_eq!(settings["groupAttribute"], "memberOf");
    assert_eq!(settings["attributes"]["idAttribute"], "uid");
    let acme = world.super_admin.in_organization(&world.acme.id);
    let list = acme.get("/v1/authorization/organizations/idps").await;
    let events = acme.get("/v1/authorization/organizations/events").await;
    for answer in [&added, &list, &events] {
        assert!(!answer.text.contains(SECRET), "{}", answer.text);
    }
    assert!(events.text.contains("identity-provider.added"));
}

#[tokio::test]
async fn a_password_that_stays_goes_nowhere_new() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let added = admin
        .post(LDAP, directory(&world.acme.id))
        .await
        .expect(201);
    let path = format!("{LDAP}/{}", added.id("id"));
    let mut same = directory(&world.acme.id);
    same.as_object_mut()
        .expect("an object")
        .remove("bindPassword");
    same["name"] = "Renamed".into();
    same["timeout"] = 2_500.into();
    let changed = admin.put(&path, same.clone()).await.expect(200);
    assert_eq!(changed.body["idp"]["name"], "Renamed");
    assert_eq!(changed.body["idp"]["settings"]["timeout"], 2_500);
    for (field, value) in [
        ("servers", json!(["ldaps://evil.example"])),
        (
            "servers",
            json!(["ldaps://ldap.example.com", "ldaps://evil.example"]),
        ),
        ("bindDn", json!("cn=other,dc=example,dc=com")),
    ] {
        let mut elsewhere = same.clone();
        elsewhere[field] = value.clone();
        admin
            .put(&path, elsewhere.clone())
            .await
            .invalid("bindPassword");
        elsewhere["bindPassword"] = "given again".into();
        let changed = admin.put(&path, elsewhere).await.expect(200);
        assert_eq!(changed.body["idp"]["settings"][field], value);
        admin
            .put(&path, directory(&world.acme.id))
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn only_a_directory_of_that_organization_is_changed() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let added = admin
        .post(LDAP, directory(&world.acme.id))
        .await
        .expect(201);
    let path = format!("{LDAP}/{}", added.id("id"));
    let mut moved = directory(&world.other.id);
    moved["name"] = "Moved".into();
    admin.put(&path, moved).await.invalid("orgId");
    let google = json!({"clientId": "client", "clientSecret": "s"});
    let google = admin.post("/v1/authorization/idps/google", google).await;
    let path = format!("{LDAP}/{}", google.expect(201).id("id"));
    let mut body = directory(&world.acme.id);
    body.as_object_mut().expect("an object").remove("orgId");
    let answer = admin.put(&path, body.clone()).await;
    // A directory of another organization than the roles are of; then what is no directory at all.
    answer.refused(404, "identity-provider-not-found");
    let answer = admin.put(&format!("{LDAP}/1"), body).await;
    answer.refused(404, "identity-provider-not-found");
}

#[tokio::test]
async fn groups_give_roles_that_there_are() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let mut body = directory(&world.acme.id);
    body["roleMapping"][0]["role"] = "nobody-defined-it".into();
    let answer = admin.post(LDAP, body.clone()).await;
    answer.refused(400, "unknown-role");
    assert_eq!(answer.body["errors"][0]["field"], "roleMapping[0].role");
    body["roleMapping"][0]["role"] = "ORG_OWNER".into();
    admin.post(LDAP, body).await.refused(400, "unknown-role");
}

#[tokio::test]
async fn a_directory_may_be_large_but_fits_a_record() {
    let world = World::new().await;
    let mut body = directory(&world.acme.id);
    let group = |n: usize| format!("cn={n:03}{},dc=example", "x".repeat(220));
    let mapping: Vec<_> = (0..50)
        .map(|n| json!({"group": group(n), "role": "editor"}))
        .collect();
    body["roleMapping"] = mapping.into();
    world.super_admin.post(LDAP, body.clone()).await.expect(201);
    let more = json!({"group": "cn=one more,dc=example", "role": "editor"});
    body["roleMapping"]
        .as_array_mut()
        .expect("a list")
        .push(more);
    world
        .super_admin
        .post(LDAP, body)
        .await
        .invalid("roleMapping");
}
