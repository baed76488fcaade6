//! How it is kept: one embedded store per application, in one data directory.
//!
//! Everything here works on bytes: [`keys`] say where a record lies, [`codec`] how it is laid
//! out, a [`Committer`] makes changes durable in groups, and [`verification`] and [`backup`]
//! read whole stores. What the bytes mean is told by the records.

mod background;
pub mod backup;
pub mod codec;
mod committer;
mod engine;
mod error;
mod files;
pub mod keys;
mod manifest;
mod opening;
pub mod records;
mod set_aside;
mod sled_engine;
mod sled_threads;
mod store;
pub mod verification;

pub use background::{BackgroundScan, ScanStatus};
pub use committer::{
    CommitError, CommitRequest, Committer, CommitterMetrics, CommitterOptions, Done, LateRequest,
    OnHealed, Shard,
};
pub use engine::{Engine, Opener, Visit, Write};
pub use error::{KindName, OpenError, StoreError};
pub use keys::{Key, Kind};
pub use manifest::{MANIFEST, Manifest, STORE_FORMAT, State};
pub use opening::{LOCK, STORE, StoreOptions, open_store, open_store_with};
pub use sled_engine::{EngineCounters, SledEngine, SledOptions};
pub use store::{MANIFEST_EVERY, Store};
