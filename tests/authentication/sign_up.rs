//! Signing up.

use crate::support::TestServer;
use crate::support::world::World;
use serde_json::{Value, json};

const PATH: &str = "/v1/authentication/users";
const PASSWORD: &str = "seven ships sail north";

fn person(email: &str) -> Value {
    json!({"firstName": "Some", "lastName": "Body", "email": email, "password": PASSWORD})
}

/// Who was made of many sign-ups with one address.
async fn found(server: &TestServer) -> Value {
    let admin = server.super_admin().await;
    let path = "/v1/authorization/users?email=many";
    admin.get(path).await.expect(200).body
}

#[tokio::test]
async fn somebody_signs_up_is_signed_in_and_gets_a_code_by_mail() {
    let server = TestServer::start().await;
    let answer = server
        .anonymous
        .post(PATH, person("New.Body@Example.com"))
        .await
        .expect(201);
    let cookie = answer.headers["set-cookie"]
        .to_str()
        .expect("text")
        .to_owned();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    let client = server.anonymous.signed_in(&answer);
    let me = client.get("/v1/authentication/users/me").await.expect(200);
    assert_eq!(me.body["email"], "new.body@example.com");
    assert_eq!(me.body["isEmailVerified"], false);
    let mails = server.mails(1).await;
    assert!(mails[0].contains("new.body@example.com"), "{}", mails[0]);
}

#[tokio::test]
async fn a_hundred_sign_ups_with_one_address_make_one_account() {
    let server = TestServer::start().await;
    let attempts = (0..100).map(|n| {
        // One address in many spellings.
        let email = if n % 2 == 0 {
            "many@example.com"
        } else {
            "MANY@Example.COM"
        };
        let (client, body) = (server.anonymous.clone(), person(email));
        tokio::spawn(async move { client.post(PATH, body).await })
    });
    let attempts: Vec<_> = attempts.collect();
    let mut made = 0;
    for attempt in attempts {
        let answer = attempt.await.expect("an answer");
        match answer.status.as_u16() {
            201 => made += 1,
            // The hashing queue is bounded: whoever finds it full is told to come back.
            503 => assert!(answer.headers.contains_key("retry-after")),
            _ => answer.refused(409, "email-taken"),
        }
    }
    assert_eq!(made, 1);
    assert_eq!(found(&server).await["metadata"]["total"], 1);
}

#[tokio::test]
async fn where_addresses_must_be_verified_first_a_taken_one_does_not_show() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.verify_before_session = true;
        }
    })
    .await;
    let fresh = server
        .anonymous
        .post(PATH, person("fresh@example.com"))
        .await
        .expect(202);
    let taken = server
        .anonymous
        .post(PATH, person("fresh@example.com"))
        .await
        .expect(202);
    assert_eq!(fresh.text, taken.text);
    assert_eq!(fresh.body, json!({"next": "verify-email"}));
    assert!(!fresh.headers.contains_key("set-cookie"));
    // The owner gets the code and then the notice; nobody else gets anything.
    let mails = server.mails(2).await;
    assert!(mails.iter().all(|mail| mail.contains("fresh@example.com")));
}

#[tokio::test]
async fn bad_input_names_its_field_and_changes_nothing() {
    let server = TestServer::start().await;
    let change = |field: &str, value: Value| {
        let mut body = person("odd@example.com");
        body[field] = value;
        body
    };
    let cases = [
        (change("email", json!("no address")), "email"),
        (change("email", json!(["odd@example.com"])), "email"),
        (change("firstName", json!("")), "firstName"),
        (change("firstName", json!("a\u{202e}b")), "firstName"),
        (change("lastName", json!("x".repeat(101))), "lastName"),
        (change("phoneNumber", json!("call me")), "phoneNumber"),
        (change("password", json!(12_345_678)), "password"),
        (change("password", json!("x".repeat(1025))), "password"),
        (change("metadata", json!({"key": 1})), "metadata.key"),
        (change("isAdmin", json!(true)), "isAdmin"),
        (change("orgId", json!("007")), "orgId"),
    ];
    for (body, field) in cases {
        server.anonymous.post(PATH, body).await.invalid(field);
    }
    let weak = [
        ("password1", "common"),
        ("aaaaaaaaaa", "one letter"),
        ("odd@example.com!", "the address"),
        ("tiny4u", "short"),
    ];
    for (password, why) in weak {
        let answer = server
            .anonymous
            .post(PATH, change("password", json!(password)))
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (400, "password-policy"),
            "{why}"
        );
        assert!(
            !answer.text.contains(password),
            "{why}: the answer repeats the password"
        );
    }
    let elsewhere = change("verificationUrl", json!("https://evil.example/?c={{code}}"));
    server
        .anonymous
        .post(PATH, elsewhere)
        .await
        .refused(400, "url-not-allowed");
    let found = server
        .super_admin()
        .await
        .get("/v1/authorization/users?email=odd")
        .await
        .expect(200);
    assert_eq!(found.body["metadata"]["total"], 0);
}

