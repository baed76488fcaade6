//! Which accounts at identity providers are whose, and whose the providers are.

use super::{Directory, Entries};
use domain::change::Change;
use domain::identity_provider::{LinkKey, ProviderLink};
use domain::ids::{IdentityProviderId, OrganizationId, UserId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// The providers and links of an application.
#[derive(Default)]
pub(super) struct Links {
    providers: BTreeMap<IdentityProviderId, OrganizationId>,
    links: HashMap<LinkKey, Linked>,
    /// By what people typed last to sign in to a directory.
    names: HashMap<LinkKey, (UserId, OrganizationId)>,
}

/// Whose an account at a provider is.
struct Linked {
    user: UserId,
    home: OrganizationId,
    name: Option<Box<str>>,
}

/// The account at the provider is somebody's already, or is about to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkTaken;

/// Keeps an account at a provider for one command until its outcome is known.
pub struct LinkReservation {
    directory: Arc<Directory>,
    key: LinkKey,
}

impl Drop for LinkReservation {
    fn drop(&mut self) {
        self.directory.holds().links.remove(&self.key);
    }
}

impl Links {
    pub(super) fn new(
        providers: Vec<(IdentityProviderId, OrganizationId)>,
        links: Vec<(ProviderLink, OrganizationId)>,
    ) -> Self {
        let mut all = Self {
            providers: providers.into_iter().collect(),
            ..Self::default()
        };
        for (link, home) in links {
            all.add(home, &link);
        }
        all
    }

    fn add(&mut self, home: OrganizationId, link: &ProviderLink) {
        self.remove(link.user, &link.key());
        if let Some(name) = &link.user_name {
            let name = (link.provider, name.clone());
            self.names.insert(name, (link.user, home));
        }
        let linked = Linked {
            user: link.user,
            home,
            name: link.user_name.clone(),
        };
        self.links.insert(link.key(), linked);
    }

    /// A link that was made anew to another account leads there.
    fn remove(&mut self, user: UserId, key: &LinkKey) {
        if self.links.get(key).is_none_or(|linked| linked.user != user) {
            return;
        }
        let name = self.links.remove(key).and_then(|linked| linked.name);
        if let Some(name) = name.map(|name| (key.0, name))
            && self.names.get(&name).is_some_and(|(of, _)| *of == user)
        {
            self.names.remove(&name);
        }
    }

    /// Whether a change is about any of this.
    pub(super) const fn are_concerned_by(change: &Change) -> bool {
        matches!(
            change,
            Change::IdentityProvider(_)
                | Change::IdentityProviderGone(_)
                | Change::ProviderLink(_)
                | Change::ProviderLinkGone(..)
        )
    }

    pub(super) fn apply(&mut self, organization: OrganizationId, change: &Change) {
        match change {
            Change::IdentityProvider(provider) => {
                self.providers.insert(provider.id, organization);
            }
            Change::IdentityProviderGone(provider) => {
                self.providers.remove(provider);
            }
            Change::ProviderLink(link) => self.add(organization, link),
            Change::ProviderLinkGone(user, key) => self.remove(*user, key),
            _ => {}
        }
    }
}

impl Directory {
    fn links<T>(&self, read: impl FnOnce(&Links) -> T) -> T {
        let entries = self.read();
        let Entries { links, .. } = &*entries;
        read(links)
    }

    /// Whose an identity provider is.
    #[must_use]
    pub fn identity_provider(&self, id: IdentityProviderId) -> Option<OrganizationId> {
        self.links(|links| links.providers.get(&id).copied())
    }

    /// Whose an account at a provider is, and where they live.
    #[must_use]
    pub fn linked(&self, key: &LinkKey) -> Option<(UserId, OrganizationId)> {
        self.links(|links| {
            let linked = links.links.get(key)?;
            Some((linked.user, linked.home))
        })
    }

    /// Who signed in last to a directory by a name, and where they live.
    #[must_use]
    pub fn named(
        &self,
        provider: IdentityProviderId,
        name: &str,
    ) -> Option<(UserId, OrganizationId)> {
        self.links(|links| links.names.get(&(provider, name.into())).copied())
    }

    /// Where people live who have an account at a provider.
    #[must_use]
    pub fn homes_linked_to(&self, provider: IdentityProviderId) -> BTreeSet<OrganizationId> {
        self.links(|links| {
            let of_it = links.links.iter().filter(|((of, _), _)| *of == provider);
            of_it.map(|(_, linked)| linked.home).collect()
        })
    }

    /// Keeps an account at a provider for a command that is about to link it.
    ///
    /// # Errors
    /// When it is somebody's, or another command is about to link it.
    pub fn reserve_link(self: &Arc<Self>, key: LinkKey) -> Result<LinkReservation, LinkTaken> {
        // Held first, then looked up: a link that becomes durable in between is seen by the look-up.
        if !self.holds().links.insert(key.clone()) {
            return Err(LinkTaken);
        }
        let reservation = LinkReservation {
            directory: Arc::clone(self),
            key,
        };
        if self.linked(&reservation.key).is_some() {
            Err(LinkTaken)
        } else {
            Ok(reservation)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::Timestamp;

    const PROVIDER: IdentityProviderId = IdentityProviderId(5);
    const HOME: OrganizationId = OrganizationId(1);

    fn link(user: u64, subject: &str) -> Arc<ProviderLink> {
        named(user, subject, None)
    }

    fn named(user: u64, subject: &str, name: Option<&str>) -> Arc<ProviderLink> {
        Arc::new(ProviderLink {
            user: UserId(user),
            provider: PROVIDER,
            subject: subject.into(),
            name: "".into(),
            user_name: name.map(Into::into),
            created_at: Timestamp(0),
        })
    }

    #[test]
    fn an_account_at_a_provider_is_one_persons() {
        let directory = Arc::new(Directory::default());
        let key = (PROVIDER, "s".into());
        let reserved = directory.reserve_link(LinkKey::clone(&key)).expect("free");
        assert!(directory.reserve_link(key.clone()).is_err(), "held");
        assert!(directory.reserve_link((PROVIDER, "S".into())).is_ok());
        drop(reserved);
        directory.apply(HOME, &[Change::ProviderLink(link(7, "s"))]);
        assert!(directory.reserve_link(key.clone()).is_err(), "taken");
        assert_eq!(directory.linked(&key), Some((UserId(7), HOME)));
        assert_eq!(directory.homes_linked_to(PROVIDER), [HOME].into());
        // Of somebody who does not have it nothing is taken.
        let gone = |user| Change::ProviderLinkGone(UserId(user), key.clone());
        directory.apply(HOME, &[gone(8)]);
        assert!(directory.linked(&key).is_some());
        directory.apply(HOME, &[gone(7)]);
        assert_eq!(directory.linked(&key), None);
        assert!(directory.reserve_link(key).is_ok());
    }

    #[test]
    fn a_name_leads_to_who_used_it_last() {
        let directory = Arc::new(Directory::default());
        let of = |name| directory.named(PROVIDER, name).map(|(user, _)| user.0);
        let apply = |change| directory.apply(HOME, &[change]);
        apply(Change::ProviderLink(named(7, "s", Some("ada"))));
        apply(Change::ProviderLink(named(7, "s", Some("ada.l"))));
        assert_eq!((of("ada"), of("ada.l")), (None, Some(7)));
        apply(Change::ProviderLink(named(8, "t", Some("ada.l"))));
        apply(Change::ProviderLinkGone(UserId(7), (PROVIDER, "s".into())));
        assert_eq!(of("ada.l"), Some(8), "it is somebody else's by now");
        apply(Change::ProviderLinkGone(UserId(8), (PROVIDER, "t".into())));
        assert_eq!(of("ada.l"), None);
    }
}
