//! What people do here. One verb reads like its description: check, decide, seal, commit; this is
//! the only crate that composes the others.

mod context;
mod cookie;
mod desk;
mod error;
mod person;
mod public;
mod staff;
mod town;
pub mod view;

pub use context::{Context, World};
pub use desk::Action;
pub use error::Error;
pub use person::{Opened, Opening};
pub use public::Public;
pub use staff::{SignedIn, Staff};
pub use town::Town;
pub use vault::{BadCard, Card};

use procedure::Procedure;
use std::sync::{Arc, RwLock};

/// The longest text a person or an office can write at once, in characters.
pub const MAX_TEXT: usize = 4_000;
/// The largest document, in bytes.
pub const MAX_DOCUMENT: usize = 5 * 1024 * 1024;

/// One town's node. Shared by all requests.
pub struct Node {
    town: Town,
    texts: i18n::Texts,
    procedures: Vec<Procedure>,
    public: RwLock<Arc<Public>>,
}

impl Node {
    pub fn town(&self) -> &Town {
        &self.town
    }

    /// Interface and catalogue texts of every language.
    pub fn texts(&self) -> &i18n::Texts {
        &self.texts
    }

    /// What can be asked for here.
    pub fn procedures(&self) -> &[Procedure] {
        &self.procedures
    }

    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|p| p.id == id)
    }

    /// Everything public, as of the last import. Cheap to take, never changes once taken.
    pub fn public(&self) -> Arc<Public> {
        match self.public.read() {
            Ok(public) => public.clone(),
            Err(poisoned) => poisoned.into_inner().clone(),
        }
    }
}
