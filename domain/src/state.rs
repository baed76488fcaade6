//! Everything that one organization's actor owns, as persistent maps: a clone is a few pointers, so
//! every committed state can be given to readers as an immutable snapshot.

use crate::change::{Change, OrganizationSettings, OutboxItem, OutboxKey};
use crate::code::{Code, CodePurpose};
use crate::compact::packed;
use crate::event::EventHead;
use crate::group::{Group, GroupMembership};
use crate::identity_provider::{IdentityProvider, Intent, ProviderLink};
use crate::ids::{GroupId, IdentityProviderId, IntentId, OrganizationId, SessionId, UserId};
use crate::membership::Membership;
use crate::organization::{Organization, OrganizationStatus};
use crate::roles::{Rank, Role};
use crate::search::UserIndex;
use crate::session::Session;
use crate::text::{Metadata, Name, RoleKey, unique_form};
use crate::time::Timestamp;
use crate::user::{Credential, User};
use imbl::{OrdMap, OrdSet};
use std::ops::Bound::{Excluded, Unbounded};
use std::sync::Arc;

/// The state of one organization.
#[derive(Clone)]
pub struct OrganizationState {
    /// Which one.
    pub id: OrganizationId,
    /// The organization itself; a placeholder while it is [vacant](Self::is_vacant).
    pub organization: Arc<Organization>,
    /// Its settings.
    pub settings: Arc<OrganizationSettings>,
    /// The users who live here, by id.
    pub users: OrdMap<UserId, Arc<User>>,
    /// The same, for lists and searches.
    pub user_index: UserIndex,
    /// Users who live here but are no members any more.
    pub non_member_residents: OrdSet<UserId>,
    /// Members who live elsewhere, by home.
    pub guests: OrdSet<(OrganizationId, UserId)>,
    /// Which roles they hold, built-in ones by their names: role by role, by home.
    pub roles_of_guests: OrdSet<(RoleKey, OrganizationId, UserId)>,
    /// Who holds which role, built-in ones by their names.
    pub holders: OrdSet<(RoleKey, UserId)>,
    /// Their credentials.
    pub credentials: OrdMap<UserId, Arc<Credential>>,
    /// Users whose credential holds a lock, which may be over by now.
    pub locked: OrdSet<UserId>,
    /// The members, by user.
    pub memberships: OrdMap<UserId, Arc<Membership>>,
    /// How many active owners there are.
    pub owners: OrdSet<UserId>,
    /// The organization's own roles.
    pub roles: OrdMap<RoleKey, Arc<Role>>,
    /// The application's roles; empty but in the root organization.
    pub application_roles: OrdMap<RoleKey, Arc<Role>>,
    /// The groups.
    pub groups: OrdMap<GroupId, Arc<Group>>,
    /// The same, by folded name.
    pub group_names: OrdMap<Box<str>, GroupId>,
    /// The groups' roles.
    pub group_roles: OrdMap<(GroupId, RoleKey), Arc<Role>>,
    /// Who is in which group, by group.
    pub group_memberships: OrdMap<(GroupId, UserId), Arc<GroupMembership>>,
    /// The same, by user.
    pub groups_of: OrdSet<(UserId, GroupId)>,
    /// The sessions opened for this organization.
    pub sessions: OrdMap<SessionId, Arc<Session>>,
    /// The same, by user.
    pub sessions_of: OrdSet<(UserId, SessionId)>,
    /// The codes sent to people who live here.
    pub codes: OrdMap<(UserId, CodePurpose), Arc<Code>>,
    /// The identity providers; the root organization's serve the whole application.
    pub identity_providers: OrdMap<IdentityProviderId, Arc<IdentityProvider>>,
    /// The links of those who live here to their accounts at providers, wherever these belong.
    pub provider_links: OrdMap<(UserId, IdentityProviderId), Arc<ProviderLink>>,
    /// The attempts to sign in through one of the providers here.
    pub intents: OrdMap<IntentId, Arc<Intent>>,
    /// Work waiting to be done outside.
    pub outbox: OrdMap<OutboxKey, Arc<OutboxItem>>,
    /// The end of the trail.
    pub head: EventHead,
}

