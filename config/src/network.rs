//! IP networks in CIDR notation (RFC 4632, RFC 4291 §2.3).

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// An IP address or network whose word about forwarded addresses is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix: u8,
}

impl Network {
    /// Whether `address` lies in this network. An IPv4 address mapped into IPv6
    /// (`::ffff:10.0.0.1`), as a dual-stack socket reports it, counts as the IPv4 address.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(given)) => {
                masked_v4(given.to_bits(), self.prefix) == network.to_bits()
            }
            (IpAddr::V6(network), IpAddr::V6(given)) => {
                masked_v6(given.to_bits(), self.prefix) == network.to_bits()
            }
            _ => false,
        }
    }
}

fn masked_v4(bits: u32, prefix: u8) -> u32 {
    bits & u32::MAX.checked_shl(32 - u32::from(prefix)).unwrap_or(0)
}

fn masked_v6(bits: u128, prefix: u8) -> u128 {
    bits & u128::MAX.checked_shl(128 - u32::from(prefix)).unwrap_or(0)
}

impl FromStr for Network {
    type Err = String;

    /// Reads `10.0.0.0/8`, `fd00::/8` or a single address. The error is a sentence about the text.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is not an IP address or a network such as 10.0.0.0/8");
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            None => longest,
            Some(digits) => digits
                .parse()
                .ok()
                .filter(|prefix| *prefix <= longest)
                .ok_or_else(wrong)?,
        };
        let start = match address {
            IpAddr::V4(v4) => IpAddr::V4(masked_v4(v4.to_bits(), prefix).into()),
            IpAddr::V6(v6) => IpAddr::V6(masked_v6(v6.to_bits(), prefix).into()),
        };
        // 10.1.2.3/8 is as likely a slip for /32 as for 10.0.0.0/8, and one of them trusts far
        // more machines than the other.
        if start != address {
            return Err(format!(
                "{text:?} is an address inside a network: write the network as {start}/{prefix}, \
                 or the address alone as {address}"
            ));
        }
        Ok(Self { address, prefix })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let longest = if self.address.is_ipv4() { 32 } else { 128 };
        if self.prefix == longest {
            write!(f, "{}", self.address)
        } else {
            write!(f, "{}/{}", self.address, self.prefix)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contains(network: &str, address: &str) -> bool {
        let network: Network = network.parse().unwrap();
        network.contains(address.parse().unwrap())
    }

    #[test]
    fn a_network_holds_its_own_addresses_alone() {
        assert!(contains("10.0.0.0/8", "10.255.0.1"));
        assert!(contains("10.0.0.0/8", "::ffff:10.0.0.1"));
        assert!(!contains("10.0.0.0/8", "11.0.0.1"));
        assert!(contains("192.168.1.7", "192.168.1.7"));
        assert!(!contains("192.168.1.7", "192.168.1.6"));
        assert!(contains("fd00::/8", "fd12::1"));
        assert!(!contains("fd00::/8", "fe80::1"));
        assert!(contains("0.0.0.0/0", "203.0.113.9"));
        assert!(!contains("0.0.0.0/0", "2001:db8::1"));
        assert!(contains("::/0", "2001:db8::1"));
    }

    #[test]
    fn a_network_that_is_not_one_is_refused_with_what_to_write() {
        for wrong in [
            "",
            "10.0.0.0/33",
            "10.0.0/8",
            "::/129",
            "10.0.0.0/-1",
            "proxy",
        ] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
        let message = "10.1.2.3/8".parse::<Network>().unwrap_err();
        assert!(message.contains("10.0.0.0/8"), "{message}");
    }
}
