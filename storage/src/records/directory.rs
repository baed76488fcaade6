//! The directory: which login, guest or super administrator belongs to which organization.

use super::{Persisted, Tally, get};
use crate::codec::{damaged, decode, encode};
use crate::{Engine, Key, Kind, StoreError, Write, keys};
use domain::code::CodePurpose;
use domain::identity_provider::{IdentityProvider, ProviderLink};
use domain::ids::{IdentityProviderId, OrganizationId, UserId};
use domain::organization::Organization;
use domain::state::OrganizationState;
use domain::user::UserType;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who a login leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Login {
    /// Person or machine.
    pub user_type: UserType,
    /// The user.
    pub user: UserId,
    /// The user's home.
    pub home: OrganizationId,
}

/// Somebody's membership away from home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guest {
    /// The member.
    pub user: UserId,
    /// Where they live.
    pub home: OrganizationId,
    /// Where they are a member.
    pub organization: OrganizationId,
}

/// Everything the directory knows.
#[derive(Default)]
pub struct DirectoryContents {
    /// By folded address or name.
    pub logins: Vec<(Box<str>, Login)>,
    /// Addresses, folded, that are kept for whoever had them before.
    pub kept_emails: Vec<Box<str>>,
    /// Memberships away from home.
    pub guests: Vec<Guest>,
    /// Super administrators who can act, with their homes.
    pub super_admins: Vec<(UserId, OrganizationId)>,
    /// All organizations.
    pub organizations: Vec<Organization>,
    /// Whose which identity provider is.
    pub identity_providers: Vec<(IdentityProviderId, OrganizationId)>,
    /// The links of people to accounts at providers, and where they live.
    pub provider_links: Vec<(ProviderLink, OrganizationId)>,
    /// No id above this was given out.
    pub highest_id: u64,
}

#[derive(Serialize, Deserialize)]
struct LoginV1 {
    user: u64,
    home: u64,
}

#[derive(Serialize, Deserialize)]
struct HomeV1 {
    home: u64,
}

fn login_key(login: &str, user_type: UserType) -> Vec<u8> {
    match user_type {
        // By what makes an address unique; how it is written stands in the account.
        UserType::Human => keys::directory_email(&domain::text::fold(login)),
        UserType::Machine => keys::directory_client(login),
    }
}

pub(super) fn login_claimed(
    login: &str,
    user_type: UserType,
    user: UserId,
    home: OrganizationId,
) -> Result<Write, StoreError> {
    let key = login_key(login, user_type);
    let value = encode(
        &key,
        1,
        &LoginV1 {
            user: user.0,
            home: home.0,
        },
    )?;
    Ok(Write::put(key, value))
}

pub(super) fn login_released(login: &str, user_type: UserType) -> Write {
    Write::delete(login_key(login, user_type))
}

fn kept_key(email: &str) -> Vec<u8> {
    keys::directory_kept_email(&domain::text::fold(email))
}

pub(super) fn email_kept(
    email: &str,
    user: UserId,
    home: OrganizationId,
) -> Result<Write, StoreError> {
    let key = kept_key(email);
    let kept_for = LoginV1 {
        user: user.0,
        home: home.0,
    };
    let value = encode(&key, 1, &kept_for)?;
    Ok(Write::put(key, value))
}

pub(super) fn email_kept_no_more(email: &str) -> Write {
    Write::delete(kept_key(email))
}

/// A record that says no more than where somebody lives.
pub(super) fn lives(key: Vec<u8>, home: OrganizationId) -> Result<Write, StoreError> {
    let value = encode(&key, 1, &HomeV1 { home: home.0 })?;
    Ok(Write::put(key, value))
}

/// Whether a record of a login can be read.
pub(super) fn check_login(key: &[u8], value: &[u8]) -> Result<(), StoreError> {
    decode::<LoginV1>(key, Kind::DirectoryEmail.newest_version(), value).map(drop)
}

/// Whether a record that says where somebody lives can be read.
pub(super) fn check_home(key: &[u8], value: &[u8]) -> Result<(), StoreError> {
    decode::<HomeV1>(key, Kind::DirectoryGuest.newest_version(), value).map(drop)
}

