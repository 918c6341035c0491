//! What the program can say and ask for, in every language: the same for every node, so read once.

use crate::Error;
use i18n::Texts;
use procedure::Procedure;
use std::sync::Arc;

/// Texts of the interface and of the catalogue, and the procedures. Never changes once read.
pub struct Words {
    pub(crate) texts: Texts,
    pub(crate) procedures: Vec<Procedure>,
}

impl Words {
    /// # Errors
    /// [`Error::Store`], in words, for a pack or a text that cannot be read.
    pub fn read() -> Result<Arc<Self>, Error> {
        let wrong = |what: String| Error::Store(what);
        let procedures = procedure::catalogue().map_err(|e| wrong(e.to_string()))?;
        let mut texts = Texts::interface().map_err(|e| wrong(e.to_string()))?;
        for (tag, ftl) in procedure::COMMON_TEXTS {
            texts.add(tag, ftl).map_err(|e| wrong(e.to_string()))?;
        }
        for procedure in &procedures {
            for (tag, ftl) in &procedure.texts {
                texts.add(tag, ftl).map_err(|e| wrong(format!("{}: {e}", procedure.id)))?;
            }
        }
        Ok(Arc::new(Self { texts, procedures }))
    }
}
