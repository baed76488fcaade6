//! What a sign-in page learns before anybody is signed in.

use crate::support::{TestServer, World};
use serde_json::{Value, json};

const APPLICATION: &str = "/v1/authentication/apps/metadata";
const ORGANIZATION: &str = "/v1/authentication/organizations/metadata";

#[tokio::test]
async fn an_application_tells_how_people_sign_in_and_nothing_else() {
    let world = World::new().await;
    let anonymous = &world.server.anonymous;
    let found = anonymous.get(APPLICATION).await.expect(200).body;
    assert_eq!(found["name"], "default");
    assert_eq!(found["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(found["languages"], json!(["en", "ar", "fr", "de"]));
    assert_eq!(found["idpProviders"], json!([]));
    let settings = &found["loginSettings"];
    assert_eq!(settings["allowRegister"], true);
    assert_eq!(
        settings["passwordPolicy"],
        json!({"minLength": 8, "rejectCommon": true})
    );
    // How many guesses there are is not told to those who guess.
    assert_eq!(settings["lockoutPolicy"], Value::Null);
    assert_eq!(settings["sessionLifetimeSeconds"], Value::Null);
    let odd = anonymous.get(&format!("{APPLICATION}?x=1")).await;
    odd.invalid("x");
}

#[tokio::test]
async fn an_organization_tells_its_own_settings_while_it_is_active() {
    let world = World::new().await;
    let acme = world.server.anonymous.in_organization(&world.acme.id);
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let path = "/v1/authorization/organizations/login-settings";
    let body = json!({"allowRegister": false, "passwordPolicy": {"minLength": 14}});
    owner.put(path, body).await.expect(200);
    let found = acme.get(ORGANIZATION).await.expect(200).body;
    assert_eq!(found["orgId"], world.acme.id);
    assert_eq!(found["name"], "Acme");
    assert_eq!(found["loginSettings"]["allowRegister"], false);
    assert_eq!(found["loginSettings"]["passwordPolicy"]["minLength"], 14);
    let other = world.server.anonymous.in_organization(&world.other.id);
    let others = other.get(ORGANIZATION).await.expect(200).body;
    assert_eq!(others["loginSettings"]["allowRegister"], true);

    let unknown = world.server.anonymous.in_organization("1");
    let unknown = unknown.get(ORGANIZATION).await;
    unknown.refused(404, "organization-not-found");
    let path = format!("/v1/authorization/organizations/{}", world.acme.id);
    let off = json!({"status": "Inactive"});
    world.super_admin.patch(&path, off).await.expect(200);
    let inactive = acme.get(ORGANIZATION).await;
    inactive.refused(404, "organization-not-found");
    assert_eq!(inactive.body["detail"], unknown.body["detail"]);
    let unnamed = world.server.anonymous.get(ORGANIZATION).await;
    unnamed.refused(400, "organization-required");
}

#[tokio::test]
async fn each_application_tells_of_itself() {
    let server = TestServer::start_with_environment(&[
        (
            "LOCAI_IAM_APPLICATIONS__ONE__ADMIN__EMAIL",
            "root@example.com",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__TWO__ADMIN__EMAIL",
            "root@example.com",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__TWO__LOGIN__ALLOW_REGISTER",
            "false",
        ),
    ])
    .await;
    for (name, allows) in [("one", true), ("two", false)] {
        let client = server.anonymous.with("X-App-Name", name);
        let found = client.get(APPLICATION).await.expect(200).body;
        assert_eq!(found["name"], name);
        assert_eq!(found["loginSettings"]["allowRegister"], allows);
    }
    let unnamed = server.anonymous.get(APPLICATION).await;
    unnamed.refused(400, "unknown-application");
}
