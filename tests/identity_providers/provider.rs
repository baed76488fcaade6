//! Listing and deleting identity providers, and what sign-in pages see of them.

use crate::support::client::Client;
use crate::support::{TestServer, World};
use serde_json::{Value, json};

const LIST: &str = "/v1/authorization/organizations/idps";
const GOOGLE: &str = "/v1/authorization/idps/google";

async fn google(admin: &Client, organization: Option<&str>, name: &str) -> String {
    let mut body = json!({"clientId": "client", "clientSecret": "not a real one", "name": name});
    if let Some(organization) = organization {
        body["orgId"] = organization.into();
    }
    admin.post(GOOGLE, body).await.expect(201).id("id")
}

fn names(list: &Value) -> Vec<&str> {
    let items = list.as_array().expect("a list").iter();
    items
        .map(|item| item["name"].as_str().expect("a name"))
        .collect()
}

#[tokio::test]
async fn an_organization_has_its_own_and_those_of_the_application() {
    let world = World::new().await;
    let admin = &world.super_admin;
    google(admin, None, "Everybody's").await;
    google(admin, Some(&world.acme.id), "Acme's").await;
    google(admin, Some(&world.other.id), "Other's").await;
    let acme = admin.in_organization(&world.acme.id);
    let found = acme.get(LIST).await.expect(200);
    assert_eq!(names(&found.body["idps"]), ["Everybody's", "Acme's"]);
    assert_eq!(found.body["metadata"]["total"], 2);
    let page = acme
        .get(&format!("{LIST}?pageSize=1&page=1"))
        .await
        .expect(200);
    assert_eq!(names(&page.body["idps"]), ["Acme's"]);
    let metadata = "/v1/authentication/organizations/metadata";
    let anonymous = world.server.anonymous.in_organization(&world.other.id);
    let shown = anonymous.get(metadata).await.expect(200);
    assert_eq!(
        names(&shown.body["idpProviders"]),
        ["Everybody's", "Other's"]
    );
    let application = "/v1/authentication/apps/metadata";
    let shown = world.server.anonymous.get(application).await.expect(200);
    assert_eq!(names(&shown.body["idpProviders"]), ["Everybody's"]);

    let off = json!({"allowExternalIdp": false});
    let owner = world.other.owner.in_organization(&world.other.id);
    let path = "/v1/authorization/organizations/login-settings";
    owner.put(path, off).await.expect(200);
    let shown = anonymous.get(metadata).await.expect(200);
    assert_eq!(shown.body["idpProviders"], json!([]));
}

#[tokio::test]
async fn a_deleted_provider_is_nowhere_any_more() {
    let world = World::new().await;
    let admin = world.super_admin.in_organization(&world.acme.id);
    let id = google(&admin, Some(&world.acme.id), "Acme's").await;
    let path = format!("/v1/authorization/idps/{id}");
    let (first, second) = tokio::join!(admin.delete(&path), admin.delete(&path));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 404]);
    let found = admin.get(LIST).await.expect(200);
    assert_eq!(found.body["metadata"]["total"], 0);
    admin
        .delete(&path)
        .await
        .refused(404, "identity-provider-not-found");
    let odd = admin.delete("/v1/authorization/idps/none").await;
    odd.invalid("idpId");
}

#[tokio::test]
async fn providers_are_there_again_after_a_restart() {
    let world = World::new().await;
    let id = google(&world.super_admin, None, "Everybody's").await;
    let (token, World { server, .. }) = (world.super_admin.token.clone(), world);
    let server: TestServer = server.restart().await;
    let admin = server.anonymous.bearer(&token);
    let shown = server
        .anonymous
        .get("/v1/authentication/apps/metadata")
        .await;
    assert_eq!(shown.expect(200).body["idpProviders"][0]["id"], id);
    let path = format!("/v1/authorization/idps/{id}");
    admin.delete(&path).await.expect(200);
}

#[tokio::test]
async fn there_are_not_more_than_a_page_can_show() {
    let world = World::new().await;
    for number in 0..100 {
        google(
            &world.super_admin,
            Some(&world.acme.id),
            &format!("{number}"),
        )
        .await;
    }
    let body = json!({"clientId": "c", "clientSecret": "s", "orgId": world.acme.id});
    let answer = world.super_admin.post(GOOGLE, body).await;
    answer.refused(409, "limit-reached");
}
