//! Directories, asked by LDAP (RFC 4511): a person is looked for with the provider's own name and
//! password, and then proves to be that person by binding with theirs.

mod breaker;
mod connection;
mod directory;
mod entry;
mod search;
mod test;

use std::sync::Arc;
use std::time::Duration;

use domain::ambient::Clock;
use domain::identity_provider::{ExternalPerson, LdapSettings};
use domain::ids::IdentityProviderId;
use quick_cache::sync::Cache;

use super::addresses::AddressRules;
use super::failure::Failure;
use super::report::TestReport;
use crate::services::Secret;
use directory::Directory;

/// How many directories are kept connected; the least used give way.
const KEPT: usize = 256;
/// Bounds of a directory's timeout, whatever its settings say.
const TIMEOUTS: std::ops::RangeInclusive<u64> = 100..=60_000;

/// Why a directory did not vouch for somebody, with the reason in words.
#[derive(Debug)]
pub(super) enum Refusal {
    WrongCredentials,
    Failed(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Asks directories.
pub(super) struct Directories {
    rules: AddressRules,
    clock: Arc<dyn Clock>,
    known: Cache<IdentityProviderId, Arc<Directory>>,
}

impl Directories {
    pub fn new(rules: AddressRules, clock: Arc<dyn Clock>) -> Self {
        Self {
            rules,
            clock,
            known: Cache::new(KEPT),
        }
    }

    pub async fn sign_in(
        &self,
        provider: IdentityProviderId,
        settings: &LdapSettings,
        bind_password: &Secret,
        username: &str,
        password: &Secret,
    ) -> Result<ExternalPerson, Refusal> {
        // A bind without a password is one without a name, and succeeds (RFC 4513 §5.1.2); what comes
        // after a NUL some directories do not look at.
        let (name, word) = (username.trim(), password.expose());
        if name.is_empty() || name.contains('\0') || word.is_empty() || word.contains('\0') {
            return Err(Refusal::WrongCredentials);
        }
        let directory = self.directory(provider, settings, bind_password)?;
        let (name, password) = (name.to_owned(), password.clone());
        // In a task of its own: that the caller hangs up is no word about the directory, and what a
        // directory sends that the library cannot read ends this task alone.
        let task = tokio::spawn(async move { directory.sign_in(&name, &password).await });
        task.await.unwrap_or_else(|_| {
            Err(Refusal::Failed(Failure::invalid(
                "its answer is not in the form of LDAP",
            )))
        })
    }

    pub async fn test(
        &self,
        settings: &LdapSettings,
        bind_password: &Secret,
        username: Option<&str>,
    ) -> TestReport {
        match Directory::new(self.rules, settings, bind_password, Arc::clone(&self.clock)) {
            Ok(directory) => test::run(Arc::new(directory), username).await,
            Err(failure) => test::unusable(settings, &failure),
        }
    }

    /// Closes its connections and forgets its password.
    pub fn forget(&self, provider: IdentityProviderId) {
        self.known.remove(&provider);
    }

    /// The directory with its connections, made anew where its settings changed.
    fn directory(
        &self,
        provider: IdentityProviderId,
        settings: &LdapSettings,
        bind_password: &Secret,
    ) -> Result<Arc<Directory>, Failure> {
        if let Some(known) = self.known.get(&provider)
            && known.is_of(settings, bind_password)
        {
            return Ok(known);
        }
        let clock = Arc::clone(&self.clock);
        let directory = Arc::new(Directory::new(self.rules, settings, bind_password, clock)?);
        self.known.insert(provider, Arc::clone(&directory));
        Ok(directory)
    }
}

/// How long one sign-in may take.
fn timeout(settings: &LdapSettings) -> Duration {
    let milliseconds = u64::from(settings.timeout);
    Duration::from_millis(milliseconds.clamp(*TIMEOUTS.start(), *TIMEOUTS.end()))
}