/// Reads the whole directory: everything that must be known before the first request.
///
/// # Errors
/// When the store fails or a record is damaged.
pub fn load_directory(engine: &dyn Engine) -> Result<DirectoryContents, StoreError> {
    let mut contents = DirectoryContents::default();
    for (kind, user_type) in [
        (Kind::DirectoryEmail, UserType::Human),
        (Kind::DirectoryClient, UserType::Machine),
    ] {
        engine.scan(&keys::kind_prefix(kind), &mut |key, value| {
            let stored: LoginV1 = decode(key, kind.newest_version(), value)?;
            let text = std::str::from_utf8(&key[1..]);
            let text = text.map_err(|_| damaged(key, "the login is not UTF-8"))?;
            let login = Login {
                user_type,
                user: UserId(stored.user),
                home: OrganizationId(stored.home),
            };
            contents.logins.push((text.into(), login));
            Ok(true)
        })?;
    }
    let kept = keys::kind_prefix(Kind::DirectoryKeptEmail);
    engine.scan(&kept, &mut |key, value| {
        check_login(key, value)?;
        let text = std::str::from_utf8(&key[1..]);
        let text = text.map_err(|_| damaged(key, "the address is not UTF-8"))?;
        contents.kept_emails.push(text.into());
        Ok(true)
    })?;
    engine.scan(
        &keys::kind_prefix(Kind::DirectoryGuest),
        &mut |key, value| {
            let stored: HomeV1 = decode(key, Kind::DirectoryGuest.newest_version(), value)?;
            if let Ok(parsed) = Key::parse(key)
                && let (Some(user), Some(organization)) = (parsed.number(), parsed.second_number())
            {
                contents.guests.push(Guest {
                    user: UserId(user),
                    home: OrganizationId(stored.home),
                    organization: OrganizationId(organization),
                });
            }
            Ok(true)
        },
    )?;
    engine.scan(
        &keys::kind_prefix(Kind::DirectorySuperAdmin),
        &mut |key, value| {
            let stored: HomeV1 = decode(key, Kind::DirectorySuperAdmin.newest_version(), value)?;
            if let Some(user) = Key::parse(key).ok().and_then(|parsed| parsed.number()) {
                contents
                    .super_admins
                    .push((UserId(user), OrganizationId(stored.home)));
            }
            Ok(true)
        },
    )?;
    engine.scan(&keys::kind_prefix(Organization::KIND), &mut |key, value| {
        contents.organizations.push(get(key, value)?);
        Ok(true)
    })?;
    // These are in no record of the directory's own: there are few providers, and a link's record says
    // all there is to know of it.
    let providers = keys::kind_prefix(IdentityProvider::KIND);
    engine.scan(&providers, &mut |key, value| {
        let provider: IdentityProvider = get(key, value)?;
        let place = (provider.id, provider.organization);
        contents.identity_providers.push(place);
        Ok(true)
    })?;
    let links = keys::kind_prefix(ProviderLink::KIND);
    engine.scan(&links, &mut |key, value| {
        let link: ProviderLink = get(key, value)?;
        let (home, _) = super::owner_and_number(key)?;
        contents.provider_links.push((link, home));
        Ok(true)
    })?;
    let mut users = 0;
    engine.scan(&keys::kind_prefix(Tally::KIND), &mut |key, value| {
        let tally: Tally = get(key, value)?;
        contents.highest_id = contents.highest_id.max(tally.highest_id);
        users += tally.count(Kind::User);
        Ok(true)
    })?;
    if users != contents.logins.len() as u64 {
        return Err(damaged(
            &keys::kind_prefix(Kind::DirectoryEmail),
            "the directory does not have one login for each user: restore a backup",
        ));
    }
    if guests_by_membership(engine)? != guests_by_directory(&contents) {
        return Err(damaged(
            &keys::kind_prefix(Kind::DirectoryGuest),
            "the directory does not have one entry for each guest: restore a backup",
        ));
    }
    Ok(contents)
}

/// Members and where they are guests. Only guests' memberships are records of their own.
type Guests = BTreeSet<(Option<u64>, Option<u64>)>;

fn guests_by_membership(engine: &dyn Engine) -> Result<Guests, StoreError> {
    let mut guests = Guests::new();
    engine.scan(&keys::kind_prefix(Kind::Membership), &mut |key, _| {
        let parsed = Key::parse(key).map_err(|_| damaged(key, "the key is malformed"))?;
        guests.insert((parsed.number(), parsed.organization));
        Ok(true)
    })?;
    Ok(guests)
}

fn guests_by_directory(contents: &DirectoryContents) -> Guests {
    let guests = contents.guests.iter();
    guests
        .map(|guest| (Some(guest.user.0), Some(guest.organization.0)))
        .collect()
}

/// Whether the directory knows who is a guest in an organization, which of those who live there can act as
/// super administrators (without, the last one could be taken away), and which addresses are kept for them.
pub(super) fn check_entries(
    engine: &dyn Engine,
    state: &OrganizationState,
) -> Result<(), StoreError> {
    let guests = state
        .memberships
        .values()
        .filter(|membership| membership.home != state.id)
        .map(|membership| keys::directory_guest(membership.user.0, state.id.0));
    let super_admins = state
        .users
        .values()
        .filter(|user| user.is_acting_super_admin())
        .map(|user| keys::directory_super_admin(user.id.0));
    let kept = state
        .codes
        .values()
        .filter(|code| code.purpose == CodePurpose::UndoEmailChange)
        .filter_map(|code| code.address.as_deref())
        .map(kept_key);
    for key in guests.chain(super_admins).chain(kept) {
        if engine.get(&key)?.is_none() {
            return Err(damaged(
                &key,
                "the directory lacks somebody whom an organization knows: restore a backup",
            ));
        }
    }
    Ok(())
}
