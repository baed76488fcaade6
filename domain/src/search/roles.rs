//! Who of a chunk holds which role.

use super::column::Places;
use crate::text::RoleKey;
use std::sync::Arc;

/// The roles that anybody in a chunk holds, few as a rule, each with its holders.
#[derive(Clone, Default)]
pub(super) struct Roles(Vec<(Arc<str>, Places)>);

impl Roles {
    pub(super) fn holders(&self, role: &RoleKey) -> Places {
        let of_role = self.0.iter().find(|(key, _)| **key == *role.as_str());
        of_role.map_or(Places::NONE, |(_, holders)| *holders)
    }

    /// Replaces the roles held at a place.
    pub(super) fn set(&mut self, place: usize, roles: &[RoleKey]) {
        for (_, holders) in &mut self.0 {
            holders.unset(place);
        }
        for role in roles {
            self.add(role.as_str(), place, || role.as_str().into());
        }
        self.0.retain(|(_, holders)| holders.count() > 0);
    }

    pub(super) fn differ(&self, place: usize, roles: &[RoleKey]) -> bool {
        let held = self.0.iter().filter(|(_, holders)| holders.has(place));
        let (mut count, mut others) = (0, false);
        for (key, _) in held {
            count += 1;
            others |= !roles.iter().any(|role| *role.as_str() == **key);
        }
        others || count != roles.len()
    }

    /// Gives a place that nobody stood at the roles held at a place of another chunk.
    pub(super) fn copy(&mut self, place: usize, other: &Self, from: usize) {
        for (role, _) in other.0.iter().filter(|(_, holders)| holders.has(from)) {
            self.add(role, place, || Arc::clone(role));
        }
    }

    /// Adds a holder; `key` makes the key of a role that nobody here held.
    fn add(&mut self, role: &str, place: usize, key: impl FnOnce() -> Arc<str>) {
        if let Some((_, holders)) = self.0.iter_mut().find(|(known, _)| **known == *role) {
            holders.set(place);
            return;
        }
        let mut holders = Places::NONE;
        holders.set(place);
        self.0.push((key(), holders));
    }
}
