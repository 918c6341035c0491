//! Something that somebody offers to everybody, a job or a room: published by an office after a
//! review, from the answers that its procedure declares public, until a day.

use crate::Extra;
use id::{ListingId, PointId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// All of it is public. There is no way from here to the request that it came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    pub id: ListingId,
    /// The procedure whose questions `answers` answer.
    pub procedure: String,
    /// The door it stands behind, one of [`crate::DOORS`].
    pub door: String,
    pub title: String,
    /// Only what the procedure declares public. Empty once it was taken down.
    pub answers: Value,
    /// The last day on which it is shown.
    pub until: Date,
    pub published: Date,
    /// Who published it, and answers for it.
    pub point: PointId,
    /// The day on which that office took it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_down: Option<Date>,
    #[serde(default)]
    pub anydoor: Extra,
}

impl Offer {
    /// What offers have for a feed's name: no feed may use it.
    pub const SOURCE: &str = "published here";

    /// Whether everybody can read it on `today`.
    pub fn shown(&self, today: Date) -> bool {
        self.taken_down.is_none() && today <= self.until
    }

    /// The same without its words, to say that it was taken down.
    pub fn down(&self, on: Date) -> Self {
        let answers = Value::Object(serde_json::Map::new());
        Self { answers, title: String::new(), taken_down: Some(on), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn shown_until_its_day_and_empty_once_taken_down() {
        let offer = Offer {
            id: ListingId::named("o"),
            procedure: "publish-listing".into(),
            door: "work".into(),
            title: "Cook".into(),
            answers: serde_json::json!({ "title": "Cook" }),
            until: date(2026, 3, 31),
            published: date(2026, 3, 1),
            point: PointId::named("p"),
            taken_down: None,
            anydoor: Extra::default(),
        };
        assert!(offer.shown(date(2026, 3, 31)) && !offer.shown(date(2026, 4, 1)));
        let down = offer.down(date(2026, 3, 2));
        assert!(!down.shown(date(2026, 3, 2)));
        assert!(!serde_json::to_string(&down).unwrap().contains("Cook"));
    }
}
