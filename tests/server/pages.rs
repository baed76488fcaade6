//! The server's own pages: who is given which, and what they may load.

use crate::support::mail::{code_in, mail_to};
use crate::support::server::TestServer;
use config::{MailTransport, SmtpSecurity, SmtpSettings};
use reqwest::Method;
use serde_json::{Value, json};

/// Signs somebody up, who is mailed a code.
async fn sign_up(server: &TestServer) -> Value {
    let body = json!({
        "firstName": "Ann",
        "lastName": "<b>",
        "email": "ann@example.com",
        "password": "a long enough phrase",
    });
    let signed_up = server
        .anonymous
        .post("/v1/authentication/users", body)
        .await;
    assert_eq!(signed_up.status, 201, "{}", signed_up.text);
    signed_up.body
}

async fn with_a_mail() -> (TestServer, String) {
    let server = TestServer::start().await;
    sign_up(&server).await;
    let mail = mail_to(&server, "ann@example.com", 1).await;
    (server, code_in(&mail))
}

/// The address of the first mail on the list.
fn first_mail(list: &str) -> String {
    let (_, from) = list.split_once("href=\"./0").expect("a mail on the list");
    let (name, _) = from.split_once('"').expect("an end");
    format!("/dev/mail/0{name}")
}

#[tokio::test]
async fn whoever_works_on_this_machine_reads_mail_as_pages() {
    let (server, code) = with_a_mail().await;
    let anonymous = &server.anonymous;
    let list = anonymous.get("/dev/mail/").await;
    assert_eq!(list.status, 200, "{}", list.text);
    assert!(list.text.contains("ann@example.com"), "{}", list.text);
    assert!(!list.text.contains(&code), "the list shows no codes");
    assert_eq!(list.headers["cache-control"], "no-store");
    let policy = list.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"));

    let path = first_mail(&list.text);
    let mail = anonymous.get(&path).await;
    assert_eq!(mail.status, 200);
    assert!(mail.text.contains(&code), "{}", mail.text);
    let html = anonymous.get(&format!("{path}/html")).await;
    assert!(html.text.contains(&code), "{}", html.text);
    let policy = html.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("sandbox allow-popups"), "{policy}");
    assert!(!policy.contains("allow-scripts"), "{policy}");
    assert_eq!(anonymous.get("/dev/mail/style.css").await.status, 200);
}

#[tokio::test]
async fn nobody_else_learns_that_there_is_mail() {
    let (server, _) = with_a_mail().await;
    let anonymous = &server.anonymous;
    for (header, value) in [
        ("X-Forwarded-For", "192.0.2.7"),
        ("Forwarded", "for=192.0.2.7"),
        ("Via", "1.1 proxy"),
        ("Host", "evil.example"),
        ("Host", "192.0.2.7:8080"),
    ] {
        for path in ["/dev/mail", "/dev/mail/", "/dev/mail/style.css"] {
            let answer = anonymous.with(header, value).get(path).await;
            assert_eq!(answer.status, 404, "{header}: {value} {path}");
            assert_eq!(answer.body["code"], "not-found");
        }
    }
}

#[tokio::test]
async fn no_name_leads_out_of_the_mail_directory() {
    let (server, _) = with_a_mail().await;
    for name in [
        "1.eml",
        "default",
        "..%2f..%2fdefault",
        "%2e%2e/keys",
        "a.eml",
        "1.eml/",
        "1.eml/html/html",
        "x",
    ] {
        let answer = server.anonymous.get(&format!("/dev/mail/{name}")).await;
        assert_eq!(answer.status, 404, "{name}: {}", answer.text);
    }
    let posted = server
        .anonymous
        .send(Method::POST, "/dev/mail/", None)
        .await;
    assert_eq!(posted.status, 405);
    let head = server
        .anonymous
        .send(Method::HEAD, "/dev/mail/", None)
        .await;
    assert_eq!((head.status.as_u16(), head.text.as_str()), (200, ""));
}

