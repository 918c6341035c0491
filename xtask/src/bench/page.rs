//! `docs/bench.md`: what was found last stands between two marks for each part; the words around them are written
//! by hand.

use super::record::Record;
use super::{plot, table};
use crate::run::{program, quiet};
use anyhow::{Context, Result};
use std::path::Path;

pub fn write(page: &Path, part: &str, records: &[Record]) -> Result<()> {
    let text = std::fs::read_to_string(page).with_context(|| page.display().to_string())?;
    let mut found = format!("{}\n\n{}", machine(), table::text(records));
    if let Some(drawn) = plot::svg(records) {
        let name = format!("{part}.svg");
        std::fs::write(page.with_file_name(&name), drawn)?;
        found.push_str(&format!("\n![Milliseconds of the slowest in a hundred, by the number of cases]({name})\n"));
    }
    let text = put(&text, part, &found).with_context(|| format!("{} has no marks for {part}", page.display()))?;
    Ok(std::fs::write(page, text)?)
}

/// `text` with `found` between the marks of `part`.
fn put(text: &str, part: &str, found: &str) -> Option<String> {
    let (before, rest) = text.split_once(&format!("<!-- {part} -->\n"))?;
    let end = format!("<!-- end of {part} -->");
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}<!-- {part} -->\n{found}\n{end}{after}"))
}

/// When, of which state of the project, on what, and how busy that was.
fn machine() -> String {
    let said = |name: &str, args: &[&str]| quiet(&mut program(name, args)).unwrap_or_default().trim().to_owned();
    let file = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let info = file("/proc/cpuinfo");
    let field =
        |name: &str| info.lines().find_map(|line| line.strip_prefix(name)?.split_once(": ").map(|(_, v)| v.trim()));
    let cores = info.lines().filter(|line| line.starts_with("processor")).count();
    let load = file("/proc/loadavg").split(' ').next().unwrap_or_default().to_owned();
    format!(
        "{}, commit {}; {cores} × {}; load {load} at the end, of its own too.",
        said("date", &["-u", "+%Y-%m-%d %H:%M UTC"]),
        said("git", &["rev-parse", "--short", "HEAD"]),
        field("model name").unwrap_or("a processor without a name"),
    )
}

#[cfg(test)]
mod tests {
    use super::put;

    #[test]
    fn only_what_is_between_the_marks_changes() {
        let text = "A\n<!-- x -->\nold\n<!-- end of x -->\nB\n<!-- y -->\n<!-- end of y -->\n";
        let new = put(text, "x", "new").unwrap();
        assert_eq!(new, text.replace("old", "new"));
        assert_eq!(put(&new, "x", "new").unwrap(), new);
        assert_eq!(put(text, "z", "new"), None);
    }
}
