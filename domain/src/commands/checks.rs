//! Checks that several commands share.

use crate::authorization::definition;
use crate::command::{Context, forbidden};
use crate::error_code::ErrorCode;
use crate::ids::{OrganizationId, UserId};
use crate::membership::Membership;
use crate::refusal::Refusal;
use crate::roles::{ApplicationRole, MAX_ROLES, ManagerRole, Rank, Role};
use crate::state::OrganizationState;
use crate::text::{Metadata, MetadataPatch, RoleKey};
use crate::user::{User, UserState};
use std::collections::HashSet;

/// The roles asked for a member, as a client gives them: custom ones and built-in ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleSet {
    /// Custom or predefined roles.
    pub roles: Vec<RoleKey>,
    /// Built-in roles.
    pub manager_roles: Vec<ManagerRole>,
}

impl RoleSet {
    /// Takes the list a client gave under `roles`, in which built-in names may stand beside custom
    /// keys, and the list under `managerRoles`. Doubles are dropped.
    ///
    /// # Errors
    /// When there are too many.
    pub fn new(names: Vec<RoleKey>, manager_roles: Vec<ManagerRole>) -> Result<Self, Refusal> {
        if names.len() > MAX_ROLES {
            return Err(Refusal::invalid(
                "roles",
                format!("must have at most {MAX_ROLES} items"),
            ));
        }
        let mut set = Self {
            roles: Vec::new(),
            manager_roles,
        };
        for name in names {
            match ManagerRole::parse(name.as_str()) {
                Some(role) => set.manager_roles.push(role),
                None => set.roles.push(name),
            }
        }
        set.roles.sort_unstable();
        set.roles.dedup();
        set.manager_roles.sort_unstable();
        set.manager_roles.dedup();
        Ok(set)
    }

    /// Whether `ORG_OWNER` is among them.
    #[must_use]
    pub fn makes_owner(&self) -> bool {
        self.manager_roles.contains(&ManagerRole::OrgOwner)
    }

    /// Refuses roles that do not exist here, and built-in ones above the caller's own.
    ///
    /// # Errors
    /// `unknown-role`, `role-above-own`.
    pub fn check(&self, state: &OrganizationState, context: &Context<'_>) -> Result<(), Refusal> {
        self.check_against(state, context, None)
    }

    /// The same, where roles the member holds already may stay although their definition is gone.
    ///
    /// # Errors
    /// `unknown-role`, `role-above-own`.
    pub fn check_against(
        &self,
        state: &OrganizationState,
        context: &Context<'_>,
        held: Option<&Membership>,
    ) -> Result<(), Refusal> {
        for key in &self.roles {
            let is_held = held.is_some_and(|membership| membership.roles.contains(key));
            if !is_held && definition(state, context.application_roles, key).is_none() {
                let detail =
                    format!("There is no role {key} here: define it first, or check its spelling.");
                return Err(Refusal::bad(ErrorCode::UnknownRole, detail).about("roles"));
            }
        }
        let highest = self
            .manager_roles
            .iter()
            .max()
            .copied()
            .map_or(Rank::None, Rank::from);
        if highest > context.rank(state) {
            Err(Refusal::above_own_role())
        } else {
            Ok(())
        }
    }
}

/// Checks role definitions that a client gave under `field`.
///
/// # Errors
/// `invalid-request`, naming the item.
pub fn check_definitions(roles: &[Role], field: &str) -> Result<(), Refusal> {
    if roles.len() > MAX_ROLES {
        return Err(Refusal::invalid(
            field.to_owned(),
            format!("must have at most {MAX_ROLES} items"),
        ));
    }
    let mut keys = HashSet::new();
    for (place, role) in roles.iter().enumerate() {
        role.check()
            .map_err(|(part, why)| Refusal::invalid(format!("{field}[{place}].{part}"), why))?;
        if !keys.insert(&role.key) {
            return Err(Refusal::invalid(
                format!("{field}[{place}].key"),
                "stands twice in the list",
            ));
        }
    }
    Ok(())
}

/// Checks the keys of roles that are to be deleted, which a client gave under `keys`. `whose` begins a
/// sentence.
///
/// # Errors
/// `invalid-request`, `role-not-found`.
pub(super) fn check_deleted<'k>(
    keys: impl ExactSizeIterator<Item = &'k RoleKey>,
    whose: &str,
    exists: impl Fn(&RoleKey) -> bool,
) -> Result<(), Refusal> {
    if keys.len() == 0 || keys.len() > MAX_ROLES {
        return Err(Refusal::invalid(
            "keys",
            format!("must have 1 to {MAX_ROLES} items"),
        ));
    }
    for (place, key) in keys.enumerate() {
        if !exists(key) {
            let detail = format!("{whose} has no role {key}.");
            return Err(
                Refusal::not_found(ErrorCode::RoleNotFound, detail).about(format!("keys[{place}]"))
            );
        }
    }
    Ok(())
}

