//! People whose account is linked to one at a provider: creating, linking, updating.

use super::checks::{RoleSet, require_self, user_here};
use super::users::new_user;
use crate::authorization::definition;
use crate::change::{Change, OutboxItem};
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::identity_provider::{GroupRoleMapping, ProviderLink};
use crate::ids::{IdentityProviderId, UserId};
use crate::membership::Membership;
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use crate::text::{LastName, PersonName, PhoneNumber, RoleKey, fold};
use crate::user::{User, UserState};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Creates somebody for whom a provider vouched. Address and link are reserved with the directory
/// beforehand; that the provider may create accounts was checked.
pub struct CreateLinkedUser {
    /// The person, active and without a password.
    pub user: User,
    /// The account at the provider.
    pub link: ProviderLink,
}

impl Command for CreateLinkedUser {
    type Reply = Arc<User>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        if !state.organization.is_active() {
            return Err(Refusal::conflict(
                ErrorCode::OrganizationInactive,
                "The organization is inactive: activate it first.",
            ));
        }
        let user = Arc::new(self.user);
        let event = EventDraft::new("user.created", "user", user.id)
            .with("state", user.state)
            .with("identityProviderId", self.link.provider);
        let mut changes = new_user(&user, None, RoleSet::default(), context);
        changes.push(Change::ProviderLink(Arc::new(self.link)));
        Ok(Decision::of(user, changes, event))
    }
}

/// How somebody comes to be linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkedBy {
    /// By themself, who are signed in and proved it anew.
    Themself,
    /// At sign-in, because both sides have verified this address.
    VerifiedEmail(Box<str>),
}

/// Links somebody who lives here to their account at a provider, which is reserved with the directory.
pub struct LinkUser {
    /// The link.
    pub link: ProviderLink,
    /// How it comes about.
    pub by: LinkedBy,
    /// The mail that tells the person.
    pub notice: OutboxItem,
}

impl Command for LinkUser {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let user = user_here(state, self.link.user)?;
        match &self.by {
            LinkedBy::Themself => require_self(context, user.id)?,
            LinkedBy::VerifiedEmail(email) => {
                let is_theirs = fold(&user.login) == fold(email) && user.is_email_verified;
                if !is_theirs || user.state != UserState::Active {
                    return Err(Refusal::conflict(
                        ErrorCode::Conflict,
                        "The account changed at this moment: try again.",
                    ));
                }
            }
        }
        if state
            .provider_links
            .contains_key(&(user.id, self.link.provider))
        {
            return Err(already_linked());
        }
        let event = EventDraft::new("user.linked", "user", user.id)
            .with("identityProviderId", self.link.provider)
            .with("isAutomatic", self.by != LinkedBy::Themself);
        let changes = vec![
            Change::ProviderLink(Arc::new(self.link)),
            Change::Outbox(Arc::new(self.notice)),
        ];
        Ok(Decision::of((), changes, event))
    }
}

/// The refusal where an account is linked to another one at the same provider.
#[must_use]
pub fn already_linked() -> Refusal {
    Refusal::conflict(
        ErrorCode::AlreadyExists,
        "The account is linked to another one at this provider already: remove that link first.",
    )
}

/// Takes one of the caller's links away.
pub struct UnlinkUser {
    /// The caller.
    pub user: UserId,
    /// The provider.
    pub provider: IdentityProviderId,
    /// The mail that tells the person.
    pub notice: OutboxItem,
}

impl Command for UnlinkUser {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        require_self(context, self.user)?;
        let link = state.provider_links.get(&(self.user, self.provider));
        let link = link.ok_or_else(|| {
            Refusal::not_found(
                ErrorCode::LinkNotFound,
                "Your account is not linked to one at this provider.",
            )
        })?;
        let credential = state.credentials.get(&self.user);
        let has_password = credential.is_some_and(|credential| credential.secret.is_some());
        if !has_password && state.links_of(self.user).count() < 2 {
            return Err(Refusal::conflict(
                ErrorCode::LastSignInMethod,
                "Nothing else lets you sign in: set a password first, by the way for a forgotten one.",
            ));
        }
        let event = EventDraft::new("user.unlinked", "user", self.user)
            .with("identityProviderId", self.provider);
        let changes = vec![
            Change::ProviderLinkGone(self.user, link.key()),
            Change::Outbox(Arc::new(self.notice)),
        ];
        Ok(Decision::of((), changes, event))
    }
}

/// What a provider says of a person that may be taken over; what it does not say stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<LastName>,
    /// What to show.
    pub display_name: Option<PersonName>,
    /// Phone number.
    pub phone_number: Option<PhoneNumber>,
}

/// Takes over at sign-in what a provider says of somebody who lives here. No event where nothing changes.
pub struct RefreshLinkedUser {
    /// Whose.
    pub user: UserId,
    /// By which provider.
    pub provider: IdentityProviderId,
    /// Names and phone number, where the provider's rules take them over.
    pub profile: Profile,
    /// The address, where the provider vouches for it: verified from now on if it is the account's.
    pub verified_email: Option<Box<str>>,
    /// How the person knows the account there, and what they typed.
    pub names: (Box<str>, Option<Box<str>>),
}

