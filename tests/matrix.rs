//! Who may call what: every operation, asked by everybody, against a table that people review.
//!
//! The table is `tests/golden/authorization-matrix.txt`. After a change that is meant, write it anew
//! with `RENEW_GOLDEN=1 cargo test --test black_box matrix::` and review the difference.

mod bounds;
mod recipes;

use crate::support::world::{PASSWORD, address};
use crate::support::{Answer, Client, TestServer, World};
use recipes::recipe;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

const GOLDEN: &str = include_str!("golden/authorization-matrix.txt");
const LEGEND: &str = "\
# Who may call what, by real requests. Written by the test `matrix`; renew it with
#   RENEW_GOLDEN=1 cargo test --test black_box matrix::
# yes: done. 401, 403: refused. Another number: let through, and refused for a reason of its own.
# Everybody asks about the organization Acme, a plain member of it and that member's session. acme-* and
# other-* are people of Acme and of another organization, elsewhere-admin is SUPER_ADMIN of another
# application, self is the member themself. Where an operation names a group, group-admin is GROUP_ADMIN
# of it and other-group-admin of another group of Acme; elsewhere they are plain members.
";

/// What a request is about, made anew for each, because the one before may have deleted it.
pub struct Scene {
    number: usize,
    organization: String,
    /// A plain member of the organization, with a session.
    user: String,
    email: String,
    session: String,
    session_token: String,
    /// A group that the member is in, where there are groups.
    group: String,
    identity_provider: String,
    application_role: String,
    client_id: String,
    client_secret: String,
    member: Client,
}

struct Stage {
    world: World,
    client: (String, String),
    operations: BTreeMap<&'static str, (Method, &'static str)>,
    group_admin: String,
    scenes: usize,
}

impl Stage {
    async fn scene(&mut self, operation: &str) -> Scene {
        self.scenes += 1;
        let (number, world) = (self.scenes, &self.world);
        let name = format!("target-{number}");
        let user = world.person(&world.acme, &name, &["viewer"]).await;
        let email = address(&name, &world.acme.name);
        let member = world.server.anonymous.sign_in(&email, PASSWORD).await;
        let mut scene = Scene {
            number,
            organization: world.acme.id.clone(),
            user,
            email,
            session: member.session_id.clone(),
            session_token: member.token.clone(),
            group: "1".to_owned(),
            identity_provider: "1".to_owned(),
            application_role: format!("doomed-{number}"),
            client_id: self.client.0.clone(),
            client_secret: self.client.1.clone(),
            member,
        };
        if operation == "deleteApplicationRoles" {
            let role = json!({"key": scene.application_role, "displayName": "Doomed"});
            let path = "/v1/authorization/apps/roles";
            let answer = world.super_admin.put(path, json!({"roles": [role]})).await;
            answer.expect(200);
        }
        let path = self.operations[operation].1;
        if path.contains("{groupId}") {
            let managers = if operation == "removeGroupMember" {
                json!(["GROUP_ADMIN"])
            } else {
                json!([])
            };
            scene.group = self.group(&scene, number, managers).await;
        }
        if path.contains("{idpId}") {
            let kind = match operation {
                "updateOidcIdentityProvider" => "addOidcIdentityProvider",
                _ => "addLdapIdentityProvider",
            };
            let made = self.send(&world.super_admin, kind, &scene);
            scene.identity_provider = made.await.expect(201).id("id");
        }
        if operation == "activateGroupUser" {
            let admin = world.super_admin.in_organization(&scene.organization);
            let path = "/v1/authorization/organizations/groups";
            let path = format!(
                "{path}/{}/users/{}?deactivate=true",
                scene.group, scene.user
            );
            admin.delete(&path).await.expect(200);
        }
        if ["resendInvitation", "withdrawInvitation"].contains(&operation) {
            let admin = world.super_admin.in_organization(&scene.organization);
            let body = json!({"email": format!("invited-{number}@acme.example"), "firstName": "Some", "lastName": "Body"});
            let invited = admin
                .post("/v2/authorization/organizations/users", body)
                .await;
            scene.user = invited.expect(201).id("userId");
        }
        if operation == "addOrganizationUser" {
            self.send(&world.super_admin, "removeOrganizationUser", &scene)
                .await
                .expect(200);
        }
        scene
    }

    /// A group with the member in it.
    async fn group(&self, scene: &Scene, number: usize, managers: Value) -> String {
        let admin = self.world.super_admin.in_organization(&scene.organization);
        let body = json!({"name": format!("Scene {number}"),
            "roles": [{"key": "writer", "displayName": "Writer", "allowedPermissions": ["doc:write"]}]});
        let path = "/v1/authorization/organizations/groups/setup";
        let group = admin.post(path, body).await.expect(201).id("id");
        let path = format!("/v1/authorization/organizations/groups/{group}/users/roles");
        let body = json!({"users": [
            {"userId": scene.user, "roles": ["writer"], "managerRoles": managers},
            {"userId": self.group_admin, "roles": [], "managerRoles": ["GROUP_ADMIN"]},
        ]});
        admin.put(&path, body).await.expect(200);
        group
    }

