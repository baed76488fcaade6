//! Whether the server of these settings answers, for containers and scripts.

use config::Settings;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the server on this machine for `/health`.
///
/// # Errors
/// In a sentence, when it does not answer, or not with 200.
pub(super) async fn healthcheck(settings: &Settings) -> Result<(), String> {
    let listen = settings.server.listen;
    if listen.port() == 0 {
        return Err("server.listen: with port 0 nobody knows where the server listens".to_owned());
    }
    let scheme = match settings.server.tls {
        Some(_) => "https",
        None => "http",
    };
    let url = format!("{scheme}://{}/health", reachable(listen));
    // It asks the own machine and sends nothing, and the certificate is made out to the public name.
    let client = reqwest::Client::builder()
        .no_proxy()
        .timeout(PATIENCE)
        .redirect(reqwest::redirect::Policy::none())
        .tls_danger_accept_invalid_certs(true)
        .build()
        .map_err(|error| format!("no request could be made: {error}"))?;
    let answer = client.get(&url).send().await.map_err(|error| {
        use std::error::Error;
        let cause = error.source().map(ToString::to_string);
        format!(
            "{url} does not answer: {}",
            cause.unwrap_or_else(|| error.to_string())
        )
    })?;
    match answer.status() {
        reqwest::StatusCode::OK => Ok(()),
        status => Err(format!("{url} answers {status}")),
    }
}

/// Where a server that listens on an address can be asked: one that listens on all, on this machine.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_listens_on_all_addresses_is_asked_on_this_machine() {
        for (listen, asked) in [
            ("0.0.0.0:8080", "127.0.0.1:8080"),
            ("[::]:8443", "[::1]:8443"),
            ("10.0.0.7:80", "10.0.0.7:80"),
        ] {
            let listen: SocketAddr = listen.parse().expect("an address");
            assert_eq!(reachable(listen).to_string(), asked);
        }
    }
}
