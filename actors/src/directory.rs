//! The directory of an application: where every login, user and organization is, in memory.
//!
//! It is made from the same changes as the organizations' states and the disk, at the moment they
//! are durable. What must be unique is reserved here before an organization decides, and the
//! reservation travels with the command until the outcome is known.
//!
//! It is a structure behind a lock and no actor: every request asks it, and its answers take
//! microseconds, so a mailbox would only add waiting.

mod links;

pub use links::{LinkReservation, LinkTaken};

use domain::change::Change;
use domain::identity_provider::LinkKey;
use domain::ids::{OrganizationId, UserId};
use domain::organization::Organization;
use links::Links;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use storage::records::{DirectoryContents, Login};

/// The directory of an application.
#[derive(Default)]
pub struct Directory {
    entries: RwLock<Entries>,
    holds: Mutex<Holds>,
}

#[derive(Default)]
struct Entries {
    /// E-mail addresses and machine names cannot be confused: only addresses hold an `@` followed by
    /// a domain, so machine names are kept behind a prefix that no address can have.
    logins: HashMap<Box<str>, Login>,
    homes: BTreeMap<UserId, OrganizationId>,
    guests: BTreeSet<(UserId, OrganizationId)>,
    super_admins: HashMap<UserId, OrganizationId>,
    organizations: BTreeMap<OrganizationId, Arc<Organization>>,
    links: Links,
    /// Folded addresses that are kept for whoever had them before.
    kept_emails: HashSet<Box<str>>,
}

#[derive(Default)]
struct Holds {
    logins: HashSet<Box<str>>,
    super_admins: HashSet<UserId>,
    links: HashSet<LinkKey>,
}

/// Somebody has the login already, or is about to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoginTaken;

/// The user is the last super administrator who can act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastSuperAdmin;

/// Keeps a login for one command until its outcome is known.
pub struct Reservation {
    directory: Arc<Directory>,
    key: Box<str>,
}

/// Lets one super administrator stop acting while another one stays.
pub struct Lease {
    directory: Arc<Directory>,
    user: UserId,
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.directory.holds().logins.remove(&self.key);
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.directory.holds().super_admins.remove(&self.user);
    }
}

/// What makes a login unique. An address is the same to us in any case, be it that of `ß` or of a
/// final sigma; mail goes to it as its owner wrote it, which stands in the account.
fn key(login: &str, user_type: domain::user::UserType) -> Box<str> {
    match user_type {
        domain::user::UserType::Human => domain::text::fold(login).into(),
        domain::user::UserType::Machine => format!("\u{0}{login}").into(),
    }
}

