//! What the server acknowledged, and what it was asked without an answer coming back.

use crate::access::Access;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A value that was acknowledged, and those that were asked for since.
#[derive(Debug)]
pub struct Known {
    acknowledged: String,
    perhaps: Vec<String>,
}

impl Known {
    pub fn new(acknowledged: impl Into<String>) -> Self {
        Self {
            acknowledged: acknowledged.into(),
            perhaps: Vec::new(),
        }
    }

    /// Notes the outcome of asking for `value`.
    pub fn asked(&mut self, value: String, acknowledged: bool) {
        if acknowledged {
            self.acknowledged = value;
            self.perhaps.clear();
        } else {
            self.perhaps.push(value);
        }
    }

    /// Whether something was asked for of which nobody knows whether it was done.
    pub fn is_doubtful(&self) -> bool {
        !self.perhaps.is_empty()
    }

    /// What it may be: what was acknowledged last, and what was asked for since.
    pub fn candidates(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.acknowledged)
            .chain(&self.perhaps)
            .map(String::as_str)
    }

    /// Settles on what was found.
    pub fn settle(&mut self, found: &str, totals: &mut Totals) {
        if self.acknowledged != found {
            if self.perhaps.iter().any(|value| value == found) {
                totals.unacknowledged_found += 1;
            } else {
                totals.lost.push(format!("{self:?}, found {found:?}"));
            }
        }
        *self = Self::new(found);
    }
}

/// What [`Person::presence`] is while they are there.
pub const THERE: &str = "there";
/// And once they were deleted.
pub const GONE: &str = "gone";

pub struct Person {
    pub id: String,
    pub organization: usize,
    /// [`THERE`] or [`GONE`].
    pub presence: Known,
    pub roles: Known,
    pub name: Known,
    /// Of those who were given a password.
    pub access: Option<Access>,
}

impl Person {
    /// As they are created.
    pub fn new(id: &str, organization: usize, access: Option<Access>) -> Self {
        Self {
            id: id.to_owned(),
            organization,
            presence: Known::new(THERE),
            roles: Known::new(r#"["editor"]"#),
            name: Known::new("n0"),
            access,
        }
    }
}

/// What one client did.
#[derive(Default)]
pub struct Ledger {
    pub people: Vec<Person>,
    /// Creations without an answer: address, organization and, if one was given, the password.
    pub unanswered: Vec<Unanswered>,
    /// Of those who are gone for good: sessions that must be dead.
    pub dead_tokens: Vec<String>,
    pub acknowledged: u64,
}

/// A creation of which nobody knows whether it was done.
pub struct Unanswered {
    pub email: String,
    pub organization: usize,
    pub password: Option<String>,
}

/// A user as the server lists it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: String,
    pub email: String,
    pub organization: usize,
    pub roles: String,
    pub name: String,
}

#[derive(Default)]
pub struct Totals {
    pub unacknowledged_found: u64,
    pub lost: Vec<String>,
    pub half_done: Vec<String>,
}

impl Totals {
    pub fn add(&mut self, other: Self) {
        self.unacknowledged_found += other.unacknowledged_found;
        self.lost.extend(other.lost);
        self.half_done.extend(other.half_done);
    }
}

/// Everything the server has: the members of the organizations, and the users of the application
/// with their addresses.
pub struct Found {
    pub members: Vec<Listed>,
    pub users: BTreeMap<String, String>,
}

impl Found {
    /// Whether every user is a whole one: once in the directory, once in an organization.
    pub fn check_whole(&self, totals: &mut Totals) {
        let mut addresses = HashMap::new();
        for member in &self.members {
            if let Some(other) = addresses.insert(&member.email, &member.id) {
                let account = format!("{} and {} are both {}", other, member.id, member.email);
                totals.half_done.push(account);
            }
            if self.users.get(&member.id) != Some(&member.email) {
                totals
                    .half_done
                    .push(format!("{} is not in the directory", member.id));
            }
        }
        let members: BTreeSet<_> = self.members.iter().map(|member| &member.id).collect();
        for user in self.users.keys().filter(|user| !members.contains(user)) {
            totals
                .half_done
                .push(format!("{user} is no member anywhere"));
        }
    }
}

impl Ledger {
    /// Compares with what the server has, and takes over what turned out to be done. Gives the
    /// creations that were not done.
    pub fn settle(&mut self, found: &Found, totals: &mut Totals) -> Vec<Unanswered> {
        let by_id: HashMap<_, _> = found
            .members
            .iter()
            .map(|member| (member.id.as_str(), member))
            .collect();
        let dead_tokens = &mut self.dead_tokens;
        self.people.retain_mut(|person| {
            let listed = by_id
                .get(person.id.as_str())
                .filter(|listed| listed.organization == person.organization);
            let presence = if listed.is_some() { THERE } else { GONE };
            person.presence.settle(presence, totals);
            match listed {
                Some(listed) => {
                    person.roles.settle(&listed.roles, totals);
                    person.name.settle(&listed.name, totals);
                }
                None => dead_tokens.extend(person.access.iter().flat_map(Access::tokens)),
            }
            listed.is_some()
        });
        let by_email: HashMap<_, _> = found
            .members
            .iter()
            .map(|member| (member.email.as_str(), member))
            .collect();
        let mut not_done = Vec::new();
        for creation in std::mem::take(&mut self.unanswered) {
            match by_email.get(creation.email.as_str()) {
                // An address that several clients wanted may be another's.
                Some(listed) if !creation.email.starts_with("shared") => {
                    totals.unacknowledged_found += 1;
                    let access = creation
                        .password
                        .map(|password| Access::new(&creation.email, &password));
                    self.people
                        .push(Person::new(&listed.id, creation.organization, access));
                }
                Some(_) => {}
                None => not_done.push(creation),
            }
        }
        not_done
    }
}
