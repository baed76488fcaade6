//! What became of a change.

use schemars::JsonSchema;
use serde::Serialize;

/// What became of a change.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "MessageReply")]
pub struct Message {
    /// For people.
    pub message: &'static str,
}
