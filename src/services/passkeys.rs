//! Passkeys (WebAuthn Level 3): challenges, and the checks of what authenticators sign.
//!
//! The state of a ceremony goes to the browser, sealed, and comes back with the answer: so anonymous
//! sign-ins that are begun and never ended take no memory. It ends after [`LIFETIME_SECONDS`], and an
//! answer that was accepted is remembered until then, so that it serves once; what was given out before
//! this process started is refused, because what it served for is forgotten.

use crate::services::sealing::Sealer;
use crate::services::secret::Secret;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ambient::Randomness;
use domain::factor::Passkey as KeptPasskey;
use domain::ids::{SessionId, UserId};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, WebauthnResult,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// How long a ceremony may take, in seconds: the time that browsers give a person.
const LIFETIME_SECONDS: u64 = 300;
/// Answers remembered at once. Each was signed by somebody's authenticator.
const MOST_REMEMBERED: usize = 100_000;
/// What a sealed state is bound to.
const SEALED_AS: &[u8] = b"passkey ceremony";
/// The upper half of the user handles, which are UUIDs: an id of ours is the lower one.
const HANDLE: u128 = 0x6c6f_6361_692d_6961_0000_0000_0000_0000;

/// Why a ceremony failed. What exactly was wrong is in the log, and of no use to an attacker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyError {
    /// The state is not ours, too old, or served before.
    Ceremony,
    /// What the authenticator gave does not fit.
    Answer,
}

/// What a ceremony was begun for.
#[derive(Serialize, Deserialize)]
enum Purpose {
    Registration(UserId, PasskeyRegistration),
    SecondFactor(SessionId, DiscoverableAuthentication),
    SignIn(DiscoverableAuthentication),
}

#[derive(Serialize, Deserialize)]
struct Ceremony {
    begun_at: Timestamp,
    purpose: Purpose,
}

/// A ceremony that was begun: what the browser is asked for, and the state it gives back.
#[derive(Debug)]
pub struct Begun {
    /// For `navigator.credentials`: `{publicKey: …}`.
    pub options: Value,
    /// Sealed.
    pub state: Secret,
}

/// A credential that an authenticator made.
#[derive(Debug)]
pub struct NewCredential {
    /// Its id.
    pub id: Box<[u8]>,
    /// In the library's form.
    pub credential: Box<[u8]>,
}

/// Who a sign-in claims to be, not verified yet.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Whose the passkey is said to be.
    pub user: UserId,
    /// The id of the credential.
    pub credential_id: Box<[u8]>,
}

/// The passkeys of one application.
pub struct Passkeys {
    webauthn: Webauthn,
    started_at: Timestamp,
    used: Mutex<HashMap<[u8; 32], Timestamp>>,
}

impl Passkeys {
    /// For an application that people reach at `public_url`, and at those of `origins` that are of the
    /// same machine or below its name. None where the name is an IP address: browsers keep no passkeys
    /// for those.
    #[must_use]
    pub fn new(
        public_url: &Url,
        origins: &[String],
        display_name: &str,
        started_at: Timestamp,
    ) -> Option<Self> {
        let rp_id = public_url.domain()?;
        let mut builder = WebauthnBuilder::new(rp_id, public_url)
            .ok()?
            .rp_name(display_name);
        for origin in origins.iter().filter_map(|origin| Url::parse(origin).ok()) {
            let is_ours = origin.domain().is_some_and(|name| {
                name == rp_id
                    || name
                        .strip_suffix(rp_id)
                        .is_some_and(|rest| rest.ends_with('.'))
            });
            if is_ours {
                builder = builder.append_allowed_origin(&origin);
            }
        }
        Some(Self {
            webauthn: builder.build().ok()?,
            started_at,
            used: Mutex::default(),
        })
    }

    /// Begins to add a passkey to an account.
    ///
    /// # Errors
    /// [`PasskeyError::Answer`] when the library refuses, which it does not.
    pub fn begin_registration(
        &self,
        user: UserId,
        login: &str,
        display_name: &str,
        kept: &[KeptPasskey],
        context: CeremonyContext<'_>,
    ) -> Result<Begun, PasskeyError> {
        let known = kept
            .iter()
            .map(|passkey| CredentialID::from(passkey.credential_id.to_vec()))
            .collect();
        let handle = handle_of(user);
        let begun =
            self.webauthn
                .start_passkey_registration(handle, login, display_name, Some(known));
        let (options, state) = checked(begun)?;
        let mut begun = context.begun(options, Purpose::Registration(user, state))?;
        // One that the authenticator keeps is found without an address: the person signs in by it alone.
        let wanted = begun
            .options
            .pointer_mut("/publicKey/authenticatorSelection/residentKey");
        if let Some(wanted) = wanted {
            *wanted = "preferred".into();
        }
        Ok(begun)
    }

