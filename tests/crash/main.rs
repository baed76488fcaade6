//! The built server is killed (SIGKILL) at random moments while 32 clients write, and started
//! again on the same directory: nothing acknowledged is missing and nothing is half-done.
//!
//! `CRASH_ROUNDS` says how often (8 when left out).

mod ledger;
#[path = "../support/rng.rs"]
mod rng;
mod server;

use ledger::{Found, Known, Ledger, Listed, Person, Totals};
use reqwest::{Method, RequestBuilder};
use rng::Rng;
use serde_json::{Value, json};
use server::{ADMIN_EMAIL, ADMIN_PASSWORD, Process, client, send};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const CLIENTS: usize = 32;
const ORGANIZATIONS: usize = 4;
const ROLES: [&str; 3] = ["editor", "viewer", "auditor"];

/// Who calls, and on what.
struct Scene {
    base: String,
    /// A person's session and a machine's token: both outlive the kills.
    tokens: [String; 2],
    organizations: Vec<String>,
    admin: String,
}

impl Scene {
    fn request(
        &self,
        http: &reqwest::Client,
        caller: usize,
        method: Method,
        path: &str,
        organization: usize,
    ) -> RequestBuilder {
        http.request(method, format!("{}{path}", self.base))
            .bearer_auth(&self.tokens[caller % 2])
            .header("X-Iam-Orgid", &self.organizations[organization])
    }

