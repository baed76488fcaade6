//! What the committer counts.

use std::sync::atomic::{AtomicBool, AtomicU64};

/// Counters since the start, for metrics; read them with any ordering.
#[derive(Debug, Default)]
pub struct CommitterMetrics {
    /// Requests submitted and not yet decided.
    pub queued: AtomicU64,
    /// Requests made durable.
    pub committed: AtomicU64,
    /// Requests that failed.
    pub failed: AtomicU64,
    /// Batches made durable, each with one `fdatasync`.
    pub batches: AtomicU64,
    /// Records written or deleted in them.
    pub writes: AtomicU64,
    /// Bytes of keys and values in them.
    pub bytes: AtomicU64,
    /// Times the store had to be closed after a failure.
    pub outages: AtomicU64,
    /// Whether the store takes no writes for now.
    pub unavailable: AtomicBool,
}
