//! Inputs and answers that several operations share.

pub(crate) mod bounded_string;
pub(crate) mod json_object;
pub(crate) mod list;
pub(crate) mod message;
pub(crate) mod path;
