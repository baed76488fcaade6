//! Puts the parts together: from settings to a server that listens.

use crate::access_log::AccessLog;
use crate::api::authentication::code_requests::MOST_AT_ONCE;
use crate::app::{App, Common, Server};
use crate::bootstrap::{FirstSignIn, bootstrap};
use crate::data_directory;
use crate::fd_limit;
use crate::http::network::TrustedProxies;
use crate::http::server::{ServerSettings, serve, tls_config};
use crate::http::{Api, ApiSettings};
use crate::pages::{Appearance, DevMail, Guides, UiPages};
use crate::services::failed_attempts::FailedAttempts;
use crate::services::identity_provider::IdentityProviders;
use crate::services::ldap_failed_attempts::LdapFailedAttempts;
use crate::services::mail::{MailAllowance, MailApplication, MailDelivery, Mailer, PageLinks};
use crate::services::owner_locks::OwnerLocks;
use crate::services::passkeys::Passkeys;
use crate::services::passwords::{MaxCost, PasswordHasher};
use crate::services::tokens::keys::DataState;
use crate::services::tokens::{AccessTokens, ApplicationKeys, jwks};
use crate::system::System;
use actors::{Application, ApplicationOptions, Delivery, DeliveryError};
use config::{ApplicationSettings, MailTransport, Settings};
use domain::ambient::Randomness;
use domain::login_settings::{LockoutPolicy, LoginSettings, PasswordPolicy};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use storage::{EngineCounters, SledEngine, SledOptions, StoreOptions};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Where an application's store lies, below the data directory.
#[must_use]
pub fn store_directory(data: &Path, application: &str) -> PathBuf {
    data.join(application).join("store")
}

/// A server that listens.
pub struct Running {
    /// Where.
    pub address: SocketAddr,
    /// How to sign in to the applications that were set up just now.
    pub first_sign_ins: Vec<FirstSignIn>,
    /// Whether people can sign in by the server's own pages.
    pub has_pages: bool,
    /// Whether mail can be read as pages.
    pub has_mail_pages: bool,
    /// The service behind it, with its applications.
    pub server: Arc<Server>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<bool>,
}

impl Running {
    /// Stops accepting, lets requests under way finish, commits what is queued and closes the
    /// stores.
    ///
    /// # Errors
    /// When a store could not be closed in order; what was acknowledged is durable all the same.
    pub async fn stop(self) -> Result<(), String> {
        let _ = self.stop.send(true);
        let all_finished = self.serving.await.unwrap_or(false);
        if !all_finished {
            tracing::warn!("some requests were cut off by the shutdown");
        }
        close(&self.server).await
    }
}

/// Closes all stores.
///
/// # Errors
/// When one could not be closed in order.
pub async fn close(server: &Server) -> Result<(), String> {
    for app in server.applications.values() {
        app.core
            .shutdown()
            .await
            .map_err(|error| format!("application {}: {error}", app.settings.name))?;
    }
    Ok(())
}

