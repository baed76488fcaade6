//! Signing in by a directory.

use crate::support::authority::Authority;
use crate::support::client::{Answer, Client};
use crate::support::slapd::{BASE, BIND_DN, BIND_PASSWORD, JANE, Slapd};
use crate::support::world::PASSWORD;
use crate::support::{TestServer, World};
use serde_json::{Value, json};

const SIGN_IN: &str = "/v1/authentication/idp/intents/ldap";
const LINKS: &str = "/v1/authentication/users/me/links";

struct Stage {
    world: World,
    slapd: Slapd,
    idp: String,
    body: Value,
}

impl Stage {
    /// A directory of the organization Acme. `None` where there is no `slapd`.
    async fn new() -> Option<Self> {
        Self::with(|_| {}).await
    }

    async fn with(change: impl FnOnce(&mut Value)) -> Option<Self> {
        let authority = Authority::new();
        let slapd = Slapd::start(&authority)?;
        let server = TestServer::start_with(|settings| {
            settings.identity_providers.allow_private_addresses = true;
        });
        let world = World::on(server.await).await;
        let mut body = json!({
            "orgId": world.acme.id, "name": "Directory", "servers": [slapd.ldaps()],
            "rootCa": authority.pem, "baseDn": BASE, "bindDn": BIND_DN, "bindPassword": BIND_PASSWORD,
            "userBase": format!("ou=people,{BASE}"), "userFilters": ["uid", "mail"],
            "userObjectClasses": ["inetOrgPerson"],
        });
        change(&mut body);
        let path = "/v1/authorization/idps/ldap";
        let added = world.super_admin.post(path, body.clone()).await.expect(201);
        Some(Self {
            idp: added.id("id"),
            world,
            slapd,
            body,
        })
    }

    fn anonymous(&self) -> &Client {
        &self.world.server.anonymous
    }

    async fn sign_in(&self, username: &str, password: &str) -> Answer {
        let body = json!({"idpId": self.idp, "username": username, "password": password});
        self.anonymous().post(SIGN_IN, body).await
    }

    async fn user(&self, id: &str) -> Value {
        let path = format!("/v1/authentication/users/{id}");
        self.world.super_admin.get(&path).await.expect(200).body
    }
}

