//! What a steward names is fetched by the town's own machine, which may stand where others cannot look. So a feed lies
//! outside: an address whose name leads to this machine or into its network is not called, also not by a way round.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Finds addresses of the public internet only. The address that was looked at is the one that is called.
#[derive(Debug)]
pub struct Outside(pub DefaultResolver);

#[derive(Debug)]
pub struct Inside;

impl std::fmt::Display for Inside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("it lies inside")
    }
}

impl std::error::Error for Inside {}

impl Resolver for Outside {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let all = self.0.resolve(uri, config, timeout)?;
        if config.proxy().is_some() {
            // What was asked for is the proxy, which says where it goes.
            return Ok(all);
        }
        let mut found = self.empty();
        all.iter().filter(|at| is_outside(at.ip())).for_each(|at| found.push(*at));
        if found.is_empty() { Err(ureq::Error::Other(Box::new(Inside))) } else { Ok(found) }
    }
}

/// Whether an address is of the public internet (IANA's registries of special-purpose addresses, RFC 6890).
pub fn is_outside(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => outside_4(ip),
        IpAddr::V6(ip) => outside_6(ip),
    }
}

fn outside_4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_broadcast()
        || ip.is_documentation();
    let shared = a == 100 && (64..128).contains(&b);
    let protocols = (a, b, c) == (192, 0, 0) || (a, b, c) == (192, 88, 99);
    let benchmarks = a == 198 && (b == 18 || b == 19);
    !(special || shared || protocols || benchmarks || a == 0 || a >= 240)
}

fn outside_6(ip: Ipv6Addr) -> bool {
    let s = ip.segments();
    let low = |n: usize| Ipv4Addr::new((s[n] >> 8) as u8, s[n] as u8, (s[n + 1] >> 8) as u8, s[n + 1] as u8);
    match s {
        // What only wraps an address of the older kind: mapped, translated (RFC 6052), 6to4.
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => outside_4(low(6)),
        [0x2002, ..] => outside_4(low(1)),
        // Teredo, benchmarks and others (2001::/23), documentation.
        [0x2001, second, ..] if second < 0x200 || second == 0xdb8 => false,
        // All that is given out to the internet.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}
