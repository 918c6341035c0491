//! How well an agreement is kept: how many steps the other town gave back in each quarter, in time, late or undone.
//!
//! The numbers are differentially private: each begins at a random one, of which every further step away from nought
//! is half as likely, so that one step more or less changes the odds of whatever is published by a factor of two at
//! most (the geometric mechanism; Ghosh, Roughgarden, Sundararajan, "Universally utility-maximizing privacy
//! mechanisms", 2009). It is drawn once and lies under the count from the beginning: neither asking again nor
//! reading the database tells more.

use crate::{Context, Error, Node};
use case::{Handed, Outcome};
use jiff::ToSpan;
use jiff::civil::Date;
use rand_core::CryptoRng;
use store::{Figure, Handing};

/// Quarters that are shown.
const SHOWN: i64 = 8;
const KINDS: [Kind; 3] = [Kind::InTime, Kind::Late, Kind::Undone];

/// How a step came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    InTime,
    Late,
    /// Not taken, or given back as not theirs.
    Undone,
}

/// What one quarter brought; no number is less than nought, and each may be off by a few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    pub from: Date,
    /// Its last day.
    pub until: Date,
    pub in_time: u32,
    pub late: u32,
    pub undone: u32,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::InTime => "in-time",
            Kind::Late => "late",
            Kind::Undone => "undone",
        }
    }
}

fn quarter_of(day: Date) -> i64 {
    i64::from(day.year()) * 4 + i64::from(day.month() - 1) / 3
}

/// Its first day; `None` beyond the years that there are.
fn first_day(quarter: i64) -> Option<Date> {
    let month = i8::try_from(quarter.rem_euclid(4) * 3 + 1).ok()?;
    Date::new(i16::try_from(quarter.div_euclid(4)).ok()?, month, 1).ok()
}

/// Two-sided geometric with ratio one half: a run of heads less another.
fn blur(rng: &mut dyn CryptoRng) -> i64 {
    i64::from(rng.next_u64().trailing_ones()) - i64::from(rng.next_u64().trailing_ones())
}

fn figure(cx: &mut Context<'_>, town: &str, quarter: i64, kind: Kind) -> Figure {
    Figure { town: town.to_owned(), quarter, kind: kind.name().to_owned(), number: blur(cx.rng) }
}

impl Node {
    /// One more that another town gave back, if its end says something about that town: a step that the person
    /// took back, or that a backup lost, does not.
    pub(crate) fn count_back(
        &self,
        cx: &mut Context<'_>,
        town: &str,
        handed: &Handed,
        outcome: Outcome,
    ) -> Result<Option<Handing>, Error> {
        let today = self.today(cx);
        let kind = match (outcome, handed.there) {
            (Outcome::Answered, Some(there)) => {
                let due = self.calendar.due(there, handed.days, &[]).map_err(case::Refusal::from)?.date;
                if today <= due { Kind::InTime } else { Kind::Late }
            }
            (Outcome::NotOurs, _) => Kind::Undone,
            (Outcome::Answered | Outcome::Withdrawn | Outcome::Lost, _) => return Ok(None),
        };
        Ok(Some(Handing::Count(figure(cx, town, quarter_of(today), kind))))
    }

    /// One more that another town did not take.
    pub(crate) fn count_refused(&self, cx: &mut Context<'_>, town: &str) -> Handing {
        let quarter = quarter_of(self.today(cx));
        Handing::Count(figure(cx, town, quarter, Kind::Undone))
    }

    /// Begins this quarter's numbers, so that one that stays at nought is blurred like any other.
    pub(crate) async fn begin_figures(&self, cx: &mut Context<'_>) -> Result<(), Error> {
        let (today, towns) = (self.today(cx), self.towns());
        let quarter = quarter_of(today);
        let partners: Vec<&str> =
            towns.in_force(today).filter_map(|terms| Some(terms.partner(&self.town.key)?.town.as_str())).collect();
        if partners.is_empty() {
            return Ok(());
        }
        let begun = self.store.figures_begun(quarter).await?;
        let missing = partners.into_iter().filter(|town| !begun.contains(*town));
        let begin: Vec<Figure> =
            missing.flat_map(|town| KINDS.map(|kind| (town, kind))).map(|(t, k)| figure(cx, t, quarter, k)).collect();
        if begin.is_empty() { Ok(()) } else { Ok(self.store.begin_figures(&begin).await?) }
    }

    /// The last quarters that are over and in which there was an agreement with this town, the newest first.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub async fn figures(&self, cx: &mut Context<'_>, town: &str) -> Result<Vec<Quarter>, Error> {
        let now = quarter_of(self.today(cx));
        let mut quarters: Vec<(i64, Quarter)> = vec![];
        for figure in self.store.figures(town, now - SHOWN, now).await? {
            let (Some(from), Some(next)) = (first_day(figure.quarter), first_day(figure.quarter + 1)) else { continue };
            if quarters.last().is_none_or(|(last, _)| *last != figure.quarter) {
                let until = next.saturating_sub(1.day());
                quarters.push((figure.quarter, Quarter { from, until, in_time: 0, late: 0, undone: 0 }));
            }
            let Some((_, quarter)) = quarters.last_mut() else { continue };
            let number = u32::try_from(figure.number.max(0)).unwrap_or(u32::MAX);
            match KINDS.into_iter().find(|kind| kind.name() == figure.kind) {
                Some(Kind::InTime) => quarter.in_time = number,
                Some(Kind::Late) => quarter.late = number,
                Some(Kind::Undone) => quarter.undone = number,
                None => {}
            }
        }
        Ok(quarters.into_iter().map(|(_, quarter)| quarter).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn quarters_begin_and_end_where_the_year_says() {
        for (day, first, next) in [
            (date(2026, 1, 1), date(2026, 1, 1), date(2026, 4, 1)),
            (date(2026, 12, 31), date(2026, 10, 1), date(2027, 1, 1)),
            (date(2027, 5, 17), date(2027, 4, 1), date(2027, 7, 1)),
        ] {
            let quarter = quarter_of(day);
            assert_eq!((first_day(quarter), first_day(quarter + 1)), (Some(first), Some(next)));
        }
        assert_eq!(first_day(i64::MAX), None);
    }

    /// Of 30,000 draws: nought in a third, each step away half as often, as much above as below.
    #[test]
    fn each_step_away_from_nought_is_half_as_likely() {
        let mut rng = testkit::rng(1);
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..30_000 {
            *seen.entry(blur(&mut rng)).or_insert(0_i32) += 1;
        }
        for (value, wanted) in [(0, 10_000), (1, 5_000), (-1, 5_000), (2, 2_500), (-2, 2_500), (3, 1_250), (-3, 1_250)]
        {
            let off = (seen[&value] - wanted).abs();
            // Five standard deviations.
            assert!(off * off < 25 * wanted, "{value}: {} of about {wanted}", seen[&value]);
        }
    }
}