#[tokio::test]
async fn no_secret_is_in_the_trail() {
    let world = World::new().await;
    let answer = world
        .server
        .anonymous
        .post(PATH, person("trail@example.com"))
        .await
        .expect(201);
    let root = world
        .super_admin
        .get("/v1/authentication/users/me")
        .await
        .expect(200)
        .id("orgId");
    let events = world.super_admin.in_organization(&root);
    let events = events
        .get("/v1/authorization/organizations/events?pageSize=100")
        .await
        .expect(200);
    assert!(events.text.contains("user.created"));
    for secret in [
        PASSWORD,
        &answer.id("sessionToken"),
        &answer.id("accessToken"),
        "argon2",
    ] {
        assert!(!events.text.contains(secret));
    }
    let mail = world.server.mails(1).await.remove(0);
    let code = mail.split_whitespace().find(|word| {
        word.len() == 6
            && word
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    });
    let code = code.unwrap_or_else(|| panic!("no code in the mail: {mail}"));
    assert!(!events.text.contains(code) && !answer.text.contains(code));
}

#[tokio::test]
async fn a_link_leads_only_where_the_application_allows() {
    let server = TestServer::start_with(|settings| {
        let allowed = config::AllowedUrl::parse("https://app.example.com/account").expect("a URL");
        for application in settings.applications.values_mut() {
            application.allowed_urls = vec![allowed.clone()];
        }
    })
    .await;
    let linked = |email: &str, url: &str| {
        let mut body = person(email);
        body["verificationUrl"] = json!(url);
        body
    };
    for url in [
        "https://evil.example/account",
        "https://app.example.com.evil.example/account",
        "https://app.example.com@evil.example/account",
        "https://user@app.example.com/account",
        "https://app.example.com:8443/account",
        "http://app.example.com/account",
        "https://app.example.com/accounts",
        "https://app.example.com/account/../other",
        "https://app.example.com/account/%2e%2e/other",
        "https://app.example.com/account/..%2fother",
        "https://app.example.com\\@evil.example/account",
        "//app.example.com/account",
        "/account",
        "javascript:alert(1)//https://app.example.com/account",
        "{{code}}://app.example.com/account",
        "https://{{code}}.evil.example/account",
        "",
        // A parser drops these, a reader of the mail sees lines of text.
        "https://app.example.com/account\n\nYour account was hacked. Call 555",
        "https://app.example.com/acc\tount",
        "https://app.example.com/account\u{85}",
        " https://app.example.com/account\r\n",
    ] {
        server
            .anonymous
            .post(PATH, linked("odd@example.com", url))
            .await
            .refused(400, "url-not-allowed");
    }
    let url = "https://app.example.com/account/verify?c={{code}}&u={{userId}}&x=%20#{{other}}";
    let answer = server
        .anonymous
        .post(PATH, linked("some@example.com", url))
        .await
        .expect(201);
    let mail = server.mails(1).await.remove(0);
    // Quoted-printable (RFC 2045 \u{a7}6.7) breaks lines and spells `=`.
    let mail = mail
        .replace("=\r\n", "")
        .replace("=3D", "=")
        .replace("&amp;", "&");
    let user = format!("&u={}&x=%20#", answer.id("userId"));
    let (before, _) = mail
        .split_once(&user)
        .unwrap_or_else(|| panic!("no link: {mail}"));
    let (before, code) = before.rsplit_once("?c=").expect("a code");
    assert!(
        before.ends_with("https://app.example.com/account/verify"),
        "{mail}"
    );
    assert_eq!(code.len(), 6, "{code}");
}

#[tokio::test]
async fn who_may_not_sign_up_does_not_learn_where_one_could() {
    let world = World::new().await;
    let path = format!("/v1/authorization/organizations/{}", world.other.id);
    world
        .super_admin
        .patch(&path, json!({"status": "Inactive"}))
        .await
        .expect(200);
    let to = |organization: &str| {
        let mut body = person("some@example.com");
        body["orgId"] = json!(organization);
        body
    };
    for organization in [world.other.id.as_str(), "1", "18446744073709551615"] {
        world
            .server
            .anonymous
            .post(PATH, to(organization))
            .await
            .refused(403, "registration-disabled");
    }
    let answer = world
        .server
        .anonymous
        .post(PATH, to(&world.acme.id))
        .await
        .expect(201);
    let client = world.server.anonymous.signed_in(&answer);
    let me = client.get("/v1/authentication/users/me").await.expect(200);
    assert_eq!(
        me.body["memberships"],
        json!([{"orgId": world.acme.id, "name": "Acme", "roles": [], "managerRoles": []}])
    );
}