    async fn set_up(base: &str) -> Self {
        let http = client();
        let post = async |path: &str, token: &str, body: Value| {
            let request = http
                .post(format!("{base}{path}"))
                .bearer_auth(token)
                .json(&body);
            let (status, body) = send(request).await.expect("an answer");
            assert!(status < 300, "{status} {body}");
            body
        };
        let text = |body: &Value, field: &str| body[field].as_str().expect("a field").to_owned();
        let sign_in = json!({"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD});
        let signed_in = post("/v1/authentication/users/sessions", "", sign_in).await;
        let session = text(&signed_in, "sessionToken");
        let machine = post(
            "/v1/authorization/machine-users",
            &session,
            json!({"userName": "m"}),
        )
        .await;
        let login =
            json!({"clientId": machine["clientId"], "clientSecret": machine["clientSecret"]});
        let token = post("/v1/authentication/machine-users/access-token", "", login).await;
        let mut organizations = Vec::new();
        for number in 0..ORGANIZATIONS {
            let roles = ROLES.map(|key| json!({"key": key, "displayName": key}));
            let body = json!({
                "orgName": format!("Organization {number}"), "adminFirstName": "First",
                "adminLastName": "Admin", "adminEmail": ADMIN_EMAIL, "customRoles": roles,
            });
            let made = post("/v1/authorization/organizations/setup", &session, body).await;
            organizations.push(text(&made, "id"));
        }
        Self {
            base: base.to_owned(),
            tokens: [session, text(&token, "token")],
            organizations,
            admin: text(&signed_in, "userId"),
        }
    }

    async fn create(
        &self,
        http: &reqwest::Client,
        caller: usize,
        email: &str,
        organization: usize,
    ) -> Option<(u16, Value)> {
        let body =
            json!({"email": email, "firstName": "n0", "lastName": "Test", "roles": ["editor"]});
        let path = "/v2/authorization/organizations/users";
        send(
            self.request(http, caller, Method::POST, path, organization)
                .json(&body),
        )
        .await
    }

    /// Everything of one list, page by page.
    async fn list(&self, path: &str, organization: usize) -> Vec<Value> {
        let http = client();
        let mut all = Vec::new();
        for page in 0.. {
            let path = format!("{path}?page={page}&pageSize=100");
            let request = self.request(&http, 0, Method::GET, &path, organization);
            let (status, body) = send(request).await.expect("an answer");
            assert_eq!(status, 200, "{body}");
            let users = body["users"].as_array().expect("a list").clone();
            let last = users.len() < 100;
            all.extend(users);
            if last {
                break;
            }
        }
        all
    }

    async fn find(&self) -> Found {
        let text = |user: &Value, field: &str| user[field].as_str().unwrap_or_default().to_owned();
        let is_test = |user: &Value| user["userType"] == "HUMAN" && text(user, "id") != self.admin;
        let mut members = Vec::new();
        for organization in 0..ORGANIZATIONS {
            let listed = self
                .list("/v1/authorization/organizations/users", organization)
                .await;
            members.extend(
                listed
                    .iter()
                    .filter(|user| is_test(user))
                    .map(|user| Listed {
                        id: text(user, "id"),
                        email: text(user, "email"),
                        organization,
                        roles: user["roles"].to_string(),
                        name: text(user, "firstName"),
                    }),
            );
        }
        let users = self.list("/v1/authorization/users", 0).await;
        let users = users.iter().filter(|user| is_test(user));
        let users: BTreeMap<_, _> = users
            .map(|user| (text(user, "id"), text(user, "email")))
            .collect();
        Found { members, users }
    }
}

/// Writes until the server is gone.
async fn write(
    scene: Arc<Scene>,
    number: usize,
    round: usize,
    mut rng: Rng,
    mut ledger: Ledger,
) -> Ledger {
    let http = client();
    for turn in 0.. {
        let answered = if ledger.people.is_empty() || rng.one_in(2) {
            let email = if rng.one_in(10) {
                format!("shared-{round}-{}@example.com", rng.below(50))
            } else {
                format!("c{number}-{round}-{turn}@example.com")
            };
            let organization = rng.below(ORGANIZATIONS);
            let answer = scene.create(&http, number, &email, organization).await;
            match &answer {
                Some((201, body)) => {
                    ledger.acknowledged += 1;
                    ledger.people.push(Person {
                        id: body["userId"].as_str().expect("an id").to_owned(),
                        organization,
                        roles: Known::new(r#"["editor"]"#),
                        name: Known::new("n0"),
                    });
                }
                Some((409, _)) if email.starts_with("shared") => {}
                Some((503, _)) | None => ledger.unanswered.push((email, organization)),
                Some(other) => panic!("creating {email}: {other:?}"),
            }
            answer.is_some()
        } else {
            let place = rng.below(ledger.people.len());
            let person = &mut ledger.people[place];
            let by_roles = rng.one_in(2);
            let (path, body, value) = if by_roles {
                let roles = json!([rng.pick(&ROLES)]);
                let organization = &scene.organizations[person.organization];
                let path = format!(
                    "/v1/authorization/organizations/{organization}/members/{}",
                    person.id
                );
                (path, json!({"roles": roles}), roles.to_string())
            } else {
                let name = format!("n{round}-{turn}");
                let path = format!("/v1/authentication/users/{}", person.id);
                (path, json!({"firstName": name}), name)
            };
            let request = scene
                .request(&http, number, Method::PUT, &path, person.organization)
                .json(&body);
            let answer = send(request).await;
            let acknowledged = match &answer {
                Some((200, _)) => true,
                Some((503, _)) | None => false,
                Some(other) => panic!("{path} {body}: {other:?}"),
            };
            let known = if by_roles {
                &mut person.roles
            } else {
                &mut person.name
            };
            known.asked(value, acknowledged);
            ledger.acknowledged += u64::from(acknowledged);
            answer.is_some()
        };
        if !answered {
            break;
        }
    }
    ledger
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_the_server_is_killed() {
    let rounds = std::env::var("CRASH_ROUNDS").ok();
    let rounds: usize = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(8);
    let mut rng = Rng::new(rng::seed("crash"));
    let directory = tempfile::tempdir().expect("a temporary directory");
    let mut process = Process::new(directory.path());
    let first = process.start().await;
    let scene = Arc::new(Scene::set_up(&process.base).await);
    let mut ledgers: Vec<_> = (0..CLIENTS).map(|_| Ledger::default()).collect();
    let mut totals = Totals::default();
    let mut slowest = Duration::ZERO;
    for round in 0..rounds {
        let writers: Vec<_> = ledgers
            .drain(..)
            .enumerate()
            .map(|(number, ledger)| {
                tokio::spawn(write(Arc::clone(&scene), number, round, rng.fork(), ledger))
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(50 + rng.below(750) as u64)).await;
        process.kill();
        for writer in writers {
            ledgers.push(writer.await.expect("no answer was wrong"));
        }
        if rng.one_in(3) {
            // Killed while it starts, too.
            process.spawn();
            tokio::time::sleep(Duration::from_millis(rng.below(150) as u64)).await;
            process.kill();
        }
        process.verify();
        let took = process.start().await;
        slowest = slowest.max(took);
        let acknowledged: u64 = ledgers.iter().map(|ledger| ledger.acknowledged).sum();
        println!(
            "round {}: ready after {took:?}, {acknowledged} acknowledged",
            round + 1
        );
        settle(&scene, &mut ledgers, &mut totals, &mut rng).await;
        assert!(totals.half_done.is_empty(), "{:#?}", totals.half_done);
        assert!(totals.lost.is_empty(), "{:#?}", totals.lost);
    }
    process.terminate();
    let verified = process.verify();
    let acknowledged: u64 = ledgers.iter().map(|ledger| ledger.acknowledged).sum();
    println!(
        "{rounds} rounds, {acknowledged} changes acknowledged, {} found without having been \
         acknowledged, {} lost, {} half-done; first start {first:?}, slowest start after a kill \
         {slowest:?}\n{verified}",
        totals.unacknowledged_found,
        totals.lost.len(),
        totals.half_done.len(),
    );
    assert!(acknowledged > rounds as u64, "hardly anything was written");
}

/// Compares the ledgers with the server, and tries again what was not done: each address is
/// either taken or free.
async fn settle(scene: &Scene, ledgers: &mut [Ledger], totals: &mut Totals, rng: &mut Rng) {
    let found = scene.find().await;
    found.check_whole(totals);
    let http = client();
    for (number, ledger) in ledgers.iter_mut().enumerate() {
        for (email, organization) in ledger.settle(&found, totals) {
            match scene.create(&http, number, &email, organization).await {
                Some((201, body)) => {
                    ledger.acknowledged += 1;
                    ledger.people.push(Person {
                        id: body["userId"].as_str().expect("an id").to_owned(),
                        organization,
                        roles: Known::new(r#"["editor"]"#),
                        name: Known::new("n0"),
                    });
                }
                Some((409, _)) if email.starts_with("shared") => {}
                other => panic!("{email} is in no list, and yet: {other:?}"),
            }
        }
    }
    for _ in 0..found.members.len().min(20) {
        let member = rng.pick(&found.members);
        let again = scene
            .create(&http, 0, &member.email, rng.below(ORGANIZATIONS))
            .await;
        let again = again.map(|(status, _)| status);
        assert_eq!(again, Some(409), "{} was given again", member.email);
    }
}
