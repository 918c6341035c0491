//! Texts and names of points in the language of one request.

use super::wire::Point;
use crate::locale::Reader;
use crate::pages::say;
use crate::state::AppState;
use id::PointId;
use node::Public;
use std::sync::Arc;

/// A reader, and what is public at this moment.
pub struct Names {
    reader: Reader,
    public: Arc<Public>,
}

impl Names {
    pub fn new(state: &AppState, reader: Reader) -> Self {
        Self { reader, public: state.node.public() }
    }

    /// A text without variables.
    pub fn t(&self, key: &str) -> String {
        self.reader.text(key, &[])
    }

    pub fn sentence(&self, said: &node::Sentence) -> String {
        self.reader.sentence(said)
    }

    pub fn open(&self, phrase: &procedure::Phrase) -> String {
        self.reader.open(phrase)
    }

    /// One of several names, in the language asked for.
    pub fn name(&self, names: &office::Names) -> String {
        say(names, self.reader.locale.tag).to_owned()
    }

    pub fn point(&self, id: PointId) -> Point {
        Point { id, name: self.point_name(id) }
    }

    /// The id itself for a point that is no longer in the directory.
    pub fn point_name(&self, id: PointId) -> String {
        match self.public.offices.point(id) {
            Some(point) => say(&point.names, self.reader.locale.tag).to_owned(),
            None => id.to_string(),
        }
    }
}
