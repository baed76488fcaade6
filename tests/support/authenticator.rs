//! A browser with an authenticator in software: passkeys that are real but for the finger on the sensor.

use passkey::authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod};
use passkey::client::{Client, DefaultClientData};
use passkey::crypto::rust_crypto::RustCryptoBackend;
use passkey::types::Passkey;
use passkey::types::ctap2::{Aaguid, Ctap2Error};
use serde_json::Value;
use url::Url;

/// The person in front of it, who agrees to everything.
struct Person;

#[async_trait::async_trait]
impl UserValidationMethod for Person {
    type PasskeyItem = Passkey;

    async fn check_user<'a>(
        &self,
        _: UiHint<'a, Passkey>,
        presence: bool,
        _: bool,
    ) -> Result<UserCheck, Ctap2Error> {
        Ok(UserCheck {
            presence,
            verification: true,
        })
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(true)
    }
}

pub struct Browser {
    kept: Option<Passkey>,
    origin: Url,
}

/// The client of a browser whose authenticator keeps this passkey.
macro_rules! client {
    ($browser:expr) => {{
        let person = Person;
        let kept = $browser.kept.take();
        let authenticator =
            Authenticator::new(Aaguid::new_empty(), kept, person, RustCryptoBackend);
        Client::new(authenticator).allows_insecure_localhost(true)
    }};
}

impl Browser {
    /// One that shows a page of `origin`.
    pub fn at(origin: &str) -> Self {
        Self {
            kept: None,
            origin: Url::parse(origin).expect("an origin"),
        }
    }

    /// The same authenticator, on a page of another origin.
    pub fn moved_to(mut self, origin: &str) -> Self {
        self.origin = Url::parse(origin).expect("an origin");
        self
    }

    /// `navigator.credentials.create`.
    pub async fn create(&mut self, options: &Value) -> Value {
        let options = serde_json::from_value(options.clone()).expect("options");
        let mut client = client!(self);
        let made = client.register(&self.origin, options, DefaultClientData);
        let made = made.await.expect("a passkey");
        self.kept = client.authenticator().store().clone();
        serde_json::to_value(made).expect("JSON")
    }

    /// `navigator.credentials.get`.
    pub async fn get(&mut self, options: &Value) -> Value {
        let options = serde_json::from_value(options.clone()).expect("options");
        let mut client = client!(self);
        let shown = client.authenticate(&self.origin, options, DefaultClientData);
        let shown = shown.await.expect("a signature");
        self.kept = client.authenticator().store().clone();
        serde_json::to_value(shown).expect("JSON")
    }
}
