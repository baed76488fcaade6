//! Pages beside the operations: what answers below a path of its own.

use super::error::Problem;
use bytes::Bytes;
use http::{HeaderMap, Method, Response};
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;

/// What a site sees of a request. Pages take no body.
#[derive(Clone, Copy, Debug)]
pub struct PageRequest<'a> {
    /// The method.
    pub method: &'a Method,
    /// The path as it came, percent-encoded.
    pub path: &'a str,
    /// The query as it came, without `?`.
    pub query: &'a str,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The other end of the connection, which may be a proxy.
    pub peer: IpAddr,
}

/// The answer of a site, once it is there.
pub type PageAnswer<'a> =
    Pin<Box<dyn Future<Output = Result<Response<Bytes>, Problem>> + Send + 'a>>;

/// Pages that are no operations: they stand in no OpenAPI document, and know no caller.
pub trait Site: Send + Sync {
    /// The answer for a path of this site; `None` for every other path.
    fn answer<'a>(&'a self, request: PageRequest<'a>) -> Option<PageAnswer<'a>>;
}
