//! Which addresses may be called.
//!
//! Whoever adds a provider chooses what the server calls, and organizations add their own: so a
//! provider's address must not lead into the network the server stands in, unless the operator
//! says so. A name is looked up once, and the connection goes to the very addresses that were
//! checked: a name that changes its address in between gains nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::failure::Failure;

/// What the operator allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressRules {
    /// Whether loopback addresses and those of private networks may be called.
    pub allow_private: bool,
}

impl AddressRules {
    /// Whether this address may be called.
    #[must_use]
    pub fn allows(self, address: IpAddr) -> bool {
        match reach(address) {
            Reach::Public => true,
            Reach::Private => self.allow_private,
            Reach::Never => false,
        }
    }

    /// The addresses of a host that may be called.
    ///
    /// # Errors
    /// `AddressNotAllowed` where there are only others, `Unavailable` where there are none.
    pub(super) async fn resolve(self, host: &str, port: u16) -> Result<Vec<SocketAddr>, Failure> {
        // Addresses of version 6 stand in brackets in a URL.
        let host = host
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            .unwrap_or(host);
        let found = tokio::net::lookup_host((host, port)).await;
        let found = found.map_err(|_| Failure::unavailable("its name has no address"))?;
        let (mut allowed, mut others) = (Vec::new(), false);
        for address in found {
            if self.allows(address.ip()) {
                allowed.push(address);
            } else {
                others = true;
            }
        }
        match (allowed.is_empty(), others) {
            (false, _) => Ok(allowed),
            (true, true) => Err(self.refusal()),
            (true, false) => Err(Failure::unavailable("its name has no address")),
        }
    }

    pub(super) fn refusal(self) -> Failure {
        Failure::not_allowed(if self.allow_private {
            "its address is link-local or none of one machine, which is never called"
        } else {
            "its address is one of this machine or of a private network, which the setting \
             identity_providers.allow_private_addresses does not allow"
        })
    }
}

enum Reach {
    /// Routed in the Internet.
    Public,
    /// Within a machine or a network of one's own.
    Private,
    /// Link-local, where clouds hand out credentials of machines, and what is no address of one
    /// machine.
    Never,
}

fn reach(address: IpAddr) -> Reach {
    match address.to_canonical() {
        IpAddr::V4(v4) => reach_v4(v4),
        IpAddr::V6(v6) => reach_v6(v6),
    }
}

/// By the registry of special-purpose addresses (RFC 6890 and its updates).
fn reach_v4(address: Ipv4Addr) -> Reach {
    let octets = address.octets();
    if address.is_link_local()
        || address.is_multicast()
        || octets[0] == 0
        || octets[0] >= 240
        || octets == METADATA_ALIBABA
    {
        return Reach::Never;
    }
    let private = address.is_private()
        || address.is_loopback()
        || address.is_documentation()
        // Shared by providers of access (RFC 6598), protocol assignments, benchmarks.
        || (octets[0] == 100 && octets[1] & 0b1100_0000 == 64)
        || octets[..3] == [192, 0, 0]
        || (octets[0] == 198 && octets[1] & 0b1111_1110 == 18);
    if private {
        Reach::Private
    } else {
        Reach::Public
    }
}

/// Where that cloud keeps the credentials of machines, outside of the link-local range.
const METADATA_ALIBABA: [u8; 4] = [100, 100, 100, 200];
/// Where Amazon's cloud does, by version 6.
const METADATA_AMAZON: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);

fn reach_v6(address: Ipv6Addr) -> Reach {
    let segments = address.segments();
    // Addresses that carry one of version 4 lead to it: NAT64 (RFC 6052), 6to4 (RFC 3056), and
    // IPv4-compatible ones, without loopback and unspecified.
    let [.., s6, s7] = segments;
    let low = Ipv4Addr::from_bits(u32::from(s6) << 16 | u32::from(s7));
    if segments[..6] == [0x64, 0xff9b, 0, 0, 0, 0] {
        return reach_v4(low);
    }
    if segments[0] == 0x2002 {
        return reach_v4(Ipv4Addr::from_bits(
            u32::from(segments[1]) << 16 | u32::from(segments[2]),
        ));
    }
    if address.is_unspecified()
        || address.is_multicast()
        || address.is_unicast_link_local()
        || address == METADATA_AMAZON
    {
        return Reach::Never;
    }
    // Only 2000::/3 is given out in the Internet; of it, Teredo and documentation lead nowhere.
    let public = segments[0] & 0xe000 == 0x2000
        && segments[..2] != [0x2001, 0]
        && segments[..2] != [0x2001, 0xdb8]
        && segments[0] != 0x3fff;
    if public {
        Reach::Public
    } else {
        Reach::Private
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(allow_private: bool, text: &str) -> bool {
        let rules = AddressRules { allow_private };
        rules.allows(text.parse().expect("an address"))
    }

    #[test]
    fn the_internet_may_be_called_and_private_networks_only_where_allowed() {
        for public in [
            "8.8.8.8",
            "100.128.0.1",
            "172.32.0.1",
            "2606:4700::1",
            "64:ff9b::808:808",
        ] {
            assert!(allows(false, public), "{public}");
            assert!(allows(true, public), "{public}");
        }
        let private = [
            "127.0.0.1",
            "127.8.9.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "::1",
            "fc00::1",
            "fd12:3456::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "::7f00:1",
            "fec0::1",
            "2001:db8::1",
            "2001:0:1::1",
        ];
        for private in private {
            assert!(!allows(false, private), "{private}");
            assert!(allows(true, private), "{private}");
        }
    }

    #[test]
    fn where_clouds_keep_credentials_is_never_called() {
        let never = [
            "169.254.169.254",
            "169.254.0.1",
            "100.100.100.200",
            "fd00:ec2::254",
            "fe80::1",
            "0.0.0.0",
            "0.1.2.3",
            "255.255.255.255",
            "224.0.0.1",
            "::",
            "ff02::1",
            "::ffff:169.254.169.254",
            "64:ff9b::a9fe:a9fe",
            "2002:a9fe:a9fe::1",
        ];
        for never in never {
            assert!(!allows(true, never), "{never}");
        }
    }

    #[tokio::test]
    async fn a_name_gives_only_addresses_that_may_be_called() {
        let open = AddressRules {
            allow_private: true,
        };
        let closed = AddressRules {
            allow_private: false,
        };
        let found = open.resolve("localhost", 389).await.expect("this machine");
        assert!(found.iter().all(|address| address.ip().is_loopback()));
        for here in ["localhost", "127.0.0.1", "[::1]"] {
            let refused = closed.resolve(here, 389).await.expect_err(here);
            assert_eq!(
                refused.kind,
                domain::identity_provider::ProviderFailure::AddressNotAllowed
            );
        }
        let nowhere = open.resolve("nowhere.invalid", 389).await;
        assert_eq!(
            nowhere.expect_err("no such name").kind,
            domain::identity_provider::ProviderFailure::Unavailable
        );
    }
}