impl OrganizationState {
    /// An id without an organization yet.
    #[must_use]
    pub fn vacant(id: OrganizationId) -> Self {
        Self {
            id,
            organization: Arc::new(Organization {
                id,
                name: Name::stored(""),
                status: OrganizationStatus::Inactive,
                is_root: false,
                metadata: Metadata::default(),
                created_at: Timestamp::default(),
                changed_at: Timestamp::default(),
                inactivated_at: None,
                inactivations: 0,
            }),
            settings: Arc::default(),
            users: OrdMap::new(),
            user_index: UserIndex::default(),
            non_member_residents: OrdSet::new(),
            guests: OrdSet::new(),
            roles_of_guests: OrdSet::new(),
            holders: OrdSet::new(),
            credentials: OrdMap::new(),
            locked: OrdSet::new(),
            memberships: OrdMap::new(),
            owners: OrdSet::new(),
            roles: OrdMap::new(),
            application_roles: OrdMap::new(),
            groups: OrdMap::new(),
            group_names: OrdMap::new(),
            group_roles: OrdMap::new(),
            group_memberships: OrdMap::new(),
            groups_of: OrdSet::new(),
            sessions: OrdMap::new(),
            sessions_of: OrdSet::new(),
            codes: OrdMap::new(),
            identity_providers: OrdMap::new(),
            provider_links: OrdMap::new(),
            intents: OrdMap::new(),
            outbox: OrdMap::new(),
            head: EventHead::default(),
        }
    }

    /// Whether no organization was set up under this id.
    #[must_use]
    pub fn is_vacant(&self) -> bool {
        self.organization.name.as_str().is_empty()
    }

    /// How high a user stands here: nothing in an inactive organization or by an inactive membership.
    #[must_use]
    pub fn rank_of(&self, user: UserId) -> Rank {
        if !self.organization.is_active() {
            return Rank::None;
        }
        self.memberships
            .get(&user)
            .map_or(Rank::None, |membership| membership.rank())
    }

    /// Whether a user is `GROUP_ADMIN` of a group: nothing in an inactive organization, by an
    /// inactive membership, or while inactive in the group.
    #[must_use]
    pub fn is_group_admin(&self, group: GroupId, user: UserId) -> bool {
        self.organization.is_active()
            && self
                .memberships
                .get(&user)
                .is_some_and(|membership| membership.is_active())
            && self
                .group_memberships
                .get(&(group, user))
                .is_some_and(|part| part.is_admin && part.is_active())
    }

    /// The roles a group defines, by key.
    pub fn roles_of_group(&self, group: GroupId) -> impl Iterator<Item = &Arc<Role>> {
        // No key is empty, so this one comes before all of them.
        let first = (group, RoleKey::stored(""));
        self.group_roles
            .range(first..)
            .take_while(move |((of, _), _)| *of == group)
            .map(|(_, role)| role)
    }

    /// Everybody's part in a group, by user.
    pub fn users_of_group(&self, group: GroupId) -> impl Iterator<Item = &Arc<GroupMembership>> {
        self.group_memberships
            .range((group, UserId(0))..=(group, UserId(u64::MAX)))
            .map(|(_, part)| part)
    }

    /// A user's sessions here, oldest first.
    pub fn sessions_of(&self, user: UserId) -> impl Iterator<Item = &Arc<Session>> {
        self.sessions_of
            .range((user, SessionId(0))..=(user, SessionId(u64::MAX)))
            .filter_map(|(_, session)| self.sessions.get(session))
    }

    /// The links of somebody who lives here to accounts at providers.
    pub fn links_of(&self, user: UserId) -> impl Iterator<Item = &Arc<ProviderLink>> {
        let ends = [0, u64::MAX].map(|end| (user, IdentityProviderId(end)));
        let [first, last] = ends;
        self.provider_links
            .range(first..=last)
            .map(|(_, link)| link)
    }

    /// The homes that guests come from.
    pub fn homes_of_guests(&self) -> impl Iterator<Item = OrganizationId> {
        let first = self.guests.get_min().map(|(home, _)| *home);
        std::iter::successors(first, |home| {
            let beyond = (Excluded((*home, UserId(u64::MAX))), Unbounded);
            self.guests.range(beyond).next().map(|(home, _)| *home)
        })
    }

