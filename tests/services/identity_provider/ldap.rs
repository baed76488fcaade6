//! Signing in by a directory: who is found, who proves to be it, and what an entry says.

use crate::support::authority::Authority;
use crate::support::clock::ManualClock;
use crate::support::slapd::{BASE, BIND_PASSWORD, JANE, Relay, Slapd, settings};
use config::IdentityProviderSettings;
use domain::identity_provider::{
    ExternalPerson, LdapAttributes, LdapFailure, LdapSettings, ProviderFailure,
};
use domain::ids::IdentityProviderId;
use locai_iam::services::Secret;
use locai_iam::services::identity_provider::{IdentityProviders, TestedStep};
use std::sync::Arc;

pub type Outcome = Result<ExternalPerson, LdapFailure>;

/// A directory, and whoever asks it.
pub struct Stage {
    pub clock: Arc<ManualClock>,
    pub authority: Authority,
    pub slapd: Slapd,
    pub asker: IdentityProviders,
    pub settings: LdapSettings,
}

impl Stage {
    /// `None` where there is no `slapd`.
    pub fn new() -> Option<Self> {
        let authority = Authority::new();
        let slapd = Slapd::start(&authority)?;
        let clock = Arc::new(ManualClock::default());
        Some(Self {
            asker: asker(true, Arc::clone(&clock)),
            clock,
            settings: slapd.settings(&authority),
            authority,
            slapd,
        })
    }

    pub async fn sign_in(&self, username: &str, password: &str) -> Outcome {
        sign_in(&self.asker, &self.settings, username, password).await
    }
}

pub fn asker(allow_private_addresses: bool, clock: Arc<ManualClock>) -> IdentityProviders {
    let settings = IdentityProviderSettings {
        allow_private_addresses,
        timeout_seconds: 5,
    };
    IdentityProviders::new(&settings, clock).expect("set up")
}

pub async fn sign_in(
    asker: &IdentityProviders,
    settings: &LdapSettings,
    username: &str,
    password: &str,
) -> Outcome {
    sign_in_with(asker, settings, BIND_PASSWORD, username, password).await
}

/// With another password for searching.
async fn sign_in_with(
    asker: &IdentityProviders,
    settings: &LdapSettings,
    bind: &str,
    username: &str,
    password: &str,
) -> Outcome {
    let (bind, password) = (Secret::from(bind), Secret::from(password));
    let provider = IdentityProviderId(7);
    asker
        .ldap_sign_in(provider, settings, &bind, username, &password)
        .await
}

/// Why it failed, in place of whoever signed in.
pub fn provider_failure(outcome: Outcome) -> ProviderFailure {
    match outcome {
        Err(LdapFailure::Provider(failure)) => failure,
        Err(LdapFailure::WrongCredentials) => panic!("wrong credentials"),
        Ok(person) => panic!("{person:?} signed in"),
    }
}

#[track_caller]
fn is_wrong(outcome: Outcome, who: &str) {
    assert_eq!(outcome.err(), Some(LdapFailure::WrongCredentials), "{who}");
}

#[tokio::test]
async fn a_person_signs_in_by_name_or_address() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    let expected = ExternalPerson {
        subject: "6ba7b810-9dad-11d1-80b4-00c04fd430c8".to_owned(),
        email: Some("jane@example.com".to_owned()),
        email_verified: true,
        first_name: Some("Jane".to_owned()),
        last_name: Some("Doe".to_owned()),
        display_name: Some("Jane the Great".to_owned()),
        phone_number: Some("+49 30 123456".to_owned()),
        groups: vec![
            format!("cn=staff,ou=groups,{BASE}"),
            format!("cn=Admins (all),ou=groups,{BASE}"),
        ],
    };
    for name in ["jane", "JANE", " jane ", "jane@example.com"] {
        let person = stage.sign_in(name, JANE).await.expect(name);
        assert!(person == expected, "{name}: {:?}", person.groups);
    }
    // By StartTLS, and without TLS.
    stage.settings.servers = vec![stage.slapd.ldap()];
    for start_tls in [true, false] {
        stage.settings.start_tls = start_tls;
        let person = stage.sign_in("jane", JANE).await.expect("a person");
        assert!(person == expected, "{start_tls}");
    }
}

#[tokio::test]
async fn nobody_learns_what_was_wrong() {
    let Some(stage) = Stage::new() else { return };
    for (name, password) in [
        ("jane", "wrong"),
        ("jane", JANE.trim()),
        ("nobody", JANE),
        // Two and three entries have this address.
        ("twins@example.com", "twin word"),
        // Not a person.
        ("printer", "printer"),
        // Has no password.
        ("nopass", "anything"),
    ] {
        is_wrong(stage.sign_in(name, password).await, name);
    }
}

