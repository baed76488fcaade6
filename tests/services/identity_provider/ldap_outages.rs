//! Directories that are stopped, hang, or are not who they should be.

use super::ldap::{Stage, asker, provider_failure, sign_in};
use crate::support::authority::Authority;
use crate::support::clock::ManualClock;
use crate::support::slapd::{BIND_PASSWORD, JANE, Mute, Slapd, settings};
use domain::identity_provider::{LdapFailure, ProviderFailure};
use locai_iam::services::Secret;
use locai_iam::services::identity_provider::TestedStep;
use std::sync::Arc;

#[tokio::test]
async fn the_next_server_answers_where_one_is_stopped() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    let Some(mut second) = Slapd::start(&stage.authority) else {
        return;
    };
    stage.settings.servers.push(second.ldaps());
    assert!(stage.sign_in("jane", JANE).await.is_ok());
    stage.slapd.stop();
    assert!(stage.sign_in("jane", JANE).await.is_ok(), "the second");
    let wrong = stage.sign_in("jane", "wrong").await;
    assert_eq!(wrong.err(), Some(LdapFailure::WrongCredentials));
    second.stop();
    let outcome = stage.sign_in("jane", JANE).await;
    assert_eq!(provider_failure(outcome), ProviderFailure::Unavailable);
    // Connections from before are not used any more.
    stage.slapd.run();
    assert!(stage.sign_in("jane", JANE).await.is_ok(), "the first again");
}

#[tokio::test]
async fn connections_that_were_closed_meanwhile_are_replaced() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    let stage_ref = &stage;
    let four = (0..8).map(|_| stage_ref.sign_in("jane", JANE));
    for outcome in futures_util::future::join_all(four).await {
        assert!(outcome.is_ok());
    }
    stage.slapd.stop();
    stage.slapd.run();
    assert!(stage.sign_in("jane", JANE).await.is_ok());
}

#[tokio::test]
async fn the_next_server_answers_where_one_hangs() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    let Some(second) = Slapd::start(&stage.authority) else {
        return;
    };
    stage.settings.timeout = 2000;
    stage.settings.servers.push(second.ldaps());
    // With connections to it, and with none.
    assert!(stage.sign_in("jane", JANE).await.is_ok());
    stage.slapd.pause();
    assert!(stage.sign_in("jane", JANE).await.is_ok(), "the second");
    let mute = Mute::start().await;
    for address in [
        format!("ldap://127.0.0.1:{}", mute.port),
        format!("ldaps://localhost:{}", mute.port),
    ] {
        for start_tls in [false, true] {
            let mut settings = stage.settings.clone();
            settings.servers = vec![address.clone(), second.ldaps()];
            settings.start_tls = start_tls;
            let outcome = sign_in(&stage.asker, &settings, "jane", JANE).await;
            assert!(outcome.is_ok(), "{address} {start_tls}");
        }
    }
    second.pause();
    let outcome = stage.sign_in("jane", JANE).await;
    assert_eq!(provider_failure(outcome), ProviderFailure::Unavailable);
    stage.slapd.resume();
    second.resume();
    assert!(stage.sign_in("jane", JANE).await.is_ok());
}

#[tokio::test]
async fn a_directory_that_hangs_keeps_nobody_else_waiting() {
    let Some(stage) = Stage::new() else { return };
    let mute = Mute::start().await;
    let mut hanging = settings(vec![format!("ldap://127.0.0.1:{}", mute.port)], None);
    hanging.timeout = 60_000;
    let stage = Arc::new(stage);
    // More than there are places for.
    let waiting: Vec<_> = (0..50)
        .map(|_| {
            let (stage, hanging) = (Arc::clone(&stage), hanging.clone());
            tokio::spawn(async move {
                let (bind, password) = (Secret::from(BIND_PASSWORD), Secret::from("any"));
                let provider = domain::ids::IdentityProviderId(9);
                stage
                    .asker
                    .ldap_sign_in(provider, &hanging, &bind, "jane", &password)
                    .await
            })
        })
        .collect();
    while mute.taken() == 0 {
        tokio::task::yield_now().await;
    }
    for _ in 0..20 {
        assert!(stage.sign_in("jane", JANE).await.is_ok());
    }
    assert!(waiting.iter().all(|waiting| !waiting.is_finished()));
    waiting.iter().for_each(tokio::task::JoinHandle::abort);
}

