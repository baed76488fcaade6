//! One user: reading and changing.

use crate::support::world::World;
use serde_json::{Value, json};

fn path(id: &str) -> String {
    format!("/v1/authentication/users/{id}")
}

#[tokio::test]
async fn a_user_is_seen_by_themselves_and_those_who_manage_them() {
    let world = World::new().await;
    let member = path(&world.acme.member.user_id);
    for caller in [
        &world.super_admin,
        &world.machine,
        &world.acme.owner,
        &world.acme.admin,
        &world.acme.manager,
        &world.acme.member,
    ] {
        let user = caller.get(&member).await.expect(200);
        assert_eq!(user.body["email"], "member@acme.example");
        assert!(!user.text.contains("argon2"));
    }
    // Strangers get one answer for the seen and the unseen.
    let unseen = path("1");
    for caller in [&world.other.owner, &world.other.member] {
        caller.get(&member).await.refused(403, "forbidden");
        caller.get(&unseen).await.refused(403, "forbidden");
        // Naming one's own organization helps nobody.
        let posing = caller.in_organization(&world.other.id);
        posing.get(&member).await.refused(403, "forbidden");
    }
    let owner = path(&world.acme.owner.user_id);
    world
        .acme
        .member
        .get(&owner)
        .await
        .refused(403, "forbidden");
    world
        .super_admin
        .get(&unseen)
        .await
        .refused(404, "user-not-found");
    for odd in [
        "0x1",
        "-1",
        "1.0",
        "%31",
        "18446744073709551616",
        "null",
        "%00",
    ] {
        let answer = world.super_admin.get(&path(odd)).await;
        if odd == "%31" {
            // A percent-encoded digit is that digit.
            answer.refused(404, "user-not-found");
        } else {
            assert_eq!(answer.status, 400, "{odd}: {}", answer.text);
        }
    }
}

#[tokio::test]
async fn a_change_keeps_what_is_left_out_and_null_clears() {
    let world = World::new().await;
    let member = &world.acme.member;
    let path = path(&member.user_id);
    let full = json!({
        "firstName": "Zo\u{eb}", "lastName": "\u{5d9}\u{5d4}\u{5d5}\u{5d3}\u{5d4}", "displayName": "Z \u{1f469}",
        "phoneNumber": "+41446681800", "preferredLanguage": "de-CH", "metadata": {"plan": "gold", "seat": "7"}
    });
    let answer = member.put(&path, full.clone()).await.expect(200);
    for (field, value) in full.as_object().expect("an object") {
        assert_eq!(&answer.body["user"][field], value, "{field}");
    }
    world.server.clock.advance_seconds(5);
    let answer = member
        .put(
            &path,
            json!({"phoneNumber": null, "displayName": null, "metadata": {"seat": "8", "plan": null}}),
        )
        .await
        .expect(200);
    let user = &answer.body["user"];
    assert_eq!(
        user["displayName"],
        "Zo\u{eb} \u{5d9}\u{5d4}\u{5d5}\u{5d3}\u{5d4}"
    );
    assert_eq!(user.get("phoneNumber"), None);
    assert_eq!(user["preferredLanguage"], "de-CH");
    assert_eq!(user["metadata"], json!({"seat": "8"}));
    assert_eq!(user["changedAt"], "2026-09-21T14:13:25.000Z");
    // What changes nothing leaves no trace.
    world.server.clock.advance_seconds(5);
    let manager = world.acme.manager.in_organization(&world.acme.id);
    let events = "/v1/authorization/organizations/events?pageSize=1";
    let before = manager.get(events).await.expect(200);
    let same = json!({
        "firstName": "Zo\u{eb}", "phoneNumber": null, "preferredLanguage": "de-CH", "metadata": {"seat": "8"},
    });
    for body in [json!({}), same] {
        let answer = member.put(&path, body).await.expect(200);
        assert_eq!(answer.body["user"], *user);
    }
    let state = json!({"userState": "ACTIVE"});
    let answer = manager.put(&path, state).await.expect(200);
    assert_eq!(answer.body["user"], *user);
    assert_eq!(manager.get(events).await.expect(200).body, before.body);
    let read = member
        .get(&format!("{path}?includeMetadata=true"))
        .await
        .expect(200);
    assert_eq!(read.body["metadata"], json!({"seat": "8"}));
    let without = member.get(&path).await.expect(200);
    assert_eq!(without.body.get("metadata"), None);
}

