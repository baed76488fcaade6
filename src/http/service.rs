//! What the machinery asks of the program around it.

use super::endpoint::EndpointInfo;
use super::error::Problem;
use super::request::RequestParts;
use http::{Method, StatusCode};
use std::future::Future;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The state behind the endpoints and the decisions that are not the machinery's.
pub trait Service: Send + Sync + 'static {
    /// One application: what a handler works on.
    type App: Send + Sync + 'static;
    /// Who calls, as far as `authorize` found out. Public endpoints have a caller too: nobody.
    type Caller: Send + 'static;

    /// Selects the application that `X-App-Name` names; `name` is `None` without the header.
    ///
    /// For an endpoint with `any_application` any application will do: its handler chooses itself.
    ///
    /// # Errors
    /// `unknown-application`.
    fn application(
        &self,
        name: Option<&str>,
        endpoint: &EndpointInfo,
    ) -> Result<Arc<Self::App>, Problem>;

    /// Finds out who calls and whether they may. Runs before the body is read, and again when it was:
    /// the client chooses how long that takes.
    ///
    /// # Errors
    /// 401, 403 and 429, `organization-required`, and 404 for a caller who might see the thing.
    fn authorize(
        &self,
        application: &Arc<Self::App>,
        endpoint: &EndpointInfo,
        parts: &RequestParts,
    ) -> impl Future<Output = Result<Self::Caller, Problem>> + Send;

    /// Whether scripts of `origin` may call `application`; without one (a preflight does not say
    /// which), whether they may call any.
    fn allows_origin(&self, application: Option<&Self::App>, origin: &str) -> bool;

    /// An id for a request that came without one: 1 to 64 of `[A-Za-z0-9._:-]`.
    fn new_request_id(&self) -> String;

    /// The monotonic clock.
    fn now(&self) -> Instant;

    /// Whether [`Observation::request`] is wanted, which costs a few copies.
    fn keeps_access_log(&self) -> bool {
        false
    }

    /// Is told of every answer, for metrics and the access log.
    fn observe(&self, _application: Option<&Self::App>, _observation: &Observation<'_>) {}
}

/// One answered request.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'a> {
    /// The endpoint's operation, if one was found.
    pub operation_id: Option<&'static str>,
    /// The status answered.
    pub status: StatusCode,
    /// From the end of the request's head to the answer.
    pub elapsed: Duration,
    /// The request's id.
    pub request_id: &'a str,
    /// The trace it belongs to, as its client says.
    pub trace_id: Option<&'a str>,
    /// Length of the body of the answer, as sent.
    pub bytes: usize,
    /// The request, where the service keeps an access log.
    pub request: Option<&'a ObservedRequest>,
}

/// What an access log tells of a request. Never its query, its cookies or what it shows to be let in.
#[derive(Clone, Debug)]
pub struct ObservedRequest {
    /// The method.
    pub method: Method,
    /// The path as it came.
    pub path: String,
    /// The client's address, behind trusted proxies the one they report.
    pub ip: Option<IpAddr>,
    /// The client's own description, cut after 256 bytes.
    pub user_agent: Option<String>,
}
