//! Changing OpenID Connect providers.

use super::stage::Stage;
use crate::support::World;
use crate::support::client::Client;
use crate::support::faulty_provider::{CLIENT_ID, CLIENT_SECRET};
use serde_json::{Value, json};

const ADD: &str = "/v1/authorization/idps";
const SECRET: &str = "not a real one";

async fn add(admin: &Client, kind: &str, more: Value) -> String {
    let mut body = json!({"clientId": "client", "clientSecret": SECRET});
    merge(&mut body, more);
    admin
        .post(&format!("{ADD}/{kind}"), body)
        .await
        .expect(201)
        .id("id")
}

fn merge(body: &mut Value, more: Value) {
    let (Value::Object(body), Value::Object(more)) = (body, more) else {
        unreachable!("both are objects")
    };
    body.extend(more);
}

fn path(id: &str) -> String {
    format!("{ADD}/oidc/{id}")
}

fn settings() -> Value {
    json!({"name": "Provider", "clientId": "client"})
}

#[tokio::test]
async fn another_secret_takes_effect_and_none_leaves_it() {
    let stage = Stage::new().await;
    let admin = &stage.world.super_admin;
    let issuer = stage.provider.issuer();
    let mut body =
        json!({"name": "Renamed", "clientId": CLIENT_ID, "issuer": issuer, "isAutoUpdate": true});
    let changed = admin.put(&path(&stage.idp), body.clone()).await.expect(200);
    assert_eq!(changed.body["idp"]["name"], "Renamed");
    assert_eq!(changed.body["idp"]["isAutoUpdate"], true);
    let callback = changed.body["callbackUrls"][0]
        .as_str()
        .expect("an address");
    assert!(callback.ends_with("/idps/callback"));
    stage.sign_in().await.expect(201);

    body["clientSecret"] = SECRET.into();
    let changed = admin.put(&path(&stage.idp), body.clone()).await.expect(200);
    assert!(!changed.text.contains(SECRET));
    assert_eq!(stage.failure().await, "provider-misconfigured");
    body["clientSecret"] = CLIENT_SECRET.into();
    admin.put(&path(&stage.idp), body).await.expect(200);
    stage.sign_in().await.expect(201);
}

#[tokio::test]
async fn the_secret_goes_only_where_it_was_given_for() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let google = add(admin, "google", json!({})).await;
    let azure = add(admin, "azure", json!({})).await;
    let one = json!({"name": "Contoso", "clientId": "client", "tenantId": "contoso.example"});
    for (id, mut body) in [
        (&google, json!({"name": "Google", "clientId": "another"})),
        (&azure, one),
    ] {
        let answer = admin.put(&path(id), body.clone()).await;
        answer.invalid("clientSecret");
        body["clientSecret"] = "another one".into();
        admin.put(&path(id), body).await.expect(200);
    }
    let shown = admin.put(&path(&azure), settings()).await.expect(200);
    let tenant = &shown.body["idp"]["settings"];
    assert_eq!(tenant["tenantId"], "contoso.example", "left out, it stays");
    assert_eq!(
        tenant["issuer"],
        "https://login.microsoftonline.com/contoso.example/v2.0"
    );
}

#[tokio::test]
async fn the_issuer_stays_and_what_is_wrong_is_named() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let google = add(admin, "google", json!({})).await;
    for (field, value) in [
        ("issuer", json!("https://evil.example")),
        ("orgId", json!(world.acme.id)),
        ("tenantId", json!("contoso.example")),
        ("clientId", json!(" ")),
        ("clientId", json!(["client"])),
        ("clientSecret", json!("")),
        ("name", json!("")),
        ("scopes", json!(["a b"])),
        ("unknown", json!(1)),
    ] {
        let mut body = settings();
        body[field] = value;
        let answer = admin.put(&path(&google), body).await;
        assert_eq!(answer.status.as_u16(), 400, "{field}: {}", answer.text);
        assert!(
            answer.text.contains(&format!("\"field\":\"{field}")) || field == "tenantId",
            "{}",
            answer.text
        );
    }
    let list = "/v1/authorization/organizations/idps";
    let shown = admin
        .in_organization(&world.acme.id)
        .get(list)
        .await
        .expect(200);
    assert_eq!(shown.body["idps"][0]["name"], "Google", "nothing changed");
}

#[tokio::test]
async fn a_directory_and_an_unknown_one_are_not_found() {
    let world = World::new().await;
    let admin = &world.super_admin;
    let directory = json!({
        "name": "Directory", "servers": ["ldaps://127.0.0.1:636"], "startTls": false, "baseDn": "dc=acme",
        "bindDn": "cn=reader", "bindPassword": SECRET, "userBase": "dn", "userFilters": ["uid"],
        "userObjectClasses": ["inetOrgPerson"], "timeout": 1,
        "attributes": {"idAttribute": "uid", "firstNameAttribute": "givenName", "lastNameAttribute": "sn",
            "emailAttribute": "mail", "displayNameAttribute": "cn", "phoneAttribute": "telephoneNumber"},
    });
    let directory = admin
        .post("/v1/authorization/idps/ldap", directory)
        .await
        .expect(201)
        .id("id");
    for id in [directory.as_str(), "1", "18446744073709551615"] {
        let answer = admin.put(&path(id), settings()).await;
        answer.refused(404, "identity-provider-not-found");
    }
    let google = add(admin, "google", json!({})).await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    owner
        .put(&path(&google), settings())
        .await
        .refused(403, "forbidden");
}
