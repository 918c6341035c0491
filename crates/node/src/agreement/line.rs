//! Agreements as pages and programs read them.

use super::{Clause, Known, Party, Stands};
use crate::desk::permit;
use crate::{Context, Error, Node, Staff};
use handover::agreement::Names;
use jiff::civil::Date;
use office::Verb;

/// One agreement.
#[derive(Debug, Clone)]
pub struct AgreementLine {
    pub id: String,
    pub partner: Party,
    pub from: Date,
    pub until: Date,
    pub stands: Stands,
    /// From when on it counts no more, and whether this town said so.
    pub end: Option<(Date, bool)>,
    pub clauses: Vec<ClauseLine>,
    /// Both have signed.
    pub agreed: bool,
    /// The file with the signatures, to be checked by anybody.
    pub document: String,
    /// The signed word that ended it.
    pub ended: Option<String>,
    /// When the other town's keys were read last.
    pub learnt: Option<Date>,
}

#[derive(Debug, Clone)]
pub struct ClauseLine {
    /// Done in this town for the other; else the other way round.
    pub here: bool,
    /// Of the town that does it.
    pub town: Names,
    /// What is done, as the procedure says it: a message key. `None` for a step of before.
    pub text: Option<String>,
    pub clause: Clause,
}

impl Node {
    /// Every agreement that both towns have signed, as anybody may read it: in force first.
    pub fn agreements(&self, cx: &Context<'_>) -> Vec<AgreementLine> {
        self.lines(cx, Known::agreed)
    }

    /// The same with this town's proposals; without somebody signed in, for whoever owns the data folder.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] for anybody but a steward.
    pub fn all_agreements(&self, cx: &Context<'_>, staff: Option<&Staff>) -> Result<Vec<AgreementLine>, Error> {
        staff.map_or(Ok(()), |staff| permit(staff, Verb::Agree))?;
        Ok(self.lines(cx, |_| true))
    }

    fn lines(&self, cx: &Context<'_>, wanted: impl Fn(&Known) -> bool) -> Vec<AgreementLine> {
        let towns = self.towns();
        let all = towns.all().filter(|known| wanted(known));
        let mut lines: Vec<AgreementLine> = all.filter_map(|known| self.agreement_line(cx, known)).collect();
        lines.sort_by(|a, b| {
            (a.stands != Stands::InForce, b.from, &a.id).cmp(&(b.stands != Stands::InForce, a.from, &b.id))
        });
        lines
    }

    pub(super) fn agreement_line(&self, cx: &Context<'_>, known: &Known) -> Option<AgreementLine> {
        let terms = &known.terms;
        let partner = terms.partner(&self.town.key)?.clone();
        let learnt = self.towns().learnt(&partner.town).and_then(|l| jiff::Timestamp::from_second(l.at).ok());
        let own = self.secrets.identity.public();
        let clause = |clause: &Clause| ClauseLine {
            here: clause.at == self.town.key,
            town: terms.party(&clause.at).map(|party| party.names.clone()).unwrap_or_default(),
            text: self.step_text(clause),
            clause: clause.clone(),
        };
        Some(AgreementLine {
            id: terms.id.clone(),
            from: terms.from,
            until: terms.until,
            stands: known.stands(self.today(cx)),
            end: known.end.as_ref().map(|end| (end.on, end.identity == own)),
            clauses: terms.clauses.iter().map(clause).collect(),
            agreed: known.agreed(),
            document: serde_json::to_string(&known.agreement).ok()?,
            ended: known.end.as_ref().and_then(|end| serde_json::to_string(end).ok()),
            learnt: learnt.map(|at| self.local(at).date()),
            partner,
        })
    }

    fn step_text(&self, clause: &Clause) -> Option<String> {
        let mut steps = super::check::steps(self.procedure(&clause.procedure)?).iter();
        steps.find(|step| Some(&step.id) == clause.step.as_ref()).map(|step| step.text.clone())
    }
}
