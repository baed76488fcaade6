//! Signing in by OpenID Connect: the way, and what is made of the claims.

use crate::support::clock::ManualClock;
use crate::support::faulty_provider::{
    CLIENT_ID, CLIENT_SECRET, FaultyProvider, Misbehaviour, SigningKey, set,
};
use config::IdentityProviderSettings;
use domain::ambient::Clock;
use domain::identity_provider::{
    AzureTenant, ExternalPerson, OidcKind, OidcSettings, ProviderFailure, SealedSecret,
};
use locai_iam::services::Secret;
use locai_iam::services::identity_provider::{
    AuthorizationRequest, IdentityProviders, Redemption, TestedStep,
};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;

/// The example of RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const CALLBACK: &str = "https://id.example.com/idps/callback";

/// A provider that does everything right, and whoever asks it.
pub struct Stage {
    pub clock: Arc<ManualClock>,
    pub provider: FaultyProvider,
    pub asker: IdentityProviders,
    pub settings: OidcSettings,
}

impl Stage {
    pub async fn new() -> Self {
        let clock = Arc::new(ManualClock::default());
        let provider = FaultyProvider::start(Arc::clone(&clock)).await;
        let settings = OidcSettings {
            kind: OidcKind::Other,
            issuer: provider.issuer(),
            client_id: CLIENT_ID.to_owned(),
            sealed_client_secret: SealedSecret(Box::default()),
            scopes: vec!["openid".to_owned(), "email".to_owned()],
        };
        Self {
            asker: asker(true, 2, Arc::clone(&clock)),
            clock,
            provider,
            settings,
        }
    }

    /// The provider as Microsoft's, with a tenant's metadata.
    pub async fn azure(tenant: AzureTenant, segment: &str, issuer_segment: &str) -> Self {
        let mut stage = Self::new().await;
        let base = stage.provider.issuer();
        stage.settings.kind = OidcKind::AzureAd(tenant);
        stage.settings.issuer = format!("{base}/{segment}/v2.0");
        stage
            .provider
            .change(|state| state.issuer = format!("{base}/{issuer_segment}/v2.0"));
        stage
    }

    pub async fn begin(&self) -> Result<String, ProviderFailure> {
        self.asker
            .authorization_url(&self.settings, request())
            .await
    }

    pub async fn redeem(&self, redemption: Redemption) -> Result<ExternalPerson, ProviderFailure> {
        let secret = Secret::from(CLIENT_SECRET);
        let now = self.clock.now();
        self.asker
            .redeem(&self.settings, &secret, redemption, now)
            .await
    }

    /// The whole way.
    pub async fn sign_in(&self) -> Result<ExternalPerson, ProviderFailure> {
        let back = self.provider.sign_in(&self.begin().await?);
        self.redeem(redemption(&back)).await
    }
}

pub fn request() -> AuthorizationRequest {
    AuthorizationRequest {
        state: "the state".to_owned(),
        nonce: "the nonce".to_owned(),
        pkce_challenge: CHALLENGE.to_owned(),
        redirect_uri: CALLBACK.to_owned(),
    }
}

/// Of the request's challenge.
pub fn verifier() -> Secret {
    Secret::from(VERIFIER)
}

pub fn asker(
    allow_private_addresses: bool,
    timeout_seconds: u64,
    clock: Arc<ManualClock>,
) -> IdentityProviders {
    let settings = IdentityProviderSettings {
        allow_private_addresses,
        timeout_seconds,
    };
    IdentityProviders::new(&settings, clock).expect("set up")
}

pub fn redemption(back: &HashMap<String, String>) -> Redemption {
    Redemption {
        code: Secret::from(back["code"].as_str()),
        pkce_verifier: verifier(),
        nonce: "the nonce".to_owned(),
        redirect_uri: CALLBACK.to_owned(),
        issuer: back.get("iss").cloned(),
    }
}

#[tokio::test]
async fn a_person_signs_in() {
    let stage = Stage::new().await;
    let url = url::Url::parse(&stage.begin().await.expect("a URL")).expect("a URL");
    let given: HashMap<_, _> = url.query_pairs().into_owned().collect();
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", CLIENT_ID),
        ("scope", "openid email"),
        ("state", "the state"),
        ("nonce", "the nonce"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("redirect_uri", CALLBACK),
    ] {
        assert_eq!(given[name], value, "{name}");
    }
    let back = stage.provider.sign_in(url.as_str());
    assert_eq!(back["state"], "the state");
    let person = stage.redeem(redemption(&back)).await.expect("a person");
    let expected = ExternalPerson {
        subject: "248289761001".to_owned(),
        email: Some("jane@example.com".to_owned()),
        email_verified: true,
        first_name: Some("Jane".to_owned()),
        last_name: Some("Doe".to_owned()),
        display_name: Some("Jane Doe".to_owned()),
        phone_number: None,
        groups: Vec::new(),
    };
    assert!(person == expected, "{:?}", person.email);
    assert_eq!(
        stage.provider.asked("/userinfo"),
        0,
        "the token says it all"
    );

    let again = stage.redeem(redemption(&back)).await;
    assert_eq!(again.err(), Some(ProviderFailure::CodeRefused));
}