    /// The guests who hold a role, with their homes.
    pub fn guests_with(&self, role: &RoleKey) -> impl Iterator<Item = (OrganizationId, UserId)> {
        let ends = [0, u64::MAX].map(|end| (role.clone(), OrganizationId(end), UserId(end)));
        let [first, last] = ends;
        self.roles_of_guests
            .range(first..=last)
            .map(|(_, home, user)| (*home, *user))
    }

    /// The groups a user is in.
    pub fn groups_of(&self, user: UserId) -> impl Iterator<Item = &Arc<GroupMembership>> {
        self.groups_of
            .range((user, GroupId(0))..=(user, GroupId(u64::MAX)))
            .filter_map(|(user, group)| self.group_memberships.get(&(*group, *user)))
    }

    /// Whether a session is good at `now` as far as this organization knows; whether its user is is
    /// known by the user's home.
    #[must_use]
    pub fn live_session(&self, id: SessionId, now: Timestamp) -> Option<&Arc<Session>> {
        if !self.organization.is_active() {
            return None;
        }
        let session = self
            .sessions
            .get(&id)
            .filter(|session| now < session.expires_at && !self.organization.ended(session))?;
        self.memberships
            .get(&session.user)
            .filter(|membership| membership.is_active())?;
        Some(session)
    }

    /// What the tokens of a machine that lives here carry to be good: it rises with the credential's
    /// epoch, and each time the organization is made inactive.
    #[must_use]
    pub fn token_epoch(&self, machine: UserId) -> Option<u32> {
        let credential = self.credentials.get(&machine)?;
        let inactivations = self.organization.inactivations;
        Some(credential.epoch.wrapping_add(inactivations))
    }

    /// Packs what was just read into as little memory as it takes. Maps that were filled in order
    /// have half of their nodes' places free.
    pub fn pack(&mut self) {
        self.users = packed(&self.users);
        self.credentials = packed(&self.credentials);
        self.memberships = packed(&self.memberships);
        self.sessions = packed(&self.sessions);
        self.codes = packed(&self.codes);
        self.provider_links = packed(&self.provider_links);
        self.user_index.pack();
    }

