//! Records as a table, which reads the same in a terminal and in Markdown.

use super::record::Record;

const HEAD: [&str; 9] = ["", "ours", "beside", "its", "ratio", "median ms", "p99 ms", "CPU ms each", "MB"];

pub fn text(records: &[Record]) -> String {
    let rows: Vec<[String; 9]> = records.iter().map(row).collect();
    let head = HEAD.map(str::to_owned);
    // Words on the left, numbers on the right.
    let words = |column: usize| column == 0 || column == 2;
    let widths: Vec<usize> = (0..HEAD.len())
        .map(|c| std::iter::once(&head).chain(&rows).map(|row| row[c].chars().count()).max().unwrap_or(0))
        .collect();
    let line = |row: &[String; 9]| {
        let cells =
            row.iter().zip(&widths).enumerate().map(|(c, (text, width))| {
                if words(c) { format!(" {text:<width$} ") } else { format!(" {text:>width$} ") }
            });
        format!("|{}|\n", cells.collect::<Vec<_>>().join("|"))
    };
    let rule: Vec<String> = widths
        .iter()
        .enumerate()
        .map(
            |(c, width)| if words(c) { format!(":{:-<1$}", "", width + 1) } else { format!("{:-<1$}:", "", width + 1) },
        )
        .collect();
    format!("{}|{}|\n{}", line(&head), rule.join("|"), rows.iter().map(line).collect::<String>())
}

fn row(record: &Record) -> [String; 9] {
    let maybe = |value: Option<f64>| value.map(number).unwrap_or_default();
    let with_unit = |value| format!("{} {}", number(value), record.unit);
    [
        record.what.clone(),
        with_unit(record.value),
        record.than.clone().unwrap_or_default(),
        record.other.map(with_unit).unwrap_or_default(),
        maybe(record.ratio()),
        maybe(record.median),
        maybe(record.p99),
        maybe(record.cpu),
        maybe(record.memory),
    ]
}

/// Three figures.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 99.95 => format!("{value:.0}"),
        size if size >= 9.995 => format!("{value:.1}"),
        size if size >= 0.9995 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_square() {
        let line =
            r#"{"part":"view","what":"a case","value":1234.5,"unit":"a second","p99":0.25,"other":4.0,"than":"ü"}"#;
        let record = Record::read(line).unwrap();
        let table = text(&[record.clone(), record]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 4, "{table}");
        assert!(lines.iter().all(|l| l.chars().count() == lines[0].chars().count() && l.matches('|').count() == 10));
        assert!(
            lines[2].contains(" 1234 a second ") && lines[2].contains(" 309 ") && lines[2].contains(" 0.250 "),
            "{table}"
        );
    }
}
