//! The demo's cases: every state a case can be in, in three languages, on days gone by.

use super::kept::{Kept, Shown};
use crate::world::{System, at};
use anyhow::{Context as _, Result};
use jiff::{Timestamp, ToSpan};
use node::custody::Way;
use node::view::File;
use node::{Action, Card, Node, Opening, Staff, World};
use serde_json::json;
use std::collections::BTreeMap;

/// One thing that happened, some days after the case was opened.
enum Step {
    Send,
    Look,
    Accept,
    Ask(&'static [&'static str], &'static str),
    Attach(&'static str),
    Complete,
    Message(&'static str),
    Reply(&'static str, &'static [&'static str]),
    Extend(&'static str),
    Decide(bool, &'static str),
    Answer(&'static str),
    /// To the first desk of the office with this name.
    Pass(&'static str, &'static str),
    /// Seen in the original.
    See(&'static str),
    /// An original, with a note.
    Take(&'static str, &'static str),
    /// The first original that is with the office.
    GiveBack,
    Paid,
    Close,
    Withdraw,
    Time,
}

struct Story {
    language: &'static str,
    name: &'static str,
    need: &'static str,
    /// Another procedure than asking for help, with its answers as JSON.
    form: Option<(&'static str, &'static str)>,
    days_ago: i64,
    steps: &'static [(i64, Step)],
}

use Step::*;

const STALL: &str = r#"{"goods":"Bread, warm, from our own oven","place":"weekly","start":"2026-12-05","metres":3,
    "food":true,"power":false,"address":"12 Mill Lane","phone":"555 0134"}"#;

const STORIES: &[Story] = &[
    Story {
        language: "en",
        name: "",
        need: "I have started to write this and will finish it at home.",
        form: None,
        days_ago: 0,
        steps: &[],
    },
    Story {
        language: "ug",
        name: "ئايگۈل",
        need: "بالام ئۈچۈن مەكتەپ ئورنى كېرەك. ئۇ توققۇز ياش.",
        form: None,
        days_ago: 0,
        steps: &[(0, Send)],
    },
    Story {
        language: "zh-Hans",
        name: "王强",
        need: "我刚来这里打工，想知道医保怎么转过来。",
        form: None,
        days_ago: 1,
        steps: &[(0, Send), (0, Look)],
    },
    Story {
        language: "en",
        name: "Marisol",
        need: "My employer has not paid me for two months. Four of us are in the same situation.",
        form: None,
        days_ago: 4,
        steps: &[(0, Send), (1, Look), (1, Ask(&["work-contract", "pay-slips"], "A photo is enough."))],
    },
    Story {
        language: "zh-Hans",
        name: "李娜",
        need: "孩子转学需要什么材料？",
        form: None,
        days_ago: 9,
        steps: &[
            (0, Send),
            (1, Look),
            (1, Ask(&["school-report"], "")),
            (3, Attach("成绩单.txt")),
            (3, Complete),
            (4, Accept),
            (4, Reply("", &["working-on-it"])),
        ],
    },
    Story {
        language: "en",
        name: "Tom",
        need: "I would like a stall at the Saturday market.",
        form: None,
        days_ago: 12,
        steps: &[
            (0, Send),
            (1, Accept),
            (2, Pass("Market Supervision Office", "Stalls are decided there.")),
            (5, Look),
        ],
    },
    Story {
        language: "ug",
        name: "ھەسەن",
        need: "ئەمگەك ھەققىم تولۇق بېرىلمىدى.",
        form: None,
        days_ago: 20,
        steps: &[
            (0, Send),
            (1, Accept),
            (9, Message("يېڭى خەۋەر بارمۇ؟")),
            (10, Reply("", &["working-on-it"])),
            (12, Extend("We wait for the employer’s books.")),
        ],
    },
    Story {
        language: "en",
        name: "Ines",
        need: "Can my certificate as a nurse be recognised here?",
        form: None,
        days_ago: 16,
        steps: &[(0, Send), (1, Accept), (14, Decide(true, "Your certificate fits. The paper is being written."))],
    },
    Story {
        language: "zh-Hans",
        name: "陈伟",
        need: "我的居住证丢了，怎么补办？",
        form: None,
        days_ago: 13,
        steps: &[
            (0, Send),
            (1, Accept),
            (5, Decide(true, "可以补办，带照片来窗口。")),
            (6, Answer("新证已经办好，请到窗口领取。")),
        ],
    },
    Story {
        language: "ug",
        name: "قۇربان",
        need: "",
        form: Some(("market-stall-licence", STALL)),
        days_ago: 3,
        steps: &[(0, Send), (1, See("person")), (1, Take("health-certificate", "Red cover, four pages")), (2, Accept)],
    },
    Story {
        language: "zh-Hans",
        name: "赵敏",
        need: "",
        form: Some(("market-stall-licence", STALL)),
        days_ago: 15,
        steps: &[
            (0, Send),
            (1, See("person")),
            (1, Take("health-certificate", "")),
            (1, Paid),
            (3, Accept),
            (8, GiveBack),
            (9, Decide(true, "从周六起，您的摊位是12号。")),
        ],
    },
    Story {
        language: "en",
        name: "",
        need: "Where can I get a vaccination for my baby?",
        form: None,
        days_ago: 10,
        steps: &[
            (0, Send),
            (0, Answer("Every weekday morning at the clinic by the old bridge. It is free.")),
            (1, Close),
        ],
    },
    Story {
        language: "en",
        name: "Jo",
        need: "I need a parking permit.",
        form: None,
        days_ago: 6,
        steps: &[(0, Send), (1, Withdraw)],
    },
    Story {
        language: "ug",
        name: "گۈلنار",
        need: "ئۆي ئىجارە توختامىم توغرىسىدا مەسلىھەت كېرەك.",
        form: None,
        days_ago: 70,
        steps: &[(0, Send), (2, Look), (14, Time), (60, Time)],
    },
];

/// Plays all stories; returns their cards.
pub async fn tell(node: &Node, kept: &Kept, now: Timestamp) -> Result<Vec<Shown>> {
    let mut cast = Cast::new(node, kept);
    let mut cards = vec![];
    for story in STORIES {
        let start = now - (24 * story.days_ago).hours();
        let card = cast.play(story, start).await.with_context(|| format!("{} {}", story.name, story.need))?;
        let view = node.view(&mut at(now, &mut *System.rng()), &card).await?;
        let stage = if view.late { "late" } else { view.stage };
        cards.push(Shown {
            stage: stage.into(),
            card: card.text().to_string(),
            about: story.form.map_or(story.need, |(procedure, _)| procedure).into(),
        });
    }
    Ok(cards)
}

/// A town's people, signed in when they are needed.
pub struct Cast<'a> {
    pub node: &'a Node,
    kept: &'a Kept,
    staff: BTreeMap<String, Staff>,
}

impl<'a> Cast<'a> {
    pub fn new(node: &'a Node, kept: &'a Kept) -> Self {
        Self { node, kept, staff: BTreeMap::new() }
    }

    async fn play(&mut self, story: &Story, start: Timestamp) -> Result<Card> {
        let (procedure, mut answers) = match story.form {
            None => ("ask-for-help", json!({ "need": story.need })),
            Some((procedure, answers)) => (procedure, serde_json::from_str(answers)?),
        };
        answers["reply_language"] = story.language.into();
        if !story.name.is_empty() {
            answers["name"] = story.name.into();
        }
        let opening = Opening {
            procedure: procedure.into(),
            answers,
            card: None,
            contact: None,
            point: None,
            language: story.language.into(),
            area: None,
            draft: true,
        };
        let opened = self.node.open(&mut at(start, &mut *System.rng()), opening).await?;
        let card = opened.card.context("a new case has a new card")?;
        for (day, step) in story.steps {
            self.step(&card, step, start + (24 * day).hours()).await?;
        }
        Ok(card)
    }

    async fn step(&mut self, card: &Card, step: &Step, when: Timestamp) -> Result<()> {
        let mut rng = System.rng();
        let cx = &mut at(when, &mut *rng);
        let node = self.node;
        let strings = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect();
        let action = match step {
            Send => return Ok(node.send(cx, card).await?),
            Complete => return Ok(node.complete(cx, card).await?),
            Message(text) => return Ok(node.message(cx, card, text).await?),
            Close => return Ok(node.close(cx, card).await?),
            Withdraw => return Ok(node.withdraw(cx, card).await?),
            Time => return Ok(node.catch_up(cx).await.map(drop)?),
            Attach(name) => {
                let bytes = "A small paper, invented for the demo.\n".into();
                let file = File { name: (*name).into(), media_type: "text/plain".into(), bytes };
                return Ok(node.attach(cx, card, file).await?);
            }
            Look => None,
            Accept => Some(Action::Accept),
            Ask(papers, text) => Some(Action::Complete { evidence: strings(papers), text: (*text).into() }),
            Reply(text, phrases) => {
                Some(Action::Reply { text: (*text).into(), phrases: phrases.iter().copied().map(Into::into).collect() })
            }
            Extend(text) => Some(Action::Extend { text: (*text).into() }),
            Decide(granted, text) => Some(Action::Decide { granted: *granted, text: (*text).into() }),
            Answer(text) => Some(Action::Answer { text: (*text).into(), phrases: vec![] }),
            See(what) => Some(Action::Attest { what: (*what).into() }),
            Take(paper, text) => Some(Action::Take { paper: (*paper).into(), way: Way::Counter, text: (*text).into() }),
            GiveBack => {
                let view = node.view(cx, card).await?;
                let number = view.originals().first().context("an original")?.number;
                Some(Action::GiveBack { number, way: Way::Counter, text: String::new() })
            }
            Paid => Some(Action::Pay),
            Pass(office, text) => {
                let public = node.public();
                let named = public.offices.offices().find(|o| o.names.get("en").is_some_and(|n| n == office));
                let to =
                    named.and_then(|o| public.offices.route(o.organization, |_| true)).context("no such office")?.id;
                Some(Action::Pass { to, text: (*text).into() })
            }
        };
        let view = node.view(cx, card).await?;
        let lead = matches!(step, Extend(_));
        let staff = self.staff(view.responsible, lead, when).await?;
        // Whoever acts has seen it first, in the queue and then itself.
        node.queue(cx, &staff, None).await?;
        node.look(cx, &staff, view.case).await?;
        match action {
            Some(action) => Ok(node.act(cx, &staff, view.case, action).await?),
            None => Ok(()),
        }
    }

    /// Somebody who answers for `point`, signed in.
    pub async fn staff(&mut self, point: id::PointId, lead: bool, when: Timestamp) -> Result<Staff> {
        let role = if lead { "lead" } else { "officer" };
        let found = self.kept.sign_ins.iter().find(|s| s.role == role && s.point_ids.contains(&point));
        let who = found.context("a point without staff")?;
        if let Some(staff) = self.staff.get(&who.name) {
            return Ok(staff.clone());
        }
        let mut rng = System.rng();
        let cx = &mut at(when, &mut *rng);
        let token = self.node.sign_in(cx, &who.name, &who.passphrase).await?.token;
        let staff = self.node.staff(cx, &token).await?;
        self.staff.insert(who.name.clone(), staff.clone());
        Ok(staff)
    }
}