    async fn send(&self, caller: &Client, operation: &str, scene: &Scene) -> Answer {
        let (method, path) = &self.operations[operation];
        let recipe = recipe(operation, scene).unwrap_or_else(|| {
            panic!("{operation} has no request in tests/matrix/recipes.rs: add one")
        });
        let path = path
            .replace("{appName}", "default")
            .replace("{orgId}", &scene.organization)
            .replace("{userId}", &scene.user)
            .replace("{sessionId}", &scene.session)
            .replace("{groupId}", &scene.group)
            .replace("{idpId}", &scene.identity_provider);
        let (media_type, body) = match recipe.body {
            Some((media_type, body)) => (media_type, Some(body.into_bytes())),
            None => ("", None),
        };
        caller
            .in_organization(&scene.organization)
            .send_raw(
                method.clone(),
                &format!("{path}{}", recipe.query),
                media_type,
                body,
            )
            .await
    }

    /// How many events all organizations have together.
    async fn events(&self) -> u64 {
        let admin = &self.world.super_admin;
        let path = "/v1/authorization/organizations";
        let list = admin.get(&format!("{path}?pageSize=100")).await.expect(200);
        assert!(list.body["metadata"]["nextCursor"].is_null());
        let mut count = 0;
        for organization in list.body["organizations"].as_array().expect("a list") {
            let id = organization["id"].as_str().expect("an id");
            let path = format!("{path}/events?pageSize=1");
            let events = admin.in_organization(id).get(&path).await.expect(200);
            count += events.body["metadata"]["total"].as_u64().expect("a number");
        }
        count
    }
}

/// How many events an operation writes that was done.
fn events_of(operation: &str) -> u64 {
    match operation {
        // They ask, by POST because of what they ask.
        "checkUserPermissions"
        | "checkPermissions"
        | "testIdentityProvider"
        | "searchUsers"
        | "searchUsersAdvanced"
        | "searchOrganizations"
        | "searchOrganizationUsers" => 0,
        // A machine's token is nowhere but with the machine: nothing changed.
        "issueMachineToken" | "issueOAuthToken" | "issueApplicationOAuthToken" => 0,
        "introspectToken" | "introspectApplicationToken" => 0,
        // A ceremony that was begun is nowhere but with the browser.
        "startPasskeyRegistration" | "startPasskeySignIn" | "startSessionPasskey" => 0,
        // There is nothing to take away.
        "disableOwnEmailMfa" | "resetUserFactors" => 0,
        // The scene's address is verified already, and nobody's is asked for a reset.
        "requestEmailVerificationCode" | "requestPasswordResetCode" => 0,
        _ => 1,
    }
}

/// How many events an operation writes that was refused for a reason of its own.
fn events_of_refused(operation: &str, answer: &Answer) -> u64 {
    // A wrong code is counted.
    let tries_code = [
        "verifyEmail",
        "confirmEmailChange",
        "undoEmailChange",
        "resetPassword",
        "acceptInvite",
        "reauthenticate",
    ]
    .contains(&operation);
    u64::from(tries_code && answer.status == 400)
}

fn cell(answer: &Answer) -> String {
    if answer.status.is_success() {
        "yes".to_owned()
    } else {
        answer.status.as_u16().to_string()
    }
}

