//! A group and the people around it.

use super::world::{PASSWORD, address};
use super::{Answer, Client, World};
use serde_json::{Value, json};

pub const GROUPS: &str = "/v1/authorization/organizations/groups";

/// A group of Acme with a `GROUP_ADMIN`, and whoever is above.
pub struct Stage {
    pub world: World,
    /// `ORG_ADMIN` of Acme, acting there.
    pub admin: Client,
    /// `GROUP_ADMIN` of the group.
    pub group_admin: Client,
    pub group: String,
}

impl Stage {
    pub async fn new() -> Self {
        let world = World::new().await;
        let admin = world.acme.admin.in_organization(&world.acme.id);
        let role = |key: &str, permission: &str| json!({"key": key, "displayName": key, "allowedPermissions": [permission]});
        let body = json!({"name": "Accounting", "roles": [role("clerk", "book:read"), role("lead", "book:*")]});
        let path = format!("{GROUPS}/setup");
        let group = admin.post(&path, body).await.expect(201).id("id");
        world.person(&world.acme, "chief", &[]).await;
        let chief = address("chief", &world.acme.name);
        let chief = world.server.anonymous.sign_in(&chief, PASSWORD).await;
        let group_admin = chief.in_organization(&world.acme.id);
        let this = Self {
            world,
            admin,
            group_admin,
            group,
        };
        let user = json!({"userId": this.group_admin.user_id, "roles": ["GROUP_ADMIN"]});
        this.set(&this.admin, json!([user])).await.expect(200);
        this
    }

    pub fn path(&self, rest: &str) -> String {
        format!("{GROUPS}/{}{rest}", self.group)
    }

    pub async fn set(&self, client: &Client, users: Value) -> Answer {
        client
            .put(&self.path("/users/roles"), json!({ "users": users }))
            .await
    }

    pub async fn users(&self) -> Value {
        let answer = self.admin.get(&self.path("/users")).await.expect(200);
        answer.body["users"].clone()
    }

    /// What the group's list says of one user.
    pub async fn part(&self, user: &str) -> Value {
        let users = self.users().await;
        let found = users
            .as_array()
            .unwrap()
            .iter()
            .find(|u| u["user"]["id"] == user);
        let mut part = found.cloned().unwrap_or(Value::Null);
        if let Some(part) = part.as_object_mut() {
            part.remove("user");
        }
        part
    }

    pub async fn allowed(&self, user: &str, actions: &[&str], group: Option<&str>) -> Value {
        let path = format!(
            "/v1/authorization/organizations/{}/users/{user}/permissions",
            self.world.acme.id
        );
        let body = json!({"actions": actions, "groupId": group});
        let answer = self.world.machine.post(&path, body).await.expect(200);
        answer.body["permissions"].clone()
    }
}
