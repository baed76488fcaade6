//! Two organizations with people of every rank, and whoever stands above them.

use super::client::Client;
use super::server::TestServer;
use serde_json::{Value, json};

pub const PASSWORD: &str = "a phrase for everybody";

pub struct World {
    pub server: TestServer,
    pub super_admin: Client,
    /// A machine with `GENERIC_MACHINE_USER`.
    pub machine: Client,
    pub acme: Organization,
    pub other: Organization,
}

/// An organization, and a signed-in person of each rank.
pub struct Organization {
    pub id: String,
    pub name: String,
    pub owner: Client,
    pub admin: Client,
    pub manager: Client,
    pub member: Client,
}

impl World {
    pub async fn new() -> Self {
        Self::on(TestServer::start().await).await
    }

    pub async fn on(server: TestServer) -> Self {
        let super_admin = server.super_admin().await;
        let machine = machine(&server.anonymous, &super_admin, "service").await;
        let acme = organization(&super_admin, &server.anonymous, "Acme").await;
        let other = organization(&super_admin, &server.anonymous, "Other").await;
        Self {
            server,
            super_admin,
            machine,
            acme,
            other,
        }
    }

    /// Somebody new in an organization, with roles, not signed in; gives the user's id.
    pub async fn person(&self, organization: &Organization, name: &str, roles: &[&str]) -> String {
        person(
            &self.super_admin,
            &organization.id,
            &address(name, &organization.name),
            roles,
        )
        .await
    }
}

/// A role's definition.
pub fn role(key: &str, permissions: &[&str]) -> Value {
    json!({"key": key, "displayName": "A role", "allowedPermissions": permissions})
}

pub fn address(name: &str, organization: &str) -> String {
    format!("{name}@{}.example", organization.to_lowercase())
}

/// Creates a machine and gives a client that shows its token.
pub async fn machine(anonymous: &Client, super_admin: &Client, name: &str) -> Client {
    let created = super_admin
        .post("/v1/authorization/machine-users", json!({"userName": name}))
        .await
        .expect(201);
    let body =
        json!({"clientId": created.id("clientId"), "clientSecret": created.id("clientSecret")});
    let token = anonymous
        .post("/v1/authentication/machine-users/access-token", body)
        .await
        .expect(200);
    let mut client = anonymous.bearer(&token.id("token"));
    client.token = token.id("token");
    client.user_id = created.id("machineUserId");
    client
}

async fn organization(super_admin: &Client, anonymous: &Client, name: &str) -> Organization {
    let body = json!({
        "orgName": name, "adminFirstName": "First", "adminLastName": "Owner", "adminEmail": "root@example.com",
        "customRoles": [
            {"key": "editor", "displayName": "Editor", "allowedPermissions": ["doc:*"]},
            {"key": "viewer", "displayName": "Viewer", "allowedPermissions": ["doc:read"]},
        ],
    });
    let id = super_admin
        .post("/v1/authorization/organizations/setup", body)
        .await
        .expect(201)
        .id("id");
    let sign_in = async |name_of_person: &str, roles: &[&str]| {
        let email = address(name_of_person, name);
        person(super_admin, &id, &email, roles).await;
        anonymous.sign_in(&email, PASSWORD).await
    };
    let owner = sign_in("owner", &["ORG_OWNER"]).await;
    let admin = sign_in("admin", &["ORG_ADMIN"]).await;
    let manager = sign_in("manager", &["ORG_USER_MANAGER"]).await;
    let member = sign_in("member", &["viewer"]).await;
    Organization {
        id,
        name: name.to_owned(),
        owner,
        admin,
        manager,
        member,
    }
}

async fn person(super_admin: &Client, organization: &str, email: &str, roles: &[&str]) -> String {
    let body = json!({
        "email": email, "firstName": "Some", "lastName": "Body", "password": PASSWORD, "roles": roles, "isEmailVerified": true,
    });
    let client = super_admin.in_organization(organization);
    client
        .post("/v2/authorization/organizations/users", body)
        .await
        .expect(201)
        .id("userId")
}