#[tokio::test]
async fn a_name_that_nobody_has_is_worth_as_much_work() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    let relay = Relay::to(&stage.slapd.ldaps()).await;
    stage.settings.servers = vec![format!("ldaps://localhost:{}", relay.port)];
    assert!(stage.sign_in("jane", JANE).await.is_ok());
    assert_eq!(relay.taken(), 2, "one to search, one to bind");
    for (number, name) in ["jane", "nobody", "twins@example.com"]
        .into_iter()
        .enumerate()
    {
        is_wrong(stage.sign_in(name, "wrong").await, name);
        assert_eq!(relay.taken(), 3 + number, "{name}: one to bind");
    }
}

#[tokio::test]
async fn what_a_person_types_is_a_name_and_no_filter() {
    let Some(stage) = Stage::new() else { return };
    for name in [
        "*",
        "j*",
        "ja?e",
        "jane)(uid=*",
        "*)(objectClass=*",
        "jane\\",
        "\\6aane",
        "jane)",
        "(jane",
    ] {
        is_wrong(stage.sign_in(name, JANE).await, name);
    }
    // Names that hold such characters are found, and no others.
    assert!(stage.sign_in("a*b", "star word").await.is_ok());
    is_wrong(stage.sign_in("a*b", "x word").await, "a*b");
    assert!(stage.sign_in("o,hara", "gone, with").await.is_ok());
}

#[tokio::test]
async fn empty_and_broken_passwords_are_refused_before_anybody_is_asked() {
    let clock = Arc::new(ManualClock::default());
    let asker = asker(true, clock);
    // Nobody is there: whoever asked would find it unavailable.
    let settings = settings(vec!["ldap://127.0.0.1:1".to_owned()], None);
    for (name, password) in [
        ("jane", ""),
        ("jane", "\0"),
        ("jane", "secret\0"),
        ("", "secret"),
        ("  ", "secret"),
        ("jane\0", "secret"),
    ] {
        is_wrong(sign_in(&asker, &settings, name, password).await, name);
    }
    let asked = sign_in(&asker, &settings, "jane", "secret").await;
    assert_eq!(provider_failure(asked), ProviderFailure::Unavailable);
    // Nor may the one who looks for people come without a password.
    for bind in ["", "\0", "word\0"] {
        let outcome = sign_in_with(&asker, &settings, bind, "jane", "secret").await;
        assert_eq!(provider_failure(outcome), ProviderFailure::Misconfigured);
    }
}

#[tokio::test]
async fn binary_ids_are_read_as_such() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    stage.settings.attributes = LdapAttributes {
        id_attribute: Some("objectguid".to_owned()),
        email_attribute: Some("cn".to_owned()),
        ..LdapAttributes::default()
    };
    let person = stage.sign_in("jane", JANE).await.expect("a person");
    assert_eq!(person.subject, "00112233-4455-6677-8899-aabbccddeeff");
    assert_eq!(person.email.as_deref(), Some("Jane Doe"), "as configured");
    // An entry without a lasting id is nobody's.
    let outcome = stage.sign_in("nomail", "no mail word").await;
    assert_eq!(provider_failure(outcome), ProviderFailure::Misconfigured);
    stage.settings.attributes.id_attribute = Some("objectClass".to_owned());
    let outcome = stage.sign_in("jane", JANE).await;
    assert_eq!(
        provider_failure(outcome),
        ProviderFailure::Misconfigured,
        "several"
    );
}

#[tokio::test]
async fn what_an_entry_lacks_is_left_out() {
    let Some(stage) = Stage::new() else { return };
    let person = stage.sign_in("nomail", "no mail word").await;
    let person = person.expect("a person");
    assert_eq!((person.email, person.email_verified), (None, false));
    assert_eq!((person.display_name, person.phone_number), (None, None));
    assert!(person.groups.is_empty());
    assert_eq!(person.subject.len(), 36, "{}", person.subject);
}

