//! Whoever keeps a page that is the same for everybody learns from one number when to draw it again; on both databases.
#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use jiff::ToSpan;
use node::NewClosure;
use node::agreement::{Proposal, Signs};
use office::{Binding, Reason, Span, What};
use testkit::{TestTown, learn, point};

/// Whether it is another number than when it was asked for last.
struct Watch<'a>(&'a TestTown, u64);

impl Watch<'_> {
    #[track_caller]
    fn changed(&mut self, what: &str) {
        let before = std::mem::replace(&mut self.1, self.0.node.edition());
        assert_ne!(before, self.1, "{what}, {}", self.0.database);
    }

    #[track_caller]
    fn stays(&self, what: &str) {
        assert_eq!(self.1, self.0.node.edition(), "{what}, {}", self.0.database);
    }
}

#[tokio::test]
async fn what_pages_show_and_nothing_else_makes_another_edition() {
    for [here, there] in TestTown::pairs(91).await {
        let stan = here.staff("Stan").await;
        let mut watch = Watch(&here, here.node.edition());
        here.node.publish(&mut here.cx().get(), &[]).await.unwrap();
        watch.changed("an import");
        let (what, subject, area) = (What::Procedure, "ask-for-help".into(), "North bank".into());
        let binding = Binding { what, subject, area, point: point("counter") };
        here.node.bind(&mut here.cx().get(), &stan, binding).await.unwrap();
        watch.changed("a binding");
        here.node.shut(&mut here.cx().get(), &stan, tomorrow(&here)).await.unwrap();
        watch.changed("a closed day");
        let line = here.node.closures(&here.cx().get(), &stan).remove(0);
        here.node.reopen(&mut here.cx().get(), &stan, line.id).await.unwrap();
        watch.changed("no closed day");

        let today = here.node.today(&here.cx().get());
        let partner = there.node.key_document(&there.cx().get()).unwrap();
        let clauses = here.node.possible_clauses(&here.node.other_town(&partner).unwrap());
        let terms = Proposal { partner, clauses, from: today, until: today.saturating_add(1.year()) };
        let file = here.node.propose_agreement(&mut here.cx().get(), Signs::Owner, &terms).await.unwrap();
        watch.changed("a proposal");
        let both = there.node.accept_agreement(&mut there.cx().get(), Signs::Owner, &file).await.unwrap();
        watch.stays("what the other town has and this one not");
        here.node.accept_agreement(&mut here.cx().get(), Signs::Owner, &both).await.unwrap();
        watch.changed("an agreement");
        here.world.advance_days(1);
        learn(&here, &there).await;
        watch.changed("a document of keys, a day later");
        let id = here.node.agreements(&here.cx().get()).remove(0).id;
        there.node.accept_agreement(&mut there.cx().get(), Signs::Owner, &both).await.unwrap();
        there.node.end_agreement(&mut there.cx().get(), Signs::Owner, &id, None).await.unwrap();
        watch.stays("an end that nobody here has heard of");
        learn(&here, &there).await;
        watch.changed("the other town's end");

        // Read again, it is still the same; another process of this town had nothing to say.
        let tick = async || {
            here.world.advance_minutes(2);
            here.node.tick(&mut here.cx().get()).await.unwrap();
        };
        for _ in 0..2 {
            tick().await;
        }
        watch.changed("a closed day that was taken back is forgotten when all is counted");
        for _ in 0..3 {
            tick().await;
        }
        watch.stays("time alone");
        let again = here.again().await.unwrap();
        again.shut(&mut here.cx().get(), &stan, tomorrow(&here)).await.unwrap();
        here.node.tick(&mut here.cx().get()).await.unwrap();
        watch.changed("a closed day that another process was told of");
    }
}

fn tomorrow(here: &TestTown) -> NewClosure {
    let first = here.node.today(&here.cx().get()).tomorrow().unwrap();
    let span = Span { first, last: first };
    NewClosure { point: point("desk"), whole_office: false, span, reason: Reason::Emergency }
}
