//! One application as the handlers know it: its actors, its keys and its settings; and the service
//! that finds it for a request.

use crate::access::authenticate::{Accepted, Caller, authenticate, challenged, nobody};
use crate::access::guard::guard;
use crate::access_log::AccessLog;
use crate::http::{EndpointInfo, Observation, Problem, RequestParts, Service};
use crate::services::failed_attempts::FailedAttempts;
use crate::services::identity_provider::IdentityProviders;
use crate::services::ldap_failed_attempts::LdapFailedAttempts;
use crate::services::mail::{MailAllowance, PageLinks};
use crate::services::owner_locks::OwnerLocks;
use crate::services::passkeys::Passkeys;
use crate::services::passwords::PasswordHasher;
use crate::services::tokens::{AccessTokens, ApplicationKeys};
use actors::{Application, CommandRequest, Failure};
use config::ApplicationSettings;
use domain::ambient::Randomness;
use domain::command::Command;
use domain::error_code::ErrorCode;
use domain::ids::OrganizationId;
use domain::login_settings::LoginSettings;
use domain::state::OrganizationState;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// What all applications of a server share.
pub struct Common {
    /// The hashing threads.
    pub passwords: PasswordHasher,
    /// Strong randomness.
    pub random: Arc<dyn Randomness>,
    /// The server's public address without a trailing slash: the start of every address it gives out.
    pub public_url: String,
    /// The origin of its own pages (RFC 6454 §6.2): the public address without its path.
    pub public_origin: String,
    /// The path below which clients reach it, for cookies: `/` or that of the public address.
    pub cookie_path: String,
    /// Whether cookies are for TLS only.
    pub secure_cookies: bool,
    /// Most sessions of one person in one organization.
    pub sessions_per_person: usize,
    /// Where answers are noted, if they are.
    pub access_log: Option<AccessLog>,
    /// Lifetime of machines' tokens, in seconds.
    pub machine_token_seconds: u32,
}

/// One application.
pub struct App {
    /// Its settings.
    pub settings: ApplicationSettings,
    /// Login settings of organizations that have none of their own.
    pub login_settings: Arc<LoginSettings>,
    /// Its store, directory and organizations.
    pub core: Application,
    /// Signs and checks JWTs.
    pub access_tokens: AccessTokens,
    /// Its keys: for signing, for codes, for what is encrypted at rest.
    pub keys: Arc<ApplicationKeys>,
    /// Held by those who take owners away.
    pub owner_locks: OwnerLocks,
    /// Wrong passwords that are not recorded yet.
    pub failed_attempts: FailedAttempts,
    /// Wrong passwords for names of directories that belong to no account.
    pub ldap_failed_attempts: LdapFailedAttempts,
    /// Asks identity providers.
    pub providers: IdentityProviders,
    /// Held while somebody signs in by an identity provider for the first time.
    pub first_sign_ins: tokio::sync::Mutex<()>,
    /// How many code mails each address got.
    pub mail_allowance: MailAllowance,
    /// Where mails lead whose caller gave no address; none where the pages are not served.
    pub page_links: Option<PageLinks>,
    /// Checks passkeys; none where the server is reached by an IP address.
    pub passkeys: Option<Passkeys>,
    /// Places for requests of codes that are being worked off.
    pub code_requests: Arc<Semaphore>,
    /// Its public keys, as served.
    pub jwks: bytes::Bytes,
    /// What it shares with the others.
    pub common: Arc<Common>,
}

impl App {
    /// Whether a page of this origin may make changes by cookie and read answers.
    #[must_use]
    pub fn allows_origin(&self, origin: &str) -> bool {
        origin == self.common.public_origin
            || self
                .settings
                .allowed_origins
                .iter()
                .any(|allowed| allowed == origin)
    }

    /// The application's own organization.
    ///
    /// # Errors
    /// 503 while it is not set up, which is only during the first start.
    pub fn root(&self) -> Result<OrganizationId, Problem> {
        self.core
            .directory()
            .root()
            .ok_or_else(|| Problem::unavailable(Duration::from_secs(1)))
    }

    /// The login settings in effect in an organization.
    #[must_use]
    pub fn login_settings(&self, state: &OrganizationState) -> Arc<LoginSettings> {
        match &state.settings.login {
            Some(settings) => Arc::new(LoginSettings::clone(settings)),
            None => Arc::clone(&self.login_settings),
        }
    }