#[tokio::test]
async fn settings_that_are_wrong_are_not_the_persons_fault() {
    let Some(stage) = Stage::new() else { return };
    let elsewhere = format!("ou=elsewhere,ou=people,{BASE}");
    type Change<'a> = (&'a str, Box<dyn Fn(&mut LdapSettings) + 'a>);
    let changes: Vec<Change<'_>> = vec![
        (
            "bind",
            Box::new(|s| s.bind_dn = format!("cn=another,{BASE}")),
        ),
        ("no bind", Box::new(|s| s.bind_dn = String::new())),
        (
            "base",
            Box::new(|s| s.user_base = "ou=nowhere,dc=example,dc=org".to_owned()),
        ),
        ("no name", Box::new(|s| s.user_base = "nowhere".to_owned())),
        // Another server's part is not looked for there.
        ("referral", Box::new(|s| s.user_base = elsewhere.clone())),
        (
            "filter",
            Box::new(|s| s.user_filters = vec!["uid=*)(uid".to_owned()]),
        ),
        ("no filter", Box::new(|s| s.user_filters.clear())),
        (
            "root",
            Box::new(|s| s.root_ca = Some("no certificate".to_owned())),
        ),
        (
            "scheme",
            Box::new(|s| s.servers = vec!["http://localhost".to_owned()]),
        ),
        ("no server", Box::new(|s| s.servers.clear())),
    ];
    for (what, change) in changes {
        let mut settings = stage.settings.clone();
        change(&mut settings);
        let outcome = sign_in(&stage.asker, &settings, "jane", JANE).await;
        assert_eq!(
            provider_failure(outcome),
            ProviderFailure::Misconfigured,
            "{what}"
        );
    }
    let outcome = sign_in_with(&stage.asker, &stage.settings, "wrong", "jane", JANE).await;
    assert_eq!(provider_failure(outcome), ProviderFailure::Misconfigured);
    // The whole directory, where no place in it is named.
    for user_base in ["", "dn"] {
        let mut settings = stage.settings.clone();
        settings.user_base = user_base.to_owned();
        let person = sign_in(&stage.asker, &settings, "jane", JANE).await;
        assert!(
            person.is_ok(),
            "{user_base:?}: changed settings count at once"
        );
    }
}

#[tokio::test]
async fn many_sign_in_at_once() {
    let Some(stage) = Stage::new() else { return };
    let stage = Arc::new(stage);
    let all = (0..60).map(|number| {
        let stage = Arc::clone(&stage);
        tokio::spawn(async move {
            match number % 3 {
                0 => stage.sign_in("jane", JANE).await.is_ok(),
                1 => stage.sign_in("a*b", "star word").await.is_ok(),
                _ => stage.sign_in("jane", "wrong").await.is_err(),
            }
        })
    });
    for one in all.collect::<Vec<_>>() {
        assert!(one.await.expect("no panic"), "each gets their own answer");
    }
}

#[tokio::test]
async fn private_addresses_are_called_only_where_allowed() {
    let Some(stage) = Stage::new() else { return };
    let closed = asker(false, Arc::clone(&stage.clock));
    for server in [
        stage.slapd.ldap(),
        stage.slapd.ldaps(),
        "ldap://10.0.0.1".to_owned(),
    ] {
        let mut settings = stage.settings.clone();
        settings.servers = vec![server.clone()];
        let outcome = sign_in(&closed, &settings, "jane", JANE).await;
        assert_eq!(
            provider_failure(outcome),
            ProviderFailure::AddressNotAllowed,
            "{server}"
        );
    }
}

#[tokio::test]
async fn a_test_takes_the_steps_of_a_sign_in() {
    let Some(mut stage) = Stage::new() else {
        return;
    };
    let bind = Secret::from(BIND_PASSWORD);
    let report = stage
        .asker
        .test_ldap(&stage.settings, &bind, Some("jane"))
        .await;
    assert!(report.is_ok(), "{report:?}");
    let steps: Vec<_> = report.steps.iter().map(|step| step.step).collect();
    let all = [
        TestedStep::Reachable,
        TestedStep::Certificate,
        TestedStep::Bind,
        TestedStep::Search,
        TestedStep::Attributes,
    ];
    assert_eq!(steps, all);
    let without = stage.asker.test_ldap(&stage.settings, &bind, None).await;
    assert!(without.is_ok());
    assert_eq!(without.steps.len(), 3, "nobody to look for");

    for (who, step) in [
        ("nobody", TestedStep::Search),
        ("twins@example.com", TestedStep::Search),
        ("nomail", TestedStep::Attributes),
    ] {
        let report = stage
            .asker
            .test_ldap(&stage.settings, &bind, Some(who))
            .await;
        let last = report.steps.last().expect("steps");
        assert!(
            last.step == step && last.outcome.is_err(),
            "{who}: {report:?}"
        );
    }
    let wrong = Secret::from("wrong");
    let report = stage.asker.test_ldap(&stage.settings, &wrong, None).await;
    let last = report.steps.last().expect("steps");
    assert!(last.step == TestedStep::Bind && last.outcome.is_err());
    assert!(
        !format!("{report:?}").contains("wrong\""),
        "no password is told"
    );

    stage.settings.servers.clear();
    let report = stage.asker.test_ldap(&stage.settings, &bind, None).await;
    assert!(!report.is_ok());
}