#[tokio::test]
async fn a_code_serves_only_whoever_began() {
    let stage = Stage::new().await;
    let changes: [fn(&mut Redemption); 3] = [
        |redemption| redemption.pkce_verifier = Secret::from("another"),
        |redemption| redemption.redirect_uri.push('/'),
        |redemption| redemption.code = Secret::from("made-up"),
    ];
    for change in changes {
        let back = stage.provider.sign_in(&stage.begin().await.expect("a URL"));
        let mut redemption = redemption(&back);
        change(&mut redemption);
        let refused = stage.redeem(redemption).await;
        assert_eq!(refused.err(), Some(ProviderFailure::CodeRefused));
    }
    let back = stage.provider.sign_in(&stage.begin().await.expect("a URL"));
    let wrong = Secret::from("wrong");
    let refused = stage.asker.redeem(
        &stage.settings,
        &wrong,
        redemption(&back),
        stage.clock.now(),
    );
    assert_eq!(refused.await.err(), Some(ProviderFailure::Misconfigured));
}

#[tokio::test]
async fn a_provider_that_takes_secrets_in_the_form_gets_them_there() {
    let stage = Stage::new().await;
    stage.provider.change(|state| {
        state.change_metadata = Box::new(|metadata| {
            let methods = json!(["private_key_jwt", "client_secret_post"]);
            set(metadata, "token_endpoint_auth_methods_supported", methods);
        });
    });
    assert!(stage.sign_in().await.is_ok());
    let stage = Stage::new().await;
    stage.provider.change(|state| {
        state.change_metadata = Box::new(|metadata| {
            let methods = json!(["private_key_jwt"]);
            set(metadata, "token_endpoint_auth_methods_supported", methods);
        });
    });
    assert_eq!(
        stage.sign_in().await.err(),
        Some(ProviderFailure::Misconfigured)
    );
}

#[tokio::test]
async fn an_address_that_the_token_lacks_comes_from_userinfo() {
    let stage = Stage::new().await;
    stage.provider.change(|state| {
        state.change_claims = Box::new(|claims| {
            for name in ["email", "email_verified", "name", "family_name"] {
                set(claims, name, json!(null));
            }
            set(claims, "given_name", json!("Janet"));
        });
    });
    let person = stage.sign_in().await.expect("a person");
    assert_eq!(person.email.as_deref(), Some("jane@example.com"));
    assert!(person.email_verified);
    assert_eq!(
        person.first_name.as_deref(),
        Some("Janet"),
        "the token comes first"
    );
    assert_eq!(person.last_name.as_deref(), Some("Doe"));

    // It speaks of somebody else, as if the access token had been swapped.
    stage.provider.change(|state| {
        state.change_userinfo = Box::new(|claims| set(claims, "sub", json!("another")));
    });
    let refused = stage.sign_in().await;
    assert_eq!(refused.err(), Some(ProviderFailure::AnswerInvalid));
    let out_of_order = Misbehaviour::Says(503, "text/plain", "out of order".to_owned());
    stage.provider.misbehave("/userinfo", out_of_order);
    let refused = stage.sign_in().await;
    assert_eq!(refused.err(), Some(ProviderFailure::Unavailable));
}

#[tokio::test]
async fn an_address_counts_as_verified_only_by_a_clear_yes() {
    let stage = Stage::new().await;
    for (claim, verified) in [
        (json!(true), true),
        (json!("true"), true),
        (json!(false), false),
        (json!("false"), false),
        (json!(1), false),
        (json!(null), false),
    ] {
        stage.provider.claim("email_verified", claim.clone());
        let person = stage.sign_in().await.expect("a person");
        assert_eq!(person.email_verified, verified, "{claim}");
    }
}

const CONSUMERS: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
const TENANT: &str = "0a1b2c3d-0000-4000-8000-00000000000a";
const OTHER: &str = "0a1b2c3d-0000-4000-8000-00000000000b";