impl Command for RefreshLinkedUser {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let before = user_here(state, self.user)?;
        let link = state.provider_links.get(&(self.user, self.provider));
        let Some(link) = link else {
            return Ok(Decision::reply(()));
        };
        let mut user = User::clone(before);
        self.profile.take_over(&mut user);
        if let Some(email) = &self.verified_email {
            user.is_email_verified |= fold(&user.login) == fold(email);
        }
        let mut changes = Vec::new();
        if user != **before {
            user.changed_at = context.now;
            changes.push(Change::User(Arc::new(user)));
        }
        let (name, user_name) = self.names;
        if (&link.name, &link.user_name) != (&name, &user_name) {
            let link = ProviderLink {
                name,
                user_name,
                ..ProviderLink::clone(link)
            };
            changes.push(Change::ProviderLink(Arc::new(link)));
        }
        if changes.is_empty() {
            return Ok(Decision::reply(()));
        }
        let event = EventDraft::new("user.updated-by-provider", "user", self.user)
            .with("identityProviderId", self.provider);
        Ok(Decision::of((), changes, event))
    }
}

impl Profile {
    /// Puts what is known in the place of what the account has.
    pub fn take_over(self, user: &mut User) {
        if let Some(name) = self.first_name {
            user.first_name = name.as_str().into();
        }
        if let Some(name) = self.last_name {
            user.last_name = name.as_str().into();
        }
        if let Some(name) = self.display_name {
            user.display_name = Some(name);
        }
        if let Some(number) = self.phone_number {
            user.is_phone_verified &= user.phone_number.as_ref() == Some(&number);
            user.phone_number = Some(number);
        }
    }
}

/// Gives a member the roles that the groups of a directory give, and takes those that they give no more.
/// Roles that no group gives stay as they are.
pub struct ApplyMappedRoles {
    /// Whose.
    pub user: UserId,
    /// By which provider.
    pub provider: IdentityProviderId,
    /// All groups that give a role.
    pub mapping: Vec<GroupRoleMapping>,
    /// The groups the person is in.
    pub groups: Vec<String>,
}

/// Two spellings of a distinguished name that mean the same give the same: case makes no difference, nor
/// do spaces beside `,`, `+` and `=` (RFC 4514 §3).
fn same_name(distinguished_name: &str) -> String {
    let folded = fold(distinguished_name);
    let parts = folded.split_inclusive([',', '+', '=']);
    let trimmed = parts.map(|part| match part.strip_suffix([',', '+', '=']) {
        Some(inside) => format!("{}{}", inside.trim(), &part[inside.len()..]),
        None => part.trim().to_owned(),
    });
    trimmed.collect()
}

impl ApplyMappedRoles {
    /// The roles of a member who had `roles`.
    fn roles(
        &self,
        roles: &[RoleKey],
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Vec<RoleKey> {
        let groups: BTreeSet<_> = self.groups.iter().map(|group| same_name(group)).collect();
        let is_in = |mapped: &GroupRoleMapping| groups.contains(&same_name(&mapped.group));
        let is_defined =
            |key: &RoleKey| definition(state, context.application_roles, key).is_some();
        let mut held: BTreeSet<_> = roles.iter().cloned().collect();
        for mapped in &self.mapping {
            held.remove(&mapped.role);
        }
        let given = self.mapping.iter().filter(|mapped| is_in(mapped));
        let given = given.map(|mapped| mapped.role.clone());
        held.extend(given.filter(is_defined));
        held.into_iter().collect()
    }
}

impl Command for ApplyMappedRoles {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let Some(before) = state.memberships.get(&self.user) else {
            return Ok(Decision::reply(()));
        };
        let roles = self.roles(&before.roles, state, context);
        if roles == before.roles {
            return Ok(Decision::reply(()));
        }
        let event = EventDraft::new("member.roles-set", "user", self.user)
            .with("roles", &roles)
            .with("managerRoles", &before.manager_roles)
            .with("identityProviderId", self.provider);
        let membership = Membership {
            roles,
            changed_at: context.now,
            ..Membership::clone(before)
        };
        let changes = vec![Change::Membership(Arc::new(membership))];
        Ok(Decision::of((), changes, event))
    }
}

#[cfg(test)]
mod tests {
    use super::same_name;

    #[test]
    fn distinguished_names_are_compared_by_what_they_mean() {
        let name = same_name("cn=editors,dc=acme,dc=example");
        assert_eq!(same_name("CN=Editors, DC=acme ,dc = example"), name);
        assert_ne!(same_name("cn=edi tors,dc=acme,dc=example"), name);
        assert_ne!(same_name("cn=editors,dc=acme"), name);
    }
}
