//! Adding OpenID Connect providers.

use crate::support::World;
use serde_json::{Value, json};

const GOOGLE: &str = "/v1/authorization/idps/google";
const AZURE: &str = "/v1/authorization/idps/azure";
const OTHER: &str = "/v1/authorization/idps/oidc";
const SECRET: &str = "not a real one";

fn client() -> Value {
    json!({"clientId": "client", "clientSecret": SECRET})
}

#[tokio::test]
async fn a_provider_is_added_by_client_and_secret_alone() {
    let world = World::new().await;
    let added = world.super_admin.post(GOOGLE, client()).await.expect(201);
    let callbacks = added.body["callbackUrls"].as_array().expect("a list");
    let callback = callbacks[0].as_str().expect("an address");
    assert!(callback.ends_with("/idps/callback"), "{callback}");
    let idp = &added.body["idp"];
    assert_eq!(idp["name"], "Google");
    assert_eq!(idp["type"], "GOOGLE");
    assert_eq!(idp["settings"]["issuer"], "https://accounts.google.com");
    assert_eq!(
        idp["settings"]["scopes"],
        json!(["openid", "profile", "email"])
    );
    assert_eq!(
        (
            &idp["isCreationAllowed"],
            &idp["isLinkingAllowed"],
            &idp["autoLinking"]
        ),
        (&json!(true), &json!(true), &json!("none"))
    );
    assert!(!added.text.contains(SECRET));

    let metadata = "/v1/authentication/apps/metadata";
    let shown = world.server.anonymous.get(metadata).await.expect(200);
    let button = json!([{"id": added.id("id"), "name": "Google", "type": "GOOGLE"}]);
    assert_eq!(shown.body["idpProviders"], button);
}

#[tokio::test]
async fn a_tenant_of_microsoft_is_part_of_its_address() {
    let world = World::new().await;
    for (given, segment, shown) in [
        (json!({}), "common", "AZURE_AD_TENANT_TYPE_COMMON"),
        (
            json!({"tenantType": "AZURE_AD_TENANT_TYPE_ORGANISATIONS"}),
            "organizations",
            "AZURE_AD_TENANT_TYPE_ORGANISATIONS",
        ),
        (
            json!({"tenantType": "AZURE_AD_TENANT_TYPE_CONSUMERS"}),
            "consumers",
            "AZURE_AD_TENANT_TYPE_CONSUMERS",
        ),
    ] {
        let mut body = client();
        body.as_object_mut()
            .expect("an object")
            .extend(given.as_object().expect("an object").clone());
        let added = world.machine.post(AZURE, body).await.expect(201);
        let settings = &added.body["idp"]["settings"];
        let issuer = format!("https://login.microsoftonline.com/{segment}/v2.0");
        assert_eq!(settings["issuer"], issuer);
        assert_eq!(settings["tenantType"], shown);
    }
    let mut one = client();
    one["tenantId"] = "contoso.example".into();
    one["name"] = "Contoso".into();
    let added = world.machine.post(AZURE, one).await.expect(201);
    let settings = &added.body["idp"]["settings"];
    assert_eq!(
        settings["issuer"],
        "https://login.microsoftonline.com/contoso.example/v2.0"
    );
    assert_eq!(settings["tenantId"], "contoso.example");
    assert_eq!(added.body["idp"]["name"], "Contoso");
}

#[tokio::test]
async fn what_is_wrong_is_named_and_nothing_is_added() {
    let world = World::new().await;
    let admin = &world.super_admin;
    for (path, field, value, named) in [
        (GOOGLE, "clientId", json!(" "), "clientId"),
        (GOOGLE, "clientId", json!("x".repeat(256)), "clientId"),
        (GOOGLE, "clientSecret", json!(""), "clientSecret"),
        (GOOGLE, "clientSecret", json!("a\u{0}b"), "clientSecret"),
        (GOOGLE, "name", json!(""), "name"),
        (GOOGLE, "scopes", json!(["openid", "a b"]), "scopes[1]"),
        (
            GOOGLE,
            "issuer",
            json!("http://accounts.example.com"),
            "issuer",
        ),
        (
            GOOGLE,
            "issuer",
            json!("https://me:pw@accounts.example.com"),
            "issuer",
        ),
        (GOOGLE, "autoLinking", json!("always"), "autoLinking"),
        (
            GOOGLE,
            "isCreationAllowed",
            json!("yes"),
            "isCreationAllowed",
        ),
        (GOOGLE, "tenantId", json!("contoso"), "tenantId"),
        (AZURE, "tenantId", json!("a/../b"), "tenantId"),
        (AZURE, "tenantType", json!("COMMON"), "tenantType"),
    ] {
        let mut body = client();
        body[field] = value;
        let answer = admin.post(path, body).await;
        answer.invalid(named);
        assert!(!answer.text.contains(SECRET) && !answer.text.contains("pw@"));
    }
    let mut elsewhere = client();
    elsewhere["orgId"] = "1".into();
    let answer = admin.post(GOOGLE, elsewhere).await;
    answer.refused(404, "organization-not-found");
    let answer = admin.post(OTHER, client()).await;
    answer.invalid("issuer");
    let list = "/v1/authorization/organizations/idps";
    let acme = admin.in_organization(&world.acme.id);
    let found = acme.get(list).await.expect(200);
    assert_eq!(found.body["metadata"]["total"], 0);
}

#[tokio::test]
async fn any_other_provider_is_added_by_its_issuer() {
    let world = World::new().await;
    let mut body = client();
    body["issuer"] = "https://id.example.com/realms/a".into();
    body["scopes"] = json!(["email"]);
    body["isCreationAllowed"] = false.into();
    body["autoLinking"] = "verifiedEmail".into();
    let added = world.super_admin.post(OTHER, body).await.expect(201);
    let idp = &added.body["idp"];
    assert_eq!(idp["type"], "OIDC");
    assert_eq!(idp["settings"]["scopes"], json!(["openid", "email"]));
    assert_eq!(idp["isCreationAllowed"], false);
    assert_eq!(idp["autoLinking"], "verifiedEmail");
}