    /// Checks the credential that an authenticator made for `user`.
    ///
    /// # Errors
    /// [`PasskeyError`].
    pub fn finish_registration(
        &self,
        user: UserId,
        state: &str,
        answer: &str,
        context: CeremonyContext<'_>,
    ) -> Result<NewCredential, PasskeyError> {
        let Purpose::Registration(begun_for, registration) = self.opened(state, context)? else {
            return Err(PasskeyError::Ceremony);
        };
        if begun_for != user {
            return Err(PasskeyError::Ceremony);
        }
        let answer: RegisterPublicKeyCredential = parsed(answer)?;
        let passkey = checked(
            self.webauthn
                .finish_passkey_registration(&answer, &registration),
        )?;
        self.spend(state, context)?;
        Ok(NewCredential {
            id: passkey.cred_id().to_vec().into(),
            credential: written(&passkey)?,
        })
    }

    /// Begins to prove one of the passkeys of somebody whose session waits.
    ///
    /// # Errors
    /// [`PasskeyError::Answer`] where there is none.
    pub fn begin_second_factor(
        &self,
        session: SessionId,
        kept: &[KeptPasskey],
        context: CeremonyContext<'_>,
    ) -> Result<Begun, PasskeyError> {
        // Begun as one that any passkey may answer, so that the state does not hold all of them; the
        // options name those that the person has.
        let (mut options, state) = checked(self.webauthn.start_discoverable_authentication())?;
        options.mediation = None;
        let mut begun = context.begun(options, Purpose::SecondFactor(session, state))?;
        let passkeys: Vec<Value> = kept
            .iter()
            .map(|passkey| {
                json!({
                    "type": "public-key",
                    "id": URL_SAFE_NO_PAD.encode(&passkey.credential_id),
                })
            })
            .collect();
        begun.options["publicKey"]["allowCredentials"] = passkeys.into();
        Ok(begun)
    }

    /// Checks what an authenticator signed; gives the passkey it was, and how it is kept from now on.
    ///
    /// # Errors
    /// [`PasskeyError`].
    pub fn finish_second_factor<'k>(
        &self,
        session: SessionId,
        state: &str,
        answer: &str,
        kept: &'k [KeptPasskey],
        context: CeremonyContext<'_>,
    ) -> Result<(&'k KeptPasskey, Box<[u8]>), PasskeyError> {
        let Purpose::SecondFactor(begun_for, authentication) = self.opened(state, context)? else {
            return Err(PasskeyError::Ceremony);
        };
        if begun_for != session {
            return Err(PasskeyError::Ceremony);
        }
        let answer: PublicKeyCredential = parsed(answer)?;
        let passkey = kept
            .iter()
            .find(|passkey| *passkey.credential_id == *answer.get_credential_id())
            .ok_or(PasskeyError::Answer)?;
        let after = self.verified(&answer, authentication, passkey)?;
        self.spend(state, context)?;
        Ok((passkey, after))
    }

    /// Begins a sign-in by any passkey that the browser offers.
    ///
    /// # Errors
    /// [`PasskeyError::Answer`] when the library refuses, which it does not.
    pub fn begin_sign_in(&self, context: CeremonyContext<'_>) -> Result<Begun, PasskeyError> {
        let (mut options, state) = checked(self.webauthn.start_discoverable_authentication())?;
        // Whether it is offered while the person types, or on a click, is for the page to say.
        options.mediation = None;
        context.begun(options, Purpose::SignIn(state))
    }

    /// Whom an answer names.
    ///
    /// # Errors
    /// [`PasskeyError::Answer`].
    pub fn claimed(&self, answer: &str) -> Result<Claimed, PasskeyError> {
        let answer: PublicKeyCredential = parsed(answer)?;
        let (handle, credential_id) =
            checked(self.webauthn.identify_discoverable_authentication(&answer))?;
        Ok(Claimed {
            user: user_of(handle).ok_or(PasskeyError::Answer)?,
            credential_id: credential_id.into(),
        })
    }

    /// Checks what an authenticator signed to sign in; gives how its passkey is kept from now on.
    ///
    /// # Errors
    /// [`PasskeyError`].
    pub fn finish_sign_in(
        &self,
        state: &str,
        answer: &str,
        kept: &KeptPasskey,
        context: CeremonyContext<'_>,
    ) -> Result<Box<[u8]>, PasskeyError> {
        let Purpose::SignIn(authentication) = self.opened(state, context)? else {
            return Err(PasskeyError::Ceremony);
        };
        let after = self.verified(&parsed(answer)?, authentication, kept)?;
        self.spend(state, context)?;
        Ok(after)
    }

    /// Checks a signature; gives how the passkey is kept from now on.
    fn verified(
        &self,
        answer: &PublicKeyCredential,
        authentication: DiscoverableAuthentication,
        kept: &KeptPasskey,
    ) -> Result<Box<[u8]>, PasskeyError> {
        let mut credential = read(kept).ok_or(PasskeyError::Answer)?;
        let result = checked(self.webauthn.finish_discoverable_authentication_v2(
            answer,
            authentication,
            DiscoverableKey::from(&credential),
        ))?;
        credential.update_credential(&result);
        written(&credential)
    }

    fn opened(&self, state: &str, context: CeremonyContext<'_>) -> Result<Purpose, PasskeyError> {
        let sealed = URL_SAFE_NO_PAD
            .decode(state)
            .map_err(|_| PasskeyError::Ceremony)?;
        let plain = context
            .sealer
            .open(&sealed, SEALED_AS)
            .map_err(|_| PasskeyError::Ceremony)?;
        let ceremony: Ceremony =
            serde_json::from_slice(&plain).map_err(|_| PasskeyError::Ceremony)?;
        let ends_at = ceremony.begun_at.plus_seconds(LIFETIME_SECONDS);
        let is_alive = self.started_at <= ceremony.begun_at
            && ceremony.begun_at <= context.now
            && context.now < ends_at;
        is_alive
            .then_some(ceremony.purpose)
            .ok_or(PasskeyError::Ceremony)
    }

    /// Lets a state serve this once.
    fn spend(&self, state: &str, context: CeremonyContext<'_>) -> Result<(), PasskeyError> {
        let digest = Sha256::digest(state).into();
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        if used.len() >= MOST_REMEMBERED {
            used.retain(|_, until| context.now < *until);
        }
        if used.len() >= MOST_REMEMBERED || used.contains_key(&digest) {
            return Err(PasskeyError::Ceremony);
        }
        used.insert(digest, context.now.plus_seconds(LIFETIME_SECONDS));
        Ok(())
    }
}

