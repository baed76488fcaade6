//! The accept loop: connection cap, timeouts, TLS, graceful end.
//!
//! warp's own server has none of these, so its filter is served from here.

use super::api::Api;
use super::filter::filter;
use super::network::Peer;
use super::service::Service;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;

/// How long to wait before accepting again after the system refused to (no file descriptors left).
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// Headers of a request may take this much memory, in bytes.
const HEADER_LIMIT: u32 = 32 * 1024;
/// A request may have this many headers.
const HEADER_COUNT: usize = 100;
/// Requests that one HTTP/2 connection may have under way.
const STREAM_LIMIT: u32 = 128;

/// Limits of connections.
#[derive(Clone, Debug)]
pub struct ServerSettings {
    /// How many connections are served at once; further ones wait in the system's backlog.
    pub max_connections: usize,
    /// How long a client may take to send the head of a request. An HTTP/1 connection may also
    /// stay idle for this long.
    pub header_timeout: Duration,
    /// How long an HTTP/2 connection may stay idle.
    pub idle_timeout: Duration,
    /// How long a TLS handshake may take.
    pub handshake_timeout: Duration,
    /// How long requests under way may go on after shutdown began.
    pub shutdown_grace: Duration,
    /// TLS, if it is not a proxy's business.
    pub tls: Option<Arc<rustls::ServerConfig>>,
}

impl Default for ServerSettings {
    fn default() -> Self {
        Self {
            max_connections: 10_000,
            header_timeout: Duration::from_secs(30),
            idle_timeout: Duration::from_secs(75),
            handshake_timeout: Duration::from_secs(10),
            shutdown_grace: Duration::from_secs(8),
            tls: None,
        }
    }
}

/// Reads a certificate chain and its private key (PEM, RFC 7468) into a TLS configuration for
/// HTTP/2 and HTTP/1.1 over TLS 1.2 and 1.3.
///
/// # Errors
/// With what is wrong with which of the two.
pub fn tls_config(chain: &[u8], key: &[u8]) -> Result<rustls::ServerConfig, String> {
    let chain = CertificateDer::pem_slice_iter(chain)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| format!("the certificate chain cannot be read: {error}"))?;
    if chain.is_empty() {
        return Err("the certificate chain holds no certificate".to_owned());
    }
    let key = PrivateKeyDer::from_pem_slice(key)
        .map_err(|error| format!("the private key cannot be read: {error}"))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS cannot be set up: {error}"))?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(|error| format!("the certificate and the private key cannot be used: {error}"))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// How far the server has come with stopping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Serving,
    Finishing,
    Closing,
}

/// Serves until `shutdown` is ready, then lets running requests finish for `shutdown_grace`.
///
/// Gives back whether all of them did.
pub async fn serve<S: Service>(
    listener: TcpListener,
    api: Arc<Api<S>>,
    settings: ServerSettings,
    shutdown: impl Future<Output = ()>,
) -> bool {
    let service = TowerToHyperService::new(warp::service(filter(api)));
    let (stage, watcher) = watch::channel(Stage::Serving);
    let capacity = u32::try_from(settings.max_connections)
        .unwrap_or(u32::MAX)
        .clamp(1, 1_000_000);
    let slots = Arc::new(Semaphore::new(capacity as usize));
    let builder = Arc::new(builder(&settings));
    let tls = settings.tls.clone().map(TlsAcceptor::from);
    let settings = Arc::new(settings);
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = async {
            // The slot first: beyond the cap nobody is accepted, the system lets them wait.
            let slot = Arc::clone(&slots).acquire_owned().await.ok()?;
            Some((slot, listener.accept().await))
        };
        let (slot, accepted) = tokio::select! {
            biased;
            () = &mut shutdown => break,
            accepted = accepted => match accepted {
                Some(accepted) => accepted,
                None => break,
            },
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        let connection = Connection {
            peer,
            service: service.clone(),
            builder: Arc::clone(&builder),
            stage: watcher.clone(),
            settings: Arc::clone(&settings),
        };
        let tls = tls.clone();
        tokio::spawn(async move {
            connection.open(stream, tls).await;
            drop(slot);
        });
    }
    drop(listener);
    stage.send_replace(Stage::Finishing);
    let finished = tokio::time::timeout(settings.shutdown_grace, slots.acquire_many(capacity))
        .await
        .is_ok();
    if !finished {
        stage.send_replace(Stage::Closing);
    }
    finished
}

