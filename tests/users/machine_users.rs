//! Machine users: what they may do, and their secrets.

use crate::support::World;
use crate::support::world::PASSWORD;
use serde_json::{Value, json};

const USERS: &str = "/v1/authorization/users";
const MACHINES: &str = "/v1/authorization/machine-users";
const ME: &str = "/v1/authentication/users/me";
const ORGANIZATIONS: &str = "/v1/authorization/organizations";

fn user(id: &str) -> String {
    format!("{USERS}/{id}")
}

fn person(email: &str) -> Value {
    json!({"email": email, "firstName": "Some", "lastName": "Body", "password": PASSWORD})
}

#[tokio::test]
async fn a_machine_manages_by_its_role_and_its_secret_is_shown_once() {
    let world = World::new().await;
    let made = world
        .super_admin
        .post(
            MACHINES,
            json!({"userName": "Robot", "description": "Moves things"}),
        )
        .await;
    let made = made.expect(201);
    world
        .super_admin
        .post(MACHINES, json!({"userName": "ROBOT"}))
        .await
        .refused(409, "user-name-taken");
    let secret = made.id("clientSecret");
    let id = made.id("machineUserId");
    let seen = world
        .super_admin
        .get(&format!(
            "/v1/authentication/users/{id}?includeMetadata=true"
        ))
        .await
        .expect(200);
    assert_eq!(
        (&seen.body["userType"], &seen.body["userName"]),
        (&json!("MACHINE"), &json!("Robot"))
    );
    let home = seen.body["orgId"].as_str().expect("an id");
    let path = "/v1/authorization/organizations/events?pageSize=100";
    let events = world
        .super_admin
        .in_organization(home)
        .get(path)
        .await
        .expect(200);
    for text in [&seen.text, &events.text] {
        assert!(!text.contains(&secret));
    }
    let body = json!({"clientId": id, "clientSecret": secret});
    let token = world
        .server
        .anonymous
        .post(
            "/v1/authentication/machine-users/access-token",
            body.clone(),
        )
        .await;
    let robot = world
        .server
        .anonymous
        .bearer(&token.expect(200).id("token"));
    robot.get(ORGANIZATIONS).await.expect(200);
    robot.get(ME).await.refused(403, "forbidden");
    world.super_admin.delete(&user(&id)).await.expect(200);
    robot
        .get(ORGANIZATIONS)
        .await
        .refused(401, "unauthenticated");
    let token = world
        .server
        .anonymous
        .post("/v1/authentication/machine-users/access-token", body)
        .await;
    token.refused(401, "invalid-credentials");
    // A machine has no password, and its name is no address to sign in with.
    let answer = world.server.anonymous.try_sign_in("robot", &secret).await;
    assert!(
        matches!(answer.status.as_u16(), 400 | 401),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn a_machine_with_roles_of_one_organization_has_no_power_over_another() {
    let world = World::new().await;
    let body = json!({"userName": "helper", "roles": ["ORG_USER_MANAGER", "viewer"]});
    let made = world
        .super_admin
        .in_organization(&world.acme.id)
        .post(MACHINES, body)
        .await
        .expect(201);
    let body = json!({"clientId": made.id("clientId"), "clientSecret": made.id("clientSecret")});
    let token = world
        .server
        .anonymous
        .post("/v1/authentication/machine-users/access-token", body)
        .await;
    let helper = world
        .server
        .anonymous
        .bearer(&token.expect(200).id("token"));
    let list = "/v1/authorization/organizations/users";
    let at_home = helper.in_organization(&world.acme.id);
    assert_eq!(
        at_home.get(list).await.expect(200).body["metadata"]["total"],
        6
    );
    helper
        .in_organization(&world.other.id)
        .get(list)
        .await
        .refused(403, "forbidden");
    helper.get(ORGANIZATIONS).await.refused(403, "forbidden");
    let mut boss = person("boss@acme.example");
    boss["roles"] = json!(["ORG_OWNER"]);
    at_home
        .post("/v2/authorization/organizations/users", boss)
        .await
        .refused(403, "role-above-own");
    let own = format!(
        "{ORGANIZATIONS}/{}/members/{}",
        world.acme.id,
        made.id("machineUserId")
    );
    helper
        .put(&own, json!({"roles": ["ORG_OWNER"]}))
        .await
        .refused(403, "role-above-own");
}

#[tokio::test]
async fn an_owner_does_not_end_a_machine_above_them_with_the_organization() {
    let world = World::new().await;
    let acme = &world.acme;
    let made = world
        .super_admin
        .in_organization(&acme.id)
        .post(MACHINES, json!({"userName": "lives-at-acme"}))
        .await
        .expect(201);
    let organization = format!("{ORGANIZATIONS}/{}", acme.id);
    let inactive = json!({"status": "Inactive"});
    acme.owner
        .patch(&organization, inactive.clone())
        .await
        .refused(403, "role-above-own");
    acme.owner
        .patch(&organization, json!({"name": "Acme & Co"}))
        .await
        .expect(200);
    // Without it, or by somebody who stands as high, it can be done.
    let machine = format!("/v1/authorization/users/{}", made.id("machineUserId"));
    world.super_admin.delete(&machine).await.expect(200);
    acme.owner.patch(&organization, inactive).await.expect(200);
}

#[tokio::test]
async fn an_inactive_organization_gets_no_machines() {
    let world = World::new().await;
    let path = format!("{ORGANIZATIONS}/{}", world.acme.id);
    let status = json!({"status": "Inactive"});
    world.super_admin.patch(&path, status).await.expect(200);
    let admin = world.super_admin.in_organization(&world.acme.id);
    let body = json!({"userName": "helper", "roles": []});
    admin
        .post(MACHINES, body)
        .await
        .refused(409, "organization-inactive");
}
