//! HTTP machinery that knows no operation.
//!
//! A table of [`endpoint::Endpoint`]s is data beside handlers; [`api::Api`] takes a request from
//! its head to its answer, [`filter::filter`] makes that one warp filter, [`server`] serves it.

pub mod api;
mod base_path;
pub mod codes;
mod compression;
mod cors;
mod docs_page;
pub mod document;
pub mod endpoint;
pub mod error;
pub mod filter;
mod head;
pub mod input;
pub mod network;
pub mod openapi;
mod refusal;
pub mod reply;
pub mod request;
pub mod router;
pub mod server;
pub mod service;
pub mod site;
#[cfg(test)]
mod tests;
pub mod trace_context;

pub use api::{Api, ApiSettings};
pub use endpoint::{Allow, Endpoint, EndpointInfo, Scope, delete, get, patch, post, put};
pub use error::{FieldError, Problem};
pub use input::{Page, PageQuery, PageSize};
pub use reply::Reply;
pub use request::{Call, ClientCredentials, RequestHeaders, RequestParts};
pub use service::{Observation, ObservedRequest, Service};
pub use site::{PageAnswer, PageRequest, Site};
pub use trace_context::TraceContext;
