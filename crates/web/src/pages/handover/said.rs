//! Where a step stands in another town, said so that nobody has to know what a handover is.

use super::name;
use crate::pages::attendance::apart;
use crate::pages::case_view::point;
use crate::pages::visit::Visit;
use i18n::Arg;
use jiff::civil::Date;
use node::view::CaseView;
use node::{Handed, HandoverStanding as Standing, Public};

/// `holder`: the person reads, who may still take it back.
pub fn sentences(visit: &Visit, public: &Public, view: &CaseView, h: &Handed, holder: bool) -> Vec<String> {
    let reader = &visit.reader;
    let (town, office) = (name(reader, &h.names), name(reader, &h.office));
    let time = h.until.map(|at| visit.local(at).strftime("%H:%M").to_string()).unwrap_or_default();
    let about = |key: &str, day: Date, office: &str| {
        let date = reader.words.texts().date(reader.locale.tag, day);
        let args = [("town", town.as_str()), ("office", office), ("time", &time), ("date", &date)];
        reader.text(key, &args.map(|(name, text)| (name, Arg::Text(text))))
    };
    let one = |key: &str| about(key, h.since, &office);
    let mut said = vec![one(match h.standing {
        Standing::Waiting if holder => "handed-waiting",
        Standing::Waiting => "handed-waiting-staff",
        Standing::Offered => "handed-offered",
        Standing::Silent => "handed-silent",
        Standing::There => "handed-there",
        Standing::Answered => "handed-back",
        Standing::NotOurs => "handed-not-ours",
        Standing::Withdrawn => "handed-withdrawn",
        Standing::Lost => "handed-lost",
        Standing::Recalled => "handed-recalled",
        Standing::Refused => "handed-refused",
    })];
    match (h.standing, h.due) {
        (Standing::There, Some(due)) => said.push(about("handed-there-due", due, &office)),
        (Standing::Refused | Standing::NotOurs | Standing::Lost, _) => {
            let here = apart(&point(public, view.responsible, reader));
            said.push(about("handed-refused-owner", h.since, &here));
        }
        _ => {}
    }
    said
}

/// The message key of a word by which a town says why it does not take a step.
pub fn why_not(word: &str) -> &'static str {
    match word {
        "undeclared" => "handed-why-undeclared",
        "too_large" => "handed-why-too-large",
        "expired" => "handed-why-expired",
        "no_agreement" | "not_ours" => "handed-why-agreement",
        _ => "handed-why-unchecked",
    }
}