fn builder(settings: &ServerSettings) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(settings.header_timeout)
        .max_headers(HEADER_COUNT)
        .max_buf_size(HEADER_LIMIT as usize)
        .keep_alive(true);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(HEADER_LIMIT)
        .max_concurrent_streams(STREAM_LIMIT)
        .keep_alive_interval(settings.idle_timeout / 2)
        .keep_alive_timeout(settings.header_timeout);
    builder
}

struct Connection<F> {
    peer: SocketAddr,
    service: F,
    builder: Arc<Builder<TokioExecutor>>,
    stage: watch::Receiver<Stage>,
    settings: Arc<ServerSettings>,
}

/// Requests of one connection: how many came, how many are under way.
#[derive(Default)]
struct Activity {
    begun: AtomicUsize,
    running: AtomicUsize,
}

struct Running(Arc<Activity>);

impl Activity {
    fn begin(self: &Arc<Self>) -> Running {
        self.begun.fetch_add(1, Ordering::Relaxed);
        self.running.fetch_add(1, Ordering::Relaxed);
        Running(Arc::clone(self))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.running.fetch_sub(1, Ordering::Relaxed);
    }
}

type IncomingRequest = http::Request<hyper::body::Incoming>;

impl<F> Connection<F>
where
    F: hyper::service::Service<IncomingRequest, Response = warp::reply::Response>
        + Clone
        + Send
        + 'static,
    F::Error: Into<Box<dyn std::error::Error + Send + Sync>> + Send,
    F::Future: Send + 'static,
{
    async fn open(self, stream: TcpStream, tls: Option<TlsAcceptor>) {
        // Answers are small and written at once: waiting for more to send only adds latency.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY could not be set");
        }
        let Some(tls) = tls else {
            return self.serve(stream).await;
        };
        let mut stage = self.stage.clone();
        let handshake = tokio::time::timeout(self.settings.handshake_timeout, tls.accept(stream));
        let shaken = tokio::select! {
            shaken = handshake => shaken,
            _ = stage.wait_for(|stage| *stage != Stage::Serving) => return,
        };
        match shaken {
            Ok(Ok(stream)) => self.serve(stream).await,
            Ok(Err(error)) => tracing::debug!(%error, "a TLS handshake failed"),
            Err(_) => tracing::debug!("a TLS handshake took too long"),
        }
    }

    async fn serve<I: AsyncRead + AsyncWrite + Unpin + Send + 'static>(mut self, stream: I) {
        let activity = Arc::new(Activity::default());
        let (service, peer) = (self.service.clone(), Peer(self.peer));
        let counted = Arc::clone(&activity);
        let service = hyper::service::service_fn(move |mut request: IncomingRequest| {
            let version = request.version();
            request.extensions_mut().insert(peer);
            request.extensions_mut().insert(version);
            // `CONNECT host:port` names no path, without which warp panics; the API refuses the method.
            if request.uri().path_and_query().is_none() {
                *request.uri_mut() = http::Uri::from_static("/");
            }
            let running = counted.begin();
            let answer = service.call(request);
            async move {
                let answer = answer.await;
                drop(running);
                answer
            }
        });
        let mut connection = pin!(self.builder.serve_connection(TokioIo::new(stream), service));
        let mut stopping = false;
        let mut seen = 0;
        // hyper's header timeout begins only once the protocol is known: a client that sends
        // nothing, or part of the HTTP/2 preface, is ended from here.
        let mut check = pin!(tokio::time::sleep(self.settings.header_timeout));
        loop {
            tokio::select! {
                ended = connection.as_mut() => {
                    if let Err(error) = ended {
                        tracing::debug!(%error, "a connection ended");
                    }
                    return;
                }
                stage = self.stage.wait_for(|stage| *stage == Stage::Closing || (*stage == Stage::Finishing && !stopping)) => {
                    if stage.is_ok_and(|stage| *stage == Stage::Finishing) {
                        stopping = true;
                        connection.as_mut().graceful_shutdown();
                    } else {
                        return;
                    }
                }
                () = check.as_mut() => {
                    let begun = activity.begun.load(Ordering::Relaxed);
                    let is_idle = activity.running.load(Ordering::Relaxed) == 0 && begun == seen;
                    if is_idle && (begun == 0 || stopping) {
                        return;
                    }
                    if is_idle {
                        stopping = true;
                        connection.as_mut().graceful_shutdown();
                    }
                    seen = begun;
                    let next = check.deadline() + self.settings.idle_timeout;
                    check.as_mut().reset(next);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
