//! What the holder's page offers to keep on their own device: the state of the request, and nothing else of it.

use crate::pages::Visit;
use node::view::CaseView;
use serde::Serialize;
use sha2::{Digest, Sha256};

#[derive(Debug, Serialize)]
pub struct Own {
    /// Tells this request from another one in the same browser. It opens nothing, and nothing can be asked by it.
    pub request: String,
    pub today: String,
}

impl Own {
    /// `None` at a counter, and for a second card: it is not theirs to keep.
    pub fn of(visit: &Visit, view: &CaseView) -> Option<Self> {
        if visit.reader.counter.is_some() || view.as_guest {
            return None;
        }
        let digest = Sha256::digest(format!("kept on a device {}", view.case));
        let request = data_encoding::HEXLOWER.encode(&digest[..8]);
        Some(Self { request, today: visit.local_now().date().to_string() })
    }
}