impl Directory {
    // A panic while the lock was held cannot leave an entry half-written: each change is one insert
    // or one remove, so the data behind a poisoned lock is sound.
    fn read(&self) -> RwLockReadGuard<'_, Entries> {
        self.entries.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Entries> {
        self.entries.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn holds(&self) -> MutexGuard<'_, Holds> {
        self.holds.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replaces everything by what is on disk.
    pub(crate) fn fill(&self, contents: DirectoryContents) {
        let mut entries = Entries::default();
        entries.logins.reserve(contents.logins.len());
        for (login, to) in contents.logins {
            entries.homes.insert(to.user, to.home);
            entries.logins.insert(key(&login, to.user_type), to);
        }
        entries.kept_emails = contents.kept_emails.into_iter().collect();
        entries.guests = contents
            .guests
            .iter()
            .map(|guest| (guest.user, guest.organization))
            .collect();
        entries.super_admins = contents.super_admins.into_iter().collect();
        let organizations = contents.organizations.into_iter();
        entries.organizations = organizations
            .map(|organization| (organization.id, Arc::new(organization)))
            .collect();
        entries.links = Links::new(contents.identity_providers, contents.provider_links);
        *self.write() = entries;
    }

    /// Takes in what became durable in `organization`.
    pub(crate) fn apply(&self, organization: OrganizationId, changes: &[Change]) {
        let concerns_directory = |change: &&Change| {
            matches!(
                change,
                Change::Organization(_)
                    | Change::LoginClaimed { .. }
                    | Change::LoginReleased { .. }
                    | Change::EmailKept { .. }
                    | Change::EmailKeptNoMore { .. }
                    | Change::GuestJoined { .. }
                    | Change::GuestLeft(_)
                    | Change::SuperAdmin(_)
                    | Change::SuperAdminGone(_)
            ) || Links::are_concerned_by(change)
        };
        let mut changes = changes.iter().filter(concerns_directory).peekable();
        if changes.peek().is_none() {
            return;
        }
        let mut entries = self.write();
        for change in changes {
            match change {
                Change::Organization(new) => {
                    drop(entries.organizations.insert(organization, Arc::clone(new)))
                }
                Change::LoginClaimed {
                    login,
                    user_type,
                    user,
                } => {
                    entries.homes.insert(*user, organization);
                    let to = Login {
                        user_type: *user_type,
                        user: *user,
                        home: organization,
                    };
                    entries.logins.insert(key(login, *user_type), to);
                }
                Change::LoginReleased {
                    login,
                    user_type,
                    user,
                } => {
                    entries.homes.remove(user);
                    entries.logins.remove(&key(login, *user_type));
                }
                Change::EmailKept { email, .. } => {
                    entries.kept_emails.insert(domain::text::fold(email).into());
                }
                Change::EmailKeptNoMore { email } => {
                    entries.kept_emails.remove(&*domain::text::fold(email));
                }
                Change::GuestJoined { user, .. } => {
                    entries.guests.insert((*user, organization));
                }
                Change::GuestLeft(user) => {
                    entries.guests.remove(&(*user, organization));
                }
                Change::SuperAdmin(user) => drop(entries.super_admins.insert(*user, organization)),
                Change::SuperAdminGone(user) => drop(entries.super_admins.remove(user)),
                other => entries.links.apply(organization, other),
            }
        }
    }

    /// Keeps a login for a command that is about to claim it.
    ///
    /// # Errors
    /// When somebody has it, or another command is about to claim it.
    pub fn reserve(
        self: &Arc<Self>,
        login: &str,
        user_type: domain::user::UserType,
    ) -> Result<Reservation, LoginTaken> {
        let key = key(login, user_type);
        // Held first, then looked up: a claim that becomes durable in between is seen by the look-up.
        if !self.holds().logins.insert(key.clone()) {
            return Err(LoginTaken);
        }
        let reservation = Reservation {
            directory: Arc::clone(self),
            key,
        };
        let entries = self.read();
        let is_taken = entries.logins.contains_key(&reservation.key)
            || entries.kept_emails.contains(&reservation.key);
        drop(entries);
        if is_taken {
            Err(LoginTaken)
        } else {
            Ok(reservation)
        }
    }

    /// Lets a super administrator stop acting, if another one goes on. `None` for anybody else.
    ///
    /// # Errors
    /// When it is the last one.
    pub fn lease_super_admin(
        self: &Arc<Self>,
        user: UserId,
    ) -> Result<Option<Lease>, LastSuperAdmin> {
        let mut holds = self.holds();
        let entries = self.read();
        if !entries.super_admins.contains_key(&user) {
            return Ok(None);
        }
        let others = entries
            .super_admins
            .keys()
            .filter(|other| **other != user && !holds.super_admins.contains(other));
        if others.count() == 0 || !holds.super_admins.insert(user) {
            return Err(LastSuperAdmin);
        }
        Ok(Some(Lease {
            directory: Arc::clone(self),
            user,
        }))
    }

    /// Who an e-mail address or a machine's name (folded) leads to.
    #[must_use]
    pub fn login(&self, login: &str, user_type: domain::user::UserType) -> Option<Login> {
        let key = key(login, user_type);
        self.read().logins.get(&key).copied()
    }

    /// Where a user lives.
    #[must_use]
    pub fn home(&self, user: UserId) -> Option<OrganizationId> {
        self.read().homes.get(&user).copied()
    }

    /// Somebody and where they live, always the same one for a seed as long as nobody comes or goes.
    /// Whose record is read in place of the one that is not there.
    #[must_use]
    pub fn anybody(&self, seed: u64) -> Option<(UserId, OrganizationId)> {
        let entries = self.read();
        let (first, _) = entries.homes.first_key_value()?;
        let (last, _) = entries.homes.last_key_value()?;
        let from = first.0 + seed % (last.0 - first.0).saturating_add(1);
        let mut later = entries.homes.range(UserId(from)..);
        later.next().map(|(user, home)| (*user, *home))
    }

    /// Where else a user is a member.
    #[must_use]
    pub fn guest_of(&self, user: UserId) -> Vec<OrganizationId> {
        let from = (user, OrganizationId(0));
        let to = (user, OrganizationId(u64::MAX));
        self.read()
            .guests
            .range(from..=to)
            .map(|(_, organization)| *organization)
            .collect()
    }

    /// Guests whose account is gone, with where they are a guest.
    #[must_use]
    pub(crate) fn guests_of_no_home(&self) -> Vec<(UserId, OrganizationId)> {
        let entries = self.read();
        let guests = entries.guests.iter();
        let gone = guests.filter(|(user, _)| !entries.homes.contains_key(user));
        gone.copied().collect()
    }

    /// Where a user belongs to: home first, then the others.
    #[must_use]
    pub fn organizations_of(&self, user: UserId) -> Vec<OrganizationId> {
        let home = self.home(user).into_iter();
        home.chain(self.guest_of(user)).collect()
    }

    /// An organization, without its members.
    #[must_use]
    pub fn organization(&self, id: OrganizationId) -> Option<Arc<Organization>> {
        self.read().organizations.get(&id).cloned()
    }

    /// All organizations, by id.
    #[must_use]
    pub fn organizations(&self) -> Vec<Arc<Organization>> {
        self.read().organizations.values().cloned().collect()
    }

    /// All users with their homes, by id.
    #[must_use]
    pub fn users(&self) -> Vec<(UserId, OrganizationId)> {
        self.read()
            .homes
            .iter()
            .map(|(user, home)| (*user, *home))
            .collect()
    }

    /// The application's root organization, once it was set up.
    #[must_use]
    pub fn root(&self) -> Option<OrganizationId> {
        self.read()
            .organizations
            .values()
            .find(|organization| organization.is_root)
            .map(|root| root.id)
    }

    /// How many super administrators can act.
    #[must_use]
    pub fn super_admins(&self) -> usize {
        self.read().super_admins.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::user::UserType;

    fn directory_with_super_admins(ids: &[u64]) -> Arc<Directory> {
        let directory = Arc::new(Directory::default());
        let changes: Vec<_> = ids
            .iter()
            .map(|id| Change::SuperAdmin(UserId(*id)))
            .collect();
        directory.apply(OrganizationId(1), &changes);
        directory
    }

    #[test]
    fn a_login_is_reserved_once_until_let_go() {
        let directory = Arc::new(Directory::default());
        let first = directory.reserve("ada@example.com", UserType::Human);
        assert!(first.is_ok());
        assert!(
            directory
                .reserve("ada@example.com", UserType::Human)
                .is_err()
        );
        assert!(
            directory
                .reserve("ada@example.com", UserType::Machine)
                .is_ok(),
            "machines have names of their own"
        );
        drop(first);
        assert!(
            directory
                .reserve("ada@example.com", UserType::Human)
                .is_ok()
        );
    }

    #[test]
    fn a_claimed_login_is_taken_and_free_again_after_its_release() {
        let directory = Arc::new(Directory::default());
        let (login, user_type, user): (Box<str>, _, _) =
            ("ada@example.com".into(), UserType::Human, UserId(7));
        directory.apply(
            OrganizationId(1),
            &[Change::LoginClaimed {
                login: login.clone(),
                user_type,
                user,
            }],
        );
        assert!(directory.reserve(&login, user_type).is_err());
        assert_eq!(directory.home(user), Some(OrganizationId(1)));
        directory.apply(
            OrganizationId(1),
            &[Change::LoginReleased {
                login: login.clone(),
                user_type,
                user,
            }],
        );
        assert!(directory.reserve(&login, user_type).is_ok());
        assert_eq!(directory.home(user), None);
    }

    #[test]
    fn every_seed_finds_somebody_and_seeds_find_different_people() {
        let directory = Directory::default();
        assert_eq!(directory.anybody(7), None);
        let claim = |user: u64| Change::LoginClaimed {
            login: format!("{user}@example.com").into(),
            user_type: UserType::Human,
            user: UserId(user),
        };
        directory.apply(OrganizationId(1), &[claim(10), claim(u64::MAX)]);
        directory.apply(OrganizationId(2), &[claim(5000)]);
        let found = |seed| directory.anybody(seed).expect("somebody");
        assert_eq!(found(0), (UserId(10), OrganizationId(1)));
        assert_eq!(found(4000), (UserId(5000), OrganizationId(2)));
        assert_eq!(found(5000), (UserId(u64::MAX), OrganizationId(1)));
        found(u64::MAX);
    }

    #[test]
    fn of_two_super_admins_only_one_may_go() {
        let directory = directory_with_super_admins(&[1, 2]);
        let first = directory.lease_super_admin(UserId(1));
        assert!(matches!(first, Ok(Some(_))));
        assert!(directory.lease_super_admin(UserId(2)).is_err());
        drop(first);
        assert!(matches!(
            directory.lease_super_admin(UserId(2)),
            Ok(Some(_))
        ));
        assert!(matches!(directory.lease_super_admin(UserId(3)), Ok(None)));
    }

    #[test]
    fn the_last_super_admin_stays() {
        let directory = directory_with_super_admins(&[1]);
        assert!(matches!(
            directory.lease_super_admin(UserId(1)),
            Err(LastSuperAdmin)
        ));
    }
}
