//! Where a request comes from: the peer, or what trusted proxies say about it.

use http::{HeaderMap, HeaderName};
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The address of the other end of the connection; an extension of every request.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// A range of addresses in CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3), or a single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    base: u128,
    mask: u128,
}

/// Networks whose `X-Forwarded-For` is believed. Empty: nobody's is.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<Network>);

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("`{text}` is not a network: write it as 10.0.0.0/8, fd00::/8 or 192.0.2.7");
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let address: IpAddr = address.trim().parse().map_err(|_| wrong())?;
        let bits: u32 = if address.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            None => bits,
            Some(prefix) => prefix
                .trim()
                .parse()
                .ok()
                .filter(|prefix| *prefix <= bits)
                .ok_or_else(wrong)?,
        };
        // Counted within 128 bits, where an IPv4 address takes the last 32.
        let host_bits = bits - prefix;
        let mask = if host_bits == 128 {
            0
        } else {
            u128::MAX << host_bits
        };
        Ok(Self {
            base: number(address) & mask,
            mask,
        })
    }
}

impl Network {
    /// Whether `address` is in the network.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        number(address) & self.mask == self.base
    }
}

/// An address in the form of IPv6, IPv4 as IPv4-mapped (RFC 4291 §2.5.5.2).
fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(v4.to_ipv6_mapped()),
        IpAddr::V6(v6) => u128::from(v6),
    }
}

impl TrustedProxies {
    /// Reads a list of networks.
    ///
    /// # Errors
    /// With the entry that is not one.
    pub fn parse<T: AsRef<str>>(networks: impl IntoIterator<Item = T>) -> Result<Self, String> {
        networks
            .into_iter()
            .map(|network| network.as_ref().parse())
            .collect::<Result<_, _>>()
            .map(Self)
    }

    fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(address))
    }

    /// The address of whoever called: the last in the chain that is not a trusted proxy.
    #[must_use]
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        if !self.contains(client) {
            return client;
        }
        let chain: Vec<&str> = headers
            .get_all(FORWARDED_FOR)
            .iter()
            .flat_map(|value| value.to_str().unwrap_or_default().split(','))
            .map(str::trim)
            .collect();
        for entry in chain.into_iter().rev() {
            // What cannot be read ends the part of the chain that can be believed.
            let Some(address) = address(entry) else { break };
            client = address;
            if !self.contains(client) {
                break;
            }
        }
        client
    }
}

/// An address as proxies write it: bare, in brackets, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let parsed = text
        .parse()
        .or_else(|_| text.parse::<SocketAddr>().map(|socket| socket.ip()))
        .or_else(|_| text.trim_start_matches('[').trim_end_matches(']').parse());
    parsed.ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn client(peer: &str, forwarded: &[&'static str]) -> String {
        let proxies = TrustedProxies::parse(["10.0.0.0/8", "fd00::/8", "192.0.2.7"]).unwrap();
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(value));
        }
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        assert_eq!(client("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client("10.1.2.3", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("::ffff:10.1.2.3", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("10.1.2.3", &[]), "10.1.2.3");
    }

    #[test]
    fn the_last_address_that_is_not_a_proxy_counts() {
        assert_eq!(
            client("10.1.2.3", &["1.1.1.1, 198.51.100.1, 10.9.9.9"]),
            "198.51.100.1"
        );
        assert_eq!(
            client(
                "10.1.2.3",
                &["1.1.1.1", "198.51.100.1:4711", "[fd00::1]:80"]
            ),
            "198.51.100.1"
        );
        assert_eq!(
            client("192.0.2.7", &["6.6.6.6, nonsense, 10.9.9.9"]),
            "10.9.9.9"
        );
    }

    #[test]
    fn networks_are_read_or_refused_by_name() {
        for (network, inside, outside) in [
            ("10.0.0.0/8", "10.255.0.1", "11.0.0.1"),
            ("192.0.2.7", "192.0.2.7", "192.0.2.8"),
            ("2001:db8::/32", "2001:db8:1::1", "2001:db9::1"),
            ("0.0.0.0/0", "8.8.8.8", "2001:db8::1"),
        ] {
            let network: Network = network.parse().unwrap();
            assert!(network.contains(inside.parse().unwrap()), "{inside}");
            assert!(!network.contains(outside.parse().unwrap()), "{outside}");
        }
        for wrong in [
            "",
            "10.0.0.0/33",
            "10.0.0/8",
            "::/129",
            "10.0.0.0/-1",
            "host",
        ] {
            assert!(
                wrong.parse::<Network>().unwrap_err().contains(wrong),
                "{wrong}"
            );
        }
    }
}
