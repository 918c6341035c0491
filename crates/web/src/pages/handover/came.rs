//! A step that came from another town: where the request is, and what of it is done here.

use super::address::origin;
use super::name;
use crate::pages::visit::Visit;
use node::view::CaseView;
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct CameLine {
    pub town: String,
    pub what: String,
    /// The page there on which cards are typed.
    pub link: Option<String>,
}

impl CameLine {
    pub fn of(visit: &Visit, view: &CaseView) -> Option<Self> {
        let came = view.came.as_ref()?;
        Some(Self {
            town: name(&visit.reader, &came.names),
            what: visit.reader.text(&came.text, &[]),
            link: origin(visit.state.secure, &came.authority).map(|at| format!("{at}/card")),
        })
    }
}