#[tokio::test]
async fn somebody_of_the_directory_gets_an_account_once() {
    let Some(stage) = Stage::new().await else {
        return;
    };
    let tries = (0..50).map(|_| stage.sign_in("jane", JANE));
    let answers = futures_util::future::join_all(tries).await;
    let users: std::collections::BTreeSet<_> = answers
        .into_iter()
        .map(|answer| answer.expect(201).id("userId"))
        .collect();
    assert_eq!(users.len(), 1);
    let user = stage.user(users.first().expect("one")).await;
    assert_eq!(
        (&user["firstName"], &user["email"]),
        (&json!("Jane"), &json!("jane@example.com"))
    );
    assert_eq!(user["displayName"], "Jane the Great");
    assert_eq!(user["phoneNumber"], "+4930123456");
    assert_eq!(user["isEmailVerified"], true);
    // By the address too, and without regard to case: she is who she is.
    let by_mail = stage.sign_in(" Jane@Example.com", JANE).await.expect(201);
    assert!(users.contains(&by_mail.id("userId")));
    assert_eq!(by_mail.id("orgId"), stage.world.acme.id);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_one_answer() {
    let Some(stage) = Stage::new().await else {
        return;
    };
    let unknown = stage.sign_in("nobody", JANE).await;
    unknown.refused(401, "invalid-credentials");
    for (username, password) in [
        ("jane", "wrong"),
        ("jane", ""),
        ("", JANE),
        ("jane\u{0}", JANE),
        ("ja*", JANE),
        ("jane)(uid=*", JANE),
        ("twins@example.com", "twin word"),
    ] {
        let answer = stage.sign_in(username, password).await;
        if username.contains('\u{0}') {
            assert_eq!(answer.status.as_u16() / 100, 4, "{}", answer.text);
            continue;
        }
        answer.refused(401, "invalid-credentials");
        assert_eq!(answer.body["detail"], unknown.body["detail"]);
    }
    let path = "/v1/authorization/users?pageSize=1";
    let people = stage.world.super_admin.get(path).await.expect(200);
    assert_eq!(people.body["metadata"]["total"], 10, "nobody was created");
}

#[tokio::test]
async fn wrong_passwords_lock_the_account_and_names_that_have_none() {
    let Some(stage) = Stage::new().await else {
        return;
    };
    // Nobody knows her yet: it is the name that is locked.
    for _ in 0..10 {
        stage
            .sign_in("jane", "wrong")
            .await
            .refused(401, "invalid-credentials");
    }
    stage
        .sign_in("jane", JANE)
        .await
        .refused(401, "invalid-credentials");
    stage.world.server.clock.advance_seconds(900);
    let user = stage.sign_in("jane", JANE).await.expect(201).id("userId");
    // Now it is her account, also for many at once.
    let tries = (0..30).map(|_| stage.sign_in("JANE", "wrong"));
    for answer in futures_util::future::join_all(tries).await {
        answer.refused(401, "invalid-credentials");
    }
    stage
        .sign_in("jane", JANE)
        .await
        .refused(401, "invalid-credentials");
    while stage.user(&user).await["userState"] != "LOCKED" {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let path = format!("/v1/authentication/users/{user}");
    let active = json!({"userState": "ACTIVE"});
    stage.world.super_admin.put(&path, active).await.expect(200);
    stage.sign_in("jane", JANE).await.expect(201);
}

#[tokio::test]
async fn groups_give_and_take_roles_at_each_sign_in() {
    let staff = format!("CN=Staff, ou=groups,{BASE}");
    let Some(stage) = Stage::with(|body| {
        body["roleMapping"] = json!([
            {"group": staff, "role": "editor"},
            {"group": format!("cn=nobody,ou=groups,{BASE}"), "role": "viewer"},
        ]);
    })
    .await
    else {
        return;
    };
    let user = stage.sign_in("jane", JANE).await.expect(201).id("userId");
    let admin = stage
        .world
        .super_admin
        .in_organization(&stage.world.acme.id);
    let roles = async || {
        let path = "/v1/authorization/organizations/users?userId=";
        let found = admin.get(&format!("{path}{user}")).await.expect(200);
        found.body["users"][0]["roles"].clone()
    };
    assert_eq!(roles().await, json!(["editor"]));
    let acme = &stage.world.acme.id;
    let path = format!("/v1/authorization/organizations/{acme}/members/{user}");
    admin
        .put(&path, json!({"roles": ["viewer"]}))
        .await
        .expect(200);
    stage.sign_in("jane", JANE).await.expect(201);
    assert_eq!(roles().await, json!(["editor"]), "the directory says so");
}

#[tokio::test]
async fn what_shuts_an_account_out_holds_here_too() {
    let Some(stage) = Stage::new().await else {
        return;
    };
    let user = stage.sign_in("jane", JANE).await.expect(201).id("userId");
    let admin = &stage.world.super_admin;
    let path = format!("/v1/authentication/users/{user}");
    admin
        .put(&path, json!({"userState": "INACTIVE"}))
        .await
        .expect(200);
    stage
        .sign_in("jane", JANE)
        .await
        .refused(401, "invalid-credentials");
    admin
        .put(&path, json!({"userState": "ACTIVE"}))
        .await
        .expect(200);
    let path = format!("/v1/authorization/users/{user}/mfa/email");
    admin
        .send(reqwest::Method::POST, &path, None)
        .await
        .expect(200);
    let waiting = stage.sign_in("jane", JANE).await.expect(200);
    assert_eq!(waiting.body["state"], "MFA_REQUIRED");
    let owner = stage.world.acme.owner.in_organization(&stage.world.acme.id);
    let path = "/v1/authorization/organizations/login-settings";
    owner
        .put(path, json!({"allowExternalIdp": false}))
        .await
        .expect(200);
    stage
        .sign_in("jane", JANE)
        .await
        .refused(403, "sign-in-method-disabled");
}

#[tokio::test]
async fn a_directory_that_is_down_is_told_from_a_wrong_password() {
    let Some(mut stage) = Stage::with(|body| body["timeout"] = 500.into()).await else {
        return;
    };
    stage.slapd.stop();
    for _ in 0..12 {
        let answer = stage.sign_in("jane", JANE).await;
        answer.refused(503, "identity-provider-unavailable");
        assert!(answer.headers.contains_key("retry-after"));
    }
    let path = format!("/v1/authorization/idps/{}/test", stage.idp);
    let test = stage
        .world
        .super_admin
        .post(&path, json!({}))
        .await
        .expect(200);
    assert_eq!(test.body["ok"], false, "{}", test.text);
}

#[tokio::test]
async fn an_administrator_sees_step_by_step_whether_it_works() {
    let Some(stage) = Stage::new().await else {
        return;
    };
    let path = format!("/v1/authorization/idps/{}/test", stage.idp);
    let admin = &stage.world.super_admin;
    let test = admin
        .post(&path, json!({"username": "jane"}))
        .await
        .expect(200);
    assert_eq!(test.body["ok"], true, "{}", test.text);
    let steps = test.body["steps"].as_array().expect("a list").iter();
    let steps: Vec<_> = steps
        .map(|step| step["step"].as_str().expect("a word"))
        .collect();
    assert!(
        steps.contains(&"bind") && steps.contains(&"search"),
        "{steps:?}"
    );
    let mut wrong = stage.body.clone();
    wrong["bindPassword"] = "another".into();
    let put = format!("/v1/authorization/idps/ldap/{}", stage.idp);
    admin.put(&put, wrong).await.expect(200);
    let test = admin.post(&path, json!({})).await.expect(200);
    assert_eq!(test.body["ok"], false);
    assert!(!test.text.contains("another"));
    stage
        .sign_in("jane", JANE)
        .await
        .refused(400, "identity-provider-error");
}

#[tokio::test]
async fn a_person_links_their_account_of_the_directory() {
    let Some(stage) = Stage::new().await else {
        return;
    };
    let member = &stage.world.acme.member;
    let path = format!("{LINKS}/ldap");
    let wrong = json!({"idpId": stage.idp, "username": "jane", "password": "wrong"});
    member
        .post(&path, wrong)
        .await
        .refused(401, "invalid-credentials");
    let right = json!({"idpId": stage.idp, "username": "jane", "password": JANE});
    member.post(&path, right.clone()).await.expect(201);
    member
        .post(&path, right.clone())
        .await
        .refused(409, "already-exists");
    let signed_in = stage.sign_in("jane", JANE).await.expect(201);
    assert_eq!(signed_in.id("userId"), member.user_id);
    let manager = &stage.world.acme.manager;
    manager
        .post(&path, right.clone())
        .await
        .refused(409, "already-exists");
    stage.world.server.clock.advance_seconds(301);
    let stale = manager.post(&path, right).await;
    stale.refused(403, "fresh-proof-required");
    stage
        .anonymous()
        .sign_in("member@acme.example", PASSWORD)
        .await;
}

#[tokio::test]
async fn what_is_no_directory_takes_no_password() {
    let Some(stage) = Stage::new().await else {
        return;
    };
    let google = json!({"clientId": "client", "clientSecret": "s"});
    let path = "/v1/authorization/idps/google";
    let google = stage.world.super_admin.post(path, google).await.expect(201);
    let body = json!({"idpId": google.id("id"), "username": "jane", "password": JANE});
    stage.anonymous().post(SIGN_IN, body).await.invalid("idpId");
    let body = json!({"idpId": stage.idp, "username": "jane", "password": JANE, "orgId": stage.world.other.id});
    let answer = stage.anonymous().post(SIGN_IN, body).await;
    answer.refused(404, "identity-provider-not-found");
}
