//! The packs that ship with the project.

use crate::{BadPack, Procedure, guard, texts};

/// A procedure file and its texts, each with its path under `catalogue/`.
struct Source {
    folder: &'static str,
    yaml: &'static str,
    /// Language tag and Fluent source.
    texts: &'static [(&'static str, &'static str)],
}

macro_rules! pack {
    ($folder:literal, $($tag:literal),+) => {
        Source {
            folder: concat!("catalogue/", $folder),
            yaml: include_str!(concat!("../../../catalogue/", $folder, "/procedure.yaml")),
            texts: &[$((
                $tag,
                include_str!(concat!("../../../catalogue/", $folder, "/texts.", $tag, ".ftl")),
            )),+],
        }
    };
}

const PACKS: &[Source] = &[pack!("arrival/ask-for-help", "en", "zh-Hans", "ug", "ar", "es")];

/// Every shipped procedure with its texts.
///
/// Fails on the first pack that cannot be read, lacks a text in one of its languages, or asks for
/// what is refused.
pub fn catalogue() -> Result<Vec<Procedure>, BadPack> {
    PACKS.iter().map(load).collect()
}

fn load(source: &Source) -> Result<Procedure, BadPack> {
    let file = format!("{}/procedure.yaml", source.folder);
    let mut procedure = Procedure::parse(&file, source.yaml)?;
    for (tag, ftl) in source.texts {
        texts::check(&procedure, &format!("{}/texts.{tag}.ftl", source.folder), ftl)?;
        procedure.texts.insert((*tag).to_owned(), (*ftl).to_owned());
    }
    match guard::guard(&procedure, &procedure.texts).into_iter().next() {
        Some(refused) => Err(BadPack { file, line: None, problem: refused.to_string(), field: refused.field }),
        None => Ok(procedure),
    }
}
