//! How the server is reached and what it allows a connection.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

use url::Url;

use crate::network::Network;
use crate::reader::Section;
use crate::web_address::{is_loopback, parse_http_url};

/// Section `server`.
#[derive(Debug, Clone)]
pub struct ServerSettings {
    /// Address and port to listen on; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// URL under which clients reach the server, without query or fragment. See
    /// [`ServerSettings::issuer`] for the form tokens use.
    pub public_url: Url,
    /// Whether `public_url` was made from `listen` because nobody gave one.
    pub public_url_is_derived: bool,
    /// Certificate and key, when the server itself speaks TLS.
    pub tls: Option<TlsSettings>,
    /// Connections served at a time.
    pub max_connections: usize,
    /// Seconds in which a request's header must be complete.
    pub header_timeout_seconds: u64,
    /// Seconds in which a request's body must be complete.
    pub body_timeout_seconds: u64,
    /// Seconds after which a call is given up, counted from when its body is there; its deadline.
    pub request_timeout_seconds: u64,
    /// Bytes a request's body may have.
    pub max_body_bytes: usize,
    /// Seconds that calls under way have to end when the server stops.
    pub shutdown_seconds: u64,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
}

/// Section `server.tls`.
#[derive(Debug, Clone)]
pub struct TlsSettings {
    /// PEM file with the certificate and its chain.
    pub certificate_file: PathBuf,
    /// PEM file with the private key.
    pub key_file: PathBuf,
}

impl ServerSettings {
    /// The public URL without a slash at its end: the issuer of tokens (RFC 7519 §4.1.1) and the
    /// start of every link.
    #[must_use]
    pub fn issuer(&self) -> String {
        self.public_url.as_str().trim_end_matches('/').to_owned()
    }

    /// The path of the public URL without a slash at its end: empty, or as `/iam`.
    #[must_use]
    pub fn base_path(&self) -> &str {
        self.public_url.path().trim_end_matches('/')
    }

    /// Makes the public URL anew from the address really bound, if it was made from `listen`.
    /// Needed after binding port 0.
    pub fn set_bound_address(&mut self, bound: SocketAddr) {
        if self.public_url_is_derived {
            self.public_url = derived_url(bound, self.tls.is_some());
        }
    }

    /// Whether the public URL is on this machine, where cookies need no `Secure`.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.public_url)
    }

    pub(crate) fn read(mut section: Section<'_, '_>) -> Self {
        let s = &mut section;
        let listen = s.parsed(
            "listen",
            "127.0.0.1:8080",
            || SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            |text| {
                text.parse().map_err(|_| {
                    format!(
                        "{text:?} is not an IP address and a port (every address of this machine \
                         is 0.0.0.0, or [::] with IPv6)"
                    )
                })
            },
        );
        let tls = TlsSettings::read(s.section("tls"));
        let public_url_is_derived = !s.is_given("public_url");
        let public_url = s.parsed(
            "public_url",
            "https://id.example.com",
            || derived_url(listen, tls.is_some()),
            parse_public_url,
        );
        let server = Self {
            listen,
            public_url,
            public_url_is_derived,
            tls,
            max_connections: s.count("max_connections", 4096, 1..=1_000_000),
            header_timeout_seconds: s.number("header_timeout_seconds", 10, 1..=600),
            body_timeout_seconds: s.number("body_timeout_seconds", 30, 1..=3600),
            request_timeout_seconds: s.number("request_timeout_seconds", 10, 1..=600),
            max_body_bytes: s.count("max_body_bytes", 65_536, 1024..=16_777_216),
            shutdown_seconds: s.number("shutdown_seconds", 10, 1..=600),
            trusted_proxies: s.list(
                "trusted_proxies",
                r#"["10.0.0.0/8", "192.168.1.7"]"#,
                &[],
                str::parse,
            ),
        };
        server.check(s);
        server
    }

    fn check(&self, s: &mut Section<'_, '_>) {
        let secure = self.public_url.scheme() == "https";
        if self.tls.is_some() && !secure {
            s.problem(
                "public_url",
                "is plain http, but server.tls is set: clients reach the server by https",
                "\"https://id.example.com\"",
            );
        }
        if !self.listen.ip().is_loopback() && self.tls.is_none() {
            s.warn(
                "listen",
                format_args!(
                    "{} can be reached from other machines without TLS: set server.tls, or let \
                     only a proxy that speaks TLS reach it",
                    self.listen
                ),
            );
        }
        if self.listen.ip().is_unspecified() && self.public_url_is_derived {
            s.warn(
                "public_url",
                format_args!(
                    "not set, so links and tokens name {}, which other machines can't reach: set \
                     it to the URL that clients use",
                    self.issuer()
                ),
            );
        }
        if !secure && !self.is_loopback() {
            s.warn(
                "public_url",
                format_args!(
                    "{} is plain http outside this machine: browsers won't keep the session \
                     cookie, and tokens can be read on the way",
                    self.issuer()
                ),
            );
        }
        if secure && self.tls.is_none() && self.trusted_proxies.is_empty() {
            s.warn(
                "trusted_proxies",
                "none, though public_url is https and the server itself speaks no TLS: all \
                 clients seem to have the proxy's address",
            );
        }
    }
}

impl TlsSettings {
    fn read(mut section: Section<'_, '_>) -> Option<Self> {
        let s = &mut section;
        let path = |text: &str| Ok(text.to_owned());
        let certificate = s.optional("certificate_file", "/etc/locai-iam/tls.crt", path);
        let key = s.optional("key_file", "/etc/locai-iam/tls.key", path);
        if s.is_given("certificate_file") && !s.is_given("key_file") {
            s.problem(
                "key_file",
                "is missing, though certificate_file is given",
                "\"/etc/locai-iam/tls.key\"",
            );
        }
        if s.is_given("key_file") && !s.is_given("certificate_file") {
            s.problem(
                "certificate_file",
                "is missing, though key_file is given",
                "\"/etc/locai-iam/tls.crt\"",
            );
        }
        Some(Self {
            certificate_file: certificate?.into(),
            key_file: key?.into(),
        })
    }
}

fn parse_public_url(text: &str) -> Result<Url, String> {
    let url = parse_http_url(text)?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(format!("{text:?} has a query or a fragment"));
    }
    let is_plain = |segment: &str| {
        !segment.is_empty()
            && segment
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
    };
    // The path stands in cookies, and is compared byte by byte with that of each request.
    let path = url.path().trim_end_matches('/');
    if !path.is_empty() && !path.split('/').skip(1).all(is_plain) {
        return Err(format!(
            "{text:?} has a path of other characters than letters, digits, - . _ ~, or an empty part"
        ));
    }
    Ok(url)
}

/// The URL of a listening address; one that stands for all addresses gives the loopback address.
fn derived_url(listen: SocketAddr, tls: bool) -> Url {
    let scheme = if tls { "https" } else { "http" };
    let port = listen.port();
    let ip = listen.ip();
    // A name, because browsers keep no passkeys for IP addresses (Web Authentication Level 3 §5.1.2).
    let is_localhost =
        ip.is_unspecified() || ip == Ipv4Addr::LOCALHOST || ip == Ipv6Addr::LOCALHOST;
    let address = if is_localhost {
        format!("localhost:{port}")
    } else {
        // A zone index (fe80::1%2) has no place in a URL, so the address is written without it.
        SocketAddr::new(ip, port).to_string()
    };
    Url::parse(&format!("{scheme}://{address}")).expect("scheme, host and port make a URL")
}