#[tokio::test]
async fn each_choice_of_microsofts_tenants_takes_its_own_people() {
    let one = || AzureTenant::One(TENANT.to_owned());
    let template = "{tenantid}";
    for (tenant, segment, issuer, tid, may) in [
        (AzureTenant::Common, "common", template, TENANT, true),
        (AzureTenant::Common, "common", template, CONSUMERS, true),
        (AzureTenant::Common, "common", template, "made-up", false),
        (
            AzureTenant::Organisations,
            "organizations",
            template,
            TENANT,
            true,
        ),
        (
            AzureTenant::Organisations,
            "organizations",
            template,
            CONSUMERS,
            false,
        ),
        (
            AzureTenant::Consumers,
            "consumers",
            CONSUMERS,
            CONSUMERS,
            true,
        ),
        (
            AzureTenant::Consumers,
            "consumers",
            CONSUMERS,
            TENANT,
            false,
        ),
        (one(), TENANT, TENANT, TENANT, true),
        (one(), TENANT, TENANT, OTHER, false),
        (one(), TENANT, template, OTHER, false),
    ] {
        let stage = Stage::azure(tenant.clone(), segment, issuer).await;
        stage
            .provider
            .change(|state| set(&mut state.person, "tid", json!(tid)));
        let outcome = stage.sign_in().await;
        if may {
            let subject = outcome.expect("a person").subject;
            assert_eq!(subject, format!("{tid}/248289761001"), "{tenant:?}");
        } else {
            let failure = outcome.err();
            assert_eq!(
                failure,
                Some(ProviderFailure::AnswerInvalid),
                "{tenant:?} {tid}"
            );
        }
    }
}

#[tokio::test]
async fn a_tenant_cannot_speak_for_another() {
    let stage = Stage::azure(AzureTenant::Common, "common", "{tenantid}").await;
    let base = stage.provider.issuer();
    stage
        .provider
        .change(|state| set(&mut state.person, "tid", json!(TENANT)));
    // The token's issuer and its tenant differ.
    stage
        .provider
        .claim("iss", json!(format!("{base}/{OTHER}/v2.0")));
    let refused = stage.sign_in().await;
    assert_eq!(refused.err(), Some(ProviderFailure::AnswerInvalid));
    // The key is one of another tenant's.
    for (issuer, may) in [(OTHER, false), (TENANT, true), ("{tenantid}", true)] {
        let stage = Stage::azure(AzureTenant::Common, "common", "{tenantid}").await;
        let base = stage.provider.issuer();
        stage.provider.change(|state| {
            set(&mut state.person, "tid", json!(TENANT));
            let key = SigningKey::rs256("key-1");
            state.keys = vec![key.with("issuer", &format!("{base}/{issuer}/v2.0"))];
        });
        assert_eq!(stage.sign_in().await.is_ok(), may, "{issuer}");
    }
}

#[tokio::test]
async fn microsofts_address_is_verified_only_with_its_domain() {
    let stage = Stage::azure(AzureTenant::Common, "common", "{tenantid}").await;
    for (claim, verified) in [
        (json!(null), false),
        (json!(false), false),
        (json!("0"), false),
        (json!(true), true),
        (json!("1"), true),
    ] {
        stage.provider.change(|state| {
            set(&mut state.person, "tid", json!(TENANT));
            set(&mut state.person, "xms_edov", claim.clone());
        });
        // It says that the address is verified: that is not Microsoft's word for it.
        let person = stage.sign_in().await.expect("a person");
        assert_eq!(person.email_verified, verified, "{claim}");
    }
}

#[tokio::test]
async fn a_test_says_what_is_right_and_what_is_wrong() {
    let stage = Stage::new().await;
    let report = stage.asker.test_oidc(&stage.settings).await;
    assert!(report.is_ok(), "{report:?}");
    let steps: Vec<_> = report.steps.iter().map(|step| step.step).collect();
    assert_eq!(steps, [TestedStep::Discovery, TestedStep::Keys]);

    stage.provider.change(|state| state.keys.clear());
    let report = stage.asker.test_oidc(&stage.settings).await;
    assert!(report.steps[0].outcome.is_ok() && report.steps[1].outcome.is_err());

    stage.provider.misbehave("/keys", Misbehaviour::HangsUp);
    let report = stage.asker.test_oidc(&stage.settings).await;
    assert!(!report.is_ok());

    let here = asker(false, 2, Arc::clone(&stage.clock));
    let report = here.test_oidc(&stage.settings).await;
    assert_eq!(report.steps.len(), 1);
    let reason = report.steps[0].outcome.as_ref().expect_err("not allowed");
    assert!(reason.contains("not https"), "{reason}");
}