/// Opens everything, sets up what is new, and listens.
///
/// # Errors
/// In words for the operator.
pub async fn start(mut settings: Settings, system: System) -> Result<Running, String> {
    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen).await;
    let listener = listener
        .map_err(|error| format!("server.listen: {listen} cannot be listened on: {error}"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    settings.server.set_bound_address(address);
    let tls = tls(&settings)?;
    let (server, first_sign_ins) = open(&settings, &system).await?;
    let api = Api::new(
        Arc::clone(&server),
        crate::api::table(),
        api_settings(&settings)?,
    );
    let api = with_pages(api, &settings)?;
    let (stop, mut stopping) = watch::channel(false);
    let server_settings = ServerSettings {
        max_connections: max_connections(&settings),
        header_timeout: Duration::from_secs(settings.server.header_timeout_seconds),
        shutdown_grace: Duration::from_secs(settings.server.shutdown_seconds),
        tls,
        ..ServerSettings::default()
    };
    let until = async move {
        let _ = stopping.wait_for(|stop| *stop).await;
    };
    let serving = tokio::spawn(serve(listener, Arc::new(api), server_settings, until));
    if settings.storage.scan_on_start {
        for app in server.applications.values() {
            app.core.start_record_scan();
        }
    }
    Ok(Running {
        address,
        first_sign_ins,
        has_pages: settings.pages.ui && UiPages::are_built(),
        has_mail_pages: matches!(settings.mail.transport, MailTransport::File { .. }),
        server,
        stop,
        serving,
    })
}

/// Adds the server's own pages, as far as the settings want them.
fn with_pages(mut api: Api<Server>, settings: &Settings) -> Result<Api<Server>, String> {
    let table = crate::api::table()
        .into_iter()
        .map(|endpoint| endpoint.info);
    api = api.with_site(Guides::new(&settings.server.issuer(), table.collect()));
    if settings.pages.ui {
        let appearance = appearance(settings)?;
        match UiPages::new(&settings.server.issuer(), appearance) {
            Some(pages) => api = api.with_site(pages),
            None => tracing::warn!("pages.ui: this build has no pages in it"),
        }
    }
    if let MailTransport::File { directory } = &settings.mail.transport {
        api = api.with_site(DevMail::new(directory));
    }
    Ok(api)
}

fn appearance(settings: &Settings) -> Result<Appearance, String> {
    let read = |name: &str, path: &Path| {
        let bytes = std::fs::read(path);
        bytes.map_err(|error| format!("pages.{name}: {} cannot be read: {error}", path.display()))
    };
    let pages = &settings.pages;
    let stylesheet = pages.stylesheet_file.as_deref();
    let logo = pages.logo_file.as_ref();
    Ok(Appearance {
        stylesheet: stylesheet
            .map(|path| read("stylesheet_file", path))
            .transpose()?,
        logo: logo
            .map(|logo| Ok::<_, String>((read("logo_file", &logo.path)?, logo.media_type)))
            .transpose()?,
    })
}

/// As many as are wanted, if the system lets the process have them open.
fn max_connections(settings: &Settings) -> usize {
    let wanted = settings.server.max_connections;
    let limit = fd_limit::raise_limit();
    let possible = fd_limit::connections(wanted, limit, settings.applications.len());
    if possible < wanted {
        tracing::warn!(
            "server.max_connections: {possible} connections instead of {wanted}, because the process may have \
             no more than {} files open; raise that limit (ulimit -n, LimitNOFILE) or lower the setting",
            limit.unwrap_or_default()
        );
    }
    possible
}

fn tls(settings: &Settings) -> Result<Option<Arc<rustls::ServerConfig>>, String> {
    let Some(files) = &settings.server.tls else {
        return Ok(None);
    };
    let read = |name: &str, path: &Path| {
        std::fs::read(path).map_err(|error| {
            format!(
                "server.tls.{name}: {} cannot be read: {error}",
                path.display()
            )
        })
    };
    let chain = read("certificate_file", &files.certificate_file)?;
    let key = read("key_file", &files.key_file)?;
    tls_config(&chain, &key)
        .map(|config| Some(Arc::new(config)))
        .map_err(|error| format!("server.tls: {error}"))
}

fn api_settings(settings: &Settings) -> Result<ApiSettings, String> {
    let proxies = settings
        .server
        .trusted_proxies
        .iter()
        .map(ToString::to_string);
    Ok(ApiSettings {
        body_limit: settings.server.max_body_bytes,
        body_timeout: Duration::from_secs(settings.server.body_timeout_seconds),
        request_timeout: Duration::from_secs(settings.server.request_timeout_seconds),
        hsts: settings.server.tls.is_some(),
        trusted_proxies: TrustedProxies::parse(proxies)?,
        public_url: settings.server.issuer(),
        base_path: settings.server.base_path().to_owned(),
    })
}

/// Opens all applications and sets up those that are new, without listening.
///
/// # Errors
/// In words for the operator.
pub async fn open(
    settings: &Settings,
    system: &System,
) -> Result<(Arc<Server>, Vec<FirstSignIn>), String> {
    let applications: Vec<&str> = settings.applications.keys().map(String::as_str).collect();
    data_directory::make(&settings.data_directory, &applications)?;
    let common = common(settings, system)?;
    let mailer = Mailer::new(&settings.mail).map_err(|error| error.to_string())?;
    let mailer = Arc::new(mailer);
    let mut applications = BTreeMap::new();
    let mut first_sign_ins = Vec::new();
    for application in settings.applications.values() {
        let keys = application_keys(settings, application, system)?;
        let delivery = MailDelivery::new(
            MailApplication {
                name: application.name.clone(),
                display_name: application.display_name.clone(),
            },
            Arc::clone(&keys),
            Arc::clone(&mailer),
            Arc::clone(&system.clock),
        );
        let delivery = Arc::new(delivery);
        let app = open_application(settings, application, keys, system, &common, delivery).await?;
        first_sign_ins.extend(bootstrap(&app).await?);
        applications.insert(application.name.clone(), Arc::new(app));
    }
    Ok((
        Arc::new(Server {
            applications,
            common,
        }),
        first_sign_ins,
    ))
}

/// Opens one application that is set up, for a command that changes something in it. Its mail waits.
///
/// # Errors
/// In words for the operator.
pub async fn open_one(
    settings: &Settings,
    application: &ApplicationSettings,
    system: &System,
) -> Result<App, String> {
    let common = common(settings, system)?;
    let keys = application_keys(settings, application, system)?;
    open_application(
        settings,
        application,
        keys,
        system,
        &common,
        Arc::new(Later),
    )
    .await
}

/// Leaves mail in the outbox.
struct Later;

impl Delivery for Later {
    fn deliver<'a>(
        &'a self,
        _: u64,
        _: &'a [u8],
    ) -> Pin<Box<dyn Future<Output = Result<(), DeliveryError>> + Send + 'a>> {
        Box::pin(std::future::ready(Err(DeliveryError::Transient)))
    }
}

