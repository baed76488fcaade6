//! A directory: several servers with the same entries.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use deadpool::managed::{Object, Pool, PoolError};
use domain::ambient::Clock;
use domain::identity_provider::{ExternalPerson, LdapSettings, ProviderFailure};
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;

use super::super::addresses::AddressRules;
use super::super::failure::Failure;
use super::super::tls;
use super::breaker::Breaker;
use super::connection::{Access, Server, broken, is_out_of_order, private_roots};
use super::search::{Found, Search};
use super::{Refusal, entry, timeout};
use crate::services::Secret;

/// Connections for searching, to each server.
const SEARCHERS: usize = 4;
/// Sign-ins at a time; more wait, within their timeout.
const PLACES: usize = 32;

/// One provider's directory, with its connections and what is known of its state.
pub(super) struct Directory {
    pub settings: LdapSettings,
    pub search: Search,
    pub timeout: Duration,
    bind_password: Secret,
    servers: Vec<Pool<Server>>,
    /// The server that answered last: it is asked first.
    preferred: AtomicUsize,
    breaker: Breaker,
    places: Semaphore,
    clock: Arc<dyn Clock>,
}

impl Directory {
    pub fn new(
        rules: AddressRules,
        settings: &LdapSettings,
        bind_password: &Secret,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, Failure> {
        // Without one of them it would be a bind as nobody, which succeeds (RFC 4513 §5.1).
        let password = bind_password.expose();
        if settings.bind_dn.is_empty() || password.is_empty() || password.contains('\0') {
            return Err(Failure::misconfigured(
                "the name or the password for searching is empty or has a NUL in it",
            ));
        }
        let config = match &settings.root_ca {
            Some(pem) => private_roots(pem)?,
            None => tls::system_roots().map_err(Failure::unavailable)?,
        };
        let access = Access {
            rules,
            tls: Arc::new(config),
            start_tls: settings.start_tls,
            bind_dn: settings.bind_dn.clone(),
            bind_password: bind_password.clone(),
        };
        let servers = settings.servers.iter().map(|address| {
            let pool = Pool::builder(Server::new(address, &access)?).max_size(SEARCHERS);
            pool.build()
                .map_err(|_| Failure::unavailable("there can be no connections to it"))
        });
        let servers = servers.collect::<Result<Vec<_>, _>>()?;
        if servers.is_empty() {
            return Err(Failure::misconfigured("it has no server"));
        }
        let timeout = timeout(settings);
        let time_limit = i32::try_from(timeout.as_secs().max(1)).unwrap_or(i32::MAX);
        Ok(Self {
            search: Search::new(settings, time_limit)?,
            settings: settings.clone(),
            timeout,
            bind_password: bind_password.clone(),
            servers,
            preferred: AtomicUsize::new(0),
            breaker: Breaker::default(),
            places: Semaphore::new(PLACES),
            clock,
        })
    }

    pub fn is_of(&self, settings: &LdapSettings, bind_password: &Secret) -> bool {
        let (mine, given) = (self.bind_password.expose(), bind_password.expose());
        self.settings == *settings && bool::from(mine.as_bytes().ct_eq(given.as_bytes()))
    }

    pub fn servers(&self) -> impl Iterator<Item = &Server> {
        self.servers.iter().map(Pool::manager)
    }

    pub async fn sign_in(
        &self,
        username: &str,
        password: &Secret,
    ) -> Result<ExternalPerson, Refusal> {
        if !self.breaker.admits(self.clock.now()) {
            return Err(Refusal::Failed(Failure::unavailable(
                "it did not answer several times in a row, and is asked again in half a minute",
            )));
        }
        let in_time = async {
            let _place = self.places.acquire().await;
            self.on_any_server(username, password).await
        };
        let outcome = tokio::time::timeout(self.timeout, in_time).await;
        let outcome = outcome
            .unwrap_or_else(|_| Err(Failure::unavailable("it does not answer in time").into()));
        match &outcome {
            Err(Refusal::Failed(failure)) if failure.kind == ProviderFailure::Unavailable => {
                self.breaker.failed(self.clock.now());
            }
            _ => self.breaker.answered(),
        }
        outcome
    }

    /// Asks one server after the other until one answers. Each may take its share of the time that is
    /// left, so that one that hangs leaves some for the others.
    async fn on_any_server(
        &self,
        username: &str,
        password: &Secret,
    ) -> Result<ExternalPerson, Refusal> {
        let count = self.servers.len();
        let first = self.preferred.load(Ordering::Relaxed) % count;
        let mut last = Failure::unavailable("it has no server");
        for tried in 0..count {
            let at = (first + tried) % count;
            let pool = &self.servers[at];
            let share = self.timeout / u32::try_from(count - tried).unwrap_or(u32::MAX);
            let attempt = self.on_server(pool, username, password);
            let outcome = tokio::time::timeout(share, attempt).await;
            let failure = match outcome {
                Ok(Err(Refusal::Failed(failure)))
                    if failure.kind == ProviderFailure::Unavailable =>
                {
                    failure
                }
                Ok(outcome) => {
                    self.preferred.store(at, Ordering::Relaxed);
                    return outcome;
                }
                Err(_) => Failure::unavailable("it does not answer in time"),
            };
            // What else is connected to it hangs like this one, most likely.
            pool.retain(|_, _| false);
            tracing::warn!(server = pool.manager().address(), "{failure}");
            last = failure;
        }
        Err(last.into())
    }

    async fn on_server(
        &self,
        pool: &Pool<Server>,
        username: &str,
        password: &Secret,
    ) -> Result<ExternalPerson, Refusal> {
        match self.find(pool, username).await? {
            Found::One(found) => {
                self.prove(pool.manager(), &found.dn, password).await?;
                Ok(entry::person(&self.settings, &found)?)
            }
            Found::Nobody | Found::Several => {
                // As long as for somebody, so that the time does not tell who is there.
                let nobody = self.search.nobody();
                self.prove(pool.manager(), &nobody, password).await?;
                Err(Refusal::WrongCredentials)
            }
        }
    }

    /// Searches on a connection of the pool. One that was closed meanwhile fails at its next use: then
    /// the next is taken, and at last a new one.
    async fn find(&self, pool: &Pool<Server>, username: &str) -> Result<Found, Failure> {
        loop {
            let mut searcher = pool.get().await.map_err(|error| match error {
                PoolError::Backend(failure) => failure,
                _ => Failure::unavailable("there are no connections to it"),
            })?;
            let was_used = Object::metrics(&searcher).recycle_count > 0;
            searcher.is_in_use = true;
            match self.search.find(&mut searcher.ldap, username).await {
                // The rest of the answers is still on its way on that connection.
                Ok(Found::Several) => return Ok(Found::Several),
                Ok(found) => {
                    searcher.is_in_use = false;
                    return Ok(found);
                }
                Err(failure) => {
                    let is_broken = searcher.ldap.is_closed();
                    drop(Object::take(searcher));
                    if !(was_used && is_broken) {
                        return Err(failure);
                    }
                }
            }
        }
    }

    /// Binds as the person, on a connection that nobody else uses before or after.
    async fn prove(&self, server: &Server, dn: &str, password: &Secret) -> Result<(), Refusal> {
        // Without a name it would be a bind as nobody, which succeeds (RFC 4513 §5.1.1).
        if dn.is_empty() {
            return Err(Refusal::WrongCredentials);
        }
        let mut ldap = server.open().await?;
        let answer = ldap.simple_bind(dn, password.expose()).await;
        match answer.map_err(|error| broken(&error))?.rc {
            0 => Ok(()),
            code if is_out_of_order(code) => Err(Failure::unavailable(format!(
                "it says that it is out of order (result code {code})"
            ))
            .into()),
            code @ (8 | 13) => Err(Failure::misconfigured(format!(
                "it wants TLS before a password (result code {code})"
            ))
            .into()),
            code @ (2 | 7 | 10) => Err(Failure::misconfigured(format!(
                "it takes no names with passwords (result code {code})"
            ))
            .into()),
            // invalidCredentials; and what servers say of accounts that are locked, inactive or have no
            // password.
            _ => Err(Refusal::WrongCredentials),
        }
    }
}
