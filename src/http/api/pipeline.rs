//! One request's pipeline: route, application, authorization, input, handler.

use super::super::endpoint::{Accepts, Endpoint, EndpointInfo, Invocation};
use super::super::error::Problem;
use super::super::head;
use super::super::input::{check_media_type, read_body};
use super::super::network::Peer;
use super::super::request::{
    APPLICATION_HEADER, APPLICATION_VARIABLE, RequestHeaders, RequestParts, Variables,
};
use super::super::router::{QUERY_LIMIT, nowhere};
use super::super::service::Service;
use super::super::site::PageRequest;
use super::{Api, Progress, Request};
use bytes::{Buf, Bytes};
use domain::error_code::ErrorCode;
use futures_util::Stream;
use http::header::{HeaderValue, LOCATION};
use http::{HeaderMap, Method, Response, StatusCode, Version};
use std::future::{Future, poll_fn};
use std::net::{IpAddr, Ipv6Addr};
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A request without its body.
struct Head {
    method: Method,
    path: String,
    query: String,
    headers: HeaderMap,
    peer: Option<Peer>,
    version: Option<Version>,
}

/// What became of a head.
enum Headed<'a, S: Service> {
    /// Nothing more is needed for the answer.
    Answered(Response<Bytes>),
    /// The caller may send the body.
    Admitted(Admitted<'a, S>),
}

struct Admitted<'a, S: Service> {
    endpoint: &'a Endpoint<S>,
    state: Arc<S::App>,
    caller: S::Caller,
    parts: RequestParts,
}

impl<S: Service> Api<S> {
    pub(super) async fn pipeline<St, B, E>(
        &self,
        request: Request<St>,
        request_id: &str,
        progress: &mut Progress<S>,
    ) -> Result<Response<Bytes>, Problem>
    where
        St: Stream<Item = Result<B, E>> + Send,
        B: Buf + Send,
        E: Send,
    {
        let Request {
            method,
            path,
            query,
            headers,
            peer,
            version,
            body,
        } = request;
        let head = Head {
            method,
            path,
            query,
            headers,
            peer,
            version,
        };
        let deadline = self.deadline();
        let admitted = within(deadline, self.admit(head, request_id, deadline, progress));
        let mut admitted = match admitted.await? {
            Headed::Answered(response) => return Ok(response),
            Headed::Admitted(admitted) => admitted,
        };
        let info = &admitted.endpoint.info;
        if info.accepts == Accepts::Nothing {
            return within(deadline, self.handle(admitted, Bytes::new())).await;
        }
        let (body, waited) = waited_for(self.read(info, &admitted.parts, body, progress)).await;
        let body = body?;
        // The client's time, which has a limit of its own, is not the handler's.
        let deadline = self.deadline();
        admitted.parts.deadline = deadline;
        let rest = async {
            // The client chose how long the body took: whoever was signed out, deactivated, deleted or
            // demoted meanwhile must not have it acted upon. What was there at once took no time.
            if waited && !info.is_public() {
                let Admitted { state, parts, .. } = &admitted;
                admitted.caller = self.service.authorize(state, info, parts).await?;
            }
            self.handle(admitted, body).await
        };
        within(deadline, rest).await
    }

    fn deadline(&self) -> Instant {
        self.service.now() + self.settings.request_timeout
    }

