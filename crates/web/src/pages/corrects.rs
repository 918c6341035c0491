//! Where a reader says that a page of the directory is wrong.

use super::visit::Visit;
use id::ListingId;

/// The form about this service or place; none where nothing can be asked about it.
pub fn form(visit: &Visit, about: ListingId) -> Option<String> {
    let procedure = visit.node().procedures().iter().find(|p| p.corrects)?;
    visit.node().public().corrected(about).then(|| format!("/apply/{}?about={about}", procedure.id))
}
