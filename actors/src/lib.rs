//! Who owns it: one supervised actor per organization, the directory above them, and the outbox worker
//! that works off the outbox.
//!
//! An [`Application`] is the whole of one product instance: its store, its directory and its
//! organizations. Nothing is shared between two of them.
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate self as actors;

mod application;
mod directory;
mod failure;
mod health;
mod monotonic;
mod organization;
mod outbox_worker;
mod registry;
mod root;
mod shared;
mod supervisor;

pub use application::{AccountRecord, Application, ApplicationOptions, StartError};
pub use directory::{
    Directory, LastSuperAdmin, Lease, LinkReservation, LinkTaken, LoginTaken, Reservation,
};
pub use failure::Failure;
pub use health::StoreHealth;
pub use organization::{CommandRequest, Guard};
pub use outbox_worker::{Delivery, DeliveryError};
pub use storage::ScanStatus;
