//! Packs as they lie in folders, read whole: every procedure that is good, and everything that is
//! wrong with the others.

mod asked;
mod places;

use crate::parse::{Problem, line_of};
use crate::{BadPack, Procedure, Widget, eligible, guard, texts};
use eligibility::Questions;
pub(crate) use places::{advise, refuse};
use places::{other_papers, text_place};
use std::collections::{BTreeMap, BTreeSet};

/// Where the guard can find something in a procedure file.
const SECTIONS: [&str; 13] = [
    "form",
    "layout",
    "evidence",
    "phrases",
    "steps",
    "handover",
    "eligibility",
    "name",
    "summary",
    "synonyms",
    "remedy",
    "id",
    "door",
];

/// The files of one folder with a `procedure.yaml`.
#[derive(Debug, Clone)]
pub struct Pack {
    /// Its path, for errors.
    pub folder: String,
    pub yaml: String,
    /// Fluent source by language tag.
    pub texts: BTreeMap<String, String>,
}

/// Packs and the texts that they share.
#[derive(Debug, Clone)]
pub struct Packs {
    pub packs: Vec<Pack>,
    /// The folder of the shared texts, for errors, and their Fluent source by language tag.
    pub common: (String, BTreeMap<String, String>),
    /// The file of the shared questions, for errors, and its YAML.
    pub questions: (String, String),
}

/// Something about a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub at: BadPack,
    /// Such a pack is not taken; otherwise it is only advice.
    pub refused: bool,
}

impl Packs {
    /// The procedures that can be taken, in order, and all findings about all packs. Every text must
    /// exist in every one of `languages`.
    pub fn read(&self, languages: &[&str]) -> (Vec<Procedure>, Vec<Finding>) {
        let file = |pack: &Pack| format!("{}/procedure.yaml", pack.folder);
        let parsed: Vec<_> = self.packs.iter().map(|pack| Procedure::parse(&file(pack), &pack.yaml)).collect();
        let good = || parsed.iter().filter_map(|p| p.as_ref().ok());
        let (questions, mut findings) = self.questions(languages, good());
        findings.extend(self.common_findings(questions.as_ref(), languages, good()));
        let mut procedures: Vec<Procedure> = Vec::new();
        for (pack, parsed) in self.packs.iter().zip(parsed) {
            let file = file(pack);
            let mut procedure = match parsed {
                Ok(procedure) => procedure,
                Err(bad) => {
                    findings.push(refuse(bad));
                    continue;
                }
            };
            procedure.texts.clone_from(&pack.texts);
            let mut found = pack.findings(&procedure, languages, &self.common.1);
            if let Some(questions) = &questions {
                found.extend(eligible::findings(&procedure, &file, &pack.yaml, questions));
            }
            if procedures.iter().any(|p| p.id == procedure.id) {
                found.push(refuse(texts::bad(&file, None, "id", "another pack has this id")));
            }
            let good = found.iter().all(|finding| !finding.refused);
            found.extend(procedures.iter().flat_map(|other| other_papers(&file, &pack.yaml, &procedure, other)));
            findings.append(&mut found);
            if good {
                procedures.push(procedure);
            }
        }
        (procedures, findings)
    }

    fn common_findings<'a>(
        &self,
        questions: Option<&Questions>,
        languages: &[&str],
        all: impl Iterator<Item = &'a Procedure>,
    ) -> Vec<Finding> {
        let (folder, common) = &self.common;
        let asked = questions.into_iter().flat_map(crate::questions::keys).map(str::to_owned);
        let used: BTreeSet<String> = all.flat_map(texts::keys).map(|(_, key)| key).chain(asked).collect();
        let mut findings = Vec::new();
        for (tag, ftl) in common {
            let file = format!("{folder}/texts.{tag}.ftl");
            findings.extend(texts::singly(&file, ftl).into_iter().map(refuse));
            let unused = texts::messages(ftl).into_iter().filter(|message| !used.contains(&message.key));
            // Without the questions nobody knows which of these they use.
            let unused = unused.filter(|_| questions.is_some());
            findings.extend(unused.map(|m| advise(texts::bad(&file, Some(m.line), &m.key, "no pack uses this text"))));
            if !languages.contains(&tag.as_str()) {
                findings.push(advise(texts::bad(&file, None, tag, "there is no such language here")));
            }
        }
        findings.extend(guard::guard_texts(common).into_iter().map(|found| refuse(text_place(folder, common, &found))));
        findings
    }
}

impl Pack {
    fn findings(&self, p: &Procedure, languages: &[&str], common: &BTreeMap<String, String>) -> Vec<Finding> {
        let folder = &self.folder;
        let file = format!("{folder}/procedure.yaml");
        let in_yaml = |section: &'static str, name: &str, text: String| {
            let problem = Problem::new(section, name, text);
            let field = if name.is_empty() { section.to_owned() } else { format!("{section}.{name}") };
            BadPack { file: file.clone(), line: line_of(&self.yaml, &problem), field, problem: problem.text }
        };
        let mut findings = Vec::new();
        if !listing::DOORS.contains(&p.door.as_str()) {
            findings.push(refuse(in_yaml("door", "", format!("{} is no door of the home page", p.door))));
        }
        for at in p.questions().filter(|at| at.widget == Widget::Hidden && at.field != "about") {
            let text = "nobody can answer this: a page fills in only `about`".to_owned();
            findings.push(advise(in_yaml("layout", &at.field, text)));
        }
        for tag in languages {
            let file = format!("{folder}/texts.{tag}.ftl");
            let shared = common.get(*tag).map_or("", String::as_str);
            match self.texts.get(*tag) {
                Some(ftl) => findings.extend(texts::check(p, &file, ftl, shared).into_iter().map(refuse)),
                None => findings.push(refuse(texts::bad(&file, None, tag, "there is no file for this language"))),
            }
        }
        for tag in self.texts.keys().filter(|tag| !languages.contains(&tag.as_str())) {
            let file = format!("{folder}/texts.{tag}.ftl");
            findings.push(advise(texts::bad(&file, None, tag, "there is no such language here")));
        }
        for found in guard::guard(p, &self.texts) {
            let mut at = text_place(folder, &self.texts, &found);
            if !at.field.starts_with("texts.") {
                let name = found.field.trim_end_matches(".choices").trim_end_matches(".shows").rsplit('.').next();
                let section = SECTIONS.into_iter().find(|s| found.field.starts_with(s)).unwrap_or("id");
                let problem = Problem::new(section, name.unwrap_or_default(), String::new());
                at = BadPack { file: file.clone(), line: line_of(&self.yaml, &problem), ..at };
            }
            findings.push(refuse(at));
        }
        findings
    }
}