#[tokio::test]
async fn fifty_sign_ups_at_once_that_must_not_show_are_one_account_and_one_answer() {
    let server = TestServer::start_with(|settings| {
        for application in settings.applications.values_mut() {
            application.login.verify_before_session = true;
        }
    })
    .await;
    let attempts: Vec<_> = (0..50)
        .map(|_| {
            let client = server.anonymous.clone();
            tokio::spawn(async move { client.post(PATH, person("many@example.com")).await })
        })
        .collect();
    let mut texts = std::collections::BTreeSet::new();
    for attempt in attempts {
        let answer = attempt.await.expect("an answer");
        if answer.status == 503 {
            assert!(answer.headers.contains_key("retry-after"));
        } else {
            texts.insert(answer.expect(202).text);
        }
    }
    assert_eq!(texts.len(), 1);
    assert_eq!(found(&server).await["metadata"]["total"], 1);
}

#[tokio::test]
async fn one_address_signs_up_to_one_of_many_organizations() {
    let world = World::new().await;
    let attempts: Vec<_> = (0..60)
        .map(|n| {
            let client = world.server.anonymous.clone();
            let mut body = person("many@example.com");
            match n % 3 {
                0 => body["orgId"] = json!(world.acme.id),
                1 => body["orgId"] = json!(world.other.id),
                _ => {}
            }
            tokio::spawn(async move { client.post(PATH, body).await })
        })
        .collect();
    let mut homes = Vec::new();
    for attempt in attempts {
        let answer = attempt.await.expect("an answer");
        match answer.status.as_u16() {
            201 => homes.push(answer.id("orgId")),
            503 => assert!(answer.headers.contains_key("retry-after")),
            _ => answer.refused(409, "email-taken"),
        }
    }
    assert_eq!(homes.len(), 1, "{homes:?}");
    let found = world
        .super_admin
        .get("/v1/authorization/users?email=many")
        .await
        .expect(200);
    assert_eq!(found.body["metadata"]["total"], 1);
    assert_eq!(found.body["users"][0]["orgId"], homes[0].as_str());
}

#[tokio::test]
async fn an_address_is_one_in_any_case_and_mail_goes_to_it_as_given() {
    let server = TestServer::start().await;
    for (given, kept, again) in [
        (
            "Straße@example.com",
            "straße@example.com",
            "STRASSE@example.com",
        ),
        ("ΟΔΟΣ@example.com", "οδος@example.com", "οδοσ@example.com"),
    ] {
        let signed_up = server.anonymous.post(PATH, person(given)).await.expect(201);
        server
            .anonymous
            .post(PATH, person(again))
            .await
            .refused(409, "email-taken");
        let password = person(given)["password"].as_str().expect("text").to_owned();
        let signed_in = server
            .anonymous
            .try_sign_in(again, &password)
            .await
            .expect(201);
        assert_eq!(signed_in.body["userId"], signed_up.body["userId"]);
        let client = server.anonymous.signed_in(&signed_in);
        let me = client.get("/v1/authentication/users/me").await.expect(200);
        assert_eq!(me.body["email"], kept);
    }
    let server = server.restart().await;
    server
        .anonymous
        .post(PATH, person("strasse@example.com"))
        .await
        .refused(409, "email-taken");
}

#[tokio::test]
async fn the_owner_of_an_address_is_told_of_attempts_once_an_hour() {
    let server = TestServer::start_with(|settings| {
        for app in settings.applications.values_mut() {
            app.login.verify_before_session = true;
        }
    })
    .await;
    let attempt = async || {
        let again = server.anonymous.post(PATH, person("owner@example.com"));
        again.await.expect(202);
    };
    for _ in 0..5 {
        attempt().await;
    }
    // Somebody else's mail comes behind theirs.
    server
        .anonymous
        .post(PATH, person("other@example.com"))
        .await
        .expect(202);
    let mails = server.mails(3).await;
    let to = |address: &str| mails.iter().filter(|mail| mail.contains(address)).count();
    assert_eq!((to("owner@example.com"), to("other@example.com")), (2, 1));
    server.clock.advance_seconds(3_600);
    attempt().await;
    server.mails(4).await;
}

#[tokio::test]
async fn a_link_is_mailed_as_it_was_read_and_not_as_it_came() {
    let server = TestServer::start_with(|settings| {
        let allowed = config::AllowedUrl::parse("https://app.example.com/").expect("a URL");
        for application in settings.applications.values_mut() {
            application.allowed_urls = vec![allowed.clone()];
        }
    })
    .await;
    let mut body = person("some@example.com");
    let url = " HTTPS://APP.example.com:443/a/../{{code}} pay \"now\" or\u{2028}else?q=é <b>#x y ";
    body["verificationUrl"] = json!(url);
    server.anonymous.post(PATH, body).await.expect(201);
    let mail = server.mails(1).await.remove(0).replace("=\r\n", "");
    let mail = mail.replace("=3D", "=");
    let (_, link) = mail.split_once("https://app.example.com/").expect("a link");
    let (code, rest) = link.split_at(6);
    assert!(code.bytes().all(|b| b.is_ascii_alphanumeric()), "{link}");
    let rest = rest.split_whitespace().next().expect("a rest");
    let read = "%20pay%20%22now%22%20or%E2%80%A8else?q=%C3%A9%20%3Cb%3E#x%20y";
    assert_eq!(rest, read);
}
