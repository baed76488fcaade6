//! The built binary as a process: what it prints, with which status it ends.

use crate::support::process::{Place, between};

const EMAIL: &str = "admin@localhost";

#[tokio::test]
async fn the_first_password_is_printed_once_and_a_second_start_changes_nothing() {
    let place = Place::new();
    let first = place.run(&["bootstrap"]).succeeded();
    let password = between(&first.out, "password ", " ");
    assert_eq!(first.out.matches(password).count(), 1, "{}", first.out);
    assert!(!first.err.contains(password), "{}", first.err);
    let second = place.run(&["bootstrap"]).succeeded();
    assert_eq!(second.out, "");
    let server = place.serve();
    assert!(!server.greeting.contains(password), "{}", server.greeting);
    assert!(server.greeting.contains("\nTry: curl"));
    server.client.sign_in(EMAIL, password).await;
    server.stop();
}

#[tokio::test]
async fn a_start_that_sets_up_says_the_password_once_and_always_what_to_try() {
    let place = Place::new();
    let server = place.serve();
    let password = between(&server.greeting, "password ", " ").to_owned();
    let occurrences = |text: &str| text.matches(&password).count();
    assert_eq!(occurrences(&server.greeting), 1, "{}", server.greeting);
    server.client.sign_in(EMAIL, &password).await;
    server.stop();
    let server = place.serve();
    assert_eq!(occurrences(&server.greeting), 0);
    let command = between(&server.greeting, "\nTry: ", "}'");
    assert!(command.contains(EMAIL), "{command}");
    server.client.sign_in(EMAIL, &password).await;
    server.stop();
}

#[tokio::test]
async fn each_new_application_gets_an_administrator_of_its_own() {
    let place = Place::new();
    place.write("locai-iam.toml", "[applications.desk]\n[applications.shop]");
    let server = place.serve();
    assert!(server.greeting.contains("X-App-Name: desk"));
    for application in ["desk", "shop"] {
        let of = format!("Application {application} is set up");
        let password = between(&server.greeting, &of, "   (shown");
        let password = password.rsplit(' ').next().expect("a password");
        let client = server.client.with("X-App-Name", application);
        client.sign_in(EMAIL, password).await;
    }
    server.stop();
    // One that is added later is set up, and the others are left as they are.
    let added = "[applications.desk]\n[applications.lab]\n[applications.shop]";
    place.write("locai-iam.toml", added);
    let added = place.run(&["bootstrap"]).succeeded();
    assert_eq!(added.out.matches("is set up").count(), 1, "{}", added.out);
    assert!(added.out.contains("Application lab is set up"));
}

#[test]
fn all_wrong_settings_are_told_at_once_with_an_example_before_anything_is_made() {
    let place = Place::new()
        .with("LOCAI_IAM_MAIL__FROM", "Foo <a@b..c>")
        .with(
            "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL",
            "root@127.0.0.1",
        )
        .with("LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD", "kq7!xw")
        .with(
            "LOCAI_IAM_APPLICATIONS__DEFAULT__LOGIN__PASSWORD_POLICY__MIN_LENGTH",
            "14",
        );
    let long = "x".repeat(150);
    place.write(
        "locai-iam.toml",
        &format!(
            "[server.tls]\ncertificate_file = \"no.crt\"\nkey_file = \"no.key\"\n\
             [sessions]\nper_person = 0\n[applications.default.admin]\nfirst_name = \"{long}\""
        ),
    );
    for command in ["serve", "bootstrap", "settings"] {
        let refused = place.run(&[command]).refused(
            2,
            &[
                "mail.from (environment variable LOCAI_IAM_MAIL__FROM): ",
                "LOCAI_IAM_MAIL__FROM='Example <no-reply@example.com>'",
                "applications.default.admin.email (environment variable LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL): \"root@127.0.0.1\"",
                "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL=admin@example.com",
                "applications.default.admin.password (environment variable",
                "at least 14 characters",
                "applications.default.admin.first_name (file ./locai-iam.toml, line 7): ",
                "first_name = \"Ada\" in the section [applications.default.admin]",
                "server.tls.certificate_file (file ./locai-iam.toml, line 2): no.crt cannot be read",
                "server.tls.key_file",
                "sessions.per_person",
            ],
        );
        assert!(!refused.err.contains("kq7!xw"), "{}", refused.err);
    }
    assert!(!place.path().join("data").exists());
}

#[test]
fn flags_win_over_the_environment_which_wins_over_the_file() {
    let place = Place::new().with("LOCAI_IAM_LOGGING__LEVEL", "error");
    let file =
        "[server]\nlisten = \"127.0.0.1:1\"\nmax_connections = 7\n[logging]\nlevel = \"debug\"";
    place.write("locai-iam.toml", file);
    let settings = place.run(&["settings", "--listen", "127.0.0.1:3"]);
    let settings = settings.succeeded().out;
    for line in [
        "server.listen = \"127.0.0.1:3\"  # flag --listen\n",
        "server.max_connections = 7  # file ./locai-iam.toml, line 3\n",
        "logging.level = \"error\"  # environment variable LOCAI_IAM_LOGGING__LEVEL\n",
    ] {
        assert!(
            settings.contains(line),
            "{line:?} is missing in:\n{settings}"
        );
    }
}

