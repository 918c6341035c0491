//! What every handler shares.

use node::{Context, Node, World};
use rand_core::CryptoRng;
use std::sync::Arc;

/// The node, and the world it lives in.
#[derive(Clone)]
pub struct AppState {
    pub node: Arc<Node>,
    pub world: Arc<dyn World>,
    /// Cookies carry `Secure`: true behind HTTPS.
    pub secure: bool,
}

impl AppState {
    /// The generator of one request; [`AppState::context`] borrows it.
    pub fn rng(&self) -> Box<dyn CryptoRng + Send> {
        self.world.rng()
    }

    pub fn context<'a>(&self, rng: &'a mut (dyn CryptoRng + Send)) -> Context<'a> {
        Context { now: self.world.now(), rng }
    }
}
