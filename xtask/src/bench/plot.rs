//! How long each thing takes, with more and more cases, as a picture. Drawn here, so that it says no more than
//! was measured: a point for each measurement, a line between those of one thing.

use super::record::Record;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const WIDE: f64 = 760.0;
const HIGH: f64 = 420.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 250.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 50.0;
/// Told apart by those who tell few colours apart (Okabe and Ito).
const COLOURS: [&str; 8] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000", "#999999"];

/// Both axes go by tens: cases, and milliseconds of the slowest in a hundred. Nothing, when nothing grew.
pub fn svg(records: &[Record]) -> Option<String> {
    let mut lines: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for record in records {
        let (name, _) = record.what.rsplit_once(", ")?;
        if let (Some(cases), Some(p99)) = (record.cases, record.p99) {
            lines.entry(name).or_default().push((cases.log10(), p99.log10()));
        }
    }
    let points: Vec<(f64, f64)> = lines.values().flatten().copied().collect();
    let (left, right) = span(points.iter().map(|(x, _)| *x))?;
    let (low, high) = span(points.iter().map(|(_, y)| *y))?;
    let x = |at: f64| LEFT + (at - left) / (right - left) * (WIDE - LEFT - RIGHT);
    let y = |at: f64| HIGH - BOTTOM - (at - low) / (high - low) * (HIGH - TOP - BOTTOM);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {HIGH}\" font-family=\"sans-serif\" \
         font-size=\"12\" role=\"img\">\n<title>Milliseconds, the slowest in a hundred, by the number of cases</title>\n\
         <rect width=\"{WIDE}\" height=\"{HIGH}\" fill=\"#fff\"/>\n"
    );
    let tens =
        |from: f64, to: f64| (0..).map(move |step| from + f64::from(step)).take_while(move |at| *at <= to + 0.01);
    for at in tens(left, right) {
        let (x, to) = (x(at), HIGH - BOTTOM);
        writeln!(out, "<path d=\"M{x:.1} {TOP}V{to}\" stroke=\"#ddd\"/>").ok()?;
        writeln!(out, "<text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>", to + 18.0, said(at)).ok()?;
    }
    for at in tens(low, high) {
        let (y, to) = (y(at), WIDE - RIGHT);
        writeln!(out, "<path d=\"M{LEFT} {y:.1}H{to}\" stroke=\"#ddd\"/>").ok()?;
        writeln!(out, "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>", LEFT - 6.0, y + 4.0, said(at))
            .ok()?;
    }
    writeln!(out, "<text x=\"{LEFT}\" y=\"18\">ms, p99</text>").ok()?;
    writeln!(out, "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">cases</text>", WIDE - RIGHT, HIGH - 12.0).ok()?;
    for (nth, (name, points)) in lines.iter().enumerate() {
        let colour = COLOURS[nth % COLOURS.len()];
        let at: Vec<String> = points.iter().map(|(a, b)| format!("{:.1},{:.1}", x(*a), y(*b))).collect();
        writeln!(out, "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>", at.join(" "))
            .ok()?;
        for (a, b) in points {
            writeln!(out, "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"{colour}\"/>", x(*a), y(*b)).ok()?;
        }
        let (line, word) = (WIDE - RIGHT + 12.0, TOP + 12.0 + 20.0 * nth as f64);
        writeln!(out, "<path d=\"M{line} {:.1}h18\" stroke=\"{colour}\" stroke-width=\"2\"/>", word - 4.0).ok()?;
        writeln!(out, "<text x=\"{}\" y=\"{word}\">{name}</text>", line + 24.0).ok()?;
    }
    Some(out + "</svg>\n")
}

/// Whole tens around all of them.
fn span(all: impl Iterator<Item = f64> + Clone) -> Option<(f64, f64)> {
    let (low, high) = (all.clone().reduce(f64::min)?.floor(), all.reduce(f64::max)?.ceil());
    Some((low, high.max(low + 1.0)))
}

/// Ten to the power of `at`.
fn said(at: f64) -> String {
    match 10_f64.powf(at) {
        value if value >= 1e6 => format!("{:.0} million", value / 1e6),
        value if value >= 1.0 => format!("{value:.0}"),
        value => format!("{value}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_is_a_line() {
        let record = |what: &str, cases: u64, p99: f64| {
            let line = format!(
                r#"{{"part":"growth","what":"{what}, {cases} cases","value":1,"unit":"a second","cases":{cases},"p99":{p99}}}"#
            );
            Record::read(&line).unwrap()
        };
        let found = [record("a", 1000, 2.0), record("b", 1000, 3.0), record("a", 100_000, 20.0)];
        let drawn = svg(&found).unwrap();
        assert_eq!((drawn.matches("<polyline").count(), drawn.matches("<circle").count()), (2, 3), "{drawn}");
        // From the lower left corner, and two thirds up at the other end: 1000 to 100000 cases, 1 to 100 ms.
        assert!(drawn.contains("points=\"60.0,318.8 510.0,148.8\""), "{drawn}");
        assert!(drawn.contains(">100000<") && drawn.contains(">a<") && drawn.contains(">10<"), "{drawn}");
        assert_eq!(svg(&[]), None);
    }
}