#[test]
fn a_second_process_is_refused_and_told_which_is_the_first() {
    let place = Place::new();
    let server = place.serve();
    let pid = format!("(pid {})", server.child.id());
    for arguments in [
        &["serve"][..],
        &["verify"],
        &["unlock", "--email", EMAIL],
        &["set-password", "--email", EMAIL, "--generate"],
    ] {
        let refused = place.run(arguments);
        refused.refused(1, &["another process", &pid]);
    }
    server.stop();
    place.run(&["verify"]).succeeded();
}

#[test]
fn a_backup_is_restored_to_its_own_application_only() {
    let place = Place::new();
    place.write("locai-iam.toml", "[applications.shop]");
    place.run(&["bootstrap"]).succeeded();
    place.run(&["backup", "shop.backup"]).succeeded();
    place.write(
        "locai-iam.toml",
        "[applications.shop]\n[applications.other]",
    );
    let restore = ["restore", "--application", "other", "shop.backup"];
    place
        .run(&restore)
        .refused(1, &["application shop, not of other"]);
    assert!(!place.path().join("data/other").exists());
    std::fs::remove_dir_all(place.path().join("data/shop/store")).expect("removed");
    let own = ["restore", "--application", "shop", "shop.backup"];
    place.run(&own).succeeded();
}

#[tokio::test]
async fn an_operator_lets_somebody_in_again() {
    let place = Place::new().with(
        "LOCAI_IAM_APPLICATIONS__DEFAULT__LOGIN__LOCKOUT_POLICY__MAX_PASSWORD_ATTEMPTS",
        "3",
    );
    let server = place.serve();
    let first = between(&server.greeting, "password ", " ").to_owned();
    let session = server.client.sign_in(EMAIL, &first).await;
    for _ in 0..3 {
        let guess = server.client.try_sign_in(EMAIL, "not the password").await;
        guess.refused(401, "invalid-credentials");
    }
    let own = format!("/v1/authentication/users/{}", session.user_id);
    for _ in 0..500 {
        let user = session.get(&own).await.expect(200);
        if user.body["userState"] == "LOCKED" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    server.stop();

    let unlock = ["unlock", "--email", EMAIL];
    let unlocked = place.run(&unlock).succeeded();
    assert!(unlocked.out.contains("is unlocked"), "{}", unlocked.out);
    let again = place.run(&unlock).succeeded();
    assert!(again.out.contains("was not locked"), "{}", again.out);
    let nobody = ["unlock", "--email", "nobody@example.com"];
    place
        .run(&nobody)
        .refused(1, &["nobody in application default"]);
    let server = place.serve();
    server.client.sign_in(EMAIL, &first).await;
    server.stop();

    let set = ["set-password", "--email", EMAIL];
    let short = place
        .run_with_input(&set, "kq7!xw\n")
        .refused(1, &["is too short"]);
    assert!(!short.err.contains("kq7!xw"));
    place.run(&set).refused(1, &["no password"]);
    let second = "seven ships sail north";
    let done = place
        .run_with_input(&set, &format!("{second}\n"))
        .succeeded();
    assert!(!done.out.contains(second), "{}", done.out);
    let server = place.serve();
    let dead = server.client.bearer(&session.token).get(&own).await;
    dead.refused(401, "unauthenticated");
    let wrong = server.client.try_sign_in(EMAIL, &first).await;
    wrong.refused(401, "invalid-credentials");
    let session = server.client.sign_in(EMAIL, second).await;
    let me = session.get("/v1/authentication/users/me").await.expect(200);
    let root = session.in_organization(&me.id("orgId"));
    for kind in ["user.unlocked", "user.password-set"] {
        let path = format!("/v1/authorization/organizations/events?type={kind}");
        let events = root.get(&path).await.expect(200);
        assert_eq!(events.body["metadata"]["total"], 1, "{}", events.text);
    }
    server.stop();

    place.write("new", "a third one, from a file\n");
    let from_file = ["set-password", "--email", EMAIL, "--password-file", "new"];
    place.run(&from_file).succeeded();
    let made = place.run(&[&set[..], &["--generate"]].concat()).succeeded();
    let third = between(&made.out, "  password ", " ").to_owned();
    assert_eq!(made.out.matches(&third).count(), 1, "{}", made.out);
    let server = place.serve();
    server.client.sign_in(EMAIL, &third).await;
    server.stop();
}

#[tokio::test]
async fn an_operator_gives_a_password_to_the_invited_but_not_to_the_inactive() {
    let place = Place::new();
    let server = place.serve();
    let password = between(&server.greeting, "password ", " ");
    let admin = server.client.sign_in(EMAIL, password).await;
    let create = async |email: &str| {
        let body = serde_json::json!({"firstName": "New", "lastName": "Body", "email": email});
        let users = "/v1/authorization/users";
        admin.post(users, body).await.expect(201).id("userId")
    };
    create("invited@example.com").await;
    let inactive = create("inactive@example.com").await;
    let body = serde_json::json!({"userState": "INACTIVE"});
    let path = format!("/v1/authentication/users/{inactive}");
    admin.put(&path, body).await.expect(200);
    server.stop();
    let set = |email| {
        let arguments = ["set-password", "--email", email];
        place.run_with_input(&arguments, "seven ships sail north")
    };
    set("invited@example.com").succeeded();
    set("inactive@example.com").refused(1, &["is inactive"]);
    let server = place.serve();
    let invited = "invited@example.com";
    server
        .client
        .sign_in(invited, "seven ships sail north")
        .await;
    server.stop();
    place.run(&["verify"]).succeeded();
}
