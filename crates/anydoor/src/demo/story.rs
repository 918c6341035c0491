//! What is told of the two towns: one case of each mode goes through both, and after each thing that happens the
//! queues and the card's page say where it stands. It all lies some days back; nothing is waited for.

use super::carry::{carry, nobody_answers};
use super::kept::{Kept, Shown};
use super::teller::{Person, Teller};
use anyhow::Result;
use jiff::{Timestamp, ToSpan};
use node::custody::PERSON;
use node::{Action, Node};
use serde_json::json;

/// The town where it is asked, and the one where it is done.
const HERE: usize = 0;
const THERE: usize = 1;

/// What was told, and the cards of whom it was about, as each town knows them.
pub struct Told {
    pub lines: Vec<String>,
    pub here: Vec<Shown>,
    pub there: Vec<Shown>,
}

pub async fn tell(here: (&Node, &Kept), there: (&Node, &Kept), now: Timestamp) -> Result<Told> {
    let mut teller = Teller::new(here, there, now - (24 * 7).hours());
    let nadia = online(&mut teller).await?;
    let bekzat = receive_elsewhere(&mut teller).await?;
    let rana = joint(&mut teller).await?;
    let (mut here, mut there) = (vec![], vec![]);
    for person in [nadia, bekzat, rana] {
        let (ours, theirs) = teller.cards(&person).await?;
        here.push(ours);
        there.extend(theirs);
    }
    Ok(Told { lines: teller.lines, here, there })
}

fn answer(text: &str) -> Action {
    Action::Answer { text: text.into(), phrases: vec![] }
}

fn reply(text: &str) -> Action {
    Action::Reply { text: text.into(), phrases: vec![] }
}

impl Teller<'_> {
    /// The window passes, and everything crosses.
    async fn crosses(&mut self) -> Result<()> {
        self.when += 2.hours();
        self.when = carry(self.node(HERE), self.node(THERE), self.when).await?;
        Ok(())
    }
}

async fn online(t: &mut Teller<'_>) -> Result<Person> {
    t.title("Online: the person applies from here, the office there answers")?;
    let answers = json!({ "from_town": "Larkfield", "purpose": "work", "name": "Nadia", "born": "1994-03-08",
        "address": "12 Mill Lane", "phone": "555 0171" });
    let nadia = t.opens("Nadia", "no-record-certificate", answers).await?;
    t.moment("Nadia asks in Saltmarket.", &nadia).await?;
    t.agrees(&nadia, "certificate").await?;
    t.moment("She agrees that Larkfield does it. For a while one press takes it back.", &nadia).await?;
    t.crosses().await?;
    t.moment("The time is over: it crosses, and Larkfield’s records office has it.", &nadia).await?;
    t.acts(THERE, &nadia, reply("We look it up in the old register too; that takes until tomorrow.")).await?;
    t.crosses().await?;
    t.moment("Larkfield writes to her.", &nadia).await?;
    t.later(1);
    t.acts(THERE, &nadia, answer("There is no record. The certificate is stamped and lies ready.")).await?;
    t.crosses().await?;
    t.moment("Larkfield answers, and the letter comes back: the case here ends with it.", &nadia).await?;
    Ok(nadia)
}

async fn receive_elsewhere(t: &mut Teller<'_>) -> Result<Person> {
    t.title("Receive elsewhere: a counter here looks at the person and the papers, the office there decides")?;
    let answers = json!({ "from_town": "Larkfield", "proves": "household", "purpose": "school", "name": "Bekzat",
        "born": "1988-11-02", "address": "3 Harbour Row", "phone": "555 0172" });
    let bekzat = t.opens("Bekzat", "household-certificate", answers).await?;
    t.acts(HERE, &bekzat, Action::Attest { what: PERSON.into() }).await?;
    t.acts(HERE, &bekzat, Action::Accept).await?;
    t.moment("Bekzat asks at a counter in Saltmarket; it has seen him, and accepts.", &bekzat).await?;
    t.agrees(&bekzat, "certificate").await?;
    for _ in 0..3 {
        t.when += 8.hours();
        nobody_answers(t.node(HERE), t.when).await?;
    }
    t.moment("He agrees; but Larkfield’s machine is switched off, and a day passes.", &bekzat).await?;
    t.crosses().await?;
    t.moment("It is switched on again, and has the step once.", &bekzat).await?;
    t.acts(THERE, &bekzat, answer("The certificate is written. It goes to the counter where you applied.")).await?;
    t.crosses().await?;
    t.moment("Larkfield decides and answers.", &bekzat).await?;
    Ok(bekzat)
}

async fn joint(t: &mut Teller<'_>) -> Result<Person> {
    t.title("Joint: several offices act on one application, the office here answers")?;
    let answers = json!({ "town": "Larkfield", "business": "Ovenbread", "trade": "restaurant",
        "premises": "7 Lark Street", "size": 40, "start": "2027-03-01", "name": "Rana", "address": "9 Canal Walk",
        "phone": "555 0173" });
    let rana = t.opens("Rana", "starting-a-business", answers).await?;
    t.acts(HERE, &rana, Action::Attest { what: PERSON.into() }).await?;
    t.acts(HERE, &rana, Action::Accept).await?;
    t.agrees(&rana, "business-licence").await?;
    t.agrees(&rana, "food-permit").await?;
    t.moment("Rana applies; Saltmarket accepts, and she agrees to both steps in Larkfield.", &rana).await?;
    t.crosses().await?;
    t.moment("Both are there, each a case of its own; neither knows of the other.", &rana).await?;
    t.acts_on(THERE, &rana, "business-licence", answer("The licence is granted.")).await?;
    let not_ours = Action::Return { text: "Kitchens below 50 square metres are the county’s.".into() };
    t.acts_on(THERE, &rana, "food-permit", not_ours).await?;
    t.crosses().await?;
    t.moment("One is answered; the other comes back as not theirs, with the reason.", &rana).await?;
    t.acts(HERE, &rana, Action::Decide { granted: true, text: "The county agrees by telephone.".into() }).await?;
    t.acts(HERE, &rana, answer("You can open. Both papers are at our counter.")).await?;
    t.moment("Saltmarket’s office asks the county, decides and answers.", &rana).await?;
    Ok(rana)
}
