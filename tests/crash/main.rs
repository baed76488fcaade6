//! The built server is killed (SIGKILL) at random moments while 32 clients write, and started
//! again on the same directory: nothing acknowledged is missing, nothing is half-done, and each start
//! is ready in time. What is written: creations, names, roles, deletions, sign-ins, sign-outs and
//! changes of passwords.
//!
//! `CRASH_ROUNDS` says how often (30 when left out).

mod access;
mod ledger;
#[path = "../support/rng.rs"]
mod rng;
mod server;

use access::Access;
use futures_util::future::join_all;
use ledger::{Found, GONE, Ledger, Listed, Person, Totals, Unanswered};
use reqwest::{Method, RequestBuilder};
use rng::Rng;
use serde_json::{Value, json};
use server::{ADMIN_EMAIL, ADMIN_PASSWORD, Process, client, send, send_patiently};
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
        password: Option<&str>,
    ) -> Option<(u16, Value)> {
        let mut body =
            json!({"email": email, "firstName": "n0", "lastName": "Test", "roles": ["editor"]});
        if let Some(password) = password {
            body["password"] = password.into();
        }
        let path = "/v2/authorization/organizations/users";
        send(
            self.request(http, caller, Method::POST, path, organization)
                .json(&body),
        )
        .await
    }

    /// Whether a session token works.
    async fn is_alive(&self, http: &reqwest::Client, token: &str) -> bool {
        let me = format!("{}/v1/authentication/users/me", self.base);
        match send_patiently(http.get(me).bearer_auth(token)).await {
            (200, _) => true,
            (401, _) => false,
            other => panic!("asking who one is: {other:?}"),
        }
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

/// A client that writes.
struct Writer {
    scene: Arc<Scene>,
    http: reqwest::Client,
    number: usize,
    round: usize,
    rng: Rng,
    ledger: Ledger,
}

impl Writer {
    /// Writes until the server is gone.
    async fn run(mut self) -> Ledger {
        for turn in 0.. {
            let people = self.ledger.people.len();
            let answered = match self.rng.below(32) {
                16..26 if people > 0 => self.change(turn).await,
                26..29 if people > 0 => self.delete().await,
                29..32 if people > 0 => self.use_access(turn).await,
                _ => self.create(turn).await,
            };
            if !answered {
                break;
            }
        }
        self.ledger
    }

    async fn create(&mut self, turn: usize) -> bool {
        let Self {
            number, round, rng, ..
        } = self;
        let email = if rng.one_in(10) {
            format!("shared-{round}-{}@example.com", rng.below(50))
        } else {
            format!("c{number}-{round}-{turn}@example.com")
        };
        // A hash costs as much as many creations without.
        let password = rng
            .one_in(16)
            .then(|| format!("the first phrase {number} {round} {turn}"));
        let organization = rng.below(ORGANIZATIONS);
        let answer = self
            .scene
            .create(
                &self.http,
                self.number,
                &email,
                organization,
                password.as_deref(),
            )
            .await;
        match &answer {
            Some((201, body)) => {
                let access = password.map(|password| Access::new(&email, &password));
                self.ledger.acknowledged += 1;
                self.ledger
                    .people
                    .push(Person::new(id_of(body), organization, access));
            }
            Some((409, _)) if email.starts_with("shared") => {}
            Some((503, _)) | None => self.ledger.unanswered.push(Unanswered {
                email,
                organization,
                password,
            }),
            Some(other) => panic!("creating {email}: {other:?}"),
        }
        answer.is_some()
    }

    /// Somebody who is there for certain.
    fn pick(&mut self) -> Option<&mut Person> {
        let place = self.rng.below(self.ledger.people.len());
        let person = &mut self.ledger.people[place];
        (!person.presence.is_doubtful()).then_some(person)
    }

    async fn change(&mut self, turn: usize) -> bool {
        let (scene, http, number, round) = (
            Arc::clone(&self.scene),
            self.http.clone(),
            self.number,
            self.round,
        );
        let by_roles = self.rng.one_in(2);
        let role = *self.rng.pick(&ROLES);
        let Some(person) = self.pick() else {
            return true;
        };
        let (path, body, value) = if by_roles {
            let roles = json!([role]);
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
        self.ledger.acknowledged += u64::from(acknowledged);
        answer.is_some()
    }

    async fn delete(&mut self) -> bool {
        let (scene, http, number) = (Arc::clone(&self.scene), self.http.clone(), self.number);
        let Some(person) = self.pick() else {
            return true;
        };
        let path = format!("/v1/authorization/users/{}", person.id);
        let request = scene.request(&http, number, Method::DELETE, &path, person.organization);
        let answer = send(request).await;
        let acknowledged = match &answer {
            Some((200, _)) => true,
            Some((503, _)) | None => false,
            Some(other) => panic!("{path}: {other:?}"),
        };
        // Gone or perhaps gone: nothing more is asked of them.
        person.presence.asked(GONE.to_owned(), acknowledged);
        person.presence.asked(GONE.to_owned(), false);
        self.ledger.acknowledged += u64::from(acknowledged);
        answer.is_some()
    }

    async fn use_access(&mut self, turn: usize) -> bool {
        let (scene, http) = (Arc::clone(&self.scene), self.http.clone());
        let mut rng = self.rng.fork();
        let password = format!("a later phrase {} {} {turn}", self.number, self.round);
        let with_access =
            |person: &&mut Person| person.access.is_some() && !person.presence.is_doubtful();
        let mut people: Vec<_> = self.ledger.people.iter_mut().filter(with_access).collect();
        if people.is_empty() {
            return true;
        }
        let place = rng.below(people.len());
        let Person { id, access, .. } = &mut *people[place];
        let Some(access) = access else {
            return true;
        };
        let outcome = access.use_it(&scene, &http, id, password, &mut rng).await;
        self.ledger.acknowledged += u64::from(outcome.acknowledged);
        outcome.answered
    }
}

fn id_of(body: &Value) -> &str {
    body["userId"].as_str().expect("an id")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_the_server_is_killed() {
    let rounds = std::env::var("CRASH_ROUNDS").ok();
    let rounds: usize = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(30);
    let mut rng = Rng::new(rng::seed("crash"));
    let directory = tempfile::tempdir().expect("a temporary directory");
    let mut process = Process::new(directory.path());
    let first = process.start().await;
    let scene = Arc::new(Scene::set_up(&process.base).await);
    let mut ledgers: Vec<_> = (0..CLIENTS).map(|_| Ledger::default()).collect();
    let mut totals = Totals::default();
    let mut slowest = Duration::ZERO;
    // Made once: making one takes longer than most rounds write.
    let http = client();
    for round in 0..rounds {
        let writers: Vec<_> = ledgers
            .drain(..)
            .enumerate()
            .map(|(number, ledger)| {
                let writer = Writer {
                    scene: Arc::clone(&scene),
                    http: http.clone(),
                    number,
                    round,
                    rng: rng.fork(),
                    ledger,
                };
                tokio::spawn(writer.run())
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(30 + rng.below(400) as u64)).await;
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
        settle(&scene, &http, &mut ledgers, &mut totals, &mut rng).await;
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
async fn settle(
    scene: &Scene,
    http: &reqwest::Client,
    ledgers: &mut [Ledger],
    totals: &mut Totals,
    rng: &mut Rng,
) {
    let found = scene.find().await;
    found.check_whole(totals);
    let numbered = ledgers.iter_mut().enumerate();
    let settled = numbered.map(|(number, ledger)| settle_one(scene, http, number, ledger, &found));
    for settled in join_all(settled).await {
        totals.add(settled);
    }
    for _ in 0..found.members.len().min(20) {
        let member = rng.pick(&found.members);
        let again = scene
            .create(http, 0, &member.email, rng.below(ORGANIZATIONS), None)
            .await;
        let again = again.map(|(status, _)| status);
        assert_eq!(again, Some(409), "{} was given again", member.email);
    }
}

async fn settle_one(
    scene: &Scene,
    http: &reqwest::Client,
    number: usize,
    ledger: &mut Ledger,
    found: &Found,
) -> Totals {
    let mut totals = Totals::default();
    for creation in ledger.settle(found, &mut totals) {
        let Unanswered {
            email,
            organization,
            password,
        } = creation;
        let again = scene
            .create(http, number, &email, organization, password.as_deref())
            .await;
        match again {
            Some((201, body)) => {
                let access = password.map(|password| Access::new(&email, &password));
                ledger.acknowledged += 1;
                ledger
                    .people
                    .push(Person::new(id_of(&body), organization, access));
            }
            Some((409, _)) if email.starts_with("shared") => {}
            other => panic!("{email} is in no list, and yet: {other:?}"),
        }
    }
    for access in ledger
        .people
        .iter_mut()
        .filter_map(|person| person.access.as_mut())
    {
        access.settle(scene, http, &mut totals).await;
    }
    for token in ledger.dead_tokens.drain(..) {
        if scene.is_alive(http, &token).await {
            totals.half_done.push("a session of nobody".to_owned());
        }
    }
    totals
}