/// What all applications share.
fn common(settings: &Settings, system: &System) -> Result<Arc<Common>, String> {
    let max_cost = MaxCost::kept_in(&settings.data_directory);
    let max_cost = max_cost.map_err(|error| error.to_string())?;
    let random = Arc::clone(&system.random);
    let passwords = PasswordHasher::start_knowing(&settings.passwords, max_cost, random);
    Ok(Arc::new(Common {
        passwords: passwords.map_err(|error| error.to_string())?,
        random: Arc::clone(&system.random),
        public_url: settings.server.issuer(),
        public_origin: settings.server.public_url.origin().ascii_serialization(),
        cookie_path: match settings.server.base_path() {
            "" => "/".to_owned(),
            below => below.to_owned(),
        },
        secure_cookies: !settings.server.is_loopback(),
        sessions_per_person: settings.sessions.per_person,
        access_log: AccessLog::open(&settings.logging.access, Arc::clone(&system.clock))?,
        machine_token_seconds: settings.tokens.machine_token_seconds,
    }))
}

/// The keys of an application: those of its store, or new ones where there is none yet.
fn application_keys(
    settings: &Settings,
    application: &ApplicationSettings,
    system: &System,
) -> Result<Arc<ApplicationKeys>, String> {
    let directory = settings.data_directory.join(&application.name);
    data_directory::make_private(&directory)?;
    let store = store_directory(&settings.data_directory, &application.name);
    let data = if store.join(storage::MANIFEST).exists() {
        DataState::Existing
    } else {
        DataState::New
    };
    let keys = ApplicationKeys::open(&directory, settings.tokens.algorithm, data, &*system.random);
    Ok(Arc::new(keys.map_err(|error| error.to_string())?))
}