#[tokio::test]
async fn a_directory_that_fails_again_and_again_is_left_alone_for_a_while() {
    let mute = Mute::start().await;
    let clock = Arc::new(ManualClock::default());
    let asker = asker(true, Arc::clone(&clock));
    let mut settings = settings(vec![format!("ldap://127.0.0.1:{}", mute.port)], None);
    settings.timeout = 100;
    let fails = || async {
        let outcome = sign_in(&asker, &settings, "jane", "any").await;
        assert_eq!(provider_failure(outcome), ProviderFailure::Unavailable);
    };
    for _ in 0..5 {
        fails().await;
    }
    assert_eq!(mute.taken(), 5);
    for _ in 0..20 {
        fails().await;
    }
    assert_eq!(mute.taken(), 5, "nobody asks");
    clock.advance_seconds(30);
    for _ in 0..5 {
        fails().await;
    }
    assert_eq!(mute.taken(), 6, "one tries");

    // With changed settings it is another directory, of which nothing is known.
    settings.timeout = 101;
    let outcome = sign_in(&asker, &settings, "jane", "any").await;
    assert_eq!(provider_failure(outcome), ProviderFailure::Unavailable);
    assert_eq!(mute.taken(), 7);
}

#[tokio::test]
async fn a_directory_works_again_once_it_does() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    stage.slapd.stop();
    for _ in 0..7 {
        let outcome = stage.sign_in("jane", JANE).await;
        assert_eq!(provider_failure(outcome), ProviderFailure::Unavailable);
    }
    stage.slapd.run();
    let outcome = stage.sign_in("jane", JANE).await;
    assert_eq!(
        provider_failure(outcome),
        ProviderFailure::Unavailable,
        "left alone"
    );
    stage.clock.advance_seconds(30);
    assert!(stage.sign_in("jane", JANE).await.is_ok());
    assert!(stage.sign_in("jane", JANE).await.is_ok());
}

#[tokio::test]
async fn wrong_passwords_are_no_failure_of_the_directory() {
    let Some(stage) = Stage::new() else { return };
    for _ in 0..10 {
        let outcome = stage.sign_in("jane", "wrong").await;
        assert_eq!(outcome.err(), Some(LdapFailure::WrongCredentials));
    }
    assert!(stage.sign_in("jane", JANE).await.is_ok());
}

#[tokio::test]
async fn a_server_with_a_wrong_certificate_gets_no_password() {
    let Some(stage) = Stage::new() else { return };
    let stranger = Authority::new();
    let wrong = [
        (Slapd::start(&stranger), "authority"),
        (
            Slapd::start_with(|at| stage.authority.issue_expired("localhost", at)),
            "expired",
        ),
        (
            Slapd::start_with(|at| stage.authority.issue("ldap.example.com", at)),
            "another name",
        ),
    ];
    for (slapd, word) in wrong {
        let slapd = slapd.expect("there is one");
        for (server, start_tls) in [(slapd.ldaps(), false), (slapd.ldap(), true)] {
            let mut settings = stage.settings.clone();
            settings.servers = vec![server.clone()];
            settings.start_tls = start_tls;
            let outcome = sign_in(&stage.asker, &settings, "jane", JANE).await;
            assert_eq!(
                provider_failure(outcome),
                ProviderFailure::Unavailable,
                "{word}"
            );
            let bind = Secret::from(BIND_PASSWORD);
            let report = stage.asker.test_ldap(&settings, &bind, Some("jane")).await;
            let last = report.steps.last().expect("steps");
            assert_eq!(last.step, TestedStep::Certificate, "{word}");
            let reason = last.outcome.as_ref().expect_err("not trusted");
            assert!(reason.contains(word), "{reason}");
            // One that is right answers in its place.
            settings.servers.push(stage.slapd.ldaps());
            let outcome = sign_in(&stage.asker, &settings, "jane", JANE).await;
            assert!(outcome.is_ok(), "{word}");
        }
    }
    // Without a root of its own, only those that the system trusts count.
    let mut settings = stage.settings.clone();
    settings.root_ca = None;
    let outcome = sign_in(&stage.asker, &settings, "jane", JANE).await;
    assert_eq!(provider_failure(outcome), ProviderFailure::Unavailable);
}

#[tokio::test]
async fn a_test_of_several_servers_says_which_is_wrong() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    let mute = Mute::start().await;
    stage.settings.timeout = 500;
    stage.settings.servers = vec![
        "ldap://127.0.0.1:1".to_owned(),
        format!("ldaps://localhost:{}", mute.port),
        stage.slapd.ldaps(),
    ];
    let bind = Secret::from(BIND_PASSWORD);
    let report = stage
        .asker
        .test_ldap(&stage.settings, &bind, Some("jane"))
        .await;
    let of = |server: &str| {
        let steps = report.steps.iter().filter(|step| step.server == server);
        steps
            .map(|step| (step.step, step.outcome.is_ok()))
            .collect::<Vec<_>>()
    };
    assert_eq!(of("ldap://127.0.0.1:1"), [(TestedStep::Reachable, false)]);
    assert_eq!(
        of(&stage.settings.servers[1]),
        [
            (TestedStep::Reachable, true),
            (TestedStep::Certificate, false)
        ]
    );
    let right = of(&stage.settings.servers[2]);
    assert!(
        right.len() == 5 && right.iter().all(|(_, is_ok)| *is_ok),
        "{report:?}"
    );
}
