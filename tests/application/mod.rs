//! Predefined roles, isolation of applications, metadata, probes.

mod application_roles;
mod applications;
mod metadata;
mod probes;
