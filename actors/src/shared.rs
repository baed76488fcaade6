//! What all actors of an application share.

use crate::application::{AccountRecord, ApplicationOptions};
use crate::directory::Directory;
use crate::failure::Failure;
use crate::outbox_worker::OutboxWorker;
use crate::registry::Registry;
use crate::root::Root;
use arc_swap::ArcSwap;
use domain::ambient::Clock;
use domain::change::{Change, OutboxItem, OutboxTask};
use domain::ids::{IdGenerator, OrganizationId, OutboxId, UserId};
use domain::roles::Role;
use domain::state::OrganizationState;
use domain::text::RoleKey;
use imbl::OrdMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};
use storage::records;
use storage::{BackgroundScan, CommitRequest, Committer, Shard, Store, StoreError};

/// What all actors of an application share.
pub(crate) struct Shared {
    pub(crate) options: ApplicationOptions,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: IdGenerator,
    pub(crate) store: Arc<Store>,
    pub(crate) committer: Committer,
    pub(crate) directory: Arc<Directory>,
    pub(crate) registry: Registry,
    /// The root organization's roles, as last committed.
    pub(crate) application_roles: ArcSwap<OrdMap<RoleKey, Arc<Role>>>,
    pub(crate) outbox_worker: OutboxWorker,
    /// Set before the actors are stopped: those that end from then on are not started again.
    pub(crate) is_stopping: AtomicBool,
    /// Reads all records once, after the start.
    pub(crate) record_scan: OnceLock<BackgroundScan>,
    /// Watches the supervisor and the outbox worker.
    pub(crate) root: OnceLock<Root>,
}

impl Shared {
    /// Takes in what became durable: before its snapshot is published and its answer leaves.
    pub(crate) fn committed(&self, organization: OrganizationId, changes: &[Change]) {
        self.directory.apply(organization, changes);
        let mut items = Vec::new();
        for change in changes {
            match change {
                Change::ApplicationRole(role) => {
                    let mut roles = OrdMap::clone(&self.application_roles.load());
                    roles.insert(role.key.clone(), Arc::clone(role));
                    self.application_roles.store(Arc::new(roles));
                }
                Change::ApplicationRoleGone(key) => {
                    let roles = self.application_roles.load().without(key);
                    self.application_roles.store(Arc::new(roles));
                }
                Change::Outbox(item) => items.push(Arc::clone(item)),
                // Deleted while they were being added.
                Change::GuestJoined { user, .. } if self.directory.home(*user).is_none() => {
                    items.push(self.to_forget(*user));
                }
                _ => {}
            }
        }
        if !items.is_empty() {
            self.outbox_worker.take(organization, items);
        }
    }

    /// The work of taking somebody who was deleted out of where they are a guest still. It is in no outbox: that
    /// there is a guest without a home says it, also at the next start.
    pub(crate) fn to_forget(&self, user: UserId) -> Arc<OutboxItem> {
        let now = self.clock.now();
        let id = OutboxId(self.ids.next(now, 0));
        Arc::new(OutboxItem::new(id, now, OutboxTask::ForgetUser(user)))
    }

    /// The application's roles as a decision in `state` sees them: the root organization knows its
    /// own undecided ones.
    pub(crate) fn application_roles(
        &self,
        state: &OrganizationState,
    ) -> Arc<OrdMap<RoleKey, Arc<Role>>> {
        if state.organization.is_root {
            return Arc::new(state.application_roles.clone());
        }
        self.application_roles.load_full()
    }

    /// Waits until everything submitted so far is decided: only then does the disk say what is
    /// true. Before, a batch that is about to fail may be seen in the engine without being durable.
    pub(crate) async fn all_decided(&self) {
        let (decided, all_decided) = tokio::sync::oneshot::channel();
        self.committer.submit(CommitRequest {
            writes: Vec::new(),
            shard: Arc::new(Shard::new()),
            generation: u64::MAX,
            done: Box::new(move |_| {
                let _ = decided.send(());
            }),
        });
        let _ = all_decided.await;
    }

    /// Takes in a state that was read from disk after a failure. No commit of that organization
    /// may be under way.
    pub(crate) fn reloaded(&self, state: &OrganizationState) {
        if state.organization.is_root {
            self.application_roles
                .store(Arc::new(state.application_roles.clone()));
        }
    }

    /// The store works again: what memory holds is made to agree with the disk, where a commit
    /// that failed may have arrived nevertheless. What was decided before the directory knew of it
    /// fails, lest it claim a login that somebody turns out to have.
    ///
    /// # Errors
    /// When the directory cannot be read: to go on with the one from before would be to forget who came and who
    /// went in what turned out to be on disk.
    pub(crate) fn healed(&self, epoch: u64) -> Result<(), StoreError> {
        self.read_directory()?;
        tracing::warn!(epoch, "the store works again");
        for handle in self.registry.all_loaded() {
            handle.refresh();
        }
        Ok(())
    }

    /// Reads an organization from disk; blocks.
    pub(crate) fn read_organization(
        &self,
        id: OrganizationId,
    ) -> Result<Option<OrganizationState>, Failure> {
        let read = self
            .store
            .engine()
            .and_then(|engine| records::load_organization(&*engine, id));
        read.map_err(|error| {
            tracing::error!(organization = %id, %error, "an organization could not be read");
            unreadable(&error)
        })
    }

    /// Reads one account and its home's settings from disk; blocks.
    pub(crate) fn read_account(
        &self,
        user: UserId,
        home: OrganizationId,
    ) -> Result<Option<AccountRecord>, Failure> {
        let read = self.store.engine().and_then(|engine| {
            let account = records::read_account(&*engine, home, user)?;
            let settings = records::read_settings(&*engine, home)?;
            Ok(account.map(|(user, credential)| AccountRecord {
                user,
                credential,
                login_settings: settings.and_then(|settings| settings.login),
            }))
        });
        read.map_err(|error| {
            tracing::error!(organization = %home, %error, "an account could not be read");
            unreadable(&error)
        })
    }

    /// Reads the directory from disk; blocks.
    pub(crate) fn read_directory(&self) -> Result<(), StoreError> {
        let engine = self.store.engine()?;
        let contents = records::load_directory(&*engine)?;
        self.ids.raise(contents.highest_id);
        self.directory.fill(contents);
        Ok(())
    }
}

fn unreadable(error: &StoreError) -> Failure {
    if error.needs_reopening() {
        Failure::SOON
    } else {
        Failure::Damaged
    }
}
