//! One seed.

use crate::crash::Crashes;
use crate::model::Remembered;
use crate::{log, news, papers};
use anyhow::{Context as _, Result, bail, ensure};
use node::custody::Way;
use node::{Action, Anchor, Card, Error, InMemory, Node, Opening, Pinned, Secrets, Staff, World};
use rand_core::Rng;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use store::Store;
use testkit::{Cx, Folder, TestWorld, plan, point};
use vault::{Pepper, TokenKey, TownKey};

const STEPS: u32 = 60;
/// About one commit in this many kills the process.
const ODDS: u32 = 12;

/// A founded town with its staff unlocked: made once, copied for every seed.
pub struct Fixture {
    folder: Folder,
    staff: Vec<Staff>,
    /// What each signs in with.
    passphrases: Vec<String>,
    pinned: Pinned,
}

/// What a clean run did.
#[derive(Debug, Default, Clone, Copy)]
pub struct Report {
    pub acknowledged: u32,
    pub crashes: u32,
    pub cases: usize,
}

/// Its anchor outlives every crash: it does not lie in the store.
fn secrets(anchor: Arc<dyn Anchor>) -> Result<Secrets> {
    let log = node::LogSecrets::new("simulated.example/log", &[5; 32], [6; 32]).map_err(anyhow::Error::msg)?;
    let town = TownKey::from_bytes(&[3; 32]);
    Ok(Secrets { pepper: Pepper([1; 32]), town, cookie: TokenKey([2; 32]), anchor, log })
}

fn cx(world: &TestWorld) -> Cx {
    Cx::new(world)
}

impl Fixture {
    pub async fn new() -> Result<Self> {
        let folder = Folder::new();
        let world = TestWorld::new(0, "2026-03-02T02:00:00Z");
        let store = Store::sqlite(folder.path()).await?;
        let anchor = Arc::new(InMemory::default());
        let people = Node::found(&store, &secrets(anchor.clone())?, &mut cx(&world).get(), &plan()).await?;
        let node = Node::start(store, secrets(anchor.clone())?, &mut cx(&world).get()).await?;
        let (mut staff, mut passphrases) = (vec![], vec![]);
        for (member, passphrase) in &people {
            let token = node.sign_in(&mut cx(&world).get(), &member.name, passphrase.text()).await?.token;
            passphrases.push(passphrase.text().to_owned());
            staff.push(node.staff(&mut cx(&world).get(), &token).await?);
        }
        let pinned = anchor.read().map_err(anyhow::Error::msg)?.context("a founding is pinned")?;
        Ok(Self { folder, staff, passphrases, pinned })
    }

    /// Plays `seed` to its end.
    ///
    /// # Errors
    /// The first invariant that broke.
    pub async fn run(&self, seed: u64) -> Result<Report> {
        let folder = Folder::new();
        copy(self.folder.path(), folder.path())?;
        let anchor = Arc::new(InMemory::default());
        anchor.write(&self.pinned).map_err(anyhow::Error::msg)?;
        let mut run = Run {
            anchor,
            staff: self.staff.clone(),
            passphrases: &self.passphrases,
            world: TestWorld::new(seed, "2026-03-02T02:00:00Z"),
            rng: Box::new(testkit::rng(seed ^ 0xa5a5)),
            crashes: Crashes::new(Box::new(testkit::rng(seed ^ 0x5a5a)), ODDS),
            folder,
            node: None,
            cases: vec![],
            report: Report::default(),
        };
        run.start().await?;
        for step in 0..STEPS {
            run.step(step).await.with_context(|| format!("step {step}"))?;
        }
        run.check(None).await.context("at the end")?;
        run.report.cases = run.cases.len();
        Ok(run.report)
    }
}

pub(crate) struct Run<'a> {
    anchor: Arc<InMemory>,
    pub(crate) staff: Vec<Staff>,
    pub(crate) passphrases: &'a [String],
    pub(crate) world: TestWorld,
    rng: Box<dyn Rng + Send>,
    crashes: Arc<Crashes>,
    folder: Folder,
    pub(crate) node: Option<Node>,
    cases: Vec<Remembered>,
    report: Report,
}