    /// Everything that is decided before the body is read.
    async fn admit(
        &self,
        head: Head,
        request_id: &str,
        deadline: Instant,
        progress: &mut Progress<S>,
    ) -> Result<Headed<'_, S>, Problem> {
        let Head {
            method,
            path,
            query,
            headers,
            peer,
            version,
        } = head;
        head::check(version, &headers)?;
        if matches!(path.as_str(), "/" | "/docs/") && matches!(method, Method::GET | Method::HEAD) {
            return Ok(Headed::Answered(self.to_reference()));
        }
        if let Some(document) = self
            .documents
            .get(&path, &self.settings.public_url, || self.table())
        {
            return document.answer(&method, &headers).map(Headed::Answered);
        }
        let peer_address = peer.map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |Peer(address)| {
            address.ip()
        });
        let page = PageRequest {
            method: &method,
            path: &path,
            query: &query,
            headers: &headers,
            peer: peer_address,
        };
        if let Some(answer) = self.sites.iter().find_map(|site| site.answer(page)) {
            return answer.await.map(Headed::Answered);
        }
        if method == Method::CONNECT {
            // It names a host and a port, where this is no proxy (RFC 9110 §9.3.6).
            return Err(Problem::method_not_allowed(HeaderValue::from_static("")));
        }
        let found = self.router.find(&method, &path)?;
        if query.len() > QUERY_LIMIT {
            return Err(Problem::new(
                ErrorCode::UriTooLong,
                format!("The query may have at most {QUERY_LIMIT} bytes."),
            ));
        }
        if method == Method::OPTIONS {
            return Ok(Headed::Answered(self.options(&headers, found.allow)));
        }
        let index = found
            .endpoint
            .ok_or_else(|| Problem::method_not_allowed(found.allow.clone()))?;
        progress.endpoint = Some(index);
        let endpoint = &self.endpoints[index];
        let info = &endpoint.info;

        // What is not text names no application.
        let name = headers
            .get(APPLICATION_HEADER)
            .map(|name| name.to_str().unwrap_or_default());
        let in_path = info
            .variables
            .iter()
            .position(|variable| *variable == APPLICATION_VARIABLE)
            .and_then(|index| found.variables.get(index));
        let state = match in_path {
            None => self.service.application(name, info)?,
            Some(in_path) => {
                // A proxy may have decided by the header.
                if name.is_some_and(|name| name != in_path) {
                    return Err(Problem::invalid(
                        "X-App-Name",
                        "names another application than the path: leave it out",
                    ));
                }
                self.service
                    .application(Some(in_path), info)
                    .map_err(|_| nowhere())?
            }
        };
        progress.application = Some(Arc::clone(&state));

        let parts = RequestParts {
            ip: self.settings.trusted_proxies.client(peer_address, &headers),
            method: info.method.clone(),
            headers: RequestHeaders::new(headers)?,
            variables: Variables {
                names: info.variables,
                values: found.variables,
            },
            query,
            request_id: request_id.to_owned(),
            deadline,
        };
        let caller = self.service.authorize(&state, info, &parts).await?;
        Ok(Headed::Admitted(Admitted {
            endpoint,
            state,
            caller,
            parts,
        }))
    }

    /// Leads to the reference page whoever comes by the address alone.
    fn to_reference(&self) -> Response<Bytes> {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = StatusCode::FOUND;
        let location = format!("{}/docs", self.settings.public_url);
        if let Ok(location) = HeaderValue::from_str(&location) {
            response.headers_mut().insert(LOCATION, location);
        }
        response
    }

    async fn read<St, B, E>(
        &self,
        info: &EndpointInfo,
        parts: &RequestParts,
        body: St,
        progress: &mut Progress<S>,
    ) -> Result<Bytes, Problem>
    where
        St: Stream<Item = Result<B, E>> + Send,
        B: Buf + Send,
        E: Send,
    {
        let headers = parts.headers.all();
        check_media_type(headers, info.accepts, None)?;
        let limit = info.body_limit.unwrap_or(self.settings.body_limit);
        let read = read_body(headers, body, limit, self.settings.body_timeout).await?;
        progress.body_read = true;
        check_media_type(headers, info.accepts, Some(&read))?;
        Ok(read)
    }

    async fn handle(
        &self,
        admitted: Admitted<'_, S>,
        body: Bytes,
    ) -> Result<Response<Bytes>, Problem> {
        let Admitted {
            endpoint,
            state,
            caller,
            parts,
        } = admitted;
        (endpoint.handler)(Invocation {
            service: Arc::clone(&self.service),
            state,
            caller,
            parts,
            body,
        })
        .await
    }
}

/// Waits for an outcome, but not past the deadline: 503.
async fn within<T>(
    deadline: Instant,
    outcome: impl Future<Output = Result<T, Problem>>,
) -> Result<T, Problem> {
    tokio::time::timeout_at(deadline.into(), outcome)
        .await
        .unwrap_or_else(|_| Err(Problem::unavailable(Duration::from_secs(1))))
}

/// What a future gives, and whether it had to be waited for.
async fn waited_for<F: Future>(future: F) -> (F::Output, bool) {
    let mut future = pin!(future);
    let mut waited = false;
    let output = poll_fn(|context| {
        let polled = future.as_mut().poll(context);
        waited |= polled.is_pending();
        polled
    });
    (output.await, waited)
}
