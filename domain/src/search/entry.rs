//! What the index keeps of one user: texts folded, the rest in bits.

use crate::ids::UserId;
use crate::roles::ApplicationRole;
use crate::text::{Metadata, caseless, search_form};
use crate::user::{User, UserState, UserType};

/// Parts the texts of one user from the next. In nobody's text: names and logins hold no controls.
pub(super) const END: char = '\n';
/// Parts texts of one user, so that no search spans two.
const AND: char = '\t';
/// Characters that part texts.
pub(super) const MARKS: [char; 2] = [END, AND];

/// What the index keeps of one user.
pub(super) struct Entry {
    pub(super) id: UserId,
    pub(super) created: i64,
    pub(super) flags: u8,
    pub(super) names: String,
    pub(super) login: String,
    pub(super) metadata: String,
}

impl Entry {
    pub(super) fn of(user: &User) -> Self {
        let full = format!("{} {}", user.first_name, user.last_name);
        let mut names = search_form(full.trim_end());
        let shown = search_form(&user.shown_name());
        if !names.contains(&shown) {
            names.push(AND);
            names.push_str(&shown);
        }
        let state = state_bits(user.state);
        Self {
            id: user.id,
            created: user.created_at.0,
            flags: flags(user.user_type, user.is_email_verified)
                | state
                | role_bits(user.application_role),
            names: names.replace(END, " "),
            login: login(&user.login).replace(END, " "),
            metadata: user.metadata.as_deref().map(encoded).unwrap_or_default(),
        }
    }
}

/// A login as it is stored and, where its domain is stored in the ASCII form of UTS #46, as people
/// write it.
fn login(stored: &str) -> String {
    let mut text = caseless(stored);
    if let Some((local, domain)) = stored.rsplit_once('@')
        && domain.contains("xn--")
    {
        let (domain, _) = idna::domain_to_unicode(domain);
        text.push(AND);
        text.push_str(&caseless(&format!("{local}@{domain}")));
    }
    text
}

/// All pairs in one text in which each can be found as it was: see [`encoded_pair`].
fn encoded(metadata: &Metadata) -> String {
    let pairs = metadata.0.iter();
    pairs.map(|(key, value)| encoded_pair(key, value)).collect()
}

/// A pair between marks that keys and values cannot hold, because controls are written otherwise.
pub(super) fn encoded_pair(key: &str, value: &str) -> String {
    let mut text = String::with_capacity(key.len() + value.len() + 3);
    text.push('\u{1}');
    push_escaped(&mut text, key);
    text.push('\u{2}');
    push_escaped(&mut text, value);
    text.push('\u{3}');
    text
}

fn push_escaped(text: &mut String, part: &str) {
    for c in part.chars() {
        if c == '\\' || c.is_ascii_control() {
            text.extend(c.escape_default());
        } else {
            text.push(c);
        }
    }
}

pub(super) const TYPE: u8 = 0b00_0001;
pub(super) const VERIFIED: u8 = 0b00_0010;
pub(super) const STATE: u8 = 0b00_1100;
pub(super) const ROLE: u8 = 0b11_0000;

const fn flags(user_type: UserType, is_verified: bool) -> u8 {
    let user_type = matches!(user_type, UserType::Machine) as u8;
    user_type | (is_verified as u8) << 1
}

pub(super) const fn state_bits(state: UserState) -> u8 {
    match state {
        UserState::Active | UserState::Locked => 0,
        UserState::Inactive => 0b00_0100,
        UserState::Initial => 0b00_1000,
    }
}

pub(super) const fn role_bits(role: Option<ApplicationRole>) -> u8 {
    match role {
        None => 0,
        Some(ApplicationRole::SuperAdmin) => 0b01_0000,
        Some(ApplicationRole::GenericMachineUser) => 0b10_0000,
    }
}
