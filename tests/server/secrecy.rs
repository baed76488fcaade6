//! Nothing secret is written where people look for something else: the log, at its most talkative.

use crate::support::client::Client;
use serde_json::json;
use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};

const ADMIN_PASSWORD: &str = "a phrase for the first";
const PASSWORD: &str = "seven ships sail north";
const PROVIDER_SECRET: &str = "nine cranes dance in fog";
const BIND_PASSWORD: &str = "ten herons stand in reeds";
const DIRECTORY_PASSWORD: &str = "two moles dig by night";
const NEW_PASSWORD: &str = "eight whales swim south";

/// The built server, ended with the test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn spawn(directory: &Path, address: &str) -> Process {
    let log = |name: &str| File::create(directory.join(name)).expect("a log");
    let mut command = Command::new(env!("CARGO_BIN_EXE_locai-iam"));
    // Settings of whoever runs the tests are not the tests' settings.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("LOCAI_IAM_") {
            command.env_remove(name);
        }
    }
    let child = command
        .env("LOCAI_IAM_DATA_DIRECTORY", directory.join("data"))
        .env("LOCAI_IAM_SERVER__LISTEN", address)
        .env("LOCAI_IAM_LOGGING__LEVEL", "trace")
        .env(
            "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL",
            "root@example.com",
        )
        .env(
            "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD",
            ADMIN_PASSWORD,
        )
        .current_dir(directory)
        .stdin(Stdio::null())
        .stdout(log("stdout"))
        .stderr(log("stderr"))
        .spawn();
    Process(child.expect("the server is built"))
}

fn said(directory: &Path) -> String {
    ["stdout", "stderr"]
        .map(|name| {
            let bytes = std::fs::read(directory.join(name)).expect("a log");
            String::from_utf8_lossy(&bytes).into_owned()
        })
        .concat()
}

async fn ready(address: &str, directory: &Path) {
    // The program says when it listens; a connection is the surest sign of it.
    for _ in 0..3000 {
        if tokio::net::TcpStream::connect(address).await.is_ok() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("not ready: {}", said(directory));
}

#[tokio::test]
async fn the_log_holds_no_password_token_secret_or_code() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = free.local_addr().expect("an address").to_string();
    drop(free);
    let process = spawn(directory.path(), &address);
    ready(&address, directory.path()).await;

    let anonymous = Client::new(format!("http://{address}"));
    let admin = anonymous.sign_in("root@example.com", ADMIN_PASSWORD).await;
    let person = json!({"firstName": "Some", "lastName": "Body", "email": "some@example.com", "password": PASSWORD});
    let answer = anonymous
        .post("/v1/authentication/users", person)
        .await
        .expect(201);
    let client = anonymous.signed_in(&answer);
    let wrong = "mistyped by a hair";
    anonymous
        .try_sign_in("some@example.com", wrong)
        .await
        .refused(401, "invalid-credentials");
    // A body that is not read to its end, and a token that is none.
    let torn = format!("{{\"email\":\"some@example.com\",\"password\":\"{wrong}");
    anonymous
        .send_raw(
            reqwest::Method::POST,
            "/v1/authentication/users/sessions",
            "application/json",
            Some(torn.into_bytes()),
        )
        .await
        .refused(400, "invalid-request");
    let path = format!("/v1/authentication/users/{}/password", client.user_id);
    client
        .put(
            &path,
            json!({"currentPassword": PASSWORD, "newPassword": NEW_PASSWORD}),
        )
        .await
        .expect(200);
    let machine = admin
        .post(
            "/v1/authorization/machine-users",
            json!({"userName": "robot"}),
        )
        .await
        .expect(201);
    let login =
        json!({"clientId": machine.id("clientId"), "clientSecret": machine.id("clientSecret")});
    let token = anonymous
        .post("/v1/authentication/machine-users/access-token", login)
        .await
        .expect(200);
    let google = json!({"clientId": "client", "clientSecret": PROVIDER_SECRET});
    let path = "/v1/authorization/idps/google";
    admin.post(path, google).await.expect(201);
    let directory_here = json!({
        "name": "Directory", "servers": ["ldaps://127.0.0.1:1"], "baseDn": "dc=x", "bindDn": "cn=x",
        "bindPassword": BIND_PASSWORD,
    });
    let path = "/v1/authorization/idps/ldap";
    let idp = admin.post(path, directory_here).await.expect(201).id("id");
    let body = json!({"idpId": idp, "username": "some", "password": DIRECTORY_PASSWORD});
    let path = "/v1/authentication/idp/intents/ldap";
    let answer = anonymous.post(path, body).await;
    answer.refused(400, "identity-provider-error");
    let path = "/v1/authentication/idps/callback?code=a-code-that-nobody-knows&state=default.lit_x";
    anonymous.get(path).await.refused(400, "invalid-intent");
    let ended = format!("/v1/authentication/users/sessions/{}", client.session_id);
    client.delete(&ended).await.expect(204);
    client
        .get("/v1/authentication/users/me")
        .await
        .refused(401, "unauthenticated");
    let code = code_from_the_mail(directory.path()).await;
    drop(process);

    let log = said(directory.path());
    assert!(
        log.contains("answered"),
        "the log is not at its most talkative: {log}"
    );
    for secret in [
        ADMIN_PASSWORD,
        PASSWORD,
        NEW_PASSWORD,
        wrong,
        &admin.token,
        &admin.access_token,
        &client.token,
        &client.access_token,
        &machine.id("clientSecret"),
        &token.id("token"),
        PROVIDER_SECRET,
        BIND_PASSWORD,
        DIRECTORY_PASSWORD,
        "a-code-that-nobody-knows",
        &code,
        "$argon2id$",
    ] {
        // Not even the part that tells one from another.
        let telling = &secret[secret.len().saturating_sub(30)..];
        assert!(!log.contains(telling), "the log holds {telling}");
    }
}

/// The code mailed at sign-up, once the mail is there: delivery is asynchronous.
async fn code_from_the_mail(directory: &Path) -> String {
    let is_code = |word: &&str| {
        word.len() == 6
            && word
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    for _ in 0..1000 {
        let files = std::fs::read_dir(directory.join("data/mail"))
            .into_iter()
            .flatten()
            .flatten();
        let mails = files.filter(|file| file.path().extension().is_some_and(|e| e == "eml"));
        for mail in mails {
            let text = std::fs::read_to_string(mail.path()).expect("a mail");
            if let Some(code) = text.split_whitespace().find(is_code) {
                return code.to_owned();
            }
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("no mail with a code came");
}
