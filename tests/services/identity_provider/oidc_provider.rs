//! Signing in at a certified provider.

use super::oidc::{asker, request, verifier};
use crate::support::clock::ManualClock;
use crate::support::oidc_provider::{CLIENT_ID, CLIENT_SECRET, OidcProvider, Setup};
use domain::ambient::Clock;
use domain::identity_provider::{
    AzureTenant, ExternalPerson, OidcKind, OidcSettings, ProviderFailure, SealedSecret,
};
use locai_iam::services::Secret;
use locai_iam::services::identity_provider::{IdentityProviders, Redemption};
use std::collections::HashMap;
use std::sync::Arc;

const CALLBACK: &str = "https://id.example.com/idps/callback";
const TENANT: &str = "0a1b2c3d-0000-4000-8000-00000000000a";

struct Stage {
    clock: Arc<ManualClock>,
    provider: OidcProvider,
    asker: IdentityProviders,
    settings: OidcSettings,
}

impl Stage {
    fn new(algorithm: &str, tenant: Option<&str>) -> Option<Self> {
        let clock = Arc::new(ManualClock::default());
        let provider = OidcProvider::start(&Setup {
            clock: &clock,
            redirect_uri: CALLBACK,
            algorithm,
            tenant,
        })?;
        let kind = match tenant {
            Some(tenant) => OidcKind::AzureAd(AzureTenant::One(tenant.to_owned())),
            None => OidcKind::Other,
        };
        let scopes = ["openid", "email", "profile"];
        Some(Self {
            asker: asker(true, 10, Arc::clone(&clock)),
            settings: OidcSettings {
                kind,
                issuer: provider.issuer(),
                client_id: CLIENT_ID.to_owned(),
                sealed_client_secret: SealedSecret(Box::default()),
                scopes: scopes.map(str::to_owned).to_vec(),
            },
            clock,
            provider,
        })
    }

    async fn begin(&self) -> String {
        let url = self.asker.authorization_url(&self.settings, request());
        url.await.expect("a URL")
    }

    async fn redeem(
        &self,
        back: &HashMap<String, String>,
    ) -> Result<ExternalPerson, ProviderFailure> {
        let redemption = Redemption {
            code: Secret::from(back["code"].as_str()),
            pkce_verifier: verifier(),
            nonce: request().nonce,
            redirect_uri: CALLBACK.to_owned(),
            issuer: back.get("iss").cloned(),
        };
        let secret = Secret::from(CLIENT_SECRET);
        let now = self.clock.now();
        self.asker
            .redeem(&self.settings, &secret, redemption, now)
            .await
    }
}

#[tokio::test]
async fn people_sign_in_whatever_signs_their_tokens() {
    for algorithm in ["RS256", "PS256", "ES256", "EdDSA"] {
        let Some(stage) = Stage::new(algorithm, None) else {
            return;
        };
        let back = stage.provider.sign_in(&stage.begin().await, "jane").await;
        assert_eq!(back["state"], request().state);
        assert_eq!(back["iss"], stage.settings.issuer);
        let person = stage.redeem(&back).await.expect(algorithm);
        assert_eq!(person.subject, "jane");
        // It gives the address at its userinfo endpoint alone.
        assert_eq!(person.email.as_deref(), Some("jane@example.com"));
        assert!(person.email_verified);
        assert_eq!(person.first_name.as_deref(), Some("Jane"));
        assert_eq!(person.last_name.as_deref(), Some("Doe"));
        let again = stage.redeem(&back).await;
        assert_eq!(again.err(), Some(ProviderFailure::CodeRefused));
        let report = stage.asker.test_oidc(&stage.settings).await;
        assert!(report.is_ok(), "{report:?}");
    }
}

#[tokio::test]
async fn what_the_provider_says_of_a_person_is_taken_as_said() {
    let Some(stage) = Stage::new("RS256", None) else {
        return;
    };
    let back = stage
        .provider
        .sign_in(&stage.begin().await, "unverified")
        .await;
    let person = stage.redeem(&back).await.expect("a person");
    assert_eq!(person.email.as_deref(), Some("unverified@example.com"));
    assert!(!person.email_verified);
    let back = stage
        .provider
        .sign_in(&stage.begin().await, "nameless")
        .await;
    let person = stage.redeem(&back).await.expect("a person");
    assert_eq!((person.first_name, person.display_name), (None, None));
}

#[tokio::test]
async fn whoever_declines_comes_back_without_a_code() {
    let Some(stage) = Stage::new("RS256", None) else {
        return;
    };
    let back = stage.provider.decline(&stage.begin().await).await;
    assert_eq!(back["error"], "access_denied");
    assert_eq!(back["state"], request().state);
    assert!(!back.contains_key("code"));
}

#[tokio::test]
async fn a_tenants_people_sign_in() {
    let Some(mut stage) = Stage::new("RS256", Some(TENANT)) else {
        return;
    };
    let back = stage.provider.sign_in(&stage.begin().await, "jane").await;
    let person = stage.redeem(&back).await.expect("a person");
    assert_eq!(person.subject, format!("{TENANT}/jane"));
    assert!(
        !person.email_verified,
        "it says so, but not as Microsoft does"
    );
    let other = AzureTenant::One("0a1b2c3d-0000-4000-8000-00000000000b".to_owned());
    stage.settings.kind = OidcKind::AzureAd(other);
    let back = stage.provider.sign_in(&stage.begin().await, "jane").await;
    let refused = stage.redeem(&back).await;
    assert_eq!(refused.err(), Some(ProviderFailure::AnswerInvalid));
}
