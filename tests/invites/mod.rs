//! Inviting people.

mod invite;
mod pending;
