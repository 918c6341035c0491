//! The packs that ship with the project.

use crate::{BadPack, Pack, Packs, Procedure};
use eligibility::Questions;

/// Language tag and Fluent source.
type Texts = &'static [(&'static str, &'static str)];

macro_rules! texts {
    ($folder:literal) => { texts!($folder: "en" "zh-Hans" "ug" "ar" "es") };
    ($folder:literal: $($tag:literal)+) => {
        &[$(($tag, include_str!(concat!("../../../catalogue/", $folder, "/texts.", $tag, ".ftl")))),+]
    };
}

macro_rules! packs {
    ($($folder:literal)+) => {
        /// Folder, procedure and texts.
        const PACKS: &[(&str, &str, Texts)] = &[$((
            concat!("catalogue/", $folder),
            include_str!(concat!("../../../catalogue/", $folder, "/procedure.yaml")),
            texts!($folder),
        )),+];
    };
}

packs! {
    "arrival/ask-for-help"
    "arrival/residence-registration-help"
    "arrival/social-security-card"
    "arrival/identity-document-replacement"
    "arrival/household-certificate"
    "arrival/no-record-certificate"
    "family/school-transfer"
    "family/health-cover-transfer"
    "work/unpaid-wages-help"
    "work/certificate-recognition"
    "law/legal-advice"
    "business/market-stall-licence"
    "business/startup-grant"
    "business/starting-a-business"
    "business/publish-listing"
    "business/report-listing"
    "community/use-of-a-hall"
    "community/correct-listing"
}

/// What several packs ask, name and say in the same words: language tag and Fluent source.
pub const COMMON_TEXTS: Texts = texts!("common");

/// Words that mean the same, a set in each line, apart by commas: language tag and lines.
pub const SAME_WORDS: Texts = &[
    ("en", include_str!("../../../catalogue/common/same.en.txt")),
    ("zh-Hans", include_str!("../../../catalogue/common/same.zh-Hans.txt")),
    ("ug", include_str!("../../../catalogue/common/same.ug.txt")),
    ("ar", include_str!("../../../catalogue/common/same.ar.txt")),
    ("es", include_str!("../../../catalogue/common/same.es.txt")),
];

/// The questions that every rule of eligibility may ask.
pub const QUESTIONS: &str = include_str!("../../../catalogue/questions.yaml");

/// Those questions, fit to be asked; beside them stand [`COMMON_TEXTS`].
pub fn questions() -> Result<Questions, BadPack> {
    crate::questions::parse("catalogue/questions.yaml", QUESTIONS)
}

/// Every shipped procedure with its own texts; beside them stand [`COMMON_TEXTS`].
///
/// Fails on the first pack that cannot be read, lacks a text in one of its languages, or asks for
/// what is refused.
pub fn catalogue() -> Result<Vec<Procedure>, BadPack> {
    let languages: Vec<_> = COMMON_TEXTS.iter().map(|(tag, _)| *tag).collect();
    let (procedures, findings) = shipped().read(&languages);
    match findings.into_iter().find(|finding| finding.refused) {
        Some(finding) => Err(finding.at),
        None => Ok(procedures),
    }
}

/// The shipped packs as they lie in `catalogue/`.
pub fn shipped() -> Packs {
    let owned = |texts: Texts| texts.iter().map(|(tag, ftl)| ((*tag).to_owned(), (*ftl).to_owned())).collect();
    let pack = |(folder, yaml, texts): &(&str, &str, Texts)| Pack {
        folder: (*folder).to_owned(),
        yaml: (*yaml).to_owned(),
        texts: owned(texts),
    };
    Packs {
        packs: PACKS.iter().map(pack).collect(),
        common: ("catalogue/common".to_owned(), owned(COMMON_TEXTS)),
        questions: ("catalogue/questions.yaml".to_owned(), QUESTIONS.to_owned()),
    }
}