async fn open_application(
    settings: &Settings,
    application: &ApplicationSettings,
    keys: Arc<ApplicationKeys>,
    system: &System,
    common: &Arc<Common>,
    delivery: Arc<dyn Delivery>,
) -> Result<App, String> {
    let store_options = store_options(settings, &application.name, system);
    let options = ApplicationOptions {
        name: application.name.clone(),
        directory: store_directory(&settings.data_directory, &application.name),
        engine: SledEngine::opener(store_options.sled, Arc::new(EngineCounters::default())).into(),
        store: store_options,
        random: Arc::clone(&system.random),
        most_in_flight: u32::try_from(settings.organizations.max_in_flight).unwrap_or(u32::MAX),
        idle: Duration::from_secs(settings.organizations.idle_seconds),
    };
    let core = Application::open(options, Arc::clone(&system.clock), delivery)
        .await
        .map_err(|error| error.to_string())?;
    let access_tokens = AccessTokens::new(
        common.public_url.clone(),
        application.name.clone(),
        Arc::clone(&keys),
    );
    Ok(App {
        settings: application.clone(),
        login_settings: Arc::new(login_settings(application)),
        core,
        access_tokens,
        jwks: jwks::jwks(&keys).into(),
        keys,
        owner_locks: OwnerLocks::default(),
        failed_attempts: FailedAttempts::default(),
        ldap_failed_attempts: LdapFailedAttempts::default(),
        providers: IdentityProviders::new(&settings.identity_providers, Arc::clone(&system.clock))?,
        first_sign_ins: tokio::sync::Mutex::default(),
        mail_allowance: MailAllowance::default(),
        page_links: page_links(settings, &application.name),
        passkeys: Passkeys::new(
            &settings.server.public_url,
            &application.allowed_origins,
            &application.display_name,
            system.clock.now(),
        ),
        code_requests: Arc::new(Semaphore::new(MOST_AT_ONCE)),
        common: Arc::clone(common),
    })
}

/// The pages that mails of an application lead to, if they are served.
fn page_links(settings: &Settings, application: &str) -> Option<PageLinks> {
    let named = (settings.applications.len() > 1).then_some(application);
    (settings.pages.ui && UiPages::are_built())
        .then(|| PageLinks::new(&settings.server.issuer(), named))
}

/// How an application's store is opened.
#[must_use]
pub fn store_options(settings: &Settings, application: &str, system: &System) -> StoreOptions {
    let random: &dyn Randomness = &*system.random;
    StoreOptions {
        application: application.to_owned(),
        new_store_id: random.bytes(),
        now: system.clock.now().0.max(0).cast_unsigned(),
        sled: SledOptions {
            cache_capacity: settings.storage.cache_bytes,
            ..SledOptions::default()
        },
    }
}

fn login_settings(application: &ApplicationSettings) -> LoginSettings {
    let login = &application.login;
    LoginSettings {
        allow_username_password: login.allow_username_password,
        allow_register: login.allow_register,
        allow_external_idp: login.allow_external_idp,
        force_mfa: login.force_mfa,
        ignore_unknown_usernames: login.ignore_unknown_usernames,
        hide_password_reset: login.hide_password_reset,
        verify_before_session: login.verify_before_session,
        require_verified_email: login.require_verified_email,
        password_policy: PasswordPolicy {
            min_length: login.password_policy.min_length,
            reject_common: login.password_policy.reject_common,
        },
        lockout_policy: LockoutPolicy {
            max_password_attempts: login.lockout_policy.max_password_attempts,
            lockout_seconds: login.lockout_policy.lockout_seconds,
        },
        session_lifetime_seconds: login.session_lifetime_seconds,
        session_absolute_lifetime_seconds: login.session_absolute_lifetime_seconds,
        access_token_lifetime_seconds: login.access_token_lifetime_seconds,
        second_factor_check_lifetime_seconds: login.second_factor_check_lifetime_seconds,
        default_redirect_uri: login.default_redirect_uri.clone(),
        allowed_redirect_uris: login.allowed_redirect_uris.clone(),
    }
}