#[tokio::test]
async fn there_are_no_mail_pages_where_mail_goes_out() {
    let server = TestServer::start_with(|settings| {
        settings.mail.transport = MailTransport::Smtp(SmtpSettings {
            host: "localhost".into(),
            port: 1,
            security: SmtpSecurity::None,
            credentials: None,
        });
    })
    .await;
    for path in ["/dev/mail", "/dev/mail/"] {
        assert_eq!(server.anonymous.get(path).await.status, 404);
    }
}

#[tokio::test]
async fn mail_is_written_in_the_persons_language_and_by_the_operators_template() {
    let templates = tempfile::tempdir().expect("a directory");
    std::fs::create_dir(templates.path().join("fr")).expect("made");
    let file = templates.path().join("fr/password-reset.subject");
    std::fs::write(file, "Un secret pour {{ application }}").expect("written");
    let directory = templates.path().to_owned();
    let server = TestServer::start_with(move |settings| {
        settings.mail.templates_directory = Some(directory);
        let only = settings.applications.get_mut("default").expect("there");
        only.languages = vec!["ar".into(), "fr".into()];
    })
    .await;
    let person = sign_up(&server).await;
    let mail = mail_to(&server, "ann@example.com", 1).await;
    let parsed = mail_parser::MessageParser::default()
        .parse(mail.as_bytes())
        .expect("a mail");
    let html = parsed.body_html(0).expect("HTML");
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{html}");

    let token = person["sessionToken"].as_str().expect("a token");
    let changed = server
        .anonymous
        .bearer(token)
        .put(
            &format!(
                "/v1/authentication/users/{}",
                person["userId"].as_str().expect("an id")
            ),
            json!({"preferredLanguage": "fr-CA"}),
        )
        .await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    let asked = server
        .anonymous
        .post(
            "/v1/authentication/users/password/reset-request/email",
            json!({"email": "ann@example.com"}),
        )
        .await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    let mail = mail_to(&server, "ann@example.com", 2).await;
    let parsed = mail_parser::MessageParser::default()
        .parse(mail.as_bytes())
        .expect("a mail");
    assert_eq!(parsed.subject(), Some("Un secret pour default"));
    let text = parsed.body_text(0).expect("a text");
    assert!(text.contains("Saisissez ce code"), "{text}");
}

#[tokio::test]
async fn the_pages_are_served_under_a_strict_policy() {
    let server = TestServer::start().await;
    let anonymous = &server.anonymous;
    let index = anonymous.get("/ui/").await;
    assert_eq!(index.status, 200, "{}", index.text);
    let policy = index.headers["content-security-policy"].to_str().unwrap();
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    assert_eq!(index.headers["cache-control"], "no-cache");
    assert!(
        index.text.contains("<meta name=\"iam-public-url\""),
        "{}",
        index.text
    );
    for view in ["sign-up", "verify", "forgot-password", "invite", "account"] {
        let answer = anonymous.get(&format!("/ui/{view}")).await;
        assert_eq!(
            (answer.status.as_u16(), &answer.text),
            (200, &index.text),
            "{view}"
        );
    }
    let (_, asset) = index.text.split_once("src=\"./").expect("a script");
    let (asset, _) = asset.split_once('"').expect("an end");
    let script = anonymous.get(&format!("/ui/{asset}")).await;
    assert_eq!(script.status, 200, "{asset}");
    assert_eq!(
        script.headers["cache-control"],
        "public, max-age=31536000, immutable"
    );
    for odd in [
        "/ui/assets/none.js",
        "/ui/../keys",
        "/ui/a/b",
        "/ui/%2e%2e/x",
    ] {
        assert_eq!(anonymous.get(odd).await.status, 404, "{odd}");
    }
    assert_eq!(anonymous.send(Method::POST, "/ui/", None).await.status, 405);
}

#[tokio::test]
async fn mail_leads_to_the_pages_with_the_code_in_the_fragment() {
    let (server, code) = with_a_mail().await;
    let mail = mail_to(&server, "ann@example.com", 1).await;
    let parsed = mail_parser::MessageParser::default()
        .parse(mail.as_bytes())
        .expect("a mail");
    let text = parsed.body_text(0).expect("a text");
    let link = format!("/ui/verify#code={code}&email=ann%40example.com");
    assert!(text.contains(&link), "{text}");
}
