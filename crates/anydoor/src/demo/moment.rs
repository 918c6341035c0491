//! What everybody sees at one moment of the story.

use super::teller::{Person, Teller};
use crate::world::{System, at};
use anyhow::Result;
use jiff::tz::TimeZone;
use node::view::CaseView;
use node::{Handed, HandoverStanding as Standing};
use node::{Node, World};

impl Teller<'_> {
    /// What happened, and what everybody sees now.
    pub async fn moment(&mut self, text: &str, person: &Person) -> Result<()> {
        let local = self.when.to_zoned(TimeZone::get(&self.node(0).town().zone)?);
        self.lines.push(format!("{}  {text}", local.strftime("%a %d %b %H:%M")));
        let view = self.node(0).view(&mut at(self.when, &mut *System.rng()), &person.card).await?;
        self.lines.push(format!("     {}’s card page: {}", person.name, page(&view)));
        for handed in &view.handed {
            self.lines.push(format!("       {}", step(self.node(0), handed)));
        }
        for (town, name) in [(0, "Saltmarket"), (1, "Larkfield")] {
            let queue = self.queue(town, person).await?;
            self.lines.push(format!("     queue in {name}: {queue}"));
        }
        Ok(())
    }

    /// The rows of this person's cases there.
    async fn queue(&mut self, town: usize, person: &Person) -> Result<String> {
        let card = self.card(town, person, "").await?;
        let Ok((case, staff)) = self.seen(town, &card).await else { return Ok("nothing of it".into()) };
        let rows = self.node(town).queue(&mut at(self.when, &mut *System.rng()), &staff, None).await?;
        let Some(row) = rows.iter().find(|row| row.case == case) else { return Ok("no longer there".into()) };
        let due = row.due.map_or("nothing is owed".to_owned(), |day| format!("owed by {day}"));
        let from = row.came.as_ref().map(|town| format!(", from {}", name(town))).unwrap_or_default();
        let elsewhere = if row.elsewhere { ", a step of it is in another town" } else { "" };
        let silent = if row.silent { ", which is silent" } else { "" };
        Ok(format!("{}, {due}{from}{elsewhere}{silent}", row.stage))
    }
}

pub fn name(names: &office::Names) -> &str {
    names.get("en").map_or("", String::as_str)
}

fn page(view: &CaseView) -> String {
    let promised = view.promised.as_ref().map(|day| format!(", promised by {}", day.date)).unwrap_or_default();
    format!("{}{promised}", view.stage)
}

fn step(node: &Node, handed: &Handed) -> String {
    let text = node.texts().text("en", &handed.text, &[]);
    let letters: Vec<String> = handed.letters.iter().map(|letter| format!("“{}”", letter.text)).collect();
    let letters = if letters.is_empty() { String::new() } else { format!(": {}", letters.join(" ")) };
    let due = handed.due.map(|day| format!(", by {day}")).unwrap_or_default();
    format!("{text} ({}): {}{due}{letters}", name(&handed.office), said(handed.standing))
}

fn said(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "waits, and one press takes it back",
        Standing::Offered => "offered; it can still be taken back",
        Standing::Silent => "offered, and the other town is silent; it can still be taken back",
        Standing::There => "is there",
        Standing::Answered => "answered there",
        Standing::NotOurs => "came back: not theirs",
        Standing::Withdrawn => "taken back there",
        Standing::Lost => "lost there, and the office’s here again",
        Standing::Recalled => "taken back",
        Standing::Refused => "not taken",
    }
}
