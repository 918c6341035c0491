//! Letters and fonts for the tests.

use crate::*;
use std::fs;
use std::path::Path;

/// The files of [`FILES`] that `wanted` says, from where Debian puts them.
pub fn fonts(wanted: impl Fn(&str) -> bool) -> Fonts {
    let folders = ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"];
    let read = |name: &str| folders.iter().find_map(|folder| fs::read(Path::new(folder).join(name)).ok());
    Fonts::new(FILES.into_iter().filter(|name| wanted(name)).map(|name| read(name).unwrap()))
}

/// Heading, label, sentence and paper in some language.
fn words(lang: &str) -> [&'static str; 4] {
    match lang {
        "ug" => [
            "قارارغا قوشۇلمىسىڭىز",
            "ئىلتىماس نومۇرى",
            "سىزنىڭ مەمۇرىي قايتا قاراپ چىقىشنى تەلەپ قىلىدىغان ئاخىرقى كۈنىڭىز: 2026-يىلى 5-ئاينىڭ 6-كۈنى. قانۇن 60 كۈن بېرىدۇ (China, 2023).",
            "ئىش ھەققى تالونى",
        ],
        "ar" => [
            "إذا كنت لا توافق",
            "رقم الطلب",
            "آخر يوم لك لطلب المراجعة الإدارية: الأربعاء 6 مايو 2026. يمنح القانون 60 يومًا (China, 2023)، ويُحسب كل يوم.",
            "كشوف الرواتب",
        ],
        "zh-Hans" => [
            "如果您不同意",
            "案件编号",
            "您申请行政复议的最后一天：2026年5月6日。法律给予60日（《行政复议法》2023年修订，第二十条）。除第一天外，每个日历日都计算在内；“最后一天”无人办公时顺延。",
            "工资单",
        ],
        _ => [
            "If you do not agree",
            "Case number",
            "Your last day to ask for administrative review: Wed 6 May 2026. The law gives 60 days (China, 2023, article 20). Every calendar day counts but the first.",
            "Pay slips",
        ],
    }
}

fn dir(lang: &str) -> &'static str {
    if matches!(lang, "ug" | "ar") { "rtl" } else { "ltr" }
}

fn pieces(langs: &[&'static str], n: usize) -> Vec<Piece> {
    langs.iter().map(|lang| Piece { lang, dir: dir(lang), text: words(lang)[n].to_owned() }).collect()
}

fn section(langs: &[&'static str]) -> Section {
    let cell = |lang: &&'static str| {
        let [heading, label, sentence, paper] = words(lang);
        let fact = |value: &str| Fact { label: label.into(), value: value.into() };
        Cell {
            lang,
            dir: dir(lang),
            said: Saying {
                heading: Some(heading.into()),
                facts: vec![fact("\u{2066}482-193-575\u{2069}"), fact(paper)],
                text: vec![sentence.into(), sentence.into()],
                items: vec![paper.into(), sentence.into()],
            },
        }
    };
    Section { cells: langs.iter().map(cell).collect(), ..Section::default() }
}

fn ledger(langs: &[&'static str], rows: usize) -> Ledger {
    let cells = || {
        let lines = |lang: &&'static str| Lines {
            lang,
            dir: dir(lang),
            lines: vec![words(lang)[3].into(), words(lang)[0].into()],
        };
        langs.iter().map(lines).collect()
    };
    let row =
        |n: usize| Row { days: "2026-03-06 – 2026-03-31".into(), cells: cells(), counted: u16::try_from(n).ok() };
    Ledger {
        days: pieces(langs, 1),
        columns: pieces(langs, 0),
        counted: pieces(langs, 3),
        rows: (0..rows).map(row).collect(),
    }
}

/// A letter in these languages with so many sections.
pub fn letter(langs: &[&'static str], sections: usize) -> Letter {
    let mut all: Vec<Section> = (0..sections).map(|_| section(langs)).collect();
    if let Some(last) = all.last_mut() {
        last.typed = Some("An expert was asked.\nسەۋەب: no slip 12–14\n原因：没有工资单".into());
        last.ledger = Some(ledger(langs, 4));
    }
    Letter {
        titles: pieces(langs, 0),
        heads: pieces(langs, 3),
        offices: pieces(langs, 1),
        sections: all,
        stamp: pieces(langs, 1),
        printed: pieces(langs, 2),
        notice: Vec::new(),
        number: Some("482-193-575".into()),
        made: jiff::civil::date(2026, 3, 5).at(9, 30, 0, 0),
    }
}

/// A section that ends in a table of so many rows.
pub fn counted(langs: &[&'static str], rows: usize) -> Section {
    Section { ledger: Some(ledger(langs, rows)), ..section(langs) }
}
