//! Keeping those still who own organizations while one of them is about to go, or to come.
//!
//! Whoever takes an owner away holds the lock of that organization; whoever makes a person inactive or
//! deletes them, that of their home and of every organization they own; whoever makes an owner of
//! somebody who lives elsewhere, that of their home. So nobody becomes owner of anything while their
//! account goes, and two who go at once see each other.

use crate::access::lookup::user_not_found;
use crate::app::App;
use crate::http::Problem;
use crate::services::owner_locks::OwnerGuards;
use domain::commands::checks::{AbsentOwners, keep_an_owner};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, UserId};
use domain::state::OrganizationState;
use domain::user::{User, UserState, UserType};
use std::sync::Arc;

/// Keeps a person's ownerships still: nobody else makes an owner of them, takes that away, or takes
/// another owner of the same organizations away.
///
/// # Errors
/// 404 `user-not-found`, 503.
pub(crate) async fn of_person(app: &App, user: UserId) -> Result<OwnerGuards, Problem> {
    let mut wanted = home_and_owned(app, user).await?;
    loop {
        let guards = app.owner_locks.of(&wanted).await;
        let present = home_and_owned(app, user).await?;
        if present.iter().all(|id| wanted.contains(id)) {
            return Ok(guards);
        }
        // They became owner of another one while this waited.
        wanted = present;
    }
}

async fn home_and_owned(app: &App, user: UserId) -> Result<Vec<OrganizationId>, Problem> {
    let directory = app.core.directory();
    let mut places = vec![directory.home(user).ok_or_else(user_not_found)?];
    for id in directory.guest_of(user) {
        if app.organization(id).await?.owners.contains(&user) {
            places.push(id);
        }
    }
    Ok(places)
}

/// Refuses when an organization in which somebody is a guest would be left without an owner who can
/// act. To be asked while [`of_person`] holds them still.
///
/// # Errors
/// 409 `last-owner`, 503.
pub(crate) async fn keep_owners_elsewhere(app: &App, leaving: UserId) -> Result<(), Problem> {
    for id in app.core.directory().guest_of(leaving) {
        let state = app.organization(id).await?;
        if state.owners.contains(&leaving) {
            keep_an_owner(&state, leaving, &absent_owners(app, &state).await?)?;
        }
    }
    Ok(())
}

/// The owners of an organization who cannot act, because they live elsewhere and are inactive, invited
/// without having accepted yet, or gone.
///
/// # Errors
/// 503.
pub(crate) async fn absent_owners(
    app: &App,
    state: &OrganizationState,
) -> Result<AbsentOwners, Problem> {
    let mut absent = Vec::new();
    let elsewhere = |owner: &UserId| !state.users.contains_key(owner);
    for owner in state.owners.iter().copied().filter(elsewhere) {
        let home = app.core.home_of(owner).await?;
        let user = home.as_ref().and_then(|home| home.users.get(&owner));
        if user.is_none_or(|user| user.state != UserState::Active) {
            absent.push(owner);
        }
    }
    Ok(AbsentOwners::Only(absent))
}

/// Somebody who is to own an organization that is set up, found by their address; they neither go nor
/// become inactive as long as the guards are held.
///
/// # Errors
/// 409 `user-inactive`, `owner-unverified`; 503.
pub(crate) async fn future_owner(
    app: &App,
    address: &str,
) -> Result<Option<(Arc<User>, OwnerGuards)>, Problem> {
    let of_address = || app.core.directory().login(address, UserType::Human);
    let mut found = of_address();
    while let Some(login) = found {
        let guards = app.owner_locks.of(&[login.home]).await;
        found = of_address();
        if found.is_some_and(|again| (again.user, again.home) == (login.user, login.home)) {
            let (user, _) = crate::access::lookup::find_user(app, login.user).await?;
            check_can_own(&user)?;
            return Ok(Some((user, guards)));
        }
        // The account went while this waited; perhaps another one of the same address came.
    }
    Ok(None)
}

fn check_can_own(user: &User) -> Result<(), Problem> {
    if user.state == UserState::Inactive {
        // Nobody could do anything with an organization whose owner cannot sign in.
        return Err(Problem::conflict(
            ErrorCode::UserInactive,
            "The owner's account is inactive: activate it first, or name somebody else.",
        )
        .about("adminEmail", "belongs to an inactive account"));
    }
    check_proved_address(user, "adminEmail")
}

/// Refuses to give power to an account found by its address alone, when whoever has it never showed
/// that the address is theirs: anybody can sign up with anybody's address. Who is invited has no
/// password before the code that was mailed there.
///
/// # Errors
/// 409 `owner-unverified`.
pub(crate) fn check_proved_address(user: &User, field: &'static str) -> Result<(), Problem> {
    if user.is_email_verified || user.state == UserState::Initial {
        return Ok(());
    }
    Err(Problem::conflict(
        ErrorCode::OwnerUnverified,
        "The account of this address never showed that the address is its own, and may be a stranger's: have the \
         address verified, delete the account, or name another address.",
    )
    .about(field, "belongs to an account that has not verified it"))
}
