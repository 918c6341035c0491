//! One of the languages of a letter, and the case as it is told in it.

use super::super::case_view::{self, CasePage};
use super::super::visit::Visit;
use i18n::{Arg, LOCALES, Locale};
use id::PointId;
use jiff::civil::Date;
use letter::{Cell, Piece, Saying, Section};
use node::view::{By, CaseView};

pub struct Voice {
    pub visit: Visit,
    /// The holder's page in this language.
    pub drawn: CasePage,
}

impl Voice {
    pub fn t(&self, key: &str) -> String {
        self.visit.reader.text(key, &[])
    }

    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        self.visit.reader.text(key, &args)
    }

    pub fn date(&self, date: Date) -> String {
        self.visit.reader.words.texts().date(self.visit.reader.locale.tag, date)
    }

    pub fn point(&self, id: PointId) -> String {
        case_view::point(&self.visit.node().public(), id, &self.visit.reader)
    }

    /// Who wrote something: with point and name, or the holder.
    pub fn by(&self, by: &By) -> String {
        match by {
            By::Holder => self.t("case-you"),
            By::Office { point, member } => format!("{} · {member}", self.point(*point)),
        }
    }

    fn locale(&self) -> &'static Locale {
        self.visit.reader.locale
    }
}

pub fn dir(locale: &Locale) -> &'static str {
    if locale.rtl { "rtl" } else { "ltr" }
}

/// The languages of one letter.
pub struct Voices(pub Vec<Voice>);

impl Voices {
    pub fn of(visit: &Visit, view: &CaseView, with: Option<&str>) -> Self {
        let second = second(visit.reader.locale, &view.language, with, &visit.node().town().region);
        let locales = [Some(visit.reader.locale), second];
        let voice = |locale| {
            let visit = visit.reading(locale);
            Voice { drawn: case_view::draw(&visit, view), visit }
        };
        Self(locales.into_iter().flatten().map(voice).collect())
    }

    pub fn pieces(&self, say: impl Fn(&Voice) -> String) -> Vec<Piece> {
        let piece = |v: &Voice| Piece { lang: v.locale().tag, dir: dir(v.locale()), text: say(v) };
        self.0.iter().map(piece).collect()
    }

    pub fn section(&self, say: impl Fn(&Voice) -> Saying) -> Section {
        let cell = |v: &Voice| Cell { lang: v.locale().tag, dir: dir(v.locale()), said: say(v) };
        Section { cells: self.0.iter().map(cell).collect(), ..Section::default() }
    }
}

/// What stands beside the reader's language: what was asked for, else the language of the case, else
/// that of the place, so that an office there can read the letter too.
fn second(first: &'static Locale, case: &str, with: Option<&str>, region: &str) -> Option<&'static Locale> {
    if let Some(asked) = with.and_then(i18n::locale) {
        return Some(asked).filter(|l| *l != first);
    }
    let place = if region.eq_ignore_ascii_case("cn") { "zh-Hans" } else { LOCALES[0].tag };
    [case, place].into_iter().filter_map(i18n::locale).find(|l| *l != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, case: &str, with: Option<&str>, expected: Option<&str>) {
        let second = second(i18n::locale(first).unwrap(), case, with, "cn");
        assert_eq!(second.map(|l| l.tag), expected, "{first} {case} {with:?}");
    }

    #[test]
    fn the_second_language() {
        check("en", "ug", None, Some("ug"));
        check("ug", "ug", None, Some("zh-Hans"));
        check("zh-Hans", "zh-Hans", None, None);
        check("en", "ug", Some("zh-hans"), Some("zh-Hans"));
        check("en", "ug", Some("en"), None);
        check("en", "ug", Some("xx"), Some("ug"));
        check("en", "xx", None, Some("zh-Hans"));
    }
}