#[tokio::test]
async fn what_is_unsound_is_refused_by_its_name_and_changes_nothing() {
    let world = World::new().await;
    let member = &world.acme.member;
    let path = path(&member.user_id);
    let before = member.get(&path).await.expect(200).text;
    let many: Value = (0..31)
        .map(|n| (format!("k{n}"), json!("v")))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let cases = [
        (json!({"firstName": ""}), "firstName"),
        (json!({"firstName": "   "}), "firstName"),
        (json!({"firstName": null}), "firstName"),
        (json!({"firstName": "a", "lastName": null}), "lastName"),
        (json!({"metadata": null}), "metadata"),
        (json!({"userState": null}), "userState"),
        (json!({"firstName": "x".repeat(101)}), "firstName"),
        (json!({"firstName": "a\u{0}b"}), "firstName"),
        (json!({"firstName": "a\nb"}), "firstName"),
        (json!({"firstName": "a\u{202e}b"}), "firstName"),
        (json!({"firstName": ["a"]}), "firstName"),
        (json!({"displayName": "\u{200b}"}), "displayName"),
        (json!({"phoneNumber": "12; DROP TABLE"}), "phoneNumber"),
        (
            json!({"preferredLanguage": "../../etc"}),
            "preferredLanguage",
        ),
        (json!({"metadata": []}), "metadata"),
        (json!({"metadata": {"a": {"b": "c"}}}), "metadata.a"),
        (json!({"metadata": {"a": 1}}), "metadata.a"),
        (json!({"metadata": many}), "metadata"),
        (json!({"metadata": {"a": "x".repeat(513)}}), "metadata"),
        (json!({"userState": "active"}), "userState"),
        (json!({"userState": "GONE"}), "userState"),
        // What is not for changing here is not known here.
        (json!({"email": "new@acme.example"}), "email"),
        (json!({"isEmailVerified": true}), "isEmailVerified"),
        (json!({"applicationRole": "SUPER_ADMIN"}), "applicationRole"),
        (json!({"roles": ["ORG_OWNER"]}), "roles"),
        (json!({"orgId": world.other.id}), "orgId"),
        (json!({"mfaEnabled": false}), "mfaEnabled"),
        (json!({"password": "another fine phrase"}), "password"),
        (json!({"id": "1"}), "id"),
    ];
    for (body, field) in cases {
        let answer = member.put(&path, body.clone()).await;
        assert_eq!(answer.status, 400, "{body}: {}", answer.text);
        let named = answer.body["errors"][0]["field"]
            .as_str()
            .unwrap_or_default();
        assert!(
            named == field || named.starts_with(&format!("{field}.")),
            "{body}: {}",
            answer.text
        );
    }
    assert_eq!(member.get(&path).await.expect(200).text, before);
}

#[tokio::test]
async fn states_are_for_administrators_and_not_for_those_above_them() {
    let world = World::new().await;
    let member = &world.acme.member;
    let inactive = json!({"userState": "INACTIVE"});
    member
        .put(&path(&member.user_id), inactive.clone())
        .await
        .refused(403, "forbidden");
    for (caller, target, code) in [
        (&world.acme.manager, &world.acme.owner, "role-above-own"),
        (&world.acme.manager, &world.acme.admin, "role-above-own"),
        (&world.acme.admin, &world.acme.owner, "role-above-own"),
        (&world.acme.owner, &world.super_admin, "forbidden"),
        (&world.acme.owner, &world.machine, "forbidden"),
        (&world.other.owner, &world.acme.member, "forbidden"),
        (&world.acme.member, &world.acme.manager, "forbidden"),
    ] {
        for body in [inactive.clone(), json!({"firstName": "Gotcha"})] {
            let answer = caller.put(&path(&target.user_id), body).await;
            answer.refused(403, code);
        }
    }
    world
        .machine
        .put(
            &path(&world.super_admin.user_id),
            json!({"firstName": "Gotcha"}),
        )
        .await
        .refused(403, "role-above-own");
    for state in ["LOCKED", "INITIAL"] {
        world
            .acme
            .owner
            .put(&path(&member.user_id), json!({"userState": state}))
            .await
            .invalid("userState");
    }
    world
        .super_admin
        .put(&path(&world.super_admin.user_id), inactive)
        .await
        .refused(409, "last-super-admin");
    // An invitation is accepted by whom it was sent to.
    let invite = json!({"email": "in@acme.example", "firstName": "In", "lastName": "Vited"});
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let invited = owner
        .post("/v2/authorization/organizations/users", invite)
        .await
        .expect(201)
        .id("userId");
    owner
        .put(&path(&invited), json!({"userState": "ACTIVE"}))
        .await
        .refused(409, "conflict");
}

#[tokio::test]
async fn somebody_from_elsewhere_is_seen_but_not_changed() {
    let world = World::new().await;
    let guest = &world.acme.member;
    let add = format!("/v1/authorization/organizations/users/{}", guest.user_id);
    let owner = world.other.owner.in_organization(&world.other.id);
    owner.post(&add, json!({})).await.expect(201);
    let path = path(&guest.user_id);
    owner.get(&path).await.expect(200);
    for body in [
        json!({"firstName": "Gotcha"}),
        json!({"userState": "INACTIVE"}),
    ] {
        owner.put(&path, body).await.refused(403, "forbidden");
    }
    guest.get(&path).await.expect(200);
}

#[tokio::test]
async fn fifty_changes_at_once_leave_fifty_events_and_one_of_them_as_it_came() {
    let world = World::new().await;
    let member = &world.acme.member;
    let changes: Vec<_> = (0..50)
        .map(|n| {
            let (client, path) = (member.clone(), path(&member.user_id));
            let body = json!({"firstName": format!("First {n}"), "lastName": format!("Last {n}")});
            tokio::spawn(async move { client.put(&path, body).await })
        })
        .collect();
    let mut done = 0;
    for change in changes {
        let answer = change.await.expect("an answer");
        match answer.status.as_u16() {
            200 => done += 1,
            _ => answer.refused(503, "unavailable"),
        }
    }
    let user = member.get(&path(&member.user_id)).await.expect(200);
    let number = |field: &str| user.id(field).split(' ').next_back().map(str::to_owned);
    assert_eq!(number("firstName"), number("lastName"));
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let events = owner
        .get("/v1/authorization/organizations/events?type=user.updated&pageSize=100")
        .await
        .expect(200);
    assert_eq!(events.body["metadata"]["total"], done);
}