    /// Makes one change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Organization(organization) => self.organization = Arc::clone(organization),
            Change::Settings(settings) => self.settings = Arc::clone(settings),
            Change::User(user) => self.put_user(user),
            Change::UserGone(user) => {
                self.users.remove(user);
                self.user_index.remove(*user);
                self.non_member_residents.remove(user);
            }
            Change::Credential(credential) => self.put_credential(credential),
            Change::CredentialGone(user) => {
                self.credentials.remove(user);
                self.locked.remove(user);
            }
            Change::Membership(membership) => self.put_membership(membership),
            Change::MembershipGone(user) => self.drop_membership(*user),
            Change::Role(role) => drop(self.roles.insert(role.key.clone(), Arc::clone(role))),
            Change::ApplicationRole(role) => {
                drop(
                    self.application_roles
                        .insert(role.key.clone(), Arc::clone(role)),
                );
            }
            Change::ApplicationRoleGone(key) => drop(self.application_roles.remove(key)),
            Change::Group(group) => self.put_group(group),
            Change::GroupGone(group) => {
                if let Some(before) = self.groups.remove(group) {
                    self.group_names.remove(&*unique_form(before.name.as_str()));
                }
            }
            Change::GroupRole(group, role) => {
                drop(
                    self.group_roles
                        .insert((*group, role.key.clone()), Arc::clone(role)),
                );
            }
            Change::GroupRoleGone(group, key) => {
                drop(self.group_roles.remove(&(*group, key.clone())))
            }
            Change::GroupMembership(part) => {
                self.groups_of.insert((part.user, part.group));
                self.group_memberships
                    .insert((part.group, part.user), Arc::clone(part));
            }
            Change::GroupMembershipGone(group, user) => {
                self.groups_of.remove(&(*user, *group));
                self.group_memberships.remove(&(*group, *user));
            }
            Change::Session(session) => {
                self.sessions_of.insert((session.user, session.id));
                self.sessions.insert(session.id, Arc::clone(session));
            }
            Change::SessionGone(id) => {
                if let Some(session) = self.sessions.remove(id) {
                    self.sessions_of.remove(&(session.user, session.id));
                }
            }
            Change::Code(code) => drop(
                self.codes
                    .insert((code.user, code.purpose), Arc::clone(code)),
            ),
            Change::CodeGone(user, purpose) => drop(self.codes.remove(&(*user, *purpose))),
            Change::IdentityProvider(provider) => {
                let provider = Arc::clone(provider);
                drop(self.identity_providers.insert(provider.id, provider));
            }
            Change::IdentityProviderGone(id) => drop(self.identity_providers.remove(id)),
            Change::ProviderLink(link) => {
                let key = (link.user, link.provider);
                drop(self.provider_links.insert(key, Arc::clone(link)));
            }
            Change::ProviderLinkGone(user, (provider, _)) => {
                drop(self.provider_links.remove(&(*user, *provider)));
            }
            Change::Intent(intent) => drop(self.intents.insert(intent.id, Arc::clone(intent))),
            Change::IntentGone(id) => drop(self.intents.remove(id)),
            Change::Event(event) => {
                self.head = EventHead {
                    sequence: event.sequence,
                    hash: event.hash(),
                }
            }
            Change::Outbox(item) => drop(self.outbox.insert(item.key(), Arc::clone(item))),
            Change::OutboxDone(key) => drop(self.outbox.remove(key)),
            // These belong to the directory, which is made from the same changes.
            Change::LoginClaimed { .. }
            | Change::LoginReleased { .. }
            | Change::EmailKept { .. }
            | Change::EmailKeptNoMore { .. }
            | Change::GuestJoined { .. }
            | Change::GuestLeft(_)
            | Change::SuperAdmin(_)
            | Change::SuperAdminGone(_) => {}
        }
    }

    fn put_group(&mut self, group: &Arc<Group>) {
        if let Some(before) = self.groups.insert(group.id, Arc::clone(group)) {
            self.group_names.remove(&*unique_form(before.name.as_str()));
        }
        self.group_names
            .insert(unique_form(group.name.as_str()).into(), group.id);
    }

    fn put_user(&mut self, user: &Arc<User>) {
        self.user_index.insert(user);
        let credential = self.credentials.get(&user.id);
        if let Some(at) = credential.and_then(|credential| credential.last_sign_in_at) {
            self.user_index.set_last_sign_in(user.id, at);
        }
        match self.memberships.get(&user.id) {
            Some(membership) => {
                let roles: Vec<_> = membership.role_names().collect();
                self.user_index.set_roles(user.id, &roles);
            }
            None => drop(self.non_member_residents.insert(user.id)),
        }
        self.users.insert(user.id, Arc::clone(user));
    }

    fn put_credential(&mut self, credential: &Arc<Credential>) {
        if credential.locked_until.is_some() {
            self.locked.insert(credential.user);
        } else {
            self.locked.remove(&credential.user);
        }
        if let Some(at) = credential.last_sign_in_at {
            self.user_index.set_last_sign_in(credential.user, at);
        }
        self.credentials
            .insert(credential.user, Arc::clone(credential));
    }

    fn put_membership(&mut self, membership: &Arc<Membership>) {
        let user = membership.user;
        if membership.is_owner() {
            self.owners.insert(user);
        } else {
            self.owners.remove(&user);
        }
        let before = self.memberships.insert(user, Arc::clone(membership));
        self.drop_roles(before.as_deref());
        let roles: Vec<_> = membership.role_names().collect();
        if membership.home == self.id {
            self.non_member_residents.remove(&user);
            self.user_index.set_roles(user, &roles);
        } else {
            self.guests.insert((membership.home, user));
            let roles = roles.iter().cloned();
            self.roles_of_guests
                .extend(roles.map(|role| (role, membership.home, user)));
        }
        for role in roles {
            self.holders.insert((role, user));
        }
    }

    fn drop_roles(&mut self, before: Option<&Membership>) {
        let Some(before) = before else {
            return;
        };
        for role in before.role_names() {
            if before.home != self.id {
                let held = (role.clone(), before.home, before.user);
                self.roles_of_guests.remove(&held);
            }
            self.holders.remove(&(role, before.user));
        }
    }

    fn drop_membership(&mut self, user: UserId) {
        self.owners.remove(&user);
        if self.users.contains_key(&user) {
            self.non_member_residents.insert(user);
        }
        if let Some(before) = self.memberships.remove(&user) {
            self.guests.remove(&(before.home, user));
            self.user_index.set_roles(user, &[]);
            self.drop_roles(Some(&before));
        }
    }
}
