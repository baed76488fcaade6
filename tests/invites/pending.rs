//! Invitations that wait: listed, sent anew, taken back.

use crate::support::World;
use crate::support::mail::{code_in, mail_to};
use crate::support::world::PASSWORD;
use serde_json::json;

#[tokio::test]
async fn what_waits_is_listed_sent_anew_and_taken_back() {
    let world = World::new().await;
    let (acme, server) = (&world.acme, &world.server);
    let invitations = format!("/v1/authorization/organizations/{}/invitations", acme.id);
    let invite = json!({"email": "late@example.com", "firstName": "Some", "role": "viewer"});
    let members = format!("/v1/authorization/organizations/{}/members", acme.id);
    let id = acme
        .manager
        .post(&members, invite.clone())
        .await
        .expect(201)
        .id("userId");
    let old = code_in(&mail_to(server, "late@example.com", 1).await);
    let list = acme.manager.get(&invitations).await.expect(200).body;
    assert_eq!(list["metadata"]["total"], 1);
    let waiting = &list["invitations"][0];
    assert_eq!(
        (&waiting["userId"], &waiting["roles"]),
        (&json!(id), &json!(["viewer"]))
    );
    assert_eq!(waiting["expiresAt"], "2026-09-24T14:13:20.000Z");

    let one = format!("{invitations}/{id}");
    acme.manager.post(&one, json!(null)).await.expect(200);
    let new = code_in(&mail_to(server, "late@example.com", 2).await);
    assert_ne!(old, new);
    server.clock.advance_seconds(72 * 3600);
    let list = acme.owner.get(&invitations).await;
    // The owner's session ended meanwhile.
    assert_eq!(list.status, 401);
    let owner = server
        .anonymous
        .sign_in("owner@acme.example", PASSWORD)
        .await;
    let list = owner.get(&invitations).await.expect(200).body;
    assert_eq!(list["invitations"][0].get("expiresAt"), None);

    for stranger in [&world.other.owner, &world.other.member] {
        assert_ne!(stranger.delete(&one).await.status, 200);
    }
    owner.delete(&one).await.expect(200);
    owner
        .delete(&one)
        .await
        .refused(404, "invitation-not-found");
    assert_eq!(
        owner.get(&invitations).await.expect(200).body["metadata"]["total"],
        0
    );
    // The address is free again.
    owner.post(&members, invite).await.expect(201);
    // Who is a member is no invitation.
    let member = format!("{invitations}/{}", acme.member.user_id);
    owner
        .delete(&member)
        .await
        .refused(404, "invitation-not-found");
    owner
        .post(&member, json!(null))
        .await
        .refused(404, "invitation-not-found");
}
