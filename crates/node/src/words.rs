//! What the program can say and ask for, in every language: the same for every node, so read once.

use crate::Error;
use eligibility::Rules;
use i18n::Texts;
use procedure::Procedure;
use std::sync::Arc;

/// Texts of the interface and of the catalogue, and the procedures. Never changes once read.
pub struct Words {
    pub(crate) texts: Texts,
    pub(crate) procedures: Vec<Procedure>,
    /// Who can get which of them.
    pub(crate) rules: Rules,
    /// What the search knows beside listings.
    pub(crate) search: search::Words,
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
        let questions = procedure::questions().map_err(|e| wrong(e.to_string()))?;
        let with = procedures.iter().filter_map(|p| Some((p.id.as_str(), &p.eligibility.as_ref()?.rule)));
        let rules = Rules::new(questions, with).map_err(|e| wrong(e.to_string()))?;
        let search = looked_for(&texts, &procedures);
        Ok(Arc::new(Self { texts, procedures, rules, search }))
    }
}

/// Names and synonyms of every procedure, and words that mean the same.
fn looked_for(texts: &Texts, procedures: &[Procedure]) -> search::Words {
    let mut words = search::Words::default();
    for (tag, lines) in procedure::SAME_WORDS {
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            words.same.add(tag, line.split([',', '،', '，']));
        }
    }
    for procedure in procedures {
        let keys = std::iter::once(&procedure.name).chain(&procedure.synonyms);
        let said = keys.flat_map(|key| procedure.texts.keys().map(move |tag| (tag.clone(), texts.text(tag, key, &[]))));
        words.of_procedures.insert(procedure.id.clone(), said.collect());
    }
    words
}
