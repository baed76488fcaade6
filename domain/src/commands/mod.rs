//! What can be done to an organization, a file for each resource.

pub mod application_roles;
pub mod checks;
pub mod codes;
pub mod credentials;
pub mod email_change;
pub mod factors;
pub mod group_users;
pub mod groups;
pub mod housekeeping;
pub mod identity_providers;
pub mod import;
pub mod intents;
pub mod invites;
pub mod linked_people;
pub mod members;
pub mod organizations;
pub mod passkeys;
pub mod recovery;
pub mod resealing;
pub mod revocation;
pub mod roles;
pub mod sessions;
pub mod settings;
pub mod users;