/// Keys, clock and randomness of a ceremony.
#[derive(Clone, Copy)]
pub struct CeremonyContext<'a> {
    /// Seals the state.
    pub sealer: &'a Sealer,
    /// For the seal.
    pub random: &'a dyn Randomness,
    /// What time it is.
    pub now: Timestamp,
}

impl CeremonyContext<'_> {
    fn begun(self, options: impl Serialize, purpose: Purpose) -> Result<Begun, PasskeyError> {
        let ceremony = Ceremony {
            begun_at: self.now,
            purpose,
        };
        let plain = serde_json::to_vec(&ceremony).map_err(|_| PasskeyError::Ceremony)?;
        let sealed = self
            .sealer
            .seal(&plain, SEALED_AS, self.random)
            .map_err(|_| PasskeyError::Ceremony)?;
        Ok(Begun {
            options: serde_json::to_value(options).map_err(|_| PasskeyError::Ceremony)?,
            state: URL_SAFE_NO_PAD.encode(sealed).into(),
        })
    }
}

/// The handle by which authenticators know a person.
fn handle_of(user: UserId) -> Uuid {
    Uuid::from_u128(HANDLE | u128::from(user.0))
}

fn user_of(handle: Uuid) -> Option<UserId> {
    let low = handle.as_u128() ^ HANDLE;
    u64::try_from(low).ok().map(UserId)
}

fn read(kept: &KeptPasskey) -> Option<Passkey> {
    serde_json::from_slice(&kept.credential).ok()
}

fn written(passkey: &Passkey) -> Result<Box<[u8]>, PasskeyError> {
    serde_json::to_vec(passkey)
        .map(Vec::into_boxed_slice)
        .map_err(|_| PasskeyError::Answer)
}

fn parsed<'t, T: Deserialize<'t>>(answer: &'t str) -> Result<T, PasskeyError> {
    serde_json::from_str(answer).map_err(|error| {
        tracing::debug!(%error, "an authenticator's answer is not in the form of WebAuthn");
        PasskeyError::Answer
    })
}

fn checked<T>(result: WebauthnResult<T>) -> Result<T, PasskeyError> {
    result.map_err(|error| {
        tracing::info!(%error, "a passkey was refused");
        PasskeyError::Answer
    })
}
