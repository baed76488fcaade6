//! What every request and every answer has: an id, an end of the body, the headers of an answer. What
//! lies between is the [`pipeline`].

mod pipeline;

use super::compression;
use super::cors;
use super::document::Documents;
use super::endpoint::{Accepts, Endpoint, EndpointInfo};
use super::error::Problem;
use super::input::drain;
use super::network::{Peer, TrustedProxies};
use super::request::{REQUEST_ID_HEADER, user_agent};
use super::router::Router;
use super::service::{Observation, ObservedRequest, Service};
use super::site::Site;
use super::trace_context::TraceContext;
use bytes::{Buf, Bytes};
use futures_util::Stream;
use http::header::{
    ACCESS_CONTROL_REQUEST_METHOD, ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_LENGTH,
    CONTENT_SECURITY_POLICY, EXPECT, ORIGIN, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Version};
use std::future::{Future, poll_fn};
use std::net::{IpAddr, Ipv6Addr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use tracing::Instrument;

/// How long the rest of a body that nobody wants is waited for, so that the connection can stay.
const DRAIN_TIME: Duration = Duration::from_millis(100);

/// Limits of requests.
#[derive(Clone, Debug)]
pub struct ApiSettings {
    /// The largest body, in bytes, for endpoints that do not say otherwise.
    pub body_limit: usize,
    /// How long a client may take to send its body.
    pub body_timeout: Duration,
    /// How long an answer may take once the request is there, its body included; and how long it
    /// may take before that to find out who calls.
    pub request_timeout: Duration,
    /// Whether the service is reached by TLS only: adds `Strict-Transport-Security` (RFC 6797).
    pub hsts: bool,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: TrustedProxies,
    /// The address under which clients reach the server, without a slash at its end.
    pub public_url: String,
    /// Its path: empty, or as `/iam`. Requests are answered with and without it, whether or not a proxy
    /// takes it off.
    pub base_path: String,
}

impl Default for ApiSettings {
    fn default() -> Self {
        Self {
            body_limit: 64 * 1024,
            body_timeout: Duration::from_secs(10),
            request_timeout: Duration::from_secs(30),
            hsts: false,
            trusted_proxies: TrustedProxies::default(),
            public_url: String::new(),
            base_path: String::new(),
        }
    }
}

/// A request as the network gives it.
#[derive(Debug)]
pub struct Request<St> {
    /// The method.
    pub method: Method,
    /// The path as it came.
    pub path: String,
    /// The query as it came, without `?`.
    pub query: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The other end of the connection.
    pub peer: Option<Peer>,
    /// The version of HTTP it came by.
    pub version: Option<Version>,
    /// The body, not read yet.
    pub body: St,
}

/// The endpoints, ready to answer.
pub struct Api<S: Service> {
    service: Arc<S>,
    endpoints: Vec<Endpoint<S>>,
    router: Router,
    documents: Documents,
    sites: Vec<Box<dyn Site>>,
    settings: ApiSettings,
}

/// What is known about a request so far, for the headers of its answer.
struct Progress<S: Service> {
    application: Option<Arc<S::App>>,
    endpoint: Option<usize>,
    body_read: bool,
}

impl<S: Service> Api<S> {
    /// Puts a table to work, with its OpenAPI document and reference page.
    ///
    /// # Panics
    /// If the table is wrong: a route or an operation id twice.
    #[must_use]
    pub fn new(service: Arc<S>, endpoints: Vec<Endpoint<S>>, settings: ApiSettings) -> Self {
        let router = Router::new(endpoints.iter().map(|endpoint| &endpoint.info));
        Self {
            service,
            endpoints,
            router,
            documents: Documents::default(),
            sites: Vec::new(),
            settings,
        }
    }

    /// Adds pages, which are asked before the table.
    #[must_use]
    pub fn with_site(mut self, site: impl Site + 'static) -> Self {
        self.sites.push(Box::new(site));
        self
    }

    /// The table, without the handlers.
    pub fn table(&self) -> impl Iterator<Item = &EndpointInfo> {
        self.endpoints.iter().map(|endpoint| &endpoint.info)
    }

    /// Answers one request. Every error, even a panic, is an answer.
    pub async fn respond<St, B, E>(self: Arc<Self>, request: Request<St>) -> Response<Bytes>
    where
        St: Stream<Item = Result<B, E>> + Send,
        B: Buf + Send,
        E: Send,
    {
        let started = self.service.now();
        let request_id = self.request_id(&request.headers);
        let Request {
            method,
            path,
            query,
            headers,
            peer,
            version,
            body,
        } = request;
        let path = super::base_path::without(path, &self.settings.base_path);
        let trace = TraceContext::of(&headers);
        let observed = self
            .service
            .keeps_access_log()
            .then(|| self.observed(&method, &path, &headers, peer));
        let takes_gzip = compression::takes_gzip(&headers);
        let mut body = pin!(body);
        let request = Request {
            method,
            path,
            query,
            headers,
            peer,
            version,
            body: body.as_mut(),
        };
        let awaits_leave = request.headers.contains_key(EXPECT);
        let origin = request.headers.get(ORIGIN).cloned();
        let is_head = request.method == Method::HEAD;
        let mut progress = Progress {
            application: None,
            endpoint: None,
            body_read: false,
        };
        let span = span(&request_id, trace.as_ref());
        let pipeline = self.pipeline(request, &request_id, &mut progress);
        let answer = caught(pipeline.instrument(span.clone()))
            .await
            .unwrap_or_else(|| {
                tracing::error!(request_id, "a handler panicked");
                Err(Problem::internal())
            });
        let info = progress.endpoint.map(|index| &self.endpoints[index].info);
        let mut response = answer.unwrap_or_else(|problem| {
            let is_form = info.is_some_and(|info| info.accepts == Accepts::Form);
            let problem = if is_form {
                problem.in_oauth_form()
            } else {
                problem
            };
            problem.into_response(&request_id, &self.settings.base_path)
        });
        if let Some(info) = info {
            vary_by_application(info, response.headers_mut());
            compression::compress(info, takes_gzip, &mut response);
        }
        // What is left of the body would be taken for the next request (RFC 9112 §9.3).
        if !progress.body_read
            && (awaits_leave || !drain(body, self.settings.body_limit, DRAIN_TIME).await)
        {
            response
                .headers_mut()
                .insert(CONNECTION, HeaderValue::from_static("close"));
        }
        self.finish(
            &mut response,
            &request_id,
            origin,
            progress.application.as_deref(),
        );
        let bytes = if is_head { 0 } else { response.body().len() };
        if is_head {
            let length = response.body().len();
            response
                .headers_mut()
                .insert(CONTENT_LENGTH, HeaderValue::from(length));
            *response.body_mut() = Bytes::new();
        }
        let observation = Observation {
            operation_id: info.map(|info| info.operation_id),
            status: response.status(),
            elapsed: self.service.now().saturating_duration_since(started),
            request_id: &request_id,
            trace_id: trace.as_ref().map(|trace| trace.trace_id.as_str()),
            bytes,
            request: observed.as_ref(),
        };
        let application = progress.application.as_deref();
        span.in_scope(|| self.service.observe(application, &observation));
        response
    }

    fn observed(
        &self,
        method: &Method,
        path: &str,
        headers: &HeaderMap,
        peer: Option<Peer>,
    ) -> ObservedRequest {
        let peer = peer.map(|Peer(address)| address.ip());
        let behind = peer.unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED));
        ObservedRequest {
            method: method.clone(),
            path: path.to_owned(),
            ip: peer.map(|_| self.settings.trusted_proxies.client(behind, headers)),
            user_agent: user_agent(headers).map(str::to_owned),
        }
    }

    /// The client's own id for the request, if it is a sane one.
    fn request_id(&self, headers: &HeaderMap) -> String {
        let is_sane = |id: &&str| {
            (1..=64).contains(&id.len())
                && id
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b':' | b'-'))
        };
        headers
            .get(REQUEST_ID_HEADER)
            .and_then(|id| id.to_str().ok())
            .filter(is_sane)
            .map_or_else(|| self.service.new_request_id(), str::to_owned)
    }

    fn options(&self, headers: &HeaderMap, allow: &HeaderValue) -> Response<Bytes> {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = StatusCode::NO_CONTENT;
        response.headers_mut().insert(ALLOW, allow.clone());
        let is_preflight = headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        // A preflight cannot say which application is meant: `finish` allows the origin if any does.
        if is_preflight
            && headers
                .get(ORIGIN)
                .is_some_and(|origin| self.allows(None, origin))
        {
            cors::allow_preflight(response.headers_mut(), allow.clone());
        }
        response
    }

    fn allows(&self, application: Option<&S::App>, origin: &HeaderValue) -> bool {
        origin
            .to_str()
            .is_ok_and(|origin| self.service.allows_origin(application, origin))
    }

    fn finish(
        &self,
        response: &mut Response<Bytes>,
        request_id: &str,
        origin: Option<HeaderValue>,
        application: Option<&S::App>,
    ) {
        let headers = response.headers_mut();
        let mut default = |name, value| {
            headers.entry(name).or_insert(value);
        };
        default(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        default(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        default(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        default(
            CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"),
        );
        if self.settings.hsts {
            default(
                STRICT_TRANSPORT_SECURITY,
                HeaderValue::from_static("max-age=31536000"),
            );
        }
        if let Ok(id) = HeaderValue::from_str(request_id) {
            default(REQUEST_ID_HEADER, id);
        }
        cors::vary(headers);
        if let Some(origin) = origin.filter(|origin| self.allows(application, origin)) {
            cors::allow(headers, origin);
        }
    }
}

/// What stands beside each line that is logged on behalf of a request of a trace. Others carry the
/// request's id themselves and do without, because a span costs time.
fn span(request_id: &str, trace: Option<&TraceContext>) -> tracing::Span {
    trace.map_or_else(tracing::Span::none, |trace| {
        tracing::info_span!(
            "request",
            request_id,
            trace_id = trace.trace_id,
            parent_id = trace.parent_id,
            sampled = trace.is_sampled,
            trace_state = trace.state,
        )
    })
}

/// Where one address answers for several applications, a cache must tell them apart (RFC 9110 §12.5.5).
fn vary_by_application(info: &EndpointInfo, headers: &mut HeaderMap) {
    let is_kept = headers
        .get(CACHE_CONTROL)
        .is_some_and(|control| control != "no-store");
    if is_kept && !info.any_application && !info.names_application() {
        headers.append(VARY, HeaderValue::from_static("X-App-Name"));
    }
}

/// Runs a future; `None` if it panicked. The connection and the other requests live on.
async fn caught<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    // Unwind safe: a future that panicked is not polled again, and what it shared is behind locks
    // that tell of it.
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Ok(Poll::Pending) => Poll::Pending,
            Err(_) => Poll::Ready(None),
        },
    )
    .await
}