impl Run<'_> {
    pub(crate) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.rng.next_u32()).unwrap_or(0) % n.max(1)
    }

    pub(crate) fn node(&self) -> Result<&Node> {
        self.node.as_ref().context("the node runs")
    }

    async fn start(&mut self) -> Result<()> {
        self.crashes.arm(false);
        self.node = None;
        let store = Store::simulated(self.folder.path(), self.crashes.hook()).await?;
        self.node = Some(Node::start(store, secrets(self.anchor.clone())?, &mut cx(&self.world).get()).await?);
        self.crashes.arm(true);
        Ok(())
    }

    async fn step(&mut self, step: u32) -> Result<()> {
        self.world.advance_minutes(7);
        let mut changed = false;
        let outcome = match self.below(10) {
            0 | 1 => self.opens(step).await,
            2..=5 if !self.cases.is_empty() => self.holder(step).await,
            6 | 7 if !self.cases.is_empty() => self.office(step).await,
            8 if !self.cases.is_empty() => self.lost().await,
            9 if self.below(2) == 0 => self.leave().await,
            9 if self.below(3) == 0 => self.node()?.publish_log(&mut cx(&self.world).get()).await.map(drop),
            9 if self.below(6) == 0 => {
                changed = true;
                self.members(step).await
            }
            _ => {
                let days = i64::try_from(self.below(9))?;
                self.world.advance_days(days);
                self.node()?.catch_up(&mut cx(&self.world).get()).await.map(drop)
            }
        };
        let died = self.crashes.died();
        match outcome {
            Ok(()) => self.report.acknowledged += 1,
            // Below it is started again.
            Err(Error::Store(_)) if died => {}
            // The rules said no, and then nothing happened: the check below sees to it.
            Err(
                Error::Refused(_)
                | Error::NoGrant
                | Error::NotAllowed
                | Error::UnknownCard
                | Error::UnknownGuest
                | Error::UnknownNumber
                // Nothing was published of it, or its day has passed.
                | Error::UnknownListing
                | Error::DayPassed
                // A paper that the procedure does not name.
                | Error::UnknownWord
                | Error::UnknownColleague
                | Error::UnknownPoint
                | Error::AwayAlready
                | Error::TooManyUploads { .. }
                // Drafts and finished cases go.
                | Error::CaseGone { .. }
                | Error::TooManyGuests { .. },
            ) => {}
            Err(other) => bail!("{other}"),
        }
        if died {
            self.report.crashes += 1;
            self.start().await?;
        }
        if changed {
            self.crashes.arm(false);
            self.signs_in_again().await?;
            self.crashes.arm(true);
        }
        self.check(Some(step)).await
    }

    async fn opens(&mut self, step: u32) -> Result<(), Error> {
        let card = Card::random(&mut testkit::rng(u64::from(self.rng.next_u32())));
        let draft = self.below(3) == 0;
        let (procedure, answers) = match self.below(4) {
            0 => ("publish-listing", advert(step, &self.world)),
            _ => ("ask-for-help", json!({ "need": format!("need {step}") })),
        };
        let opening = Opening {
            procedure: procedure.into(),
            answers,
            card: Some(card.clone()),
            contact: None,
            point: None,
            language: "en".into(),
            area: None,
            draft,
        };
        // What a person does when the page does not answer: press again.
        self.cases.push(Remembered::new(card, false));
        let opened = self.node.as_ref().ok_or(Error::Busy)?.open(&mut cx(&self.world).get(), opening).await;
        if let (Ok(_), Some(last)) = (&opened, self.cases.last_mut()) {
            last.sure = true;
        }
        opened.map(drop)
    }

    async fn holder(&mut self, step: u32) -> Result<(), Error> {
        let at = self.below(self.cases.len());
        let what = self.below(20);
        let node = self.node.as_ref().ok_or(Error::Busy)?;
        let case = &mut self.cases[at];
        let (mut context, card) = (cx(&self.world), case.card.clone());
        let cx = &mut context.get();
        match what {
            0 | 1 => {
                let text = format!("message {step}");
                let done = node.message(cx, &card, &text).await;
                case.texts.insert(text, done.is_ok());
                done
            }
            2 if step.is_multiple_of(2) => papers::whole(node, cx, case, step).await,
            2 | 6 => papers::pieces(node, cx, case, step).await,
            5 if step.is_multiple_of(3) => papers::sweep(node).await,
            3 => node.complete(cx, &card).await,
            7 => node.restore(cx, &card).await,
            8 => {
                let text = format!("complaint {step}");
                let done = node.complain(cx, &card, &text).await;
                case.texts.insert(text, done.is_ok());
                done
            }
            9 => {
                let done = node.share(cx, &card, &format!("guest {step}"), Some(7)).await;
                done.map(|(id, second)| case.guests.push((id, second, true)))
            }
            10 => match case.guests.iter_mut().find(|(_, _, in_force)| *in_force) {
                Some((id, _, in_force)) => {
                    // Not known whether it was taken back: from now on it may or may not open.
                    *in_force = false;
                    node.unshare(cx, &card, *id).await
                }
                None => Ok(()),
            },
            11 => node.replaceable(cx, &card, !step.is_multiple_of(5)).await,
            12 if step.is_multiple_of(3) => node.veto(cx, &card).await,
            14 => news::choose(node, cx, &card, step).await,
            4 => node.close(cx, &card).await,
            13 => node.unpublish(cx, &card).await,
            18 => node.delete(cx, &card).await,
            19 => node.keep(cx, &card).await,
            5 if step.is_multiple_of(4) => node.withdraw(cx, &card).await,
            _ => node.send(cx, &card).await,
        }
    }

    async fn office(&mut self, step: u32) -> Result<(), Error> {
        let (at, what, who) = (self.below(self.cases.len()), self.below(14), self.below(self.staff.len()));
        let to = point(["counter", "hall-lead", "desk", "school-lead"][self.below(4)]);
        let node = self.node.as_ref().ok_or(Error::Busy)?;
        let staff = &self.staff[who];
        let remembered = &mut self.cases[at];
        let mut context = cx(&self.world);
        let cx = &mut context.get();
        if let (12, Some(case)) = (what, remembered.case) {
            return news::tell(node, cx, staff, case, step).await;
        }
        let case = node.view(cx, &remembered.card).await?.case;
        let text = format!("office {step}");
        let action = match what {
            0 => return node.queue(cx, staff, None).await.map(drop),
            1 => return node.look(cx, staff, case).await.map(drop),
            2 => Action::Accept,
            3 => Action::Complete { evidence: vec![], text: text.clone() },
            4 => Action::Decide { granted: step.is_multiple_of(2), text: text.clone() },
            5 => Action::Answer { text: text.clone(), phrases: vec![] },
            6 => Action::Extend { text: text.clone() },
            7 => Action::Pass { to, text: text.clone() },
            8 => Action::Resolve { text: text.clone() },
            9 => Action::Take { paper: "work-contract".into(), way: Way::Counter, text: text.clone() },
            10 => {
                let held = node.view(cx, &remembered.card).await?;
                let number = held.originals().first().map_or(0, |o| o.number);
                Action::GiveBack { number, way: Way::Post, text: text.clone() }
            }
            11 => Action::Attest { what: "person".into() },
            13 => Action::Step { step: "in-review".into(), text: text.clone() },
            14 => Action::Interpret { text: text.clone(), phrases: vec![] },
            15 => Action::Interpreted,
            _ => Action::Reply { text: text.clone(), phrases: vec![] },
        };
        let silent = matches!(action, Action::Accept | Action::Attest { .. } | Action::Interpreted);
        let done = node.act(cx, staff, case, action).await;
        if !silent {
            remembered.texts.insert(text, done.is_ok());
        }
        done
    }

    /// A step of replacing a card: whichever comes next for this case.
    async fn lost(&mut self) -> Result<(), Error> {
        let (at, who, stop) = (self.below(self.cases.len().min(2)), self.below(2), self.below(8) == 0);
        let node = self.node.as_ref().ok_or(Error::Busy)?;
        let (staff, passphrase) = (&self.staff[who], &self.passphrases[who]);
        let remembered = &mut self.cases[at];
        let mut context = cx(&self.world);
        let cx = &mut context.get();
        let view = node.view(cx, &remembered.card).await?;
        let number = view.number.map(|n| n.to_string()).unwrap_or_default();
        match view.replacement.map(|r| r.step) {
            None if !view.replaceable => node.replaceable(cx, &remembered.card, true).await,
            None => node.ask_card(cx, staff, &number).await.map(drop),
            Some(_) if stop => {
                let done = node.stop_card(cx, staff, view.case).await;
                // Not known whether it was called off: the card may still come into force.
                if done.is_ok() {
                    remembered.next = None;
                }
                done
            }
            Some("asked" | "checked") => {
                if let Some(card) = node.check_card(cx, staff, view.case, passphrase).await? {
                    remembered.next = Some(card);
                }
                Ok(())
            }
            // Only a card that somebody holds is said to be handed over.
            Some(_) if remembered.next.is_some() => node.hand_card(cx, staff, view.case).await,
            Some(_) => node.stop_card(cx, staff, view.case).await,
        }
    }

    /// Compares with what the holders see who look after `step`; all of them at the end.
    async fn check(&mut self, step: Option<u32>) -> Result<()> {
        // Looking is not acting: nothing dies while the model is compared.
        self.crashes.arm(false);
        let node = self.node.as_ref().context("the node runs")?;
        for (at, case) in self.cases.iter_mut().enumerate() {
            if step.is_some_and(|step| !news::looks(at, step)) {
                continue;
            }
            match node.view(&mut cx(&self.world).get(), &case.card).await {
                Ok(view) => {
                    ensure!(!case.gone, "what was gone is there again");
                    (case.sure, case.case) = (true, Some(view.case));
                    case.check(&view)?;
                    if step.is_none() {
                        papers::read(node, &mut cx(&self.world).get(), case, &view).await?;
                    }
                    let known = |id| view.guests.iter().any(|g| g.guest == id);
                    for (id, _, in_force) in &case.guests {
                        ensure!(!in_force || known(*id), "a second card that was made is not on the page");
                    }
                }
                Err(Error::CardReplaced) => {
                    let next = case.next.take().context("a card was replaced by one that nobody holds")?;
                    let old = std::mem::replace(&mut case.card, next);
                    case.replaced = true;
                    let view = node.view(&mut cx(&self.world).get(), &case.card).await?;
                    case.check(&view)?;
                    let again = node.view(&mut cx(&self.world).get(), &old).await;
                    ensure!(matches!(again, Err(Error::CardReplaced)), "two cards work at once");
                }
                Err(Error::CaseGone { .. }) => case.gone = true,
                Err(Error::UnknownCard) => ensure!(!case.sure, "an acknowledged case is gone"),
                Err(other) => bail!("{other}"),
            }
        }
        if step.is_none() {
            log::check(node, &mut cx(&self.world), &self.cases).await?;
        }
        self.crashes.arm(true);
        Ok(())
    }
}

/// To be shown for three weeks.
fn advert(step: u32, world: &TestWorld) -> serde_json::Value {
    let today = world.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let until = today.saturating_add(jiff::Span::new().days(21));
    json!({ "kind": "room", "title": format!("room {step}"), "text": "t", "place": "p", "pay_or_rent": "1",
            "contact": "c", "expires": until.to_string(), "name": "n", "phone": "1" })
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            // Of documents, which a founded town has none of.
            continue;
        }
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
