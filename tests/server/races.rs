//! Those who act at the same moment: somebody is always left who can go on.

use crate::support::world::{PASSWORD, address};
use crate::support::{Client, World};
use serde_json::json;

/// How often two owners go for each other in each of three ways.
const ROUNDS: usize = 200;

/// Two owners of an organization of their own, acting there.
async fn two_owners(world: &World, round: usize) -> [Client; 2] {
    let name = format!("Race{round}");
    let path = "/v1/authorization/organizations/setup";
    let body = json!({"orgName": name, "adminFirstName": "A", "adminLastName": "B", "adminEmail": address("first", &name)});
    let made = world.super_admin.post(path, body).await.expect(201);
    let organization = made.id("id");
    let admin = world.super_admin.in_organization(&organization);
    let mut owners = Vec::new();
    for person in ["one", "two"] {
        let email = address(person, &name);
        let body = json!({"email": email, "firstName": "A", "lastName": "B", "password": PASSWORD, "roles": ["ORG_OWNER"]});
        let path = "/v2/authorization/organizations/users";
        admin.post(path, body).await.expect(201);
        let client = world.server.anonymous.sign_in(&email, PASSWORD).await;
        owners.push(client.in_organization(&organization));
    }
    // The invited one, who cannot sign in, must not count for those who race.
    let path = format!("/v1/authorization/users/{}", made.id("adminUserId"));
    world.super_admin.delete(&path).await.expect(200);
    owners.try_into().ok().expect("two")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_owners_who_go_for_each_other_one_stays() {
    let world = World::new().await;
    let mut first_stayed = 0;
    for round in 0..3 * ROUNDS {
        let [one, two] = two_owners(&world, round).await;
        let against = async |who: &Client, whom: &Client| {
            let organization = "/v1/authorization/organizations";
            match round % 3 {
                0 => {
                    let path = format!("{organization}/users/{}", whom.user_id);
                    who.delete(&path).await
                }
                1 => {
                    let me = who.get("/v1/authentication/users/me").await;
                    let home = me.id("orgId");
                    let path = format!("{organization}/{home}/members/{}", whom.user_id);
                    who.put(&path, json!({"roles": [], "managerRoles": []}))
                        .await
                }
                _ => {
                    let path = format!("/v1/authentication/users/{}", whom.user_id);
                    who.put(&path, json!({"userState": "INACTIVE"})).await
                }
            }
        };
        let (first, second) = tokio::join!(against(&one, &two), against(&two, &one));
        let done = [&first, &second]
            .iter()
            .filter(|answer| answer.status.is_success())
            .count();
        assert_eq!(done, 1, "round {round}: {} and {}", first.text, second.text);
        for refused in [&first, &second] {
            // Too late is refused: nobody any more, or the last.
            let status = refused.status.as_u16();
            assert!(
                matches!(status, 200 | 400 | 401 | 403 | 404 | 409),
                "{}",
                refused.text
            );
        }
        first_stayed += usize::from(first.status.is_success());
        let left = if first.status.is_success() {
            &one
        } else {
            &two
        };
        let path = "/v1/authorization/organizations/users?role=ORG_OWNER&userState=ACTIVE";
        let owners = left.get(path).await.expect(200);
        assert_eq!(owners.body["metadata"]["total"], 1, "{}", owners.text);
        assert_eq!(owners.body["users"][0]["id"], left.user_id);
    }
    println!(
        "{} races: the first stayed {first_stayed} times, the second {}",
        3 * ROUNDS,
        3 * ROUNDS - first_stayed
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_homes_do_not_take_both_owners_of_a_third_organization() {
    let world = World::new().await;
    let path = "/v1/authorization/organizations/setup";
    let body = json!({"orgName": "Third", "adminFirstName": "A", "adminLastName": "B", "adminEmail": "owner@acme.example"});
    let third = world
        .super_admin
        .post(path, body)
        .await
        .expect(201)
        .id("id");
    let admin = world.super_admin.in_organization(&third);
    let (one, two) = (&world.acme.owner.user_id, &world.other.owner.user_id);
    let add = format!("/v1/authorization/organizations/users/{two}");
    admin
        .post(&add, json!({"roles": ["ORG_OWNER"]}))
        .await
        .expect(201);
    // Their homes keep an owner without them.
    for home in [&world.acme, &world.other] {
        world.person(home, "deputy", &["ORG_OWNER"]).await;
    }
    let set = async |user: &str, state: &str| {
        let path = format!("/v1/authentication/users/{user}");
        world
            .super_admin
            .put(&path, json!({"userState": state}))
            .await
    };
    for round in 0..ROUNDS {
        let (first, second) = tokio::join!(set(one, "INACTIVE"), set(two, "INACTIVE"));
        let done = [&first, &second]
            .iter()
            .filter(|answer| answer.status.is_success())
            .count();
        assert_eq!(done, 1, "round {round}: {} and {}", first.text, second.text);
        for refused in [&first, &second]
            .iter()
            .filter(|answer| !answer.status.is_success())
        {
            refused.refused(409, "last-owner");
        }
        set(one, "ACTIVE").await.expect(200);
        set(two, "ACTIVE").await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_organization_is_set_up_for_an_owner_who_is_just_going() {
    let world = World::new().await;
    let setup = "/v1/authorization/organizations/setup";
    let (mut made, mut gone) = (0, 0);
    for round in 0..ROUNDS {
        let name = format!("future-{round}");
        let id = world.person(&world.acme, &name, &[]).await;
        let body = json!({
            "orgName": name, "adminFirstName": "A", "adminLastName": "B", "adminEmail": address(&name, "Acme"),
        });
        let account = format!("/v1/authorization/users/{id}");
        let (set_up, deleted) = tokio::join!(
            world.super_admin.post(setup, body),
            world.machine.delete(&account)
        );
        let owner = set_up.expect(201).id("adminUserId");
        if deleted.status == 200 {
            // Too early for the one who goes: the address is that of somebody new.
            assert_ne!(owner, id, "round {round}");
            gone += 1;
        } else {
            deleted.refused(409, "last-owner");
            assert_eq!(owner, id, "round {round}");
            made += 1;
        }
        let path = format!("/v1/authentication/users/{owner}");
        world.super_admin.get(&path).await.expect(200);
    }
    println!("{ROUNDS} races: {made} owners stayed, {gone} were gone");
}
