//! An office and its queue: what it shows, and what it opens.

use crate::choose::open;
use crate::fail::{Done, Fail};
use crate::row::Row;
use crate::run::Run;
use id::{CaseId, PointId};
use node::PAGE;
use std::collections::BTreeSet;

pub const POINTS: [&str; 4] = ["counter", "hall-lead", "desk", "school-lead"];

impl Run {
    /// A member's queue is what the state of every case says.
    pub(crate) async fn queues(&mut self) -> Done {
        let who = self.below(self.staff.len());
        let (staff, node) = (&self.staff[who], self.node()?);
        let shown = node.queue(&mut self.cx().get(), staff, None).await?;
        node.workload(&mut self.cx().get(), staff).await?;
        let shown: BTreeSet<CaseId> = shown.into_iter().map(|row| row.case).collect();
        let mut wanted = BTreeSet::new();
        for (case, _) in self.outside()?.cases()? {
            let row = self.outside()?.case(case)?;
            if staff.points().into_iter().any(|p| queued(&row, p)) {
                wanted.insert(case);
            }
        }
        if wanted.len() < PAGE && shown != wanted {
            let wrong = anyhow::anyhow!("the queue of {} shows {shown:?} and not {wanted:?}", staff.member.name);
            return Err(Fail::Wrong(wrong));
        }
        Ok(())
    }

    /// Opens a case, and a page of a document.
    pub(crate) async fn looks(&mut self) -> Done {
        let (at, who) = self.office(open)?;
        let (node, mut cx, staff, case) = self.served(at, who)?;
        let id = case.case.ok_or(Fail::Nothing)?;
        let view = node.look(&mut cx.get(), staff, id).await?;
        case.acknowledge("looked");
        if let Some(row) = view.thread.iter().find_map(|m| m.document.as_ref()) {
            node.look_page(&mut cx.get(), staff, id, row.number, 1).await?;
            case.acknowledge("looked");
        }
        Ok(())
    }
}

/// Whether a case stands in the queue of `point`.
fn queued(row: &Row, point: PointId) -> bool {
    let mine = row.responsible == point.to_string() || row.escalated == Some(point.to_string());
    row.is_open && mine && row.reads(point)
}
