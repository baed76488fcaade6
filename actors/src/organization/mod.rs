//! One organization: its handle, which everybody may hold, and its actor, which alone decides.

mod actor;
mod command_request;
mod handle;
mod in_flight_limit;
mod staged_changes;

pub(crate) use actor::{OrganizationActor, Start};
pub use command_request::{CommandRequest, Guard};
pub(crate) use handle::OrganizationHandle;
