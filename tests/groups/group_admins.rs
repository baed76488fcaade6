//! Who administers a group, and what they may say.

use crate::support::group_stage::Stage;
use crate::support::world::{PASSWORD, address};
use serde_json::{Value, json};

#[tokio::test]
async fn who_administers_a_group_grants_nothing_above_their_own() {
    let stage = Stage::new().await;
    let friend = stage.world.person(&stage.world.acme, "friend", &[]).await;
    let chief = &stage.group_admin.user_id;
    stage
        .set(
            &stage.group_admin,
            json!([{"userId": friend, "roles": ["clerk"]}]),
        )
        .await
        .expect(200);
    let before = (stage.users().await, stage.part(chief).await);
    for user in [
        json!({"userId": friend, "roles": ["clerk", "GROUP_ADMIN"]}),
        json!({"userId": friend, "roles": [], "managerRoles": ["GROUP_ADMIN"]}),
        json!({"userId": chief, "roles": [], "managerRoles": []}),
    ] {
        let refused = stage.set(&stage.group_admin, json!([user])).await;
        refused.refused(403, "role-above-own");
    }
    let body =
        json!({"roles": [{"key": "clerk", "displayName": "Clerk", "allowedPermissions": ["*"]}]});
    let path = stage.path("");
    let refused = stage.group_admin.patch(&path, body.clone()).await;
    refused.refused(403, "role-above-own");
    let refused = stage.group_admin.put(&stage.path("/roles"), body).await;
    refused.refused(403, "forbidden");
    assert_eq!((stage.users().await, stage.part(chief).await), before);
    // Whoever is GROUP_ADMIN too is out of reach, in the group and when inactive in it.
    let other = json!([{"userId": friend, "roles": ["clerk"], "managerRoles": ["GROUP_ADMIN"]}]);
    stage.set(&stage.admin, other).await.expect(200);
    let path = stage.path(&format!("/users/{friend}"));
    for query in ["", "?deactivate=true"] {
        let refused = stage.group_admin.delete(&format!("{path}{query}")).await;
        refused.refused(403, "role-above-own");
    }
    let off = format!("{path}?deactivate=true");
    stage.admin.delete(&off).await.expect(200);
    let activate = format!("{path}/activate");
    let refused = stage.group_admin.put(&activate, json!(null)).await;
    refused.refused(403, "role-above-own");
    // Their roles of the group can be changed; that leaves them GROUP_ADMIN.
    stage
        .set(
            &stage.group_admin,
            json!([{"userId": friend, "roles": ["lead"]}]),
        )
        .await
        .expect(200);
    let part = json!({"roles": ["lead"], "managerRoles": ["GROUP_ADMIN"], "state": "INACTIVE"});
    assert_eq!(stage.part(&friend).await, part);
}

#[tokio::test]
async fn a_group_admin_is_one_only_as_long_as_everything_around_is_active() {
    let stage = Stage::new().await;
    let chief = stage.group_admin.user_id.clone();
    let list = stage.path("/users");
    let works = async || stage.group_admin.get(&list).await.status.as_u16();
    let manager_roles = async || {
        let path = "/v1/authentication/users/manager-roles";
        stage.group_admin.get(path).await.body["managerRoles"].clone()
    };
    assert_eq!(works().await, 200);
    let held =
        json!([{"orgId": stage.world.acme.id, "groupId": stage.group, "roles": ["GROUP_ADMIN"]}]);
    assert_eq!(manager_roles().await, held);
    let off = stage.path(&format!("/users/{chief}?deactivate=true"));
    stage.admin.delete(&off).await.expect(200);
    assert_eq!(works().await, 403);
    assert_eq!(manager_roles().await, json!([]));
    let on = stage.path(&format!("/users/{chief}/activate"));
    stage.admin.put(&on, json!(null)).await.expect(200);
    assert_eq!(works().await, 200);
    let member = stage.path(&format!("/members/{chief}"));
    stage.admin.delete(&member).await.expect(200);
    assert_eq!(works().await, 403);
    stage
        .admin
        .delete(&member)
        .await
        .refused(404, "member-not-found");
    let part = json!({"roles": [], "managerRoles": [], "state": "ACTIVE"});
    assert_eq!(stage.part(&chief).await, part, "a user as before");

    stage
        .set(
            &stage.admin,
            json!([{"userId": chief, "roles": ["GROUP_ADMIN"]}]),
        )
        .await
        .expect(200);
    assert_eq!(works().await, 200);
    // Out of the organization is out of its groups, and coming back does not undo it.
    let path = format!("/v1/authorization/organizations/users/{chief}");
    stage.admin.delete(&path).await.expect(200);
    assert_eq!(stage.part(&chief).await, Value::Null);
    stage
        .admin
        .post(&path, json!({"roles": []}))
        .await
        .expect(201);
    let email = address("chief", &stage.world.acme.name);
    let back = stage.world.server.anonymous.sign_in(&email, PASSWORD).await;
    let back = back.in_organization(&stage.world.acme.id);
    back.get(&list).await.refused(403, "forbidden");
    assert_eq!(stage.part(&chief).await, Value::Null);
}

#[tokio::test]
async fn everybody_may_leave() {
    let stage = Stage::new().await;
    let own = stage.path(&format!("/users/{}", stage.group_admin.user_id));
    stage.group_admin.delete(&own).await.expect(200);
    stage
        .group_admin
        .delete(&own)
        .await
        .refused(403, "forbidden");
    assert_eq!(stage.users().await, json!([]));
}
