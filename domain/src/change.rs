//! What a decision changes. Memory and disk are both made from these, and from nothing else.

use crate::code::{Code, CodePurpose};
use crate::event::Event;
use crate::group::{Group, GroupMembership};
use crate::identity_provider::{IdentityProvider, Intent, LinkKey, ProviderLink};
use crate::ids::{
    GroupId, IdentityProviderId, IntentId, OrganizationId, OutboxId, SessionId, UserId,
};
use crate::login_settings::LoginSettings;
use crate::membership::Membership;
use crate::organization::Organization;
use crate::roles::Role;
use crate::session::Session;
use crate::text::RoleKey;
use crate::time::Timestamp;
use crate::user::{Credential, User, UserType};
use std::sync::Arc;

/// Settings of an organization.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganizationSettings {
    /// How people sign in; the application's when none.
    pub login: Option<Box<LoginSettings>>,
    /// Any JSON object of at most 16 KiB, as compact text; empty for none.
    pub custom: Box<str>,
}

impl OrganizationSettings {
    /// Longest custom settings, in bytes of compact JSON.
    pub const MAX_CUSTOM: usize = 16 * 1024;
}

/// Work to be done outside after the commit, at least once.
#[derive(Clone, PartialEq, Eq)]
pub struct OutboxItem {
    /// Unique in the application.
    pub id: OutboxId,
    /// Names the record it is kept in, after the item for which that was begun: items that become
    /// durable together share one.
    pub page: OutboxId,
    /// When it was put there.
    pub created_at: Timestamp,
    /// What is to be done.
    pub task: OutboxTask,
}

/// Where an item is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutboxKey {
    /// The record it is kept in.
    pub page: OutboxId,
    /// The item.
    pub item: OutboxId,
}

impl OutboxItem {
    /// An item that shares its record with nothing yet.
    #[must_use]
    pub const fn new(id: OutboxId, created_at: Timestamp, task: OutboxTask) -> Self {
        Self {
            id,
            page: id,
            created_at,
            task,
        }
    }

    /// Where it is kept.
    #[must_use]
    pub const fn key(&self) -> OutboxKey {
        OutboxKey {
            page: self.page,
            item: self.id,
        }
    }
}

/// What is to be done outside.
#[derive(Clone, PartialEq, Eq)]
pub enum OutboxTask {
    /// Send a mail; encrypted, because it holds a code.
    SealedMail(Box<[u8]>),
    /// Take a deleted application role from everybody who holds it, in every organization.
    DropApplicationRole(RoleKey),
    /// Take a user who was deleted out of every organization in which they were a guest.
    ForgetUser(UserId),
    /// Take the links of accounts to a provider that was deleted out of every organization.
    ForgetProvider(IdentityProviderId),
}

/// One thing that is now different.
#[derive(Clone)]
pub enum Change {
    /// The organization itself is as given.
    Organization(Arc<Organization>),
    /// Its settings are as given.
    Settings(Arc<OrganizationSettings>),
    /// A user who lives here is as given.
    User(Arc<User>),
    /// A user who lived here is gone.
    UserGone(UserId),
    /// A credential is as given.
    Credential(Arc<Credential>),
    /// A credential is gone.
    CredentialGone(UserId),
    /// A membership is as given.
    Membership(Arc<Membership>),
    /// A membership is gone.
    MembershipGone(UserId),
    /// A role of the organization is as given.
    Role(Arc<Role>),
    /// A role of the application is as given (root organization only).
    ApplicationRole(Arc<Role>),
    /// A role of the application is gone (root organization only).
    ApplicationRoleGone(RoleKey),
    /// A group is as given.
    Group(Arc<Group>),
    /// A group is gone.
    GroupGone(GroupId),
    /// A role of a group is as given.
    GroupRole(GroupId, Arc<Role>),
    /// A role of a group is gone.
    GroupRoleGone(GroupId, RoleKey),
    /// Somebody's part in a group is as given.
    GroupMembership(Arc<GroupMembership>),
    /// Somebody's part in a group is gone.
    GroupMembershipGone(GroupId, UserId),
    /// A session is as given.
    Session(Arc<Session>),
    /// A session is gone.
    SessionGone(SessionId),
    /// A code is as given.
    Code(Arc<Code>),
    /// A code is gone.
    CodeGone(UserId, CodePurpose),
    /// An identity provider is as given.
    IdentityProvider(Arc<IdentityProvider>),
    /// An identity provider is gone.
    IdentityProviderGone(IdentityProviderId),
    /// The link between somebody who lives here and their account at a provider is as given.
    ProviderLink(Arc<ProviderLink>),
    /// It is gone; it led to that account.
    ProviderLinkGone(UserId, LinkKey),
    /// An attempt to sign in through a provider is as given.
    Intent(Arc<Intent>),
    /// It is over.
    IntentGone(IntentId),
    /// The trail has one more event.
    Event(Arc<Event>),
    /// Work for outside waits.
    Outbox(Arc<OutboxItem>),
    /// Work for outside was done.
    OutboxDone(OutboxKey),
    /// Directory: an e-mail address or a machine's user name leads to this user from now on.
    LoginClaimed {
        /// The normalised address or folded user name.
        login: Box<str>,
        /// Which of the two.
        user_type: UserType,
        /// The user.
        user: UserId,
    },
    /// Directory: it leads to nobody any more.
    LoginReleased {
        /// The normalised address or folded user name.
        login: Box<str>,
        /// Which of the two.
        user_type: UserType,
        /// The user it led to.
        user: UserId,
    },
    /// Directory: an address that led to this user leads to nobody, and is kept from everybody else.
    EmailKept {
        /// The address.
        email: Box<str>,
        /// Whose it was.
        user: UserId,
    },
    /// Directory: it is not kept any more.
    EmailKeptNoMore {
        /// The address.
        email: Box<str>,
    },
    /// Directory: somebody who lives elsewhere is a member here.
    GuestJoined {
        /// The member.
        user: UserId,
        /// Where they live.
        home: OrganizationId,
    },
    /// Directory: and is no more.
    GuestLeft(UserId),
    /// Directory: the user can act as super administrator.
    SuperAdmin(UserId),
    /// Directory: and can no more.
    SuperAdminGone(UserId),
}
