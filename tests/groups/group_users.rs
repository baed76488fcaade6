//! Who is in a group, as what.

use crate::support::group_stage::Stage;
use serde_json::json;

#[tokio::test]
async fn roles_are_replaced_as_a_whole_or_not_at_all() {
    let stage = Stage::new().await;
    let (first, second) = (
        stage.world.person(&stage.world.acme, "first", &[]).await,
        stage.world.person(&stage.world.acme, "second", &[]).await,
    );
    let both = json!([
        {"userId": first, "roles": ["lead", "clerk", "clerk"]},
        {"userId": second, "roles": []},
    ]);
    let set = stage.set(&stage.admin, both).await.expect(200);
    assert_eq!(set.body["users"][0]["roles"], json!(["clerk", "lead"]));
    let before = stage.users().await;
    let stranger = &stage.world.other.member.user_id;
    let many: Vec<_> = (0..201)
        .map(|n| json!({"userId": (n + 1).to_string(), "roles": []}))
        .collect();
    for (users, status, code, field) in [
        (
            json!([{"userId": first, "roles": []}, {"userId": stranger, "roles": []}]),
            404,
            "user-not-found",
            "users[1].userId",
        ),
        (
            json!([{"userId": first, "roles": []}, {"userId": "7", "roles": []}]),
            404,
            "user-not-found",
            "users[1].userId",
        ),
        (
            json!([{"userId": second, "roles": []}, {"userId": first, "roles": ["Clerk"]}]),
            400,
            "unknown-role",
            "users[1].roles",
        ),
        // A role of the organization is none of the group's.
        (
            json!([{"userId": first, "roles": ["editor"]}]),
            400,
            "unknown-role",
            "users[0].roles",
        ),
        (
            json!([{"userId": first, "roles": ["ORG_OWNER"]}]),
            400,
            "unknown-role",
            "users[0].roles",
        ),
        (
            json!([{"userId": first, "roles": []}, {"userId": first, "roles": []}]),
            400,
            "invalid-request",
            "users[1].userId",
        ),
        (
            json!([{"userId": first, "roles": "clerk"}]),
            400,
            "invalid-request",
            "users[0].roles",
        ),
        (
            json!([{"userId": [first], "roles": []}]),
            400,
            "invalid-request",
            "users[0].userId",
        ),
        (
            json!([{"userId": first}]),
            400,
            "invalid-request",
            "users[0].roles",
        ),
        (
            json!([{"userId": first, "roles": [], "managerRoles": ["ORG_OWNER"]}]),
            400,
            "invalid-request",
            "users[0].managerRoles[0]",
        ),
        (
            json!([{"userId": first, "roles": [], "managerRoles": null}]),
            400,
            "invalid-request",
            "users[0].managerRoles",
        ),
        (
            json!([{"userId": first, "roles": [], "more": 1}]),
            400,
            "invalid-request",
            "users[0].more",
        ),
        (json!([]), 400, "invalid-request", "users"),
        (json!(many), 400, "invalid-request", "users"),
    ] {
        let refused = stage.set(&stage.admin, users).await;
        refused.refused(status, code);
        assert_eq!(
            refused.body["errors"][0]["field"], field,
            "{}",
            refused.text
        );
    }
    assert_eq!(stage.users().await, before);
    // The same again is the same, also fifty times at once.
    let same = json!([{"userId": second, "roles": ["clerk"]}]);
    let all = (0..50).map(|_| stage.set(&stage.admin, same.clone()));
    for answer in futures_util::future::join_all(all).await {
        answer.expect(200);
    }
    assert_eq!(stage.part(&second).await["roles"], json!(["clerk"]));
    assert_eq!(stage.users().await.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn inactive_in_the_group_means_its_roles_count_for_nothing() {
    let stage = Stage::new().await;
    let user = stage
        .world
        .person(&stage.world.acme, "clerk", &["viewer"])
        .await;
    stage
        .set(
            &stage.group_admin,
            json!([{"userId": user, "roles": ["clerk"]}]),
        )
        .await
        .expect(200);
    let actions = ["book:read", "book:write", "doc:read", "doc:write"];
    let group = Some(stage.group.as_str());
    // Organization roles hold in its groups; the group's hold nowhere else.
    assert_eq!(
        stage.allowed(&user, &actions, group).await,
        json!(["book:read", "doc:read"])
    );
    assert_eq!(
        stage.allowed(&user, &actions, None).await,
        json!(["doc:read"])
    );
    let path = stage.path(&format!("/users/{user}"));
    for _ in 0..2 {
        let off = format!("{path}?deactivate=true");
        let answer = stage.group_admin.delete(&off).await.expect(200);
        assert_eq!(answer.body["state"], "INACTIVE");
        assert_eq!(
            stage.allowed(&user, &actions, group).await,
            json!(["doc:read"])
        );
    }
    // New roles do not make anybody active.
    stage
        .set(
            &stage.group_admin,
            json!([{"userId": user, "roles": ["lead"]}]),
        )
        .await
        .expect(200);
    assert_eq!(
        stage.allowed(&user, &actions, group).await,
        json!(["doc:read"])
    );
    for _ in 0..2 {
        let on = format!("{path}/activate");
        let answer = stage.group_admin.put(&on, json!(null)).await.expect(200);
        assert_eq!(answer.body["state"], "ACTIVE");
    }
    let all = json!(["book:read", "book:write", "doc:read"]);
    assert_eq!(stage.allowed(&user, &actions, group).await, all);
    stage.group_admin.delete(&path).await.expect(200);
    stage
        .group_admin
        .delete(&path)
        .await
        .refused(404, "user-not-found");
    let on = format!("{path}/activate");
    let gone = stage.group_admin.put(&on, json!(null)).await;
    gone.refused(404, "user-not-found");
    assert_eq!(
        stage.allowed(&user, &actions, group).await,
        json!(["doc:read"])
    );
    let odd = format!("{path}?deactivate=maybe");
    stage.group_admin.delete(&odd).await.invalid("deactivate");
}

#[tokio::test]
async fn the_list_of_users_takes_all_criteria_together() {
    let stage = Stage::new().await;
    let mut ids = Vec::new();
    for (n, roles) in [json!(["clerk"]), json!(["lead"]), json!(["clerk", "lead"])]
        .into_iter()
        .enumerate()
    {
        let user = stage
            .world
            .person(&stage.world.acme, &format!("user-{n}"), &[])
            .await;
        stage
            .set(&stage.admin, json!([{"userId": user, "roles": roles}]))
            .await
            .expect(200);
        ids.push(user);
    }
    // A guest is found by what their home knows.
    let guest = stage.world.other.member.user_id.clone();
    let path = format!("/v1/authorization/organizations/users/{guest}");
    stage
        .admin
        .post(&path, json!({"roles": []}))
        .await
        .expect(201);
    stage
        .set(&stage.admin, json!([{"userId": guest, "roles": ["lead"]}]))
        .await
        .expect(200);
    let off = stage.path(&format!("/users/{}?deactivate=true", ids[1]));
    stage.admin.delete(&off).await.expect(200);
    let found = async |query: &str| {
        let path = stage.path(&format!("/users?{query}"));
        let answer = stage.group_admin.get(&path).await.expect(200);
        let users = answer.body["users"].as_array().unwrap().clone();
        assert_eq!(answer.body["metadata"]["total"], users.len(), "{query}");
        let ids: Vec<_> = users
            .iter()
            .map(|u| u["user"]["id"].as_str().unwrap().to_owned())
            .collect();
        ids
    };
    assert_eq!(found("").await.len(), 5);
    let mut leads = vec![ids[1].clone(), ids[2].clone(), guest.clone()];
    // Ids are numbers, and lists are in their order.
    leads.sort_by_key(|id| id.parse::<u64>().expect("an id"));
    assert_eq!(found("role=lead").await, leads);
    assert_eq!(
        found("role=lead&state=ACTIVE&email=USER-").await,
        [ids[2].clone()]
    );
    assert_eq!(found("state=INACTIVE").await, [ids[1].clone()]);
    assert_eq!(
        found("role=GROUP_ADMIN").await,
        std::slice::from_ref(&stage.group_admin.user_id)
    );
    assert_eq!(
        found("email=other.EXAMPLE").await,
        std::slice::from_ref(&guest)
    );
    assert!(found("role=editor").await.is_empty());
    assert_eq!(found("name=body&role=clerk").await.len(), 2);
    for (query, field) in [
        ("state=GONE", "state"),
        ("groupId=1", "groupId"),
        ("unknown=1", "unknown"),
        ("pageSize=0", "pageSize"),
    ] {
        let path = stage.path(&format!("/users?{query}"));
        stage.admin.get(&path).await.invalid(field);
    }
    let members = stage.admin.get(&stage.path("/members")).await.expect(200);
    assert_eq!(members.body["metadata"]["total"], 1);
    assert_eq!(
        members.body["members"][0]["managerRoles"],
        json!(["GROUP_ADMIN"])
    );
    assert_eq!(
        members.body["members"][0]["user"]["id"],
        stage.group_admin.user_id
    );
}

#[tokio::test]
async fn everybody_sees_their_own_groups_and_no_others() {
    let stage = Stage::new().await;
    let world = &stage.world;
    let path = |user: &str| format!("/v1/authorization/organizations/users/{user}/groups");
    let own = path(&stage.group_admin.user_id);
    let mine = stage.group_admin.get(&own).await.expect(200);
    let group = &mine.body["groups"][0];
    assert_eq!(mine.body["metadata"]["total"], 1);
    assert_eq!(group["id"], stage.group);
    assert_eq!(group["managerRoles"], json!(["GROUP_ADMIN"]));
    assert_eq!(group["state"], "ACTIVE");
    // Whether an organization exists is not told to whom does not belong to it.
    for organization in [world.other.id.as_str(), "1"] {
        let foreign = stage.group_admin.in_organization(organization);
        foreign.get(&own).await.refused(403, "forbidden");
    }
    let others = path(&world.acme.member.user_id);
    stage
        .group_admin
        .get(&others)
        .await
        .refused(403, "forbidden");
    assert_eq!(
        stage.admin.get(&others).await.expect(200).body["groups"],
        json!([])
    );
    let stranger = path(&world.other.member.user_id);
    stage
        .admin
        .get(&stranger)
        .await
        .refused(404, "user-not-found");
    let gone = world.super_admin.in_organization("1").get(&own).await;
    gone.refused(404, "organization-not-found");
    stage
        .group_admin
        .get(&format!("{own}?more=1"))
        .await
        .invalid("more");
}
