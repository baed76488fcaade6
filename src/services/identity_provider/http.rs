//! HTTP calls to providers: only to addresses that are allowed, no redirects, bounded answers.

use std::error::Error;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, CACHE_CONTROL, HeaderValue};
use reqwest::{Client, Request, StatusCode};
use url::{Host, Url};

use super::addresses::AddressRules;
use super::failure::Failure;
use super::tls;

/// Longest answer that is read, in bytes.
const LONGEST: usize = 1024 * 1024;
/// Unused connections are closed after this.
const IDLE: Duration = Duration::from_secs(30);

/// An HTTP client for providers.
pub(super) struct Http {
    client: Client,
    rules: AddressRules,
}

/// A complete answer.
pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: reqwest::header::HeaderMap,
    pub body: Vec<u8>,
}

impl Http {
    /// `timeout` bounds each call as a whole.
    pub fn new(rules: AddressRules, timeout: Duration) -> Result<Self, String> {
        let client = Client::builder()
            .tls_backend_preconfigured(tls::system_roots()?)
            .dns_resolver(Arc::new(AllowedAddresses(rules)))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .timeout(timeout)
            .connect_timeout(timeout)
            .pool_idle_timeout(IDLE)
            .user_agent(concat!("locai-iam/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| format!("calls to identity providers cannot be set up: {error}"))?;
        Ok(Self { client, rules })
    }

    /// Whether the server, or a browser it sends there, may be trusted to find the right one at this
    /// address: by `https`, or on this machine where that is allowed.
    pub fn is_protected(&self, url: &Url) -> bool {
        let is_plain = url.username().is_empty() && url.password().is_none();
        let is_safe = match url.scheme() {
            "https" => url.has_host(),
            "http" => self.rules.allow_private && config::is_loopback(url),
            _ => false,
        };
        is_plain && is_safe
    }

    /// A document in JSON.
    ///
    /// # Errors
    /// See [`Self::send`]; and every status but 200.
    pub async fn json(&self, url: &Url, bearer: Option<&str>) -> Result<Answer, Failure> {
        let mut request = self.client.get(url.clone());
        request = request.header(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = bearer {
            request = request.bearer_auth(token);
        }
        let request = request
            .build()
            .map_err(|_| Failure::invalid("it names an address that none is"))?;
        let answer = self.send(request).await?;
        match answer.status {
            StatusCode::OK => Ok(answer),
            status => Err(Failure::invalid(format!(
                "it answers GET {} with {}",
                url.path(),
                status.as_u16()
            ))),
        }
    }

    /// Any call.
    ///
    /// # Errors
    /// `AddressNotAllowed`; `Unavailable` for no connection, no answer in time, and answers that say
    /// so; `AnswerInvalid` for redirects and for answers that are too long.
    pub async fn send(&self, request: Request) -> Result<Answer, Failure> {
        let url = request.url();
        if !self.is_protected(url) {
            return Err(Failure::not_allowed(
                "it names an address that is not https and none of this machine that is allowed",
            ));
        }
        // A host that is an address is connected to without asking for it by name.
        let address = match url.host() {
            Some(Host::Ipv4(v4)) => Some(IpAddr::V4(v4)),
            Some(Host::Ipv6(v6)) => Some(IpAddr::V6(v6)),
            _ => None,
        };
        if address.is_some_and(|address| !self.rules.allows(address)) {
            return Err(self.rules.refusal());
        }
        let method = request.method().clone();
        let path = url.path().to_owned();
        let response = self.client.execute(request).await;
        let mut response = response.map_err(|error| no_answer(&error))?;
        let status = response.status();
        if status.is_redirection() {
            return Err(Failure::invalid(format!(
                "it redirects {method} {path}, which is not followed"
            )));
        }
        if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS {
            return Err(Failure::unavailable(format!(
                "it answers {method} {path} with {}",
                status.as_u16()
            )));
        }
        let body = bounded(&mut response).await?;
        Ok(Answer {
            status,
            headers: std::mem::take(response.headers_mut()),
            body,
        })
    }

    /// Makes a request of the parts that another library built.
    pub async fn send_parts(
        &self,
        request: http::Request<Vec<u8>>,
    ) -> Result<http::Response<Vec<u8>>, Failure> {
        let request = Request::try_from(request)
            .map_err(|_| Failure::invalid("it names an address that none is"))?;
        let answer = self.send(request).await?;
        let mut response = http::Response::new(answer.body);
        *response.status_mut() = answer.status;
        *response.headers_mut() = answer.headers;
        Ok(response)
    }
}

impl Answer {
    /// Seconds it may be kept by its `Cache-Control` (RFC 9111 §5.2.2), 0 where it may not.
    pub fn max_age(&self) -> Option<u64> {
        let values = self.headers.get_all(CACHE_CONTROL);
        let mut age = None;
        for directive in values.iter().filter_map(|value| value.to_str().ok()) {
            for directive in directive.split(',') {
                let directive = directive.trim().to_ascii_lowercase();
                if matches!(directive.as_str(), "no-store" | "no-cache") {
                    return Some(0);
                }
                if let Some(seconds) = directive.strip_prefix("max-age=") {
                    age = seconds.trim_matches('"').parse().ok().or(age);
                }
            }
        }
        age
    }
}

/// The body, as long as it is not too long: the length it announces may be left out or wrong.
async fn bounded(response: &mut reqwest::Response) -> Result<Vec<u8>, Failure> {
    let too_long = || Failure::invalid("its answer is longer than 1 MiB");
    let announced = response.content_length().unwrap_or(0);
    if announced > LONGEST as u64 {
        return Err(too_long());
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| no_answer(&error))? {
        if body.len() + chunk.len() > LONGEST {
            return Err(too_long());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn no_answer(error: &reqwest::Error) -> Failure {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(refused) = error.downcast_ref::<Failure>() {
            return refused.clone();
        }
        cause = error.source();
    }
    if let Some(objection) = tls::objection(error) {
        return Failure::unavailable(objection);
    }
    Failure::unavailable(if error.is_timeout() {
        "it does not answer in time"
    } else if error.is_connect() {
        "it takes no connections"
    } else {
        "its answer is not HTTP, or breaks off"
    })
}

/// Looks names up, and gives only the addresses that may be called.
struct AllowedAddresses(AddressRules);

impl Resolve for AllowedAddresses {
    fn resolve(&self, name: Name) -> Resolving {
        let rules = self.0;
        Box::pin(async move {
            // Port 0: the client puts in that of the URL.
            let addresses = rules.resolve(name.as_str(), 0).await?;
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}
