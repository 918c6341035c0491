//! Who asks, when, and where randomness comes from.

use jiff::Timestamp;
use rand_core::CryptoRng;

/// The first argument of every verb. Nothing below reads a clock or a generator of its own.
pub struct Context<'a> {
    pub now: Timestamp,
    pub rng: &'a mut (dyn CryptoRng + Send),
}

/// Where contexts come from: the operating system in the binary, a seed in the simulator.
pub trait World: Send + Sync {
    fn now(&self) -> Timestamp;
    fn rng(&self) -> Box<dyn CryptoRng + Send>;
}