/// Refuses callers who stand lower than the person they want to change.
///
/// # Errors
/// `forbidden`, `role-above-own`.
pub fn check_may_change(
    user: &User,
    state: &OrganizationState,
    context: &Context<'_>,
    least: Rank,
) -> Result<(), Refusal> {
    let rank = context.require(state, least)?;
    let theirs = user
        .application_role
        .map_or(Rank::None, Rank::from)
        .max(state.rank_of(user.id));
    if theirs > rank {
        Err(Refusal::above_own_role())
    } else {
        Ok(())
    }
}

/// Refuses callers who stand lower than a member. `application_role` is the member's, as their home
/// knows it. Gives the caller's rank.
///
/// # Errors
/// `forbidden`, `role-above-own`.
pub fn check_may_manage(
    member: UserId,
    application_role: Option<ApplicationRole>,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<Rank, Refusal> {
    let rank = context.require(state, Rank::UserManager)?;
    let by_application = application_role.map_or(Rank::None, Rank::from);
    if by_application.max(state.rank_of(member)) > rank {
        Err(Refusal::above_own_role())
    } else {
        Ok(rank)
    }
}

/// Refuses callers who may not make a user active or inactive. To oneself only a manager does.
///
/// # Errors
/// `forbidden`, `role-above-own`.
pub fn check_may_set_state(
    user: &User,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    if is_self(context, user.id) {
        context.require(state, Rank::UserManager).map(drop)
    } else {
        check_may_change(user, state, context, Rank::UserManager)
    }
}

/// Metadata after a change that a client gave under `metadata`.
///
/// # Errors
/// `invalid-request` when it would break a limit.
pub(super) fn patched(patch: &MetadataPatch, before: &Metadata) -> Result<Metadata, Refusal> {
    patch
        .applied_to(before)
        .map_err(|why| Refusal::invalid("metadata", why))
}

/// Whether the caller is the user.
#[must_use]
pub fn is_self(context: &Context<'_>, user: UserId) -> bool {
    context.caller.session.is_some() && context.caller.id == user.0
}

/// Which owners who live elsewhere cannot act: only their homes know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AbsentOwners {
    /// Nobody asked the homes, because no owner seemed to be at stake: none of them counts.
    #[default]
    All,
    /// Just these, as their homes said while nobody else could take an owner away.
    Only(Vec<UserId>),
}

/// Refuses to make an owner of somebody who lives elsewhere, unless an administrator of the application
/// does: the last owner stays, so that it would bind an account which is not the organization's.
///
/// # Errors
/// `owner-from-elsewhere`.
pub fn check_may_make_owner(
    home: OrganizationId,
    state: &OrganizationState,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    if home == state.id || context.rank(state) >= Rank::Machine {
        return Ok(());
    }
    Err(Refusal::forbidden(
        ErrorCode::OwnerFromElsewhere,
        "Somebody who lives in another organization is made ORG_OWNER by SUPER_ADMIN or GENERIC_MACHINE_USER only: \
         give ORG_ADMIN, or ask one of them.",
    ))
}

/// Refuses to take the last owner away who can act. An owner who lives here and is inactive, or was
/// invited and has not accepted, cannot; of those who live elsewhere this organization knows no better
/// than `absent` says. Somebody invited who leaves takes nobody away who can act: then others who are
/// invited do, so that an invitation to a wrong address can be replaced.
///
/// # Errors
/// `last-owner`.
pub fn keep_an_owner(
    state: &OrganizationState,
    leaving: UserId,
    absent: &AbsentOwners,
) -> Result<(), Refusal> {
    let state_of = |owner: &UserId| state.users.get(owner).map(|user| user.state);
    let is_invited = state_of(&leaving) == Some(UserState::Initial);
    let can_act = |owner: &UserId| match (state_of(owner), absent) {
        (Some(UserState::Initial), _) => is_invited,
        (Some(state), _) => state != UserState::Inactive,
        (None, AbsentOwners::Only(absent)) => !absent.contains(owner),
        (None, AbsentOwners::All) => false,
    };
    let others = state.owners.iter().filter(|owner| **owner != leaving);
    if state.owners.contains(&leaving) && !others.into_iter().any(can_act) {
        return Err(Refusal::conflict(
            ErrorCode::LastOwner,
            "This is the organization's last ORG_OWNER who can sign in: make somebody else owner first, and have them \
             accept if they are invited.",
        ));
    }
    Ok(())
}

/// The user who lives here, or a 404.
///
/// # Errors
/// `user-not-found`.
pub fn user_here(
    state: &OrganizationState,
    user: UserId,
) -> Result<&std::sync::Arc<User>, Refusal> {
    state.users.get(&user).ok_or_else(Refusal::user_not_found)
}

/// Lets only the user through.
///
/// # Errors
/// `forbidden`.
pub fn require_self(context: &Context<'_>, user: UserId) -> Result<(), Refusal> {
    if is_self(context, user) {
        Ok(())
    } else {
        Err(forbidden())
    }
}
