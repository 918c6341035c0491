//! From YAML to a checked procedure.

use crate::{BadPack, Evidence, Price, Procedure, Take, acting, form, gap, handover, publishes, texts};
use std::{collections::BTreeSet, sync::Arc};

/// Something wrong with one named thing in one section of the file.
pub(crate) struct Problem {
    /// The top-level field.
    pub section: &'static str,
    /// The name inside it that is wrong; empty for the section itself.
    pub name: String,
    pub text: String,
}

impl Problem {
    pub fn new(section: &'static str, name: &str, text: impl Into<String>) -> Self {
        Self { section, name: name.to_owned(), text: text.into() }
    }
}

impl Procedure {
    /// Reads one procedure file; `file` is only its name, for errors.
    pub fn parse(file: &str, yaml: &str) -> Result<Self, BadPack> {
        let mut procedure: Self = serde_saphyr::from_str(yaml).map_err(|e| bad_yaml(file, yaml, &e))?;
        check(&mut procedure).map_err(|problem| BadPack {
            file: file.to_owned(),
            line: line_of(yaml, &problem),
            field: match problem.name.as_str() {
                "" => problem.section.to_owned(),
                name => format!("{}.{name}", problem.section),
            },
            problem: problem.text,
        })?;
        Ok(procedure)
    }
}

fn check(p: &mut Procedure) -> Result<(), Problem> {
    acting::add(p)?;
    for (section, id) in [("id", &p.id), ("door", &p.door)] {
        kebab(section, id)?;
    }
    for (section, key) in texts::keys(p) {
        kebab(section, &key)?;
    }
    distinct("evidence", p.evidence.iter().map(|e| &e.id))?;
    distinct("phrases", p.phrases.iter().map(|e| &e.id))?;
    distinct("steps", p.steps.iter().map(|e| &e.id))?;
    gap::check(&p.phrases, &p.steps)?;
    for paper in &p.evidence {
        check_paper(paper)?;
    }
    if let Some(price) = p.fee.price() {
        check_price(price)?;
    }
    form::subset::check(p)?;
    publishes::check(p)?;
    handover::check(p)?;
    let validator = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&p.form)
        .map_err(|e| Problem::new("form", "", e.to_string()))?;
    p.validator = Some(Arc::new(validator));
    Ok(())
}

fn check_paper(paper: &Evidence) -> Result<(), Problem> {
    let problem = |text| Err(Problem::new("evidence", &paper.id, text));
    if paper.shows.is_empty() {
        return problem("must declare what the paper shows");
    }
    if paper.take == Take::Copy && paper.shows.iter().any(|s| s == Evidence::REFUSED) {
        return problem("shows something that is refused: it can be seen, not copied");
    }
    paper.shows.iter().try_for_each(|word| kebab("evidence", word))
}

fn check_price(price: &Price) -> Result<(), Problem> {
    let (whole, cents) = price.amount.split_once('.').unwrap_or((&price.amount, "00"));
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let amount = figures(whole) && figures(cents) && (1..=7).contains(&whole.len()) && cents.len() == 2;
    let currency = price.currency.len() == 3 && price.currency.bytes().all(|b| b.is_ascii_uppercase());
    match amount && currency {
        true => Ok(()),
        false => Err(Problem::new("fee", "", "not a price: an amount such as 20 or 20.50, a currency such as CNY")),
    }
}

/// Ids and message keys: `[a-z][a-zA-Z0-9-]*`. Capitals are for language tags inside a key.
fn kebab(section: &'static str, id: &str) -> Result<(), Problem> {
    let good =
        id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    match good {
        true => Ok(()),
        false => Err(Problem::new(section, id, "not an id: letters, digits and hyphens, a small letter first")),
    }
}

pub(crate) fn distinct<'a>(section: &'static str, mut ids: impl Iterator<Item = &'a String>) -> Result<(), Problem> {
    let mut seen = BTreeSet::new();
    ids.try_for_each(|id| {
        kebab(section, id)?;
        match seen.insert(id) {
            true => Ok(()),
            false => Err(Problem::new(section, id, "stands here twice")),
        }
    })
}

pub(crate) fn bad_yaml(file: &str, yaml: &str, error: &serde_saphyr::Error) -> BadPack {
    let line = error.location().map(|at| at.line()).filter(|&line| line > 0);
    let error = error.without_snippet().to_string();
    // Serde names a missing or unknown field; any other error is about the key on its line.
    let named = error.split('`').nth(1).filter(|_| error.contains(" field `"));
    let on_line = line
        .and_then(|line| yaml.lines().nth(usize::try_from(line).ok()?.checked_sub(1)?))
        .and_then(|text| text.trim_start_matches([' ', '-', '{']).split_once(':'))
        .map(|(key, _)| key.trim_matches(['"', '\'', ' ']));
    BadPack { file: file.to_owned(), line, field: named.or(on_line).unwrap_or("procedure").to_owned(), problem: error }
}

/// The first line inside the section that has the name as a whole word, or the section's own line.
pub(crate) fn line_of(yaml: &str, problem: &Problem) -> Option<u64> {
    let top = |line: &str| line.strip_prefix(problem.section).is_some_and(|l| l.starts_with(':'));
    let start = yaml.lines().position(top)?;
    // A path such as `children.name` is one word.
    let dots = problem.name.contains('.');
    let word = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || (c == '.' && dots);
    let at = yaml
        .lines()
        .enumerate()
        .skip(start)
        .take_while(|(at, line)| *at == start || !line.starts_with(|c: char| c.is_alphabetic()))
        .find(|(_, line)| line.split(|c| !word(c)).any(|w| w == problem.name))
        .map_or(start, |(at, _)| at);
    u64::try_from(at + 1).ok()
}