async fn stage() -> (Stage, Vec<(&'static str, Option<Client>)>) {
    let mut server = TestServer::start_with_environment(&[
        (
            "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL",
            "root@example.com",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD",
            "a phrase for the first",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__ELSEWHERE__ADMIN__EMAIL",
            "root@example.com",
        ),
        (
            "LOCAI_IAM_APPLICATIONS__ELSEWHERE__ADMIN__PASSWORD",
            "a phrase for the first",
        ),
    ])
    .await;
    let elsewhere = server.anonymous.with("X-App-Name", "elsewhere");
    server.anonymous = server.anonymous.with("X-App-Name", "default");
    let expired = server.super_admin().await;
    server.clock.advance_seconds(365 * 24 * 3600);
    let elsewhere = elsewhere
        .sign_in("root@example.com", "a phrase for the first")
        .await
        .with("X-App-Name", "default");
    let world = World::on(server).await;
    let powerless = {
        let path = "/v1/authorization/machine-users";
        let body = json!({"userName": "powerless", "roles": []});
        world.super_admin.post(path, body).await.expect(201)
    };
    let client = (powerless.id("clientId"), powerless.id("clientSecret"));
    let path = "/v1/authentication/machine-users/access-token";
    let body = json!({"clientId": client.0, "clientSecret": client.1});
    let token = world.server.anonymous.post(path, body).await.expect(200);
    let powerless = world.server.anonymous.bearer(&token.id("token"));
    let signed_out = world.server.super_admin().await;
    let path = "/v1/authentication/users/sessions";
    let path = format!("{path}/{}", signed_out.session_id);
    signed_out.delete(&path).await.expect(204);
    // The super administrator set the organizations up and owns them: here the application role alone
    // is to count.
    for organization in [&world.acme.id, &world.other.id] {
        let admin = world.super_admin.in_organization(organization);
        let path = format!("/v1/authorization/organizations/users/{}", admin.user_id);
        admin.delete(&path).await.expect(200);
    }
    let (acme, other) = (&world.acme, &world.other);
    let mut group_admins = Vec::new();
    for name in ["group-admin", "other-group-admin"] {
        world.person(acme, name, &[]).await;
        let email = address(name, &acme.name);
        group_admins.push(world.server.anonymous.sign_in(&email, PASSWORD).await);
    }
    let admin = world.super_admin.in_organization(&acme.id);
    let path = "/v1/authorization/organizations/groups";
    let group = admin
        .post(&format!("{path}/setup"), json!({"name": "Another group"}))
        .await
        .expect(201)
        .id("id");
    let users = json!([{"userId": group_admins[1].user_id, "roles": ["GROUP_ADMIN"]}]);
    let path = format!("{path}/{group}/users/roles");
    admin.put(&path, json!({"users": users})).await.expect(200);
    let callers = vec![
        ("nobody", Some(world.server.anonymous.clone())),
        ("expired", Some(expired)),
        ("signed-out", Some(signed_out)),
        ("SUPER_ADMIN", Some(world.super_admin.clone())),
        ("MACHINE", Some(world.machine.clone())),
        ("plain-machine", Some(powerless)),
        ("acme-owner", Some(acme.owner.clone())),
        ("acme-admin", Some(acme.admin.clone())),
        ("acme-manager", Some(acme.manager.clone())),
        ("acme-member", Some(acme.member.clone())),
        ("group-admin", Some(group_admins[0].clone())),
        ("other-group-admin", Some(group_admins[1].clone())),
        ("other-owner", Some(other.owner.clone())),
        ("other-admin", Some(other.admin.clone())),
        ("other-manager", Some(other.manager.clone())),
        ("other-member", Some(other.member.clone())),
        ("elsewhere-admin", Some(elsewhere)),
        ("self", None),
    ];
    let endpoints = locai_iam::api::table();
    let operations = endpoints
        .into_iter()
        .map(|e| (e.info.operation_id, (e.info.method, e.info.path)))
        .collect();
    let stage = Stage {
        world,
        client,
        operations,
        group_admin: group_admins[0].user_id.clone(),
        scenes: 0,
    };
    (stage, callers)
}

#[tokio::test]
async fn every_operation_lets_through_just_whom_it_should() {
    let (mut stage, callers) = stage().await;
    let mut matrix = LEGEND.to_owned();
    write!(matrix, "{:<31}", "operation").expect("a text");
    for (name, _) in &callers {
        write!(matrix, " {name}").expect("a text");
    }
    matrix.push('\n');
    let operations: Vec<_> = stage.operations.keys().copied().collect();
    for operation in operations {
        write!(matrix, "{operation:<31}").expect("a text");
        // How many other sessions a caller has is not of the scene.
        let is_change =
            stage.operations[operation].0 != Method::GET && operation != "signOutEverywhereElse";
        for (name, client) in &callers {
            let scene = stage.scene(operation).await;
            let caller = client.as_ref().unwrap_or(&scene.member);
            let before = if is_change { stage.events().await } else { 0 };
            let answer = stage.send(caller, operation, &scene).await;
            // RFC 9110 §11.6.1: who is not known is told how to become so.
            assert!(
                answer.status != 401 || answer.headers.contains_key("www-authenticate"),
                "{operation} by {name}"
            );
            let is_done = answer.status.is_success();
            if is_change {
                let written = stage.events().await - before;
                let expected = if is_done {
                    events_of(operation)
                } else {
                    events_of_refused(operation, &answer)
                };
                assert_eq!(written, expected, "events of {operation} by {name}");
            }
            let width = name.len();
            write!(matrix, " {:<width$}", cell(&answer)).expect("a text");
        }
        let end = matrix.trim_end().len();
        matrix.truncate(end);
        matrix.push('\n');
    }
    if std::env::var_os("RENEW_GOLDEN").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/golden/authorization-matrix.txt"
        );
        std::fs::write(path, &matrix).expect("the golden file is written");
        return;
    }
    let lines = |text: &'static str| text.lines().collect::<Vec<_>>();
    let (new, old) = (matrix.lines().collect::<Vec<_>>(), lines(GOLDEN));
    let gone: Vec<_> = old.iter().filter(|line| !new.contains(line)).collect();
    let come: Vec<_> = new.iter().filter(|line| !old.contains(line)).collect();
    assert!(
        new == old,
        "the matrix differs from tests/golden/authorization-matrix.txt; if that is meant, renew it \
         (RENEW_GOLDEN=1) and review it.\nexpected: {gone:#?}\nfound: {come:#?}"
    );
}
