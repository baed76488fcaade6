//! Which organizations are loaded.

use crate::failure::Failure;
use crate::organization::OrganizationHandle;
use crate::shared::Shared;
use crate::supervisor::Supervisor;
use domain::ids::OrganizationId;
use domain::state::OrganizationState;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::OnceCell;

type Slot = Arc<OnceCell<Arc<OrganizationHandle>>>;

/// Which organizations are loaded. An organization is loaded by the first who asks for it; all who
/// ask meanwhile wait for that one load.
#[derive(Default)]
pub(crate) struct Registry {
    slots: RwLock<HashMap<OrganizationId, Slot>>,
}

impl Registry {
    /// The handle, if it is loaded.
    pub(crate) fn loaded(&self, id: OrganizationId) -> Option<Arc<OrganizationHandle>> {
        let slots = self.slots.read().unwrap_or_else(PoisonError::into_inner);
        slots.get(&id).and_then(|slot| slot.get()).cloned()
    }

    /// All that are loaded.
    pub(crate) fn all_loaded(&self) -> Vec<Arc<OrganizationHandle>> {
        let slots = self.slots.read().unwrap_or_else(PoisonError::into_inner);
        slots
            .values()
            .filter_map(|slot| slot.get())
            .cloned()
            .collect()
    }

    fn slot(&self, id: OrganizationId) -> Slot {
        let mut slots = self.slots.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(slots.entry(id).or_default())
    }

    /// Forgets an organization that was let go, or that never came to be.
    pub(crate) fn forget(&self, id: OrganizationId) {
        self.slots
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&id);
    }

    /// The handle, loaded if need be.
    pub(crate) async fn get(
        &self,
        id: OrganizationId,
        shared: &Arc<Shared>,
        supervisor: &Supervisor,
    ) -> Result<Arc<OrganizationHandle>, Failure> {
        if let Some(handle) = self.loaded(id) {
            return Ok(handle);
        }
        if shared.directory.organization(id).is_none() {
            return Err(Failure::NoOrganization);
        }
        let load = || async {
            let reader = Arc::clone(shared);
            let state = tokio::task::spawn_blocking(move || reader.read_organization(id)).await;
            let state = state
                .map_err(|_| Failure::SOON)??
                .ok_or(Failure::NoOrganization)?;
            supervisor.start(state).await
        };
        self.slot(id).get_or_try_init(load).await.cloned()
    }

    /// The handle of an organization that is about to be set up.
    pub(crate) async fn create(
        &self,
        id: OrganizationId,
        supervisor: &Supervisor,
    ) -> Result<Arc<OrganizationHandle>, Failure> {
        let start = || supervisor.start(OrganizationState::vacant(id));
        self.slot(id).get_or_try_init(start).await.cloned()
    }
}
