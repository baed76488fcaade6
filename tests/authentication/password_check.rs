//! What signing in does until the answer, which must not tell who exists, and the counting of wrong
//! passwords, which nothing must switch off.

use crate::support::server::{ADMIN_EMAIL, ADMIN_PASSWORD};
use crate::support::world::{PASSWORD, address};
use crate::support::{TestServer, World};
use serde_json::json;

const MEMBER: &str = "member@acme.example";
const WRONG: &str = "not the phrase";
const EVENTS: &str = "/v1/authorization/organizations/events?type=";

fn three_attempts(settings: &mut config::Settings) {
    for application in settings.applications.values_mut() {
        application.login.lockout_policy.max_password_attempts = 3;
    }
}

fn cost(memory_kib: u32, iterations: u32) -> impl Fn(&mut config::Settings) {
    move |settings| {
        settings.passwords.memory_kib = memory_kib;
        settings.passwords.iterations = iterations;
    }
}

/// Waits until so many events of a kind are in Acme's trail: they are written after the answer.
async fn expect_events(world: &World, kind: &str, wanted: u64) {
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let path = format!("{EVENTS}{kind}");
    for _ in 0..500 {
        let events = owner.get(&path).await.expect(200);
        if events.body["metadata"]["total"] == wanted {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("there are not {wanted} events of kind {kind}");
}

/// What a sign-in that must fail makes the server hash, in KiB.
async fn work(server: &TestServer, email: &str) -> u64 {
    let before = server.compared_kib();
    let answer = server.anonymous.try_sign_in(email, WRONG).await;
    answer.refused(401, "invalid-credentials");
    server.compared_kib() - before
}

#[tokio::test]
async fn whoever_it_is_a_wrong_password_is_the_same_work_at_every_cost_there_was() {
    let mut world = World::on(TestServer::start_with(three_attempts).await).await;
    let owner = world.acme.owner.in_organization(&world.acme.id);
    let invited = address("invited", &world.acme.name);
    let invite = json!({"email": invited, "firstName": "In", "lastName": "Vited"});
    let users = "/v2/authorization/organizations/users";
    owner.post(users, invite).await.expect(201);
    let inactive = format!("/v1/authentication/users/{}", world.acme.manager.user_id);
    let body = json!({"userState": "INACTIVE"});
    owner.put(&inactive, body).await.expect(200);
    let locked = address("admin", &world.acme.name);
    for _ in 0..3 {
        work(&world.server, &locked).await;
    }
    expect_events(&world, "user.locked", 1).await;
    let everybody = [
        MEMBER.to_owned(),
        address("nobody", &world.acme.name),
        locked,
        address("manager", &world.acme.name),
        invited,
    ];
    world.server = world.server.restart_with(cost(128, 3)).await;
    for email in &everybody {
        assert_eq!(work(&world.server, email).await, 3 * 128, "{email}");
    }
    // Somebody's hash is made at that cost; then it is lowered again.
    world.server.anonymous.sign_in(MEMBER, PASSWORD).await;
    world.server = world.server.restart_with(cost(64, 1)).await;
    for email in &everybody {
        assert_eq!(work(&world.server, email).await, 3 * 128, "{email}");
    }
}

#[tokio::test]
async fn a_wrong_password_loads_nobodys_organization_and_is_counted_all_the_same() {
    let mut world = World::on(TestServer::start_with(three_attempts).await).await;
    world.server = world.server.restart_with(three_attempts).await;
    let (server, acme) = (&world.server, &world.acme.id);
    for email in [MEMBER, "nobody@acme.example", MEMBER] {
        let answer = server.anonymous.try_sign_in(email, WRONG).await;
        answer.refused(401, "invalid-credentials");
        assert!(!server.is_loaded(acme), "{email}");
    }
    server.anonymous.sign_in(MEMBER, PASSWORD).await;
    assert!(server.is_loaded(acme));
    expect_events(&renewed(world).await, "user.sign-in-failed", 1).await;
}

#[tokio::test]
async fn three_wrong_passwords_lock_where_the_organization_is_not_loaded_either() {
    let mut world = World::on(TestServer::start_with(three_attempts).await).await;
    world.server = world.server.restart_with(three_attempts).await;
    let anonymous = &world.server.anonymous;
    for password in [WRONG, WRONG, WRONG, PASSWORD] {
        let answer = anonymous.try_sign_in(MEMBER, password).await;
        answer.refused(401, "invalid-credentials");
    }
    // That is written down, and over after its time.
    let world = renewed(world).await;
    expect_events(&world, "user.locked", 1).await;
    world.server.clock.advance_seconds(900);
    world.server.anonymous.sign_in(MEMBER, PASSWORD).await;
}

/// The same world, with the owner's client for the server that runs now.
async fn renewed(mut world: World) -> World {
    let token = world.acme.owner.token.clone();
    world.acme.owner = world.server.anonymous.bearer(&token);
    world
}

#[tokio::test]
async fn a_full_mailbox_does_not_keep_wrong_passwords_from_being_counted() {
    let server = TestServer::start_with(three_attempts).await;
    let server = server
        .restart_with(|settings| {
            three_attempts(settings);
            // Nothing is let in: as if others kept the mailbox full.
            settings.organizations.max_in_flight = 0;
        })
        .await;
    let try_it = async |password: &str| server.anonymous.try_sign_in(ADMIN_EMAIL, password).await;
    try_it(ADMIN_PASSWORD).await.refused(503, "unavailable");
    for _ in 0..3 {
        try_it(WRONG).await.refused(401, "invalid-credentials");
    }
    let right = try_it(ADMIN_PASSWORD).await;
    right.refused(401, "invalid-credentials");
}

#[tokio::test]
async fn more_sign_ins_than_can_wait_are_told_when_to_come_back() {
    let server = TestServer::start_with(|settings| {
        settings.passwords.threads = 1;
        settings.passwords.queue = 1;
        settings.passwords.memory_kib = 32_768;
        settings.passwords.iterations = 4;
    })
    .await;
    let attempts: Vec<_> = (0..20)
        .map(|_| {
            let client = server.anonymous.clone();
            tokio::spawn(async move { client.try_sign_in("nobody@example.com", WRONG).await })
        })
        .collect();
    let (mut answered, mut sent_away) = (0, 0);
    for attempt in attempts {
        let answer = attempt.await.expect("an answer");
        if answer.status == 401 {
            answered += 1;
            continue;
        }
        let seconds = answer.headers.get("retry-after").expect("Retry-After");
        let seconds: u32 = seconds.to_str().expect("text").parse().expect("seconds");
        assert!(seconds >= 1);
        answer.refused(503, "unavailable");
        sent_away += 1;
    }
    assert!(answered >= 1 && sent_away >= 1, "{answered} {sent_away}");
}
