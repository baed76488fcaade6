//! What is measured.

use super::generator::{Measured, Request, load, request};
use super::raw;
use super::report::{Report, median};
use super::seed;
use super::server::{EMAIL, PASSWORD, Server};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const CLIENTS: usize = 64;
const TIME: Duration = Duration::from_secs(4);
/// Creations and the bare POST take turns this long: a machine that others share may be a quarter slower
/// some seconds later, and the two are compared.
const TURN: Duration = Duration::from_secs(1);
const TURNS: usize = 4;
/// The scan behind a start reads 8 MB a second at most.
const AFTER_SCAN: Duration = Duration::from_secs(20);
pub const SESSIONS: &str = "/v1/authentication/users/sessions";
const CREATE: &str = "/v2/authorization/organizations/users";

/// Measurements of one thing, round by round.
#[derive(Default)]
struct Rounds(Vec<Measured>);

impl Rounds {
    fn rate(&self) -> f64 {
        median(self.0.iter().map(|round| round.per_second).collect())
    }

    fn p99(&self) -> f64 {
        median(
            self.0
                .iter()
                .map(|round| round.p99.as_secs_f64() * 1e3)
                .collect(),
        )
    }

    fn shown(&self) -> String {
        let p50 = median(
            self.0
                .iter()
                .map(|round| round.p50.as_secs_f64() * 1e3)
                .collect(),
        );
        let wrong: u64 = self.0.iter().map(|round| round.wrong).sum();
        let wrong = if wrong > 0 {
            format!(", {wrong} WRONG ANSWERS")
        } else {
            String::new()
        };
        let spent = median(
            self.0
                .iter()
                .map(|round| round.processor.as_secs_f64() * 1e6 / round.count as f64)
                .collect(),
        );
        format!(
            "{:.0}/s, p50 {p50:.2} ms, p99 {:.2} ms, {spent:.0} µs of processor{wrong}",
            self.rate(),
            self.p99()
        )
    }
}

