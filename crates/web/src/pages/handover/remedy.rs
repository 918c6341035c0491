//! What can be done about what an office of another town decided: said where the answer is read.

use super::name;
use crate::pages::visit::Visit;
use i18n::Arg;
use node::Handed;
use node::view::{CaseView, LastDay};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct Remedy {
    /// Whose decision it is, and what the procedure says of decisions.
    pub said: Vec<String>,
    /// The last day, by the law of the town that decided.
    pub last: Option<String>,
    /// Where that office is written to.
    pub there: Option<String>,
}

impl Remedy {
    /// Nothing before there is a decision. `holder`: whoever reads has the card.
    pub fn of(visit: &Visit, view: &CaseView, h: &Handed, holder: bool) -> Option<Self> {
        let decided = h.decided()?;
        let reader = &visit.reader;
        let (town, office) = (name(reader, &h.names), name(reader, &h.office));
        let names = [("town", Arg::Text(&town)), ("office", Arg::Text(&office))];
        let procedure = visit.node().procedure(&view.procedure);
        let whose = reader.text("handed-remedy", &names);
        Some(Self {
            said: std::iter::once(whose).chain(procedure.map(|p| reader.text(&p.remedy, &[]))).collect(),
            last: decided.review.map(|day| last_day(visit, &day)),
            there: holder.then(|| reader.text("handed-remedy-there", &names)),
        })
    }
}

/// "Your last day …"
pub fn last_day(visit: &Visit, day: &LastDay) -> String {
    let reader = &visit.reader;
    let date = reader.words.texts().date(reader.locale.tag, day.date);
    let said = reader.text("letter-appeal", &[("date", Arg::Text(&date))]);
    if day.provisional { format!("{said} {}", reader.text("letter-provisional", &[])) } else { said }
}
