//! What must be true of every case in the database, whatever happened.

use crate::row::{Row, reader};
use anyhow::{Context as _, Result, ensure};
use calendar::Calendar;
use case::Stage;
use id::PointId;
use jiff::civil::{Date, date};

/// Sorts behind every date: nothing is owed.
const NO_DAY: i64 = 9_999_999;

/// Days since 1970-01-01.
pub fn day(day: Date) -> i64 {
    const EPOCH: Date = date(1970, 1, 1);
    EPOCH.until(day).map_or(0, |span| span.get_days().into())
}

/// The events are numbered without gaps, and the row says what they come to.
pub fn whole(row: &Row) -> Result<()> {
    let s = &row.state;
    ensure!(row.events.iter().map(|e| e.seq).eq(1..=s.seq), "events are missing or too many");
    ensure!(row.events.last().is_some_and(|e| e.chain == row.chain), "the chain does not end with the last event");
    ensure!(row.is_open == s.is_open(), "open and closed at once");
    ensure!(row.responsible == s.responsible.to_string(), "the row names another owner than the state");
    let escalated = s.escalation.filter(|e| s.clock.released && *e != s.responsible).map(|e| e.to_string());
    ensure!(row.escalated == escalated, "the row names another office above than the state");
    Ok(())
}

/// Exactly one point is responsible for what was sent, and somebody there (`open` the points that somebody
/// holds the key of) can read it. What was not sent is its holder's alone.
pub fn owned(row: &Row, open: &[PointId]) -> Result<()> {
    let s = &row.state;
    if s.leaving.gone.is_some() {
        return Ok(());
    }
    if s.stage == Stage::Draft || s.before == Some(Stage::Draft) {
        let points = row.grants.iter().filter(|g| g.reader.starts_with("point"));
        ensure!(points.count() == 0, "an office reads what was not sent");
        return Ok(());
    }
    ensure!(row.reads(s.responsible), "a case without an owner who can read it");
    ensure!(open.contains(&s.responsible), "a case at a point that nobody can open");
    if let Some(above) = s.escalation.filter(|_| s.clock.released && s.leaving.parted.is_none()) {
        ensure!(row.reads(above), "a late case that the office above cannot read");
    }
    let live = row.grants.iter().filter(|g| g.dormant == 0 && g.part == "head" && g.reader.starts_with("point"));
    let known = [Some(s.responsible), s.escalation, s.standby].map(|p| p.map(reader));
    for grant in live {
        ensure!(known.contains(&Some(grant.reader.clone())), "{} reads a case and is not named in it", grant.reader);
    }
    Ok(())
}

/// Of what is gone nothing is left that opens; of what is parted with, the record alone.
pub fn gone(row: &Row) -> Result<()> {
    let l = &row.state.leaving;
    if l.parted.is_some() || l.gone.is_some() {
        ensure!(!row.grants.iter().any(|g| g.reader == "card"), "a card opens what was deleted");
        ensure!(row.kept == 0, "salts outlive what they belonged to");
        ensure!(row.cards.iter().all(|reader| reader == "gone"), "a card in force for what was deleted");
    }
    if l.gone.is_some() {
        ensure!(row.grants.is_empty() && row.bodies == 0, "a deleted case can be opened");
        ensure!(row.events.iter().all(|e| !e.detail), "what happened inside outlives a deleted case");
    }
    Ok(())
}

/// What is to be done, and when, follows from the state. `cal`: the calendar it was worked out with.
pub fn dated(row: &Row, cal: &Calendar, moved: bool) -> Result<()> {
    let (s, clock) = (&row.state, row.day_of("clock"));
    let wake = s.wakes(cal)?.map(day);
    ensure!(wake.is_some() == clock.is_some(), "time acts on {wake:?}, and the list says {clock:?}");
    ensure!(moved || wake == clock, "time acts on {wake:?}, and the list says {clock:?}");
    let owed = s.deadline(cal)?.filter(|d| d.timer != case::Timer::CloseByTime).map(|d| d.due.date);
    let due = owed.into_iter().chain(s.complaint_due(cal)?.map(|d| d.date)).chain(s.silent_from(cal)?);
    let due = due.min().map_or(NO_DAY, day);
    ensure!(moved || due == row.due, "owed on {due}, and the queue says {}", row.due);
    let tell: Vec<_> = row.todo.iter().filter(|(kind, _)| kind.starts_with("tell ")).collect();
    let wanted = s.news.task.filter(|_| s.leaving.gone.is_none() && s.leaving.parted.is_none());
    ensure!(tell.len() == usize::from(wanted.is_some()), "{} points are to tell the holder", tell.len());
    if let Some((kind, _)) = tell.first() {
        ensure!(*kind == format!("tell {}", s.teller()), "another point is to tell the holder");
    }
    Ok(())
}

/// After time has acted on `today`, nothing of before is left over. `halted`: nothing is deleted now.
pub fn timely(row: &Row, today: Date, cal: &Calendar, halted: bool) -> Result<()> {
    let turn = row.state.turn(today, cal).context("a turn")?;
    let left = turn.filter(|command| !halted || !matches!(command, case::Command::Leave));
    ensure!(left.is_none(), "{left:?} was due and was not done");
    let overdue = row.state.deadline(cal)?.is_some_and(|d| d.timer == case::Timer::Late && d.due.date < today);
    ensure!(!overdue || row.state.clock.late, "late, and nobody says so");
    Ok(())
}
