//! `cargo xtask scale`: the plan of `docs/scale.md`, worked out from the table of inputs that stands in it.

use crate::run::root;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const PAGE: &str = "docs/scale.md";
const BEGIN: &str = "<!-- plan -->\n";
const END: &str = "<!-- end of plan -->";
const SECONDS: f64 = 365.0 * 86_400.0;

pub fn write() -> Result<()> {
    let page = root().join(PAGE);
    let text = std::fs::read_to_string(&page)?;
    Ok(std::fs::write(&page, worked_out(&text)?)?)
}

/// The page with what follows from its inputs.
fn worked_out(text: &str) -> Result<String> {
    let (before, rest) = text.split_once(BEGIN).context("no mark where the plan begins")?;
    let (_, after) = rest.split_once(END).context("no mark where the plan ends")?;
    Ok(format!("{before}{BEGIN}{}{END}{after}", Inputs::of(before).plan()?))
}

/// Rows that begin with a name in backticks and a number.
struct Inputs(BTreeMap<String, f64>);

impl Inputs {
    fn of(text: &str) -> Self {
        let row = |line: &str| {
            let mut cells = line.strip_prefix("| `")?.split('|');
            let name = cells.next()?.trim().trim_end_matches('`').to_owned();
            Some((name, cells.next()?.trim().replace(',', "").parse().ok()?))
        };
        Self(text.lines().filter_map(row).collect())
    }

    fn get(&self, name: &str) -> Result<f64> {
        self.0.get(name).copied().with_context(|| format!("{PAGE}: no input {name}"))
    }

    /// How often `what` is done for a case, by `what`'s own name for something of it.
    fn each(&self, of: &str) -> Result<f64> {
        const DONE: [&str; 7] = ["open", "view", "message", "look", "document", "handover", "page"];
        let times = |what: &str| if what == "open" { Ok(1.0) } else { self.get(&format!("{what}s")) };
        DONE.iter().try_fold(0.0, |sum, what| Ok(sum + times(what)? * self.get(&format!("{what}_{of}"))?))
    }

    fn plan(&self) -> Result<String> {
        let all = self.get("people")? * self.get("cases")?;
        let mean = all / self.get("nodes")?;
        let largest = mean * self.get("largest")?;
        let peak = self.get("season")? * self.get("weekday")? * self.get("hour")?;
        let (work, wire) = (self.each("ms")? / 1000.0, self.each("wire_kb")? * 1000.0);
        let asked = ["views", "messages", "looks", "documents", "handovers", "pages"];
        let asked = asked.iter().try_fold(1.0, |sum, what| Ok::<_, anyhow::Error>(sum + self.get(what)?))?;
        let written = 1.0 + self.get("messages")? + self.get("looks")? + self.get("documents")?;
        let written = written + self.get("handovers")? * self.get("handover_events")?;
        let rows = self.get("open_kb")? + self.get("messages")? * self.get("message_kb")?;
        let rows =
            rows + self.get("looks")? * self.get("look_kb")? + self.get("handovers")? * self.get("handover_kb")?;
        let papers = self.get("documents")? * self.get("document_kb")?;
        let (kept, years) = (self.get("kept_years")?, self.get("log_years")?);
        let log = written * self.get("leaf_kb")?;
        let mut out = format!(
            "Of one case: {asked:.0} requests, {written:.1} events, {:.0} ms of a processor, {:.0} kB over the line, \
             {rows:.0} kB of rows and {papers:.0} kB of documents until they go, {log:.1} kB of log for ever. The busiest \
             hour of the year has {peak:.1} times the mean.\n\n",
            work * 1000.0,
            wire / 1000.0
        );
        out.push_str("| | all nodes | a mean node | the largest node |\n|---|--:|--:|--:|\n");
        let mut row = |what: &str, of: &dyn Fn(f64) -> f64, unit: &str| {
            let cells = [all, mean, largest].map(|cases| format!("{}{unit}", said(of(cases))));
            writeln!(out, "| {what} | {} |", cells.join(" | "))
        };
        row("cases a year", &|cases| cases, "")?;
        row("cases a second, busiest hour", &|cases| cases / SECONDS * peak, "")?;
        row("requests a second, busiest hour", &|cases| cases / SECONDS * peak * asked, "")?;
        row("events a second, busiest hour", &|cases| cases / SECONDS * peak * written, "")?;
        let used = self.get("used")?;
        row("processors, busiest hour", &|cases| cases / SECONDS * peak * work / used, "")?;
        row("line, busiest hour", &|cases| cases / SECONDS * peak * wire * 8.0 / 1e6, " Mbit/s")?;
        row("database", &|cases| cases * rows * 1e3 * kept / 1e12, " TB")?;
        row("documents", &|cases| cases * papers * 1e3 * kept / 1e12, " TB")?;
        row("log after ten years", &|cases| cases * log * 1e3 * years / 1e12, " TB")?;
        row("handed over a day", &|cases| cases * self.0.get("handovers").copied().unwrap_or(0.0) / 365.0, "")?;
        Ok(out)
    }
}

/// Two digits that count, and no more zeros than are read.
fn said(number: f64) -> String {
    match number {
        n if n >= 1e9 => format!("{:.2} thousand million", n / 1e9),
        n if n >= 1e6 => format!("{:.1} million", n / 1e6),
        n if n >= 1e4 => format!("{:.0},000", n / 1e3),
        n if n >= 10.0 => format!("{n:.0}"),
        n if n >= 1.0 => format!("{n:.1}"),
        n => format!("{n:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{PAGE, worked_out};
    use crate::run::root;

    #[test]
    fn the_page_says_what_follows_from_its_inputs() {
        let text = std::fs::read_to_string(root().join(PAGE)).unwrap();
        assert_eq!(worked_out(&text).unwrap(), text, "an input changed: `cargo xtask scale`");
        let twice = text.replace("| `people` | 375,000,000 |", "| `people` | 750,000,000 |");
        assert_ne!(worked_out(&twice).unwrap(), twice, "what stands in the table is what is reckoned with");
        assert!(worked_out(&text.replace("| `nodes` |", "| `towns` |")).is_err());
    }
}