/// The measurements of all things, by name.
#[derive(Default)]
struct Table(BTreeMap<&'static str, Rounds>);

impl Table {
    async fn measure(
        &mut self,
        what: &'static str,
        server: &Server,
        clients: usize,
        status: &'static str,
        request: &Request,
    ) {
        self.measure_for(TIME, what, server, clients, status, request)
            .await;
    }

    async fn measure_for(
        &mut self,
        time: Duration,
        what: &'static str,
        server: &Server,
        clients: usize,
        status: &'static str,
        request: &Request,
    ) {
        let before = server.processor_time();
        let mut measured = load(&server.address, clients, time, status, Arc::clone(request)).await;
        measured.processor = server.processor_time() - before;
        self.0.entry(what).or_default().0.push(measured);
    }

    fn report_creations(&self, report: &mut Report) {
        report.note(
            "person created without password, one organization",
            self.0["one"].shown(),
        );
        report.note(
            "person created without password, 64 organizations",
            self.0["many"].shown(),
        );
        // Each turn against the bare one before it.
        let turns = self.0["one"].0.iter().zip(&self.0["bare turn"].0);
        let mut ratios: Vec<f64> = turns
            .map(|(one, bare)| one.per_second / bare.per_second)
            .collect();
        ratios.sort_by(f64::total_cmp);
        let (least, most) = (ratios[0], ratios[ratios.len() - 1]);
        let ratio = median(ratios);
        report.target(
            "… one organization against the bare POST",
            format!("{ratio:.3} ({least:.2} to {most:.2})"),
            "≥ 0.25",
            ratio >= 0.25,
        );
        let ratio = self.0["one"].rate() / self.0["many"].rate();
        report.target(
            "… one organization against many",
            format!("{ratio:.2}"),
            "≥ 0.8",
            ratio >= 0.8,
        );
    }
}

pub fn text(value: &Value, field: &str) -> String {
    value[field]
        .as_str()
        .unwrap_or_else(|| panic!("no {field} in {value}"))
        .to_owned()
}

/// Both servers, and organizations in ours.
struct Stage {
    bare: Server,
    server: Server,
    /// What the administrator shows.
    bearer: String,
    organizations: Vec<String>,
    _data: tempfile::TempDir,
}

impl Stage {
    fn set_up() -> Self {
        let data = tempfile::tempdir().expect("a directory");
        let (bare, server) = (Server::bare(), Server::start(&data.path().join("data")));
        let root = server.ask(
            "POST",
            SESSIONS,
            &[],
            &json!({"email": EMAIL, "password": PASSWORD}),
        );
        let bearer = format!("Bearer {}", text(&root, "sessionToken"));
        let as_root = [("Authorization", bearer.as_str())];
        let organizations = (0..CLIENTS).map(|n| set_up(&server, &as_root, n)).collect();
        Self {
            bare,
            server,
            bearer,
            organizations,
            _data: data,
        }
    }

    /// Creates people without passwords, in the first organization and in all of them.
    async fn creations(&self, round: usize, of: &mut Table) {
        let first = vec![self.organizations[0].clone()];
        let post_bare = fixed(request("POST", "/bare", &[], ASKED));
        let series = round * (TURNS + 1);
        for turn in 0..TURNS {
            of.measure_for(TURN, "bare turn", &self.bare, CLIENTS, "200", &post_bare)
                .await;
            let one = creations(series + turn, &self.bearer, first.clone());
            of.measure_for(TURN, "one", &self.server, CLIENTS, "201", &one)
                .await;
        }
        let many = creations(series + TURNS, &self.bearer, self.organizations.clone());
        of.measure("many", &self.server, CLIENTS, "201", &many)
            .await;
        // Mail that is still being delivered must not slow down what comes next.
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
}

/// The bytes of the actions asked about, the body of every POST that creates nobody.
const ASKED: &str = r#"{"actions":["doc:read","invoice:pay"]}"#;

pub fn fixed(bytes: Vec<u8>) -> Request {
    Arc::new(move |_| bytes.clone())
}

/// Creations and the bare POST alone, for work on how writes are made.
pub async fn writes(rounds: usize, report: &mut Report) {
    let stage = Stage::set_up();
    let mut of = Table::default();
    for round in 0..rounds {
        stage.creations(round, &mut of).await;
    }
    report.note(
        "bare warp endpoint, POST with a body",
        of.0["bare turn"].shown(),
    );
    of.report_creations(report);
}

/// Rates over loopback, rounds interleaved.
pub async fn over_http(rounds: usize, report: &mut Report) {
    let stage = Stage::set_up();
    let (bare, server) = (&stage.bare, &stage.server);
    let as_root = [("Authorization", stage.bearer.as_str())];
    let first = &stage.organizations[0];
    let in_first = [as_root[0], ("X-Iam-Orgid", first.as_str())];
    let person = json!({"email": "person@example.com", "firstName": "Some", "lastName": "Body",
        "password": PASSWORD, "roles": ["editor"]});
    let person = text(&server.ask("POST", CREATE, &in_first, &person), "userId");
    let machine = server.ask(
        "POST",
        "/v1/authorization/machine-users",
        &as_root,
        &json!({"userName": "service"}),
    );
    let login = json!({"clientId": machine["clientId"], "clientSecret": machine["clientSecret"]});
    let token = server.ask(
        "POST",
        "/v1/authentication/machine-users/access-token",
        &[],
        &login,
    );
    let machine = format!("Bearer {}", text(&token, "token"));

    let get_bare = fixed(request("GET", "/bare", &[], ""));
    let post_bare = fixed(request("POST", "/bare", &[], ASKED));
    let check = fixed(request(
        "POST",
        &format!("/v1/authorization/organizations/{first}/users/{person}/permissions"),
        &[("Authorization", &machine)],
        ASKED,
    ));
    // Another person than the one who signs in all the time: nobody keeps more than some sessions.
    let reader = json!({"email": "reader@example.com", "firstName": "Some", "lastName": "Reader",
        "password": PASSWORD, "roles": ["editor"]});
    server.ask("POST", CREATE, &in_first, &reader);
    let signed_in = server.ask(
        "POST",
        SESSIONS,
        &[],
        &json!({"email": "reader@example.com", "password": PASSWORD}),
    );
    let session = format!("Bearer {}", text(&signed_in, "sessionToken"));
    let of_person = [("Authorization", session.as_str())];
    let me = fixed(request(
        "GET",
        "/v1/authentication/users/me",
        &of_person,
        "",
    ));
    let sign_in = fixed(request(
        "POST",
        SESSIONS,
        &[],
        &json!({"email": "person@example.com", "password": PASSWORD}).to_string(),
    ));

    let mut of = Table::default();
    let mut raw_rates = Vec::new();
    for round in 0..rounds {
        of.measure("bare", bare, CLIENTS, "200", &get_bare).await;
        of.measure("check", server, CLIENTS, "200", &check).await;
        of.measure("me", server, CLIENTS, "200", &me).await;
        of.measure("bare", bare, CLIENTS, "200", &get_bare).await;
        of.measure("bare post", bare, CLIENTS, "200", &post_bare)
            .await;
        stage.creations(round, &mut of).await;
        raw_rates.push(raw::argon2_per_second(TIME));
        of.measure("sign-in", server, 8, "201", &sign_in).await;
    }
    let (bare, raw) = (&of.0["bare"], median(raw_rates));
    report.note("bare warp endpoint, GET, 64 connections", bare.shown());
    report.note("the same, POST with a body", of.0["bare post"].shown());
    report.note("permission check by a machine's JWT", of.0["check"].shown());
    // Like is compared with like: a POST with a body. The bare GET is shown besides.
    let post = &of.0["bare post"];
    let ratio = of.0["check"].rate() / post.rate();
    let to_get = of.0["check"].rate() / bare.rate();
    report.target(
        "… its rate against the bare POST",
        format!("{ratio:.2} ({to_get:.2} of the GET)"),
        "≥ 0.5",
        ratio >= 0.5,
    );
    let ratio = of.0["check"].p99() / post.p99();
    let to_get = of.0["check"].p99() / bare.p99();
    report.target(
        "… its p99 against the bare POST's",
        format!("{ratio:.2} ({to_get:.2} of the GET's)"),
        "≤ 3",
        ratio <= 3.0,
    );
    report.note("getCurrentUser by session token", of.0["me"].shown());
    report.note("raw argon2id on all cores", format!("{raw:.1}/s"));
    report.note("sign-in, 8 connections", of.0["sign-in"].shown());
    let ratio = of.0["sign-in"].rate() / raw;
    report.target(
        "… its rate against the raw one",
        format!("{ratio:.2}"),
        "≥ 0.9",
        ratio >= 0.9,
    );
    of.report_creations(report);
}

pub fn set_up(server: &Server, as_root: &[(&str, &str)], number: usize) -> String {
    let body = json!({
        "orgName": format!("Organization {number}"), "adminFirstName": "Some", "adminLastName": "Owner", "adminEmail": EMAIL,
        "customRoles": [{"key": "editor", "displayName": "Editor", "allowedPermissions": ["doc:*"]}],
    });
    text(
        &server.ask(
            "POST",
            "/v1/authorization/organizations/setup",
            as_root,
            &body,
        ),
        "id",
    )
}

fn creations(series: usize, bearer: &str, organizations: Vec<String>) -> Request {
    let bearer = bearer.to_owned();
    Arc::new(move |n| {
        let organization = &organizations[usize::try_from(n).unwrap_or(0) % organizations.len()];
        let body = format!(
            r#"{{"email":"p{series}-{n}@example.com","firstName":"Some","lastName":"Body"}}"#
        );
        request(
            "POST",
            CREATE,
            &[("Authorization", &bearer), ("X-Iam-Orgid", organization)],
            &body,
        )
    })
}

/// The committer by itself, in this process.
pub fn committer(rounds: usize, report: &mut Report) {
    let (mut raw_rates, mut rates) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let directory = tempfile::tempdir().expect("a directory");
        raw_rates.push(raw::sled_per_second(&directory.path().join("raw"), TIME));
        rates.push(raw::committer_per_second(
            &directory.path().join("store"),
            TIME,
        ));
    }
    let (raw, own) = (median(raw_rates), median(rates));
    report.note(
        "sled batches of 64, one flush and fdatasync each",
        format!("{raw:.0} records/s"),
    );
    report.note(
        "committer, 64 requests under way",
        format!("{own:.0} records/s"),
    );
    report.target(
        "… against the raw batches",
        format!("{:.2}", own / raw),
        "≥ 0.7",
        own / raw >= 0.7,
    );
}

/// Memory and readiness.
pub async fn at_rest(report: &mut Report) {
    let (organizations, people) = (1000, 100);
    let directory = tempfile::tempdir().expect("a directory");
    let data = directory.path().join("data");
    let server = Server::start(&data);
    // The first start hashes a password; that memory goes back after ten seconds.
    tokio::time::sleep(Duration::from_secs(14)).await;
    let fresh = server.resident();
    report.target(
        "resident, idle and fresh",
        megabytes(fresh),
        "< 30 MB",
        fresh < 30_000_000,
    );
    server.stop();
    let crowds = (0..organizations).map(|organization| seed::Crowd {
        organization,
        people,
        guests: Vec::new(),
        has_readers: false,
        detail: |_, _| {},
    });
    seed::fill(&data, crowds);
    let server = Server::start(&data);
    let ready = server.ready.as_secs_f64();
    let what = "ready with 100,000 users in 1,000 organizations";
    report.target(what, format!("{ready:.3} s"), "≤ 0.3 s", ready <= 0.3);
    // Until every record was read once and its checksum compared: that is no part of loading.
    tokio::time::sleep(AFTER_SCAN).await;
    let before = server.resident();
    let root = server.ask(
        "POST",
        SESSIONS,
        &[],
        &json!({"email": EMAIL, "password": PASSWORD}),
    );
    let bearer = format!("Bearer {}", text(&root, "sessionToken"));
    let all = server.ask(
        "GET",
        "/v1/authorization/users?pageSize=1",
        &[("Authorization", &bearer)],
        &Value::Null,
    );
    assert_eq!(all["metadata"]["total"], organizations * people + 1);
    tokio::time::sleep(Duration::from_secs(14)).await;
    let loaded = server.resident();
    let each = loaded.saturating_sub(before) as f64 / (organizations * people) as f64;
    report.note(
        "resident with nothing loaded, and with all of it",
        format!("{}, {}", megabytes(before), megabytes(loaded)),
    );
    report.target(
        "… what loading takes, for each user",
        format!("{each:.0} B"),
        "< 1 KB",
        each < 1024.0,
    );
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
