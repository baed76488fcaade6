//! Changing the key that encrypts what is kept at rest.

use crate::support::process::{Place, between};
use crate::support::totp::shown;
use serde_json::json;
use std::os::unix::fs::PermissionsExt;

const EMAIL: &str = "admin@localhost";

#[tokio::test]
async fn what_was_encrypted_before_still_opens_and_is_encrypted_anew() {
    let place = Place::new();
    let server = place.serve();
    let password = between(&server.greeting, "password ", " ").to_owned();
    let admin = server.client.sign_in(EMAIL, &password).await;
    let path = "/v1/authorization/idps/google";
    let google = json!({"clientId": "client", "clientSecret": "a secret of ours"});
    admin.post(path, google).await.expect(201);
    let path = "/v1/authentication/users/me/mfa/totp";
    let app = admin
        .send(reqwest::Method::POST, path, None)
        .await
        .expect(201);
    let busy = place.run(&["rotate-secrets"]);
    assert_ne!(
        busy.status,
        Some(0),
        "the server has the store: {}",
        busy.out
    );
    server.stop();

    for number in [1, 2] {
        let rotated = place.run(&["rotate-secrets"]).succeeded();
        let told = format!(
            "2 secrets of application default are encrypted with the new key sealing-{number}.key"
        );
        assert!(rotated.out.contains(&told), "{}", rotated.out);
        let file = place
            .path()
            .join(format!("data/default/keys/sealing-{number}.key"));
        let mode = std::fs::metadata(&file)
            .expect("the key")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
        let key = std::fs::read_to_string(&file).expect("the key");
        let key = key.lines().nth(1).expect("the key itself");
        assert!(!rotated.out.contains(key) && !rotated.err.contains(key));
    }
    // The first of them sealed nothing that is left.
    std::fs::remove_file(place.path().join("data/default/keys/sealing-1.key")).expect("removed");
    let server = place.serve();
    let admin = server.client.sign_in(EMAIL, &password).await;
    let system = locai_iam::system::System::of_host().expect("randomness");
    let code = shown(&app.id("secret"), system.clock.now());
    let path = "/v1/authentication/users/me/mfa/totp/confirmation";
    admin.post(path, json!({"code": code})).await.expect(200);
    server.stop();
}
