//! One organization: its handle, which everybody may hold, and its actor, which alone decides.

mod actor;
mod admission;
mod desk;
mod handle;
mod order;

pub(crate) use actor::{OrganizationActor, Start};
pub(crate) use handle::OrganizationHandle;
pub use order::{Guard, Order};
