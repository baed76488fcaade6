//! What the server acknowledged, and what it was asked without an answer coming back.

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

    /// Settles on what was found.
    fn settle(&mut self, found: &str, totals: &mut Totals) {
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

pub struct Person {
    pub id: String,
    pub organization: usize,
    pub roles: Known,
    pub name: Known,
}

/// What one client did.
#[derive(Default)]
pub struct Ledger {
    pub people: Vec<Person>,
    /// Creations without an answer: address and organization.
    pub unanswered: Vec<(String, usize)>,
    pub acknowledged: u64,
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
    /// addresses whose creation was not done.
    pub fn settle(&mut self, found: &Found, totals: &mut Totals) -> Vec<(String, usize)> {
        let by_id: HashMap<_, _> = found
            .members
            .iter()
            .map(|member| (member.id.as_str(), member))
            .collect();
        for person in &mut self.people {
            match by_id.get(person.id.as_str()) {
                Some(listed) if listed.organization == person.organization => {
                    person.roles.settle(&listed.roles, totals);
                    person.name.settle(&listed.name, totals);
                }
                _ => totals.lost.push(format!("user {}", person.id)),
            }
        }
        let by_email: HashMap<_, _> = found
            .members
            .iter()
            .map(|member| (member.email.as_str(), member))
            .collect();
        let mut not_done = Vec::new();
        for (email, organization) in std::mem::take(&mut self.unanswered) {
            match by_email.get(email.as_str()) {
                // An address that several clients wanted may be another's.
                Some(listed) if !email.starts_with("shared") => {
                    totals.unacknowledged_found += 1;
                    self.people.push(Person {
                        id: listed.id.clone(),
                        organization,
                        roles: Known::new(&*listed.roles),
                        name: Known::new(&*listed.name),
                    });
                }
                Some(_) => {}
                None => not_done.push((email, organization)),
            }
        }
        not_done
    }
}