    /// An organization's snapshot, or 404.
    ///
    /// # Errors
    /// 404 `organization-not-found`, 503.
    pub async fn organization(
        &self,
        id: OrganizationId,
    ) -> Result<Arc<OrganizationState>, Problem> {
        if let Some(state) = self.core.loaded_snapshot(id) {
            return Ok(state);
        }
        Ok(self.core.snapshot(id).await?)
    }

    /// Has a command decided in an organization.
    ///
    /// # Errors
    /// As the command refuses, 404 for an unknown organization, 503.
    pub async fn execute<C: Command>(
        &self,
        id: OrganizationId,
        command: C,
        caller: &Caller,
        deadline: Instant,
    ) -> Result<C::Reply, Problem> {
        self.send(
            id,
            CommandRequest::new(command, caller.for_command(), deadline),
        )
        .await
    }

    /// The same for an order that holds reservations or leases.
    ///
    /// # Errors
    /// As the command refuses, 404 for an unknown organization, 503.
    pub async fn send<C: Command>(
        &self,
        id: OrganizationId,
        request: CommandRequest<C>,
    ) -> Result<C::Reply, Problem> {
        Ok(self.core.execute(id, request).await?)
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => refusal.into(),
            Failure::NoOrganization => Self::not_found(
                ErrorCode::OrganizationNotFound,
                "There is no such organization.",
            ),
            Failure::Unavailable {
                retry_after_seconds,
            } => Self::unavailable(Duration::from_secs(u64::from(retry_after_seconds))),
            Failure::Damaged => Self::unavailable(Duration::from_secs(60)),
        }
    }
}

/// The service behind the endpoints: all applications of this process.
pub struct Server {
    /// By name.
    pub applications: BTreeMap<String, Arc<App>>,
    /// What they share.
    pub common: Arc<Common>,
}

impl Service for Server {
    type App = App;
    type Caller = Caller;

    fn application(
        &self,
        name: Option<&str>,
        endpoint: &EndpointInfo,
    ) -> Result<Arc<App>, Problem> {
        let only = || {
            self.applications
                .values()
                .next()
                .filter(|_| self.applications.len() == 1 || endpoint.any_application)
        };
        let found = match name {
            Some(name) if !endpoint.any_application => self.applications.get(name),
            _ => only(),
        };
        found.cloned().ok_or_else(|| {
            let detail = match name {
                Some(_) => "There is no application of the name given in X-App-Name.",
                None => "Name the application in the header X-App-Name: several are configured.",
            };
            Problem::bad_request(ErrorCode::UnknownApplication, detail)
        })
    }

    async fn authorize(
        &self,
        app: &Arc<App>,
        endpoint: &EndpointInfo,
        parts: &RequestParts,
    ) -> Result<Caller, Problem> {
        if endpoint.is_public() {
            return Ok(nobody(parts));
        }
        // Who thinks better of it ends the sign-in that waits for a second factor.
        let accepted = match endpoint.operation_id {
            "signOut" => Accepted::Waiting,
            _ => Accepted::Proved,
        };
        let caller = authenticate(app, parts, accepted)
            .await
            .map_err(|problem| challenged(problem, parts))?;
        guard(app, endpoint, parts, &caller).await?;
        Ok(caller)
    }

    fn allows_origin(&self, application: Option<&App>, origin: &str) -> bool {
        match application {
            Some(app) => app.allows_origin(origin),
            None => self
                .applications
                .values()
                .any(|app| app.allows_origin(origin)),
        }
    }

    fn new_request_id(&self) -> String {
        let bytes: [u8; 12] = self.common.random.public_bytes();
        bytes
            .iter()
            .fold(String::with_capacity(24), |mut text, byte| {
                for nibble in [byte >> 4, byte & 15] {
                    text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
                }
                text
            })
    }

    fn keeps_access_log(&self) -> bool {
        self.common.access_log.is_some()
    }

    fn observe(&self, app: Option<&App>, seen: &Observation<'_>) {
        if let Some(log) = &self.common.access_log {
            log.note(app.map(|app| app.settings.name.as_str()), seen);
        }
        tracing::debug!(
            request_id = seen.request_id,
            operation = seen.operation_id.unwrap_or("-"),
            status = seen.status.as_u16(),
            microseconds = u64::try_from(seen.elapsed.as_micros()).unwrap_or(u64::MAX),
            "answered"
        );
    }

    fn now(&self) -> Instant {
        #[allow(
            clippy::disallowed_methods,
            reason = "this is the edge where time comes in"
        )]
        Instant::now()
    }
}
